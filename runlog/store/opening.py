"""Opening a journal: the file, its permissions, its version."""

import os
import sqlite3
import stat
from contextlib import closing
from datetime import datetime
from pathlib import Path

from runlog.errors import JournalError
from runlog.store.database import Database, explained
from runlog.store.format import APPLICATION_ID, VERSION

OLDEST_SQLITE = (3, 37)
"""The first with strict tables. An older one would call a sound journal damaged."""

BUSY_S = 5.0
"""Seconds to wait for another program that writes."""


def open_file(path: Path, *, now: datetime) -> Database:
    """Open the journal in a file; create it, or bring it up to date, if need be.

    Args:
        path: It and its folder may be missing.
        now: For the name of a copy, should the journal be upgraded.

    Raises:
        JournalError: It cannot be opened, or is not a journal this program can use. It is left
            as it was.
    """
    # Absolute, so that no name means something else to SQLite (":memory:").
    path = Path(os.path.abspath(path))  # noqa: PTH100 -- Path.absolute() keeps "..", resolve() is slow
    _prepare(path)
    return _ready(_connected(str(path), name=str(path)), path, now=now)


def open_in_memory(*, now: datetime) -> Database:
    """Open an empty journal that leaves no file."""
    return _ready(_connected(":memory:", name="the journal in memory"), None, now=now)


def open_copy_in_memory(path: Path, *, now: datetime) -> Database:
    """Open a copy of a journal, which is never written to itself.

    Args:
        path: Another journal; an older one is brought up to date in the copy.
        now: The time it is.

    Raises:
        JournalError: There is none, or it is not a journal this program can use.
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100 -- as in `open_file`
    if not path.is_file():
        what = "is no file" if path.exists() else "is not there"
        raise JournalError(f"The journal {path} {what}.", hint="name the file of a journal")
    source = _connected(f"{path.as_uri()}?mode=ro", name=str(path), is_uri=True)
    copy = _connected(":memory:", name=str(path))
    try:
        with closing(source.connection):
            _require_journal(source)
            source.connection.backup(copy.connection)
    except sqlite3.Error as error:
        copy.close()
        raise _other_trouble(path, error) from error
    except JournalError as error:
        copy.close()
        raise _other_trouble(path, error) from error
    return _ready(copy, None, now=now)


def _other_trouble(path: Path, error: Exception) -> Exception:
    """What is wrong with another journal; the hints that belong to the runner's own do not fit."""
    told = explained(error, str(path)) if isinstance(error, sqlite3.Error) else error
    if isinstance(told, JournalError):
        return JournalError(
            told.message,
            word=told.word,
            hint="Your own journal was not touched; name another file.",
        )
    return told


def _require_journal(db: Database) -> None:
    """Refuse an empty file, which would do as a new journal."""
    if _version(db) == 0:
        raise JournalError(f"{db.name} is no journal.", hint="name the file of a journal")


def _prepare(path: Path) -> None:
    """See to it that there is a file that only the runner may read."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        _create(path)
    except (OSError, ValueError) as error:
        raise JournalError(f"{path} cannot be opened: {_reason(error)}.") from error
    else:
        if not stat.S_ISREG(mode):
            what = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
            raise JournalError(
                f"{path} is {what}, not a journal.", hint="name a file with --db or RUNLOG_DB"
            )


def _create(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise JournalError(
            f"The journal {path} cannot be created: {_reason(error)}.",
            hint="name a file where you may write, with --db or RUNLOG_DB",
        ) from error


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _connected(file: str, *, name: str, is_uri: bool = False) -> Database:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise JournalError(
            f"This Python comes with SQLite {sqlite3.sqlite_version}, which is too old.",
            hint="use a Python with SQLite 3.37 or newer",
        )
    try:
        # No isolation level: transactions begin where we say, not before the first write.
        connection = sqlite3.connect(file, timeout=BUSY_S, isolation_level=None, uri=is_uri)
    except sqlite3.Error as error:
        raise JournalError(f"{name} cannot be opened: {error}.") from error
    return Database(connection, name=name)


def _ready(db: Database, path: Path | None, *, now: datetime) -> Database:
    try:
        if _version(db) != VERSION:
            # The other door costs as much as everything else together.
            from runlog.store.upgrade import bring_up_to_date  # noqa: PLC0415

            bring_up_to_date(db, path, now=now)
        # One file at rest, and what is committed is on the disk.
        db.rows("pragma journal_mode = delete")
        db.run("pragma synchronous = full")
        db.run("pragma foreign_keys = on")
    except BaseException:
        db.close()
        raise
    return db


def _version(db: Database) -> int:
    """How many steps the journal has seen, 0 if it is new.

    Raises:
        JournalError: The file is another program's, or a newer runlog's.
    """
    version = int(db.value("pragma user_version"))
    if int(db.value("pragma application_id")) != APPLICATION_ID:
        if version or db.value("select count(*) from sqlite_schema"):
            raise JournalError(
                f"{db.name} belongs to another program; it was left alone.",
                hint="name another file with --db or RUNLOG_DB",
            )
        return 0
    if version > VERSION:
        raise JournalError(
            f"A newer runlog wrote {db.name}; it was left alone.", hint="upgrade runlog"
        )
    return version
