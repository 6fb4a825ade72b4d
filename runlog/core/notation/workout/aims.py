"""What a typed target means, once it is known which reps it is for (rule 4)."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, cast

from runlog.core.notation.workout.plan import Quantity, Target, TargetKind
from runlog.core.units import METRES_PER_KM, METRES_PER_MILE, Units, unit_m
from runlog.errors import NotationError

Reading = Literal["number", "seconds", "clock", "done"]
"""How a target was typed: a bare number, seconds with their unit, a bare clock, or unmistakably."""

FASTEST_S_PER_KM = 120
SLOWEST_S_PER_KM = 720
"""Between these a bare clock is believed (rule 4)."""
FASTEST_SPRINT_S_PER_KM = 80
SLOWEST_WALK_S_PER_KM = 1200
"""Between these a time with its unit is believed: faster than any sprinter, slower than a walk."""
SMALLEST_BPM = 100
"""A bare number from here on could be a heart rate as well as seconds."""


class RawTarget(NamedTuple):
    """A target before it is known what it belongs to.

    Attributes:
        target: What was read; its kind is final only if the reading is `done`.
        reading: What is still open.
        start: Index where it begins.
        end: Index after it.
    """

    target: Target
    reading: Reading
    start: int
    end: int


def resolved(raw: RawTarget, reps: Iterable[Quantity | None], *, units: Units, text: str) -> Target:
    """The target once it is known what it belongs to (rule 4).

    Args:
        raw: As it was read.
        reps: Lengths of the steps it is for; None where one has none.
        units: What a pace without a unit is counted in.
        text: The whole text, for the error.

    Raises:
        NotationError: It cannot be what such a rep aims at.
    """
    target = raw.target
    lengths = set(reps)
    if raw.reading == "done" and target.kind != "rep":
        return target
    metres = _common_metres(lengths)
    if raw.reading == "clock":
        return _clock_target(raw, lengths, metres, units=units, text=text)
    if raw.reading == "number" and (metres is None or target.middle >= SMALLEST_BPM):
        raise _unbelievable(raw, text)
    _check_one_length(raw, lengths, text)
    slowest = SLOWEST_S_PER_KM if raw.reading == "number" else SLOWEST_WALK_S_PER_KM
    if _is_believed(target, metres, FASTEST_SPRINT_S_PER_KM, slowest):
        return target
    raise _unbelievable(raw, text)


def _unbelievable(raw: RawTarget, text: str) -> NotationError:
    """What to say about a number that is no time for such a rep."""
    typed, number = text[raw.start : raw.end], f"{raw.target.low:g}"
    hint = "@95s, in 95 or @1:35, or a pace such as @4:10/km"
    if raw.reading == "number":
        hint = f"@{number}s, @{number}bpm, @{number}% or a pace such as @4:10/km"
    return NotationError(
        f"{typed} cannot be the time of such a rep.",
        text=text,
        start=raw.start,
        end=raw.end,
        hint=hint,
    )


def _common_metres(lengths: set[Quantity | None]) -> float | None:
    """The one distance of all reps in metres; None if they differ or are times."""
    metres = {length.metres for length in lengths if length is not None}
    return metres.pop() if len(metres) == 1 and len(lengths) == 1 else None


def _check_one_length(raw: RawTarget, lengths: set[Quantity | None], text: str) -> None:
    """Refuse a time per rep for reps that are timed, unknown or of different lengths."""
    if _common_metres(lengths) is not None:
        return
    raise NotationError(
        f"{text[raw.start : raw.end]} is a time for a rep, and needs reps of one distance.",
        text=text,
        start=raw.start,
        end=raw.end,
        hint="a pace such as @4:10/km",
    )


def _is_believed(target: Target, metres: float | None, fastest: float, slowest: float) -> bool:
    """Whether a time for a rep, or a pace in seconds per km if `metres` is None, is believable."""
    factor = METRES_PER_KM / metres if metres else 1
    ends = (target.low, target.low if target.high is None else target.high)
    return all(fastest <= end * factor <= slowest for end in ends)


def _clock_target(
    raw: RawTarget,
    lengths: set[Quantity | None],
    metres: float | None,
    *,
    units: Units,
    text: str,
) -> Target:
    """A bare clock: the time of a rep up to a mile, else a pace, else the other (rule 4)."""
    target = raw.target
    pace = Target(cast("TargetKind", units), target.low, target.high, "", target.is_progressive)
    is_pace = _is_believed(target, unit_m(units), FASTEST_S_PER_KM, SLOWEST_S_PER_KM)
    is_rep = metres is not None and _is_believed(target, metres, FASTEST_S_PER_KM, SLOWEST_S_PER_KM)
    has_short = any(
        length is not None and (length.metres or METRES_PER_MILE + 1) <= METRES_PER_MILE
        for length in lengths
    )
    if has_short and metres is None:
        raise NotationError(
            f"@{text[raw.start : raw.end]} for reps of different lengths: a time or a pace?",
            text=text,
            start=raw.start,
            end=raw.end,
            hint=f"@{text[raw.start : raw.end]}/{units}",
        )
    readings = ((is_rep, target), (is_pace, pace))
    for is_believed, reading in readings if has_short else reversed(readings):
        if is_believed:
            if reading is pace:
                _refuse_two_units(raw, lengths, units=units, text=text)
            return reading
    raise NotationError(
        f"@{text[raw.start : raw.end]} is neither a time nor a pace for such a rep.",
        text=text,
        start=raw.start,
        end=raw.end,
        hint="say which: @4:10/km or @1:35/rep",
    )


def _refuse_two_units(
    raw: RawTarget, lengths: set[Quantity | None], *, units: Units, text: str
) -> None:
    """Refuse `10mi @7:30` from somebody who counts in kilometres: per mile or per km?"""
    if units == "mi" or not any(length is not None and length.unit == "mi" for length in lengths):
        return
    typed = text[raw.start : raw.end]
    raise NotationError(
        f"@{typed}: per mile or per km?",
        text=text,
        start=raw.start,
        end=raw.end,
        hint=f"@{typed}/mi or @{typed}/km",
    )
