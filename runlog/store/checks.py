"""Check-ins."""

from collections.abc import Sequence
from typing import Any

from runlog.core.diary import Check
from runlog.store.aggregates import CHECK
from runlog.store.database import Row
from runlog.store.dated import DatedRecords
from runlog.store.rows import moment_columns, moment_of
from runlog.store.terms import END_OF_TIME_S


class Checks(DatedRecords[Check]):
    """Every check-in in a journal."""

    aggregate = CHECK
    shown_by = "runlog export"

    def latest(self) -> Check | None:
        """The latest check-in; None if there is none."""
        return self._first(f"where instant_s <= {END_OF_TIME_S} order by instant_s desc, id desc")

    def _rows(self, values: Sequence[Check]) -> list[dict[str, Any]]:
        return [
            {**moment_columns(check.at), "all_clear": int(check.is_all_clear)} for check in values
        ]

    def _values(self, rows: Sequence[Row]) -> list[Check]:
        return [
            Check(
                at=moment_of(row),
                is_all_clear=bool(row["all_clear"]),
                id=row["id"],
                uuid=row["uuid"],
            )
            for row in rows
        ]
