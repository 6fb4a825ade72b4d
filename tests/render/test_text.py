"""What comes from outside is shown literally, and takes the room it says."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.render.text import listed, plural, shown, verb
from runlog.render.width import cell_width, cut, padded


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("felt strong, müde – naïve", "felt strong, müde – naïve"),
        ("[red]not markup[/red]", "[red]not markup[/red]"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("bell\x07 null\x00", "bell\\x07 null\\x00"),
        ("two\nlines\tand\rmore", "two lines and more"),
        ("\u202eright to left", "\\u202eright to left"),
        ("\udcff", "\\udcff"),
        ("\U000e0041tag", "\\U000e0041tag"),
        ("family 👨‍👩‍👧 ❤️", "family 👨‍👩‍👧 ❤️"),
        ("no\u00a0break", "no\u00a0break"),
        ("8 km", "8 km"),
    ],
)
def test_control_characters_are_spelled_out_and_everything_else_stays(text: str, seen: str) -> None:
    assert shown(text) == seen


@given(st.text(st.characters()))
def test_nothing_that_is_shown_can_do_anything_to_a_terminal(text: str) -> None:
    seen = shown(text)
    assert not any(
        unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} or letter in "\u202e\u2066"
        for letter in seen
    )
    assert shown(seen) == seen


@pytest.mark.parametrize(
    ("count", "one", "text"),
    [
        (1, "run", "1 run"),
        (2, "run", "2 runs"),
        (0, "run", "0 runs"),
        (4, "stretch", "4 stretches"),
        (1, "stretch", "1 stretch"),
        (2, "pause", "2 pauses"),
    ],
)
def test_a_count_agrees_with_its_noun(count: int, one: str, text: str) -> None:
    assert plural(count, one) == text


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert plural(2, "other entry", "other entries") == "2 other entries"
    assert plural(1, "other entry", "other entries") == "1 other entry"


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_are_listed_as_in_a_sentence(words: list[str], text: str) -> None:
    assert listed(words) == text


def test_another_word_may_stand_before_the_last() -> None:
    assert listed(["a", "b"], last="or") == "a or b"


# ---- width ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("müde", 4), ("跑步", 4), ("e\u0301", 1), ("👟", 2), ("a\u200bb", 2), ("", 0)],
)
def test_wide_letters_take_two_columns_and_marks_none(text: str, columns: int) -> None:
    assert cell_width(text) == columns


@pytest.mark.parametrize(
    ("text", "width", "seen"),
    [
        ("Pegasus 40", 10, "Pegasus 40"),
        ("Pegasus 40", 9, "Pegasus…"),  # no blank before the mark
        ("Pegasus 40", 5, "Pega…"),
        ("跑步跑步", 5, "跑步…"),
        ("跑步跑步", 4, "跑…"),
        ("abc", 1, "…"),
        ("100.00 km · 12:34:56", 17, "100.00 km ·…"),  # no half of a number
        ("Pegasus 40 blue", 11, "Pegasus…"),
        ("6x400m r90s", 6, "6x…"),
    ],
)
def test_a_text_is_cut_to_its_room_with_a_mark(text: str, width: int, seen: str) -> None:
    assert cut(text, width) == seen


def test_the_mark_may_be_plain_ascii() -> None:
    assert cut("Pegasus 40", 5, mark=".") == "Pega."


def test_a_text_is_padded_on_the_side_it_is_not_flush_with() -> None:
    assert padded("8.0", 5) == "8.0  "
    assert padded("8.0", 5, is_right=True) == "  8.0"
    assert padded("跑步", 5) == "跑步 "
    assert padded("Pegasus 40", 5) == "Pega…"


@given(st.text(st.characters(categories=["L", "N", "Zs"])), st.integers(1, 30))
def test_a_padded_text_takes_exactly_its_room(text: str, width: int) -> None:
    assert cell_width(padded(text, width)) == width
    assert cell_width(cut(text, width)) <= width


@pytest.mark.parametrize(("count", "expected"), [(0, "have"), (1, "has"), (2, "have")])
def test_a_verb_goes_with_its_count(count: int, expected: str) -> None:
    assert verb(count, "has", "have") == expected
