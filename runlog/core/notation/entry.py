"""``runlog add 8k 45:12 yesterday evening pegasus``: a session from words in any order."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast

from runlog.core.interval import Interval, Workout
from runlog.core.kind import Kind, Sport, Surface
from runlog.core.notation.entry_fields import Stretching, in_option, option_value
from runlog.core.notation.entry_quoted import read_quoted
from runlog.core.notation.entry_unclear import refuse_unclear
from runlog.core.notation.entry_unknown import not_understood
from runlog.core.notation.entry_words import entry_readers, when_meaning
from runlog.core.notation.entry_workout import (
    WorkoutText,
    read_workout,
    workout_bounds,
    workout_meaning,
    workout_text,
)
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.scanning import (
    Found,
    Reader,
    Reading,
    every,
    moved,
    note_of,
    only,
    readings_of,
    refuse_two,
    scan,
)
from runlog.core.notation.typed_line import Line, Option, Segment, line_of
from runlog.core.notation.when import When, combine_when, parse_when
from runlog.core.value import Value
from runlog.errors import NotationError

_SAID_ONCE = {
    "distance": "distances",
    "duration": "durations",
    "pace": "paces",
    "kind": "kinds",
    "surface": "surfaces",
    "sport": "sports",
    "shoe": "shoes",
    "rpe": "efforts",
    "heart rate": "heart rates",
    "workout": "workouts",
    "note": "notes",
}


class Entry(Value):
    """What a line says of a session; None or empty for what it does not say.

    Attributes:
        line: Everything typed, in one text; the places in `readings` are in it.
        readings: Every phrase with what it was taken for, in order.
        when: The day, part of day or time; None if no date word was typed.
        distance_m: Metres.
        duration_s: Seconds.
        pace_s_per_km: Seconds per kilometre, to fill in distance or duration.
        kind: The runner's own word for the sort of run.
        surface: What was under foot.
        sport: None means a run.
        shoe: Name of the pair, which may be retired.
        rpe: Effort, 0 to 10.
        heart_rate_bpm: Mean, 20 to 260.
        stretched: Whether anything was stretched; None if that was not said.
        stretches: Slugs; may be empty although `stretched`.
        tags: Small letters, in the order typed.
        workout: The workout as typed.
        intervals: What the workout consists of.
        workout_problem: Why the workout was not understood; it is kept all the same.
        note: The runner's own words.
    """

    line: str
    readings: tuple[Reading, ...]
    when: When | None = None
    distance_m: int | None = None
    duration_s: float | None = None
    pace_s_per_km: float | None = None
    kind: Kind | None = None
    surface: Surface | None = None
    sport: Sport | None = None
    shoe: str | None = None
    rpe: int | None = None
    heart_rate_bpm: int | None = None
    stretched: bool | None = None
    stretches: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    workout: Workout | None = None
    intervals: tuple[Interval, ...] = ()
    workout_problem: NotationError | None = None
    note: str | None = None


def parse_entry(
    words: Sequence[str],
    lexicon: Lexicon,
    *,
    note: str | None = None,
    options: Mapping[str, str] | None = None,
) -> Entry:
    """Read a line that logs a session.

    Args:
        words: The arguments; one with a blank inside was quoted.
        lexicon: The runner's own words, units and calendar.
        note: What came after ``--`` or ``-m``.
        options: Flags by name: ``km mi time pace date at shoe workout kind rpe hr stretch tag
            surface sport``. Several tags or stretches are parted by commas.

    Returns:
        What was said. Whether it is enough and believable is not looked at.

    Raises:
        NotationError: A word is not understood, or two of a kind were said; placed in the line.
    """
    line = line_of(words, options=options, note=note)
    found = [item for segment in line.segments for item in _segment(segment, line, lexicon)]
    found += [_option(option, line, lexicon) for option in line.options]
    found += note_of(line)
    refuse_two(found, _SAID_ONCE, line.text)
    refuse_unclear(found, line, lexicon)
    return _entry(found, line, lexicon)


def _segment(segment: Segment, line: Line, lexicon: Lexicon) -> list[Found]:
    """What one segment says, placed in the line."""
    bounds = workout_bounds(segment)
    workout = partial(read_workout, lexicon=lexicon, bounds=bounds)
    readers: tuple[Reader, ...] = (workout, *entry_readers(lexicon))
    if segment.is_quoted:
        found, error = read_quoted(segment, readers, lexicon)
    else:
        found, unread = scan(segment, readers)
        error = not_understood(unread, lexicon) if unread else None
    if error is not None:
        raise moved(error, segment.offset, line.text)
    start = segment.offset
    return [item._replace(start=item.start + start, end=item.end + start) for item in found]


def _option(option: Option, line: Line, lexicon: Lexicon) -> Found:
    """What one flag says."""
    if option.name in {"date", "at"}:
        when = in_option(option, line.text, lambda: parse_when(option.value, lexicon.calendar))
        return Found("when", option.start, option.end, when, when_meaning(when, lexicon))
    if option.name == "workout":
        read = in_option(
            option, line.text, lambda: workout_text(option.value, lexicon.units, is_quoted=True)
        )
        return Found("workout", option.start, option.end, read, workout_meaning(read))
    value = option_value(option, lexicon, line.text)
    return Found(value.field, option.start, option.end, value.value, value.meaning)


def _entry(found: Sequence[Found], line: Line, lexicon: Lexicon) -> Entry:
    """Put together what was understood."""
    workout = only(found, "workout", WorkoutText)
    stretched, stretches = _stretching(found, line)
    return Entry(
        line=line.text,
        readings=readings_of(found, line.text),
        when=_when(found, line, lexicon),
        distance_m=only(found, "distance", int),
        duration_s=only(found, "duration", float),
        pace_s_per_km=only(found, "pace", float),
        kind=cast("Kind | None", only(found, "kind", str)),
        surface=cast("Surface | None", only(found, "surface", str)),
        sport=cast("Sport | None", only(found, "sport", str)),
        shoe=only(found, "shoe", str),
        rpe=only(found, "rpe", int),
        heart_rate_bpm=only(found, "heart rate", int),
        stretched=stretched,
        stretches=stretches,
        tags=_tags(found),
        workout=workout.workout if workout else None,
        intervals=workout.intervals if workout else (),
        workout_problem=workout.problem if workout else None,
        note=only(found, "note", str),
    )


def _when(found: Sequence[Found], line: Line, lexicon: Lexicon) -> When | None:
    """The moment, joined from everything said of it; None if nothing was."""
    said = [item for item in found if item.field == "when"]
    if not said:
        return None
    last = max(said, key=lambda item: item.start)
    return combine_when(
        every(said, "when", When),
        lexicon.calendar,
        text=line.text,
        start=last.start,
        end=last.end,
    )


def _stretching(found: Sequence[Found], line: Line) -> tuple[bool | None, tuple[str, ...]]:
    """Whether anything was stretched, and what."""
    said = every(found, "stretch", Stretching)
    slugs = tuple(dict.fromkeys(slug for each in said for slug in each.slugs))
    if len({each.is_done for each in said}) < 2:
        return (said[0].is_done if said else None), slugs
    last = max((item for item in found if item.field == "stretch"), key=lambda item: item.start)
    raise NotationError(
        "Was anything stretched, or nothing?", text=line.text, start=last.start, end=last.end
    )


def _tags(found: Sequence[Found]) -> tuple[str, ...]:
    """All tags, each once."""
    names = [str(name) for value in every(found, "tag", tuple) for name in value]
    return tuple(dict.fromkeys(names))
