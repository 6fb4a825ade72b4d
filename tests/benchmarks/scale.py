"""How the everyday commands grow with the journal, up to 100,000 sessions of four intervals each.

    python -m tests.benchmarks.scale
    python -m tests.benchmarks.scale --sizes 1000 10000 --rounds 31 --folder /tmp/scale

A command whose time is t at n sessions and T at N has grown with the exponent
log(T / t) / log(N / n): 0 if the length of the journal does not matter, 1 if twice the sessions
take twice the time. The installed program runs, every command in every journal taking its turn in
every round; the exponent is that of the medians of processor time, which wait for no disk.

The journals are those of `make_journal`, where the largest is that of ten runners who share it:
its latest weeks, too, hold ten times as many runs as those of one.

Needs Linux or macOS, and pip's access to packages.
"""

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import log
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks.timing import ROOT, Case, Cost, installed, measured

SIZES = (1_000, 10_000, 100_000)
UNTIL = date(2026, 11, 22)
MEMORY_LIMIT_MB = 60
ROWS = 10_000
ROWS_LIMIT_S = 0.3
_FAR_BACK = 0.9
"""Share of the journal that is newer than a page far back."""
_FEW_ROUNDS = 3
"""For what takes seconds."""


class Command(NamedTuple):
    """A command that is timed in each journal.

    Attributes:
        name: What the table calls it.
        line: What is typed; ``{clock}`` is a duration that no other run has, ``{far}`` the number
            of a session far back.
        limit: The largest exponent; None if there is no limit.
        on_terminal: Whether it runs on a pseudo-terminal, else into nothing.
    """

    name: str
    line: str
    limit: float | None = None
    on_terminal: bool = False


DAILY = (
    Command("history", "history", 0.03),
    Command("history, drawn", "history", 0.03, on_terminal=True),
    Command("a page far back", "history --before {far}", 0.03),
    Command("search", "history --search strong", 0.03),
    Command("add", "add easy 8k {clock} yesterday evening rpe4", 0.03),
    Command("undo", "undo", 0.03),
    Command("add a workout", "add 6x400 r90s 9k {clock} yesterday noon -- felt strong", 0.03),
    Command("undo that", "undo", 0.03),
    Command("shoes", "shoes", 0.15),
    Command("stats 12w", "stats 12w", 0.15),
    Command("calendar 30w", "calendar 30w", 0.15),
    Command("check", "check", 0.15),
    Command("check ok", "check ok", 0.15),
    Command("symptoms", "symptoms"),
    Command("today's card", ""),
    Command("plot km", "plot km"),
)
SLOW = (Command("why --since ever", "why --since ever", 1.05),)
"""Linear: what is above 1 is the noise of few rounds."""


class Measures(NamedTuple):
    """What was measured.

    Attributes:
        costs: By the name of a command and the size of a journal, what each run cost.
        sizes: Sessions of each journal, the fewest first.
    """

    costs: Mapping[tuple[str, int], Sequence[Cost]]
    sizes: Sequence[int]

    def cpu_s(self, name: str, size: int) -> float:
        """The median of the processor time."""
        return median(cost.cpu_s for cost in self.costs[name, size])

    def wall_s(self, name: str, size: int) -> float:
        """The median of the time on the wall."""
        return median(cost.wall_s for cost in self.costs[name, size])

    def memory_mb(self, name: str) -> float:
        """The most memory in the largest journal."""
        return max(cost.memory_mb for cost in self.costs[name, self.sizes[-1]])

    def exponent(self, name: str) -> float:
        """How the processor time has grown from the smallest journal to the largest."""
        fewest, most = self.sizes[0], self.sizes[-1]
        return log(self.cpu_s(name, most) / self.cpu_s(name, fewest)) / log(most / fewest)


def main() -> None:
    """Install, fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=15, help="Counted rounds, 15 or more.")
    parser.add_argument("--folder", type=Path, help="Where journals are kept for the next time.")
    asked = parser.parse_args()
    sizes, rounds = sorted(asked.sizes), max(15, asked.rounds)
    with tempfile.TemporaryDirectory() as scratch:
        here = Path(scratch)
        runlog = installed(here / "venv") / "runlog"
        journals = {
            size: _copied(asked.folder or here / "kept", size, here / f"{size}.db")
            for size in sizes
        }
        environment = _environment(here)
        daily = _measured(DAILY, runlog, journals, environment, rounds)
        _print_daily(daily, rounds)
        _print_slow(_measured(SLOW, runlog, journals, environment, _FEW_ROUNDS))
        if sizes[-1] >= ROWS:
            _print_rows(_rows(runlog, journals[sizes[-1]], here, environment, rounds))
        # A program of its own, as is what makes journals: memory is counted from this one's on.
        _run_module("tests.benchmarks.bulk")


def _copied(folder: Path, size: int, path: Path) -> Path:
    """A journal to write in; the one it is copied from is made unless it is kept from before."""
    kept = folder / f"{size}.db"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        made = kept.with_suffix(".part")
        made.unlink(missing_ok=True)
        words = [str(made), "--sessions", str(size), "--until", str(UNTIL)]
        _run_module("tests.benchmarks.make_journal", *words)
        made.rename(kept)
    shutil.copyfile(kept, path)
    return path


def _run_module(name: str, *words: str) -> None:
    subprocess.run([sys.executable, "-m", name, *words], cwd=ROOT, check=True)


def _environment(folder: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "RUNLOG_NOW": f"{UNTIL}T21:10",
        "TZ": "UTC",
        "TERM": "xterm-256color",
        "COLUMNS": "120",
        "LINES": "60",
        "PYTHONUTF8": "1",
    }


def _measured(
    commands: Sequence[Command],
    runlog: Path,
    journals: Mapping[int, Path],
    environment: Mapping[str, str],
    rounds: int,
) -> Measures:
    """Run each command in each journal, one after the other, in every round."""
    cases = [
        Case(
            f"{command.name}\t{size}",
            _words(command, runlog, path, _session_far_back(path)),
            on_terminal=command.on_terminal,
        )
        for command in commands
        for size, path in journals.items()
    ]
    costs = measured(cases, environment, rounds)
    by_size = {_name_and_size(name): some for name, some in costs.items()}
    return Measures(by_size, list(journals))


def _words(command: Command, runlog: Path, path: Path, far: int) -> Callable[[int], list[str]]:
    def words(number: int) -> list[str]:
        clock = f"{40 + number // 60 % 20}:{number % 60:02}"
        return [str(runlog), "--db", str(path), *command.line.format(clock=clock, far=far).split()]

    return words


def _name_and_size(case: str) -> tuple[str, int]:
    name, _, size = case.partition("\t")
    return name, int(size)


def _session_far_back(path: Path) -> int:
    """The number of a session nine tenths of the way back."""
    with sqlite3.connect(path) as connection:
        [(sessions,)] = connection.execute("select count(*) from sessions")
        [(found,)] = connection.execute(
            "select id from sessions order by instant_s desc limit 1 offset ?",
            (int(sessions * _FAR_BACK),),
        )
    return int(found)


def _rows(
    runlog: Path, path: Path, folder: Path, environment: Mapping[str, str], rounds: int
) -> dict[str, list[Cost]]:
    """Ten thousand rows, to a file and to a terminal, and one row for what is no rendering."""
    line = [str(runlog), "--db", str(path), "history", "--limit"]
    to_file = ["/bin/sh", "-c", f'exec "$@" > {folder}/rows.txt', "sh", *line]
    cases = [
        Case("1 row to a file", lambda _: [*to_file, "1"]),
        Case(f"{ROWS:,} rows to a file", lambda _: [*to_file, str(ROWS)]),
        Case(f"{ROWS:,} rows to a terminal", lambda _: [*line, str(ROWS)], on_terminal=True),
    ]
    return measured(cases, environment, rounds)


# ---- the tables -----------------------------------------------------------------------


def _print_daily(found: Measures, rounds: int) -> None:
    print(f"Medians of {rounds} interleaved rounds, Python {sys.version.split()[0]}\n")
    _print_head(found)
    for command in DAILY:
        _print_line(command, found)
    memory = max(found.memory_mb(command.name) for command in DAILY)
    verdict = _verdict(memory, MEMORY_LIMIT_MB)
    print(f"\nmemory of daily commands: {memory:.1f} MB, limit {MEMORY_LIMIT_MB} MB:{verdict}\n")


def _print_slow(found: Measures) -> None:
    print(f"Medians of {_FEW_ROUNDS} rounds\n")
    _print_head(found)
    for command in SLOW:
        _print_line(command, found)
    print()


def _print_head(found: Measures) -> None:
    sizes = "".join(f"{size:>9,}" for size in found.sizes)
    both = " " * 18 + f"{'CPU ms':9}{'':{len(sizes) - 9}}   {'wall ms':9}"
    print(f"{both}\n{'':18}{sizes}   {sizes}{'exponent':>10}{'limit':>7}{'MB':>7}")


def _print_line(command: Command, found: Measures) -> None:
    name = command.name
    cpu = "".join(f"{found.cpu_s(name, size) * 1e3:9.0f}" for size in found.sizes)
    wall = "".join(f"{found.wall_s(name, size) * 1e3:9.0f}" for size in found.sizes)
    exponent = found.exponent(name) if len(found.sizes) > 1 else 0.0
    limit = "" if command.limit is None else f"{command.limit:.2f}"
    verdict = "" if command.limit is None else _verdict(exponent, command.limit)
    print(f"{name:18}{cpu}   {wall}{exponent:10.3f}{limit:>7}{found.memory_mb(name):7.1f}{verdict}")


def _print_rows(costs: Mapping[str, Sequence[Cost]]) -> None:
    print(f"{'':28}{'wall s':>8}{'CPU s':>8}{'limit':>7}{'MB':>7}")
    for name, some in costs.items():
        wall, cpu = (median(column) for column in zip(*(one[:2] for one in some), strict=True))
        memory = max(one.memory_mb for one in some)
        verdict = _verdict(wall, ROWS_LIMIT_S)
        print(f"{name:28}{wall:8.3f}{cpu:8.3f}{ROWS_LIMIT_S:7.1f}{memory:7.1f}{verdict}")
    print()


def _verdict(value: float, limit: float) -> str:
    return "  ok" if value <= limit else "  OVER"


if __name__ == "__main__":
    main()
