"""Where the journal is if nobody says."""

import os
import sys
from pathlib import Path

from runlog.errors import JournalError

FILE_NAME = "journal.db"


def default_path() -> Path:
    """The journal in the runner's own data folder.

    Raises:
        JournalError: There is no home folder.
    """
    try:
        folder = _data_folder()
    except RuntimeError:
        folder = None
    if folder is None or not folder.is_absolute():
        raise JournalError(
            "There is no home folder to keep a journal in.",
            hint="say where it is to be, with --db or RUNLOG_DB",
        )
    return folder / "runlog" / FILE_NAME


def _data_folder() -> Path:
    """The folder for every program's data.

    Raises:
        RuntimeError: Nobody knows where the runner's home is.

    Source:
        XDG Base Directory Specification 0.8: a path that is not absolute is to be ignored.
    """
    chosen = os.environ.get("XDG_DATA_HOME", "")
    if Path(chosen).is_absolute():
        return Path(chosen)
    if sys.platform in {"darwin", "win32"}:
        # Only where the folder is not simply this: importing it costs as much as reading a journal.
        from platformdirs import user_data_path  # noqa: PLC0415

        return user_data_path(appauthor=False)
    return Path("~/.local/share").expanduser()
