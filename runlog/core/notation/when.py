"""When it was: a day, perhaps a part of it or a clock time, never ahead of now."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from runlog.core.moment import Moment
from runlog.core.notation.clock_times import sure_clock
from runlog.core.notation.no_date import left_over, no_date
from runlog.core.notation.past_moments import When, Where, settled_when
from runlog.core.notation.when_phrase import Calendar, Phrase, SaidDay
from runlog.core.notation.when_said import Said, leading_said
from runlog.core.notation.when_words import (
    APPROXIMATE,
    COUNTS,
    DATE_WORDS,
    VAGUE_COUNTS,
)
from runlog.core.notation.written_when import day_text, format_when
from runlog.core.value import replace

__all__ = [
    "Calendar",
    "When",
    "amended_when",
    "combine_when",
    "format_when",
    "leading_when",
    "parse_when",
]

_OPENING_WORDS = (
    "on at in over during the this last past next coming tomorrow tmrw earlier early late "
    "just right half quarter day night"
)
_OPENERS = DATE_WORDS | COUNTS.keys() | VAGUE_COUNTS | APPROXIMATE | set(_OPENING_WORDS.split())


def parse_when(text: str, calendar: Calendar) -> When:
    """Read a text that is a date and nothing else.

    A weekday, a day and month, a clock alone mean the latest one.

    Args:
        text: What was typed.
        calendar: What it is read against.

    Returns:
        Never ahead of now, except for the assumed hour of a part of the day.

    Raises:
        NotationError: It is no date, not only a date, no day or time there is, or ahead.
    """
    phrase = Phrase(text, 0, calendar, is_line=False)
    found = leading_said(phrase)
    if found is None:
        raise no_date(phrase)
    said, end = found
    if phrase.has(end) and not (phrase.word(end) in {".", ","} and not phrase.has(end + 1)):
        raise left_over(phrase, end)
    return settled_when(said, calendar, _where(phrase, end))


def leading_when(text: str, start: int, calendar: Calendar) -> tuple[When, int] | None:
    """Read the longest date phrase that begins here in a line with other things in it.

    In a line a bare clock is a duration; it takes ``at``, ``am``/``pm`` or a date word
    directly before it to be a time of day.

    Args:
        text: The whole line.
        start: Index at which a word begins.
        calendar: What it is read against.

    Returns:
        What was said and the index just after it, always at the end of a word; None if no
        date begins here. A line may say day and clock apart: all that was found has to go
        through `combine_when`, even if it is only one.

    Raises:
        NotationError: A date clearly begins here, and is ahead, or there is none such.
    """
    if start > 0 and text[start - 1].isalnum():
        return None
    phrase = Phrase(text, start, calendar, is_line=True)
    if phrase.start(0) != start or not (phrase.digits(0) or phrase.word(0) in _OPENERS):
        return None
    found = leading_said(phrase)
    if found is None:
        return None
    said, end = found
    is_clock_only = said.day is None and said.exact is None
    when = settled_when(said, calendar, _where(phrase, end), is_provisional=is_clock_only)
    return when, phrase.end(end - 1)


def combine_when(
    parts: Sequence[When],
    calendar: Calendar,
    *,
    text: str = "",
    start: int = 0,
    end: int | None = None,
) -> When:
    """Join what was said of the date at several places of a line.

    Args:
        parts: What `leading_when` found, one or more, in any order.
        calendar: What they were read against.
        text: The line, for the error.
        start: Where in the line the trouble would be.
        end: Index just after that; None for the end of the line.

    Raises:
        NotationError: Two days or two times were said, or together they are ahead or cannot
            be had.
    """
    where = Where(text, start, len(text) if end is None else end)
    return settled_when(_joined(parts, where), calendar, where)


def amended_when(moment: Moment, said: When, calendar: Calendar, *, text: str = "") -> When:
    """Put what was said over a moment that is already known, for an edit.

    A day alone keeps the time, a time alone keeps the day.

    Args:
        moment: What is known so far.
        said: What the runner typed.
        calendar: What it was read against.
        text: What was typed, for the error.

    Raises:
        NotationError: Together they are ahead, or cannot be had.
    """
    new = said.said
    if new.exact is not None:
        return said
    if moment.at is not None and moment.at.utcoffset() != _offset_at_home(moment.at, calendar):
        calendar = replace(calendar, zone=moment.at.tzinfo or calendar.zone)  # a run abroad
    if new.day is None:
        new = new._replace(day=SaidDay(moment.day))
    elif new.clock is None and new.part is None:
        clock = None if moment.at is None else sure_clock(moment.at.time())
        new = new._replace(clock=clock, part=moment.part_of_day)
    return settled_when(new, calendar, Where(text, 0, len(text)))


def _offset_at_home(at: datetime, calendar: Calendar) -> timedelta | None:
    """The offset from UTC that the runner's own zone had then."""
    return at.astimezone(calendar.zone).utcoffset()


def _joined(parts: Sequence[When], where: Where) -> Said:
    """One saying out of several: at most one day, one part of it and one clock."""
    _refuse_two("days", [day_text(part.moment.day) for part in parts if part.day], where)
    clocks = [f"{part.clock:%H:%M}" for part in parts if part.said.clock or part.said.exact]
    _refuse_two("times of day", clocks, where)
    words = [part.said.part for part in parts if part.said.part]
    has_exact = any(part.said.exact for part in parts)
    _refuse_two("times of day", [*words, *clocks] if has_exact else words, where)
    joined, *others = (part.said for part in parts)
    for said in others:
        joined = Said(
            day=joined.day or said.day,
            part=joined.part or said.part,
            clock=joined.clock or said.clock,
            exact=joined.exact or said.exact,
        )
    return joined


def _refuse_two(what: str, said: Sequence[str], where: Where) -> None:
    """Refuse a second saying of the same kind, naming both."""
    if len(said) > 1:
        raise where.error(f"Two {what} were said: {' and '.join(said)}", hint="leave one out")


def _where(phrase: Phrase, end: int) -> Where:
    """The place of the words before `end`."""
    return Where(phrase.text, phrase.start(0), phrase.end(end - 1))
