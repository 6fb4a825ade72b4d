"""Numbers and durations in the cells of a table, with point or comma."""

import re
from collections.abc import Sequence
from typing import Literal

Mark = Literal[".", ","]

_NUMBER = re.compile(r"[-+]?(?:\d[\d.,'\u00a0\u202f ]*|[.,]\d+)$")
_GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}(?:[.,'\u00a0\u202f ]\d{3})+$")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2})(?:[.,](\d+))?(?:\.\d)?$")
_SPELLED = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:hours?|hrs?|std|h)\.?[\s:]*(?=\d|$))?"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:minutes?|mins?|min|m|′|')\.?\s*(?=\d|$))?"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:seconds?|secs?|sek|s|″|\")\.?)?$",
    re.IGNORECASE,
)
_HOURS_MINUTES = re.compile(r"(\d+)\s*h\s*(\d{1,2})$", re.IGNORECASE)
_ISO = re.compile(
    r"P(?:T)?(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?$", re.IGNORECASE
)

_LARGEST = 1e12
_MISSING = frozenset({"", "-", "--", "---", "n/a", "na", "nan", "none", "null", "—", "–"})


def is_missing(cell: str) -> bool:
    """Whether a cell says nothing."""
    return cell.casefold() in _MISSING


def decimal_mark(cells: Sequence[str]) -> Mark:
    """Which sign parts the decimals in a column.

    A cell with both signs tells by the last; a comma followed by anything but three digits is
    a decimal comma. The majority decides, a point where nothing tells.
    """
    votes = {".": 0, ",": 0}
    for cell in cells:
        mark = _mark_in(cell)
        if mark is not None:
            votes[mark] += 1
    return "," if votes[","] > votes["."] else "."


def _mark_in(cell: str) -> Mark | None:
    if not _NUMBER.match(cell):
        return None
    point, comma = cell.rfind("."), cell.rfind(",")
    if point >= 0 and comma >= 0:
        return "." if point > comma else ","
    if comma >= 0 and cell.count(",") == 1:
        return None if len(cell) - comma - 1 == 3 and not cell.startswith("0") else ","
    return "." if point >= 0 and cell.count(".") == 1 else None


def read_cell(cell: str, mark: Mark = ".") -> float | None:
    """A number in a cell; None if it is missing or none.

    Args:
        cell: Without blanks around it; ``1,393``, ``4,14``, ``1 393.5`` and ``1.393,5`` are read.
        mark: The decimal sign of the column (`decimal_mark`).
    """
    if not _NUMBER.match(cell):
        return None
    plain = re.sub(r"['\u00a0\u202f ]", "", cell)
    other = _other(mark)
    if mark in plain and other in plain:
        mark = "," if plain.rfind(",") > plain.rfind(".") else "."
    elif plain.count(mark) > 1 or (
        mark not in plain and plain.count(other) == 1 and not _GROUPED.match(plain)
    ):
        mark = other  # one cell that keeps to the other custom
    plain = plain.replace(_other(mark), "").replace(mark, ".")
    try:
        return _believable(float(plain))
    except ValueError:
        return None


def _believable(value: float) -> float | None:
    """A number; None if it is infinite, or larger than any that a table of runs can hold."""
    return value if abs(value) < _LARGEST else None


def _other(mark: Mark) -> Mark:
    return "," if mark == "." else "."


def read_clock_s(cell: str) -> float | None:
    """Seconds of ``h:mm:ss``, ``mm:ss``, ``51m30s``, ``1h05``, ``PT51M``; None if it is none.

    A bare number is none: nobody knows whether it is minutes. Garmin's ``00:52.95.8`` is read.
    """
    if (found := _CLOCK.match(cell)) is not None:
        hours, minutes, seconds, part = found.groups()
        if int(seconds) >= 60 or (hours is not None and int(minutes) >= 60):
            return None
        whole_s = float(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
        return _believable(whole_s + float(f"0.{part or 0}"))
    if (found := _HOURS_MINUTES.match(cell)) is not None:
        return _believable(float(found.group(1)) * 3600 + int(found.group(2)) * 60)
    for pattern in (_ISO, _SPELLED):
        found = pattern.match(cell)
        if found is not None and any(found.groups()):
            hours, minutes, seconds = (
                float((part or "0").replace(",", ".")) for part in found.groups()
            )
            return _believable(hours * 3600 + minutes * 60 + seconds)
    return None
