"""A journal of every released schema opens in today's program, and nothing in it is lost.

Before the first step after a release is written, keep a journal of what was released:

    mkdir /tmp/released && git archive TAG | tar -x -C /tmp/released
    python -m tests.store.keep_journal /tmp/released

That adds two files to `journals`, and nothing here need be changed. What is kept stays as it is.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from runlog.core.change import Change
from runlog.store.format import APPLICATION_ID, VERSION
from runlog.store.journal import Journal
from runlog.store.migrations import migrations
from runlog.store.peek import peek_references, peek_shoe_names
from runlog.store.upgrade import step_names
from tests.cli.running import everything, in_process
from tests.conftest import NOW
from tests.store.keep_journal import FOLDER, dumped, reload, typed_lines, write_files

KEPT = sorted(FOLDER.glob("v*.sql"))
FOUND = {
    "sessions": ("sprinting", "naive", "scrip", "6x400", "isar"),
    "symptoms": ("bridge", "downhill"),
    "stretches": ("yoga", "rolling on ball"),
    "notes": ("desk", "drive", "brought back"),
}
"""Words that are in every kept journal."""


@pytest.fixture(params=KEPT, ids=lambda kept: str(kept.stem))
def kept(request: pytest.FixtureRequest) -> Path:
    """A kept journal, as statements."""
    return Path(request.param)


@pytest.fixture
def path(kept: Path, tmp_path: Path) -> Path:
    """The journal itself, as its own program left it."""
    path = tmp_path / "journals" / "journal.db"
    path.parent.mkdir()
    reload(kept.read_text(encoding="utf-8"), path)
    return path


@pytest.fixture
def careless() -> Iterator[None]:
    """A runner whose new files anybody may read and write."""
    before = os.umask(0)
    yield
    os.umask(before)


def opened(path: Path) -> Journal:
    """Open it as its runner would; that brings it up to date."""
    return Journal.open(path, now=NOW, zone=ZoneInfo("Europe/Berlin"))


def pragma(path: Path, name: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"pragma {name}").fetchall()


def exported(path: Path) -> Any:
    return in_process(["--db", str(path), "export"]).data


def check_sound(path: Path) -> None:
    """What SQLite can check: pages, references, and each index of words against its texts."""
    assert pragma(path, "integrity_check") == [("ok",)]
    assert pragma(path, "foreign_key_check") == []
    with closing(sqlite3.connect(path)) as connection:
        for index in ("session_words", "symptom_words", "stretch_words", "note_words"):
            check = f"insert into {index} ({index}, rank) values ('integrity-check', 1)"  # noqa: S608  (names of our own)
            connection.execute(check)


def lost(old: Any, new: Any, at: str = "") -> Iterator[str]:
    """Where something old is not as it was; more keys than there were are no loss."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in old.items():
            yield from lost(value, new.get(key, "missing"), f"{at}.{key}")
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for place, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from lost(one, other, f"{at}[{place}]")
    elif old != new:
        yield f"{at}: {old!r} is now {new!r}"


def test_every_schema_before_this_one_is_kept() -> None:
    versions = {int(path.stem.removeprefix("v")) for path in KEPT}
    assert versions >= set(range(1, VERSION))


def test_todays_program_takes_every_line_that_the_next_one_is_typed_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUNLOG_DB", str(tmp_path / "journal.db"))
    write_files(tmp_path)
    for now, words in typed_lines():
        monkeypatch.setenv("RUNLOG_NOW", now)
        answer = in_process(words)
        assert answer.code == 0, (words, answer.err)


def test_a_kept_journal_comes_back_row_by_row(kept: Path, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert "".join(dumped(connection)) == kept.read_text(encoding="utf-8")
    assert pragma(path, "application_id") == [(APPLICATION_ID,)]
    assert pragma(path, "user_version") == [(int(kept.stem.removeprefix("v")),)]
    check_sound(path)


@pytest.mark.usefixtures("careless")
def test_it_is_brought_up_to_date_and_copied_before(kept: Path, path: Path) -> None:
    opened(path).close()
    assert pragma(path, "user_version") == [(VERSION,)]
    with closing(sqlite3.connect(path)) as connection:
        steps = connection.execute("select name from _sqlite_migrations order by id").fetchall()
    assert [name for (name,) in steps] == step_names(migrations)
    check_sound(path)
    copies = list((path.parent / "backups").glob("*"))
    assert len(copies) == (kept.stem != f"v{VERSION}")
    for copy in copies:
        with closing(sqlite3.connect(copy)) as connection:
            assert "".join(dumped(connection)) == kept.read_text(encoding="utf-8")
        if sys.platform != "win32":
            assert [file.stat().st_mode & 0o777 for file in (copy, copy.parent)] == [0o600, 0o700]


def test_it_ends_with_the_columns_indexes_and_views_of_a_new_one(
    path: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.db"
    opened(new).close()
    opened(path).close()
    assert parts_of_the_schema(path) == parts_of_the_schema(new)


def parts_of_the_schema(path: Path) -> dict[tuple[str, str], Any]:
    """Everything by its kind and name: tables with their columns, all else with its text."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            (kind, name): sorted(connection.execute(f"pragma table_info({name})"), key=repr)
            if kind == "table"
            else sql
            for kind, name, sql in connection.execute("select type, name, sql from sqlite_schema")
        }


def test_every_record_is_exported_as_its_own_program_did(kept: Path, path: Path) -> None:
    before = json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))
    sections = [name for name, value in before.items() if isinstance(value, list)]
    assert [name for name in sections if not before[name]] == []
    assert list(lost(before, exported(path))) == []


def test_its_words_are_found(path: Path) -> None:
    for what, searches in FOUND.items():
        for words in searches:
            line = ["--db", str(path), "--json", "history", "--what", what, "--search", words]
            assert in_process(line).data, (what, words)


def test_every_old_change_can_be_taken_back_and_done_again(path: Path) -> None:
    with opened(path) as journal:
        [undone, *_] = old = journal.changes(1000)
        before = everything(path)
        assert undone.is_undone
        assert labels(journal.redo(1)) == [undone.label]
        assert everything(path) != before
        assert labels(journal.undo(1)) == [undone.label]
        assert everything(path) == before
        done = labels(change for change in old if not change.is_undone)
        assert labels(journal.undo(1000)) == done
        assert [name for name, rows in everything(path).items() if rows] == []
        check_sound(path)
        assert labels(journal.redo(len(done))) == done[::-1]
        assert everything(path) == before
    check_sound(path)


def labels(changes: Any) -> list[str]:
    """What was typed for each of some changes."""
    return [change.label for change in changes if isinstance(change, Change)]


def test_a_glance_for_completion_reads_it_and_upgrades_nothing(path: Path) -> None:
    before = path.read_bytes()
    assert ["Pegasus 40", "peg", "the old ones"] in peek_shoe_names(str(path))
    assert "s1" in peek_references(str(path))
    assert path.read_bytes() == before


def test_a_copy_to_merge_from_is_upgraded_in_memory_only(path: Path) -> None:
    before = path.read_bytes()
    with (
        Journal.in_memory(now=NOW, zone=ZoneInfo("Europe/Berlin")) as journal,
        Journal.copy_of(path, now=NOW, zone=ZoneInfo("Europe/Berlin")) as other,
    ):
        with journal.change("merge"):
            journal.merging(other).store()
        assert list(journal.sessions.all()) == list(other.sessions.all())
        assert journal.shoes.all() == other.shoes.all()
        assert list(journal.symptoms.all()) == list(other.symptoms.all())
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
