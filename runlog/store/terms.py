"""Pieces of where clauses that several kinds of record share."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from runlog.store.database import Database
from runlog.store.words import words_query

if TYPE_CHECKING:
    from runlog.core.period import Period

Term = tuple[str, list[Any]]
"""A condition, and the values it needs."""

END_OF_TIME_S = 1 << 60
_DAY_S = 86_400
_MANY = 1000
"""From so many records on, going through the newest first is faster than sorting them all."""


def where_clause(terms: Iterable[Term]) -> Term:
    """All of some conditions together; nothing if there are none."""
    given = list(terms)
    if not given:
        return "", []
    clause = "where " + " and ".join(sql for sql, _ in given)
    return clause, [value for _, values in given for value in values]


def period_terms(table: str, period: "Period | None") -> list[Term]:
    """The days of a period.

    The runner's day decides. Instants a day wider, as no two clocks differ by more, let the index
    that also gives the order find the place.
    """
    terms: list[Term] = []
    if period is not None and period.first is not None:
        sql = f"{table}.day >= ? and {table}.instant_s >= ?"
        terms.append((sql, [period.first.isoformat(), midnight_s(period.first) - _DAY_S]))
    if period is not None and period.last is not None:
        sql = f"{table}.day <= ? and {table}.instant_s < ?"
        terms.append((sql, [period.last.isoformat(), midnight_s(period.last) + 2 * _DAY_S]))
    return terms


def are_many(db: Database, ids: str, values: list[Any]) -> bool:
    """Whether a query finds so many records that their newest are found by going back in time.

    Args:
        db: Where to look.
        ids: The query.
        values: The values it needs.
    """
    counted = f"select count(*) from (select 1 from ({ids}) limit {_MANY})"
    return bool(db.value(counted, values) >= _MANY)


def search_terms(db: Database, table: str, index: str, search: str | None) -> list[Term]:
    """Words that must occur in a text.

    Args:
        db: Where to look how many there are.
        table: Where the records are.
        index: The full-text index of their texts.
        search: What the runner typed; None means that nothing is searched.
    """
    if search is None:
        return []
    ids = f"select rowid from {index} where {index} match ?"
    values = [words_query(search)]
    # The plus keeps SQLite from fetching and sorting all of them for a page of the newest.
    column = f"+{table}.id" if are_many(db, ids, values) else f"{table}.id"
    return [(f"{column} in ({ids})", values)]


def midnight_s(day: date) -> int:
    """Midnight in UTC, in seconds since 1970-01-01."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
