"""What was stretched in four weeks, what was asked for, and what the stretches did."""

from datetime import date, timedelta

from runlog.core.outcome import Stretching
from runlog.core.period import Period
from runlog.core.settings import Settings
from runlog.core.stats.coverage import COVERAGE_DAYS, Coverage, coverage
from runlog.core.stats.demands import demand_table, own_demands
from runlog.core.stats.remedies import Remedy, remedies
from runlog.core.stats.run_order import DAY_S
from runlog.store.journal import Journal
from runlog.store.session_filter import SessionFilter

_TRIED_DAYS = 730
"""Days of trials that are told: as `runlog why` looks back."""


def read_stretching(journal: Journal, settings: Settings, *, today: date) -> Stretching:
    """Everything the bare command shows."""
    since = today - timedelta(days=COVERAGE_DAYS - 1)
    return Stretching(
        done=tuple(journal.stretches.since(since)),
        coverage=read_coverage(journal, settings, today=today),
        remedies=read_remedies(journal),
    )


def read_coverage(journal: Journal, settings: Settings, *, today: date) -> Coverage:
    """What four weeks of sessions asked for, and what was stretched in them."""
    since = today - timedelta(days=COVERAGE_DAYS - 1)
    return coverage(
        journal.sessions.page(SessionFilter(period=Period(since, today))),
        journal.stretches.since(since),
        as_of=today,
        own=settings.exercises,
        demands=demand_table(own_demands(settings.other)),
    )


def read_remedies(journal: Journal) -> tuple[Remedy, ...]:
    """What was tried in two years, and what followed."""
    now_s = int(journal.now.timestamp())
    first_s, last_s = now_s - _TRIED_DAYS * DAY_S, now_s + DAY_S
    tried = journal.stretches.apart_or_rated(first_s, last_s)
    return remedies(tried, journal.symptoms.between(first_s, last_s))
