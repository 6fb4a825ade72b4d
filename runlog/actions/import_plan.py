"""What an import would do: each session that was read, against those that are there."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from runlog.actions.accept_laps import suggested_structure
from runlog.actions.compose_session import kind_of_workout
from runlog.actions.import_note import imported_note
from runlog.actions.import_shoes import ShoeBook
from runlog.actions.known_sessions import KnownSessions, Slot
from runlog.actions.match_sessions import Match, Matcher
from runlog.core.exchange_outcome import Imported, Offer
from runlog.core.kind import Sport
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.joined_runs import bettered, is_race_figure
from runlog.core.stats.same_run import has_same_figures, is_unrecorded
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
        is_again: Whether sessions that were deleted here come back.
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
    is_again: bool = False


class _Offered(NamedTuple):
    """An offer whose session may still change."""

    slot: Slot
    file: str
    fields: tuple[str, ...]
    is_certain: bool
    others: tuple[int | None, ...]


class ImportPlan:
    """What is to be stored, gathered reading by reading; nothing is stored here.

    Attributes:
        known: The sessions that are there, and those that are new.
        book: The runner's pairs.
        symptoms: Those that tables hold, known ones included.
        stretches: Likewise.
        repeated: How many sessions were there already.
        deleted: Where sessions were read that had been deleted here.
        not_runs: What was no run: file and reason.
        left_out: What is not to be believed: file and reason.
        problems: What could not be read: file and reason.
        understood: For tables, what was found under which header.
        unread: For tables, headers of the columns that were not read.
        warnings: What is odd about whole files.
        has_files: Whether any file was of a kind that is read here.
    """

    def __init__(self, known: KnownSessions, book: ShoeBook, wishes: ImportWishes) -> None:
        self.known = known
        self.book = book
        self.symptoms: list[Symptom] = []
        self.stretches: list[Stretch] = []
        self.repeated = 0
        self.deleted: list[str] = []
        self.not_runs: list[tuple[str, str]] = []
        self.left_out: list[tuple[str, str]] = []
        self.problems: list[tuple[str, str]] = []
        self.understood: list[tuple[str, dict[str, str]]] = []
        self.unread: list[tuple[str, tuple[str, ...]]] = []
        self.warnings: list[tuple[str, str]] = []
        self.has_files = False
        self._offered: list[_Offered] = []
        self._wishes = wishes
        self._sessions_read = 0
        self._matcher = Matcher(known)

    def take(self, reading: FileReading) -> None:
        """Take in what one file gave."""
        self._matcher.begin_file()
        is_foreign = [skipped.reason == "foreign" for skipped in reading.skipped]
        self.has_files |= not (is_foreign and all(is_foreign))
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
        if reading.unread:
            self.unread.append((reading.file, reading.unread))
        told = {warning for read in reading.sessions for warning in read.warnings}
        self.warnings += [(reading.file, one) for one in reading.warnings if one not in told]

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
        session = _as_planned(slot) if stored is None else stored
        return Imported(
            session=session,
            file=slot.file,
            laps=slot.laps,
            before=slot.before,
            warnings=slot.warnings,
            structure=suggested_structure(session),
        )

    def offers(self, *, is_stored: bool = True) -> list[Offer]:
        """What files know of sessions that were there already.

        Args:
            is_stored: Whether what is new was stored; if not, it has no number yet.
        """
        return [
            Offer(
                session=offered.slot.session if is_stored else _as_planned(offered.slot),
                file=offered.file,
                fields=offered.fields,
                is_certain=offered.is_certain,
                others=offered.others,
            )
            for offered in self._offered
        ]

    # ---- one file ------------------------------------------------------------

    def _skip(self, skipped: Skipped) -> None:
        lists = {"not_activity": self.not_runs, "odd": self.left_out, "foreign": None}
        told = lists.get(skipped.reason, self.problems)
        if told is not None:
            told.append((skipped.file, skipped.text))

    def _take_session(self, read: ReadSession) -> None:
        if not self._is_wanted(read):
            self.not_runs.append((read.file, _why_no_run(read)))
            return
        session = self._session(read)
        slot = self.known.with_uuid(session.uuid) or self.known.with_key(read.keys)
        if slot is None and not self._wishes.is_again and self.known.was_deleted(read.keys):
            self.deleted.append(read.file)
            self.repeated += 1
            return
        match = self._matcher.match(session, read) if slot is None else Match("same", slot)
        if match is not None and slot is None and not match.is_doubtful:
            self.warnings += _kept_figures(match.slot.session, session, read)
        if match is None or (match.is_doubtful and self._wishes.is_parting):
            slot = self._add(session, read)
        elif match.both is not None:
            slot = self._complete(match.slot, match.both, read)
        else:
            slot = self._repeat(match, session, read)
        is_repeat = match is not None and slot is match.slot
        self._matcher.note(read, session, slot, is_repeat=is_repeat)

    def _is_wanted(self, read: ReadSession) -> bool:
        """Whether it is a run, or something else that the runner asked for."""
        sport = read.session.sport
        if sport == "run" or sport in self._wishes.sports or read.is_own:
            return True
        return sport == self._wishes.unsaid and not read.is_sport_known

    def _session(self, read: ReadSession) -> Session:
        """What was read, as it would be stored: in the runner's pair, with one note."""
        session = read.session
        has_pair = read.is_own or session.sport in {"run", "walk"}
        shoe = self.book.pair_of(read.gear) if has_pair else None
        if read.is_own:
            return replace(session, shoe=shoe)
        session = replace(session, shoe=shoe, note=imported_note(read.name, session.note))
        is_told = session.workout is not None and session.workout.is_understood
        kind = kind_of_workout(session.intervals) if is_told and session.sport == "run" else None
        if session.kind is not None or kind is None:
            return session
        return replace(session, kind=kind, kind_source="workout")

    def _add(self, session: Session, read: ReadSession) -> Slot:
        slot = self.known.add(session, read.keys, reading=self._matcher.reading)
        slot.file, slot.laps, slot.warnings = read.file, read.laps, read.warnings
        return slot

    def _complete(self, slot: Slot, both: Session, read: ReadSession) -> Slot:
        slot.session, slot.file, slot.laps, slot.warnings = (
            both,
            read.file,
            read.laps,
            read.warnings,
        )
        self.known.remember(slot, read.keys)
        return slot

    def _repeat(self, match: Match, session: Session, read: ReadSession) -> Slot:
        """Another record of a session: what it knows better is taken only if that was asked."""
        slot, is_certain = match.slot, match.how == "same"
        self.known.remember(slot, read.keys if is_certain else ())
        better = bettered(slot.session, session, is_offset_known=read.is_offset_known)
        fields = _differing(slot.session, better)
        if self._wishes.is_completing and match.how != "which" and fields:
            slot.session = better
            if slot.before is not None:
                slot.file, slot.laps = read.file, read.laps
                return slot
        elif fields or not is_certain:
            others = tuple(other.session.id for other in match.others)
            self._offered.append(_Offered(slot, read.file, fields, is_certain, others))
        self.repeated += 1
        return slot


def _as_planned(slot: Slot) -> Session:
    """A session as it would be stored; one that is new has no number yet."""
    return slot.session if slot.before is not None else replace(slot.session, id=None)


def _differing(session: Session, better: Session) -> tuple[str, ...]:
    """Names of the fields in which a session would become better."""
    fields = [name for name, value in fields_of(better).items() if value != getattr(session, name)]
    along = {"kind_source"} | ({"intervals"} if "workout" in fields else set())
    return tuple(name for name in fields if name not in along)


def _kept_figures(entry: Session, other: Session, read: ReadSession) -> list[tuple[str, str]]:
    """That typed figures stay, where another record of the outing has different ones.

    Those of a race stay whatever measured it; those of any other entry, where a list says else.
    """
    is_kept = read.is_listed and is_unrecorded(entry) and not has_same_figures(entry, other)
    kept = [
        name
        for name in _SHOWN
        if (is_kept or (is_race_figure(entry, name) and not read.is_listed))
        and None not in {getattr(entry, name), getattr(other, name)}
        and getattr(entry, name) != getattr(other, name)
    ]
    if not kept:
        return []
    ours, theirs = (
        " in ".join(_SHOWN[name](getattr(session, name)) for name in kept)
        for session in (entry, other)
    )
    return [(read.file, f"it says {theirs}; {ours} stays, as typed")]


_SHOWN: dict[str, Callable[[Any], str]] = {
    "distance_m": lambda metres: format_distance(metres, "km"),
    "duration_s": format_duration,
}


def _why_no_run(read: ReadSession) -> str:
    """What it is instead, and how it can be brought in all the same."""
    if read.session.sport == "other" and not read.is_sport_known:
        return "of unknown sport; bring it in: --as run"
    sport = read.session.sport
    return f"{'of another sport' if sport == 'other' else sport}; bring it in: --sport {sport}"
