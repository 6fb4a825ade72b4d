"""The time of day: 18:30, 6:30pm, noon, in the evening."""

from datetime import time
from typing import Literal, NamedTuple

from runlog.core.moment import PartOfDay
from runlog.core.notation.when_phrase import Phrase
from runlog.core.notation.when_words import APPROXIMATE, PART_HOURS, PART_WORDS

_PART_OPENERS = frozenset({"in", "at", "over", "during"})

ClockKind = Literal["sure", "either_half", "hour", "midnight"]


class SaidClock(NamedTuple):
    """A clock time that was said.

    Attributes:
        clock: As it was said, to the second.
        kind: ``sure`` is that time and no other; ``either_half`` (``6:30``) is another if a
            part of the day says so; ``hour`` (``6``) needs a part of the day; ``midnight``
            lies between two days.
        has_at: Whether ``at`` or ``am``/``pm`` made plain that it is no duration.
        is_about: Whether it was said to be only about that time.
        start: Index of its first word.
    """

    clock: time
    kind: ClockKind
    has_at: bool
    is_about: bool
    start: int


def said_clock(phrase: Phrase, at: int, *, is_after_day: bool) -> tuple[SaidClock, int] | None:
    """Read a clock time.

    Args:
        phrase: The text.
        at: Index of its first word.
        is_after_day: Whether a day was said directly before, so that a bare clock in a line
            is no duration.

    Returns:
        None if no time of day begins here.

    Raises:
        NotationError: One begins, and there is no such time.
    """
    start, is_at = at, phrase.word(at) == "at"
    at += is_at
    is_about = phrase.word(at) in APPROXIMATE
    at += is_about
    if phrase.word(at) == "midnight":
        return SaidClock(time(0), "midnight", has_at=True, is_about=is_about, start=start), at + 1
    found = _half_day_clock(phrase, at)
    if found is not None:
        return SaidClock(found[0], "sure", has_at=True, is_about=is_about, start=start), found[1]
    if not is_at and phrase.is_line and (is_about or not is_after_day):
        return None
    read = _bare_clock(phrase, at, is_at=is_at) or _bare_hour(phrase, at, is_at=is_at)
    if read is None:
        return None
    clock, kind, end = read
    return SaidClock(clock, kind, has_at=is_at, is_about=is_about, start=start), end


def sure_clock(clock: time) -> SaidClock:
    """A clock time that is already known for certain."""
    return SaidClock(clock, "sure", has_at=True, is_about=False, start=0)


def said_part(phrase: Phrase, at: int) -> tuple[PartOfDay, int] | None:
    """Read a part of the day: ``morning``, ``in the evening``, ``at lunch``, ``~evening``."""
    at += phrase.word(at) in _PART_OPENERS or phrase.word(at) in APPROXIMATE
    at += phrase.word(at) in {"the", "my"}
    if phrase.word(at) in {"early", "late", "mid"}:
        at += 2 if phrase.word(at + 1) == "-" else 1
    half, end = _half(phrase, at)
    if half:
        return "morning" if half == "a" else "afternoon", end
    part = PART_WORDS.get(phrase.word(at))
    if part is None:
        return None
    is_two_words = phrase.word(at) == "lunch" and phrase.word(at + 1) == "time"
    return part, at + 1 + is_two_words


def fits_part(clock: time, part: PartOfDay) -> bool:
    """Whether a clock time may be called by that part of the day at all."""
    first, end = PART_HOURS[part]
    return first <= clock.hour < end


def clock_in_part(said: SaidClock, part: PartOfDay) -> time | None:
    """The clock time that was meant, given the part of the day it was in.

    Returns:
        None if they contradict each other, or if it may be two times.
    """
    if said.kind != "hour" and fits_part(said.clock, part):
        return said.clock
    if said.kind not in {"hour", "either_half"}:
        return None
    morning = said.clock.replace(hour=said.clock.hour % 12)
    halves = (morning, morning.replace(hour=morning.hour + 12))
    fitting = [clock for clock in halves if fits_part(clock, part) and clock.hour > 0]
    return fitting[0] if len(fitting) == 1 else None


def _half_day_clock(phrase: Phrase, at: int) -> tuple[time, int] | None:
    """``6pm``, ``6:30 pm``, ``6.30pm``, ``630pm``, ``6 p.m.``, ``12 noon``."""
    numbers = _hour_and_minute(phrase, at)
    if numbers is None:
        return None
    hour, minute, end = numbers
    is_noon = phrase.word(end) in {"noon", "midday"} and (hour, minute) == (12, 0)
    if is_noon:
        return time(12), end + 1
    half, after = _half(phrase, end)
    if not half:
        return None
    if not 1 <= hour <= 12 or minute > 59:
        hint = "with am or pm the hour is 1 to 12: 6:30pm, or 18:30"
        raise phrase.error(at, after, "There is no such time of day", hint=hint)
    return time(hour % 12 + (12 if half == "p" else 0), minute), after


def _hour_and_minute(phrase: Phrase, at: int) -> tuple[int, int, int] | None:
    """The figures before ``am`` or ``pm``, and where they end."""
    number = phrase.number(at, digits=4)
    if number is None:
        return None
    if phrase.digits(at) > 2:
        return (number // 100, number % 100, at + 1) if phrase.is_glued(at + 1) else None
    minute = phrase.number(at + 2, digits=2)
    is_clock = phrase.word(at + 1) in {":", "."} and phrase.digits(at + 2) == 2
    if is_clock and minute is not None and phrase.are_glued(at, at + 3):
        return number, minute, at + 3
    return number, 0, at + 1


def _half(phrase: Phrase, at: int) -> tuple[str, int]:
    """``a`` or ``p`` for ``am``, ``pm``, ``a.m.``, ``p.m.``, and where it ends; else empty."""
    word = phrase.word(at)
    if word in {"am", "pm"}:
        return word[0], at + 1
    is_dotted = word in {"a", "p"} and phrase.word(at + 1) == "." and phrase.word(at + 2) == "m"
    if not is_dotted or not phrase.are_glued(at, at + 3):
        return "", at
    has_last_dot = phrase.word(at + 3) == "." and phrase.is_glued(at + 3)
    return word, at + 3 + has_last_dot


def _bare_clock(phrase: Phrase, at: int, *, is_at: bool) -> tuple[time, ClockKind, int] | None:
    """``18:30``, ``18:30:15``, ``18h30``."""
    separator, is_free = phrase.word(at + 1), is_at or not phrase.is_line
    if phrase.digits(at + 2) != 2 or not phrase.are_glued(at, at + 3):
        return None
    if separator != ":" and not (separator in {"h", "."} and is_free):
        return None
    numbers = [phrase.number(at, digits=2), phrase.number(at + 2), 0]
    end = at + 3
    if separator == ":" and phrase.word(end) == ":" and phrase.is_glued(end):
        if not is_free:  # 1:05:30 after a day is how long it took
            return None
        numbers[2], end = phrase.number(end + 1, digits=2), end + 2
    if phrase.is_measured(end) or not phrase.may_end(end):
        return None
    hour, minute, second = numbers
    if hour is None or minute is None or second is None:
        return None
    return _checked_clock(phrase, at, end, (hour, minute, second), is_at=is_at)


def _checked_clock(
    phrase: Phrase, at: int, end: int, numbers: tuple[int, int, int], *, is_at: bool
) -> tuple[time, ClockKind, int] | None:
    """The time of these numbers: refused where they can only be a time of day and are none."""
    hour, minute, second = numbers
    separator = phrase.word(at + 1)
    if separator == ".":
        if not is_at:
            return None
        hint = f"type {hour}:{minute:02}, or {hour % 12 or 12}.{minute:02}pm"
        raise phrase.error(at, end, "A time of day is written with a colon", hint=hint)
    if hour > 23 or minute > 59 or second > 59:
        if phrase.is_line and not is_at:
            return None
        is_day_end = (hour, minute) == (24, 0)
        hint = "the next day's 00:00" if is_day_end else "00:00 to 23:59, or 6:30pm"
        raise phrase.error(at, end, "That is no time of day", hint=hint)
    is_either = separator == ":" and 1 <= hour <= 12 and phrase.word(at)[0] != "0"
    return time(hour, minute, second), "either_half" if is_either else "sure", end


def _bare_hour(phrase: Phrase, at: int, *, is_at: bool) -> tuple[time, ClockKind, int] | None:
    """``at 6``, ``6 in the evening``, ``6 o'clock``; which half of the day, a part has to say."""
    hour = phrase.number(at, digits=2)
    if hour is None:
        return None
    end = at + 1
    if phrase.word(end) == "o" and phrase.word(end + 2) == "clock":
        end += 3
    elif not is_at and not _part_follows(phrase, end):
        return None
    if phrase.is_measured(end) or not phrase.may_end(end):
        return None
    if not 1 <= hour <= 12:
        hint = f"type {hour}:00" if hour < 24 else "00:00 to 23:59, or 6:30pm"
        raise phrase.error(at, end, "That is no time of day", hint=hint)
    return time(hour), "hour", end


def _part_follows(phrase: Phrase, at: int) -> bool:
    """Whether a bare hour is made one by what follows: ``6 in the evening``, ``7 this morning``."""
    if phrase.is_line:  # "8 this morning" is as likely 8 km
        return False
    if phrase.word(at) in {"this", "yesterday"}:
        return phrase.word(at + 1) in PART_WORDS
    return phrase.word(at) in {"in", "at", "tonight"} and (
        phrase.word(at) == "tonight" or said_part(phrase, at) is not None
    )
