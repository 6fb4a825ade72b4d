"""Is the journal's file in good health? It is looked at from outside, and nothing is written."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from runlog.errors import JournalError
from runlog.store.aggregates import AGGREGATES
from runlog.store.backup_files import backup_files
from runlog.store.copying import PART
from runlog.store.format import VERSION
from runlog.store.location import default_path
from runlog.store.opening import open_in_memory

_MOST_FAULTS = 20
_IN_THE_MAKING = timedelta(hours=1)


class FileHealth(NamedTuple):
    """What was seen of a journal's file.

    Attributes:
        damage: What SQLite finds wrong with it, a sentence each; empty if it is sound.
        references: Rows that point to something that is not there.
        schema: Tables, indexes and triggers that are not as they should be, or are missing.
        words: Full-text indexes that are out of step with their table.
        file_mode: Who may read and write the file, if others may; None if only the runner may.
        folder_mode: Likewise for its folder, if that is our own; another may be for other things.
        size_bytes: How large it is.
        free_bytes: Space left on its disk.
    """

    damage: tuple[str, ...]
    references: int = 0
    schema: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    file_mode: int | None = None
    folder_mode: int | None = None
    size_bytes: int = 0
    free_bytes: int = 0


def file_health(path: Path, *, now: datetime) -> FileHealth:
    """Look at a journal's file.

    Args:
        path: The file, which is there.
        now: For the journal that it is compared with.

    Raises:
        OSError: It cannot be looked at.
    """
    health = FileHealth(
        damage=(),
        file_mode=_mode_for_others(path),
        folder_mode=_mode_for_others(path.parent) if _is_our_folder(path.parent) else None,
        size_bytes=path.stat().st_size,
        free_bytes=shutil.disk_usage(path.parent).free,
    )
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
            return _inside(file, health, now=now)
    except sqlite3.DatabaseError as error:
        return health._replace(damage=(str(error),))


def _inside(file: sqlite3.Connection, health: FileHealth, *, now: datetime) -> FileHealth:
    found = [text for (text,) in file.execute(f"pragma integrity_check({_MOST_FAULTS})")]
    damage = tuple(line for text in found for line in text.splitlines() if line != "ok")
    if damage:
        return health._replace(damage=damage)
    return health._replace(
        references=len(file.execute("pragma foreign_key_check").fetchall()),
        schema=_strange_parts(file, now=now),
        words=_stale_words(file),
    )


def _mode_for_others(path: Path) -> int | None:
    """The permissions of a file or folder if somebody else has any."""
    mode = stat.S_IMODE(path.stat().st_mode)
    return mode if os.name == "posix" and mode & 0o077 else None


def _is_our_folder(folder: Path) -> bool:
    """Whether a folder is there for nothing but the journal."""
    try:
        return folder.absolute() == default_path().parent
    except JournalError:  # there is no home
        return False


def _strange_parts(file: sqlite3.Connection, *, now: datetime) -> tuple[str, ...]:
    """What differs from a journal that is new; one of an older runlog is not compared."""
    if file.execute("pragma user_version").fetchone()[0] != VERSION:
        return ()
    new = open_in_memory(now=now)
    try:
        expected = _parts(new.connection)
    finally:
        new.close()
    found = _parts(file)
    return tuple(name for name in expected if found.get(name) != expected[name])


def _parts(file: sqlite3.Connection) -> dict[str, str]:
    """What a database consists of, by name; how it is spaced does not count."""
    rows = file.execute("select name, sql from sqlite_schema where sql is not null")
    return {name: " ".join(sql.split()) for name, sql in rows}


def _stale_words(file: sqlite3.Connection) -> tuple[str, ...]:
    """Full-text indexes that hold something else than their tables, found in a copy in memory."""
    indexes = [aggregate.words for aggregate in AGGREGATES.values() if aggregate.words]
    stale = []
    with closing(sqlite3.connect(":memory:")) as copy:
        file.backup(copy)  # the check is a statement that writes
        for name in indexes:
            try:
                copy.execute(f"insert into {name} ({name}, rank) values ('integrity-check', 1)")
            except sqlite3.DatabaseError:
                stale.append(name)
    return tuple(stale)


def close_to_others(path: Path) -> None:
    """Let only the runner read and write a file or folder.

    Raises:
        OSError: It is somebody else's.
    """
    path.chmod(0o700 if path.is_dir() else 0o600)


def rebuild_words(path: Path, indexes: Iterable[str]) -> None:
    """Make full-text indexes anew from their tables.

    Args:
        path: The journal.
        indexes: Names of indexes of ours.
    """
    with closing(sqlite3.connect(path)) as file, file:
        for name in indexes:
            file.execute(f"insert into {name} ({name}) values ('rebuild')")


def half_written_copies(journal: Path, *, now: datetime) -> list[Path]:
    """Copies that a program began beside a journal and never finished.

    Args:
        journal: The file.
        now: The time it is; a copy younger than an hour may be in the making.
    """
    return [
        file.path
        for file in backup_files(journal, now=now, ending=PART)
        if file.made_at < now - _IN_THE_MAKING
    ]


def latest_copy_on(journal: Path, *, now: datetime) -> date | None:
    """The day of the latest copy beside a journal, by its name; None if there is none."""
    files = backup_files(journal, now=now)
    return files[0].made_at.date() if files else None
