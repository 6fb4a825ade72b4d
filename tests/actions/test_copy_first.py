"""The journal is copied before something large is written to it, and not otherwise."""

from collections.abc import Callable
from pathlib import Path

import pytest

from runlog.actions.copy_first import CopyFirst
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.store.journal import Journal
from tests.conftest import NOW, ZONE
from tests.store.journal_files import files_in, notes_of

RUN = Session(when=exact_moment(NOW), distance_m=8000, note="first")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.db"


def opened(path: Path) -> Journal:
    return Journal.open(path, now=NOW, zone=ZONE)


def test_it_copies_once_and_what_the_change_found(path: Path) -> None:
    with opened(path) as journal:
        with journal.change("add"):
            journal.sessions.add(RUN)
        copy_first = CopyFirst(journal, reason="before-import", now=NOW)
        with journal.change("import"):
            copy_first()
            journal.sessions.add(RUN)
            copy_first()
    assert files_in(path.parent / "backups") == ["journal-20261122-211000-before-import.db"]
    assert copy_first.copy is not None
    assert (notes_of(copy_first.copy), notes_of(path)) == (["first"], ["first", "first"])


def nothing(journal: Journal) -> None:
    del journal


def a_look(journal: Journal) -> None:
    journal.sessions.count()


@pytest.mark.parametrize("before", [nothing, a_look])
def test_a_journal_that_nothing_was_ever_written_to_is_not_copied(
    path: Path, before: Callable[[Journal], None]
) -> None:
    with opened(path) as journal:
        before(journal)
        copy_first = CopyFirst(journal, reason="before-import", now=NOW)
        with journal.change("import"):
            copy_first()
            journal.sessions.add(RUN)
    assert copy_first.copy is None
    assert files_in(path.parent) == ["journal.db"]


def test_what_was_undone_is_kept_too(path: Path) -> None:
    with opened(path) as journal:
        with journal.change("add"):
            journal.sessions.add(RUN)
        journal.undo()
        copy_first = CopyFirst(journal, reason="before-import", now=NOW)
        copy_first()
    assert copy_first.copy is not None


def test_a_journal_in_memory_has_no_file_to_copy(journal: Journal) -> None:
    with journal.change("add"):
        journal.sessions.add(RUN)
    copy_first = CopyFirst(journal, reason="before-import", now=NOW)
    copy_first()
    assert copy_first.copy is None
