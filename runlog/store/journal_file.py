"""A journal's file, looked at without opening the journal: never upgraded, damaged or not."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

from runlog.errors import JournalError
from runlog.store import opening
from runlog.store.database import explained
from runlog.store.soundness import damage_told, marks

_HALF_WRITTEN = frozenset({sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY})

Mode = Literal["ro", "rw"]
"""``ro`` for a file that must not change by a byte; ``rw`` for the runner's own journal, where what
a killed program left half-written has to be taken back first. Neither creates a file."""


@contextmanager
def looked_into(path: Path, *, mode: Mode = "ro") -> Iterator[sqlite3.Connection]:
    """Open a journal of any version, damaged or not.

    Args:
        path: The file.
        mode: How.

    Raises:
        JournalError: There is none, it cannot be opened, or whatever SQLite says inside.
    """
    require_file(path)
    with sqlite_told(path), closing(connected(path, mode=mode)) as connection:
        yield connection


@contextmanager
def copied_into_memory(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of a file that nobody else can change, and in which SQLite minds every rule.

    Args:
        path: The file, which is only read.

    Raises:
        DamagedError: It is not whole, so far as that shows in copying.
        JournalError: It cannot be read.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        with looked_into(path) as file, damage_told(str(path)):
            # Wait for the file here: `backup` would wait for ever, whatever the timeout.
            file.execute("begin")
            marks(file)
            file.backup(copy)
        yield copy


def connected(path: Path, *, mode: Mode) -> sqlite3.Connection:
    """A connection to a file, in which transactions are begun by hand.

    Raises:
        JournalError: This SQLite is older than strict tables: it would call a sound journal
            damaged.
        sqlite3.Error: It cannot be opened.
    """
    if sqlite3.sqlite_version_info < opening.OLDEST_SQLITE:
        raise JournalError(
            f"This Python comes with SQLite {sqlite3.sqlite_version}, which is too old.",
            hint="use a Python with SQLite 3.37 or newer",
        )
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=opening.BUSY_S, isolation_level=None)


@contextmanager
def sqlite_told(path: Path) -> Iterator[None]:
    """Say in a sentence what SQLite has against a file.

    Raises:
        JournalError: Whatever went wrong inside.
    """
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) in _HALF_WRITTEN:
            raise JournalError(
                f"{path} was left half-written by a program that was stopped.",
                hint=f"open it once, which mends it: runlog --db {path} history",
            ) from error
        raise explained(error, str(path)) from error


def typed_path(word: str) -> Path:
    """A path as it was typed: ``~`` is the home folder, if there is one."""
    try:
        return Path(word).expanduser()
    except RuntimeError:  # "~somebody" who is not known here
        return Path(word)


def is_there(path: Path) -> bool:
    """Whether there is anything of that name; a name that cannot be is not there."""
    try:
        return path.exists()
    except OSError:
        return False


def require_file(path: Path) -> None:
    """Refuse what is no ordinary file.

    Raises:
        JournalError: It is missing, a folder, a device, or nobody may look at it.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise JournalError(
            f"There is no file {path}.", hint="see the copies there are: runlog backup --list"
        ) from None
    except (OSError, ValueError) as error:
        raise _unopenable(path, error) from error
    if not stat.S_ISREG(mode):
        what = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
        raise JournalError(f"{path} is {what}, not a journal.", hint="name the file of a journal")


def create_if_missing(path: Path) -> None:
    """See to it that there is a file, which only the runner may read.

    Raises:
        JournalError: It cannot be created, or is no ordinary file.
    """
    if not is_there(path):
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            raise _unopenable(path, error) from error
    require_file(path)


def _unopenable(path: Path, error: Exception) -> JournalError:
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    return JournalError(
        f"{path} cannot be opened: {reason}.",
        hint="see who may use the file and its folder: ls -la",
    )
