"""Showing a table where it is read: a terminal, a pager, a pipe, a screen reader."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from runlog.cli.streams import terminal_size, write_line
from runlog.render.grid import Cell, Grid, Look
from runlog.render.plain import laid_out_lines, sentence_lines, tab_lines

if TYPE_CHECKING:
    from runlog.render.ansi import Depth

_LONGEST_RICH_TABLE = 50
"""Rows; a longer table is laid out without Rich, which takes up to 0.8 ms a row."""


def look_of(
    stream: TextIO, *, is_colour_allowed: bool, environment: Mapping[str, str] | None = None
) -> Look:
    """How things may look on a stream.

    Args:
        stream: Where it will be written.
        is_colour_allowed: False after ``--no-color``.
        environment: NO_COLOR, TERM, COLUMNS and RUNLOG_ACCESSIBLE count; None takes the process's.
    """
    settings = os.environ if environment is None else environment
    is_terminal = stream.isatty()
    columns, lines = terminal_size(stream, settings)
    is_dumb = settings.get("TERM") == "dumb"
    return Look(
        width=columns,
        height=lines if is_terminal else None,
        is_terminal=is_terminal,
        is_coloured=is_terminal
        and is_colour_allowed
        and not is_dumb
        and not settings.get("NO_COLOR"),
        is_ascii=not (stream.encoding or "").lower().startswith("utf"),
        is_accessible=settings.get("RUNLOG_ACCESSIBLE", "") not in {"", "0"},
    )


def write_page(parts: Iterable[str | Grid], look: Look) -> None:
    """Write texts and tables one below the other, as it suits the reader.

    Args:
        parts: The texts as they are to stand there, and the tables.
        look: What is taller than the terminal goes through a pager, all of it at once.
    """
    texts = [_grid_text(part, look) if isinstance(part, Grid) else part for part in parts]
    _write_paged("\n".join(text.removesuffix("\n") for text in texts), look)


def _grid_text(grid: Grid, look: Look) -> str:
    """A table drawn, as sentences, or tab-separated."""
    if look.is_accessible:
        return "\n".join(sentence_lines(grid))
    if not look.is_terminal:
        return "\n".join(tab_lines(grid))
    if len(grid.rows) > _LONGEST_RICH_TABLE:
        return "\n".join(laid_out_lines(grid, look))
    return _drawn(grid, look)


def write_cells(lines: Iterable[Sequence[Cell]], look: Look) -> None:
    """Write lines of cells as they stand, in colour where there is colour; needs no Rich."""
    if look.is_coloured:
        from runlog.render.ansi import ansi_text  # noqa: PLC0415  (only where there is colour)

        depth = colour_depth()
        texts = [ansi_text(line, depth) for line in lines]
    else:
        texts = ["".join(cell.text for cell in line) for line in lines]
    _write_paged("\n".join(text.rstrip() for text in texts), look)


def colour_depth(environment: Mapping[str, str] | None = None) -> "Depth":
    """How many colours the terminal has.

    Args:
        environment: COLORTERM and TERM count; None takes the process's.
    """
    settings = os.environ if environment is None else environment
    if settings.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return "true"
    return "256" if "256color" in settings.get("TERM", "") else "16"


def _drawn(grid: Grid, look: Look) -> str:
    """The table as Rich draws it, with the sentences below."""
    from rich.console import Console  # noqa: PLC0415  (50 ms: only where a table is drawn)

    from runlog.render.tables import styled_table  # noqa: PLC0415

    console = Console(
        width=look.width,
        force_terminal=True,
        no_color=not look.is_coloured,
        color_system="auto" if look.is_coloured else None,
        highlight=False,
        emoji=False,
        markup=False,
    )
    with console.capture() as captured:
        console.print(styled_table(grid, look), soft_wrap=True)
        for line in grid.footer:
            console.print(line, style="dim" if look.is_coloured else None)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _write_paged(text: str, look: Look) -> None:
    """Write a text, through a pager if it is taller than the terminal."""
    if not text:
        return
    is_taller = look.height is not None and text.count("\n") + 1 >= look.height
    if is_taller and sys.stdin.isatty():
        from runlog.cli.pager import show_paged  # noqa: PLC0415  (subprocess: only if it is needed)

        if show_paged(text):
            return
    write_line(sys.stdout, text)
