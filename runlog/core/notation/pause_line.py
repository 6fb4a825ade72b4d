"""``runlog pause 1 nov 14 nov flu``: days that were not journalled."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.relative_days import latest_weekday
from runlog.core.notation.typed_line import for_dates, line_of
from runlog.core.notation.when import Calendar, leading_when
from runlog.core.notation.when_words import MONTHS, YESTERDAYS
from runlog.core.notation.written_when import day_text
from runlog.core.pattern import Pattern
from runlog.core.value import Value
from runlog.errors import NotationError

_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|to|until|till|\.\.+)\s*"
_SHARED_MONTH = Pattern(
    rf"(?:(?P<first>{_DAY}){_TO}(?P<last>{_DAY})\s+(?P<month>{_MONTHS})"
    rf"|(?P<month_before>{_MONTHS})\s+(?P<first_after>{_DAY}){_TO}(?P<last_after>{_DAY}))"
    r"(?P<year>\s+[12][0-9]{3})?(?![^\W_]|\s+(?:january|february|march|april|may|june|july))",
    re.IGNORECASE,
)
_SPAN = Pattern(r"(?P<which>last|this)\s+(?P<span>week|month)(?=[\s,;]|$)", re.IGNORECASE)
_ONE_DAY = Pattern(rf"(?:today|{'|'.join(sorted(YESTERDAYS))})", re.IGNORECASE)
_OPENING = Pattern(r"\s*(?:from\s+)?", re.IGNORECASE)
_BETWEEN = Pattern(r"[\s,;]*(?:(?:to|until|till|through|and|-+>?|→)(?=\s))?\s*", re.IGNORECASE)
_JOINT = Pattern(r"(?<=[a-z])-(?=[a-z])|(?<=[0-9])-(?=[0-9]{1,2}/)|\.\.+", re.IGNORECASE)
_HINT = "For example: runlog pause 1 nov 14 nov flu"


class PauseEntry(Value):
    """Days that were not journalled.

    Attributes:
        first_on: The first such day.
        last_on: The last, not before `first_on`, not ahead of today.
        reason: The runner's own words; None if there are none.
    """

    first_on: date
    last_on: date
    reason: str | None = None


def parse_pause_line(words: Sequence[str], lexicon: Lexicon) -> PauseEntry:
    """Read which days were not journalled: ``1 nov 14 nov flu``, ``last week``.

    Args:
        words: The arguments: first day, last day, and perhaps why.
        lexicon: The runner's calendar.

    Raises:
        NotationError: There are not two days, or the last is before the first.
    """
    typed = line_of(words).text
    # What joins two dates becomes blanks, as many, so that every place stays what it is.
    text = _JOINT.sub(lambda match: " " * len(match[0]), for_dates(typed))
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    calendar = lexicon.calendar
    found = _span(text, start, calendar) or _days_of_month(text, start, calendar)
    first, last, end = found or _two_days(text, start, calendar)
    if last < first:
        days = [day_text(day, today=calendar.today) for day in (first, last)]
        raise NotationError(
            f"The pause would end on {days[1]}, before it begins on {days[0]}.",
            text=typed,
            start=start,
            end=end,
            hint="A day still ahead is read as last year's; a pause lasts until today at most.",
        )
    reason = typed[end:].strip(" \t\n,;:.-–—")
    return PauseEntry(first_on=first, last_on=last, reason=reason or None)


def _span(text: str, start: int, calendar: Calendar) -> tuple[date, date, int] | None:
    """``last week``, ``this month``; None if it is none, or goes on as a date of another kind."""
    match = _SPAN.match(text, start)
    if match is None or _day(text, _after(text, match.end()), calendar, is_needed=False):
        return None
    today = calendar.today
    if match["span"].lower() == "week":
        first = latest_weekday(today, calendar.week_start)
        before = first - timedelta(days=7)
    else:
        first = today.replace(day=1)
        before = (first - timedelta(days=1)).replace(day=1)
    if match["which"].lower() == "this":
        return first, today, match.end()
    return before, first - timedelta(days=1), match.end()


def _days_of_month(text: str, start: int, calendar: Calendar) -> tuple[date, date, int] | None:
    """``1-14 nov``, ``nov 1 to 14``; None if the month is said with each day."""
    match = _SHARED_MONTH.match(text, start)
    if match is None:
        return None
    month = match["month"] or match["month_before"]
    first = match["first"] or match["first_after"]
    last = match["last"] or match["last_after"]
    year = match["year"] or ""
    days = []
    for day in (first, last):
        try:
            found = leading_when(f"{day} {month}{year}", 0, calendar)
        except NotationError as error:
            raise NotationError(
                error.message, text=text, start=start, end=match.end(), hint=error.hint
            ) from None
        if found is None:
            return None
        days.append(found[0].moment.day)
    return days[0], days[1], match.end()


def _two_days(text: str, start: int, calendar: Calendar) -> tuple[date, date, int]:
    """``1 nov 14 nov``, ``from monday to yesterday``, ``yesterday`` alone."""
    first = _day(text, start, calendar)
    if first is None:
        message = "Since when?"
        raise NotationError(message, text=text, start=start, end=len(text), hint=_HINT)
    last = _day(text, _after(text, first[1]), calendar)
    if last is not None:
        return first[0], last[0], last[1]
    if _ONE_DAY.fullmatch(text, start, first[1]):
        return first[0], first[0], first[1]
    message = "Until when?"
    raise NotationError(message, text=text, start=first[1], end=first[1], hint=_HINT)


def _after(text: str, end: int) -> int:
    """Where the next date may begin."""
    between = _BETWEEN.match(text, end)
    return between.end() if between else end


def _day(
    text: str, start: int, calendar: Calendar, *, is_needed: bool = True
) -> tuple[date, int] | None:
    """The day said at an index and where it ends; a wrong one is refused only if it is needed."""
    try:
        found = leading_when(text, start, calendar)
    except NotationError:
        if is_needed:
            raise
        return None
    if found is None or found[0].day is None:
        return None
    return found[0].moment.day, found[1]
