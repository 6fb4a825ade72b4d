"""The README does what it says: every example runs, in order, as it stands there."""

import os
import re
import subprocess
import sys
from pathlib import Path

from runlog.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BY_HAND = README.partition("<!-- [[[cog")[0]


def section(title: str, *, until: str) -> str:
    """What stands between two headings."""
    return README.partition(f"\n## {title}\n")[2].partition(f"\n## {until}\n")[0]


def shell_blocks(text: str) -> list[str]:
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def environment(folder: Path) -> dict[str, str]:
    """A fixed Sunday evening, and the program of this tree first on the path."""
    program = folder / "bin" / "runlog"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m runlog "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return {
        **os.environ,
        "PATH": os.pathsep.join([str(program.parent), os.environ["PATH"]]),
        "PYTHONPATH": str(ROOT),
        "RUNLOG_DB": str(folder / "journal.db"),
        "RUNLOG_NOW": "2026-11-22T21:10",
        "TZ": "UTC",
    }


def test_every_example_of_the_tour_runs(tmp_path: Path) -> None:
    blocks = shell_blocks(section("Five minutes", until="Shell completion"))
    variables = environment(tmp_path)
    for block in blocks:
        done = subprocess.run(
            ["bash", "-v", "-euo", "pipefail", "-c", block],
            cwd=tmp_path,
            env=variables,
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


def test_every_command_it_names_is_there() -> None:
    code = "\n".join([*shell_blocks(BY_HAND), *re.findall(r"`([^`\n]+)`", BY_HAND)])
    named = set(re.findall(r"(?:^|[\s/])runlog ([a-z]+)", code))
    assert named - set(COMMANDS) == set()


def test_it_shows_every_command_in_use() -> None:
    tour = section("Five minutes", until="Shell completion")
    assert [name for name in COMMANDS if f"runlog {name}" not in tour and name != "import"] == []
    assert " import journal.json" in tour


def test_every_file_it_shows_or_links_is_there() -> None:
    links = re.findall(r"\]\(([^)]+)\)", BY_HAND + README.partition("[[[end]]]")[2])
    files = [link for link in links if "://" not in link]
    assert len(files) >= 5
    assert [link for link in files if not (ROOT / link).is_file()] == []


def test_no_line_names_a_machine() -> None:
    assert re.findall(r"/(?:home|Users|work|root|tmp)/\w+", README) == []
