"""Days and times in the cells of a table, in the customs of many countries."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from runlog.importers.local_time import read_time
from runlog.importers.protocol import DateOrder

# Three letters or more of each month, as English, German, French, Spanish, Italian, Portuguese,
# Dutch, Danish, Swedish and Polish exports write them.
_MONTHS = {
    1: "jan ene gen sty janv",
    2: "feb fév fev lut févr",
    3: "mar mär mrz mrt maa márz mars",
    4: "apr avr abr kwi avril",
    5: "may mai mag maj mei mayo",
    6: "jun jui giu cze juin",
    7: "jul lug lip juil",
    8: "aug aoû ago sie août",
    9: "sep set wrz sept",
    10: "oct okt ott out paź",
    11: "nov lis",
    12: "dec dez déc dic gru",
}
_MONTH_OF = {word: month for month, words in _MONTHS.items() for word in words.split()}

_CLOCK = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap])?\.?\s*(?:m\b\.?)?", re.IGNORECASE
)
_NUMERIC = re.compile(r"(\d{1,4})[./-]\s?(\d{1,2})[./-]\s?(\d{1,4})\.?")
_CHINESE = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_WITH_WORD = re.compile(
    r"(?:(\d{1,2})\.?\s*(?:de\s+)?)?([^\W\d_]{3,})\.?,?\s+(?:de\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})"
)
_AFTERNOON = ("下午", "오후", "午後")


class CellDate(NamedTuple):
    """A day, with the clock and the offset if they are written."""

    day: date
    clock: time | None = None
    offset: timedelta | None = None


def read_date(cell: str, order: DateOrder | None) -> CellDate | None:
    """The day, and time if there is one, in a cell.

    Args:
        cell: As written.
        order: What comes first in ``03/04/2026``; None leaves such a cell unread.

    Returns:
        None if it is no date, or nobody can tell which.
    """
    at = read_time(cell)
    if at is not None:
        has_clock = len(cell.strip()) > 10 or ":" in cell
        return CellDate(
            at.date(), at.timetz().replace(tzinfo=None) if has_clock else None, at.utcoffset()
        )
    found = _day(cell, order)
    if found is None:
        return None
    day, rest = found
    return CellDate(day, _clock(rest))


def date_order(cells: Iterable[str]) -> DateOrder | None:
    """Which comes first where days are all digits: a number above 12 tells, and so do points.

    Returns:
        None if no cell tells, or two contradict each other.
    """
    orders: set[DateOrder] = set()
    for cell in cells:
        found = _NUMERIC.match(cell)
        if found is None or len(found.group(1)) > 2:
            continue
        first, second = int(found.group(1)), int(found.group(2))
        if "." in found.group(0) or first > 12:
            orders.add("day_first")
        elif second > 12:
            orders.add("month_first")
    return orders.pop() if len(orders) == 1 else None


def has_ambiguous_date(cells: Iterable[str]) -> bool:
    """Whether any day could be read in two ways."""
    found = (_NUMERIC.match(cell) for cell in cells)
    return any(match is not None and len(match.group(1)) <= 2 for match in found)


def _day(cell: str, order: DateOrder | None) -> tuple[date, str] | None:
    """The day and what follows it."""
    if (found := _CHINESE.search(cell)) is not None:
        year, month_number, day_number = map(int, found.groups())
        return _made(year, month_number, day_number, cell[found.end() :])
    if (found := _NUMERIC.search(cell)) is not None:
        return _numeric_day(found, order, cell[found.end() :])
    found = _WITH_WORD.search(cell)
    return None if found is None else _worded_day(found, cell[found.end() :])


def _worded_day(found: re.Match[str], rest: str) -> tuple[date, str] | None:
    before, word, after, year = found.groups()
    month, day = _month(word), before or after
    return None if month is None or day is None else _made(int(year), month, int(day), rest)


def _numeric_day(
    found: re.Match[str], order: DateOrder | None, rest: str
) -> tuple[date, str] | None:
    first, second, third = found.groups()
    if len(first) == 4:
        return _made(int(first), int(second), int(third), rest)
    year = int(third) + (2000 if len(third) == 2 else 0)
    order = date_order([found.group(0)]) or order
    if order is None:
        return None
    day, month = (first, second) if order == "day_first" else (second, first)
    return _made(year, int(month), int(day), rest)


def _made(year: int, month: int, day: int, rest: str) -> tuple[date, str] | None:
    try:
        return date(year, month, day), rest
    except ValueError:
        return None


def _month(word: str) -> int | None:
    plain = word.casefold()
    return _MONTH_OF.get(plain[:4], _MONTH_OF.get(plain[:3]))


def _clock(text: str) -> time | None:
    found = _CLOCK.search(text)
    if found is None:
        return None
    hour, minute, second = (int(part or 0) for part in found.group(1, 2, 3))
    half = (found.group(4) or "").casefold()
    if (half == "p" or any(word in text for word in _AFTERNOON)) and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def is_time_of_day(cell: str) -> bool:
    """Whether a cell can be a clock on a wall: ``7:15``, ``18:30:00``, ``7:15 PM``."""
    return _CLOCK.fullmatch(cell) is not None and _clock(cell) is not None


def clock_of(found: CellDate) -> datetime | None:
    """Day and time together, without a zone; None if there is no time."""
    return None if found.clock is None else datetime.combine(found.day, found.clock)
