"""Where things stand on a chart."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.render.html.scale import day_share, pace_steps, percent, short, steps, thinned


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (12.0, "12"), (12.5, "12.5"), (1 / 3, "0.33"), (99.999, "100"), (10.10, "10.1")],
)
def test_a_coordinate_is_no_longer_than_it_need_be(number: float, text: str) -> None:
    assert short(number) == text


@given(st.floats(-1e6, 1e6))
def test_a_coordinate_is_exact_enough(number: float) -> None:
    assert abs(float(short(number)) - number) <= 0.005001


def test_a_share_is_told_in_per_cent() -> None:
    assert percent(1, 8) == "12.5%"


@pytest.mark.parametrize(
    ("highest", "scale"),
    [
        (0, (0, 1)),
        (52.3, (0, 20, 40, 60)),
        (40, (0, 10, 20, 30, 40)),
        (41, (0, 20, 40, 60)),
        (0.7, (0, 0.2, 0.4, 0.6, 0.8)),
        (1843, (0, 500, 1000, 1500, 2000)),
    ],
)
def test_steps_are_round_and_reach_the_highest(highest: float, scale: tuple[float, ...]) -> None:
    assert steps(highest) == pytest.approx(scale)


@given(st.floats(0.001, 1e6), st.integers(1, 8))
def test_there_are_few_steps_and_the_last_is_not_far_above(highest: float, most: int) -> None:
    scale = steps(highest, most=most)
    assert scale[0] == 0
    assert 2 <= len(scale) <= most + 1
    assert scale[-1] >= highest * (1 - 1e-6)
    assert scale[-2] < highest * (1 + 1e-6)


@pytest.mark.parametrize(
    ("fastest", "slowest", "scale"),
    [
        (352, 371, (345, 360, 375)),
        (262, 374, (240, 270, 300, 330, 360, 390)),
        (300, 300, (300, 315, 330)),
        (280, 390, (270, 300, 330, 360, 390)),
    ],
)
def test_paces_stand_between_round_ones(
    fastest: float, slowest: float, scale: tuple[int, ...]
) -> None:
    assert pace_steps(fastest, slowest) == scale


@given(st.floats(60, 1e6), st.floats(0, 1e6))
def test_paces_never_leave_their_chart(fastest: float, more: float) -> None:
    scale = pace_steps(fastest, fastest + more)
    assert scale[0] <= fastest
    assert scale[-1] >= fastest + more
    assert 3 <= len(scale) <= 7


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 5000), st.data())
def test_days_stand_in_order(first: date, more: int, data: st.DataObject) -> None:
    last = first + timedelta(more)
    day = first + timedelta(data.draw(st.integers(0, more)))
    assert 0 <= day_share(day, first, last) < 100
    assert day_share(first, first, last) == 0
    assert day_share(last + timedelta(1), first, last) == pytest.approx(100)


@given(st.integers(0, 500), st.integers(1, 30))
def test_labels_are_thinned_evenly(count: int, most: int) -> None:
    kept = thinned(count, most=most)
    assert len(kept) <= most
    assert len({after - before for before, after in pairwise(kept)}) <= 1
    assert not count or kept[0] == 0
