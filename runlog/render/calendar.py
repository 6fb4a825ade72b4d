"""The calendar as it is drawn: weeks side by side, a shade and a mark for each day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from runlog.core.notation.when_words import MONTH_NAMES, WEEKDAY_NAMES
from runlog.core.period import week_of
from runlog.core.stats.calendar_days import CalendarDay, DayCalendar
from runlog.core.stats.shade_steps import ShadeSteps, shade_steps
from runlog.core.stats.shown_days import FEWEST_WEEKS
from runlog.core.units import Units
from runlog.render.calendar_legend import calendar_legend
from runlog.render.grid import Cell, Look
from runlog.render.lines import Line, headed, span_text
from runlog.render.shades import (
    OTHER_SPORT,
    PAUSED,
    REST,
    TODAY,
    UNMEASURED,
    ascii_form,
    shaded,
    whole_units,
)

MOST_WEEKS = 53
"""Weeks that are shown if nobody says how many: a year, whichever day it begins on."""

_USUAL_STEPS: dict[Units, ShadeSteps] = {"km": ShadeSteps(5, 10, 15), "mi": ShadeSteps(3, 6, 10)}
_LABEL = 5
_CELL = 2
_BLANK = Cell(" ")
_OUTSIDE = (_BLANK, _BLANK)


def weeks_in(width: int) -> int:
    """How many weeks stand side by side; one column more is kept for the mark of today.

    Args:
        width: Columns of the terminal.
    """
    return max(1, (width - _LABEL - 1) // _CELL)


def usual_weeks(width: int) -> int:
    """How many weeks are shown if nobody says: what fits side by side, 16 to 53."""
    return min(MOST_WEEKS, max(FEWEST_WEEKS, weeks_in(width)))


def calendar_lines(calendar: DayCalendar, units: Units, look: Look) -> list[Line]:
    """The calendar with its title and legend.

    What does not fit the width goes on in further blocks below, all about equally wide.

    Args:
        calendar: With one day at least.
        units: What the runner counts in.
        look: How wide the terminal is, and which alphabet it has.
    """
    amounts = (
        whole_units(day.distance_m, units)
        for day in calendar.days
        if day.runs and day.distance_m is not None
    )
    steps = shade_steps(amounts, usual=_USUAL_STEPS[units])
    cells = {day.day: (_shade(day, steps, units), _mark(day)) for day in calendar.days}
    what = span_text(calendar.first_on, calendar.last_on)
    lines = headed("Running days", what, look.width)
    for weeks in _blocks(_weeks(calendar), weeks_in(look.width)):
        lines += [[], *_heads(weeks, calendar), *_rows(weeks, calendar, cells)]
    lines += [[], *calendar_legend(calendar, steps, units, look.width)]
    return [ascii_form(line) for line in lines] if look.is_ascii else lines


def _weeks(calendar: DayCalendar) -> list[date]:
    """The first day of each week that is drawn."""
    first = week_of(calendar.first_on, calendar.week_start).first or calendar.first_on
    count = (calendar.last_on - first).days // 7 + 1
    return [first + timedelta(weeks=week) for week in range(count)]


def _blocks(weeks: Sequence[date], most: int) -> Iterator[Sequence[date]]:
    """Weeks in blocks that are as wide as each other, or one week narrower."""
    count = -(-len(weeks) // most)
    for block in range(count):
        yield weeks[len(weeks) * block // count : len(weeks) * (block + 1) // count]


def _rows(
    weeks: Sequence[date], calendar: DayCalendar, cells: Mapping[date, tuple[Cell, Cell]]
) -> Iterator[Line]:
    """Seven rows of days; what lies outside the journal is blank."""
    for weekday in range(7):
        days = [week + timedelta(days=weekday) for week in weeks]
        name = WEEKDAY_NAMES[(calendar.week_start + weekday) % 7]
        row = [cell for day in days for cell in cells.get(day, _OUTSIDE)]
        yield [Cell(name.ljust(_LABEL), "dim"), *_with_today(row, days, calendar.today)]


def _shade(day: CalendarDay, steps: ShadeSteps | None, units: Units) -> Cell:
    if day.runs and day.distance_m is not None and steps is not None:
        return shaded(day.distance_m, steps, units)
    if day.runs:
        return Cell(UNMEASURED, "accent")
    if day.other_sports:
        return Cell(OTHER_SPORT)
    return Cell(PAUSED if day.is_paused else REST, "dim")


def _mark(day: CalendarDay) -> Cell:
    """What else there was: a symptom before a race before care."""
    if day.felt:
        return Cell("!", "alert")
    if day.is_race:
        return Cell("*", "strong")
    return Cell("+", "good") if day.is_cared_for else _BLANK


def _with_today(cells: list[Cell], days: Sequence[date], today: date) -> list[Cell]:
    """A row with an arrow behind today, where the days to come are blank."""
    if today not in days:
        return cells
    place = _CELL * (days.index(today) + 1)
    return [*cells[:place], Cell(TODAY, "strong"), *cells[place + 1 :]]


def _heads(weeks: Sequence[date], calendar: DayCalendar) -> list[Line]:
    """The line of months, with the year at its left; above it the years that begin within."""
    starts = _month_starts(weeks, calendar)
    first_on = max(calendar.first_on, weeks[0])
    year = starts[0].year if 0 in starts else first_on.year
    new_years = {
        column: str(day.year) for column, day in starts.items() if column and day.month == 1
    }
    months = {column: MONTH_NAMES[day.month - 1] for column, day in starts.items()}
    if not {0, 1} & months.keys():  # else the name of a month that is nearly over has no room
        months[0] = MONTH_NAMES[first_on.month - 1]
    above = [_placed(new_years, "", len(weeks))] if new_years else []
    return [*above, _placed(months, str(year), len(weeks))]


def _month_starts(weeks: Sequence[date], calendar: DayCalendar) -> dict[int, date]:
    """The months that begin in the weeks, by the column of the week."""
    starts = {}
    for column, week in enumerate(weeks):
        first = (week + timedelta(days=6)).replace(day=1)
        if max(week, calendar.first_on) <= first <= calendar.last_on:
            starts[column] = first
    return starts


def _placed(texts: Mapping[int, str], label: str, columns: int) -> Line:
    """Texts above their columns; a year above the last one ends where the column does."""
    line = label
    for column, text in sorted(texts.items()):
        start = min(_LABEL + _CELL * column, _LABEL + _CELL * columns + 1 - len(text))
        line = line.ljust(start) + text
    return [Cell(line, "dim")]
