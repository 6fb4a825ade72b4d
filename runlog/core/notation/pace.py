"""How fast, as runners write it: 4:45/km, 7:30/mi, @4:45."""

import re

from runlog.core.notation.duration import format_duration, parse_duration
from runlog.core.pattern import Pattern
from runlog.core.units import METRES_PER_KM, Units, unit_m
from runlog.errors import NotationError

SHORTEST_M = 100
SHORTEST_S = 30

_PER = Pattern(
    r"\s*@?\s*(?P<time>[^/@]*?)\s*"
    r"(?:(?:min(?:utes)?\s*)?(?:/|\bper\b)\s*(?P<unit>km|k|kilometre|kilometer|mi|mile)\s*)?",
    re.IGNORECASE,
)
_SPEED = Pattern(
    r"\s*@?\s*(?P<speed>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*(?P<unit>km/h|kmh|kph|mph|mi/h)\s*",
    re.IGNORECASE,
)


def parse_pace(text: str, *, units: Units = "km") -> float:
    """Read a pace.

    Args:
        text: A time per kilometre or mile (`4:45/km`, `7:30/mi`, `@4:45 min/km`, `4'45"/km`),
            a bare clock, or a speed (`12.5 km/h`, `8 mph`).
        units: What a clock without a unit is per.

    Returns:
        Seconds per kilometre, more than 0.

    Raises:
        NotationError: It is not a pace.
    """
    speed = _SPEED.fullmatch(text)
    if speed is not None:
        return _speed_pace(speed, text)
    found = _PER.fullmatch(text)
    if found is None or not found["time"]:
        raise _not_a_pace(text)
    try:
        seconds = parse_duration(found["time"])
    except NotationError as error:
        raise _not_a_pace(text) from error
    unit: Units = units
    if found["unit"]:
        unit = "mi" if found["unit"].lower().startswith("mi") else "km"
    return seconds * METRES_PER_KM / unit_m(unit)


def format_pace(pace_s_per_km: float, units: Units) -> str:
    """Write a pace as `5:39/km` or `9:06/mi`, rounded half up at the second.

    Args:
        pace_s_per_km: Seconds per kilometre, 0 or more.
        units: What the runner counts in.
    """
    return f"{format_duration(pace_s_per_km * unit_m(units) / METRES_PER_KM)}/{units}"


def mean_pace_s_per_km(distance_m: int | None, duration_s: float | None) -> float | None:
    """Mean pace of a run: its whole time over its whole distance.

    Args:
        distance_m: Metres; None if unknown.
        duration_s: Seconds; None if unknown.

    Returns:
        Seconds per kilometre; None if either is unknown, under 100 m or under 30 s, where a
        pace says nothing.

    Source:
        science.md 8 (sum of time over sum of distance, never the mean of paces).
    """
    if distance_m is None or duration_s is None:
        return None
    if distance_m < SHORTEST_M or duration_s < SHORTEST_S:
        return None
    return duration_s * METRES_PER_KM / distance_m


def _speed_pace(speed: re.Match[str], text: str) -> float:
    """Seconds per kilometre at a speed, as treadmills show it."""
    per_hour = float(speed["speed"].replace(",", "."))
    if per_hour == 0:
        raise _not_a_pace(text)
    unit: Units = "mi" if speed["unit"].lower().startswith("m") else "km"
    return 3600 / per_hour * METRES_PER_KM / unit_m(unit)


def _not_a_pace(text: str) -> NotationError:
    return NotationError(
        f"{text.strip()!r} is not a pace.", text=text, hint="4:45/km, 7:30/mi or @4:45"
    )
