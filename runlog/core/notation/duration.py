"""How long, as runners write it: 45:12, 1h05, 45min, 2min30sec, 1h05'30"."""

import re

from runlog.core.pattern import Pattern
from runlog.errors import NotationError

LONGEST_S = 360_000
"""A hundred hours; more is a slip of the finger."""

TIME_UNITS: dict[str, int] = {
    "h": 3600,
    "hr": 3600,
    "hrs": 3600,
    "hour": 3600,
    "hours": 3600,
    "'": 60,
    "mn": 60,
    "mns": 60,
    "min": 60,
    "mins": 60,
    "minute": 60,
    "minutes": 60,
    '"': 1,
    "s": 1,
    "sec": 1,
    "secs": 1,
    "second": 1,
    "seconds": 1,
}
"""Every spelling of a unit of time, in seconds."""

_CLOCK = Pattern(
    r"(?:(?P<hours>[0-9]{1,3}):(?=[0-9]{2}:))?(?P<minutes>[0-9]{1,4}):(?P<seconds>[0-9]{2}(?:\.[0-9]{1,3})?)"
)
_PART = Pattern(r"(?P<number>[0-9]{1,6}(?:[.,][0-9]{1,3})?) ?(?P<unit>[a-z]+\.?|''|['\"])? ?")
_PLAIN = str.maketrans({"′": "'", "’": "'", "‘": "'", "´": "'", "″": '"', "”": '"', "“": '"'})


def parse_duration(text: str) -> float:
    """Read how long something took.

    Args:
        text: A clock (`45:12`, `1:05:30`, `1:02.5`) or numbers with units (`45min`, `1h05`,
            `90s`, `2min30sec`, `1h05'30"`, `45'`).

    Returns:
        Seconds, more than 0.

    Raises:
        NotationError: It is not a duration, or has no unit.
    """
    typed = " ".join(text.translate(_PLAIN).split()).lower()
    clock = _CLOCK.fullmatch(typed)
    seconds = _clock_s(clock, text) if clock else _parts_s(typed, text)
    if not 0 < seconds <= LONGEST_S:
        raise NotationError(f"{text.strip()} is not how long a run takes.", text=text)
    return seconds


def format_duration(seconds: float) -> str:
    """Write seconds as a clock, `45:12` or `1:05:30`, rounded half up to the second.

    Args:
        seconds: 0 or more.
    """
    minutes, rest = divmod(int(seconds + 0.5), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _clock_s(clock: re.Match[str], text: str) -> float:
    """Seconds of `45:12` or `1:05:30`; no part may reach 60 where a greater one is named."""
    seconds = float(clock["seconds"])
    minutes = int(clock["minutes"])
    if seconds >= 60 or (clock["hours"] and minutes >= 60):
        raise NotationError(
            f"{text.strip()} is not a time: after a colon comes 00 to 59.", text=text
        )
    return int(clock["hours"] or 0) * 3600 + minutes * 60 + seconds


def _parts_s(typed: str, text: str) -> float:
    """Seconds of `1h05'30"`: units from great to small, the last one may be understood."""
    total = 0.0
    scale = 0
    position = 0
    while position < len(typed):
        part = _PART.match(typed, position)
        unit_s = _unit_s(part, scale)
        if part is None or unit_s is None:
            raise NotationError(
                f"{text.strip()!r} is not a duration.", text=text, hint=_hint(typed)
            )
        number = float(part["number"].replace(",", "."))
        if scale and number >= scale / unit_s:
            raise NotationError(
                f"{text.strip()} is not a time: {part['number']} is too much there.", text=text
            )
        total += number * unit_s
        scale, position = unit_s, part.end()
    if not scale:
        raise NotationError("A duration is missing.", text=text, hint="45:12 or 45min")
    return total


def _unit_s(part: re.Match[str] | None, scale: int) -> int | None:
    """Seconds per unit of a part; None if it has none or a greater one than before it.

    Args:
        part: A number and perhaps its unit.
        scale: Seconds per unit of the part before it; 0 at the beginning.
    """
    if part is None:
        return None
    unit = (part["unit"] or "").rstrip(".")
    if not unit:
        # 1h05 and 2min30: two digits, one step down.
        return scale // 60 if scale > 1 and len(part["number"]) == 2 else None
    if unit == "m" and scale == 3600:
        return 60
    unit_s = TIME_UNITS.get('"' if unit == "''" else unit)
    return unit_s if unit_s and (not scale or unit_s < scale) else None


def _hint(typed: str) -> str:
    """What to type instead, with the runner's own number if there is one."""
    number = typed.rstrip("m ").strip()
    if number.replace(".", "", 1).isdecimal():
        return f"{number}min, {number}s or {number}:00"
    return "45:12, 45min, 1h05 or 90s"
