"""``runlog show`` of a session: everything known, rep by rep."""

from collections.abc import Iterator, Sequence
from datetime import date

from runlog.core.interval import Interval
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace
from runlog.core.session import Session
from runlog.core.stats.interval_set import interval_set
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.answers import detail_lines, labelled, session_sentence, symptom_sentence
from runlog.render.grid import Look
from runlog.render.sparks import spark
from runlog.render.text import plural, shown
from runlog.render.width import cell_width

_FEWEST_DRAWN = 3
"""Fewer reps are told faster than drawn."""

_NAME_WIDTH = 9
"""Columns for what a rep is called: ``recovery``."""


def session_lines(
    session: Session,
    symptoms: Sequence[Symptom],
    units: Units,
    *,
    today: date,
    look: Look | None = None,
) -> list[str]:
    """A session with its details, its intervals and what was felt after it.

    Args:
        session: The session.
        symptoms: The notes linked to it.
        units: What the runner counts in.
        today: The runner's day.
        look: How things may look on the terminal; None where nothing may be drawn.
    """
    lines = [f"#{session.id}  {session_sentence(session, units, today=today)}"]
    lines += labelled([*_shoe(session), *detail_lines(session, units), *_measures(session, units)])
    lines += labelled([("after it", symptom_sentence(one, today=today)) for one in symptoms])
    lines += interval_lines(session.intervals, units)
    lines += _set_lines(session.intervals, units, look)
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
    """One line a rep or recovery: number, distance, time, pace, target.

    Reps and recoveries that are all alike are one line with their count.
    """
    lines: list[str] = [""] if intervals else []
    rep = 0
    for steps, times in _alike(intervals):
        for step in steps:
            is_work = step.role == "work"
            lines.append(_interval_line(step, _numbers(rep + 1, times) if is_work else "", units))
        rep += times if steps[0].role == "work" else 0
    return lines


def _alike(intervals: Sequence[Interval]) -> Iterator[tuple[Sequence[Interval], int]]:
    """Steps that are done again and again, with how often: a rep and its recovery, or one step.

    The recovery after the last rep may be missing.
    """
    position = 0
    while position < len(intervals):
        following = intervals[position + 1 : position + 2]
        has_recovery = bool(following) and following[0].role == "recovery"
        steps = intervals[position : position + 1 + has_recovery]
        times = 0
        while intervals[position : position + 1] == steps[:1]:
            times, position = times + 1, position + 1
            if has_recovery:
                if intervals[position : position + 1] != steps[1:]:
                    break
                position += 1
        yield steps, times


def _set_lines(intervals: Sequence[Interval], units: Units, look: Look | None) -> list[str]:
    """How the timed reps went together: pace, spread, fade, work to rest."""
    found = interval_set(intervals)
    if found is None:
        return []
    lines = [
        ("set", f"{plural(found.reps, 'timed rep')} · {format_pace(found.pace_s_per_km, units)}"),
        ("reps", _reps_phrase(intervals, units, look)),
        ("spread", f"{found.spread:.1%} of the speed"),
        ("fade", f"{found.fade:+.1%} from the first rep to the last"),
        ("work:rest", "" if found.work_to_rest is None else f"{found.work_to_rest:.1f}"),
        ("work", "" if found.work_share is None else f"{found.work_share:.0%} of the metres"),
    ]
    return ["", *labelled([(label, text) for label, text in lines if text])]


def _reps_phrase(intervals: Sequence[Interval], units: Units, look: Look | None) -> str:
    """How fast each rep really was, drawn and in figures; empty for fewer than three timed reps.

    ``▇▅▆█▂  fastest 3:58/km, slowest 4:10/km``
    """
    paces = [
        part.actual_s * 1000 / part.distance_m if part.distance_m and part.actual_s else None
        for part in intervals
        if part.role == "work"
    ]
    known = [pace for pace in paces if pace is not None]
    if len(known) < _FEWEST_DRAWN:
        return ""
    fastest, slowest = format_pace(min(known), units), format_pace(max(known), units)
    said = f"fastest {fastest}, slowest {slowest}" if fastest != slowest else f"each {fastest}"
    if look is None or not look.is_terminal or look.is_accessible:
        return said
    speeds = [None if pace is None else 1 / pace for pace in paces]
    return f"{spark(speeds, has_floor=False, is_ascii=look.is_ascii)}  {said}"


def _numbers(first: int, times: int) -> str:
    return str(first) if times == 1 else f"{first}-{first + times - 1}"


def _interval_line(step: Interval, numbers: str, units: Units) -> str:
    distance, time, pace = _distance(step, units), _time(step), _pace(step, units)
    target = _target(step)
    name = shown(step.label or step.role)
    name += " " * (_NAME_WIDTH - cell_width(name))
    return f"  {numbers:>5}  {name} {distance:>8} {time:>8} {pace:>9}  {target}".rstrip()


def _target(step: Interval) -> str:
    """What was aimed at, and by how much it was missed if both are known."""
    target = f"@{shown(step.target)}" if step.target else ""
    if step.actual_s is None or step.duration_s is None or step.actual_s == step.duration_s:
        return target
    return f"{target}  {step.actual_s - step.duration_s:+.0f} s".strip()


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
