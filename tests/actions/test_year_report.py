"""The report of a year, gathered from a real journal."""

from datetime import date, datetime, timedelta
from typing import Any

from runlog.actions.year_report import year_report
from runlog.core.diary import Pause
from runlog.core.moment import day_moment, exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stats.year.report import YearReport
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal
from tests.conftest import NOW, ZONE

EVER = Period(None, None)


def run(day: str, distance_m: int | None = 8_000, **fields: Any) -> Session:
    at = datetime.fromisoformat(f"{day}T18:30").replace(tzinfo=ZONE)
    given = {"duration_s": 2_700, **fields}
    return Session(when=exact_moment(at), distance_m=distance_m, **given)


def keep(journal: Journal, *sessions: Session) -> None:
    with journal.change("runs"):
        journal.sessions.add_many(sessions)


def told(journal: Journal, period: Period | None = None, **settings: Any) -> YearReport:
    return year_report(journal, Settings(**settings), NOW, period=period)


def test_the_figures_are_of_the_period(journal: Journal) -> None:
    keep(
        journal,
        run("2025-12-31", 42_195),
        run("2026-01-01", 10_000),
        run("2026-01-01", 5_000),
        run("2026-05-04", None, duration_s=1_800),
        run("2026-06-06", 21_098, duration_s=None),
        run("2026-06-07", None, sport="walk"),
        run("2026-06-08", None, sport="walk"),
        run("2026-06-09", None, sport="swim"),
    )
    report = told(journal)
    assert report.asked == Period(date(2026, 1, 1), NOW.date())
    assert (report.sessions, report.total.sessions, report.run_days) == (7, 4, 3)
    assert (report.total.distance_m, report.total.duration_s) == (36_098, 7_200)
    assert (report.total.without_distance, report.total.without_duration) == (1, 1)
    assert (report.total.longest_m, report.longest_on) == (21_098, date(2026, 6, 6))
    assert report.others == (("walk", 2), ("swim", 1))
    assert report.is_current
    assert report.has_entries


def test_it_begins_with_the_journal(journal: Journal) -> None:
    keep(journal, run("2026-03-11"))
    report = told(journal)
    assert (report.first, report.last) == (date(2026, 3, 11), NOW.date())
    assert [month.span.first for month in report.months[:2]] == [
        date(2026, 3, 11),
        date(2026, 4, 1),
    ]


def test_days_to_come_are_not_told(journal: Journal) -> None:
    keep(journal, run("2026-03-11"))
    report = told(journal, Period(date(2026, 1, 1), date(2026, 12, 31)))
    assert report.last == NOW.date()
    past = told(journal, Period(date(2026, 1, 1), date(2026, 3, 31)))
    assert (past.last, past.is_current, past.week) == (date(2026, 3, 31), False, None)


def test_an_empty_journal_and_empty_days_have_no_entries(journal: Journal) -> None:
    empty = told(journal, EVER)
    assert (empty.has_entries, empty.has_journal, empty.total.sessions) == (False, False, 0)
    keep(journal, run("2026-03-11"))
    before = told(journal, Period(date(2020, 1, 1), date(2020, 12, 31)))
    assert (before.has_entries, before.has_journal) == (False, True)
    assert (before.first, before.last) == (date(2020, 1, 1), date(2020, 12, 31))


def test_a_symptom_alone_is_an_entry(journal: Journal) -> None:
    with journal.change("ache"):
        noted = day_moment(date(2026, 11, 20), zone=ZONE)
        journal.symptoms.add(Symptom(area="knee", noted=noted, severity=4))
    report = told(journal)
    assert report.has_entries
    assert [bout.area for bout in report.bouts] == ["knee"]
    assert [day.day for day in report.days] == [date(2026, 11, 20)]


def test_a_year_is_told_by_weeks_and_many_by_years(journal: Journal) -> None:
    keep(journal, run("2016-11-20"), run("2026-11-20"))
    assert told(journal).grain == "week"
    assert told(journal, Period(date(2026, 11, 1), date(2026, 11, 22))).grain == "day"
    ever = told(journal, EVER)
    assert (ever.grain, len(ever.parts), len(ever.months)) == ("year", 11, 121)


def test_weeks_begin_when_the_runner_s_do(journal: Journal) -> None:
    keep(journal, run("2026-01-04"))
    sundays = told(journal, week_start=6)
    assert [part.span.first.weekday() for part in sundays.parts[:3]] == [6, 6, 6]
    assert sundays.parts[0].volume.sessions == 1
    assert sundays.week_start == 6


def test_this_week_stands_beside_the_three_before(journal: Journal) -> None:
    keep(
        journal,
        run("2026-10-20"),
        run("2026-10-27", 10_000),
        run("2026-11-03", 20_000),
        run("2026-11-18", 7_000),
    )
    week = told(journal).week
    assert week is not None
    assert (week.week.distance_m, week.mean_m) == (7_000, 10_000)


def test_pauses_are_cut_to_the_days_told(journal: Journal) -> None:
    keep(journal, run("2026-03-02"))
    with journal.change("pause"):
        journal.pauses.add(Pause(first_on=date(2026, 2, 1), last_on=date(2026, 3, 4)))
        journal.pauses.add(Pause(first_on=date(2025, 2, 1), last_on=date(2025, 3, 4)))
    [pause] = told(journal, EVER).pauses
    assert (pause.first_on, pause.last_on) == (date(2026, 3, 2), date(2026, 3, 4))


def test_kinds_are_counted_the_most_frequent_first_and_the_unsaid_last(journal: Journal) -> None:
    keep(
        journal,
        run("2026-03-02"),
        run("2026-03-03"),
        run("2026-03-04"),
        run("2026-03-05", 20_000, kind="long"),
        run("2026-03-06", kind="easy"),
        run("2026-03-07", kind="easy"),
    )
    kinds = [(share.kind, share.volume.sessions) for share in told(journal).kinds]
    assert kinds == [("easy", 2), ("long", 1), (None, 3)]


def test_walks_wear_shoes_but_are_no_runs(journal: Journal) -> None:
    with journal.change("shoe"):
        journal.shoes.add(Shoe(name="Ghost", start_m=100_000))
    keep(
        journal,
        run("2025-03-02", 50_000, shoe="Ghost"),
        run("2026-03-02", 10_000, shoe="Ghost"),
        run("2026-03-03", 4_000, shoe="Ghost", sport="walk"),
    )
    [pair] = told(journal).pairs
    assert (pair.told_m, pair.distance_m, pair.is_worn) == (14_000, 164_000, True)


def test_stretches_are_counted_with_sessions_and_apart(journal: Journal) -> None:
    keep(journal, run("2026-03-02", stretched=True, stretches=("plank", "cobra")))
    with journal.change("stretch"):
        when = day_moment(date(2026, 3, 5), zone=ZONE)
        journal.stretches.add(Stretch(exercise="plank", when=when))
        early = day_moment(date(2025, 3, 5), zone=ZONE)
        journal.stretches.add(Stretch(exercise="plank", when=early))
    assert [(one.exercise, one.times) for one in told(journal).care] == [("plank", 2), ("cobra", 1)]


def test_a_run_on_a_day_still_to_come_is_told(journal: Journal) -> None:
    tomorrow = NOW.date() + timedelta(1)
    keep(journal, run("2026-11-20"), run(tomorrow.isoformat(), 5_000))
    report = told(journal)
    assert (report.last, report.sessions, report.is_current) == (tomorrow, 2, True)


def test_the_same_journal_gives_the_same_report(journal: Journal) -> None:
    keep(journal, run("2026-03-02"), run("2026-03-02", 5_000))
    assert told(journal) == told(journal)
