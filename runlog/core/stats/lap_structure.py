"""Do the laps of a run look like a workout? A suggestion, never a fact."""

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from runlog.core.interval import Interval, Role
from runlog.core.kind import Kind
from runlog.core.value import Value, replace

LEAST_LAP_S = 10
LEAST_LAP_M = 20
"""Shorter laps are slips of a finger. Source: science sheet, 9."""

WORKOUT_CONTRAST = 1.15
"""Fast laps are at least this many times as fast as the rest; hills alone gave 1.14.

Source: science sheet, 9.
"""

EVEN_REPS_CV = 0.10
"""Reps whose distances vary less than this belong together. Source: science sheet, 9."""

AUTO_LAP_TOLERANCE = 0.01
"""Laps that a watch ends by itself differ by less than this in length."""


class Rep(Value):
    """One fast part.

    Attributes:
        distance_m: Metres, above 0.
        duration_s: Seconds, above 0.
        first: Index of its first lap among those given.
        last: Index of its last lap.
    """

    distance_m: float
    duration_s: float
    first: int
    last: int

    @property
    def speed(self) -> float:
        """Metres a second."""
        return self.distance_m / self.duration_s


class LapStructure(Value):
    """What the laps of one run look like.

    Attributes:
        kind: What they suggest: ``easy`` if no lap stands out, None if reps stand out but
            make up no kind we know.
        threshold: Metres a second that part fast from slow.
        contrast: Mean speed of the fast laps over that of the others, 1 or more.
        reps: The fast parts, neighbours joined; empty unless it is a workout.
        work_m: Metres of the reps.
        work_s: Seconds of the reps.
        recovery_s: Seconds between the first and the last rep.
        distance_share: `work_m` of all metres, 0 to 1.
        cv_distance: Standard deviation (n − 1) of the reps' metres over their mean; None
            below two reps.
        cv_speed: The same of their speeds.
        fade: How much slower the last rep is than the first, as a share of the pace; below 0
            if it is faster; None below two reps.
    """

    kind: Kind | None
    threshold: float
    contrast: float
    reps: tuple[Rep, ...] = ()
    work_m: float = 0
    work_s: float = 0
    recovery_s: float = 0
    distance_share: float = 0
    cv_distance: float | None = None
    cv_speed: float | None = None
    fade: float | None = None

    @property
    def pace_s_per_km(self) -> float | None:
        """Pace of all reps together; None if there are none."""
        return 1000 * self.work_s / self.work_m if self.reps else None

    @property
    def work_to_rest(self) -> float | None:
        """Seconds of work for each second between the reps; None if there is none between."""
        return self.work_s / self.recovery_s if self.recovery_s else None


class _Lap(Value, kw_only=False):
    distance_m: float
    duration_s: float
    index: int

    @property
    def speed(self) -> float:
        return self.distance_m / self.duration_s


def lap_structure(laps: Sequence[Interval]) -> LapStructure | None:
    """Part the laps of a run into fast and slow, and say what that looks like.

    Laps below 10 s or 20 m are dropped; the threshold is the midpoint between two neighbouring
    speeds that maximises the variance between fast and slow, weighted by duration; neighbouring
    fast laps are one rep.

    Args:
        laps: In the order run, of a session whose file says nothing of its structure.

    Returns:
        None if there are fewer than two laps to compare, all are equally fast, or they are the
        equal distances at which a watch laps by itself.

    Source:
        Otsu 1979, IEEE Trans Syst Man Cybern 9(1):62; science sheet, 9.
    """
    measured = [
        _Lap(lap.distance_m, seconds, index)
        for index, lap in enumerate(laps)
        if lap.distance_m is not None and (seconds := lap.time_s) is not None
        if lap.distance_m >= LEAST_LAP_M and seconds >= LEAST_LAP_S
    ]
    if is_auto_lapped(laps) or len({lap.speed for lap in measured}) < 2:
        return None
    threshold = _otsu_threshold(measured)
    fast = [lap for lap in measured if lap.speed >= threshold]
    slow = [lap for lap in measured if lap.speed < threshold]
    contrast = _mean_speed(fast) / _mean_speed(slow)
    if _is_progression(measured):
        return LapStructure(kind="progression", threshold=threshold, contrast=contrast)
    if contrast < WORKOUT_CONTRAST:
        return LapStructure(kind="easy", threshold=threshold, contrast=contrast)
    return _workout(measured, threshold, contrast)


def is_auto_lapped(laps: Sequence[Interval]) -> bool:
    """Whether a watch ended these laps by itself, each after the same distance.

    The last lap ends with the run and may be shorter.
    """
    whole = [lap.distance_m for lap in laps[:-1] if lap.distance_m is not None]
    if len(whole) < 2 or any(lap.lap_trigger != "distance" for lap in laps[:-1]):
        return False
    return max(whole) - min(whole) <= AUTO_LAP_TOLERANCE * max(whole)


def suggested_intervals(laps: Sequence[Interval], structure: LapStructure) -> tuple[Interval, ...]:
    """The same laps with the roles they seem to have, laps of one rep joined.

    Laps between two reps are recoveries, those before and after are easy running.
    """
    if not structure.reps:
        return tuple(laps)
    first, last = structure.reps[0].first, structure.reps[-1].last
    starts = {rep.first: rep for rep in structure.reps}
    inside = {index for rep in structure.reps for index in range(rep.first, rep.last + 1)}
    suggested: list[Interval] = []
    for index, lap in enumerate(laps):
        if index in starts:
            suggested.append(_joined(laps[index : starts[index].last + 1]))
        elif index not in inside:
            role: Role = "recovery" if first < index < last else "easy"
            suggested.append(replace(lap, role=role))
    return tuple(suggested)


def kind_of_reps(
    reps: Sequence[tuple[float | None, float | None]], *, recovery_s: float
) -> Kind | None:
    """What reps make of a run.

    Args:
        reps: Metres and seconds of each, in order; None where not measured.
        recovery_s: Seconds between the first and the last of them.

    Returns:
        None if they fit no kind.

    Source:
        Science sheet, 9 (conventions of this product).
    """
    seconds = [duration_s for _, duration_s in reps if duration_s]
    if len(seconds) < len(reps) or not reps:
        return None
    metres = [distance_m for distance_m, _ in reps if distance_m]
    cv = _variation(metres) if len(metres) == len(reps) else None
    if (
        len(reps) >= 4
        and max(seconds) <= 90
        and recovery_s >= 2 * sum(seconds) * (len(reps) - 1) / len(reps)
    ):
        return "repetition" if cv is None or cv <= EVEN_REPS_CV else "fartlek"
    return _kind_of_longer_reps(seconds, cv)


def _kind_of_longer_reps(seconds: Sequence[float], cv: float | None) -> Kind | None:
    if len(seconds) == 1:
        return "tempo" if 600 <= seconds[0] <= 3600 else None
    if len(seconds) <= 4 and min(seconds) >= 480:
        return "tempo"
    if len(seconds) < 3:
        return None
    if cv is not None and cv > EVEN_REPS_CV:
        return "fartlek"
    return "interval" if min(seconds) >= 60 and max(seconds) <= 480 else None


def _workout(laps: Sequence[_Lap], threshold: float, contrast: float) -> LapStructure:
    reps = _reps(laps, threshold)
    between = [
        lap for lap in laps if reps[0].last < lap.index < reps[-1].first and lap.speed < threshold
    ]
    recovery_s = sum(lap.duration_s for lap in between)
    distances = [rep.distance_m for rep in reps]
    speeds = [rep.speed for rep in reps]
    return LapStructure(
        kind=kind_of_reps(
            [(rep.distance_m, rep.duration_s) for rep in reps], recovery_s=recovery_s
        ),
        threshold=threshold,
        contrast=contrast,
        reps=tuple(reps),
        work_m=sum(distances),
        work_s=sum(rep.duration_s for rep in reps),
        recovery_s=recovery_s,
        distance_share=sum(distances) / sum(lap.distance_m for lap in laps),
        cv_distance=_variation(distances),
        cv_speed=_variation(speeds),
        fade=speeds[0] / speeds[-1] - 1 if len(reps) > 1 else None,
    )


def _reps(laps: Sequence[_Lap], threshold: float) -> list[Rep]:
    """Fast laps, neighbours joined. A slip of a lap between two does not part them."""
    reps: list[Rep] = []
    is_going_on = False
    for lap in laps:
        is_fast = lap.speed >= threshold
        if is_fast and is_going_on:
            whole = reps.pop()
            reps.append(
                Rep(
                    distance_m=whole.distance_m + lap.distance_m,
                    duration_s=whole.duration_s + lap.duration_s,
                    first=whole.first,
                    last=lap.index,
                )
            )
        elif is_fast:
            reps.append(
                Rep(
                    distance_m=lap.distance_m,
                    duration_s=lap.duration_s,
                    first=lap.index,
                    last=lap.index,
                )
            )
        is_going_on = is_fast
    return reps


def _otsu_threshold(laps: Sequence[_Lap]) -> float:
    """The midpoint of two neighbouring speeds that best parts fast from slow."""
    ordered = sorted(laps, key=lambda lap: lap.speed)
    total_s = sum(lap.duration_s for lap in ordered)
    total_m = sum(lap.distance_m for lap in ordered)
    slow_s = slow_m = best = 0.0
    threshold = ordered[-1].speed
    for slower, faster in pairwise(ordered):
        slow_s += slower.duration_s
        slow_m += slower.distance_m
        fast_s = total_s - slow_s
        apart = slow_s * fast_s * (slow_m / slow_s - (total_m - slow_m) / fast_s) ** 2
        if apart > best and slower.speed < faster.speed:
            best, threshold = apart, (slower.speed + faster.speed) / 2
    return threshold


def _mean_speed(laps: Sequence[_Lap]) -> float:
    return sum(lap.distance_m for lap in laps) / sum(lap.duration_s for lap in laps)


def _is_progression(laps: Sequence[_Lap]) -> bool:
    """At least 80 % of the steps are faster, and the last lap by 8 % or more than the first."""
    steps = [later.speed > earlier.speed for earlier, later in pairwise(laps)]
    return (
        len(steps) >= 2
        and sum(steps) >= 0.8 * len(steps)
        and laps[-1].speed >= 1.08 * laps[0].speed
    )


def _variation(values: Sequence[float]) -> float | None:
    """Standard deviation (n − 1) over mean; None below two values."""
    if len(values) < 2:
        return None
    mean = sum(values) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / (len(values) - 1)) / mean


def _joined(laps: Sequence[Interval]) -> Interval:
    metres = [lap.distance_m for lap in laps if lap.distance_m is not None]
    seconds = [lap.time_s for lap in laps if lap.time_s is not None]
    return Interval(
        role="work",
        distance_m=sum(metres) if metres else None,
        actual_s=sum(seconds) if seconds else None,
        lap_trigger=laps[-1].lap_trigger,
    )
