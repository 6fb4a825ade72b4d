"""The weeks of a time line."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Pause
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.inquiry import Evidence
from runlog.core.stats.physio.timeline import FEWEST_WEEKS, MOST_WEEKS, new_pairs, timeline
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom

LAST = date(2026, 11, 22)
"""A Sunday."""


def run(days_before: int, **fields: Any) -> Session:
    day = LAST - timedelta(days=days_before)
    when = exact_moment(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
    return Session(when=when, **{"distance_m": 8000, **fields})


def weeks_of(evidence: Evidence, *, first_on: date | None = None, **fields: Any) -> list[Any]:
    days = [s.when.day for s in evidence.sessions]
    first_on = first_on or min(days, default=LAST)
    return list(timeline(evidence, [], first_on=first_on, last_on=LAST, **fields).weeks)


def test_a_week_adds_up_its_runs() -> None:
    *_, last = weeks_of(Evidence(sessions=[run(1), run(2), run(0, sport="ride")]))
    assert (last.first_on, last.runs, last.distance_m) == (date(2026, 11, 16), 2, 16_000)


def test_a_run_without_a_distance_is_counted_and_not_measured() -> None:
    *_, last = weeks_of(Evidence(sessions=[run(1), run(2, distance_m=None)]))
    assert (last.runs, last.distance_m, last.unmeasured) == (2, 8000, 1)


def test_a_week_without_a_run_is_a_measured_zero_and_one_before_the_first_record_is_not() -> None:
    weeks = weeks_of(Evidence(sessions=[run(20), run(1)]))
    assert len(weeks) == FEWEST_WEEKS
    assert [week.runs for week in weeks] == [None, None, None, 1, 0, 1]


def test_days_that_were_not_journalled_are_no_zeros() -> None:
    pause = Pause(first_on=date(2026, 11, 9), last_on=date(2026, 11, 17))
    weeks = weeks_of(Evidence(sessions=[run(40), run(1)], pauses=[pause]))
    paused, last = weeks[-2:]
    assert (paused.runs, paused.distance_m, paused.is_partly_paused) == (None, None, True)
    assert (last.runs, last.is_partly_paused) == (1, True)


def test_the_week_begins_when_the_runner_says() -> None:
    *_, last = weeks_of(Evidence(sessions=[run(1)]), week_start=6)
    assert last.first_on == date(2026, 11, 22)


def test_a_year_at_the_most_is_shown() -> None:
    weeks = weeks_of(Evidence(sessions=[run(900), run(1)]))
    assert len(weeks) == MOST_WEEKS


def test_what_lies_outside_the_weeks_is_left_out() -> None:
    early, late = (
        Symptom(area="calf", noted=exact_moment(datetime(year, 11, 20, 9, tzinfo=UTC)))
        for year in (2024, 2026)
    )
    stretches = [
        Stretch(exercise="yoga", when=late.noted, for_area="calf", after=2),
        Stretch(exercise="yoga", when=late.noted, for_area="calf"),
        Stretch(exercise="yoga", when=late.noted, for_area="knee", after=2),
    ]
    evidence = Evidence(
        sessions=[run(900, kind="race"), run(1, kind="interval")],
        pauses=[
            Pause(first_on=date(2020, 1, 1), last_on=date(2020, 1, 9)),
            Pause(first_on=date(2020, 1, 1), last_on=LAST - timedelta(days=360)),
        ],
    )
    line = timeline(evidence, [early, late], stretches, first_on=date(2024, 6, 5), last_on=LAST)
    assert line.notes == (late,)
    assert line.rated == (stretches[0],)
    assert [session.kind for session in line.fast] == ["interval"]
    assert [(p.first_on, p.last_on) for p in line.pauses] == [
        (line.first_on, LAST - timedelta(days=360))
    ]


@pytest.mark.parametrize(
    ("shoe", "first_worn", "is_new"),
    [
        (Shoe(name="A"), 10, True),
        (Shoe(name="A", start_m=49_999), 10, True),
        (Shoe(name="A", start_m=50_000), 10, False),
        (Shoe(name="A"), 90, False),
    ],
)
def test_a_pair_is_new_if_it_was_not_run_in_and_the_journal_is_older(
    shoe: Shoe, first_worn: int, is_new: bool
) -> None:
    sessions = [run(100), run(first_worn, shoe="A"), run(1, shoe="A")]
    found = new_pairs(sessions, [shoe])
    assert found == ([(LAST - timedelta(days=10), "A")] if is_new else [])


def test_a_journal_without_sessions_has_no_new_pair() -> None:
    assert new_pairs([], [Shoe(name="A")]) == []


@given(st.lists(st.integers(0, 600), max_size=30), st.integers(0, 6))
def test_the_weeks_hold_every_run_of_their_days(days: list[int], week_start: int) -> None:
    evidence = Evidence(sessions=[run(day) for day in days])
    weeks = weeks_of(evidence, week_start=week_start)
    begin, end = weeks[0].first_on, weeks[-1].first_on + timedelta(days=6)
    inside = [day for day in days if begin <= LAST - timedelta(days=day) <= end]
    assert sum(week.runs or 0 for week in weeks) == len(inside)
    assert all(
        after.first_on - week.first_on == timedelta(days=7) for week, after in pairwise(weeks)
    )
    assert weeks[-1].first_on <= LAST <= end
