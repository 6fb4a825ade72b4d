"""On a real pseudo-terminal: tables fit, colour is wanted, questions are asked."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from runlog.render.width import cell_width
from tests.cli.conftest import Run
from tests.cli.running import everything
from tests.cli.terminal import CTRL_C, Seen, on_terminal

TABLES = (
    *("history", "history --what all", "shoes --all", "stretches", "config", "show last", ""),
    *("symptoms --no-input", "add 8k 45:12 nike -n", "check -n", "undo --list"),
)

_CUT_NUMBER = re.compile(r"\d…|…\d")


@pytest.fixture
def kept(prepared: Callable[..., Run]) -> Run:
    """A journal whose tables are full in every column."""
    return prepared(
        "shoes add 'Nike Air Zoom Pegasus 40' --start 490 --limit 700",
        "shoes add Endorphin --start 12345 --limit 800",
        "shoes add Retired",
        "shoes retire retired --date '1 jan 2026'",
        "add 42.2k 3:59:59 19 nov 2025 evening nike rpe9 -m 'a long note about a long race'",
        "add 8k 45:12 yesterday evening nike rpe7 +quads +hams '2km wu, 6x400 @1:35 r90s, 1km cd'",
        "add 100k 12:34:56 20 nov 5am nike --yes",
        "add 7k 42:00 20 nov endorphin -m 跑步很长的笔记👟👟👟👟",
        "symptoms left low back stiffness 10/10 yesterday evening -m 'hard to bend at all'",
        "symptoms right achilles pain 3/10 20 nov evening",
        "stretches psoas 2min for back 10to9 last night -m 'a deep one'",
        "stretches 'rolling on a very long tennis ball' --areas buttock",
        "note 18 nov a very long drive through the whole of the country tag:car",
        "config routine usual 'quads hams calves piriformis glutes'",
    )


def looked(line: str, columns: int, **variables: str | None) -> Seen:
    seen = on_terminal(line.split(), columns=columns, environment=variables)
    assert seen.code == 0, seen
    return seen


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal_and_no_number_is_cut(kept: Run, columns: int) -> None:
    for line in TABLES:
        seen = looked(line, columns)
        for shown in seen.lines:
            assert cell_width(shown) <= columns, (line, shown)
            assert not _CUT_NUMBER.search(shown), (line, shown)
    del kept


def test_what_counts_most_is_there_even_where_it_is_narrow(kept: Run) -> None:
    del kept
    narrow = looked("history", 40).text
    for number in ("42.2", "3:59:59", "8.0", "45:12", "100.0", "12:34:56"):
        assert number in narrow
    wide = looked("history", 200).text
    for text in ("Nike Air Zoom Pegasus 40", "2km wu, 6x400m @95s r90s, 1km cd", "跑步"):
        assert text in wide
    assert "! 10/10 lower back" in wide
    assert {"over", "retired", "soon"} <= set(re.findall(r"\w+", looked("shoes --all", 40).text))


def test_between_weeks_there_is_a_blank_line_and_below_the_head_a_rule(kept: Run) -> None:
    del kept
    lines = looked("history", 100).lines
    assert lines[1].startswith("───")
    assert lines.count("") >= 1
    assert lines[0].split()[:2] == ["#", "When"]


@pytest.mark.parametrize(
    ("variables", "options", "is_coloured"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"TERM": "dumb"}, [], False),
        ({}, ["--no-color"], False),
    ],
)
def test_colour_can_be_turned_off_and_says_nothing_that_words_do_not(
    kept: Run, variables: dict[str, str | None], options: list[str], is_coloured: bool
) -> None:
    del kept
    seen = on_terminal(["shoes", *options], environment=variables)
    assert bool(re.search(r"\x1b\[[0-9;]*3[0-9]", seen.raw)) is is_coloured
    assert "soon" in seen.text
    failed = on_terminal(["add", "8k", "blurb", *options], environment=variables)
    assert failed.code == 2
    assert ("\x1b[1;31m" in failed.raw) is is_coloured


def test_a_screen_reader_gets_sentences_on_a_terminal_too(kept: Run) -> None:
    del kept
    lines = looked("shoes", 80, RUNLOG_ACCESSIBLE="1").lines
    assert any(line.startswith("Endorphin, ") and line.endswith(".") for line in lines)
    assert not any("─" in line for line in lines)


def test_an_old_terminal_gets_ascii(kept: Run) -> None:
    del kept
    seen = looked("shoes", 80, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert seen.raw.isascii()
    assert "####" in seen.text


def test_the_pager_is_used_only_for_what_is_taller_than_the_terminal(
    kept: Run, tmp_path: Path
) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho PAGED\nexec cat\n")
    pager.chmod(0o755)
    for lines, is_paged in ((5, True), (40, False)):
        seen = on_terminal(["history"], lines=lines, environment={"PAGER": str(pager)})
        assert ("PAGED" in seen.text) is is_paged
        assert "42.2" in seen.text
    for missing in ("", "no-such-program-anywhere"):
        seen = on_terminal(["history"], lines=5, environment={"PAGER": missing})
        assert seen.code == 0
        assert "42.2" in seen.text
    kept("shoes")


@pytest.mark.skipif(shutil.which("less") is None, reason="there is no less")
def test_less_is_the_usual_pager_and_leaves_the_text_on_the_screen(kept: Run) -> None:
    del kept
    seen = on_terminal(["history"], lines=5, typed=[(":", "q")], environment={"PAGER": None})
    assert seen.code == 0
    assert "\x1b[?1049" not in seen.raw  # no other screen


def test_a_long_table_is_laid_out_without_rich_in_no_time(done: Run, db: Path) -> None:
    done("add -", stdin="8k 45:12 20 nov easy\n" * 60)
    seen = on_terminal(["history", "--limit", "60"], lines=200)
    assert seen.code == 0
    assert len([line for line in seen.lines if "45:12" in line]) == 60
    assert all(cell_width(line) <= 80 for line in seen.lines)
    assert db.exists()


# ---- asking ---------------------------------------------------------------------------------


def test_add_asks_for_a_line_in_which_the_shells_signs_mean_nothing(done: Run, db: Path) -> None:
    done("shoes add Pegasus")
    line = "8k 45:12 yesterday (2x400) o'clock"
    seen = on_terminal(
        ["add"],
        typed=[
            ("run>", f"{line}\r"),
            ("not understood", ""),
            ("run>", "\x15" + 'pegasus 8k 45:12 "6x400 r90s" yesterday -- it\'s #1! (really)\r'),
        ],
    )
    assert seen.code == 0, seen
    assert "Saved #1  Sat 21 Nov" in seen.text
    stored = done("show last --json").data
    assert stored["note"] == "it's #1! (really)"
    assert stored["workout"]["canonical"] == "6x400m r90s"
    assert stored["shoe"] == "Pegasus"
    assert db.exists()


def test_a_refused_line_stands_there_to_be_mended(done: Run) -> None:
    seen = on_terminal(
        ["add", "-q"],
        typed=[("run>", "8k 45:12 blurb\r"), ("not understood", ""), ("run>", "\x7f" * 6 + "\r")],
    )
    assert seen.code == 0, seen
    assert seen.lines[-1] == "1"
    assert done("show last --json").data["duration_s"] == 2712


def test_what_was_typed_before_can_be_had_again(done: Run) -> None:
    done("add 8k 45:12 yesterday evening", "2km wu, 6x400 r90s")
    done("add -", stdin="9k 50:00 yesterday\n")
    seen = on_terminal(["add"], typed=[("run>", "\x1b[A\r")])  # one arrow up
    assert seen.code == 0, seen
    sessions = done("history --json").data
    assert [one["distance_m"] for one in sessions].count(8000) == 2
    assert sessions[0]["workout"]["canonical"] == "2km wu, 6x400m r90s"


def test_a_tab_completes_at_the_prompt(done: Run) -> None:
    done("shoes add Pegasus")
    seen = on_terminal(
        ["add"],
        typed=[
            ("run>", "8k yesterd\t"),
            ("yesterd", ""),
            ("ay", " 45:12 pega\t"),
            ("pega", ""),
            ("sus", "\r"),
        ],
    )
    assert seen.code == 0, seen
    stored = done("show last --json").data
    assert (stored["day"], stored["shoe"]) == ("2026-11-21", "Pegasus")


@pytest.mark.parametrize(("key", "code"), [("\r", 0), ("\x04", 0), (CTRL_C, 130)])
def test_an_empty_line_ends_the_prompt_and_ctrl_c_interrupts(db: Path, key: str, code: int) -> None:
    before = everything(db)
    seen = on_terminal(["add"], typed=[("run>", key)])
    assert seen.code == code
    assert "Traceback" not in seen.text
    assert everything(db) == before


def test_with_no_input_nothing_is_asked(db: Path) -> None:
    seen = on_terminal(["add", "--no-input"])
    assert seen.code == 2
    assert "What did you run?" in seen.text
    assert db.exists()


def test_symptoms_shows_what_is_open_and_asks_for_a_line(done: Run) -> None:
    done("symptoms left calf pain 4/10 yesterday")
    seen = on_terminal(
        ["symptoms"], typed=[("symptom>", "last 2/10 this morning -- tight, isn't it\r")]
    )
    assert seen.code == 0, seen
    assert "Open: Sat 21 Nov · left calf · pain · 4/10" in seen.text
    stored = done("show s2 --json").data
    assert (stored["severity"], stored["side"]) == (2, "left")
    assert stored["note"] == "tight, isn't it"


CHECK = [
    ("left calf", ""),
    ("answer): ", "blurb\r"),
    ("not understood", ""),
    ("answer): ", "2/10 better walking -- hm\r"),
    ("effort, ", ""),
    ("answer): ", "12\r"),
    ("no effort", ""),
    ("answer): ", "6\r"),
]


def test_a_check_asks_what_is_open_until_it_understands(done: Run) -> None:
    done("add 8k 45:12 today at 9am")
    done("symptoms left calf pain 4/10 yesterday")
    seen = on_terminal(["check"], typed=[*CHECK, ("nothing else): ", "\r")])
    assert seen.code == 0, seen
    note = done("show s2 --json").data
    assert (note["severity"], note["side"], note["note"]) == (2, "left", "hm")
    assert done("show last --json").data["rpe"] == 6
    assert done("show last check --json").data["all_clear"] is False


@pytest.mark.parametrize("answer", ["gone", "0", "0/10"])
def test_where_everything_has_gone_enter_means_all_clear(done: Run, answer: str) -> None:
    done("symptoms left calf pain 4/10 yesterday")
    seen = on_terminal(
        ["check"], typed=[("answer): ", f"{answer}\r"), ("Enter = all clear): ", "\r")]
    )
    assert seen.code == 0, seen
    assert done("show last check --json").data["all_clear"] is True
    assert done("show last symptom --json").data["status"] == "gone"


def test_something_else_is_a_symptom_line(done: Run, run: Run) -> None:
    seen = on_terminal(["check"], typed=[("all clear): ", "right knee pain 3/10\r")])
    assert seen.code == 0, seen
    assert done("show s1 --json").data["area"] == "knee"
    assert run("show", "last", "check").code == 1


def test_no_answer_and_the_end_of_input_store_nothing_about_it(done: Run, db: Path) -> None:
    done("symptoms left calf pain 4/10 yesterday")
    seen = on_terminal(["check"], typed=[("answer): ", "\r"), ("nothing else): ", "\x04")])
    assert seen.code == 0, seen
    assert len(done("symptoms --json").data) == 1
    with sqlite3.connect(db) as connection:
        assert connection.execute("select all_clear from checks").fetchall() == [(0,)]


def test_ctrl_c_at_a_question_keeps_what_was_answered_before(done: Run) -> None:
    done("symptoms left calf pain 4/10 yesterday")
    done("symptoms right knee pain 4/10 20 nov")
    seen = on_terminal(
        ["check"], typed=[("answer): ", "3\r"), ("right knee", ""), ("answer): ", CTRL_C)]
    )
    assert seen.code == 130
    assert "Traceback" not in seen.text
    assert len(done("symptoms --json").data) == 3


def test_a_dry_check_and_data_ask_nothing(db: Path) -> None:
    assert "All clear: runlog check ok" in on_terminal(["check", "-n"]).text
    assert on_terminal(["check", "--json"]).code == 0
    assert db.exists()
