"""This week beside the three before it, or why not."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.stats.buckets import Bucket
from runlog.core.stats.calendar_spans import calendar_spans, weeks_to
from runlog.core.stats.three_weeks import WeekBeside, week_beside
from runlog.core.stats.volume import Volume

SUNDAY = date(2026, 11, 22)
LONG_AGO = date(2020, 1, 1)


def weeks(*volumes: Volume, **given: Any) -> list[Bucket]:
    """Weeks up to this one, as many as there are volumes."""
    period = weeks_to(SUNDAY, len(volumes))
    spans = calendar_spans("week", period, **{"begun_on": LONG_AGO, "today": SUNDAY, **given})
    kept = volumes[len(volumes) - len(spans) :]
    return [
        Bucket(volume=volume, first_on=span.first_on, last_on=span.last_on, span=span)
        for span, volume in zip(spans, kept, strict=True)
    ]


def ran(distance_m: int, duration_s: float = 0.0, **fields: Any) -> Volume:
    return Volume(sessions=1, distance_m=distance_m, duration_s=duration_s, **fields)


def test_this_week_stands_beside_the_mean_of_three() -> None:
    """Science sheet, 2: 31 km this week; the last three weeks averaged 26 km."""
    before = [ran(20_000, 7200.0), ran(28_000, 9000.0), ran(30_000, 9720.0)]
    found = week_beside(weeks(*before, ran(31_000, 10_330.0)))
    assert (found.week.distance_m, found.week.duration_s) == (31_000, 10_330.0)
    assert (found.mean_m, found.mean_s) == (26_000, 8640.0)
    assert (found.paused, found.begun_on) == ((), None)


def test_only_the_three_weeks_just_before_count() -> None:
    found = week_beside(weeks(*[ran(99_000)] * 5, *[ran(9000)] * 3, ran(1000)))
    assert (found.mean_m, found.week.distance_m) == (9000, 1000)


def test_a_week_of_rest_counts_as_nought() -> None:
    found = week_beside(weeks(Volume(), ran(30_000), Volume(), Volume()))
    assert (found.mean_m, found.week.known_m) == (10_000, 0)
    assert week_beside(weeks(*[Volume()] * 4)).mean_m == 0


@pytest.mark.parametrize(
    ("begun_on", "is_compared"),
    [
        (date(2026, 10, 25), True),
        (date(2026, 10, 26), True),  # the very first day of the three weeks
        (date(2026, 10, 27), False),
        (date(2026, 11, 5), False),
        (date(2026, 11, 20), False),
    ],
)
def test_a_journal_younger_than_three_weeks_has_nothing_to_compare(
    begun_on: date, is_compared: bool
) -> None:
    found = week_beside(weeks(*[ran(10_000)] * 4, begun_on=begun_on))
    assert (found.before is not None) is is_compared
    assert found.begun_on == (None if is_compared else begun_on)
    assert found.week.distance_m == 10_000


@pytest.mark.parametrize(
    ("paused", "named"),
    [
        ((date(2026, 10, 25), date(2026, 10, 25)), ()),
        ((date(2026, 10, 30), date(2026, 11, 2)), (date(2026, 10, 26), date(2026, 11, 2))),
        ((date(2026, 11, 17), date(2026, 11, 17)), (date(2026, 11, 16),)),
        ((date(2026, 11, 23), date(2026, 12, 24)), ()),
    ],
)
def test_a_week_with_days_nobody_journalled_is_named_and_not_compared(
    paused: tuple[date, date], named: tuple[date, ...]
) -> None:
    found = week_beside(weeks(*[ran(10_000)] * 4, paused=[paused]))
    assert found.paused == named
    assert (found.mean_m is None, found.mean_s is None) == (bool(named), bool(named))


def test_an_empty_journal_has_no_week() -> None:
    assert week_beside([]) == WeekBeside(week=Volume())


def test_what_is_unknown_in_all_three_weeks_is_unknown_in_their_mean() -> None:
    untimed = [ran(9000, without_duration=1)] * 3
    found = week_beside(weeks(*untimed, ran(1000)))
    assert (found.mean_m, found.mean_s) == (9000, None)


@given(
    st.lists(st.integers(0, 90_000), min_size=4, max_size=12),
    st.integers(0, 90).map(lambda count: SUNDAY - timedelta(days=count)),
)
def test_a_mean_lies_between_the_least_and_the_most(metres: list[int], begun_on: date) -> None:
    found = week_beside(weeks(*map(ran, metres), begun_on=begun_on))
    three = metres[-4:-1]
    is_old_enough = begun_on <= date(2026, 10, 26)
    assert (found.mean_m is not None) is is_old_enough
    if found.mean_m is not None:
        assert min(three) - 1e-6 <= found.mean_m <= max(three) + 1e-6
    assert found.week.distance_m == metres[-1]
