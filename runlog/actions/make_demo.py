"""Make a demo journal: a runner who never was, in a file that is nobody's journal."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TypeVar

from runlog.core.journal_contents import JournalContents
from runlog.core.value import replace
from runlog.errors import JournalError, RefusedError
from runlog.store.backup import back_up
from runlog.store.journal import Journal
from runlog.store.location import default_path

_Record = TypeVar("_Record")

LABEL = "demo"
"""How the change begins that a demo journal began with; no other change is called so."""

_EVERY_CHANGE = 1_000_000
_TOLD_EVERY = 100
_PARTS = ("sessions", "symptoms", "checks", "stretches", "notes", "pauses")


def fill_journal(
    journal: Journal,
    contents: JournalContents,
    *,
    label: str = LABEL,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Store everything, as one change.

    Args:
        journal: Where it goes; empty.
        contents: What it is to hold.
        label: What the change is called; for a demo journal it begins with `LABEL`.
        progress: Is told how many of how many records are on their way.
    """
    counted = _Counter(sum(len(getattr(contents, part)) for part in _PARTS), progress)
    with journal.change(label):
        for key, value in contents.settings.items():
            journal.settings.set(key, value)
        journal.shoes.add_many(contents.shoes)
        # What was stretched with a session comes on its own, with its name for life.
        plain = (replace(session, stretches=()) for session in contents.sessions)
        journal.sessions.add_many(counted(plain))
        journal.symptoms.add_many(counted(contents.symptoms))
        journal.checks.add_many(counted(contents.checks))
        journal.stretches.add_many(counted(contents.stretches))
        journal.notes.add_many(counted(contents.notes))
        journal.pauses.add_many(counted(contents.pauses))


class _Counter:
    """Counts what passes through."""

    def __init__(self, total: int, progress: Callable[[int, int], None] | None) -> None:
        self._count, self._total, self._progress = 0, total, progress

    def __call__(self, records: Iterable[_Record]) -> Iterator[_Record]:
        for record in records:
            self._count += 1
            if self._progress is not None and self._is_worth_telling():
                self._progress(self._count, self._total)
            yield record

    def _is_worth_telling(self) -> bool:
        """Not after every record: to draw a bar takes longer than to store one."""
        return self._count % _TOLD_EVERY == 0 or self._count == self._total


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A file to write in the place of another, which takes that place once it is whole.

    Args:
        path: The place; it and its folder may be missing.

    Yields:
        An empty file beside it that only the runner may read.

    Raises:
        JournalError: It cannot be written there.
    """
    try:
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            yield part
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise JournalError(
            f"The demo journal {path} cannot be written: {reason}.",
            hint="name a file where you may write: runlog demo --out FILE",
        ) from error


def make_room(path: Path, *, now: datetime, zone: tzinfo) -> Path | None:
    """See to it that a file may be replaced by a demo journal.

    Args:
        path: The file.
        now: The time it is.
        zone: Where the runner is.

    Returns:
        The copy that was kept because something was written into the demo journal that is
        there; None if there was nothing to keep.

    Raises:
        RefusedError: It is the runner's own journal, or anything else that is no demo journal.
    """
    if _is_own_place(path):
        raise _refused(path, "is the place of your own journal")
    if not path.exists():
        return None
    changes = _changes_to_demo(path, now=now, zone=zone)
    if changes == 0:
        raise _refused(path, "is no demo journal")
    return back_up(path, reason="before-demo", now=now) if changes > 1 else None


def _is_own_place(path: Path) -> bool:
    """Whether it is where the runner's own journal is kept if nobody says otherwise."""
    try:
        return path.resolve() == default_path().resolve()
    except JournalError:  # no home, so no such place
        return False


def _changes_to_demo(path: Path, *, now: datetime, zone: tzinfo) -> int:
    """How many changes there were to a demo journal, its making included; 0 if it is none."""
    if not path.is_file():
        return 0
    try:
        with Journal.copy_of(path, now=now, zone=zone) as journal:
            labels = [change.label for change in journal.changes(_EVERY_CHANGE)]
    except JournalError:
        return 0
    is_demo = bool(labels) and labels[-1].split(" ")[0] == LABEL
    return len(labels) if is_demo else 0


def _refused(path: Path, what: str) -> RefusedError:
    return RefusedError(
        f"{path} {what}; it was left alone.",
        word=str(path),
        hint="name another file: runlog demo --out FILE",
    )
