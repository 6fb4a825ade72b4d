"""Labelled lines, read aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.render.answers import labelled, under
from runlog.render.red_flags import list_lines
from runlog.render.sentences import row_sentences

PAGE = [
    "Began Tue 10 Nov ~evening · 5/10 at worst",
    *labelled(
        [
            ("after", "#132 Tue 10 Nov 18:30 · 9.00 km, the same day"),
            *under("new", ["first interval session", "2.0 km fast"]),
        ],
        width=13,
    ),
    "",
    "  Shoes: no sign of a big difference.",
    "3 earlier episodes: runlog why --all",
]


def test_a_page_of_labelled_lines_is_read_as_sentences() -> None:
    assert row_sentences(PAGE) == [
        "Began Tue 10 Nov ~evening, 5/10 at worst.",
        "after: #132 Tue 10 Nov 18:30, 9.00 km, the same day.",
        "new: first interval session.",
        "new: 2.0 km fast.",
        "",
        "Shoes: no sign of a big difference.",
        "3 earlier episodes: runlog why --all",
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("#132  Tue 10 Nov 18:30 · 9.00 km", "#132, Tue 10 Nov 18:30, 9.00 km."),
        ("   1  new numbness", "1: new numbness."),
        ("! Noted: lower back 8/10.", "Attention: Noted: lower back 8/10."),
        (
            "  answer: runlog redflags no   or: runlog redflags yes 2",
            "answer: runlog redflags no; or: runlog redflags yes 2",
        ),
        ("Change a row:     runlog config set x", "Change a row: runlog config set x"),
        ("  work      400 m   1:35   3:57/km", "work: 400 m, 1:35, 3:57/km."),
        ("Is it so?", "Is it so?"),
        ("", ""),
    ],
)
def test_a_line_is_read_without_columns_and_marks(line: str, sentence: str) -> None:
    assert row_sentences([line]) == [sentence]


def test_what_stands_below_another_label_does_not_get_it() -> None:
    lines = ["  pair         Pegasus", "", "               stands alone"]
    assert row_sentences(lines) == ["pair: Pegasus.", "", "stands alone."]
    assert (
        row_sentences(list_lines())[-2] == "answer: runlog redflags yes 2; or: runlog redflags no"
    )


@given(st.lists(st.text(st.sampled_from("ab ·:.!"), max_size=30)))
def test_every_line_stays_a_line_without_columns(lines: list[str]) -> None:
    said = row_sentences(lines)
    assert len(said) == len(lines)
    assert not any("  " in one or one != one.strip() for one in said)
