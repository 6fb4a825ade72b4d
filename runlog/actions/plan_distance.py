"""A distance that is planned, beside the longest run of the last 30 days."""

from datetime import datetime

from runlog.core.outcome import PlannedRun
from runlog.core.stats.longest_run import LOOKBACK_S, longest_run
from runlog.store.journal import Journal
from runlog.store.session_filter import SessionFilter


def plan_distance(journal: Journal, distance_m: int, now: datetime) -> PlannedRun:
    """Compare a distance with the longest run of the 30 days up to now.

    Args:
        journal: Where to look.
        distance_m: Metres, 1 or more.
        now: The moment of it.
    """
    start_s = int(now.timestamp())
    longest = journal.sessions.longest_between(start_s - LOOKBACK_S, start_s - 1)
    latest = journal.sessions.page(SessionFilter(sport="run"), before=(start_s, 0), limit=1)
    beside = [*latest, *([] if longest is None else [longest])]
    return PlannedRun(
        longest=longest_run(distance_m, start_s=start_s, sessions=beside),
        longest_on=None if longest is None else longest.when.day,
    )
