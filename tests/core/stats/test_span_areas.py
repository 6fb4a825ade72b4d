"""The worst of a week stands for it; no note is neither well nor ill."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Pause
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.span_areas import SpanArea, SpanState, span_areas, span_states
from runlog.core.stats.spans import spans

MONDAY = date(2026, 11, 2)
WEEKS = spans(MONDAY, MONDAY + timedelta(days=20), "week")
SEVERITIES = st.one_of(st.none(), st.integers(0, 10))


def noted(day: int, severity: int | None, area: str = "calf") -> AreaDay:
    return AreaDay(MONDAY + timedelta(days=day), area, severity)


@pytest.mark.parametrize(
    ("severities", "worst"),
    [
        ([4], 4),
        ([2, 5, 3], 5),
        ([None], None),
        ([None, 2], 2),
        ([2, None], 2),
        ([0], 0),
        ([0, 0], 0),
        ([0, 3], 3),
        ([3, 0], 3),
        ([0, None], None),
        ([None, 0], None),
        ([None, None], None),
    ],
)
def test_a_number_comes_before_none_and_that_before_gone(
    severities: list[int | None], worst: int | None
) -> None:
    notes = [noted(day, severity) for day, severity in enumerate(severities)]
    assert span_areas(notes, WEEKS)["calf"] == [
        SpanArea(worst, len(severities)),
        SpanArea(),
        SpanArea(),
    ]


def test_the_area_noted_in_most_weeks_comes_first() -> None:
    notes = [
        noted(0, 9, "toe"),
        noted(1, 9, "toe"),
        noted(0, 1, "knee"),
        noted(7, 1, "knee"),
        noted(0, 1, "hip"),
    ]
    assert list(span_areas(notes, WEEKS)) == ["knee", "hip", "toe"]


def test_notes_outside_are_left_out() -> None:
    assert span_areas([noted(-1, 5), noted(21, 5)], WEEKS) == {}


def test_check_ins_and_pauses_are_known_by_week() -> None:
    states = span_states(
        WEEKS,
        all_clear={MONDAY + timedelta(days=8), MONDAY - timedelta(days=1)},
        pauses=[Pause(first_on=MONDAY - timedelta(days=9), last_on=MONDAY)],
    )
    assert states == [
        SpanState(WEEKS[0], is_paused=True),
        SpanState(WEEKS[1], is_all_clear=True),
        SpanState(WEEKS[2]),
    ]


@given(st.lists(SEVERITIES, min_size=1))
def test_the_order_of_the_notes_does_not_matter(severities: list[int | None]) -> None:
    notes = [noted(day % 7, severity) for day, severity in enumerate(severities)]
    [first, *_] = span_areas(notes, WEEKS)["calf"]
    [other, *_] = span_areas(notes[::-1], WEEKS)["calf"]
    said = [one for one in severities if one]
    assert first == other
    assert first.severity == (max(said) if said else None if None in severities else 0)
