"""What copies are called, when they were made, and which of them stay."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.backup import (
    LATEST,
    BackupName,
    format_backup_name,
    is_automatic,
    kept_backups,
    moment_of_name,
    parse_backup_name,
)

EVENING = datetime(2026, 11, 22, 21, 10)  # noqa: DTZ001  (a clock on the wall)
BERLIN = ZoneInfo("Europe/Berlin")

walls = st.datetimes(datetime(1970, 1, 2), datetime(9999, 12, 30)).map(  # noqa: DTZ001
    lambda at: at.replace(microsecond=0)
)
reasons = st.from_regex(r"[a-z]+(-[a-z]+){0,3}", fullmatch=True)
moments = st.lists(
    st.datetimes(datetime(2020, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    max_size=60,
)


# ---- names -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (BackupName(EVENING, "by-hand"), "journal-20261122-211000-by-hand"),
        (BackupName(EVENING, "before-merge", 3), "journal-20261122-211000-before-merge-3"),
    ],
)
def test_a_name_says_when_and_why(name: BackupName, text: str) -> None:
    assert format_backup_name("journal", name) == text
    assert parse_backup_name(text, stem="journal") == name


@given(at=walls, reason=reasons, number=st.integers(1, 10**6), stem=st.text())
def test_a_name_is_read_as_it_was_written(
    at: datetime, reason: str, number: int, stem: str
) -> None:
    name = BackupName(at, reason, number)
    assert parse_backup_name(format_backup_name(stem, name), stem=stem) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "journal",
        "journal-20261122-211000",
        "journal-20261122-211000-",
        "journal-20261122-211000-by-hand-0",
        "journal-20261122-211000-by-hand-",
        "journal-20261122-211000-By-hand",
        "journal-20261122-211000-by-hand copy",
        "journal-20261322-211000-by-hand",
        "journal-20261122-251000-by-hand",
        "journal-٢0261122-211000-by-hand",
        "journal2-20261122-211000-by-hand",
        "journal-2-20261122-211000-by-hand",
        "my-journal-20261122-211000-by-hand",
        "Journal-20261122-211000-by-hand",
    ],
)
def test_what_is_called_otherwise_is_no_copy_of_that_journal(text: str) -> None:
    assert parse_backup_name(text, stem="journal") is None


@pytest.mark.parametrize(
    ("reason", "expected"),
    [("before-import", True), ("before-restore", True), ("by-hand", False), ("damaged", False)],
)
def test_only_what_was_made_before_something_is_automatic(reason: str, expected: bool) -> None:
    assert is_automatic(reason) is expected


# ---- moments ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made_at", "is_known"),
    [
        (datetime(2026, 11, 22, 21, 10, tzinfo=BERLIN), True),
        (datetime(2026, 11, 22, 21, 10, tzinfo=ZoneInfo("Asia/Kathmandu")), True),
        (datetime(2026, 11, 22, 21, 10, tzinfo=timezone(timedelta(hours=-11))), True),
        (datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=0), True),
        (datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1), True),
    ],
)
def test_name_and_file_together_give_the_instant_wherever_it_was_made(
    made_at: datetime, is_known: bool
) -> None:
    wall = made_at.replace(tzinfo=None, fold=0)
    found = moment_of_name(wall, modified_s=made_at.timestamp(), zone=ZoneInfo("America/New_York"))
    assert (found == made_at.astimezone(UTC)) is is_known
    assert found.utcoffset() == made_at.utcoffset()
    assert found.replace(tzinfo=None) == wall


@pytest.mark.parametrize("changed_s", [3.0, 86_400 * 40, -86_400 * 40, 7 * 60])
def test_a_file_that_was_changed_since_was_made_where_the_runner_is(changed_s: float) -> None:
    made_at = EVENING.replace(tzinfo=BERLIN)
    modified_s = made_at.timestamp() + changed_s
    assert moment_of_name(EVENING, modified_s=modified_s, zone=BERLIN) == made_at


@given(at=walls, modified_s=st.floats(-1e11, 1e11), minutes=st.integers(-14 * 60, 14 * 60))
def test_a_moment_always_shows_the_clock_of_its_name(
    at: datetime, modified_s: float, minutes: int
) -> None:
    zone = timezone(timedelta(minutes=minutes))
    found = moment_of_name(at, modified_s=modified_s, zone=zone)
    assert found.replace(tzinfo=None) == at
    assert found.tzinfo is not None


# ---- which stay ------------------------------------------------------------------


def days(*texts: str) -> list[datetime]:
    return [datetime.fromisoformat(text).replace(tzinfo=UTC) for text in texts]


def test_up_to_ten_all_stay() -> None:
    made_at = [EVENING.replace(tzinfo=UTC, minute=minute) for minute in range(10)]
    assert kept_backups(made_at) == frozenset(range(10))
    assert kept_backups([]) == frozenset()


def test_of_eleven_in_a_month_the_oldest_goes() -> None:
    made_at = [EVENING.replace(tzinfo=UTC, minute=minute) for minute in range(11)]
    assert kept_backups(made_at) == frozenset(range(1, 11))


def test_of_the_older_ones_the_newest_of_each_month_stays() -> None:
    old = days("2026-01-05", "2026-01-31", "2026-02-01", "2025-01-31", "2026-02-14")
    latest = [EVENING.replace(tzinfo=UTC, minute=minute) for minute in range(10)]
    assert kept_backups([*old, *latest]) == frozenset({1, 3, 4, *range(5, 15)})


def test_a_month_is_one_of_the_place_where_the_copy_was_made() -> None:
    auckland, honolulu = ZoneInfo("Pacific/Auckland"), ZoneInfo("Pacific/Honolulu")
    old = [
        datetime(2026, 3, 1, 9, 0, tzinfo=auckland),
        datetime(2026, 2, 28, 23, 0, tzinfo=honolulu),  # later, and still February
    ]
    latest = [EVENING.replace(tzinfo=UTC, minute=minute) for minute in range(10)]
    assert kept_backups([*old, *latest]) == frozenset(range(12))


def test_of_two_at_one_instant_the_first_counts_as_the_newer() -> None:
    made_at = days("2026-01-05", "2026-01-05", *["2026-11-22"] * 12)
    assert kept_backups(made_at) == frozenset({0, *range(2, 12)})


@given(moments)
def test_the_latest_ten_stay_and_each_month_keeps_its_newest(made_at: list[datetime]) -> None:
    kept = kept_backups(made_at)
    newest_first = sorted(made_at, reverse=True)
    assert {made_at[place] for place in kept} >= set(newest_first[:LATEST])
    by_month = {(at.year, at.month): at for at in sorted(made_at)}
    assert {made_at[place] for place in kept} >= set(by_month.values())
    assert min(len(made_at), LATEST) <= len(kept) <= LATEST + len(by_month)


@given(moments)
def test_what_stays_stays_when_it_is_asked_again(made_at: list[datetime]) -> None:
    kept = [made_at[place] for place in kept_backups(made_at)]
    assert kept_backups(kept) == frozenset(range(len(kept)))


@given(moments)
def test_one_by_one_leaves_the_same_as_all_at_once(made_at: list[datetime]) -> None:
    standing: list[datetime] = []
    for at in sorted(set(made_at)):
        standing.append(at)
        standing = [standing[place] for place in sorted(kept_backups(standing))]
    once = sorted(set(made_at))
    assert standing == [once[place] for place in sorted(kept_backups(once))]
