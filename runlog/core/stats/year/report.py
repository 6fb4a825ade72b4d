"""The report of a year or any other period: everything it tells, as one value."""

from datetime import date

from runlog.core.diary import Pause
from runlog.core.kind import Kind, Sport
from runlog.core.period import Period
from runlog.core.stats.calendar_days import CalendarDay
from runlog.core.stats.spans import Grain
from runlog.core.stats.three_weeks import WeekBeside
from runlog.core.stats.volume import Volume
from runlog.core.stats.year.bouts import Bout
from runlog.core.stats.year.care import CareCount
from runlog.core.stats.year.paces import PaceCourse, Race
from runlog.core.stats.year.pairs import PairOfReport
from runlog.core.stats.year.parts import Part
from runlog.core.value import Value


class KindShare(Value):
    """The runs of one kind.

    Attributes:
        kind: None for runs of which nobody said what they were.
        volume: What they add up to.
    """

    kind: Kind | None
    volume: Volume


class YearReport(Value):
    """What a year held, or any other period.

    Attributes:
        asked: The days that were asked for; either side may be open.
        first: The first day that is told of, not before the journal began.
        last: The last such day.
        is_current: Whether today is among them.
        is_anonymous: Whether names and notes are left out.
        has_journal: Whether anything is written down at all, in these days or others.
        week_start: First day of the runner's week, 0 (Monday) to 6 (Sunday).
        sessions: How many sessions of any sport it tells of.
        total: What all its runs add up to.
        run_days: Days with a run.
        longest_on: The day of the longest run, the first of several; None if no distance is
            known.
        mean_week_m: Mean metres of its whole weeks; None if there is none.
        others: How many sessions there were of each other sport, the most frequent first.
        grain: What `parts` are: days, weeks, months or years.
        parts: How much was run in each, in order, without gaps.
        months: How much was run in each calendar month.
        days: Days of which there is something to tell, in order.
        pauses: Spans of days that were not journalled, cut to the period.
        kinds: The kinds of run, the most frequent first, those nobody named last.
        pace: How the pace of easy runs went.
        races: The races, in order.
        pairs: The shoes.
        bouts: The symptoms, in the order in which they began.
        care: What was stretched, the most frequent first.
        week: This week beside the three before; None unless the period is current.
    """

    asked: Period
    first: date
    last: date
    is_current: bool
    is_anonymous: bool = False
    has_journal: bool
    week_start: int
    sessions: int
    total: Volume
    run_days: int
    longest_on: date | None
    mean_week_m: int | None
    others: tuple[tuple[Sport, int], ...]
    grain: Grain
    parts: tuple[Part, ...]
    months: tuple[Part, ...]
    days: tuple[CalendarDay, ...]
    pauses: tuple[Pause, ...]
    kinds: tuple[KindShare, ...]
    pace: PaceCourse
    races: tuple[Race, ...]
    pairs: tuple[PairOfReport, ...]
    bouts: tuple[Bout, ...]
    care: tuple[CareCount, ...]
    week: WeekBeside | None

    @property
    def has_entries(self) -> bool:
        """Whether there is anything to tell of its days."""
        return bool(self.sessions or self.days or self.bouts)
