"""What the clock on the wall said when the run began."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from runlog.core.moment import Moment, exact_moment

QUARTER_S = 900
"""Every time zone in use is a multiple of a quarter of an hour from UTC."""

WEST_S, EAST_S = -12 * 3600, 14 * 3600

SUN_TOLERANCE_S = 5 * 3600
"""No inhabited place keeps a clock further from its sun (western China: 3 h)."""

_DAY_S = 86_400


def utc_offset_s(difference_s: float | None, *, longitude: float | None = None) -> int | None:
    """The offset a device meant by its local time minus UTC.

    Args:
        difference_s: As written, in seconds: some are a few seconds off, some nonsense.
        longitude: Where it began, in degrees; None if unknown.

    Returns:
        Seconds, a multiple of 900; None if there is none, no zone has it, or the sun at that
        place disagrees.
    """
    if difference_s is None or abs(difference_s) > _DAY_S:
        return None
    offset_s = round(difference_s / QUARTER_S) * QUARTER_S
    if not WEST_S <= offset_s <= EAST_S:
        return None
    if longitude is not None:
        apart = (offset_s - longitude * 240) % _DAY_S  # 240 s of sun for each degree
        if min(apart, _DAY_S - apart) > SUN_TOLERANCE_S:
            return None
    return offset_s


def moment_of_instant(instant_s: float, *, offset_s: int | None, zone: tzinfo) -> Moment:
    """A start known in UTC, on the runner's clock.

    Args:
        instant_s: Seconds since 1970-01-01 UTC; parts of a second are dropped.
        offset_s: The offset there and then; None means the one `zone` has at that time.
        zone: Where the runner is at home.
    """
    at = datetime.fromtimestamp(int(instant_s // 1), UTC)
    return exact_moment(
        _fixed(at.astimezone(zone)) if offset_s is None else at.astimezone(_zone(offset_s))
    )


def moment_of_clock(clock: datetime, *, zone: tzinfo) -> Moment:
    """A start known by the clock on the wall only.

    Args:
        clock: Without a zone.
        zone: Where the runner is at home; an hour that comes twice is the first one.
    """
    return exact_moment(_fixed(clock.replace(tzinfo=zone)))


def _fixed(at: datetime) -> datetime:
    """The same with a plain offset: a journal keeps offsets, not the names of zones."""
    return at.replace(tzinfo=_zone(int((at.utcoffset() or timedelta()).total_seconds())))


def _zone(offset_s: int) -> timezone:
    return UTC if offset_s == 0 else timezone(timedelta(seconds=offset_s))


def clock_of_seconds(seconds: float) -> datetime:
    """The clock on the wall from seconds since 1970 that count it as if it were UTC."""
    return datetime.fromtimestamp(int(seconds // 1), UTC).replace(tzinfo=None)


def clock_in_name(name: str) -> datetime | None:
    """Day and time in a file's name (``2022-05-29-15-53-35_Park.fit``); None if there is none."""
    found = re.search(r"((?:19|20)\d\d)\D?(\d\d)\D?(\d\d)\D?(\d\d)\D?(\d\d)\D?(\d\d)(?!\d)", name)
    try:
        return None if found is None else datetime.strptime("".join(found.groups()), "%Y%m%d%H%M%S")  # noqa: DTZ007  a wall's clock has no zone
    except ValueError:
        return None


def read_time(text: str) -> datetime | None:
    """A time as files write it (ISO 8601 and its relatives).

    Returns:
        With a zone if one was written, else without; None if it is no time.
    """
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return None


def instant_of(at: datetime) -> float:
    """Seconds since 1970-01-01 UTC; a time without a zone is UTC, as the formats demand."""
    return (at.replace(tzinfo=UTC) if at.tzinfo is None else at).timestamp()
