"""Letting old copies go, so that a folder of them does not grow for ever."""

from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from runlog.core.backup import is_automatic, kept_backups
from runlog.store.backup_files import backup_files
from runlog.store.copying import PART

_ABANDONED_AFTER = timedelta(days=1)


def drop_old_backups(journal: Path, *, now: datetime, but: Collection[Path] = ()) -> None:
    """Delete the automatic copies that need not stay, and what a kill left half-written.

    The last ten stay, and the newest of each month. What was made by hand is the runner's, and
    what is not called as our copies are is somebody else's: neither is touched. A file that
    cannot be deleted stays too.

    Args:
        journal: The file of the journal.
        now: The time it is.
        but: Copies that stay whatever their age, such as the one just made.
    """
    automatic = [file for file in backup_files(journal, now=now) if is_automatic(file.name.reason)]
    kept = kept_backups([file.made_at for file in automatic])
    abandoned = [
        file for file in backup_files(journal, now=now, ending=PART)
        if file.made_at < now - _ABANDONED_AFTER
    ]  # fmt: skip
    old = [file for place, file in enumerate(automatic) if place not in kept]
    for file in (*old, *abandoned):
        if file.path not in but:
            with suppress(OSError):
                file.path.unlink()
                # SQLite's own journal of a copy that was never finished.
                file.path.with_name(f"{file.path.name}-journal").unlink(missing_ok=True)
