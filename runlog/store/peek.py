"""A glance at the journal for a TAB: nothing is created, upgraded or written."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from runlog.errors import RunlogError
from runlog.store.location import default_path

_LATEST = 12


def peek_shoe_names(db: str | None) -> list[list[str]]:
    """What each pair in use is called: its name, then its aliases.

    Args:
        db: The journal file that was asked for; None means the usual place.

    Returns:
        Nothing if the journal is missing or cannot be read.
    """
    rows = _rows(db, ["select name, aliases from shoes where retired_on is null order by name"])
    return [[name, *json.loads(aliases)] for name, aliases in rows]


def peek_references(db: str | None) -> list[str]:
    """Numbers of the latest entries, as `runlog show` takes them: ``12``, ``s3``.

    Args:
        db: The journal file that was asked for; None means the usual place.
    """
    tables = (("", "sessions"), ("s", "symptoms"), ("t", "stretches"), ("n", "notes"))
    latest = "select '{}' || id from {} order by instant_s desc, id desc limit {}"
    statements = [latest.format(letter, table, _LATEST) for letter, table in tables]
    return [reference for (reference,) in _rows(db, statements)]


def _rows(db: str | None, statements: Iterable[str]) -> list[tuple[Any, ...]]:
    try:
        path = Path(db).expanduser() if db else default_path()
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=0.2)) as connection:
            return [row for sql in statements for row in connection.execute(sql)]
    except (sqlite3.Error, OSError, RunlogError, RuntimeError):
        return []
