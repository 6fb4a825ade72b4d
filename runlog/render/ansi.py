"""Colour on a terminal without any library: the escapes of the few styles there are."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from runlog.render.grid import Cell, Style

Depth = Literal["true", "256", "16"]
"""How many colours a terminal has: all, those of xterm, or those of old."""


class _Ink(NamedTuple):
    """What a style is made of.

    Attributes:
        effect: Parameter of bold (1) or dim (2); empty if there is neither.
        rgb: Its colour; None leaves the terminal's own.
        basic: Parameter of the nearest of the eight colours of old; empty with no colour.
    """

    effect: str = ""
    rgb: tuple[int, int, int] | None = None
    basic: str = ""


_INKS: dict[Style, _Ink] = {
    "plain": _Ink(),
    "dim": _Ink("2"),
    "strong": _Ink("1"),
    "warn": _Ink("", (0xE6, 0x9F, 0x00), "33"),
    "alert": _Ink("1", (0xD5, 0x5E, 0x00), "31"),
    "good": _Ink("", (0x00, 0x9E, 0x73), "32"),
    "accent": _Ink("", (0x56, 0xB4, 0xE9), "36"),
}
"""As in `runlog.render.tables`, which needs Rich. Source: Okabe and Ito 2008."""

_CUBE = (0, 95, 135, 175, 215, 255)
"""The levels of xterm's cube of 6 x 6 x 6 colours, which begins at colour 16."""


def ansi_text(cells: Iterable[Cell], depth: Depth) -> str:
    """Cells that stand side by side, with escapes for their styles.

    Args:
        cells: A line; neighbours of one style share their escapes.
        depth: How many colours the terminal has.
    """
    return "".join(_inked(text, style, depth) for text, style in merged(cells))


def merged(cells: Iterable[Cell]) -> Iterator[Cell]:
    """The same line in as few cells as its styles need."""
    for style, group in groupby(cells, key=lambda cell: cell.style):
        yield Cell("".join(cell.text for cell in group), style)


def _inked(text: str, style: Style, depth: Depth) -> str:
    parameters = _parameters(_INKS[style], depth)
    # Blanks have no colour; without escapes they can be taken off the end of a line.
    if not parameters or not text.strip():
        return text
    blanks = text[len(text.rstrip()) :]
    return f"\x1b[{parameters}m{text.rstrip()}\x1b[0m{blanks}"


def _parameters(ink: _Ink, depth: Depth) -> str:
    colour = ink.basic
    if ink.rgb is not None and depth == "true":
        colour = "38;2;" + ";".join(map(str, ink.rgb))
    elif ink.rgb is not None and depth == "256":
        colour = f"38;5;{_cube_colour(ink.rgb)}"
    return ";".join(part for part in (ink.effect, colour) if part)


def _cube_colour(rgb: tuple[int, int, int]) -> int:
    """The number of the nearest colour in xterm's cube."""
    red, green, blue = (min(range(6), key=lambda level: abs(_CUBE[level] - value)) for value in rgb)
    return 16 + 36 * red + 6 * green + blue
