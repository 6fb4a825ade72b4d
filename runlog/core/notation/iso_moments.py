"""Moments as machines write them: 2026-11-20T18:30+01:00."""

from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

from runlog.core.notation.calendar_dates import iso_day
from runlog.core.notation.when_phrase import Phrase

_SIGNS = {"+": 1, "-": -1, "−": -1}


def iso_moment(phrase: Phrase, at: int) -> tuple[datetime, int] | None:
    """Read an ISO date with its time.

    Args:
        phrase: The text.
        at: Index of its first word.

    Returns:
        The time, without an offset if none was written and with UTC for ``Z``, and the index
        of the word after it; None if no such moment begins here.

    Raises:
        NotationError: It is written like one, and there is no such time.
    """
    found = iso_day(phrase, at)
    if found is None:
        return None
    said, end = found
    is_joined = phrase.word(end) == "t" and phrase.is_glued(end)
    if not is_joined and phrase.is_glued(end):
        return None
    start = end + is_joined
    read = _clock(phrase, start, is_joined=is_joined)
    if read is None:
        return None
    numbers, end = read
    zone, end = _offset(phrase, end)
    if not phrase.may_end(end):
        return None
    hour, minute, second = numbers
    if not is_joined and zone is None and _may_be_duration(phrase, numbers, end - start):
        return None
    if hour > 23 or minute > 59 or second > 59:
        hint = "a time of day is 00:00 to 23:59"
        raise phrase.error(start, end, "That is no time of day", hint=hint)
    return datetime.combine(said.day, time(hour, minute, second), tzinfo=zone), end


def _clock(phrase: Phrase, at: int, *, is_joined: bool) -> tuple[tuple[int, int, int], int] | None:
    """Hour, minute and second, and where they end: ``18:30``, ``18:30:00.5``, ``T1830``."""
    if is_joined and phrase.digits(at) in {4, 6}:
        number = int(phrase.word(at).ljust(6, "0"))
        return (number // 10000, number // 100 % 100, number % 100), at + 1
    hour = _two_digits(phrase, at)
    minute = _two_digits(phrase, at + 2)
    if hour is None or minute is None or phrase.word(at + 1) != ":":
        return None
    second = _two_digits(phrase, at + 4) if phrase.word(at + 3) == ":" else None
    end = at + 3 if second is None else at + 5
    if not phrase.are_glued(at, end):
        return None
    if second is not None and phrase.word(end) in {".", ","} and phrase.digits(end + 1):
        end += 2 * phrase.are_glued(end - 1, end + 2)
    return (hour, minute, second or 0), end


def _may_be_duration(phrase: Phrase, numbers: tuple[int, int, int], length: int) -> bool:
    """Whether a clock apart from its date may be how long it took: ``45:12``, ``01:45:30``."""
    hour, minute, second = numbers
    has_seconds = length > 3
    is_short = has_seconds and hour < 10
    return max(minute, second) > 59 or hour > 23 or (phrase.is_line and is_short)


def _two_digits(phrase: Phrase, at: int) -> int | None:
    """The number here if it is written with two digits."""
    return phrase.number(at) if phrase.digits(at) == 2 else None


def _offset(phrase: Phrase, at: int) -> tuple[tzinfo | None, int]:
    """``Z``, ``+01:00``, ``+0100`` or ``+01``, and where it ends; None if there is none."""
    if phrase.is_line and not phrase.is_glued(at):
        return None, at
    if phrase.word(at) == "z":
        return UTC, at + 1
    sign = _SIGNS.get(phrase.word(at))
    if sign is None or phrase.digits(at + 1) not in {2, 4} or not phrase.is_glued(at + 1):
        return None, at
    number, end = int(phrase.word(at + 1)), at + 2
    hours, minutes = divmod(number, 100) if phrase.digits(at + 1) == 4 else (number, 0)
    if (
        phrase.digits(at + 1) == 2
        and phrase.word(end) == ":"
        and phrase.are_glued(end - 1, end + 2)
    ):
        minutes, end = _two_digits(phrase, end + 1) or 0, end + 2
    if hours > 14 or minutes > 59:
        hint = "from -12:00 to +14:00"
        raise phrase.error(at, end, "No place on Earth has that offset from UTC", hint=hint)
    return timezone(sign * timedelta(hours=hours, minutes=minutes)), end
