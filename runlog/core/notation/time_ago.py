"""How long ago: 3 days ago, half an hour ago, 1h30 ago."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from runlog.core.notation.calendar_dates import FIRST_YEAR, Found, month_days
from runlog.core.notation.when_phrase import Phrase, SaidDay
from runlog.core.notation.when_words import COUNTS, MONTH_NAMES, SPAN_UNITS, VAGUE_COUNTS, SpanKind

_FRACTIONS: tuple[tuple[tuple[str, ...], float], ...] = (
    (("half", "an"), 0.5),
    (("half", "a"), 0.5),
    (("a", "half"), 0.5),
    (("half",), 0.5),
    (("a", "quarter", "of", "an"), 0.25),
    (("quarter", "of", "an"), 0.25),
)
TOO_LONG_AGO = "That is too long ago for this journal"
REACH = f"it reaches back to {FIRST_YEAR}"
_MOST_SPANS = 3  # hours, minutes and seconds
_DAY_S = 86_400


class Span(NamedTuple):
    """A stretch of time as typed.

    Attributes:
        kind: What it is counted in.
        amount: How many of those, 0 or more.
        size: How many of those its unit is.
        end: Index of the word after it.
    """

    kind: SpanKind
    amount: float
    size: int
    end: int


def days_ago(phrase: Phrase, at: int) -> Found | None:
    """Read a number of days, weeks, months or years before today.

    Raises:
        NotationError: The number is vague, or not whole, or too large.
    """
    _refuse_vague(phrase, at)
    span = said_span(phrase, at)
    if span is None or span.kind == "seconds" or phrase.word(span.end) != "ago":
        return None
    end = span.end + 1
    if span.amount != int(span.amount):
        hint = "for example: 3 days ago, or 36 hours ago"
        raise phrase.error(at, end, "Days ago are counted whole", hint=hint)
    said = days_before if span.kind == "days" else months_before
    found = said(phrase.calendar.today, int(span.amount))
    if found is None:
        raise phrase.error(at, end, TOO_LONG_AGO, hint=REACH)
    is_night = phrase.word(span.end - 1) in {"night", "nights"}
    return (found._replace(part="night") if is_night else found), end


def exact_ago(phrase: Phrase, at: int) -> tuple[datetime, int] | None:
    """Read a number of hours, minutes or seconds before now.

    Returns:
        The local time then, counted in elapsed time whatever the clocks did, and the index
        of the word after it.

    Raises:
        NotationError: It is too long ago, or ``m`` may be minutes or months.
    """
    seconds, size, index = 0.0, _DAY_S, at
    for _ in range(_MOST_SPANS):
        span = said_span(phrase, index)
        # Units grow smaller: in `50 min 2 hours ago` the minutes are the run's own.
        if span is None or span.kind != "seconds" or span.size >= size:
            break
        seconds, size = seconds + span.amount, span.size
        index = span.end
        if phrase.word(index) == "and" or (phrase.word(index) == "," and phrase.has(index + 1)):
            index += 1
    if index == at:
        _refuse_metres(phrase, at)
        return None
    index, seconds = _minutes_after_hours(phrase, index, seconds)
    if phrase.word(index) != "ago":
        return None
    now = phrase.calendar.here.astimezone(UTC)
    if seconds > (now - datetime(FIRST_YEAR, 1, 2, tzinfo=UTC)).total_seconds():
        raise phrase.error(at, index + 1, TOO_LONG_AGO, hint=REACH)
    return (now - timedelta(seconds=round(seconds))).astimezone(phrase.calendar.zone), index + 1


def said_span(phrase: Phrase, at: int) -> Span | None:
    """Read ``3 days``, ``2.5 hours``, ``half an hour``, ``an hour and a half``.

    Returns:
        None if there is no number here, or no unit of time after it.
    """
    amount, index = _amount(phrase, at)
    if amount is None:
        return None
    if _words(phrase, index, "and", "a", "half"):
        amount, index = amount + 0.5, index + 3
    if phrase.word(index) not in SPAN_UNITS:
        return None
    kind, size = SPAN_UNITS[phrase.word(index)]
    index += 1
    if _words(phrase, index, "and", "a", "half"):
        amount, index = amount + 0.5, index + 3
    return Span(kind, amount * size, size, index)


def _amount(phrase: Phrase, at: int) -> tuple[float | None, int]:
    """A number in figures or words, and where it ends."""
    fractions = _FRACTIONS if phrase.word(at) in {"a", "half", "quarter"} else ()
    for words, amount in fractions:
        if _words(phrase, at, *words):
            return amount, at + len(words)
    if phrase.word(at) in COUNTS:
        return COUNTS[phrase.word(at)], at + 1
    whole = phrase.number(at)
    if whole is not None and phrase.word(at + 1) in {".", ","} and phrase.are_glued(at, at + 3):
        is_fraction = phrase.number(at + 2) is not None
        return (float(f"{whole}.{phrase.word(at + 2)}"), at + 3) if is_fraction else (None, at)
    return whole, at + 1


def _words(phrase: Phrase, at: int, *words: str) -> bool:
    """Whether these very words stand here."""
    return all(phrase.word(at + offset) == word for offset, word in enumerate(words))


def _minutes_after_hours(phrase: Phrase, at: int, seconds: float) -> tuple[int, float]:
    """Add the minutes of ``1h30`` and ``1h30m``, which can be nothing else there."""
    minutes = phrase.number(at, digits=2)
    is_after_hours = SPAN_UNITS.get(phrase.word(at - 1)) == ("seconds", 3600)
    if minutes is None or minutes > 59 or not is_after_hours or not phrase.is_glued(at):
        return at, seconds
    return at + 1 + (phrase.word(at + 1) == "m"), seconds + 60 * minutes


def days_before(today: date, days: int) -> SaidDay | None:
    """The day so many days before; None if it lies before the first year."""
    is_in_reach = days <= (today - date(FIRST_YEAR, 1, 1)).days
    return SaidDay(today - timedelta(days=days)) if is_in_reach else None


def months_before(today: date, months: int) -> SaidDay | None:
    """The same day of an earlier month, or that month's last if it is shorter."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    if year < FIRST_YEAR:
        return None
    last = month_days(year, month + 1)
    if today.day <= last:
        return SaidDay(date(year, month + 1, today.day))
    remark = f"{MONTH_NAMES[month]} {year} had {last} days; its last is meant"
    return SaidDay(date(year, month + 1, last), remark=remark)


def _refuse_vague(phrase: Phrase, at: int) -> None:
    """Refuse ``a few days ago``: which day, nobody knows."""
    index = at + (phrase.word(at) == "a")
    if phrase.word(index) not in VAGUE_COUNTS:
        return
    end = index + 1 + (phrase.word(index + 1) == "of")
    if phrase.word(end) in SPAN_UNITS and phrase.word(end + 1) == "ago":
        raise phrase.error(at, end + 2, "How many exactly?", hint="for example: 2 days ago")


def _refuse_metres(phrase: Phrase, at: int) -> None:
    """Refuse ``30m ago``: minutes or months?"""
    if phrase.number(at) is not None and _words(phrase, at + 1, "m", "ago"):
        number = phrase.word(at)
        hint = f"{number}min ago, or {number}mo ago"
        raise phrase.error(at, at + 3, f"Is {number}m minutes or months?", hint=hint)
