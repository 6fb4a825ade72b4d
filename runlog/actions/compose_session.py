"""From what was typed to a session: fill in what follows, refuse what cannot be."""

from collections.abc import Sequence
from datetime import UTC, timedelta
from typing import Any, TypeVar

from runlog.core.interval import Interval
from runlog.core.kind import Kind, KindSource
from runlog.core.matching import meaning_of
from runlog.core.moment import Moment, day_moment, exact_moment, part_of_clock
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.entry import Entry
from runlog.core.notation.pace import format_pace
from runlog.core.notation.when import Calendar, amended_when
from runlog.core.session import Session
from runlog.core.value import replace
from runlog.errors import RefusedError

_Value = TypeVar("_Value")

PARTS: dict[str, dict[str, Any]] = {
    "distance": {"distance_m": None},
    "duration": {"duration_s": None},
    "kind": {"kind": None, "kind_source": None},
    "surface": {"surface": None},
    "rpe": {"rpe": None},
    "hr": {"heart_rate_bpm": None},
    "shoe": {"shoe": None},
    "tags": {"tags": ()},
    "stretches": {"stretched": None, "stretches": ()},
    "note": {"note": None},
    "workout": {"workout": None, "intervals": ()},
}
"""Parts of a session that can be emptied, each with what it is then."""

_REP_PACE_S_PER_KM = 300
_LONGEST_REP_S = 600
_FIRST_HOUR = 5
_FEWEST_REPS = 3
"""Three or more reps under ten minutes make a workout an interval session. Source: science 7.3.

A rep whose time is unknown is taken to be run at 5:00/km.
"""


def compose_session(entry: Entry, calendar: Calendar) -> Session:
    """Make a session of what was typed.

    Args:
        entry: What was typed.
        calendar: When and where it was typed.

    Raises:
        RefusedError: Neither a distance nor a duration is known.
    """
    blank = Session(when=exact_moment(calendar.here))
    session = measured(merge_entry(blank, entry, calendar))
    when = _just_ended(session, calendar) if entry.when is None else entry.when.moment
    return replace(session, when=when)


def _stretches(session: Session, entry: Entry) -> tuple[str, ...]:
    """What was stretched: what is typed comes on top, unless nothing was stretched at all."""
    if entry.stretched is False:
        return ()
    return tuple(dict.fromkeys((*session.stretches, *entry.stretches)))


def measured(session: Session) -> Session:
    """The session itself, if it has a distance or a duration.

    Raises:
        RefusedError: It has neither.
    """
    if session.distance_m is None and session.duration_s is None:
        raise RefusedError(
            "How far or how long was it? A session needs a distance or a duration.",
            hint="Like: runlog add 8k 45:12",
        )
    return session


def merge_entry(session: Session, entry: Entry, calendar: Calendar) -> Session:
    """A session with what was typed put over it; what was not typed stays.

    Args:
        session: The session as it was.
        entry: What was typed.
        calendar: When and where it was typed.

    Raises:
        RefusedError: Distance, duration and pace contradict each other.
    """
    distance_m, duration_s = _measured(session, entry)
    merged = replace(
        session,
        when=_merged_when(session.when, entry, calendar),
        sport=entry.sport or session.sport,
        surface=entry.surface or session.surface,
        distance_m=distance_m,
        duration_s=duration_s,
        rpe=_said(entry.rpe, session.rpe),
        heart_rate_bpm=_said(entry.heart_rate_bpm, session.heart_rate_bpm),
        shoe=entry.shoe or session.shoe,
        tags=tuple(dict.fromkeys((*session.tags, *entry.tags))),
        stretched=session.stretched if entry.stretched is None else entry.stretched,
        stretches=_stretches(session, entry),
        note=session.note if entry.note is None else entry.note or None,
        workout=entry.workout or session.workout,
        intervals=entry.intervals if entry.workout else session.intervals,
    )
    kind, kind_source = _kind_of(merged, entry)
    return replace(merged, kind=kind, kind_source=kind_source)


def cleared(session: Session, parts: Sequence[str]) -> Session:
    """A session with some parts emptied.

    Args:
        session: The session.
        parts: Names from `PARTS`.

    Raises:
        RefusedError: There is no such part.
    """
    emptied: dict[str, Any] = {}
    for part in parts:
        emptied |= meaning_of(part, PARTS, what="part to clear")
    if "workout" in emptied and session.kind_source == "workout":
        emptied |= PARTS["kind"]  # only the workout said so
    return replace(session, **emptied)


def _measured(session: Session, entry: Entry) -> tuple[int | None, float | None]:
    """Distance and duration, the one that is missing filled in from the pace."""
    distance_m = _said(entry.distance_m, session.distance_m)
    duration_s = _said(entry.duration_s, session.duration_s)
    pace = entry.pace_s_per_km
    if pace is None:
        return distance_m, duration_s
    if entry.distance_m is not None and entry.duration_s is not None:
        _check_agreement(entry.distance_m, entry.duration_s, pace)
        return distance_m, duration_s
    if distance_m is not None and entry.duration_s is None:
        return distance_m, round(distance_m * pace / 1000)
    if duration_s is not None:
        return round(duration_s * 1000 / pace), duration_s
    return distance_m, duration_s


def _check_agreement(distance_m: int, duration_s: float, pace: float) -> None:
    true_pace = duration_s * 1000 / distance_m
    if abs(true_pace - pace) > max(3, 0.02 * pace):
        raise RefusedError(
            f"{format_distance(distance_m, 'km')} in {format_duration(duration_s)} is "
            f"{format_pace(true_pace, 'km')}, not {format_pace(pace, 'km')}.",
            hint="Give two of the three: distance, duration, pace.",
        )


def _said(new: _Value | None, old: _Value | None) -> _Value | None:
    return old if new is None else new


def _just_ended(session: Session, calendar: Calendar) -> Moment:
    """The start of a session that ended now; only the part of the day if its length is unknown."""
    if session.duration_s is None:
        now = calendar.here
        part = part_of_clock(now.time()) if now.hour >= _FIRST_HOUR else None
        return day_moment(now.date(), part, zone=calendar.zone)
    start = calendar.now.astimezone(UTC) - timedelta(seconds=session.duration_s)
    return exact_moment(start.astimezone(calendar.zone))


def _merged_when(old: Moment, entry: Entry, calendar: Calendar) -> Moment:
    return old if entry.when is None else amended_when(old, entry.when, calendar).moment


def _kind_of(session: Session, entry: Entry) -> tuple[Kind | None, KindSource | None]:
    """The runner's word, else what the typed workout makes of it, else what it was."""
    if entry.kind is not None:
        return entry.kind, "user"
    if session.kind_source == "user" or (entry.workout is None and session.kind is not None):
        return session.kind, session.kind_source
    if session.workout is not None and session.workout.is_understood and session.sport == "run":
        kind = kind_of_workout(session.intervals)
        return kind, None if kind is None else "workout"
    return None, None


def kind_of_workout(intervals: tuple[Interval, ...]) -> Kind | None:
    """The kind that a typed workout makes a session; None if it makes none.

    Args:
        intervals: The workout, step by step.
    """
    short = [rep for rep in intervals if rep.role == "work" and _rep_s(rep) < _LONGEST_REP_S]
    if len(short) < _FEWEST_REPS:
        return None
    return "strides" if all(rep.label == "strides" for rep in short) else "interval"


def _rep_s(rep: Interval) -> float:
    if rep.time_s is not None:
        return rep.time_s
    return (rep.distance_m or 0) * _REP_PACE_S_PER_KM / 1000
