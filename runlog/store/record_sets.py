"""All records of a journal as plain rows, for comparing it with another."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from runlog.store.aggregates import AGGREGATES, Aggregate
from runlog.store.database import Database
from runlog.store.rows import json_text

LINKS: dict[str, tuple[str, str]] = {
    "session": ("shoe_id", "shoe"),
    "symptom": ("session_id", "session"),
    "stretch": ("session_id", "session"),
}
"""What a record points to: the column, and what the other record is."""

_NO_CONTENT = frozenset({"id", "uuid", "modified_ms", "shoe_id", "session_id"})
_SECOND_MS = 999
"""The log of changes knows the second only; within it, taking out comes last."""


class Entry(NamedTuple):
    """One record with all that belongs to it.

    Attributes:
        row: Its columns.
        parts: The rows of its parts, by table, without the id they hang on.
        link: Key of the record it points to; None if it points to none.
    """

    row: dict[str, Any]
    parts: dict[str, list[dict[str, Any]]]
    link: str | None

    @property
    def modified_ms(self) -> int:
        """When it was last changed, in milliseconds since 1970-01-01 UTC."""
        return int(self.row["modified_ms"])

    def content(self) -> str:
        """All that it says, but for ids and links, as text that can be compared."""
        return content_of(self.row, self.parts)


class RecordSet(NamedTuple):
    """All records of one kind.

    Attributes:
        aggregate: What they are.
        entries: By what names each for life.
        graves: By the same, when a record was taken out, in milliseconds since 1970-01-01 UTC.
    """

    aggregate: Aggregate
    entries: dict[str, Entry]
    graves: dict[str, int]


def record_sets(db: Database) -> dict[str, RecordSet]:
    """Every record of a journal, by what it is."""
    keys: dict[str, dict[int, str]] = {}
    sets: dict[str, RecordSet] = {}
    graves = _graves(db)
    # Pairs before sessions before what points to sessions.
    for record in (
        "shoe",
        "session",
        *(name for name in AGGREGATES if name not in {"shoe", "session"}),
    ):
        aggregate = AGGREGATES[record]
        rows = [dict(row) for row in db.rows(f"select * from {aggregate.table}")]
        parts = {part: _part_rows(db, part) for part in aggregate.parts}
        keys[record] = {row["id"]: row[aggregate.key] for row in rows if "id" in row}
        entries = {row[aggregate.key]: _entry(record, row, parts, keys) for row in rows}
        there = graves.get(record, {})
        gone = {key: at_ms for key, at_ms in there.items() if key not in entries}
        sets[record] = RecordSet(aggregate, entries, gone)
    return sets


def earlier_entries(db: Database, record: str, key: str, *, is_there: bool = True) -> list[Entry]:
    """What a record was before each of its changes, the earliest first.

    What was taken out is no past of what has the same name later.

    Args:
        db: A journal that has, or had, the record.
        record: What it is.
        key: What names it for life.
        is_there: Whether it is in the journal; else the last of them is what was taken out.
    """
    rows = db.rows(
        "select before, after from change_items where record = ? and record_key = ? "
        "and before is not null order by change_id, position",
        (record, key),
    )
    gone = [place for place, row in enumerate(rows, 1) if row["after"] is None]
    begins = [0, *(gone if is_there else gone[:-1])][-1]
    images = [json.loads(row["before"]) for row in rows[begins:]]
    return [
        Entry(
            image["row"],
            {
                name: [{k: v for k, v in line.items() if k != "session_id"} for line in lines]
                for name, lines in image.items()
                if name != "row"
            },
            _link_of(db, record, image["row"]),
        )
        for image in images
    ]


def _link_of(db: Database, record: str, row: Mapping[str, Any]) -> str | None:
    """What a row points to, by the name it has for life."""
    if record not in LINKS:
        return None
    column, target = LINKS[record]
    aggregate = AGGREGATES[target]
    sql = f"select {aggregate.key} from {aggregate.table} where id = ?"
    link: str | None = db.value(sql, (row.get(column),))
    return link


def content_of(row: Mapping[str, Any], parts: Mapping[str, list[dict[str, Any]]]) -> str:
    """All that a record says, but for ids and links, as text that can be compared."""
    said = {column: value for column, value in sorted(row.items()) if column not in _NO_CONTENT}
    own = {
        part: [{column: row[column] for column in row if column != "session_id"} for row in rows]
        for part, rows in sorted(parts.items())
    }
    return json_text([said, own])


def _entry(
    record: str,
    row: dict[str, Any],
    parts: Mapping[str, Mapping[int, list[dict[str, Any]]]],
    keys: Mapping[str, Mapping[int, str]],
) -> Entry:
    link = None
    if record in LINKS:
        column, target = LINKS[record]
        link = keys[target].get(row[column])
    own = {part: list(rows.get(row["id"], ())) for part, rows in parts.items()}
    return Entry(row, own, link)


def _part_rows(db: Database, part: str) -> dict[int, list[dict[str, Any]]]:
    grouped: dict[int, list[dict[str, Any]]] = {}
    for row in db.rows(f"select * from {part} order by session_id, position"):
        line = dict(row)
        grouped.setdefault(line.pop("session_id"), []).append(line)
    return grouped


def _graves(db: Database) -> dict[str, dict[str, int]]:
    """When records were last taken out. What was undone is no grave: it can come again."""
    rows = db.rows(
        "select record, record_key, max(changes.at) as at from change_items "
        "join changes on changes.id = change_items.change_id "
        "where before is not null and after is null and is_undone = 0 "
        "group by record, record_key"
    )
    graves: dict[str, dict[str, int]] = {}
    for row in rows:
        at_ms = int(datetime.fromisoformat(row["at"]).timestamp()) * 1000 + _SECOND_MS
        graves.setdefault(row["record"], {})[row["record_key"]] = at_ms
    return graves
