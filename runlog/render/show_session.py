"""``runlog show`` of a session: everything known, rep by rep."""

from collections.abc import Sequence
from datetime import date

from runlog.core.interval import Interval
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace
from runlog.core.session import Session
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.answers import detail_lines, labelled, session_sentence, symptom_sentence
from runlog.render.text import shown


def session_lines(
    session: Session, symptoms: Sequence[Symptom], units: Units, *, today: date
) -> list[str]:
    """A session with its details, its intervals and what was felt after it.

    Args:
        session: The session.
        symptoms: The notes linked to it.
        units: What the runner counts in.
        today: The runner's day.
    """
    lines = [f"#{session.id}  {session_sentence(session, units, today=today)}"]
    lines += labelled([*_shoe(session), *detail_lines(session, units), *_measures(session, units)])
    lines += labelled([("after it", symptom_sentence(one, today=today)) for one in symptoms])
    lines += interval_lines(session.intervals, units)
    return lines


def _shoe(session: Session) -> list[tuple[str, str]]:
    return [] if session.shoe is None else [("shoe", shown(session.shoe))]


def _measures(session: Session, units: Units) -> list[tuple[str, str]]:
    del units
    lines = []
    if session.elapsed_s is not None and session.elapsed_s != session.duration_s:
        lines.append(("elapsed", format_duration(session.elapsed_s)))
    if session.heart_rate_max_bpm is not None:
        lines.append(("highest", f"{session.heart_rate_max_bpm} bpm"))
    if session.cadence_spm is not None:
        lines.append(("cadence", f"{session.cadence_spm} steps a minute"))
    if session.ascent_m is not None:
        lines.append(("ascent", f"{session.ascent_m} m"))
    if session.source.kind != "typed":
        lines.append(("source", shown(session.source.kind)))
    return lines


def interval_lines(intervals: Sequence[Interval], units: Units) -> list[str]:
    """One line a rep or recovery: number, distance, time, target."""
    if not intervals:
        return []
    lines, rep = [""], 0
    for interval in intervals:
        is_work = interval.role == "work"
        rep += is_work
        number = f"{rep:>3}" if is_work else "   "
        name = interval.label or interval.role
        distance, time = _distance(interval, units), _time(interval)
        pace = _pace(interval, units)
        target = f"@{shown(interval.target)}" if interval.target else ""
        lines.append(f"  {number}  {name:<9} {distance:>8} {time:>8} {pace:>9}  {target}".rstrip())
    return lines


def _distance(interval: Interval, units: Units) -> str:
    metres = interval.distance_m
    if metres is None:
        return ""
    return f"{metres} m" if metres < 3000 else format_distance(metres, units)


def _time(interval: Interval) -> str:
    return "" if interval.time_s is None else format_duration(interval.time_s)


def _pace(interval: Interval, units: Units) -> str:
    if not interval.distance_m or not interval.time_s:
        return ""
    return format_pace(interval.time_s * 1000 / interval.distance_m, units)
