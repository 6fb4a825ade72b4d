"""The words of a stretch: how long, how often, what for, what it did."""

import re
from functools import partial
from typing import NamedTuple

from runlog.core.area import AREA_WORDS, area_name
from runlog.core.exercise import exercise_name
from runlog.core.notation.duration import TIME_UNITS, format_duration, parse_duration
from runlog.core.notation.entry_words import when_meaning
from runlog.core.notation.lexicon import Lexicon, exercise_named, routine_named
from runlog.core.notation.quantity_ends import duration_end
from runlog.core.notation.scanning import END, Found, Place, Reader, moved
from runlog.core.notation.when import leading_when
from runlog.core.pattern import Pattern
from runlog.errors import NotationError

_FILLERS = "did stretched some then and the my a an with of in on for & from to"
FILLERS = frozenset(_FILLERS.split())
"""Words of a stretch line that say nothing."""

_SIDES = r"(?P<sides>\s*(?:/\s*side|(?:on\s+)?(?:each|per|a)\s+(?:side|leg|foot)))?"
_EACH = r"(?P<each>\s+(?:each|apiece))?"
_UNITS = "|".join(sorted(TIME_UNITS, key=len, reverse=True))
_SETS = Pattern(
    rf"(?P<sets>[0-9]{{1,3}})(?:\s*[x×*]\s*|\s+sets?\s+of\s+)"
    rf"(?:(?P<time>[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?\s*(?:{_UNITS}))|(?P<count>[0-9]{{1,4}})(?P<reps>\s*reps?)?){_SIDES}{_EACH}{END}"
)
_REPS = Pattern(
    rf"(?:(?P<count>[0-9]{{1,4}})\s*(?:reps?|times|x)|x\s*(?P<times>[0-9]{{1,4}})){_SIDES}{_EACH}{END}"
)
_AFTER_TIME = Pattern(rf"{_SIDES}{_EACH}{END}")
_BARE_CLOCK = Pattern(r"[0-9]{1,2}:[0-9]{2}" + END)
_EFFECT = Pattern(
    r"(?:from\s+)?(?P<before>[0-9]{1,3})(?:\s*/\s*10)?\s*(?:to|-+>|=+>|>+|→)\s*"
    rf"(?P<after>[0-9]{{1,3}})(?:\s*/\s*10)?{END}"
)
_BEFORE_AFTER = Pattern(
    rf"before\s+(?P<before>[0-9]{{1,3}})(?:\s*/\s*10)?\s*,?\s*after\s+(?P<after>[0-9]{{1,3}})(?:\s*/\s*10)?{END}"
)
_UNIT_FOLLOWS = Pattern(rf"\s*(?:{_UNITS}|reps?|times)(?![a-z])")
_FOR = Pattern(r"for\s+(?:(?:the|my|a)\s+)?")


class Amount(NamedTuple):
    """How much of something was done.

    Attributes:
        duration_s: Seconds in all; None if it was counted.
        reps: Repetitions, or holds, in all; None if only timed once.
        is_bare: Whether ``3x30`` left open if 30 are repetitions or seconds.
        is_each: Whether it holds for every exercise before it.
    """

    duration_s: float | None
    reps: int | None
    is_bare: bool
    is_each: bool


class Done(NamedTuple):
    """What one name stands for.

    Attributes:
        slugs: One, or those of a routine.
        is_own: Whether the journal does not know the name yet.
    """

    slugs: tuple[str, ...]
    is_own: bool = False


def read_amount(place: Place) -> Found | None:
    """``3x12``, ``2x45s``, ``2min``, ``10 reps``, ``30s each side``."""
    for pattern in (_SETS, _REPS):
        match = place.match(pattern)
        if match is not None:
            return _counted(place, match)
    clock = place.match(_BARE_CLOCK)
    if clock is not None:
        hint = f"at {clock[0]}, or with a unit: 2min"
        raise place.error(f"Is {clock[0]} a time of day, or how long?", end=clock.end(), hint=hint)
    end = duration_end(place, before="/")
    after = None if end is None else _AFTER_TIME.match(place.segment.folded, end)
    if end is None or after is None:
        return None
    seconds = _seconds(place, place.start, end) * (2 if after["sides"] else 1)
    amount = Amount(seconds, None, is_bare=False, is_each=after["each"] is not None)
    return place.found("amount", after.end(), amount, format_duration(seconds))


def _counted(place: Place, match: re.Match[str]) -> Found:
    """Sets of repetitions or of seconds, or repetitions alone."""
    groups = match.groupdict()
    sets = int(groups.get("sets") or 1) * (2 if groups["sides"] else 1)
    count = groups["count"] or groups.get("times")
    each = groups["each"] is not None
    if sets < 1 or (count is not None and int(count) < 1):
        raise place.error("None of it was done?", end=match.end(), hint="For example 3x12 or 2x45s")
    if count is None:
        seconds = sets * _seconds(place, *match.span("time"))
        amount = Amount(seconds, sets, is_bare=False, is_each=each)
        meaning = f"{sets} times, {format_duration(seconds)} in all"
        return place.found("amount", match.end(), amount, meaning)
    reps = sets * int(count)
    is_bare = "sets" in groups and groups["reps"] is None
    amount = Amount(None, reps, is_bare=is_bare, is_each=each)
    return place.found("amount", match.end(), amount, f"{reps} repetitions in all")


def _seconds(place: Place, start: int, end: int) -> float:
    try:
        return parse_duration(place.segment.text[start:end])
    except NotationError as error:
        raise moved(error, start, place.segment.text) from None


def read_effect(place: Place) -> Found | None:
    """``4to6``, ``5 to 1``, ``5>1``: how bad it was before and after."""
    match = place.match(_EFFECT) or place.match(_BEFORE_AFTER)
    if match is None or _UNIT_FOLLOWS.match(place.segment.folded, match.end()):
        return None
    before, after = int(match["before"]), int(match["after"])
    if before > 10 or after > 10:
        hint = "0 is nothing, 10 the worst imaginable"
        raise place.error("Severity is a number from 0 to 10.", end=match.end(), hint=hint)
    return place.found("effect", match.end(), (before, after), f"{before} before, {after} after")


def read_for(place: Place) -> Found | None:
    """``for back``, ``for my lower back``."""
    match = _FOR.match(place.segment.folded, place.start)
    area = None if match is None else place.at(match.end())
    named = None if area is None else area.longest(AREA_WORDS)
    return place.found("for", named[2], named[1], f"for {area_name(named[1])}") if named else None


def read_when(place: Place, lexicon: Lexicon) -> Found | None:
    """A date phrase."""
    found = leading_when(place.segment.dated, place.start, lexicon.calendar)
    if found is None or found[1] not in place.segment.ends:
        return None
    return place.found("when", found[1], found[0], when_meaning(found[0], lexicon))


def read_exercise(place: Place, lexicon: Lexicon) -> Found | None:
    """``yoga``, ``hip flexors``, ``usual``, with or without a plus."""
    for phrase, end in place.phrases():
        name = phrase.removeprefix("+").strip()
        routine = routine_named(name, lexicon)
        if routine is not None:
            meaning = ", ".join(map(exercise_name, routine))
            return place.found("exercise", end, Done(routine), meaning)
        slug = exercise_named(name, lexicon)
        if slug is not None:
            return place.found("exercise", end, Done((slug,)), exercise_name(slug))
    if place.word.removeprefix("+") == "usual":
        hint = 'Say once what it is: runlog config routine usual "quads hamstrings calves"'
        raise place.error("There is no routine called usual yet.", hint=hint)
    return None


def read_filler(place: Place) -> Found | None:
    """``did``, ``my``, ``and``."""
    end = place.segment.words[place.index].end
    return place.found("filler", end, None, "says nothing") if place.word in FILLERS else None


def stretch_readers(lexicon: Lexicon) -> tuple[Reader, ...]:
    """Who reads the words of a stretch line, the most important first."""
    return (
        read_effect,
        read_amount,
        read_for,
        partial(read_when, lexicon=lexicon),
        partial(read_exercise, lexicon=lexicon),
        read_filler,
    )
