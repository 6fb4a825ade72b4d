"""Which session of the journal, or of this import, another record of an outing means."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from runlog.actions.known_sessions import KnownSessions, Slot
from runlog.core.session import Session
from runlog.core.stats.joined_runs import completed, filled
from runlog.core.stats.same_run import (
    OVERLAP_SHARE,
    has_same_figures,
    is_of_that_day,
    is_unrecorded,
    likeness,
    may_be_of_that_day,
    overlap_share,
)
from runlog.core.value import replace
from runlog.importers.protocol import ReadSession


class Match(NamedTuple):
    """The session that another record repeats, and how sure that is.

    Attributes:
        how: ``same``, ``completes``, ``alike`` or, if it may be one of several, ``which``.
        slot: That session; the likeliest if it may be one of several.
        others: The others it may be.
        both: What comes of the two if the record completes an entry; None otherwise.
    """

    how: str
    slot: Slot
    others: tuple[Slot, ...] = ()
    both: Session | None = None

    @property
    def is_doubtful(self) -> bool:
        """Whether it may be an outing of its own after all."""
        return self.how in {"alike", "which"}


class Matcher:
    """Compares records with what is there, file by file.

    Attributes:
        reading: Number of the file at hand, from 1.
    """

    def __init__(self, known: KnownSessions) -> None:
        self.reading = 0
        self._known = known
        self._claimed: set[Slot] = set()
        self._rows: dict[tuple[Any, ...], Slot] = {}

    def begin_file(self) -> None:
        """Begin with the next file: what is said of the rows of one list ends here."""
        self.reading += 1
        self._claimed.clear()
        self._rows.clear()

    def note(self, read: ReadSession, session: Session, slot: Slot, *, is_repeat: bool) -> None:
        """Remember what a record of this file became.

        Args:
            read: The record.
            session: The same as it would be stored.
            slot: The session it is.
            is_repeat: Whether that one was there already.
        """
        if is_repeat:
            self._claimed.add(slot)
        if read.is_listed and not read.is_own:
            self._rows.setdefault(_all_it_says(session), slot)

    def match(self, session: Session, read: ReadSession) -> Match | None:
        """The session that a record means; None if it is an outing of its own.

        Args:
            session: As it would be stored.
            read: As it was read; nothing that identifies it is known here.
        """
        near = self._known.near(session)
        if read.is_listed or session.when.at is None:
            return self._match_row(session, near, is_own=read.is_own)
        return self._match_recording(session, near)

    # ---- a recording -------------------------------------------------------------

    def _match_recording(self, session: Session, near: Sequence[Slot]) -> Match | None:
        recorded = [slot for slot in near if not is_unrecorded(slot.session)]
        likely = {slot: likeness(slot.session, session) for slot in recorded}
        for slot, how in likely.items():
            if how == "same":
                return Match("same", slot)
        entry = self._match_entry(session, near)
        if entry is not None:
            return entry
        return next((Match("alike", slot) for slot, how in likely.items() if how), None)

    def _match_entry(self, session: Session, near: Sequence[Slot]) -> Match | None:
        """The entry without a recording that this one completes, if it is the only one."""
        entries = [
            slot
            for slot in near
            if is_unrecorded(slot.session)
            and slot.reading != self.reading
            and is_of_that_day(slot.session, session)
        ]
        if len(entries) > 1:
            then = [one for one in entries if overlap_share(one.session, session) >= OVERLAP_SHARE]
            entries = then if len(then) == 1 else entries
        if not entries:
            return None
        if len(entries) > 1:
            return Match("which", entries[0], tuple(entries[1:]))
        return _completing(entries[0], completed(entries[0].session, session))

    # ---- the row of a list ---------------------------------------------------------

    def _match_row(self, session: Session, near: Sequence[Slot], *, is_own: bool) -> Match | None:
        """The session that somebody who wrote a list means.

        One list has no outing twice: its own rows, and what they mean already, are left aside,
        but for a row that says just what another one does.
        """
        twin = None if is_own else self._rows.get(_all_it_says(session))
        if twin is not None:
            return Match("alike", twin)
        others = [
            slot for slot in near if slot.reading != self.reading and slot not in self._claimed
        ]
        found = [slot for slot in others if likeness(slot.session, session) == "same"]
        if found:
            return _meant(found[0], session)
        alike = [slot for slot in others if _may_mean(session, slot.session)]
        if not alike:
            return None
        alike.sort(key=lambda slot: abs((slot.session.distance_m or 0) - (session.distance_m or 0)))
        sure = next((slot for slot in alike if has_same_figures(slot.session, session)), None)
        return Match("alike", alike[0]) if sure is None else _meant(sure, session)


def _may_mean(listed: Session, known: Session) -> bool:
    """Whether a row may mean a session: by the clock if both have one, else by the day."""
    if listed.when.at is None or is_unrecorded(known):
        return may_be_of_that_day(listed, known)
    return likeness(listed, known) is not None


def _meant(slot: Slot, listed: Session) -> Match:
    """The session that a row means for sure: only an entry takes over what is missing in it."""
    if not is_unrecorded(slot.session):
        return Match("same", slot)
    return _completing(slot, filled(slot.session, listed))


def _completing(slot: Slot, both: Session) -> Match:
    is_news = replace(both, source=slot.session.source) != slot.session
    return Match("completes", slot, both=both) if is_news else Match("same", slot)


def _all_it_says(session: Session) -> tuple[Any, ...]:
    """What two rows have in common that say the same."""
    when = session.when
    start = (when.instant_s, when.part_of_day, when.at is None)
    return (*start, session.sport, session.distance_m, session.duration_s)
