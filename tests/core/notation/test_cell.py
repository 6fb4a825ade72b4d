"""Texts as cells: never a formula, always the same text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.cell import format_cell, parse_cell

FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 123", "'+49 30 123"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("'=1", "''=1"),
        ("'twas hot", "'twas hot"),
        ("easy", "easy"),
        ("", ""),
    ],
)
def test_a_text_that_would_be_a_formula_has_an_apostrophe(text: str, cell: str) -> None:
    assert format_cell(text) == cell
    assert parse_cell(cell) == text


@given(st.text(st.sampled_from("'=+-@\t\rab"), max_size=6))
def test_every_text_comes_back_and_none_is_a_formula(text: str) -> None:
    assert not format_cell(text).startswith(FORMULA)
    assert parse_cell(format_cell(text)) == text
