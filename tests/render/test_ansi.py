"""Colours without Rich are the colours that Rich would draw."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style as RichStyle
from rich.text import Text

from runlog.render.ansi import ansi_text, merged
from runlog.render.grid import Cell, Style
from runlog.render.tables import COLOURS

STYLES = tuple(COLOURS)
CELLS = st.lists(
    st.builds(
        Cell,
        st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" ")),
        st.sampled_from(STYLES),
    )
)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_that_of_a_table(style: Style) -> None:
    text = Text.from_ansi(ansi_text([Cell("run", style)], "true"))
    wanted = RichStyle.parse(COLOURS[style])
    found = text.spans[0].style if text.spans else RichStyle()
    assert isinstance(found, RichStyle)
    assert (found.color, found.bold or None, found.dim or None) == (
        wanted.color,
        wanted.bold,
        wanted.dim,
    )


@pytest.mark.parametrize("style", STYLES)
def test_a_terminal_of_256_colours_gets_a_colour_near_it(style: Style) -> None:
    text = Text.from_ansi(ansi_text([Cell("run", style)], "256"))
    colour = RichStyle.parse(COLOURS[style]).color
    for span in text.spans:
        assert isinstance(span.style, RichStyle)
        if colour is not None:
            assert span.style.color is not None
            pairs = zip(span.style.color.get_truecolor(), colour.get_truecolor(), strict=True)
            assert all(abs(ours - theirs) <= 24 for ours, theirs in pairs)


def test_an_old_terminal_gets_one_of_eight_colours() -> None:
    assert ansi_text([Cell("!", "alert")], "16") == "\x1b[1;31m!\x1b[0m"
    assert ansi_text([Cell("░", "accent")], "16") == "\x1b[36m░\x1b[0m"
    assert ansi_text([Cell("run", "dim")], "16") == "\x1b[2mrun\x1b[0m"


def test_what_is_plain_or_blank_has_no_escapes() -> None:
    assert ansi_text([Cell("km"), Cell("  ", "accent"), Cell("")], "true") == "km  "


def test_blanks_at_the_end_stay_outside_so_that_they_can_be_taken_off() -> None:
    assert ansi_text([Cell("Mon  ", "dim")], "true") == "\x1b[2mMon\x1b[0m  "


def test_neighbours_of_one_style_share_their_escapes() -> None:
    cells = [Cell("a", "dim"), Cell("b", "dim"), Cell("c"), Cell("d", "dim")]
    assert list(merged(cells)) == [Cell("ab", "dim"), Cell("c"), Cell("d", "dim")]


@given(CELLS, st.sampled_from(["true", "256", "16"]))
def test_the_letters_are_the_same_in_every_colour(cells: list[Cell], depth: str) -> None:
    drawn = ansi_text(cells, depth)  # type: ignore[arg-type]  # the names are the depths
    assert Text.from_ansi(drawn).plain == "".join(cell.text for cell in cells)
