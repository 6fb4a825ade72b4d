"""Which two records are one outing."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.session import Session, Source
from runlog.core.stats.same_run import (
    Likeness,
    has_same_figures,
    is_near,
    is_of_that_day,
    is_unrecorded,
    likeness,
    may_be_of_that_day,
    overlap_share,
)

START = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
FIT = Source(kind="fit", key="fit:1/2/3")


def run(**fields: Any) -> Session:
    return Session(
        **{"when": exact_moment(START), "distance_m": 8000, "duration_s": 2700.0, **fields}
    )


def at(seconds: float, *, hours_east: int = 0) -> Moment:
    zone = timezone(timedelta(hours=hours_east))
    return exact_moment((START + timedelta(seconds=seconds)).astimezone(zone))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"when": at(2)}, "same"),
        ({"when": at(-2)}, "same"),
        ({"when": at(2), "distance_m": 8700}, "same"),
        ({"when": at(0), "distance_m": 9500}, "alike"),
        ({"when": at(0), "distance_m": None}, "same"),
        ({"when": at(3)}, "alike"),
        ({"when": at(500)}, "alike"),
        ({"when": at(600)}, None),
        ({"when": at(60), "distance_m": 9000}, None),
        ({"when": at(60), "distance_m": None, "duration_s": 1000.0}, None),
        ({"sport": "walk"}, "same"),
        ({"sport": "ride"}, None),
        ({"when": day_moment(START.date(), "evening", zone=UTC)}, None),
        ({"when": at(3600, hours_east=-1)}, "same"),
        ({"when": at(3600, hours_east=-1), "distance_m": 8300}, None),
        ({"when": at(3600 + 30, hours_east=-1)}, None),
    ],
    ids=str,
)
def test_what_is_one_outing(other: dict[str, Any], expected: Likeness | None) -> None:
    assert likeness(run(), run(**other)) == expected
    assert likeness(run(**other), run()) == expected


@given(st.integers(-20_000, 20_000), st.integers(1, 20_000), st.integers(1, 20_000))
def test_overlap_is_a_share_and_the_same_both_ways(apart_s: int, one_s: int, other_s: int) -> None:
    one, other = run(duration_s=float(one_s)), run(when=at(apart_s), duration_s=float(other_s))
    share = overlap_share(one, other)
    assert 0 <= share <= 1
    assert share == overlap_share(other, one)
    if apart_s > one_s or -apart_s > other_s:
        assert share == 0


def test_a_session_that_takes_no_time_overlaps_nothing() -> None:
    assert overlap_share(run(), run(distance_m=None, duration_s=None)) == 0


def test_what_is_unknown_speaks_against_nothing() -> None:
    assert is_near(run(distance_m=None, duration_s=None), run(), 0.1)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({}, True),
        ({"when": day_moment(START.date(), zone=UTC)}, True),
        ({"when": day_moment(START.date(), "evening", zone=UTC)}, True),
        ({"when": day_moment(START.date(), "morning", zone=UTC)}, False),
        ({"when": at(-9 * 3600)}, True),
        ({"when": at(-86_400)}, False),
        ({"distance_m": 8800}, True),
        ({"distance_m": 7100}, False),
        ({"distance_m": None, "duration_s": 2600.0}, True),
        ({"distance_m": None, "duration_s": 1600.0}, False),
        ({"sport": "walk"}, False),
    ],
    ids=str,
)
def test_what_a_recording_completes(entry: dict[str, Any], *, expected: bool) -> None:
    assert is_of_that_day(run(**entry), run(source=FIT)) is expected


def test_500_m_are_near_however_short_the_run() -> None:
    assert is_of_that_day(run(distance_m=1000), run(distance_m=1500))
    assert not is_of_that_day(run(distance_m=1000), run(distance_m=1501))


def test_what_has_no_recording() -> None:
    day = day_moment(START.date(), zone=UTC)
    assert is_unrecorded(run())
    assert is_unrecorded(run(when=day, source=Source(kind="csv", key="csv:1")))
    assert not is_unrecorded(run(source=FIT))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, True),
        ({"distance_m": 8160, "duration_s": 2750.0}, True),
        ({"distance_m": 8170}, False),
        ({"duration_s": 2760.0}, False),
        ({"distance_m": None}, True),
        ({"duration_s": None}, True),
        ({"distance_m": None, "duration_s": None}, False),
    ],
    ids=str,
)
def test_whose_figures_are_the_same(other: dict[str, Any], *, expected: bool) -> None:
    assert has_same_figures(run(), run(**other)) is expected
    assert has_same_figures(run(**other), run()) is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({"when": day_moment(START.date(), zone=UTC)}, True),
        ({"when": day_moment(START.date(), "evening", zone=UTC)}, True),
        ({"when": day_moment(START.date(), "morning", zone=UTC)}, False),
        ({"when": at(-6 * 3600)}, True),
        ({"when": at(-6 * 3600 - 1)}, False),
        ({"distance_m": 8880}, True),
        ({"distance_m": 8900}, False),
        ({"sport": "walk"}, False),
    ],
    ids=str,
)
def test_what_may_be_typed_of_a_session(other: dict[str, Any], *, expected: bool) -> None:
    assert may_be_of_that_day(run(), run(**other)) is expected
    assert may_be_of_that_day(run(**other), run()) is expected
