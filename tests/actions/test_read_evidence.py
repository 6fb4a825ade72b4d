"""Part of a journal is read as if all of it were there."""

from datetime import datetime, timedelta

import pytest

from runlog.actions.check_shoes import check_shoes
from runlog.actions.read_evidence import read_diary, read_evidence
from runlog.actions.red_flags import has_urgent_flag, open_red_flags
from runlog.actions.why import WhyQuery, answer_why
from runlog.core.diary import Note
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stats.red_flag_notes import seen_note
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal
from tests.conftest import NOW, ZONE

YEAR_AGO_S = int((NOW - timedelta(days=365)).timestamp())


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


@pytest.fixture
def years(journal: Journal) -> Journal:
    """Three years of runs in two pairs, one after the other."""
    with journal.change("fill"):
        journal.shoes.add(Shoe(name="Old", start_m=100_000))
        journal.shoes.add(Shoe(name="New"))
        for day in range(1000, 0, -3):
            run = Session(
                when=exact_moment(ago(day)),
                distance_m=5000,
                kind="easy",
                shoe="Old" if day > 100 else "New",
                tags=("hot",) if day in {1000, 10} else (),
                stretched=True,
                stretches=("plank",),
            )
            journal.sessions.add(run)
        journal.symptoms.add(Symptom(area="calf", noted=exact_moment(ago(9.5)), severity=4))
        journal.notes.add(Note(when=exact_moment(ago(10)), text="new desk"))
        journal.notes.add(seen_note(exact_moment(ago(9))))
        journal.stretches.add(Stretch(exercise="cobra", when=exact_moment(ago(900))))
        journal.stretches.add(Stretch(exercise="cobra", when=exact_moment(ago(20))))
    return journal


def test_the_metres_before_the_period_are_in_the_pairs(years: Journal) -> None:
    evidence = read_evidence(years, since_s=YEAR_AGO_S, now=NOW)
    first_day = min(session.when.day for session in evidence.sessions)
    assert (NOW.date() - first_day).days in range(422, 426)
    before = sum(1 for day in range(1000, 0, -3) if ago(day).date() < first_day)
    starts = {shoe.name: shoe.start_m for shoe in evidence.shoes}
    assert starts == {"Old": 100_000 + 5000 * before, "New": 0}
    whole = read_evidence(years, since_s=None, now=NOW)
    assert {shoe.name: shoe.start_m for shoe in whole.shoes} == {"Old": 100_000, "New": 0}


def test_what_was_used_before_the_period_is_not_new_in_it(years: Journal) -> None:
    evidence = read_evidence(years, since_s=YEAR_AGO_S, now=NOW)
    diary = read_diary(years, Settings(), evidence, since_s=YEAR_AGO_S, now=NOW)
    assert diary.seen.has_sessions
    assert diary.seen.tags == {"hot"}
    assert diary.seen.pairs == {"Old"}
    assert diary.seen.exercises == {"plank", "cobra"}
    assert set(diary.seen.kinds) == {"easy"}
    assert [note.text for note in diary.notes] == ["new desk"]
    assert [stretch.exercise for stretch in diary.stretches] == ["cobra"]


@pytest.mark.parametrize("since_s", [None, YEAR_AGO_S])
def test_an_answer_is_the_same_from_part_of_the_journal(
    since_s: int | None, years: Journal
) -> None:
    query = WhyQuery(since_s=since_s)
    [episode] = answer_why(years, query, Settings(), NOW).report.episodes
    [latest, *_] = episode.runs
    assert latest.novelties == ()
    assert latest.worn_m == 5000 * sum(1 for day in range(100, 10, -3))


def test_an_empty_journal_has_no_evidence_and_no_flags(journal: Journal) -> None:
    evidence = read_evidence(journal, since_s=None, now=NOW)
    assert (evidence.sessions, evidence.symptoms) == ([], [])
    assert open_red_flags(journal, NOW) == ()
    assert check_shoes(journal, None, NOW) == []


def test_a_note_of_this_evening_counts_before_the_evening(journal: Journal) -> None:
    morning = NOW.replace(hour=9)
    noted = day_moment(NOW.date(), "evening", zone=ZONE)
    with journal.change("note"):
        journal.symptoms.add(Symptom(area="low_back", noted=noted, qualities=("numbness",)))
    assert has_urgent_flag(journal, morning)
