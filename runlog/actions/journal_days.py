"""Which days of the journal a calendar or a chart shows, and what was run on them."""

from datetime import date, timedelta

from runlog.core.period import Period
from runlog.core.stats.calendar_days import RunSum
from runlog.core.stats.shown_days import ShownDays, shown_days
from runlog.store.daily_records import DailyRecords
from runlog.store.journal import Journal


def journal_days(
    records: DailyRecords, asked: Period, *, begun_on: date, today: date
) -> ShownDays | None:
    """The days asked for that lie in the journal.

    Args:
        records: What was written down.
        asked: The days that were asked for; either side may be open.
        begun_on: The day of the journal's first entry.
        today: The runner's day.

    Returns:
        None if all of them lie before the journal.
    """
    has_tomorrow = records.has_any(today + timedelta(days=1))
    return shown_days(asked, begun_on=begun_on, today=today, has_tomorrow=has_tomorrow)


def run_sums(journal: Journal, first_on: date, last_on: date) -> dict[date, RunSum]:
    """What the runs of each day add up to, from one day to another; only days with a run."""
    return {
        # Nobody runs no distance in no time: what adds up to 0 is unknown.
        day: RunSum(total.sessions, total.distance_m or None, total.duration_s or None)
        for day, total in journal.sessions.daily_volume(first_on, last_on).items()
    }
