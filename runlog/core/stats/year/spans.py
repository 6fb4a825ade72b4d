"""Which days a report is about, and whether it is told in days, weeks, months or years."""

from datetime import date, timedelta

from runlog.core.period import Period
from runlog.core.stats.spans import Grain

LONGEST_DAYS: dict[Grain, int] = {"day": 35, "week": 400, "month": 1500}
"""Up to how many days a report is told day by day, week by week, month by month."""

YOUNG_YEAR_DAYS = 59
"""Up to which day of a year its report would be short: the twelve months up to it are told."""


def default_period(today: date) -> Period:
    """What is told if nobody says: this year so far, or twelve months while it is young.

    Args:
        today: The runner's day.
    """
    begun = date(today.year, 1, 1)
    if (today - begun).days >= YOUNG_YEAR_DAYS:
        return Period(begun, today)
    # 28 February stands for 29, which the year before may not have.
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return Period(date(today.year - 1, today.month, day) + timedelta(days=1), today)


def grain_of(first: date, last: date) -> Grain:
    """What a report of some days is told in, so that it neither crowds nor thins out."""
    days = (last - first).days + 1
    return next((grain for grain, longest in LONGEST_DAYS.items() if days <= longest), "year")
