"""Which days a report is about, and the days, weeks, months or years it is told in."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from runlog.core.period import Period, week_of

Grain = Literal["day", "week", "month", "year"]

LONGEST_DAYS: dict[Grain, int] = {"day": 35, "week": 400, "month": 1500}
"""Up to how many days a report is told day by day, week by week, month by month."""

YOUNG_YEAR_DAYS = 59
"""Up to which day of a year its report would be short: the twelve months up to it are told."""


class Span(NamedTuple):
    """A day, week, month or year of a report.

    Attributes:
        first: Its first day that the report is about.
        last: Its last such day.
        is_whole: Whether that is all of it; False where the report begins or ends within it.
    """

    first: date
    last: date
    is_whole: bool


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


def spans(first: date, last: date, grain: Grain, *, week_start: int = 0) -> list[Span]:
    """The days, weeks, months or years from one day to another.

    Args:
        first: The first day.
        last: The last day, not before `first`.
        grain: What to part them into.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).

    Returns:
        In order, without gaps; the first and the last may be cut.
    """
    found = []
    day = first
    while day <= last:
        begins, ends = calendar_days_around(day, grain, week_start)
        found.append(Span(day, min(ends, last), begins == day and ends <= last))
        if ends == date.max:
            break
        day = ends + timedelta(days=1)
    return found


def calendar_days_around(day: date, grain: Grain, week_start: int = 0) -> tuple[date, date]:
    """The first and the last day of the day, week, month or year that a day lies in.

    Args:
        day: Any day of it.
        grain: What is meant.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
    """
    if grain == "day":
        return day, day
    if grain == "week":
        week = week_of(day, week_start)
        return week.first or day, week.last or day
    if grain == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    following = day.replace(day=28) + timedelta(days=4)  # always in the month after
    return day.replace(day=1), following - timedelta(days=following.day)
