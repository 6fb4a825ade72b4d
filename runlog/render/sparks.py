"""A row of figures as one small drawing, a letter each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runlog.core.units import Units, unit_m
from runlog.core.value import Value
from runlog.render.grid import Look
from runlog.render.text import plural

if TYPE_CHECKING:
    from runlog.core.stats.buckets import Bucket

_LEVELS = "▁▂▃▄▅▆▇█"
_ASCII_LEVELS = "_.-:=+*#"
_UNKNOWN = " "

_FEWEST_WEEKS = 3
"""Fewer weeks are told faster than drawn."""


class WeekSpark(Value):
    """A drawing, and what is to be said beside it.

    Attributes:
        line: A block a week, the one under way last.
        what: What is drawn: ``km a week``.
        weeks: How many: ``12 weeks``.
        now: The week under way in figures: ``now 31.2``; empty if nobody knows.
    """

    line: str
    what: str
    weeks: str
    now: str


def spark(values: Sequence[float | None], *, has_floor: bool = True, is_ascii: bool = False) -> str:
    """Figures as a line of blocks, the greatest the highest.

    Args:
        values: Shape (n,), in order; None if unknown, which stays blank.
        has_floor: Whether the drawing begins at 0, which is the lowest block and no other value's:
            right for amounts. Else it begins at the smallest value, which shows small differences.
        is_ascii: Whether ASCII signs are to be used, in an order of their own.

    Returns:
        Shape (n,); values that are all alike are a level line.
    """
    levels = _ASCII_LEVELS if is_ascii else _LEVELS
    known = [value for value in values if value is not None]
    low = 0.0 if has_floor else min(known, default=0.0)
    high = max(known, default=0.0)
    return "".join(
        _UNKNOWN if value is None else levels[_level(value, low, high, has_floor=has_floor)]
        for value in values
    )


def week_spark(weeks: "Sequence[Bucket]", units: Units, look: Look) -> WeekSpark | None:
    """Draw the latest weeks.

    Args:
        weeks: Oldest first, the one under way last.
        units: What the runner counts in.
        look: How things may look.

    Returns:
        None where nobody looks, for a screen reader, for fewer than three weeks, and where no
        distance is known.
    """
    metres = [week.known_m for week in weeks]
    if not look.is_terminal or look.is_accessible or len(weeks) < _FEWEST_WEEKS or not any(metres):
        return None
    return WeekSpark(
        line=spark(metres, is_ascii=look.is_ascii),
        what=f"{units} a week",
        weeks=plural(len(weeks), "week"),
        now="" if metres[-1] is None else f"now {metres[-1] / unit_m(units):.1f}",
    )


def _level(value: float, low: float, high: float, *, has_floor: bool) -> int:
    """Which of the eight levels a value has, 0 to 7."""
    if high <= low:
        return 0 if has_floor else 3
    level = round(7 * (value - low) / (high - low))
    # The lowest of all is kept for 0 itself.
    return max(1, level) if has_floor and value > 0 else level
