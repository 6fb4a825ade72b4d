"""A copy of the journal before something large is written to it."""

from datetime import datetime
from typing import TYPE_CHECKING

from runlog.store.backup import back_up
from runlog.store.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path


class CopyFirst:
    """Copies a journal once, just before the first thing is written."""

    def __init__(self, journal: Journal, *, reason: str, now: datetime) -> None:
        """Remember what to copy; nothing is done yet.

        Args:
            journal: The journal; one that nothing was ever written to is not copied, nor is one
                in memory.
            reason: Why, for the name of the copy: ``before-import``.
            now: When, for its name.
        """
        self._journal, self._reason, self._now = journal, reason, now
        self._is_done = False
        self.copy: Path | None = None

    def __call__(self) -> None:
        """Copy the journal, unless that was done.

        A change may be open already, as long as nothing was written in it: then the copy is the
        journal just as the change finds it.

        Raises:
            JournalError: It could not be copied; nothing may be written then.
        """
        if self._is_done:
            return
        self._is_done = True
        path = self._journal.path
        if path is not None and self._journal.changes(limit=1):
            self.copy = back_up(path, reason=self._reason, now=self._now)
