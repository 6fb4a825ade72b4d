"""When and how something is typed."""

from datetime import date, datetime, tzinfo

from runlog.actions.read_lexicon import runner_calendar
from runlog.core.notation.when import Calendar
from runlog.core.settings import Settings
from runlog.core.value import Value


class Surroundings(Value):
    """When and how something is typed.

    Attributes:
        now: The moment of it.
        zone: Where the runner is.
        settings: The runner's settings.
        is_confirmed: Whether what is not believable is to be stored all the same.
        is_dry_run: Whether nothing is to be stored.
        label: The command as typed, for the record of changes.
    """

    now: datetime
    zone: tzinfo
    settings: Settings
    is_confirmed: bool = False
    is_dry_run: bool = False
    label: str = ""

    @property
    def calendar(self) -> Calendar:
        """When and where it is typed, with the runner's habits in writing dates."""
        return runner_calendar(self.settings, now=self.now, zone=self.zone)

    @property
    def today(self) -> date:
        """The runner's calendar day."""
        return self.now.date()
