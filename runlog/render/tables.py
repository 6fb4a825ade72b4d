"""Tables as Rich draws them on a terminal."""

from rich import box
from rich.table import Table
from rich.text import Text

from runlog.render.grid import Grid, Look, Style, fitted_columns
from runlog.render.width import cut

COLOURS: dict[Style, str] = {
    "plain": "",
    "dim": "dim",
    "strong": "bold",
    "warn": "#e69f00",
    "alert": "bold #d55e00",
    "good": "#009e73",
    "accent": "#56b4e9",
}
"""Colours that colour-blind people can tell apart.

Source: Okabe and Ito 2008, Color Universal Design.
"""


def rich_table(grid: Grid, look: Look) -> Table:
    """A table for the terminal: a line under the head, a blank line between groups."""
    columns = fitted_columns(grid, look.width)
    table = Table(
        box=box.ASCII2 if look.is_ascii else box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        show_edge=False,
        expand=False,
    )
    for fit in columns:
        table.add_column(
            fit.column.title,
            justify="right" if fit.column.is_right else "left",
            width=fit.width,
            no_wrap=True,
            header_style="bold",
        )
    mark = "." if look.is_ascii else "…"
    for position, row in enumerate(grid.rows):
        if position in grid.breaks:
            table.add_row()
        cells = [row[fit.place] for fit in columns]
        table.add_row(
            *(
                Text(cut(cell.text, fit.width, mark=mark), style=COLOURS[cell.style], end="")
                for cell, fit in zip(cells, columns, strict=True)
            )
        )
    return table
