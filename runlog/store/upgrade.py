"""The second door: creates a journal, or brings an old one up to date.

Imported only when that is needed; it takes as long to import as everything else together.
"""

from datetime import datetime
from pathlib import Path

from sqlite_utils import Database as SqliteUtilsDatabase
from sqlite_utils import Migrations

from runlog.errors import JournalError
from runlog.store.backup import back_up
from runlog.store.database import Database
from runlog.store.format import APPLICATION_ID
from runlog.store.migrations import migrations


def bring_up_to_date(
    db: Database, path: Path | None, *, now: datetime, steps: Migrations = migrations
) -> None:
    """Run the steps a journal has not seen.

    All of them or none, one program at a time, and a journal with anything in it is copied first.

    Args:
        db: Open, with foreign keys not enforced: `transform` could not touch a table else.
        path: Its file; None if it is in memory.
        now: For the name of the copy.
        steps: The whole history of the schema.

    Raises:
        JournalError: A newer runlog wrote the journal, or it cannot be copied or written. It is
            left as it was.
    """
    tables = SqliteUtilsDatabase(db.connection, execute_plugins=False, recursive_triggers=False)
    names = step_names(steps)
    with db.writing():
        unknown = [step.name for step in steps.applied(tables) if step.name not in names]
        if unknown:
            raise JournalError(
                f"A newer runlog wrote {db.name} (it knows {unknown[-1]}); it was left alone.",
                hint="upgrade runlog",
            )
        pending = steps.pending(tables)
        # Nothing is pending if another runlog was faster while this one waited.
        if pending and len(pending) < len(names) and path is not None:
            back_up(path, reason="before-upgrade", now=now)
        steps.apply(tables)
        db.run(f"pragma application_id = {APPLICATION_ID}")
        db.run(f"pragma user_version = {len(names)}")


def step_names(steps: Migrations) -> list[str]:
    """Every step there is, in order."""
    with SqliteUtilsDatabase(memory=True, execute_plugins=False) as empty:
        return [step.name for step in steps.pending(empty)]
