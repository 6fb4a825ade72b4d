"""How far a distance or a duration reaches in a line of other words."""

import re

from runlog.core.notation.distance import DISTANCE_UNITS, NAMED_DISTANCES_M
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.scanning import Place
from runlog.core.pattern import Pattern

CLOCK = r"[0-9]{1,4}(?::[0-9]{1,3}){1,2}(?:\.[0-9]{1,3})?"

_CLOCK = Pattern(CLOCK)
_MEASURED = Pattern(r"([0-9]{1,9}(?:[.,][0-9]{1,9}){0,2})\s*-?([a-z]+|''|['\"])")
_TWO_FIGURES = Pattern(r"[0-9]{2}")
_AND = Pattern(r"\s*(?:and\s+)?")
_SECONDS_FOLLOW = Pattern(r"\s?[0-9]{1,2}s")
_MOST_PARTS = 3


def distance_end(place: Place) -> int | None:
    """Where a distance that begins here ends: ``8k``, ``8.5 km``, ``half-marathon``.

    Returns:
        Index into the segment; None if no distance begins here.
    """
    measured = place.match(_MEASURED)
    if measured is not None and measured[2] in DISTANCE_UNITS:
        return measured.end()
    for phrase, end in place.phrases(most=2):
        if phrase.replace("-", " ") in NAMED_DISTANCES_M:
            return end
    return None


def duration_end(place: Place, *, before: str = "") -> int | None:
    """Where a duration that begins here ends: ``45:12``, ``1h05``, ``1 h 5 min``, ``45'30``.

    Args:
        place: Where it may begin.
        before: A character that may follow it without a blank.

    Returns:
        Index into the segment; None if no duration begins here.
    """
    clock = place.match(_CLOCK)
    if clock is not None:
        return clock.end()
    text, ends = place.segment.folded, place.segment.ends
    position, scale, longest = place.start, 0, None
    for _ in range(_MOST_PARTS):
        part = _MEASURED.match(text, position)
        scale = _smaller_unit_s(part, scale)
        if part is None or not scale:
            break
        # Two figures without a unit are of the next smaller one, but only with no blank between.
        figures = _TWO_FIGURES.match(text, part.end())
        if part.end() in ends or (before and text.startswith(before, part.end())):
            longest = part.end()
        elif figures is not None and figures.end() in ends:
            return figures.end()
        joint = _AND.match(text, part.end())
        position = joint.end() if joint else part.end()
    return longest


def _smaller_unit_s(part: re.Match[str] | None, scale: int) -> int:
    """Seconds in the unit of a part; 0 if it is none that may follow one of `scale` seconds."""
    if part is None:
        return 0
    unit_s = TIME_UNITS.get(part[2], 0)
    if part[2] == "m" and len(part[1]) <= 3:  # minutes only between hours and seconds
        is_minutes = scale == 3600 or _SECONDS_FOLLOW.match(part.string, part.end())
        unit_s = 60 if is_minutes else 0
    return unit_s if not scale or unit_s < scale else 0
