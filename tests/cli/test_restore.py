"""``runlog restore``: the journal is as it was, and there is a way back."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.running import as_process, everything
from tests.cli.terminal import on_terminal
from tests.store.journal_files import SPOILT, Spoil, files_in, overwrite_header, spoil_table

LATER = "2026-11-22T21:30"
KEPT = "journal-20261122-213000-before-restore.db"

RESTORED: dict[str, Any] = {
    "path": str, "made_at": (str, None), "reason": (str, None), "sessions": int, "symptoms": int,
    "newest_on": (str, None), "before": (dict, None), "was_damaged": bool, "is_restored": bool,
    "is_same": bool, "backup": (str, None), "passed_over": int,
}  # fmt: skip


@pytest.fixture
def kept(prepared: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> Run:
    """A journal of all sorts of entries, a copy of it, and changes since."""
    done = prepared(
        "config units mi",
        "shoes add Pegasus --alias peg",
        "add 8k 45:12 yesterday 18:30 pegasus rpe7 hr152 +quads tag:hot trail '6x400 r90s' -- müde",
        "symptoms left calf pain 4/10 yesterday evening",
        "stretches psoas 2min for back 5to1 last night",
        "check ok",
        "note 20 nov long drive tag:car",
        "pause 2 nov to 4 nov flu",
    )
    done("backup")
    done("add 5k 25:00 today 9:00")
    done("delete 1")
    monkeypatch.setenv("RUNLOG_NOW", LATER)
    return done


@pytest.fixture
def folder(db: Path) -> Path:
    return db.parent / "backups"


def check(record: dict[str, Any]) -> None:
    assert record.keys() == RESTORED.keys()
    for key, types in RESTORED.items():
        allowed = types if isinstance(types, tuple) else (types,)
        assert (None if record[key] is None else type(record[key])) in allowed, key


def test_a_restored_journal_is_exported_byte_for_byte_the_same(
    done: Run, prepared: Callable[..., Run]
) -> None:
    prepared("add 8k 45:12 yesterday 18:30 rpe7 +quads", "symptoms calf 4/10 yesterday evening")
    forms = ("export", "export --format csv", "export --format markdown")
    before = [done(form).out for form in forms]
    done("backup")
    done("edit 1 9k")
    done("add 5k 25:00 today 9:00")
    done("shoes add Ghost")
    done("delete s1")
    assert [done(form).out for form in forms] != before
    done("restore last")
    assert [done(form).out for form in forms] == before


def test_the_answer_says_what_changed_and_how_to_go_back(kept: Run, db: Path) -> None:
    now = everything(db)
    answer = kept("restore last")
    assert answer.out.splitlines() == [
        "Restored journal-20261122-211000-by-hand.db",
        "  made      Sun 22 Nov 21:10, by hand",
        "  sessions  1, as before",
        "  symptoms  1, as before",
        "  newest    Sun 22 Nov, as before",
        "  entries   as many as before, but not the same",
        f"  undo: runlog restore {KEPT}",
    ]
    then = everything(db)
    assert then != now
    [back] = re.findall(r"runlog (restore .*)", answer.out)
    kept("", *shlex.split(back), "--now", "2026-11-22T21:40")
    assert everything(db) == now


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    kept: Run, db: Path, folder: Path
) -> None:
    kept("delete s1")
    before = (db.read_bytes(), files_in(folder))
    lines = kept("restore 1 -n").out.splitlines()
    assert lines[0] == "Would restore journal-20261122-211000-by-hand.db"
    assert "  symptoms  1 instead of 0" in lines
    assert "undo" not in lines[-1]
    record = kept("restore 1 -n --json").data
    check(record)
    assert (record["is_restored"], record["backup"], record["before"]["symptoms"]) == (
        False, None, 0,
    )  # fmt: skip
    assert (db.read_bytes(), files_in(folder)) == before


def test_scripts_are_told_all_of_it(kept: Run, folder: Path) -> None:
    record = kept("restore last --json").data
    check(record)
    assert (record["path"], record["reason"]) == (
        str(folder / "journal-20261122-211000-by-hand.db"), "by-hand",
    )  # fmt: skip
    assert record["made_at"] == "2026-11-22T21:10:00+00:00"
    assert record["before"] == {"sessions": 1, "symptoms": 1, "newest_on": "2026-11-22"}
    assert (record["is_restored"], record["backup"]) == (True, str(folder / KEPT))


def test_undo_takes_back_what_was_done_before_the_copy_was_made(kept: Run) -> None:
    latest = kept("undo --list").out.splitlines()[0]
    assert "delete 1" in latest
    kept("restore last")
    assert "pause 2 nov to 4 nov flu" in kept("undo --list").out.splitlines()[0]
    assert "Undone: pause" in kept("undo").out


def test_the_same_again_says_that_nothing_differs(kept: Run, folder: Path) -> None:
    kept("restore", str(folder / "journal-20261122-211000-by-hand.db"))
    files = files_in(folder)
    again = kept("restore journal-20261122-211000-by-hand.db")
    assert "is as in journal-20261122-211000-by-hand.db already; nothing was changed" in again.out
    assert "runlog backup --list" in again.out
    assert files_in(folder) == files


@pytest.mark.parametrize("spoil", SPOILT)
def test_from_a_damaged_journal_the_hint_leads_back(
    kept: Run, run: Run, db: Path, folder: Path, spoil: Spoil
) -> None:
    kept("restore last --now 2026-11-22T21:20")
    exported = kept("export").out
    spoil(db)
    damaged = db.read_bytes()
    answer = run("restore", "last")
    assert answer.code == 0, answer
    kept_as = folder / "journal-20261122-213000-damaged.db"
    assert f"kept, byte for byte, as {kept_as}" in " ".join(answer.out.split())
    assert "undo" not in answer.out
    assert kept_as.read_bytes() == damaged
    # The newest sound copy is the journal as it was before the first restore.
    run("restore", "journal-20261122-211000-by-hand.db", "--now", "2026-11-22T21:50")
    assert run("export").out == exported


def test_newer_copies_that_are_damaged_are_passed_over_and_that_is_said(
    kept: Run, folder: Path
) -> None:
    kept("backup --now 2026-11-22T21:15")
    spoil_table(folder / "journal-20261122-211500-by-hand.db")
    answer = kept("restore last")
    assert "Restored journal-20261122-211000-by-hand.db" in answer.out
    assert "  passed    over 1 newer copy: not sound" in answer.out


def test_a_journal_that_is_gone_comes_back(kept: Run, db: Path) -> None:
    db.unlink()
    answer = kept("restore last")
    assert "  sessions  1\n" in answer.out
    assert "undo" not in answer.out
    assert kept("show 1 --json").data["note"] == "müde"


def test_a_copy_from_another_computer_starts_a_journal(
    kept: Run, run: Run, tmp_path: Path, folder: Path
) -> None:
    new = tmp_path / "new" / "computer" / "journal.db"
    answer = run("--db", str(new), "restore", str(folder / "journal-20261122-211000-by-hand.db"))
    assert answer.code == 0
    assert "  made      Sun 22 Nov 21:10, by hand" in answer.out
    assert kept("--db", str(new), "show", "1", "--json").data["note"] == "müde"


@pytest.mark.parametrize(
    ("words", "code", "sentence", "hint"),
    [
        ((), 2, "Which copy?", "runlog restore last"),
        (("",), 2, "Which copy?", "runlog backup --list"),
        (("7",), 1, "There is no copy 7; there are 1.", "runlog backup --list"),
        (("nowhere.db",), 1, "There is no file nowhere.db.", "runlog backup --list"),
        (("/",), 1, "/ is a folder, not a journal.", "name the file of a journal"),
        (("/dev/null",), 1, "/dev/null is no ordinary file", "name the file of a journal"),
        (("journal.db",), 1, "There is no file journal.db.", "runlog backup --list"),
    ],
)
def test_what_cannot_be_gone_back_to_is_told(
    kept: Run, run: Run, db: Path, words: tuple[str, ...], code: int, sentence: str, hint: str
) -> None:
    before = db.read_bytes()
    answer = run("restore", *words)
    assert (answer.code, answer.out) == (code, "")
    assert sentence in answer.err
    assert hint in answer.err
    assert db.read_bytes() == before
    del kept


def test_the_journal_itself_and_an_export_are_told_apart(
    kept: Run, run: Run, db: Path, tmp_path: Path
) -> None:
    own = run("restore", str(db))
    assert (own.code, "is this very journal" in own.err) == (2, True)
    exported = tmp_path / "journal.json"
    kept("export", str(exported))
    answer = run("restore", str(exported), "--json")
    assert (answer.code, answer.data["ok"]) == (1, False)
    assert "runlog import FILE" in answer.data["errors"][0]["hint"]


def test_without_a_copy_it_says_so(run: Run, db: Path) -> None:
    answer = run("restore", "last")
    assert (answer.code, "There is no copy in" in answer.err) == (1, True)
    assert db.exists()


def test_a_zone_of_the_runners_own_changes_no_name(kept: Run, db: Path, folder: Path) -> None:
    """The journal knows it, and may be damaged: the system's clock counts, here and everywhere."""
    kept("config zone Asia/Tokyo")
    kept("backup -q")
    overwrite_header(db)
    kept("restore last")
    assert "journal-20261122-213000-by-hand.db" in files_in(folder)
    assert "journal-20261122-213000-damaged.db" in files_in(folder)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_the_answer_fits_every_terminal(kept: Run, columns: int) -> None:
    seen = on_terminal(["restore", "last", "-n"], columns=columns)
    assert seen.code == 0
    assert all(len(line) <= columns for line in seen.lines)
    del kept


def test_the_installed_program_does_it_too(kept: Run, db: Path) -> None:
    answer = as_process(["restore", "last"])
    assert (answer.code, answer.err) == (0, "")
    assert len(everything(db)["sessions"]) == 1
    assert kept("history --json").data[0]["note"] == "müde"
