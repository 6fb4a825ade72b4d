"""Going back to a copy of the journal: all of it, or none."""

import sqlite3
from datetime import datetime
from pathlib import Path

from runlog.core.backup import Restored
from runlog.errors import JournalError, RefusedError
from runlog.store.backup_files import as_backup_file
from runlog.store.backup_rotation import drop_old_backups
from runlog.store.exchange import exchange, foreseen, opened_bytes
from runlog.store.journal_file import copied_into_memory, is_there, require_file
from runlog.store.soundness import NO_JOURNAL, DamagedError, fault_of, glance


def restore(journal: Path, copy: Path, *, now: datetime, is_dry_run: bool = False) -> Restored:
    """Go back to a copy, and keep the journal as it is now beside the other copies.

    The copy is verified first. The record of changes comes back with it: what can be undone then
    is what could be undone when the copy was made. A copy of an older runlog is brought up to
    date when it is next opened, as any journal is.

    Args:
        journal: The file; it may be missing or damaged.
        copy: Another file: a journal of this or an older version, which is only read.
        now: The time it is.
        is_dry_run: Whether nothing is to be done.

    Raises:
        JournalError: The copy is not sound, another program uses the journal, or the disk
            refuses. The journal is as it was.
        RefusedError: The copy is the very journal itself.
    """
    require_file(copy)
    if is_there(journal) and copy.samefile(journal):
        raise RefusedError(f"{copy} is this very journal.", word=str(copy))
    # From here on it is the copy in memory that counts: what was verified is what comes.
    with copied_into_memory(copy) as source, opened_bytes(copy) as content:
        _require_sound(source, copy)
        plan = _plan(source, copy, journal, now=now)
        if is_dry_run:
            return foreseen(plan, content, journal)
        done = exchange(plan, source, content, journal, now=now)
    if done.backup is not None:
        drop_old_backups(journal, now=now, but=[copy, Path(done.backup)])
    return done


def _plan(source: sqlite3.Connection, copy: Path, journal: Path, *, now: datetime) -> Restored:
    """What is known of a copy."""
    file = as_backup_file(copy, journal, now=now)
    return Restored(
        copy=str(copy),
        made_at=None if file is None else file.made_at,
        reason=None if file is None else file.name.reason,
        then=glance(source),
    )


def _require_sound(source: sqlite3.Connection, copy: Path) -> None:
    """Refuse a copy that is of no use."""
    fault = fault_of(source)
    if fault is None:
        return
    if fault.problem == "damaged":
        raise DamagedError(fault.finding, name=str(copy))
    hint = "upgrade runlog" if fault.problem == "newer" else NO_JOURNAL
    raise JournalError(f"{copy} cannot be used: {fault.finding}.", hint=hint)
