"""What belongs to a session: its intervals, tags and stretches."""

from collections.abc import Sequence
from typing import Any

from runlog.core.interval import Interval
from runlog.core.session import Session
from runlog.store.aggregates import STRETCH, SYMPTOM, add_rows, next_id
from runlog.store.changes import Changes
from runlog.store.database import Database, Row
from runlog.store.identity import new_uuid
from runlog.store.records import by_id
from runlog.store.rows import json_text, moment_columns
from runlog.store.session_rows import Parts

_INTERVAL = ("role", "label", "distance_m", "duration_s", "target", "actual_s", "lap_trigger")

_STRETCHED = "position is null, position, id"
_SELECT_PART = """
    select {columns} from {part} where session_id in (select value from json_each(?))
    order by session_id, {order}
"""


class SessionParts:
    """Reads and writes what belongs to sessions."""

    def __init__(self, db: Database, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def of(self, session_ids: Sequence[int]) -> Parts:
        """All that belongs to sessions."""
        return Parts(
            tags=self.tags(session_ids),
            stretches=self.stretches(session_ids),
            intervals=self.intervals(session_ids),
        )

    def intervals(self, session_ids: Sequence[int]) -> dict[int, tuple[Interval, ...]]:
        """The intervals of sessions, in order."""
        # Reps are alike: each is made once and shared, as it cannot be changed.
        made: dict[tuple[Any, ...], Interval] = {}

        def interval(row: Row) -> Interval:
            values = row[1:]
            found = made.get(values)
            if found is None:
                found = made[values] = Interval(**dict(zip(_INTERVAL, values, strict=True)))
            return found

        columns = ", ".join(("session_id", *_INTERVAL))
        return {
            session_id: tuple(map(interval, rows))
            for session_id, rows in self._part("intervals", session_ids, columns=columns).items()
        }

    def tags(self, session_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The tags of sessions, in order."""
        return {
            session_id: tuple(row["tag"] for row in rows)
            for session_id, rows in self._part(
                "session_tags", session_ids, columns="session_id, tag"
            ).items()
        }

    def stretches(self, session_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The slugs of what was stretched in sessions, in order."""
        return {
            session_id: tuple(row["exercise"] for row in rows)
            for session_id, rows in self._part(
                "stretches", session_ids, columns="session_id, exercise", order=_STRETCHED
            ).items()
        }

    def add(self, sessions: Sequence[Session]) -> None:
        """Store what belongs to sessions that are new."""
        self._add_intervals_and_tags(sessions)
        self._add_stretches(
            [
                _stretch_row(session, position, exercise)
                for session in sessions
                for position, exercise in enumerate(session.stretches)
            ]
        )

    def replace(self, current: Session, session: Session) -> None:
        """Store what belongs to a session that takes another's place.

        A stretch that stays keeps its details, such as what it changed.
        """
        for part in ("intervals", "session_tags"):
            self._db.run(f"delete from {part} where session_id = ?", (current.id,))
        self._add_intervals_and_tags([session])
        if (current.stretches, current.when) != (session.stretches, session.when):
            self._sync_stretches(current, session)

    def release(self, session: Session) -> None:
        """Part a session from what belongs to it, before it is taken away.

        Its stretches go with it; symptoms linked to it stay.
        """
        for rows in self._stretch_rows([session.id or 0]).values():
            self._remove_stretches(rows)
        linked = self._db.rows("select uuid from symptoms where session_id = ?", (session.id,))
        for row in linked:
            with self._changes.changing(SYMPTOM, row["uuid"]):
                self._db.run(
                    "update symptoms set session_id = null, modified_ms = ? where uuid = ?",
                    (self._changes.now_ms, row["uuid"]),
                )

    def _part(
        self,
        part: str,
        session_ids: Sequence[int],
        *,
        columns: str = "*",
        order: str = "position",
    ) -> Any:
        """Rows of a table by session, in the order of each."""
        sql = _SELECT_PART.format(part=part, columns=columns, order=order)
        return by_id(self._db.rows(sql, (json_text(list(session_ids)),)), "session_id")

    def _stretch_rows(self, session_ids: Sequence[int]) -> dict[int, list[Row]]:
        rows: dict[int, list[Row]] = self._part("stretches", session_ids, order=_STRETCHED)
        return rows

    def _add_intervals_and_tags(self, sessions: Sequence[Session]) -> None:
        self._db.insert(
            "intervals",
            [
                {"session_id": session.id, "position": position}
                | {name: getattr(interval, name) for name in _INTERVAL}
                for session in sessions
                for position, interval in enumerate(session.intervals)
            ],
        )
        self._db.insert(
            "session_tags",
            [
                {"session_id": session.id, "position": position, "tag": tag}
                for session in sessions
                for position, tag in enumerate(session.tags)
            ],
        )

    def _add_stretches(self, rows: Sequence[dict[str, Any]]) -> None:
        if not rows:
            return
        now_ms = self._changes.now_ms
        first_id = next_id(self._db, STRETCH)
        whole = [
            {**row, "id": record_id, "uuid": new_uuid(now_ms), "modified_ms": now_ms}
            for record_id, row in enumerate(rows, start=first_id)
        ]
        add_rows(self._db, STRETCH, whole)
        self._changes.added(STRETCH, [row["uuid"] for row in whole])

    def _sync_stretches(self, current: Session, session: Session) -> None:
        present = self._stretch_rows([session.id or 0]).get(session.id or 0, [])
        new: list[dict[str, Any]] = []
        for position, exercise in enumerate(session.stretches):
            row = next((row for row in present if row["exercise"] == exercise), None)
            if row is None:
                new.append(_stretch_row(session, position, exercise))
            else:
                present.remove(row)
                self._move_stretch(row, position, current, session)
        self._remove_stretches(present)
        self._add_stretches(new)

    def _move_stretch(self, row: Row, position: int, current: Session, session: Session) -> None:
        """Give a stretch its place in the list; one done with the session moves in time with it."""
        then = moment_columns(current.when)
        is_with_it = all(row[column] == value for column, value in then.items())
        moved = {"position": position, **(moment_columns(session.when) if is_with_it else {})}
        if all(row[column] == value for column, value in moved.items()):
            return
        columns = ", ".join(f"{column} = :{column}" for column in moved)
        with self._changes.changing(STRETCH, row["uuid"]):
            self._db.run(
                f"update stretches set {columns}, modified_ms = :modified_ms where uuid = :uuid",
                {**moved, "modified_ms": self._changes.now_ms, "uuid": row["uuid"]},
            )

    def _remove_stretches(self, rows: Sequence[Row]) -> None:
        for row in rows:
            with self._changes.changing(STRETCH, row["uuid"]):
                self._db.run("delete from stretches where uuid = ?", (row["uuid"],))


def _stretch_row(session: Session, position: int, exercise: str) -> dict[str, Any]:
    return {
        **moment_columns(session.when),
        "exercise": exercise,
        "session_id": session.id,
        "position": position,
        "note": None,
    }
