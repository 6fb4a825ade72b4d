"""Distances, times and days as a page tells them."""

from datetime import date

from runlog.core.notation.duration import format_duration
from runlog.core.notation.when_words import MONTH_NAMES
from runlog.core.units import METRES_PER_KM, Units, unit_m
from runlog.render.text import plural

_FULL_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

LONGEST_NOTE = 160
"""Letters of a note that a table shows."""
TIED = "\u00a0"
"""A blank at which no line ends, so that a number keeps its unit."""


def distance_text(distance_m: float, units: Units, *, decimals: int = 1) -> str:
    """A distance: ``1,843.2 km``.

    Args:
        distance_m: Metres, 0 or more.
        units: What the runner counts in.
        decimals: Digits after the point, 0 or more.
    """
    return f"{distance_m / unit_m(units):,.{decimals}f}{TIED}{units}"


def time_text(seconds: float) -> str:
    """A sum of times to the minute: ``45 min``, ``171 h 20 min``."""
    hours, minutes = divmod(int(seconds / 60 + 0.5), 60)
    if not hours:
        return f"{minutes}{TIED}min"
    return f"{hours:,}{TIED}h{TIED}{minutes:02}{TIED}min"


def count_text(count: int, noun: str) -> str:
    """A count with its noun: ``1,054 runs``."""
    return f"{count:,}" + plural(count, noun).removeprefix(str(count))


def pace_text(pace_s_per_km: float, units: Units) -> str:
    """A pace without its unit: ``5:39``."""
    return format_duration(pace_s_per_km * unit_m(units) / METRES_PER_KM)


def month_text(day: date) -> str:
    """The month of a day: ``Mar 2026``."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def full_month_text(day: date) -> str:
    """The month of a day in full: ``March``."""
    return _FULL_MONTHS[day.month - 1]


def days_text(first: date, last: date) -> str:
    """Days from one to another: ``9 – 15 Mar 2026``, ``30 Mar – 5 Apr 2026``, ``9 Mar 2026``."""
    end = f"{last.day} {month_text(last)}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {end}"
    month = MONTH_NAMES[first.month - 1]
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {month}{year} – {end}"


def shortened(text: str) -> str:
    """A note as it fits a table: a long one ends in an ellipsis, at a blank if there is one."""
    if len(text) <= LONGEST_NOTE:
        return text
    kept = text[:LONGEST_NOTE]
    return f"{kept.rpartition(' ')[0] or kept}…"
