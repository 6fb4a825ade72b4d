"""Going back to a copy: the journal is as it was, and as it is now it is kept."""

import os
import sqlite3
import stat
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from runlog.core.backup import JournalGlance
from runlog.errors import JournalError, RefusedError
from runlog.store import opening
from runlog.store.backup import back_up
from runlog.store.copying import copy_whole
from runlog.store.damaged_journal import replace_damaged
from runlog.store.exchange import _is_locked, _overwrite, opened_bytes
from runlog.store.format import VERSION
from runlog.store.journal import Journal
from runlog.store.journal_file import connected, copied_into_memory
from runlog.store.restore import restore
from runlog.store.same_journal import is_same_journal
from tests.store.journal_files import (
    NOW,
    SPOILT,
    Spoil,
    cut_short,
    files_in,
    is_whole,
    notes_of,
    overwrite_header,
    spoil_table,
    write_runs,
)
from tests.store.test_opening import a_newer_journal, another_program, writer

LATER = NOW + timedelta(minutes=5)
KEPT = "backups/journal-20261122-211500-before-restore.db"
DAMAGED = "backups/journal-20261122-211500-damaged.db"
TODAY, YESTERDAY = NOW.date(), NOW.date() - timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "journal.db"
    write_runs(path, "first", days_ago=1)
    return path


@pytest.fixture
def copy(path: Path, tmp_path: Path) -> Path:
    """A copy in another folder; since then the journal has gone on."""
    copy = back_up(path, reason="by-hand", now=NOW)
    copy = copy.rename(tmp_path / copy.name)
    copy.chmod(0o400)
    (path.parent / "backups").rmdir()
    write_runs(path, "second", "third")
    return copy


def test_the_journal_is_as_in_the_copy_and_as_it_was_it_is_kept(path: Path, copy: Path) -> None:
    of_copy = copy.read_bytes()
    done = restore(path, copy, now=LATER)
    assert (is_whole(path), notes_of(path)) == (True, ["first"])
    assert notes_of(path.parent / KEPT) == ["first", "second", "third"]
    assert files_in(path.parent) == ["backups", KEPT, "journal.db"]
    assert done.then == JournalGlance(sessions=1, symptoms=0, newest_on=YESTERDAY)
    assert done.now == JournalGlance(sessions=3, symptoms=0, newest_on=TODAY)
    assert (done.copy, done.backup) == (str(copy), str(path.parent / KEPT))
    assert (done.made_at, done.reason) == (NOW, "by-hand")
    assert copy.read_bytes() == of_copy


def test_what_was_kept_leads_back(path: Path, copy: Path) -> None:
    before = path.read_bytes()
    done = restore(path, copy, now=LATER)
    restore(path, Path(done.backup or ""), now=LATER + timedelta(minutes=1))
    assert notes_of(path) == ["first", "second", "third"]
    with path.open("rb") as now, (path.parent / KEPT).open("rb") as kept:
        assert is_same_journal(now, kept)
    assert path.stat().st_size == len(before)


def test_undo_and_redo_are_those_of_the_copy(path: Path, copy: Path) -> None:
    restore(path, copy, now=LATER)
    with Journal.open(path, now=LATER, zone=UTC) as journal:
        assert [change.label for change in journal.changes()] == ["add"]
        journal.undo()
    assert notes_of(path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits are POSIX")
def test_who_may_read_the_journal_stays(path: Path, copy: Path) -> None:
    restore(path, copy, now=LATER)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((path.parent / KEPT).stat().st_mode) == 0o600


def test_a_dry_run_says_the_same_and_writes_nothing(path: Path, copy: Path) -> None:
    before = (path.read_bytes(), files_in(path.parent))
    foreseen = restore(path, copy, now=LATER, is_dry_run=True)
    assert (path.read_bytes(), files_in(path.parent)) == before
    done = restore(path, copy, now=LATER)
    assert (foreseen.then, foreseen.now, foreseen.backup) == (done.then, done.now, None)


@pytest.mark.parametrize("is_dry_run", [True, False])
def test_if_nothing_differs_nothing_is_done(path: Path, is_dry_run: bool) -> None:
    copy = back_up(path, reason="by-hand", now=NOW)
    before = path.read_bytes()
    done = restore(path, copy, now=LATER, is_dry_run=is_dry_run)
    assert (done.is_same, done.backup, done.now) == (True, None, done.then)
    assert path.read_bytes() == before
    assert files_in(path.parent / "backups") == [copy.name]


def test_a_copy_that_went_back_counts_as_the_same_as_what_it_became(path: Path, copy: Path) -> None:
    assert not restore(path, copy, now=LATER).is_same
    assert restore(path, copy, now=LATER).is_same


@pytest.mark.parametrize("size", [100, 101, 5000, (1 << 20) + 7])
def test_journals_are_the_same_only_to_the_last_byte(tmp_path: Path, size: int) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    whole = os.urandom(size)
    one.write_bytes(whole)

    def is_same(content: bytes) -> bool:
        other.write_bytes(content)
        with one.open("rb") as first, other.open("rb") as second:
            return is_same_journal(first, second) and is_same_journal(second, first)

    assert is_same(whole)
    assert is_same(whole[:24] + bytes(4) + whole[28:40] + bytes(4) + whole[44:92] + bytes(8) +
                   whole[100:])  # fmt: skip
    for place in (0, 23, 28, 44, 91, size - 1):
        is_counter = place in range(92, 100)
        assert is_same(bytes([*whole[:place], whole[place] ^ 1, *whole[place + 1 :]])) is is_counter
    assert not is_same(whole + b"\0")
    assert not is_same(whole[:-1]) or size == 100


def test_old_automatic_copies_go_but_never_the_one_that_was_gone_back_to(path: Path) -> None:
    copies = [
        back_up(path, reason="before-merge", now=NOW.replace(minute=minute)) for minute in range(10)
    ]
    write_runs(path, "second")
    restore(path, copies[0], now=LATER)
    assert notes_of(path) == ["first"]
    assert files_in(path.parent / "backups") == sorted(
        [*(copy.name for copy in copies), Path(KEPT).name]
    )


# ---- which copies ----------------------------------------------------------------


@pytest.mark.parametrize("is_dry_run", [True, False])
@pytest.mark.parametrize("spoil", SPOILT)
def test_a_copy_that_is_not_sound_changes_nothing(
    path: Path, copy: Path, spoil: Spoil, is_dry_run: bool
) -> None:
    copy.chmod(0o600)
    spoil(copy)
    before = (path.read_bytes(), files_in(path.parent))
    with pytest.raises(JournalError, match="is damaged: ") as caught:
        restore(path, copy, now=LATER, is_dry_run=is_dry_run)
    assert str(copy) in caught.value.message
    assert caught.value.hint
    assert (path.read_bytes(), files_in(path.parent)) == before


def text(path: Path) -> None:
    path.write_text('{"format": "runlog-journal"}', encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "sentence", "hint"),
    [
        (a_newer_journal, "a newer runlog wrote it", "upgrade runlog"),
        (another_program, "it is no journal", "runlog import FILE"),
        (Path.touch, "it is no journal", "runlog import FILE"),
        (text, "file is not a database", "runlog import FILE"),
        (Path.mkdir, "is a folder, not a journal", "name the file"),
        (lambda _: None, "There is no file", "runlog backup --list"),
    ],
)
def test_what_is_no_journal_of_ours_is_refused(
    path: Path, tmp_path: Path, make: Callable[[Path], object], sentence: str, hint: str
) -> None:
    other = tmp_path / "other.db"
    make(other)
    before = (path.read_bytes(), files_in(tmp_path))
    with pytest.raises(JournalError, match=sentence) as caught:
        restore(path, other, now=LATER)
    assert hint in caught.value.hint
    assert (path.read_bytes(), files_in(tmp_path)) == before


def test_the_journal_itself_is_no_copy(path: Path) -> None:
    path.with_name("link.db").symlink_to(path)
    path.with_name("hard.db").hardlink_to(path)
    for name in ("journal.db", "link.db", "hard.db"):
        with pytest.raises(RefusedError, match="is this very journal"):
            restore(path, path.with_name(name), now=LATER)


def test_a_copy_under_any_name_will_do(path: Path, copy: Path) -> None:
    other = copy.rename(copy.with_name("laptop.sqlite"))
    done = restore(path, other, now=LATER)
    assert (done.made_at, done.reason) == (None, None)
    assert notes_of(path) == ["first"]


def test_a_copy_of_an_older_runlog_is_upgraded_when_it_is_opened_next(
    path: Path, copy: Path
) -> None:
    copy.chmod(0o600)
    with closing(sqlite3.connect(copy)) as file:
        for (view,) in file.execute("select name from sqlite_schema where type = 'view'"):
            file.execute(f'drop view "{view}"')
        last = file.execute("select max(rowid) from _sqlite_migrations").fetchone()
        if VERSION > 1:
            file.execute("delete from _sqlite_migrations where rowid = ?", last)
            file.execute(f"pragma user_version = {VERSION - 1}")
        file.commit()
    restore(path, copy, now=LATER)
    with Journal.open(path, now=LATER, zone=UTC) as journal:
        assert [run.note for run in journal.sessions.all()] == ["first"]
        assert journal._db.value("pragma user_version") == VERSION


def test_a_copy_that_another_program_has_in_wal_mode_comes_with_what_is_in_its_log(
    path: Path, copy: Path
) -> None:
    copy.chmod(0o600)
    with closing(sqlite3.connect(copy)) as other:
        other.execute("pragma journal_mode = wal")
        other.execute("update sessions set note = 'in the log'")
        other.commit()
        restore(path, copy, now=LATER)
    assert notes_of(path) == ["in the log"]
    assert files_in(path.parent) == ["backups", KEPT, "journal.db"]
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("pragma journal_mode").fetchone() == ("delete",)


def test_a_copy_that_a_kill_left_half_written_says_how_to_mend_it(path: Path, copy: Path) -> None:
    copy.chmod(0o600)
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("pragma cache_size = 1")
        other.execute("begin")
        other.execute("update sessions set note = ?", ("x" * 50_000,))
        left = {end: Path(f"{copy}{end}").read_bytes() for end in ("", "-journal")}
        other.execute("rollback")
    for end, content in left.items():
        Path(f"{copy}{end}").write_bytes(content)
    with pytest.raises(JournalError, match="half-written") as caught:
        restore(path, copy, now=LATER)
    assert f"runlog --db {copy} history" in caught.value.hint
    Journal.open(copy, now=NOW, zone=UTC).close()
    restore(path, copy, now=LATER)
    assert notes_of(path) == ["first"]


# ---- whatever lies in the journal's place ----------------------------------------


@pytest.mark.parametrize("is_dry_run", [True, False])
def test_a_missing_journal_is_there_again(copy: Path, tmp_path: Path, is_dry_run: bool) -> None:
    path = tmp_path / "new" / "folder" / "journal.db"
    done = restore(path, copy, now=LATER, is_dry_run=is_dry_run)
    assert (done.now, done.backup, done.was_damaged) == (None, None, False)
    assert path.exists() is not is_dry_run
    if not is_dry_run:
        assert notes_of(path) == ["first"]
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert files_in(path.parent) == ["journal.db"]


def test_an_empty_file_leaves_nothing_to_keep(path: Path, copy: Path) -> None:
    path.write_bytes(b"")
    assert restore(path, copy, now=LATER, is_dry_run=True).now is None
    assert restore(path, copy, now=LATER).backup is None
    assert notes_of(path) == ["first"]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_damaged_journal_is_kept_byte_for_byte(path: Path, copy: Path, spoil: Spoil) -> None:
    spoil(path)
    path.chmod(0o600)
    before = path.read_bytes()
    assert restore(path, copy, now=LATER, is_dry_run=True).was_damaged
    assert path.read_bytes() == before
    done = restore(path, copy, now=LATER)
    assert (done.was_damaged, done.now) == (True, None)
    assert (is_whole(path), notes_of(path)) == (True, ["first"])
    assert files_in(path.parent) == ["backups", DAMAGED, "journal.db"]
    assert (path.parent / DAMAGED).read_bytes() == before
    assert done.backup == str(path.parent / DAMAGED)
    for file in (path, path.parent / DAMAGED):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    write_runs(path, "and on")
    assert notes_of(path) == ["first", "and on"]


def test_a_log_of_a_damaged_journal_is_kept_with_it_and_not_played_into_the_new_one(
    path: Path, copy: Path
) -> None:
    overwrite_header(path)
    path.with_name("journal.db-journal").write_bytes(b"whatever")
    kept = path.with_name("kept.db")
    with copied_into_memory(copy) as source:
        replace_damaged(source, path, kept=kept)
    assert notes_of(path) == ["first"]
    assert files_in(path.parent) == ["journal.db", "kept.db-journal"]
    assert path.with_name("kept.db-journal").read_bytes() == b"whatever"


@pytest.mark.parametrize("spoil", [None, overwrite_header, spoil_table])
def test_a_link_stays_a_link(path: Path, copy: Path, tmp_path: Path, spoil: Spoil | None) -> None:
    cloud = tmp_path / "cloud"
    cloud.mkdir()
    file = path.rename(cloud / "my.db")
    path.symlink_to(file)
    if spoil is not None:
        spoil(file)
    restore(path, copy, now=LATER)
    assert path.is_symlink()
    assert notes_of(file) == ["first"]
    assert files_in(cloud) == ["my.db"]


@pytest.mark.parametrize("is_dry_run", [True, False])
@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (another_program, "belongs to another program; it was left alone"),
        (Path.mkdir, "is a folder, not a journal"),
        (os.mkfifo, "is no ordinary file, not a journal"),
    ],
)
def test_what_is_no_journal_is_not_written_over(
    path: Path, copy: Path, make: Callable[[Path], object], sentence: str, is_dry_run: bool
) -> None:
    path.unlink()
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(JournalError, match=sentence):
        restore(path, copy, now=LATER, is_dry_run=is_dry_run)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert files_in(path.parent) == ["journal.db"]


def test_from_a_newer_runlogs_journal_there_is_a_way_back(path: Path, copy: Path) -> None:
    """After an upgrade of runlog was taken back, its copy ``before-upgrade`` is all there is."""
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"pragma user_version = {VERSION + 1}")
        file.execute("drop table if exists checks")
    assert restore(path, copy, now=LATER, is_dry_run=True).now is None
    done = restore(path, copy, now=LATER)
    assert (done.was_damaged, done.now, done.backup) == (False, None, str(path.parent / KEPT))
    assert notes_of(path) == ["first"]


def test_a_file_in_the_place_of_the_copies_leaves_the_journal_alone(path: Path, copy: Path) -> None:
    for spoil in (lambda _: None, spoil_table, cut_short):
        spoil(path)
        (path.parent / "backups").write_text("mine", encoding="utf-8")
        before = path.read_bytes()
        with pytest.raises(JournalError, match="could not be copied into"):
            restore(path, copy, now=LATER)
        assert path.read_bytes() == before
        assert files_in(path.parent) == ["backups", "journal.db"]


def test_another_program_that_writes_is_waited_for_and_then_named(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_S", 0.05)
    before = path.read_bytes()
    with writer(path), pytest.raises(JournalError, match="Another runlog is writing"):
        restore(path, copy, now=LATER)
    assert path.read_bytes() == before
    assert files_in(path.parent) == ["journal.db"]
    restore(path, copy, now=LATER)


def test_another_program_that_has_the_journal_in_wal_mode_is_named(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_S", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("pragma journal_mode = wal")
        other.execute("begin")
        other.execute("select count(*) from sessions").fetchone()
        with pytest.raises(JournalError, match="Another runlog"):
            restore(path, copy, now=LATER)
    assert notes_of(path) == ["first", "second", "third"]


def test_a_program_that_has_the_journal_open_goes_on_in_the_one_that_was_gone_back_to(
    path: Path, copy: Path
) -> None:
    with Journal.open(path, now=LATER, zone=UTC) as journal:
        assert journal.sessions.count() == 3
        restore(path, copy, now=LATER)
        assert journal.sessions.count() == 1
        [run] = journal.sessions.all()
        with journal.change("add"):
            journal.sessions.add(run)
    assert notes_of(path) == ["first", "first"]
    assert is_whole(path)


def test_an_sqlite_that_would_call_a_sound_journal_damaged_is_refused(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(JournalError, match="which is too old"):
        restore(path, copy, now=LATER)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["a" * 300, "no\0file"])
def test_a_copy_of_an_impossible_name_is_told(path: Path, copy: Path, name: str) -> None:
    with pytest.raises(JournalError, match="cannot be opened: "):
        restore(path, copy.with_name(name), now=LATER)


def test_a_copy_that_another_program_keeps_to_itself_is_not_waited_for_for_ever(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_S", 0.05)
    copy.chmod(0o600)
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(JournalError, match=f"Another runlog is writing to {copy}"):
            restore(path, copy, now=LATER)


def test_a_place_where_no_journal_can_be_is_told(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for path in (tmp_path / "file" / "journal.db", tmp_path / ("a" * 300)):
        with pytest.raises(JournalError, match="cannot be opened: ") as caught:
            restore(path, copy, now=LATER)
        assert caught.value.hint
    assert files_in(tmp_path) == sorted([copy.name, "file", "home", "home/journal.db"])


def test_bytes_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be opened: no such file"):
        opened_bytes(tmp_path / "nowhere.db")


def test_a_writer_that_is_waited_for_is_not_kept_waiting(path: Path, copy: Path) -> None:
    """Two that hold what the other needs would both give up after five seconds."""
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        ThreadPoolExecutor() as pool,
    ):
        other.execute("begin immediate")
        other.execute("update sessions set note = 'at the last moment' where id = 3")
        going_back = pool.submit(restore, path, copy, now=LATER)
        time.sleep(0.3)
        assert not going_back.done()
        began = time.monotonic()
        other.execute("commit")
        assert time.monotonic() - began < opening.BUSY_S / 2
        done = going_back.result()
    assert notes_of(Path(done.backup or ""))[2] == "at the last moment"
    assert notes_of(path) == ["first"]


def test_nobody_can_write_between_keeping_the_journal_and_replacing_it(
    path: Path, copy: Path, tmp_path: Path
) -> None:
    with (
        closing(connected(path, mode="rw")) as live,
        closing(sqlite3.connect(path, timeout=0)) as other,
    ):
        assert _is_locked(live)
        part = tmp_path / "part"
        part.touch()
        copy_whole(live, part)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("update sessions set note = 'lost'")
        with closing(sqlite3.connect(copy)) as source:
            _overwrite(live, source)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("update sessions set note = 'lost'")
        live.close()
        assert other.execute("select note from sessions").fetchall() == [("first",)]
    assert notes_of(part) == ["first", "second", "third"]
