"""The table of ``runlog history``."""

from collections.abc import Mapping, Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.moment import Moment
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.notation.written_when import day_text
from runlog.core.session import Session
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.answers import severity_phrase
from runlog.render.grid import Cell, Column, Grid
from runlog.render.text import shown

_NONE = Cell("")


def sessions_grid(
    sessions: Sequence[Session],
    symptoms: Mapping[int, Sequence[Symptom]],
    units: Units,
    *,
    today: date,
    week_start: int = 0,
    footer: tuple[str, ...] = (),
) -> Grid:
    """Sessions, newest first, a blank line between weeks.

    Args:
        sessions: Newest first.
        symptoms: By session id, the notes linked to it.
        units: What the runner counts in.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6.
        footer: Sentences below the table.
    """
    columns = (
        Column(title="#", spoken="session", is_right=True),
        Column(title="When", spoken=""),
        Column(title="At", spoken="at", priority=7),
        Column(title=units, is_right=True),
        Column(title="Time", is_right=True),
        Column(title=f"/{units}", spoken="pace", is_right=True, priority=3),
        Column(title="RPE", spoken="effort", is_right=True, priority=5),
        Column(title="Shoe", least=9, priority=4),
        Column(title="Workout", spoken="", least=10, priority=2),
        Column(title="Body", spoken="", least=17, priority=1),
        Column(title="Note", least=12, priority=6),
    )
    rows = [
        _session_row(session, symptoms.get(session.id or 0, ()), units, today)
        for session in sessions
    ]
    breaks = week_breaks([session.when.day for session in sessions], week_start)
    return Grid(columns=columns, rows=rows, breaks=breaks, footer=footer)


def _session_row(
    session: Session, symptoms: Sequence[Symptom], units: Units, today: date
) -> tuple[Cell, ...]:
    pace = mean_pace_s_per_km(session.distance_m, session.duration_s)
    is_run = session.sport == "run"
    distance_m, duration_s, rpe = session.distance_m, session.duration_s, session.rpe
    return (
        Cell(str(session.id), "dim"),
        Cell(day_text(session.when.day, today=today)),
        Cell(_clock(session.when)),
        _NONE if distance_m is None else Cell(_number(distance_m, units)),
        _NONE if duration_s is None else Cell(format_duration(duration_s)),
        Cell(format_pace(pace, units).partition("/")[0]) if pace and is_run else _NONE,
        _NONE if rpe is None else Cell(str(rpe)),
        Cell(shown(session.shoe)) if session.shoe else _NONE,
        _workout_cell(session),
        Cell(body_marks(symptoms), "strong") if symptoms else _NONE,
        Cell(shown(session.note), "dim") if session.note else _NONE,
    )


def _number(distance_m: int, units: Units) -> str:
    """A distance without its unit, which stands above it."""
    return format_distance(distance_m, units, decimals=1).partition(" ")[0]


def _clock(when: Moment) -> str:
    """The time of day as well as it is known."""
    if when.at is not None:
        return f"{when.at.hour:02}:{when.at.minute:02}"  # in a fifth of the time of %H:%M
    return "" if when.part_of_day is None else f"~{when.part_of_day}"


def _workout_cell(session: Session) -> Cell:
    if session.workout is not None:
        return Cell(shown(session.workout.canonical or session.workout.typed))
    kind = session.kind or "" if session.sport == "run" else session.sport
    return Cell(kind, "dim")


def body_marks(symptoms: Sequence[Symptom]) -> str:
    """What was noted after a session, the worst first: ``! 4/10 lower back``."""
    worst: dict[str, Symptom] = {}
    for symptom in symptoms:
        known = worst.get(symptom.area)
        if not symptom.is_gone and (
            known is None or (symptom.severity or 0) > (known.severity or 0)
        ):
            worst[symptom.area] = symptom
    ranked = sorted(worst.values(), key=lambda symptom: -(symptom.severity or 0))
    marks = [f"{severity_phrase(symptom)} {area_name(symptom.area)}".strip() for symptom in ranked]
    return f"! {', '.join(marks)}" if marks else ""


def week_breaks(days: Sequence[date], week_start: int) -> frozenset[int]:
    """Where another week begins in rows that stand in order of their days.

    Args:
        days: The day of each row.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).

    Returns:
        The indices of rows of another week than the row before.
    """
    # The first of all days was a Monday.
    weeks = [(day.toordinal() - 1 - week_start) // 7 for day in days]
    return frozenset(at for at in range(1, len(weeks)) if weeks[at] != weeks[at - 1])
