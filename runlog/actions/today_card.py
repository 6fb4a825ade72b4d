"""Today's card: what a runner wants to know before anything else."""

from datetime import date, datetime

from runlog.actions.check_in import open_questions
from runlog.actions.recent_weeks import recent_weeks
from runlog.actions.wear import wear_of_shoes
from runlog.core.outcome import TodayCard
from runlog.core.stats.three_weeks import week_beside
from runlog.store.journal import Journal


def today_card(journal: Journal, *, now: datetime, today: date, week_start: int) -> TodayCard:
    """Gather the card.

    Args:
        journal: Where to look.
        now: The moment of it.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6.
    """
    weeks = recent_weeks(journal, today=today, week_start=week_start)
    worn = wear_of_shoes(journal, as_of=today)
    return TodayCard(
        questions=open_questions(journal, now),
        last_session=journal.sessions.last(None),
        due_shoes=tuple(one for one in worn if one.wear.status in {"soon", "over"}),
        week=week_beside(weeks),
        weeks=weeks,
    )
