"""A session as a row of its table, and back."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from runlog.core.interval import Interval, Workout
from runlog.core.session import Session, Source
from runlog.store.database import Row
from runlog.store.rows import moment_columns, moment_in

_PLAIN = (
    "sport",
    "kind",
    "kind_source",
    "surface",
    "distance_m",
    "duration_s",
    "elapsed_s",
    "rpe",
    "heart_rate_bpm",
    "heart_rate_max_bpm",
    "cadence_spm",
    "ascent_m",
    "note",
)
_OWN = ("id", "uuid", *_PLAIN, "shoe")
"""Columns that are fields as they stand."""

_JOINED = (
    *("stretched", "started_at", "day", "part_of_day", "instant_s"),
    *("workout_typed", "workout_canonical", "source_kind", "source_key"),
)
"""Columns of which fields are made."""

_COLUMNS = [
    "shoes.name as shoe" if column == "shoe" else f"sessions.{column}"
    for column in (*_OWN, *_JOINED)
]
SESSION_SELECT = (
    f"select {', '.join(_COLUMNS)} from sessions left join shoes on shoes.id = sessions.shoe_id"
)
"""What `sessions_of` reads; clauses come behind it."""

_TYPED = Source()
_NOTHING: Mapping[int, Any] = MappingProxyType({})


class Parts(NamedTuple):
    """What belongs to sessions, by their ids; what is not there is none.

    Attributes:
        tags: Their tags, in order.
        stretches: The slugs of what was stretched, in order.
        intervals: Their intervals, in order.
    """

    tags: Mapping[int, tuple[str, ...]] = _NOTHING
    stretches: Mapping[int, tuple[str, ...]] = _NOTHING
    intervals: Mapping[int, tuple[Interval, ...]] = _NOTHING


NO_PARTS = Parts()


def session_columns(session: Session, shoe_id: int | None) -> dict[str, Any]:
    """The columns of a session, but for those every record has.

    Args:
        session: The session.
        shoe_id: The small number of its pair; None if it has none.
    """
    workout = session.workout
    return {
        **{name: getattr(session, name) for name in _PLAIN},
        **moment_columns(session.when, at="started_at"),
        "shoe_id": shoe_id,
        "stretched": session.stretched,
        "workout_typed": None if workout is None else workout.typed,
        "workout_canonical": None if workout is None else workout.canonical,
        "source_kind": session.source.kind,
        "source_key": session.source.key,
    }


def sessions_of(rows: Iterable[Row], parts: Parts = NO_PARTS) -> list[Session]:
    """The sessions in some rows of `SESSION_SELECT`, in the same order.

    Args:
        rows: Of all columns of it.
        parts: What belongs to them.
    """
    return [_session(row, parts) for row in rows]


def _session(row: Row, parts: Parts) -> Session:
    """A session of its row, whose columns stand in the order of the select: none is looked for."""
    fields: dict[str, Any] = dict(zip(_OWN, row, strict=False))
    stretched, at, day, part_of_day, instant_s, typed, canonical, source, key = row[len(_OWN) :]
    session_id = fields["id"]
    fields["stretched"] = None if stretched is None else stretched == 1
    fields["when"] = moment_in(at, day, part_of_day, instant_s)
    fields["workout"] = None if typed is None else Workout(typed=typed, canonical=canonical)
    fields["source"] = _source(source, key)
    fields["tags"] = parts.tags.get(session_id, ())
    fields["stretches"] = parts.stretches.get(session_id, ())
    fields["intervals"] = parts.intervals.get(session_id, ())
    return Session.of_fields(fields)


def _source(kind: str, key: str | None) -> Source:
    return _TYPED if key is None and kind == _TYPED.kind else Source(kind=kind, key=key)
