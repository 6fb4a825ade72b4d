"""Running commands in turn, and what each of them cost: the part that all benchmarks share."""

import os
import pty
import subprocess
import sys
import threading
import venv
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_WARM_UP = 3
"""Rounds that are not counted: the first runs read from the disk."""


class Case(NamedTuple):
    """One thing that is timed.

    Attributes:
        name: What the table calls it.
        words: The command line in a round, given the round's number.
        limit: The largest ratio to the first case; None if there is no limit.
        on_terminal: Whether it runs on a pseudo-terminal, else into nothing.
        exit_code: What it ends with if all is well.
    """

    name: str
    words: Callable[[int], list[str]]
    limit: float | None = None
    on_terminal: bool = False
    exit_code: int = 0


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


def installed(folder: Path, packages: Sequence[str] = (str(ROOT),)) -> Path:
    """A fresh environment, bytecode compiled.

    Args:
        folder: Where it goes.
        packages: What is installed, as pip takes it; this tree if not said.

    Returns:
        The folder with its programs.
    """
    venv.create(folder, with_pip=True)
    binaries = folder / "bin"
    pip = [str(binaries / "python"), "-m", "pip", "install", "--quiet", "--compile"]
    subprocess.run([*pip, *packages], check=True, stdin=subprocess.DEVNULL)
    return binaries


def measured(
    timed: Sequence[Case], environment: Mapping[str, str], rounds: int
) -> dict[str, list[Cost]]:
    """Run every case in every round.

    Returns:
        By the name of the case, what each counted run cost.
    """
    costs: dict[str, list[Cost]] = {case.name: [] for case in timed}
    for number in range(_WARM_UP + rounds):
        for place, case in enumerate(timed):
            words = case.words(number * len(timed) + place)
            run = _on_terminal if case.on_terminal else _run
            cost, code = run(words, environment)
            if code != case.exit_code:
                raise SystemExit(f"failed: {' '.join(words)}")
            if number >= _WARM_UP:
                costs[case.name].append(cost)
    return costs


def _run(
    words: list[str], environment: Mapping[str, str], *, terminal: int | None = None
) -> tuple[Cost, int]:
    """Run a command; what it cost by its own account, and its exit code."""
    with Path(os.devnull).open("r+b") as nowhere:
        out = nowhere.fileno() if terminal is None else terminal
        began = perf_counter()
        process = os.posix_spawn(
            words[0],
            words,
            dict(environment),
            file_actions=[
                (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 0),
                (os.POSIX_SPAWN_DUP2, out, 1),
                (os.POSIX_SPAWN_DUP2, out, 2),
            ],
        )
        _, status, used = os.wait4(process, 0)
        wall_s = perf_counter() - began
    unit = 1 if sys.platform == "darwin" else 1024
    cost = Cost(wall_s, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)
    return cost, os.waitstatus_to_exitcode(status)


def _on_terminal(words: list[str], environment: Mapping[str, str]) -> tuple[Cost, int]:
    """Run a command on a pseudo-terminal that somebody reads."""
    ours, theirs = pty.openpty()
    reader = threading.Thread(target=_drain, args=(ours,), daemon=True)
    reader.start()
    ran = _run(words, environment, terminal=theirs)
    os.close(theirs)
    reader.join(timeout=5)
    os.close(ours)
    return ran


def _drain(handle: int) -> None:
    try:
        while os.read(handle, 65536):
            pass
    except OSError:  # Linux says so when the last writer is gone
        return
