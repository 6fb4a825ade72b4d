"""A file that a command writes: the runner's alone, whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

from runlog.errors import RefusedError, RunlogError

_SQLITE = b"SQLite format 3\0"


def write_file(path: Path, pieces: Iterable[str], *, is_overwriting: bool) -> None:
    """Write a file that only its owner can read; an unfinished one leaves nothing behind.

    Args:
        path: Where to. What a link points to is written, not the link.
        pieces: Its text, in order.
        is_overwriting: Whether a file that is there may be replaced.

    Raises:
        RefusedError: It is there already, or it is a database, perhaps the journal itself.
        RunlogError: It is no ordinary file, or cannot be written.
    """
    target = path.resolve()
    if path.exists() and not path.is_file():
        raise RunlogError(f"{path} cannot be written: it is no ordinary file.", word=str(path))
    if path.exists() and _is_database(path):
        raise RefusedError(
            f"{path} is a journal, a copy of one or another database: that is never overwritten.",
            word=str(path),
            hint="Name another file.",
        )
    if path.exists() and not is_overwriting:
        raise RefusedError(
            f"{path} is there already.", word=str(path), hint="Overwrite it: --force"
        )
    unfinished = target.with_name(f"{target.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            out.writelines(pieces)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise RunlogError(f"{path} cannot be written: {error.strerror}.", word=str(path)) from None


def _is_database(path: Path) -> bool:
    """Whether a file is SQLite's, as every journal and every copy of one is."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False
