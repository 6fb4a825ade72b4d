"""The journal that a task begins with, and the files beside it."""

import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.reliability.tasks import Task, run

_RUNS = 120
_OLD = Path(__file__).parents[1] / "store" / "journals"


def prepare(folder: Path, task: Task) -> None:
    """Write ``journal.db``, ``other.db``, ``other.json`` and ``runs.csv`` into a folder."""
    (folder / "runs.csv").write_text(_csv(), encoding="utf-8")
    other = folder / "other.db"
    for words in (
        ("import", "{folder}/runs.csv"),
        ("add", "7k", "40:00", "yesterday", "5x(1km @5:00/km r2min)", "+hams"),
        ("symptoms", "calf", "4/10", "yesterday", "evening"),
        ("export", "{folder}/other.json"),
    ):
        _must(run(words, other, folder), words)
    journal = folder / "journal.db"
    if task.is_old:
        _write_first_schema(journal)
    for words in (*(() if task.is_old else (("check", "ok"),)), *task.before):
        _must(run(words, journal, folder), words)
    shutil.rmtree(folder / "backups", ignore_errors=True)


def _must(code: int, words: tuple[str, ...]) -> None:
    if code:
        raise RuntimeError(f"{' '.join(words)}: exit code {code}")


def _csv() -> str:
    rows = [
        f"2026-{1 + number // 28:02}-{1 + number % 28:02} 18:30,{5 + number % 9}.2,"
        f"{30 + number % 9 * 6}:10,easy,run {number}"
        for number in range(_RUNS)
    ]
    return "\n".join(["date,distance km,time,kind,note", *rows, ""])


def _write_first_schema(journal: Path) -> None:
    """The oldest journal that is kept for the tests."""
    packed = _OLD / "v1.db.gz"
    if packed.exists():
        journal.write_bytes(gzip.decompress(packed.read_bytes()))
        return
    with closing(sqlite3.connect(journal)) as connection:
        connection.executescript((_OLD / "v1.sql").read_text(encoding="utf-8"))
