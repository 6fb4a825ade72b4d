"""Which weeks, months and years a period has: hand examples, and what holds on any day."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.period import Period
from runlog.core.stats.calendar_spans import (
    Grain,
    Span,
    calendar_spans,
    usual_grain,
    usual_period,
    weeks_to,
)

SUNDAY = date(2026, 11, 22)
LONG_AGO = date(2020, 2, 29)
EVER = Period(None, None)

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
grains = st.sampled_from(["week", "month", "year"])


def spans(grain: Grain, period: Period = EVER, **given: Any) -> tuple[Span, ...]:
    return calendar_spans(grain, period, **{"begun_on": LONG_AGO, "today": SUNDAY, **given})


def bounds(found: tuple[Span, ...]) -> list[tuple[str, str]]:
    return [(span.first_on.isoformat(), span.last_on.isoformat()) for span in found]


def test_twelve_weeks_end_with_the_one_under_way() -> None:
    found = spans("week", weeks_to(SUNDAY, 12))
    assert len(found) == 12
    assert bounds(found)[0] == ("2026-08-31", "2026-09-06")
    assert bounds(found)[-1] == ("2026-11-16", "2026-11-22")
    assert [span.is_over for span in found] == [True] * 11 + [False]
    assert all(span.is_whole and span.days == 7 for span in found)


@pytest.mark.parametrize(
    ("week_start", "first"), [(0, "2026-11-16"), (5, "2026-11-21"), (6, "2026-11-22")]
)
def test_a_week_begins_when_the_runner_says(week_start: int, first: str) -> None:
    [span] = spans("week", weeks_to(SUNDAY, 1, week_start), week_start=week_start)
    assert span.first_on.isoformat() == first
    assert span.days == 7 - (span.last_on - SUNDAY).days


@pytest.mark.parametrize(
    ("grain", "period", "found"),
    [
        (
            "month",
            Period(date(2026, 10, 15), None),
            [("2026-10-15", "2026-10-31"), ("2026-11-01", "2026-11-30")],
        ),
        ("month", Period(date(2024, 2, 3), date(2024, 2, 4)), [("2024-02-03", "2024-02-04")]),
        (
            "year",
            Period(date(2024, 1, 1), date(2025, 3, 1)),
            [("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-03-01")],
        ),
        ("year", Period(date(2026, 1, 1), date(2026, 12, 31)), [("2026-01-01", "2026-12-31")]),
        ("week", Period(SUNDAY, SUNDAY), [("2026-11-22", "2026-11-22")]),
        ("week", Period(None, date(2020, 2, 28)), []),  # before the journal
        ("year", Period(None, date(2020, 3, 1)), [("2020-02-29", "2020-03-01")]),
    ],
)
def test_only_the_days_that_were_asked_for_count(
    grain: Grain, period: Period, found: list[tuple[str, str]]
) -> None:
    assert bounds(spans(grain, period)) == found


def test_days_before_the_journal_are_no_days_of_rest() -> None:
    found = spans("week", weeks_to(SUNDAY, 12), begun_on=date(2026, 11, 12))
    assert bounds(found) == [("2026-11-12", "2026-11-15"), ("2026-11-16", "2026-11-22")]
    assert [span.is_whole for span in found] == [False, True]
    assert spans("week", begun_on=SUNDAY + timedelta(days=1)) == ()


def test_an_open_end_goes_no_further_than_the_week_under_way() -> None:
    for last in (None, SUNDAY, date(2400, 1, 1)):
        found = spans("week", Period(date(2026, 11, 10), last))
        assert bounds(found) == [("2026-11-10", "2026-11-15"), ("2026-11-16", "2026-11-22")]
    monday = spans("week", weeks_to(SUNDAY, 1), today=date(2026, 11, 16))
    assert bounds(monday) == [("2026-11-16", "2026-11-22")]
    assert (monday[0].days, monday[0].is_over) == (1, False)


@pytest.mark.parametrize(
    ("paused", "counts"),
    [
        ([], [0, 0]),
        ([(date(2026, 11, 9), date(2026, 11, 15))], [7, 0]),
        ([(date(2026, 11, 14), date(2026, 11, 17))], [2, 2]),
        ([(date(2026, 11, 9), date(2026, 11, 11)), (date(2026, 11, 10), SUNDAY)], [7, 6]),
        ([(date(2026, 11, 20), date(2027, 1, 1))], [0, 2]),  # what is ahead is not paused yet
        ([(date(2020, 1, 1), date(2020, 12, 31))], [0, 0]),
    ],
)
def test_days_that_were_not_journalled_are_counted_once(
    paused: list[tuple[date, date]], counts: list[int]
) -> None:
    saturday = date(2026, 11, 21)
    found = spans("week", weeks_to(saturday, 2), today=saturday, paused=paused)
    assert [span.paused_days for span in found] == counts
    assert [span.is_paused for span in found] == [
        count == span.days for count, span in zip(counts, found, strict=True)
    ]


@pytest.mark.parametrize(
    ("count", "grain"),
    [(1, "week"), (182, "week"), (183, "month"), (1098, "month"), (1099, "year"), (9999, "year")],
)
def test_a_long_period_is_told_in_longer_parts(count: int, grain: str) -> None:
    assert usual_grain(count) == grain


@pytest.mark.parametrize(
    ("grain", "today", "first"),
    [
        ("week", SUNDAY, date(2026, 8, 31)),
        ("month", SUNDAY, date(2025, 12, 1)),
        ("month", date(2026, 12, 31), date(2026, 1, 1)),
        ("month", date(2028, 2, 29), date(2027, 3, 1)),
        ("year", SUNDAY, None),
    ],
)
def test_without_a_period_there_are_twelve(grain: Grain, today: date, first: date | None) -> None:
    period = usual_period(grain, today=today)
    assert period == Period(first, None)
    if first is not None:
        assert len(spans(grain, period, today=today)) == 12


@given(grains, days, days, days, days, st.integers(0, 6), st.lists(st.tuples(days, days)))
def test_every_day_in_question_lies_in_one_span(
    grain: Any,
    one: date,
    other: date,
    begun_on: date,
    today: date,
    week_start: int,
    pauses: list[tuple[date, date]],
) -> None:
    asked = Period(min(one, other), max(one, other))
    paused = [(min(pause), max(pause)) for pause in pauses]
    found = spans(
        grain, asked, begun_on=begun_on, today=today, week_start=week_start, paused=paused
    )
    first, last = max(min(one, other), begun_on), min(max(one, other), today)
    if first > last:
        assert found == ()
        return
    assert found[0].first_on == first
    assert found[-1].first_on <= last <= found[-1].last_on
    assert sum(span.days for span in found) == (last - first).days + 1
    assert all(a.last_on + timedelta(days=1) == b.first_on for a, b in pairwise(found))
    for span in found:
        assert span.begins_on <= span.first_on <= span.last_on <= span.ends_on
        assert 0 <= span.paused_days <= span.days
        each = [span.first_on + timedelta(days=n) for n in range(span.days)]
        said = [day for day in each if any(begin <= day <= end for begin, end in paused)]
        assert span.paused_days == len(said)
