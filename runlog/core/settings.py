"""What the runner can set, and what it is when nothing is set."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from runlog.core.units import Units
from runlog.core.value import Value

DateOrder = Literal["day/month", "month/day"]


class Settings(Value):
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
    routines: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    exercises: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    other: Mapping[str, str] = MappingProxyType({})


SETTING_HELP: dict[str, str] = {
    "units": "km or mi",
    "dates": "day/month or month/day: what 3/4 means",
    "zone": "time zone, such as Europe/London; unset: the system's",
    "week_start": "first day of the week; unset: monday",
    "import.folder": "the folder that `import` without a path looks in; unset: the last one",
    "import.units": "km or mi, where a list in that folder does not say; unset: asked",
    "import.dates": "day/month or month/day, where a list there does not show it; unset: asked",
    "import.columns": "what columns of lists there hold, such as Wann=date; unset: by their names",
    "why.area": "the area that `why` asks about; unset: the first that was noted",
}
"""Every setting with what it means; `routine.NAME` and `exercise.NAME` come on top."""
