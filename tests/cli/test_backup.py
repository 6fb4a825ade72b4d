"""``runlog backup``: what is copied, what is answered, and what is copied unasked."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.running import as_process, everything
from tests.cli.terminal import on_terminal
from tests.store.journal_files import files_in, overwrite_header, spoil_table

COPY = "journal-20261122-211000-by-hand.db"

BACKUP: dict[str, Any] = {
    "number": (int, None), "path": str, "made_at": str, "reason": str, "size_bytes": int,
    "sessions": (int, None), "symptoms": (int, None), "newest_on": (str, None), "is_sound": bool,
    "problem": (str, None),
}  # fmt: skip


@pytest.fixture
def kept(prepared: Callable[..., Run]) -> Run:
    """A journal with a run and a symptom."""
    return prepared("add 8k 45:12 yesterday evening", "symptoms calf 3/10 today 9:00")


@pytest.fixture
def folder(db: Path) -> Path:
    return db.parent / "backups"


def check(record: dict[str, Any]) -> None:
    assert record.keys() == BACKUP.keys()
    for key, types in BACKUP.items():
        allowed = types if isinstance(types, tuple) else (types,)
        assert (None if record[key] is None else type(record[key])) in allowed, key


# ---- by hand ---------------------------------------------------------------------


def test_the_answer_says_where_it_is_what_is_in_it_and_how_to_go_back(
    kept: Run, folder: Path
) -> None:
    answer = kept("backup")
    first, holds, back = answer.out.splitlines()
    assert first == f"Copied to {folder / COPY}"
    assert holds.startswith("  holds     1 session · 1 symptom · newest entry Sun 22 Nov · ")
    assert back == f"  go back to it: runlog restore {COPY}"
    assert files_in(folder) == [COPY]


def test_quietly_it_says_where_it_is_and_nothing_else(kept: Run, folder: Path) -> None:
    assert kept("backup -q").out == f"{folder / COPY}\n"


def test_scripts_are_told_all_of_it(kept: Run, folder: Path) -> None:
    record = kept("backup --json").data
    check(record)
    assert record["path"] == str(folder / COPY)
    assert record["made_at"] == "2026-11-22T21:10:00+00:00"
    assert (record["sessions"], record["symptoms"], record["is_sound"]) == (1, 1, True)


def test_a_copy_elsewhere_is_named_as_it_must_be_typed_again(kept: Run, tmp_path: Path) -> None:
    target = tmp_path / "my copy.db"
    answer = kept("backup", str(target))
    assert f"  go back to it: runlog restore '{target}'" in answer.out
    assert everything(target) == everything(tmp_path / "journal.db")


def test_a_file_that_is_there_needs_force(run: Run, kept: Run, tmp_path: Path) -> None:
    target = str(tmp_path / "copy.db")
    kept("backup", target)
    again = run("backup", target)
    assert again.code == 2
    assert "is there already" in again.err
    assert "--force" in again.err
    kept("backup", target, "--force")


@pytest.mark.parametrize("word", ["", "-"])
def test_a_copy_needs_a_name(run: Run, kept: Run, word: str, folder: Path) -> None:
    answer = run("backup", word)
    assert (answer.code, "needs the name of a file" in answer.err) == (2, True)
    assert not folder.exists()
    del kept


def test_there_is_nothing_to_copy_yet(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "no" / "journal.db"
    answer = run("backup", "--db", str(missing))
    assert answer.code == 1
    assert answer.err.startswith("runlog: There is nothing to copy yet")
    assert "runlog add 8k 45:12" in answer.err
    assert run("backup", "--db", str(missing), "--list").code == 0
    assert not missing.parent.exists()


def test_a_damaged_journal_is_told_as_everywhere(run: Run, kept: Run, db: Path) -> None:
    kept("backup")
    spoil_table(db)
    for word in ("backup", "history", "export"):
        answer = run(word)
        assert answer.code == 1, word
        assert "is damaged" in answer.err, word
        assert "runlog restore last" in answer.err, word
    assert run("restore", "last").code == 0
    assert run("history").code == 0


# ---- the list --------------------------------------------------------------------


@pytest.fixture
def three(kept: Run, folder: Path) -> Run:
    """Three copies: the middle one damaged."""
    kept("backup --now 2026-11-20T08:00")
    kept("backup --now 2026-11-21T09:00")
    overwrite_header(folder / "journal-20261121-090000-by-hand.db")
    kept("add 5k 25:00")
    kept("backup")
    return kept


def test_the_list_shows_the_newest_first_and_which_are_damaged(three: Run) -> None:
    rows = [line.split("\t") for line in three("backup --list").out.splitlines()]
    assert rows[0] == ["#", "When", "Why", "Size", "Sessions", "Newest entry", "State"]
    assert [(row[0], row[1], row[4], row[6]) for row in rows[1:4]] == [
        ("1", "Sun 22 Nov 21:10", "2", ""),
        ("2", "Sat 21 Nov 09:00", "", "damaged"),
        ("3", "Fri 20 Nov 08:00", "1", ""),
    ]


def test_scripts_get_a_row_for_each(three: Run) -> None:
    records = three("backup --list --json").data
    for record in records:
        check(record)
    assert [record["number"] for record in records] == [1, 2, 3]
    assert [record["is_sound"] for record in records] == [True, False, True]
    assert [record["problem"] for record in records] == [None, "damaged", None]
    assert [record["sessions"] for record in records] == [2, None, 1]
    assert three("backup --list --json -c number -c is_sound").data[1] == {
        "number": 2, "is_sound": False,
    }  # fmt: skip


def test_without_copies_it_says_the_next_command(run: Run, kept: Run) -> None:
    answer = run("backup", "--list")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "No copy yet. Make one: runlog backup\n"
    assert run("backup", "--list", "--json").data == []
    del kept


def test_the_list_takes_no_path(run: Run, kept: Run) -> None:
    answer = run("backup", "--list", "x")
    assert (answer.code, "takes no path" in answer.err) == (2, True)
    del kept


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 200])
def test_the_list_fits_every_terminal(three: Run, columns: int) -> None:
    seen = on_terminal(["backup", "--list"], columns=columns)
    assert seen.code == 0
    assert all(len(line) <= columns for line in seen.lines)
    text = " ".join(seen.lines)
    assert "damaged" in text
    assert "21:10" in text
    assert "runlog restore" in text
    del three


def test_each_copy_is_a_sentence_to_who_listens(
    three: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "1")
    lines = three("backup --list").out.splitlines()
    assert lines[1] == "copy 2, Sat 21 Nov 09:00, by hand, 254 kB, damaged."


def test_the_list_does_without_the_journal(three: Run, run: Run, db: Path) -> None:
    before = three("backup --list").out
    overwrite_header(db)
    assert run("backup", "--list").out == before
    db.unlink()
    assert run("backup", "--list").out == before
    assert not db.exists()


# ---- unasked ---------------------------------------------------------------------


@pytest.fixture
def csv(tmp_path: Path) -> str:
    path = tmp_path / "runs.csv"
    path.write_text("date,distance,time\n2026-11-01,8.2,45:10\n", encoding="utf-8")
    return str(path)


def test_an_import_copies_the_journal_before(kept: Run, db: Path, folder: Path, csv: str) -> None:
    before = everything(db)
    kept("import", csv, "--units", "km")
    assert files_in(folder) == ["journal-20261122-211000-before-import.db"]
    assert everything(folder / files_in(folder)[0]) == before
    assert everything(db) != before


def test_an_import_that_brings_nothing_or_only_looks_copies_nothing(
    kept: Run, folder: Path, csv: str
) -> None:
    kept("import", csv, "--units", "km", "-n")
    assert not folder.exists()
    kept("import", csv, "--units", "km")
    kept("import", csv, "--units", "km")
    kept("import", csv, "--units", "km", "-n")
    assert len(files_in(folder)) == 1


def test_an_import_into_a_journal_without_anything_copies_nothing(
    done: Run, folder: Path, csv: str
) -> None:
    done("import", csv, "--units", "km")
    assert not folder.exists()


def test_a_written_out_journal_is_no_other_import(
    kept: Run, db: Path, folder: Path, tmp_path: Path, csv: str
) -> None:
    exported = tmp_path / "journal.json"
    kept("export", str(exported))
    kept("import", str(exported))
    assert not folder.exists()
    kept("add 5k 25:00")
    contents = json.loads(exported.read_text(encoding="utf-8"))
    contents["sessions"][0]["uuid"] = None
    contents["sessions"][0]["day"] = "2026-10-01"
    contents["sessions"][0]["started_at"] = None
    exported.write_text(json.dumps(contents), encoding="utf-8")
    kept("import", str(exported), "-n")
    assert not folder.exists()
    before = everything(db)
    kept("import", str(exported), csv, "--units", "km")
    assert files_in(folder) == ["journal-20261122-211000-before-import.db"]
    assert everything(folder / files_in(folder)[0]) == before


def test_without_room_for_a_copy_nothing_is_imported(
    run: Run, kept: Run, db: Path, folder: Path, csv: str
) -> None:
    folder.write_text("mine", encoding="utf-8")
    before = everything(db)
    answer = run("import", csv, "--units", "km")
    assert answer.code == 1
    assert f"The journal could not be copied into {folder}" in answer.err
    assert "whether there is space left" in answer.err
    assert everything(db) == before
    del kept


def test_a_merge_copies_the_journal_before_unless_it_is_empty(
    kept: Run, done: Run, db: Path, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "other.db"
    done("--db", str(other), "add", "6k", "30:00", "today", "9:00")
    assert done("--db", str(other), "merge", str(db), "-n", "--json").data["backup"] is None
    merged = kept("merge", str(other), "--json").data
    assert Path(merged["backup"]).name == "journal-20261122-211000-before-merge.db"
    assert kept("merge", str(other), "--json").data["backup"] is None
    assert len(files_in(folder)) == 1
    third = tmp_path / "third" / "third.db"
    assert done("--db", str(third), "merge", str(db), "--json").data["backup"] is None
    assert files_in(third.parent) == ["third.db"]


# ---- as a process ----------------------------------------------------------------


def test_the_installed_program_speaks_ascii_where_nothing_else_is_known(three: Run) -> None:
    answer = as_process(
        ["backup", "--list"], environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert answer.code == 0
    assert answer.out.isascii()
    del three
