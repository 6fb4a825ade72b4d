"""The calendar: days at a glance."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runlog.actions.calendar import read_calendar
from runlog.cli.context import Context
from runlog.core.stats.shown_days import last_weeks

if TYPE_CHECKING:
    from runlog.core.period import Period
    from runlog.core.stats.calendar_days import DayCalendar


def show_calendar(context: Context, words: Sequence[str] = ()) -> None:
    """Show what was run, felt and cared for on each day of a period.

    Args:
        context: The command's surroundings.
        words: Words for the days in question; none means as many weeks as fit, a year at most.
    """
    settings = context.settings
    calendar = read_calendar(
        context.journal,
        _asked(context, words),
        today=context.today,
        week_start=settings.week_start,
    )
    if context.wants_data:
        from runlog.render.calendar_told import calendar_records  # noqa: PLC0415  (for scripts)

        context.write_records(calendar_records(calendar))
    elif not calendar.days:
        context.say(_nothing(calendar))
    else:
        _draw(context, calendar)


def _asked(context: Context, words: Sequence[str]) -> "Period":
    if words:
        from runlog.cli.period_words import named_period  # noqa: PLC0415  (only if one is named)

        return named_period(context, words)
    from runlog.render.calendar import MOST_WEEKS, usual_weeks  # noqa: PLC0415  (only if not)

    # What a script gets does not hang on the width of a terminal.
    weeks = MOST_WEEKS if context.wants_data else usual_weeks(context.look.width)
    return last_weeks(weeks, today=context.today, week_start=context.settings.week_start)


def _draw(context: Context, calendar: "DayCalendar") -> None:
    from runlog.cli.terminal import write_cells  # noqa: PLC0415  (only where something is drawn)

    units, look = context.settings.units, context.look
    if look.is_accessible:
        from runlog.render.calendar_told import calendar_sentences  # noqa: PLC0415
        from runlog.render.lines import spoken  # noqa: PLC0415

        write_cells(spoken(calendar_sentences(calendar, units)), look)
        return
    from runlog.render.calendar import calendar_lines  # noqa: PLC0415

    write_cells(calendar_lines(calendar, units, look), look)


def _nothing(calendar: "DayCalendar") -> str:
    """Why there is nothing to see, and what to type."""
    from runlog.render.lines import EMPTY_JOURNAL, begins_later  # noqa: PLC0415

    if calendar.begun_on is None:
        return EMPTY_JOURNAL
    return begins_later(calendar.begun_on, "runlog calendar all")
