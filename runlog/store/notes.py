"""Notes of what else happened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from runlog.core.diary import Note
from runlog.store.aggregates import NOTE
from runlog.store.database import Row
from runlog.store.dated import DatedRecords
from runlog.store.rows import moment_columns, moment_of, words_column, words_of

if TYPE_CHECKING:
    from runlog.core.period import Period


class Notes(DatedRecords[Note]):
    """Every note in a journal."""

    aggregate = NOTE
    shown_by = "runlog history --what all"

    def recent(
        self,
        *,
        limit: int | None = None,
        period: "Period | None" = None,
        search: str | None = None,
    ) -> list[Note]:
        """Notes, newest first.

        Args:
            limit: How many at the most; None means all.
            period: The days they may be from; None means any.
            search: Words, or their beginnings, in the text.
        """
        return self._newest(limit=limit, period=period, search=search)

    def has_tag(self, tag: str, *, since_s: int) -> bool:
        """Whether a note since an instant bears a label.

        Args:
            tag: The label.
            since_s: Seconds since 1970-01-01 UTC.
        """
        sql = (
            "select 1 from notes where instant_s >= ? "
            "and ? in (select value from json_each(tags)) limit 1"
        )
        return self._db.value(sql, (since_s, tag)) is not None

    def _rows(self, values: Sequence[Note]) -> list[dict[str, Any]]:
        return [
            {**moment_columns(note.when), "text": note.text, "tags": words_column(note.tags)}
            for note in values
        ]

    def _values(self, rows: Sequence[Row]) -> list[Note]:
        return [
            Note(
                when=moment_of(row),
                text=row["text"],
                tags=words_of(row["tags"]),
                id=row["id"],
                uuid=row["uuid"],
            )
            for row in rows
        ]
