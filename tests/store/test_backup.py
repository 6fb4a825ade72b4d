"""Copies that are known to be good."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.errors import JournalError
from runlog.store import copying
from runlog.store.backup import FOLDER, back_up
from runlog.store.journal import Journal
from runlog.store.soundness import DamagedError
from tests.store.journal_files import (
    NOW,
    SPOILT,
    Spoil,
    files_in,
    is_whole,
    notes_of,
    write_runs,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    write_runs(path, "felt strong")
    return path


def test_a_copy_is_a_journal_with_the_same_in_it(path: Path) -> None:
    copy = back_up(path, reason="by-hand", now=NOW)
    assert copy == path.parent / FOLDER / "journal-20261122-211000-by-hand.db"
    with (
        Journal.open(path, now=NOW, zone=UTC) as original,
        Journal.open(copy, now=NOW, zone=UTC) as other,
    ):
        assert list(other.sessions.all()) == list(original.sessions.all())
        assert other.changes() == original.changes()


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits are POSIX")
def test_nobody_else_may_read_it(path: Path) -> None:
    copy = back_up(path, reason="x", now=NOW)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700


def test_its_name_has_the_clock_on_the_wall_and_its_file_the_instant(path: Path) -> None:
    evening = datetime(2026, 11, 22, 21, 10, 7, tzinfo=ZoneInfo("Asia/Tokyo"))
    copy = back_up(path, reason="x", now=evening)
    assert copy.name == "journal-20261122-211007-x.db"
    assert copy.stat().st_mtime == evening.timestamp()


def test_copies_of_the_same_second_do_not_overwrite_each_other(path: Path) -> None:
    copies = [back_up(path, reason="x", now=NOW) for _ in range(3)]
    assert [copy.stem[-4:] for copy in copies] == ["00-x", "-x-2", "-x-3"]
    assert sorted((path.parent / FOLDER).iterdir()) == sorted(copies)


def test_a_copy_that_is_being_made_is_not_overwritten(path: Path) -> None:
    folder = path.parent / FOLDER
    folder.mkdir()
    (folder / "journal-20261122-211000-x.part").touch()
    assert back_up(path, reason="x", now=NOW).name == "journal-20261122-211000-x-2.db"


def test_journals_of_one_folder_keep_their_copies_apart(path: Path) -> None:
    other = path.with_name("journal.sqlite")
    write_runs(other, "another")
    names = {back_up(one, reason="x", now=NOW).name for one in (path, other)}
    assert names == {
        "journal-20261122-211000-x.db", "journal.sqlite-20261122-211000-x.db",
    }  # fmt: skip


def test_a_name_that_means_memory_to_sqlite_is_a_file_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    path.rename(":memory:")
    assert notes_of(back_up(Path(":memory:"), reason="x", now=NOW).absolute()) == ["felt strong"]


def test_a_change_that_has_written_nothing_yet_is_copied_as_it_found_the_journal(
    path: Path,
) -> None:
    with Journal.open(path, now=NOW, zone=UTC) as journal:
        [run] = journal.sessions.all()
        with journal.change("delete"):
            copy = back_up(path, reason="before-import", now=NOW)
            assert run.id is not None
            journal.sessions.delete(run.id)
    assert (notes_of(path), notes_of(copy)) == ([], ["felt strong"])


def test_a_journal_that_another_program_left_in_wal_mode_is_copied_into_one_file(
    path: Path,
) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma journal_mode = wal")
        other.execute("update sessions set note = 'in the log'")
        other.commit()
        copy = back_up(path, reason="x", now=NOW)
        assert path.with_name("journal.db-wal").exists()
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]
    with closing(sqlite3.connect(copy)) as file:
        assert file.execute("pragma journal_mode").fetchone() == ("delete",)
    assert notes_of(copy) == ["in the log"]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_copy_that_is_not_sound_is_no_copy(path: Path, spoil: Spoil) -> None:
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(JournalError, match=r"damaged|malformed") as caught:
        back_up(path, reason="x", now=NOW)
    assert caught.value.hint
    assert list((path.parent / FOLDER).iterdir()) == []
    assert path.read_bytes() == before


def test_a_copy_that_does_not_read_back_as_it_was_written_is_no_copy(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    write_runs(other, "one", "two")
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(other)) as two:
        copying._require_same(one, copying._contents(one))
        with pytest.raises(DamagedError, match="does not read back"):
            copying._require_same(two, copying._contents(one))


def test_a_file_in_the_place_of_the_folder_is_told(path: Path) -> None:
    (path.parent / FOLDER).write_text("mine", encoding="utf-8")
    with pytest.raises(JournalError, match=r"could not be copied into .*backups: file exists"):
        back_up(path, reason="x", now=NOW)
    assert (path.parent / FOLDER).read_text(encoding="utf-8") == "mine"


BACK_UP = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from runlog.errors import JournalError
from runlog.store.backup import back_up

before = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), before[1]))
try:
    print(back_up(Path(sys.argv[1]), reason="x", now=datetime(2026, 11, 22, 21, 10, tzinfo=UTC)))
except JournalError as error:
    print(error.message, "|", error.hint)
resource.setrlimit(resource.RLIMIT_FSIZE, before)
"""


@pytest.mark.skipif(os.name != "posix", reason="the limit is POSIX")
@pytest.mark.parametrize("bytes_left", [0, 100, 4096, 50_000, 200_000])
def test_a_full_disk_leaves_nothing_half_written(path: Path, bytes_left: int) -> None:
    before = path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", BACK_UP, str(path), str(bytes_left)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("The journal could not be copied into")
    assert "whether there is space left" in done.stdout
    assert files_in(path.parent) == ["backups", "journal.db"]
    assert path.read_bytes() == before
    assert is_whole(path)
