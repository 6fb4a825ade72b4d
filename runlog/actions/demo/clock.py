"""When something is written down, on the runner's own clock."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal, NamedTuple

from runlog.actions.demo.dice import Dice
from runlog.core.moment import Moment, day_moment, exact_moment

HalfDay = Literal["morning", "evening"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST_HOUR = 20
_MORNING, _EARLY, _EVENING = (6 * 60 + 40, 75), (6 * 60, 25), (20 * 60 + 15, 110)
"""Minutes after midnight from which something is written down, and for how many."""


class Slot(NamedTuple):
    """A morning or an evening.

    Attributes:
        day: Of which day.
        half: Which of the two.
    """

    day: date
    half: HalfDay

    def after(self, count: int) -> "Slot":
        """The slot so many half days later."""
        place = (self.half == "evening") + count
        return Slot(self.day + timedelta(days=place // 2), "evening" if place % 2 else "morning")


def local_time(instant_s: int, zone: tzinfo) -> datetime:
    """What the clock says at an instant.

    Args:
        instant_s: Seconds since 1970-01-01 UTC, also before that.
        zone: Where.
    """
    return (_EPOCH + timedelta(seconds=instant_s)).astimezone(zone)


def slot_after(end: datetime) -> Slot:
    """The first morning or evening after something ended."""
    if end.hour < _LATEST_HOUR:
        return Slot(end.date(), "evening")
    return Slot(end.date() + timedelta(days=1), "morning")


def clock_in(slot: Slot, dice: Dice, zone: tzinfo, *, is_early: bool = False) -> Moment:
    """A moment of a slot, known by the clock.

    Args:
        slot: The morning or evening.
        dice: For the minute.
        zone: Where.
        is_early: Whether it is a morning with a run before work.
    """
    usual = _EARLY if is_early else _MORNING
    first, length = usual if slot.half == "morning" else _EVENING
    clock = time(*divmod(first + dice.whole(0, length - 1), 60), dice.whole(0, 59))
    at = datetime.combine(slot.day, clock, tzinfo=zone)
    return exact_moment(at.astimezone(UTC).astimezone(zone))


def about_in(slot: Slot, dice: Dice, zone: tzinfo, *, is_early: bool = False) -> Moment:
    """A moment of a slot, now and then known only by the part of the day."""
    if dice.chance(0.25) and not is_early:
        return day_moment(slot.day, slot.half, zone=zone)
    return clock_in(slot, dice, zone, is_early=is_early)
