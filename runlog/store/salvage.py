"""What can still be read of a damaged journal, put into a new one."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from runlog.errors import JournalError
from runlog.store.aggregates import AGGREGATES
from runlog.store.opening import open_file

_PARTS = {"intervals": "session_id", "session_tags": "session_id"}
"""Tables whose rows belong to a session, with the column that says to which."""
_MOST_SKIPPED = 1 << 20
_FARTHEST_STEP = 1 << 12


class Saved(NamedTuple):
    """What was saved.

    Attributes:
        counts: Rows by table, in the order of the schema.
        refused: Rows that could be read and that a journal cannot hold.
        expected: Rows by table as the damaged file counts them; a table that cannot be counted
            is not in it.
    """

    counts: dict[str, int]
    refused: int
    expected: dict[str, int]


def save_what_reads(damaged: Path, new: Path, *, now: datetime) -> Saved:
    """Copy what can be read of a damaged journal into a new one, row by row.

    The record of changes is left behind: what it could undo may not be there.

    Args:
        damaged: It is only read.
        new: Must not be there yet.
        now: The time it is.

    Raises:
        JournalError: Nothing can be read at all, or the new one cannot be written.
    """
    with closing(_opened(damaged)) as source:
        target = open_file(new, now=now)
        try:
            # All at once: the rows come table by table, and point to each other.
            target.run("pragma foreign_keys = off")
            with target.writing():
                saved = _copy(source, target.connection)
                _part_from_what_is_lost(target.connection)
        finally:
            target.close()
    return saved


def _opened(damaged: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    connection.text_factory = lambda text: text.decode(errors="replace")
    try:
        connection.execute("select count(*) from sqlite_schema").fetchone()
    except sqlite3.DatabaseError as error:
        connection.close()
        raise JournalError(
            f"Nothing can be read of {damaged}: {error}.",
            hint="go back to a copy: runlog backup --list, then runlog restore …",
        ) from error
    return connection


def _copy(source: sqlite3.Connection, target: sqlite3.Connection) -> Saved:
    counts: dict[str, int] = {}
    refused = 0
    for table in [aggregate.table for aggregate in AGGREGATES.values()]:
        rows = _keyed_rows(source) if table == "settings" else _rows(source, table)
        counts[table], bad = _insert(target, table, rows)
        refused += bad
    sessions = [row[0] for row in target.execute("select id from sessions order by id")]
    for table, column in _PARTS.items():
        counts[table], bad = _insert(target, table, _part_rows(source, table, column, sessions))
        refused += bad
    for words in (aggregate.words for aggregate in AGGREGATES.values() if aggregate.words):
        target.execute(f"insert into {words} ({words}) values ('rebuild')")
    return Saved(counts, refused, _expected(source, counts))


def _expected(source: sqlite3.Connection, tables: Iterable[str]) -> dict[str, int]:
    """How many rows there should be: an index may still know where its table cannot be read."""
    found: dict[str, int] = {}
    for table in tables:
        try:
            found[table] = source.execute(f"select count(*) from {table}").fetchone()[0]
        except sqlite3.DatabaseError:
            continue
    return found


def _insert(target: sqlite3.Connection, table: str, rows: Iterable[sqlite3.Row]) -> tuple[int, int]:
    """Store rows as far as the schema takes them; returns how many it took, and how many not."""
    known = [str(row[1]) for row in target.execute(f"pragma table_info({table})")]
    stored = refused = 0
    for row in rows:
        columns = [column for column in known if column in row.keys()]  # noqa: SIM118  (a row is no mapping)
        places = ", ".join("?" for _ in columns)
        try:
            target.execute(
                f"insert into {table} ({', '.join(columns)}) values ({places})",
                [row[column] for column in columns],
            )
            stored += 1
        except (sqlite3.IntegrityError, sqlite3.InterfaceError):
            refused += 1
    return stored, refused


def _rows(source: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row]:
    """Every row of a table that can be read: from the front, from the back, then what is between.

    A damaged page hides the rows on it; those before and behind it are read as ever.
    """
    front = list(_run_of_rows(source, table, "> ?", "asc", 0))
    yield from front
    first = front[-1]["id"] if front else 0
    back = list(_run_of_rows(source, table, "> ?", "desc", first))
    yield from _rows_between(source, table, first, back[-1]["id"] if back else None)
    yield from reversed(back)


def _run_of_rows(
    source: sqlite3.Connection, table: str, which: str, direction: str, bound: int
) -> Iterator[sqlite3.Row]:
    """Rows one after the other, up to the first that cannot be read."""
    sql = f"select * from {table} where id {which} order by id {direction}"
    try:
        yield from source.execute(sql, (bound,))
    except (sqlite3.DatabaseError, OverflowError):
        return


def _rows_between(
    source: sqlite3.Connection, table: str, first: int, last: int | None
) -> Iterator[sqlite3.Row]:
    """Rows between two ids, tried one by one, in longer steps where nothing is found."""
    row_id, step, missed = first + 1, 1, 0
    end = first + _MOST_SKIPPED if last is None else last
    while row_id < end:
        row = _row(source, table, row_id)
        missed = 0 if row is not None else missed + 1
        # Without an end there is no telling how far to go on.
        step = 1 if row is not None or last is not None else min(_FARTHEST_STEP, 1 + missed // 64)
        if row is not None:
            yield row
        row_id += step


def _row(source: sqlite3.Connection, table: str, row_id: int) -> sqlite3.Row | None:
    try:
        found = source.execute(f"select * from {table} where id = ?", (row_id,)).fetchone()
    except (sqlite3.DatabaseError, OverflowError):
        return None
    return found if isinstance(found, sqlite3.Row) else None


def _keyed_rows(source: sqlite3.Connection) -> Iterator[sqlite3.Row]:
    """Settings, which have names instead of numbers."""
    try:
        yield from source.execute("select * from settings")
    except sqlite3.DatabaseError:
        return


def _part_rows(
    source: sqlite3.Connection, table: str, column: str, sessions: Sequence[int]
) -> Iterator[sqlite3.Row]:
    """Rows that belong to sessions, asked for session by session."""
    for session in sessions:
        try:
            yield from source.execute(f"select * from {table} where {column} = ?", (session,))
        except sqlite3.DatabaseError:
            continue


def _part_from_what_is_lost(target: sqlite3.Connection) -> None:
    """Take away the links to rows that could not be saved."""
    for table, column, other in (
        ("sessions", "shoe_id", "shoes"),
        ("symptoms", "session_id", "sessions"),
        ("stretches", "session_id", "sessions"),
    ):
        target.execute(
            f"update {table} set {column} = null "
            f"where {column} is not null and {column} not in (select id from {other})"
        )
