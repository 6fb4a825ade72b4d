"""Four shades part what is drawn into quarters, in whole numbers that can be told."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.stats.shade_steps import FEWEST_AMOUNTS, ShadeSteps, shade_level, shade_steps

USUAL = ShadeSteps(5, 10, 15)
AMOUNTS = st.lists(st.integers(0, 200), min_size=FEWEST_AMOUNTS, max_size=400)


def steps_of(amounts: list[int]) -> ShadeSteps:
    steps = shade_steps(amounts, usual=USUAL)
    assert steps is not None
    return steps


@pytest.mark.parametrize(
    ("amounts", "steps"),
    [
        ([1, 2, 3, 4, 5, 6, 7, 8], (2, 4, 6)),
        ([5] * 12 + [6] * 12 + [8] * 12 + [20] * 12, (5, 6, 8)),
        ([5] * 30, (5, 6, 7)),
        ([0] * 30, (1, 2, 3)),
        ([3] * 20 + [40], (3, 4, 5)),
        ([10, 10, 10, 10, 10, 42, 42, 42], (10, 11, 42)),
    ],
)
def test_each_step_is_a_quarter_and_no_two_are_one(
    amounts: list[int], steps: tuple[int, int, int]
) -> None:
    assert steps_of(amounts) == (*steps, True)


@pytest.mark.parametrize("amounts", [[8], [5, 5, 5], [1, 2, 3, 4, 5, 6, 7]])
def test_a_few_runs_have_the_usual_steps(amounts: list[int]) -> None:
    assert shade_steps(amounts, usual=USUAL) == USUAL


def test_nothing_has_no_steps() -> None:
    assert shade_steps([], usual=USUAL) is None


@pytest.mark.parametrize(("amount", "level"), [(0, 1), (4, 1), (5, 2), (9, 2), (10, 3), (15, 4)])
def test_a_shade_begins_at_its_step(amount: int, level: int) -> None:
    assert shade_level(amount, USUAL) == level


@given(AMOUNTS)
def test_steps_rise(amounts: list[int]) -> None:
    steps = steps_of(amounts)
    assert 1 <= steps.second < steps.third < steps.fourth


@given(AMOUNTS, st.integers(0, 300), st.integers(0, 300))
def test_more_is_never_lighter(amounts: list[int], one: int, other: int) -> None:
    steps = steps_of(amounts)
    less, more = sorted((one, other))
    assert shade_level(less, steps) <= shade_level(more, steps)


@given(st.lists(st.integers(1, 10_000), min_size=40, max_size=400, unique=True))
def test_amounts_that_differ_are_parted_into_quarters(amounts: list[int]) -> None:
    steps = steps_of(amounts)
    found = Counter(shade_level(amount, steps) for amount in amounts)
    # What lies on a step belongs to the darker shade; where two steps were moved apart, one more.
    assert all(abs(found[level] - len(amounts) / 4) <= 3 for level in (1, 2, 3, 4))


@given(AMOUNTS)
def test_the_order_of_the_runs_does_not_matter(amounts: list[int]) -> None:
    assert steps_of(amounts) == steps_of(amounts[::-1])
