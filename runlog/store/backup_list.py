"""The copies there are, what is in each, and which one is meant."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from runlog.core.backup import BY_HAND, DAMAGED, Backup, BackupName
from runlog.core.value import replace
from runlog.errors import JournalError, NotFoundError
from runlog.store.backup_files import BackupFile, backup_files, backup_folder
from runlog.store.journal_file import copied_into_memory, is_there, looked_into, typed_path
from runlog.store.soundness import fault_of, glance

LAST = "last"


class Found(NamedTuple):
    """The copy that is meant.

    Attributes:
        path: Its file.
        passed_over: How many newer ones were looked at and are not sound.
    """

    path: Path
    passed_over: int = 0


def list_backups(journal: Path, *, now: datetime) -> list[Backup]:
    """The copies of a journal in the folder beside it, newest first.

    Each is looked into: its pages, its links and its tables, not every single value.

    Args:
        journal: The file of the journal.
        now: The time it is.
    """
    return [
        replace(_as_backup(file), number=number)
        for number, file in enumerate(backup_files(journal, now=now), start=1)
    ]


def backup_at(path: Path, *, now: datetime) -> Backup:
    """A copy that was just made, wherever it lies.

    Args:
        path: Its file.
        now: When it was made.
    """
    name = BackupName(now.replace(tzinfo=None), BY_HAND)
    return _as_backup(BackupFile(path, name, now, path.stat().st_size))


def find_backup(journal: Path, word: str, *, now: datetime) -> Found:
    """The copy that a word means.

    Args:
        journal: The file of the journal.
        word: ``last`` is the newest that is sound; a number is one of the list, 1 the newest;
            else it is a file, or the name of one in the folder beside the journal.
        now: The time it is.

    Raises:
        NotFoundError: There is none.
    """
    if word.casefold() == LAST:
        return _newest_sound(journal, now=now)
    if word.isascii() and word.isdecimal():
        return Found(_numbered(journal, int(word), now=now))
    path = typed_path(word)
    named = backup_folder(journal) / word
    if not is_there(path) and Path(word).name == word and is_there(named):
        return Found(named)
    return Found(path)


def _newest_sound(journal: Path, *, now: datetime) -> Found:
    files = [file for file in backup_files(journal, now=now) if file.name.reason != DAMAGED]
    for passed_over, file in enumerate(files):
        if _is_sound(file.path):
            return Found(file.path, passed_over)
    if files:
        raise NotFoundError(
            f"None of the copies in {backup_folder(journal)} is sound.",
            hint="see what is wrong with each: runlog backup --list",
        )
    raise _no_backup(journal)


def _is_sound(path: Path) -> bool:
    try:
        with copied_into_memory(path) as copy:
            return fault_of(copy) is None
    except JournalError:
        return False


def _numbered(journal: Path, number: int, *, now: datetime) -> Path:
    files = backup_files(journal, now=now)
    if not files:
        raise _no_backup(journal)
    if not 1 <= number <= len(files):
        raise NotFoundError(
            f"There is no copy {number}; there are {len(files)}.",
            word=str(number),
            hint="see them: runlog backup --list",
        )
    return files[number - 1].path


def _no_backup(journal: Path) -> NotFoundError:
    return NotFoundError(
        f"There is no copy in {backup_folder(journal)}.",
        hint="name the file of one: runlog restore FILE",
    )


# ---- looking into one ------------------------------------------------------------


def _as_backup(file: BackupFile) -> Backup:
    backup = Backup(
        path=str(file.path),
        made_at=file.made_at,
        reason=file.name.reason,
        size_bytes=file.size_bytes,
    )
    try:
        with looked_into(file.path) as copy:
            fault = fault_of(copy)
            if fault is not None:
                return replace(backup, problem=fault.problem)
            return replace(backup, glance=glance(copy))
    except ValueError:
        return replace(backup, problem="damaged")
    except JournalError:
        return replace(backup, problem="unreadable")
