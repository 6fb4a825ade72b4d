"""A TAB reads the journal, and never writes, creates or fails."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from runlog.core.diary import Note
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal
from runlog.store.peek import peek_references, peek_shoe_names

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A journal with a few entries; its path holds what a URI would take for something else."""
    path = tmp_path / "odd name %41?#é" / "journal.db"
    with Journal.open(path, now=NOW, zone=UTC) as journal, journal.change("add"):
        journal.shoes.add(Shoe(name="Pegasus 40", aliases=("peg", "zoom")))
        journal.shoes.add(Shoe(name="Endorphin"))
        journal.shoes.add(Shoe(name="Old", retired_on=date(2026, 1, 1)))
        for hours in range(15):
            when = exact_moment(NOW - timedelta(hours=hours))
            journal.sessions.add(Session(when=when, distance_m=8000))
        now = exact_moment(NOW)
        journal.symptoms.add(Symptom(area="calf", noted=now))
        journal.stretches.add(Stretch(exercise="yoga", when=now))
        journal.notes.add(Note(text="new desk", when=now))
    return str(path)


def test_pairs_in_use_are_called_by_name_and_aliases(db: str) -> None:
    assert peek_shoe_names(db) == [["Endorphin"], ["Pegasus 40", "peg", "zoom"]]


def test_the_latest_entries_of_each_sort_come_newest_first(db: str) -> None:
    assert peek_references(db) == [*(str(number) for number in range(1, 13)), "s1", "t1", "n1"]


def test_nothing_is_created(tmp_path: Path) -> None:
    missing = tmp_path / "none" / "journal.db"
    assert peek_shoe_names(str(missing)) == []
    assert peek_references(str(missing)) == []
    assert not missing.parent.exists()


def test_the_usual_place_is_looked_at_if_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert peek_shoe_names(None) == []
    path = tmp_path / "runlog" / "journal.db"
    with Journal.open(path, now=NOW, zone=UTC) as journal, journal.change("add"):
        journal.shoes.add(Shoe(name="Pegasus"))
    assert peek_shoe_names(None) == [["Pegasus"]]
    assert peek_shoe_names("") == [["Pegasus"]]


def test_the_runners_home_may_be_meant_by_a_tilde(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    with Journal.open(tmp_path / "j.db", now=NOW, zone=UTC) as journal, journal.change("add"):
        journal.shoes.add(Shoe(name="Pegasus"))
    assert peek_shoe_names("~/j.db") == [["Pegasus"]]
    assert peek_shoe_names("~nobody-of-that-name/j.db") == []


@pytest.mark.parametrize("content", [b"", b"no database at all, just text", bytes(4096)])
def test_what_is_no_journal_offers_nothing_and_stays_as_it_is(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert peek_shoe_names(str(path)) == []
    assert peek_references(str(path)) == []
    assert path.read_bytes() == content


def test_a_folder_offers_nothing(tmp_path: Path) -> None:
    assert peek_references(str(tmp_path)) == []


def test_without_a_home_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "")
    monkeypatch.setenv("HOME", "relative")
    assert peek_shoe_names(None) == []


def test_a_journal_that_is_being_written_is_read_all_the_same(db: str) -> None:
    with Journal.open(Path(db), now=NOW, zone=UTC) as journal, journal.change("busy"):
        journal.shoes.add(Shoe(name="Not yet"))
        assert [name for name, *_ in peek_shoe_names(db)] == ["Endorphin", "Pegasus 40"]
