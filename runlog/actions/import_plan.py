"""What an import would do: each session that was read, against those that are there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from runlog.actions.accept_laps import suggested_structure
from runlog.actions.import_note import imported_note, without_apostrophes
from runlog.actions.import_shoes import ShoeBook
from runlog.actions.known_sessions import KnownSessions, Slot
from runlog.core.kind import Sport
from runlog.core.outcome import Imported, Offer
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.same_run import (
    OVERLAP_SHARE,
    bettered,
    completed,
    is_of_that_day,
    is_unrecorded,
    likeness,
    overlap_share,
)
from runlog.core.units import Units
from runlog.core.value import Value, fields_of, replace
from runlog.importers.protocol import DateOrder, FileReading, ReadSession, Skipped

if TYPE_CHECKING:
    from runlog.core.stretch import Stretch
    from runlog.core.symptom import Symptom


class ImportWishes(Value):
    """What the runner asked of an import.

    Attributes:
        sports: Sports to take over besides runs, as context.
        unsaid: What an outing is that does not say its sport; None leaves it out.
        shoes: ``PAIR`` for every session, or ``NAME THERE=PAIR``.
        is_shoe_wanted: Whether pairs are taken over.
        units: Kilometres or miles where a list does not say; None means it has to.
        date_order: What ``3/4`` is where a list does not show it; None means it has to.
        columns: For a table, as in `Assumptions.columns`: field and header.
        is_completing: Whether sessions that are there take what files know better.
        is_parting: Whether what only looks like a session that is there is one of its own.
    """

    sports: frozenset[Sport] = frozenset()
    unsaid: Sport | None = None
    shoes: tuple[str, ...] = ()
    is_shoe_wanted: bool = True
    units: Units | None = None
    date_order: DateOrder | None = None
    columns: tuple[tuple[str, str], ...] = ()
    is_completing: bool = False
    is_parting: bool = False


class _Offered(NamedTuple):
    """An offer whose session may still change."""

    slot: Slot
    file: str
    fields: tuple[str, ...]
    is_certain: bool
    others: tuple[int | None, ...]


class _Match(NamedTuple):
    """The session that another record repeats, and how sure that is.

    `how` is ``same``, ``completes``, ``alike`` or, if it may be one of several, ``which``.
    """

    how: str
    slot: Slot
    others: tuple[Slot, ...] = ()


class ImportPlan:
    """What is to be stored, gathered reading by reading; nothing is stored here.

    Attributes:
        known: The sessions that are there, and those that are new.
        book: The runner's pairs.
        symptoms: Those that tables hold, known ones included.
        stretches: Likewise.
        repeated: How many sessions were there already.
        not_runs: What was no run: file and reason.
        problems: What could not be read: file and reason.
        understood: For tables, what was found under which header.
        warnings: What is odd about whole files.
    """

    def __init__(self, known: KnownSessions, book: ShoeBook, wishes: ImportWishes) -> None:
        self.known = known
        self.book = book
        self.symptoms: list[Symptom] = []
        self.stretches: list[Stretch] = []
        self.repeated = 0
        self.not_runs: list[tuple[str, str]] = []
        self.problems: list[tuple[str, str]] = []
        self.understood: list[tuple[str, dict[str, str]]] = []
        self.warnings: list[tuple[str, str]] = []
        self._offered: list[_Offered] = []
        self._wishes = wishes
        self._readings = 0
        self._sessions_read = 0
        self._claimed: set[Slot] = set()

    def take(self, reading: FileReading) -> None:
        """Take in what one file gave."""
        reading = without_apostrophes(reading)
        self._readings += 1
        self._claimed.clear()
        self.book.list_gear(reading.gear)
        for skipped in reading.skipped:
            self._skip(skipped)
        for read in reading.sessions:
            self._sessions_read += 1
            self._take_session(read)
        self.symptoms += reading.symptoms
        self.stretches += reading.stretches
        if reading.understood:
            self.understood.append((reading.file, dict(reading.understood)))
        if not reading.sessions:
            self.warnings += [(reading.file, warning) for warning in reading.warnings]

    def finish(self) -> None:
        """Take in what only the whole shows: a list of pairs alone is a list of pairs."""
        if not self._sessions_read:
            self.book.add_listed()

    @property
    def new_shoes(self) -> list[Shoe]:
        """Pairs to add: those that a session wears which is stored."""
        if not self._sessions_read:
            return self.book.new
        slots = (*self.known.new, *self.known.changed)
        worn = {slot.session.shoe for slot in slots}
        return [shoe for shoe in self.book.new if shoe.name in worn]

    def imported(self, slot: Slot, stored: Session | None = None) -> Imported:
        """What became of a session, as it would be stored or as it was."""
        session = slot.session if stored is None else stored
        return Imported(
            session=session,
            file=slot.file,
            laps=slot.laps,
            before=slot.before,
            warnings=slot.warnings,
            structure=suggested_structure(session),
        )

    def offers(self) -> list[Offer]:
        """What files know of sessions that were there already."""
        return [
            Offer(
                session=offered.slot.session,
                file=offered.file,
                fields=offered.fields,
                is_certain=offered.is_certain,
                others=offered.others,
            )
            for offered in self._offered
        ]

    # ---- one file ------------------------------------------------------------

    def _skip(self, skipped: Skipped) -> None:
        if skipped.reason == "not_activity":
            self.not_runs.append((skipped.file, skipped.text))
        elif skipped.reason != "foreign":
            self.problems.append((skipped.file, skipped.text))

    def _take_session(self, read: ReadSession) -> None:
        sport = self._sport(read)
        if sport != "run" and sport not in self._wishes.sports:
            self.not_runs.append((read.file, _why_no_run(read)))
            return
        session = replace(
            read.session,
            sport=sport,
            note=imported_note(read.name, read.session.note),
            shoe=self.book.pair_of(read.gear) if sport in {"run", "walk"} else None,
        )
        slot = self.known.with_key(read.keys)
        match = self._match(session) if slot is None else _Match("same", slot)
        if match is None or (match.how == "alike" and self._wishes.is_parting):
            self._add(session, read)
        elif match.how == "completes":
            self._complete(match.slot, session, read)
        else:
            self._repeat(match, session, read)

    def _sport(self, read: ReadSession) -> Sport:
        is_unsaid = not read.is_sport_known and read.session.sport == "other"
        return self._wishes.unsaid if is_unsaid and self._wishes.unsaid else read.session.sport

    def _add(self, session: Session, read: ReadSession) -> None:
        slot = self.known.add(session, read.keys, reading=self._readings)
        slot.file, slot.laps, slot.warnings = read.file, read.laps, read.warnings

    def _complete(self, slot: Slot, session: Session, read: ReadSession) -> None:
        slot.session = completed(slot.session, session)
        slot.file, slot.laps, slot.warnings = read.file, read.laps, read.warnings
        self.known.remember(slot, read.keys)

    def _repeat(self, match: _Match, session: Session, read: ReadSession) -> None:
        """Another record of a session: what it knows better is taken only if that was asked."""
        slot, is_certain = match.slot, match.how == "same"
        self._claimed.add(slot)
        self.known.remember(slot, read.keys if is_certain else ())
        better = bettered(slot.session, session, is_offset_known=read.is_offset_known)
        fields = tuple(
            name
            for name, value in fields_of(better).items()
            if value != getattr(slot.session, name) and name != "kind_source"
        )
        if self._wishes.is_completing and match.how != "which" and fields:
            slot.session = better
            if slot.before is not None:
                slot.file, slot.laps = read.file, read.laps
                return
        elif fields or not is_certain:
            others = tuple(other.session.id for other in match.others)
            self._offered.append(_Offered(slot, read.file, fields, is_certain, others))
        self.repeated += 1

    # ---- which session it is -------------------------------------------------

    def _match(self, session: Session) -> _Match | None:
        near = self.known.near(session)
        if session.when.at is None:
            return self._match_of_day(session, near)
        recorded = [slot for slot in near if not is_unrecorded(slot.session)]
        likely = {slot: likeness(slot.session, session) for slot in recorded}
        for slot, how in likely.items():
            if how == "same":
                return _Match("same", slot)
        entry = self._match_entry(session, near)
        if entry is not None:
            return entry
        return next((_Match("alike", slot) for slot, how in likely.items() if how), None)

    def _match_entry(self, session: Session, near: Sequence[Slot]) -> _Match | None:
        """The entry without a recording that this one completes, if it is the only one."""
        entries = [
            slot
            for slot in near
            if is_unrecorded(slot.session)
            and slot.reading != self._readings
            and is_of_that_day(slot.session, session)
        ]
        if len(entries) > 1:
            then = [one for one in entries if overlap_share(one.session, session) >= OVERLAP_SHARE]
            entries = then if len(then) == 1 else entries
        if not entries:
            return None
        if len(entries) > 1:
            return _Match("which", entries[0], tuple(entries[1:]))
        entry = entries[0].session
        both = completed(entry, session)
        is_news = replace(both, source=entry.source) != entry
        return _Match("completes" if is_news else "same", entries[0])

    def _match_of_day(self, session: Session, near: Sequence[Slot]) -> _Match | None:
        """The session of that day that an entry with its day only means.

        One list has no outing twice: its own rows, and what they mean already, are left aside.
        """
        alike = [
            slot
            for slot in near
            if slot.reading != self._readings
            and slot not in self._claimed
            and is_of_that_day(session, slot.session)
        ]
        if not alike:
            return None
        wanted_m = session.distance_m or 0
        closest = min(alike, key=lambda slot: abs((slot.session.distance_m or 0) - wanted_m))
        return _Match("same", closest)


def _why_no_run(read: ReadSession) -> str:
    """What it is instead, and how it can be brought in all the same."""
    if read.session.sport == "other" and not read.is_sport_known:
        return "of unknown sport; bring it in: --as run"
    sport = read.session.sport
    return f"{'of another sport' if sport == 'other' else sport}; bring it in: --sport {sport}"
