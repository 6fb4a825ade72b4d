"""What was written down on each day: the stored day decides, and the journal's length does not."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from runlog.core.diary import Check, Note
from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.calendar_days import RunSum
from runlog.core.stretch import Stretch
from runlog.core.symptom import Status, Symptom
from runlog.store.daily_records import DailyRecords
from runlog.store.journal import Journal

BERLIN = ZoneInfo("Europe/Berlin")
MON, TUE, WED = (date(2026, 11, day) for day in (16, 17, 18))
WEEK = Period(MON, date(2026, 11, 22))
EVER = Period(None, None)


def at(day: date, clock: str = "18:30", zone: str = "Europe/Berlin") -> Moment:
    return exact_moment(datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone)))


@pytest.fixture
def records(journal: Journal) -> DailyRecords:
    return DailyRecords.of(journal)


def noted(area: str, severity: int | None, *, day: date = MON, status: Status = "open") -> Symptom:
    return Symptom(area=area, severity=severity, noted=at(day), status=status)


def test_an_empty_journal_has_no_first_day(records: DailyRecords) -> None:
    assert records.first_day() is None
    assert not records.has_any(MON)


@pytest.mark.parametrize("what", ["session", "symptom", "stretch", "check"])
def test_the_journal_begins_with_its_first_record_of_any_kind(
    journal: Journal, records: DailyRecords, what: str
) -> None:
    with journal.change("fill"):
        journal.sessions.add(Session(when=at(WED)))
        early = at(TUE)
        if what == "session":
            journal.sessions.add(Session(when=early, sport="walk"))
        elif what == "symptom":
            journal.symptoms.add(Symptom(area="calf", noted=early))
        elif what == "stretch":
            journal.stretches.add(Stretch(exercise="yoga", when=early))
        else:
            journal.checks.add(Check(at=early, is_all_clear=True))
    assert records.first_day() == TUE
    assert records.has_any(TUE)
    assert not records.has_any(MON)


def test_a_note_of_an_old_injury_begins_no_journal(journal: Journal, records: DailyRecords) -> None:
    with journal.change("fill"):
        journal.sessions.add(Session(when=at(WED)))
        journal.notes.add(Note(when=at(date(1999, 1, 1)), text="broke a leg"))
    assert records.first_day() == WED


def test_who_flies_east_to_west_may_begin_the_day_before(
    journal: Journal, records: DailyRecords
) -> None:
    with journal.change("fill"):
        journal.sessions.add(Session(when=at(TUE, "00:30", "Pacific/Kiritimati")))
        journal.sessions.add(Session(when=at(MON, "06:00", "Pacific/Honolulu")))
    assert records.first_day() == MON


def test_only_runs_with_distance_and_time_have_a_pace(
    journal: Journal, records: DailyRecords
) -> None:
    with journal.change("fill"):
        journal.sessions.add(Session(when=at(MON), distance_m=5000, duration_s=1500.0, kind="easy"))
        journal.sessions.add(Session(when=at(MON), distance_m=2000, duration_s=500.0, kind="race"))
        journal.sessions.add(Session(when=at(MON), distance_m=9000))
        journal.sessions.add(Session(when=at(MON), distance_m=99, duration_s=40.0))
        journal.sessions.add(Session(when=at(MON), distance_m=200, duration_s=29.0))
        journal.sessions.add(Session(when=at(TUE), duration_s=900.0))
        journal.sessions.add(Session(when=at(TUE), sport="walk", distance_m=1000, duration_s=900.0))
        journal.sessions.add(
            Session(when=at(date(2026, 11, 23)), distance_m=1000, duration_s=400.0)
        )
    assert records.timed_runs(WEEK) == {MON: RunSum(2, 7000, 2000.0)}
    assert records.timed_runs(WEEK, kind="easy") == {MON: RunSum(1, 5000, 1500.0)}
    assert len(records.timed_runs(EVER)) == 2


def test_a_race_is_a_run(journal: Journal, records: DailyRecords) -> None:
    with journal.change("fill"):
        journal.sessions.add(Session(when=at(MON), kind="race"))
        journal.sessions.add(Session(when=at(TUE), kind="race", sport="ride"))
        journal.sessions.add(Session(when=at(WED), kind="easy"))
    assert records.races(WEEK) == {MON}


def test_other_sports_are_named_once_in_their_order(
    journal: Journal, records: DailyRecords
) -> None:
    with journal.change("fill"):
        for sport in ("swim", "walk", "swim", "run"):
            journal.sessions.add(Session(when=at(MON), sport=sport))
        journal.sessions.add(Session(when=at(date(2026, 11, 15)), sport="ride"))
    assert records.other_sports(WEEK) == {MON: ("walk", "swim")}


@pytest.mark.parametrize(
    ("notes", "severity"),
    [
        ([noted("calf", 3), noted("calf", 5)], 5),
        ([noted("calf", None)], None),
        ([noted("calf", 4), noted("calf", None)], 4),
        ([noted("calf", 0)], 0),
        ([noted("calf", None, status="gone")], 0),
        ([noted("calf", 6, status="gone")], 0),
        ([noted("calf", 0), noted("calf", None)], None),
        ([noted("calf", 2), noted("calf", 6, status="gone")], 2),
    ],
)
def test_of_an_area_on_a_day_the_worst_is_told(
    journal: Journal, records: DailyRecords, notes: list[Symptom], severity: int | None
) -> None:
    with journal.change("fill"):
        journal.symptoms.add_many(notes)
    assert records.areas(WEEK) == [AreaDay(MON, "calf", severity, len(notes))]


def test_areas_come_by_day_and_one_may_be_wanted_alone(
    journal: Journal, records: DailyRecords
) -> None:
    with journal.change("fill"):
        journal.symptoms.add_many(
            [noted("knee", 2, day=TUE), noted("calf", 1, day=TUE), noted("knee", 9)]
        )
    assert [(one.day, one.area) for one in records.areas(WEEK)] == [
        (MON, "knee"),
        (TUE, "calf"),
        (TUE, "knee"),
    ]
    assert [one.day for one in records.areas(WEEK, area="calf")] == [TUE]


def test_stretched_after_a_run_or_apart_from_it_or_said_not_to_have(
    journal: Journal, records: DailyRecords
) -> None:
    with journal.change("fill"):
        journal.sessions.add(Session(when=at(MON), stretched=True, stretches=("quad_standing",)))
        journal.sessions.add(Session(when=at(MON), stretched=False))
        journal.sessions.add(Session(when=at(TUE), stretched=False))
        journal.sessions.add(Session(when=at(WED)))
        journal.stretches.add(Stretch(exercise="yoga", when=at(date(2026, 11, 19))))
    assert records.stretched(WEEK) == {MON: True, TUE: False, date(2026, 11, 19): True}
    assert records.stretched_apart(WEEK) == {date(2026, 11, 19)}


def test_a_check_in_that_named_something_is_not_all_clear(
    journal: Journal, records: DailyRecords
) -> None:
    with journal.change("fill"):
        journal.checks.add(Check(at=at(MON), is_all_clear=True))
        journal.checks.add(Check(at=at(TUE), is_all_clear=False))
    assert records.all_clear(WEEK) == {MON}


def test_a_pair_wears_by_whatever_was_done_in_it(journal: Journal, records: DailyRecords) -> None:
    with journal.change("fill"):
        journal.shoes.add(Shoe(name="Peg"))
        journal.shoes.add(Shoe(name="Never"))
        journal.sessions.add(Session(when=at(MON), distance_m=5000, shoe="Peg"))
        journal.sessions.add(Session(when=at(MON), distance_m=500, shoe="Peg", sport="walk"))
        journal.sessions.add(Session(when=at(TUE), shoe="Peg"))
        journal.sessions.add(Session(when=at(WED), distance_m=9000))
    assert records.pairs(WEEK) == {"Peg": {MON: 5500, TUE: 0}}


CLOCK_CHANGES = [
    ("Europe/Berlin", "2026-03-29"),
    ("Europe/Berlin", "2026-10-25"),
    ("America/New_York", "2026-03-08"),
    ("America/New_York", "2026-11-01"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("America/Santiago", "2026-09-06"),
    ("Pacific/Kiritimati", "2024-02-29"),
    ("Pacific/Honolulu", "2025-12-31"),
    ("Pacific/Honolulu", "2026-01-01"),
]


@pytest.mark.parametrize(("zone", "text"), CLOCK_CHANGES)
@pytest.mark.parametrize("clock", ["00:30", "01:30", "12:00", "23:30"])
def test_no_clock_moves_a_run_to_another_day(
    journal: Journal, records: DailyRecords, zone: str, text: str, clock: str
) -> None:
    day = date.fromisoformat(text)
    when = at(day, clock, zone)
    with journal.change("fill"):
        journal.sessions.add(
            Session(when=when, kind="race", distance_m=5000, duration_s=1500.0, stretched=True)
        )
        journal.symptoms.add(Symptom(area="calf", severity=2, noted=when))
        journal.stretches.add(Stretch(exercise="yoga", when=when))
        journal.checks.add(Check(at=when, is_all_clear=True))
    for days in (Period(day, day), Period(day - timedelta(days=1), None), EVER):
        assert set(journal.sessions.daily_volume(days.first or day, days.last or day)) == {day}
        assert set(records.timed_runs(days)) == {day}
        assert records.races(days) == {day}
        assert [one.day for one in records.areas(days)] == [day]
        assert records.stretched(days) == {day: True}
        assert records.stretched_apart(days) == records.all_clear(days) == {day}
    for other in (day - timedelta(days=1), day + timedelta(days=1)):
        days = Period(other, other)
        assert not records.has_any(other)
        assert not records.timed_runs(days)
        assert not records.races(days) | records.stretched_apart(days) | records.all_clear(days)
        assert not records.areas(days)
        assert not records.stretched(days)
    assert records.first_day() == day


def test_a_day_without_a_clock_is_that_day(journal: Journal, records: DailyRecords) -> None:
    with journal.change("fill"):
        journal.stretches.add(Stretch(exercise="yoga", when=day_moment(MON, "night", zone=BERLIN)))
    assert records.stretched_apart(Period(MON, MON)) == {MON}


QUESTIONS: dict[str, Callable[[DailyRecords], object]] = {
    "first day": lambda records: records.first_day(),
    "any": lambda records: records.has_any(MON),
    "timed": lambda records: records.timed_runs(WEEK),
    "timed of a kind": lambda records: records.timed_runs(WEEK, kind="easy"),
    "races": lambda records: records.races(WEEK),
    "sports": lambda records: records.other_sports(WEEK),
    "areas": lambda records: records.areas(WEEK),
    "area": lambda records: records.areas(WEEK, area="calf"),
    "stretched": lambda records: records.stretched(WEEK),
    "apart": lambda records: records.stretched_apart(WEEK),
    "clear": lambda records: records.all_clear(WEEK),
    "pairs": lambda records: records.pairs(WEEK),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_days_of_a_period_are_found_by_an_index(journal: Journal, question: str) -> None:
    with journal.change("fill"):
        journal.shoes.add(Shoe(name="Peg"))
        journal.sessions.add_many(
            Session(when=at(MON - timedelta(days=day)), distance_m=8000, shoe="Peg", kind="easy")
            for day in range(100)
        )
    statements: list[str] = []
    connection = journal._db.connection
    connection.set_trace_callback(statements.append)
    QUESTIONS[question](DailyRecords.of(journal))
    connection.set_trace_callback(None)
    plans = [
        str(row[3])
        for statement in statements
        if statement.lower().startswith("select")
        for row in connection.execute("explain query plan " + statement)
    ]
    assert plans
    scans = [plan for plan in plans if plan.startswith("SCAN")]
    assert not [plan for plan in scans if plan not in {"SCAN shoes", "SCAN CONSTANT ROW"}]
