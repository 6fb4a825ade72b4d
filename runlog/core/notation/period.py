"""Which days: week, nov, 2026-11, 12w, since monday, 1 nov..20 nov."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from runlog.core.notation.calendar_dates import FIRST_YEAR, month_days, said_year
from runlog.core.notation.relative_days import latest_weekday, said_day
from runlog.core.notation.time_ago import (
    REACH,
    TOO_LONG_AGO,
    days_before,
    months_before,
    said_span,
)
from runlog.core.notation.when_phrase import Calendar, Phrase
from runlog.core.notation.when_words import MONTH_NAMES, MONTHS
from runlog.core.pattern import Pattern
from runlog.core.period import Period
from runlog.errors import NotationError

_BETWEEN = Pattern(r"\.\.(?!\.)|…|\s[-–—]\s|\s(?:to|until|till|through)\s", re.IGNORECASE)
_UNTIL = frozenset({"until", "till", "to"})
_ALL = frozenset({"all", "always", "ever", "everything"})
_CALENDAR = frozenset({"week", "month", "year"})
_LONGEST_GUESS = timedelta(days=183)  # nov..feb spans the new year, nov..oct is a slip
_EXAMPLES = "for example: week, nov, 2026, 12w, since monday, 2026-11-01..2026-11-20"


class _Side(NamedTuple):
    """The days that one side of a range names.

    Attributes:
        first: The first of them.
        last: The last of them; perhaps the same.
        is_floating: Whether the latest such days were taken: ``nov``, ``monday``, ``20/11``.
    """

    first: date
    last: date
    is_floating: bool = False


_Found = tuple[_Side, int]


def parse_period(text: str, *, today: date, week_start: int = 0, day_first: bool = True) -> Period:
    """Read which days are meant.

    ``week``, ``month`` and ``year`` are those that today lies in, up to today; ``nov`` and
    ``2026`` are whole; ``12w`` and ``90d`` end today. A month or day without a year is the
    latest, today's included.

    Args:
        text: What was typed.
        today: The runner's calendar day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
        day_first: Whether ``3/4`` is 3 April (True) or 4 March (False).

    Raises:
        NotationError: It names no days, begins ahead of today, or ends before it begins.
    """
    calendar = Calendar(now=_end_of(today), zone=UTC, day_first=day_first, week_start=week_start)
    whole = Phrase(text, 0, calendar, is_line=False)
    opening = whole.word(0)
    if opening in _ALL and not whole.has(1):
        return Period(None, None)
    if opening in _UNTIL:
        return Period(None, _side(text, whole.end(0), len(text), calendar).last)
    start = whole.end(0) if opening in {"from", "since"} else 0
    between = _BETWEEN.search(text, start)
    if between is not None:
        return _range(text, start, between, calendar)
    side = _begun(text, start, len(text), calendar)
    return Period(side.first, None if start else side.last)


def format_period(period: Period) -> str:
    """Write a period: ``1 Nov 2026 – 22 Nov 2026``, ``since 1 Nov 2026``, ``all``."""
    if period.first is None:
        return "all" if period.last is None else f"until {_day_text(period.last)}"
    if period.last is None:
        return f"since {_day_text(period.first)}"
    if period.first == period.last:
        return _day_text(period.first)
    return f"{_day_text(period.first)} – {_day_text(period.last)}"


def _day_text(day: date) -> str:
    """A day without its weekday: ``1 Nov 2026``."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _end_of(day: date) -> datetime:
    """The last second of a day."""
    return datetime.combine(day, time(23, 59, 59), tzinfo=UTC)


def _range(text: str, start: int, between: re.Match[str], calendar: Calendar) -> Period:
    """``A..B``, either side perhaps left out."""
    has_first = bool(text[start : between.start()].strip())
    has_last = bool(text[between.end() :].strip())
    last = _side(text, between.end(), len(text), calendar) if has_last else None
    if not has_first:
        return Period(None, last and last.last)
    first = _begun(text, start, between.start(), calendar)
    if last is None:
        return Period(first.first, None)
    if first.first > last.last and first.is_floating:  # nov..feb begins the year before
        before = Calendar(
            now=_end_of(last.last),
            zone=UTC,
            day_first=calendar.day_first,
            week_start=calendar.week_start,
        )
        first = _begun(text, start, between.start(), before)
        if last.last - first.first > _LONGEST_GUESS:
            message = "That ends before it begins, or in another year"
            hint = "swap the two sides, or type the years"
            raise NotationError(message, text=text, start=start, hint=hint)
    if first.first > last.last:
        message = "That ends before it begins"
        raise NotationError(message, text=text, start=start, hint="swap the two sides")
    return Period(first.first, last.last)


def _begun(text: str, start: int, end: int, calendar: Calendar) -> _Side:
    """The days of one side, refused if they are still to come."""
    side = _side(text, start, end, calendar)
    if side.first > calendar.today:
        message = f"{_day_text(side.first)} is still ahead"
        raise NotationError(message, text=text, start=start, end=end, hint=_EXAMPLES)
    return side


def _side(text: str, start: int, end: int, calendar: Calendar) -> _Side:
    """The days of one side of a range, or of a text without one."""
    phrase = Phrase(text, start, calendar, is_line=False, end=end)
    if not phrase.has(0):
        raise phrase.error(0, 0, "No days were named", hint=_EXAMPLES)
    best = 0
    for read in (_calendar_side, _month, _year, _counted, _day):
        found = read(phrase)
        if found is not None and not phrase.has(found[1]):
            return found[0]
        best = max(best, found[1] if found is not None else 0)
    raise _refusal(phrase, best)


def _calendar_side(phrase: Phrase) -> _Found | None:
    """``week``, ``this month``, ``last year``, ``week of 16 nov``."""
    which = phrase.word(0) if phrase.word(0) in {"this", "last"} else ""
    index = 1 if which else 0
    name, today = phrase.word(index), phrase.calendar.today
    if name not in _CALENDAR:
        return None
    week_start = phrase.calendar.week_start
    if not which and phrase.word(index + 1) == "of":
        found = said_day(phrase, index + 2)
        if found is None:
            return None
        return _calendar_days(name, found[0].day, week_start), found[1]
    current = _calendar_days(name, today, week_start)
    if which == "last":
        return _calendar_days(name, current.first - timedelta(days=1), week_start), index + 1
    return current._replace(last=today), index + 1


def _calendar_days(name: str, day: date, week_start: int) -> _Side:
    """The calendar week, month or year that a day lies in."""
    if name == "week":
        first = latest_weekday(day, week_start)
        return _Side(first, first + timedelta(days=6))
    if name == "month":
        return _Side(day.replace(day=1), day.replace(day=month_days(day.year, day.month)))
    return _Side(date(day.year, 1, 1), date(day.year, 12, 31))


def _month(phrase: Phrase) -> _Found | None:
    """``nov``, ``november 2025``, ``2026-11``, ``11/2025``; without a year the latest."""
    today, month = phrase.calendar.today, MONTHS.get(phrase.word(0))
    if month is not None:
        index = 2 if phrase.word(1) == "." else 1
        year = said_year(phrase, index)
        if year is not None:
            return _calendar_days("month", date(year, month, 1), 0), index + 1
        latest = date(today.year - (month > today.month), month, 1)
        return _calendar_days("month", latest, 0)._replace(is_floating=True), index
    return _numbered_month(phrase)


def _numbered_month(phrase: Phrase) -> _Found | None:
    """``2026-11``, ``2026/11``, ``11/2026``."""
    if phrase.word(1) not in {"-", "/"} or not phrase.are_glued(0, 3):
        return None
    is_year_first = phrase.digits(0) == 4
    year = phrase.number(0 if is_year_first else 2, digits=4)
    month = phrase.number(2 if is_year_first else 0, digits=2)
    if year is None or month is None or not FIRST_YEAR <= year < 3000:
        return None
    if not 1 <= month <= 12:
        raise phrase.error(0, 3, f"There is no month {month}", hint="for example: 2026-11")
    return _calendar_days("month", date(year, month, 1), 0), 3


def _year(phrase: Phrase) -> _Found | None:
    """``2026``."""
    year = said_year(phrase, 0)
    return None if year is None else (_calendar_days("year", date(year, 1, 1), 0), 1)


def _counted(phrase: Phrase) -> _Found | None:
    """``12w``, ``90 days``, ``last 3 months``: so many days up to today."""
    start = int(phrase.word(0) in {"last", "past"})
    if phrase.number(start) is not None and phrase.word(start + 1) == "m":
        number = phrase.word(start)
        hint = f"months are {number}mo"
        raise phrase.error(start, start + 2, f"Is {number}m months?", hint=hint)
    span = said_span(phrase, start)
    if span is None or span.kind == "seconds":
        return None
    count, today = int(span.amount), phrase.calendar.today
    if span.amount != count or count == 0:
        hint = "for example: 12w, 90d"
        raise phrase.error(start, span.end, "Days are counted whole, from 1", hint=hint)
    before = (days_before if span.kind == "days" else months_before)(today, count)
    if before is None:
        raise phrase.error(start, span.end, TOO_LONG_AGO, hint=REACH)
    return _Side(before.day + timedelta(days=1), today), span.end


def _day(phrase: Phrase) -> _Found | None:
    """A single day, as in an entry."""
    found = said_day(phrase, 0)
    if found is None:
        return None
    said, end = found
    if said.part is not None:
        raise phrase.error(0, end, "A part of a day is no period", hint=_EXAMPLES)
    return _Side(said.day, said.day, is_floating=said.kind != "given"), end


def _refusal(phrase: Phrase, understood: int) -> NotationError:
    """The refusal of what none of the readers could use up."""
    end = understood + 1
    while phrase.has(end):
        end += 1
    message = "That belongs to no period of whole days" if understood else "That is no period"
    return phrase.error(understood, end, message, hint=_EXAMPLES)
