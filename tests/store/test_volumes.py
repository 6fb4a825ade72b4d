"""Sums that SQLite makes: the same as made by hand, and never more than what was asked for."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlog.core.diary import Check, Note, Pause
from runlog.core.kind import Kind
from runlog.core.moment import exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.buckets import AreaSeverity
from runlog.core.stats.volume import Volume, total_volume
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.store.daily_records import DailyRecords
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
TODAY = NOW.date()
Days = tuple[date, date]


def run(days_ago: float = 0, **fields: Any) -> Session:
    when = exact_moment(NOW - timedelta(days=days_ago))
    return Session(**{"when": when, "distance_m": 8000, "duration_s": 2400.0, **fields})


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def add(journal: Journal, *records: Any) -> None:
    stores = {
        Session: journal.sessions,
        Symptom: journal.symptoms,
        Check: journal.checks,
        Stretch: journal.stretches,
        Note: journal.notes,
        Pause: journal.pauses,
        Shoe: journal.shoes,
    }
    with journal.change("add"):
        for record in records:
            stores[type(record)].add(record)  # type: ignore[attr-defined]  # each its own store


def by_hand(sessions: list[Session]) -> Volume:
    """The sum of sessions as each field is defined."""

    def one(session: Session) -> Volume:
        metres, seconds, rpe = session.distance_m, session.duration_s, session.rpe
        has_both = metres is not None and seconds is not None
        return Volume(
            sessions=1,
            distance_m=metres or 0,
            duration_s=seconds or 0.0,
            paced_m=metres or 0 if has_both else 0,
            paced_s=seconds or 0.0 if has_both else 0.0,
            effort_s=0.0 if seconds is None or rpe is None else seconds * rpe,
            longest_m=metres,
            without_distance=int(metres is None),
            without_duration=int(seconds is None),
            without_load=int(seconds is None or rpe is None),
        )

    return total_volume(map(one, sessions))


# ---- spans -------------------------------------------------------------------------------


def test_each_span_has_the_sum_of_its_own_days(journal: Journal) -> None:
    add(journal, run(0, rpe=5), run(1, distance_m=None), run(1, duration_s=None), run(9))
    found = journal.sessions.volumes.of_spans(
        [(ago(20), ago(8)), (ago(7), ago(2)), (ago(1), TODAY)]
    )
    assert [volume.sessions for volume in found] == [1, 0, 3]
    assert found[1] == Volume()
    assert found[2] == Volume(
        sessions=3,
        distance_m=16_000,
        duration_s=4800.0,
        paced_m=8000,
        paced_s=2400.0,
        effort_s=12_000.0,
        longest_m=8000,
        without_distance=1,
        without_duration=1,
        without_load=2,
    )


def test_no_span_is_no_sum_and_an_effort_of_nought_is_known(journal: Journal) -> None:
    add(journal, run(0, rpe=0))
    assert journal.sessions.volumes.of_spans([]) == []
    [volume] = journal.sessions.volumes.of_spans([(TODAY, TODAY)])
    assert (volume.load_au, volume.without_load) == (0, 0)


def test_another_sport_is_counted_only_if_it_is_asked_for(journal: Journal) -> None:
    add(journal, run(0), run(0, sport="walk", distance_m=3000))
    [runs] = journal.sessions.volumes.of_spans([(TODAY, TODAY)])
    [walks] = journal.sessions.volumes.of_spans([(TODAY, TODAY)], sport="walk")
    assert (runs.distance_m, walks.distance_m) == (8000, 3000)


sessions = st.builds(
    run,
    st.integers(0, 40),
    distance_m=st.none() | st.integers(1, 42_195),
    duration_s=st.none() | st.integers(1, 20_000).map(float),
    rpe=st.none() | st.integers(0, 10),
    sport=st.sampled_from(["run", "run", "walk"]),
    kind=st.none() | st.sampled_from(get_args(Kind)[:3]),
    shoe=st.none() | st.sampled_from(["Pegasus 40", "👟"]),
)


@pytest.fixture(scope="module")
def shared() -> Iterator[Journal]:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        yield journal


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(sessions, max_size=12),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5),
)
def test_whatever_is_there_sqlite_adds_up_as_we_do(
    shared: Journal, stored: list[Session], asked: list[tuple[int, int]]
) -> None:
    add(shared, Shoe(name="Pegasus 40"), Shoe(name="👟"), *stored)
    try:
        runs = [session for session in stored if session.sport == "run"]
        spans: list[Days] = [(ago(max(pair)), ago(min(pair))) for pair in asked]
        found = shared.sessions.volumes.of_spans(spans)
        for (first, last), volume in zip(spans, found, strict=True):
            within = [one for one in runs if first <= one.when.day <= last]
            assert volume == by_hand(within)
        for by in ("shoe", "kind"):
            groups = shared.sessions.volumes.of_groups(by)
            assert total_volume(group.volume for group in groups) == by_hand(runs)
            for group in groups:
                own = [one for one in runs if getattr(one, by) == group.name]
                assert group.volume == by_hand(own)
                assert group.first_on == min(one.when.day for one in own)
                assert group.last_on == max(one.when.day for one in own)
    finally:
        shared.undo()


# ---- pairs and kinds ----------------------------------------------------------------------


@pytest.fixture
def worn(journal: Journal) -> Journal:
    add(
        journal,
        Shoe(name="Pegasus 40"),
        Shoe(name="Ghost"),
        run(30, shoe="Ghost", kind="long", distance_m=20_000),
        run(3, shoe="Pegasus 40", kind="easy"),
        run(2, shoe="Pegasus 40", kind="easy"),
        run(1, distance_m=99_000),
        run(1, shoe="Ghost", sport="walk"),
    )
    return journal


def test_pairs_come_with_the_most_metres_first_and_without_one_last(worn: Journal) -> None:
    found = worn.sessions.volumes.of_groups("shoe")
    assert [(group.name, group.volume.distance_m) for group in found] == [
        ("Ghost", 20_000),
        ("Pegasus 40", 16_000),
        (None, 99_000),
    ]
    assert (found[1].first_on, found[1].last_on) == (ago(3), ago(2))


@pytest.mark.parametrize(
    ("period", "kinds"),
    [
        (Period(None, None), ["long", "easy", None]),
        (Period(ago(5), None), ["easy", None]),
        (Period(None, ago(2)), ["long", "easy"]),
        (Period(ago(2), ago(2)), ["easy"]),
        (Period(ago(20), ago(10)), []),
    ],
)
def test_kinds_are_those_of_the_days_in_question(
    worn: Journal, period: Period, kinds: list[str | None]
) -> None:
    assert [group.name for group in worn.sessions.volumes.of_groups("kind", period)] == kinds


# ---- symptoms -------------------------------------------------------------------------------


def noted(days_ago: float, area: str, severity: int | None, **fields: Any) -> Symptom:
    when = exact_moment(NOW - timedelta(days=days_ago))
    return Symptom(area=area, severity=severity, noted=when, **fields)


def test_the_worst_of_each_area_is_found_and_what_has_gone_is_not(journal: Journal) -> None:
    add(
        journal,
        noted(0, "calf", 2),
        noted(0.1, "low_back", 4),
        noted(0.2, "low_back", 3),
        noted(0.3, "knee", None),
        noted(0.4, "heel", 0),
        noted(0.5, "hip", 5, status="gone"),
        noted(9, "calf", 8),
    )
    found = journal.sessions.volumes.span_symptoms(
        [(ago(9), ago(9)), (ago(8), ago(1)), (TODAY, TODAY)]
    )
    assert found == [
        (AreaSeverity("calf", 8),),
        (),
        (AreaSeverity("low_back", 4), AreaSeverity("calf", 2), AreaSeverity("knee", None)),
    ]
    assert journal.sessions.volumes.span_symptoms([]) == []


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Midway"])
def test_the_runners_day_decides_for_a_symptom_too(journal: Journal, zone: str) -> None:
    far = datetime(2026, 11, 20, 0, 5, tzinfo=ZoneInfo(zone))
    late = datetime(2026, 11, 20, 23, 55, tzinfo=ZoneInfo(zone))
    for at, area in ((far, "calf"), (late, "knee")):
        add(journal, Symptom(area=area, severity=3, noted=exact_moment(at)))
    day = date(2026, 11, 20)
    [found] = journal.sessions.volumes.span_symptoms([(day, day)])
    assert {one.area for one in found} == {"calf", "knee"}


def test_symptoms_of_a_pair_are_those_after_its_runs(worn: Journal) -> None:
    ids = {session.shoe: session.id for session in worn.sessions.page() if session.sport == "run"}
    add(
        worn,
        noted(0, "calf", 2, session_id=ids["Pegasus 40"]),
        noted(0, "knee", 1, session_id=ids["Pegasus 40"]),
        noted(0, "hip", 6, session_id=ids["Ghost"]),
        noted(0, "heel", 3, session_id=ids[None]),
        noted(0, "head", 9),
    )
    assert worn.sessions.volumes.group_symptoms("shoe") == {
        "Pegasus 40": (AreaSeverity("calf", 2), AreaSeverity("knee", 1)),
        "Ghost": (AreaSeverity("hip", 6),),
        None: (AreaSeverity("heel", 3),),
    }
    latest = worn.sessions.volumes.group_symptoms("kind", Period(ago(5), None))
    assert set(latest) == {"easy", None}
    assert worn.sessions.volumes.group_symptoms("kind", sport="walk") == {}


# ---- when it all began, and what was longest -------------------------------------------------


@pytest.mark.parametrize(
    "record",
    [
        run(400, sport="swim"),
        noted(400, "calf", None),
        Check(at=exact_moment(NOW - timedelta(days=400)), is_all_clear=True),
        Stretch(exercise="pigeon", when=exact_moment(NOW - timedelta(days=400))),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_journal_begins_with_its_first_record_whatever_it_is(
    journal: Journal, record: Any
) -> None:
    assert DailyRecords.of(journal).first_day() is None
    add(journal, run(0), record)
    assert DailyRecords.of(journal).first_day() == ago(400)


def test_a_note_of_an_old_injury_does_not_begin_the_journal(journal: Journal) -> None:
    old = exact_moment(NOW - timedelta(days=4000))
    add(journal, Note(when=old, text="broke the ankle"))
    assert DailyRecords.of(journal).first_day() is None
    add(journal, run(3))
    assert DailyRecords.of(journal).first_day() == ago(3)


def test_every_pause_is_told_with_its_days(journal: Journal) -> None:
    add(journal, Pause(first_on=ago(9), last_on=ago(7)), Pause(first_on=ago(2), last_on=ago(2)))
    assert sorted(journal.sessions.volumes.paused_days()) == [(ago(9), ago(7)), (ago(2), ago(2))]


def test_the_longest_lately_comes_with_its_latest_day(journal: Journal) -> None:
    add(
        journal,
        run(5, distance_m=None),
        run(40, distance_m=30_000),
        run(20, distance_m=18_000),
        run(3, distance_m=18_000),
        run(1, distance_m=9000),
        run(1, distance_m=50_000, sport="ride"),
    )
    now_s = int(NOW.timestamp())
    longest = journal.sessions.volumes.longest_within
    assert longest(now_s - 30 * 86_400, now_s) == (18_000, ago(3))
    assert longest(now_s - 30 * 86_400, now_s, sport="ride") == (50_000, ago(1))
    assert longest(now_s - 6 * 86_400, now_s - 4 * 86_400) is None


# ---- however long the journal -----------------------------------------------------------------

WEEKS = [(ago(7 * n + 6), ago(7 * n)) for n in range(12)]
LATELY: dict[str, Callable[[Journal], object]] = {
    "spans": lambda journal: journal.sessions.volumes.of_spans(WEEKS),
    "symptoms": lambda journal: journal.sessions.volumes.span_symptoms(WEEKS),
    "groups": lambda journal: journal.sessions.volumes.of_groups("kind", Period(ago(90), None)),
    "longest": lambda journal: journal.sessions.volumes.longest_within(0, 1),
    "beginning": lambda journal: DailyRecords.of(journal).first_day(),
}


@pytest.mark.parametrize("question", LATELY)
def test_a_short_period_is_found_by_an_index(journal: Journal, question: str) -> None:
    statements: list[str] = []
    connection = journal._db.connection
    connection.set_trace_callback(statements.append)
    LATELY[question](journal)
    connection.set_trace_callback(None)
    plans = [
        str(row[3])
        for statement in statements
        for row in connection.execute("explain query plan " + statement)
    ]
    tables = ("sessions", "symptoms", "checks", "stretches")
    scans = [plan for plan in plans if plan.startswith("SCAN") and plan.split()[1] in tables]
    assert all(question == "beginning" and "_instant" in plan for plan in scans), plans
