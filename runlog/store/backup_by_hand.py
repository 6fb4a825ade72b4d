"""A copy that the runner asks for: beside the journal, or wherever it is to go."""

import sqlite3
from datetime import datetime
from pathlib import Path

from runlog.core.backup import BY_HAND
from runlog.errors import JournalError, OutputError, RefusedError
from runlog.store.backup import copy_into_folder, copying_told, reason_of
from runlog.store.copying import copy_whole, new_part, put_in_place, thrown_away
from runlog.store.journal_file import is_there, looked_into
from runlog.store.soundness import DamagedError, is_empty, marks


def back_up_by_hand(
    journal: Path, target: Path | None, *, now: datetime, is_overwriting: bool = False
) -> Path:
    """Copy a journal of any version as it is, and read the copy back.

    Args:
        journal: The file; it is not created.
        target: A file, or a folder that is there; None means the folder beside the journal.
        now: When.
        is_overwriting: Whether a file that is there may be replaced.

    Returns:
        The copy.

    Raises:
        JournalError: There is no journal, or it is not whole.
        RefusedError: The file is there already, or is the journal itself.
        OutputError: The copy cannot be written there.
    """
    if not is_there(journal):
        raise _nothing_yet(journal)
    with looked_into(journal, mode="rw") as source:
        _require_ours(source, journal)
        if target is None:
            with copying_told(journal):
                return copy_into_folder(source, journal, reason=BY_HAND, now=now)
        try:
            if target.is_dir():
                return copy_into_folder(source, journal, reason=BY_HAND, now=now, folder=target)
            _require_free(target, journal, is_overwriting=is_overwriting)
            return _copy_to(source, target)
        except DamagedError as error:
            raise DamagedError(error.finding, name=str(journal)) from error
        except (OSError, ValueError, sqlite3.Error) as error:
            raise _unwritten(target, error) from error


def _nothing_yet(journal: Path) -> JournalError:
    return JournalError(
        f"There is nothing to copy yet: there is no journal {journal}.",
        hint="write a session down first: runlog add 8k 45:12",
    )


def _require_ours(source: sqlite3.Connection, journal: Path) -> None:
    if is_empty(source):
        raise _nothing_yet(journal)
    if not marks(source).is_ours:
        raise JournalError(
            f"{journal} belongs to another program; it was left alone.",
            hint="name another file with --db or RUNLOG_DB",
        )


def _require_free(target: Path, journal: Path, *, is_overwriting: bool) -> None:
    """Refuse to write over what is no copy, or over the journal itself."""
    if target.is_symlink():
        raise RefusedError(
            f"{target} is a link; it was left alone.",
            word=str(target),
            hint="name the file that it points to",
        )
    if not target.exists():
        return
    if not target.is_file():
        raise RefusedError(f"{target} is no ordinary file; it was left alone.", word=str(target))
    if target.samefile(journal):
        raise RefusedError(f"{target} is this very journal.", word=str(target))
    if not is_overwriting:
        raise RefusedError(
            f"{target} is there already.", word=str(target), hint="Overwrite it: --force"
        )


def _copy_to(source: sqlite3.Connection, target: Path) -> Path:
    part = new_part(target.parent, target.name)
    with thrown_away(part):
        copy_whole(source, part)
        put_in_place(part, target)
    return target


def _unwritten(target: Path, error: Exception) -> OutputError:
    """Why a copy cannot be written where it was to go."""
    if isinstance(error, FileNotFoundError):
        folder = target.parent
        return OutputError(
            f"There is no folder {folder}.", word=str(target), hint=f"make it: mkdir -p {folder}"
        )
    return OutputError(
        f"{target} cannot be written: {reason_of(error)}.",
        word=str(target),
        hint="see who may write there (ls -la), and whether there is space left (df -h)",
    )
