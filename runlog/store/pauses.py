"""Days that were not journalled."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from runlog.core.diary import Pause
from runlog.store.aggregates import PAUSE
from runlog.store.database import Row
from runlog.store.records import Records
from runlog.store.rows import day_column


class Pauses(Records[Pause]):
    """Every pause in a journal."""

    aggregate = PAUSE
    shown_by = "runlog export"

    def all(self) -> list[Pause]:
        """Every pause, the earliest first."""
        return self._list("order by first_on, id")

    def _rows(self, values: Sequence[Pause]) -> list[dict[str, Any]]:
        return [
            {
                "first_on": day_column(pause.first_on),
                "last_on": day_column(pause.last_on),
                "reason": pause.reason,
            }
            for pause in values
        ]

    def _values(self, rows: Sequence[Row]) -> list[Pause]:
        return [
            Pause(
                first_on=date.fromisoformat(row["first_on"]),
                last_on=date.fromisoformat(row["last_on"]),
                reason=row["reason"],
                id=row["id"],
                uuid=row["uuid"],
            )
            for row in rows
        ]
