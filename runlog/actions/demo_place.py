"""Where a demo journal is kept if nobody says: with what may be thrown away."""

import os
import sys
from pathlib import Path

from runlog.errors import JournalError

FILE_NAME = "demo.db"


def demo_path() -> Path:
    """The demo journal in the runner's own cache folder, away from the journal itself.

    Raises:
        JournalError: There is no home folder.
    """
    try:
        folder = _cache_folder()
    except RuntimeError:
        folder = None
    if folder is None or not folder.is_absolute():
        raise JournalError(
            "There is no home folder to keep a demo journal in.",
            hint="say where it is to be: runlog demo --out FILE",
        )
    return folder / "runlog" / FILE_NAME


def _cache_folder() -> Path:
    """The folder for what every program can make again.

    Raises:
        RuntimeError: Nobody knows where the runner's home is.

    Source:
        XDG Base Directory Specification 0.8: a path that is not absolute is to be ignored.
    """
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    if Path(chosen).is_absolute():
        return Path(chosen)
    if sys.platform in {"darwin", "win32"}:
        # Only where the folder is not simply this, as for the journal itself.
        from platformdirs import user_cache_path  # noqa: PLC0415

        return user_cache_path(appauthor=False)
    return Path("~/.cache").expanduser()
