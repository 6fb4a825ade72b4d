"""Bring a whole journal in: what is new is added, what is known stays as it is."""

from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any, TypeVar

from runlog.actions.known_records import unknown_records
from runlog.actions.link_symptoms import linked, relink_symptoms
from runlog.actions.surroundings import Surroundings
from runlog.core.exchange_outcome import Imported, ImportOutcome
from runlog.core.journal_contents import JournalContents
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import Value, replace
from runlog.store.journal import Journal

_Linked = TypeVar("_Linked", Symptom, Stretch)

_OTHERS = ("symptoms", "checks", "stretches", "notes", "pauses")


class _News(Value):
    """What of a written-out journal is not here yet.

    Attributes:
        sessions: Sessions that are new.
        numbers: For sessions that are here, the number of each by the number it had there.
        shoes: Pairs that are new, those that only sessions name included.
        shoe_names: For every pair, its name here by its name there in lower case.
        others: Records that are new, by the attribute that holds them.
    """

    sessions: tuple[Session, ...]
    numbers: Mapping[int | None, int | None]
    shoes: tuple[Shoe, ...]
    shoe_names: Mapping[str, str]
    others: Mapping[str, Sequence[Any]]

    @property
    def is_any(self) -> bool:
        """Whether there is any."""
        return any((self.sessions, self.shoes, *self.others.values()))


def import_journal(
    journal: Journal,
    contents: JournalContents,
    around: Surroundings,
    *,
    file: str,
    before_writing: Callable[[], None] = lambda: None,
) -> ImportOutcome:
    """Add what a written-out journal holds.

    Args:
        journal: Where it goes, with a change open unless nothing is to be stored.
        contents: What was read.
        around: When and how.
        file: What the file is called, for the outcome.
        before_writing: Called once it is known that something is new, before it is stored.

    Returns:
        What was new and what was known. Into an empty journal everything goes as it is, numbers
        included, so that exporting again gives the same.

    Raises:
        RefusedError: The journal cannot keep something; nothing was stored.
    """
    news = _news(journal, contents)
    new = news.sessions
    if not around.is_dry_run:
        if news.is_any:
            before_writing()
        _add_settings(journal, contents)
        for shoe in news.shoes:
            journal.shoes.add(shoe)
        new = _add_sessions(journal, contents, news)
    return ImportOutcome(
        new=tuple(Imported(session=session, file=file) for session in new),
        known=len(contents.sessions) - len(new),
        others=len(news.shoes) + sum(map(len, news.others.values())),
        shoes=tuple(shoe.name for shoe in news.shoes),
    )


# ---- what is new ---------------------------------------------------------------


def _news(journal: Journal, contents: JournalContents) -> _News:
    new: list[Session] = []
    numbers: dict[int | None, int | None] = {}
    for session in contents.sessions:
        here = _known(journal, session)
        if here is None:
            new.append(session)
        else:
            numbers[session.id] = here.id
    shoes, names = _new_shoes(journal, contents)
    others = {
        name: unknown_records(getattr(journal, name), getattr(contents, name)) for name in _OTHERS
    }
    return _News(sessions=tuple(new), numbers=numbers, shoes=shoes, shoe_names=names, others=others)


def _known(journal: Journal, session: Session) -> Session | None:
    """The session that is here already: of the same name for life or source, else an equal one."""
    if session.source.key is not None:
        found = journal.sessions.with_source(session.source)
        if found is not None:
            return found
    if session.uuid is not None:
        return journal.sessions.with_uuid(session.uuid)
    return journal.sessions.same_as(session)


def _new_shoes(
    journal: Journal, contents: JournalContents
) -> tuple[tuple[Shoe, ...], dict[str, str]]:
    """Pairs to add, and what every pair is called here."""
    here = journal.shoes.all()
    by_uuid = {shoe.uuid: shoe.name for shoe in here}
    names = {alias.casefold(): shoe.name for shoe in here for alias in shoe.aliases}
    names |= {shoe.name.casefold(): shoe.name for shoe in here}
    new: list[Shoe] = []
    named = [Shoe(name=session.shoe) for session in contents.sessions if session.shoe is not None]
    for shoe in (*contents.shoes, *named):
        key = shoe.name.casefold()
        if shoe.uuid is not None and shoe.uuid in by_uuid:
            names[key] = by_uuid[shoe.uuid]
        elif key not in names:
            names[key] = shoe.name
            new.append(shoe)
    return tuple(new), names


# ---- adding it -----------------------------------------------------------------


def _add_settings(journal: Journal, contents: JournalContents) -> None:
    """Settings that are not set here yet."""
    known = journal.settings.as_mapping()
    for key, value in contents.settings.items():
        if key not in known:
            journal.settings.set(key, value)


def _add_sessions(journal: Journal, contents: JournalContents, news: _News) -> tuple[Session, ...]:
    """Add the sessions and all the other records; returns the sessions as stored."""
    detailed = {(one.session_id, one.exercise) for one in contents.stretches}
    ids = journal.sessions.add_many(_placed(session, news, detailed) for session in news.sessions)
    numbers = {**news.numbers, **dict(zip((one.id for one in news.sessions), ids, strict=True))}
    _add_others(journal, news, numbers)
    for session, here in zip(news.sessions, ids, strict=True):
        _order_stretches(journal, session.stretches, here)
    stored = journal.sessions.with_ids(ids)
    relink_symptoms(journal, stored)
    return tuple(stored)


def _placed(session: Session, news: _News, detailed: Container[tuple[int | None, str]]) -> Session:
    """A session in a pair of this journal, without the stretches that are records of their own."""
    plain = tuple(slug for slug in session.stretches if (session.id, slug) not in detailed)
    shoe = None if session.shoe is None else news.shoe_names[session.shoe.casefold()]
    return replace(session, shoe=shoe, stretches=plain)


def _add_others(journal: Journal, news: _News, numbers: Mapping[int | None, int | None]) -> None:
    for name, records in news.others.items():
        collection: Any = getattr(journal, name)
        collection.add_many(_settled(journal, record, numbers) for record in records)


def _settled(journal: Journal, record: Any, numbers: Mapping[int | None, int | None]) -> Any:
    """A record that points to the session it belongs to here."""
    if isinstance(record, Symptom):
        placed = _renumbered(record, numbers)
        return linked(journal, placed) if placed.session_id is None else placed
    return _renumbered(record, numbers) if isinstance(record, Stretch) else record


def _renumbered(record: _Linked, numbers: Mapping[int | None, int | None]) -> _Linked:
    """A record that points to its session by the number it has here."""
    if record.session_id is None:
        return record
    return replace(record, session_id=numbers.get(record.session_id))


def _order_stretches(journal: Journal, stretches: tuple[str, ...], session_id: int) -> None:
    """Put what was stretched with a session in the order the runner typed it."""
    if len(stretches) < 2:
        return
    stored = journal.sessions.get(session_id)
    if stored.stretches != stretches and sorted(stored.stretches) == sorted(stretches):
        journal.sessions.replace(replace(stored, stretches=stretches))
