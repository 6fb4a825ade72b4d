"""Chance that comes out the same each time."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.actions.demo.dice import Deck, Dice

names = st.lists(st.one_of(st.integers(-(10**12), 10**12), st.text(max_size=12)), max_size=4)


def test_the_mixing_is_that_of_splitmix64() -> None:
    dice = Dice()  # without a name it begins at 0
    assert [dice.bits() for _ in range(3)] == [
        0xE220A8397B1DCDAF,
        0x6E789E6AA1B965F4,
        0x06C45D188009454F,
    ]


@given(names)
def test_dice_of_one_name_fall_alike(name: list[int | str]) -> None:
    one, other = Dice(*name), Dice(*name)
    assert [one.bits() for _ in range(5)] == [other.bits() for _ in range(5)]


@pytest.mark.parametrize(
    ("name", "other"),
    [((1, "run"), (2, "run")), ((1, "run"), (1, "walk")), ((1, 23), (12, 3)), ((1,), (1, 0))],
)
def test_dice_of_two_names_do_not(
    name: tuple[int | str, ...], other: tuple[int | str, ...]
) -> None:
    assert [Dice(*name).bits() for _ in range(2)] != [Dice(*other).bits() for _ in range(2)]


@given(names, st.integers(-50, 50), st.integers(0, 60))
def test_a_whole_number_lies_between_its_ends(name: list[int | str], low: int, more: int) -> None:
    dice = Dice(*name)
    assert all(low <= dice.whole(low, low + more) <= low + more for _ in range(20))


def test_both_ends_come_up() -> None:
    dice = Dice("ends")
    assert {dice.whole(1, 3) for _ in range(100)} == {1, 2, 3}


@given(names, st.floats(-100, 100), st.floats(0, 10))
def test_a_bell_is_never_far_from_its_mean(
    name: list[int | str], mean: float, spread: float
) -> None:
    dice = Dice(*name)
    assert all(abs(dice.bell(mean, spread) - mean) <= 3.5 * spread + 1e-6 for _ in range(20))


def test_a_bell_has_the_mean_and_spread_it_should() -> None:
    dice = Dice("bell")
    drawn = [dice.bell(10, 2) for _ in range(20_000)]
    mean = sum(drawn) / len(drawn)
    variance = sum((each - mean) ** 2 for each in drawn) / len(drawn)
    assert mean == pytest.approx(10, abs=0.05)
    assert variance**0.5 == pytest.approx(2, abs=0.05)


def test_values_come_up_as_often_as_their_weights_say() -> None:
    dice = Dice("weights")
    drawn = Counter(dice.weighted({"a": 6, "b": 3, "c": 1, "never": 0}) for _ in range(20_000))
    assert drawn["never"] == 0
    for value, share in (("a", 0.6), ("b", 0.3), ("c", 0.1)):
        assert drawn[value] / 20_000 == pytest.approx(share, abs=0.02)


def test_a_chance_comes_up_as_often_as_it_says() -> None:
    dice = Dice("chance")
    assert sum(dice.chance(0.3) for _ in range(20_000)) / 20_000 == pytest.approx(0.3, abs=0.02)
    assert not any(dice.chance(0) for _ in range(100))
    assert all(dice.chance(1) for _ in range(100))


@given(names, st.lists(st.integers(), max_size=20))
def test_shuffling_loses_nothing(name: list[int | str], values: list[int]) -> None:
    assert sorted(Dice(*name).shuffled(values)) == sorted(values)


def test_a_deck_deals_every_card_before_one_comes_again() -> None:
    deck = Deck("abcde", Dice("deck"))
    rounds = [[deck.deal() for _ in range(5)] for _ in range(3)]
    assert [sorted(dealt) for dealt in rounds] == [list("abcde")] * 3
    assert rounds[0] != rounds[1]
