"""What the laps of a run look like, offered and taken."""

from runlog.core.session import Session
from runlog.core.stats.lap_structure import LapStructure, lap_structure, suggested_intervals
from runlog.core.value import replace
from runlog.errors import RefusedError


def suggested_structure(session: Session) -> LapStructure | None:
    """The workout that the laps of a run look like.

    Returns:
        None if it is no run, somebody said what it was, its file says which laps were work, or
        its laps look like nothing known.
    """
    is_open = session.kind is None and session.workout is None and session.sport == "run"
    if not is_open or any(lap.role != "easy" for lap in session.intervals):
        return None
    found = lap_structure(session.intervals)
    return found if found is not None and found.kind is not None and found.reps else None


def with_suggestion(session: Session) -> Session:
    """A session with what its laps look like taken as what it was.

    Raises:
        RefusedError: They look like nothing.
    """
    found = suggested_structure(session)
    if found is None:
        raise RefusedError(
            f"Nothing is suggested for #{session.id}.",
            word="--accept",
            hint=f"Say what it was: runlog edit {session.id} interval",
        )
    return replace(
        session,
        kind=found.kind,
        kind_source="user",
        intervals=suggested_intervals(session.intervals, found),
    )
