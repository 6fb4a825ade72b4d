"""Opening a journal, and everything that may lie in its place."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.errors import JournalError
from runlog.store import opening
from runlog.store.format import APPLICATION_ID, VERSION
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
RUN = Session(when=exact_moment(NOW), distance_m=8000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "journal.db"


def opened(path: Path) -> Journal:
    return Journal.open(path, now=NOW, zone=ZONE)


def add_run(path: Path) -> None:
    with opened(path) as journal, journal.change("add"):
        journal.sessions.add(RUN)


def count(path: Path) -> int:
    with opened(path) as journal:
        return journal.sessions.count()


def test_a_missing_journal_is_created_with_its_folder(path: Path) -> None:
    add_run(path)
    assert count(path) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits are POSIX")
def test_nobody_else_may_read_it(path: Path) -> None:
    add_run(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_empty_file_is_a_new_journal(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    add_run(path)
    assert count(path) == 1


def test_it_is_one_file_at_rest(path: Path) -> None:
    add_run(path)
    assert [file.name for file in path.parent.iterdir()] == ["journal.db"]


def test_it_is_marked_as_ours(path: Path) -> None:
    add_run(path)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
        assert other.execute("pragma user_version").fetchone() == (VERSION,)
        assert other.execute("pragma journal_mode").fetchone() == ("delete",)


def test_it_writes_durably_and_keeps_its_references(path: Path) -> None:
    with opened(path) as journal:
        full = 2
        assert journal._db.value("pragma synchronous") == full
        assert journal._db.value("pragma foreign_keys") == 1
        assert journal._db.value("pragma busy_timeout") == opening.BUSY_S * 1000


def test_a_name_that_means_memory_to_sqlite_is_a_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    add_run(Path(":memory:"))
    assert (tmp_path / ":memory:").is_file()


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("create table bookmarks (id integer primary key)")
        other.commit()


def another_program_with_a_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma user_version = 3")
        other.execute(f"pragma application_id = {APPLICATION_ID + 1}")


def a_newer_journal(path: Path) -> None:
    add_run(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"pragma user_version = {VERSION + 1}")


def an_unknown_step(path: Path) -> None:
    add_run(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) "
            "values ('runlog', 'm999_sleep', '')"
        )
        other.execute(f"pragma user_version = {VERSION - 1}")
        other.commit()


def a_truncated_journal(path: Path) -> None:
    add_run(path)
    path.write_bytes(path.read_bytes()[:9000])


def a_journal_with_a_broken_page(path: Path) -> None:
    add_run(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 3000 + whole[3100:])


def written(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        pytest.param(Path.mkdir, "is a folder, not a journal", id="folder"),
        pytest.param(written(b"8k 45:12\n"), "not a journal, nor any SQLite", id="text"),
        pytest.param(written(b"xy"), "not a journal, nor any SQLite", id="two bytes"),
        pytest.param(written(bytes(range(256)) * 64), "not a journal, nor any", id="noise"),
        pytest.param(
            written(b"SQLite format 3\0" + b"\xff" * 5000), "not a journal|damaged", id="header"
        ),
        pytest.param(a_truncated_journal, "is damaged", id="truncated"),
        pytest.param(a_journal_with_a_broken_page, "is damaged", id="broken page"),
        pytest.param(another_program, "belongs to another program", id="bookmarks"),
        pytest.param(
            another_program_with_a_version, "belongs to another program", id="other program's id"
        ),
        pytest.param(a_newer_journal, "A newer runlog wrote", id="newer version"),
        pytest.param(an_unknown_step, "A newer runlog wrote .* m999_sleep", id="unknown step"),
    ],
)
def test_what_is_no_journal_is_refused_unharmed(
    make: Callable[[Path], object], sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "journal.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(JournalError, match=sentence) as caught:
        add_run(path)
    assert str(path) in caught.value.message
    assert caught.value.hint
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [file.name for file in tmp_path.iterdir()] == ["journal.db"]


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="POSIX")
def test_a_device_is_refused() -> None:
    with pytest.raises(JournalError, match="no ordinary file"):
        opened(Path("/dev/null"))


def test_a_file_in_the_place_of_its_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("")
    with pytest.raises(JournalError, match="cannot be"):
        opened(tmp_path / "new" / "journal.db")


def test_an_impossible_path_is_refused() -> None:
    with pytest.raises(JournalError, match="cannot be opened"):
        opened(Path("journal\0.db"))


def test_an_sqlite_without_strict_tables_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(JournalError, match="which is too old"):
        opened(path)


@contextmanager
def writer(path: Path) -> Iterator[None]:
    """Another program that writes and does not finish."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        yield
        other.execute("rollback")


def test_another_writer_is_waited_for_and_then_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_S", 0.05)
    add_run(path)
    with writer(path):
        assert count(path) == 1
        with pytest.raises(JournalError, match="Another runlog is writing"):
            add_run(path)
    add_run(path)
    assert count(path) == 2


def test_a_journal_left_in_wal_mode_becomes_one_file_again(path: Path) -> None:
    add_run(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma journal_mode = wal")
    add_run(path)
    assert [file.name for file in path.parent.iterdir()] == ["journal.db"]
    assert count(path) == 2


ADD_A_RUN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.errors import JournalError
from runlog.store.journal import Journal

path, *limit = sys.argv[1:]
if limit:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit[0]), int(limit[0])))
now = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
try:
    with Journal.open(Path(path), now=now, zone=UTC) as journal:
        print("sessions", journal.sessions.count())
        with journal.change("add"):
            run = Session(when=exact_moment(now), distance_m=8000, note="x" * 50_000)
            journal.sessions.add(run)
except JournalError as error:
    print(error.message)
"""


@pytest.fixture(scope="session")
def without_privilege() -> list[str]:
    """What to put before a command so that permission bits hold for it, also for root."""
    if sys.platform == "win32":
        pytest.skip("permission bits are POSIX")
    if os.geteuid() != 0:
        return []
    prefix = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    if not shutil.which("setpriv") or subprocess.run([*prefix, "true"], check=False).returncode:
        pytest.skip("permission bits do not hold for root")
    return prefix


def told(path: Path, *limit: str, prefix: Sequence[str] = ()) -> str:
    """What a runner is told who opens a journal and adds a run."""
    done = subprocess.run(
        [*prefix, sys.executable, "-c", ADD_A_RUN, str(path), *limit],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


def test_a_read_only_file_can_be_read_and_not_written(
    path: Path, without_privilege: list[str]
) -> None:
    add_run(path)
    path.chmod(0o444)
    said = told(path, prefix=without_privilege)
    assert said.startswith("sessions 1\n")
    assert "cannot be written; nothing was saved" in said


def test_a_read_only_folder_can_be_read_and_not_written(
    path: Path, without_privilege: list[str]
) -> None:
    add_run(path)
    path.parent.chmod(0o555)
    said = told(path, prefix=without_privilege)
    path.parent.chmod(0o700)
    assert said.startswith("sessions 1\n")
    assert "cannot be" in said


def test_a_folder_that_cannot_be_written_gets_no_journal(
    tmp_path: Path, without_privilege: list[str]
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o555)
    for path in (folder / "journal.db", folder / "deeper" / "journal.db"):
        assert "cannot be created: permission denied" in told(path, prefix=without_privilege)


def test_a_file_that_may_not_be_read_is_refused(path: Path, without_privilege: list[str]) -> None:
    add_run(path)
    path.chmod(0o000)
    assert "cannot be opened" in told(path, prefix=without_privilege)


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is POSIX")
@pytest.mark.parametrize("more_bytes", [0, 4096, 20_000, 60_000])
def test_a_full_disk_loses_nothing(path: Path, more_bytes: int) -> None:
    add_run(path)
    said = told(path, str(path.stat().st_size + more_bytes))
    assert "nothing was saved" in said
    assert count(path) == 1
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("pragma integrity_check").fetchone() == ("ok",)
