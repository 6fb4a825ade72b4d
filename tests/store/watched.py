"""Connections of which book is kept: what SQLite is asked, how it goes about it, what it takes."""

import sqlite3
from collections.abc import Callable
from typing import Any, NamedTuple


class Statement(NamedTuple):
    """A statement as it ran.

    Attributes:
        sql: Its text.
        plan: How SQLite goes about it, a line a step.
    """

    sql: str
    plan: tuple[str, ...]


class Seen(NamedTuple):
    """What a command made SQLite do.

    Attributes:
        statements: In order.
        rows: How many came back.
        hundreds: Instructions of SQLite's machine, in hundreds.
    """

    statements: tuple[Statement, ...]
    rows: int
    hundreds: int


class Book:
    """Keeps book of every connection while it is open."""

    def __init__(self) -> None:
        self.statements: list[Statement] = []
        self.rows = self.hundreds = 0

    def connected(self, connect: Callable[..., Any], *words: Any, **options: Any) -> Any:
        """A connection that is kept book of, in the place of one that is not."""
        connection = connect(*words, **options, factory=Watched)
        connection.book = self
        connection.set_progress_handler(self._tick, 100)
        return connection

    @property
    def seen(self) -> Seen:
        """What was seen so far."""
        return Seen(tuple(self.statements), self.rows, self.hundreds)

    def _tick(self) -> int:
        self.hundreds += 1
        return 0


class Counting(sqlite3.Cursor):
    """A cursor whose rows are counted."""

    def fetchall(self) -> list[Any]:
        rows = super().fetchall()
        if isinstance(self.connection, Watched) and self.connection.book is not None:
            self.connection.book.rows += len(rows)
        return rows


class Watched(sqlite3.Connection):
    """A connection of which every statement is written down before it runs."""

    book: Book | None = None

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        self._note(sql, values)
        return self.cursor(Counting).execute(sql, values)

    def executemany(self, sql: str, values: Any, /) -> sqlite3.Cursor:
        several = list(values)
        if several:
            self._note(sql, several[0])
        return super().executemany(sql, several)

    def _note(self, sql: str, values: Any) -> None:
        has_plan = sql.split(maxsplit=1)[0].lower() in {"select", "insert", "update", "delete"}
        steps = super().execute(f"explain query plan {sql}", values) if has_plan else ()
        if self.book is not None:
            self.book.statements.append(Statement(sql, tuple(step[3] for step in steps)))
