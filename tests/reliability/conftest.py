"""A runner whose journal holds what nobody should have to read, on a Sunday evening in London."""

import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.cli.running import NOW, in_process
from tests.reliability.hostile import TEXTS, journal_of


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where this test's journal is; there is none yet."""
    for name in ("NO_COLOR", "COLUMNS", "LINES", "PAGER", "RUNLOG_ACCESSIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("RUNLOG_DB", str(tmp_path / "journal.db"))
    monkeypatch.setenv("RUNLOG_NOW", NOW)
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    yield tmp_path / "journal.db"
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(scope="session")
def hostile_journal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A journal with every hostile text in every field."""
    return _imported(tmp_path_factory.mktemp("hostile"), list(TEXTS.values()))


@pytest.fixture(scope="session")
def plain_journal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The same journal of as many texts that mean no harm."""
    plain = [f"plain text {number}" for number in range(len(TEXTS))]
    return _imported(tmp_path_factory.mktemp("plain"), plain)


@pytest.fixture(scope="session")
def empty_journal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A journal with nothing in it: making one takes longer than most tests."""
    return _imported(tmp_path_factory.mktemp("empty"), [])


def _imported(folder: Path, texts: Sequence[str]) -> bytes:
    """The journal that a file with some texts makes."""
    (folder / "in.json").write_text(json.dumps(journal_of(texts)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUNLOG_DB", str(folder / "journal.db"))
        patch.setenv("RUNLOG_NOW", NOW)
        patch.setenv("TZ", "UTC")
        answer = in_process(["import", str(folder / "in.json")])
    assert answer.code == 0, answer
    return (folder / "journal.db").read_bytes()
