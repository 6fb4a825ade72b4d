"""The words of an entry: what each phrase looks like, in the order in which they are tried."""

import re
from collections.abc import Callable
from functools import partial

from runlog.core.kind import KIND_WORDS, SPORT_WORDS, SURFACE_WORDS
from runlog.core.notation import entry_fields
from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.entry_fields import Stretching, Value
from runlog.core.notation.lexicon import FILLERS, Lexicon, several_shoes, shoes_matching
from runlog.core.notation.quantity_ends import distance_end, duration_end
from runlog.core.notation.scanning import END, Found, Place, Reader, moved
from runlog.core.notation.when import When, format_when, leading_when
from runlog.core.pattern import Pattern
from runlog.errors import NotationError

_PACE = Pattern(
    r"(?P<lead>@|at\s|pace(?![a-z]))?[\s:=]*(?P<time>[0-9][0-9.,:'\"]{0,9})"
    r"(?:\s*(?:min(?:utes)?\s*)?(?:/|per\s)\s*(?P<unit>[a-z]+)"
    r"|\s*(?P<speed>km/h|kmh|kph|mph|mi/h))?"
)
_PACE_UNITS = frozenset({"km", "k", "kilometre", "kilometer", "mi", "mile"})
_EFFORT = Pattern(r"rpe\s*[:=]?\s*([-+]?[0-9][0-9.,-]{0,8})(?:\s*/\s*10|\s+out\s+of\s+10)?" + END)
_HEART_RATE = Pattern(r"((?:hr|heart[ -]rate)\s*[:=]?\s*)?([0-9]{1,9})(\s*bpm)?" + END)
_STRETCHED = {
    "stretched": True,
    "no stretch": False,
    "no stretches": False,
    "no stretching": False,
    "not stretched": False,
}
_TAG = Pattern(r"tags?:\s*([^\s;]*[^\s,;])")
_STRETCH = Pattern(r"\+(?:\s+(?![0-9(]))?([^\s;]*[^\s,;])")


def read_stretch(place: Place, lexicon: Lexicon) -> Found | None:
    """``+quads``, ``+hip-flexors``, ``+usual``; a quoted argument may hold a name with blanks."""
    if place.segment.is_quoted and place.index == 0 and place.word.startswith("+"):
        end = place.segment.words[-1].end
        text = place.segment.text[place.start : end]
        return _found(place, place.start, end, lambda: entry_fields.stretching(text, lexicon))
    said = place.longest(_STRETCHED)
    if said is not None:
        value = Stretching(is_done=said[1])
        meaning = "stretched, not said what" if said[1] else "nothing was stretched"
        return place.found("stretch", said[2], value, meaning)
    match = place.match(_STRETCH)
    return _read(place, match, 1, lambda text: entry_fields.stretching(text, lexicon))


def read_tag(place: Place) -> Found | None:
    """``tag:forefoot``, ``tag:forefoot,high-knees``."""
    return _read(place, place.match(_TAG), 1, entry_fields.tags)


def read_effort(place: Place) -> Found | None:
    """``rpe7``, ``rpe 7``."""
    return _read(place, place.match(_EFFORT), 1, entry_fields.effort)


def read_heart_rate(place: Place) -> Found | None:
    """``hr152``, ``152bpm``."""
    match = place.match(_HEART_RATE)
    is_heart_rate = match is not None and (match[1] or match[3])
    return _read(place, match, 2, entry_fields.heart_rate) if is_heart_rate else None


def read_pace(place: Place, lexicon: Lexicon) -> Found | None:
    """``@4:45/km``, ``4:45/km``, ``@7:30``."""
    match = place.match(_PACE)
    if match is None or not _is_pace(match):
        return None
    start = match.start("time")
    text = place.segment.text[start : match.end()]
    return _found(place, start, match.end(), lambda: entry_fields.pace(text, lexicon))


def _is_pace(match: re.Match[str]) -> bool:
    """Whether a figure is a pace by what stands before or after it."""
    if match["unit"] is not None:
        return match["unit"] in _PACE_UNITS
    if match["speed"] is not None:
        return True
    return ":" in match["time"] and match["lead"] in {"@", "pace"}


def read_distance(place: Place, lexicon: Lexicon) -> Found | None:
    """``8k``, ``8.5 km``, ``half marathon``."""
    end = distance_end(place)
    if end is None:
        return None
    text = place.segment.text[place.start : end]
    return _found(place, place.start, end, lambda: entry_fields.distance(text, lexicon))


def read_duration(place: Place) -> Found | None:
    """``45:12``, ``1h05``, ``45 min``."""
    end = duration_end(place)
    if end is None:
        return None
    text = place.segment.text[place.start : end]
    return _found(place, place.start, end, lambda: entry_fields.duration(text))


def read_when(place: Place, lexicon: Lexicon) -> Found | None:
    """A date phrase, or a time of day."""
    found = leading_when(place.segment.dated, place.start, lexicon.calendar)
    if found is None or found[1] not in place.segment.ends:
        return None
    when, end = found
    return place.found("when", end, when, when_meaning(when, lexicon))


def when_meaning(when: When, lexicon: Lexicon) -> str:
    """A moment in words, or the time of day alone if no day was said."""
    if when.day is None and when.clock is not None:
        return f"at {when.clock:%H:%M}"
    if when.day is None and when.part_of_day is not None:
        return when.part_of_day
    return format_when(when.moment, today=lexicon.calendar.today)


def read_kind(place: Place) -> Found | None:
    """``easy``, ``long run``, ``parkrun``."""
    named = place.longest(KIND_WORDS)
    return place.found("kind", named[2], named[1], named[1]) if named else None


def read_surface(place: Place) -> Found | None:
    """``trail``, ``treadmill``, ``at the track``."""
    for phrase, end in place.phrases():
        name = phrase.removeprefix("at ").removeprefix("the ") if place.word == "at" else phrase
        if name in SURFACE_WORDS:
            return place.found("surface", end, SURFACE_WORDS[name], SURFACE_WORDS[name])
    return None


def read_sport(place: Place, lexicon: Lexicon) -> Found | None:
    """``walk``, ``swim``; refused where it may as well be a shoe."""
    named = place.longest(SPORT_WORDS)
    if named is None:
        return None
    word, sport, end = named
    shoes = [pair for pair in lexicon.shoes if word in pair.name.lower().split()]
    if shoes and not any(pair.is_retired for pair in shoes):
        hint = f"Type another word of its name for the shoe, or --sport {sport}."
        raise place.error(f"Is {word} the sport, or {shoes[0].name}?", end=end, hint=hint)
    return place.found("sport", end, sport, sport)


def read_filler(place: Place) -> Found | None:
    """``in``, ``the``, ``with``."""
    end = place.segment.words[place.index].end
    return place.found("filler", end, None, "says nothing") if place.word in FILLERS else None


def read_shoe(place: Place, lexicon: Lexicon) -> Found | None:
    """``pegasus``, ``pegasus 40``, an alias."""
    for phrase, end in place.phrases():
        words = phrase.split()
        names = shoes_matching(words, lexicon)
        if names and len(words) > 1 and _is_quantity(place, len(words)):
            continue
        if len(names) > 1:
            hint = "Type more of the name."
            raise place.error(several_shoes(phrase, names), end=end, hint=hint)
        if names:
            return place.found("shoe", end, names[0], names[0])
    return None


def _is_quantity(place: Place, count: int) -> bool:
    """Whether the last of so many words is a number that belongs to the unit after it."""
    words = place.segment.words[place.index + count - 1 : place.index + count + 1]
    return (
        len(words) == 2
        and words[0].text.isdigit()
        and (
            words[1].text in DISTANCE_UNITS or words[1].text in TIME_UNITS or words[1].text == "bpm"
        )
    )


def _read(
    place: Place, match: re.Match[str] | None, group: int, read: Callable[[str], Value]
) -> Found | None:
    """Read one group of a match; None if there is no match."""
    if match is None:
        return None
    start, end = match.span(group)
    text = place.segment.text[start:end]
    return _found(place, start, match.end(), lambda: read(text))


def _found(place: Place, start: int, end: int, read: Callable[[], Value]) -> Found:
    """What a field makes of a text that begins at `start`, with its refusals in their place."""
    try:
        value = read()
    except NotationError as error:
        placed = moved(error, start, place.segment.text)
        if placed.end <= placed.start:
            placed.end = end
        raise placed from None
    return Found(value.field, place.start, end, value.value, value.meaning)


def entry_readers(lexicon: Lexicon) -> tuple[Reader, ...]:
    """Who reads the words of an entry beside its workout, the most important first."""
    return (
        partial(read_stretch, lexicon=lexicon),
        read_tag,
        read_effort,
        read_heart_rate,
        partial(read_pace, lexicon=lexicon),
        partial(read_distance, lexicon=lexicon),
        partial(read_when, lexicon=lexicon),
        read_duration,
        read_kind,
        read_surface,
        partial(read_sport, lexicon=lexicon),
        read_filler,
        partial(read_shoe, lexicon=lexicon),
    )
