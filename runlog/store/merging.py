"""Two journals of one runner become one: what either changed is kept, the newer where both did."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from runlog.core.exchange_outcome import MergeConflict, MergeOutcome
from runlog.store.aggregates import AGGREGATES, image_of, put_image
from runlog.store.changes import Changes
from runlog.store.database import Database
from runlog.store.merge_rules import (
    Numbers,
    conflict_of,
    in_order,
    in_their_places,
    joined,
    loss_of,
    only_both_changed,
    parting,
    with_own_names,
)
from runlog.store.record_sets import LINKS, Entry, earlier_entries, record_sets
from runlog.store.rows import json_text


class _Pair(NamedTuple):
    """The same entry in both journals, as far as each has it."""

    ours: str | None
    theirs: str | None

    @property
    def key(self) -> str:
        """What names it for life from now on: the older of two names."""
        return min(key for key in (self.ours, self.theirs) if key is not None)


class Merging:
    """What it takes to bring the entries of another journal in.

    Entries are the same if they have one UUID; pairs of shoes also if they have one name,
    sessions if they came from one file, and a stretch done in one session. It does not matter
    which journal is merged into which.
    """

    def __init__(self, db: Database, changes: Changes, other: Database) -> None:
        """Compare; nothing is written.

        Args:
            db: The journal.
            changes: Its record of changes.
            other: The other journal.
        """
        self._db, self._changes, self._other = db, changes, other
        self._ours, self._theirs = record_sets(db), record_sets(other)
        self._conflicts: list[MergeConflict] = []
        self._twins: dict[str, str] = {}
        self._pairs: dict[str, list[_Pair]] = {}
        self._final_keys: dict[str, dict[str, str]] = {}
        self._here: dict[str, dict[str, str]] = {}
        self._final: dict[str, dict[str, Entry]] = {}
        for record in in_order(self._ours):
            pairs = self._pairs[record] = self._paired(record)
            self._final_keys[record] = {key: pair.key for pair in pairs for key in pair if key}
            self._here[record] = {pair.key: pair.ours for pair in pairs if pair.ours}
            if record != "shoe":
                self._final[record] = self._kept(record)
        worn = {entry.link for entry in self._final["session"].values()}
        self._final["shoe"] = with_own_names(self._kept("shoe", needed=worn))
        self._drop_links()
        self._final["stretch"] = in_their_places(self._final["stretch"])

    def outcome(self, *, backup: str | None = None) -> MergeOutcome:
        """What it comes to.

        Args:
            backup: Where the journal was copied before.
        """
        added: dict[str, int] = {}
        changed: dict[str, int] = {}
        removed: dict[str, int] = {}
        for record in in_order(self._final):
            final, here = self._final[record], self._here[record]
            differing = [key for key in final if not self._is_as_here(record, key)]
            edits = sum(key in here for key in differing)
            gone = sum(key not in final for key in here)
            for counts, found in (
                (added, len(differing) - edits),
                (changed, edits),
                (removed, gone),
            ):
                if found:
                    counts[record] = found
        return MergeOutcome(
            added=added,
            changed=changed,
            removed=removed,
            conflicts=tuple(self._conflicts),
            backup=backup,
        )

    def store(self) -> None:
        """Write it, inside a change."""
        self._changes.require_open()
        self._db.run("pragma defer_foreign_keys = on")  # until all of it is there
        numbers = {record: Numbers(self._numbers_here(record)) for record in self._final}
        for record, final in self._final.items():
            for key, old in self._here[record].items():
                if key not in final:
                    self._put(record, old, None)
        for record in in_order(self._final):
            differing = [key for key in self._final[record] if not self._is_as_here(record, key)]
            if record == "shoe":  # two pairs may swap names, which must be free at every moment
                for key in differing:
                    self._put(record, self._here[record].get(key, key), None)
            for key in differing:
                self._put_entry(record, key, numbers)

    # ---- which is which ------------------------------------------------------

    def _paired(self, record: str) -> list[_Pair]:
        """The entries of both journals, those that are the same together."""
        ours, theirs = self._ours[record].entries, self._theirs[record].entries
        both = ours.keys() & theirs.keys()
        natural = {
            name: key
            for key, entry in ours.items()
            if key not in both and (name := self._natural_key(record, entry)) is not None
        }
        pairs = [_Pair(key, key) for key in both]
        for key in sorted(theirs.keys() - both):
            name = self._natural_key(record, theirs[key])
            pairs.append(_Pair(None if name is None else natural.pop(name, None), key))
        matched = {pair.ours for pair in pairs}
        return [*pairs, *(_Pair(key, None) for key in ours if key not in matched)]

    def _natural_key(self, record: str, entry: Entry) -> tuple[Any, ...] | None:
        """What makes two entries the same although they have two UUIDs."""
        row = entry.row
        if record == "shoe":
            return (row["name"].casefold(),)
        if record == "session" and row["source_key"] is not None:
            return (row["source_kind"], row["source_key"])
        if record == "stretch" and entry.link is not None and row["position"] is not None:
            return (self._linked(record, entry).link, row["exercise"])
        return None

    def _kept(self, record: str, *, needed: set[str | None] | None = None) -> dict[str, Entry]:
        """The entries that remain, each in its newest version, by what names it from now on."""
        final: dict[str, Entry] = {}
        for pair in sorted(self._pairs[record], key=lambda pair: pair.key):
            entry = self._survivor(record, pair, is_needed=pair.key in (needed or ()))
            if entry is not None:
                final[pair.key] = self._linked(record, entry)
        return self._without_twins(final) if record == "session" else final

    def _without_twins(self, sessions: dict[str, Entry]) -> dict[str, Entry]:
        """Of sessions from one file only the oldest remains."""
        kept: dict[str, Entry] = {}
        first: dict[tuple[Any, ...], str] = {}
        for key, entry in sessions.items():
            source = self._natural_key("session", entry)
            twin = key if source is None else first.setdefault(source, key)
            if twin == key:
                kept[key] = entry
            else:
                self._twins[key] = twin
        return kept

    def _survivor(self, record: str, pair: _Pair, *, is_needed: bool) -> Entry | None:
        ours = self._ours[record].entries.get(pair.ours or "")
        theirs = self._theirs[record].entries.get(pair.theirs or "")
        if ours is not None and theirs is not None:
            return self._newest(record, pair, ours, theirs)
        entry, graves = (ours, self._theirs) if ours is not None else (theirs, self._ours)
        gone_ms = graves[record].graves.get(pair.key)
        if entry is None or gone_ms is None:
            return entry
        is_ours = entry is ours
        if gone_ms < entry.modified_ms:
            self._conflicts.append(conflict_of(record, pair.key, entry, is_ours=is_ours))
        elif not is_needed:
            self._tell_of_loss(record, pair, entry, is_ours=is_ours)
            return None
        return entry

    def _tell_of_loss(self, record: str, pair: _Pair, entry: Entry, *, is_ours: bool) -> None:
        """Say so if what is taken out was changed where it was not taken out."""
        there = self._other if is_ours else self._db
        known = earlier_entries(there, record, pair.key, is_there=False)
        if entry.content() not in {one.content() for one in known}:
            last = known[-1] if known else None
            self._conflicts.append(loss_of(record, pair.key, entry, last, is_ours=not is_ours))

    def _newest(self, record: str, pair: _Pair, ours: Entry, theirs: Entry) -> Entry:
        said = (ours.content(), theirs.content())
        is_ours = (ours.modified_ms, said[0]) >= (theirs.modified_ms, said[1])
        kept = ours if is_ours else theirs
        if said[0] != said[1]:
            kept = self._joined(record, pair, (ours, theirs), is_ours=is_ours)
        # The link of a symptom is for showing only, and set anew once the runs are together.
        return kept._replace(link=ours.link) if record == "symptom" else kept

    def _joined(
        self, record: str, pair: _Pair, both: tuple[Entry, Entry], *, is_ours: bool
    ) -> Entry:
        """What either journal changed, since they parted; what both did is told."""
        ours = [*earlier_entries(self._db, record, pair.ours or ""), both[0]]
        theirs = [*earlier_entries(self._other, record, pair.theirs or ""), both[1]]
        newer, older = (ours, theirs) if is_ours else (theirs, ours)
        if older[-1].content() in {entry.content() for entry in newer[:-1]}:
            return newer[-1]  # the other one only lags behind
        base = parting(newer, older)
        kept = newer[-1] if base is None else joined(newer[-1], older[-1], base)
        conflict = conflict_of(record, pair.key, kept, older[-1], is_ours=is_ours)
        if base is not None:
            conflict = only_both_changed(conflict, older[-1], base[1])
        self._conflicts += [conflict] if conflict.differing else []
        return kept

    def _linked(self, record: str, entry: Entry) -> Entry:
        """An entry that points to what the other one is called from now on."""
        if entry.link is None:
            return entry
        target = LINKS[record][1]
        key = self._final_keys[target].get(entry.link, entry.link)
        return entry._replace(link=self._twins.get(key, key))

    def _drop_links(self) -> None:
        """Nothing points to what was taken out."""
        for record, (_, target) in LINKS.items():
            there = self._final[target]
            for key, entry in self._final[record].items():
                if entry.link is not None and entry.link not in there:
                    self._final[record][key] = entry._replace(link=None)

    # ---- writing -------------------------------------------------------------

    def _is_as_here(self, record: str, key: str) -> bool:
        ours, entry = self._ours[record].entries.get(key), self._final[record][key]
        if ours is None:
            return False
        is_link_same = self._linked(record, ours).link == entry.link
        return is_link_same and ours.content() == entry.content()

    def _numbers_here(self, record: str) -> Iterator[tuple[str, int]]:
        """The number of every entry that is here and stays, by its name from now on."""
        for key, old in self._here[record].items():
            row = self._ours[record].entries[old].row
            if "id" in row and key in self._final[record]:
                yield key, row["id"]

    def _put_entry(self, record: str, key: str, numbers: "Mapping[str, Numbers]") -> None:
        aggregate, entry = AGGREGATES[record], self._final[record][key]
        row: dict[str, Any] = {**entry.row, aggregate.key: key}
        if "id" in row:
            row["id"] = numbers[record].of(key, wanted=row["id"])
        if record in LINKS:
            column, target = LINKS[record]
            row[column] = None if entry.link is None else numbers[target].of(entry.link)
        parts = {
            part: [{"session_id": row["id"], **line} for line in lines]
            for part, lines in entry.parts.items()
        }
        old = self._here[record].get(key)
        if old is not None and old != key:
            self._put(record, old, None)
        self._put(record, key, json_text({"row": row, **parts}))

    def _put(self, record: str, key: str, image: str | None) -> None:
        aggregate = AGGREGATES[record]
        before = image_of(self._db, aggregate, key)
        put_image(self._db, aggregate, key, image)
        self._changes.changed(aggregate, key, before, image_of(self._db, aggregate, key))
