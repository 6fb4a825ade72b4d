"""A table before it is drawn: columns, cells, and which of them fit."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from runlog.core.value import Value
from runlog.render.width import cell_width

Style = Literal["plain", "dim", "strong", "warn", "alert", "good", "accent"]

GAP = 2
"""Blanks between two columns."""

_NARROWEST = 6
"""Columns below which no text is cut."""


class Cell(NamedTuple):
    """A text and how it stands out; a style only repeats what the text says."""

    text: str
    style: Style = "plain"


class Look(Value):
    """How things may look where they are shown.

    Attributes:
        width: Columns of the terminal, 20 or more.
        height: Its lines; None if it is no terminal.
        is_terminal: Whether somebody is looking: else no box, no colour, nothing cut.
        is_coloured: Whether colour may be used.
        is_ascii: Whether only ASCII can be shown.
        is_accessible: Whether every row is to be a sentence.
    """

    width: int = 80
    height: int | None = None
    is_terminal: bool = False
    is_coloured: bool = False
    is_ascii: bool = False
    is_accessible: bool = False


class Column(Value):
    """One column.

    Attributes:
        title: Its head.
        spoken: The word before its text in a sentence; None means the title, empty means none.
        is_right: Whether it is flush right, as numbers are.
        priority: Where the terminal is narrow the column with the highest priority goes first;
            0 always stays.
        least: The width below which its text is not cut, in columns; None means never cut.
        is_drawing: Whether it only draws what another column says; programs and screen
            readers are spared it.
    """

    title: str
    spoken: str | None = None
    is_right: bool = False
    priority: int = 0
    least: int | None = None
    is_drawing: bool = False


class Grid(Value):
    """A table.

    Attributes:
        columns: Shape (c,).
        rows: Each of shape (c,).
        breaks: Indices of rows before which a blank line stands.
        footer: Sentences below it.
    """

    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    breaks: frozenset[int] = frozenset()
    footer: tuple[str, ...] = ()


class Fitted(NamedTuple):
    """A column that is shown: where it stands in the row, and how wide it is."""

    place: int
    column: Column
    width: int


def fitted_columns(grid: Grid, width: int) -> list[Fitted]:
    """The columns that fit, with their widths.

    Text columns shrink to their `least` width first; then columns go, the highest priority
    first. A number is never cut.

    Args:
        grid: The table.
        width: Columns of the terminal.
    """
    columns = [
        Fitted(index, column, _natural_width(grid, index, most=width))
        for index, column in enumerate(grid.columns)
        if column.priority == 0 or _has_content(grid, index)
    ]
    while _least_total(columns) > width and any(fit.column.priority for fit in columns):
        columns.remove(max(columns, key=lambda fit: fit.column.priority))
    return _shrunk(columns, width)


def _natural_width(grid: Grid, index: int, *, most: int) -> int:
    """The width of the widest text; a text that is cut anyway needs no more than the terminal."""
    texts = [grid.columns[index].title, *(row[index].text for row in grid.rows)]
    # Asked once of all: where there is nothing but ASCII, a text is as wide as it is long.
    widest = max(map(len if "".join(texts).isascii() else cell_width, texts))
    return widest if grid.columns[index].is_right else min(widest, most)


def _has_content(grid: Grid, index: int) -> bool:
    return any(row[index].text for row in grid.rows)


def _least_width(fit: Fitted) -> int:
    return fit.width if fit.column.least is None else min(fit.width, fit.column.least)


def _least_total(columns: list[Fitted]) -> int:
    return sum(_least_width(fit) for fit in columns) + GAP * max(0, len(columns) - 1)


def _shrunk(columns: list[Fitted], width: int) -> list[Fitted]:
    """Take what is too much from the text columns, the widest giving first.

    Where that is not enough every column gives that holds no numbers.
    """
    excess = sum(fit.width for fit in columns) + GAP * max(0, len(columns) - 1) - width
    result = list(columns)
    while excess > 0:
        giving = [fit for fit in result if fit.width > _least_width(fit)] or [
            fit for fit in result if not fit.column.is_right and fit.width > _NARROWEST
        ]
        if not giving:
            break
        widest = max(giving, key=lambda fit: fit.width)
        result[result.index(widest)] = widest._replace(width=widest.width - 1)
        excess -= 1
    return result
