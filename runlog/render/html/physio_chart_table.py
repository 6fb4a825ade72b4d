"""The time line as a table, week by week."""

from datetime import date, timedelta

from runlog.core.notation.written_when import day_text
from runlog.core.stats.physio.timeline import Timeline, TimelineWeek
from runlog.core.units import Units
from runlog.render.answers import symptom_sentence
from runlog.render.html.data_table import DataTable
from runlog.render.html.physio_chart import (
    fast_text,
    pair_text,
    pause_text,
    rated_text,
    week_text,
)


def timeline_table(line: Timeline, units: Units, *, today: date) -> DataTable:
    """Every week of the time line with all that is drawn on it, the latest first.

    Args:
        line: The time line.
        units: What the runner counts in.
        today: The runner's day.
    """
    return DataTable(
        caption="The time line as a table",
        heads=("Week of", "Running", "Intervals, races", "Symptoms", "Also"),
        rows=tuple(_row(week, line, units, today) for week in reversed(line.weeks)),
    )


def _row(week: TimelineWeek, line: Timeline, units: Units, today: date) -> tuple[str, ...]:
    last_on = week.first_on + timedelta(days=6)

    def is_here(day: date) -> bool:
        return week.first_on <= day <= last_on

    also = [
        pause_text(pause)
        for pause in line.pauses
        if pause.first_on <= last_on and pause.last_on >= week.first_on
    ]
    also += [pair_text(day, name) for day, name in line.new_pairs if is_here(day)]
    also += [rated_text(one, today) for one in line.rated if is_here(one.when.day)]
    return (
        day_text(week.first_on, today=today),
        week_text(week, units),
        "; ".join(fast_text(s, units, today) for s in line.fast if is_here(s.when.day)),
        "; ".join(symptom_sentence(n, today=today) for n in line.notes if is_here(n.noted.day)),
        "; ".join(also),
    )
