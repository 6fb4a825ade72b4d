"""Copying a journal: whole, read back, and on the disk before anybody counts on it."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from runlog.store.soundness import DamagedError, Marks, damage, damage_told, marks, row_counts

PART = ".part"
"""The ending of a file that is being written."""

SIDECARS = ("-journal", "-wal", "-shm")
"""What SQLite may keep beside a file, by the end of its name."""


def copy_whole(source: sqlite3.Connection, copy: Path) -> None:
    """Copy what a connection sees into an empty file, and read that back.

    Args:
        source: Outside a transaction; it is only read.
        copy: Nobody else's; to be thrown away if this fails.

    Raises:
        DamagedError: What was written is not sound, or not the same.
        sqlite3.Error: It cannot be read or written.
        OSError: It cannot be brought to the disk.
    """
    with damage_told():
        said = _written(source, copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            # One file, also where another program left the journal with a log beside it.
            target.execute("pragma journal_mode = delete")
            _require_same(target, said)
    flush(copy)


_Contents = tuple[Marks, Mapping[str, int]]


def _written(source: sqlite3.Connection, copy: Path) -> _Contents:
    """Copy; returns what the copy must hold."""
    # One transaction: nobody writes between the counting and the copying.
    source.execute("begin")
    try:
        said = _contents(source)
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            target.execute("pragma journal_mode = off")  # it is thrown away if it fails
            source.backup(target)  # in one step: in several, each write would begin it anew
    finally:
        source.rollback()
    return said


def _contents(connection: sqlite3.Connection) -> _Contents:
    return marks(connection), row_counts(connection)


def _require_same(copy: sqlite3.Connection, said: _Contents) -> None:
    found = damage(copy)
    if found is not None:
        raise DamagedError(found)
    if _contents(copy) != said:
        raise DamagedError("its copy does not read back as it was written")


# ---- files -----------------------------------------------------------------------


def new_part(folder: Path, stem: str, *, ending: str = "") -> Path:
    """An empty file that only the runner may read, for what is being written.

    Args:
        folder: Where.
        stem: What it is to be called, without ending; a number is added if that is taken.
        ending: What its name will end in when it is done; no such file is there.

    Raises:
        OSError: It cannot be created.
    """
    number = 1
    while True:
        name = stem if number == 1 else f"{stem}-{number}"
        number += 1
        if not ending or not (folder / f"{name}{ending}").exists():
            with suppress(FileExistsError):
                part = folder / f"{name}{PART}"
                os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
                return part


@contextmanager
def thrown_away(part: Path) -> Iterator[None]:
    """See to it that nothing half-written stays if something goes wrong inside."""
    try:
        yield
    except BaseException:
        for sidecar in ("", *SIDECARS):
            Path(f"{part}{sidecar}").unlink(missing_ok=True)
        raise


def put_in_place(part: Path, done: Path) -> None:
    """Give what was written its name, which it keeps also if the power goes now.

    Raises:
        OSError: It cannot be renamed.
    """
    part.replace(done)
    # Not every file system can be asked to do this for a folder.
    with suppress(OSError):
        flush(done.parent, os.O_RDONLY)


def flush(path: Path, mode: int = os.O_RDWR) -> None:
    """Wait until what was written is on the disk.

    Raises:
        OSError: The disk refuses.
    """
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
