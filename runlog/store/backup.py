"""A copy of the journal that is known to be good."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from runlog.errors import JournalError

FOLDER = "backups"


def back_up(journal: Path, *, reason: str, now: datetime) -> Path:
    """Copy a journal into the folder beside it, and read the copy back.

    Args:
        journal: The file.
        reason: Why, for the name of the copy: ``before-upgrade``.
        now: When, for its name.

    Returns:
        The copy.

    Raises:
        JournalError: It could not be written, or does not read back as it should.
    """
    folder = journal.parent / FOLDER
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        part = _new_file(folder, f"{journal.stem}-{now:%Y%m%d-%H%M%S}-{reason}")
        try:
            _copy(journal, part)
            _verify(part)
            copy = part.with_suffix(".db")
            part.replace(copy)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except (OSError, sqlite3.Error) as error:
        raise JournalError(
            f"The journal could not be copied into {folder}: {error}. It was left as it is.",
            hint="see who may write there, and whether there is space left",
        ) from error
    return copy


def _new_file(folder: Path, stem: str) -> Path:
    """An empty file that only the runner may read, with a name that is not taken."""
    number = 1
    while True:
        part = folder / (f"{stem}.part" if number == 1 else f"{stem}-{number}.part")
        number += 1
        if not part.with_suffix(".db").exists():
            with suppress(FileExistsError):
                os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
                return part


def _copy(journal: Path, copy: Path) -> None:
    with (
        closing(sqlite3.connect(journal)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)


def _verify(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        [found] = connection.execute("pragma integrity_check(1)").fetchone()
    if found != "ok":
        raise JournalError(f"The copy of the journal is damaged: {found}.")
