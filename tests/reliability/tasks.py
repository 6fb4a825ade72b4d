"""What a runner was doing when the power went: commands, each on a fresh copy of one journal.

    python -m tests.reliability.tasks TASK FOLDER     until it is killed

Says ``began N`` before the N-th command and ``done N`` once it has returned, each in a journal of
its own: ``FOLDER/N/journal.db``.
"""

import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from itertools import count
from pathlib import Path
from typing import NamedTuple

from runlog.cli import start

NOW = "2026-11-22T21:10+01:00"
WORKOUT = "2km wu, 6x400 @1:35 r90s, 1km cd"


class Task(NamedTuple):
    """Something that writes.

    Attributes:
        words: The command; ``{folder}`` is where the files beside the journal are.
        before: What was typed before it, once.
        is_old: Whether the journal is of the first released schema.
    """

    words: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()
    is_old: bool = False


_ADD = ("add", "8k", "45:12", WORKOUT, "+quads", "+calves", "tag:hot", "--", "felt strong")

TASKS: dict[str, Task] = {
    "add": Task(_ADD),
    "lines": Task(("import", "{folder}/runs.csv")),
    "edit": Task(("edit", "1", "9.1k", "+pigeon", "tag:windy", "-m", "longer"), (_ADD,)),
    "delete": Task(("delete", "1"), (_ADD, ("symptoms", "back", "3/10"))),
    "undo": Task(("undo", "2"), (_ADD, ("edit", "1", "9k"))),
    "redo": Task(("redo", "2"), (_ADD, ("edit", "1", "9k"), ("undo", "2"))),
    "import": Task(("import", "{folder}/other.json")),
    "merge": Task(("merge", "{folder}/other.db"), (_ADD,)),
    "restore": Task(("restore", "{folder}/other.db"), (_ADD,)),
    "upgrade": Task(("add", "5k", "25:00"), is_old=True),
}


def main(words: Sequence[str]) -> None:
    """Do a task again and again."""
    task, folder = TASKS[words[0]], Path(words[1])
    for number in count():
        journal = folder / str(number) / "journal.db"
        journal.parent.mkdir()
        shutil.copyfile(folder / "journal.db", journal)
        print(f"began {number}", flush=True)
        code = run(task.words, journal, folder)
        if code:
            raise SystemExit(code)
        print(f"done {number}", flush=True)


def run(words: Sequence[str], journal: Path, folder: Path) -> int:
    """Run a command line as the installed program would, in this process.

    Returns:
        Its exit code.
    """
    os.environ |= {"RUNLOG_DB": str(journal), "RUNLOG_NOW": NOW, "TZ": "Europe/Berlin"}
    sys.argv = ["runlog", *(word.replace("{folder}", str(folder)) for word in words)]
    with (
        Path(os.devnull).open("w") as nowhere,
        redirect_stdout(nowhere),
        redirect_stderr(nowhere),
    ):
        try:
            start.main()
        except SystemExit as left:
            return left.code if isinstance(left.code, int) else 0
    return 0


if __name__ == "__main__":
    main(sys.argv[1:])
