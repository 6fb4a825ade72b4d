"""Moments written back: ``Sat 21 Nov 18:30``. What shows a date need not load what reads one."""

from datetime import date

from runlog.core.moment import Moment
from runlog.core.notation.when_words import MONTH_NAMES, WEEKDAY_NAMES


def format_when(moment: Moment, *, today: date | None = None) -> str:
    """Write a moment as exactly as it is known: ``Sat 21 Nov 18:30``, ``Sat 21 Nov ~evening``.

    Args:
        moment: What to write.
        today: Adds the year if it is another than today's; None leaves it out always.
    """
    day = day_text(moment.day, today=today)
    if moment.at is not None:
        return f"{day} {moment.at:%H:%M}"
    return day if moment.part_of_day is None else f"{day} ~{moment.part_of_day}"


def day_text(day: date, *, today: date | None = None) -> str:
    """A day as it is shown: ``Sat 21 Nov``, with its year unless it is today's.

    Args:
        day: The day.
        today: None leaves the year out always.
    """
    year = "" if today is None or day.year == today.year else f" {day.year}"
    return f"{WEEKDAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}{year}"
