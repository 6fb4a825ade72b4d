"""Columns over a time axis: bars in eighths of a line, or dots in halves of one."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from runlog.core.stats.chart_spans import ChartSpans
from runlog.render.axes import slot_width, time_axis
from runlog.render.grid import Cell
from runlog.render.lines import Line
from runlog.render.shades import PAUSED

MOST_LINES = 10
"""Lines of a chart besides its axes and texts."""

_WIDEST_BAR, _WIDEST_DOT = 6, 3
"""Columns of the terminal at the most, with the blank behind."""
_EIGHTHS = "▁▂▃▄▅▆▇█"
_LOWER, _UPPER = "▄▀"


class Column(NamedTuple):
    """One column of a chart.

    Attributes:
        height: In steps of the axis at the side; None if there is nothing to draw.
        foot: What stands in the lowest line if nothing is drawn.
        is_paused: Whether the axis below it says that days were not journalled.
    """

    height: float | None
    foot: str = " "
    is_paused: bool = False


class Frame(NamedTuple):
    """What a chart is drawn in.

    Attributes:
        axis: What it has a column for.
        ticks: What stands at the side of each step, the lowest first; one more than there
            are steps.
        width: Columns of the terminal.
        is_dotted: Whether a dot is drawn at each height in place of a bar up to it.
    """

    axis: ChartSpans
    ticks: Sequence[str]
    width: int
    is_dotted: bool = False

    @property
    def indent(self) -> int:
        """Columns before the first column of the chart: a number, a blank, the axis."""
        return max(map(len, self.ticks)) + 2

    @property
    def slot(self) -> int:
        """How wide each column of the chart is, with the blank behind it."""
        most = _WIDEST_DOT if self.is_dotted else _WIDEST_BAR
        return slot_width(len(self.axis.spans), self.width - self.indent, most=most)


def column_chart(columns: Sequence[Column], frame: Frame) -> list[Line]:
    """A chart with its axes.

    Args:
        columns: One for each span of the frame's axis.
        frame: What it is drawn in.
    """
    steps = len(frame.ticks) - 1
    per_step = max(1, MOST_LINES // steps)
    letters_of = _dot if frame.is_dotted else _bar
    drawn = [letters_of(column, per_step).ljust(per_step * steps) for column in columns]
    lines = []
    for line in reversed(range(per_step * steps)):
        step, rest = divmod(line + 1, per_step)
        side = _side("" if rest else frame.ticks[step], "│" if rest else "┤", frame)
        lines.append([side, *(_slot(letters[line], frame.slot) for letters in drawn)])
    below = time_axis(frame.axis, slot=frame.slot, indent=frame.indent, width=frame.width)
    return [*lines, _floor(columns, frame), *below]


def _bar(column: Column, per_step: int) -> str:
    """The letters of a bar, from the lowest line up; what is above 0 has one eighth at least."""
    if not column.height:
        return column.foot
    full, part = divmod(max(1, round(column.height * per_step * 8)), 8)
    return "█" * full + (_EIGHTHS[part - 1] if part else "")


def _dot(column: Column, per_step: int) -> str:
    """The letters of a dot, from the lowest line up; on a step it is in the line of its tick."""
    if column.height is None:
        return column.foot
    half = max(0, ceil(column.height * per_step * 2 - 1e-9) - 1)
    return " " * (half // 2) + (_UPPER if half % 2 else _LOWER)


def _slot(letter: str, slot: int) -> Cell:
    """A letter as wide as its column; what is no bar and no dot stands there once."""
    wide = max(1, slot - 1)
    if letter in _EIGHTHS or letter == _UPPER:
        return Cell((letter * wide).ljust(slot), "accent")
    return Cell(letter.center(wide).ljust(slot), "dim")


def _side(tick: str, line: str, frame: Frame) -> Cell:
    return Cell(tick.rjust(frame.indent - 2) + " " + line, "dim")


def _floor(columns: Iterable[Column], frame: Frame) -> Line:
    """The axis below, which is another where days were not journalled."""
    drawn = "".join((PAUSED if one.is_paused else "─") * frame.slot for one in columns)
    return [_side(frame.ticks[0], "└", frame), Cell(drawn, "dim")]
