"""Days as they look from today: yesterday, tue, last night, tue last week."""

from datetime import date, timedelta

from runlog.core.moment import PartOfDay
from runlog.core.notation.calendar_dates import Found, written_day
from runlog.core.notation.time_ago import days_ago
from runlog.core.notation.when_phrase import Phrase, SaidDay
from runlog.core.notation.when_words import (
    PART_WORDS,
    SMALL_HOURS_END,
    WEEKDAYS,
    YESTERDAYS,
)
from runlog.core.notation.written_when import day_text

_SHADES = frozenset({"early", "earlier", "late", "later"})
_SHADED = YESTERDAYS | {"today", "tonight", "this", "last"}
_VAGUE_SPANS = frozenset({"week", "weekend", "month", "year"})


def said_day(phrase: Phrase, at: int) -> Found | None:
    """Read a day, however it is said.

    Args:
        phrase: The text.
        at: Index of its first word.

    Returns:
        None if no day is said here. A date with its year may be ahead of today, no other.

    Raises:
        NotationError: A day is said, and it cannot be had.
    """
    at += phrase.word(at) == "on"
    at += phrase.word(at) in _SHADES and phrase.word(at + 1) in _SHADED
    for read in (_near_day, _weekday, _last_or_this, _day_before, days_ago, written_day):
        found = read(phrase, at)
        if found is not None:
            return found
    _refuse_ahead(phrase, at)
    return None


def latest_weekday(today: date, weekday: int) -> date:
    """The latest day of that name, today included.

    Args:
        today: The runner's calendar day.
        weekday: 0 (Monday) to 6 (Sunday).
    """
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _near_day(phrase: Phrase, at: int) -> Found | None:
    """``today``, ``yesterday``, ``tonight``."""
    today = phrase.calendar.today
    word = phrase.word(at)
    if word == "today":
        return SaidDay(today), at + 1
    if word in YESTERDAYS:
        return SaidDay(today - timedelta(days=1)), at + 1
    if word in {"tonight", "tonite"}:
        return _this_part(phrase, "evening"), at + 1
    return None


def _this_part(phrase: Phrase, part: PartOfDay) -> SaidDay:
    """Today's morning, afternoon or evening; in the small hours that of the day not yet over."""
    today = phrase.calendar.today
    if part == "morning" or phrase.calendar.here.hour >= SMALL_HOURS_END:
        return SaidDay(today, part=part)
    before = today - timedelta(days=1)
    remark = f"it is after midnight: the {part} of {day_text(before)} is meant"
    return SaidDay(before, part=part, remark=remark)


def _weekday(phrase: Phrase, at: int) -> Found | None:
    """``tue``, ``tue last week``, ``fri 20 nov``."""
    weekday = WEEKDAYS.get(phrase.word(at))
    if weekday is None:
        return None
    end = at + 1 + (phrase.is_glued(at + 1) and phrase.word(at + 1) == ".")
    return (
        _weekday_of_week(phrase, end, weekday)
        or _weekday_with_date(phrase, at, end)
        or (SaidDay(latest_weekday(phrase.calendar.today, weekday), "weekday"), end)
    )


def _weekday_of_week(phrase: Phrase, at: int, weekday: int) -> Found | None:
    """The rest of ``tue [of] last week`` and ``tue this week``."""
    at += phrase.word(at) == "of"
    if phrase.word(at) not in {"last", "this"} or phrase.word(at + 1) != "week":
        return None
    weeks = 1 if phrase.word(at) == "last" else 0
    return _not_ahead(phrase, at - 1, at + 2, _day_of_week(phrase, weekday, weeks_ago=weeks))


def _weekday_with_date(phrase: Phrase, at: int, index: int) -> Found | None:
    """The rest of ``fri 20 nov`` and ``friday, the 20th``; weekday and date have to agree."""
    weekday = WEEKDAYS[phrase.word(at)]
    index += phrase.word(index) == ","
    found = written_day(phrase, index)
    if found is None or not phrase.may_end(found[1]):
        return None
    said, end = found
    if said.day.weekday() != weekday:
        text = day_text(said.day, today=phrase.calendar.today)
        hint = f"type one of the two, or {text}"
        raise phrase.error(at, end, f"That day was another weekday: {text}", hint=hint)
    return said, end


def _day_of_week(phrase: Phrase, weekday: int, *, weeks_ago: int) -> date:
    """The day of that name in this calendar week or an earlier one."""
    start = latest_weekday(phrase.calendar.today, phrase.calendar.week_start)
    offset = (weekday - phrase.calendar.week_start) % 7
    return start + timedelta(days=offset - 7 * weeks_ago)


def _not_ahead(phrase: Phrase, at: int, end: int, day: date) -> Found:
    """A day said with ``this``, refused if it is still to come."""
    if day > phrase.calendar.today:
        hint = f"for the one before: {day_text(day - timedelta(days=7))}"
        raise phrase.error(at, end, f"{day_text(day)} is still ahead", hint=hint)
    return SaidDay(day), end


def _last_or_this(phrase: Phrase, at: int) -> Found | None:
    """``last tue``, ``last night``, ``last week tue``, ``this morning``, ``this tue``."""
    which, word = phrase.word(at), phrase.word(at + 1)
    if which == "this" and word in {"past", "last"}:
        which, word, at = "last", phrase.word(at + 2), at + 1
    if which not in {"last", "past", "this"}:
        return None
    if word in WEEKDAYS:
        return _last_or_this_weekday(phrase, at, is_last=which != "this")
    if word in _VAGUE_SPANS and which != "past":
        return _day_in_span(phrase, at)
    return _last_or_this_part(phrase, at, is_last=which != "this")


def _last_or_this_weekday(phrase: Phrase, at: int, *, is_last: bool) -> Found:
    """``last tue`` is the one before today, ``this tue`` the one of this week."""
    weekday, today = WEEKDAYS[phrase.word(at + 1)], phrase.calendar.today
    if is_last:
        return SaidDay(latest_weekday(today - timedelta(days=1), weekday)), at + 2
    return _not_ahead(phrase, at, at + 2, _day_of_week(phrase, weekday, weeks_ago=0))


def _day_in_span(phrase: Phrase, at: int) -> Found:
    """``last week tue``; a week without a day is no date."""
    index = at + 2
    index += phrase.word(index) in {"on", ","}
    if phrase.word(at + 1) == "week" and phrase.word(index) in WEEKDAYS:
        weeks = 1 if phrase.word(at) == "last" else 0
        day = _day_of_week(phrase, WEEKDAYS[phrase.word(index)], weeks_ago=weeks)
        return _not_ahead(phrase, at, index + 1, day)
    hint = "for example: last tue, 3 days ago, 20 nov"
    raise phrase.error(at, at + 2, "Which day of it?", hint=hint)


def _last_or_this_part(phrase: Phrase, at: int, *, is_last: bool) -> Found | None:
    """``last night`` and ``last evening`` are yesterday's, ``this morning`` is today's."""
    index = at + 1
    index += phrase.word(index) in {"early", "late"}
    part = PART_WORDS.get(phrase.word(index))
    if part is None:
        return None
    if not is_last:
        return None if part == "night" else (_this_part(phrase, part), index + 1)
    if part not in {"evening", "night"}:
        return None
    return SaidDay(phrase.calendar.today - timedelta(days=1), part=part), index + 1


def _day_before(phrase: Phrase, at: int) -> Found | None:
    """``the day before yesterday``, ``the night before last``, ``the tue before last``."""
    at += phrase.word(at) == "the"
    word, today = phrase.word(at), phrase.calendar.today
    if phrase.word(at + 1) != "before":
        return None
    last = phrase.word(at + 2)
    if word == "day" and last in YESTERDAYS:
        return SaidDay(today - timedelta(days=2)), at + 3
    if word == "night" and last == "last":
        return SaidDay(today - timedelta(days=2), part="night"), at + 3
    if word in WEEKDAYS and last == "last":
        before = latest_weekday(today - timedelta(days=1), WEEKDAYS[word])
        return SaidDay(before - timedelta(days=7)), at + 3
    return None


def _refuse_ahead(phrase: Phrase, at: int) -> None:
    """Refuse ``tomorrow`` and ``next tue``."""
    end = 0
    if phrase.word(at) in {"tomorrow", "tmrw"}:
        end = at + 1
    elif phrase.word(at) in {"next", "coming"} and (
        phrase.word(at + 1) in WEEKDAYS or phrase.word(at + 1) in _VAGUE_SPANS
    ):
        end = at + 2
    if end:
        hint = "only what has happened is noted; for example: today, yesterday, last tue"
        raise phrase.error(at, end, "That is still ahead", hint=hint)
