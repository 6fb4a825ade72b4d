"""From a watch's laps to reps, recoveries and easy running, by what can be trusted."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from runlog.core.interval import Interval, Role
from runlog.core.kind import Kind
from runlog.core.stats.lap_structure import kind_of_reps
from runlog.core.value import Value
from runlog.importers.plausible import believable

_WORK = frozenset({"active", "interval"})
_REST = frozenset({"rest", "recovery"})
_AROUND = frozenset({"warmup", "cooldown"})

STEP_DONE_SHARE = 0.98
"""A step counts as done from this share on: a watch ends it a metre or a second early."""

SIMILAR_SHARE = 0.2
"""A lap after the last rest belongs to the reps if its length differs by no more than this."""


class Lap(Value):
    """One lap as a file has it.

    Attributes:
        distance_m: Metres; None if not measured.
        timer_s: Seconds with the watch running; None if not measured.
        intensity: ``active rest warmup cooldown recovery interval other``; None if not written.
        trigger: What ended it; None if not written.
        step: Index of the programmed step it belongs to; None if it belongs to none.
    """

    distance_m: float | None = None
    timer_s: float | None = None
    intensity: str | None = None
    trigger: str | None = None
    step: int | None = None


class Step(Value):
    """One step of a programmed workout; a repeat is none, it never has a lap.

    Attributes:
        intensity: As in `Lap`; None if not written.
        distance_m: Metres it was to take; None if it ends otherwise.
        duration_s: Seconds it was to take; None if it ends otherwise.
    """

    intensity: str | None = None
    distance_m: float | None = None
    duration_s: float | None = None


class LapReading(Value):
    """What laps mean.

    Attributes:
        intervals: In order. Without a structure in the file every lap is ``easy``, so that
            nothing a watch does by itself is counted as work; a single lap is the session
            itself and gives none.
        kind: What programmed steps make of the run; None if nothing was programmed.
        trust: A few words on where the roles come from.
    """

    intervals: tuple[Interval, ...] = ()
    kind: Kind | None = None
    trust: str = "no laps"


def read_laps(laps: Sequence[Lap], steps: Mapping[int, Step] | None = None) -> LapReading:
    """Turn laps into intervals, in the order of trust of imports.md 3.1.

    Steps of a programmed workout come first; then a lap's own word for rest, warm-up or
    cool-down where it belongs to a step; then the rests of a file that has no steps at all. A
    lap's word ``interval`` or ``active`` alone means nothing: newer watches write it on every
    kilometre of an easy run.

    Args:
        laps: In the order run.
        steps: The workout's steps by index; None or empty if the file has none.
    """
    if len(laps) < 2:
        return LapReading()
    if any(lap.step is not None for lap in laps):
        return _by_steps(laps, steps or {})
    if any(lap.intensity == "rest" for lap in laps):
        return _by_rests(laps)
    return LapReading(
        intervals=tuple(_interval(lap, "easy") for lap in laps), trust="laps, no structure"
    )


def _by_steps(laps: Sequence[Lap], steps: Mapping[int, Step]) -> LapReading:
    joined = list(_joined_by_step(laps, steps))
    intensities = [_intensity(lap, steps) for lap in joined]
    if not _is_programmed(intensities):
        intervals = tuple(_interval(lap, "easy") for lap in joined)
        return LapReading(intervals=intervals, trust="laps of a workout that names no reps")
    roles = [_role(intensity) for intensity in intensities]
    intervals = tuple(_interval(lap, role) for lap, role in zip(joined, roles, strict=True))
    trust = "workout steps" if steps else "intensity of the steps' laps"
    return LapReading(intervals=intervals, kind=_kind(intervals), trust=trust)


def _intensity(lap: Lap, steps: Mapping[int, Step]) -> str | None:
    """The step's word, else the lap's; outside the programme none (a lap keeps a stale one)."""
    if lap.step is None:
        return None
    step = steps.get(lap.step)
    return lap.intensity if step is None or step.intensity is None else step.intensity


def _is_programmed(intensities: Sequence[str | None]) -> bool:
    """Whether there is work and something that is not: one long active step is just a run."""
    return any(word in _WORK for word in intensities) and any(
        word in _REST or word in _AROUND for word in intensities
    )


def _role(intensity: str | None) -> Role:
    if intensity in _WORK:
        return "work"
    return "recovery" if intensity in _REST else "easy"


def _joined_by_step(laps: Sequence[Lap], steps: Mapping[int, Step]) -> Iterator[Lap]:
    """Join the laps a watch made by itself inside one step; a step begun anew is a new rep."""
    whole: Lap | None = None
    for lap in laps:
        if whole is None:
            whole = lap
        elif (
            lap.step is not None
            and lap.step == whole.step
            and not _is_done(whole, steps.get(lap.step))
        ):
            whole = _sum(whole, lap)
        else:
            yield whole
            whole = lap
    if whole is not None:
        yield whole


def _is_done(lap: Lap, step: Step | None) -> bool:
    if step is None:
        # Nothing says how long the step was: only the watch's own kilometres are inside one.
        return lap.trigger != "distance"
    if step.distance_m:
        return (lap.distance_m or 0) >= STEP_DONE_SHARE * step.distance_m
    return bool(step.duration_s) and (lap.timer_s or 0) >= STEP_DONE_SHARE * (step.duration_s or 0)


def _sum(left: Lap, right: Lap) -> Lap:
    return Lap(
        distance_m=_plus(left.distance_m, right.distance_m),
        timer_s=_plus(left.timer_s, right.timer_s),
        intensity=left.intensity,
        trigger=right.trigger,
        step=left.step,
    )


def _plus(left: float | None, right: float | None) -> float | None:
    return None if left is None or right is None else left + right


def _by_rests(laps: Sequence[Lap]) -> LapReading:
    """Rests are certain; work is what stands directly between them, and before the first.

    After the last rest a lap is work only if it is as long as the others: else it is the way home.
    """
    roles: list[Role] = ["recovery" if lap.intensity == "rest" else "easy" for lap in laps]
    for index, (role, following) in enumerate(pairwise(roles)):
        if role == "easy" and following == "recovery":
            roles[index] = "work"
    _mark_last_rep(laps, roles)
    intervals = tuple(_interval(lap, role) for lap, role in zip(laps, roles, strict=True))
    return LapReading(intervals=intervals, kind=_kind(intervals), trust="laps marked as rest")


def _mark_last_rep(laps: Sequence[Lap], roles: list[Role]) -> None:
    after = len(roles) - roles[::-1].index("recovery")
    reps = [lap for lap, role in zip(laps, roles, strict=True) if role == "work"]
    if after < len(roles) and reps and (_is_like(laps[after], reps[-1])):
        roles[after] = "work"


def _is_like(lap: Lap, other: Lap) -> bool:
    lengths = (
        (lap.distance_m, other.distance_m)
        if lap.distance_m and other.distance_m
        else (lap.timer_s, other.timer_s)
    )
    first, second = lengths
    return bool(first and second) and abs((first or 0) - (second or 0)) <= SIMILAR_SHARE * (
        second or 0
    )


def _kind(intervals: Sequence[Interval]) -> Kind | None:
    """What the reps make of the run; None for one, which may be an easy run between two jogs."""
    work = [index for index, interval in enumerate(intervals) if interval.role == "work"]
    if len(work) < 2:
        return None
    between = intervals[work[0] : work[-1]]
    recovery_s = sum(part.actual_s or 0 for part in between if part.role != "work")
    reps = [(intervals[index].distance_m, intervals[index].actual_s) for index in work]
    return kind_of_reps(reps, recovery_s=recovery_s)


def _interval(lap: Lap, role: Role) -> Interval:
    distance_m = believable("distance_m", lap.distance_m)
    return Interval(
        role=role,
        distance_m=None if distance_m is None else round(distance_m) or None,
        actual_s=believable("duration_s", lap.timer_s),
        lap_trigger=lap.trigger,
    )
