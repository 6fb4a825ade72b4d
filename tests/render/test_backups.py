"""Copies in words: how large, why, and what going back to one changes."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.backup import Backup, JournalGlance, Problem, Restored
from runlog.render.backups import (
    backup_lines,
    backups_grid,
    reason_text,
    restored_lines,
    size_text,
    state_text,
)

TODAY = date(2026, 11, 22)
EVENING = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
GLANCE = JournalGlance(sessions=12, symptoms=3, newest_on=date(2026, 11, 21))
EMPTY = JournalGlance(sessions=0, symptoms=0, newest_on=None)
BACKUP = Backup(
    path="/b/journal-20261122-211000-by-hand.db", made_at=EVENING, reason="by-hand",
    size_bytes=253_952, glance=GLANCE, number=1,
)  # fmt: skip
RESTORED = Restored(copy=BACKUP.path, made_at=EVENING, reason="by-hand", then=GLANCE)


def with_(restored: Restored, **changes: object) -> Restored:
    return Restored(**{**restored.__dict__, **changes})


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "1 kB"),
        (100, "1 kB"),
        (253_952, "254 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (1_234_567, "1.2 MB"),
        (9_949_999, "9.9 MB"),
        (9_950_000, "10 MB"),
        (48_771_072, "49 MB"),
        (1_500_000_000, "1.5 GB"),
        (2_500_000_000_000, "2500 GB"),
    ],
)
def test_a_size_is_said_with_two_figures_that_matter(size_bytes: int, text: str) -> None:
    assert size_text(size_bytes) == text


@given(st.integers(0, 10**12))
def test_a_size_is_right_to_five_in_a_hundred(size_bytes: int) -> None:
    number, unit = size_text(size_bytes).split()
    told = float(number) * {"kB": 1e3, "MB": 1e6, "GB": 1e9}[unit]
    assert abs(told - size_bytes) <= max(1000, 0.051 * size_bytes)
    assert len(number) <= 4


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("by-hand", "by hand"),
        ("before-import", "before import"),
        ("before-some-thing", "before some thing"),
    ],
)
def test_a_reason_is_said_in_words(reason: str, text: str) -> None:
    assert reason_text(reason) == text


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (None, "damaged"),
        ("damaged", "damaged"),
        ("newer", "too new"),
        ("foreign", "no journal"),
        ("unreadable", "unreadable"),
    ],
)
def test_what_is_of_no_use_says_why(problem: Problem | None, text: str) -> None:
    backup = Backup(**{**BACKUP.__dict__, "glance": None, "problem": problem})
    assert state_text(backup) == text
    assert backups_grid([backup], today=TODAY).rows[0][6] == (text, "alert")


def test_an_empty_copy_has_no_newest_entry() -> None:
    backup = Backup(**{**BACKUP.__dict__, "glance": EMPTY})
    assert [cell.text for cell in backups_grid([backup], today=TODAY).rows[0]] == [
        "1", "Sun 22 Nov 21:10", "by hand", "254 kB", "0", "", "",
    ]  # fmt: skip
    assert backup_lines(backup, word="x.db", today=TODAY)[1] == (
        "  holds     0 sessions · 0 symptoms · 254 kB"
    )


def test_a_copy_that_was_spoilt_at_once_still_says_where_it_is() -> None:
    backup = Backup(**{**BACKUP.__dict__, "glance": None})
    assert backup_lines(backup, word="x.db", today=TODAY)[1] == "  holds     254 kB"


def test_a_name_from_outside_does_nothing_to_the_terminal() -> None:
    evil = "/b/\x1b[31mred; rm -rf ~.db"
    backup = Backup(**{**BACKUP.__dict__, "path": evil})
    text = "\n".join(
        [
            *backup_lines(backup, word=evil, today=TODAY),
            *restored_lines(with_(RESTORED, copy=evil, backup=evil), today=TODAY),
            *restored_lines(with_(RESTORED, copy=evil, is_same=True), today=TODAY),
            *restored_lines(with_(RESTORED, was_damaged=True, backup=evil), today=TODAY),
        ]
    )
    assert "\x1b" not in text
    assert "runlog restore '" in text


def test_what_comes_is_shown_beside_what_goes() -> None:
    lines = restored_lines(with_(RESTORED, now=EMPTY, backup="/b/kept.db"), today=TODAY)
    assert lines == [
        "Restored journal-20261122-211000-by-hand.db",
        "  made      Sun 22 Nov 21:10, by hand",
        "  sessions  12 instead of 0",
        "  symptoms  3 instead of 0",
        "  newest    Sat 21 Nov instead of no entry",
        "  undo: runlog restore kept.db",
    ]


def test_without_a_journal_before_there_is_nothing_to_compare_with() -> None:
    lines = restored_lines(
        with_(RESTORED, made_at=None, reason=None, passed_over=2), today=date(2027, 1, 1)
    )
    assert lines == [
        "Restored journal-20261122-211000-by-hand.db",
        "  passed    over 2 newer copies: not sound",
        "  sessions  12",
        "  symptoms  3",
        "  newest    Sat 21 Nov 2026",
    ]


@pytest.mark.parametrize(
    ("backup", "where"), [(None, "beside the copies"), ("/b/damaged.db", "as /b/damaged.db")]
)
def test_a_damaged_journal_is_kept_and_that_is_said(backup: str | None, where: str) -> None:
    lines = restored_lines(
        with_(RESTORED, was_damaged=True, backup=backup), today=TODAY, is_dry_run=backup is None
    )
    assert lines[-1] == f"  damaged   the journal as it was is kept, byte for byte, {where}"
