"""What a journal held before an instant, counted by SQLite: for questions about the time since."""

from collections.abc import Iterable
from datetime import date

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

    def kinds(self, instant_s: int, among: Iterable[str]) -> dict[str, date]:
        """The day of the latest run of each of some kinds before it."""
        latest = {
            kind: self._db.value(
                "select day from sessions where kind = ? and instant_s < ? and sport = 'run' "
                "order by instant_s desc limit 1",
                (kind, instant_s),
            )
            for kind in among
        }
        return {kind: date.fromisoformat(day) for kind, day in latest.items() if day is not None}

    def tags(self, instant_s: int, among: Iterable[str]) -> frozenset[str]:
        """Those of some labels that sessions before it have."""
        return self._there(
            "select exists(select 1 from session_tags "
            "join sessions on sessions.id = session_id where tag = ? and instant_s < ?)",
            instant_s,
            among,
        )

    def pairs(self, instant_s: int, among: Iterable[str]) -> frozenset[str]:
        """Those of some pairs that were worn before it."""
        return self._there(
            "select exists(select 1 from sessions where shoe_id = "
            "(select id from shoes where name = ?) and instant_s < ?)",
            instant_s,
            among,
        )

    def exercises(self, instant_s: int, among: Iterable[str]) -> frozenset[str]:
        """Those of some stretches and exercises that were done before it."""
        return self._there(
            "select exists(select 1 from stretches where exercise = ? and instant_s < ?)",
            instant_s,
            among,
        )

    def first_rated(self, severity: int) -> str | None:
        """The area of the first note of a symptom that bad, or worse; None if there is none."""
        area: str | None = self._db.value(
            "select area from symptoms where status = 'open' and severity >= ? "
            "order by instant_s, id limit 1",
            (severity,),
        )
        return area

    def _there(self, sql: str, instant_s: int, names: Iterable[str]) -> frozenset[str]:
        """Those of some names for which there is something, by one look into an index each."""
        return frozenset(name for name in names if self._db.value(sql, (name, instant_s)))
