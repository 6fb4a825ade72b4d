"""Small decisions of a merge: order, numbers, names, and what is told of a conflict."""

from collections.abc import Iterable, Iterator, Sequence

from runlog.core.exchange_outcome import MergeConflict
from runlog.core.value import replace
from runlog.store.record_sets import Entry

_NOT_TOLD = frozenset(
    {"id", "uuid", "modified_ms", "instant_s", "position", "shoe_id", "session_id"}
)

_NOT_MERGED = frozenset({"id", "uuid", "modified_ms", "shoe_id", "session_id"})
_TOGETHER = (
    ("started_at", "noted_at", "at", "day", "part_of_day", "instant_s"),
    ("began_at", "began_day", "began_part_of_day", "began_instant_s"),
    ("first_on", "last_on"),
    ("kind", "kind_source"),
    ("workout_typed", "workout_canonical", "intervals"),
    ("source_kind", "source_key"),
    ("severity", "status"),
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
    return MergeConflict(
        record=record,
        name=_name(key, kept),
        is_ours=is_ours,
        differing=() if other is None else _differing(kept, other),
        taken_out="kept" if other is None else None,
    )


def loss_of(
    record: str, key: str, lost: Entry, known: Entry | None, *, is_ours: bool
) -> MergeConflict:
    """What is told of an entry that was taken out in one journal after a change in the other.

    Args:
        record: What it is.
        key: What names it for life.
        lost: The version that is gone.
        known: What was taken out; None if that is not known.
        is_ours: Whether it was this journal that took it out.
    """
    differing = () if known is None else _differing(known, lost)
    return MergeConflict(
        record=record, name=_name(key, lost), is_ours=is_ours, differing=differing, taken_out="lost"
    )


def _name(key: str, entry: Entry) -> str:
    row = entry.row
    return str(row.get("name") or row.get("key") or row.get("day") or row.get("first_on") or key)


def _differing(kept: Entry, other: Entry) -> tuple[tuple[str, object, object], ...]:
    """Columns that differ, and parts by how many there are."""
    columns = [
        (column, value, other.row.get(column))
        for column, value in kept.row.items()
        if column not in _NOT_TOLD and value != other.row.get(column)
    ]
    parts = [
        (part, len(rows), len(other.parts.get(part, ())))
        for part, rows in kept.parts.items()
        if rows != other.parts.get(part)
    ]
    return (*columns, *parts)


# ---- both changed it since they parted --------------------------------------------


def parting(ours: Sequence[Entry], theirs: Sequence[Entry]) -> tuple[Entry, Entry] | None:
    """What a record was when the two journals parted, as each of them has it.

    Args:
        ours: What it was here, from the first to the present.
        theirs: What it was there, likewise.

    Returns:
        None if their pasts have nothing in common.
    """
    last: tuple[Entry, Entry] | None = None
    for one, other in zip(ours, theirs, strict=False):
        if one.content() != other.content():
            break
        last = (one, other)
    return last


def joined(newer: Entry, older: Entry, base: tuple[Entry, Entry]) -> Entry:
    """A record with what either journal changed; where both did, as the newer one has it.

    Args:
        newer: The version that was changed last.
        older: The other one.
        base: What each of them was when the journals parted, in the same order.

    Returns:
        `newer` itself if the other changed nothing that it does not have.
    """
    row, parts, link = dict(newer.row), dict(newer.parts), newer.link
    for group in _groups(newer):
        if _said(newer, group) == _said(base[0], group):
            row |= {name: older.row[name] for name in group if name in older.row}
            parts |= {name: older.parts[name] for name in group if name in older.parts}
    if newer.link is None and base[0].link is None:
        link = older.link  # a pair that only the other one named
    merged = Entry(row, parts, link)
    if merged.content() == newer.content() and link == newer.link:
        return newer
    if merged.content() == older.content() and link == older.link:
        return older
    # Later than both, so that it wins against either of them the next time.
    latest_ms = max(newer.modified_ms, older.modified_ms) + 1
    return merged._replace(row={**row, "modified_ms": latest_ms})


def only_both_changed(conflict: MergeConflict, older: Entry, base: Entry) -> MergeConflict:
    """What is told of a conflict without what the newer version alone changed.

    Args:
        conflict: As `conflict_of` gives it.
        older: The version that was changed first.
        base: What that was when the journals parted.
    """
    changed = {column for column, _, _ in _differing(base, older)}
    differing = tuple(one for one in conflict.differing if one[0] in changed)
    return replace(conflict, differing=differing)


def _groups(entry: Entry) -> Iterator[tuple[str, ...]]:
    """Columns and parts that mean something only together."""
    names = [name for name in (*entry.row, *entry.parts) if name not in _NOT_MERGED]
    for group in _TOGETHER:
        if found := tuple(name for name in group if name in names):
            yield found
    grouped = {name for group in _TOGETHER for name in group}
    yield from ((name,) for name in names if name not in grouped)


def _said(entry: Entry, group: Sequence[str]) -> list[object]:
    return [entry.row.get(name, entry.parts.get(name)) for name in group]
