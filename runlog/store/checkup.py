"""Questions that only a check-up asks, answered by SQLite without reading every session."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from runlog.store.database import Database

_SHOWN = 5


class Some(NamedTuple):
    """Entries of which only some are named.

    Attributes:
        total: How many there are.
        ids: The latest of them, the latest first.
    """

    total: int
    ids: tuple[int, ...]


class Checkup:
    """A look at a whole journal for what is missing or odd."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def runs_without(self, column: str, *, since_s: int) -> Some:
        """Runs that do not say something.

        Args:
            column: ``rpe`` or ``shoe_id``.
            since_s: The earliest start, seconds since 1970 UTC.
        """
        return self._some(f"sport = 'run' and instant_s >= ? and {column} is null", (since_s,))

    def runs_since(self, since_s: int) -> int:
        """How many runs there were."""
        sql = "select count(*) from sessions where sport = 'run' and instant_s >= ?"
        return int(self._db.value(sql, (since_s,)))

    def odd_paces(self, fastest_s_per_km: int, slowest_s_per_km: int) -> Some:
        """Runs with a pace that is not believable.

        Args:
            fastest_s_per_km: What is still believable.
            slowest_s_per_km: Likewise.
        """
        return self._some(
            "sport = 'run' and distance_m > 0 and "
            "duration_s * 1000 / distance_m not between ? and ?",
            (fastest_s_per_km, slowest_s_per_km),
        )

    def ahead(self, now_s: int) -> Some:
        """Sessions that are still to come."""
        return self._some("instant_s > ?", (now_s,))

    def neighbours(self, within_s: int) -> list[tuple[int, int]]:
        """Pairs of sessions of one sport that begin shortly after each other.

        Args:
            within_s: Seconds between the two at the most.
        """
        rows = self._db.rows(
            "select one.id as one, other.id as other from sessions as one "
            "join sessions as other on other.sport = one.sport "
            "and other.instant_s between one.instant_s and one.instant_s + ? "
            "and (other.instant_s, other.id) > (one.instant_s, one.id) "
            "order by one.instant_s desc, one.id desc",
            (within_s,),
        )
        return [(row["one"], row["other"]) for row in rows]

    def tags(self) -> list[str]:
        """Every label, in order."""
        rows = self._db.rows("select distinct tag from session_tags order by tag")
        return [row["tag"] for row in rows]

    def exercises(self) -> list[str]:
        """Every exercise that was done, by its slug or own name, in order."""
        rows = self._db.rows("select distinct exercise from stretches order by exercise")
        return [row["exercise"] for row in rows]

    def _some(self, which: str, values: Sequence[Any]) -> Some:
        count = int(self._db.value(f"select count(*) from sessions where {which}", values))
        newest = f"where {which} order by instant_s desc, id desc limit {_SHOWN}"
        ids = self._db.rows(f"select id from sessions {newest}", values) if count else []
        return Some(count, tuple(row["id"] for row in ids))
