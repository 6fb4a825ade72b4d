"""Old copies go, and nothing else does."""

import os
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.store.backup import back_up
from runlog.store.backup_rotation import drop_old_backups
from tests.store.journal_files import NOW, write_runs

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    write_runs(path, "felt strong")
    return path


@pytest.fixture
def folder(path: Path) -> Path:
    folder = path.parent / "backups"
    folder.mkdir()
    return folder


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def made(folder: Path, name: str, *, at: datetime | None = None) -> str:
    """A file of some name, written at some time."""
    (folder / name).write_bytes(b"")
    if at is not None:
        os.utime(folder / name, (at.timestamp(), at.timestamp()))
    return name


def test_after_each_automatic_copy_the_last_ten_and_one_a_month_stay(path: Path) -> None:
    for day in range(60):
        back_up(path, reason="before-import", now=NOW - timedelta(days=60 - day))
    assert sorted(names_in(path.parent / "backups")) == [
        f"journal-{day}-211000-before-import.db"
        for day in ("20260930", "20261031", *range(20261112, 20261122))
    ]


def test_all_sorts_of_automatic_copies_count_together(path: Path) -> None:
    reasons = ("before-import", "before-merge", "before-restore", "before-upgrade")
    for minute in range(12):
        back_up(path, reason=reasons[minute % 4], now=NOW.replace(minute=minute))
    assert len(names_in(path.parent / "backups")) == 10


def test_what_was_made_by_hand_or_kept_as_damaged_never_goes(path: Path, folder: Path) -> None:
    mine = {
        made(folder, f"journal-202001{day:02}-120000-{reason}.db")
        for day in range(1, 29)
        for reason in ("by-hand", "damaged")
    }
    for minute in range(12):
        back_up(path, reason="before-merge", now=NOW.replace(minute=minute))
    assert mine <= names_in(folder)
    assert len(names_in(folder) - mine) == 10


def test_a_copy_by_hand_lets_nothing_go(path: Path, folder: Path) -> None:
    old = {made(folder, f"journal-202001{day:02}-120000-before-merge.db") for day in range(1, 29)}
    back_up(path, reason="by-hand", now=NOW)
    assert old <= names_in(folder)


@pytest.mark.parametrize(
    "name",
    [
        "journal.db",
        "holiday.jpg",
        "journal-20200101-120000.db",
        "journal-20200101-120000-before-merge",
        "journal-20200101-120000-before-merge.sqlite",
        "journal-20200101-120000-before-merge.db.gz",
        "journal-20200101-120000-before-merge copy.db",
        "my journal-20200101-120000-before-merge.db",
        "journal2-20200101-120000-before-merge.db",
        "journal-20201301-120000-before-merge.db",
        ".journal-20200101-120000-before-merge.db",
    ],
)
def test_what_is_not_called_as_our_copies_are_is_somebody_elses(
    path: Path, folder: Path, name: str
) -> None:
    made(folder, name)
    for minute in range(12):
        back_up(path, reason="before-merge", now=NOW.replace(minute=minute))
    assert name in names_in(folder)


def test_links_and_folders_of_such_a_name_stay(path: Path, folder: Path) -> None:
    (folder / "journal-20200101-120000-before-merge.db").mkdir()
    (folder / "journal-20200102-120000-before-merge.db").symlink_to(path)
    for minute in range(12):
        back_up(path, reason="before-merge", now=NOW.replace(minute=minute))
    assert (folder / "journal-20200101-120000-before-merge.db").is_dir()
    assert (folder / "journal-20200102-120000-before-merge.db").is_symlink()
    assert path.exists()


def test_the_copy_just_made_stays_even_if_the_clock_went_back(path: Path) -> None:
    for minute in range(10):
        back_up(path, reason="before-merge", now=NOW.replace(minute=minute))
    copy = back_up(path, reason="before-merge", now=NOW - timedelta(days=2))
    assert copy.exists()


def test_on_a_journey_westwards_the_instant_counts_and_not_the_clock_on_the_wall(
    path: Path,
) -> None:
    """At 20:00 in Tokyo it is 6:00 in New York: what is made there at 9:00 is the newer one."""
    tokyo = datetime(2026, 11, 22, 20, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    new_york = datetime(2026, 11, 22, 9, 0, tzinfo=ZoneInfo("America/New_York"))
    first = back_up(path, reason="before-merge", now=tokyo)
    for minute in range(10):
        back_up(path, reason="before-merge", now=new_york.replace(minute=minute))
    assert not first.exists()


def test_what_a_kill_left_half_written_goes_after_a_day(path: Path, folder: Path) -> None:
    yesterday = NOW - timedelta(days=1, minutes=1)
    old = made(folder, f"journal-{yesterday:%Y%m%d-%H%M%S}-before-merge.part", at=yesterday)
    young = made(folder, "journal-20261122-120000-by-hand.part", at=NOW.replace(hour=12, minute=0))
    foreign = made(folder, "holiday.part", at=yesterday)
    drop_old_backups(path, now=NOW)
    assert names_in(folder) == {young, foreign}
    assert old not in names_in(folder)


def test_what_cannot_be_deleted_is_no_failure(path: Path, folder: Path) -> None:
    stuck = folder / "journal-20200101-120000-before-merge.db"
    stuck.mkdir()  # nobody can delete a folder as if it were a file
    for minute in range(12):
        back_up(path, reason="before-merge", now=NOW.replace(minute=minute).astimezone(BERLIN))
    assert stuck.is_dir()


def test_without_a_folder_there_is_nothing_to_let_go(path: Path) -> None:
    drop_old_backups(path, now=NOW)
    assert not (path.parent / "backups").exists()
