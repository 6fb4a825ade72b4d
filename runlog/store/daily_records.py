"""What was written down on each day, gathered by SQLite: for the calendar and for charts.

The runner's own calendar day decides, as it is stored: no clock and no zone can move it.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from runlog.core.kind import SPORTS
from runlog.core.notation.pace import SHORTEST_M, SHORTEST_S
from runlog.core.period import Period
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.calendar_days import RunSum
from runlog.store.database import Database, Row
from runlog.store.terms import Term, period_terms, where_clause

if TYPE_CHECKING:
    from runlog.core.kind import Kind, Sport
    from runlog.store.journal import Journal

# Notes are left out: they tell of old injuries and moves, years before anything was journalled.
_JOURNALLED = ("sessions", "symptoms", "stretches", "checks")
_FELT = "status = 'open' and severity is not 0"
_TWO_DAYS_S = 172_800
"""No two clocks are further apart: a later instant can bear an earlier day only within these."""


class DailyRecords:
    """What was written down, day by day."""

    def __init__(self, db: Database) -> None:
        self._db = db

    @classmethod
    def of(cls, journal: "Journal") -> Self:
        """Those of a journal."""
        return cls(journal._db)  # noqa: SLF001  (one of this folder)

    def first_day(self) -> date | None:
        """The day on which the journal begins; None if it is empty. Days before it were no rest."""
        days = [
            self._db.value(
                f"select min(day) from {table} where instant_s < {_TWO_DAYS_S} + "
                f"(select min(instant_s) from {table})"
            )
            for table in _JOURNALLED
        ]
        return min((date.fromisoformat(day) for day in days if day is not None), default=None)

    def has_any(self, day: date) -> bool:
        """Whether a session, symptom, stretch or check-in was written down of a day."""
        clauses = [
            (table, *where_clause(period_terms(table, Period(day, day)))) for table in _JOURNALLED
        ]
        return any(
            self._db.value(f"select exists(select 1 from {table} {clause})", values)
            for table, clause, values in clauses
        )

    def timed_runs(self, days: Period, *, kind: "Kind | None" = None) -> dict[date, RunSum]:
        """What the runs of each day add up to that have a pace.

        Args:
            days: Which days.
            kind: Only runs of this kind; None means every run.

        Source:
            Science sheet, 8: below 100 m or 30 s a pace says nothing.
        """
        of_kind: list[Term] = [] if kind is None else [("kind = ?", [kind])]
        clause, values = where_clause(
            [
                ("sport = 'run'", []),
                ("distance_m >= ? and duration_s >= ?", [SHORTEST_M, SHORTEST_S]),
                *of_kind,
                *_day_terms(days),
            ]
        )
        rows = self._db.rows(
            "select day, count(*) as runs, sum(distance_m) as distance_m, "
            f"sum(duration_s) as duration_s from sessions {clause} group by day",
            values,
        )
        return {
            _day(row): RunSum(row["runs"], row["distance_m"], row["duration_s"]) for row in rows
        }

    def races(self, days: Period) -> set[date]:
        """Days with a race."""
        return self._days("sessions", days, "sport = 'run' and kind = 'race'")

    def other_sports(self, days: Period) -> dict[date, tuple["Sport", ...]]:
        """Sports other than running of each day that has some, in the order of `SPORTS`."""
        clause, values = where_clause([(f"sport in {SPORTS[1:]}", []), *_day_terms(days)])
        found: dict[date, set[str]] = {}
        for row in self._db.rows(f"select distinct day, sport from sessions {clause}", values):
            found.setdefault(_day(row), set()).add(row["sport"])
        return {
            day: tuple(sport for sport in SPORTS if sport in those) for day, those in found.items()
        }

    def areas(self, days: Period, *, area: str | None = None) -> list[AreaDay]:
        """What was noted of each area on each day, in order of the days.

        Args:
            days: Which days.
            area: Slug of the only area that is wanted; None means every.
        """
        of_area: list[Term] = [] if area is None else [("area = ?", [area])]
        clause, values = where_clause([*of_area, *period_terms("symptoms", days)])
        rows = self._db.rows(
            f"select day, area, count(*) as notes, max({_FELT}) as is_felt, "
            f"max(severity) filter (where {_FELT}) as severity "
            f"from symptoms {clause} group by day, area order by day, area",
            values,
        )
        return [
            AreaDay(_day(row), row["area"], row["severity"] if row["is_felt"] else 0, row["notes"])
            for row in rows
        ]

    def stretched(self, days: Period) -> dict[date, bool]:
        """Whether anything was stretched, of each day on which that was said."""
        clause, values = where_clause(
            [("stretched is not null", []), *period_terms("sessions", days)]
        )
        rows = self._db.rows(
            f"select day, max(stretched) as stretched from sessions {clause} group by day", values
        )
        after_sessions = {_day(row): bool(row["stretched"]) for row in rows}
        return after_sessions | dict.fromkeys(self._days("stretches", days), True)

    def stretched_apart(self, days: Period) -> set[date]:
        """Days with a stretch or other care apart from a session."""
        return self._days("stretches", days, "session_id is null")

    def all_clear(self, days: Period) -> set[date]:
        """Days with a check-in that said nothing hurts."""
        return self._days("checks", days, "all_clear = 1")

    def pairs(self, days: Period) -> dict[str, dict[date, int]]:
        """Metres of the sessions of each day in each pair that was worn, by the pair's name."""
        clause, values = where_clause(
            [("sessions.shoe_id is not null", []), *period_terms("sessions", days)]
        )
        rows = self._db.rows(
            "select shoes.name as name, sessions.day as day, "
            "coalesce(sum(sessions.distance_m), 0) as metres "
            f"from shoes join sessions on sessions.shoe_id = shoes.id {clause} "
            "group by shoes.id, sessions.day order by shoes.id, sessions.day",
            values,
        )
        worn: dict[str, dict[date, int]] = {}
        for row in rows:
            worn.setdefault(row["name"], {})[_day(row)] = row["metres"]
        return worn

    def _days(self, table: str, days: Period, condition: str = "") -> set[date]:
        """The days of records that fulfil a condition."""
        own: list[Term] = [(condition, [])] if condition else []
        clause, values = where_clause([*own, *period_terms(table, days)])
        return {_day(row) for row in self._db.rows(f"select day from {table} {clause}", values)}


def _day_terms(days: Period) -> list[Term]:
    """The days themselves, for which the sessions of one sport have an index."""
    first, last = days.first or date.min, days.last or date.max
    return [("day between ? and ?", [first.isoformat(), last.isoformat()])]


def _day(row: Row) -> date:
    return date.fromisoformat(row["day"])
