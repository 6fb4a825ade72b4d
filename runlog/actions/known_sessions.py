"""The sessions a file may repeat: those in the journal, and those read just before."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from runlog.core.session import Session
from runlog.core.stats.run_order import DAY_S
from runlog.store.journal import Journal


class Slot:
    """The place of one session while files are read.

    Attributes:
        session: As it would be stored.
        before: As it stands in the journal; None if it is new.
        reading: Number of the reading that brought it; None if it is in the journal.
        file: Where it was read, or what completed it; empty for one in the journal.
        laps: How many laps that file held.
        warnings: What is odd in that file.
    """

    def __init__(self, session: Session, *, before: Session | None, reading: int | None) -> None:
        self.session = session
        self.before = before
        self.reading = reading
        self.file = ""
        self.laps = 0
        self.warnings: tuple[str, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether a session of the journal would change."""
        return self.before is not None and self.session != self.before


class KnownSessions:
    """Finds the sessions a file may repeat, by what identifies them and by their time."""

    def __init__(self, journal: Journal) -> None:
        self._sessions = journal.sessions
        self._graves = journal.graves
        self._is_empty = not journal.sessions.count()
        self._stored: dict[int, Slot] = {}
        self._by_key: dict[str, Slot] = {}
        self._by_uuid: dict[str, Slot] = {}
        self._by_day: dict[date, list[Slot]] = {}
        self.new: list[Slot] = []

    @property
    def changed(self) -> list[Slot]:
        """Sessions of the journal that would change, oldest first."""
        slots = [slot for slot in self._stored.values() if slot.is_changed]
        return sorted(slots, key=lambda slot: slot.session.when.instant_s)

    def add(self, session: Session, keys: Sequence[str], *, reading: int) -> Slot:
        """Remember a session that is new."""
        slot = Slot(session, before=None, reading=reading)
        self.new.append(slot)
        self._by_day.setdefault(session.when.day, []).append(slot)
        if session.uuid is not None:
            self._by_uuid[session.uuid] = slot
        self.remember(slot, keys)
        return slot

    def remember(self, slot: Slot, keys: Sequence[str]) -> None:
        """Remember what identifies a session, beyond what the journal keeps."""
        for key in keys:
            self._by_key.setdefault(key, slot)

    def with_key(self, keys: Sequence[str]) -> Slot | None:
        """The session that one of some keys identifies, the strongest first."""
        for key in keys:
            if key in self._by_key:
                return self._by_key[key]
        found = [] if self._is_empty or not keys else self._sessions.with_source_keys(keys)
        return self._slot(found[0]) if found else None

    def with_uuid(self, uuid: str | None) -> Slot | None:
        """The session that has a name for life; None if none has, or there is no such name."""
        if uuid is None or uuid in self._by_uuid:
            return None if uuid is None else self._by_uuid[uuid]
        found = None if self._is_empty else self._sessions.with_uuid(uuid)
        return None if found is None else self._slot(found)

    @cached_property
    def _deleted(self) -> frozenset[str]:
        return self._graves.of_sessions()

    def was_deleted(self, keys: Sequence[str]) -> bool:
        """Whether a session that one of some keys identifies was here, and was taken out."""
        return not self._deleted.isdisjoint(keys)

    def near(self, session: Session) -> list[Slot]:
        """Sessions of any sport begun within a day, those of the journal first."""
        return [*self._stored_near(session), *self._new_near(session)]

    def _stored_near(self, session: Session) -> Iterator[Slot]:
        if self._is_empty:
            return
        at_s = session.when.instant_s
        for one in self._sessions.between(at_s - DAY_S, at_s + DAY_S, sport=None):
            yield self._slot(one)

    def _new_near(self, session: Session) -> Iterator[Slot]:
        for days in (-1, 0, 1):
            yield from self._by_day.get(session.when.day + timedelta(days=days), ())

    def _slot(self, session: Session) -> Slot:
        return self._stored.setdefault(session.id or 0, Slot(session, before=session, reading=None))
