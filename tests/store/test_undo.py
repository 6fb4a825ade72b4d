"""Any sequence of changes followed by as many undos gives back the journal as it was."""

import random
import sqlite3
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, Workout
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)

_FIRST_TABLES = (
    "shoes",
    "sessions",
    "intervals",
    "session_tags",
    "stretches",
    "symptoms",
    "checks",
)
_TABLES = (*_FIRST_TABLES, "notes", "pauses", "settings")
_WORDS = ("session_words", "symptom_words", "stretch_words", "note_words")


EVERYTHING = "select * from {table}"


def contents(journal: Journal) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in a journal, but for the record of changes."""
    connection = journal._db.connection
    return {
        table: sorted(
            (tuple(row) for row in connection.execute(EVERYTHING.format(table=table))), key=repr
        )
        for table in _TABLES
    }


def check_sound(journal: Journal) -> None:
    """References hold, and the full-text indexes say what the texts say."""
    assert journal._db.rows("pragma foreign_key_check") == []
    for words in _WORDS:
        check = "insert into words (words, rank) values ('integrity-check', 1)"
        journal._db.connection.execute(check.replace("words", words))


# ---- random things a runner does ----------------------------------------------


def some_session(chance: random.Random) -> Session:
    at = NOW - timedelta(hours=chance.randrange(2000))
    return Session(
        when=chance.choice([exact_moment(at), day_moment(at.date(), "evening", zone=ZONE)]),
        kind=chance.choice([None, "easy", "interval"]),
        distance_m=chance.choice([None, 8000, 12_345]),
        duration_s=chance.choice([None, 2712.0]),
        shoe=chance.choice([None, "Pegasus 40", "peg"]),
        tags=tuple(chance.sample(["forefoot", "hot", "club"], chance.randrange(3))),
        stretched=chance.choice([None, True]),
        stretches=tuple(chance.sample(["quad_standing", "pigeon", "rope"], chance.randrange(4))),
        note=chance.choice([None, "felt strong", "müde – naïve"]),
        workout=chance.choice([None, Workout(typed="6x400 r90", canonical="6x400m r90s")]),
        intervals=tuple(Interval(role="work", distance_m=400) for _ in range(chance.randrange(4))),
        source=chance.choice([Source(), Source(kind="fit", key=str(chance.random()))]),
    )


def some_symptom(chance: random.Random, journal: Journal) -> Symptom:
    sessions = [None, *journal.sessions.ids()]
    return Symptom(
        area=chance.choice(["low_back", "calf"]),
        noted=exact_moment(NOW - timedelta(hours=chance.randrange(2000))),
        began=chance.choice([None, exact_moment(NOW)]),
        qualities=("stiffness",),
        severity=chance.choice([None, 0, 4]),
        session_id=chance.choice(sessions),
        note=chance.choice([None, "worse when sitting"]),
    )


def add_shoe(chance: random.Random, journal: Journal) -> None:
    journal.shoes.add(Shoe(name=f"Shoe {chance.random()}", start_m=chance.randrange(9)))


def add_session(chance: random.Random, journal: Journal) -> None:
    journal.sessions.add(some_session(chance))


def add_sessions(chance: random.Random, journal: Journal) -> None:
    journal.sessions.add_many(some_session(chance) for _ in range(3))


def edit_session(chance: random.Random, journal: Journal) -> None:
    for session_id in chance.sample(ids := journal.sessions.ids(), min(2, len(ids))):
        changed = some_session(chance)
        journal.sessions.replace(replace(changed, id=session_id))


def delete_session(chance: random.Random, journal: Journal) -> None:
    for session_id in chance.sample(ids := journal.sessions.ids(), min(1, len(ids))):
        journal.sessions.delete(session_id)


def add_symptom(chance: random.Random, journal: Journal) -> None:
    journal.symptoms.add(some_symptom(chance, journal))


def edit_symptom(chance: random.Random, journal: Journal) -> None:
    for symptom in journal.symptoms.recent(limit=2):
        journal.symptoms.replace(replace(some_symptom(chance, journal), id=symptom.id))


def add_and_delete_symptom(chance: random.Random, journal: Journal) -> None:
    journal.symptoms.delete(journal.symptoms.add(some_symptom(chance, journal)).id or 0)


def add_stretch(chance: random.Random, journal: Journal) -> None:
    session_id = chance.choice([None, *journal.sessions.ids()])
    stretch = Stretch(exercise="pigeon", when=exact_moment(NOW), session_id=session_id, after=2)
    journal.stretches.add(stretch)


def edit_stretch(chance: random.Random, journal: Journal) -> None:
    for stretch in journal.stretches.recent(limit=2):
        journal.stretches.replace(replace(stretch, before=chance.randrange(11)))


def delete_stretch(chance: random.Random, journal: Journal) -> None:
    for stretch in chance.sample(found := journal.stretches.all(), min(1, len(found))):
        journal.stretches.delete(stretch.id or 0)


def rename_shoe(chance: random.Random, journal: Journal) -> None:
    shoe = chance.choice(journal.shoes.all())
    journal.shoes.replace(replace(shoe, note=f"{chance.random()}"))


def delete_shoe(chance: random.Random, journal: Journal) -> None:
    others = journal.shoes.all()[1:]
    if others:
        journal.shoes.delete(chance.choice(others).id or 0)


def keep_diary(chance: random.Random, journal: Journal) -> None:
    journal.checks.add(Check(at=exact_moment(NOW), is_all_clear=True))
    note = journal.notes.add(Note(when=exact_moment(NOW), text="new desk", tags=("work",)))
    if chance.random() < 0.5:
        journal.notes.replace(replace(note, text="old desk"))
    journal.pauses.add(Pause(first_on=date(2026, 8, 1), last_on=date(2026, 8, 14)))


def set_something(chance: random.Random, journal: Journal) -> None:
    journal.settings.set("units", chance.choice(["km", "mi"]))
    journal.settings.set("routine.usual", ["quad_standing"])
    if chance.random() < 0.5:
        journal.settings.unset("units")


DEEDS: tuple[Callable[[random.Random, Journal], None], ...] = (
    *(add_shoe, add_session, add_sessions, edit_session, delete_session, add_symptom),
    *(edit_symptom, add_and_delete_symptom, add_stretch, edit_stretch, delete_stretch),
    *(rename_shoe, delete_shoe, keep_diary, set_something),
)


def new_journal() -> Journal:
    journal = Journal.in_memory(now=NOW, zone=ZONE)
    with journal.change("shoes add"):
        journal.shoes.add(Shoe(name="Pegasus 40", aliases=("peg",)))
    return journal


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(min_value=0, max_value=2**32),
    steps=st.lists(st.lists(st.sampled_from(DEEDS), min_size=1, max_size=3), max_size=12),
)
def test_as_many_undos_give_back_every_state_and_redos_too(
    seed: int, steps: list[list[Callable[[random.Random, Journal], None]]]
) -> None:
    chance = random.Random(seed)
    with new_journal() as journal:
        states = [contents(journal)]
        for step in steps:
            before = len(journal.changes(100))
            with journal.change(f"{len(states)}"):
                for deed in step:
                    deed(chance, journal)
            if len(journal.changes(100)) > before:
                states.append(contents(journal))
            else:
                assert contents(journal) == states[-1]
            check_sound(journal)
        for state in reversed(states[:-1]):
            assert len(journal.undo()) == 1
            assert contents(journal) == state
            check_sound(journal)
        for state in states[1:]:
            assert len(journal.redo()) == 1
            assert contents(journal) == state
            check_sound(journal)
        assert len(journal.undo(len(states) - 1)) == len(states) - 1
        assert contents(journal) == states[0]


def do_and_break_off(journal: Journal, deeds: Callable[[], object]) -> None:
    with journal.change("more"):
        deeds()
        raise KeyboardInterrupt


@settings(max_examples=30, deadline=None)
@given(
    seed=st.integers(min_value=0, max_value=2**32),
    deeds=st.lists(st.sampled_from(DEEDS), min_size=1, max_size=5),
)
def test_a_change_that_fails_leaves_nothing(
    seed: int, deeds: list[Callable[[random.Random, Journal], None]]
) -> None:
    chance = random.Random(seed)
    with new_journal() as journal:
        with journal.change("some"):
            add_sessions(chance, journal)
        before, changes = contents(journal), journal.changes()
        with pytest.raises(KeyboardInterrupt):
            do_and_break_off(journal, lambda: [deed(chance, journal) for deed in deeds])
        assert contents(journal) == before
        assert journal.changes() == changes
        check_sound(journal)


def test_names_swapped_within_one_change_come_back() -> None:
    with new_journal() as journal:
        with journal.change("another"):
            journal.shoes.add(Shoe(name="Ghost 15"))
        before = contents(journal)
        first, second = journal.shoes.all()
        with journal.change("swap"):
            journal.shoes.replace(replace(first, name="in between"))
            journal.shoes.replace(replace(second, name=first.name))
            journal.shoes.replace(replace(first, name=second.name))
        after = contents(journal)
        journal.undo()
        assert contents(journal) == before
        journal.redo()
        assert contents(journal) == after


def test_nothing_to_undo_is_an_empty_list(journal: Journal) -> None:
    assert journal.undo() == []
    assert journal.redo() == []
    assert journal.changes() == []


def test_more_undos_than_changes_undo_what_there_is() -> None:
    with new_journal() as journal:
        assert [change.label for change in journal.undo(5)] == ["shoes add"]
        assert journal.shoes.all() == []


def test_changes_are_listed_newest_first_with_what_they_touched() -> None:
    with new_journal() as journal:
        with journal.change("add 8k peg +quads"):
            journal.sessions.add(
                Session(when=exact_moment(NOW), distance_m=8000, stretches=("quad_standing",))
            )
        journal.undo()
        latest, first = journal.changes()
        assert (latest.label, latest.is_undone) == ("add 8k peg +quads", True)
        assert list(latest.counts.items()) == [("session", 1), ("stretch", 1)]
        assert latest.at == NOW
        assert (first.label, first.is_undone, first.counts) == ("shoes add", False, {"shoe": 1})
        assert journal.changes(limit=1) == [latest]


def test_a_new_change_ends_what_could_be_redone() -> None:
    with new_journal() as journal:
        with journal.change("first"):
            journal.sessions.add(Session(when=exact_moment(NOW), distance_m=1))
        journal.undo()
        with journal.change("second"):
            journal.sessions.add(Session(when=exact_moment(NOW), distance_m=2))
        assert journal.redo() == []
        assert [change.label for change in journal.changes()] == ["second", "shoes add"]


def test_a_change_in_which_nothing_changes_leaves_no_trace() -> None:
    with new_journal() as journal:
        [shoe] = journal.shoes.all()
        journal.undo()
        journal.redo()
        before = journal.changes()
        with journal.change("nothing"):
            journal.shoes.replace(shoe)
            journal.settings.unset("units")
        with journal.change("set"):
            journal.settings.set("units", "mi")
        with journal.change("nothing again"):
            journal.settings.set("units", "mi")
        assert [change.label for change in journal.changes()][1:] == [
            change.label for change in before
        ]


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_is_written_outside_a_change(
    deed: Callable[[random.Random, Journal], None],
) -> None:
    chance = random.Random(1)
    with new_journal() as journal:
        with journal.change("some of everything"):
            for other in (add_session, add_symptom, add_stretch, add_shoe):
                other(chance, journal)
        before = contents(journal)
        with pytest.raises(RuntimeError, match="write inside"):
            deed(chance, journal)
        assert contents(journal) == before


def test_two_changes_at_once_are_a_bug() -> None:
    with new_journal() as journal:
        with journal.change("outer"):
            with pytest.raises(RuntimeError, match="open already"), journal.change("inner"):
                pass
            journal.settings.set("units", "mi")
        assert journal.settings.load().units == "mi"


def test_undo_survives_a_restart(tmp_path: Any) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path, now=NOW, zone=ZONE) as journal, journal.change("add"):
        added = journal.sessions.add(Session(when=exact_moment(NOW), distance_m=8000))
    with Journal.open(path, now=NOW, zone=ZONE) as journal:
        assert [change.label for change in journal.undo()] == ["add"]
    with Journal.open(path, now=NOW, zone=ZONE) as journal:
        assert journal.sessions.count() == 0
        journal.redo()
        assert journal.sessions.get(1) == added


def test_an_image_of_an_older_schema_lacks_a_column_and_has_another() -> None:
    with new_journal() as journal:
        [shoe] = journal.shoes.all()
        with journal.change("delete"):
            journal.shoes.delete(shoe.id or 0)
        journal._db.run(
            "update change_items set before = "
            "json_remove(json_set(before, '$.row.colour', 'red'), '$.row.model') "
            "where before is not null"
        )
        journal.undo()
        assert journal.shoes.all() == [shoe]


def test_a_value_the_journal_cannot_keep_is_refused_and_the_rest_of_the_change_too() -> None:
    with new_journal() as journal:
        good = Session(when=exact_moment(NOW), distance_m=8000)
        with pytest.raises(RefusedError, match="rpe between 0 and 10"), journal.change("import"):
            journal.sessions.add_many([*[good] * 700, replace(good, rpe=11)])
        assert journal.sessions.count() == 0


def test_the_library_itself_refuses_a_bug_as_a_bug(journal: Journal) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        journal._db.rows("select * from nowhere")
