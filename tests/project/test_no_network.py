"""Nothing leaves the journal: no command opens a socket."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from runlog.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]

GUARD = """
import json, sys

def watched(event, args):
    if event.startswith("socket."):
        print(f"SOCKET {event} {args}", file=sys.__stderr__, flush=True)

sys.addaudithook(watched)
from runlog.cli.start import main
for line in json.load(sys.stdin):
    print("LINE", line, file=sys.__stderr__, flush=True)
    sys.argv = ["runlog", *line.split()]
    try:
        main()
    except SystemExit:
        pass
"""
"""Runs command lines and tells of every socket, whoever opens it. An audit hook sees what a
patched module would not: C code and modules that were imported before."""

LINES = {
    "add": ["add 8k 45:12 yesterday 6x400", "add 8k 45:12 -n", "add --km 8 --time 40:00"],
    "symptoms": ["symptoms back 3/10", "symptoms"],
    "check": ["check ok", "check"],
    "stretches": ["stretches pigeon", "stretches"],
    "note": ["note new desk"],
    "pause": ["pause 1 nov to 3 nov"],
    "edit": ["edit last 8.1k"],
    "delete": ["delete last"],
    "undo": ["undo"],
    "redo": ["redo"],
    "history": ["history", "history --json", "history --search new"],
    "stats": ["stats"],
    "calendar": ["calendar"],
    "plot": ["plot km"],
    "report": ["report -o {folder}/report.html", "report --for physio -o {folder}/physio.html"],
    "show": ["show last"],
    "plan": ["plan 12k"],
    "redflags": ["redflags"],
    "why": ["why --explain"],
    "explain": ["explain 6x400"],
    "due": ["due"],
    "shoes": ["shoes add Pegasus", "shoes", "shoes check"],
    "config": ["config", "config set units mi"],
    "import": ["import {folder}/runs.csv", "import {folder}/run.gpx"],
    "export": ["export {folder}/out.json", "export --format markdown"],
    "merge": ["merge {folder}/other.db"],
    "backup": ["backup", "backup --list"],
    "restore": ["restore last"],
    "doctor": ["doctor", "doctor --fix"],
    "demo": ["demo --out {folder}/demo.db"],
    "help": ["help words", "--help", "add --help", "--version", "histroy"],
}
"""What is typed for every command."""

GPX = (
    '<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
    '<trkpt lat="52" lon="13"><time>2026-11-01T08:00:00Z</time></trkpt>'
    '<trkpt lat="52.01" lon="13"><time>2026-11-01T08:06:00Z</time></trkpt>'
    "</trkseg></trk></gpx>"
)


def test_every_command_is_watched() -> None:
    assert set(LINES) == set(COMMANDS)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each command line says on standard error, sockets included."""
    folder = tmp_path_factory.mktemp("watched")
    (folder / "runs.csv").write_text("date,distance km,time\n2026-11-01,8,45:12\n")
    (folder / "run.gpx").write_text(GPX)
    other = f"--db {folder}/other.db add 7k 40:00 2 nov"
    lines = [other, *(line for lines in LINES.values() for line in lines)]
    done = subprocess.run(
        [sys.executable, "-c", GUARD],
        env={
            **os.environ,
            "HOME": str(folder),
            "RUNLOG_DB": str(folder / "journal.db"),
            "RUNLOG_NOW": "2026-11-22T21:10",
            "PYTHONPATH": str(ROOT),
        },
        input=json.dumps([line.replace("{folder}", str(folder)) for line in lines]),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    said = done.stderr.replace(str(folder), "{folder}").split("LINE ")[1:]
    return {line.partition("\n")[0]: line for line in said}


@pytest.mark.parametrize("command", LINES)
def test_no_command_opens_a_socket(command: str, told: dict[str, str]) -> None:
    for line in LINES[command]:
        assert "SOCKET" not in told[line]
        assert "bug" not in told[line]


def test_the_watch_would_see_a_socket() -> None:
    code = GUARD.replace("from runlog.cli.start import main", "import socket").replace(
        "        main()", "        socket.socket().close()"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], input='["x"]', capture_output=True, text=True, check=True
    )
    assert "SOCKET socket.__new__" in run.stderr


NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "asyncio"}


def test_no_module_imports_what_speaks_to_a_network() -> None:
    speaking = {
        (str(module.relative_to(ROOT)), name)
        for module in (ROOT / "runlog").rglob("*.py")
        for name in imported_packages(module.read_text(encoding="utf-8")) & NETWORK
    }
    assert speaking == set()


def imported_packages(code: str) -> set[str]:
    """What a module imports anywhere, inside functions too, by the first part of its name."""
    names = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}
