"""Columns: as high as what they stand for, as wide as there is room."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.stats.chart_spans import ChartSpans
from runlog.core.stats.spans import spans
from runlog.render.column_chart import Column, Frame, column_chart
from runlog.render.lines import Line
from runlog.render.shades import ascii_form
from runlog.render.width import cell_width

MONDAY = date(2026, 8, 31)
_EIGHTHS = " ▁▂▃▄▅▆▇█"


def weeks(count: int) -> ChartSpans:
    return ChartSpans("week", spans(MONDAY, MONDAY + timedelta(days=7 * count - 1), "week"))


def text(lines: list[Line]) -> list[str]:
    return ["".join(cell.text for cell in line).rstrip() for line in lines]


def frame(
    count: int, *, steps: int = 2, width: int = 80, is_dotted: bool = False, step: int = 10
) -> Frame:
    ticks = [str(step * number) for number in range(steps + 1)]
    return Frame(weeks(count), ticks, width, is_dotted=is_dotted)


def test_bars_stand_on_the_axis_up_to_an_eighth_of_a_line() -> None:
    columns = [
        Column(1.0),
        Column(0.0, foot="·"),
        Column(0.001),
        Column(None, is_paused=True),
        Column(1.5, is_paused=True),
        Column(2.0),
        Column(None, foot="?"),
        Column(0.525),
    ]
    assert text(column_chart(columns, frame(8, width=12))) == [
        "20 ┤     █",
        "   │     █",
        "   │    ▄█",
        "   │    ██",
        "   │    ██",
        "10 ┤█   ██",
        "   │█   ██",
        "   │█   ██ ▅",
        "   │█   ██ █",
        "   │█·▁ ██?█",
        " 0 └───~~───",
        "    Sep Oct",
    ]


def test_dots_are_in_the_line_of_their_value() -> None:
    columns = [Column(2.0), Column(1.0), Column(None), Column(0.0), Column(1.9), Column(1.1)]
    assert text(column_chart(columns, frame(6, width=11, is_dotted=True))) == [
        "20 ┤▀   ▄",
        "   │",
        "   │",
        "   │",
        "   │     ▄",
        "10 ┤ ▀",
        "   │",
        "   │",
        "   │",
        "   │   ▄",
        " 0 └──────",
        "    Sep Oct",
    ]


def test_where_there_is_room_bars_are_wide_and_apart() -> None:
    drawn = text(column_chart([Column(1.0), Column(0.0, foot="·")], frame(2, steps=1)))
    assert drawn[-4:] == [
        "   │█████",
        "   │█████   ·",
        " 0 └────────────",
        "    Sep",
    ]
    assert len(drawn) == 12


def test_dots_stay_dots_where_there_is_room() -> None:
    drawn = text(column_chart([Column(1.0), Column(1.0)], frame(2, steps=1, is_dotted=True)))
    assert drawn[0] == "10 ┤▀▀ ▀▀"


def test_every_letter_has_an_ascii_form() -> None:
    columns = [Column(1.0), Column(1.9), Column(0.525), Column(0.0, foot="·")]
    lines = column_chart(columns, frame(4, width=8))
    assert text([ascii_form(line) for line in lines])[-5:] == [
        "   |##:",
        "   |###",
        "   |###.",
        " 0 +----",
        "    Sep",
    ]


@pytest.mark.parametrize(("steps", "lines"), [(1, 10), (2, 10), (3, 9), (4, 8), (5, 10)])
def test_each_step_has_as_many_lines(steps: int, lines: int) -> None:
    drawn = text(column_chart([Column(None)], frame(1, steps=steps)))
    ticks = [at for at, line in enumerate(drawn) if "┤" in line]
    assert len(drawn) == lines + 2
    assert ticks == [line * lines // steps for line in range(steps)]


HEIGHTS = st.lists(st.one_of(st.none(), st.floats(0, 5)), min_size=1, max_size=190)


def eighths_of(drawn: list[str], at: int) -> int:
    """How high a bar is."""
    return sum(_EIGHTHS.index(line[at]) for line in drawn if at < len(line))


@settings(deadline=None)
@given(HEIGHTS)
def test_more_is_never_lower(heights: list[float | None]) -> None:
    wide = frame(len(heights), steps=5, width=len(heights) + 4)
    drawn = text(column_chart([Column(height) for height in heights], wide))[:10]
    bars = [(height or 0, eighths_of(drawn, 4 + at)) for at, height in enumerate(heights)]
    for (_, lower), (_, higher) in pairwise(sorted(bars)):
        assert lower <= higher
    for height, eighths in bars:
        assert (height > 0) == (eighths > 0)
        assert abs(eighths - height * 16) <= 1


@settings(deadline=None)
@given(HEIGHTS)
def test_a_higher_dot_is_never_lower(heights: list[float | None]) -> None:
    wide = frame(len(heights), steps=5, width=len(heights) + 4, is_dotted=True)
    drawn = text(column_chart([Column(height) for height in heights], wide))[:10]
    dots = []
    for at, height in enumerate(heights):
        found = [
            (-line, letters[4 + at])
            for line, letters in enumerate(drawn)
            if len(letters) > 4 + at and letters[4 + at] != " "
        ]
        assert len(found) == (height is not None)
        if height is not None:
            [(line, letter)] = found
            dots.append((height, 2 * line + (letter == "▀")))
    for (_, lower), (_, higher) in pairwise(sorted(dots)):
        assert lower <= higher


@settings(deadline=None)
@given(HEIGHTS, st.integers(0, 200), st.booleans())
def test_no_line_is_wider_than_the_terminal(
    heights: list[float | None], more: int, is_dotted: bool
) -> None:
    width = len(heights) + 4 + more
    wide = frame(len(heights), steps=5, width=width, is_dotted=is_dotted)
    for line in text(column_chart([Column(height, foot="·") for height in heights], wide)):
        assert cell_width(line) <= width
