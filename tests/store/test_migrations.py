"""The schema, and the steps that built it."""

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database as SqliteUtilsDatabase
from sqlite_utils import Migrations
from syrupy.assertion import SnapshotAssertion

from runlog.core.area import AREAS, SIDES
from runlog.core.kind import KIND_SOURCES, KINDS, SPORTS, SURFACES
from runlog.core.moment import PARTS_OF_DAY, exact_moment
from runlog.core.session import Session
from runlog.core.symptom import PHASES, STATUSES
from runlog.errors import JournalError
from runlog.store.format import VERSION
from runlog.store.journal import Journal
from runlog.store.migrations import migrations
from runlog.store.opening import _connected
from runlog.store.upgrade import bring_up_to_date, step_names

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
RUN = Session(when=exact_moment(NOW), distance_m=8000)


def test_schema(journal: Journal, snapshot: SnapshotAssertion) -> None:
    """A promise to every journal there is; read the difference before accepting it."""
    rows = journal._db.rows(
        "select sql from sqlite_schema where sql is not null and name not like '%_words_%' "
        "and name not like '%sqlite%' order by rowid"
    )
    assert "\n\n".join(row["sql"].strip() for row in rows) == snapshot


def test_the_version_is_the_number_of_steps() -> None:
    assert len(step_names(migrations)) == VERSION


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("sessions", "sport", SPORTS),
        ("sessions", "kind", KINDS),
        ("sessions", "kind_source", KIND_SOURCES),
        ("sessions", "surface", SURFACES),
        ("sessions", "part_of_day", PARTS_OF_DAY),
        ("symptoms", "area", list(AREAS)),
        ("symptoms", "side", SIDES),
        ("symptoms", "phase", PHASES),
        ("symptoms", "status", STATUSES),
        ("stretches", "for_area", list(AREAS)),
    ],
)
def test_the_schema_knows_every_word_of_the_vocabulary(
    journal: Journal, table: str, column: str, words: Sequence[str]
) -> None:
    sql = journal._db.value("select sql from sqlite_schema where name = ?", (table,))
    listed = sql.partition(f"{column} in (")[2].partition(")")[0]
    assert {word.strip().strip("'") for word in listed.split(",")} == set(words)


# ---- two doors ------------------------------------------------------------------------

USE = """
import sys
already_there = set(sys.modules)
from datetime import UTC, datetime
from pathlib import Path
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.store.journal import Journal

now = datetime(2026, 11, 22, tzinfo=UTC)
with Journal.open(Path(sys.argv[1]), now=now, zone=UTC) as journal:
    with journal.change("add"):
        run = Session(when=exact_moment(now), distance_m=8000, stretches=("pigeon",))
        journal.sessions.add(run)
    journal.sessions.page(limit=20)
    journal.shoes.use(now.date())
    journal.symptoms.open()
print(*sorted(sys.modules.keys() - already_there))
"""


def modules_after_use(path: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", USE, str(path)], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_only_a_new_or_an_old_journal_opens_the_slow_door(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    assert "sqlite_utils" in modules_after_use(path)
    daily = modules_after_use(path)
    assert not daily & {
        "sqlite_utils",
        "runlog.store.migrations",
        "runlog.store.upgrade",
        "runlog.store.backup",
        "platformdirs",
        "uuid",
        "tempfile",
        "random",
        "runlog.core.diary",
    }


# ---- upgrades ---------------------------------------------------------------------------


def steps_with(*further: Any) -> Migrations:
    """The whole history, and more of it."""
    steps = Migrations("runlog")
    for step in (*[step.fn for step in migrations._migrations], *further):
        steps()(step)
    return steps


def m900_weather(db: SqliteUtilsDatabase) -> None:
    db.execute("alter table sessions add column weather text")


def m901_breaks(db: SqliteUtilsDatabase) -> None:
    db.execute("update sessions set weather = 'rain'")
    db.execute("insert into nowhere values (1)")


def m902_drops_a_column(db: SqliteUtilsDatabase) -> None:
    shown = str(db.view("shoe_list").schema)
    db.view("shoe_list").drop()
    db.table("shoes").transform(drop={"drop_mm"})
    db.execute(shown.replace("    drop_mm,\n", ""))


def m903_drops_what_a_view_shows(db: SqliteUtilsDatabase) -> None:
    db.execute("alter table shoes drop column drop_mm")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal with a run in a pair of shoes, of today's schema."""
    path = tmp_path / "journal.db"
    with Journal.open(path, now=NOW, zone=UTC) as journal, journal.change("add"):
        journal._db.run(
            "insert into shoes (id, uuid, modified_ms, name, limit_m) values (1, ?, 0, 'Peg', 1)",
            ("0" * 36,),
        )
        journal.sessions.add(RUN)
        journal._db.run("update sessions set shoe_id = 1")
    return path


def upgrade(path: Path, steps: Migrations) -> None:
    db = _connected(str(path), name=str(path))
    with closing(db):
        bring_up_to_date(db, path, now=NOW, steps=steps)


def columns(path: Path, table: str) -> set[str]:
    with closing(_connected(str(path), name="")) as db:
        return {row["name"] for row in db.rows(f"pragma table_info({table})")}


def backups(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").glob("*"))


def test_an_upgrade_copies_the_journal_and_then_changes_it(path: Path) -> None:
    before = columns(path, "sessions")
    upgrade(path, steps_with(m900_weather, m902_drops_a_column))
    assert columns(path, "sessions") == before | {"weather"}
    assert "drop_mm" not in columns(path, "shoes")
    [copy] = backups(path)
    assert copy.name == "journal-20261122-211000-before-upgrade.db"
    assert columns(copy, "sessions") == before
    with closing(_connected(str(path), name="")) as db:
        assert db.value("pragma user_version") == VERSION + 2
        assert db.rows("pragma foreign_key_check") == []
        assert db.value("select count(*) from sessions where shoe_id = 1") == 1
        assert [row["km"] for row in db.rows("select * from shoe_list")] == [8.0]
    with Journal.open(copy, now=NOW, zone=UTC) as journal:
        assert journal.sessions.count() == 1
    if sys.platform != "win32":
        assert [file.stat().st_mode & 0o777 for file in (copy, copy.parent)] == [0o600, 0o700]


def test_an_upgrade_that_fails_leaves_the_old_journal(path: Path) -> None:
    before = columns(path, "sessions")
    with pytest.raises(Exception, match="no such table: nowhere"):
        upgrade(path, steps_with(m900_weather, m901_breaks))
    assert columns(path, "sessions") == before
    with Journal.open(path, now=NOW, zone=UTC) as journal:
        assert journal.sessions.count() == 1


def test_a_step_that_forgets_the_views_leaves_the_old_journal(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Exception, match="error in view shoe_list"):
        upgrade(path, steps_with(m903_drops_what_a_view_shows))
    assert path.read_bytes() == before


def test_an_upgrade_without_a_copy_does_not_happen(path: Path) -> None:
    (path.parent / "backups").write_text("in the way")
    before = path.read_bytes()
    with pytest.raises(JournalError, match="could not be copied"):
        upgrade(path, steps_with(m900_weather))
    assert path.read_bytes() == before


def test_a_second_upgrade_finds_nothing_to_do(path: Path) -> None:
    steps = steps_with(m900_weather)
    upgrade(path, steps)
    upgrade(path, steps)
    assert len(backups(path)) == 1


def test_two_upgrades_at_once_are_one(path: Path) -> None:
    steps = steps_with(m900_weather)
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(upgrade, path, steps) for _ in range(4)]:
            done.result()
    assert "weather" in columns(path, "sessions")
    assert len(backups(path)) == 1


def test_a_new_journal_is_not_copied(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db", now=NOW, zone=UTC):
        pass
    assert backups(tmp_path / "journal.db") == []


def test_a_journal_in_memory_can_be_upgraded(journal: Journal) -> None:
    db = journal._db
    db.run("pragma foreign_keys = off")
    bring_up_to_date(db, None, now=NOW, steps=steps_with(m900_weather))
    assert db.value("pragma user_version") == VERSION + 1
