"""An empty journal for each test, on a fixed Sunday evening in London."""

import shlex
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.store.journal import Journal
from tests.cli.running import NOW, Answer, in_process

Run = Callable[..., Answer]

_ZONE = ZoneInfo("Europe/London")


@pytest.fixture(scope="session")
def empty_journal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of an empty journal: making one takes longer than most tests."""
    path = tmp_path_factory.mktemp("empty") / "journal.db"
    now = datetime.fromisoformat(NOW).replace(tzinfo=_ZONE)
    Journal.open(path, now=now, zone=_ZONE).close()
    return path.read_bytes()


@pytest.fixture
def db(tmp_path: Path, empty_journal: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The journal of this test: empty, and named by RUNLOG_DB."""
    path = tmp_path / "journal.db"
    path.write_bytes(empty_journal)
    path.chmod(0o600)
    for name in ("NO_COLOR", "TERM", "COLUMNS", "LINES", "PAGER", "RUNLOG_ACCESSIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RUNLOG_DB", str(path))
    monkeypatch.setenv("RUNLOG_NOW", NOW)
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    yield path
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def run(db: Path) -> Run:
    """Runs a command line: ``run("add", "8k", "45:12")``, or in one text if no word has a blank."""
    del db

    def run_words(*words: str, stdin: str | bytes | None = None) -> Answer:
        """Run words, each an argument as the shell would hand it on."""
        return in_process(words, stdin=stdin)

    return run_words


@pytest.fixture
def done(run: Run) -> Run:
    """As `run`, for lines that must succeed; one text is split at its blanks."""

    def run_line(line: str, *words: str, stdin: str | bytes | None = None) -> Answer:
        answer = run(*line.split(), *words, stdin=stdin)
        assert answer.code == 0, answer
        return answer

    return run_line


_PREPARED: dict[tuple[str, ...], bytes] = {}
"""Journals by the lines that were typed into them."""


@pytest.fixture
def prepared(done: Run, db: Path) -> Callable[..., Run]:
    """Fills the journal with some lines, as a shell would split them; returns `done`.

    The same lines are typed only once: after that their journal is copied.
    """

    def prepare(*lines: str) -> Run:
        if lines not in _PREPARED:
            for line in lines:
                done("", *shlex.split(line))
            _PREPARED[lines] = db.read_bytes()
        db.write_bytes(_PREPARED[lines])
        return done

    return prepare
