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
import pty
import subprocess
import sys
import tempfile
import threading
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_WARM_UP = 3
"""Rounds that are not counted: the first runs read from the disk."""
_SESSIONS = 60
_NOW = "2026-11-22T21:10"


class Case(NamedTuple):
    """One thing that is timed.

    Attributes:
        name: What the table calls it.
        words: The command line in a round, given the round's number.
        limit: The largest ratio to the first case; None if there is no limit.
        on_terminal: Whether it runs on a pseudo-terminal, else into nothing.
    """

    name: str
    words: Callable[[int], list[str]]
    limit: float | None = None
    on_terminal: bool = False


class Cost(NamedTuple):
    """What one run took.

    Attributes:
        wall_s: Seconds from start to end.
        cpu_s: Seconds of processor, user and system.
        memory_mb: Largest resident set, in 10^6 bytes.
    """

    wall_s: float
    cpu_s: float
    memory_mb: float


MEMORY_LIMIT_MB = 40


def cases(binaries: Path) -> tuple[Case, ...]:
    """The cases, the yardstick first."""
    python, runlog = str(binaries / "python"), str(binaries / "runlog")
    return (
        Case("python -c 'import typer'", lambda _: [python, "-c", "import typer"]),
        Case("add", lambda n: _add(runlog, n), 1.3),
        Case("add with an option", lambda n: [*_add(runlog, n), "--rpe", "5"]),
        Case("history, drawn", lambda _: [runlog, "history"], 1.6, on_terminal=True),
        Case("history, piped", lambda _: [runlog, "history"], 1.2),
        Case("shoes, drawn", lambda _: [runlog, "shoes"], on_terminal=True),
        Case("shoes, piped", lambda _: [runlog, "shoes"]),
        Case("symptoms, piped", lambda _: [runlog, "symptoms"]),
    )


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
        binaries = _installed(folder / "venv")
        environment = _environment(folder)
        _fill(binaries / "runlog", environment)
        _print_table(cases(binaries), _measured(cases(binaries), environment, rounds), rounds)


def _installed(folder: Path) -> Path:
    """A fresh environment with this tree in it, bytecode compiled."""
    venv.create(folder, with_pip=True)
    binaries = folder / "bin"
    pip = [str(binaries / "python"), "-m", "pip", "install", "--quiet", "--compile"]
    subprocess.run([*pip, str(ROOT)], check=True, stdin=subprocess.DEVNULL)
    return binaries


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


def _measured(
    timed: Sequence[Case], environment: dict[str, str], rounds: int
) -> dict[str, list[Cost]]:
    costs: dict[str, list[Cost]] = {case.name: [] for case in timed}
    for number in range(_WARM_UP + rounds):
        for place, case in enumerate(timed):
            words = case.words(number * len(timed) + place)
            cost = (
                _on_terminal(words, environment) if case.on_terminal else _run(words, environment)
            )
            if number >= _WARM_UP:
                costs[case.name].append(cost)
    return costs


def _run(words: list[str], environment: dict[str, str], *, terminal: int | None = None) -> Cost:
    """Run a command and take its own account of what it cost."""
    with Path(os.devnull).open("r+b") as nowhere:
        out = nowhere.fileno() if terminal is None else terminal
        began = perf_counter()
        process = os.posix_spawn(
            words[0],
            words,
            environment,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 0),
                (os.POSIX_SPAWN_DUP2, out, 1),
                (os.POSIX_SPAWN_DUP2, out, 2),
            ],
        )
        _, status, used = os.wait4(process, 0)
        wall_s = perf_counter() - began
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {' '.join(words)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(wall_s, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)


def _on_terminal(words: list[str], environment: dict[str, str]) -> Cost:
    """Run a command on a pseudo-terminal that somebody reads."""
    ours, theirs = pty.openpty()
    reader = threading.Thread(target=_drain, args=(ours,), daemon=True)
    reader.start()
    cost = _run(words, environment, terminal=theirs)
    os.close(theirs)
    reader.join(timeout=5)
    os.close(ours)
    return cost


def _drain(handle: int) -> None:
    try:
        while os.read(handle, 65536):
            pass
    except OSError:  # Linux says so when the last writer is gone
        return


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
