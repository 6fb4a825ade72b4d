"""The report of a year: everything it tells, gathered from the journal."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from runlog.actions.calendar import read_calendar
from runlog.actions.journal_days import journal_days
from runlog.actions.recent_weeks import recent_weeks
from runlog.core.diary import Pause
from runlog.core.kind import KINDS, Kind, Sport
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.stats.episodes import placed_records
from runlog.core.stats.run_order import PausedDays, runs_in_order
from runlog.core.stats.spans import Grain, spans
from runlog.core.stats.symptom_course import courses
from runlog.core.stats.three_weeks import WEEKS_BEFORE, WeekBeside, week_beside
from runlog.core.stats.year.anonymous import anonymous_report
from runlog.core.stats.year.bouts import Bout, bouts
from runlog.core.stats.year.care import care_counts
from runlog.core.stats.year.paces import pace_course, races
from runlog.core.stats.year.pairs import PairOfReport, pairs_of_report
from runlog.core.stats.year.parts import Part, mean_week_m, parts_of
from runlog.core.stats.year.report import KindShare, YearReport
from runlog.core.stats.year.spans import default_period, grain_of
from runlog.core.value import replace
from runlog.store.daily_records import DailyRecords
from runlog.store.journal import Journal
from runlog.store.session_filter import SessionFilter


class _Told(NamedTuple):
    """What is told of, and where it is read.

    Attributes:
        journal: Where it is.
        first: The first day.
        last: The last day.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
        paused: The days that were not journalled.
        sessions: Those of the days, of any sport, oldest first.
    """

    journal: Journal
    first: date
    last: date
    today: date
    week_start: int
    paused: PausedDays
    sessions: Sequence[Session]

    @property
    def period(self) -> Period:
        return Period(self.first, self.last)

    @property
    def runs(self) -> list[Session]:
        return [session for session in self.sessions if session.sport == "run"]


def year_report(
    journal: Journal,
    settings: Settings,
    now: datetime,
    *,
    period: Period | None,
    is_anonymous: bool = False,
) -> YearReport:
    """What a year held, or any other period.

    Args:
        journal: Where to look.
        settings: The first day of the week is among them.
        now: The present, in the runner's zone.
        period: The days in question; None means this year so far, or twelve months while
            it is young.
        is_anonymous: Whether names and notes are left out.
    """
    asked = default_period(now.date()) if period is None else period
    begun_on = DailyRecords.of(journal).first_day()
    told = _told(journal, asked, begun_on=begun_on, today=now.date(), settings=settings)
    report = _report(told, asked, now_s=int(now.timestamp()), has_journal=begun_on is not None)
    return anonymous_report(report) if is_anonymous else report


def _told(
    journal: Journal, asked: Period, *, begun_on: date | None, today: date, settings: Settings
) -> _Told:
    """The days asked for that lie in the journal; if none does, those asked for."""
    records = DailyRecords.of(journal)
    shown = begun_on and journal_days(records, asked, begun_on=begun_on, today=today)
    if shown:
        first, last = shown.first_on, shown.last_on
    else:
        last = today if asked.last is None else min(asked.last, today)
        first = min(asked.first or last, last)
    sessions = journal.sessions.page(SessionFilter(period=Period(first, last)))
    return _Told(
        journal=journal,
        first=first,
        last=last,
        today=today,
        week_start=settings.week_start,
        paused=PausedDays(journal.pauses.all()),
        sessions=sessions[::-1],
    )


def _report(told: _Told, asked: Period, *, now_s: int, has_journal: bool) -> YearReport:
    journal, runs = told.journal, told.runs
    [total] = journal.sessions.volumes.of_spans([(told.first, told.last)])
    days = read_calendar(journal, told.period, today=told.today, week_start=told.week_start).days
    grain = grain_of(told.first, told.last)
    is_current = told.first <= told.today <= told.last
    return YearReport(
        asked=asked,
        first=told.first,
        last=told.last,
        is_current=is_current,
        has_journal=has_journal,
        week_start=told.week_start,
        sessions=len(told.sessions),
        total=total,
        run_days=sum(day.runs > 0 for day in days),
        longest_on=_longest_on(runs),
        mean_week_m=mean_week_m(_parts(told, "week")),
        others=_others(told.sessions),
        grain=grain,
        parts=_parts(told, grain),
        months=_parts(told, "month"),
        days=tuple(day for day in days if day.is_told),
        pauses=_cut(journal.pauses.all(), told.first, told.last),
        kinds=_kinds(told),
        pace=pace_course(
            runs, spans(told.first, told.last, "year" if grain == "year" else "month")
        ),
        races=races(runs),
        pairs=_pairs(told),
        bouts=_bouts(told, now_s),
        care=care_counts(journal.stretches.recent(period=told.period)),
        week=_week(told) if is_current else None,
    )


def _longest_on(runs: Sequence[Session]) -> date | None:
    """The day of the longest run, the first of several; None if no distance is known."""
    measured = [run for run in runs if run.distance_m is not None]
    longest = max(measured, key=lambda run: run.distance_m or 0, default=None)
    return None if longest is None else longest.when.day


def _others(sessions: Sequence[Session]) -> tuple[tuple[Sport, int], ...]:
    counted = Counter(session.sport for session in sessions if session.sport != "run")
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _parts(told: _Told, grain: Grain) -> tuple[Part, ...]:
    parts = spans(told.first, told.last, grain, week_start=told.week_start)
    days = [(part.first, part.last) for part in parts]
    return parts_of(parts, told.journal.sessions.volumes.of_spans(days), told.paused)


def _cut(pauses: Sequence[Pause], first: date, last: date) -> tuple[Pause, ...]:
    """Pauses as far as they lie in some days."""
    return tuple(
        replace(pause, first_on=max(pause.first_on, first), last_on=min(pause.last_on, last))
        for pause in pauses
        if pause.first_on <= last and pause.last_on >= first
    )


def _kinds(told: _Told) -> tuple[KindShare, ...]:
    """The kinds of run, the most frequent first, those nobody named last."""
    named: dict[str | None, Kind] = {kind: kind for kind in KINDS}
    shares = [
        KindShare(kind=named.get(one.name), volume=one.volume)
        for one in told.journal.sessions.volumes.of_groups("kind", told.period)
    ]
    # They come with the most metres first, which decides between equals.
    return tuple(sorted(shares, key=lambda share: (share.kind is None, -share.volume.sessions)))


def _pairs(told: _Told) -> tuple[PairOfReport, ...]:
    worn = DailyRecords.of(told.journal).pairs(told.period)
    metres = {name: sum(days.values()) for name, days in worn.items()}
    return pairs_of_report(metres, told.journal.shoes.use(told.today), as_of=told.today)


def _bouts(told: _Told, now_s: int) -> tuple[Bout, ...]:
    records = placed_records(told.journal.symptoms.all(), runs_in_order(told.sessions))
    return bouts(courses(records, now_s=now_s), told.first, told.last)


def _week(told: _Told) -> WeekBeside:
    weeks = WEEKS_BEFORE + 1
    return week_beside(
        recent_weeks(told.journal, today=told.today, week_start=told.week_start, weeks=weeks)
    )
