"""What fits on two sheets of paper."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.render.html.physio_fit import (
    RESERVE_LINES,
    SHEET_LINES,
    accepted,
    clamp_lines,
    lines_of,
    paragraph_lines,
    sheets_taken,
)

HEIGHT = SHEET_LINES - RESERVE_LINES


def test_entries_are_taken_in_their_order_as_long_as_they_fit() -> None:
    taken = accepted(["a", "b", "a", "b"], fits=lambda counts: counts.total() <= 3)
    assert taken == Counter(a=2, b=1)


def test_a_list_that_found_no_room_is_closed() -> None:
    sizes = {"a": [5, 1], "b": [2]}

    def fits(counts: Counter[str]) -> bool:
        return sum(sum(sizes[name][:count]) for name, count in counts.items()) <= 4

    assert accepted(["a", "b", "a"], fits=fits) == Counter(b=1)


@pytest.mark.parametrize(
    ("blocks", "sheets"),
    [
        ([], 1),
        ([HEIGHT], 1),
        ([HEIGHT, 1], 2),
        ([HEIGHT - 1, 2], 2),
        ([HEIGHT - 1, 2, HEIGHT - 2], 2),
        ([HEIGHT - 1, 2, HEIGHT - 1], 3),
        ([1, 2.5 * HEIGHT], 4),
        ([0.0], 1),
    ],
)
def test_blocks_that_do_not_fit_go_to_the_next_sheet(blocks: list[float], sheets: int) -> None:
    assert sheets_taken(blocks) == sheets


@given(st.lists(st.floats(0, 40), max_size=30), st.floats(0, 40))
def test_one_block_more_never_takes_fewer_sheets(blocks: list[float], more: float) -> None:
    assert sheets_taken(blocks) <= sheets_taken([*blocks, more])
    assert sheets_taken(blocks) * HEIGHT >= sum(blocks) - 1e-6


@pytest.mark.parametrize(
    ("text", "share", "lines"),
    [
        ("", 1.0, 1),
        ("word", 1.0, 1),
        ("stiffness " * 13, 1.0, 1),
        ("stiffness " * 14, 1.0, 2),
        ("W" * 62, 1.0, 1),
        ("W" * 63, 1.0, 2),
        ("W" * 200, 1.0, 4),
        ("i" * 190, 1.0, 1),
        ("漢" * 42, 1.0, 1),
        ("漢" * 43, 1.0, 2),
        ("a word of forty letters in a column of a third", 0.33, 2),
    ],
)
def test_lines_go_by_the_width_of_letters(text: str, share: float, lines: int) -> None:
    assert lines_of(text, share=share) == lines


def test_a_limit_holds() -> None:
    assert lines_of("W" * 500, most=2) == 2
    assert clamp_lines("W" * 500, most=2) == 2
    assert clamp_lines("short", most=2) == 1


def test_what_is_not_to_be_cut_has_a_line_to_spare() -> None:
    assert clamp_lines("short") == lines_of("short") + 1


def test_paragraphs_begin_on_lines_of_their_own() -> None:
    assert paragraph_lines(["one", "two"]) == 2
    assert paragraph_lines([]) == 0


@given(st.text(max_size=300), st.sampled_from([0.15, 0.32, 1.0]))
def test_more_room_never_takes_more_lines(text: str, share: float) -> None:
    assert lines_of(text) <= lines_of(text, share=share)


@given(st.text(alphabet="aW i", max_size=200), st.text(alphabet="aW i", max_size=50))
def test_more_text_never_takes_fewer_lines(text: str, more: str) -> None:
    assert lines_of(text + more) >= lines_of(text)
