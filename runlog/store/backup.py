"""A copy of the journal that is known to be good."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from runlog.core.backup import BackupName, format_backup_name, is_automatic
from runlog.errors import JournalError
from runlog.store.backup_files import ENDING, backup_folder, journal_stem
from runlog.store.backup_files import FOLDER as FOLDER  # noqa: PLC0414  (others ask here)
from runlog.store.backup_rotation import drop_old_backups
from runlog.store.copying import PART, copy_whole, new_part, put_in_place, thrown_away
from runlog.store.soundness import DamagedError


def back_up(journal: Path, *, reason: str, now: datetime) -> Path:
    """Copy a journal into the folder beside it, and read the copy back.

    If it is made unasked (``before-…``) the oldest of its kind go: see `drop_old_backups`.

    Args:
        journal: The file; a transaction may be open on it that has written nothing yet.
        reason: Why, for the name of the copy: ``before-upgrade``.
        now: When, for its name.

    Returns:
        The copy.

    Raises:
        JournalError: It could not be written, or does not read back as it should.
    """
    # Absolute, so that no name means something else to SQLite (":memory:").
    path = journal.absolute()
    with copying_told(journal), closing(sqlite3.connect(path, isolation_level=None)) as source:
        copy = copy_into_folder(source, journal, reason=reason, now=now)
    if is_automatic(reason):
        drop_old_backups(journal, now=now, but=[copy])
    return copy


def copy_into_folder(
    source: sqlite3.Connection,
    journal: Path,
    *,
    reason: str,
    now: datetime,
    folder: Path | None = None,
) -> Path:
    """Copy what a connection sees, under a name that says when and why.

    Args:
        source: The journal, outside a transaction.
        journal: Its file.
        reason: Why.
        now: When.
        folder: Where to; None means the folder beside the journal, which may be missing.

    Raises:
        DamagedError: It is not sound.
        sqlite3.Error: It cannot be read, or the copy not be written.
        OSError: The copy cannot be written.
    """
    return put_into_folder(
        lambda part: copy_whole(source, part), journal, reason=reason, now=now, folder=folder
    )


def put_into_folder(
    write: Callable[[Path], None],
    journal: Path,
    *,
    reason: str,
    now: datetime,
    folder: Path | None = None,
) -> Path:
    """Write a file of any sort, under a name that says when and why.

    Args:
        write: Writes into an empty file.
        journal: The file of the journal.
        reason: Why.
        now: When.
        folder: Where to; None means the folder beside the journal, which may be missing.

    Raises:
        OSError: It cannot be written.
    """
    place = backup_folder(journal)
    if folder is None:
        place.mkdir(mode=0o700, exist_ok=True)
    else:
        place = folder
    wall = now.replace(tzinfo=None)
    stem = format_backup_name(journal_stem(journal), BackupName(wall, reason))
    part = new_part(place, stem, ending=ENDING)
    with thrown_away(part):
        write(part)
        # The name has the clock on the wall; the instant is kept by the file.
        seconds = int(now.timestamp())
        os.utime(part, (seconds, seconds))
        copy = place / f"{part.name.removesuffix(PART)}{ENDING}"
        put_in_place(part, copy)
    return copy


@contextmanager
def copying_told(journal: Path) -> Iterator[None]:
    """Say in a sentence what kept a journal from being copied into the folder beside it.

    Raises:
        JournalError: Whatever went wrong inside.
    """
    folder = backup_folder(journal)
    try:
        yield
    except DamagedError as error:
        raise DamagedError(error.finding, name=str(journal)) from error
    except (OSError, sqlite3.Error) as error:
        raise JournalError(
            f"The journal could not be copied into {folder}: {reason_of(error)}. "
            "It was left as it is.",
            hint="see who may write there (ls -la), and whether there is space left (df -h)",
        ) from error


def reason_of(error: Exception) -> str:
    """What the system says, as the end of a sentence."""
    return (getattr(error, "strerror", None) or str(error)).lower()
