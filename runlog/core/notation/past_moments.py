"""Which moment is meant by a day, a part of it and a clock: the latest that is not ahead."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple

from runlog.core.moment import Moment, PartOfDay, day_moment, exact_moment
from runlog.core.notation.clock_times import SaidClock, clock_in_part
from runlog.core.notation.when_phrase import Calendar, SaidDay
from runlog.core.notation.when_said import Said
from runlog.core.notation.when_words import PART_HOURS
from runlog.core.notation.written_when import day_text
from runlog.core.value import Value
from runlog.errors import NotationError

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class When(Value):
    """A moment the runner typed.

    Attributes:
        moment: The moment that is meant.
        remark: What the runner should know about the reading; None if nothing.
        day: The day that was said; None if only a time was.
        clock: The clock time that was said, by the runner's wall clock; None if none was.
        part_of_day: The part of the day that was said; None if none was, or if a clock was
            said as well. A lone `noon` is both the part and 12:00.
        said: What exactly was said, to be joined with what is said elsewhere.
    """

    moment: Moment
    remark: str | None = None
    day: date | None = None
    clock: time | None = None
    part_of_day: PartOfDay | None = None
    said: Said


class Where(NamedTuple):
    """The place in a text that a date was read from."""

    text: str
    start: int
    end: int

    def error(self, message: str, *, hint: str = "") -> NotationError:
        """The refusal of that place."""
        return NotationError(message, text=self.text, start=self.start, end=self.end, hint=hint)


def settled_when(
    said: Said, calendar: Calendar, where: Where, *, is_provisional: bool = False
) -> When:
    """Find the moment that is meant.

    Args:
        said: What was said; something was.
        calendar: What it is read against.
        where: Where it was said, for the error.
        is_provisional: Whether a day may still be said elsewhere, so that a lone clock is
            not refused for a gap in today's clock.

    Raises:
        NotationError: It is ahead, contradicts itself, or the clocks skipped it.
    """
    if said.exact is not None:
        return _exact(said, said.exact, calendar, where)
    clock = _meant_clock(said, where)
    if said.day is not None and said.day.day > calendar.today:
        raise _ahead(day_text(said.day.day, today=calendar.today), where)
    if clock is not None:
        return _clocked(said, clock, calendar, where, is_provisional=is_provisional)
    if said.part is not None:
        return _parted(said, said.part, calendar)
    day = said.day or SaidDay(calendar.today)
    return When(
        moment=day_moment(day.day, zone=calendar.zone), remark=day.remark, day=day.day, said=said
    )


def _exact(said: Said, at: datetime, calendar: Calendar, where: Where) -> When:
    """A moment said with day and time at once."""
    remark = None
    if at.tzinfo is None:
        at, remark = _wall(at.date(), at.time(), calendar, where)
    elif at.tzinfo is UTC:
        local = at.astimezone(calendar.zone)
        remark = f"{at:%H:%M} UTC was {local:%H:%M} here" if local.utcoffset() else None
        at = local
    if at > calendar.here.astimezone(UTC):
        raise _ahead(f"{day_text(at.date(), today=calendar.today)} {at:%H:%M}", where)
    return _when(said, at, day=at.date(), remark=remark)


def _meant_clock(said: Said, where: Where) -> time | None:
    """The clock time, with its half of the day; None if none was said."""
    if said.clock is None:
        is_noon = said.part == "noon" and said.day is None
        return time(12) if is_noon else None
    if said.clock.kind == "midnight" and (said.day is not None or said.part is not None):
        hint = "the day begins at 00:00: yesterday 00:00, today 00:00"
        raise where.error("Midnight lies between two days: which one?", hint=hint)
    if said.part is not None:
        return _clock_in_part(said.clock, said.part, where)
    if said.clock.kind == "hour":
        hour = said.clock.clock.hour
        if hour == 12:
            raise where.error("Noon or midnight?", hint="12:00, or 00:00")
        raise where.error("In the morning or in the evening?", hint=f"{hour}am, or {hour}pm")
    return said.clock.clock


def _clock_in_part(clock: SaidClock, part: PartOfDay, where: Where) -> time:
    """The clock time that lies in that part of the day."""
    meant = clock_in_part(clock, part)
    if meant is not None:
        return meant
    if part == "night" and (clock.clock.hour < 6 or clock.clock.hour == 12):
        hint = "after midnight it is the next day: for example today 00:30"
        raise where.error("A night has two days: which one?", hint=hint)
    said = f"{clock.clock.hour}" if clock.kind == "hour" else f"{clock.clock:%H:%M}"
    raise where.error(f"{said} and {part} do not go together", hint="leave one of them out")


def _clocked(
    said: Said, clock: time, calendar: Calendar, where: Where, *, is_provisional: bool
) -> When:
    """A moment with a clock time: on the day that was said, else the latest such time."""
    about = "kept as if it were exact" if said.clock is not None and said.clock.is_about else None
    day = calendar.today if said.day is None else said.day.day
    slide = None
    if _is_ahead(day, clock, calendar):
        step = _step_back(said.day)
        if step is None:
            today = "today" if day == calendar.today else day_text(day)
            raise _ahead(f"{today} {clock:%H:%M}", where)
        day -= step
        slide = _slide_remark(said.day, f"{clock:%H:%M}", day)
    if is_provisional and _is_skipped(day, clock, calendar):
        at, twice = datetime.combine(day, clock, tzinfo=calendar.zone), None
    else:
        at, twice = _wall(day, clock, calendar, where)
    remark = _remarks(said.day.remark if said.day else None, slide, twice, about)
    is_lone_noon = said.clock is None
    return _when(
        said,
        at,
        day=None if said.day is None else day,
        part="noon" if is_lone_noon else None,
        remark=remark,
    )


def _parted(said: Said, part: PartOfDay, calendar: Calendar) -> When:
    """A moment known by its part of the day."""
    day = calendar.today if said.day is None else said.day.day
    remark = said.day.remark if said.day else None
    if day == calendar.today and calendar.here.hour < PART_HOURS[part][0]:
        step = _step_back(said.day)
        if step is None:
            remark = _remarks(remark, f"this {part} is still ahead")
        else:
            day -= step
            remark = _remarks(remark, _slide_remark(said.day, part, day))
    return When(
        moment=day_moment(day, part, zone=calendar.zone),
        remark=remark,
        day=None if said.day is None else day,
        part_of_day=part,
        said=said,
    )


def _when(
    said: Said,
    at: datetime,
    *,
    day: date | None,
    remark: str | None,
    part: PartOfDay | None = None,
) -> When:
    """A moment by the clock; its offset is kept, its zone is not."""
    offset = at.utcoffset()
    fixed = at.replace(tzinfo=timezone(offset or timedelta(0)), fold=0)
    return When(
        moment=exact_moment(fixed),
        remark=remark,
        day=day,
        clock=fixed.time().replace(microsecond=0),
        part_of_day=part,
        said=said,
    )


def _step_back(day: SaidDay | None) -> timedelta | None:
    """How far back to look where a time is still ahead; None if the day is certain."""
    if day is None:
        return _DAY
    return _WEEK if day.kind == "weekday" else None


def _slide_remark(day: SaidDay | None, time_text: str, meant: date) -> str | None:
    """Says that an earlier day is meant; a clock alone needs no such remark."""
    if day is None and ":" in time_text:
        return None
    return f"the {time_text} of today is still ahead; that of {day_text(meant)} is meant"


def _remarks(*remarks: str | None) -> str | None:
    """Several remarks as one; None if there is none."""
    return "; ".join(remark for remark in remarks if remark is not None) or None


def _is_ahead(day: date, clock: time, calendar: Calendar) -> bool:
    """Whether a wall clock time is later than now."""
    at = datetime.combine(day, clock, tzinfo=calendar.zone)
    return at.astimezone(UTC) > calendar.here.astimezone(UTC)


def _is_skipped(day: date, clock: time, calendar: Calendar) -> bool:
    """Whether the clocks went forward over that time."""
    at = datetime.combine(day, clock, tzinfo=calendar.zone)
    back = at.astimezone(UTC).astimezone(calendar.zone)
    return back.replace(tzinfo=None) != at.replace(tzinfo=None)


def _wall(day: date, clock: time, calendar: Calendar, where: Where) -> tuple[datetime, str | None]:
    """A time on the wall clock, with a remark if it came twice."""
    if _is_skipped(day, clock, calendar):
        message = f"There was no {clock:%H:%M} on {day_text(day)}: the clocks went forward"
        raise where.error(message, hint="type the time your watch showed, or the day alone")
    at = datetime.combine(day, clock, tzinfo=calendar.zone)
    if at.utcoffset() == at.replace(fold=1).utcoffset():
        return at, None
    return at, f"{clock:%H:%M} happened twice that night; the earlier is meant"


def _ahead(what: str, where: Where) -> NotationError:
    """The refusal of something still to come."""
    hint = "only what has happened is noted; for example: yesterday 18:30"
    return where.error(f"{what} is still ahead", hint=hint)
