"""Work, recovery and easy running are added up apart; unknown is not zero."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.interval import Interval, Role, Workout, workout_totals

roles: st.SearchStrategy[Role] = st.sampled_from(["work", "recovery", "easy"])
intervals = st.lists(
    st.builds(
        Interval,
        role=roles,
        distance_m=st.none() | st.integers(1, 10_000),
        duration_s=st.none() | st.integers(1, 3600).map(float),
        actual_s=st.none() | st.integers(1, 3600).map(float),
    ),
    max_size=12,
)


def test_each_role_is_added_up_apart() -> None:
    totals = workout_totals(
        [
            Interval(role="easy", distance_m=2000),
            Interval(role="work", distance_m=400, duration_s=95),
            Interval(role="recovery", duration_s=90),
            Interval(role="work", distance_m=400, duration_s=97),
            Interval(role="easy", duration_s=600),
        ]
    )
    assert (totals.reps, totals.work_m, totals.work_s) == (2, 800, 192)
    assert (totals.recovery_m, totals.recovery_s) == (None, 90)
    assert (totals.easy_m, totals.easy_s) == (2000, 600)
    assert totals.unmeasured == 0


def test_of_nothing_the_total_is_zero_and_of_what_is_unknown_it_is_unknown() -> None:
    nothing = workout_totals([])
    assert (nothing.reps, nothing.work_m, nothing.work_s, nothing.unmeasured) == (0, 0, 0, 0)
    hills = workout_totals([Interval(role="work", label="hills")] * 3)
    assert (hills.reps, hills.work_m, hills.work_s, hills.unmeasured) == (3, None, None, 3)
    assert (hills.recovery_m, hills.recovery_s) == (0, 0)


def test_what_it_really_took_counts_before_what_was_planned() -> None:
    assert Interval(role="work", duration_s=95, actual_s=93).time_s == 93
    assert Interval(role="work", duration_s=95).time_s == 95
    assert Interval(role="work").time_s is None


@given(intervals)
def test_totals_are_the_sums_of_what_is_known(parts: list[Interval]) -> None:
    totals = workout_totals(parts)
    for role, metres, seconds in (
        ("work", totals.work_m, totals.work_s),
        ("recovery", totals.recovery_m, totals.recovery_s),
        ("easy", totals.easy_m, totals.easy_s),
    ):
        mine = [part for part in parts if part.role == role]
        check_sum(metres, [part.distance_m for part in mine])
        check_sum(seconds, [part.time_s for part in mine])
    assert totals.reps == sum(part.role == "work" for part in parts)
    assert totals == workout_totals(list(reversed(parts)))


def check_sum(total: Any, values: list[Any]) -> None:
    known = [value for value in values if value is not None]
    assert (total is None) == bool(values and not known)
    assert total is None or total == sum(known)


@pytest.mark.parametrize(("canonical", "is_understood"), [(None, False), ("6x400m r90s", True)])
def test_a_workout_without_a_spelling_of_ours_was_not_understood(
    canonical: str | None, is_understood: bool
) -> None:
    assert Workout(typed="6x400 r90s", canonical=canonical).is_understood is is_understood
