"""What the letters of the calendar mean, and what its days add up to."""

from collections.abc import Iterator, Sequence

from runlog.core.notation.distance import format_distance
from runlog.core.stats.calendar_days import CalendarDay, DayCalendar, DayCounts, day_counts
from runlog.core.stats.shade_steps import ShadeSteps
from runlog.core.units import Units
from runlog.render.grid import Cell
from runlog.render.lines import Line, flowed, sentences, span_text
from runlog.render.shades import OTHER_SPORT, PAUSED, REST, TODAY, UNMEASURED, shade_items
from runlog.render.text import plural

_Item = Sequence[Cell]


def calendar_legend(
    calendar: DayCalendar, steps: ShadeSteps | None, units: Units, width: int
) -> list[Line]:
    """The legend: only what is in the picture, then counts, then how the shades are parted.

    Args:
        calendar: With one day at least.
        steps: Where the shades begin; None if no distance is shown.
        units: What the runner counts in.
        width: Columns of the terminal.
    """
    days = calendar.days
    counts = day_counts(days)
    marks = list(_marks(counts))
    said: list[str] = []
    if steps is not None:
        how = "part the running days into quarters," if steps.are_quarters else "go"
        said.append(f"Shades {how} by whole {units}, rounded.")
    if len(marks) > 1:
        said.append("A mark stands behind its day; of several, the first of these is shown.")
    if calendar.begun_on is not None and calendar.first_on < calendar.begun_on:
        begun = span_text(calendar.begun_on, calendar.begun_on)
        said.append(f"Blank: before the journal begins on {begun}.")
    shades = [] if steps is None else shade_items(steps, units)
    letters = [*_rest(days), *shades, *_others(calendar)]
    return [
        *flowed(letters, width),
        *flowed(marks, width),
        *sentences([count_sentence(counts, units)], width, style="plain"),
        *sentences(said, width),
    ]


def count_sentence(counts: DayCounts, units: Units) -> str:
    """What the days add up to, such as ``21 runs, 164.2 km; a symptom on 3 days``."""
    runs = plural(counts.runs, "run") if counts.runs else "no run"
    distance = format_distance(counts.distance_m, units, decimals=1)
    parts = [f"{runs}, {distance}" if counts.distance_m else runs]
    if counts.felt_days:
        parts.append(f"a symptom on {plural(counts.felt_days, 'day')}")
    if counts.race_days:
        parts.append(f"a race on {plural(counts.race_days, 'day')}")
    if counts.stretched_days:
        apart = f", on {counts.cared_for_days} apart from a run" if counts.cared_for_days else ""
        parts.append(f"stretched on {plural(counts.stretched_days, 'day')}{apart}")
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."


def _rest(days: Sequence[CalendarDay]) -> Iterator[_Item]:
    if any(not (day.runs or day.other_sports or day.is_paused) for day in days):
        yield Cell(REST, "dim"), Cell(" no run", "dim")


def _others(calendar: DayCalendar) -> Iterator[_Item]:
    """What else may stand where a shade stands, if it does."""
    days = calendar.days
    if any(day.runs and day.distance_m is None for day in days):
        yield Cell(UNMEASURED, "accent"), Cell(" run without a distance", "dim")
    if any(day.other_sports and not day.runs for day in days):
        yield Cell(OTHER_SPORT), Cell(" another sport", "dim")
    if any(day.is_paused and not (day.runs or day.other_sports) for day in days):
        yield Cell(PAUSED, "dim"), Cell(" not journalled", "dim")
    if calendar.first_on <= calendar.today <= calendar.last_on:
        yield Cell(TODAY, "strong"), Cell(" today", "dim")


def _marks(counts: DayCounts) -> Iterator[_Item]:
    """The marks there are, in the order in which they win over each other."""
    if counts.felt_days:
        yield Cell("!", "alert"), Cell(" symptom", "dim")
    if counts.race_days:
        yield Cell("*", "strong"), Cell(" race", "dim")
    if counts.cared_for_days:
        yield Cell("+", "good"), Cell(" stretched apart from a run", "dim")
