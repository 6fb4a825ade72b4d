"""One journal put in the place of another: the file holds all of the one, or of the other.

The new one is written into the file that is there, under SQLite's own locks and with its rollback
journal; it does not come as a file of its own that takes over the name. Programs that have the
journal open then see the one or the other, and what they add next is kept. Under a new file they
would go on writing into one that has no name any more, and the rollback journal of a killed
program could be played into a journal that it does not belong to. A kill half-way is taken back
by whoever opens the journal next.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from runlog.core.backup import JournalGlance, Restored
from runlog.core.value import replace
from runlog.errors import JournalError
from runlog.store.backup import copy_into_folder, copying_told, reason_of
from runlog.store.damaged_journal import keep_damaged, replace_damaged
from runlog.store.format import APPLICATION_ID
from runlog.store.journal_file import (
    connected,
    create_if_missing,
    is_there,
    looked_into,
    sqlite_told,
)
from runlog.store.same_journal import is_same_journal
from runlog.store.soundness import DamagedError, fault_of, glance, is_damage, is_empty, marks

REASON = "before-restore"


def exchange(
    plan: Restored,
    source: sqlite3.Connection,
    bytes_of_copy: BinaryIO,
    journal: Path,
    *,
    now: datetime,
) -> Restored:
    """Put a sound journal in the place of another, and keep that one beside the copies.

    Args:
        plan: What is known of the copy.
        source: The copy, verified; nobody else can change it.
        bytes_of_copy: The bytes of its file.
        journal: The file to go back in; it may be missing or damaged.
        now: The time it is.

    Raises:
        JournalError: Another program uses the journal, it cannot be kept, or the disk refuses.
            It is as it was.
    """
    create_if_missing(journal)
    # The bytes are closed last: closing any handle on a file gives up every lock that this
    # process holds on it. Source: sqlite.org/howtocorrupt.html, 2.2.
    with (
        opened_bytes(journal) as content,
        sqlite_told(journal),
        closing(connected(journal, mode="rw")) as live,
    ):
        if _is_locked(live):
            if is_empty(live):
                _overwrite(live, source)
                return plan
            _require_ours(live, journal)
            if is_same_journal(content, bytes_of_copy):
                return replace(plan, now=plan.then, is_same=True)
            done = _with_present_kept(plan, live, content, journal, now=now)
            _overwrite(live, source)
            return done
    return _with_unreadable_replaced(plan, source, journal, now=now)


def foreseen(plan: Restored, bytes_of_copy: BinaryIO, journal: Path) -> Restored:
    """What `exchange` would do; nothing is written.

    Args:
        plan: What is known of the copy.
        bytes_of_copy: The bytes of its file.
        journal: The file to go back in; it may be missing or damaged.

    Raises:
        JournalError: The journal cannot be opened, or is another program's.
    """
    if not is_there(journal):
        return plan
    with looked_into(journal, mode="rw") as live:
        fault = fault_of(live)
        if fault is not None and fault.problem == "damaged":
            return replace(plan, was_damaged=True)
        if is_empty(live):
            return plan
        _require_ours(live, journal)
        now = _glance_if_known(live)
    with opened_bytes(journal) as content:
        return replace(plan, now=now, is_same=is_same_journal(content, bytes_of_copy))


def opened_bytes(path: Path) -> BinaryIO:
    """The bytes of a file.

    Raises:
        JournalError: Nobody may read it.
    """
    try:
        return path.open("rb")
    except OSError as error:
        raise JournalError(
            f"{path} cannot be opened: {reason_of(error)}.", hint="see who may read it: ls -la"
        ) from error


def _require_ours(live: sqlite3.Connection, journal: Path) -> None:
    """Refuse to write over another program's file; a newer runlog's is one of ours."""
    if marks(live).application_id != APPLICATION_ID:
        raise JournalError(
            f"{journal} belongs to another program; it was left alone.",
            hint="name another file with --db or RUNLOG_DB",
        )


# ---- under lock ------------------------------------------------------------------


def _is_locked(live: sqlite3.Connection) -> bool:
    """Keep every other program out until the connection is closed.

    What is added meanwhile waits, and comes into the journal that was gone back to; so nothing is
    written between keeping the present journal and replacing it.

    Returns:
        False if SQLite cannot read the file.

    Raises:
        sqlite3.Error: Another program uses it, and does not finish.
    """
    try:
        live.execute("pragma journal_mode = delete")
        live.execute("pragma synchronous = full")
        live.execute("begin exclusive")
        # From now on a lock outlives its transaction, for what copies wants to begin its own. Not
        # before: who waits in this mode keeps a reader's lock, for which the writer waits in turn.
        live.execute("pragma locking_mode = exclusive")
        live.execute("commit")
        is_empty(live)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise
    return True


def _overwrite(live: sqlite3.Connection, source: sqlite3.Connection) -> None:
    """Write another journal into the locked file, in one transaction."""
    source.backup(live)
    # One file at rest, also if the copy lay beside a log when it was made.
    live.execute("pragma journal_mode = delete")


def _with_present_kept(
    plan: Restored,
    live: sqlite3.Connection,
    content: BinaryIO,
    journal: Path,
    *,
    now: datetime,
) -> Restored:
    """Keep the journal as it is now: a copy if it is sound, else its very bytes."""
    try:
        with copying_told(journal):
            kept = copy_into_folder(live, journal, reason=REASON, now=now)
    except DamagedError:
        return replace(plan, was_damaged=True, backup=str(keep_damaged(content, journal, now=now)))
    return replace(plan, now=_glance_if_known(live), backup=str(kept))


def _glance_if_known(live: sqlite3.Connection) -> JournalGlance | None:
    """What is in the journal; None if a newer runlog keeps it in another way."""
    try:
        return glance(live)
    except (sqlite3.Error, ValueError):
        return None


# ---- what cannot be read ---------------------------------------------------------


def _with_unreadable_replaced(
    plan: Restored, source: sqlite3.Connection, journal: Path, *, now: datetime
) -> Restored:
    """Put a journal in the place of a file that SQLite cannot even lock.

    Nobody can write to such a file, so here another one may take over its name.
    """
    with opened_bytes(journal) as content:
        kept = keep_damaged(content, journal, now=now)
    try:
        with sqlite_told(journal):
            replace_damaged(source, journal, kept=kept)
    except OSError as error:
        raise JournalError(
            f"{journal} cannot be replaced: {reason_of(error)}. It was left as it is.",
            hint="see who may write there (ls -la), and whether there is space left (df -h)",
        ) from error
    return replace(plan, was_damaged=True, backup=str(kept))
