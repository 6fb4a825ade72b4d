"""Notes of symptoms."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from runlog.core.symptom import Symptom
from runlog.store.aggregates import SYMPTOM
from runlog.store.database import Row
from runlog.store.dated import DatedRecords
from runlog.store.rows import (
    Columns,
    json_text,
    moment_columns,
    moment_of,
    optional_moment_of,
    words_column,
    words_of,
)

if TYPE_CHECKING:
    from runlog.core.period import Period

_PLAIN = ("area", "side", "severity", "phase", "session_id", "status", "note")
_OWN = ("id", "uuid", *_PLAIN)
_WORDS = ("qualities", "worse", "eased", "stops")

OPEN_FOR_S = 14 * 86_400
"""Seconds after which an episode nobody followed up is no longer taken for open."""


class Symptoms(DatedRecords[Symptom]):
    """Every note of a symptom in a journal."""

    aggregate = SYMPTOM
    shown_by = "runlog symptoms"

    def recent(
        self,
        area: str | None = None,
        *,
        limit: int | None = None,
        period: "Period | None" = None,
        search: str | None = None,
    ) -> list[Symptom]:
        """Notes, newest first.

        Args:
            area: Slug of the only area that is wanted; None means every.
            limit: How many at the most; None means all.
            period: The days they may be from; None means any.
            search: Words, or their beginnings, in the note.
        """
        where = [] if area is None else [("area = ?", [area])]
        return self._newest(where, limit=limit, period=period, search=search)

    def of_area(self, area: str, *, since_s: int | None = None) -> list[Symptom]:
        """Notes of one area, oldest first.

        Args:
            area: Its slug.
            since_s: The earliest second since 1970-01-01 UTC; None means from the beginning.
        """
        since, values = ("", ()) if since_s is None else ("and instant_s >= ?", (since_s,))
        return self._list(f"where area = ? {since} order by instant_s, id", (area, *values))

    def open(self, *, as_of_s: int | None = None, open_for_s: int = OPEN_FOR_S) -> list[Symptom]:
        """The latest note of every area where it is not over yet, the newest first.

        Args:
            as_of_s: Seconds since 1970-01-01 UTC; None means now.
            open_for_s: Seconds without a note after which an episode no longer counts as open.
        """
        if as_of_s is None:
            as_of_s = self._changes.now_ms // 1000
        return self._list(
            "where instant_s >= ? and status = 'open' and severity is not 0 and id = ("
            "select latest.id from symptoms as latest where latest.area = symptoms.area "
            "order by latest.instant_s desc, latest.id desc limit 1) "
            "order by instant_s desc, id desc",
            (as_of_s - open_for_s,),
        )

    def for_sessions(self, session_ids: Sequence[int]) -> dict[int, list[Symptom]]:
        """Notes linked to sessions, oldest first; sessions without any are left out."""
        rows = self._db.rows(
            "select * from symptoms where session_id in (select value from json_each(?)) "
            "order by instant_s, id",
            (json_text(list(session_ids)),),
        )
        linked: dict[int, list[Symptom]] = {}
        for symptom in self._values(rows):
            linked.setdefault(symptom.session_id or 0, []).append(symptom)
        return linked

    def _rows(self, values: Sequence[Symptom]) -> list[dict[str, Any]]:
        return [
            {
                **{name: getattr(symptom, name) for name in _PLAIN},
                **{name: words_column(getattr(symptom, name)) for name in _WORDS},
                **moment_columns(symptom.noted, at="noted_at"),
                **moment_columns(symptom.began, "began_", at="began_at"),
            }
            for symptom in values
        ]

    def _values(self, rows: Sequence[Row]) -> list[Symptom]:
        return [_symptom(dict(zip(row.keys(), row, strict=True))) for row in rows]


def _symptom(row: Columns) -> Symptom:
    return Symptom.of_fields(
        {
            **{name: row[name] for name in _OWN},
            **{name: words_of(row[name]) for name in _WORDS},
            "noted": moment_of(row, at="noted_at"),
            "began": optional_moment_of(row, "began_", at="began_at"),
        }
    )
