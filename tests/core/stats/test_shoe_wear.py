"""How far a pair has come: the science sheet's dates, and what holds for every pair."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.shoe import Shoe
from runlog.core.stats.shoe_wear import ShoeWear, limit_range, shoe_wear

AS_OF = date(2026, 10, 1)


def wear(
    shoe: Shoe,
    *,
    run_m: int = 0,
    last_m: int = 96_000,
    sessions: int = 30,
    first: date | None = date(2026, 1, 1),
) -> ShoeWear:
    return shoe_wear(
        shoe,
        run_m=run_m,
        last_28_days_m=last_m,
        sessions=sessions,
        first_used_on=first,
        as_of=AS_OF,
    )


@pytest.mark.parametrize(
    ("limit_km", "expected"),
    [
        (500, date(2026, 10, 27)),
        (600, date(2026, 11, 25)),
        (700, date(2026, 12, 24)),
        (800, date(2027, 1, 23)),
    ],
)
def test_the_forecast_is_the_one_of_the_science_sheet(limit_km: int, expected: date) -> None:
    worn = wear(Shoe(name="Pegasus", limit_m=limit_km * 1000), run_m=412_300)
    assert worn.forecast_on == expected
    assert (worn.early_on, worn.late_on) == (date(2026, 10, 27), date(2027, 1, 23))


def test_kilometres_before_the_journal_count() -> None:
    worn = wear(Shoe(name="Old", start_m=400_000), run_m=12_300)
    assert worn.distance_m == 412_300
    assert worn.fraction == pytest.approx(0.589)
    assert worn.overshoot_m == 0


@pytest.mark.parametrize(
    ("run_m", "status"),
    [
        (0, "ok"),
        (629_999, "ok"),
        (630_000, "soon"),
        (699_999, "soon"),
        (700_000, "over"),
        (812_000, "over"),
    ],
)
def test_a_pair_is_due_soon_from_90_percent_and_over_from_100(run_m: int, status: str) -> None:
    assert wear(Shoe(name="A"), run_m=run_m).status == status


def test_past_the_limit_there_is_an_overshoot_and_no_date() -> None:
    worn = wear(Shoe(name="A"), run_m=712_000)
    assert worn.overshoot_m == 12_000
    assert worn.forecast_on is None
    assert worn.early_on is None
    assert worn.late_on == AS_OF + timedelta(days=26)


def test_a_retired_pair_keeps_its_distance_and_has_no_forecast() -> None:
    worn = wear(Shoe(name="A", retired_on=date(2026, 9, 1)), run_m=100_000)
    assert (worn.status, worn.forecast_on, worn.distance_m) == ("retired", None, 100_000)


def test_a_pair_that_will_be_retired_later_is_still_in_use() -> None:
    assert wear(Shoe(name="A", retired_on=date(2026, 10, 2))).status == "ok"


def test_a_pair_that_is_not_worn_has_no_forecast() -> None:
    assert wear(Shoe(name="A"), run_m=100_000, last_m=0).forecast_on is None


def test_two_sessions_are_too_few_for_a_date() -> None:
    assert wear(Shoe(name="A"), sessions=2).forecast_on is None
    assert wear(Shoe(name="A"), sessions=3).forecast_on is not None


@pytest.mark.parametrize(
    ("age_days", "rate_days"), [(0, 7), (3, 7), (7, 7), (14, 14), (27, 27), (28, 28), (400, 28)]
)
def test_the_rate_of_a_new_pair_is_taken_over_its_own_days(age_days: int, rate_days: int) -> None:
    worn = wear(
        Shoe(name="New"), run_m=50_000, last_m=50_000, first=AS_OF - timedelta(days=age_days)
    )
    assert worn.forecast_on == AS_OF + timedelta(days=-(-650_000 * rate_days // 50_000))


def test_without_a_day_of_first_use_the_rate_is_over_28_days() -> None:
    assert wear(Shoe(name="A"), run_m=50_000, first=None) == wear(Shoe(name="A"), run_m=50_000)


def test_a_day_beyond_the_calendar_is_no_date() -> None:
    assert wear(Shoe(name="A"), last_m=1).forecast_on is None


@pytest.mark.parametrize(
    ("limit_m", "expected"),
    [
        (500_000, (500_000, 800_000)),
        (700_000, (500_000, 800_000)),
        (800_000, (500_000, 800_000)),
        (300_000, (255_000, 345_000)),
        (1_000_000, (850_000, 1_150_000)),
    ],
)
def test_the_range_is_the_usual_one_or_15_percent(limit_m: int, expected: tuple[int, int]) -> None:
    assert limit_range(limit_m) == expected


@given(
    run_m=st.integers(0, 2_000_000),
    start_m=st.integers(0, 1_000_000),
    limit_m=st.integers(1, 2_000_000),
    last_m=st.integers(0, 600_000),
    sessions=st.integers(0, 500),
    age=st.none() | st.integers(0, 3000),
)
def test_every_pair_has_a_consistent_answer(
    run_m: int, start_m: int, limit_m: int, last_m: int, sessions: int, age: int | None
) -> None:
    worn = wear(
        Shoe(name="A", start_m=start_m, limit_m=limit_m),
        run_m=run_m,
        last_m=last_m,
        sessions=sessions,
        first=None if age is None else AS_OF - timedelta(days=age),
    )
    assert worn.distance_m == start_m + run_m
    assert (worn.status == "over") == (worn.fraction >= 1) == (worn.distance_m >= limit_m)
    assert worn.forecast_on is None or worn.forecast_on > AS_OF
    if worn.forecast_on and worn.early_on:
        assert worn.early_on <= worn.forecast_on
    if worn.forecast_on and worn.late_on:
        assert worn.forecast_on <= worn.late_on
