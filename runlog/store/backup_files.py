"""Which files beside a journal are copies of it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from runlog.core.backup import BackupName, moment_of_name, parse_backup_name

FOLDER = "backups"
ENDING = ".db"


class BackupFile(NamedTuple):
    """A file that is called as our copies are.

    Attributes:
        path: The file.
        name: What its name says.
        made_at: When it was made, with offset.
        size_bytes: How large it is.
    """

    path: Path
    name: BackupName
    made_at: datetime
    size_bytes: int


def backup_folder(journal: Path) -> Path:
    """Where the copies of a journal lie."""
    return journal.parent / FOLDER


def journal_stem(journal: Path) -> str:
    """What a journal is called in the names of its copies; two in one folder are never alike."""
    return journal.name.removesuffix(ENDING)


def backup_files(journal: Path, *, now: datetime, ending: str = ENDING) -> list[BackupFile]:
    """The copies of a journal in the folder beside it, newest first.

    Only what its name says is looked at. Links are no copies of ours.

    Args:
        journal: The file of the journal.
        now: The time it is; its zone counts where a copy's own is not known.
        ending: What their names end in.
    """
    found = list(_found(journal, now=now, ending=ending))
    return sorted(found, key=lambda file: (file.made_at, file.name.number), reverse=True)


def _found(journal: Path, *, now: datetime, ending: str) -> Iterator[BackupFile]:
    try:
        paths = list(backup_folder(journal).iterdir())
    except OSError:  # there is no such folder, or nobody may look into it
        return
    for path in paths:
        file = as_backup_file(path, journal, now=now, ending=ending)
        if file is not None:
            yield file


def as_backup_file(
    path: Path, journal: Path, *, now: datetime, ending: str = ENDING
) -> BackupFile | None:
    """A file as a copy of a journal; None if it is not called as one, or is a link.

    Args:
        path: The file, in whatever folder.
        journal: The file of the journal.
        now: The time it is; its zone counts where a copy's own is not known.
        ending: What its name has to end in.
    """
    name = parse_backup_name(path.name.removesuffix(ending), stem=journal_stem(journal))
    if name is None or not path.name.endswith(ending) or path.is_symlink():
        return None
    try:
        status = path.stat()
    except OSError:  # it went this moment
        return None
    made_at = moment_of_name(name.at, modified_s=status.st_mtime, zone=now.tzinfo or UTC)
    return BackupFile(path, name, made_at, status.st_size)
