"""Keep a journal of a schema for ever, as the program of that schema wrote it.

    python -m tests.store.keep_journal            of the schema of this tree
    python -m tests.store.keep_journal FOLDER     of another tree (`git archive TAG | tar -x -C …`)

Types the lines below into an empty journal, and writes it to `journals/v<schema>.sql` with every
row of it, and to `.json` what that very program exports from it. What is kept stays as it is; for a
newer schema there may be more lines.
"""

# Lines stand as they are typed.
# ruff: noqa: E501

import os
import shlex
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "journals"

GPX = """<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="keep_journal" xmlns="http://www.topografix.com/GPX/1/1">
<trk><name>Isar</name><type>running</type><trkseg>
<trkpt lat="48.1000" lon="11.5"><ele>520</ele><time>2026-03-29T06:30:00Z</time></trkpt>
<trkpt lat="48.1090" lon="11.5"><ele>524</ele><time>2026-03-29T06:36:00Z</time></trkpt>
<trkpt lat="48.1180" lon="11.5"><ele>531</ele><time>2026-03-29T06:42:00Z</time></trkpt>
<trkpt lat="48.1270" lon="11.5"><ele>519</ele><time>2026-03-29T06:48:30Z</time></trkpt>
</trkseg></trk></gpx>
"""

CSV = """date,distance (km),time,average heart rate,max heart rate,cadence,note
2026-03-24 18:05,10.01,55:40,148,171,172,"from a list; 'quoted', and =1+1"
2026-03-26,4.2,,,,,the watch was flat
"""

# When, and what is typed behind `runlog`. The clock goes back an hour on 25 October 2026.
LINES = r"""
2026-03-01T09:00 config set week_start sunday
2026-03-01T09:00 config set zone Europe/Berlin
2026-03-01T09:00 config set dates day/month
2026-03-01T09:01 shoes add 'Pegasus 40' --start 590.4 --limit 700 --model 'Nike Pegasus 40' --price 129.9 --drop 10 --alias peg --alias 'the old ones' --first-use 2025-06-01 -m 'left heel worn'
2026-03-01T09:02 shoes add Endorphin --limit 450 --type racing --for race --for interval
2026-03-01T09:03 shoes add '🦶 Barefoot' --limit 1000
2026-03-01T09:04 shoes add 'Old Pair' --start 810
2026-03-01T09:05 shoes default pegasus
2026-03-01T09:06 shoes retire 'Old Pair' --date 2026-02-14
2026-03-01T09:07 config routine usual 'quads hamstrings calves piriformis'
2026-03-01T09:08 stretches 'rolling on a ball' --areas buttock
2026-03-02T19:30 add 8k 45:12 +usual rpe4 hr141
2026-03-04T20:00 add 7k 42:00 at 18:30 track '2km wu, 6x400 @1:35 r90s, 1km cd' +usual rpe8 tag:forefoot tag:high-knees -- more sprinting than usual, felt strong 💪
2026-03-04T22:00 symptoms lower back stiffness ache 5/10 this evening since 19:45 worse sitting cannot bend forward -- a bridge is a struggle
2026-03-05T08:00 symptoms last 4/10 this morning better walking
2026-03-05T20:00 stretches yoga for back 4to6 this evening
2026-03-05T21:00 stretches psoas 2min for back 5to1
2026-03-05T21:05 stretches pelvic tilts, knees to side, bridges, planks
2026-03-06T08:00 symptoms back gone
2026-03-06T08:01 check ok
2026-03-07T10:00 add 5mi 40:00 yesterday evening --stretch none
2026-03-08T12:00 add long 21.1k 2:05:30 this morning peg rpe6 +quads +hams -- müde, naïve <script>alert(1)</script> & "quotes"
2026-03-10T19:00 add 6k 36:00 tag:grass --shoe '🦶 Barefoot' --workout '6x400 hopping blurb'
2026-03-11T07:10 add 45min easy treadmill
2026-03-12T09:00 add 12k last tue
2026-03-12T18:00 add 3k 40:00 walk road
2026-03-13T18:00 add 20k 50:00 ride hr120
2026-03-14T11:00 add race 10k 44:59.5 this morning endorphin rpe10 road --hr 178
2026-03-14T21:00 symptoms left knee pain 3 during run worse running -- only downhill
2026-03-15T08:00 symptoms right achilles pain soreness 2/10 this morning
2026-03-15T20:00 symptoms calf both numb 6/10
2026-03-15T20:01 redflags no
2026-03-16T08:00 symptoms lower back weakness 7/10 at night
2026-03-16T08:01 redflags yes 4
2026-03-17T10:00 redflags seen
2026-03-17T10:05 note yesterday long drive tag:car tag:work
2026-03-17T10:06 note new desk: sitting higher, 2 m from the window
2026-03-20T09:00 pause 17 mar to 19 mar flu, in bed
2026-03-21T09:00 check ok
2026-03-22T10:00 add progression 9k 50:00 yesterday noon --workout '3km easy, 3km steady, 3km @4:45/km' tag:forefoot
2026-03-30T09:00 import isar.gpx --shoe peg
2026-03-30T09:05 import list.csv --units km
2026-03-30T20:00 add intervals 8k 44:00 yesterday 17:00 '5x1000 in 4:01,3:58,3:59,4:02,3:55 r2min' +rolling_on_a_ball rpe9
2026-03-31T08:00 symptoms knee gone
2026-04-02T19:00 add hills 6.5k 38:20 trail '8x30s hill'
2026-04-03T08:00 edit last rpe7 -- windy on the way back
2026-04-03T08:01 edit 2 at 18:35 +glutes
2026-04-03T08:02 edit s1 6/10
2026-04-03T08:03 edit t2 --date yesterday
2026-04-03T08:04 add 4k 25:00 yesterday
2026-04-03T08:05 delete 17
2026-04-04T08:00 shoes edit barefoot --limit 900 --drop 0
2026-04-05T09:00 shoes swap endorphin
2026-04-05T09:01 shoes edit endorphin --name 'Endorphin Pro'
2026-04-05T09:02 note taken back, and brought back again
2026-04-05T09:03 undo
2026-04-05T09:04 redo
2026-10-25T09:00 add easy 5k 31:00 today 2:30am
2026-11-20T19:00 add 5.005k 30:02.5 rpe0
2026-11-21T08:00 symptoms si joint 0/10
2026-11-21T08:01 check ok
2026-11-21T08:02 note undone later
2026-11-21T08:03 undo
"""


def type_journal(tree: Path, folder: Path) -> tuple[Path, str]:
    """Type every line into an empty journal, with the program of a tree.

    Args:
        tree: Holds the package `runlog`.
        folder: Where to.

    Returns:
        The journal, and what that program exports from it.

    Raises:
        RuntimeError: A line was refused.
    """
    write_files(folder)
    for now, words in typed_lines():
        run(tree, folder, now, words)
    return folder / "journal.db", run(tree, folder, "2026-11-21T09:00", ["export"])


def write_files(folder: Path) -> None:
    """Write what some of the lines import."""
    (folder / "isar.gpx").write_text(GPX, encoding="utf-8")
    (folder / "list.csv").write_text(CSV, encoding="utf-8")


def typed_lines() -> Iterator[tuple[str, list[str]]]:
    """When each line is typed, and its words as a shell hands them on."""
    for line in LINES.strip().splitlines():
        now, *words = shlex.split(line)
        yield now, words


def run(tree: Path, folder: Path, now: str, words: Sequence[str]) -> str:
    """Run the program of a tree as if it were some other time, and return what it prints."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(tree),
        "PYTHONUTF8": "1",
        "HOME": str(folder),
        "RUNLOG_DB": str(folder / "journal.db"),
        "RUNLOG_NOW": now,
        "TZ": "Europe/Berlin",
    }
    done = subprocess.run(
        [sys.executable, "-m", "runlog", *words],
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"runlog {shlex.join(words)}\n{done.stderr}")
    return done.stdout


def dumped(connection: sqlite3.Connection) -> Iterator[str]:
    """A database as statements that make the same one again, tables of full-text indexes included.

    `sqlite3.Connection.iterdump` of Python 3.11 leaves virtual tables out.
    """
    for pragma in ("application_id", "user_version"):
        [value] = connection.execute(f"pragma {pragma}").fetchone()
        yield f"pragma {pragma} = {value};\n"
    yield "begin;\n"
    schema = connection.execute(
        "select type, name, sql from sqlite_schema "
        "where sql is not null and name not like 'sqlite~_%' escape '~' order by rowid"
    ).fetchall()
    indexes = [name for _, name, sql in schema if sql.startswith("CREATE VIRTUAL TABLE")]
    parts = {f"{name}_{part}" for name in indexes for part in INDEX_PARTS}
    yield from (f"{sql};\n" for _, name, sql in schema if name not in parts)
    for table in (name for kind, name, _ in schema if kind == "table" and name not in indexes):
        if table in parts:  # it came with its index, and not quite empty
            yield f"delete from {table};\n"  # noqa: S608  (names of our own)
        yield from _inserts(connection, table)
    yield "commit;\n"


INDEX_PARTS = ("data", "idx", "docsize", "content", "config")
"""Tables in which FTS5 keeps an index. Source: sqlite.org/fts5.html, 8."""


def _inserts(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = connection.execute(f"pragma table_info({table})").fetchall()
    values = " || ', ' || ".join(f"quote({column[1]})" for column in columns)
    keys = ", ".join(str(column[1]) for column in columns if column[5])
    lines = f"select 'insert into {table} values (' || {values} || ');'"  # noqa: S608  (as above)
    rows = connection.execute(f"{lines} from {table} order by {keys}")
    yield from (f"{line}\n" for [line] in rows)


def reload(dump: str, path: Path) -> None:
    """Make the database again that was dumped."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(dump)


def main(words: Sequence[str]) -> None:
    """Write the two files of the schema that a tree knows."""
    tree = Path(words[0]).absolute() if words else ROOT
    with tempfile.TemporaryDirectory() as folder:
        journal, exported = type_journal(tree, Path(folder))
        with closing(sqlite3.connect(journal)) as connection:
            [version] = connection.execute("pragma user_version").fetchone()
            dump = "".join(dumped(connection))
    for ending, text in (("sql", dump), ("json", exported)):
        path = FOLDER / f"v{version}.{ending}"
        with path.open("x", encoding="utf-8", newline="\n") as kept:  # never over a kept one
            kept.write(text)
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
