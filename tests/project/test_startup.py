"""What a command may import.

Start-up is a feature; unlike milliseconds, names of modules are the same on every machine.
"""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEVER = frozenset(
    {
        "click",
        "dateparser",
        "dateutil",
        "importlib.metadata",
        "jinja2",
        "lark",
        "numpy",
        "pandas",
        "plotext",
        "pluggy",
        "prompt_toolkit",
        "pydantic",
        "pygments",
        "sqlite_utils",
    }
)
"""What no daily command may load on a journal that is there already. Source: house rules."""

# What that brought in is said in a file, since standard output and error are the command's own.
_PROBE = """
import os, sys
from {module} import {function}
try:
    {function}()
except SystemExit as leaving:
    with open(os.environ["RUNLOG_TEST_MODULES"], "w") as out:
        print(leaving.code or 0, *sys.modules, file=out)
"""


def probe() -> str:
    """What the installed script runs, and then the list."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, function = project["scripts"]["runlog"].partition(":")
    return _PROBE.format(module=module, function=function)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a journal in which there is a bit of everything."""
    folder = tmp_path_factory.mktemp("startup")
    for line in (
        "shoes add Pegasus 40 --start 600 --limit 700",
        "config routine usual quads hamstrings calves",
        "add 8k 45:12 yesterday evening pegasus +usual",
        "symptoms lower back stiffness 4/10 this morning",
        "stretches psoas for back 5to1",
    ):
        modules_after(folder, line.split())
    return folder


def modules_after(folder: Path, words: list[str], *, terminal: int | None = None) -> set[str]:
    """What a fresh interpreter holds after a command.

    Args:
        folder: Where the journal is.
        words: What is typed behind ``runlog``.
        terminal: Where its output goes; None means into a pipe.
    """
    report = folder / "modules"
    # Measuring coverage in there would itself load sqlite3 and more.
    ours = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment = {
        **ours,
        "RUNLOG_DB": str(folder / "journal.db"),
        "RUNLOG_NOW": "2026-11-22T21:10",
        "RUNLOG_TEST_MODULES": str(report),
    }
    done = subprocess.run(
        [sys.executable, "-c", probe(), *words],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if terminal is None else terminal,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert report.exists(), done.stderr
    code, *modules = report.read_text(encoding="utf-8").split()
    report.unlink()
    assert code == "0", done.stderr
    return set(modules)


DAILY = (
    "add 8k 45:12 yesterday evening pegasus +usual rpe5",
    "add 8k 45:12 last tue 7am 6x400 r90s -- felt strong",
    "history",
    "history 4w",
    "shoes",
    "symptoms",
    "symptoms last 2/10 this morning",
    "check",
    "check ok",
    "stats",
    "stats --by month --json",
    "calendar",
    "plot",
    "add --km 8 --time 45:12 --rpe 5",
    "history --kind easy --json",
)


@pytest.mark.parametrize("line", DAILY)
def test_a_daily_command_loads_nothing_heavy(line: str, folder: Path) -> None:
    assert modules_after(folder, line.split()) & NEVER == set()


@pytest.mark.parametrize(
    "line",
    [*DAILY, "", "show last", "stretches", "note new desk", "undo", "redo", "add --help", "--help"],
)
def test_without_a_terminal_there_is_no_rich(line: str, folder: Path) -> None:
    assert "rich" not in modules_after(folder, line.split())


def test_help_opens_no_journal(folder: Path) -> None:
    assert modules_after(folder, ["--help"]).isdisjoint({"sqlite3", "runlog.store.journal"})


def test_a_command_loads_no_other_command(folder: Path) -> None:
    loaded = modules_after(folder, ["history"])
    assert "runlog.render.history" in loaded
    others = {"add", "add_words", "shoes", "shoes_words", "symptoms", "importing", "export"}
    assert loaded.isdisjoint({f"runlog.cli.{name}" for name in others})


@pytest.mark.parametrize("line", DAILY)
def test_a_daily_command_needs_no_option_parser(line: str, folder: Path) -> None:
    assert "typer" not in modules_after(folder, line.split())


def test_an_everyday_run_loads_no_importer(folder: Path) -> None:
    loaded = modules_after(folder, ["add", "5k", "30:00", "yesterday", "noon"])
    assert [name for name in loaded if name.startswith("runlog.importers")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal for it")
@pytest.mark.parametrize(
    ("line", "has_rich"), [("add 5k 30:00 yesterday", False), ("history", True)]
)
def test_on_a_terminal_only_a_table_pays_for_rich(line: str, has_rich: bool, folder: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    loaded = modules_after(folder, line.split(), terminal=theirs)
    os.close(theirs)
    os.close(ours)
    assert ("rich" in loaded) is has_rich
    assert loaded & NEVER == set()
