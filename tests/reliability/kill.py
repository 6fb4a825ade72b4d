"""Kill the program at random moments, and look what is left of the journal.

    python -m tests.reliability.kill --kills 300 [--seed 1] [--only add]

Each journal has to hold all of a command or nothing of it: all of it, once the command has
returned. Leaves nothing behind.
"""

import argparse
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from runlog.core.diary import Note
from runlog.core.moment import exact_moment
from runlog.store.journal import Journal
from tests.reliability.prepare import prepare
from tests.reliability.tasks import TASKS, run

NOW = datetime(2026, 11, 22, 20, 10, tzinfo=UTC)
ROOT = Path(__file__).parents[2]

Content = dict[str, list[Any]]


class Struck(NamedTuple):
    """What a kill met.

    Attributes:
        returned: Commands that had returned.
        in_the_middle: Whether a transaction was open: SQLite's journal of it was left behind.
        is_through: Whether the command that was killed had taken effect all the same.
        faults: What is wrong, a sentence each; nothing should be.
    """

    returned: int
    in_the_middle: bool
    is_through: bool
    faults: tuple[str, ...]


def main(words: Sequence[str]) -> int:
    """Kill and count.

    Returns:
        0 if no journal was harmed, else 1.
    """
    asked = _asked(words)
    tasks = [asked.only] if asked.only else list(TASKS)
    chance = random.Random(asked.seed)
    print(
        f"{'task':<8}{'kills':>7}{'returned':>10}{'mid-write':>11}{'took effect':>13}{'faults':>8}"
    )
    has_faults = False
    for number, task in enumerate(tasks):
        kills = asked.kills * (number + 1) // len(tasks) - asked.kills * number // len(tasks)
        struck = struck_often(task, kills, chance)
        faults = [fault for one in struck for fault in one.faults]
        returned = sum(one.returned for one in struck)
        middle = sum(one.in_the_middle for one in struck)
        through = sum(one.is_through for one in struck)
        print(f"{task:<8}{kills:>7}{returned:>10}{middle:>11}{through:>13}{len(faults):>8}")
        print("".join(f"    {fault}\n" for fault in faults), end="")
        has_faults = has_faults or bool(faults)
    return int(has_faults)


def _asked(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Kill the program, look at the journal.")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=list(TASKS))
    return parser.parse_args(words)


def struck_often(task: str, kills: int, chance: random.Random) -> list[Struck]:
    """Kill a task again and again, and look at every journal it had to do with."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        prepare(folder, TASKS[task])
        before = content(folder / "journal.db")
        after = content(_done_once(folder, task))
        return [strike(folder, task, chance, before, after) for _ in range(kills)]


def _done_once(folder: Path, task: str) -> Path:
    """The journal after the task, undisturbed."""
    journal = folder / "undisturbed" / "journal.db"
    journal.parent.mkdir()
    shutil.copyfile(folder / "journal.db", journal)
    code = run(TASKS[task].words, journal, folder)
    if code:
        raise RuntimeError(f"{task} failed undisturbed: {code}")
    return journal


def strike(
    folder: Path, task: str, chance: random.Random, before: Content, after: Content
) -> Struck:
    """Let a task run, kill it some time after its second command began, and look."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.tasks", task, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert program.stdout is not None
    said = []
    while (line := program.stdout.readline()) != "began 1\n":
        if not line:
            raise RuntimeError(f"{task} ended by itself")
        said.append(line)
    time.sleep(chance.uniform(0, 0.06))
    program.kill()
    said += ["began 1\n", *program.stdout.read().splitlines(keepends=True)]
    program.wait()
    program.stdout.close()
    struck = _looked_at(folder, said, before, after)
    for used in folder.glob("[0-9]*"):
        shutil.rmtree(used)
    return struck


def _looked_at(folder: Path, said: Sequence[str], before: Content, after: Content) -> Struck:
    began = sum(line.startswith("began") for line in said)
    returned = sum(line.startswith("done") and line.endswith("\n") for line in said)
    faults: list[str] = []
    last = folder / str(began - 1) / "journal.db"
    in_the_middle = last.with_name("journal.db-journal").exists()
    found: Content = {}
    for number in range(began):
        journal = folder / str(number) / "journal.db"
        faults += [f"{number}: {fault}" for fault in unsound(journal)]
        found = content(journal)
        if found != after and (number < returned or found != before):
            faults.append(f"{number}: {'lost' if number < returned else 'half there'}")
    faults += left_behind(last)
    return Struck(returned, in_the_middle, began > returned and found == after, tuple(faults))


def unsound(journal: Path) -> list[str]:
    """What SQLite and the program itself find wrong with a journal."""
    try:
        with Journal.open(journal, now=NOW, zone=UTC) as opened:
            opened.sessions.last()
    except Exception as error:  # noqa: BLE001  (whatever it is, it is a fault)
        return [f"does not open: {error}"]
    with closing(sqlite3.connect(journal)) as connection:
        faults = [str(row) for row in connection.execute("pragma foreign_key_check")]
        faults += [
            str(found) for (found,) in connection.execute("pragma integrity_check") if found != "ok"
        ]
        empty = "select id from changes where id not in (select change_id from change_items)"
        faults += [f"change {number} is empty" for (number,) in connection.execute(empty)]
    return faults


def left_behind(journal: Path) -> list[str]:
    """What lies beside a journal after the next write, and should not."""
    # Until then SQLite may leave a journal of its own in which nothing had been written yet.
    with Journal.open(journal, now=NOW, zone=UTC) as opened, opened.change("note"):
        opened.notes.add(Note(when=exact_moment(NOW), text="after the kill"))
    beside = {path.name for path in journal.parent.iterdir()} - {"journal.db", "backups"}
    # Half a copy may stay in the folder of the copies: it is swept away with the next ones.
    return [f"{name} was left behind" for name in sorted(beside)]


def content(journal: Path) -> Content:
    """Everything a journal holds, the record of changes included, but for names drawn by lot."""
    Journal.open(journal, now=NOW, zone=UTC).close()  # a first schema is read as the newest one
    with closing(sqlite3.connect(journal)) as connection:
        tables = connection.execute("select name from sqlite_schema where type = 'table'")
        kept = [name for (name,) in tables if not name.startswith(("_", "sqlite"))]
        return {
            name: sorted(
                (_without_names(row) for row in connection.execute(f'select * from "{name}"')),  # noqa: S608  (our own)
                key=repr,
            )
            for name in kept
            if "_words" not in name
        }


def _without_names(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row without uuids and without images, which hold them."""
    return tuple(
        None if isinstance(cell, str) and (len(cell) == 36 or '"uuid"' in cell) else cell
        for cell in row
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
