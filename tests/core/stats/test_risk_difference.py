"""Shares, their difference and its interval: the science sheet's figures, and statsmodels."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from runlog.core.stats.exact_test import Block
from runlog.core.stats.risk_difference import (
    Z_95,
    common_difference,
    risk_difference,
    runs_needed,
    wilson,
)


@st.composite
def arms_of_runs(draw: st.DrawFn) -> tuple[int, int, int, int]:
    exposed, unexposed = draw(st.integers(1, 40)), draw(st.integers(1, 40))
    return draw(st.integers(0, exposed)), exposed, draw(st.integers(0, unexposed)), unexposed


ARMS = arms_of_runs()


@pytest.mark.parametrize(
    ("table", "difference", "low", "high"),
    [
        ((6, 9, 3, 21), 0.523810, 0.150918, 0.756017),
        ((3, 5, 2, 15), 0.466667, 0.023239, 0.764909),
        ((0, 8, 3, 20), -0.150000, -0.360419, 0.188780),
        ((5, 10, 5, 30), 0.333333, 0.020385, 0.612776),
        ((4, 12, 6, 28), 0.119048, -0.147233, 0.417009),
        ((9, 14, 7, 46), 0.490683, 0.204237, 0.698920),
        ((2, 6, 1, 6), 0.166667, -0.295330, 0.557963),
        ((0, 5, 0, 20), 0, -0.161125, 0.434482),
        ((5, 5, 0, 20), 1, 0.536603, 1.0),
        ((0, 5, 5, 20), -0.25, -0.468701, 0.205914),
        ((6, 12, 3, 33), 0.409091, 0.123442, 0.662398),
    ],
)
def test_the_interval_is_that_of_the_science_sheet(
    table: tuple[int, int, int, int], difference: float, low: float, high: float
) -> None:
    found = risk_difference(*table)
    assert found.difference == pytest.approx(difference, abs=1e-6)
    assert found.low == pytest.approx(low, abs=1e-6)
    assert found.high == pytest.approx(high, abs=1e-6)


@pytest.mark.parametrize(
    ("cases", "runs", "low", "high"),
    [(6, 9, 0.354202, 0.879416), (3, 21, 0.049810, 0.346361), (0, 8, 0, 0.324408)],
)
def test_the_interval_of_a_share_is_that_of_the_science_sheet(
    cases: int, runs: int, low: float, high: float
) -> None:
    assert wilson(cases, runs) == pytest.approx((low, high), abs=1e-6)


@given(ARMS)
def test_the_interval_holds_the_difference_and_swaps_with_the_arms(
    arms: tuple[int, int, int, int],
) -> None:
    a, n1, c, n0 = arms
    there, back = risk_difference(a, n1, c, n0), risk_difference(c, n0, a, n1)
    assert -1 <= there.low <= there.difference <= there.high <= 1
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low))
    assert there.difference == -back.difference


@given(ARMS)
@settings(deadline=None)  # the first call imports it
def test_statsmodels_agrees_about_the_interval(arms: tuple[int, int, int, int]) -> None:
    proportion = pytest.importorskip("statsmodels.stats.proportion")
    a, n1, c, n0 = arms
    found = risk_difference(a, n1, c, n0)
    expected = proportion.confint_proportions_2indep(a, n1, c, n0, method="newcomb", compare="diff")
    assert (found.low, found.high) == pytest.approx(expected, abs=1e-9)


def test_the_common_difference_is_that_of_the_science_sheet() -> None:
    blocks = [Block(2, 3, 1, 8), Block(1, 3, 0, 9), Block(3, 4, 1, 7), Block(0, 2, 1, 9)]
    assert common_difference(blocks) == pytest.approx(0.382585752, rel=1e-6)
    strata = [Block(2, 4, 2, 19), Block(6, 9, 1, 8)]
    assert common_difference(strata) == pytest.approx(0.477273, abs=1e-6)


def test_without_a_block_with_both_arms_there_is_no_common_difference() -> None:
    assert common_difference([Block(2, 10, 0, 0), Block(0, 0, 3, 10)]) is None
    assert common_difference([]) is None


@given(st.lists(ARMS, min_size=1, max_size=5))
def test_the_common_difference_is_a_weighted_mean_of_those_of_the_blocks(
    tables: list[tuple[int, int, int, int]],
) -> None:
    weights = [n1 * n0 / (n1 + n0) for _, n1, _, n0 in tables]
    gaps = [a / n1 - c / n0 for a, n1, c, n0 in tables]
    mean = sum(w * g for w, g in zip(weights, gaps, strict=True)) / sum(weights)
    assert common_difference([Block(*table) for table in tables]) == pytest.approx(mean, abs=1e-12)


@pytest.mark.parametrize(
    ("p1", "p0", "ratio", "alpha", "expected"),
    [
        (0.5, 0.15, 3, 0.05 / 4, (24, 72)),
        (0.4, 0.15, 3, 0.05 / 4, (43, 129)),
        (0.5, 0.15, 3, 0.05, (17, 51)),
    ],
)
def test_the_runs_that_would_help_are_those_of_the_science_sheet(
    p1: float, p0: float, ratio: float, alpha: float, expected: tuple[int, int]
) -> None:
    assert runs_needed(p1, p0, ratio=ratio, alpha=alpha) == expected


def test_no_number_of_runs_shows_a_difference_that_is_not_there() -> None:
    with pytest.raises(ValueError, match="same"):
        runs_needed(0.2, 0.2, ratio=2)


@given(st.floats(0.05, 0.95), st.floats(0.05, 0.95), st.floats(0.2, 8))
def test_a_larger_difference_needs_fewer_runs(p1: float, p0: float, ratio: float) -> None:
    assume(abs(p1 - p0) > 0.05)
    nearer = p0 + (p1 - p0) / 2
    assert runs_needed(nearer, p0, ratio=ratio)[0] >= runs_needed(p1, p0, ratio=ratio)[0] - 1


def test_the_quantile_is_that_of_the_standard_library() -> None:
    from statistics import NormalDist

    from runlog.core.stats.risk_difference import _quantile

    assert NormalDist().inv_cdf(0.975) == pytest.approx(Z_95, abs=1e-12)
    for share in (0.5, 0.8, 0.975, 0.99375, 0.999):
        assert _quantile(share) == pytest.approx(NormalDist().inv_cdf(share), abs=1e-9)
