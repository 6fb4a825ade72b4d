"""What a TAB offers: only what is understood, and nothing a shell could take for a command."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from runlog.actions.look_back import WHAT
from runlog.cli.commands import COMMANDS
from runlog.cli.completion import _OPTION_VALUES, _VALUED, SHOE_COMMANDS, complete
from runlog.cli.plain_line import EVERYWHERE
from runlog.render.help_pages import TOPICS
from tests.cli.conftest import Run
from tests.cli.running import as_process

ODD_NAMES = [
    "$(touch pwned)",
    "`touch pwned`",
    "a;b",
    "a&&b",
    'q"q',
    "q'q",
    "a|b",
    "${HOME}",
    "\\x",
]
"""Names of shoes that would do something if a shell evaluated them."""


@pytest.fixture
def kept(prepared: Callable[..., Run], db: Path) -> Mapping[str, str]:
    """The environment of a runner with a few entries."""
    prepared(
        "shoes add 'Pegasus 40' --alias peg --alias 'old one'",
        "shoes add Endorphin",
        "shoes add Retired",
        "shoes retire retired",
        *(f"shoes add {shlex.quote(name)}" for name in ODD_NAMES),
        "add 8k 45:12 yesterday",
        "add 9k 50:00",
        "symptoms calf 2/10",
        "note desk",
    )  # fmt: skip
    return {"RUNLOG_DB": str(db)}


def offered(line: str, environment: Mapping[str, str], *, shell: str = "bash") -> list[str] | None:
    """What may stand at the end of a line; None if Typer is to answer."""
    if shell == "bash":
        words = line.split(" ")
        asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    else:
        asked = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    told = complete(f"complete_{shell}", {**environment, **asked})
    return None if told is None else told.split("\n") if told else []


@pytest.mark.parametrize(
    ("line", "among"),
    [
        ("runlog ", ["add", "history", "shoes", "export", "why"]),
        ("runlog hi", ["history"]),
        ("runlog --json sy", ["symptoms"]),
        ("runlog add peg", ["pegasus", "peg"]),
        ("runlog add 8k end", ["endorphin"]),
        ("runlog add 8k eas", ["easy"]),
        ("runlog add 8k yes", ["yesterday"]),
        ("runlog add 8k +qua", ["+quads"]),
        ("runlog add 8k --kind inter", ["interval"]),
        ("runlog add --shoe p", ["pegasus", "peg"]),
        ("runlog add --stretch ham", ["hamstrings"]),
        ("runlog explain tra", ["trail", "track", "trails"]),
        ("runlog edit ", ["last", "2", "1", "s1", "n1"]),
        ("runlog edit 2 eve", ["evening"]),
        ("runlog show ", ["last", "2", "1", "s1", "n1"]),
        ("runlog show s", ["s1"]),
        ("runlog show 1 ", []),
        ("runlog delete n", ["n1"]),
        ("runlog symptoms low", ["low_back"]),
        ("runlog symptoms low_back sti", ["stiffness"]),
        ("runlog check ", ["ok"]),
        ("runlog stretches hip", ["hip-flexors"]),
        ("runlog shoes ", ["add", "edit", "retire", "swap"]),
        ("runlog shoes retire ", ["pegasus", "peg", "endorphin"]),
        ("runlog config se", ["set"]),
        ("runlog config set un", ["units"]),
        ("runlog config set units ", []),
        ("runlog help ", list(TOPICS)),
        ("runlog history ", ["week", "month", "year"]),
        ("runlog history --what ", list(WHAT)),
        ("runlog history --area cal", ["calf"]),
        ("runlog redflags 1 ", []),
        ("runlog redflags ", ["yes", "no", "seen"]),
        ("runlog plot ", ["km", "pace", "symptoms", "shoes"]),
        ("runlog plot pace ", ["12w"]),
        ("runlog calendar ", ["month"]),
        ("runlog stats --by ", ["week", "shoe"]),
        ("runlog report --for ", ["physio", "self"]),
        ("runlog due ", []),
        ("runlog blurb ", []),
        ("runlog --db {other} show ", ["last"]),
        ("runlog add 8k -- pe", []),
        ('runlog add "8k pe', []),
    ],
)
def test_what_may_come_next_is_offered(
    kept: Mapping[str, str], tmp_path: Path, line: str, among: list[str]
) -> None:
    is_elsewhere = "{other}" in line
    line = line.format(other=tmp_path / "other.db")
    for shell in ("bash", "fish"):
        told = offered(line, kept, shell=shell)
        assert told is not None
        assert set(among) <= set(told)
        assert among or told == []
        assert "retired" not in told
        assert not is_elsewhere or told == ["last"]


def test_the_latest_entries_come_first(kept: Mapping[str, str]) -> None:
    assert offered("runlog show ", kept) == ["last", "2", "1", "s1", "n1"]


def test_a_word_that_may_be_two_pairs_is_not_offered(done: Run, db: Path) -> None:
    done("shoes add Nike Pegasus")
    done("shoes add Nike Vomero")
    assert offered("runlog shoes edit ", {"RUNLOG_DB": str(db)}) == ["pegasus", "vomero"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("line", ["runlog add ", "runlog shoes retire ", "runlog add --shoe "])
def test_a_name_that_a_shell_would_evaluate_is_never_offered(
    kept: Mapping[str, str], shell: str, line: str
) -> None:
    told = offered(line, kept, shell=shell)
    assert told
    for sign in "$`;&|'\\(){}" if shell != "zsh" else "$`;&|\\{}":
        assert not any(sign in word for word in told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("runlog add --k", ["--km", "--kind", "--keep-going"]),
        ("runlog history 12w --s", ["--shoe", "--sport", "--search"]),
        ("runlog why --js", ["--json"]),
        ("runlog shoes --he", ["--help"]),
    ],
)
def test_the_options_of_a_daily_command_are_offered(
    kept: Mapping[str, str], line: str, told: list[str]
) -> None:
    assert offered(line, kept) == told


@pytest.mark.parametrize("line", ["runlog -", "runlog import --d", "runlog shoes add --l"])
def test_other_options_are_left_to_typer(kept: Mapping[str, str], line: str) -> None:
    assert offered(line, kept) is None


@pytest.mark.parametrize("asked", ["source_bash", "complete_powershell", "complete_tcsh"])
def test_other_shells_are_left_to_typer(asked: str) -> None:
    assert complete(asked, {}) is None


def test_zsh_is_told_in_its_own_words(kept: Mapping[str, str]) -> None:
    told = complete("complete_zsh", {**kept, "_TYPER_COMPLETE_ARGS": "runlog hi"})
    assert told == "_arguments '*: :((\"history\"))'"
    assert complete("complete_zsh", {**kept, "_TYPER_COMPLETE_ARGS": "runlog due "}) == "_files"


def test_fish_may_first_ask_whether_there_is_anything(kept: Mapping[str, str]) -> None:
    for line, code in (("runlog hi", 0), ("runlog due ", 1)):
        asked = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "is-args"}
        with pytest.raises(SystemExit) as left:
            complete("complete_fish", {**kept, **asked})
        assert left.value.code == code


def test_without_a_journal_the_words_of_the_language_are_offered(tmp_path: Path) -> None:
    told = offered("runlog add ", {"RUNLOG_DB": str(tmp_path / "none.db")})
    assert told is not None
    assert {"easy", "yesterday", "+quads"} <= set(told)
    assert list(tmp_path.iterdir()) == []


# ---- no drift --------------------------------------------------------------------------------


def test_the_commands_of_shoes_are_those_of_typer() -> None:
    group = get_command(import_module(COMMANDS["shoes"].module).app)
    assert isinstance(group, TyperGroup)
    assert set(SHOE_COMMANDS) == set(group.commands)


def test_the_options_with_a_value_are_known() -> None:
    assert {name for name, option in EVERYWHERE.items() if option.takes != "nothing"} == _VALUED


def test_every_option_with_offers_belongs_to_a_command() -> None:
    known = {
        name
        for line in COMMANDS.values()
        for command in _commands(line.module)
        for option in command.params
        for name in option.opts
    }
    assert set(_OPTION_VALUES) <= known


def test_the_line_of_the_table_is_the_first_line_of_the_commands_own_help() -> None:
    for name, line in COMMANDS.items():
        help_text = get_command(import_module(line.module).app).help or ""
        assert help_text.strip().splitlines()[0] == line.help, name


def _commands(module: str) -> list[Any]:
    command = get_command(import_module(module).app)
    return [command, *(command.commands.values() if isinstance(command, TyperGroup) else [])]


# ---- the shells themselves ---------------------------------------------------------------------


def test_the_installed_program_answers_a_tab_by_both_ways(kept: Mapping[str, str]) -> None:
    def tab(line: str) -> str:
        environment = {
            **kept,
            "_RUNLOG_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(line.split(" ")) - 1),
        }
        answer = as_process([], environment=environment)
        assert (answer.code, answer.err) == (0, "")
        return answer.out

    assert tab("runlog add pega") == "pegasus"
    assert "--kind" in tab("runlog history --k").splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_each_shell_is_printed(shell: str, db: Path) -> None:
    del db
    answer = as_process([], environment={"_RUNLOG_COMPLETE": f"source_{shell}"})
    assert answer.code == 0
    assert "_RUNLOG_COMPLETE" in answer.out
    assert "runlog" in answer.out


def test_bash_completes_with_the_script(kept: Mapping[str, str], tmp_path: Path) -> None:
    script = as_process([], environment={"_RUNLOG_COMPLETE": "source_bash"}).out
    (tmp_path / "script.sh").write_text(script)
    program = f"""
        source {tmp_path / "script.sh"}
        COMP_WORDS=(runlog history we); COMP_CWORD=2
        _runlog_completion runlog
        printf '%s ' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "-c", program], capture_output=True, text=True, check=True, env=_with_path(kept)
    )
    assert done.stdout == "week "


def _with_path(environment: Mapping[str, str]) -> dict[str, str]:
    folder = str(Path(sys.executable).parent)
    return {**os.environ, **environment, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
