"""How far, day by day, week by week, month by month or year by year: one column each."""

from runlog.core.stats.spans import Grain, Span
from runlog.core.stats.year.parts import Part
from runlog.core.stats.year.report import YearReport
from runlog.core.units import Units, unit_m
from runlog.core.value import Value
from runlog.render.html.amounts import (
    count_text,
    days_text,
    distance_text,
    full_month_text,
    time_text,
)
from runlog.render.html.data_table import DataTable
from runlog.render.html.figure import Figure, Label
from runlog.render.html.scale import percent, short, steps
from runlog.render.html.span_labels import span_labels

_TOP, _PLOT, _BELOW = 20, 190, 38
"""Pixels above the highest step, from there to the axis, and under it."""
_GAP = 0.24
"""Share of its place that a column leaves empty."""


class Column(Value):
    """One column, and the place it has.

    Attributes:
        place: Where its place begins, per cent.
        room: How wide that is.
        x: Where it begins itself.
        width: How wide it is.
        y: Its top, pixels.
        height: Pixels; 0 if nothing was run.
        is_part: Whether it is cut off, or not over yet.
        is_paused: Whether some of its days were not journalled.
        middle: The middle of its place, per cent.
        has_race: Whether there was a race in it.
        race_y: Where the mark for that stands, pixels.
        says: What it stands for.
    """

    place: str
    room: str
    x: str
    width: str
    y: str
    height: str
    is_part: bool
    is_paused: bool
    middle: str
    has_race: bool
    race_y: str
    says: str


class ColumnChart(Figure):
    """Columns over an axis.

    Attributes:
        top: Where the plot begins, pixels.
        base: Where its axis is.
        columns: In order.
        levels: Steps of the scale, from the axis up.
        labels: What is written under the columns.
        mean: The mean of whole weeks, pixels; None if it is not to be drawn.
    """

    top: int
    base: int
    columns: tuple[Column, ...]
    levels: tuple[Label, ...]
    labels: tuple[Label, ...]
    mean: str | None


def column_chart(report: YearReport, units: Units) -> ColumnChart:
    """The distance of each part of a report as columns.

    Args:
        report: What there is to tell.
        units: What the runner counts in.
    """
    plot = _Plot(report, units)
    mean_m = report.mean_week_m if report.grain == "week" else None
    return ColumnChart(
        id="volume",
        title=f"Distance of each {report.grain} in {units}",
        description=_description(report, units),
        height=_TOP + _PLOT + _BELOW,
        table=_table(report, units),
        note=_note(report, units),
        top=_TOP,
        base=_TOP + _PLOT,
        columns=tuple(plot.column(at, part) for at, part in enumerate(report.parts)),
        levels=plot.levels(),
        labels=span_labels([part.span for part in report.parts], report.grain),
        mean=None if mean_m is None else plot.y(mean_m),
    )


class _Plot:
    """Where things stand between the axis and the highest step."""

    def __init__(self, report: YearReport, units: Units) -> None:
        self._units = units
        self._grain = report.grain
        self._count = len(report.parts)
        self._raced = {race.when.day for race in report.races if report.grain != "year"}
        highest = max(part.volume.distance_m for part in report.parts)
        self._steps = steps(highest / unit_m(units))

    def y(self, distance_m: float, *, above: int = 0) -> str:
        """How far down a distance stands, or so many pixels above it."""
        return short(_TOP + _PLOT - self._height(distance_m) - above)

    def levels(self) -> tuple[Label, ...]:
        unit = unit_m(self._units)
        return tuple(Label(at=self.y(step * unit), text=f"{step:,g}") for step in self._steps)

    def column(self, at: int, part: Part) -> Column:
        """A column, and the room it has."""
        metres = part.volume.distance_m
        return Column(
            place=percent(at, self._count),
            room=percent(1, self._count),
            x=percent(at + _GAP / 2, self._count),
            width=percent(1 - _GAP, self._count),
            y=self.y(metres),
            height=short(self._height(metres)),
            is_part=not part.span.is_whole,
            is_paused=part.is_paused,
            middle=percent(at + 0.5, self._count),
            has_race=any(part.span.first <= day <= part.span.last for day in self._raced),
            race_y=self.y(metres, above=9),
            says=_says(part, self._grain, self._units),
        )

    def _height(self, distance_m: float) -> float:
        return _PLOT * distance_m / unit_m(self._units) / self._steps[-1]


def span_name(span: Span, grain: Grain) -> str:
    """What a part of a report is called: ``9 – 15 Mar 2026``, ``March 2026``, ``2026``."""
    if grain == "year" and span.is_whole:
        return str(span.first.year)
    if grain == "month" and span.is_whole:
        return f"{full_month_text(span.first)} {span.first.year}"
    return days_text(span.first, span.last)


def _says(part: Part, grain: Grain, units: Units) -> str:
    said = f"{span_name(part.span, grain)}: {distance_text(part.volume.distance_m, units)}"
    said += f", {count_text(part.volume.sessions, 'run')}, {time_text(part.volume.duration_s)}"
    if part.volume.without_distance:
        said += f", {part.volume.without_distance} without a distance"
    if part.is_paused:
        said += ", with days that were not journalled"
    elif not part.span.is_whole:
        said += f", not the whole {grain}"
    return said


def _description(report: YearReport, units: Units) -> str:
    most = max(report.parts, key=lambda part: part.volume.distance_m)
    return (
        f"{count_text(len(report.parts), report.grain)}, "
        f"{distance_text(report.total.distance_m, units)} altogether; the most is "
        f"{distance_text(most.volume.distance_m, units)} in {span_name(most.span, report.grain)}. "
        "The numbers are in the table below."
    )


def _note(report: YearReport, units: Units) -> str:
    most = max(report.parts, key=lambda part: part.volume.distance_m)
    farthest = distance_text(most.volume.distance_m, units)
    said = [f"Most in one {report.grain}: {farthest}, {span_name(most.span, report.grain)}."]
    if report.grain == "week" and report.mean_week_m is not None:
        mean = distance_text(report.mean_week_m, units)
        said.append(f"Dashed: the mean of the whole weeks, {mean}.")
    if any(not part.span.is_whole for part in report.parts):
        said.append(f"Striped: not a whole {report.grain}.")
    if any(part.is_paused for part in report.parts):
        said.append("Grey behind: some days were not journalled.")
    if report.races and report.grain != "year":
        said.append("◆ a race.")
    lacking = report.total.without_distance
    if lacking:
        said.append(f"{count_text(lacking, 'run')} without a distance count nothing here.")
    return " ".join(said)


def _table(report: YearReport, units: Units) -> DataTable:
    rows = tuple(
        (
            span_name(part.span, report.grain),
            str(part.volume.sessions),
            distance_text(part.volume.distance_m, units),
            time_text(part.volume.duration_s),
            _remark(part, report.grain),
        )
        for part in report.parts
    )
    return DataTable(
        caption=f"Every {report.grain} as a table",
        heads=(report.grain.capitalize(), "Runs", "Distance", "Time", "Remark"),
        rows=rows,
        numeric=frozenset({1, 2, 3}),
    )


def _remark(part: Part, grain: Grain) -> str:
    lacking = part.volume.without_distance
    remarks = [
        "" if part.span.is_whole else f"not the whole {grain}",
        "days not journalled" if part.is_paused else "",
        f"{lacking} without a distance" if lacking else "",
    ]
    return ", ".join(remark for remark in remarks if remark)
