"""What the runner can set, and what it is when nothing is set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from runlog.core.units import Units

DateOrder = Literal["day/month", "month/day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The runner's settings, each with what holds if nothing was set.

    Attributes:
        units: Kilometres or miles, in what is typed without a unit and in what is shown.
        dates: What ``3/4`` means.
        zone: IANA name of the runner's time zone; None means the system's.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
        routines: The runner's own stretch routines: name to slugs, for ``+usual``.
        exercises: The runner's own exercises: slug to the areas they reach, perhaps none.
        other: Every further setting, by its dotted name (``why.area``).
    """

    units: Units = "km"
    dates: DateOrder = "day/month"
    zone: str | None = None
    week_start: int = 0
    routines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exercises: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    other: Mapping[str, str] = field(default_factory=dict)


SETTING_HELP: dict[str, str] = {
    "units": "km or mi",
    "dates": "day/month or month/day: what 3/4 means",
    "zone": "time zone, such as Europe/London; unset: the system's",
    "week_start": "first day of the week; unset: monday",
    "why.area": "the area that `why` asks about; unset: the first that was noted",
}
"""Every setting with what it means; `routine.NAME` and `exercise.NAME` come on top."""
