"""A slip of the finger is recognised, and never taken for something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.matching import edit_distance, meaning_of, named, nearest
from runlog.errors import RefusedError

letters = st.text("abcde", max_size=7)


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("yesterday", "yesterday", 0),
        ("yesteday", "yesterday", 1),
        ("yesterdayy", "yesterday", 1),
        ("yesterdax", "yesterday", 1),
        ("yesterdya", "yesterday", 1),
        ("evning", "evening", 1),
        ("kitten", "sitting", 3),
        ("ca", "abc", 3),  # restricted: no letter is moved twice
    ],
)
def test_the_edit_distance_counts_letters_inserted_deleted_changed_and_swapped(
    left: str, right: str, distance: int
) -> None:
    assert edit_distance(left, right, most=10) == distance


def test_counting_stops_where_it_no_longer_matters() -> None:
    assert edit_distance("kitten", "sitting", most=1) == 2
    assert edit_distance("a", "abcdefgh", most=3) == 4


@given(letters, letters)
def test_the_edit_distance_is_the_same_both_ways_and_zero_only_for_equal_words(
    left: str, right: str
) -> None:
    distance = edit_distance(left, right, most=20)
    assert distance == edit_distance(right, left, most=20)
    assert (distance == 0) is (left == right)
    assert abs(len(left) - len(right)) <= distance <= max(len(left), len(right))


@given(letters, letters, st.integers(0, 8))
def test_a_bound_changes_nothing_below_it(left: str, right: str, most: int) -> None:
    exact = edit_distance(left, right, most=20)
    assert edit_distance(left, right, most=most) == min(exact, most + 1)


@pytest.mark.parametrize(
    ("typed", "known", "found"),
    [
        ("evning", ["morning", "evening"], ["evening"]),
        ("Pegsus", ["Pegasus 40", "Pegasus"], ["Pegasus"]),
        ("peg", ["Pegasus 40", "Peregrine"], ["Pegasus 40"]),  # goes on where the word ends
        ("pe", ["Pegasus 40"], []),
        ("xyz", ["morning", "evening"], []),
        ("9", ["0", "1", "2"], []),  # of one letter nothing alike is left
        ("", ["a"], []),
        ("km", ["mk"], ["mk"]),
    ],
)
def test_the_nearest_words_are_those_a_slip_away(
    typed: str, known: list[str], found: list[str]
) -> None:
    assert nearest(typed, known) == found


def test_the_nearest_words_are_few_the_likeliest_first_and_each_once() -> None:
    known = ["hamm", "hams", "ham", "hams", "hamstring", "jams"]
    assert nearest("hams", known) == ["hams", "hamstring", "hamm"]
    assert nearest("hams", known, most=1) == ["hams"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("peg", ["Pegasus 40"]),
        ("PEG", ["Pegasus 40"]),
        ("40", []),  # too short to be the beginning of anything
        ("endorphin", ["Endorphin Speed"]),
        ("speed", ["Endorphin Speed"]),
        ("e", ["Everyday"]),  # a whole name may be short
        ("end", ["Endorphin Speed", "End of Line"]),
        ("end of line", ["End of Line"]),
        ("nothing", []),
    ],
)
def test_a_word_names_a_whole_name_or_the_beginning_of_a_word_in_one(
    typed: str, found: list[str]
) -> None:
    names = {
        "Pegasus 40": "Pegasus 40",
        "pegs": "Pegasus 40",
        "Endorphin Speed": "Endorphin Speed",
        "End of Line": "End of Line",
        "E": "Everyday",
    }
    assert list(named(typed, names)) == found


def test_a_word_that_means_nothing_is_refused_with_what_is_near() -> None:
    with pytest.raises(RefusedError) as refusal:
        meaning_of("milse", {"km": "km", "miles": "mi", "mi": "mi"}, what="unit")
    assert refusal.value.message == "There is no unit 'milse'."
    assert refusal.value.hint == "Did you mean miles?"
    assert refusal.value.word == "milse"


def test_without_a_near_word_every_meaning_is_listed_once() -> None:
    with pytest.raises(RefusedError) as refusal:
        meaning_of("parsec", {"km": "km", "kilometres": "km", "mi": "mi"}, what="unit")
    assert refusal.value.hint == "There are: km, mi."
    with pytest.raises(RefusedError) as refusal:
        meaning_of("x", {"monday": 0, "mon": 0, "tuesday": 1, "1": 1}, what="day")
    assert refusal.value.hint == "There are: monday, tuesday."


@pytest.mark.parametrize("typed", ["miles", " Miles ", "MILES"])
def test_case_and_blanks_around_a_word_do_not_matter(typed: str) -> None:
    assert meaning_of(typed, {"miles": "mi"}, what="unit") == "mi"
