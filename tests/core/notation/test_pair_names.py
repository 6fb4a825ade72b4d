"""Which pairs some typed words may stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.pair_names import PairNames, name_words, pairs_called
from runlog.core.shoe import ShoeNames

PAIRS = PairNames(
    [
        ShoeNames("Pegasus 40", ("peg", "Blaue Treter")),
        ShoeNames("Ghost 15"),
        ShoeNames("Ghost Max"),
        ShoeNames("Pegasus 38", is_retired=True),
        ShoeNames("Über\u2013Schuh", is_retired=True),
    ]
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("pegasus", ["Pegasus 40"]),
        ("pegasus 38", ["Pegasus 38"]),
        ("peg", ["Pegasus 40"]),
        ("blaue treter", ["Pegasus 40"]),
        ("treter", []),  # the beginning of no name, and no whole alias
        ("ghost", ["Ghost 15", "Ghost Max"]),
        ("max", ["Ghost Max"]),
        ("gh", []),
        ("40", []),
        ("über-schuh", ["Über\u2013Schuh"]),
        ("yesterday", []),
    ],
)
def test_pairs_in_use_come_before_retired_ones(words: str, names: list[str]) -> None:
    assert pairs_called(words.split(), PAIRS) == names
    assert pairs_called(words.split(), tuple(PAIRS)) == names


names = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=12).filter(name_words)


@given(st.lists(names, min_size=1, max_size=5, unique_by=lambda name: tuple(name_words(name))))
def test_a_pair_is_found_by_its_whole_name_and_by_each_alias(called: list[str]) -> None:
    others = [ShoeNames(f"{name} {place} other") for place, name in enumerate(called)]
    pairs = PairNames([*others, ShoeNames(called[0], tuple(called[1:]))])
    for name in called:
        assert called[0] in pairs_called(name_words(name), pairs)
