"""How far, as runners write it: 8k, 8,5km, 5 miles, 400m, half marathon."""

import re

from runlog.core.pattern import Pattern
from runlog.core.units import METRES_PER_KM, METRES_PER_LAP, METRES_PER_MILE, METRES_PER_YARD, Units
from runlog.errors import NotationError

SMALLEST_M = 40
"""Shortest distance anybody logs; fewer metres are nearly always minutes (`10m`)."""
LARGEST_M = 1_000_000

DISTANCE_UNITS: dict[str, str] = {
    "m": "m",
    "metre": "m",
    "metres": "m",
    "meter": "m",
    "meters": "m",
    "mtr": "m",
    "mtrs": "m",
    "k": "km",
    "km": "km",
    "kms": "km",
    "kilometre": "km",
    "kilometres": "km",
    "kilometer": "km",
    "kilometers": "km",
    "mi": "mi",
    "mile": "mi",
    "miles": "mi",
    "yd": "yd",
    "yds": "yd",
    "yard": "yd",
    "yards": "yd",
    "lap": "lap",
    "laps": "lap",
}
"""Every spelling of a unit of distance, and its one spelling here."""

METRES_PER: dict[str, float] = {
    "m": 1,
    "km": METRES_PER_KM,
    "mi": METRES_PER_MILE,
    "yd": METRES_PER_YARD,
    "lap": METRES_PER_LAP,
}

# World Athletics: the marathon is 42.195 km, the half 21.0975 km.
NAMED_DISTANCES_M: dict[str, int] = {
    "half": 21_098,
    "half marathon": 21_098,
    "hm": 21_098,
    "marathon": 42_195,
    "full marathon": 42_195,
    "mile": 1_609,
    "a mile": 1_609,
}

_DISTANCE = Pattern(
    r"(?P<whole>[0-9]{1,9})(?:(?P<mark>[.,])(?P<part>[0-9]{1,9}))?[ -]?(?P<unit>[A-Za-z]*)\.?"
)


def parse_distance(text: str, *, units: Units = "km", bare_unit: Units | None = None) -> int:
    """Read a distance.

    Args:
        text: A number with a unit (`8k`, `8,5 km`, `1,000 m`, `440yd`, `2 laps`) or the name
            of a distance (`half`, `marathon`).
        units: What the runner counts in; only the suggestions depend on it.
        bare_unit: The unit of a number that has none; None refuses such a number.

    Returns:
        Metres, from 40 to 1,000,000, rounded half up.

    Raises:
        NotationError: It is not a distance, or could be two.
    """
    words = " ".join(text.replace("-", " ").split())
    named = NAMED_DISTANCES_M.get(words.lower())
    if named is not None:
        return named
    found = _DISTANCE.fullmatch(" ".join(text.split()))
    if found is None:
        raise NotationError(
            f"{text.strip()!r} is not a distance.",
            text=text,
            hint=f"a number with a unit, such as 8{units} or 400m",
        )
    unit = _unit_of(found, text, units=units, bare_unit=bare_unit)
    distance_m = _number(found, text, unit=unit) * METRES_PER[unit]
    _check_range(distance_m, found, text)
    return int(distance_m + 0.5)


def format_distance(distance_m: int, units: Units, *, decimals: int = 2) -> str:
    """Write a distance in the runner's units, as `8.00 km` or `4.97 mi`.

    Args:
        distance_m: Metres, 0 or more.
        units: Kilometres or miles.
        decimals: Digits after the point, 0 or more.
    """
    return f"{distance_m / METRES_PER[units]:.{decimals}f} {units}"


def _unit_of(found: re.Match[str], text: str, *, units: Units, bare_unit: Units | None) -> str:
    """The unit that was typed, or the one a bare number stands for."""
    typed, number = found["unit"], text[: text.rfind(found["unit"])].strip()
    unit = bare_unit if typed == "" else DISTANCE_UNITS.get(typed.lower())
    if unit is not None and typed != "M":
        return unit
    if typed == "":
        number, other = text.strip(), "mi" if units == "km" else "km"
        raise NotationError(
            f"{number} what?", text=text, hint=f"{number}{units}, {number}{other} or {number}min"
        )
    start = text.rfind(typed)
    message, hint = f"{typed!r} is not a unit of distance.", "km, m, mi, yd or laps"
    if typed == "M":
        message, hint = "'M' is ambiguous: miles or metres?", f"{number}mi or {number}m"
    raise NotationError(message, text=text, start=start, end=start + len(typed), hint=hint)


def _number(found: re.Match[str], text: str, *, unit: str) -> float:
    """The number, with a comma read as decimal (`8,5km`) or between thousands (`1,000 m`)."""
    whole, mark, part = found["whole"], found["mark"], found["part"]
    if part is None:
        return int(whole)
    if mark == "," and len(part) == 3 and unit in {"m", "yd"}:
        return int(whole + part)
    if mark == "," and part == "000":
        raise NotationError(
            f"{text.strip()!r} could be {int(whole)} {unit} or {int(whole)}000 {unit}.",
            text=text,
            hint=f"{int(whole)}{unit} or {int(whole)}000{unit}",
        )
    return float(f"{whole}.{part}")


def _check_range(distance_m: float, found: re.Match[str], text: str) -> None:
    """Refuse what nobody runs, with what was probably meant."""
    typed = text.strip()
    if distance_m > LARGEST_M:
        raise NotationError(f"{typed} is longer than anybody runs.", text=text)
    if distance_m >= SMALLEST_M:
        return
    if found["unit"].lower() == "m" and distance_m > 0:
        number = found["whole"]
        raise NotationError(
            f"{typed} reads as {number} metres: {number}min or {number}km?",
            text=text,
            hint=f"{number}min or {number}km",
        )
    raise NotationError(f"{typed} is too short for a distance.", text=text, hint="40m or more")
