"""The calendar: a block for each month, in which every day has its place."""

from collections.abc import Iterable
from datetime import date, timedelta
from math import sqrt
from typing import Literal

from runlog.core.notation.when_words import WEEKDAY_NAMES
from runlog.core.stats.calendar_days import CalendarDay
from runlog.core.stats.run_order import PausedDays
from runlog.core.stats.year.parts import Part
from runlog.core.stats.year.report import YearReport
from runlog.core.units import Units
from runlog.core.value import Value
from runlog.render.html.amounts import count_text, distance_text, full_month_text
from runlog.render.html.data_table import DataTable
from runlog.render.html.day_words import day_words, days_table
from runlog.render.html.scale import short

CELL = 22
"""Pixels from one day to the next."""
FACE = 20
"""Pixels of the square of a day."""
HEAD = 16
"""Pixels above the first week, for the initials of its days."""
_SMALLEST, _PLAIN = 6, 10
"""Pixels of the shortest run, and of what has no distance."""

Shape = Literal["run", "race", "unmeasured", "other", ""]


class DayMark(Value):
    """What is drawn for one day.

    Attributes:
        x: Left edge of its square, pixels.
        y: Upper edge.
        shape: A square for a run, a diamond for a race, a hollow square for a run of unknown
            distance, a ring for another sport; empty if nothing was done.
        square: Path of a square whose area goes with the distance; empty unless it is drawn.
        is_felt: Whether a symptom was noted.
        is_stretched: Whether anything was stretched.
        says: What the day held.
    """

    x: int
    y: int
    shape: Shape
    square: str
    is_felt: bool
    is_stretched: bool
    says: str


class MonthBlock(Value):
    """One month.

    Attributes:
        id: Its name within the page.
        name: ``March``, with its year if there are months of several.
        total: What was run in it.
        says: All that in a sentence.
        height: Pixels.
        ground: Path around all its days, to be filled with squares.
        paused: Path of those that were not journalled; empty if there are none.
        marks: The days with something to tell.
    """

    id: str
    name: str
    total: str
    says: str
    height: int
    ground: str
    paused: str
    marks: tuple[DayMark, ...]


class Calendar(Value):
    """The months of a report.

    Attributes:
        width: Pixels of a block.
        cell: Pixels from one day to the next.
        head: Pixels above the first week.
        face: Pixels of the square of a day.
        middle: Half of that.
        heads: Where each day of the week stands, pixels, and its initial.
        months: In order.
        table: The same as a table.
    """

    width: int
    cell: int
    head: int
    face: int
    middle: int
    heads: tuple[tuple[int, str], ...]
    months: tuple[MonthBlock, ...]
    table: DataTable


def calendar(report: YearReport, units: Units, *, today: date) -> Calendar:
    """The days of a report, month by month.

    Args:
        report: What there is to tell.
        units: What the runner counts in.
        today: The runner's day.
    """
    initials = [WEEKDAY_NAMES[(report.week_start + at) % 7][0] for at in range(7)]
    blocks = _Blocks(report, units)
    return Calendar(
        width=6 * CELL + FACE,
        cell=CELL,
        head=HEAD,
        face=FACE,
        middle=FACE // 2,
        heads=tuple((CELL * at + FACE // 2, initial) for at, initial in enumerate(initials)),
        months=tuple(blocks.block(month) for month in report.months),
        table=days_table(report.days, units, today=today),
    )


class _Blocks:
    """What all blocks of a calendar share."""

    def __init__(self, report: YearReport, units: Units) -> None:
        self._units = units
        self._week_start = report.week_start
        self._days = {day.day: day for day in report.days}
        self._has_years = report.first.year != report.last.year
        self._paused = PausedDays(report.pauses)
        self._farthest = max((day.distance_m or 0 for day in report.days), default=0)

    def block(self, month: Part) -> MonthBlock:
        """The block of one month."""
        first, last = month.span.first, month.span.last
        days = [first + timedelta(at) for at in range((last - first).days + 1)]
        paused = [day for day in days if self._paused.touch(day.toordinal(), day.toordinal())]
        name = full_month_text(first)
        runs, metres = month.volume.sessions, month.volume.distance_m
        return MonthBlock(
            id=f"{first:%Y-%m}",
            name=f"{name} {first.year}" if self._has_years else name,
            total=distance_text(metres, self._units, decimals=0) if runs else "",
            says=f"{name} {first.year}: {count_text(runs, 'run')}, "
            f"{distance_text(metres, self._units)}",
            height=self._place(days[-1])[1] + FACE,
            ground=self._ground(first, last),
            paused=self._squares(paused),
            marks=tuple(self._mark(self._days[day]) for day in days if day in self._days),
        )

    def _place(self, day: date) -> tuple[int, int]:
        """Left and upper edge of the square of a day, pixels."""
        first = day.replace(day=1)
        before = (first.weekday() - self._week_start) % 7
        row, column = divmod(before + day.day - 1, 7)
        return column * CELL, HEAD + row * CELL

    def _ground(self, first: date, last: date) -> str:
        """A path around the days from one to another, by whole places."""
        (left, top), (right, bottom) = self._place(first), self._place(last)
        if top == bottom:
            return f"M{left} {top}H{right + CELL}v{CELL}H{left}z"
        return f"M{left} {top}H{7 * CELL}V{bottom}H{right + CELL}v{CELL}H0V{top + CELL}H{left}z"

    def _squares(self, days: Iterable[date]) -> str:
        """The path of the squares of some days; one path is a tenth of so many shapes."""
        places = map(self._place, days)
        return "".join(f"M{x} {y}h{FACE}v{FACE}h-{FACE}z" for x, y in places)

    def _mark(self, day: CalendarDay) -> DayMark:
        x, y = self._place(day.day)
        shape = _shape(day)
        return DayMark(
            x=x,
            y=y,
            shape=shape,
            square=self._square(day.distance_m) if shape in {"run", "unmeasured"} else "",
            is_felt=bool(day.felt),
            is_stretched=bool(day.stretched),
            says=day_words(day, self._units),
        )

    def _square(self, distance_m: int | None) -> str:
        side = _PLAIN
        if distance_m:
            side = max(_SMALLEST, round((FACE - 2) * sqrt(distance_m / self._farthest)))
        corner = short((FACE - side) / 2)
        return f"M{corner} {corner}h{side}v{side}h-{side}z"


def _shape(day: CalendarDay) -> Shape:
    if day.is_race:
        return "race"
    if day.runs:
        return "run" if day.distance_m else "unmeasured"
    return "other" if day.other_sports else ""
