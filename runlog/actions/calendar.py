"""A calendar: every day of a period with what was run, felt and cared for."""

from datetime import date, timedelta

from runlog.actions.journal_days import journal_days, run_sums
from runlog.core.period import Period, week_of
from runlog.core.stats.calendar_days import DayCalendar, DayNotes, calendar_days
from runlog.core.stats.shown_days import FEWEST_WEEKS, ShownDays
from runlog.store.daily_records import DailyRecords
from runlog.store.journal import Journal


def read_calendar(
    journal: Journal, asked: Period, *, today: date, week_start: int = 0
) -> DayCalendar:
    """Gather what is written down of some days.

    Args:
        journal: Where to look.
        asked: The days; either side may be open.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).

    Returns:
        Without days if the journal is empty or begins after all of them. Of the time before the
        journal at most so many weeks are drawn that there are 16.
    """
    records = DailyRecords.of(journal)
    begun_on = records.first_day()
    shown = begun_on and journal_days(records, asked, begun_on=begun_on, today=today)
    if not shown:
        last_on = asked.last or today
        return DayCalendar(
            first_on=asked.first or last_on,
            last_on=last_on,
            begun_on=begun_on,
            today=today,
            week_start=week_start,
        )
    return DayCalendar(
        first_on=_drawn_from(asked.first, shown, week_start),
        last_on=shown.last_on,
        begun_on=begun_on,
        today=today,
        week_start=week_start,
        days=calendar_days(shown.first_on, shown.last_on, _notes(journal, records, shown)),
    )


def _drawn_from(asked_on: date | None, shown: ShownDays, week_start: int) -> date:
    """The first day that is drawn: whole weeks before the journal began only up to 16 in all."""
    if asked_on is None or asked_on >= shown.begun_on:
        return shown.first_on
    last_week = week_of(shown.last_on, week_start).first or shown.last_on
    first_week = week_of(shown.first_on, week_start).first or shown.first_on
    return max(asked_on, min(first_week, last_week - timedelta(weeks=FEWEST_WEEKS - 1)))


def _notes(journal: Journal, records: DailyRecords, shown: ShownDays) -> DayNotes:
    period = shown.period
    return DayNotes(
        runs=run_sums(journal, shown.first_on, shown.last_on),
        races=records.races(period),
        other_sports=records.other_sports(period),
        areas=records.areas(period),
        stretched=records.stretched(period),
        cared_for=records.stretched_apart(period),
        pauses=journal.pauses.all(),
    )
