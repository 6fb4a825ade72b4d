"""Look at the pairs: how far they have come, and what followed the runs in them."""

from collections.abc import Sequence
from datetime import datetime

from runlog.actions.episode_news import area_report
from runlog.actions.keep_shoes import found_shoe
from runlog.actions.read_evidence import read_evidence
from runlog.actions.wear import wear_of_shoes
from runlog.core.outcome import CheckedPair, Wear
from runlog.core.settings import Settings
from runlog.core.stats.case_report import EpisodeReport
from runlog.core.stats.changes_near import NEAR_DAYS
from runlog.core.stats.episodes import EVENT_SEVERITY
from runlog.core.stats.run_order import DAY_S
from runlog.core.stats.shoe_check import shoe_check
from runlog.store.journal import Journal


def check_shoes(journal: Journal, name: str | None, now: datetime) -> list[CheckedPair]:
    """Look at one pair, or at every pair in use.

    Args:
        journal: Where they are.
        name: The pair; None means every one that is not retired.
        now: The moment of it.

    Raises:
        NotFoundError: No pair is called so.
    """
    shoe = None if name is None else found_shoe(journal, name)
    worn = [
        one
        for one in wear_of_shoes(journal, as_of=now.date(), is_retired_included=shoe is not None)
        if shoe is None or one.use.shoe.id == shoe.id
    ]
    if not worn:
        return []
    evidence = read_evidence(journal, since_s=_since_s(worn, now), now=now)
    now_s = int(now.timestamp())
    return [
        CheckedPair(worn=one, check=shoe_check(one.use.shoe.name, one.wear, evidence, now_s=now_s))
        for one in worn
    ]


def episode_near(journal: Journal, settings: Settings, now: datetime) -> EpisodeReport | None:
    """The episode of any area that began in the last 14 days: a new pair now is a change near it.

    Args:
        journal: Where to look.
        settings: The runner's own exercises and demands.
        now: The moment of it.

    Returns:
        The one of the area that was noted last; None if none began in those days.
    """
    now_s = int(now.timestamp())
    since_s = now_s - NEAR_DAYS * DAY_S
    recent = journal.symptoms.between(since_s, now_s + DAY_S)
    hurting = [s.area for s in recent if (s.severity or 0) >= EVENT_SEVERITY]
    for area in dict.fromkeys(reversed(hurting)):
        for latest in area_report(journal, area, settings, now).episodes:
            if latest.episode.onset_s >= since_s:
                return latest
    return None


def _since_s(worn: Sequence[Wear], now: datetime) -> int:
    """An instant before the first session in any of some pairs."""
    days = [one.use.first_day for one in worn if one.use.first_day is not None]
    first = min(days, default=now.date())
    return int(now.timestamp()) - ((now.date() - first).days + 2) * DAY_S
