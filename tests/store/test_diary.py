"""Symptoms, stretches, check-ins, notes, pauses."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from runlog.core.diary import Check, Note, Pause
from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
LAST_WEEK = Period(date(2026, 11, 9), date(2026, 11, 15))


def ago(days: float) -> Moment:
    return exact_moment(NOW - timedelta(days=days))


def symptom(days_ago: float, area: str = "low_back", **fields: Any) -> Symptom:
    return replace(Symptom(area=area, noted=ago(days_ago), severity=4), **fields)


def note_down(journal: Journal, *symptoms: Symptom) -> list[Symptom]:
    with journal.change("symptoms"):
        return [journal.symptoms.add(symptom) for symptom in symptoms]


def test_recent_symptoms_are_newest_first(journal: Journal) -> None:
    first, calf, last = note_down(
        journal, symptom(9, note="when sitting"), symptom(5, "calf"), symptom(1, note="Sitzen")
    )
    recent = journal.symptoms.recent
    assert recent() == [last, calf, first]
    assert recent(limit=1) == [last]
    assert recent("low_back") == [last, first]
    assert recent(period=LAST_WEEK) == [first]
    assert recent(search="sit") == [last, first]
    assert recent("calf", search="sitting") == []


def test_notes_of_an_area_are_oldest_first(journal: Journal) -> None:
    last, _, first = note_down(journal, symptom(1), symptom(5, "calf"), symptom(9))
    assert journal.symptoms.of_area("low_back") == [first, last]
    assert journal.symptoms.of_area("low_back", since_s=first.noted.instant_s + 1) == [last]
    assert journal.symptoms.between(first.noted.instant_s, first.noted.instant_s) == [first]


@pytest.mark.parametrize(
    ("symptoms", "is_open"),
    [
        ([symptom(1)], True),
        ([symptom(1, severity=None)], True),
        ([symptom(1, severity=0)], False),
        ([symptom(1, status="gone")], False),
        ([symptom(3), symptom(1, severity=0)], False),
        ([symptom(3, severity=0), symptom(1)], True),
        ([symptom(1), symptom(3, severity=0)], True),
        ([symptom(1, side="left"), symptom(0, side="right", status="gone")], False),
        ([symptom(14)], True),
        ([symptom(14.1)], False),
    ],
    ids=range(10),
)
def test_an_episode_is_open_until_it_is_gone_or_forgotten(
    journal: Journal, symptoms: list[Symptom], is_open: bool
) -> None:
    note_down(journal, *symptoms)
    [*found] = journal.symptoms.open()
    assert bool(found) is is_open
    assert len(found) <= 1


def test_every_open_area_has_its_latest_note(journal: Journal) -> None:
    _, calf, back, _ = note_down(
        journal, symptom(4), symptom(3, "calf"), symptom(2), symptom(1, "knee", status="gone")
    )
    assert journal.symptoms.open() == [back, calf]
    at_s = calf.noted.instant_s
    assert journal.symptoms.open(as_of_s=at_s + 10 * 86_400, open_for_s=10 * 86_400) == [back, calf]
    assert journal.symptoms.open(as_of_s=at_s + 1, open_for_s=0) == [back]


def test_symptoms_of_sessions(journal: Journal) -> None:
    with journal.change("add"):
        for days in (2, 1):
            journal.sessions.add(Session(when=ago(days), distance_m=8000))
    late, early, _, _ = note_down(
        journal,
        *(symptom(0.1, session_id=1), symptom(0.5, session_id=1)),
        *(symptom(0.2, session_id=2), symptom(0.3)),
    )
    assert journal.symptoms.for_sessions([1, 99]) == {1: [early, late]}


def test_stretches_are_found_by_day_session_and_word(journal: Journal) -> None:
    with journal.change("stretches"):
        run = journal.sessions.add(
            Session(when=ago(3), distance_m=8000, stretches=("quad_standing",))
        )
        yoga = journal.stretches.add(
            Stretch(exercise="yoga", when=ago(1), for_area="low_back", before=4, after=6)
        )
        rope = journal.stretches.add(
            Stretch(exercise="rope_thing", when=day_moment(date(2026, 11, 10), zone=ZONE))
        )
    [quads] = journal.stretches.for_sessions([run.id or 0, 9])[run.id or 0]
    assert journal.stretches.recent() == [yoga, quads, rope]
    assert journal.stretches.recent(limit=2) == [yoga, quads]
    assert journal.stretches.recent(period=LAST_WEEK) == [rope]
    assert journal.stretches.recent(search="standing") == [quads]
    assert journal.stretches.since(quads.when.day) == [quads, yoga]
    assert journal.stretches.since(date(2026, 11, 10)) == [rope, quads, yoga]
    assert journal.stretches.between(rope.when.instant_s, rope.when.instant_s) == [rope]


def test_the_latest_check_in(journal: Journal) -> None:
    assert journal.checks.latest() is None
    with journal.change("check"):
        last = journal.checks.add(Check(at=ago(1), is_all_clear=True))
        first = journal.checks.add(Check(at=ago(2), is_all_clear=False))
    assert journal.checks.latest() == last
    assert journal.checks.between(first.at.instant_s, last.at.instant_s) == [first, last]


def test_notes_are_newest_first(journal: Journal) -> None:
    with journal.change("note"):
        desk = journal.notes.add(Note(when=ago(9), text="new standing desk", tags=("work",)))
        drive = journal.notes.add(Note(when=ago(1), text="[link=x]long drive"))
    assert journal.notes.recent() == [drive, desk]
    assert journal.notes.recent(limit=1) == [drive]
    assert journal.notes.recent(period=LAST_WEEK) == [desk]
    assert journal.notes.recent(search="stand") == [desk]
    assert journal.notes.between(desk.when.instant_s, drive.when.instant_s) == [desk, drive]


def test_pauses_are_earliest_first(journal: Journal) -> None:
    with journal.change("pause"):
        late = journal.pauses.add(Pause(first_on=date(2026, 8, 1), last_on=date(2026, 8, 14)))
        early = journal.pauses.add(Pause(first_on=date(2026, 1, 1), last_on=date(2026, 1, 1)))
    assert journal.pauses.all() == [early, late]
