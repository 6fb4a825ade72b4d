"""``runlog shoes``: which pair is due, and keeping them in order."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def rack(prepared: Callable[..., Run]) -> Run:
    """Three pairs, two of them worn."""
    return prepared(
        "shoes add 'Pegasus 40' --start 590 --limit 700 --alias peg --model Nike",
        "shoes add 'Endorphin Speed' --for interval --for race",
        "shoes add 'Old Pair' --start 900",
        "add 14k 1:20:00 6 nov pegasus",
        "add 14k 1:20:00 7 nov pegasus",
        "add 14k 1:20:00 8 nov pegasus",
        "add 10k 52:00 20 nov endorphin",
    )


def shoe(run: Run, name: str) -> dict[str, object]:
    [found] = [one for one in run("shoes --all --json").data if one["name"] == name]
    return dict(found)


def test_pairs_are_listed_with_their_state_the_most_used_lately_first(rack: Run) -> None:
    assert rack("shoes").out.splitlines() == [
        "Shoe\tkm\tof\t%\tState\t28 days\tDue\tRuns",
        "Pegasus 40\t632\t700\t90\tsoon\t42\t~18 Dec\t3",
        "Endorphin Speed\t10\t700\t1\tok\t10\t\t1",
        "Old Pair\t900\t700\t128\tover\t0\t200 km past\t0",
    ]


def test_a_pair_that_is_far_from_due_has_a_forecast_or_is_not_in_use(rack: Run) -> None:
    rack("shoes add Third")
    rows = dict(line.split("\t", 1) for line in rack("shoes").out.splitlines())
    assert rows["Third"].split("\t")[5] == "not in use"


def test_retired_pairs_are_shown_only_on_demand(rack: Run) -> None:
    answer = rack("shoes retire old --date", "20 nov")
    assert answer.out.splitlines()[0] == "Retired  Old Pair · 900 of 700 km · retired"
    assert "Old Pair" not in rack("shoes").out
    assert rack("shoes --all").out.splitlines()[-1].split("\t")[4:7] == [
        "retired",
        "0",
        "retired 20 Nov 2026",
    ]
    assert shoe(rack, "Old Pair")["retired_on"] == "2026-11-20"
    assert rack("shoes restore old").out.startswith("Restored  Old Pair · 900 of 700 km · over")
    assert "Old Pair" in rack("shoes").out


def test_a_new_pair_may_have_every_detail(rack: Run) -> None:
    answer = rack(
        "shoes add Peregrine 12 --start 20,5km --limit 800 --price 139.9 --drop 4 --type trail "
        "--for long --alias pere --alias trailer --first-use",
        "1 nov", "--model", "Saucony Peregrine", "-m", "from the sale",
    )  # fmt: skip
    assert answer.out.splitlines() == [
        "Added  Peregrine 12 · 20 of 800 km · ok",
        "  model     Saucony Peregrine",
        "  type      trail",
        "  drop      4 mm",
        "  also      pere, trailer",
        "  assumed   for long",
        "  due       not in use",
        "  note      from the sale",
        "  undo: runlog undo",
    ]
    stored = shoe(rack, "Peregrine 12")
    assert (stored["start_m"], stored["limit_m"], stored["price"]) == (20_500, 800_000, 139.9)
    assert (stored["first_used_on"], stored["default_for"]) == ("2026-11-01", ["long"])


@pytest.mark.parametrize(
    ("given", "metres"),
    [
        ("0", 0),
        ("700", 700_000),
        ("1250", 1_250_000),  # further than any single run
        ("12,5", 12_500),
        ("12.5 km", 12_500),
        ("100mi", 160_934),
        ("100 miles", 160_934),
        ("40k", 40_000),
    ],
)
def test_a_distance_in_a_pair_may_be_long_and_may_name_its_unit(
    done: Run, given: str, metres: int
) -> None:
    assert done("shoes add Peg --json --start", given).data["start_m"] == metres


@pytest.mark.parametrize(
    ("options", "key", "value"),
    [
        (["--limit", "650"], "limit_m", 650_000),
        (["--start", "0"], "start_m", 0),
        (["--name", "Peg 41"], "name", "Peg 41"),
        (["--alias", "p41", "--alias", "fast"], "aliases", ["p41", "fast"]),
        (["--model", "Nike Peg"], "model", "Nike Peg"),
        (["--for", "easy"], "default_for", ["easy"]),
        (["--first-use", "1 nov"], "first_used_on", "2026-11-01"),
        (["-m", "squeaks"], "note", "squeaks"),
        (["--drop", "-1.5"], "drop_mm", -1.5),
    ],
)
def test_what_is_known_of_a_pair_can_be_changed(
    rack: Run, options: list[str], key: str, value: object
) -> None:
    before = shoe(rack, "Pegasus 40")
    after = rack("shoes edit peg --json", *options).data
    assert after[key] == value
    assert {name for name in after if after[name] != before[name]} >= {key}
    assert after["id"] == before["id"]


@pytest.mark.parametrize(
    "line",
    [
        *["shoes edit peg --limit 700", "shoes restore pegasus", "shoes default none"],
        "shoes swap endorphin",
    ],
)
def test_where_nothing_changes_nothing_can_be_undone(rack: Run, line: str) -> None:
    if "none" in line:
        rack(line)
    assert "undo" not in rack(line).out


def test_a_renamed_pair_keeps_its_runs(rack: Run) -> None:
    rack("shoes edit peg --name", "Old Faithful")
    assert rack("show 1 --json").data["shoe"] == "Old Faithful"
    assert shoe(rack, "Old Faithful")["distance_m"] == 632_000


# ---- which is assumed -----------------------------------------------------------------------


def test_one_pair_is_assumed_for_every_run_and_one_for_each_kind(rack: Run) -> None:
    assert rack("shoes default").out == "Endorphin Speed: interval, race\n"
    assert "assumed   for every run" in rack("shoes default peg").out
    assert rack("shoes default").out.splitlines() == [
        "Pegasus 40: every run",
        "Endorphin Speed: interval, race",
    ]
    rack("shoes default old")
    assert shoe(rack, "Pegasus 40")["is_default"] is False
    rack("shoes default peg --for race")
    assert shoe(rack, "Endorphin Speed")["default_for"] == ["interval"]
    assert shoe(rack, "Pegasus 40")["default_for"] == ["race"]
    rack("shoes add New --for interval")
    assert shoe(rack, "Endorphin Speed")["default_for"] == []


def test_a_pair_for_some_kinds_becomes_the_pair_for_all_and_back(rack: Run) -> None:
    rack("shoes default endorphin")
    assert rack("add 5k 25:00 easy --json").data["shoe"] == "Endorphin Speed"
    rack("shoes default endorphin --for tempo")
    assert rack("shoes default").out == "Endorphin Speed: tempo\n"
    assert rack("add 5k 25:00 easy --json").data["shoe"] is None
    assert rack("add 5k 25:00 tempo --json").data["shoe"] == "Endorphin Speed"
    rack("shoes default endorphin")
    rack("shoes edit endorphin --for long")
    assert rack("add 5k 25:00 easy --json").data["shoe"] is None
    assert rack("add 5k 25:00 long --json").data["shoe"] == "Endorphin Speed"


def test_none_can_be_assumed_again(rack: Run, run: Run) -> None:
    rack("shoes default peg")
    assert rack("shoes default none").out == "No pair is assumed any more.\n  undo: runlog undo\n"
    assert rack("shoes default none --json").data == []
    assert rack("shoes default").err.startswith("No pair is assumed.")
    assert rack("shoes default --json").data == []
    rack("shoes retire old")
    answer = run("shoes", "default", "old")
    assert answer.code == 2
    assert "Old Pair is retired." in answer.err
    assert "runlog shoes restore Old Pair" in answer.err


# ---- swapping, deleting ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "number", "name"),
    [
        ("peg", 4, "Pegasus 40"),
        ("Pegasus 40", 4, "Pegasus 40"),
        ("endorphin peg", 4, "Pegasus 40"),
        ("endorphin speed pegasus 40", 4, "Pegasus 40"),
        ("1 endorphin", 1, "Endorphin Speed"),
        ("#1 pegasus 40 old pair", 1, "Old Pair"),
        ("last old", 4, "Old Pair"),
    ],
)
def test_another_pair_is_put_on_a_session(rack: Run, words: str, number: int, name: str) -> None:
    answer = rack(f"shoes swap {words}")
    assert answer.out.startswith(f"Changed #{number}  ")
    assert rack(f"show {number} --json").data["shoe"] == name
    assert rack(f"shoes swap {number} endorphin --json").data["shoe"] == "Endorphin Speed"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("peg old", 2, "#4 was run in Endorphin Speed, not in Pegasus 40."),
        ("blurb old", 2, "There is no shoe called 'blurb'."),
        ("endorphin peg old", 2, "There is no shoe called"),
        ("9 old", 1, "There is no session 9"),
        ("1", 2, "Name the pair it was."),
    ],
)
def test_a_slip_while_swapping_changes_nothing(
    rack: Run, run: Run, words: str, code: int, said: str
) -> None:
    answer = run("shoes", "swap", *words.split())
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert rack("show 4 --json").data["shoe"] == "Endorphin Speed"


def test_without_a_run_nothing_can_be_swapped(done: Run, run: Run) -> None:
    done("shoes add Peg")
    answer = run("shoes", "swap", "peg")
    assert answer.code == 1
    assert "There is no session yet." in answer.err


def test_a_pair_that_was_never_worn_can_be_deleted(rack: Run, run: Run) -> None:
    assert rack("shoes delete old --json").data["name"] == "Old Pair"
    rack("undo")
    assert rack("shoes delete old pair").out == "Deleted Old Pair\n  undo: runlog undo\n"
    refused = run("shoes", "delete", "peg")
    assert refused.code == 2
    assert "runlog shoes retire 'Pegasus 40'" in refused.err


def test_two_pairs_that_may_be_meant_are_both_named(rack: Run, run: Run) -> None:
    rack("shoes add Pegasus 41")
    answer = run("shoes", "retire", "pegasus")
    assert answer.code == 1
    assert "'pegasus' may be Pegasus 40 or Pegasus 41." in answer.err
    answer = run("add", "8k", "pegasus")
    assert answer.code == 2
    assert "Pegasus 40 or Pegasus 41" in answer.err
    assert rack("shoes retire pegasus 41").code == 0


def test_without_a_pair_it_says_how_to_add_one(done: Run) -> None:
    assert done("shoes").err == ("No pair yet. Add one: runlog shoes add Pegasus 40 --start 120\n")
