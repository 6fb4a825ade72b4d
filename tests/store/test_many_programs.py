"""Several programs at once, and what is on the disk when `add` has returned."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from runlog.store.journal import Journal
from tests.cli.running import console_script

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)

ADD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.store.journal import Journal

path, count = Path(sys.argv[1]), int(sys.argv[2])
now = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
run = Session(
    when=exact_moment(now), distance_m=8000, note="felt strong", stretches=("pigeon",),
    intervals=(Interval(role="work", distance_m=400),) * 6,
)
for _ in range(count):
    with Journal.open(path, now=now, zone=UTC) as journal:
        with journal.change("add"):
            stored = journal.sessions.add(run)
    print(stored.id, flush=True)
"""


def adding(path: Path, count: int, *prefix: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", ADD, str(path), str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_five_programs_lose_nothing_not_even_on_the_first_run(tmp_path: Path) -> None:
    path = tmp_path / "new" / "journal.db"
    programs = [adding(path, 4) for _ in range(5)]
    answers = [program.communicate() for program in programs]
    assert [error for _, error in answers] == [""] * 5
    ids = sorted(int(line) for said, _ in answers for line in said.split())
    assert ids == list(range(1, 21))
    with Journal.open(path, now=NOW, zone=UTC) as journal:
        assert journal.sessions.count() == 20
        assert len(journal.undo(50)) == 20


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX")
def test_what_was_confirmed_is_there_after_a_kill_and_nothing_is_half_there(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal.db"
    confirmed = 0
    for delay_s in (0.05, 0.1, 0.02, 0.15):
        program = adding(path, 10_000)
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(delay_s)
        program.kill()
        said, _ = program.communicate()
        confirmed += 1 + said.count("\n")
    with Journal.open(path, now=NOW, zone=UTC) as journal:
        stored = list(journal.sessions.all())
        assert confirmed <= len(stored) <= confirmed + 4
        assert all(len(run.intervals) == 6 and run.stretches == ("pigeon",) for run in stored)
        assert len(journal.changes(100_000)) == len(stored)
        assert journal._db.value("pragma integrity_check") == "ok"
        assert journal._db.rows("pragma foreign_key_check") == []


def can_trace() -> bool:
    strace = shutil.which("strace")
    return (
        strace is not None
        and not subprocess.run(
            [strace, "-o", os.devnull, "true"], check=False, capture_output=True
        ).returncode
    )


STRACE = ("strace", "-f", "-e", "trace=fsync,fdatasync")


def syncs(trace: Path) -> int:
    """How often a program waited for the disk."""
    return len(re.findall(r"\b(?:fsync|fdatasync)\(", trace.read_text()))


@pytest.mark.skipif(not can_trace(), reason="needs strace")
def test_an_add_waits_for_the_disk_four_times_at_the_most(tmp_path: Path) -> None:
    path, trace = tmp_path / "journal.db", tmp_path / "trace"
    assert adding(path, 1).communicate()[1] == ""
    assert adding(path, 1, *STRACE, "-o", str(trace)).communicate()[1] == ""
    assert 1 <= syncs(trace) <= 4


@pytest.mark.skipif(not can_trace(), reason="needs strace")
@pytest.mark.parametrize(
    ("line", "least", "most"),
    [
        ("add 6x400 r90s 9k 50:00 +pigeon tag:hot -- felt strong", 1, 4),
        ("symptoms calf 3/10 this morning", 1, 4),
        ("check ok", 1, 4),
        ("edit last rpe5", 1, 4),
        ("undo", 1, 4),
        ("history", 0, 0),
        ("shoes", 0, 0),
        ("stats", 0, 0),
    ],
)
def test_the_program_waits_for_the_disk_only_where_it_writes_and_then_briefly(
    line: str, least: int, most: int, tmp_path: Path
) -> None:
    path, trace = tmp_path / "journal.db", tmp_path / "trace"
    assert adding(path, 2).communicate()[1] == ""
    done = subprocess.run(
        [*STRACE, "-o", trace, *console_script(), *line.split()],
        env={**os.environ, "RUNLOG_DB": str(path), "RUNLOG_NOW": f"{NOW:%Y-%m-%dT%H:%M}"},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert least <= syncs(trace) <= most
