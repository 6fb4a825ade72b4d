"""``runlog edit``: the same words put over what is there, shown before and after."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.running import everything


@pytest.fixture
def edited(prepared: Callable[..., Run]) -> Run:
    """A journal with one entry of each sort."""
    return prepared(
        "shoes add 'Pegasus 40'",
        "shoes add Endorphin",
        "add 8k 45:12 yesterday evening pegasus rpe3 tag:hot +quads +hams -- windy",
        "symptoms left low back stiffness 5/10 yesterday evening -- a bridge is a struggle",
        "stretches yoga for back 5to6 yesterday evening",
        "note 20 nov long drive tag:car",
    )


def test_before_and_after_are_shown(edited: Run) -> None:
    answer = edited("edit last 8.2k rpe7 -- felt better")
    lines = answer.out.splitlines()
    assert lines[0].startswith("Changed #1  Sat 21 Nov ~evening · 8.20 km · 45:12 · 5:31/km")
    assert lines[1] == "  was       Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km"
    assert "  effort    3 of 10 → 7 of 10" in lines
    assert "  note      windy → felt better" in lines
    assert lines[-1] == "  undo: runlog undo"


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("8.2k", {"distance_m": 8200}),
        ("46:00", {"duration_s": 2760}),
        ("--pace 5:00/km", {"duration_s": 2400}),
        ("rpe7", {"rpe": 7}),
        ("hr152", {"heart_rate_bpm": 152}),
        ("easy trail", {"kind": "easy", "kind_source": "user", "surface": "trail"}),
        ("--shoe endorphin", {"shoe": "Endorphin"}),
        ("+calves", {"stretches": ["quad_standing", "hamstring_standing", "calf_gastroc"]}),
        ("--stretch none", {"stretched": False, "stretches": []}),
        ("tag:club", {"tags": ["hot", "club"]}),
        ("-m calm", {"note": "calm"}),
        ("-- calm --really", {"note": "calm --really"}),
        ("walk", {"sport": "walk"}),
        ("20 nov", {"day": "2026-11-20"}),
        ("at 18:30", {"started_at": "2026-11-21T18:30:00+00:00", "part_of_day": None}),
        ("at morning", {"part_of_day": "morning"}),
        ("20 nov 7am", {"started_at": "2026-11-20T07:00:00+00:00", "part_of_day": None,
                        "day": "2026-11-20"}),
        ("--clear note", {"note": None}),
        ("--clear rpe --clear tags", {"rpe": None, "tags": []}),
        ("--clear shoe", {"shoe": None}),
        ("--clear stretches", {"stretched": None, "stretches": []}),
        ("--clear duration", {"duration_s": None}),
        ("--clear distance 40:00", {"distance_m": None, "duration_s": 2400}),
    ],
)  # fmt: skip
def test_what_is_typed_changes_and_the_rest_stays(
    edited: Run, words: str, changed: dict[str, object]
) -> None:
    before = edited("show 1 --json").data
    after = edited(f"--json edit 1 {words}").data
    assert after == edited("show 1 --json").data
    assert {key for key in after if after[key] != before[key]} == set(changed)
    assert {key: after[key] for key in changed} == changed


def test_a_kind_that_came_from_the_workout_goes_with_it(edited: Run) -> None:
    edited("edit 1 --workout", "6x400 r90s")
    assert edited("show 1 --json").data["kind"] == "interval"
    cleared = edited("edit 1 --clear workout --json").data
    assert (cleared["workout"], cleared["intervals"], cleared["kind"]) == (None, [], None)
    edited("edit 1 tempo --workout", "6x400 r90s")
    assert edited("edit 1 --clear workout --json").data["kind"] == "tempo"


def test_a_wrong_distance_is_no_measure_of_the_right_one(done: Run, run: Run) -> None:
    done("add 1k 50:00 --yes 20 nov")
    done("edit last 10k")
    assert done("show last --json").data["distance_m"] == 10_000
    done("add 2k 10:00 21 nov")
    refused = run("edit", "last", "40k", "3:30:00")
    assert refused.code == 2
    assert "more than three times your longest so far (10.00 km)" in refused.err


def test_where_nothing_changes_nothing_can_be_undone(edited: Run) -> None:
    for line in ("edit 1 8k", "edit s1 5/10", "edit t3 5to6", "edit n1 tag:car"):
        assert edited(line).out.startswith("Unchanged "), line
    assert edited("undo").out.startswith("Undone: note 20 nov long drive tag:car")


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("4/10", {"severity": 4}),
        ("back 4/10", {"severity": 4}),
        ("calf", {"area": "calf"}),
        ("right", {"side": "right"}),
        ("pain", {"qualities": ["pain"]}),
        ("gone", {"status": "gone"}),
        (
            "at 19:30",
            {"noted_at": "2026-11-21T19:30:00+00:00", "part_of_day": None},
        ),
        ("20 nov", {"day": "2026-11-20", "session_id": None}),
        ("--date", {"day": "2026-11-20", "session_id": None}),
        ("worse sitting", {"worse": ["sitting"]}),
        ("-m calm", {"note": "calm"}),
    ],
)
def test_a_symptom_keeps_what_is_not_typed(
    edited: Run, words: str, changed: dict[str, object]
) -> None:
    before = edited("show s1 --json").data
    given = ["--date", "20 nov"] if words == "--date" else words.split()
    after = edited("edit s1 --json", *given).data
    assert after == edited("show s1 --json").data
    assert {key: after[key] for key in after if after[key] != before[key]} == changed


def test_a_symptom_that_had_gone_can_come_back(edited: Run) -> None:
    edited("edit s1 0/10")
    assert edited("show s1 --json").data["status"] == "gone"
    assert edited("edit s1 3/10 --json").data["status"] == "open"


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("4to6", {"before": 4}),
        ("2min", {"duration_s": 120}),
        ("pigeon", {"exercise": "pigeon"}),
        ("for knee", {"for_area": "knee"}),
        ("at 18:30", {"at": "2026-11-21T18:30:00+00:00", "part_of_day": None}),
        ("20 nov", {"day": "2026-11-20"}),
        ("-m calm", {"note": "calm"}),
        ("wobbling", {"exercise": "wobbling"}),
    ],
)
def test_a_stretch_keeps_what_is_not_typed(
    edited: Run, words: str, changed: dict[str, object]
) -> None:
    before = edited("show t3 --json").data
    assert before["exercise"] == "yoga"
    after = edited("edit t3 --json", *words.split()).data
    assert {key: after[key] for key in after if after[key] != before[key]} == changed


def test_a_new_name_is_kept_as_the_runners_own(edited: Run) -> None:
    edited("edit t3 wobbling")
    assert "exercise.wobbling" in edited("config --json").data


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        (["new", "desk"], {"text": "new desk"}),
        (["new", "desk", "19", "nov"], {"text": "new desk", "day": "2026-11-19"}),
        (["--date", "19 nov"], {"day": "2026-11-19"}),
        (["19", "nov"], {"day": "2026-11-19"}),
        (["at", "18:30"], {"at": "2026-11-20T18:30:00+00:00"}),
        (["--at", "18:30"], {"at": "2026-11-20T18:30:00+00:00"}),
        (["tag:work"], {"tags": ["work"]}),
        (["-m", "new desk"], {"text": "new desk"}),
        (["--", "new", "desk"], {"text": "new desk"}),
    ],
)
def test_a_note_keeps_what_is_not_typed(
    edited: Run, words: list[str], changed: dict[str, object]
) -> None:
    before = edited("show n1 --json").data
    after = edited("edit n1 --json", *words).data
    assert {key: after[key] for key in after if after[key] != before[key]} == changed


def test_what_would_change_is_shown_and_nothing_stored(edited: Run, db: Path) -> None:
    before = everything(db)
    assert edited("edit 1 9k -n").out.startswith("Would change #1  Sat 21 Nov ~evening · 9.00 km")
    assert edited("edit s1 2/10 -n").out.startswith("Would change s1  Sat 21 Nov ~evening")
    assert edited("edit t3 5to1 -n").out.startswith("Would change t3  Sat 21 Nov ~evening · yoga")
    assert edited("edit n1 new desk -n").out.startswith("Would change n1  Fri 20 Nov · new desk")
    assert edited("edit n1 new desk -n --json").data["text"] == "new desk"
    assert everything(db) == before


def test_other_entries_show_before_and_after_too(edited: Run) -> None:
    assert edited("edit n1 new desk").out.splitlines() == [
        "Changed n1  Fri 20 Nov · new desk",
        "  was       Fri 20 Nov · long drive",
        "  undo: runlog undo",
    ]
    assert edited("edit t3 5to1").out.splitlines()[:2] == [
        "Changed t3  Sat 21 Nov ~evening · yoga · for lower back · 5 to 1",
        "  was       Sat 21 Nov ~evening · yoga · for lower back · 5 to 6",
    ]
    lines = edited("edit s1 2/10").out.splitlines()
    assert lines[:2] == [
        "Changed s1  Sat 21 Nov ~evening · left lower back · stiffness · 2/10",
        "  was       Sat 21 Nov ~evening · left lower back · stiffness · 5/10",
    ]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("9999 8k", 1, "There is no session 9999; runlog history shows the ids."),
        ("s9 4/10", 1, "There is no symptom 9; runlog symptoms shows the ids."),
        ("abc 8k", 2, "'abc' names no entry."),
        ("", 2, "Which entry?"),
        ("1", 2, "What is to be changed?"),
        ("s1", 2, "What is to be changed?"),
        ("1 blurb", 2, "'blurb' is not understood."),
        ("1 18:30", 2, "18:30 for 8.00 km is 2:19/km."),
        ("1 --clear blurb", 2, "There is no part to clear 'blurb'."),
        ("1 --clear distance --clear duration", 2, "A session needs a distance or a duration."),
        ("1 10k 50:00 --pace 6:00/km", 2, "10.00 km in 50:00 is 5:00/km, not 6:00/km."),
        ("1 tomorrow", 2, "ahead"),
        ("s1 blurb", 2, "'blurb' is not understood."),
        ("s1 11/10", 2, "Severity is a whole number from 0 to 10"),
        ("s1 --km 8", 2, "--km belongs to a session, not to a symptom."),
        ("n1 --clear text", 2, "--clear belongs to a session, not to a note."),
        ("t3 quads hams", 2, "An entry is one exercise; name one, or none to keep it."),
    ],
)
def test_a_slip_changes_nothing(
    edited: Run, run: Run, db: Path, words: str, code: int, said: str
) -> None:
    before = everything(db)
    answer = run("edit", *words.split())
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert everything(db) == before
    del edited


def test_a_check_and_a_pause_are_taken_out_and_written_again(done: Run, run: Run) -> None:
    done("check ok")
    done("pause 2 nov to 4 nov flu")
    for entry, name in (("c1", "check"), ("p1", "pause")):
        answer = run("edit", entry, "x")
        assert answer.code == 2
        assert f"A {name} cannot be changed." in answer.err
        assert f"runlog delete {entry}" in answer.err


def test_a_slip_beyond_belief_is_taken_with_yes(edited: Run) -> None:
    assert edited("edit 1 18:30 --yes --json").data["duration_s"] == 1110
