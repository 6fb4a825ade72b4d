"""One open SQLite file, and what its errors mean to the runner."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from runlog.errors import JournalError, RefusedError, RunlogError

Row = sqlite3.Row
Bound = Sequence[Any] | Mapping[str, Any]
"""Values for the places of a statement; never part of its text."""

_Unexpected = (sqlite3.DatabaseError, OverflowError, UnicodeEncodeError)


class Database:
    """An open SQLite file whose errors are sentences."""

    def __init__(self, connection: sqlite3.Connection, *, name: str) -> None:
        """Take over a connection.

        Args:
            connection: With ``isolation_level=None``: transactions are begun here, by hand.
            name: What the file is called in an error.
        """
        connection.row_factory = sqlite3.Row
        self.connection = connection
        self.name = name

    def close(self) -> None:
        """Let go of the file; what was not committed is gone."""
        self.connection.close()

    def run(self, sql: str, values: Bound = ()) -> int:
        """Run a statement that returns no rows.

        Returns:
            How many rows it changed.
        """
        try:
            return self.connection.execute(sql, values).rowcount
        except _Unexpected as error:
            raise explained(error, self.name) from error

    def run_many(self, sql: str, values: Iterable[Bound]) -> None:
        """Run a statement once for each set of values."""
        try:
            self.connection.executemany(sql, values)
        except _Unexpected as error:
            raise explained(error, self.name) from error

    def rows(self, sql: str, values: Bound = ()) -> list[Row]:
        """All rows a statement returns."""
        try:
            return self.connection.execute(sql, values).fetchall()
        except _Unexpected as error:
            raise explained(error, self.name) from error

    def row(self, sql: str, values: Bound = ()) -> Row | None:
        """The first row a statement returns, if there is one."""
        rows = self.rows(sql, values)
        return rows[0] if rows else None

    def value(self, sql: str, values: Bound = ()) -> Any:
        """The first value of the first row; None if there is no row."""
        row = self.row(sql, values)
        return None if row is None else row[0]

    def insert(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows that all have the same columns."""
        if rows:
            columns = ", ".join(rows[0])
            places = ", ".join(f":{column}" for column in rows[0])
            self.run_many(f"insert into {table} ({columns}) values ({places})", rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing: commit what is written inside, or none of it.

        Raises:
            JournalError: Another program writes and does not finish, or the disk refuses.
        """
        # Immediate: who waits for the lock waits here, not half-way through.
        self.run("begin immediate")
        try:
            yield
            self.run("commit")
        except BaseException:
            # A full disk has rolled back already.
            if self.connection.in_transaction:
                self.connection.execute("rollback")
            raise


def explained(error: Exception, name: str) -> Exception:
    """What an SQLite error means to the runner.

    Args:
        error: Raised by a connection.
        name: What the file is called.

    Returns:
        A `RunlogError`, or the very error if it is a bug of ours.
    """
    if isinstance(error, OverflowError):
        return RefusedError("A number here is too large for the journal.")
    if isinstance(error, UnicodeEncodeError):
        return RefusedError(
            "A text here holds bytes that are no letters in UTF-8.", hint="retype the text"
        )
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return error
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_CONSTRAINT:
        return RefusedError(f"The journal cannot keep this: {_broken_rule(str(error))}.")
    return _FILE_TROUBLE.get(primary, lambda _: error)(name)


def _broken_rule(message: str) -> str:
    """The rule that a row breaks, from SQLite's own message."""
    what, _, rule = message.partition(": ")
    return {
        "CHECK constraint failed": f"it breaks the rule {rule!r}",
        "UNIQUE constraint failed": f"there is one with the same {rule} already",
        "NOT NULL constraint failed": f"it has no {rule}",
        "FOREIGN KEY constraint failed": "it belongs to something that is not there",
    }.get(what, message)


def _busy(name: str) -> RunlogError:
    return JournalError(
        f"Another runlog is writing to {name} and has not finished; nothing was saved.",
        hint="try again in a moment",
    )


def _read_only(name: str) -> RunlogError:
    return JournalError(
        f"{name} cannot be written; nothing was saved.",
        hint="see who may write to the file and its folder: ls -la",
    )


def _full(name: str) -> RunlogError:
    return JournalError(
        f"There is no space left to write {name}; nothing was saved.", hint="free some space"
    )


def _disk_trouble(name: str) -> RunlogError:
    return JournalError(
        f"The disk refused to read or write {name}; nothing was saved.",
        hint="see whether there is space left, and whether the disk is healthy",
    )


def _unopenable(name: str) -> RunlogError:
    return JournalError(
        f"{name} cannot be opened, or its folder cannot be written; nothing was saved.",
        hint="see who may use the file and its folder: ls -la",
    )


def _damaged(name: str) -> RunlogError:
    return JournalError(
        f"{name} is damaged; nothing was changed.",
        hint="go back to the newest copy: runlog restore last; "
        "or save what still reads: runlog doctor --save saved.db",
    )


def _foreign(name: str) -> RunlogError:
    return JournalError(
        f"{name} is not a journal, nor any SQLite database; it was left alone.",
        hint="name another file with --db or RUNLOG_DB",
    )


_FILE_TROUBLE = {
    sqlite3.SQLITE_BUSY: _busy,
    sqlite3.SQLITE_LOCKED: _busy,
    sqlite3.SQLITE_PROTOCOL: _busy,
    sqlite3.SQLITE_PERM: _read_only,
    sqlite3.SQLITE_READONLY: _read_only,
    sqlite3.SQLITE_AUTH: _unopenable,
    sqlite3.SQLITE_CANTOPEN: _unopenable,
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_IOERR: _disk_trouble,
    sqlite3.SQLITE_CORRUPT: _damaged,
    sqlite3.SQLITE_NOTADB: _foreign,
}
