"""A stretch of the calendar, in whole days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.period import Period, week_of

NOV_1, NOV_20, NOV_22 = date(2026, 11, 1), date(2026, 11, 20), date(2026, 11, 22)


def test_both_ends_belong_to_a_period() -> None:
    period = Period(NOV_1, NOV_20)

    assert period.contains(NOV_1)
    assert period.contains(NOV_20)
    assert not period.contains(NOV_1 - timedelta(days=1))
    assert not period.contains(NOV_22)
    assert period.days == 20


def test_an_open_side_goes_on_for_ever() -> None:
    assert Period(None, NOV_20).contains(date.min)
    assert Period(NOV_1, None).contains(date.max)
    assert not Period(None, NOV_20).contains(NOV_22)
    assert not Period(NOV_20, None).contains(NOV_1)
    assert Period(None, None).contains(NOV_1)
    assert Period(None, NOV_20).days is None
    assert Period(NOV_1, None).days is None


def test_one_day_is_a_period() -> None:
    assert Period(NOV_20, NOV_20).days == 1


def test_a_period_that_ends_before_it_begins_is_a_bug() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period(NOV_20, NOV_1)


@pytest.mark.parametrize(
    ("week_start", "first"),
    [(0, date(2026, 11, 16)), (6, date(2026, 11, 22)), (5, date(2026, 11, 21))],
)
def test_a_week_begins_on_the_runners_first_day(week_start: int, first: date) -> None:
    assert week_of(NOV_22, week_start) == Period(first, first + timedelta(days=6))


@given(st.dates(date(1900, 1, 10), date(2900, 1, 1)), st.integers(0, 6))
def test_a_week_has_seven_days_and_holds_its_day(day: date, week_start: int) -> None:
    week = week_of(day, week_start)

    assert week.contains(day)
    assert week.days == 7
    assert week.first is not None
    assert week.first.weekday() == week_start
