"""What sessions add up to, counted by SQLite itself."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from runlog.core.session import Session
from runlog.store.database import Row
from runlog.store.records import Records
from runlog.store.rows import day_column
from runlog.store.terms import Term, where_clause

if TYPE_CHECKING:
    from runlog.core.kind import Sport
    from runlog.core.period import Period
    from runlog.store.volumes import Volumes

_TOTALS = (
    "count(*) as sessions, coalesce(sum(distance_m), 0) as distance_m, "
    "coalesce(sum(duration_s), 0.0) as duration_s"
)


class Totals(NamedTuple):
    """What some sessions add up to.

    Attributes:
        sessions: How many.
        distance_m: Metres of those whose distance is known.
        duration_s: Seconds of those whose duration is known.
    """

    sessions: int
    distance_m: int
    duration_s: float


class SessionTotals(Records[Session]):
    """The sums and extremes of sessions."""

    @cached_property
    def volumes(self) -> "Volumes":
        """What sessions add up to span by span, pair by pair, kind by kind."""
        from runlog.store.volumes import Volumes  # noqa: PLC0415  (`add` adds nothing up)

        return Volumes(self._db)

    def volume(self, period: "Period | None" = None, *, sport: "Sport" = "run") -> Totals:
        """What the sessions of a period add up to.

        Args:
            period: None means the whole journal.
            sport: Only sessions of this sport.
        """
        first, last = (None, None) if period is None else (period.first, period.last)
        clause, values = where_clause(
            [("sport = ?", [sport]), *_within("day", day_column(first), day_column(last))]
        )
        [row] = self._db.rows(f"select {_TOTALS} from sessions {clause}", values)
        return _totals(row)

    def daily_volume(
        self, first_on: date, last_on: date, *, sport: "Sport" = "run"
    ) -> dict[date, Totals]:
        """What the sessions of each day add up to, the earliest day first.

        Args:
            first_on: The first day.
            last_on: The last day, included.
            sport: Only sessions of this sport.

        Returns:
            Only days with a session.
        """
        rows = self._db.rows(
            f"select day, {_TOTALS} from sessions where sport = ? and day between ? and ? "
            "group by day order by day",
            (sport, first_on.isoformat(), last_on.isoformat()),
        )
        return {date.fromisoformat(row["day"]): _totals(row) for row in rows}

    def longest_m(
        self, first_s: int | None = None, last_s: int | None = None, *, sport: "Sport" = "run"
    ) -> int | None:
        """Metres of the longest session that starts in a span of time; None if none is known.

        Args:
            first_s: Its first second since 1970-01-01 UTC; None means from the beginning.
            last_s: Its last second, included; None means to the end.
            sport: Only sessions of this sport.
        """
        clause, values = where_clause(
            [("sport = ?", [sport]), *_within("instant_s", first_s, last_s)]
        )
        longest: int | None = self._db.value(
            f"select max(distance_m) from sessions {clause}", values
        )
        return longest


def _within(column: str, first: object, last: object) -> list[Term]:
    """Conditions for a column to lie between two values, either of which may be open."""
    bounds = [(f"{column} >= ?", first), (f"{column} <= ?", last)]
    return [(sql, [bound]) for sql, bound in bounds if bound is not None]


def _totals(row: Row) -> Totals:
    return Totals(row["sessions"], row["distance_m"], row["duration_s"])
