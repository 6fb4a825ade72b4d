"""How a line was read, word by word."""

from datetime import date

from runlog.core.interval import workout_totals
from runlog.core.notation.duration import format_duration
from runlog.core.notation.entry import Entry
from runlog.core.session import Session
from runlog.core.units import Units
from runlog.render.answers import labelled
from runlog.render.show_session import interval_lines
from runlog.render.text import plural, shown
from runlog.render.width import cell_width


def line_lines(entry: Entry, units: Units, *, today: date) -> list[str]:
    """Every phrase of an entry line with what it was taken for."""
    del units, today  # the readings say everything in the runner's units already
    texts = [shown(reading.text) for reading in entry.readings]
    width = max((cell_width(text) for text in texts), default=0)
    lines = ["As a line:"]
    for text, reading in zip(texts, entry.readings, strict=True):
        blanks = " " * (width - cell_width(text))
        lines.append(f"  {text}{blanks}  {reading.field:<11} {shown(reading.meaning)}".rstrip())
    return lines


def workout_lines(session: Session, units: Units) -> list[str]:
    """A workout in its one spelling, what it adds up to, and every step of it.

    Args:
        session: Holds the workout and its intervals.
        units: What the runner counts in.
    """
    workout = session.workout
    if workout is None:
        return []
    totals = workout_totals(session.intervals)
    lines = ["As a workout:", f"  {shown(workout.canonical or workout.typed)}"]
    lines += labelled(
        [
            ("work", f"{plural(totals.reps, 'rep')}, {_amount(totals.work_m, totals.work_s)}"),
            ("recovery", _amount(totals.recovery_m, totals.recovery_s)),
            ("easy", _amount(totals.easy_m, totals.easy_s)),
            ("unmeasured", plural(totals.unmeasured, "step") if totals.unmeasured else "none"),
        ],
        width=12,
    )
    return lines + interval_lines(session.intervals, units)


def _amount(metres: int | None, seconds: float | None) -> str:
    if metres == 0 and seconds == 0:
        return "none"
    distance = "distance unknown" if metres is None else f"{metres} m" if metres else ""
    time = "time unknown" if seconds is None else format_duration(seconds) if seconds else ""
    return ", ".join(part for part in (distance, time) if part) or "none"
