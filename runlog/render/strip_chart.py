"""Strips over a time axis: a name, a letter for each week or month, and how it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from runlog.core.stats.chart_spans import ChartSpans
from runlog.render.axes import slot_width, time_axis
from runlog.render.grid import Cell
from runlog.render.lines import Line, width_of
from runlog.render.width import cell_width, padded

LONGEST_NAME = 18
GAP = 2
"""Blanks between a name, its strip and its state."""
NARROW = 60
"""Columns of a terminal below which a name and its state stand above the strip."""

_SHORTEST_NAME = 6


class Strip(NamedTuple):
    """One strip.

    Attributes:
        name: What it is of.
        cells: One for each span of the axis, no wider than the room has it.
        state: How it stands.
    """

    name: str
    cells: Sequence[Cell]
    state: Cell


class Room(NamedTuple):
    """How the columns of a terminal are shared out.

    Attributes:
        width: All of them.
        name: Those of a name; 0 if names stand above their strips.
        slot: Those of each cell of a strip.
    """

    width: int
    name: int
    slot: int

    @property
    def indent(self) -> int:
        """Columns before a strip."""
        return self.name + GAP if self.name else 0


def room_for(names: Sequence[str], state: int, *, count: int, width: int, most: int) -> Room:
    """How the columns of a terminal are shared out.

    Args:
        names: All names.
        state: Columns of the longest state.
        count: How many cells each strip has.
        width: Columns of the terminal.
        most: As wide as a cell may become.
    """
    if width < NARROW:
        return Room(width, 0, slot_width(count, width, most=most))
    wanted = min(LONGEST_NAME, max(map(cell_width, names)))
    name = max(_SHORTEST_NAME, min(wanted, width - count - state - 2 * GAP))
    return Room(width, name, slot_width(count, width - name - state - 2 * GAP, most=most))


def strip_chart(strips: Sequence[Strip], axis: ChartSpans, room: Room) -> list[Line]:
    """Strips with the axis below them.

    Args:
        strips: Each with a cell for each span of the axis.
        axis: What each has a cell for.
        room: How the columns are shared out.
    """
    lines: list[Line] = []
    for strip in strips:
        cells = [Cell(cell.text.ljust(room.slot), cell.style) for cell in strip.cells]
        if room.name:
            name = padded(strip.name, room.name) + " " * GAP
            lines.append([Cell(name), *cells, Cell(" " * GAP), strip.state])
        else:
            lines += [_head(strip, room.width), cells]
    return [*lines, *time_axis(axis, slot=room.slot, indent=room.indent, width=room.width)]


def _head(strip: Strip, width: int) -> Line:
    """A name and its state above the strip."""
    most = max(_SHORTEST_NAME, width - GAP - width_of([strip.state]))
    name = padded(strip.name, min(most, cell_width(strip.name)))
    return [Cell(name), Cell(" " * GAP), strip.state]
