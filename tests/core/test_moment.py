"""When something happened, exactly as well as the runner knows it."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.moment import (
    ASSUMED_HOUR,
    PARTS_OF_DAY,
    PartOfDay,
    day_moment,
    exact_moment,
    part_of_clock,
)

LONDON = ZoneInfo("Europe/London")


def test_a_clock_time_keeps_its_offset_and_drops_parts_of_a_second() -> None:
    at = datetime(2026, 11, 20, 18, 30, 15, 999_999, tzinfo=timezone(timedelta(hours=9)))

    moment = exact_moment(at)

    assert moment.at == at.replace(microsecond=0)
    assert moment.at is not None
    assert moment.at.utcoffset() == timedelta(hours=9)
    assert moment.part_of_day is None


def test_the_day_is_the_runners_and_not_that_of_utc() -> None:
    tokyo = timezone(timedelta(hours=9))

    moment = exact_moment(datetime(2026, 11, 21, 7, 0, tzinfo=tokyo))

    assert moment.day == date(2026, 11, 21)
    assert datetime.fromtimestamp(moment.instant_s, UTC).date() == date(2026, 11, 20)


@pytest.mark.parametrize(("part", "hour"), ASSUMED_HOUR.items())
def test_a_part_of_the_day_stands_at_an_assumed_hour_in_order_only(
    part: PartOfDay | None, hour: int
) -> None:
    moment = day_moment(date(2026, 7, 1), part, zone=LONDON)

    assert moment.at is None
    assert moment.instant_s == datetime(2026, 7, 1, hour, tzinfo=LONDON).timestamp()
    assert moment.part == part


def test_parts_of_a_day_come_in_their_order() -> None:
    instants = [day_moment(date(2026, 7, 1), part, zone=LONDON).instant_s for part in PARTS_OF_DAY]

    assert instants == sorted(instants)


@pytest.mark.parametrize(
    ("clock", "part"),
    [
        (time(0), "morning"),
        (time(10, 59), "morning"),
        (time(11), "noon"),
        (time(13, 59), "noon"),
        (time(14), "afternoon"),
        (time(16, 59), "afternoon"),
        (time(17), "evening"),
        (time(21, 29, 59), "evening"),
        (time(21, 30), "night"),
        (time(23, 59, 59), "night"),
    ],
)
def test_a_clock_lies_in_one_part_of_the_day(clock: time, part: PartOfDay) -> None:
    assert part_of_clock(clock) == part
    assert exact_moment(datetime.combine(date(2026, 7, 1), clock, tzinfo=LONDON)).part == part


@given(st.integers(86_400, 4_102_444_800))
def test_an_exact_moment_is_the_same_instant(instant_s: int) -> None:
    assert exact_moment(datetime.fromtimestamp(instant_s, LONDON)).instant_s == instant_s
