"""What paces are made of: easy running month by month, and the races."""

from collections.abc import Sequence
from datetime import date

from runlog.core.kind import Kind
from runlog.core.moment import Moment
from runlog.core.session import Session
from runlog.core.stats.spans import Span
from runlog.core.value import Value


class PacePoint(Value):
    """Some runs of a month or a year, of which distance and time are known.

    Attributes:
        first: The first day of the month or year that is told of.
        last: Its last such day.
        runs: How many they are, 1 or more.
        distance_m: All their metres.
        duration_s: All their seconds.
    """

    first: date
    last: date
    runs: int
    distance_m: int
    duration_s: float


class PaceCourse(Value):
    """How the pace went.

    Attributes:
        kind: Whose pace: ``easy``, or None for runs of which nobody said what they were.
        points: In order; a month or year without such runs has none.
    """

    kind: Kind | None
    points: tuple[PacePoint, ...]


class Race(Value):
    """One race.

    Attributes:
        when: Its start.
        distance_m: Metres; None if unknown.
        duration_s: Seconds; None if unknown.
        shoe: Name of the pair; None if not said.
        tags: The runner's labels.
        note: The runner's words; None if there are none.
        session_id: Its number in the journal; None if that is not told.
    """

    when: Moment
    distance_m: int | None
    duration_s: float | None
    shoe: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    session_id: int | None = None


def pace_course(runs: Sequence[Session], parts: Sequence[Span]) -> PaceCourse:
    """The paces of easy runs; if none is called easy, of the runs whose kind nobody said.

    Args:
        runs: Runs of any kind.
        parts: The months or years to tell it in, in order.

    Source:
        Science sheet, 8: the sum of times over the sum of distances, never the mean of paces.
    """
    measured = [run for run in runs if run.distance_m is not None and run.duration_s is not None]
    kind: Kind | None = "easy" if any(run.kind == "easy" for run in measured) else None
    chosen = [run for run in measured if run.kind == kind]
    points = (_point([r for r in chosen if p.first <= r.when.day <= p.last], p) for p in parts)
    return PaceCourse(kind=kind, points=tuple(point for point in points if point.runs))


def races(runs: Sequence[Session]) -> tuple[Race, ...]:
    """The races among some runs, in their order."""
    return tuple(
        Race(
            when=run.when,
            distance_m=run.distance_m,
            duration_s=run.duration_s,
            shoe=run.shoe,
            tags=run.tags,
            note=run.note,
            session_id=run.id,
        )
        for run in runs
        if run.kind == "race"
    )


def _point(runs: Sequence[Session], part: Span) -> PacePoint:
    return PacePoint(
        first=part.first,
        last=part.last,
        runs=len(runs),
        distance_m=sum(run.distance_m or 0 for run in runs),
        duration_s=sum(run.duration_s or 0 for run in runs),
    )
