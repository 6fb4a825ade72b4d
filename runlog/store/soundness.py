"""Whether a journal is whole, whether it is one of ours, and what is in it at a glance."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from runlog.core.backup import JournalGlance, Problem
from runlog.errors import JournalError
from runlog.store.format import APPLICATION_ID, VERSION

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NOT_EVEN_SQLITE = "file is not a database"

EARLIER_COPIES = (
    "see the earlier copies: runlog backup --list; take the newest: runlog restore last"
)
NO_JOURNAL = "name the file of a journal; what was exported comes back with: runlog import FILE"

_DATED = ("sessions", "symptoms", "stretches", "checks", "notes")
_NEEDED = frozenset({*_DATED, "shoes", "settings", "changes"})


class DamagedError(JournalError):
    """A journal that is not whole any more.

    Attributes:
        finding: What is wrong with it.
    """

    def __init__(self, finding: str, *, name: str = "The journal") -> None:
        """Tell what is wrong, and the way on.

        Args:
            finding: What is wrong.
            name: What the journal is called.
        """
        is_other = finding == _NOT_EVEN_SQLITE  # a text, a picture, an export
        super().__init__(
            f"{name} is damaged: {finding}.", hint=NO_JOURNAL if is_other else EARLIER_COPIES
        )
        self.finding = finding


class Marks(NamedTuple):
    """What the header of a file says.

    Attributes:
        application_id: Whose it is.
        version: How many steps it has seen.
    """

    application_id: int
    version: int

    @property
    def is_ours(self) -> bool:
        """Whether a runlog wrote it."""
        return self.application_id == APPLICATION_ID and self.version > 0


def marks(connection: sqlite3.Connection) -> Marks:
    """What the header of a file says."""
    [application_id] = connection.execute("pragma application_id").fetchone()
    [version] = connection.execute("pragma user_version").fetchone()
    return Marks(application_id, version)


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether a file holds nothing at all, so that anything may be written there."""
    [entries] = connection.execute("select count(*) from sqlite_schema").fetchone()
    return not entries and marks(connection) == Marks(0, 0)


class Fault(NamedTuple):
    """Why a file is of no use as a journal.

    Attributes:
        problem: In one word.
        finding: In more; what SQLite says, if it says something.
    """

    problem: Problem
    finding: str


def fault_of(connection: sqlite3.Connection) -> Fault | None:
    """Why a file is of no use as a journal; None if it is of use.

    Args:
        connection: Open, as for `damage`; nothing is written.

    Raises:
        sqlite3.Error: It cannot be read, although it may be whole: another program writes.
    """
    try:
        found = marks(connection)
        if not found.is_ours:
            return Fault("foreign", "it is no journal")
        if found.version > VERSION:
            return Fault("newer", "a newer runlog wrote it")
        finding = damage(connection)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        finding = str(error)
    return None if finding is None else Fault("damaged", finding)


def row_counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """How many rows each table has, those of the word indexes included."""
    # A virtual table has no page of its own: what is in it lies in others.
    names = connection.execute(
        "select name from sqlite_schema where type = 'table' and rootpage > 0"
    ).fetchall()
    return {name: _count(connection, name) for (name,) in names}


def _count(connection: sqlite3.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    [count] = connection.execute(f'select count(*) from "{quoted}"').fetchone()
    return int(count)


def damage(connection: sqlite3.Connection) -> str | None:
    """What is not whole in a journal; None if nothing is found.

    Args:
        connection: Open; nothing is written. SQLite knows the rules of columns only where it could
            write: on a file opened for reading alone its pages, indexes and links are looked at,
            and not every value. That is four times as quick: 0.3 s for 100,000 sessions.

    Raises:
        sqlite3.Error: It cannot even be read, for which damage is one reason: see `is_damage`.
    """
    return _broken_page(connection) or _missing_table(connection) or _broken_link(connection)


@contextmanager
def damage_told(name: str = "The journal") -> Iterator[None]:
    """Tell apart what SQLite cannot read since it is not whole.

    Args:
        name: What the journal is called.

    Raises:
        DamagedError: SQLite said so inside; its other errors pass.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise DamagedError(str(error), name=name) from error
        raise


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file is not whole."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def _broken_page(connection: sqlite3.Connection) -> str | None:
    [found] = connection.execute("pragma integrity_check(1)").fetchone()
    return None if found == "ok" else str(found).rpartition("\n")[2]


def _missing_table(connection: sqlite3.Connection) -> str | None:
    if marks(connection).version > VERSION:  # what a newer runlog needs is not known here
        return None
    rows = connection.execute("select name from sqlite_schema where type = 'table'")
    missing = _NEEDED - {name for (name,) in rows}
    return f"it has no {min(missing)}" if missing else None


def _broken_link(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("pragma foreign_key_check").fetchone()
    return None if row is None else f"a row of {row[0]} belongs to none of {row[2]}"


def glance(connection: sqlite3.Connection) -> JournalGlance:
    """What a sound journal holds, of whatever version.

    Raises:
        sqlite3.Error: It is no journal.
        ValueError: A day in it is none.
    """
    days = " union all ".join(f"select max(day) as day from {table}" for table in _DATED)
    [newest] = connection.execute(f"select max(day) from ({days})").fetchone()
    return JournalGlance(
        sessions=_count(connection, "sessions"),
        symptoms=_count(connection, "symptoms"),
        newest_on=None if newest is None else date.fromisoformat(newest),
    )
