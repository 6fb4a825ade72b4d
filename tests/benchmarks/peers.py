"""Writing an entry and looking back, beside jrnl, Watson and taskwarrior.

    python -m tests.benchmarks.peers                    1,000 and 10,000 entries
    python -m tests.benchmarks.peers --entries 1000 --rounds 31

Installs this tree, and jrnl and Watson from PyPI, afresh; taskwarrior is left out if there is no
`task` on this machine (Debian: apt install taskwarrior). Every program has as many entries of its
own kind, takes its turn in every round, and writes into nothing. Ratios are of medians; above 1
runlog is the faster one.

Needs Linux or macOS, and pip's access to packages.
"""

import argparse
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

from tests.benchmarks.timing import ROOT, Case, Cost, installed, measured

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
PEERS = ("jrnl", "td-watson")


def main() -> None:
    """Install, fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--entries", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--rounds", type=int, default=15, help="Counted rounds, 15 or more.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        ours = installed(folder / "ours")
        theirs = installed(folder / "theirs", PEERS)
        for entries in asked.entries:
            home = folder / str(entries)
            home.mkdir()
            environment = _environment(home)
            cases = _cases(ours, theirs, home, entries, environment)
            costs = measured(cases, environment, max(15, asked.rounds))
            _print_table(entries, costs)


def _environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TZ": "UTC",
        "PYTHONUTF8": "1",
        "RUNLOG_DB": str(home / "runlog.db"),
        "RUNLOG_NOW": f"{NOW:%Y-%m-%dT%H:%M}",
        "WATSON_DIR": str(home / "watson"),
        "TASKRC": str(home / "taskrc"),
        "TASKDATA": str(home / "task"),
    }


def _cases(
    ours: Path, theirs: Path, home: Path, entries: int, environment: Mapping[str, str]
) -> list[Case]:
    """Every program, filled, and its two commands."""
    jrnl = [str(theirs / "jrnl"), "--config-file", str(home / "jrnl.yaml")]
    watson = str(theirs / "watson")
    _fill_runlog(ours, home, entries)
    _fill_jrnl(home, entries)
    _fill_watson(home, entries)
    runlog = str(ours / "runlog")
    cases = [
        Case("runlog add", lambda n: [runlog, "add", "8k", _clock(n), "yesterday", "evening"]),
        Case("jrnl add", lambda n: [*jrnl, "yesterday 6pm:", f"easy 8k in {_clock(n)}."]),
        Case("Watson add", lambda n: [watson, "add", *_span(n), "run", "+easy"]),
        Case("runlog history", lambda _: [runlog, "history"]),
        Case("jrnl history", lambda _: [*jrnl, "-n", "20"]),
        Case("Watson history", lambda _: [watson, "log", "-G"]),
    ]
    task = shutil.which("task")
    if task is not None:
        _fill_task(task, home, entries, environment)
        quiet = [task, "rc.confirmation=no"]
        cases += [
            Case("taskwarrior add", lambda n: [*quiet, "log", f"easy 8k in {_clock(n)}"]),
            Case("taskwarrior history", lambda _: [*quiet, "completed", "limit:20"]),
        ]
    return cases


def _clock(number: int) -> str:
    return f"{40 + number // 60 % 20}:{number % 60:02}"


def _span(number: int) -> list[str]:
    """A frame of 45 minutes that overlaps no other."""
    start = NOW - timedelta(hours=1 + number)
    stop = start + timedelta(minutes=45)
    return ["--from", f"{start:%Y-%m-%dT%H:%M}", "--to", f"{stop:%Y-%m-%dT%H:%M}"]


# ---- as many entries for each -------------------------------------------------------


def _moments(entries: int) -> list[datetime]:
    """An entry every other day, the oldest first."""
    return [NOW - timedelta(days=2 * (entries - number)) for number in range(entries)]


def _fill_runlog(ours: Path, home: Path, entries: int) -> None:
    make = [str(ours / "python"), "-m", "tests.benchmarks.make_journal", str(home / "runlog.db")]
    subprocess.run(
        [*make, "--sessions", str(entries), "--until", f"{NOW:%Y-%m-%d}"],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _fill_jrnl(home: Path, entries: int) -> None:
    journal = home / "journal.txt"
    journal.write_text(
        "".join(
            f"[{at:%Y-%m-%d %H:%M}] easy 8k in 45:12.\nfelt good\n\n" for at in _moments(entries)
        )
    )
    (home / "jrnl.yaml").write_text(
        f"version: v4.2\njournals:\n  default:\n    journal: {journal}\n"
        "colors:\n  body: none\n  date: none\n  tags: none\n  title: none\n"
        "default_hour: 9\ndefault_minute: 0\neditor: ''\nencrypt: false\nhighlight: false\n"
        "indent_character: '|'\nlinewrap: 79\ntagsymbols: '@'\ntemplate: false\n"
        "timeformat: '%Y-%m-%d %H:%M'\n"
    )


def _fill_watson(home: Path, entries: int) -> None:
    folder = home / "watson"
    folder.mkdir()
    frames = [
        [int(at.timestamp()), int(at.timestamp()) + 2700, "run", _uuid(number).hex, ["easy"], 0]
        for number, at in enumerate(_moments(entries))
    ]
    (folder / "frames").write_text(json.dumps(frames))


def _fill_task(task: str, home: Path, entries: int, environment: Mapping[str, str]) -> None:
    (home / "task").mkdir()
    (home / "taskrc").write_text("verbose=nothing\n")
    tasks = [
        {
            "uuid": str(_uuid(number)),
            "description": "easy 8k in 45:12",
            "status": "completed",
            "entry": f"{at:%Y%m%dT%H%M%SZ}",
            "end": f"{at:%Y%m%dT%H%M%SZ}",
            "project": "run",
        }
        for number, at in enumerate(_moments(entries))
    ]
    subprocess.run(
        [task, "import", "-"],
        input=json.dumps(tasks),
        text=True,
        env=dict(environment),
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _uuid(number: int) -> UUID:
    return UUID(int=(4 << 76) | (8 << 60) | number + 1)


# ---- the table ------------------------------------------------------------------------


def _print_table(entries: int, costs: Mapping[str, Sequence[Cost]]) -> None:
    rounds = len(next(iter(costs.values())))
    print(f"{entries:,} entries each, medians of {rounds} interleaved rounds\n")
    print(f"{'':22}{'wall ms':>9}{'times runlog':>14}{'CPU ms':>9}{'times runlog':>14}")
    for name, some in costs.items():
        ours = costs[f"runlog {name.rpartition(' ')[2]}"]
        wall, cpu = (_median(some, part) for part in _PARTS)
        wall_0, cpu_0 = (_median(ours, part) for part in _PARTS)
        ratios = ("", "") if some is ours else (f"{wall / wall_0:.1f}", f"{cpu / cpu_0:.1f}")
        print(f"{name:22}{wall * 1e3:9.0f}{ratios[0]:>14}{cpu * 1e3:9.0f}{ratios[1]:>14}")
    print()


_PARTS: tuple[Callable[[Cost], float], ...] = (lambda cost: cost.wall_s, lambda cost: cost.cpu_s)


def _median(costs: Sequence[Cost], part: Callable[[Cost], float]) -> float:
    return median(part(cost) for cost in costs)


if __name__ == "__main__":
    main()
