"""A record with all that belongs to it: where it lives, and as one piece of JSON and back."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from runlog.store.database import Database
from runlog.store.rows import json_text


class Aggregate(NamedTuple):
    """Where a record lives.

    Attributes:
        record: What it is called: ``session``, ``shoe`` …
        table: The table with one row for each.
        key: The column that names it for life.
        parts: Tables whose rows belong to it, by ``session_id`` and ``position``.
        words: The full-text index of its texts; empty if it has none.
        texts: The columns that are in that index.
    """

    record: str
    table: str
    key: str = "uuid"
    parts: tuple[str, ...] = ()
    words: str = ""
    texts: tuple[str, ...] = ()


SESSION = Aggregate(
    "session",
    "sessions",
    parts=("intervals", "session_tags"),
    words="session_words",
    texts=("note", "workout_typed"),
)
SHOE = Aggregate("shoe", "shoes")
SYMPTOM = Aggregate("symptom", "symptoms", words="symptom_words", texts=("note",))
STRETCH = Aggregate("stretch", "stretches", words="stretch_words", texts=("exercise", "note"))
CHECK = Aggregate("check", "checks")
NOTE = Aggregate("note", "notes", words="note_words", texts=("text",))
PAUSE = Aggregate("pause", "pauses")
SETTING = Aggregate("setting", "settings", key="key")

AGGREGATES = {
    aggregate.record: aggregate
    for aggregate in (SESSION, SHOE, SYMPTOM, STRETCH, CHECK, NOTE, PAUSE, SETTING)
}
"""Every kind of record by its name."""


def next_id(db: Database, aggregate: Aggregate) -> int:
    """The smallest id above all those in use."""
    return 1 + int(db.value(f"select max(id) from {aggregate.table}") or 0)


def add_rows(db: Database, aggregate: Aggregate, rows: Sequence[Mapping[str, Any]]) -> None:
    """Store new records, and make their texts findable.

    Args:
        db: Where to.
        aggregate: What they are.
        rows: All with the same columns, ``id`` among them.
    """
    db.insert(aggregate.table, rows)
    if not aggregate.texts:
        return
    with_text = [row for row in rows if any(row[text] is not None for text in aggregate.texts)]
    # Not a trigger, as for changes: inside one, the index would be written out once for each row,
    # which makes an import of notes three times slower.
    db.insert(
        aggregate.words,
        [
            {"rowid": row["id"], **{text: row[text] for text in aggregate.texts}}
            for row in with_text
        ],
    )


def image_of(db: Database, aggregate: Aggregate, key: str) -> str | None:
    """A record with all that belongs to it, ids included.

    Returns:
        JSON: ``{"row": {column: value}, "<part>": [{column: value}, …]}``; None if there is no
        such record.
    """
    row = db.row(f"select * from {aggregate.table} where {aggregate.key} = ?", (key,))
    if row is None:
        return None
    image: dict[str, Any] = {"row": dict(row)}
    for part in aggregate.parts:
        sql = f"select * from {part} where session_id = ? order by position"
        image[part] = [dict(line) for line in db.rows(sql, (row["id"],))]
    return json_text(image)


def put_image(db: Database, aggregate: Aggregate, key: str, image: str | None) -> None:
    """Make a record what it was when the image was taken; None takes it away."""
    if image is None:
        db.run(f"delete from {aggregate.table} where {aggregate.key} = ?", (key,))
        return
    pieces = json.loads(image)
    row = _known_columns(db, aggregate.table, pieces["row"])
    columns = ", ".join(f"{column} = :{column}" for column in row)
    # Not "replace into": that takes the row away first, and with it what hangs on it.
    sql = f"update {aggregate.table} set {columns} where {aggregate.key} = :{aggregate.key}"
    if not db.run(sql, row):
        add_rows(db, aggregate, [row])
    for part in aggregate.parts:
        db.run(f"delete from {part} where session_id = ?", (row["id"],))
        db.insert(part, [_known_columns(db, part, line) for line in pieces[part]])


def _known_columns(db: Database, table: str, row: dict[str, Any]) -> dict[str, Any]:
    """Those values the table has a column for: an older runlog may have known others."""
    known = [str(column["name"]) for column in db.rows(f"pragma table_info({table})")]
    return {column: row[column] for column in known if column in row}
