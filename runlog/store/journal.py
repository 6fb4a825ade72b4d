"""The journal: every session, shoe and symptom of one runner, in one file."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from runlog.core.change import Change
from runlog.store.changes import Changes
from runlog.store.database import Database
from runlog.store.opening import open_copy_in_memory, open_file, open_in_memory
from runlog.store.sessions import Sessions
from runlog.store.settings import SettingsTable
from runlog.store.shoes import Shoes

# These are imported when they are asked for: `add` does not pay for what it does not use.
if TYPE_CHECKING:
    from runlog.store.checks import Checks
    from runlog.store.checkup import Checkup
    from runlog.store.earlier import Earlier
    from runlog.store.graves import Graves
    from runlog.store.merging import Merging
    from runlog.store.notes import Notes
    from runlog.store.pauses import Pauses
    from runlog.store.stretches import Stretches
    from runlog.store.symptoms import Symptoms


class Journal:
    """Everything one runner wrote down.

    Attributes:
        path: Its file; None if it is in memory.
        now: The time it is, with offset: what is written now bears it.
        zone: Where the runner is.
        shoes: Every pair.
        sessions: Every session.
        settings: Every setting.
    """

    def __init__(self, db: Database, path: Path | None, *, now: datetime, zone: tzinfo) -> None:
        """Join what is kept in an open file; see `open` and `in_memory`."""
        self.path = path
        self.now = now
        self.zone = zone
        self._db = db
        self._changes = Changes(db, now=now)
        self.shoes = Shoes(db, self._changes)
        self.sessions = Sessions(db, self._changes, self.shoes)
        self.settings = SettingsTable(db, self._changes)

    @classmethod
    def open(cls, path: Path, *, now: datetime, zone: tzinfo) -> Self:
        """Open the journal in a file; create it, or bring it up to date, if need be.

        Args:
            path: The file; it and its folder may be missing.
            now: The time it is, with offset.
            zone: Where the runner is.

        Raises:
            JournalError: It cannot be opened, or is no journal this program can use.
        """
        return cls(open_file(path, now=now), path, now=now, zone=zone)

    @classmethod
    def in_memory(cls, *, now: datetime, zone: tzinfo) -> Self:
        """An empty journal that leaves no file."""
        return cls(open_in_memory(now=now), None, now=now, zone=zone)

    @classmethod
    def copy_of(cls, path: Path, *, now: datetime, zone: tzinfo) -> Self:
        """A copy in memory of another journal, whose file is only read.

        Args:
            path: The file.
            now: The time it is, with offset.
            zone: Where the runner is.

        Raises:
            JournalError: It is not there, or is no journal this program can use.
        """
        return cls(open_copy_in_memory(path, now=now), None, now=now, zone=zone)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @cached_property
    def symptoms(self) -> "Symptoms":
        """Every note of a symptom."""
        from runlog.store.symptoms import Symptoms  # noqa: PLC0415 -- see the top

        return Symptoms(self._db, self._changes)

    @cached_property
    def stretches(self) -> "Stretches":
        """Everything that was stretched, with a session or apart from one."""
        from runlog.store.stretches import Stretches  # noqa: PLC0415 -- see the top

        return Stretches(self._db, self._changes)

    @cached_property
    def checks(self) -> "Checks":
        """Every check-in."""
        from runlog.store.checks import Checks  # noqa: PLC0415 -- see the top

        return Checks(self._db, self._changes)

    @cached_property
    def checkup(self) -> "Checkup":
        """What is missing or odd."""
        from runlog.store.checkup import Checkup  # noqa: PLC0415 -- see the top

        return Checkup(self._db)

    @cached_property
    def earlier(self) -> "Earlier":
        """What there was before some instant."""
        from runlog.store.earlier import Earlier  # noqa: PLC0415 -- see the top

        return Earlier(self._db)

    @cached_property
    def graves(self) -> "Graves":
        """What was taken out on purpose."""
        from runlog.store.graves import Graves  # noqa: PLC0415 -- see the top

        return Graves(self._db)

    @cached_property
    def notes(self) -> "Notes":
        """Every note of what else happened."""
        from runlog.store.notes import Notes  # noqa: PLC0415 -- see the top

        return Notes(self._db, self._changes)

    @cached_property
    def pauses(self) -> "Pauses":
        """Days that were not journalled."""
        from runlog.store.pauses import Pauses  # noqa: PLC0415 -- see the top

        return Pauses(self._db, self._changes)

    def merging(self, other: "Journal") -> "Merging":
        """What it takes to bring another journal's entries in; nothing is written yet.

        Args:
            other: The other journal of the same runner.
        """
        from runlog.store.merging import Merging  # noqa: PLC0415 -- see the top

        return Merging(self._db, self._changes, other._db)  # noqa: SLF001  (another of this class)

    @contextmanager
    def change(self, label: str) -> Iterator[None]:
        """Everything written inside is one change: kept as a whole, undone as a whole.

        Args:
            label: What was typed, to name it when it is undone.

        Raises:
            JournalError: The journal cannot be written; nothing was.
        """
        with self._changes.change(label):
            yield

    def undo(self, count: int = 1) -> list[Change]:
        """Take the latest changes back.

        Args:
            count: How many, at least 1.

        Returns:
            What was undone, newest first; fewer than `count` if there are no more.

        Raises:
            JournalError: The journal cannot be written; nothing was.
        """
        return self._changes.undo(count)

    def redo(self, count: int = 1) -> list[Change]:
        """Do again what was undone last.

        Args:
            count: How many, at least 1.

        Returns:
            What was done again, oldest first; fewer than `count` if there are no more.

        Raises:
            JournalError: The journal cannot be written; nothing was.
        """
        return self._changes.redo(count)

    def changes(self, limit: int = 20) -> list[Change]:
        """The latest changes, newest first, those that are undone included."""
        return self._changes.latest(limit)
