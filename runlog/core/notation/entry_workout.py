"""A workout among the words of an entry: where it begins, and where it has to stop."""

from bisect import bisect_right
from typing import NamedTuple

from runlog.core.interval import Interval, Workout
from runlog.core.kind import KIND_WORDS
from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.entry_words import (
    read_distance,
    read_duration,
)
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.run_time import EDGE_WORDS, ROLE_WORDS, is_long_clock, run_times
from runlog.core.notation.scanning import END, Found, Place
from runlog.core.notation.typed_line import Segment
from runlog.core.pattern import Pattern
from runlog.core.units import Units
from runlog.core.value import Value
from runlog.errors import NotationError

_STARTS = ROLE_WORDS | {"mona", "ladder", "pyramid"}
_REPEAT = Pattern(
    r"[0-9]\s*[x×*]\s*[0-9(\[{]|[0-9]\s*(?:x|×)(?=\s|$)|[0-9]\s*times\b"
    rf"|(?<!\w)(?:{'|'.join(sorted(EDGE_WORDS, reverse=True))})(?!\w)"
    r"|[0-9]\s+(?:strides|hills|sprints)\b|[\[{(]\s*[0-9]"
)
_LADDER = Pattern(r"[0-9](?:\s*[-/]\s*[0-9]+){2}")
_BROKEN = Pattern(
    rf"(?:[0-9]{{1,3}}(?:-[0-9]{{1,3}})?\s*[x×](?:\s*[0-9(\[{{'\"][^\s,;]*)?"
    rf"|[0-9]{{1,4}}(?:-[0-9]{{1,4}}){{3,}}){END}"
)
_TAIL = Pattern(r"\s*(?:,\s*)?(?=(?:r|rec|rest|s)[=:]?[0-9]|r[=:]|@|[\[({]|w/|/\s*[0-9])[^\s,;]+")
_QUANTITY = Pattern(
    r"[0-9.,:]+\s*(?P<unit>[a-z]+|['\"]+)?\s*(?:(?P<sign>[^\s\w.:])|(?P<word>[a-z]+))?"
)
_JOINTS = frozenset({"x", "then", "and", "at", "times", "r", "rec", "rest", "recovery", "w"})
_STRETCH = Pattern(r"(?<=\s)\+[^\W\d_]")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


_LATEST_WORD = 30
_MOST_WORDS = 40
"""So late does an unquoted workout begin, and so long is it, at the most: a line stays quick."""

_SHORTEST_RUN_M = 8000
_SHORTEST_RUN_S = 2400
"""From these on a distance or a clock before ``wu`` is that of the whole run."""


class WorkoutText(NamedTuple):
    """A workout as typed and as understood.

    Attributes:
        workout: Word for word, and in one spelling if it was understood.
        intervals: What it consists of, in order.
        problem: Why it was not understood, placed in the text typed; None if it was.
        is_quoted: Whether the runner said where it begins and ends.
    """

    workout: Workout
    intervals: tuple[Interval, ...]
    problem: NotationError | None
    is_quoted: bool


class Bounds(Value, kw_only=False):
    """Where in a segment unquoted workouts may stand.

    Attributes:
        marks: Indices just after the marks of a workout, in order; one has to lie in it.
        stops: Indices a workout does not go past, in order: the run's own time, a stretch.
    """

    marks: tuple[int, ...]
    stops: tuple[int, ...]


def looks_like_workout(text: str, *, is_sure: bool = False) -> bool:
    """Whether a text has the marks of a workout: repeats, warm-up, brackets, a ladder.

    Args:
        text: In small letters.
        is_sure: Leave out the ladder, which may be a date as well.
    """
    return bool(_REPEAT.search(text) or (not is_sure and _LADDER.search(text)))


def workout_text(typed: str, units: Units, *, is_quoted: bool) -> WorkoutText:
    """Read a text that is meant as a workout; one not understood is kept word for word."""
    try:
        # Here and below: the workout language costs as much to load as all the rest of an
        # entry, and most lines have no workout.
        from runlog.core.notation.workout import (  # noqa: PLC0415
            expand_workout,
            format_workout,
            parse_workout,
        )

        plan = parse_workout(typed, units=units)
        canonical = format_workout(plan)
        intervals = tuple(expand_workout(plan))
    except NotationError as problem:
        return WorkoutText(Workout(typed=typed), (), problem, is_quoted)
    return WorkoutText(Workout(typed=typed, canonical=canonical), intervals, None, is_quoted)


def workout_meaning(read: WorkoutText) -> str:
    """A workout in words: its one spelling, or that it was not understood."""
    canonical = read.workout.canonical
    return "kept as typed, not understood" if canonical is None else canonical


def workout_bounds(segment: Segment) -> Bounds:
    """Where in a segment workouts may stand."""
    patterns = (_REPEAT, _LADDER)
    marks = sorted(mark.end() for each in patterns for mark in each.finditer(segment.folded))
    if not marks:
        return Bounds((), ())
    stops = {match.start() for match in _STRETCH.finditer(segment.folded)}
    stops.update(run_times(segment))
    return Bounds(tuple(marks), tuple(sorted(stops)))


def read_workout(place: Place, lexicon: Lexicon, bounds: Bounds) -> Found | None:
    """A workout without quotes, as far as it goes.

    Args:
        place: Where it may begin.
        lexicon: For the units.
        bounds: Where in this segment workouts may stand.
    """
    limit = _limit(place, bounds)
    if limit is None or not _may_start(place, lexicon):
        return None
    end = _understood_end(place, limit, lexicon.units)
    tail = _tail_end(place, end, limit)
    if tail is None:
        return None
    read = workout_text(place.segment.text[place.start : tail], lexicon.units, is_quoted=False)
    return place.found("workout", tail, read, workout_meaning(read))


def _limit(place: Place, bounds: Bounds) -> int | None:
    """How far a workout from here may reach; None if none may begin here."""
    mark = bisect_right(bounds.marks, place.start)
    if mark == len(bounds.marks) or place.index >= _LATEST_WORD:
        return None
    at = bisect_right(bounds.stops, place.start)
    if at and bounds.stops[at - 1] == place.start:
        return None
    words = place.segment.words
    last = min(place.index + _MOST_WORDS, len(words)) - 1
    limit = min((words[last].end, *bounds.stops[at : at + 1]))
    return limit if bounds.marks[mark] <= limit else None


def _may_start(place: Place, lexicon: Lexicon) -> bool:
    """Whether a workout may begin with this word: a figure, a bracket, a role with more to it."""
    word = place.word
    if word[0].isdigit():
        return _goes_on(place, lexicon)
    if word[0] in "([{":
        return True
    end = place.segment.words[place.index].end
    has_more = place.segment.text[end : end + 9].lstrip()[:1] not in ",;+&"
    return word in _STARTS and (has_more or word not in KIND_WORDS)


def _goes_on(place: Place, lexicon: Lexicon) -> bool:
    """Whether a figure is followed by what makes a part of a workout of it, not a lone quantity."""
    quantity = _QUANTITY.match(place.segment.folded, place.start)
    if quantity is None:
        return False
    sign, word, unit = quantity["sign"], quantity["word"], quantity["unit"]
    if sign is not None and is_long_clock(place.word):
        return False  # `45:12 + 4 strides`: the run's own time, and what came after it
    if unit and unit not in DISTANCE_UNITS and unit not in TIME_UNITS:
        sign, word = None, unit  # the figure has no unit, and this is the next word
    if word in EDGE_WORDS and _is_whole_run(place, lexicon):
        return False
    return sign is not None or word in _STARTS | _JOINTS


def _is_whole_run(place: Place, lexicon: Lexicon) -> bool:
    """Whether the quantity here is more than anybody warms up: ``12k wu, 6x400``."""
    try:
        found = read_distance(place, lexicon) or read_duration(place)
    except NotationError:
        return False
    value = None if found is None else found.value
    if isinstance(value, int):
        return value >= _SHORTEST_RUN_M
    return isinstance(value, float) and ":" in place.word and value >= _SHORTEST_RUN_S


def _understood_end(place: Place, limit: int, units: Units) -> int | None:
    """Where the longest workout from here ends; None if there is none."""
    text = place.segment.text[place.start : limit]
    from runlog.core.notation.workout import leading_workout  # noqa: PLC0415

    found = leading_workout(text, units=units)
    if found is None:
        return None
    end = place.start + len(text[: found[1]].rstrip(" \t\n,;"))
    if not looks_like_workout(place.segment.folded[place.start : end]):
        return None
    return end if end in place.segment.ends else None


def _tail_end(place: Place, end: int | None, limit: int) -> int | None:
    """Where a workout ends together with what can only belong to it, understood or not."""
    text = place.segment.folded
    if end is None:
        broken = place.match(_BROKEN)
        if broken is None:
            return None
        end = broken.end()
    while (tail := _TAIL.match(text, end, limit)) is not None:
        end = _closed(text, end, tail.end(), limit)
    return end if end in place.segment.ends else None


def _closed(text: str, start: int, end: int, limit: int) -> int:
    """Where something that begins at `start` ends if a bracket is opened in it."""
    opened = next((letter for letter in text[start:end] if letter in _BRACKETS), None)
    if opened is None or _BRACKETS[opened] in text[start:end]:
        return end
    closing = text.find(_BRACKETS[opened], end, limit)
    return end if closing < 0 else closing + 1
