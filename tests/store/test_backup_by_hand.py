"""A copy that the runner asks for, wherever it is to go."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from runlog.errors import JournalError, OutputError, RefusedError, RunlogError
from runlog.store.backup_by_hand import back_up_by_hand
from runlog.store.format import VERSION
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
from tests.store.test_opening import a_newer_journal, another_program, without_privilege

__all__ = ["without_privilege"]  # a fixture


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "journal.db"
    write_runs(path, "felt strong")
    return path


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_without_a_path_it_lies_beside_the_journal(path: Path) -> None:
    copy = back_up_by_hand(path, None, now=NOW)
    assert copy == path.parent / "backups" / "journal-20261122-211000-by-hand.db"
    assert notes_of(copy) == ["felt strong"]


def test_a_folder_gets_a_file_of_that_name(path: Path, stick: Path) -> None:
    copies = [back_up_by_hand(path, stick, now=NOW) for _ in range(2)]
    assert [copy.name for copy in copies] == [
        "journal-20261122-211000-by-hand.db", "journal-20261122-211000-by-hand-2.db",
    ]  # fmt: skip
    assert files_in(stick) == sorted(copy.name for copy in copies)
    assert files_in(path.parent) == ["journal.db"]


def test_a_link_to_a_folder_will_do(path: Path, stick: Path) -> None:
    link = stick.with_name("link")
    link.symlink_to(stick)
    assert back_up_by_hand(path, link, now=NOW).parent == link


def test_a_file_gets_its_name_and_only_the_runner_may_read_it(path: Path, stick: Path) -> None:
    copy = back_up_by_hand(path, stick / "my copy.db", now=NOW)
    assert copy == stick / "my copy.db"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert (is_whole(copy), notes_of(copy)) == (True, ["felt strong"])
    assert files_in(stick) == ["my copy.db"]


def test_a_file_that_is_there_is_overwritten_only_if_that_is_said(path: Path, stick: Path) -> None:
    target = stick / "copy.db"
    target.write_text("precious", encoding="utf-8")
    with pytest.raises(RefusedError, match="is there already") as caught:
        back_up_by_hand(path, target, now=NOW)
    assert "--force" in caught.value.hint
    assert target.read_text(encoding="utf-8") == "precious"
    back_up_by_hand(path, target, now=NOW, is_overwriting=True)
    assert notes_of(target) == ["felt strong"]
    assert files_in(stick) == ["copy.db"]


def link_to_file(stick: Path) -> Path:
    (stick / "there.db").write_text("precious", encoding="utf-8")
    (stick / "link.db").symlink_to("there.db")
    return stick / "link.db"


def dangling_link(stick: Path) -> Path:
    (stick / "link.db").symlink_to("nowhere.db")
    return stick / "link.db"


def pipe(stick: Path) -> Path:
    os.mkfifo(stick / "pipe")
    return stick / "pipe"


@pytest.mark.parametrize("is_overwriting", [False, True])
@pytest.mark.parametrize(
    ("make", "error", "sentence"),
    [
        (link_to_file, RefusedError, "is a link; it was left alone"),
        (dangling_link, RefusedError, "is a link; it was left alone"),
        (pipe, RefusedError, "is no ordinary file; it was left alone"),
        (lambda _: Path("/dev/null"), RefusedError, "is no ordinary file"),
        (lambda stick: stick / "no" / "where.db", OutputError, "There is no folder .*no"),
        (lambda stick: link_to_file(stick) / "x.db", OutputError, "cannot be written: not a dir"),
        (lambda stick: stick / ("x" * 300), OutputError, "cannot be written: file name too long"),
        (lambda stick: stick / "a\0b", OutputError, "cannot be written: embedded null byte"),
        (lambda _: Path("/proc/copy.db"), OutputError, "There is no folder|cannot be written"),
    ],
)
def test_where_a_copy_cannot_go_it_says_so_and_leaves_nothing(
    path: Path,
    stick: Path,
    make: Callable[[Path], Path],
    error: type[RunlogError],
    sentence: str,
    is_overwriting: bool,
) -> None:
    target = make(stick)
    before = files_in(stick)
    with pytest.raises(error, match=sentence):
        back_up_by_hand(path, target, now=NOW, is_overwriting=is_overwriting)
    assert files_in(stick) == before
    assert files_in(path.parent) == ["journal.db"]
    precious = stick / "there.db"
    assert not precious.exists() or precious.read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize("name", ["journal.db", "hard.db"])
def test_the_journal_itself_is_never_overwritten(path: Path, name: str) -> None:
    path.with_name("hard.db").hardlink_to(path)
    with pytest.raises(RefusedError, match="is this very journal"):
        back_up_by_hand(path, path.with_name(name), now=NOW, is_overwriting=True)
    assert notes_of(path) == ["felt strong"]


BACK_UP = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from runlog.errors import RunlogError
from runlog.store.backup_by_hand import back_up_by_hand

path, target, *limit = sys.argv[1:]
if limit:
    import resource
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit[0]), before[1]))
try:
    now = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
    print(back_up_by_hand(Path(path), Path(target), now=now, is_overwriting=True))
except RunlogError as error:
    print(error.message)
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
"""


def told(path: Path, target: Path, *limit: str, prefix: list[str] | None = None) -> str:
    """What is answered to a copy by a process of its own."""
    done = subprocess.run(
        [*(prefix or []), sys.executable, "-c", BACK_UP, str(path), str(target), *limit],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is POSIX")
@pytest.mark.parametrize("bytes_left", ["0", "4096", "100000", "200000"])
def test_a_full_disk_leaves_what_was_there(path: Path, stick: Path, bytes_left: str) -> None:
    target = stick / "copy.db"
    target.write_text("precious", encoding="utf-8")
    assert f"{target} cannot be written" in told(path, target, bytes_left)
    assert f"{stick} cannot be written" in told(path, stick, bytes_left)
    assert files_in(stick) == ["copy.db"]
    assert target.read_text(encoding="utf-8") == "precious"


@pytest.fixture
def read_only(stick: Path) -> Iterator[Path]:
    """A folder in which nothing can be created."""
    stick.chmod(0o555)
    yield stick
    stick.chmod(0o700)


def test_a_folder_that_may_not_be_written_is_told(
    path: Path, read_only: Path, without_privilege: list[str]
) -> None:
    for target in (read_only, read_only / "copy.db"):
        said = told(path, target, prefix=without_privilege)
        assert f"{target} cannot be written: permission denied." in said
    assert files_in(read_only) == []


# ---- the journal -----------------------------------------------------------------


def test_what_is_not_there_is_not_created(tmp_path: Path) -> None:
    for path in (tmp_path / "journal.db", tmp_path / "no" / "journal.db"):
        for target in (None, tmp_path, tmp_path / "copy.db"):
            with pytest.raises(JournalError, match="nothing to copy yet") as caught:
                back_up_by_hand(path, target, now=NOW)
            assert "runlog add" in caught.value.hint
    assert files_in(tmp_path) == []


def test_an_empty_file_is_no_journal_yet(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.touch()
    with pytest.raises(JournalError, match="nothing to copy yet"):
        back_up_by_hand(path, None, now=NOW)
    assert files_in(tmp_path) == ["journal.db"]


def test_another_programs_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    another_program(path)
    with pytest.raises(JournalError, match="belongs to another program"):
        back_up_by_hand(path, None, now=NOW)
    assert files_in(tmp_path) == ["journal.db"]


def test_a_folder_is_no_journal(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="is a folder, not a journal"):
        back_up_by_hand(tmp_path, None, now=NOW)


def test_a_newer_runlogs_journal_can_be_copied_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    a_newer_journal(path)
    copy = back_up_by_hand(path, None, now=NOW)
    assert copy.read_bytes()[60:64] == (VERSION + 1).to_bytes(4, "big")


@pytest.mark.parametrize("to_file", [False, True])
@pytest.mark.parametrize("spoil", SPOILT)
def test_a_damaged_journal_is_named_and_not_copied(
    path: Path, stick: Path, spoil: Spoil, to_file: bool
) -> None:
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(JournalError, match=r"is damaged|not a journal") as caught:
        back_up_by_hand(path, stick / "copy.db" if to_file else None, now=NOW)
    assert caught.value.hint
    assert str(path) in caught.value.message
    assert files_in(stick) == []
    assert path.read_bytes() == before


def test_a_damaged_journal_says_how_to_go_on(path: Path) -> None:
    SPOILT[0](path)
    with pytest.raises(DamagedError) as caught:
        back_up_by_hand(path, None, now=NOW)
    assert "runlog backup --list" in caught.value.hint
    assert "runlog restore last" in caught.value.hint
