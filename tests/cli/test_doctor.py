"""``runlog doctor``: what is wrong, and what to type."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.running import everything

WORKOUT = "6x400 r90s"


def topics(run: Run) -> list[str]:
    return [finding["topic"] for finding in run("doctor", "--json").data]


def finding(run: Run, topic: str) -> dict[str, Any]:
    [found] = [one for one in run("doctor", "--json").data if one["topic"] == topic]
    return dict(found)


def test_a_journal_without_a_copy_is_told_until_there_is_one(
    done: Run, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    done("add 8k 45:12 rpe5")
    assert finding(run, "no_backup")["commands"] == ["runlog backup /path/on/another/disk"]
    done("backup")
    assert "no_backup" not in topics(run)
    monkeypatch.setenv("RUNLOG_NOW", "2027-11-22T21:10")
    assert finding(run, "old_backup")["count"] == 365


def test_an_empty_journal_is_in_good_health(run: Run) -> None:
    assert run("doctor").out == "The journal is in good health.\n"
    assert run("doctor", "--json").data == []


def test_a_journal_that_is_not_there_is_not_made(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_DB", str(tmp_path / "none.db"))
    answer = run("doctor")
    assert answer.code == 1
    assert "There is no journal at" in answer.err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.skipif(os.name != "posix", reason="POSIX")
def test_a_file_that_others_may_read_is_closed_to_them(run: Run, db: Path) -> None:
    db.chmod(0o644)
    assert finding(run, "file_mode")["text"] == ("Others may use the journal's file (mode 644).")
    answer = run("doctor", "--fix")
    assert "Mended: Others may use" in answer.err
    assert "good health" in answer.out
    assert db.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="POSIX")
def test_only_our_own_folder_is_closed_to_others(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "data" / "runlog"
    ours.mkdir(parents=True)
    monkeypatch.delenv("RUNLOG_DB")
    run("add", "8k", "45:12")
    for folder in (ours, tmp_path):
        folder.chmod(0o755)
    run("doctor", "--fix")
    assert ours.stat().st_mode & 0o777 == 0o700
    monkeypatch.setenv("RUNLOG_DB", str(tmp_path / "journal.db"))
    run("doctor", "--fix")
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_symptom_that_lost_its_run_is_linked_again_and_that_is_one_undo(
    done: Run, run: Run, db: Path
) -> None:
    done("add 8k 45:12 yesterday 10:00 rpe5")
    done("symptoms back 3/10 yesterday 20:00")
    with closing(sqlite3.connect(db)) as journal, journal:
        journal.execute("update symptoms set session_id = null")
    assert finding(run, "link")["ids"] == [1]
    assert "undo: runlog undo" in run("doctor", "--fix").err
    assert run("show", "s1", "--json").data["session_id"] == 1
    run("undo")
    assert run("show", "s1", "--json").data["session_id"] is None


def test_an_index_of_words_that_is_out_of_step_is_made_anew(done: Run, run: Run, db: Path) -> None:
    done("add 8k 45:12 yesterday rpe5 -- forefoot")
    with closing(sqlite3.connect(db)) as journal, journal:
        journal.execute("insert into session_words (session_words) values ('delete-all')")
    assert run("history", "--search", "forefoot").out == ""
    assert finding(run, "words")["names"] == ["session_words"]
    run("doctor", "--fix")
    assert "forefoot" in run("history", "--search", "forefoot").out


def test_what_is_missing_or_odd_is_told_with_what_to_type(done: Run, run: Run) -> None:
    done("shoes add Pegasus 40")
    done("shoes add pegasus40")
    done("add 8k 45:12 21 nov 18:00 rpe5 tag:forefoot")
    run("edit", "1", "--shoe", "Pegasus 40")
    done("add 8.1k 45:00 21 nov 18:01 tag:forefot")
    done("add 8k 15:00 1 nov --yes")
    done("symptoms calf 3/10 1 oct")
    found = {one["topic"]: one for one in run("doctor", "--json").data}
    assert found["names"]["commands"]
    assert found["twins"]["commands"] == ["runlog show 1", "runlog delete 2"]
    assert found["odd_pace"]["ids"] == [3]
    assert (found["no_rpe"]["count"], found["no_rpe"]["of"]) == (2, 3)
    assert (found["no_pair"]["count"], found["no_pair"]["of"]) == (2, 3)
    assert found["never_closed"]["commands"][0] == "runlog symptoms calf gone 3 days ago"
    assert found["follow_up"]["count"] == 0
    told = run("doctor")
    assert told.code == 0
    assert "#1 and #2 may be the same outing (Sat 21 Nov)." in told.out
    assert "Two labels that are written almost alike: forefoot, forefot." in told.out


def test_a_session_of_next_year_is_told(
    done: Run, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_NOW", "2027-11-22T21:10")
    done("add 8k 45:12 rpe5")
    monkeypatch.setenv("RUNLOG_NOW", "2026-11-22T21:10")
    assert finding(run, "ahead")["ids"] == [1]


def test_a_half_written_copy_is_swept_away(
    done: Run, run: Run, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_NOW", "2099-11-22T21:10")
    (db.parent / "backups").mkdir()
    half = db.parent / "backups" / "journal-20261122-211000-before-merge.part"
    half.write_bytes(b"SQLite")
    other = db.parent / "backups" / "mine.part"
    other.write_bytes(b"")
    done("add 8k 45:12 rpe5")
    assert finding(run, "leftover")["names"] == [half.name]
    run("doctor", "--fix")
    assert not half.exists()
    assert other.exists()


# ---- a damaged file ---------------------------------------------------------------


@pytest.fixture
def damaged(done: Run, run: Run, db: Path) -> Callable[[str], None]:
    """Spoils a page in the middle of a table of a journal with 300 sessions."""
    lines = "\n".join(
        f"{6 + day % 5}k 45:12 {1 + day % 28}.{1 + day // 28}.2025 7pm "
        f'"{WORKOUT}" rpe5 -- run {day}'
        for day in range(300)
    )
    done("shoes add Pegasus")
    assert run("add", "-", "-q", stdin=lines).code == 0
    done("symptoms back 3/10 20 nov evening")
    done("config set units mi")

    def spoil(table: str) -> None:
        with closing(sqlite3.connect(db)) as journal:
            [page_size] = journal.execute("pragma page_size").fetchone()
            pages = [
                page
                for (page,) in journal.execute(
                    "select pageno from dbstat where name = ? and pagetype = 'leaf'", (table,)
                )
            ]
        with db.open("r+b") as file:
            file.seek((pages[len(pages) // 2] - 1) * page_size)
            file.write(b"\x00" * page_size)

    return spoil


def has_dbstat() -> bool:
    with closing(sqlite3.connect(":memory:")) as memory:
        options = {name for (name,) in memory.execute("pragma compile_options")}
    return "ENABLE_DBSTAT_VTAB" in options


@pytest.mark.skipif(not has_dbstat(), reason="this SQLite cannot name the pages of a table")
@pytest.mark.parametrize(
    ("table", "most_lost"), [("sessions", 60), ("intervals", 0), ("session_words_data", 0)]
)
def test_of_a_damaged_journal_what_reads_is_saved(
    damaged: Callable[[str], None], run: Run, db: Path, tmp_path: Path, table: str, most_lost: int
) -> None:
    before = everything(db)
    damaged(table)
    spoilt = db.read_bytes()
    answer = run("doctor")
    if table != "session_words_data":  # a page of an index for words is no damage to SQLite
        assert answer.code == 1
        assert "The file is damaged" in answer.out
        assert "runlog doctor --save saved.db" in answer.out
    new = tmp_path / "saved.db"
    answer = run("doctor", "--save", str(new), "--json")
    saved = answer.data
    assert answer.code == int(
        saved["expected"] != {name: saved[name] for name in saved["expected"]}
    )
    assert saved["expected"]["sessions"] in (300, None)
    assert db.read_bytes() == spoilt
    assert 300 - most_lost <= saved["sessions"] <= 300
    assert saved["symptoms"] == 1
    after = everything(new)
    assert after["settings"] == before["settings"]
    assert set(after["sessions"]) <= set(before["sessions"])
    assert set(after["intervals"]) <= set(before["intervals"])
    healthy = run("--db", str(new), "doctor", "--json").data
    assert not [one for one in healthy if one["urgency"] == "broken"]
    assert run("--db", str(new), "history", "--search", "run").out.count("\n") > 10


def test_what_is_no_journal_at_all_cannot_be_saved(run: Run, db: Path, tmp_path: Path) -> None:
    db.write_bytes(b"not a database, not at all " * 100)
    answer = run("doctor", "--save", str(tmp_path / "saved.db"))
    assert answer.code == 1
    assert "Nothing can be read of" in answer.err
    assert not (tmp_path / "saved.db").exists()


def test_what_is_there_is_not_overwritten(run: Run, db: Path) -> None:
    answer = run("doctor", "--save", str(db))
    assert answer.code == 2
    assert "is there already" in answer.err
