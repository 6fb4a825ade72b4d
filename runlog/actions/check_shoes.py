"""Look at the pairs: how far they have come, and what followed the runs in them."""

from collections.abc import Sequence
from datetime import datetime

from runlog.actions.keep_shoes import found_shoe
from runlog.actions.read_evidence import read_evidence
from runlog.actions.wear import wear_of_shoes
from runlog.core.outcome import CheckedPair, Wear
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


def is_near_episode(journal: Journal, now: datetime) -> bool:
    """Whether something hurt in the last 14 days, so that a new pair is one change among others."""
    now_s = int(now.timestamp())
    recent = journal.symptoms.between(now_s - NEAR_DAYS * DAY_S, now_s + DAY_S)
    return any((symptom.severity or 0) >= EVENT_SEVERITY for symptom in recent)


def _since_s(worn: Sequence[Wear], now: datetime) -> int:
    """An instant before the first session in any of some pairs."""
    days = [one.use.first_day for one in worn if one.use.first_day is not None]
    first = min(days, default=now.date())
    return int(now.timestamp()) - ((now.date() - first).days + 2) * DAY_S
