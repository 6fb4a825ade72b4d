"""Today's card: what a runner wants to know before anything else."""

from datetime import date, datetime, timedelta

from runlog.actions.check_in import open_questions
from runlog.actions.wear import wear_of_shoes
from runlog.core.outcome import TodayCard
from runlog.core.period import Period, week_of
from runlog.store.journal import Journal

_WEEKS_BEFORE = 3
"""Source: science sheet, 2: this week beside the mean of the three before."""


def today_card(journal: Journal, *, now: datetime, today: date, week_start: int) -> TodayCard:
    """Gather the card.

    Args:
        journal: Where to look.
        now: The moment of it.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6.
    """
    week = week_of(today, week_start)
    first = week.first or today
    before = Period(first - timedelta(weeks=_WEEKS_BEFORE), first - timedelta(days=1))
    this_week = journal.sessions.volume(week)
    weeks_before = journal.sessions.volume(before)
    worn = wear_of_shoes(journal, as_of=today)
    return TodayCard(
        questions=open_questions(journal, now),
        last_session=journal.sessions.last(None),
        due_shoes=tuple(one for one in worn if one.wear.status in {"soon", "over"}),
        week_runs=this_week.sessions,
        week_m=this_week.distance_m,
        mean_before_m=round(weeks_before.distance_m / _WEEKS_BEFORE)
        if weeks_before.sessions
        else None,
    )
