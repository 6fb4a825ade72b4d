"""What kind a run looks like when nobody said: a suggestion, never more."""

from collections.abc import Sequence

from runlog.core.kind import Kind
from runlog.core.session import Session

FEWEST_RUNS = 4
"""Runs of the last 28 days before a distance is called long or short. Source: science sheet, 9."""

_DAY_S = 86_400
_HABIT_DAYS = 28
_LONGEST_DAYS = 30


def suggested_kind(session: Session, earlier: Sequence[Session]) -> Kind | None:
    """The kind a run without a label looks like.

    Args:
        session: The run.
        earlier: Runs of at least the 30 days before it.

    Returns:
        ``long``, ``recovery`` or ``easy``; None if it already has a kind, was no run, or nothing
        can be said. The thresholds are conventions.

    Source:
        Science sheet, 9.
    """
    if session.sport != "run" or session.kind is not None:
        return None
    distances = _distances(session, earlier, _HABIT_DAYS)
    if session.distance_m is not None and len(distances) >= FEWEST_RUNS:
        usual_m = _median(distances)
        longest_m = max(_distances(session, earlier, _LONGEST_DAYS))
        if 10 * session.distance_m >= 13 * usual_m or session.distance_m >= longest_m:
            return "long"
        if session.rpe is not None and session.rpe <= 2 and 10 * session.distance_m <= 7 * usual_m:
            return "recovery"
    return "easy" if session.rpe is not None and session.rpe <= 4 else None


def _distances(session: Session, earlier: Sequence[Session], days: int) -> list[int]:
    """Metres of the runs of so many days before."""
    since_s = session.when.instant_s - days * _DAY_S
    return [
        one.distance_m
        for one in earlier
        if one.sport == "run"
        and one.distance_m is not None
        and (one.id is None or one.id != session.id)
        and since_s <= one.when.instant_s < session.when.instant_s
    ]


def _median(values: Sequence[int]) -> float:
    ranked = sorted(values)
    middle = len(ranked) // 2
    return ranked[middle] if len(ranked) % 2 else (ranked[middle - 1] + ranked[middle]) / 2
