"""What is likelier a slip than a run."""

from datetime import datetime, timedelta

from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace
from runlog.core.session import Session
from runlog.core.units import Units
from runlog.errors import RefusedError

FASTEST_S_PER_KM = 120
SLOWEST_S_PER_KM = 900
"""A run outside these paces is likelier a slip than a run. Source: entry language, section 1."""

_RECORD_PACE_S_PER_KM = 150
_RECORD_PACE_FROM_M = 3000
"""Nobody has run 3 km or more at 2:30/km for long: the 5,000 m record is 2:31/km."""


def check_plausible(
    session: Session,
    *,
    longest_m: int | None,
    now: datetime,
    units: Units,
    but: Session | None = None,
) -> None:
    """Refuse what is likelier a slip than a run.

    Args:
        session: The session as it would be stored.
        longest_m: The longest distance of its sport so far, metres; None if there is none.
        now: The moment it was typed.
        units: What the runner counts in.
        but: The session as it stands, where one is edited: what stays is not asked again.

    Raises:
        RefusedError: Its pace, its distance or its end is not believable.
    """
    if session.sport == "run" and _is_changed(session, but, "sport", "distance_m", "duration_s"):
        _check_pace(session, units)
    if _is_changed(session, but, "sport", "distance_m"):
        _check_distance(session, longest_m, units)
    if _is_changed(session, but, "when") or not _is_ahead(but, now):
        _check_end(session, now)


def _is_changed(session: Session, but: Session | None, *names: str) -> bool:
    """Whether it differs in some fields from what stands there, if anything does."""
    return but is None or any(getattr(session, name) != getattr(but, name) for name in names)


def _check_pace(session: Session, units: Units) -> None:
    if not session.distance_m or not session.duration_s:
        return
    pace = session.duration_s * 1000 / session.distance_m
    is_record = session.distance_m >= _RECORD_PACE_FROM_M and pace <= _RECORD_PACE_S_PER_KM
    if FASTEST_S_PER_KM <= pace <= SLOWEST_S_PER_KM and not is_record:
        return
    said = (
        f"{format_duration(session.duration_s)} for {format_distance(session.distance_m, units)} "
        f"is {format_pace(pace, units)}"
    )
    meant = " or ".join(_likelier(session.duration_s, session.distance_m))
    guess = f"Did you mean {meant}? " if meant else ""
    clock = format_duration(session.duration_s)
    raise RefusedError(f"{said}.", word=clock, hint=f"{guess}If it is right, add --yes.")


def _likelier(duration_s: float, distance_m: int) -> list[str]:
    """What a clock that is no believable duration may be: hours and minutes, or a time of day."""
    clock = format_duration(duration_s)
    if clock.count(":") > 1 or duration_s * 1000 / distance_m > SLOWEST_S_PER_KM:
        return []
    hours_s = duration_s * 60
    is_hours = FASTEST_S_PER_KM <= hours_s * 1000 / distance_m <= SLOWEST_S_PER_KM
    meant = [format_duration(hours_s)] if is_hours else []
    return [*meant, f"at {clock}"] if duration_s < 24 * 60 else meant


def _check_distance(session: Session, longest_m: int | None, units: Units) -> None:
    if not session.distance_m or not longest_m or session.distance_m <= 3 * longest_m:
        return
    raise RefusedError(
        f"{format_distance(session.distance_m, units)} is more than three times your "
        f"longest so far ({format_distance(longest_m, units)}).",
        hint="If it is right, add --yes.",
    )


def _check_end(session: Session, now: datetime) -> None:
    end = _end(session)
    if session.when.at is None or end is None or not _is_ahead(session, now):
        return
    raise RefusedError(
        f"A start at {session.when.at:%H:%M} means an end at {end:%H:%M}, still ahead.",
        hint="If it ended then, say when it started. If it is right, add --yes.",
    )


def _is_ahead(session: Session | None, now: datetime) -> bool:
    """Whether the end of a session is still ahead, as far as its clock tells."""
    end = None if session is None else _end(session)
    return end is not None and end > now + timedelta(minutes=1)


def _end(session: Session) -> datetime | None:
    if session.when.at is None or session.duration_s is None:
        return None
    return session.when.at + timedelta(seconds=session.duration_s)
