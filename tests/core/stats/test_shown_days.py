"""Of the days asked for, those that lie in the journal are shown."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.period import Period
from runlog.core.stats.shown_days import last_months, last_weeks, shown_days

TODAY = date(2026, 11, 22)
"""A Sunday."""
BEGUN = date(2026, 9, 3)
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def shown(asked: Period, *, has_tomorrow: bool = False) -> tuple[date, date] | None:
    days = shown_days(asked, begun_on=BEGUN, today=TODAY, has_tomorrow=has_tomorrow)
    return None if days is None else (days.first_on, days.last_on)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, (BEGUN, TODAY)),
        (date(2026, 1, 1), date(2026, 12, 31), (BEGUN, TODAY)),
        (date(2026, 10, 1), date(2026, 10, 31), (date(2026, 10, 1), date(2026, 10, 31))),
        (date(2026, 11, 1), None, (date(2026, 11, 1), TODAY)),
        (None, date(2026, 9, 10), (BEGUN, date(2026, 9, 10))),
        (BEGUN, BEGUN, (BEGUN, BEGUN)),
        (date(2026, 1, 1), date(2026, 9, 2), None),
        (None, date(2025, 1, 1), None),
    ],
)
def test_neither_before_the_journal_nor_ahead_of_today(
    first: date | None, last: date | None, expected: tuple[date, date] | None
) -> None:
    assert shown(Period(first, last)) == expected


@pytest.mark.parametrize("last", [None, TODAY, date(2026, 12, 31)])
def test_what_is_written_down_of_tomorrow_is_shown(last: date | None) -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert shown(Period(date(2026, 11, 1), last), has_tomorrow=True) == (
        date(2026, 11, 1),
        tomorrow,
    )


def test_a_period_that_ends_before_today_does_not_reach_tomorrow() -> None:
    october = Period(date(2026, 10, 1), date(2026, 10, 31))
    assert shown(october, has_tomorrow=True) == (date(2026, 10, 1), date(2026, 10, 31))


def test_days_shown_are_a_period() -> None:
    days = shown_days(Period(None, None), begun_on=BEGUN, today=TODAY)
    assert days is not None
    assert days.period == Period(BEGUN, TODAY)


@pytest.mark.parametrize(
    ("count", "week_start", "first"),
    [
        (1, 0, date(2026, 11, 16)),
        (2, 0, date(2026, 11, 9)),
        (1, 6, date(2026, 11, 22)),
        (53, 0, date(2025, 11, 17)),
    ],
)
def test_the_last_weeks_are_this_one_and_those_before(
    count: int, week_start: int, first: date
) -> None:
    assert last_weeks(count, today=TODAY, week_start=week_start) == Period(first, TODAY)


@pytest.mark.parametrize(
    ("count", "first"),
    [
        (1, date(2026, 11, 1)),
        (11, date(2026, 1, 1)),
        (12, date(2025, 12, 1)),
        (24, date(2024, 12, 1)),
    ],
)
def test_the_last_months_are_this_one_and_those_before(count: int, first: date) -> None:
    assert last_months(count, today=TODAY) == Period(first, TODAY)


@given(DAYS, st.integers(1, 400), st.integers(0, 6))
def test_so_many_weeks_touch_so_many_weeks(today: date, count: int, week_start: int) -> None:
    period = last_weeks(count, today=today, week_start=week_start)
    assert period.first is not None
    assert period.first.weekday() == week_start
    assert 7 * (count - 1) < (period.days or 0) <= 7 * count


@given(DAYS, st.integers(1, 400))
def test_so_many_months_touch_so_many_months(today: date, count: int) -> None:
    first = last_months(count, today=today).first
    assert first is not None
    assert first.day == 1
    assert (today.year - first.year) * 12 + today.month - first.month == count - 1
