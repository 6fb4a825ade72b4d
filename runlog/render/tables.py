"""Tables with colour, as Rich writes them to a terminal."""

from rich.text import Text

from runlog.render.grid import Grid, Look, Style
from runlog.render.plain import laid_out_rows

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


def styled_table(grid: Grid, look: Look) -> Text:
    """A table for the terminal: a line under the head, a blank line between groups.

    The columns are laid out already; Rich's own Table would measure and wrap every cell again,
    which takes 0.5 ms a row and 12 ms to load.
    """
    text = Text(no_wrap=True)
    for position, row in enumerate(laid_out_rows(grid, look)):
        text.append("\n" if position else "")
        for cell in row:
            text.append(cell.text, COLOURS[cell.style])
    return text
