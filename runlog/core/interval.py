"""The parts of a session: reps, recoveries, and the easy running around them."""

from collections.abc import Sequence
from typing import Literal, TypeVar

from runlog.core.value import Value

_Number = TypeVar("_Number", int, float)

Role = Literal["work", "recovery", "easy"]


class Interval(Value):
    """One rep or recovery of a session, or one stretch of easy running.

    Attributes:
        role: What it counts as. A recovery is never work.
        label: The runner's word for how it was done (``strides``, ``hills``, ``tempo``,
            ``jog``, ``walk``, ``stand`` …), canonical; None if nothing was said.
        distance_m: Metres, 1 or more; None if unknown.
        duration_s: Planned seconds, or those that follow from distance and target; None if
            unknown.
        target: What was aimed at, in canonical notation without the ``@`` (``95s``,
            ``4:10/km``, ``T``); None if nothing was.
        actual_s: Seconds it really took; None if not measured.
        lap_trigger: For laps from a watch, what ended the lap (``manual``, ``time``,
            ``distance`` …); None if typed.
    """

    role: Role
    label: str | None = None
    distance_m: int | None = None
    duration_s: float | None = None
    target: str | None = None
    actual_s: float | None = None
    lap_trigger: str | None = None

    @property
    def time_s(self) -> float | None:
        """Seconds it took if that is known, else seconds it was meant to take."""
        return self.duration_s if self.actual_s is None else self.actual_s


class Workout(Value):
    """A workout as the runner typed it, and as it was understood.

    Attributes:
        typed: Word for word.
        canonical: The same in one spelling, which reads back to the same; None if the
            typed text was not understood.
    """

    typed: str
    canonical: str | None = None

    @property
    def is_understood(self) -> bool:
        """Whether the text could be read. If not, it is kept as it is."""
        return self.canonical is not None


class WorkoutTotals(Value):
    """What the intervals of a session add up to, role by role.

    A total is 0 where there is no such part, the sum of what is known where there is, and
    None where nothing of that part is known.

    Attributes:
        reps: Number of work intervals.
        work_m: Metres of work, 0 or more.
        work_s: Seconds of work, 0 or more.
        recovery_m: Metres of recovery.
        recovery_s: Seconds of recovery.
        easy_m: Metres of easy running.
        easy_s: Seconds of easy running.
        unmeasured: Number of intervals with neither a distance nor a time.
    """

    reps: int
    work_m: int | None
    work_s: float | None
    recovery_m: int | None
    recovery_s: float | None
    easy_m: int | None
    easy_s: float | None
    unmeasured: int


def workout_totals(intervals: Sequence[Interval]) -> WorkoutTotals:
    """Add intervals up, keeping work, recovery and easy running apart."""
    by_role: dict[Role, list[Interval]] = {"work": [], "recovery": [], "easy": []}
    for interval in intervals:
        by_role[interval.role].append(interval)
    work, recovery, easy = by_role["work"], by_role["recovery"], by_role["easy"]
    return WorkoutTotals(
        reps=len(work),
        work_m=_known_sum([part.distance_m for part in work]),
        work_s=_known_sum([part.time_s for part in work]),
        recovery_m=_known_sum([part.distance_m for part in recovery]),
        recovery_s=_known_sum([part.time_s for part in recovery]),
        easy_m=_known_sum([part.distance_m for part in easy]),
        easy_s=_known_sum([part.time_s for part in easy]),
        unmeasured=sum(part.distance_m is None and part.time_s is None for part in intervals),
    )


def _known_sum(values: Sequence[_Number | None]) -> _Number | None:
    """Sum what is known: 0 of nothing, None if there is something and none of it is known."""
    known = [value for value in values if value is not None]
    return None if values and not known else sum(known)
