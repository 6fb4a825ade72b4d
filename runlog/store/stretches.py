"""Stretches, exercises and other care that was done."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from runlog.core.period import Period
from runlog.core.stretch import Stretch
from runlog.store.aggregates import STRETCH
from runlog.store.database import Row
from runlog.store.dated import DatedRecords
from runlog.store.records import by_id
from runlog.store.rows import json_text, moment_columns, moment_of
from runlog.store.terms import period_terms, where_clause

_PLAIN = ("exercise", "session_id", "duration_s", "reps", "for_area", "before", "after", "note")


class Stretches(DatedRecords[Stretch]):
    """Everything that was stretched, with a session or apart from one."""

    aggregate = STRETCH
    shown_by = "runlog history --what stretches"

    def recent(
        self,
        *,
        limit: int | None = None,
        period: Period | None = None,
        search: str | None = None,
    ) -> list[Stretch]:
        """Stretches, newest first.

        Args:
            limit: How many at the most; None means all.
            period: The days they may be from; None means any.
            search: Words, or their beginnings, in the name or the note.
        """
        return self._newest(limit=limit, period=period, search=search)

    def since(self, day: date) -> list[Stretch]:
        """Stretches of a day and later, oldest first."""
        clause, values = where_clause(period_terms("stretches", Period(day, None)))
        return self._list(f"{clause} order by instant_s, id", values)

    def apart_or_rated(self, first_s: int, last_s: int) -> list[Stretch]:
        """Stretches of a span of time that say more than that they followed a session.

        Args:
            first_s: Its first second since 1970-01-01 UTC.
            last_s: Its last second, included.

        Returns:
            Oldest first: those done apart from a session, for an area, or with an effect.
        """
        return self._list(
            "where instant_s between ? and ? and (session_id is null or for_area is not null "
            "or before is not null or after is not null) order by instant_s, id",
            (first_s, last_s),
        )

    def first_use_of(self, exercise: str) -> Stretch | None:
        """The first time an exercise was done; None if it never was.

        Args:
            exercise: Slug from the catalogue, or the runner's own name.
        """
        return self._first("where exercise = ? order by instant_s, id", (exercise,))

    def for_sessions(self, session_ids: Sequence[int]) -> dict[int, list[Stretch]]:
        """Stretches of sessions, in the order of each; sessions without any are left out."""
        rows = self._db.rows(
            "select * from stretches where session_id in (select value from json_each(?)) "
            "order by position is null, position, id",
            (json_text(list(session_ids)),),
        )
        grouped = by_id(rows, "session_id")
        return {session_id: self._values(done) for session_id, done in grouped.items()}

    def _rows(self, values: Sequence[Stretch]) -> list[dict[str, Any]]:
        return [
            {
                **{name: getattr(stretch, name) for name in _PLAIN},
                **moment_columns(stretch.when),
            }
            for stretch in values
        ]

    def _values(self, rows: Sequence[Row]) -> list[Stretch]:
        return [
            Stretch(
                **{name: row[name] for name in _PLAIN},
                when=moment_of(row),
                id=row["id"],
                uuid=row["uuid"],
            )
            for row in rows
        ]
