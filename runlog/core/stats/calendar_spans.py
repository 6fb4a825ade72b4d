"""Which weeks, months or years a period consists of, and which of their days count."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from runlog.core.period import Period
from runlog.core.stats.spans import calendar_days_around
from runlog.core.value import Value

Grain = Literal["week", "month", "year"]
Days = tuple[date, date]
"""The first and the last of some days."""

_DAY = timedelta(days=1)
_WEEKLY_DAYS = 26 * 7
_MONTHLY_DAYS = 3 * 366


class Span(Value):
    """A week, month or year, or as much of it as was asked for.

    Attributes:
        begins_on: Its first day in the calendar.
        ends_on: Its last day in the calendar, perhaps still ahead.
        first_on: The first of its days that counts: later than `begins_on` where the period or the
            journal begins within it.
        last_on: The last of its days that counts; before `ends_on` where the period ends within it.
        days: How many of the days that count have come, 1 or more.
        paused_days: How many of those were not journalled.
        is_over: Whether its last day has passed.
    """

    begins_on: date
    ends_on: date
    first_on: date
    last_on: date
    days: int
    paused_days: int
    is_over: bool

    @property
    def is_whole(self) -> bool:
        """Whether all its days count."""
        return (self.first_on, self.last_on) == (self.begins_on, self.ends_on)

    @property
    def is_paused(self) -> bool:
        """Whether none of its days was journalled."""
        return self.paused_days == self.days


def calendar_spans(
    grain: Grain,
    period: Period,
    *,
    begun_on: date,
    today: date,
    week_start: int = 0,
    paused: Sequence[Days] = (),
) -> tuple[Span, ...]:
    """The weeks, months or years of a period in which there was a journal, the earliest first.

    Days before the journal began were not days of rest, and days ahead are none yet. Where the
    period reaches today, the week, month or year that is under way counts to its end.

    Args:
        grain: What the period is parted into.
        period: The days that were asked for; either side may be open.
        begun_on: The day of the journal's first record.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
        paused: Days that were not journalled; they may overlap.

    Returns:
        Without gaps; empty if the period ends before the journal began.

    Source:
        Science sheet, 0: days before the first record are not zeros.
    """
    first = begun_on if period.first is None else max(begun_on, period.first)
    is_open = period.last is None or period.last >= today
    last = today if period.last is None else min(today, period.last)
    apart = _merged(paused)
    spans: list[Span] = []
    while first <= last:
        begins, ends = calendar_days_around(first, grain, week_start)
        last_on = ends if is_open else min(ends, last)
        come_on = min(last_on, today)
        spans.append(
            Span(
                begins_on=begins,
                ends_on=ends,
                first_on=first,
                last_on=last_on,
                days=(come_on - first).days + 1,
                paused_days=_days_within(apart, first, come_on),
                is_over=ends < today,
            )
        )
        if ends >= last:
            break
        first = ends + _DAY
    return tuple(spans)


def usual_grain(days: int) -> Grain:
    """What a period is parted into if nobody says.

    Args:
        days: How many it has.

    Returns:
        Weeks up to half a year, months up to three years, else years.
    """
    if days <= _WEEKLY_DAYS:
        return "week"
    return "month" if days <= _MONTHLY_DAYS else "year"


def usual_period(grain: Grain, *, today: date, week_start: int = 0) -> Period:
    """What is shown if no period is named: twelve weeks, twelve months, every year.

    Args:
        grain: What it is parted into.
        today: The runner's day, in the last of them.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
    """
    if grain == "week":
        return weeks_to(today, 12, week_start)
    if grain == "month":
        return Period(
            today.replace(day=1, month=today.month % 12 + 1, year=_year_before(today)), None
        )
    return Period(None, None)


def weeks_to(today: date, weeks: int, week_start: int = 0) -> Period:
    """The week that a day lies in and those before it.

    Args:
        today: The day.
        weeks: How many weeks in all, 1 or more.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
    """
    begins, _ = calendar_days_around(today, "week", week_start)
    return Period(begins - timedelta(weeks=weeks - 1), None)


def _year_before(today: date) -> int:
    """The year in which the twelve months up to this one begin."""
    return today.year - (today.month < 12)


def _merged(spans: Sequence[Days]) -> list[Days]:
    """The same days as spans that do not overlap."""
    merged: list[Days] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _days_within(spans: Sequence[Days], first: date, last: date) -> int:
    """How many days of some spans lie between two days, both included."""
    days = [(min(last, end) - max(first, begin)).days + 1 for begin, end in spans]
    return sum(count for count in days if count > 0)
