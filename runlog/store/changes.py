"""What was changed, so that it can be undone."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from runlog.core.change import Change
from runlog.store.aggregates import AGGREGATES, Aggregate, image_of, put_image
from runlog.store.database import Database, Row


class Changes:
    """The record of changes behind undo, and the one way to write."""

    def __init__(self, db: Database, *, now: datetime) -> None:
        self._db = db
        self._at = now.isoformat(timespec="seconds")
        self.now_ms = int(now.timestamp() * 1000)
        self._label: str | None = None
        self._change_id: int | None = None
        self._items = 0

    @contextmanager
    def change(self, label: str) -> Iterator[None]:
        """Everything written inside is one change: all of it is kept, or none.

        Args:
            label: What to call it when it is undone.

        Raises:
            RuntimeError: Another change is open (a caller's bug).
            JournalError: The journal cannot be written; nothing was.
        """
        if self._label is not None:
            raise RuntimeError("a change is open already")
        try:
            with self._db.writing():
                self._label, self._change_id, self._items = label, None, 0
                yield
        finally:
            self._label = None

    def require_open(self) -> None:
        """Refuse to write outside a change.

        Raises:
            RuntimeError: No change is open (a caller's bug).
        """
        if self._label is None:
            raise RuntimeError("write inside: with journal.change(label)")

    def added(self, aggregate: Aggregate, keys: Iterable[str]) -> None:
        """Note that records were added. What they hold is kept only once it is undone."""
        change_id, first = self._open_id(), self._items
        rows = [
            (change_id, position, aggregate.record, key)
            for position, key in enumerate(keys, start=first)
        ]
        self._items += len(rows)
        self._db.run_many(
            "insert into change_items (change_id, position, record, record_key) "
            "values (?, ?, ?, ?)",
            rows,
        )

    @contextmanager
    def changing(self, aggregate: Aggregate, key: str) -> Iterator[None]:
        """Note what a record is before and after what happens inside."""
        self.require_open()
        before = image_of(self._db, aggregate, key)
        yield
        self.changed(aggregate, key, before, image_of(self._db, aggregate, key))

    def changed(
        self, aggregate: Aggregate, key: str, before: str | None, after: str | None
    ) -> None:
        """Note what a record was and what it is now, if that differs.

        Args:
            aggregate: What it is.
            key: What names it for life.
            before: Its image; None if it was not there.
            after: Its image; None if it is there no more.
        """
        if before == after:
            return
        self._db.run(
            "insert into change_items (change_id, position, record, record_key, before, after) "
            "values (?, ?, ?, ?, ?, ?)",
            (self._open_id(), self._items, aggregate.record, key, before, after),
        )
        self._items += 1

    def _open_id(self) -> int:
        """The id of the open change, which is written down with its first item."""
        self.require_open()
        if self._change_id is None:
            # What was undone cannot be redone once something else has happened.
            self._db.run("delete from changes where is_undone = 1")
            self._db.run("insert into changes (at, label) values (?, ?)", (self._at, self._label))
            self._change_id = int(self._db.value("select max(id) from changes"))
        return self._change_id

    def undo(self, count: int = 1) -> list[Change]:
        """Take the latest changes back.

        Args:
            count: How many, at least 1.

        Returns:
            What was undone, in that order: newest first; fewer than `count` if there are no more.
        """
        with self._db.writing():
            sql = "select * from changes where is_undone = 0 order by id desc limit ?"
            rows = self._db.rows(sql, (count,))
            for row in rows:
                self._undo(row["id"])
            return self._as_changes(rows, is_undone=True)

    def redo(self, count: int = 1) -> list[Change]:
        """Do again what was undone last.

        Args:
            count: How many, at least 1.

        Returns:
            What was done again, in that order: oldest first; fewer than `count` if there are no
            more.
        """
        with self._db.writing():
            sql = "select * from changes where is_undone = 1 order by id limit ?"
            rows = self._db.rows(sql, (count,))
            for row in rows:
                self._redo(row["id"])
            return self._as_changes(rows, is_undone=False)

    def latest(self, limit: int = 20) -> list[Change]:
        """The latest changes, undone ones included, newest first."""
        return self._as_changes(
            self._db.rows("select * from changes order by id desc limit ?", (limit,))
        )

    def _undo(self, change_id: int) -> None:
        """Put every record back to what it was, the last one touched first."""
        self._db.run("pragma defer_foreign_keys = on")  # what it is needed by may come later
        for item in self._items_of(change_id, "desc"):
            aggregate = AGGREGATES[item["record"]]
            if item["before"] is None and item["after"] is None:
                self._keep_added(change_id, item["position"], aggregate, item["record_key"])
            put_image(self._db, aggregate, item["record_key"], item["before"])
        self._db.run("update changes set is_undone = 1 where id = ?", (change_id,))

    def _keep_added(self, change_id: int, position: int, aggregate: Aggregate, key: str) -> None:
        """Keep what an added record holds, now that it goes away."""
        # Later changes of it are undone by now, so it is again as it was added.
        self._db.run(
            "update change_items set after = ? where change_id = ? and position = ?",
            (image_of(self._db, aggregate, key), change_id, position),
        )

    def _redo(self, change_id: int) -> None:
        self._db.run("pragma defer_foreign_keys = on")  # as in `_undo`
        for item in self._items_of(change_id, "asc"):
            put_image(self._db, AGGREGATES[item["record"]], item["record_key"], item["after"])
        self._db.run("update changes set is_undone = 0 where id = ?", (change_id,))

    def _items_of(self, change_id: int, direction: str) -> list[Row]:
        return self._db.rows(
            f"select * from change_items where change_id = ? order by position {direction}",
            (change_id,),
        )

    def _as_changes(self, rows: list[Row], *, is_undone: bool | None = None) -> list[Change]:
        return [
            Change(
                id=row["id"],
                at=datetime.fromisoformat(row["at"]),
                label=row["label"],
                is_undone=bool(row["is_undone"]) if is_undone is None else is_undone,
                counts=self._counts(row["id"]),
            )
            for row in rows
        ]

    def _counts(self, change_id: int) -> dict[str, int]:
        sql = (
            "select record, count(distinct record_key) as touched from change_items "
            "where change_id = ? group by record"
        )
        touched = {row["record"]: row["touched"] for row in self._db.rows(sql, (change_id,))}
        # In the order a sentence would name them.
        return {record: touched[record] for record in AGGREGATES if record in touched}
