"""What a clinician is shown, read from a journal."""

from datetime import date, timedelta
from typing import Any

import pytest

from runlog.actions.why import WhyQuery, answer_why
from runlog.core.diary import Check, Note
from runlog.core.moment import exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stats.red_flag_notes import answer_note, seen_note
from runlog.core.symptom import Symptom
from runlog.errors import NotFoundError, RefusedError
from runlog.store.journal import Journal
from tests.render.html.physio_cases import TODAY, at, founding, heavy, report_of


def add(journal: Journal, *things: Session | Symptom | Note | Check | Shoe) -> None:
    """Put some records into a journal."""
    with journal.change("fill"):
        for thing in things:
            match thing:
                case Session():
                    journal.sessions.add(thing)
                case Symptom():
                    journal.symptoms.add(thing)
                case Note():
                    journal.notes.add(thing)
                case Check():
                    journal.checks.add(thing)
                case Shoe():
                    journal.shoes.add(thing)


def hurt(area: str, day: str, severity: int | None = 4, **fields: Any) -> Symptom:
    return Symptom(area=area, noted=exact_moment(at(day)), severity=severity, **fields)


def run(day: str, **fields: Any) -> Session:
    return Session(when=exact_moment(at(day)), **{"distance_m": 8000, **fields})


def test_the_founding_case_is_all_there(journal: Journal) -> None:
    report = report_of(founding(journal))
    assert (report.runs, report.stretched, report.symptom_notes) == (22, 22, 4)
    assert (report.first_on, report.last_on) == (date(2026, 10, 1), date(2026, 11, 23))
    [area] = report.areas
    assert (area.area, area.state.state, area.found.is_declared) == ("low_back", "open", True)
    latest, earlier = area.episodes
    assert (latest.worst, latest.gone) == (5, None)
    assert earlier.gone is not None
    assert [one.area for one in latest.report.uncovered] == ["hip_flexor"]
    assert {remedy.remedy for remedy in area.remedies} == {"yoga", "swim", "hip_flexor_lunge"}
    [pair] = report.pairs
    assert (pair.name, pair.distance_m, pair.runs) == ("Pegasus 40", 614_000, 22)
    assert pair.first_on == date(2026, 10, 1)
    assert [note.text for note in report.notes] == ["new desk"]
    assert report.unnoted.without_effort == 22
    [reply] = report.flags.replies
    assert (reply.items, reply.is_yes) == ((1, 2, 3, 4, 5, 6, 7), False)


def test_the_comparison_says_what_why_says(journal: Journal) -> None:
    heavy(journal)
    two_years_s = int((TODAY - timedelta(days=730)).timestamp())
    for area in report_of(journal).areas:
        query = WhyQuery(area=area.area, since_s=two_years_s)
        assert area.found == answer_why(journal, query, Settings(), TODAY).report.found


def test_areas_that_are_open_come_first_then_the_latest(journal: Journal) -> None:
    add(
        journal,
        hurt("calf", "2026-11-22"),
        hurt("calf", "2026-11-23", None, status="gone"),
        hurt("knee", "2026-11-01", 8),
        hurt("shin", "2026-11-22", 2),
        hurt("hip", "2026-11-22", 5),
    )
    assert [area.area for area in report_of(journal).areas] == ["hip", "shin", "knee", "calf"]


def test_one_area_is_told_of_if_one_is_named(journal: Journal) -> None:
    add(journal, hurt("calf", "2026-11-20"), hurt("knee", "2026-11-21"))
    report = report_of(journal, area="calf")
    assert [area.area for area in report.areas] == ["calf"]
    assert report.symptom_notes == 1
    assert [note.area for note in report.timeline.notes] == ["calf"]


def test_a_period_leaves_out_what_lies_outside_it(journal: Journal) -> None:
    add(
        journal,
        run("2026-05-30"),
        run("2026-06-10"),
        run("2026-11-10"),
        hurt("calf", "2026-06-11"),
        hurt("calf", "2026-06-12", 6),
        hurt("calf", "2026-11-11", 8),
        hurt("knee", "2026-11-11", 8),
        Check(at=exact_moment(at("2026-06-20")), is_all_clear=True),
        Check(at=exact_moment(at("2026-07-20")), is_all_clear=True),
    )
    report = report_of(journal, period=Period(date(2026, 6, 1), date(2026, 6, 30)))
    assert (report.runs, report.symptom_notes, report.all_clears) == (1, 2, 1)
    [area] = report.areas
    assert (area.area, area.state.state, area.state.worst) == ("calf", "unknown", 6)
    assert report.last_on == date(2026, 6, 30)
    assert report.timeline.last_on == date(2026, 7, 5)


def test_what_was_noted_the_day_after_a_period_is_not_known_in_it(journal: Journal) -> None:
    add(journal, run("2026-06-10"), hurt("calf", "2026-06-11"), hurt("calf", "2026-06-12", 9))
    report = report_of(journal, period=Period(None, date(2026, 6, 11)))
    assert report.areas[0].state.worst == 4
    assert report.areas[0].found.pending == 1


def test_a_period_without_an_end_ends_today(journal: Journal) -> None:
    add(journal, run("2026-11-20"), hurt("calf", "2026-11-21"))
    assert report_of(journal, period=Period(date(2026, 11, 1), None)).last_on == TODAY.date()
    late = Period(date(2026, 11, 1), date(2027, 1, 1))
    assert report_of(journal, period=late).last_on == TODAY.date()


def test_metres_before_the_period_are_in_the_pairs(journal: Journal) -> None:
    add(
        journal,
        Shoe(name="Old", start_m=100_000),
        run("2026-01-10", shoe="Old"),
        run("2026-11-10", shoe="Old"),
        hurt("calf", "2026-11-11"),
    )
    [pair] = report_of(journal, period=Period(date(2026, 11, 1), None)).pairs
    assert (pair.distance_m, pair.runs, pair.first_on) == (116_000, 1, date(2026, 1, 10))


def test_pairs_that_are_retired_or_were_not_worn_are_left_out(journal: Journal) -> None:
    add(
        journal,
        Shoe(name="Rack"),
        Shoe(name="Gone", retired_on=date(2026, 11, 15)),
        run("2026-11-10", shoe="Gone"),
        hurt("calf", "2026-11-11"),
    )
    assert report_of(journal).pairs == ()


def test_notes_without_a_severity_are_told_of_and_counted(journal: Journal) -> None:
    add(journal, run("2026-11-20"), hurt("calf", "2026-11-20", None), hurt("calf", "2026-11-21", 2))
    [area] = report_of(journal).areas
    assert (area.unrated, area.sideless, area.milder) == (1, 2, 0)
    assert [episode.worst for episode in area.episodes] == [None]
    assert area.found.episodes == 0


def test_milder_spells_are_counted_and_not_told_of(journal: Journal) -> None:
    add(journal, hurt("calf", "2026-11-01", 2), hurt("calf", "2026-11-20", 1))
    [area] = report_of(journal).areas
    assert (area.milder, area.episodes) == (2, ())


def test_red_flags_and_their_answers_are_there(journal: Journal) -> None:
    when = exact_moment(at("2026-11-20"))
    add(
        journal,
        hurt("low_back", "2026-11-20", 8),
        answer_note([2, 1], area="low_back", when=when, is_yes=True),
        answer_note([3], area="calf", when=when, is_yes=False),
        seen_note(exact_moment(at("2026-11-01"))),
        seen_note(exact_moment(at("2026-10-01"))),
    )
    flags = report_of(journal).flags
    assert {item for one in flags.open for item in one.flag.items} == {1, 2, 18}
    assert {one.on for one in flags.open} == {date(2026, 11, 20)}
    assert [(r.area, r.items, r.is_yes) for r in flags.replies] == [
        ("calf", (3,), False),
        ("low_back", (1, 2), True),
    ]
    assert [when.day for when in flags.seen] == [date(2026, 11, 1), date(2026, 10, 1)]
    assert flags.has_yes


def test_another_area_keeps_the_urgent_flags_and_the_answers_with_yes(journal: Journal) -> None:
    when = exact_moment(at("2026-11-20"))
    add(
        journal,
        hurt("low_back", "2026-11-20", 8),
        hurt("calf", "2026-11-20"),
        answer_note([1], area="low_back", when=when, is_yes=True),
        answer_note([2], area="low_back", when=when, is_yes=False),
    )
    flags = report_of(journal, area="calf").flags
    assert [one.flag.tier for one in flags.open] == ["A"]
    assert [reply.is_yes for reply in flags.replies] == [True]


def test_the_word_that_raised_a_flag_stays_away_if_it_is_anonymous(journal: Journal) -> None:
    add(journal, hurt("low_back", "2026-11-22", 4, note="after the crash", qualities=("weakness",)))
    known = report_of(journal).flags
    anonymous = report_of(journal, is_anonymous=True).flags
    assert {one.flag.found for one in known.open} == {"crash", "weakness"}
    assert {one.flag.found for one in anonymous.open} == {"", "weakness"}


@pytest.mark.parametrize("case", [founding, heavy])
def test_nothing_that_names_is_left_if_it_is_anonymous(journal: Journal, case: Any) -> None:
    report = report_of(case(journal), is_anonymous=True)
    assert report.is_anonymous
    said = repr(report)
    for secret in ("Pegasus", "WWW", "script", "desk", "felt good", "struggle", "forefoot", "tag1"):
        assert secret not in said


def test_an_empty_journal_is_refused_with_the_next_step(journal: Journal) -> None:
    with pytest.raises(NotFoundError, match="nothing to show yet") as refused:
        report_of(journal)
    assert "runlog symptoms" in refused.value.hint


def test_runs_alone_are_nothing_to_show(journal: Journal) -> None:
    add(journal, run("2026-11-20"))
    with pytest.raises(NotFoundError, match="nothing to show yet"):
        report_of(journal)


def test_an_area_without_a_note_is_refused_with_those_that_have_some(journal: Journal) -> None:
    add(journal, hurt("calf", "2026-11-20"), hurt("low_back", "2026-11-20"))
    with pytest.raises(RefusedError, match="No note of the knee") as refused:
        report_of(journal, area="knee")
    assert refused.value.hint == "There are notes of: calf, lower back"


def test_a_period_that_has_not_begun_is_refused(journal: Journal) -> None:
    add(journal, hurt("calf", "2026-11-20"))
    with pytest.raises(RefusedError, match="begins on 2027-01-01"):
        report_of(journal, period=Period(date(2027, 1, 1), None))


def test_a_journal_of_walks_has_a_report(journal: Journal) -> None:
    add(journal, run("2026-11-20", sport="walk"), hurt("calf", "2026-11-20"))
    report = report_of(journal)
    assert (report.runs, report.others) == (0, 1)
    assert report.areas[0].found.runs_compared == 0


def test_the_same_journal_gives_the_same_report(journal: Journal) -> None:
    heavy(journal)
    assert report_of(journal) == report_of(journal)
