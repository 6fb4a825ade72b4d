"""What was asked of ``stats`` is found: which days, put together how, and what is said of today."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlog.actions.recent_weeks import recent_weeks
from runlog.actions.statistics import statistics
from runlog.core.diary import Pause
from runlog.core.moment import exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.stats.buckets import AreaSeverity
from runlog.core.stats.statistics import LongestLately, Statistics, StatsQuery
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
TODAY = NOW.date()


def run(days: float, **fields: Any) -> Session:
    """A run of an hour, so many days ago."""
    when = exact_moment(NOW - timedelta(days=days))
    return Session(**{"when": when, "distance_m": 10_000, "duration_s": 3600.0, **fields})


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def fill(journal: Journal, *sessions: Session) -> None:
    with journal.change("fill"):
        journal.sessions.add_many(sessions)


def found(journal: Journal, week_start: int = 0, **asked: Any) -> Statistics:
    return statistics(journal, StatsQuery(**asked), now=NOW, today=TODAY, week_start=week_start)


@pytest.fixture
def old(journal: Journal) -> Journal:
    """A run every five days for five years."""
    fill(journal, *(run(days, rpe=5, kind="easy") for days in range(0, 1825, 5)))
    return journal


@pytest.mark.parametrize(
    ("asked", "by", "rows"),
    [
        ({}, "week", 12),
        ({"by": "week"}, "week", 12),
        ({"by": "month"}, "month", 12),
        ({"by": "year"}, "year", 6),
        ({"by": "kind"}, "kind", 1),
        ({"by": "shoe"}, "shoe", 1),
        ({"period": Period(ago(83), TODAY)}, "week", 12),
        ({"period": Period(ago(300), TODAY)}, "month", 11),
        ({"period": Period(None, None)}, "year", 6),
        ({"period": Period(date(1900, 1, 1), date(2400, 1, 1))}, "year", 6),
        ({"period": Period(date(1900, 1, 1), date(2021, 12, 31))}, "week", 6),
        ({"period": Period(ago(6), TODAY), "by": "month"}, "month", 1),
        ({"period": Period(None, ago(9999))}, "week", 0),
    ],
)
def test_the_period_decides_what_is_put_together_unless_it_is_said(
    old: Journal, asked: dict[str, Any], by: str, rows: int
) -> None:
    answer = found(old, **asked)
    assert (answer.by, len(answer.buckets)) == (by, rows)


def test_an_empty_journal_has_nothing_to_add_up(journal: Journal) -> None:
    for by in ("week", "month", "year", "shoe", "kind"):
        answer = found(journal, by=by)
        assert (answer.buckets, answer.is_empty, answer.begun_on) == ((), True, None)


def test_what_is_said_of_today_is_said_only_where_today_is_asked_about(old: Journal) -> None:
    today = found(old)
    assert today.week is not None
    assert (today.week.mean_m, today.longest) == (13_333 + 1 / 3, LongestLately(10_000, TODAY))
    for asked in (Period(ago(100), ago(7)), Period(None, date(2025, 12, 31))):
        past = found(old, period=asked)
        assert (past.week, past.longest) == (None, None)
    assert found(old, by="kind").week is None


def test_this_week_is_compared_whatever_the_rows_are(old: Journal) -> None:
    expected = found(old).week
    for by in ("month", "year"):
        assert found(old, by=by).week == expected
    assert found(old, period=Period(TODAY, TODAY)).week == expected


def test_symptoms_stand_in_the_week_they_were_noted(journal: Journal) -> None:
    fill(journal, run(20), run(0))
    noted = exact_moment(NOW - timedelta(days=8))
    with journal.change("symptoms"):
        journal.symptoms.add(Symptom(area="calf", severity=3, noted=noted))
    assert [one.symptoms for one in found(journal).buckets] == [
        (),
        (AreaSeverity("calf", 3),),
        (),
    ]


def test_another_sport_has_its_own_sums_and_longest(journal: Journal) -> None:
    fill(journal, run(40), run(3, sport="walk", distance_m=4000), run(0))
    walks = found(journal, sport="walk")
    assert walks.total.distance_m == 4000
    assert walks.longest == LongestLately(4000, ago(3))
    assert walks.week is not None
    assert walks.week.mean_m == 0
    assert found(journal, sport="swim").is_empty


def test_a_week_that_is_partly_paused_is_unknown_unless_something_is_there(
    journal: Journal,
) -> None:
    fill(journal, run(30), run(9))
    with journal.change("pauses"):
        journal.pauses.add(Pause(first_on=date(2026, 11, 2), last_on=date(2026, 11, 10)))
    weeks = found(journal).buckets
    assert [one.span.paused_days for one in weeks if one.span is not None] == [0, 0, 7, 2, 0]
    assert [one.is_unknown for one in weeks] == [False, False, True, False, False]
    assert [one.known_m for one in weeks] == [10_000, 0, None, 10_000, 0]
    assert found(journal).paused_days == 9


def test_recent_weeks_are_those_of_the_journal(journal: Journal) -> None:
    assert recent_weeks(journal, today=TODAY, week_start=0) == ()
    fill(journal, run(15), run(0))
    weeks = recent_weeks(journal, today=TODAY, week_start=0)
    assert [one.volume.sessions for one in weeks] == [1, 0, 1]
    assert len(recent_weeks(journal, today=TODAY, week_start=0, weeks=2)) == 2


@pytest.fixture(scope="module")
def shared() -> Iterator[Journal]:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        yield journal


sessions = st.builds(
    run,
    st.integers(0, 500),
    distance_m=st.none() | st.integers(1, 42_195),
    duration_s=st.none() | st.integers(1, 20_000).map(float),
    rpe=st.none() | st.integers(0, 10),
    kind=st.sampled_from([None, "easy", "long"]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(sessions, min_size=1, max_size=12),
    st.integers(0, 550),
    st.integers(0, 550),
    st.integers(0, 6),
)
def test_however_it_is_parted_a_period_adds_up_to_the_same(
    shared: Journal, stored: list[Session], one: int, other: int, week_start: int
) -> None:
    fill(shared, *stored)
    try:
        period = Period(ago(max(one, other)), ago(min(one, other)))
        within = [run for run in stored if period.contains(run.when.day)]
        totals = {
            by: found(shared, week_start, by=by, period=period).total
            for by in ("week", "month", "year", "shoe", "kind")
        }
        assert len(set(totals.values())) == 1
        total = totals["week"]
        assert total.sessions == len(within)
        assert total.distance_m == sum(run.distance_m or 0 for run in within)
        lengths = [run.distance_m for run in within if run.distance_m is not None]
        assert total.longest_m == max(lengths, default=None)
    finally:
        shared.undo()
