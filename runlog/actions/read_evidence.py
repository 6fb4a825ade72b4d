"""Read what a question needs, and no more of the journal than that."""

from collections.abc import Sequence
from datetime import datetime

from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.stats.case_report import Diary
from runlog.core.stats.case_table import BASELINE_S
from runlog.core.stats.demands import demand_table, own_demands
from runlog.core.stats.first_times import NOTHING_SEEN, Seen
from runlog.core.stats.inquiry import Evidence
from runlog.core.stats.red_flag_notes import is_about_red_flags
from runlog.core.stats.run_order import DAY_S
from runlog.core.stretch import Stretch
from runlog.core.value import replace
from runlog.store.journal import Journal

_EVER_S = -(1 << 40)
"""Before anything anybody ran."""


def read_evidence(journal: Journal, *, since_s: int | None, now: datetime) -> Evidence:
    """Everything that is compared: the period asked about and the 60 days before it.

    Args:
        journal: Where to look.
        since_s: Where the period begins, seconds since 1970 UTC; None means the whole journal.
        now: The present. Parts of today that are still ahead are read too.
    """
    first_s, last_s = _span(since_s, now)
    worn_m = journal.earlier.pairs_m(first_s)
    return Evidence(
        sessions=journal.sessions.between(first_s, last_s, sport=None),
        symptoms=journal.symptoms.between(first_s, last_s),
        checks=journal.checks.between(first_s, last_s),
        pauses=journal.pauses.all(),
        shoes=[
            replace(shoe, start_m=shoe.start_m + worn_m.get(shoe.name, 0))
            for shoe in journal.shoes.all()
        ],
    )


def read_diary(
    journal: Journal,
    settings: Settings,
    evidence: Evidence,
    *,
    since_s: int | None,
    now: datetime,
) -> Diary:
    """What is shown beside the comparison, of the same period.

    Args:
        journal: Where to look.
        settings: The runner's own exercises and demands.
        evidence: What is compared.
        since_s: As for `read_evidence`.
        now: The present.
    """
    first_s, last_s = _span(since_s, now)
    stretches = journal.stretches.apart_or_rated(first_s, last_s)
    return Diary(
        stretches=stretches,
        notes=[n for n in journal.notes.between(first_s, last_s) if not is_about_red_flags(n)],
        own=settings.exercises,
        demands=demand_table(own_demands(settings.other)),
        seen=_seen(journal, evidence.sessions, stretches, first_s),
    )


def _seen(
    journal: Journal, sessions: Sequence[Session], stretches: Sequence[Stretch], first_s: int
) -> Seen:
    """Which of the names in a part of the journal were there before it."""
    earlier = journal.earlier
    if not earlier.has_sessions(first_s):
        return NOTHING_SEEN
    exercises = {slug for s in sessions for slug in s.stretches} | {s.exercise for s in stretches}
    return Seen(
        has_sessions=True,
        kinds=earlier.kinds(first_s, {s.kind for s in sessions if s.kind is not None}),
        tags=earlier.tags(first_s, {tag for s in sessions for tag in s.tags}),
        pairs=earlier.pairs(first_s, {s.shoe for s in sessions if s.shoe is not None}),
        exercises=earlier.exercises(first_s, exercises),
    )


def _span(since_s: int | None, now: datetime) -> tuple[int, int]:
    """The first and the last second that are read."""
    first_s = _EVER_S if since_s is None else since_s - BASELINE_S
    return first_s, int(now.timestamp()) + DAY_S
