"""Copies that are known to be good."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.errors import JournalError
from runlog.store.backup import back_up
from runlog.store.journal import Journal

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    with Journal.open(path, now=NOW, zone=UTC) as journal, journal.change("add"):
        journal.sessions.add(Session(when=exact_moment(NOW), distance_m=8000))
    return path


def test_a_copy_is_a_journal_with_the_same_in_it(path: Path) -> None:
    copy = back_up(path, reason="by-hand", now=NOW)
    assert copy == path.parent / "backups" / "journal-20261122-211000-by-hand.db"
    with (
        Journal.open(path, now=NOW, zone=UTC) as original,
        Journal.open(copy, now=NOW, zone=UTC) as other,
    ):
        assert list(other.sessions.all()) == list(original.sessions.all())
        assert other.changes() == original.changes()


def test_copies_of_the_same_second_do_not_overwrite_each_other(path: Path) -> None:
    copies = [back_up(path, reason="x", now=NOW) for _ in range(3)]
    assert [copy.stem[-4:] for copy in copies] == ["00-x", "-x-2", "-x-3"]
    assert sorted((path.parent / "backups").iterdir()) == sorted(copies)


def test_a_copy_that_is_being_made_is_not_overwritten(path: Path) -> None:
    folder = path.parent / "backups"
    folder.mkdir()
    (folder / "journal-20261122-211000-x.part").touch()
    assert back_up(path, reason="x", now=NOW).name == "journal-20261122-211000-x-2.db"


def spoil_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        [page] = other.execute(
            "select rootpage from sqlite_schema where name = 'sessions'"
        ).fetchone()
        [size] = other.execute("pragma page_size").fetchone()
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * size : (page - 1) * size + 200] = b"\x17" * 200
    path.write_bytes(whole)


def spoil_index(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma writable_schema = on")
        other.execute(
            "update sqlite_schema set sql = replace(sql, '(instant_s)', '(instant_s, rpe)') "
            "where name = 'sessions_instant'"
        )
        other.commit()


@pytest.mark.parametrize("spoil", [spoil_table, spoil_index])
def test_a_copy_that_is_not_sound_is_no_copy(path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(path)
    with pytest.raises(JournalError, match=r"damaged|malformed"):
        back_up(path, reason="x", now=NOW)
    assert list((path.parent / "backups").iterdir()) == []
