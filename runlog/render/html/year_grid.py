"""Many years at a glance: a row for each, and a circle for each of its months."""

from math import sqrt

from runlog.core.notation.when_words import MONTH_NAMES
from runlog.core.stats.year.parts import Part
from runlog.core.stats.year.report import YearReport
from runlog.core.units import Units
from runlog.core.value import Value
from runlog.render.html.amounts import count_text, distance_text, month_text, time_text
from runlog.render.html.data_table import DataTable
from runlog.render.html.figure import Figure, Label
from runlog.render.html.scale import percent, short

_ROW, _HEAD = 32, 22
_LARGEST, _SMALLEST = 12.0, 1.5
"""Pixels of the radius of the month with most, and of one with hardly anything."""


class Circle(Value):
    """One month.

    Attributes:
        x: Its middle, per cent.
        y: Its middle, pixels.
        radius: Pixels; the area goes with the distance. 0 if nothing was run.
        has_race: Whether there was a race.
        is_felt: Whether a symptom was noted.
        is_paused: Whether some days were not journalled.
        says: What it held.
    """

    x: str
    y: str
    radius: str
    has_race: bool
    is_felt: bool
    is_paused: bool
    says: str


class YearGrid(Figure):
    """Years by months.

    Attributes:
        heads: The months along the top.
        years: The years down the side.
        circles: In order.
    """

    heads: tuple[Label, ...]
    years: tuple[Label, ...]
    circles: tuple[Circle, ...]


def year_grid(report: YearReport, units: Units) -> YearGrid:
    """The months of a report of several years.

    Args:
        report: What there is to tell.
        units: What the runner counts in.
    """
    raced = {(race.when.day.year, race.when.day.month) for race in report.races}
    felt = {(day.day.year, day.day.month) for day in report.days if day.felt}
    most = max(month.volume.distance_m for month in report.months) or 1
    first = report.first.year
    rows = report.last.year - first + 1
    return YearGrid(
        id="months",
        title="Every month",
        description=(
            f"{count_text(rows, 'year')} of months; the larger a circle, the more was run. "
            "The numbers are in the table below."
        ),
        height=_HEAD + rows * _ROW,
        table=_table(report, units, felt),
        note="The larger the circle, the farther. ◆ a race, ◥ a symptom was noted.",
        heads=tuple(
            Label(at=percent(at + 0.5, 12), text=name, is_optional=at % 2 == 1)
            for at, name in enumerate(MONTH_NAMES)
        ),
        years=tuple(
            Label(at=short(_HEAD + (at + 0.5) * _ROW), text=str(first + at)) for at in range(rows)
        ),
        circles=tuple(
            Circle(
                x=percent(month.span.first.month - 0.5, 12),
                y=short(_HEAD + (month.span.first.year - first + 0.5) * _ROW),
                radius=_radius(month.volume.distance_m, most),
                has_race=(month.span.first.year, month.span.first.month) in raced,
                is_felt=(month.span.first.year, month.span.first.month) in felt,
                is_paused=month.is_paused,
                says=_says(month, units),
            )
            for month in report.months
        ),
    )


def _radius(distance_m: int, most_m: int) -> str:
    radius = max(_SMALLEST, _LARGEST * sqrt(distance_m / most_m))
    return short(round(radius, 1)) if distance_m else "0"


def _says(month: Part, units: Units) -> str:
    paused = ", with days that were not journalled" if month.is_paused else ""
    return (
        f"{month_text(month.span.first)}: {distance_text(month.volume.distance_m, units)}, "
        f"{count_text(month.volume.sessions, 'run')}{paused}"
    )


def _table(report: YearReport, units: Units, felt: set[tuple[int, int]]) -> DataTable:
    races: dict[tuple[int, int], int] = {}
    for race in report.races:
        key = (race.when.day.year, race.when.day.month)
        races[key] = races.get(key, 0) + 1
    rows = tuple(
        (
            month_text(month.span.first),
            str(month.volume.sessions),
            distance_text(month.volume.distance_m, units),
            time_text(month.volume.duration_s),
            str(races.get((month.span.first.year, month.span.first.month), "")),
            "yes" if (month.span.first.year, month.span.first.month) in felt else "",
        )
        for month in report.months
    )
    return DataTable(
        caption="Every month as a table",
        heads=("Month", "Runs", "Distance", "Time", "Races", "Symptoms noted"),
        rows=rows,
        numeric=frozenset({1, 2, 3, 4}),
    )
