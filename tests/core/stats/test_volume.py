"""What sessions add up to: the science sheet's figures, and what holds for every journal."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.pace import mean_pace_s_per_km
from runlog.core.stats.volume import Volume, total_volume


def one(
    distance_m: int | None = None, duration_s: float | None = None, rpe: int | None = None
) -> Volume:
    """The volume of one session, straight from what each field means."""
    has_both = distance_m is not None and duration_s is not None
    is_rated = duration_s is not None and rpe is not None
    return Volume(
        sessions=1,
        distance_m=distance_m or 0,
        duration_s=duration_s or 0.0,
        paced_m=distance_m or 0 if has_both else 0,
        paced_s=duration_s or 0.0 if has_both else 0.0,
        effort_s=(duration_s or 0.0) * (rpe or 0) if is_rated else 0.0,
        longest_m=distance_m,
        without_distance=int(distance_m is None),
        without_duration=int(duration_s is None),
        without_load=int(not is_rated),
    )


volumes = st.builds(
    one,
    st.none() | st.integers(1, 100_000),
    st.none() | st.integers(1, 40_000).map(float),
    st.none() | st.integers(0, 10),
)


def pace(volume: Volume) -> float | None:
    return mean_pace_s_per_km(volume.paced_m, volume.paced_s)


# Science sheet, 1.1: the same load, which is why duration and effort stand beside it.
@pytest.mark.parametrize(("minutes", "rpe", "load"), [(60, 6, 360), (45, 8, 360), (30, 0, 0)])
def test_load_is_minutes_times_effort(minutes: int, rpe: int, load: int) -> None:
    assert one(duration_s=minutes * 60.0, rpe=rpe).load_au == load


def test_load_is_in_whole_units_rounded_half_up() -> None:
    assert one(duration_s=30.0, rpe=5).load_au == 3  # 2.5
    assert total_volume([one(duration_s=30.0, rpe=5)] * 2).load_au == 5  # not 6


def test_the_load_of_a_week_is_its_total() -> None:
    """Science sheet, 1.4: Monday to Sunday 0, 250, 405, 0, 360, 150, 660 are 1825."""
    week = [(50, 5), (45, 9), (60, 6), (50, 3), (110, 6)]
    days = [one(duration_s=minutes * 60.0, rpe=rpe) for minutes, rpe in week]
    assert [day.load_au for day in days] == [250, 405, 360, 150, 660]
    assert total_volume(days).load_au == 1825


def test_a_missing_effort_makes_no_load_and_is_counted() -> None:
    rated, unrated = one(8000, 3600.0, 6), one(8000, 3600.0)
    assert unrated.load_au is None
    both = total_volume([rated, unrated])
    assert (both.load_au, both.without_load, both.sessions) == (360, 1, 2)


# Science sheet, 8: 2 km at 300 and 8 km at 360 s/km are 348, not 330.
def test_the_mean_pace_is_all_time_over_all_distance() -> None:
    assert pace(total_volume([one(2000, 600.0), one(8000, 2880.0)])) == 348


def test_a_run_without_a_time_does_not_make_the_others_faster() -> None:
    assert pace(total_volume([one(10_000, 3600.0), one(10_000), one(None, 1800.0)])) == 360


def test_without_sessions_every_sum_is_a_true_nought() -> None:
    rest = total_volume([])
    assert rest == Volume()
    assert (rest.known_m, rest.known_s, rest.load_au, rest.longest_m) == (0, 0.0, 0, None)


def test_what_no_session_has_is_unknown_and_not_nought() -> None:
    assert (one(None, 1800.0).known_m, one(8000).known_s) == (None, None)
    some = total_volume([one(None, 1800.0), one(8000)])
    assert (some.known_m, some.known_s) == (8000, 1800.0)


@given(st.lists(volumes, max_size=12), st.lists(volumes, max_size=12))
def test_parts_add_up_to_the_whole_however_they_are_parted(
    some: list[Volume], others: list[Volume]
) -> None:
    parted = total_volume([total_volume(some), total_volume(others)])
    assert parted == total_volume([*some, *others])


@given(st.lists(volumes, min_size=1, max_size=12))
def test_the_mean_pace_lies_between_the_fastest_and_the_slowest(parts: list[Volume]) -> None:
    measured = [part for part in parts if pace(part) is not None]
    mean = pace(total_volume(measured))
    paces: list[Any] = [pace(part) for part in measured]
    assert mean is None if not paces else min(paces) - 1e-6 <= mean <= max(paces) + 1e-6


@given(st.lists(volumes, min_size=1, max_size=12))
def test_what_is_lacking_is_counted_and_bounds_what_is_known(parts: list[Volume]) -> None:
    total = total_volume(parts)
    assert total.sessions == len(parts)
    assert total.without_load >= total.without_duration
    assert (total.known_m is None) == (total.without_distance == len(parts))
    assert (total.known_s is None) == (total.without_duration == len(parts))
    assert (total.load_au is None) == (total.without_load == len(parts))
    assert (total.longest_m or 0) <= total.distance_m
