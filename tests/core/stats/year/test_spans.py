"""What a report is parted into."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.period import Period
from runlog.core.stats.spans import Grain, Span, spans
from runlog.core.stats.year.spans import LONGEST_DAYS, default_period, grain_of

GRAINS: tuple[Grain, ...] = ("day", "week", "month", "year")
days = st.dates(date(1970, 1, 1), date(2150, 12, 31))


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 11, 22), date(2026, 1, 1)),
        (date(2026, 3, 1), date(2026, 1, 1)),
        (date(2026, 2, 28), date(2025, 3, 1)),
        (date(2026, 1, 1), date(2025, 1, 2)),
        (date(2028, 2, 29), date(2028, 1, 1)),
        (date(2027, 12, 31), date(2027, 1, 1)),
    ],
)
def test_a_young_year_is_told_with_the_one_before(today: date, first: date) -> None:
    assert default_period(today) == Period(first, today)


@given(days)
def test_what_is_told_is_two_to_twelve_months(today: date) -> None:
    period = default_period(today)
    assert period.last == today
    assert period.days is not None
    assert 60 <= period.days <= 366


@pytest.mark.parametrize(
    ("count", "grain"),
    [
        (1, "day"),
        (35, "day"),
        (36, "week"),
        (366, "week"),
        (400, "week"),
        (401, "month"),
        (1500, "month"),
        (1501, "year"),
        (7305, "year"),
    ],
)
def test_the_more_days_the_coarser(count: int, grain: Grain) -> None:
    first = date(2001, 1, 1)
    assert grain_of(first, first + timedelta(count - 1)) == grain


def test_weeks_at_the_ends_are_cut() -> None:
    assert spans(date(2026, 1, 1), date(2026, 1, 13), "week") == [
        Span(date(2026, 1, 1), date(2026, 1, 4), is_whole=False),
        Span(date(2026, 1, 5), date(2026, 1, 11), is_whole=True),
        Span(date(2026, 1, 12), date(2026, 1, 13), is_whole=False),
    ]


def test_a_week_may_begin_on_a_sunday() -> None:
    assert spans(date(2026, 1, 4), date(2026, 1, 10), "week", week_start=6) == [
        Span(date(2026, 1, 4), date(2026, 1, 10), is_whole=True)
    ]


def test_months_are_as_long_as_they_are() -> None:
    told = spans(date(2028, 1, 31), date(2028, 3, 1), "month")
    assert [(span.first.day, span.last.day, span.is_whole) for span in told] == [
        (31, 31, False),
        (1, 29, True),
        (1, 1, False),
    ]


def test_the_calendar_ends() -> None:
    assert spans(date(9999, 12, 30), date.max, "year") == [
        Span(date(9999, 12, 30), date.max, is_whole=False)
    ]


@given(days, st.integers(0, 3000), st.sampled_from(GRAINS), st.integers(0, 6))
def test_every_day_is_in_one_part(first: date, more: int, grain: Grain, week_start: int) -> None:
    last = first + timedelta(more)
    told = spans(first, last, grain, week_start=week_start)
    assert (told[0].first, told[-1].last) == (first, last)
    for before, after in pairwise(told):
        assert after.first - before.last == timedelta(1)
    assert all(span.is_whole for span in told[1:-1])
    assert all(span.first <= span.last for span in told)


@given(days, st.integers(0, 30_000))
def test_no_report_has_too_many_parts(first: date, more: int) -> None:
    last = first + timedelta(more)
    count = len(spans(first, last, grain_of(first, last)))
    assert 1 <= count <= 84
    assert list(LONGEST_DAYS) == ["day", "week", "month"]
