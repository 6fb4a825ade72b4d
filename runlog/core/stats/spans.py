"""The days, weeks, months or years from one day to another."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from runlog.core.period import week_of

Grain = Literal["day", "week", "month", "year"]


class Span(NamedTuple):
    """A day, week, month or year of some stretch of time.

    Attributes:
        first: Its first day within that stretch.
        last: Its last day within it.
        is_whole: Whether that is all of it; False where the stretch begins or ends within it.
    """

    first: date
    last: date
    is_whole: bool


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
