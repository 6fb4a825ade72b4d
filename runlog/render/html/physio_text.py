"""Words on the page for a clinician: cut to a length, quoted, dated."""

from collections.abc import Iterable
from datetime import date

from runlog.core.area import Side, area_name
from runlog.core.notation.written_when import day_text
from runlog.render.text import listed, plural, shown
from runlog.render.width import cut

NOT_NOTED = "not noted"
"""What stands for everything that nobody said: never a zero, never a blank."""

_SIDES: dict[Side, str] = {
    "left": "left",
    "right": "right",
    "both": "both sides",
    "centre": "centre",
    "unsure": "side unsure",
}


def clipped(text: str, cells: int) -> str:
    """A text that came from outside, on one line and cut to a length.

    Args:
        text: Anything.
        cells: How many columns of a terminal it may take, 2 or more.
    """
    # A hostile text can be megabytes of nothing; no more is looked at than could be shown.
    return cut(" ".join(shown(text[: 20 * cells]).split()), cells)


def quoted(text: str, cells: int) -> str:
    """The runner's own words, marked as such."""
    return f"“{clipped(text, cells)}”"


def capital(text: str) -> str:
    """A text that begins with a capital letter."""
    return text[:1].upper() + text[1:]


def area_title(area: str, sides: Iterable[Side] = ()) -> str:
    """An area with the sides that were named: ``Right Achilles``, ``Calf (left, right)``."""
    named = [_SIDES[side] for side in sides]
    if named in (["left"], ["right"]):
        return f"{capital(named[0])} {area_name(area)}"
    return capital(area_name(area)) + (f" ({', '.join(named)})" if named else "")


def severity_text(severity: int | None) -> str:
    """How bad it was: ``4/10``, or that it was not noted."""
    return f"severity {NOT_NOTED}" if severity is None else f"{severity}/10"


def qualities_text(qualities: Iterable[str]) -> str:
    """What it feels like, in words."""
    return ", ".join(quality.replace("_", " ") for quality in qualities)


def days_ago(day: date, *, last_on: date, today: date) -> str:
    """How long before today, or before the end of a period that is over, something was."""
    days = max(0, (last_on - day).days)
    if last_on != today:
        return f"{plural(days, 'day')} before {day_text(last_on, today=today)}"
    return f"{plural(days, 'day')} ago" if days else "today"


def day_of(day: date, today: date) -> str:
    """A day with its weekday, and its year unless it is today's."""
    return day_text(day, today=today)


def joined(parts: Iterable[str], *, by: str = " · ") -> str:
    """Those of some parts that say anything."""
    return by.join(part for part in parts if part)


def several(words: Iterable[str], *, most: int) -> str:
    """Words as a sentence lists them; of many only the first, and how many more there are."""
    words = list(words)
    if len(words) <= most:
        return listed(words)
    return f"{', '.join(words[:most])} and {len(words) - most} more"
