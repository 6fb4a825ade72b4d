"""A journal leaves and comes back; the founding case is typed in day by day."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.running import everything

FULL = (
    "config set units mi",
    "config set zone Europe/Paris",
    "config set dates month/day",
    "config set week_start sunday",
    "stretches 'rolling on a ball' --areas buttock",
    "config routine usual 'quads hams calves rolling_on_a_ball'",
    "shoes add 'Pegasus 40' --start 360 --limit 440 --alias peg --price 129.9 --drop 10 -m '[red]'",
    "shoes add Endorphin --for race --for interval",
    "shoes add 'Old Pair'",
    "shoes retire old --date 20oct",
    "shoes default peg",
    "add 5mi 40:00 10/20 evening +usual rpe3 -- müde – naïve \x1b[31m",
    "add 7k 42:00 11/21 10am '2km wu, 6x400 @1:35 r90s, 1km cd' +hams +quads rpe8 tag:forefoot",
    "add 6k 36:00 11/19 --stretch none --workout '6x400 hopping blurb'",
    "add 3k 18:00 11/18 walk road hr120",
    "edit 2 --stretch quads --stretch hams",
    "symptoms left low back stiffness 5/10 yesterday evening since yesterday noon worse yoga",
    "symptoms last 2/10 this morning better walking cannot bend forward -- hm",
    "symptoms calf gone 11/1",
    "stretches psoas 2min for back 5to1 last night",
    "check ok",
    "note 11/20 long drive tag:car",
    "pause 11/2 to 11/4 flu",
    "delete 4",
    "add 12k 60:00 11/17 evening endorphin",
)


@pytest.fixture
def full(prepared: Callable[..., Run]) -> Run:
    """A journal with everything a journal can hold."""
    return prepared(*FULL)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Path]:
    """Goes on with another journal, which is not there yet."""

    def go() -> Path:
        path = tmp_path / "elsewhere" / "journal.db"
        monkeypatch.setenv("RUNLOG_DB", str(path))
        return path

    return go


def test_what_was_written_out_and_brought_in_is_written_out_the_same(
    full: Run, elsewhere: Callable[[], Path], tmp_path: Path
) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert full(f"export {first}").err == f"Written: {first}\n"
    assert first.stat().st_mode & 0o777 == 0o600
    elsewhere()
    full(f"import {first}")
    full(f"export {second}")
    assert second.read_text() == first.read_text()
    journal = json.loads(first.read_text())
    assert journal["settings"]["routine.usual"][-1] == "rolling_on_a_ball"
    assert [one["workout"]["understood"] for one in journal["sessions"] if one["workout"]] == [
        *[False, True]
    ]
    assert any(one["session_id"] for one in journal["symptoms"])
    assert any(one["session_id"] for one in journal["stretches"])


def test_the_order_of_stretches_survives(
    full: Run, elsewhere: Callable[[], Path], tmp_path: Path
) -> None:
    stretches = full("show 2 --json").data["stretches"]
    assert stretches == ["hamstring_standing", "quad_standing"]
    full(f"export {tmp_path / 'j.json'}")
    elsewhere()
    full(f"import {tmp_path / 'j.json'}")
    assert full("show 2 --json").data["stretches"] == stretches


def test_the_same_file_twice_changes_nothing(full: Run, db: Path, tmp_path: Path) -> None:
    full(f"export {tmp_path / 'j.json'}")
    before = everything(db)
    outcome = full(f"import --json {tmp_path / 'j.json'}").data
    assert (outcome["new"], outcome["others"], outcome["known"]) == (0, 0, 4)
    assert everything(db) == before


def test_an_import_can_be_tried_and_undone(
    full: Run, elsewhere: Callable[[], Path], tmp_path: Path
) -> None:
    full(f"export {tmp_path / 'j.json'}")
    path = elsewhere()
    full("history")
    before = everything(path)
    tried = full(f"import -n --json {tmp_path / 'j.json'}").data
    assert everything(path) == before
    done = full(f"import --json {tmp_path / 'j.json'}").data
    assert (tried["new"], tried["others"]) == (done["new"], done["others"])
    assert done["new"] == 4
    assert everything(path) != before
    full("undo")
    assert everything(path) == before


NAMELESS: dict[str, Any] = {
    "format": "runlog-journal",
    "version": 1,
    "sessions": [
        {"day": "2026-11-20", "part_of_day": "evening", "distance_m": 8000, "shoe": "Peg"},
        {"started_at": "2026-11-21T10:00", "duration_s": 2400, "stretches": ["quad_standing"]},
        {"day": "2031-01-01", "distance_m": 5000},
    ],
    "symptoms": [{"area": "back", "day": "2026-11-20", "part_of_day": "night", "severity": 4}],
    "checks": [{"at": "2026-11-21T21:00:00+01:00", "all_clear": True}],
    "stretches": [{"exercise": "yoga", "day": "2026-11-20"}] * 2,
    "notes": [{"day": "2026-11-20", "text": "long drive"}],
    "pauses": [{"first_on": "2026-11-02", "last_on": "2026-11-04"}],
}


def test_a_file_by_hand_needs_neither_numbers_nor_names_for_life(
    done: Run, db: Path, tmp_path: Path
) -> None:
    file = tmp_path / "by_hand.json"
    file.write_text(json.dumps(NAMELESS))
    outcome = done(f"import --json {file}").data
    assert (outcome["new"], outcome["others"], outcome["unreadable"]) == (3, 7, 0)
    assert [one["day"] for one in done("history --json").data] == [
        *["2031-01-01", "2026-11-21", "2026-11-20"]
    ]
    [pair] = done("shoes --json").data
    assert (pair["name"], pair["distance_m"]) == ("Peg", 8000)
    [symptom] = done("symptoms --json").data
    assert symptom["session_id"] == done("history --json").data[2]["id"]
    before = everything(db)
    again = done(f"import --json {file}").data
    assert (again["new"], again["others"], again["known"]) == (0, 0, 3)
    assert everything(db) == before


def test_two_journals_become_one(full: Run, elsewhere: Callable[[], Path], tmp_path: Path) -> None:
    full(f"export {tmp_path / 'j.json'}")
    elsewhere()
    full("shoes add Third --alias third")
    full("add 4k 20:00 21 nov 9am third")
    full("symptoms back 3/10 21 nov 11am")
    assert full("show s1 --json").data["session_id"] == 1
    outcome = full(f"import --json {tmp_path / 'j.json'}").data
    assert outcome["new"] == 4
    assert len(full("history --json").data) == 5
    assert len({one["id"] for one in full("history --json").data}) == 5
    # The 7k began at ten in London's zone then, eleven minutes before the note in it.
    ten = next(one for one in full("history --json").data if one["distance_m"] == 7000)
    assert full("show s1 --json").data["session_id"] in {1, ten["id"]}
    assert {one["name"] for one in full("shoes --all --json").data} == {
        *["Third", "Pegasus 40", "Endorphin", "Old Pair"]
    }


def test_a_pair_that_was_renamed_here_is_not_added_again(full: Run, tmp_path: Path) -> None:
    full(f"export {tmp_path / 'j.json'}")
    full("shoes edit peg --name Faithful")
    full("delete 1")
    outcome = full(f"import --json {tmp_path / 'j.json'}").data
    assert outcome["new"] == 1
    assert {one["name"] for one in full("shoes --all --json").data} == {
        *["Faithful", "Endorphin", "Old Pair"]
    }
    assert full("show 1 --json").data["shoe"] == "Faithful"


def test_a_bad_value_stops_the_whole_file(run: Run, db: Path, tmp_path: Path) -> None:
    file = tmp_path / "bad.json"
    sessions = [{"day": "2026-11-20", "distance_m": 8000}, {"day": "2026-11-20", "rpe": 11}]
    file.write_text(json.dumps({**NAMELESS, "sessions": sessions}))
    before = everything(db)
    answer = run("import", str(file), "--json")
    assert answer.code == 1
    assert answer.data["unreadable"] == 1
    [problem] = answer.data["problems"]
    assert Path(problem["file"]).name == "bad.json"
    assert "sessions[1].rpe is out of range (11)." in problem["reason"]
    assert everything(db) == before


def test_a_file_is_not_overwritten_unless_that_is_said(full: Run, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "j.json"
    file.write_text("mine")
    answer = run("export", str(file))
    assert answer.code == 2
    assert "Overwrite it: --force" in answer.err
    assert file.read_text() == "mine"
    full(f"export --force {file}")
    assert json.loads(file.read_text())["format"] == "runlog-journal"
    assert full("export -").out == file.read_text()


@pytest.mark.parametrize("name", ["missing/j.json", "."])
def test_a_file_that_cannot_be_written_is_named(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    answer = run("export", str(path), "--force")
    assert answer.code == 1
    assert f"{path} cannot be written: " in answer.err
    assert list(tmp_path.glob("*.part")) == []


# ---- the founding case -----------------------------------------------------------------------

BEFORE = """
easy 6k 37:00 19 oct evening +usual rpe3
easy 8k 49:20 21 oct evening +usual rpe4
long 10k 62:30 25 oct 9am +usual rpe4
easy 5k 30:50 27 oct evening +usual rpe3
easy 7.4k 45:00 29 oct evening +usual rpe4
easy 9.6k 58:50 1 nov 9am +usual rpe4
easy 6k 37:10 4 nov evening +usual rpe3
easy 8k 49:00 7 nov 9am +usual rpe4
easy 7k 43:00 11 nov evening +usual rpe3
easy 9k 55:30 15 nov 9am +usual rpe4
easy 6k 37:00 18 nov evening +usual rpe3
"""


DAYS: list[tuple[str, str, list[str], list[str]]] = [
    ("2026-11-19T20:01", "symptoms lower back stiffness 3/10 25 oct evening after run", [], []),
    ("2026-11-19T20:02", "symptoms back gone 27 oct morning", ["· gone"], []),
    (
        "2026-11-19T20:03",
        "stretches pelvic tilts, knees to side, bridges, planks on 13 nov",
        ["Fri 13 Nov · planks"],
        [],
    ),
    (
        "2026-11-20T12:00",
        (
            "add 7k 42:00 today 10am track '2km wu, 6x400 @1:35 r90s, 1km cd' +usual rpe8 "
            "tag:forefoot tag:high-knees -- more sprinting than usual, felt good"
        ),
        [
            "Saved #12  Fri 20 Nov 10:00 · 7.00 km · 42:00 · 6:00/km",
            "Pegasus 40 (679 km of 700)",
            "first interval session",
        ],
        ["injury risk", "danger"],
    ),
    (
        "2026-11-20T21:00",
        "symptoms lower back stiffness 5/10 this evening cannot bend forward -- a struggle",
        ["after     #12 Fri 20 Nov 10:00"],
        ["it is the shoes", "it is the intervals"],
    ),
    ("2026-11-20T21:30", "stretches yoga for back 5to6 this evening", ["5 to 6"], []),
    ("2026-11-21T08:00", "symptoms last 4/10 this morning better walking", ["4/10"], []),
    ("2026-11-21T15:00", "stretches swim for back 4to4 today", ["4 to 4"], ["safe to run"]),
    ("2026-11-21T23:00", "stretches psoas 2min for back 5to1 tonight", ["5 to 1"], []),
    ("2026-11-22T08:00", "check ok", ["all clear"], []),
]
"""When, what is typed, what the answer says, and what it never says."""


def test_the_founding_case_is_typed_in_day_by_day(
    done: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_NOW", "2026-11-19T20:00")
    done("", *shlex.split("shoes add 'Pegasus 40' --start 590 --limit 700"))
    done("shoes default pegasus")
    done("config routine usual quads hamstrings calves piriformis")
    done("add -", stdin=BEFORE)
    for moment, line, said, never in DAYS:
        monkeypatch.setenv("RUNLOG_NOW", moment)
        answer = done("", *shlex.split(line)).out
        assert all(text in answer for text in said), answer
        assert not any(text in answer.lower() for text in never), answer
    history = done("history --json").data
    assert len(history) == 12
    assert history[0]["kind"] == "interval"
    assert done("history --with-symptoms --json").data[0]["id"] == 12
    assert [one["session_id"] for one in done("symptoms --json").data] == [12, 12, 3, 3]
    [pair] = done("shoes --json").data
    assert (pair["status"], pair["sessions"]) == ("soon", 12)
    assert "! 5/10 lower back" in done("history").out
    done("undo 99")
    assert done("history --json").data == []
