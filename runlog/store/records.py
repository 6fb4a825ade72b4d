"""Records of one kind: add, look up, change, take away."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeGuard, TypeVar

from runlog.core.value import replace
from runlog.errors import NotFoundError
from runlog.store.aggregates import Aggregate, add_rows, next_id
from runlog.store.changes import Changes
from runlog.store.database import Bound, Database, Row
from runlog.store.identity import new_uuid
from runlog.store.rows import json_text

if TYPE_CHECKING:
    from runlog.core.diary import Check, Note, Pause
    from runlog.core.session import Session
    from runlog.core.shoe import Shoe
    from runlog.core.stretch import Stretch
    from runlog.core.symptom import Symptom

Value = TypeVar("Value", bound="Session | Shoe | Symptom | Stretch | Check | Note | Pause")

_BATCH = 500
_LARGEST_ID = (1 << 63) - 1
_LARGEST_KEPT_ID = 999_999_999


class Records(ABC, Generic[Value]):
    """All records of one kind in a journal."""

    aggregate: ClassVar[Aggregate]
    shown_by: ClassVar[str]
    """The command that shows their ids."""

    def __init__(self, db: Database, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    # What each kind says about itself.

    _select: ClassVar[str] = ""
    """Where `_values` has its rows from; empty means the table as it is."""

    @abstractmethod
    def _rows(self, values: Sequence[Value]) -> list[dict[str, Any]]:
        """Columns for each value, but for those every record has."""

    @abstractmethod
    def _values(self, rows: Sequence[Row]) -> list[Value]:
        """Rows become values again, in the same order."""

    def _settled(self, values: Sequence[Value], *, instead_of: int | None = None) -> list[Value]:
        """The values as they are to be stored; refuses what the journal cannot keep.

        Args:
            values: What is to be stored.
            instead_of: Id of the record whose place the one value takes; None for new ones.
        """
        del instead_of
        return list(values)

    def _add_parts(self, values: Sequence[Value]) -> None:
        """Store what belongs to values that were just added."""

    def _replace_parts(self, current: Value, value: Value) -> None:
        """Store what belongs to a value that takes another's place."""

    def _release(self, value: Value) -> None:
        """Part a value from others before it is taken away; refuses if that cannot be."""

    # What all kinds can do.

    def add(self, value: Value) -> Value:
        """Store a new record.

        Args:
            value: Its `id` and `uuid` are kept if they are given and free.

        Returns:
            The value as stored, with its id and uuid.

        Raises:
            RefusedError: The journal cannot keep such a value.
        """
        return self._add([value])[0]

    def add_many(self, values: Iterable[Value]) -> list[int]:
        """Store many new records, as `add` does each.

        Returns:
            Their ids, in the order given.
        """
        remaining, ids = iter(values), list[int]()
        while batch := list(islice(remaining, _BATCH)):
            ids += [value.id for value in self._add(batch) if value.id is not None]
        return ids

    def get(self, record_id: int) -> Value:
        """One record.

        Raises:
            NotFoundError: There is no record with that id.
        """
        found = self._list("where {table}.id = ?", (record_id,)) if _is_id(record_id) else []
        if not found:
            raise NotFoundError(
                f"There is no {self.aggregate.record} {record_id}; {self.shown_by} shows the ids.",
                word=str(record_id),
            )
        return found[0]

    def with_uuid(self, uuid: str) -> Value | None:
        """The record that has this name for life; None if there is none."""
        return self._first("where {table}.uuid = ?", (uuid,))

    def with_ids(self, record_ids: Iterable[int]) -> list[Value]:
        """Records by their ids, in the order of the ids; those that are not there are left out."""
        wanted, found = iter(record_ids), list[Value]()
        while batch := list(islice(wanted, _BATCH)):
            clause = "where {table}.id in (select value from json_each(?))"
            rank = {record_id: place for place, record_id in enumerate(batch)}
            some = self._list(clause, (json_text(batch),))
            found += sorted(some, key=lambda value: rank[value.id or 0])
        return found

    def count(self) -> int:
        """How many there are."""
        return int(self._db.value(f"select count(*) from {self.aggregate.table}"))

    def replace(self, value: Value) -> Value:
        """Store a value in the place of the one with the same id.

        Args:
            value: What it is to be; its uuid stays what it was.

        Returns:
            The value as stored.

        Raises:
            NotFoundError: There is no record with that id.
            RefusedError: The journal cannot keep such a value.
        """
        self._changes.require_open()
        current = self.get(-1 if value.id is None else value.id)
        value = replace(value, id=current.id, uuid=current.uuid)
        [value] = self._settled([value], instead_of=current.id)
        if value != current:
            with self._changes.changing(self.aggregate, str(current.uuid)):
                self._update(value)
                self._replace_parts(current, value)
        return value

    def delete(self, record_id: int) -> Value:
        """Take a record away.

        Returns:
            What it was.

        Raises:
            NotFoundError: There is no record with that id.
            RefusedError: Others need it.
        """
        self._changes.require_open()
        value = self.get(record_id)
        self._release(value)
        with self._changes.changing(self.aggregate, str(value.uuid)):
            self._db.run(f"delete from {self.aggregate.table} where id = ?", (record_id,))
        return value

    def _add(self, values: Sequence[Value]) -> list[Value]:
        self._changes.require_open()
        stored = self._identified(self._settled(values))
        add_rows(self._db, self.aggregate, self._whole_rows(stored))
        self._changes.added(self.aggregate, [str(value.uuid) for value in stored])
        self._add_parts(stored)
        return stored

    def _update(self, value: Value) -> None:
        [row] = self._whole_rows([value])
        columns = ", ".join(f"{column} = :{column}" for column in row)
        self._db.run(f"update {self.aggregate.table} set {columns} where id = :id", row)

    def _whole_rows(self, values: Sequence[Value]) -> list[dict[str, Any]]:
        rows = self._rows(values)
        for row, value in zip(rows, values, strict=True):
            row |= {"id": value.id, "uuid": value.uuid, "modified_ms": self._changes.now_ms}
        return rows

    def _identified(self, values: Sequence[Value]) -> list[Value]:
        """Give every value an id and a uuid, its own where that is free."""
        ids, uuids = self._taken(values)
        free_id = next_id(self._db, self.aggregate)
        identified: list[Value] = []
        for value in values:
            own_id = value.id if _is_kept(value.id) and value.id not in ids else free_id
            own_uuid = None if value.uuid in uuids else value.uuid
            own_uuid = own_uuid or new_uuid(self._changes.now_ms)
            ids.add(own_id)
            uuids.add(own_uuid)
            free_id = max(free_id, own_id + 1)
            identified.append(replace(value, id=own_id, uuid=own_uuid))
        return identified

    def _taken(self, values: Sequence[Value]) -> tuple[set[int], set[str]]:
        """Those ids and uuids of values that records in the journal have already."""
        ids = [value.id for value in values if _is_kept(value.id)]
        uuids = [value.uuid for value in values if value.uuid is not None]
        return set(self._known("id", ids)), set(self._known("uuid", uuids))

    def _known(self, column: str, wanted: Sequence[object]) -> list[Any]:
        """Those of some values that stand in a column."""
        if not wanted:
            return []
        sql = (
            f"select {column} from {self.aggregate.table} "
            f"where {column} in (select value from json_each(?))"
        )
        return [row[0] for row in self._db.rows(sql, (json_text(wanted),))]

    def _list(self, clauses: str, values: Bound = ()) -> list[Value]:
        """Values of the rows that remain after some clauses; ``{table}`` is their table."""
        select = self._select or "select * from {table}"
        sql = f"{select} {clauses}".replace("{table}", self.aggregate.table)
        return self._values(self._db.rows(sql, values))

    def _first(self, clauses: str, values: Bound = ()) -> Value | None:
        found = self._list(f"{clauses} limit 1", values)
        return found[0] if found else None


def _is_id(number: int) -> bool:
    """Whether SQLite could have given such an id."""
    return 0 < number <= _LARGEST_ID


def _is_kept(number: int | None) -> TypeGuard[int]:
    """Whether an id that a value brings along would leave room for many more."""
    return number is not None and 0 < number <= _LARGEST_KEPT_ID


def by_id(rows: Iterable[Row], column: str) -> Mapping[int, list[Row]]:
    """Rows put together by an id in one of their columns, in their order."""
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row[column], []).append(row)
    return grouped
