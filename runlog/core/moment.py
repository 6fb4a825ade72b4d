"""When something happened, exactly as well as the runner knows it."""

from datetime import date, datetime, time, tzinfo
from typing import Literal, get_args

from runlog.core.value import Value

PartOfDay = Literal["morning", "noon", "afternoon", "evening", "night"]

PARTS_OF_DAY: tuple[PartOfDay, ...] = get_args(PartOfDay)

ASSUMED_HOUR: dict[PartOfDay | None, int] = {
    "morning": 8,
    "noon": 12,
    "afternoon": 15,
    "evening": 19,
    "night": 22,
    None: 12,
}
"""The hour that stands for a part of the day in order and time windows; never shown."""

_PART_ENDS: tuple[tuple[time, PartOfDay], ...] = (
    (time(11), "morning"),
    (time(14), "noon"),
    (time(17), "afternoon"),
    (time(21, 30), "evening"),
)


class Moment(Value):
    """A clock time, or a day with perhaps a part of it.

    Attributes:
        day: The runner's calendar day there and then, not the UTC day.
        part_of_day: The part of the day if only that was said; None if the clock is known
            or nothing was.
        at: The local time with its UTC offset, to the second; None if no clock was known.
        instant_s: Seconds since 1970-01-01 UTC, for order and time windows; where `at` is
            None the hour is assumed (`ASSUMED_HOUR`).
    """

    day: date
    part_of_day: PartOfDay | None = None
    at: datetime | None = None
    instant_s: int

    @property
    def part(self) -> PartOfDay | None:
        """The part of the day, by its own word or by its clock; None if only the day is known."""
        return self.part_of_day if self.at is None else part_of_clock(self.at.time())


def exact_moment(at: datetime) -> Moment:
    """A moment known by the clock.

    Args:
        at: Local time with offset; parts of a second are dropped.
    """
    at = at.replace(microsecond=0)
    return Moment(day=at.date(), at=at, instant_s=int(at.timestamp()))


def day_moment(day: date, part_of_day: PartOfDay | None = None, *, zone: tzinfo) -> Moment:
    """A moment known only by its day and perhaps the part of it.

    Args:
        day: The runner's calendar day.
        part_of_day: None if nothing but the day is known.
        zone: Where the runner was; it places the assumed hour in `Moment.instant_s`.
    """
    assumed = datetime.combine(day, time(ASSUMED_HOUR[part_of_day]), tzinfo=zone)
    return Moment(day=day, part_of_day=part_of_day, instant_s=int(assumed.timestamp()))


def part_of_clock(clock: time) -> PartOfDay:
    """The part of the day a clock time lies in.

    Morning ends at 11:00, noon at 14:00, afternoon at 17:00, evening at 21:30.
    """
    return next((part for end, part in _PART_ENDS if clock < end), "night")
