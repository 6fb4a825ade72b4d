"""Going back while the power goes, the disk is full, and others write."""

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from runlog.store.backup_list import list_backups
from runlog.store.restore import restore
from tests.store.journal_files import (
    NOW,
    files_in,
    is_whole,
    notes_of,
    overwrite_header,
    write_runs,
)
from tests.store.test_many_programs import adding
from tests.store.test_opening import without_privilege

__all__ = ["without_privilege"]  # a fixture

LATER = NOW + timedelta(minutes=5)
RUNS = 400

RESTORE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from runlog.errors import RunlogError
from runlog.store.restore import restore

path, copy, *limit = sys.argv[1:]
if limit:
    import resource
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit[0]), before[1]))
print("began", flush=True)
try:
    restore(Path(path), Path(copy), now=datetime(2026, 11, 22, 21, 15, tzinfo=UTC))
    print("done")
except RunlogError as error:
    print(error.message)
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
"""


def restoring(
    path: Path, copy: Path, *, bytes_left: int | None = None, prefix: Sequence[str] = ()
) -> "subprocess.Popen[str]":
    """A process that goes back to a copy; it says ``began``, and ``done`` once that is done.

    Args:
        path: The journal.
        copy: The copy.
        bytes_left: How large a file may become; None means as large as it likes.
        prefix: What to put before the command.
    """
    limit = [] if bytes_left is None else [str(bytes_left)]
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", RESTORE, str(path), str(copy), *limit],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def journals(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A journal as it is now, and a larger one to go back to."""
    folder = tmp_path_factory.mktemp("journals")
    now, then = folder / "now.db", folder / "then.db"
    write_runs(now, *["now"] * RUNS)
    write_runs(then, *["then " + "x" * 2000] * RUNS)
    return now, then


@pytest.fixture
def path(journals: tuple[Path, Path], tmp_path: Path) -> Path:
    path = tmp_path / "home" / "journal.db"
    path.parent.mkdir()
    shutil.copy(journals[0], path)
    return path


def killed(path: Path, copy: Path, after_s: float) -> bool:
    """Kill a process some time after it began to go back; returns whether it was through."""
    program = restoring(path, copy)
    assert program.stdout is not None
    program.stdout.readline()
    time.sleep(after_s)
    program.kill()
    said, _ = program.communicate()
    return "done" in said


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX")
@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_kill_leaves_the_old_journal_or_the_new_one_whole(
    journals: tuple[Path, Path], tmp_path: Path, is_damaged: bool
) -> None:
    chance = random.Random(1)
    longest_s = 0.1
    for number in range(8):
        path = tmp_path / str(number) / "journal.db"
        path.parent.mkdir()
        shutil.copy(journals[0], path)
        if is_damaged:
            overwrite_header(path)
        before = path.read_bytes()
        is_through = killed(path, journals[1], chance.uniform(0, longest_s))
        if is_damaged and path.read_bytes() == before:
            assert not is_through
        else:
            assert is_whole(path)
            assert notes_of(path) == notes_of(journals[1 if is_through else is_new(path)])
        problems = {copy.problem for copy in list_backups(path, now=LATER)}
        assert problems <= {"damaged" if is_damaged else None}
        began = time.monotonic()
        restore(path, journals[1], now=LATER)
        longest_s = 1.2 * (time.monotonic() - began)
        assert notes_of(path) == notes_of(journals[1])


def is_new(path: Path) -> bool:
    """Whether the first run of a journal is one of the new one."""
    return str(notes_of(path)[0]).startswith("then")


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is POSIX")
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 1.0, 1.4, 1.9])
@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_full_disk_leaves_the_old_journal(
    path: Path, journals: tuple[Path, Path], share: float, is_damaged: bool
) -> None:
    """The share of the present journal's size for which there is room; the new one takes more."""
    if is_damaged:
        overwrite_header(path)
    before = path.read_bytes()
    assert journals[1].stat().st_size > 2 * len(before)
    said, error = restoring(path, journals[1], bytes_left=int(len(before) * share)).communicate()
    assert error == ""
    assert "done" not in said
    assert any(words in said for words in ("could not be copied", "no space", "disk refused"))
    assert is_damaged or (is_whole(path) and notes_of(path) == ["now"] * RUNS)
    assert not is_damaged or path.read_bytes() == before
    assert not [name for name in files_in(path.parent) if not name.endswith((".db", "backups"))]


def test_a_folder_that_may_not_be_written_leaves_the_old_journal(
    path: Path, journals: tuple[Path, Path], without_privilege: list[str]
) -> None:
    before = path.read_bytes()
    path.parent.chmod(0o500)
    said, error = restoring(path, journals[1], prefix=without_privilege).communicate()
    path.parent.chmod(0o700)
    assert error == ""
    assert "cannot be" in said or "could not be copied" in said
    assert path.read_bytes() == before
    assert files_in(path.parent) == ["journal.db"]


def test_a_damaged_journal_that_cannot_be_replaced_is_left_where_it_is(
    path: Path, journals: tuple[Path, Path], without_privilege: list[str]
) -> None:
    """Its bytes are kept beside the copies all the same."""
    overwrite_header(path)
    before = path.read_bytes()
    (path.parent / "backups").mkdir()
    path.parent.chmod(0o500)
    said, error = restoring(path, journals[1], prefix=without_privilege).communicate()
    path.parent.chmod(0o700)
    assert error == ""
    assert f"{path} cannot be replaced: permission denied. It was left as it is." in said
    assert path.read_bytes() == before
    [kept] = (path.parent / "backups").iterdir()
    assert kept.read_bytes() == before


def test_what_others_add_meanwhile_is_in_the_one_journal_or_the_other(
    path: Path, journals: tuple[Path, Path]
) -> None:
    programs = [adding(path, 1) for _ in range(10)]
    assert programs[0].stdout is not None
    programs[0].stdout.readline()
    done = restore(path, journals[1], now=LATER)
    answers = [program.communicate() for program in programs]
    assert [error for _, error in answers] == [""] * 10
    assert done.backup is not None
    kept, now = notes_of(Path(done.backup)), notes_of(path)
    before, after = kept.count("felt strong"), now.count("felt strong")
    assert before >= 1
    assert before + after == 10
    assert (len(kept), len(now)) == (RUNS + before, RUNS + after)
    assert is_whole(path)


def test_two_that_go_back_at_once_follow_each_other(
    path: Path, journals: tuple[Path, Path]
) -> None:
    programs = [restoring(path, journals[1]) for _ in range(3)]
    answers = [program.communicate() for program in programs]
    assert [error for _, error in answers] == [""] * 3
    assert any("done" in said for said, _ in answers)
    assert notes_of(path) == notes_of(journals[1])
    assert all(copy.problem is None for copy in list_backups(path, now=LATER))
