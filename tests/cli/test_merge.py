"""``runlog merge``: the laptop's journal and the desktop's become one."""

import hashlib
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.running import everything


@pytest.fixture
def other(db: Path, tmp_path: Path, done: Run) -> str:
    """A second journal that began as a copy of this one, which holds a run and a pair."""
    done("shoes add Pegasus")
    done("add 8k 45:12 yesterday 18:00 pegasus +quads")
    path = tmp_path / "other.db"
    path.write_bytes(db.read_bytes())
    return str(path)


def test_what_was_written_in_both_is_in_one(done: Run, other: str) -> None:
    done("add 5k 25:00 today 7:00 -- here")
    done("--db", other, "add", "6k", "30:00", "today", "9:00", "--", "there")
    answer = done("merge", other)
    assert "added     1 session" in answer.out
    assert [run["note"] for run in done("history --json").data] == ["there", "here", None]
    assert "Nothing in" in done("merge", other).out
    assert done("merge --json", other).data["added"] == {}


def test_both_ways_give_the_same(done: Run, other: str) -> None:
    done("add 5k 25:00 today 7:00")
    done("edit 1 rpe7")
    done("--db", other, "add", "6k", "30:00", "today", "9:00")
    done("--db", other, "symptoms", "back", "4/10", "today", "12:00")
    done("--db", other, "shoes", "add", "Ghost")
    done("shoes add Ghost --limit 500")
    done("merge", other)
    done("--db", other, "merge", done("config").out and str(_path_of(done)))
    mine, theirs = done("export --json").out, done("--db", other, "export").out
    assert _without_ids(mine) == _without_ids(theirs)


def _path_of(done: Run) -> Path:
    del done
    import os

    return Path(os.environ["RUNLOG_DB"])


def _without_ids(text: str) -> object:
    import json

    data = json.loads(text)
    uuids = {session["id"]: session["uuid"] for session in data["sessions"]}
    for records in data.values():
        for record in records if isinstance(records, list) else ():
            record.pop("id")
            if "session_id" in record:
                record["session_id"] = uuids.get(record["session_id"])
    return {
        name: sorted(records, key=lambda record: str(record["uuid"]))
        if isinstance(records, list)
        else records
        for name, records in data.items()
    }


def test_the_newest_change_wins_and_the_other_is_shown(done: Run, other: str) -> None:
    done("--now 2026-11-22T22:00 edit 1 rpe7")
    done("--db", other, "--now", "2026-11-22T23:00", "edit", "1", "rpe5")
    answer = done("merge", other)
    assert (
        "session of 2026-11-21 was changed in both; kept what was done in the other: rpe 5 (not 7)"
        in (answer.out)
    )
    assert done("show 1 --json").data["rpe"] == 5


def test_a_change_that_only_one_of_them_made_is_no_conflict(done: Run, other: str) -> None:
    done("--db", other, "--now", "2026-11-22T23:00", "edit", "1", "rpe5")
    answer = done("merge --json", other).data
    assert (answer["changed"], answer["conflicts"]) == ({"session": 1}, [])


def test_what_was_taken_out_there_is_taken_out_here(run: Run, done: Run, other: str) -> None:
    done("--db", other, "--now", "2026-11-22T23:00", "delete", "1")
    answer = done("merge", other)
    assert "removed   1 session and 1 stretch" in answer.out
    assert done("history --json").data == []
    assert run("undo").code == 0
    [session] = done("history --json").data
    assert session["stretches"] == ["quad_standing"]


def test_what_was_changed_here_after_it_was_taken_out_there_stays(done: Run, other: str) -> None:
    done("--db", other, "--now", "2026-11-22T22:00", "delete", "1")
    done("--now 2026-11-22T23:00 edit 1 rpe7")
    answer = done("merge", other)
    assert (
        "session of 2026-11-21 was taken out in the other and changed here after that; kept"
        in answer.out
    )
    assert done("show 1 --json").data["rpe"] == 7


def test_what_was_changed_there_after_it_was_taken_out_here_comes_back(
    done: Run, other: str
) -> None:
    done("--now 2026-11-22T22:00 delete 1")
    done("--db", other, "--now", "2026-11-22T23:00", "edit", "1", "rpe7")
    answer = done("merge", other)
    assert "was taken out here and changed in the other after that; kept" in answer.out
    assert done("show 1 --json").data["rpe"] == 7


def test_what_is_lost_because_it_was_taken_out_later_is_told(done: Run, other: str) -> None:
    done("--now", "2026-11-22T22:00", "edit", "1", "-m", "precious words")
    done("--db", other, "--now", "2026-11-22T23:00", "delete", "1")
    answer = done("merge", other)
    assert "was changed here and taken out in the other after that; it is out" in answer.out
    assert "and with it: note precious words" in answer.out
    done("undo")
    assert done("show 1 --json").data["note"] == "precious words"


def test_what_is_not_taken_over_because_it_was_taken_out_here_is_told(
    done: Run, other: str
) -> None:
    done("--db", other, "--now", "2026-11-22T22:00", "edit", "1", "-m", "precious words")
    done("--now 2026-11-22T23:00 delete 1")
    answer = done("merge", other)
    assert "was changed in the other and taken out here after that; it is out" in answer.out
    assert "precious words" in answer.out


def test_two_changes_of_one_entry_that_do_not_touch_each_other_are_both_kept(
    done: Run, other: str
) -> None:
    done("--now", "2026-11-22T22:00", "edit", "1", "-m", "precious words")
    done("--db", other, "--now", "2026-11-22T23:00", "edit", "1", "rpe4", "tag:windy")
    answer = done("merge --json", other).data
    assert (answer["changed"], answer["conflicts"]) == ({"session": 1}, [])
    session = done("show 1 --json").data
    assert (session["note"], session["rpe"], session["tags"]) == ("precious words", 4, ["windy"])
    assert "Nothing in" in done("merge", other).out


def test_of_two_changes_that_touch_each_other_only_what_both_changed_is_told(
    done: Run, other: str
) -> None:
    done("--now", "2026-11-22T22:00", "edit", "1", "rpe6", "-m", "precious words")
    done("--db", other, "--now", "2026-11-22T23:00", "edit", "1", "rpe4", "9k")
    [conflict] = done("merge --json", other).data["conflicts"]
    assert conflict["differing"] == [{"column": "rpe", "kept": 4, "other": 6}]
    session = done("show 1 --json").data
    assert (session["note"], session["rpe"], session["distance_m"]) == ("precious words", 4, 9000)


def test_one_merge_is_one_undo_and_the_journal_was_copied_before(
    done: Run, db: Path, other: str
) -> None:
    done("--db", other, "add", "6k", "30:00", "today", "9:00", "pegasus", "+calves")
    done("--db", other, "symptoms", "back", "4/10", "today", "12:00")
    before = everything(db)
    answer = done("merge --json", other).data
    assert everything(db) != before
    assert Path(answer["backup"]).exists()
    assert everything(Path(answer["backup"])) == before
    done("undo")
    assert everything(db) == before
    done("redo")
    assert len(done("history --json").data) == 2
    done("undo")
    assert done("merge --json", other).data["added"] == answer["added"]


def test_the_other_file_is_only_read(done: Run, db: Path, other: str) -> None:
    done("--db", other, "add", "6k", "30:00", "today", "9:00")
    path = Path(other)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    path.chmod(0o400)
    done("merge", other)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    beside = {file.name for file in db.parent.glob("other*")}
    assert beside == {"other.db"}


def test_a_dry_run_says_the_same_and_changes_nothing(done: Run, db: Path, other: str) -> None:
    done("--db", other, "add", "6k", "30:00", "today", "9:00")
    before = db.read_bytes()
    would = done("merge -n --json", other).data
    assert (db.read_bytes(), would["backup"]) == (before, None)
    assert "Would merge" in done("merge -n", other).out
    assert done("merge --json", other).data["added"] == would["added"]


def test_settings_follow_the_newest_change(done: Run, other: str) -> None:
    done("config set units km")
    done("--db", other, "--now", "2026-11-22T23:00", "config", "set", "units", "mi")
    done("merge", other)
    assert done("config get units --json").data == {"units": "mi"}


def test_what_is_no_journal_of_this_program_is_refused(
    run: Run, db: Path, tmp_path: Path, other: str
) -> None:
    import sqlite3

    (tmp_path / "text.db").write_text("hello " * 500)
    (tmp_path / "empty.db").write_bytes(b"")
    foreign = sqlite3.connect(tmp_path / "foreign.db")
    foreign.execute("create table cake (id)")
    foreign.close()
    newer = sqlite3.connect(other)
    newer.execute("pragma user_version = 999")
    newer.close()
    before = everything(db)
    for name, message in (
        ("text.db", "is not a journal"),
        ("empty.db", "is no journal"),
        ("foreign.db", "belongs to another program"),
        ("other.db", "A newer runlog wrote"),
        ("missing.db", "is not there"),
        (".", "is no file"),
    ):
        answer = run("merge", str(tmp_path / name))
        assert (answer.code, message in answer.err) == (1, True), answer
    itself = run("merge", str(db))
    assert (itself.code, "this very journal" in itself.err) == (2, True)
    assert everything(db) == before
    assert (tmp_path / "empty.db").read_bytes() == b""
