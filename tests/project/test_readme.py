"""The README does what it says: every example runs, in order, as it stands there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from runlog.cli.commands import COMMANDS
from tests.project.help_texts import every_command, help_as_markdown

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BY_HAND = README.partition("<!-- [[[cog")[0]


def section(title: str, *, until: str) -> str:
    """What stands between two headings."""
    return README.partition(f"\n## {title}\n")[2].partition(f"\n## {until}\n")[0]


def shell_blocks(text: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def environment(folder: Path) -> dict[str, str]:
    """A fixed Sunday evening, and the program of this environment first on the path."""
    return {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "RUNLOG_DB": str(folder / "journal.db"),
        "RUNLOG_NOW": "2026-11-22T21:10",
        "TZ": "UTC",
    }


def test_every_example_of_the_tour_runs(tmp_path: Path) -> None:
    blocks = shell_blocks(section("Five minutes", until="Shell completion"))
    for block in blocks:
        done = subprocess.run(
            ["bash", "-v", "-euo", "pipefail", "-c", block],
            cwd=tmp_path,
            env=environment(tmp_path),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"
    assert len(blocks) >= 8
    assert (tmp_path / "journal.json").read_text(encoding="utf-8").startswith('{"format"')


def test_the_two_commands_stand_each_in_one_line() -> None:
    blocks = shell_blocks(section("Two commands", until="Five minutes"))
    assert [block.count("\n") for block in blocks] == [1, 1]
    install, check = blocks
    assert install.startswith(
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/runlog add "
    )
    assert check.startswith("python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && ")


@pytest.mark.parametrize("words", sorted(set(re.findall(r"\brunlog ([a-z]+)", BY_HAND))))
def test_every_command_it_names_is_there(words: str) -> None:
    prose = {"below", "keeps", "links", "is", "by", "uninstall", "everywhere", "works", "shows"}
    assert words in COMMANDS or words in prose


def test_every_command_is_in_it() -> None:
    assert all(f"`runlog {name}" in BY_HAND or f"runlog {name} " in BY_HAND for name in COMMANDS)


def test_the_help_texts_are_the_programs_own() -> None:
    assert help_as_markdown() in README


def test_every_command_and_every_command_of_a_command_has_its_help_there() -> None:
    titles = [" ".join(["runlog", *words]) for words in every_command()]
    assert all(f"<summary><code>{title}</code></summary>" in README for title in titles)


def test_every_file_it_shows_or_links_is_there() -> None:
    links = re.findall(r"\]\(([^)]+)\)", BY_HAND + README.partition("[[[end]]]")[2])
    files = [link for link in links if "://" not in link]
    assert len(files) >= 5
    assert [link for link in files if not (ROOT / link).is_file()] == []


def test_no_line_names_a_machine() -> None:
    assert re.findall(r"/(?:home|Users|work|root|tmp)/\w+", README) == []
