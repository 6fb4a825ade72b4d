"""Dates by number or by the name of the month: 20/11, 20.11., 2026-11-20, 20 nov."""

from datetime import date, timedelta

from runlog.core.notation.when_phrase import Phrase, SaidDay
from runlog.core.notation.when_words import MONTH_NAMES, MONTHS, WEEKDAYS

Found = tuple[SaidDay, int]
"""A day and the index of the word after it."""

FIRST_YEAR = 1900
_DASHES = frozenset("-‐‑–")
_ORDINALS = frozenset({"st", "nd", "rd", "th"})


def written_day(phrase: Phrase, at: int) -> Found | None:
    """Read a date that names day and month.

    Args:
        phrase: The text.
        at: Index of its first word.

    Returns:
        None if there is no such date here. One without a year is the latest so far; one with
        a year may be ahead.

    Raises:
        NotationError: It is written like a date, and there is no such day.
    """
    for read in (iso_day, _separated, _day_then_month, _month_then_day, _ordinal):
        found = read(phrase, at)
        if found is not None:
            return found
    return None


def iso_day(phrase: Phrase, at: int) -> Found | None:
    """Read a date that begins with its year; as `written_day`."""
    return _year_first(phrase, at) or _compact(phrase, at)


def month_days(year: int, month: int) -> int:
    """The number of days in a month."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day


def said_year(phrase: Phrase, at: int) -> int | None:
    """The four-digit year at this index, 1900 or later; None if it is something else."""
    year = phrase.number(at, digits=4)
    is_year = phrase.digits(at) == 4 and year is not None and FIRST_YEAR <= year < 3000
    return year if is_year and not phrase.is_measured(at + 1) else None


def _year_first(phrase: Phrase, at: int) -> Found | None:
    """``2026-11-20``, also with slashes or dots."""
    separator = phrase.word(at + 1)
    if phrase.digits(at) != 4 or separator != phrase.word(at + 3):
        return None
    if separator not in _DASHES | {"/", "."} or not phrase.are_glued(at, at + 5):
        return None
    year = phrase.number(at)
    month, day = phrase.number(at + 2, digits=2), phrase.number(at + 4, digits=2)
    if year is None or month is None or day is None:
        return None
    return SaidDay(_existing(phrase, at, at + 5, (year, month, day))), at + 5


def _compact(phrase: Phrase, at: int) -> Found | None:
    """``20261120``."""
    number = phrase.number(at)
    if number is None or phrase.digits(at) != 8 or not FIRST_YEAR <= number // 10000 < 3000:
        return None
    numbers = (number // 10000, number // 100 % 100, number % 100)
    return SaidDay(_existing(phrase, at, at + 1, numbers)), at + 1


def _separated(phrase: Phrase, at: int) -> Found | None:
    """``20/11``, ``20/11/26``, ``20.11.``, ``20-11-2026``, in the runner's order."""
    separator = phrase.word(at + 1)
    first, second = phrase.number(at, digits=2), phrase.number(at + 2, digits=2)
    if first is None or second is None or not phrase.are_glued(at, at + 3):
        return None
    year, end = _trailing_year(phrase, at + 3, separator)
    is_date = separator == "/" or (separator in {".", *_DASHES} and end > at + 3)
    if not is_date or not _has_month(first, second, is_certain=year is not None):
        return None
    day, month, remark = _in_order(phrase, first, second)
    if year is not None:
        return SaidDay(_existing(phrase, at, end, (year, month, day)), remark=remark), end
    if phrase.is_measured(end) or ((first, second) == (1, 2) and phrase.word(end) == "marathon"):
        return None
    return SaidDay(_latest(phrase, at, end, (month, day)), "yearless", remark=remark), end


def _trailing_year(phrase: Phrase, at: int, separator: str) -> tuple[int | None, int]:
    """The year after day and month, and where the date ends: ``/2026``, ``/26``, ``.`` alone."""
    if not phrase.is_glued(at) or phrase.word(at) != separator:
        return None, at
    year, digits = phrase.number(at + 1, digits=4), phrase.digits(at + 1)
    if year is not None and phrase.is_glued(at + 1) and not phrase.is_measured(at + 2):
        if digits == 4:
            return year, at + 2
        if digits == 2 and separator not in _DASHES:  # 20-11-26 may begin with the year
            return 2000 + year, at + 2
    return None, at + 1 if separator == "." and phrase.may_end(at + 1) else at


def _has_month(first: int, second: int, *, is_certain: bool) -> bool:
    """Whether two numbers can be meant as day and month at all (``30/30`` and ``0/10`` cannot)."""
    return is_certain or (min(first, second) <= 12 and min(first, second) > 0)


def _in_order(phrase: Phrase, first: int, second: int) -> tuple[int, int, str | None]:
    """Day, month, and a remark if only the other order than the runner's gives a month."""
    day_first = phrase.calendar.day_first
    day, month = (first, second) if day_first else (second, first)
    if month > 12 and 0 < day <= 12:
        habit = "month/day" if day_first else "day/month"
        return month, day, f"read as {habit}, for there is no month {month}"
    return day, month, None


def _day_then_month(phrase: Phrase, at: int) -> Found | None:
    """``20 nov``, ``20nov``, ``19th of november 2026``, ``20-nov-2026``, ``20. November``."""
    start = at + (phrase.word(at) == "the")
    day = phrase.number(start, digits=2)
    if day is None:
        return None
    index = start + 1
    index += phrase.word(index) in _ORDINALS or phrase.word(index) == "."
    index += phrase.word(index) in {"of", "/", *_DASHES}
    month = MONTHS.get(phrase.word(index))
    if month is None:
        return None
    return _with_year(phrase, at, _after_dot(phrase, index), (month, day))


def _month_then_day(phrase: Phrase, at: int) -> Found | None:
    """``nov 20``, ``november 20th, 2026``, ``nov the 20th``."""
    month = MONTHS.get(phrase.word(at))
    if month is None:
        return None
    index = _after_dot(phrase, at)
    index += phrase.word(index) == "the"
    day = phrase.number(index, digits=2)
    if day is None:
        return None
    index += 1
    has_ordinal = phrase.is_glued(index) and phrase.word(index) in _ORDINALS
    if has_ordinal:
        index += 1
    if not phrase.may_end(index) or (not has_ordinal and phrase.is_measured(index)):
        return None
    return _with_year(phrase, at, index, (month, day))


def _after_dot(phrase: Phrase, at: int) -> int:
    """The index after a word and the full stop that shortens it, if there is one."""
    return at + 2 if phrase.is_glued(at + 1) and phrase.word(at + 1) == "." else at + 1


def _with_year(phrase: Phrase, at: int, end: int, month_day: tuple[int, int]) -> Found:
    """Take the year that may follow day and month, else the latest such day."""
    month, day = month_day
    for skip in (0, 1):
        if skip and phrase.word(end) not in {",", "/", *_DASHES}:
            break
        year = said_year(phrase, end + skip)
        if year is not None and phrase.may_end(end + skip + 1):
            end += skip + 1
            return SaidDay(_existing(phrase, at, end, (year, month, day))), end
    return SaidDay(_latest(phrase, at, end, month_day), "yearless"), end


def _ordinal(phrase: Phrase, at: int) -> Found | None:
    """``the 19th``: the latest day of that number."""
    start = at + (phrase.word(at) == "the")
    day = phrase.number(start, digits=2)
    is_ordinal = phrase.is_glued(start + 1) and phrase.word(start + 1) in _ORDINALS
    if day is None or not is_ordinal or phrase.is_measured(start + 2):
        return None
    if phrase.is_line and start == at and not _has_day_before(phrase, at):
        return None  # in a line "19th" is as likely a place as a day
    end = start + 2
    if not 1 <= day <= 31:
        raise phrase.error(at, end, f"No month has a day {day}", hint="for example: the 19th")
    today = phrase.calendar.today
    year, month = (today.year, today.month) if day <= today.day else _month_before(today)
    while day > month_days(year, month):
        year, month = _month_before(date(year, month, 1))
    return SaidDay(date(year, month, day), "yearless"), end


def _has_day_before(phrase: Phrase, at: int) -> bool:
    """Whether the word before makes a day of an ordinal: ``on 19th``, ``fri 20th``."""
    return at > 0 and (phrase.word(at - 1) in {"on", "of"} or phrase.word(at - 1) in WEEKDAYS)


def _month_before(day: date) -> tuple[int, int]:
    """Year and month of the month before the one a day lies in."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.year, last.month


def _latest(phrase: Phrase, at: int, end: int, month_day: tuple[int, int]) -> date:
    """The latest day of that number and month: this year's, or last year's if that is ahead."""
    today = phrase.calendar.today
    month, day = month_day
    if month in range(1, 13) and 1 <= day <= month_days(2000, month):
        year = today.year - (month_day > (today.month, today.day))
        return _existing(phrase, at, end, (year, month, day))
    return _existing(phrase, at, end, (2000, month, day))


def _existing(phrase: Phrase, at: int, end: int, year_month_day: tuple[int, int, int]) -> date:
    """The day of these numbers, refused if the calendar has none."""
    year, month, day = year_month_day
    if not 1 <= month <= 12:
        raise phrase.error(at, end, f"There is no month {month}", hint=_order_hint(phrase))
    name = MONTH_NAMES[month - 1]
    if year < FIRST_YEAR:
        raise phrase.error(
            at, end, f"{year} is too long ago for this journal", hint=f"from {FIRST_YEAR} on"
        )
    days = month_days(year, month)
    if day == 29 > days:
        hint = f"for another year: 29 {name} {_leap_year_before(year)}"
        raise phrase.error(at, end, f"There was no 29 {name} in {year}", hint=hint)
    if not 1 <= day <= days:
        hint = f"its last day is {days} {name}"
        raise phrase.error(at, end, f"{name} has no day {day}", hint=hint)
    return date(year, month, day)


def _leap_year_before(year: int) -> int:
    """The latest year before this one with a 29 February."""
    return next(past for past in range(year - 1, year - 9, -1) if month_days(past, 2) == 29)


def _order_hint(phrase: Phrase) -> str:
    """How the runner writes a date with a slash."""
    return "day/month, as in 20/11" if phrase.calendar.day_first else "month/day, as in 11/20"
