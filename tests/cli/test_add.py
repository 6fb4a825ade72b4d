"""``runlog add``: words in any order become a session, and the answer says what was understood."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.running import everything


def test_the_answer_says_day_distance_time_pace_and_pair_and_how_to_take_it_back(
    done: Run,
) -> None:
    done("shoes add", "Pegasus 40", "--start", "404")
    answer = done(
        "add 8k 45:12 yesterday evening pegasus rpe7 +quads +hams tag:forefoot",
        "6x400 r90s", "-m", "felt strong",
    )  # fmt: skip
    lines = answer.out.splitlines()
    assert lines[0] == (
        "Saved #1  Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km · Pegasus 40 (412 km of 700)"
    )
    told = {line.split()[0]: " ".join(line.split()[1:]) for line in lines[1:] if line[2] != " "}
    assert told["workout"] == "6x400m r90s 6 reps · 2.4 km work · 7:30 recovery"
    assert told["stretch"] == "quads, hamstrings"
    assert told["effort"] == "7 of 10"
    assert told["tags"] == "forefoot"
    assert told["note"] == "felt strong"
    assert lines[-1] == "  undo: runlog undo"
    assert answer.err == ""


@pytest.mark.parametrize(
    "line",
    [
        "8k 45:12 yesterday evening easy",
        "easy yesterday evening 45:12 8k",
        "yesterday evening ran 8 km in 45:12 easy",
        "--km 8 --time 45:12 --date yesterday --at evening --kind easy",
        "--mi 4.97097 --time 45:12 --date yesterday --at evening --kind easy",
        "8k 5:39/km --time 45:12 yesterday --at evening easy",
    ],
)
def test_words_in_any_order_and_flags_say_the_same(done: Run, line: str) -> None:
    stored = done(f"add {line} --json").data
    assert (stored["distance_m"], stored["duration_s"]) == (8000, 2712)
    assert (stored["day"], stored["part_of_day"]) == ("2026-11-21", "evening")
    assert stored["started_at"] is None
    assert (stored["kind"], stored["kind_source"]) == ("easy", "user")


@pytest.mark.parametrize(
    ("options", "key", "value"),
    [
        (["--pace", "5:00/km"], "duration_s", 2400),
        (["--time", "40:00"], "duration_s", 2400),
        (["--kind", "parkrun", "--time", "40:00"], "kind", "race"),
        (["--rpe", "0"], "rpe", 0),
        (["--hr", "152"], "heart_rate_bpm", 152),
        (["--surface", "trail"], "surface", "trail"),
        (["--sport", "walk"], "sport", "walk"),
        (["--stretch", "quads", "--stretch", "hams"], "stretched", True),
        (["--stretch", "none"], "stretched", False),
        (["--tag", "a", "--tag", "b"], "tags", ["a", "b"]),
        (["--shoe", "pegasus"], "shoe", "Pegasus 40"),
        (["--note", "windy"], "note", "windy"),
        (["-m", "windy", "--", "and", "--cold", "-n"], "note", "windy\nand --cold -n"),
        (["--at", "18:30", "--date", "20 nov"], "started_at", "2026-11-20T18:30:00+00:00"),
        (["--at", "6pm", "--date", "20 jul"], "started_at", "2026-07-20T18:00:00+01:00"),
    ],
)
def test_every_word_also_has_a_flag(done: Run, options: list[str], key: str, value: object) -> None:
    done("shoes add", "Pegasus 40")
    assert done("add --km 8 --json", *options).data[key] == value


def test_a_workout_by_flag_is_read_step_by_step(done: Run) -> None:
    stored = done("add 8k 45:12 --json --workout", "2x400 @1:35 r90s").data
    assert (stored["kind"], stored["kind_source"]) == (None, None)  # two reps make no session
    assert [part["role"] for part in stored["intervals"]] == ["work", "recovery", "work"]
    stored = done("add 8k 45:12 --json", "6x400 r90s").data
    assert (stored["kind"], stored["kind_source"]) == ("interval", "workout")


def test_a_workout_nobody_understands_is_kept_word_for_word_and_marked(done: Run) -> None:
    answer = done("add 8k 45:12 --workout", "6x400 hopping r90s")
    assert "not understood, kept as typed" in answer.out
    stored = done("show last --json").data
    assert stored["workout"]["typed"] == "6x400 hopping r90s"
    assert stored["workout"]["understood"] is False
    assert stored["workout"]["canonical"] is None
    assert stored["intervals"] == []


def test_without_any_date_a_run_has_just_ended(done: Run) -> None:
    assert done("add 8k 45:12 --json").data["started_at"] == "2026-11-22T20:24:48+00:00"
    unknown = done("add 8k --json").data
    assert (unknown["started_at"], unknown["part_of_day"]) == (None, "evening")


def test_everything_behind_two_dashes_is_the_note_options_included(run: Run) -> None:
    answer = run("add", "8k", "45:12", "--", "felt", "--good", "-q", "--json", "--db", "x")
    assert answer.code == 0
    assert "  note      felt --good -q --json --db x" in answer.out


def test_a_quiet_answer_is_the_number_alone(done: Run) -> None:
    assert done("add 8k 45:12 -q").out == "1\n"
    assert done("add 9k 45:12 --quiet").out == "2\n"


def test_what_would_be_stored_is_shown_and_nothing_stored(done: Run, db: Path) -> None:
    done("shoes add", "Pegasus 40", "--start", "600")
    before = everything(db)
    answer = done("add 8k 45:12 pegasus -n")
    assert answer.out.startswith("Would save  Sun 22 Nov 20:24 · 8.00 km · 45:12 · 5:39/km")
    assert "Pegasus 40 (608 km of 700)" in answer.out
    assert "undo" not in answer.out
    assert everything(db) == before


def test_the_same_again_is_saved_and_says_so(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    answer = done("add 8k 45:12 yesterday")
    assert "the same as #1; undo: runlog undo" in answer.out
    assert len(done("history --json").data) == 2


@pytest.mark.parametrize(
    ("start", "warning"),
    [
        ("615", None),  # 623 of 700 km
        ("622", "Pegasus is near its limit: 70 km left"),  # 630 km: 90 %
        ("691", "Pegasus is near its limit: 1 km left"),
        ("692", "Pegasus is past its limit by 0 km"),
        ("700", "Pegasus is past its limit by 8 km"),
    ],
)
def test_a_pair_warns_from_90_percent_of_its_limit(
    done: Run, start: str, warning: str | None
) -> None:
    done("shoes add Pegasus --limit 700 --start", start)
    answer = done("add 8k 45:12 pegasus")
    assert ("limit" in answer.out) is (warning is not None)
    assert warning is None or f"  shoes     {warning}" in answer.out


def test_the_pair_of_its_kind_is_assumed_and_else_the_default(done: Run) -> None:
    done("shoes add Pegasus")
    done("shoes add Endorphin --for interval --for race")
    assert done("add 5k 25:00 --json").data["shoe"] is None
    done("shoes default pegasus")
    assert done("add 5k 25:00 --json").data["shoe"] == "Pegasus"
    assert done("add 5k 25:00 race --json").data["shoe"] == "Endorphin"
    assert done("add 5k 25:00 --json", "6x400 r90s").data["shoe"] == "Endorphin"
    assert done("add 5k 25:00 walk --json").data["shoe"] is None
    assert done("add 5k 25:00 race pegasus --json").data["shoe"] == "Pegasus"


def test_the_runners_own_routine_stands_for_its_stretches(done: Run) -> None:
    done("config routine usual", "quads hams calves")
    stored = done("add 8k 45:12 +usual --json").data
    assert stored["stretches"] == ["quad_standing", "hamstring_standing", "calf_gastroc"]


# ---- what is not believable -------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "said", "hint"),
    [
        ("8k 18:30", "18:30 for 8.00 km is 2:19/km.", "Did you mean at 18:30?"),
        ("8k 3:00:00", "3:00:00 for 8.00 km is 22:30/km.", "If it is right, add --yes."),
        ("100k 10h", "100.00 km is more than three times your longest", "add --yes"),
        ("8k 45:12 at 21:00", "A start at 21:00 means an end at 21:45, still ahead.", "--yes"),
    ],
)
def test_a_slip_is_refused_with_the_likely_intention_and_taken_with_yes(
    done: Run, run: Run, db: Path, line: str, said: str, hint: str
) -> None:
    done("add 10k 50:00 1 nov")
    before = everything(db)
    answer = run("add", *line.split())
    assert answer.code == 2
    assert said in answer.err
    assert hint in answer.err
    assert everything(db) == before
    assert run("add", *line.split(), "--yes").code == 0
    assert run("add", *line.split(), "-y").code == 0


@pytest.mark.parametrize("line", ["8k 45:12 walk", "5k 3:00:00 walk", "40k 1:05:00 ride"])
def test_other_sports_have_other_paces(done: Run, line: str) -> None:
    assert done(f"add {line}").out.startswith("Saved #")


def test_a_record_pace_over_a_long_way_is_a_clock(run: Run) -> None:
    assert "2:25/km" in run("add", "10k", "24:10").err
    assert run("add", "1k", "2:25").code == 0


# ---- many lines ------------------------------------------------------------------------

LINES = """# the weeks before
easy 6.2k 38:10 20 oct evening

easy 8k 49:20 22 oct evening -- windy [red]
7k 42:00 yesterday 10am "2km wu, 6x400 @1:35 r90s, 1km cd"
"""


def test_lines_from_standard_input_are_one_change(done: Run) -> None:
    answer = done("add -", stdin=LINES)
    assert [line[:8] for line in answer.out.splitlines() if line.startswith("Saved")] == [
        *["Saved #1", "Saved #2", "Saved #3"]
    ]
    stored = done("history --json").data
    assert [one["id"] for one in stored] == [3, 2, 1]
    assert stored[1]["note"] == "windy [red]"
    assert stored[0]["workout"]["reps"] == 6
    assert done("undo --json").data[0]["counts"] == {"session": 3}
    assert done("history --json").data == []


def test_a_bad_line_is_named_and_then_nothing_is_stored(run: Run, db: Path) -> None:
    before = everything(db)
    answer = run("add", "-", stdin="8k 45:12 yesterday\n8k 45:12 blurb\n8k 18:30\n")
    assert answer.code == 2
    assert answer.out == ""
    assert "line 2: runlog: 'blurb' is not understood." in answer.err
    assert "line 3: runlog: 18:30 for 8.00 km is 2:19/km." in answer.err
    assert "2 lines not understood; nothing was stored." in answer.err
    assert everything(db) == before


def test_the_good_lines_can_be_stored_all_the_same(run: Run) -> None:
    answer = run("add", "-", "--keep-going", stdin="8k 45:12 yesterday\n8k blurb\n")
    assert answer.code == 2
    assert answer.out.startswith("Saved #1")
    assert "line 2: runlog: 'blurb' is not understood." in answer.err
    assert answer.err.endswith("runlog: 1 line not understood; 1 other stored.\n")


def test_lines_can_be_answered_as_data_and_only_as_data(run: Run) -> None:
    answer = run("add", "-", "--json", "--keep-going", stdin="8k 45:12 yesterday\n8k blurb\n")
    assert answer.code == 2
    assert [one["distance_m"] for one in answer.data] == [8000]
    assert run("add", "-", "--json", stdin="").data == []
    refused = run("add", "-", "--json", stdin="blurb\n")
    assert refused.data["ok"] is False


def test_lines_can_be_answered_by_their_numbers(run: Run) -> None:
    assert run("add", "-", "-q", stdin="8k 45:12 yesterday\n9k 50:00 yesterday\n").out == "1\n2\n"


def test_lines_can_be_tried_without_storing_them(run: Run, db: Path) -> None:
    before = everything(db)
    answer = run("add", "-", "-n", stdin="8k 45:12 yesterday\n")
    assert answer.out.startswith("Would save  Sat 21 Nov")
    assert everything(db) == before


@pytest.mark.parametrize("options", [["--shoe", "peg"], ["-m", "windy"], ["--", "windy"]])
def test_with_lines_no_option_is_silently_dropped(run: Run, options: list[str]) -> None:
    answer = run("add", "-", *options, stdin="8k 45:12 yesterday\n")
    assert answer.code == 2
    assert "every line says everything itself" in answer.err


def test_lines_that_are_no_text_are_refused_by_their_number(run: Run) -> None:
    answer = run("add", "-", stdin="8k 45:12 yesterday\n8k 45:12 \x00\n")
    assert answer.code == 2
    assert "line 2: runlog: The text holds a character that cannot be kept" in answer.err


def test_without_words_and_without_a_terminal_it_says_what_to_type(run: Run) -> None:
    for words in (["add"], ["--no-input", "add"], ["add", "-q"]):
        answer = run(*words)
        assert answer.code == 2
        assert answer.err == (
            "runlog: What did you run?\n  Like: runlog add 8k 45:12; see runlog add --help\n"
        )


@pytest.mark.parametrize("words", [["-m", "felt strong"], ["--", "felt", "strong"], [""], [" "]])
def test_a_note_alone_is_no_session(run: Run, words: list[str]) -> None:
    answer = run("add", *words)
    assert answer.code == 2
    assert "How far or how long was it?" in answer.err


def test_a_run_typed_after_its_file_came_in_is_noticed(done: Run, tmp_path: Path) -> None:
    rows = b"Date,km,Time\n2026-11-21 18:31,8.1,45:00\n2026-11-21 08:00,8.1,45:00\n"
    (tmp_path / "log.csv").write_bytes(rows)
    done("import", str(tmp_path / "log.csv"))
    said = (
        "twice?    looks like #2, from a file (csv): Sat 21 Nov 18:31 · 8.10 km · 45:00 · 5:33/km"
    )
    assert said in done("add 8k 45:12 yesterday 18:00").out
    assert said in done("add -n 8.2k 46:00 yesterday evening").out
    assert "twice?" not in done("add 12k 1:05:00 yesterday 18:00").out
    assert "twice?" not in done("add 8k 45:12 2026-11-20").out
    assert "twice?    the same as #3" in done("add 8k 45:12 yesterday 18:00").out
