"""Small decisions of a merge: order, numbers, names, and what is told of a conflict."""

from collections.abc import Iterable

from runlog.core.outcome import MergeConflict
from runlog.store.record_sets import Entry

_NOT_TOLD = frozenset(
    {"id", "uuid", "modified_ms", "instant_s", "position", "shoe_id", "session_id"}
)


def in_order(records: Iterable[str]) -> list[str]:
    """Pairs before sessions before what points to sessions."""
    return sorted(records, key=lambda record: {"shoe": 0, "session": 1}.get(record, 2))


class Numbers:
    """Gives entries their small numbers: the one they have, else a free one."""

    def __init__(self, known: Iterable[tuple[str, int]]) -> None:
        self._known = dict(known)
        self._used = set(self._known.values())
        self._next = max(self._used, default=0) + 1

    def of(self, key: str, *, wanted: int = 0) -> int:
        """The number of an entry.

        Args:
            key: Its name from now on.
            wanted: The number it had in the other journal; 0 if it must have one by now.
        """
        if key not in self._known:
            number = wanted if wanted and wanted not in self._used else self._next
            self._known[key] = number
            self._used.add(number)
            self._next = max(self._next, number + 1)
        return self._known[key]


def in_their_places(stretches: dict[str, Entry]) -> dict[str, Entry]:
    """The stretches of each session in one order, whoever wrote which of them down."""
    listed = [
        (key, entry) for key, entry in stretches.items()
        if entry.link is not None and entry.row["position"] is not None
    ]  # fmt: skip
    placed = dict(stretches)
    count: dict[str | None, int] = {}
    for key, entry in sorted(listed, key=lambda one: (one[1].row["position"], one[0])):
        place = count[entry.link] = count.get(entry.link, -1) + 1
        placed[key] = entry._replace(row={**entry.row, "position": place})
    return placed


def with_own_names(shoes: dict[str, Entry]) -> dict[str, Entry]:
    """Two pairs that have come to be called the same are told apart by a number."""
    named: dict[str, Entry] = {}
    taken: set[str] = set()
    for key, entry in shoes.items():
        name, number = entry.row["name"], 1
        while name.casefold() in taken:
            number += 1
            name = f"{entry.row['name']} ({number})"
        taken.add(name.casefold())
        named[key] = entry._replace(row={**entry.row, "name": name})
    return named


def conflict_of(
    record: str, key: str, kept: Entry, other: Entry | None = None, *, is_ours: bool
) -> MergeConflict:
    """What is told of an entry that was changed in both journals.

    Args:
        record: What it is.
        key: What names it for life.
        kept: The version that was kept.
        other: The other one; None if it was taken out there.
        is_ours: Whether the version of this journal was kept.
    """
    row = kept.row
    name = str(row.get("name") or row.get("key") or row.get("day") or row.get("first_on") or key)
    differing = [
        (column, value, other.row.get(column))
        for column, value in row.items()
        if other is not None and column not in _NOT_TOLD and value != other.row.get(column)
    ]
    if other is not None:
        differing += [
            (part, len(rows), len(other.parts.get(part, ())))
            for part, rows in kept.parts.items()
            if rows != other.parts.get(part)
        ]
    return MergeConflict(record=record, name=name, is_ours=is_ours, differing=tuple(differing))
