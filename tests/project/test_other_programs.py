"""The journal as it is, opened by other people's programs, with the lines the README gives."""

import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlite_utils import Database

from runlog.store.journal import Journal
from runlog.store.opening import OLDEST_SQLITE
from tests.conftest import NOW
from tests.store.keep_journal import FOLDER, reload

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
DATASETTE = "datasette journal.db -o"
TERMINAL = (
    'sqlite-utils journal.db "select day, km, pace_per_km, shoe from session_list '
    'order by day desc limit 20" -t'
)
DUCKDB = (
    "duckdb -c \"attach 'journal.db' (type sqlite, read_only); "
    'select shoe, sum(km::double) as km from journal.session_list group by shoe"'
)
SPREADSHEET = "sqlite-utils rows journal.db session_list --csv > sessions.csv"

VIEWS = ("session_list", "shoe_list", "stretch_list", "symptom_list", "week_list")
HOME = os.environ.get("HOME", "")
"""As it was before the tests moved it: there DuckDB keeps the extensions it has."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the lines are for a POSIX shell")

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a journal with all that a journal can hold."""
    path = tmp_path_factory.mktemp("made") / "journal.db"
    reload((FOLDER / "v1.sql").read_text(encoding="utf-8"), path)
    Journal.open(path, now=NOW, zone=ZoneInfo("Europe/Berlin")).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, made: bytes) -> Iterator[Path]:
    """The journal in a folder of its own; whoever reads it leaves no trace."""
    path = tmp_path / "runlog" / "journal.db"
    path.parent.mkdir(mode=0o700)
    path.write_bytes(made)
    yield path
    assert path.read_bytes() == made
    left = {file.name for file in path.parent.iterdir()}
    assert left - {"sessions.csv"} == {"journal.db"}


def typed(line: str, path: Path, *, environment: Mapping[str, str] | None = None) -> str:
    """Type a line into a shell, in the folder of the journal.

    Returns:
        What it prints.
    """
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=path.parent,
        env={**os.environ, "PATH": programs, "PYTHONUTF8": "1", **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def rows(path: Path, view: str) -> Rows:
    """What SQLite itself makes of a view."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        found = connection.execute(f"select * from {view}").fetchall()  # noqa: S608  (names of our own)
    assert found
    return [dict(row) for row in found]


@pytest.mark.parametrize("line", [DATASETTE, TERMINAL, DUCKDB, SPREADSHEET])
def test_the_readme_gives_the_lines_that_are_tried_here(line: str) -> None:
    assert line in README


# ---- Datasette --------------------------------------------------------------------------


@pytest.mark.parametrize("opening", [DATASETTE, "datasette -i journal.db"])
def test_datasette_shows_every_session_in_words(opening: str, path: Path) -> None:
    said = typed(f"{opening} --get '/journal/session_list.json?_shape=array'", path)
    assert json.loads(said) == rows(path, "session_list")


def test_datasette_lists_every_view(path: Path) -> None:
    listed = json.loads(typed("datasette journal.db --get /journal.json", path))
    assert {view["name"] for view in listed["views"]} >= set(VIEWS)


def test_datasette_shows_a_page_in_which_a_note_is_only_text(path: Path) -> None:
    page = typed("datasette journal.db --get /journal/session_list", path)
    assert f"{len(rows(path, 'session_list'))} rows" in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page


# ---- sqlite-utils -----------------------------------------------------------------------


@pytest.mark.parametrize("view", VIEWS)
def test_sqlite_utils_reads_every_view(view: str, path: Path) -> None:
    assert json.loads(typed(f"sqlite-utils rows journal.db {view}", path)) == rows(path, view)
    with Database(path, execute_plugins=False) as database:
        assert list(database.view(view).rows) == rows(path, view)


def test_sqlite_utils_prints_the_latest_sessions(path: Path) -> None:
    head, _, first, *others = typed(TERMINAL, path).splitlines()
    assert head.split() == ["day", "km", "pace_per_km", "shoe"]
    assert first.split() == ["2026-11-20", "5.005", "6:00", "Pegasus", "40"]
    assert len(others) == len(rows(path, "session_list")) - 1
    assert max(map(len, others)) < 80


# ---- a spreadsheet ----------------------------------------------------------------------


def test_a_spreadsheet_gets_a_line_for_each_session(path: Path) -> None:
    assert typed(SPREADSHEET, path) == ""
    text = (path.parent / "sessions.csv").read_text(encoding="utf-8")
    assert list(csv.DictReader(io.StringIO(text))) == as_text(rows(path, "session_list"))


def as_text(some: Rows) -> list[dict[str, str]]:
    return [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in some
    ]


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="there is no sqlite3 here")
@pytest.mark.parametrize("view", VIEWS)
def test_the_shell_of_sqlite_writes_the_same(view: str, path: Path) -> None:
    question = f"'select * from {view}'"  # noqa: S608  (names of our own)
    said = typed(f"sqlite3 -readonly -header -csv journal.db {question}", path)
    assert list(csv.DictReader(io.StringIO(said))) == as_text(rows(path, view))


# ---- DuckDB -----------------------------------------------------------------------------


@pytest.fixture
def duck(path: Path) -> Iterator[Any]:
    """DuckDB with the journal attached, if it is here and need not download how to read it."""
    duckdb = pytest.importorskip("duckdb")
    here = {
        "autoinstall_known_extensions": "false",
        "extension_directory": f"{HOME}/.duckdb/extensions",
    }
    with duckdb.connect(config=here) as connection:
        try:
            connection.execute("load sqlite")
        except duckdb.Error:
            pytest.skip("DuckDB has no extension for SQLite here")
        connection.execute(f"attach '{path}' as journal (type sqlite, read_only)")
        yield connection


@pytest.mark.parametrize("view", VIEWS)
def test_duckdb_reads_what_sqlite_reads(view: str, path: Path, duck: Any) -> None:
    found = duck.execute(f"from journal.{view}")
    names = [str(column[0]) for column in found.description]
    shown = [dict(zip(names, map(str, row), strict=True)) for row in found.fetchall()]
    as_known = [{name: str(value) for name, value in row.items()} for row in rows(path, view)]
    assert shown == as_known


def test_duckdb_lists_every_view_and_knows_strict_tables(duck: Any) -> None:
    assert duck.execute("show all tables").fetchall()
    views = duck.execute("select view_name from duckdb_views() where not internal").fetchall()
    assert {name for (name,) in views} >= set(VIEWS)
    [[version]] = duck.execute("from sqlite_query('journal', 'select sqlite_version()')").fetchall()
    assert tuple(map(int, version.split("."))) >= OLDEST_SQLITE


@pytest.mark.skipif(shutil.which("duckdb") is None, reason="there is no duckdb here")
def test_duckdb_adds_up(path: Path) -> None:
    here = {"HOME": HOME}
    ready = "duckdb -c 'set autoinstall_known_extensions = false; load sqlite' || echo missing"
    if "missing" in typed(ready, path, environment=here):
        pytest.skip("DuckDB has no extension for SQLite here")
    assert "│ Pegasus 40    │ 71.154 │" in typed(DUCKDB, path, environment=here)
