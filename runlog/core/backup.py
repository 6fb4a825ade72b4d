"""Copies of the journal: what each is called, what is in it, and which of them stay."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Literal, NamedTuple

from runlog.core.pattern import Pattern
from runlog.core.value import Value

BY_HAND = "by-hand"
DAMAGED = "damaged"

LATEST = 10
"""So many automatic copies stay, whenever they were made; of the older ones one a month does."""

Problem = Literal["damaged", "newer", "foreign", "unreadable"]
"""Why a copy is of no use: it is not whole, a newer runlog made it, it is no journal at all, or
nobody may read it."""

_AUTOMATIC = "before-"
_TIME = "%Y%m%d-%H%M%S"
_NAME = Pattern(r"-([0-9]{8}-[0-9]{6})-([a-z]+(?:-[a-z]+)*)(?:-([1-9][0-9]*))?")
_QUARTER_S = 900
_FARTHEST_S = 14 * 3600
_CLOCK_STEP_S = 2


class JournalGlance(Value):
    """What a journal holds, at a glance.

    Attributes:
        sessions: How many there are.
        symptoms: How many notes of symptoms there are.
        newest_on: The runner's day of the newest entry; None if there is none.
    """

    sessions: int
    symptoms: int
    newest_on: date | None


class BackupName(NamedTuple):
    """What the name of a copy says.

    Attributes:
        at: When it was made, by the clock on the wall; without offset.
        reason: Why: ``by-hand``, ``before-merge``.
        number: 1, or more if there were others of the same second.
    """

    at: datetime
    reason: str
    number: int = 1


class Backup(Value):
    """A copy of the journal.

    Attributes:
        path: Its file.
        made_at: When, with offset.
        reason: Why: ``by-hand``, ``before-merge``.
        size_bytes: How large it is.
        glance: What is in it; None if it is of no use.
        problem: Why it is of no use; None if it is sound.
        number: Its place in the list, 1 for the newest; None if it is not in it.
    """

    path: str
    made_at: datetime
    reason: str
    size_bytes: int
    glance: JournalGlance | None = None
    problem: Problem | None = None
    number: int | None = None


class Restored(Value):
    """What became of going back to a copy.

    Attributes:
        copy: The file that was gone back to.
        made_at: When it was made, with offset; None if its name does not say it.
        reason: Why; likewise.
        then: What is in it, and in the journal from now on.
        now: What the journal held before; None if there was none, or it could not be read.
        was_damaged: Whether the journal was damaged before.
        is_same: Whether it was as in the copy already, so that nothing was done.
        backup: Where the journal of before was kept; None if there was nothing to keep.
        passed_over: How many newer copies were looked at and are not sound.
    """

    copy: str
    made_at: datetime | None
    reason: str | None
    then: JournalGlance
    now: JournalGlance | None = None
    was_damaged: bool = False
    is_same: bool = False
    backup: str | None = None
    passed_over: int = 0


def is_automatic(reason: str) -> bool:
    """Whether a copy was made unasked, so that it may go when there are many."""
    return reason.startswith(_AUTOMATIC)


def format_backup_name(stem: str, name: BackupName) -> str:
    """What a copy is called, without the ending: ``journal-20261122-211000-by-hand``.

    Args:
        stem: What the journal is called.
        name: What is to be said.
    """
    again = "" if name.number == 1 else f"-{name.number}"
    return f"{stem}-{name.at:{_TIME}}-{name.reason}{again}"


def parse_backup_name(text: str, *, stem: str) -> BackupName | None:
    """What the name of a copy says.

    Args:
        text: The name, without the ending.
        stem: What the journal is called.

    Returns:
        None if it is not the name of a copy of that journal.
    """
    found = _NAME.fullmatch(text, len(stem)) if text.startswith(stem) else None
    if found is None:
        return None
    time, reason, number = found.groups()
    try:
        return BackupName(datetime.strptime(time, _TIME), reason, int(number or 1))  # noqa: DTZ007  (the wall's clock)
    except ValueError:
        return None


def moment_of_name(at: datetime, *, modified_s: float, zone: tzinfo) -> datetime:
    """When a copy was made: its name has the clock on the wall, its file the instant.

    Between them lies the offset that held there and then. Without it copies of the hour that
    comes twice, or of a journey westwards, would stand in the wrong order.

    Args:
        at: What the name says.
        modified_s: When the file was changed, in seconds since 1970-01-01 UTC.
        zone: Where the runner is now; it counts if the file's time was changed since.
    """
    ahead_s = at.replace(tzinfo=UTC).timestamp() - modified_s
    offset_s = round(ahead_s / _QUARTER_S) * _QUARTER_S
    if abs(ahead_s - offset_s) > _CLOCK_STEP_S or abs(offset_s) > _FARTHEST_S:
        return at.replace(tzinfo=zone)
    return at.replace(tzinfo=timezone(timedelta(seconds=offset_s)))


def kept_backups(made_at: Sequence[datetime]) -> frozenset[int]:
    """Which automatic copies stay: the latest ten, and the newest of each month.

    Args:
        made_at: When each was made, with offset, in any order; of two at one instant the first
            counts as the newer.

    Returns:
        Their places in `made_at`.
    """
    newest_first = sorted(range(len(made_at)), key=lambda place: -made_at[place].timestamp())
    months: dict[tuple[int, int], int] = {}
    for place in newest_first:
        months.setdefault((made_at[place].year, made_at[place].month), place)
    return frozenset([*newest_first[:LATEST], *months.values()])
