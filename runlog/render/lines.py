"""Lines of cells: what stands in them, and how much of it fits."""

from collections.abc import Iterable, Sequence
from datetime import date

from runlog.core.notation.when_words import MONTH_NAMES
from runlog.render.grid import Cell, Style
from runlog.render.width import cell_width, folded

Line = list[Cell]

EMPTY_JOURNAL = "Nothing here yet. Write down your last run: runlog add 8k 45:12 yesterday"

_GAP = 3
"""Blanks between the items of a legend."""


def width_of(line: Iterable[Cell]) -> int:
    """Columns a line takes."""
    return sum(cell_width(cell.text) for cell in line)


def flowed(items: Sequence[Sequence[Cell]], width: int) -> list[Line]:
    """Items side by side, on as many lines as they need; none is parted.

    Args:
        items: Each a few cells.
        width: Columns.
    """
    lines: list[Line] = []
    for item in items:
        room = width - (width_of(lines[-1]) + _GAP if lines else width)
        if width_of(item) > room:
            lines.append(list(item))
        else:
            lines[-1] += [Cell(" " * _GAP), *item]
    return lines


def sentences(texts: Iterable[str], width: int, *, style: Style = "dim") -> list[Line]:
    """Sentences below a drawing, one on a line, folded where they are too long."""
    return [[Cell(part, style)] for text in texts for part in folded(text, width)]


def spoken(texts: Iterable[str]) -> list[Line]:
    """Sentences for a screen reader, one on a line."""
    return [[Cell(text)] for text in texts]


def begins_later(begun_on: date, command: str) -> str:
    """What is said of days before the journal.

    Args:
        begun_on: The day of its first entry.
        command: What shows all of it.
    """
    return (
        f"Nothing is written down of these days: the journal begins on {_day_text(begun_on)}. "
        f"See it all: {command}"
    )


def headed(title: str, what: str, width: int) -> list[Line]:
    """The line above a drawing: a title, and beside or below it what exactly is drawn."""
    line = [Cell(title, "strong"), Cell(f"  {what}", "dim")]
    if width_of(line) <= width:
        return [line]
    return [*sentences([title], width, style="strong"), *sentences([what], width)]


def span_text(first: date, last: date) -> str:
    """Days as a title names them: ``1 – 22 Nov 2026``, ``30 Nov 2025 – 22 Nov 2026``."""
    if first == last:
        return _day_text(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {_day_text(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTH_NAMES[first.month - 1]} – {_day_text(last)}"
    return f"{_day_text(first)} – {_day_text(last)}"


def _day_text(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
