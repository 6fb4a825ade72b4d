"""What all tests share: an empty journal, far away from anybody's home."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from runlog.store.journal import Journal

# No test is timed: a busy machine is no defect.
settings.register_profile("runlog", deadline=None)
settings.load_profile("runlog")

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
"""A Sunday evening."""


@pytest.fixture(autouse=True)
def away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test out of the developer's own journal, whatever else goes wrong."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("RUNLOG_DB", raising=False)


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        yield journal
