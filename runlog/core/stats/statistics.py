"""What sessions add up to week by week, month by month, pair by pair or kind by kind."""

from datetime import date

from runlog.core.kind import Sport
from runlog.core.period import Period
from runlog.core.stats.buckets import Bucket, By
from runlog.core.stats.three_weeks import WeekBeside
from runlog.core.stats.volume import Volume, total_volume
from runlog.core.value import Value

BY_WORDS: dict[str, By] = {
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
    "shoe": "shoe",
    "shoes": "shoe",
    "kind": "kind",
    "kinds": "kind",
}
"""Every word for what sessions can be put together by."""


class StatsQuery(Value):
    """What is wanted.

    Attributes:
        by: What sessions are put together by; None leaves it to the length of the period.
        period: The days in question; None means the latest weeks, months or all there is.
        sport: Only sessions of this sport.
    """

    by: By | None = None
    period: Period | None = None
    sport: Sport = "run"


class LongestLately(Value, kw_only=False):
    """The longest session of the last 30 days.

    Attributes:
        distance_m: Its metres.
        day: The runner's day of its start.
    """

    distance_m: int
    day: date


class Statistics(Value):
    """What sessions add up to.

    Attributes:
        by: What they are put together by.
        sport: Their sport.
        asked: The days that were asked for.
        begun_on: The day of the journal's first record; None in an empty one.
        today: The runner's day.
        buckets: Weeks, months and years the earliest first; pairs and kinds the longest first.
        week: This week beside the three before; None where that was not asked for.
        longest: None likewise, and if there is none.
    """

    by: By
    sport: Sport
    asked: Period
    begun_on: date | None
    today: date
    buckets: tuple[Bucket, ...] = ()
    week: WeekBeside | None = None
    longest: LongestLately | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is no session at all."""
        return not any(bucket.volume.sessions for bucket in self.buckets)

    @property
    def total(self) -> Volume:
        """All of them together."""
        return total_volume(bucket.volume for bucket in self.buckets)

    @property
    def paused_days(self) -> int:
        """How many of the days were not journalled; 0 for pairs and kinds."""
        return sum(bucket.span.paused_days for bucket in self.buckets if bucket.span is not None)
