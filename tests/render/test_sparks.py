"""Small drawings: what is more stands higher, nought is not unknown, alike is level."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.stats.buckets import Bucket
from runlog.core.stats.calendar_spans import calendar_spans, weeks_to
from runlog.core.stats.volume import Volume
from runlog.render.grid import Look
from runlog.render.sparks import spark, week_spark

BLOCKS = "▁▂▃▄▅▆▇█"
SIGNS = "_.-:=+*#"
TODAY = date(2026, 11, 22)
TERMINAL = Look(is_terminal=True)

amounts = st.lists(st.none() | st.integers(0, 100_000).map(float), max_size=30)


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        ([], ""),
        ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"),
        ([7, 0, 7], "█▁█"),
        ([0, None, 0], "▁ ▁"),
        ([5, 5, 5], "███"),
        ([None, None], "  "),
        ([1000, 1], "█▂"),  # a little is not nothing
    ],
)
def test_an_amount_is_drawn_from_nought(values: list[float | None], drawn: str) -> None:
    assert spark(values) == drawn


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        ([4.0, 4.25, 4.5], "▁▅█"),
        ([4.0, None, 4.2], "▁ █"),
        ([4.0, 4.0], "▄▄"),
        ([4.0], "▄"),
        ([], ""),
    ],
)
def test_without_a_floor_small_differences_are_seen(values: list[float | None], drawn: str) -> None:
    assert spark(values, has_floor=False) == drawn


@given(amounts, st.booleans())
def test_each_value_is_one_letter_in_the_order_of_the_values(
    values: list[float | None], has_floor: bool
) -> None:
    drawn = spark(values, has_floor=has_floor)
    assert len(drawn) == len(values)
    levels = [BLOCKS.find(letter) for letter in drawn]
    assert [level < 0 for level in levels] == [value is None for value in values]
    pairs = [(v, level) for v, level in zip(values, levels, strict=True) if v is not None]
    for value, level in pairs:
        for other, beside in pairs:
            assert level <= beside or value > other
        assert not has_floor or (level == 0) == (value == 0)


@given(amounts, st.booleans())
def test_the_ascii_form_has_the_same_steps(values: list[float | None], has_floor: bool) -> None:
    drawn = spark(values, has_floor=has_floor, is_ascii=True)
    assert drawn.isascii()
    assert drawn.translate(str.maketrans(SIGNS, BLOCKS)) == spark(values, has_floor=has_floor)


def weeks(*metres: int | None) -> list[Bucket]:
    """Weeks up to this one; None is a week nobody journalled."""
    period, begun_on = weeks_to(TODAY, len(metres)), date(2020, 1, 1)
    plain = calendar_spans("week", period, begun_on=begun_on, today=TODAY)
    paused = [
        (span.first_on, span.last_on)
        for span, known in zip(plain, metres, strict=True)
        if known is None
    ]
    spans = calendar_spans("week", period, begun_on=begun_on, today=TODAY, paused=paused)
    return [
        Bucket(
            volume=Volume(sessions=1, distance_m=known) if known else Volume(),
            first_on=span.first_on,
            last_on=span.last_on,
            span=span,
        )
        for span, known in zip(spans, metres, strict=True)
    ]


def test_the_latest_weeks_are_drawn_with_what_they_are() -> None:
    drawn = week_spark(weeks(20_000, 0, None, 40_000), "km", TERMINAL)
    assert drawn is not None
    assert (drawn.line, drawn.what, drawn.weeks, drawn.now) == (
        "▅▁ █",
        "km a week",
        "4 weeks",
        "now 40.0",
    )
    miles = week_spark(weeks(20_000, 0, None), "mi", TERMINAL)
    assert miles is not None
    assert (miles.what, miles.now) == ("mi a week", "")


@pytest.mark.parametrize(
    ("metres", "look"),
    [
        ([1000, 2000], TERMINAL),  # too few to draw
        ([0, 0, None], TERMINAL),  # nothing to draw
        ([1000] * 12, Look()),  # a pipe
        ([1000] * 12, Look(is_terminal=True, is_accessible=True)),
    ],
)
def test_what_helps_nobody_is_not_drawn(metres: list[int | None], look: Look) -> None:
    assert week_spark(weeks(*metres), "km", look) is None
