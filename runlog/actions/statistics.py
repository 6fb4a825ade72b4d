"""What the sessions of a period add up to."""

from datetime import date, datetime

from runlog.actions.recent_weeks import calendar_buckets, recent_weeks
from runlog.core.period import Period
from runlog.core.stats.buckets import Bucket, By, Group
from runlog.core.stats.calendar_spans import Grain, usual_grain, usual_period
from runlog.core.stats.longest_run import LOOKBACK_S
from runlog.core.stats.statistics import LongestLately, Statistics, StatsQuery
from runlog.core.stats.three_weeks import WEEKS_BEFORE, week_beside
from runlog.core.value import replace
from runlog.store.daily_records import DailyRecords
from runlog.store.journal import Journal


def statistics(
    journal: Journal, query: StatsQuery, *, now: datetime, today: date, week_start: int
) -> Statistics:
    """Add up what was asked for.

    Args:
        journal: Where to look.
        query: What is wanted.
        now: The moment of it.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
    """
    begun_on = DailyRecords.of(journal).first_day()
    by = query.by or _usual_by(query.period, begun_on=begun_on or today, today=today)
    found = Statistics(
        by=by,
        sport=query.sport,
        asked=query.period or _usual_period(by, today, week_start),
        begun_on=begun_on,
        today=today,
    )
    match by:
        case "shoe" | "kind":
            return replace(found, buckets=_groups(journal, by, found))
        case _:
            return _calendar(journal, by, found, now=now, week_start=week_start)


def _usual_by(period: Period | None, *, begun_on: date, today: date) -> By:
    """What sessions are put together by if nobody says: the days that are there decide."""
    if period is None:
        return "week"
    first = begun_on if period.first is None else max(begun_on, period.first)
    last = today if period.last is None else min(today, period.last)
    return usual_grain((last - first).days + 1)


def _usual_period(by: By, today: date, week_start: int) -> Period:
    match by:
        case "shoe" | "kind":
            return Period(None, None)
        case _:
            return usual_period(by, today=today, week_start=week_start)


def _groups(journal: Journal, by: Group, found: Statistics) -> tuple[Bucket, ...]:
    """The sessions of each pair or kind."""
    volumes = journal.sessions.volumes.of_groups(by, found.asked, sport=found.sport)
    symptoms = journal.sessions.volumes.group_symptoms(by, found.asked, sport=found.sport)
    return tuple(
        Bucket(
            volume=one.volume,
            first_on=one.first_on,
            last_on=one.last_on,
            name=one.name,
            symptoms=symptoms.get(one.name, ()),
        )
        for one in volumes
    )


def _calendar(
    journal: Journal, grain: Grain, found: Statistics, *, now: datetime, week_start: int
) -> Statistics:
    """The sessions of each week, month or year; what is said of today only if it is among them."""
    today, sport = found.today, found.sport
    buckets = calendar_buckets(
        journal, grain, found.asked, today=today, week_start=week_start, sport=sport
    )
    found = replace(found, buckets=_with_symptoms(journal, buckets))
    if not buckets or buckets[-1].last_on < today:
        return found
    latest = recent_weeks(
        journal, today=today, week_start=week_start, sport=sport, weeks=WEEKS_BEFORE + 1
    )
    now_s = int(now.timestamp())
    longest = journal.sessions.volumes.longest_within(now_s - LOOKBACK_S, now_s, sport=sport)
    return replace(
        found,
        week=week_beside(latest),
        longest=None if longest is None else LongestLately(*longest),
    )


def _with_symptoms(journal: Journal, buckets: tuple[Bucket, ...]) -> tuple[Bucket, ...]:
    symptoms = journal.sessions.volumes.span_symptoms(
        [(one.first_on, one.last_on) for one in buckets]
    )
    return tuple(
        replace(bucket, symptoms=noted) if noted else bucket
        for bucket, noted in zip(buckets, symptoms, strict=True)
    )
