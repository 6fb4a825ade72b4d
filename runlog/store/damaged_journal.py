"""A journal that cannot be read: kept byte for byte, and another put in its place."""

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from runlog.core.backup import DAMAGED
from runlog.store.backup import copying_told, put_into_folder
from runlog.store.copying import SIDECARS, copy_whole, flush, new_part, put_in_place, thrown_away


def keep_damaged(content: BinaryIO, journal: Path, *, now: datetime) -> Path:
    """Keep a damaged journal as it is beside the copies: somebody may yet save what is in it.

    Args:
        content: Its bytes, read from the first one.
        journal: Its file.
        now: When, for the name.

    Returns:
        Where it was kept; such a file is never deleted.

    Raises:
        JournalError: It cannot be written there.
    """

    def write(part: Path) -> None:
        content.seek(0)
        with part.open("wb") as out:
            shutil.copyfileobj(content, out)
        flush(part)

    with copying_told(journal):
        return put_into_folder(write, journal, reason=DAMAGED, now=now)


def replace_damaged(source: sqlite3.Connection, journal: Path, *, kept: Path) -> None:
    """Put a sound journal in the place of one that SQLite cannot read.

    Args:
        source: The sound one.
        journal: The damaged one's file; if it is a link, what it points to is replaced.
        kept: Where the damaged one was kept.

    Raises:
        DamagedError: What was written does not read back.
        sqlite3.Error: It cannot be written.
        OSError: Likewise.
    """
    file = journal.resolve()
    part = new_part(file.parent, file.name)
    with thrown_away(part):
        copy_whole(source, part)
        # A log that belongs to the damaged file would be played into the new one.
        for sidecar in SIDECARS:
            if Path(f"{file}{sidecar}").exists():
                shutil.move(f"{file}{sidecar}", f"{kept}{sidecar}")
        put_in_place(part, file)
