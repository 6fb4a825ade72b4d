"""What tests of requests share: bringing files in as the command does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runlog.actions.import_files import import_files
from runlog.actions.import_plan import ImportWishes
from runlog.actions.surroundings import Surroundings
from runlog.core.exchange_outcome import ImportOutcome
from runlog.core.settings import Settings
from runlog.store.journal import Journal
from tests.conftest import NOW, ZONE

Import = Callable[..., ImportOutcome]


@pytest.fixture
def bring_in(journal: Journal) -> Import:
    """Imports paths as the command does."""

    def imported(*paths: Path, is_dry_run: bool = False, **wishes: Any) -> ImportOutcome:
        around = Surroundings(
            now=NOW, zone=ZONE, settings=Settings(), is_dry_run=is_dry_run, label="import"
        )
        return import_files(journal, paths, ImportWishes(**wishes), around)

    return imported
