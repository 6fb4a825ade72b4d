"""The exact test: the science sheet's figures, what must hold for every table, and scipy."""

from itertools import pairwise
from math import comb

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from runlog.core.stats.exact_test import (
    Block,
    exact_test,
    expected_and_variance,
    holm,
    leave_one_case_out,
)

STRATIFIED = [Block(2, 3, 1, 8), Block(1, 3, 0, 9), Block(3, 4, 1, 7), Block(0, 2, 1, 9)]
INTERVALS = [Block(1, 2, 0, 6), Block(1, 3, 1, 12), Block(3, 3, 2, 9)]


@st.composite
def blocks(draw: st.DrawFn, largest: int = 9, least: int = 0) -> Block:
    exposed, unexposed = draw(st.integers(least, largest)), draw(st.integers(least, largest))
    return Block(draw(st.integers(0, exposed)), exposed, draw(st.integers(0, unexposed)), unexposed)


TABLES = st.lists(blocks(), max_size=6)


@pytest.mark.parametrize(
    ("table", "p", "p_min"),
    [
        ((6, 9, 3, 21), 0.008892, 6.99e-8),
        ((3, 5, 2, 15), 0.077528, 6.45e-5),
        ((0, 8, 3, 20), 0.347985, 0.0171),
        ((5, 10, 5, 30), 0.057141, 1.18e-9),
        ((4, 12, 6, 28), 0.454870, 7.79e-8),
        ((9, 14, 7, 46), 0.000848, 6.92e-12),
        ((2, 6, 1, 6), 0.590909, 0.0909),
        ((0, 5, 0, 20), 1.0, 1.0),
        ((0, 5, 5, 20), 0.291813, 1.88e-5),
    ],
)
def test_single_tables_have_the_p_of_the_science_sheet(
    table: tuple[int, int, int, int], p: float, p_min: float
) -> None:
    found = exact_test([Block(*table)])
    assert found.p == pytest.approx(p, abs=1e-6)
    assert found.p_min == pytest.approx(p_min, rel=5e-3)


def test_a_perfect_table_has_the_smallest_p_there_is() -> None:
    found = exact_test([Block(5, 5, 0, 20)])
    assert found.p == found.p_min == pytest.approx(1.8821758e-5, rel=1e-6)


def test_a_stratified_table_has_the_figures_of_the_science_sheet() -> None:
    found = exact_test(STRATIFIED)
    assert found.p == pytest.approx(0.0130069288, rel=1e-6)
    assert found.up == pytest.approx(0.00650346440, rel=1e-6)
    assert found.fisher_upper == pytest.approx(0.0118832958, rel=1e-6)
    assert found.p_min == pytest.approx(8.34794e-7, rel=1e-5)
    assert found.point == pytest.approx(0.01075966, rel=1e-6)
    assert expected_and_variance(STRATIFIED) == pytest.approx((2.70454545, 1.46022727), rel=1e-6)


def test_the_pooled_table_would_have_had_half_that_p() -> None:
    assert exact_test([Block(6, 12, 3, 33)]).p == pytest.approx(0.006670, abs=1e-6)


@pytest.mark.parametrize(
    ("exposed_cases", "weight"),
    [(2, 0.29064697), (3, 0.30727481), (4, 0.17654270), (5, 0.05780449), (6, 0.01075966)],
)
def test_the_spread_over_the_blocks_is_that_of_the_science_sheet(
    exposed_cases: int, weight: float
) -> None:
    moved = [Block(0, b.exposed, b.cases, b.unexposed) for b in STRATIFIED]
    left = exposed_cases
    for index, block in enumerate(moved):
        taken = min(left, block.exposed, block.cases)
        moved[index] = Block(taken, block.exposed, block.cases - taken, block.unexposed)
        left -= taken
    assert exact_test(moved).point == pytest.approx(weight, rel=1e-6)


def test_shoes_worn_one_after_the_other_teach_nothing() -> None:
    apart = [Block(2, 10, 0, 0), Block(1, 9, 0, 0), Block(0, 0, 3, 10), Block(0, 0, 2, 9)]
    found = exact_test(apart)
    assert (found.p, found.p_min) == (1.0, 1.0)
    assert expected_and_variance(apart)[1] == 0
    assert exact_test([Block(3, 19, 5, 19)]).p == pytest.approx(0.462392, abs=1e-6)


def test_no_blocks_at_all_teach_nothing() -> None:
    assert exact_test([]).p == 1.0
    assert leave_one_case_out([]) == []


def test_leaving_one_case_out_gives_the_figures_of_the_fixture() -> None:
    left = {(block, rest): p for block, rest, p in leave_one_case_out(INTERVALS)}
    first, second, third = INTERVALS
    assert left == {
        (first, Block(0, 1, 0, 6)): pytest.approx(0.027273, abs=1e-6),
        (second, Block(0, 2, 1, 12)): pytest.approx(0.029221, abs=1e-6),
        (second, Block(1, 3, 0, 11)): pytest.approx(0.002435, abs=1e-6),
        (third, Block(2, 2, 2, 9)): pytest.approx(0.016883, abs=1e-6),
        (third, Block(3, 3, 1, 8)): pytest.approx(0.004762, abs=1e-6),
    }


@pytest.mark.parametrize(
    ("ps", "expected"),
    [
        ([0.0089, 0.041, 0.26, 0.73], [0.0356, 0.123, 0.52, 0.73]),
        ([0.004, 0.012, 0.03, 0.2], [0.016, 0.036, 0.06, 0.2]),
        ([0.73, 0.0089, 0.26, 0.041], [0.73, 0.0356, 0.52, 0.123]),
        ([0.6, 0.7], [1.0, 1.0]),
        ([0.04], [0.04]),
        ([], []),
    ],
)
def test_holm_is_that_of_the_science_sheet(ps: list[float], expected: list[float]) -> None:
    assert holm(ps) == pytest.approx(expected)


@given(st.lists(st.floats(0, 1), max_size=8))
def test_adjusting_keeps_the_order_and_lowers_nothing(ps: list[float]) -> None:
    adjusted = holm(ps)
    assert all(p <= a <= 1 for p, a in zip(ps, adjusted, strict=True))
    ranked = sorted(range(len(ps)), key=ps.__getitem__)
    assert all(adjusted[i] <= adjusted[j] for i, j in pairwise(ranked))


@given(TABLES)
def test_p_is_a_probability_and_never_below_the_smallest_possible(table: list[Block]) -> None:
    found = exact_test(table)
    assert 0 < found.p <= 1
    assert found.p >= found.p_min * (1 - 1e-12)
    assert found.up + found.down == pytest.approx(1)


@given(TABLES)
def test_swapping_the_arms_leaves_p_as_it_is(table: list[Block]) -> None:
    swapped = [Block(c, n0, a, n1) for a, n1, c, n0 in table]
    there, back = exact_test(table), exact_test(swapped)
    assert there.p == pytest.approx(back.p, rel=1e-9)
    assert there.up == pytest.approx(back.down, rel=1e-9, abs=1e-300)


@given(TABLES, st.integers(0, 9), st.integers(0, 9))
def test_a_block_without_cases_or_without_an_arm_changes_nothing(
    table: list[Block], runs: int, cases: int
) -> None:
    plain = exact_test(table).p
    for idle in (Block(0, runs, 0, 5), Block(min(cases, runs), runs, 0, 0), Block(0, 0, 0, 0)):
        assert exact_test([*table, idle]).p == pytest.approx(plain, rel=1e-9)
    full = Block(runs, runs, 4, 4)
    assert exact_test([full, *table]).p == pytest.approx(plain, rel=1e-9)


@given(TABLES)
def test_the_order_of_the_blocks_does_not_matter(table: list[Block]) -> None:
    assert exact_test(table[::-1]).p == pytest.approx(exact_test(table).p, rel=1e-9)


@given(blocks(), TABLES)
def test_one_more_exposed_case_makes_the_upper_tail_smaller(
    block: Block, table: list[Block]
) -> None:
    assume(block.exposed_cases < block.exposed and block.unexposed_cases > 0)
    a, n1, c, n0 = block
    assert exact_test([Block(a + 1, n1, c - 1, n0), *table]).up < exact_test([block, *table]).up


@given(TABLES)
def test_the_mid_p_tail_is_half_a_point_below_fishers(table: list[Block]) -> None:
    found = exact_test(table)
    assert found.up == pytest.approx(found.fisher_upper - found.point / 2, abs=1e-12)


@given(TABLES)
def test_leaving_a_case_out_is_testing_without_it(table: list[Block]) -> None:
    for block, rest, p in leave_one_case_out(table):
        index = table.index(block)
        without = exact_test([*table[:index], rest, *table[index + 1 :]])
        assert p == pytest.approx(without.p, rel=1e-6, abs=1e-12)


@given(blocks(7, 1))
def test_a_single_block_is_counted_out_by_hand(block: Block) -> None:
    a, n1, _, n0 = block
    m = block.cases
    ways = {k: comb(n1, k) * comb(n0, m - k) for k in range(m + 1) if k <= n1 and m - k <= n0}
    total = sum(ways.values())
    up = sum(w for k, w in ways.items() if k > a) / total + ways[a] / total / 2
    assert exact_test([block]).up == pytest.approx(up)


def test_a_large_journal_is_counted_out_without_overflow() -> None:
    table = [Block(6, 12, 4, 14)] * 300
    found = exact_test(table)
    assert 0 < found.p < 1e-9
    assert found.p_min <= found.p


@given(blocks(30, 1))
@settings(deadline=None)  # the first call imports it
def test_scipy_agrees_about_the_upper_tail(block: Block) -> None:
    stats = pytest.importorskip("scipy.stats")
    a, n1, c, n0 = block
    upper = stats.fisher_exact([[a, n1 - a], [c, n0 - c]], alternative="greater").pvalue
    assert exact_test([block]).fisher_upper == pytest.approx(float(upper), rel=1e-9)


def test_the_chi_square_of_the_science_sheet_follows_from_mean_and_variance() -> None:
    mean, variance = expected_and_variance(STRATIFIED)
    assert (6 - mean) ** 2 / variance == pytest.approx(7.43721259, rel=1e-6)


@given(st.lists(blocks(20, 1).filter(lambda b: 0 < b.cases < b.runs), min_size=1, max_size=5))
@settings(deadline=None)  # the first call imports it
def test_statsmodels_agrees_about_mean_and_variance(table: list[Block]) -> None:
    tables = pytest.importorskip("statsmodels.stats.contingency_tables")
    strata = [[[a, n1 - a], [c, n0 - c]] for a, n1, c, n0 in table]
    mean, variance = expected_and_variance(table)
    chi_square = tables.StratifiedTable(strata).test_null_odds(correction=False).statistic
    observed = sum(block.exposed_cases for block in table)
    assert (observed - mean) ** 2 / variance == pytest.approx(float(chi_square), abs=1e-9)


def test_an_empty_block_and_a_single_run_have_no_variance() -> None:
    assert expected_and_variance([Block(0, 0, 0, 0), Block(1, 1, 0, 0)]) == (1.0, 0.0)
