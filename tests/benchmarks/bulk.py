"""Storing many sessions at once, beside a bare ``executemany`` of the rows that come of it.

python -m tests.benchmarks.bulk
"""

import sqlite3
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from runlog.core.session import Session
from runlog.core.value import replace
from runlog.store.journal import Journal
from tests.benchmarks.make_journal import first_runner

LIMIT = 3.0
_NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
_SESSIONS = 10_000
_TIMES = 3
"""Each is timed so often, in turns; the quickest counts."""


class Bulk(NamedTuple):
    """What storing many sessions took.

    Attributes:
        sessions: How many.
        intervals: How many in all of them.
        ours_s: Seconds of `add_many`, with everything that belongs to a change.
        raw_s: Seconds of `executemany` of the same rows into the same tables and indexes.
    """

    sessions: int
    intervals: int
    ours_s: float
    raw_s: float

    @property
    def ratio(self) -> float:
        """How many times as long ours takes."""
        return self.ours_s / self.raw_s


def bulk(folder: Path) -> Bulk:
    """Store ten thousand sessions in both ways.

    Args:
        folder: Where there is room for two journals; they are taken away again.
    """
    runs = _runs()
    ours, raw = [], []
    for _ in range(_TIMES):
        path = folder / "bulk.db"
        ours.append(_add_many(path, runs))
        raw.append(_executemany(path, folder / "raw.db"))
        path.unlink()
    return Bulk(
        sessions=len(runs),
        intervals=sum(len(run.intervals) for run in runs),
        ours_s=min(ours),
        raw_s=min(raw),
    )


def _runs() -> list[Session]:
    """Those of one runner, in no pair and with nothing that refers to others."""
    contents = first_runner(_SESSIONS, intervals=4, seed=1, now=_NOW)
    return [replace(run, id=None, uuid=None, shoe=None) for run in contents.sessions]


def _add_many(path: Path, runs: Sequence[Session]) -> float:
    with Journal.open(path, now=_NOW, zone=UTC) as journal:
        start = perf_counter()
        with journal.change("import"):
            journal.sessions.add_many(runs)
        return perf_counter() - start


def _executemany(path: Path, bare: Path) -> float:
    """The rows of a journal, written into another that has the same tables and indexes."""
    with sqlite3.connect(path) as journal:
        tables = _tables(journal)
        rows = {name: journal.execute(f"select * from {name}").fetchall() for name in tables}  # noqa: S608  (our own)
        schema = [
            sql
            for (sql, of) in journal.execute(
                "select sql, tbl_name from sqlite_schema where type in ('table', 'index') "
                "and sql is not null order by type desc"
            )
            if of in tables
        ]
    connection = sqlite3.connect(bare)
    for statement in schema:
        connection.execute(statement)
    start = perf_counter()
    for name, some in rows.items():
        places = ",".join("?" * len(some[0]))
        connection.executemany(f"insert into {name} values ({places})", some)  # noqa: S608  (our own)
    connection.commit()
    taken_s = perf_counter() - start
    connection.close()
    bare.unlink()
    return taken_s


def _tables(journal: sqlite3.Connection) -> list[str]:
    """The tables that hold rows, but for the index of words and what belongs to the schema."""
    names = journal.execute("select name from sqlite_schema where type = 'table' order by name")
    return [
        name
        for (name,) in names.fetchall()
        if "_words" not in name
        and not name.startswith(("_", "sqlite_"))
        and journal.execute(f"select exists(select 1 from {name})").fetchone()[0]  # noqa: S608  (our own)
    ]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        found = bulk(Path(folder))
    verdict = "ok" if found.ratio <= LIMIT else "OVER"
    print(
        f"add_many: {found.sessions / found.ours_s:,.0f} sessions a second, each with "
        f"{found.intervals / found.sessions:.1f} intervals; executemany of the same rows: "
        f"{found.sessions / found.raw_s:,.0f}\n"
        f"{found.ratio:.2f} times as long, limit {LIMIT:.0f}: {verdict}"
    )


if __name__ == "__main__":
    main()
