"""How fast a history comes in and goes out.

    python -m tests.benchmarks.import_export [folder of FIT files]

Ratios, because machines differ: a Strava export of 237 FIT files against unzipping and gunzipping
it (asked for: 4 times at most), rows of a table against a bare ``executemany``, and a hundred
thousand sessions written out and read back, with the memory that takes.
"""

import gzip
import json
import resource
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from runlog.actions.import_files import import_files
from runlog.actions.import_journal import import_journal
from runlog.actions.import_plan import ImportWishes
from runlog.actions.surroundings import Surroundings
from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.session import Session, Source
from runlog.core.settings import Settings
from runlog.importers.journal_json import read_journal
from runlog.importers.source import file_source
from runlog.render.export import journal_json
from runlog.render.records import session_record
from runlog.store.journal import Journal
from tests.importers.test_real_files import FOLDER
from tests.importers.test_strava import run_row, table

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
AROUND = Surroundings(now=NOW, zone=UTC, settings=Settings(), label="import")
EXPORT_FILES = 237
"""As many as in the real export of imports.md, 2.1."""

SMALLEST_BYTES = 20_000
MANY = 100_000


@contextmanager
def measured(what: str) -> Iterator[Callable[[], float]]:
    """Print how long something took, and the most memory this process has had so far."""
    start = perf_counter()
    taken: list[float] = []
    yield lambda: taken[0]
    taken.append(perf_counter() - start)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{what:52} {taken[0]:7.2f} s   peak so far {peak_mb} MB")


def strava_export(paths: list[Path], folder: Path) -> Path:
    """A zip of 237 runs on days of their own, packed as Strava packs them."""
    path = folder / "export.zip"
    rows = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for index in range(EXPORT_FILES):
            data = file_source(paths[index % len(paths)]).content()
            name = f"activities/{index}.fit.gz"
            archive.writestr(name, gzip.compress(data))
            rows.append(run_row(Filename=name, Activity__ID=str(index)))
        archive.writestr("activities.csv", table(*rows))
    return path


def against_unzipping(folder: Path, fits: Path) -> None:
    """A whole import of an export, twice, against unpacking it."""
    paths = [
        path
        for path in sorted(fits.iterdir())
        if path.is_file() and len(file_source(path).content()) >= SMALLEST_BYTES
    ]
    path = strava_export(paths, folder)
    with (
        measured(f"unzip and gunzip {EXPORT_FILES} FIT files") as floor,
        zipfile.ZipFile(path) as archive,
    ):
        for name in archive.namelist():
            if name.endswith(".gz"):
                gzip.decompress(archive.read(name))
    with Journal.open(folder / "strava.db", now=NOW, zone=UTC) as journal:
        with measured("runlog import of them") as first:
            import_files(journal, [path], ImportWishes(), AROUND)
        with measured("the same again") as again:
            import_files(journal, [path], ImportWishes(), AROUND)
    print(f"  {first() / floor():.1f} x unpacking, again {again() / floor():.1f} x")


def sessions(count: int) -> list[Session]:
    """So many runs of a runner who never rests, each with five laps."""
    laps = tuple(Interval(role="easy", distance_m=1000, actual_s=300.0) for _ in range(5))
    return [
        Session(
            when=exact_moment(NOW - timedelta(hours=7 * index)),
            distance_m=5000 + index % 9000,
            duration_s=1500.0 + index % 3000,
            note="felt strong" if index % 3 == 0 else None,
            intervals=laps,
            source=Source(kind="fit", key=f"fit:{index}"),
        )
        for index in range(count)
    ]


def against_executemany(folder: Path) -> None:
    """Storing sessions with their laps, changes and word index, against their bare rows."""
    values = sessions(10_000)
    with Journal.open(folder / "bulk.db", now=NOW, zone=UTC) as journal:
        with measured("add_many of 10,000 sessions with 5 laps") as ours, journal.change("import"):
            journal.sessions.add_many(values)
        table_rows = [tuple(row) for row in journal._db.rows("select * from sessions")]
        laps = [tuple(row) for row in journal._db.rows("select * from intervals")]
        changes = [tuple(row) for row in journal._db.rows("select * from change_items")]
        schema = [row[0] for row in journal._db.rows("select sql from sqlite_schema")]
    raw = sqlite3.connect(folder / "raw.db")
    for statement in filter(None, schema):
        if "_words" not in statement and "sqlite_" not in statement:
            raw.execute(statement)
    with measured("the same rows by executemany") as bare:
        for name, rows in (("sessions", table_rows), ("intervals", laps)):
            places = ",".join("?" * len(rows[0]))
            raw.executemany(f"insert into {name} values ({places})", rows)  # noqa: S608
        raw.execute("insert into changes values (1, '', '', 0)")
        places = ",".join("?" * len(changes[0]))
        raw.executemany(f"insert into change_items values ({places})", changes)  # noqa: S608
        raw.commit()
    raw.close()
    print(f"  {ours() / bare():.1f} x executemany")


def out_and_in(folder: Path) -> None:
    """A hundred thousand sessions as JSON, and back into an empty journal."""
    path = folder / "journal.json"
    with Journal.open(folder / "many.db", now=NOW, zone=UTC) as journal:
        with journal.change("fill"):
            journal.sessions.add_many(sessions(MANY))
        with measured(f"export of {MANY:,} sessions"), path.open("w", encoding="utf-8") as out:
            sections = [("sessions", journal.sessions.all(), session_record)]
            out.writelines(journal_json({}, sections))
    print(f"  {path.stat().st_size >> 20} MB of JSON")
    with measured("json.loads of it, the floor"):
        json.loads(path.read_text(encoding="utf-8"))
    with measured("reading it"):
        contents = read_journal(path.read_text(encoding="utf-8"), name="journal.json", zone=UTC)
    with (
        Journal.open(folder / "copy.db", now=NOW, zone=UTC) as copy,
        measured("storing it"),
        copy.change("import"),
    ):
        import_journal(copy, contents, AROUND, file="journal.json")


def main() -> None:
    """Take all measures."""
    fits = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / "fit"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        against_unzipping(folder, fits)
        against_executemany(folder)
        out_and_in(folder)


if __name__ == "__main__":
    main()
