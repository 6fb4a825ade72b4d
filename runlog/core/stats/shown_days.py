"""Which days are shown of those that were asked for."""

from datetime import date, timedelta
from typing import NamedTuple

from runlog.core.period import Period, week_of

FEWEST_WEEKS = 16
"""Weeks a calendar has, of a younger journal too: one of few weeks looks broken off."""


class ShownDays(NamedTuple):
    """Days of the journal.

    Attributes:
        first_on: The first day that is shown; not before `begun_on`.
        last_on: The last, not before it.
        begun_on: The day of the journal's first entry.
    """

    first_on: date
    last_on: date
    begun_on: date

    @property
    def period(self) -> Period:
        """The days as a period."""
        return Period(self.first_on, self.last_on)


def shown_days(
    asked: Period, *, begun_on: date, today: date, has_tomorrow: bool = False
) -> ShownDays | None:
    """The days asked for that lie in the journal.

    Args:
        asked: The days that were asked for; either side may be open.
        begun_on: The day of the journal's first entry.
        today: The runner's day.
        has_tomorrow: Whether something is written down of tomorrow already: who travels
            westwards over the date line may run on a day that is still to come.

    Returns:
        None if all of them lie before the journal.
    """
    until = today + timedelta(days=1) if has_tomorrow else today
    last_on = until if asked.last is None or asked.last >= today else asked.last
    first_on = begun_on if asked.first is None else max(asked.first, begun_on)
    return ShownDays(first_on, last_on, begun_on) if first_on <= last_on else None


def last_weeks(count: int, *, today: date, week_start: int = 0) -> Period:
    """This week so far, and whole weeks before it.

    Args:
        count: How many weeks altogether, 1 or more.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
    """
    begins = week_of(today, week_start).first or today
    return Period(begins - timedelta(weeks=count - 1), today)


def last_months(count: int, *, today: date) -> Period:
    """This month so far, and whole months before it.

    Args:
        count: How many months altogether, 1 or more.
        today: The runner's day.
    """
    months = today.year * 12 + today.month - count
    return Period(date(months // 12, months % 12 + 1, 1), today)
