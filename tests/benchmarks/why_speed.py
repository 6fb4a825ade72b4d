"""How long `why` takes beside `history`, in a journal of 10,000 sessions and 2,000 notes.

    python -m tests.benchmarks.why_speed

Processor time of the installed script, medians in turns: the limit is a ratio.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from runlog.core.interval import Interval, Workout
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
LIMIT = 3.0
_SESSIONS, _NOTES, _YEARS, _ROUNDS = 10_000, 2_000, 20, 15
_LINES = (["history"], ["why"], ["why", "--json"])
_REPS = tuple(Interval(role="work", distance_m=400, duration_s=95) for _ in range(6))


def sessions(dice: random.Random) -> Iterator[Session]:
    """Twenty years of runs, a fifth of them intervals, in pairs that wear out."""
    step_s = _YEARS * 365 * 86_400 // _SESSIONS
    for place in range(_SESSIONS):
        is_hard = dice.random() < 0.2
        yield Session(
            when=exact_moment(NOW - timedelta(seconds=step_s * (_SESSIONS - place))),
            distance_m=dice.randint(5000, 14_000),
            duration_s=2700,
            kind="interval" if is_hard else "easy",
            kind_source="user",
            shoe=f"Pair {place * 20 // _SESSIONS}",
            stretched=True,
            stretches=("quad_standing", "hamstring_standing"),
            workout=Workout(typed="6x400", canonical="6x400m") if is_hard else None,
            intervals=_REPS if is_hard else (),
        )


def fill(path: Path) -> None:
    """Write the journal."""
    dice = random.Random(4)
    with Journal.open(path, now=NOW, zone=UTC) as journal, journal.change("fill"):
        journal.shoes.add_many(Shoe(name=f"Pair {number}") for number in range(20))
        runs = list(sessions(dice))
        journal.sessions.add_many(runs)
        journal.symptoms.add_many(
            Symptom(
                area=dice.choice(("low_back", "low_back", "calf")),
                noted=exact_moment((run.when.at or NOW) + timedelta(hours=9)),
                severity=dice.randint(2, 6),
            )
            for run in dice.sample(runs, _NOTES)
        )


def cpu_s(words: list[str], path: Path) -> float:
    """Seconds of processor that one run takes."""
    script = Path(sys.executable).with_name("runlog")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [script, *words],
        env={**os.environ, "RUNLOG_DB": str(path), "RUNLOG_NOW": "2026-11-22T21:10"},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Print the table; 1 if `why` is over the limit."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        fill(path)
        rounds = [[cpu_s(words, path) for words in _LINES] for _ in range(_ROUNDS)]
    medians = [median(column) for column in zip(*rounds, strict=True)]
    for words, seconds in zip(_LINES, medians, strict=True):
        print(f"{1000 * seconds:7.1f} ms  {seconds / medians[0]:5.2f} x  {' '.join(words)}")
    return int(medians[1] > LIMIT * medians[0])


if __name__ == "__main__":
    sys.exit(main())
