"""What SQLite's errors mean to the runner."""

import sqlite3

import pytest

from runlog.errors import JournalError, RefusedError
from runlog.store.database import explained
from runlog.store.journal import Journal


def error_with(code: int, text: str = "it failed") -> sqlite3.Error:
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (sqlite3.SQLITE_BUSY, "Another runlog is writing to my.db"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another runlog is writing to my.db"),
        (sqlite3.SQLITE_LOCKED, "Another runlog is writing to my.db"),
        (sqlite3.SQLITE_READONLY_DBMOVED, r"my.db cannot be written; nothing was saved\."),
        (sqlite3.SQLITE_FULL, "no space left to write my.db; nothing was saved"),
        (sqlite3.SQLITE_IOERR_WRITE, "disk refused to read or write my.db; nothing was saved"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "my.db cannot be opened"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "my.db is damaged; nothing was changed"),
        (sqlite3.SQLITE_NOTADB, "my.db is not a journal, nor any SQLite database"),
    ],
)
def test_trouble_with_the_file_is_a_sentence_with_a_next_step(code: int, sentence: str) -> None:
    error = explained(error_with(code), "my.db")
    assert isinstance(error, JournalError)
    with pytest.raises(JournalError, match=sentence):
        raise error
    assert error.hint


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("CHECK constraint failed: rpe between 0 and 10", "it breaks the rule 'rpe between 0 and"),
        ("UNIQUE constraint failed: shoes.name", "there is one with the same shoes.name already"),
        ("NOT NULL constraint failed: notes.text", "it has no notes.text"),
        ("FOREIGN KEY constraint failed", "it belongs to something that is not there"),
        (
            "cannot store TEXT value in REAL column x.y",
            "cannot store TEXT value in REAL column x.y",
        ),
    ],
)
def test_a_broken_rule_is_named(message: str, sentence: str) -> None:
    error = explained(error_with(sqlite3.SQLITE_CONSTRAINT, message), "my.db")
    assert isinstance(error, RefusedError)
    assert error.message.startswith(f"The journal cannot keep this: {sentence}")


def test_a_bug_stays_a_bug(journal: Journal) -> None:
    bug = error_with(sqlite3.SQLITE_ERROR, "near 'selct': syntax error")
    assert explained(bug, "my.db") is bug
    journal.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        journal.sessions.count()
