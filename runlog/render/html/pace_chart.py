"""How fast: a point for each month of easy running, a diamond for each race."""

from collections.abc import Sequence
from datetime import date

from runlog.core.notation.pace import format_pace
from runlog.core.stats.spans import Grain, Span
from runlog.core.stats.year.report import YearReport
from runlog.core.units import METRES_PER_KM, Units, unit_m
from runlog.core.value import Value
from runlog.render.html.amounts import count_text, pace_text
from runlog.render.html.data_table import DataTable
from runlog.render.html.figure import Figure, Label
from runlog.render.html.scale import pace_steps, percent, short
from runlog.render.html.span_labels import span_labels
from runlog.render.html.told_paces import ToldPace, easy_paces, race_paces, whose_pace

_TOP, _PLOT, _BELOW = 14, 170, 38
"""Pixels above the fastest step, from there to the slowest, and under it."""
FEWEST = 2
"""Paces from which a chart tells more than a sentence."""


class Point(Value):
    """One pace.

    Attributes:
        x: Its middle, per cent.
        y: Its middle, pixels.
        says: What it stands for.
    """

    x: str
    y: str
    says: str


class PaceChart(Figure):
    """Paces over time, the fastest at the top.

    Attributes:
        base: Where the slowest step is, pixels.
        points: Easy running, in order.
        lines: Strokes through points of months that follow one another, in a box that is 100
            wide and as high as the chart.
        races: The races, in order.
        levels: Steps of the scale, from the top down.
        labels: What is written under the axis.
    """

    base: int
    points: tuple[Point, ...]
    lines: tuple[str, ...]
    races: tuple[Point, ...]
    levels: tuple[Label, ...]
    labels: tuple[Label, ...]


def pace_chart(report: YearReport, units: Units, *, today: date) -> PaceChart | None:
    """The paces of a report; None if there are fewer than two.

    Args:
        report: What there is to tell.
        units: What the runner counts in.
        today: The runner's day.
    """
    easy, races = easy_paces(report), race_paces(report, today=today)
    told = [*easy, *races]
    if len(told) < FEWEST:
        return None
    slot: Grain = "year" if report.grain == "year" else "month"
    parts = report.parts if slot == "year" else report.months
    axes = _Axes([part.span for part in parts], told, units)
    return PaceChart(
        id="pace",
        title=f"{whose_pace(report)}, {slot} by {slot}: time for one {units}",
        description=_description(easy, races, units),
        height=_TOP + _PLOT + _BELOW,
        table=_table(easy, units) if easy else None,
        note="Whole time over whole distance; the faster, the higher."
        + (" ◆ a race." if races else ""),
        base=_TOP + _PLOT,
        points=tuple(map(axes.point, easy)),
        lines=axes.lines(easy),
        races=tuple(map(axes.point, races)),
        levels=axes.levels(),
        labels=span_labels(axes.slots, slot),
    )


class _Axes:
    """Where paces and months stand: each month, or year, has the same room."""

    def __init__(self, slots: Sequence[Span], told: Sequence[ToldPace], units: Units) -> None:
        self.slots = slots
        self._units = units
        self._per_unit = unit_m(units) / METRES_PER_KM
        seconds = [one.pace_s_per_km * self._per_unit for one in told]
        self._scale = pace_steps(min(seconds), max(seconds))

    def levels(self) -> tuple[Label, ...]:
        paces = [step / self._per_unit for step in self._scale]
        return tuple(
            Label(at=short(self._y(pace)), text=pace_text(pace, self._units)) for pace in paces
        )

    def point(self, told: ToldPace) -> Point:
        return Point(
            x=percent(self._x(told), len(self.slots)),
            y=short(self._y(told.pace_s_per_km)),
            says=told.says(self._units),
        )

    def lines(self, told: Sequence[ToldPace]) -> tuple[str, ...]:
        """A stroke through each row of months without a gap."""
        rows: list[list[ToldPace]] = []
        for one in told:
            if rows and self._slot(rows[-1][-1].first) + 1 == self._slot(one.first):
                rows[-1].append(one)
            else:
                rows.append([one])
        return tuple(" ".join(map(self._corner, row)) for row in rows if len(row) > 1)

    def _corner(self, told: ToldPace) -> str:
        x = 100 * self._x(told) / len(self.slots)
        return f"{short(x)},{short(self._y(told.pace_s_per_km))}"

    def _slot(self, day: date) -> int:
        return next(at for at, slot in enumerate(self.slots) if day <= slot.last)

    def _x(self, told: ToldPace) -> float:
        """How many slots from the left: a month in the middle of its own, a race at its day."""
        at = self._slot(told.first)
        slot = self.slots[at]
        days = ((told.first - slot.first).days + (told.last - slot.first).days + 1) / 2
        return at + days / ((slot.last - slot.first).days + 1)

    def _y(self, pace_s_per_km: float) -> float:
        top, bottom = self._scale[0], self._scale[-1]
        return _TOP + _PLOT * (pace_s_per_km * self._per_unit - top) / (bottom - top)


def _description(easy: Sequence[ToldPace], races: Sequence[ToldPace], units: Units) -> str:
    said = []
    if easy:
        paces = [one.pace_s_per_km for one in easy]
        slowest, fastest = format_pace(max(paces), units), format_pace(min(paces), units)
        said.append(f"{easy[0].what.capitalize()}: from {slowest} to {fastest}.")
    if races:
        said.append(f"{count_text(len(races), 'race')}, which have a table of their own.")
    return " ".join([*said, "The numbers are in the table below."])


def _table(told: Sequence[ToldPace], units: Units) -> DataTable:
    return DataTable(
        caption="The paces as a table",
        heads=("When", "Runs", "Pace"),
        rows=tuple(
            (one.when, str(one.runs), format_pace(one.pace_s_per_km, units)) for one in told
        ),
        numeric=frozenset({1, 2}),
    )
