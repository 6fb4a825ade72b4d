"""How a set of intervals went: its pace, how even it was, how much it slowed down."""

from collections.abc import Sequence
from math import sqrt

from runlog.core.interval import Interval
from runlog.core.value import Value

_FEWEST_REPS = 2


class IntervalSet(Value):
    """The timed reps of a session, taken together.

    Attributes:
        reps: How many have a distance and a time, 2 or more.
        distance_m: Metres of them.
        duration_s: Seconds of them.
        pace_s_per_km: Seconds per kilometre over all of them.
        spread: Standard deviation of their speeds over the mean speed, 0 or more; the sample's,
            with n - 1.
        fade: How much faster the first was than the last, as a fraction; below 0 if it was slower.
        recovery_s: Seconds of the recoveries between reps; None if not all are known.
        work_to_rest: Seconds of work over `recovery_s`; None if that is unknown or 0.
        work_share: Metres of work over all metres of the intervals, 0 to 1; None if a distance
            is unknown.
    """

    reps: int
    distance_m: int
    duration_s: float
    pace_s_per_km: float
    spread: float
    fade: float
    recovery_s: float | None
    work_to_rest: float | None
    work_share: float | None


def interval_set(intervals: Sequence[Interval]) -> IntervalSet | None:
    """Take the reps of a session together.

    Args:
        intervals: All of them, in order.

    Returns:
        None if fewer than two reps have a distance and a time.

    Source:
        Science sheet, 8.
    """
    work = [part for part in intervals if part.role == "work"]
    timed = [(part.distance_m, part.time_s) for part in work if part.distance_m and part.time_s]
    measured = [(metres, seconds) for metres, seconds in timed if metres and seconds]
    if len(measured) < _FEWEST_REPS:
        return None
    metres, seconds = sum(m for m, _ in measured), sum(s for _, s in measured)
    speeds = [m / s for m, s in measured]
    recovery_s = _recovery_between(intervals)
    is_whole = len(measured) == len(work)
    return IntervalSet(
        reps=len(measured),
        distance_m=metres,
        duration_s=seconds,
        pace_s_per_km=seconds * 1000 / metres,
        spread=_deviation(speeds) / (sum(speeds) / len(speeds)),
        fade=speeds[0] / speeds[-1] - 1,
        recovery_s=recovery_s,
        work_to_rest=seconds / recovery_s if recovery_s and is_whole else None,
        work_share=_work_share(intervals),
    )


def _deviation(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / (len(values) - 1))


def _recovery_between(intervals: Sequence[Interval]) -> float | None:
    """Seconds of the recoveries between the first rep and the last; None if one is unknown."""
    at = [index for index, part in enumerate(intervals) if part.role == "work"]
    between = [part for part in intervals[at[0] : at[-1]] if part.role == "recovery"]
    times = [part.time_s for part in between]
    if not times or any(time is None for time in times):
        return None
    return sum(time for time in times if time is not None)


def _work_share(intervals: Sequence[Interval]) -> float | None:
    if any(part.distance_m is None and part.label != "stand" for part in intervals):
        return None
    total = sum(part.distance_m or 0 for part in intervals)
    work = sum(part.distance_m or 0 for part in intervals if part.role == "work")
    return work / total if total else None
