"""Which two records are one outing, and what comes of the two."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.interval import Interval, Workout
from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.session import Session, Source
from runlog.core.stats.same_run import (
    Likeness,
    bettered,
    completed,
    is_near,
    is_of_that_day,
    is_unrecorded,
    likeness,
    overlap_share,
)
from runlog.core.value import replace

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


def test_the_runner_s_words_win_and_the_watch_s_figures() -> None:
    entry = run(
        when=day_moment(START.date(), "evening", zone=UTC),
        kind="tempo",
        kind_source="user",
        rpe=6,
        note="felt strong",
        tags=("club",),
        shoe="Pegasus",
        stretched=True,
        stretches=("quad_standing",),
        heart_rate_bpm=150,
        id=7,
        uuid="u" * 36,
    )
    recorded = run(
        distance_m=8020,
        duration_s=2710.0,
        elapsed_s=2800.0,
        heart_rate_bpm=152,
        rpe=3,
        kind="interval",
        kind_source="laps",
        note="Evening with Anna",
        shoe="Ghost",
        surface="trail",
        intervals=(Interval(role="easy", distance_m=1000),),
        source=FIT,
    )
    both = completed(entry, recorded)
    assert both == replace(
        entry,
        when=recorded.when,
        distance_m=8020,
        duration_s=2710.0,
        elapsed_s=2800.0,
        heart_rate_bpm=152,
        surface="trail",
        intervals=recorded.intervals,
        source=FIT,
    )


def test_what_the_runner_left_open_comes_from_the_file() -> None:
    recorded = run(
        kind="interval", kind_source="laps", rpe=7, note="Track", shoe="Ghost", source=FIT
    )
    both = completed(run(id=1), recorded)
    assert both == replace(recorded, id=1)


def test_what_the_file_does_not_know_stays() -> None:
    both = completed(run(heart_rate_bpm=150), run(distance_m=None, duration_s=None, source=FIT))
    assert (both.distance_m, both.duration_s, both.heart_rate_bpm) == (8000, 2700.0, 150)


WORKOUT = Workout(typed="2x400 r90s", canonical="2x400m r90s")
TYPED = (
    Interval(role="work", distance_m=400, target="95s"),
    Interval(role="recovery", duration_s=90.0),
    Interval(role="work", distance_m=400, target="95s"),
)
LAPS = (
    Interval(role="easy", distance_m=1000, actual_s=300.0),
    Interval(role="work", distance_m=401, actual_s=93.0),
    Interval(role="recovery", distance_m=200, actual_s=91.0),
    Interval(role="work", distance_m=399, actual_s=94.0),
)


def test_the_reps_of_a_typed_workout_are_timed_by_the_watch() -> None:
    both = completed(run(workout=WORKOUT, intervals=TYPED), run(intervals=LAPS, source=FIT))
    assert [part.actual_s for part in both.intervals] == [93.0, None, 94.0]
    assert [part.target for part in both.intervals] == ["95s", None, "95s"]


def test_the_watch_s_own_laps_do_not_displace_a_typed_workout() -> None:
    laps = tuple(Interval(role="easy", distance_m=1000, actual_s=300.0) for _ in range(8))
    both = completed(run(workout=WORKOUT, intervals=TYPED), run(intervals=laps, source=FIT))
    assert both.intervals == TYPED


def test_a_rep_that_was_timed_by_hand_keeps_its_time() -> None:
    by_hand = (replace(TYPED[0], actual_s=92.0), *TYPED[1:])
    both = completed(run(workout=WORKOUT, intervals=by_hand), run(intervals=LAPS, source=FIT))
    assert both.intervals[0].actual_s == 92.0


def test_a_second_record_fills_only_what_is_missing() -> None:
    known = run(source=FIT, note="mine", intervals=(Interval(role="easy"), Interval(role="easy")))
    second = run(
        distance_m=8100, note="theirs", shoe="Ghost", ascent_m=30, intervals=LAPS, kind="interval",
        kind_source="laps",
    )  # fmt: skip
    better = bettered(known, second)
    assert better == replace(
        known, shoe="Ghost", ascent_m=30, intervals=LAPS, kind="interval", kind_source="laps"
    )
    assert bettered(better, second) == better


def test_laps_never_displace_reps_or_a_typed_workout() -> None:
    easy = (Interval(role="easy", distance_m=1000), Interval(role="easy", distance_m=1000))
    assert bettered(run(intervals=LAPS), run(intervals=easy)).intervals == LAPS
    assert bettered(run(workout=WORKOUT), run(intervals=LAPS)).intervals == ()


def test_an_offset_that_was_a_guess_gives_way_to_one_that_is_known() -> None:
    known, second = run(source=FIT), run(when=at(1, hours_east=9))
    assert bettered(known, second) == known
    assert bettered(known, second, is_offset_known=True).when == second.when
    assert bettered(known, run(when=at(9, hours_east=9)), is_offset_known=True) == known
