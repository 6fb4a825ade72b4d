"""Whose journal it is, where it is kept, and from when to when."""

from datetime import date, datetime, timedelta, tzinfo

from runlog.actions.demo.runner import Runner, made_up_runner
from runlog.core.moment import Moment
from runlog.core.value import Value

_YEAR_DAYS = 365


class Span(Value):
    """Whose journal it is, where it is kept, and from when to when.

    Attributes:
        runner: Whose.
        zone: Where.
        first_day: Its first day.
        now_s: Its last second, since 1970 UTC.
    """

    runner: Runner
    zone: tzinfo
    first_day: date
    now_s: int

    @property
    def mondays(self) -> list[date]:
        """The Mondays of its weeks."""
        first = self.first_day - timedelta(days=self.first_day.weekday())
        days = (self.runner.today - first).days
        return [first + timedelta(days=day) for day in range(0, days + 1, 7)]

    def holds(self, moment: Moment) -> bool:
        """Whether something is neither before its first day nor ahead."""
        return self.first_day <= moment.day and moment.instant_s <= self.now_s


def span_until(now: datetime, zone: tzinfo, *, seed: int, years: float) -> Span:
    """The journal of a runner who never was, up to now.

    Args:
        now: The moment it ends.
        zone: Where the runner is.
        seed: Which runner; any whole number.
        years: How long it has been kept.
    """
    today = now.astimezone(zone).date()
    return Span(
        runner=made_up_runner(seed, today=today, is_southern=_is_southern(today.year, zone)),
        zone=zone,
        first_day=today - timedelta(days=round(years * _YEAR_DAYS)),
        now_s=int(now.timestamp()),
    )


def _is_southern(year: int, zone: tzinfo) -> bool:
    """Whether clocks are put forward for January, as they are south of the equator."""
    january, july = (
        datetime(year, month, 10, 12, tzinfo=zone).utcoffset() or timedelta(0) for month in (1, 7)
    )
    return january > july
