"""How many metres of a session were fast."""

from collections.abc import Sequence

from runlog.core.interval import Interval
from runlog.core.kind import FAST_KINDS, Kind

_NOT_FAST = frozenset({"E", "M", "T", "half", "easy", "steady", "moderate", "tempo", "threshold"})
"""Targets and labels, canonical, of work that is no fast running. Source: entry sheet, 3."""


def fast_metres(intervals: Sequence[Interval], kind: Kind | None) -> int:
    """Metres of a session that were fast, 0 or more.

    The work of intervals, repetitions, hills, fartlek and races, but for steps at easy, marathon,
    threshold or half-marathon effort; and the strides of any session. Reps of unknown length
    count nothing.

    Args:
        intervals: What the session was made of.
        kind: What sort of session it was; None if unknown, where only strides count.

    Source:
        Entry sheet, 3.
    """
    return sum(
        part.distance_m or 0
        for part in intervals
        if part.role == "work" and _is_fast(part, has_fast_kind=kind in FAST_KINDS)
    )


def _is_fast(part: Interval, *, has_fast_kind: bool) -> bool:
    """Whether a work step is fast in a session of fast kind or another one."""
    if part.label == "strides":
        return True
    return has_fast_kind and part.label not in _NOT_FAST and not _has_slow_target(part.target)


def _has_slow_target(target: str | None) -> bool:
    """Whether a target names an effort that is not fast, alone, as a range or beside a pace."""
    names = (target or "").split(" @")
    return any(_NOT_FAST.issuperset(name.replace("->", "-").split("-")) for name in names)
