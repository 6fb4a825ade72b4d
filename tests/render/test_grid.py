"""A table fits its terminal: text shrinks, columns go, numbers are never cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from runlog.render.bars import bar
from runlog.render.grid import Cell, Column, Grid, Look, fitted_columns
from runlog.render.plain import laid_out_lines, laid_out_rows, sentence_lines, tab_lines
from runlog.render.tables import styled_table
from runlog.render.width import cell_width

COLUMNS = (
    Column(title="#", spoken="session", is_right=True),
    Column(title="When", spoken=""),
    Column(title="km", is_right=True),
    Column(title="Shoe", least=6, priority=2),
    Column(title="", priority=3, is_drawing=True),
    Column(title="Note", least=4, priority=1),
)


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(text) for text in texts)


GRID = Grid(
    columns=COLUMNS,
    rows=[
        row("12", "Sat 21 Nov", "8.0", "Pegasus 40", "###", "felt [red]strong[/red], windy"),
        row("7", "Fri 20 Nov", "12.5", "", "#", ""),
        row("3", "Thu 5 Nov", "5.0", "Peg", "", "–"),
    ],
    breaks=frozenset({2}),
    footer=("Further back: more",),
)


def titles(width: int) -> list[str]:
    return [fit.column.title for fit in fitted_columns(GRID, width)]


def test_text_columns_shrink_before_anything_goes() -> None:
    assert titles(80) == ["#", "When", "km", "Shoe", "", "Note"]
    narrow = {fit.column.title: fit.width for fit in fitted_columns(GRID, 45)}
    assert narrow == {"#": 2, "When": 10, "km": 4, "Shoe": 8, "": 3, "Note": 8}


@pytest.mark.parametrize(
    ("width", "left"),
    [(39, 6), (38, 5), (34, 5), (33, 4), (26, 4), (25, 3), (20, 3)],
)
def test_columns_go_by_priority_and_those_without_stay(width: int, left: int) -> None:
    order = ["#", "When", "km", "Note", "Shoe", ""]
    assert set(titles(width)) == set(order[:left])


def test_a_column_that_says_nothing_is_left_out_unless_it_must_stay() -> None:
    blank = Grid(columns=COLUMNS, rows=[row("1", "", "8.0", "", "", "x")])
    assert [fit.column.title for fit in fitted_columns(blank, 80)] == ["#", "When", "km", "Note"]
    assert [fit.column.title for fit in fitted_columns(Grid(columns=COLUMNS, rows=[]), 80)] == [
        *["#", "When", "km"]
    ]


texts = st.text(st.characters(categories=["L", "N"]), max_size=25)


@given(
    st.lists(st.tuples(*(texts for _ in COLUMNS)), min_size=1, max_size=5), st.integers(100, 200)
)
def test_what_must_stay_is_never_cut_and_no_line_is_too_wide(
    cells: list[tuple[str, ...]], width: int
) -> None:
    grid = Grid(columns=COLUMNS, rows=[row(*each) for each in cells])
    fits = fitted_columns(grid, width)
    for fit in fits:
        natural = max(cell_width(line[fit.place].text) for line in grid.rows)
        assert fit.width >= natural or fit.column.least is not None
    for line in laid_out_lines(grid, Look(width=width, is_terminal=True)):
        assert cell_width(line) <= width
    assert [fit.place for fit in fits] == sorted(fit.place for fit in fits)


def test_wider_is_never_less() -> None:
    for narrow, wide in pairwise(range(20, 90)):
        assert set(titles(narrow)) <= set(titles(wide))


# ---- without a terminal ---------------------------------------------------------


def test_off_a_terminal_nothing_is_cut_or_drawn() -> None:
    assert list(tab_lines(GRID)) == [
        "#\tWhen\tkm\tShoe\tNote",
        "12\tSat 21 Nov\t8.0\tPegasus 40\tfelt [red]strong[/red], windy",
        "7\tFri 20 Nov\t12.5\t\t",
        "3\tThu 5 Nov\t5.0\tPeg\t–",
    ]


def test_for_a_screen_reader_every_row_is_a_sentence() -> None:
    assert list(sentence_lines(GRID)) == [
        "session 12, Sat 21 Nov, km 8.0, Shoe Pegasus 40, Note felt [red]strong[/red], windy.",
        "session 7, Fri 20 Nov, km 12.5.",
        "session 3, Thu 5 Nov, km 5.0, Shoe Peg, Note –.",
        "Further back: more",
    ]


# ---- on a terminal ----------------------------------------------------------------


def drawn(look: Look) -> list[str]:
    console = Console(width=look.width, force_terminal=False, markup=False, highlight=False)
    with console.capture() as captured:
        console.print(styled_table(GRID, look), soft_wrap=True)
    return [line.rstrip() for line in captured.get().splitlines()]


def test_a_table_has_a_line_under_its_head_and_a_blank_one_between_weeks() -> None:
    assert drawn(Look(width=80)) == [
        " #  When          km  Shoe             Note",
        "────────────────────────────────────────────────────────────────────",
        "12  Sat 21 Nov   8.0  Pegasus 40  ###  felt [red]strong[/red], windy",
        " 7  Fri 20 Nov  12.5              #",
        "",
        " 3  Thu 5 Nov    5.0  Peg              –",
    ]


def test_where_only_ascii_can_be_shown_only_ascii_is_used() -> None:
    lines = drawn(Look(width=45, is_ascii=True))
    assert lines[2] == "12  Sat 21 Nov   8.0  Pegasus.  ###  felt [r."
    assert not any(sign in "".join(lines) for sign in "─…│")


def test_a_long_table_is_laid_out_in_the_same_columns_without_rich() -> None:
    assert list(laid_out_lines(GRID, Look(width=45, is_ascii=True))) == [
        " #  When          km  Shoe           Note",
        "---------------------------------------------",
        "12  Sat 21 Nov   8.0  Pegasus.  ###  felt [r.",
        " 7  Fri 20 Nov  12.5            #",
        "",
        " 3  Thu 5 Nov    5.0  Peg            –",
        "Further back: more",
    ]


@given(
    st.lists(
        st.tuples(
            *(st.text(st.characters(exclude_categories=["C"]), max_size=25) for _ in COLUMNS)
        ),
        max_size=5,
    ),
    st.integers(20, 120),
    st.booleans(),
)
def test_it_is_laid_out_the_same_with_colour_and_without(
    cells: list[tuple[str, ...]], width: int, is_ascii: bool
) -> None:
    grid = Grid(columns=COLUMNS, rows=[row(*each) for each in cells], breaks=frozenset({2}))
    look = Look(width=width, is_ascii=is_ascii)
    rows = ["".join(cell.text for cell in line) for line in laid_out_rows(grid, look)]
    assert [line.rstrip() for line in rows] == list(laid_out_lines(grid, look))


# ---- bars ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fraction", "seen"),
    [(0, "░░░░"), (0.5, "██░░"), (1, "████"), (7, "████"), (0.28, "█▏░░"), (-1, "░░░░")],
)
def test_a_bar_is_full_at_its_limit_and_drawn_to_an_eighth(fraction: float, seen: str) -> None:
    assert bar(fraction, width=4) == seen


@pytest.mark.parametrize(("fraction", "seen"), [(0, "...."), (0.6, "##.."), (1, "####")])
def test_a_bar_has_an_ascii_form(fraction: float, seen: str) -> None:
    assert bar(fraction, width=4, is_ascii=True) == seen


@pytest.mark.parametrize(
    ("fraction", "is_ascii", "seen"),
    [
        (0.5, False, "██  "),
        (0.001, False, "▏   "),
        (0, False, "    "),
        (0.001, True, "#   "),
        (0, True, "    "),
    ],
)
def test_without_a_limit_only_the_bar_is_drawn_and_something_is_never_nothing(
    fraction: float, is_ascii: bool, seen: str
) -> None:
    assert bar(fraction, width=4, is_ascii=is_ascii, has_track=False) == seen


@given(st.floats(0, 2), st.integers(1, 30), st.booleans(), st.booleans())
def test_a_bar_always_takes_its_room(
    fraction: float, width: int, is_ascii: bool, has_track: bool
) -> None:
    drawn = bar(fraction, width=width, is_ascii=is_ascii, has_track=has_track)
    assert cell_width(drawn) == width
    assert drawn.isascii() or not is_ascii
