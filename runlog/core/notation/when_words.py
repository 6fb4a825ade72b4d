"""The words a date is made of."""

from typing import Literal

from runlog.core.moment import PartOfDay

WEEKDAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""What is shown; the index is that of `datetime.date.weekday`."""

MONTH_NAMES = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
"""What is shown; January is at index 0."""

_WEEKDAY_SPELLINGS = (
    "mon monday",
    "tue tues tuesday",
    "wed weds wednesday",
    "thu thur thurs thursday",
    "fri friday",
    "sat saturday",
    "sun sunday",
)
_MONTH_SPELLINGS = (
    "jan january",
    "feb febr february",
    "mar march",
    "apr april",
    "may",
    "jun june",
    "jul july",
    "aug august",
    "sep sept september",
    "oct october",
    "nov november",
    "dec december",
)

WEEKDAYS: dict[str, int] = {
    word: index for index, words in enumerate(_WEEKDAY_SPELLINGS) for word in words.split()
}
"""Spelling to weekday; Monday is 0."""

MONTHS: dict[str, int] = {
    word: index for index, words in enumerate(_MONTH_SPELLINGS, 1) for word in words.split()
}
"""Spelling to month; January is 1."""

PART_WORDS: dict[str, PartOfDay] = {
    "morning": "morning",
    "am": "morning",
    "noon": "noon",
    "midday": "noon",
    "lunch": "noon",
    "lunchtime": "noon",
    "afternoon": "afternoon",
    "pm": "afternoon",
    "evening": "evening",
    "night": "night",
}
"""Spelling to part of the day."""

PART_HOURS: dict[PartOfDay, tuple[int, int]] = {
    "morning": (0, 12),
    "noon": (11, 15),
    "afternoon": (12, 19),
    "evening": (16, 24),
    "night": (18, 24),
}
"""From which hour (inclusive) to which (exclusive) a clock may be called by that part.

Wide on purpose, for they only tell whether two words contradict each other; the part a clock
*is* in comes from `runlog.core.moment.part_of_clock`.
"""

SMALL_HOURS_END = 5
"""Until this hour somebody still up says "tonight" of the evening before."""

_COUNT_SPELLINGS = (
    "a an one",
    *("two", "three", "four", "five", "six", "seven"),
    *("eight", "nine", "ten", "eleven", "twelve"),
)
COUNTS: dict[str, int] = {
    word: index for index, words in enumerate(_COUNT_SPELLINGS, 1) for word in words.split()
}
"""Numbers written out."""

VAGUE_COUNTS = frozenset({"couple", "few", "several", "some"})

SpanKind = Literal["days", "months", "seconds"]

_SPANS: tuple[tuple[SpanKind, int, str], ...] = (
    ("days", 1, "d day days night nights"),
    ("days", 7, "w wk wks week weeks"),
    ("days", 14, "fortnight fortnights"),
    ("months", 1, "mo mos month months"),
    ("months", 12, "y yr yrs year years"),
    ("seconds", 3600, "h hr hrs hour hours"),
    ("seconds", 60, "min mins minute minutes"),
    ("seconds", 1, "s sec secs second seconds"),
)
SPAN_UNITS: dict[str, tuple[SpanKind, int]] = {
    word: (kind, size) for kind, size, words in _SPANS for word in words.split()
}
"""Spelling to what it counts in (calendar days, calendar months, seconds) and how many of those.

``m`` is missing: metres, minutes or months?
"""

YESTERDAYS = frozenset({"yesterday", "yday", "yest"})
APPROXIMATE = frozenset({"around", "about", "approx", "approximately", "circa", "roughly", "~"})

_MEASURE_SPELLINGS = (
    "k km kms kilometre kilometres kilometer kilometers m metre metres meter meters",
    "mi mile miles yd yds yard yards lap laps loop loops pace per",
    "min mins minute minutes sec secs second seconds s h hr hrs hour hours",
    "d day days w wk wks week weeks mo months y yr yrs years",
    "bpm spm rep reps set sets place x × times percent kg % ' \" ′ ″ / * °",
)
MEASURES = frozenset(word for words in _MEASURE_SPELLINGS for word in words.split())
"""What turns the number or clock before it into a quantity, a pace or a count."""

FIELD_NAMES = frozenset({"hr", "pace", "lap", "set", "rep"})
"""Measures that begin something of their own if a number follows (``hr 152``, ``pace 5:30``)."""

DATE_WORDS = frozenset(
    [
        *WEEKDAYS,
        *MONTHS,
        *PART_WORDS,
        *YESTERDAYS,
        *("today", "tonight", "tonite", "tomorrow", "now", "ago", "midnight"),
    ]
)
"""Words that are of no other kind: never a shoe's name, never plain prose in quotes."""
