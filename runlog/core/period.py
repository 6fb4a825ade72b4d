"""A stretch of the calendar, in whole days."""

from datetime import date, timedelta

from runlog.core.value import Value


class Period(Value, kw_only=False):
    """Days from one to another, both included.

    Attributes:
        first: None if it has no beginning.
        last: None if it has no end; never before `first`.
    """

    first: date | None
    last: date | None

    def __init__(self, first: date | None, last: date | None) -> None:
        """Refuse a period that ends before it begins: a caller's bug."""
        if first is not None and last is not None and last < first:
            raise ValueError(f"a period cannot end ({last}) before it begins ({first})")
        super().__init__(first, last)

    @property
    def days(self) -> int | None:
        """How many days it has, 1 or more; None if it is open at a side."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def contains(self, day: date) -> bool:
        """Whether a day lies in it."""
        is_begun = self.first is None or self.first <= day
        return is_begun and (self.last is None or day <= self.last)


def week_of(day: date, week_start: int = 0) -> Period:
    """The calendar week a day lies in: seven days.

    Args:
        day: Any day of it.
        week_start: Its first day, 0 (Monday) to 6 (Sunday).
    """
    first = day - timedelta(days=(day.weekday() - week_start) % 7)
    return Period(first, first + timedelta(days=6))
