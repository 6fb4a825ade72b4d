"""Every write can be taken back and brought again, one after the other, also tomorrow."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Run
from tests.cli.running import Answer, everything, in_process


@pytest.fixture
def kept(prepared: Callable[..., Run]) -> Run:
    """A journal with entries of each sort."""
    return prepared(
        "shoes add Pegasus --alias peg",
        "shoes add Endorphin --for race",
        "shoes add Old",
        "shoes retire old",
        "shoes default pegasus",
        "add 8k 45:12 19 nov morning +quads +hams tag:hot -m windy",
        "add 10k 52:00 yesterday evening '6x400 r90s'",
        "symptoms back stiffness 5/10 yesterday evening",
        "stretches yoga for back 5to6 yesterday evening",
        "note 20 nov long drive tag:car",
        "pause 2 nov to 4 nov flu",
        "check ok",
        "config set units mi",
    )


WRITES = [
    "add 5mi 45:00 pegasus +calves rpe7",
    "edit 1 8.2k rpe7 -- calm",
    "edit 2 18 nov 7am",
    "edit s1 3/10",
    "edit t3 5to1",
    "edit n1 new desk",
    "delete 2",
    "delete 1",
    "delete s1",
    "delete t3",
    "delete t1",
    "delete n1",
    "delete c1",
    "delete p1",
    "symptoms last gone",
    "stretches wobbling --areas hip",
    "check ok",
    "note new desk today",
    "pause 10 nov to 12 nov",
    "shoes add Third --for race --start 3",
    "shoes edit pegasus --name Pegasus40 --limit 900 --alias p40",
    "shoes retire pegasus",
    "shoes restore old",
    "shoes default endorphin",
    "shoes default pegasus --for easy",
    "shoes default none",
    "shoes swap endorphin",
    "shoes delete old",
    "config set units km",
    "config set zone Europe/Paris",
    "config unset units",
    "config routine usual quads hams",
]
"""Every command that writes."""


def numbers_aside(content: dict[str, list[tuple[Any, ...]]]) -> str:
    """What a journal holds, as one text."""
    return json.dumps(content, default=str, sort_keys=True)


@pytest.mark.parametrize("line", WRITES)
def test_a_write_is_one_change_that_can_be_undone_and_redone(
    kept: Run, db: Path, line: str
) -> None:
    before = everything(db)
    kept(line)
    after = everything(db)
    assert after != before
    undone = kept("undo")
    label = line.partition(" --")[0]
    assert undone.out.lower().startswith(f"undone: {label.lower()}")
    assert undone.out.endswith("  bring it back: runlog redo\n")
    assert everything(db) == before
    assert kept("redo").out.startswith("Done again: ")
    assert everything(db) == after
    kept("undo")
    assert everything(db) == before


def test_lines_from_standard_input_and_an_import_are_one_change_each(
    kept: Run, db: Path, tmp_path: Path
) -> None:
    before = everything(db)
    kept("add -", stdin="8k 45:12 1 nov\n9k 50:00 2 nov\n")
    file = tmp_path / "j.json"
    record = {"day": "2026-10-01", "distance_m": 5000, "shoe": "New"}
    file.write_text(json.dumps({"format": "runlog-journal", "version": 1, "sessions": [record]}))
    kept(f"import {file}")
    assert kept("undo --json").data[0]["counts"] == {"session": 1, "shoe": 1}
    assert kept("undo --json").data[0]["counts"] == {"session": 2}
    assert everything(db) == before


def test_several_are_undone_newest_first_and_redone_oldest_first(kept: Run, db: Path) -> None:
    before = everything(db)
    kept("add 5mi 45:00")
    kept("note desk")
    kept("check ok")
    after = everything(db)
    assert [one["label"] for one in kept("undo 3 --json").data] == [
        *["check ok", "note desk", "add 5mi 45:00"]
    ]
    assert everything(db) == before
    assert [one["label"] for one in kept("redo 3 --json").data] == [
        *["add 5mi 45:00", "note desk", "check ok"]
    ]
    assert everything(db) == after


def test_after_something_new_what_was_undone_is_gone(kept: Run) -> None:
    kept("note desk")
    kept("undo")
    kept("note chair")
    answer = kept("redo")
    assert (answer.out, answer.err) == ("", "There is nothing to redo.\n")


def test_where_nothing_is_left_nothing_is_undone(done: Run) -> None:
    assert done("undo").err == "There is nothing to undo.\n"
    assert done("undo 5 --json").data == []
    done("note desk")
    assert done("undo 99").out.count("Undone: ") == 1


def test_what_could_be_undone_is_listed_with_what_was(kept: Run) -> None:
    kept("undo")
    lines = kept("undo --list").out.splitlines()
    assert lines[0] == "22 Nov 21:10  config set units mi (1 setting)  (undone)"
    assert lines[1] == "22 Nov 21:10  check ok (1 check)"
    assert '22 Nov 21:10  add 10k 52:00 yesterday evening "6x400 r90s" (1 session)' in lines
    assert "22 Nov 21:10  add 8k 45:12 19 nov morning +quads +hams tag:hot (1 session and 2 stretches)" in lines  # fmt: skip # noqa: E501  (as it is printed)


def test_before_anything_was_written_there_is_nothing_to_list(done: Run) -> None:
    assert done("undo --list").out == "Nothing was changed yet.\n"


def test_looking_and_refused_lines_leave_nothing_to_undo(kept: Run, run: Run) -> None:
    for line in ("history", "shoes", "add 8k -n", "export", "explain 8k", "due", "undo --list"):
        run(*line.split())
    for line in ("add 8k blurb", "edit 9 8k", "shoes retire blurb"):
        run(*line.split())
    assert kept("undo").out.startswith("Undone: config set units mi")


# ---- any sequence -----------------------------------------------------------------------

LINES: list[str] = [
    *WRITES,
    "add 6.2k 38:10 20 oct evening easy pegasus",
    "add 3k 18:00 walk yesterday",
    "add 10k 55:00 20 nov 18:30 tag:hilly",
    "edit last --clear shoe --clear tags",
    "edit last +quads +calves yesterday 6am",
    "edit 3 walk",
    "delete last",
    "delete last symptom",
    "symptoms left calf pain 3 during run",
    "symptoms back gone today",
    "symptoms back 4/10 20 nov evening",
    "stretches quads 2min for back 5to1 last night",
    "shoes add Fourth --alias peg4",
    "shoes default third",
    "shoes swap pegasus",
    "config set week_start sunday",
    "undo",
    "undo 2",
    "redo",
]


@pytest.fixture
def fresh(db: Path, empty_journal: bytes) -> Callable[[], Path]:
    """Empties the journal for one more example."""

    def emptied() -> Path:
        db.write_bytes(empty_journal)
        return db

    return emptied


def obey(line: str) -> Answer:
    return in_process(line.split())


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)
@given(st.integers(0, 10**6))
def test_any_commands_and_as_many_undos_give_back_what_was(
    fresh: Callable[[], Path], seed: int
) -> None:
    chance = random.Random(seed)
    db = fresh()
    for line in chance.sample(LINES, 6):
        obey(line)
    obey("note the line between before and after")
    before, written = everything(db), 0
    exported = obey("export").out
    for line in chance.choices([one for one in LINES if one[:4] not in {"undo", "redo"}], k=9):
        changes = len(obey("undo --list --json").data)
        answer = obey(line)
        assert answer.code in {0, 1, 2}, answer
        written += len(obey("undo --list --json").data) - changes if changes < 20 else 0
    after = everything(db)
    undone = len(obey(f"undo {written} --json").data) if written else 0
    assert undone == written
    assert everything(db) == before
    assert obey("export").out == exported
    if written:
        obey(f"redo {written}")
    assert everything(db) == after
