"""How long the everyday commands take, and how much memory, beside importing Typer alone.

    python -m tests.benchmarks.startup              installs this tree afresh, and measures
    python -m tests.benchmarks.startup --rounds 31

Milliseconds differ from machine to machine, so the limits are ratios: of medians, in one run in
which every case takes its turn in every round. They are held against processor time; the time on
the wall, which stands beside it, also waits for the disk (four syncs an `add`).

Needs Linux or macOS, and pip's access to packages.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.timing import Case, Cost, installed, measured

_SESSIONS = 60
_NOW = "2026-11-22T21:10"


MEMORY_LIMIT_MB = 40


def cases(binaries: Path) -> tuple[Case, ...]:
    """The cases, the yardstick first."""
    python, runlog = str(binaries / "python"), str(binaries / "runlog")
    return (
        Case("python -c 'import typer'", lambda _: [python, "-c", "import typer"]),
        Case("add", lambda n: _add(runlog, n), 1.2),
        Case("add with an option", lambda n: [*_add(runlog, n), "--rpe", "5"], 1.2),
        Case("history, drawn", lambda _: [runlog, "history"], 1.5, on_terminal=True),
        Case("history, piped", lambda _: [runlog, "history"], 1.15),
        Case("history --json", lambda _: [runlog, "history", "--json"], 1.15),
        Case("shoes, drawn", lambda _: [runlog, "shoes"], 1.5, on_terminal=True),
        Case("shoes, piped", lambda _: [runlog, "shoes"], 1.15),
        Case("symptoms, piped", lambda _: [runlog, "symptoms"]),
        Case("stats, drawn", lambda _: [runlog, "stats"], on_terminal=True),
        Case("calendar, drawn", lambda _: [runlog, "calendar"], on_terminal=True),
        Case("a TAB", lambda _: ["/usr/bin/env", *_tab(), runlog], 0.5),
        Case("--help", lambda _: [runlog, "--help"], 1.6),
        Case("a mistyped option", lambda _: [runlog, "add", "--kmm", "8"], 1.6, exit_code=2),
    )


def _tab() -> list[str]:
    """What bash sets when a runner presses TAB behind ``runlog show``."""
    return ["_RUNLOG_COMPLETE=complete_bash", "COMP_WORDS=runlog show ", "COMP_CWORD=2"]


def _add(runlog: str, number: int) -> list[str]:
    """An entry that is not yet in the journal."""
    return [runlog, "add", "8k", f"{40 + number // 60}:{number % 60:02}", "yesterday", "evening"]


def main() -> None:
    """Install, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=21, help="Counted rounds, 15 or more.")
    rounds: int = max(15, parser.parse_args().rounds)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        binaries = installed(folder / "venv")
        environment = _environment(folder)
        _fill(binaries / "runlog", environment)
        _print_table(cases(binaries), measured(cases(binaries), environment, rounds), rounds)


def _environment(folder: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "RUNLOG_DB": str(folder / "journal.db"),
        "RUNLOG_NOW": _NOW,
        "TZ": "UTC",
        "TERM": "xterm-256color",
        "COLUMNS": "80",
        "LINES": "60",
        "PYTHONUTF8": "1",
    }


def _fill(runlog: Path, environment: dict[str, str]) -> None:
    """A journal with more sessions than a page holds."""
    lines = [f"easy 8k {45 + n % 10}:00 {n + 2} days ago evening rpe4" for n in range(_SESSIONS)]
    for words, typed in (
        (["shoes", "add", "Pegasus", "40", "--start", "300"], ""),
        (["shoes", "default", "pegasus"], ""),
        (["add", "-"], "\n".join(lines)),
        (["symptoms", "lower", "back", "4/10", "yesterday", "evening"], ""),
    ):
        subprocess.run(
            [str(runlog), *words],
            env=environment,
            input=typed,
            text=True,
            check=True,
            stdout=subprocess.DEVNULL,
        )


def _print_table(timed: Sequence[Case], costs: dict[str, list[Cost]], rounds: int) -> None:
    yardstick = costs[timed[0].name]
    wall_0 = median(cost.wall_s for cost in yardstick)
    cpu_0 = median(cost.cpu_s for cost in yardstick)
    print(f"Medians of {rounds} interleaved rounds, Python {sys.version.split()[0]}\n")
    print(f"{'':26}{'wall ms':>9}{'ratio':>7}{'CPU ms':>9}{'ratio':>7}{'limit':>7}{'MB':>7}")
    for case in timed:
        wall = median(cost.wall_s for cost in costs[case.name])
        cpu = median(cost.cpu_s for cost in costs[case.name])
        memory = max(cost.memory_mb for cost in costs[case.name])
        limit = "" if case.limit is None else f"{case.limit:.1f}"
        verdict = "" if case.limit is None else ("  ok" if cpu / cpu_0 <= case.limit else "  OVER")
        print(
            f"{case.name:26}{wall * 1e3:9.0f}{wall / wall_0:7.2f}{cpu * 1e3:9.0f}"
            f"{cpu / cpu_0:7.2f}{limit:>7}{memory:7.1f}{verdict}"
        )
    memory = max(cost.memory_mb for cost in costs["add"])
    verdict = "ok" if memory <= MEMORY_LIMIT_MB else "OVER"
    print(f"\nmemory of add: {memory:.1f} MB, limit {MEMORY_LIMIT_MB} MB: {verdict}")


if __name__ == "__main__":
    main()
