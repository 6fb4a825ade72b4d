"""Records with a moment: newest first, of a period, or between two instants."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from runlog.store.records import Records, Value
from runlog.store.terms import (
    END_OF_TIME_S,
    Term,
    period_terms,
    search_terms,
    where_clause,
)

if TYPE_CHECKING:
    from runlog.core.period import Period


class DatedRecords(Records[Value]):
    """Records that carry a moment, in the columns ``day`` and ``instant_s``."""

    def between(self, first_s: int, last_s: int) -> list[Value]:
        """Records of a span of time, oldest first.

        Args:
            first_s: Its first second since 1970-01-01 UTC.
            last_s: Its last second, included.
        """
        return self._list(
            "where instant_s between ? and ? order by instant_s, id", (first_s, last_s)
        )

    def all(self) -> list[Value]:
        """Every record, oldest first."""
        return self._list("order by instant_s, id")

    def _newest(
        self,
        terms: Sequence[Term] = (),
        *,
        limit: int | None = None,
        period: "Period | None" = None,
        search: str | None = None,
    ) -> list[Value]:
        """Records that fulfil some terms, newest first."""
        # Without an end it is the end of time: so the newest are always found by the index.
        end: list[Term] = [(f"instant_s <= {END_OF_TIME_S}", [])]
        clause, values = where_clause(
            [
                *terms,
                *(end if period is None or period.last is None else []),
                *period_terms(self.aggregate.table, period),
                *search_terms(self._db, self.aggregate.table, self.aggregate.words, search),
            ]
        )
        bound: list[Any] = [*values, -1 if limit is None else limit]
        return self._list(f"{clause} order by instant_s desc, id desc limit ?", bound)
