"""The runner's own words: what the journal adds to the language."""

from datetime import datetime, tzinfo

from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.pair_names import PairNames
from runlog.core.notation.when import Calendar
from runlog.core.settings import Settings
from runlog.store.journal import Journal


def runner_calendar(settings: Settings, *, now: datetime, zone: tzinfo) -> Calendar:
    """When and where something is typed, with the runner's habits in writing dates."""
    return Calendar(
        now=now,
        zone=zone,
        day_first=settings.dates == "day/month",
        week_start=settings.week_start,
    )


def read_lexicon(journal: Journal, settings: Settings, *, now: datetime, zone: tzinfo) -> Lexicon:
    """Gather pairs, routines, own exercises, units and the calendar."""
    return Lexicon(
        calendar=runner_calendar(settings, now=now, zone=zone),
        units=settings.units,
        shoes=PairNames(journal.shoes.names()),
        routines=settings.routines,
        exercises=settings.exercises,
    )
