"""The races of a report, side by side."""

from datetime import date

from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.notation.written_when import day_text
from runlog.core.stats.year.paces import Race
from runlog.core.stats.year.report import YearReport
from runlog.core.units import Units
from runlog.render.html.amounts import count_text, distance_text, shortened
from runlog.render.html.data_table import DataTable

_HEADS = ("Day", "Distance", "Time", "Pace", "Shoes", "Notes")
_NUMERIC = {1, 2, 3}


def races_table(report: YearReport, units: Units, *, today: date) -> DataTable | None:
    """Every race; None if there is none. A column of which nothing is known is left out.

    Args:
        report: What there is to tell.
        units: What the runner counts in.
        today: The runner's day.
    """
    rows = [_cells(race, units, today) for race in report.races]
    if not rows:
        return None
    kept = [at for at in range(len(_HEADS)) if any(row[at] for row in rows)]
    return DataTable(
        caption=count_text(len(rows), "race"),
        heads=tuple(_HEADS[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in rows),
        numeric=frozenset(place for place, at in enumerate(kept) if at in _NUMERIC),
    )


def _cells(race: Race, units: Units, today: date) -> tuple[str, ...]:
    pace = mean_pace_s_per_km(race.distance_m, race.duration_s)
    words = [*race.tags, shortened(race.note or "")]
    return (
        day_text(race.when.day, today=today),
        "" if race.distance_m is None else distance_text(race.distance_m, units, decimals=2),
        "" if race.duration_s is None else format_duration(race.duration_s),
        "" if pace is None else format_pace(pace, units),
        race.shoe or "",
        " · ".join(word for word in words if word),
    )
