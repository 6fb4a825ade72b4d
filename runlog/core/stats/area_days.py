"""What was noted of an area on a day."""

from datetime import date
from typing import NamedTuple


class AreaDay(NamedTuple):
    """What was noted of one area on one day.

    Attributes:
        day: The runner's calendar day.
        area: Slug of the area.
        severity: The highest that was said, 1 to 10; 0 if all that was said is that it is gone;
            None if it was felt and nobody said how much.
        notes: How many notes there are, 1 or more.
    """

    day: date
    area: str
    severity: int | None
    notes: int = 1

    @property
    def is_felt(self) -> bool:
        """Whether something was felt, however little."""
        return self.severity != 0
