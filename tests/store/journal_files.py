"""Journals in files, as the tests of copying and going back need them: made, told apart, spoilt."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.store.journal import Journal

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)

Spoil = Callable[[Path], object]


def write_runs(path: Path, *notes: str, days_ago: int = 0) -> None:
    """Add runs to a journal, one for each note, in one change."""
    when = exact_moment(NOW - timedelta(days=days_ago))
    with Journal.open(path, now=NOW, zone=UTC) as journal, journal.change("add"):
        journal.sessions.add_many(
            Session(when=when, distance_m=8000, note=note, stretches=("pigeon",)) for note in notes
        )


def notes_of(path: Path) -> list[str | None]:
    """What was noted with each run, in the order of their numbers; the file is only read."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        return [note for (note,) in file.execute("select note from sessions order by id")]


def is_whole(path: Path) -> bool:
    """Whether SQLite finds nothing wrong."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute("pragma integrity_check").fetchall() == [("ok",)] and not list(
            file.execute("pragma foreign_key_check")
        )


def files_in(folder: Path) -> list[str]:
    """The names of everything in a folder and below, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


# ---- damage ----------------------------------------------------------------------


def spoil_table(path: Path) -> None:
    """Overwrite the first page of the sessions."""
    with closing(sqlite3.connect(path)) as other:
        [page] = other.execute(
            "select rootpage from sqlite_schema where name = 'sessions'"
        ).fetchone()
        [size] = other.execute("pragma page_size").fetchone()
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * size : (page - 1) * size + 200] = b"\x17" * 200
    path.write_bytes(whole)


def spoil_index(path: Path) -> None:
    """Leave an index without what it ought to hold."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma writable_schema = on")
        other.execute(
            "update sqlite_schema set sql = replace(sql, '(instant_s)', '(instant_s, rpe)') "
            "where name = 'sessions_instant'"
        )
        other.commit()


def spoil_link(path: Path) -> None:
    """Let a stretch belong to a session that is not there."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("update stretches set session_id = 999 where id = 1")
        other.commit()


def spoil_value(path: Path) -> None:
    """Break a rule of a column."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma ignore_check_constraints = on")
        other.execute("update sessions set rpe = 11 where id = 1")
        other.commit()


def drop_table(path: Path) -> None:
    """Take the notes out."""
    with closing(sqlite3.connect(path)) as other:
        for (view,) in other.execute("select name from sqlite_schema where type = 'view'"):
            other.execute(f'drop view "{view}"')
        other.execute("drop table notes")
        other.commit()


def cut_short(path: Path) -> None:
    """Lose the second half."""
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def overwrite_header(path: Path) -> None:
    """Lose the first page."""
    whole = path.read_bytes()
    path.write_bytes(bytes(4096) + whole[4096:])


def spoil_schema(path: Path) -> None:
    """Make the first page unreadable, but for its first hundred bytes."""
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 3000 + whole[3100:])


SPOILT: tuple[Spoil, ...] = (
    spoil_table,
    spoil_index,
    spoil_link,
    spoil_value,
    drop_table,
    cut_short,
    overwrite_header,
    spoil_schema,
)
"""Every way of damaging a journal."""
