"""Lines that no shell handed on: quotes and options as in the shell, and hints that fit."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.cli.line_options import read_line
from runlog.cli.plain_commands import PLAIN
from runlog.cli.plain_line import EVERYWHERE
from runlog.errors import NotationError
from tests.cli.conftest import Run
from tests.cli.running import everything
from tests.cli.terminal import on_terminal

README = "8k 45:12 yesterday '2km wu, 6x400 @1:35 r90s' --stretch none -m \"felt strong\"\n"
"""A line as the README has it."""


def test_a_line_takes_the_quotes_and_options_of_the_shell(done: Run) -> None:
    done("shoes add Pegasus")
    done(
        "add -", stdin=f"{README}7k --time=42:00 --date 'last tue' --shoe peg --tag hot --tag hilly"
    )
    other, first = sorted(done("history --json").data, key=lambda one: one["distance_m"])
    assert first["workout"]["canonical"] == "2km wu, 6x400m @95s r90s"
    assert (first["stretched"], first["note"]) == (False, "felt strong")
    assert (other["shoe"], other["tags"], other["day"]) == (
        "Pegasus",
        ["hot", "hilly"],
        "2026-11-17",
    )


def test_the_prompt_takes_them_too(done: Run) -> None:
    seen = on_terminal(["add"], typed=[("run>", README.replace("\n", "\r"))])
    assert seen.code == 0, seen
    assert done("show last --json").data["note"] == "felt strong"
    seen = on_terminal(
        ["symptoms"],
        typed=[("symptom>", "left calf --severity 3 -m 'it's tight' -- since the hills\r")],
    )
    assert seen.code == 0, seen
    stored = done("show s1 --json").data
    assert (stored["severity"], stored["note"]) == (3, "it's tight\nsince the hills")


def test_a_check_takes_them_too(done: Run) -> None:
    done("symptoms left calf pain 4/10 yesterday")
    seen = on_terminal(
        ["check"], typed=[("answer): ", "2/10 -m 'after the stairs'\r"), ("else): ", "\r")]
    )
    assert seen.code == 0, seen
    assert done("show s2 --json").data["note"] == "after the stairs"


@pytest.mark.parametrize("line", ["8k 18:30 --yes", "8k 18:30 -y", "-y 8k 18:30"])
def test_a_line_may_confirm_itself(done: Run, run: Run, line: str) -> None:
    assert "If it is right, add --yes." in run("add", "-", stdin="8k 18:30\n").err
    done("add -", stdin=f"8k 45:12 yesterday\n{line}\n")
    assert len(done("history --json").data) == 2
    refused = run("add", "-", stdin=f"8k 18:31\n{line}\n")
    assert refused.code == 2
    assert "line 1: runlog: 18:31 for 8.00 km" in refused.err


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        (
            "8k --json",
            "--json is not about a single line.",
            "It stands behind the command: runlog add … --json",
        ),
        ("8k -n", "-n is not about a single line.", "runlog add … -n"),
        ("8k --keep-going", "--keep-going is not about", "runlog add … --keep-going"),
        ("8k --db=x", "--db is not about", "--db"),
        ("8k --stertch none", "There is no option --stertch.", "Did you mean --stretch?"),
        ("8k -x", "There is no option -x.", "Your own words go behind --"),
        ("8k -m", "-m takes a text behind it", ""),
        ("8k --shoe -m x", "--shoe takes a text behind it", ""),
        ("8k --yes=no", "--yes takes nothing behind it", ""),
    ],
)
def test_an_option_that_cannot_stand_in_a_line_is_refused(
    line: str, message: str, hint: str
) -> None:
    with pytest.raises(NotationError) as refused:
        read_line(line, "add")
    assert refused.value.message.startswith(message)
    assert hint in refused.value.hint


def test_a_refused_option_stores_nothing_and_names_its_line(run: Run, db: Path) -> None:
    before = everything(db)
    answer = run("add", "-", stdin="8k 45:12\n# a comment\n\n9k 50:00 --csv\n-- a note alone\n")
    assert answer.code == 2
    assert "line 4: runlog: --csv is not about a single line." in answer.err
    assert "line 5: runlog: How far or how long was it?" in answer.err
    assert everything(db) == before


def test_a_hint_is_one_that_works_in_a_line(done: Run, run: Run) -> None:
    hint = 'For a note: -m "felt strong"'
    assert hint in run("add", "-", stdin="8k 45:12 felt strong\n").err
    done("add -", stdin=f"8k 45:12 {hint.partition(': ')[2]}\n")
    assert done("show last --json").data["note"] == "felt strong"
    assert "They may stand in a line" in run("add", "-", "--km", "8").err


@pytest.mark.parametrize("line", ["8k 45:12 -5", "8k - 45:12", "8k 5-6", "8k o'clock"])
def test_a_dash_that_begins_no_option_is_left_to_who_reads_the_words(line: str) -> None:
    assert read_line(line, "add").words == line.split()


@given(st.text(st.sampled_from("ab '\"-=nm"), max_size=30))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        line = read_line(text, "add")
    except NotationError:
        return
    assert not {f"--{name}" for name in line.options} & {*EVERYWHERE}
    assert {f"--{name}" for name in line.options} <= {*PLAIN["add"].options}
