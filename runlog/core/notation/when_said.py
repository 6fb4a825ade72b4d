"""What a date phrase says, component by component: a day, a part of it, a clock time."""

from datetime import datetime
from typing import NamedTuple

from runlog.core.moment import PartOfDay
from runlog.core.notation.clock_times import (
    SaidClock,
    clock_in_part,
    fits_part,
    said_clock,
    said_part,
)
from runlog.core.notation.iso_moments import iso_moment
from runlog.core.notation.relative_days import said_day
from runlog.core.notation.time_ago import exact_ago
from runlog.core.notation.when_phrase import Phrase, SaidDay
from runlog.core.notation.when_words import APPROXIMATE


class Said(NamedTuple):
    """Everything one phrase says; None for what it leaves open.

    Attributes:
        day: The day.
        part: The part of the day.
        clock: The clock time.
        exact: All of it at once, as ``2 hours ago`` or ``2026-11-20T18:30Z`` say it; without
            an offset if none was written. Then the others are None.
    """

    day: SaidDay | None = None
    part: PartOfDay | None = None
    clock: SaidClock | None = None
    exact: datetime | None = None


def leading_said(phrase: Phrase) -> tuple[Said, int] | None:
    """Read the longest date phrase at the beginning: its components in any order.

    Returns:
        What it says and the index of the word after it; None if no date begins here.

    Raises:
        NotationError: One begins, and cannot be had.
    """
    exact = _exact(phrase)
    if exact is not None:
        return Said(exact=exact[0]), exact[1]
    said, end = Said(), 0
    while (step := _next_component(phrase, said, end)) is not None:
        said, end = step
    return (said, end) if end else None


def _exact(phrase: Phrase) -> tuple[datetime, int] | None:
    """A phrase that says day and time in one."""
    index = int(phrase.word(0) in {"just", "right"})
    if phrase.word(index) == "now" and phrase.may_end(index + 1):
        return phrase.calendar.here, index + 1
    found = iso_moment(phrase, 0) or exact_ago(phrase, int(phrase.word(0) in APPROXIMATE))
    return found if found is not None and phrase.may_end(found[1]) else None


def _next_component(phrase: Phrase, said: Said, at: int) -> tuple[Said, int] | None:
    """The phrase with one component more; None if there is no more of it."""
    index = at + (at > 0 and phrase.word(at) == ",")
    for read in (_with_day, _with_clock, _with_part):
        step = read(phrase, said, index)
        if step is not None and phrase.may_end(step[1]):
            return step
    return None


def _with_day(phrase: Phrase, said: Said, at: int) -> tuple[Said, int] | None:
    """Add a day, which may bring its part along: ``last night``."""
    if said.day is not None:
        return None
    found = said_day(phrase, at + (at > 0 and phrase.word(at) == "of"))
    if found is None:
        return None
    day, end = found
    if day.part is not None and said.part is not None:
        return None
    return said._replace(day=day, part=day.part or said.part), end


def _with_clock(phrase: Phrase, said: Said, at: int) -> tuple[Said, int] | None:
    """Add a clock time."""
    if said.clock is not None:
        return None
    found = said_clock(phrase, at, is_after_day=at > 0)
    if found is None:
        return None
    clock, end = found
    if phrase.is_line and not clock.has_at and said.part is not None:
        if clock_in_part(clock, said.part) is None:
            return None  # "yesterday morning 22:30": a time of another kind
        if not fits_part(clock.clock, said.part):
            hint = f"for a time of day: at {phrase.text[phrase.start(at) : phrase.end(end - 1)]}pm"
            raise phrase.error(at, end, "Is that a time of day, or how long it took?", hint=hint)
    return said._replace(clock=clock), end


def _with_part(phrase: Phrase, said: Said, at: int) -> tuple[Said, int] | None:
    """Add a part of the day."""
    if said.part is not None:
        return None
    found = said_part(phrase, at)
    return None if found is None else (said._replace(part=found[0]), found[1])
