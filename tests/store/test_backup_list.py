"""The copies there are, what is in each, and which one is meant."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.core.backup import JournalGlance
from runlog.errors import NotFoundError
from runlog.store import opening
from runlog.store.backup import back_up
from runlog.store.backup_by_hand import back_up_by_hand
from runlog.store.backup_files import as_backup_file
from runlog.store.backup_list import backup_at, find_backup, list_backups
from runlog.store.soundness import glance
from tests.store.journal_files import (
    NOW,
    SPOILT,
    Spoil,
    overwrite_header,
    spoil_table,
    spoil_value,
    write_runs,
)
from tests.store.test_opening import a_newer_journal, another_program

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    write_runs(path, "felt strong", days_ago=1)
    return path


def test_each_copy_is_there_with_what_is_in_it_the_newest_first(path: Path) -> None:
    back_up(path, reason="before-merge", now=NOW)
    write_runs(path, "tired")
    back_up_by_hand(path, None, now=LATER)
    newest, oldest = list_backups(path, now=LATER)
    assert [newest.number, newest.reason, newest.made_at] == [1, "by-hand", LATER]
    assert [oldest.number, oldest.reason, oldest.made_at] == [2, "before-merge", NOW]
    assert newest.glance == JournalGlance(sessions=2, symptoms=0, newest_on=NOW.date())
    assert oldest.glance == JournalGlance(
        sessions=1, symptoms=0, newest_on=NOW.date() - timedelta(days=1)
    )
    assert (newest.problem, newest.size_bytes) == (None, Path(newest.path).stat().st_size)


def test_without_copies_the_list_is_empty_and_nothing_is_created(tmp_path: Path) -> None:
    assert list_backups(tmp_path / "journal.db", now=NOW) == []
    assert list(tmp_path.iterdir()) == []


def test_copies_of_one_second_are_in_the_order_they_were_made_in(path: Path) -> None:
    copies = [back_up(path, reason="x", now=NOW) for _ in range(12)]
    assert [Path(one.path) for one in list_backups(path, now=NOW)] == copies[::-1]


def test_copies_of_the_hour_that_comes_twice_are_in_the_order_they_were_made_in(
    path: Path,
) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    summer = datetime(2026, 10, 25, 2, 50, tzinfo=berlin, fold=0)
    winter = datetime(2026, 10, 25, 2, 10, tzinfo=berlin, fold=1)
    copies = [back_up(path, reason="x", now=at) for at in (summer, winter)]
    found = list_backups(path, now=NOW)
    assert [Path(one.path) for one in found] == copies[::-1]
    assert [one.made_at.isoformat() for one in found] == [
        "2026-10-25T02:10:00+01:00", "2026-10-25T02:50:00+02:00",
    ]  # fmt: skip


@pytest.mark.parametrize("spoil", [spoil for spoil in SPOILT if spoil is not spoil_value])
def test_a_damaged_copy_is_said_to_be_damaged(path: Path, spoil: Spoil) -> None:
    spoil(back_up(path, reason="x", now=NOW))
    [found] = list_backups(path, now=NOW)
    assert (found.problem, found.glance) == ("damaged", None)


def test_a_day_that_is_none_is_damage_too(path: Path) -> None:
    with closing(sqlite3.connect(back_up(path, reason="x", now=NOW))) as copy:
        copy.execute("pragma ignore_check_constraints = on")
        copy.execute("update sessions set day = '2026-11-3q'")
        copy.commit()
    [found] = list_backups(path, now=NOW)
    assert found.problem == "damaged"


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (a_newer_journal, "newer"),
        (another_program, "foreign"),
        (Path.touch, "foreign"),
        (Path.mkdir, "unreadable"),
    ],
)
def test_what_lies_there_under_the_name_of_a_copy_is_told_apart(
    path: Path, make: Spoil, problem: str
) -> None:
    copy = back_up(path, reason="x", now=NOW)
    copy.unlink()
    make(copy)
    [found] = list_backups(path, now=NOW)
    assert (found.problem, found.glance) == (problem, None)


def test_a_copy_that_another_program_keeps_to_itself_cannot_be_looked_into(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_S", 0.05)
    copy = back_up(path, reason="x", now=NOW)
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("begin exclusive")
        [found] = list_backups(path, now=NOW)
        assert (found.problem, found.glance) == ("unreadable", None)
        with pytest.raises(NotFoundError, match=r"None of the copies in .* is sound"):
            find_backup(path, "last", now=NOW)


def test_a_file_that_is_not_there_is_no_copy(path: Path) -> None:
    missing = path.with_name("journal-20261122-211000-by-hand.db")
    assert as_backup_file(missing, path, now=NOW) is None


def test_a_copy_that_was_just_made_is_looked_into_wherever_it_lies(
    path: Path, tmp_path: Path
) -> None:
    copy = back_up_by_hand(path, tmp_path / "elsewhere", now=NOW)
    made = backup_at(copy, now=NOW)
    assert (made.path, made.made_at, made.number) == (str(copy), NOW, None)
    assert made.glance == JournalGlance(
        sessions=1, symptoms=0, newest_on=NOW.date() - timedelta(days=1)
    )


def test_a_journal_without_an_entry_has_no_newest(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.executescript("delete from stretches; delete from sessions;")
        assert glance(file) == JournalGlance(sessions=0, symptoms=0, newest_on=None)


def test_looking_changes_no_copy(path: Path) -> None:
    copy = back_up(path, reason="x", now=NOW)
    before = (copy.read_bytes(), copy.stat().st_mtime)
    copy.chmod(0o400)
    copy.parent.chmod(0o500)
    list_backups(path, now=NOW)
    find_backup(path, "last", now=NOW)
    copy.parent.chmod(0o700)
    assert (copy.read_bytes(), copy.stat().st_mtime) == before


# ---- which one is meant ----------------------------------------------------------


def test_a_number_is_one_of_the_list(path: Path) -> None:
    copies = [back_up(path, reason="x", now=NOW.replace(minute=minute)) for minute in range(3)]
    assert [find_backup(path, word, now=NOW).path for word in "123"] == copies[::-1]


@pytest.mark.parametrize("word", ["0", "4", "99999999999999999999"])
def test_a_number_that_is_not_in_the_list_is_told(path: Path, word: str) -> None:
    for minute in range(3):
        back_up(path, reason="x", now=NOW.replace(minute=minute))
    with pytest.raises(NotFoundError, match=f"no copy {word}; there are 3") as caught:
        find_backup(path, word, now=NOW)
    assert "runlog backup --list" in caught.value.hint


@pytest.mark.parametrize("word", ["1", "last", "LAST"])
def test_without_copies_it_says_so(path: Path, word: str) -> None:
    with pytest.raises(NotFoundError, match="There is no copy in") as caught:
        find_backup(path, word, now=NOW)
    assert "runlog restore FILE" in caught.value.hint


def test_the_last_one_is_the_newest_that_is_sound(path: Path) -> None:
    copies = [back_up(path, reason="x", now=NOW.replace(minute=minute)) for minute in range(4)]
    shutil.copy(copies[0], path.parent / "backups" / "journal-20261122-230000-damaged.db")
    for copy, spoil in zip(copies[2:], (overwrite_header, spoil_value), strict=True):
        spoil(copy)
    os.utime(copies[3], (0, 0))
    assert find_backup(path, "last", now=NOW) == (copies[1], 2)


def test_if_none_is_sound_it_says_so(path: Path) -> None:
    spoil_table(back_up(path, reason="x", now=NOW))
    with pytest.raises(NotFoundError, match=r"None of the copies in .* is sound"):
        find_backup(path, "last", now=NOW)


def test_a_file_is_taken_as_it_is_named_and_by_its_bare_name_from_the_folder(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = back_up(path, reason="x", now=NOW)
    assert find_backup(path, str(copy), now=NOW).path == copy
    assert find_backup(path, copy.name, now=NOW).path == copy
    assert find_backup(path, "nowhere.db", now=NOW).path == Path("nowhere.db")
    monkeypatch.chdir(tmp_path)
    shutil.copy(copy, copy.name)
    assert find_backup(path, copy.name, now=NOW).path == Path(copy.name)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find_backup(path, "~/x.db", now=NOW).path == tmp_path / "x.db"


@pytest.mark.parametrize("word", ["..", ".", "a\0b", "x" * 300, "~nobody-at-all/x"])
def test_a_strange_word_is_a_file_that_is_not_there(path: Path, word: str) -> None:
    back_up(path, reason="x", now=NOW)
    assert find_backup(path, word, now=NOW).path == Path(word)
