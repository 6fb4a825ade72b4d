import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.interval import Interval
from runlog.core.stats.interval_set import interval_set


def work(metres: int | None, seconds: float | None) -> Interval:
    return Interval(role="work", distance_m=metres, actual_s=seconds)


def rest(metres: int | None, seconds: float | None, label: str | None = None) -> Interval:
    return Interval(role="recovery", distance_m=metres, duration_s=seconds, label=label)


def easy(metres: int, seconds: float) -> Interval:
    return Interval(role="easy", distance_m=metres, duration_s=seconds)


def six_times_800() -> list[Interval]:
    parts = [easy(2000, 720)]
    for seconds in (192, 190, 191, 193, 192):
        parts += [work(800, seconds), rest(400, 160)]
    return [*parts, work(800, 195), easy(2000, 740)]


def test_the_golden_set_of_the_science_sheet() -> None:
    found = interval_set(six_times_800())
    assert found is not None
    assert (found.reps, found.distance_m, found.duration_s) == (6, 4800, 1153)
    assert found.pace_s_per_km == pytest.approx(240.2083, abs=1e-4)
    assert found.spread == pytest.approx(0.00893, abs=1e-5)
    assert found.fade == pytest.approx(0.015625)
    assert found.recovery_s == 800
    assert found.work_to_rest == pytest.approx(1.44125)
    assert found.work_share == pytest.approx(0.4444, abs=1e-4)


@pytest.mark.parametrize("parts", [[], [work(400, 90)], [work(400, None), work(None, 60)]])
def test_a_set_needs_two_timed_reps(parts: list[Interval]) -> None:
    assert interval_set(parts) is None


def test_what_is_not_known_is_none() -> None:
    found = interval_set([work(400, 90), rest(None, None), work(400, 92)])
    assert found is not None
    assert (found.recovery_s, found.work_to_rest, found.work_share) == (None, None, None)


def test_standing_adds_time_and_no_distance() -> None:
    found = interval_set([work(400, 90), rest(None, 60, "stand"), work(400, 92)])
    assert found is not None
    assert (found.recovery_s, found.work_share) == (60, 1)


def test_no_ratio_if_a_rep_was_not_timed() -> None:
    found = interval_set(
        [work(400, 90), rest(200, 60), work(400, 91), rest(200, 60), work(400, None)]
    )
    assert found is not None
    assert found.reps == 2
    assert found.work_to_rest is None


@given(st.integers(2, 20), st.integers(100, 2000), st.floats(20, 600))
def test_even_reps_neither_spread_nor_fade(reps: int, metres: int, seconds: float) -> None:
    found = interval_set([work(metres, seconds)] * reps)
    assert found is not None
    assert found.spread == pytest.approx(0, abs=1e-9)
    assert found.fade == pytest.approx(0, abs=1e-9)
