"""What the weeks, months or years of a period add up to, the latest weeks above all."""

from datetime import date

from runlog.core.kind import Sport
from runlog.core.period import Period
from runlog.core.stats.buckets import Bucket
from runlog.core.stats.calendar_spans import Grain, calendar_spans, weeks_to
from runlog.store.daily_records import DailyRecords
from runlog.store.journal import Journal

WEEKS_DRAWN = 12
"""Source: science sheet, 2, "Display instead"."""


def recent_weeks(
    journal: Journal,
    *,
    today: date,
    week_start: int,
    sport: Sport = "run",
    weeks: int = WEEKS_DRAWN,
) -> tuple[Bucket, ...]:
    """What the latest weeks add up to, the one under way last.

    Args:
        journal: Where to look.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
        sport: Only sessions of this sport.
        weeks: How many, 1 or more.

    Returns:
        Fewer if the journal is younger; none if it is empty.
    """
    latest = weeks_to(today, weeks, week_start)
    return calendar_buckets(
        journal, "week", latest, today=today, week_start=week_start, sport=sport
    )


def calendar_buckets(
    journal: Journal,
    grain: Grain,
    period: Period,
    *,
    today: date,
    week_start: int,
    sport: Sport,
) -> tuple[Bucket, ...]:
    """What the weeks, months or years of a period add up to, the earliest first.

    Args:
        journal: Where to look.
        grain: What the period is parted into.
        period: The days in question; either side may be open.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
        sport: Only sessions of this sport.

    Returns:
        Without gaps; empty if the period ends before the journal begins.
    """
    begun_on = DailyRecords.of(journal).first_day()
    if begun_on is None:
        return ()
    spans = calendar_spans(
        grain,
        period,
        begun_on=begun_on,
        today=today,
        week_start=week_start,
        paused=journal.sessions.volumes.paused_days(),
    )
    days = [(span.first_on, span.last_on) for span in spans]
    volumes = journal.sessions.volumes.of_spans(days, sport=sport)
    return tuple(
        Bucket(volume=volume, first_on=span.first_on, last_on=span.last_on, span=span)
        for span, volume in zip(spans, volumes, strict=True)
    )
