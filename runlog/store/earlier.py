"""What a journal held before an instant, counted by SQLite: for questions about the time since."""

from datetime import date
from typing import Any

from runlog.store.database import Database


class Earlier:
    """What there was before some instant, in seconds since 1970-01-01 UTC."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def has_sessions(self, instant_s: int) -> bool:
        """Whether any session began before it."""
        return bool(
            self._db.value(
                "select exists(select 1 from sessions where instant_s < ?)", (instant_s,)
            )
        )

    def pairs_m(self, instant_s: int) -> dict[str, int]:
        """Metres of the sessions in each pair that was worn before it, by the pair's name."""
        rows = self._db.rows(
            "select shoes.name as name, coalesce(sum(sessions.distance_m), 0) as metres "
            "from sessions join shoes on shoes.id = sessions.shoe_id "
            "where sessions.shoe_id is not null and sessions.instant_s < ? "
            "group by sessions.shoe_id",
            (instant_s,),
        )
        return {row["name"]: row["metres"] for row in rows}

    def kinds(self, instant_s: int) -> dict[str, date]:
        """The day of the latest run of each kind before it."""
        latest: dict[str, date] = {}
        # One look into the index for each kind: a group by would read them all.
        for kind in self._names("select distinct kind from sessions where kind is not null", ()):
            day: Any = self._db.value(
                "select day from sessions where kind = ? and instant_s < ? and sport = 'run' "
                "order by instant_s desc limit 1",
                (kind, instant_s),
            )
            if day is not None:
                latest[kind] = date.fromisoformat(day)
        return latest

    def tags(self, instant_s: int) -> frozenset[str]:
        """Labels of sessions before it."""
        return frozenset(
            tag
            for tag in self._names("select distinct tag from session_tags", ())
            if self._db.value(
                "select exists(select 1 from session_tags "
                "join sessions on sessions.id = session_id where tag = ? and instant_s < ?)",
                (tag, instant_s),
            )
        )

    def exercises(self, instant_s: int) -> frozenset[str]:
        """What was stretched or done before it."""
        return frozenset(
            self._names(
                "select exercise from stretches group by exercise having min(instant_s) < ?",
                (instant_s,),
            )
        )

    def first_rated(self, severity: int) -> str | None:
        """The area of the first note of a symptom that bad, or worse; None if there is none."""
        area: str | None = self._db.value(
            "select area from symptoms where status = 'open' and severity >= ? "
            "order by instant_s, id limit 1",
            (severity,),
        )
        return area

    def _names(self, sql: str, values: tuple[Any, ...]) -> list[str]:
        return [row[0] for row in self._db.rows(sql, values)]
