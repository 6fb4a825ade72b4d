"""The runner's own words: what the journal adds to the language."""

from datetime import datetime, tzinfo

from runlog.core.notation.lexicon import Lexicon, ShoeNames
from runlog.core.notation.when import Calendar
from runlog.core.settings import Settings
from runlog.store.journal import Journal


def read_lexicon(journal: Journal, settings: Settings, *, now: datetime, zone: tzinfo) -> Lexicon:
    """Gather pairs, routines, own exercises, units and the calendar."""
    return Lexicon(
        calendar=Calendar(now=now, zone=zone, day_first=settings.dates == "day/month"),
        units=settings.units,
        shoes=tuple(
            ShoeNames(name=shoe.name, aliases=shoe.aliases, is_retired=shoe.retired_on is not None)
            for shoe in journal.shoes.all()
        ),
        routines=settings.routines,
        exercises=settings.exercises,
    )
