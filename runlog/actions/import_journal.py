"""Bring a whole journal in: what is new is added, what is known stays as it is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from runlog.actions.link_symptoms import link_symptoms_near, linked
from runlog.actions.surroundings import Surroundings
from runlog.core.journal_contents import JournalContents
from runlog.core.outcome import ImportOutcome
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


def import_journal(
    journal: Journal, contents: JournalContents, around: Surroundings, *, file: str
) -> ImportOutcome:
    """Add what a written-out journal holds.

    Args:
        journal: Where it goes.
        contents: What was read.
        around: When and how.
        file: What the file is called, for the outcome.

    Returns:
        What was new and what was known. Into an empty journal everything goes as it is, numbers
        included, so that exporting again gives the same.

    Raises:
        RefusedError: The journal cannot keep something; nothing was stored.
    """
    news = _news(journal, contents)
    new = news.sessions
    if not around.is_dry_run:
        with journal.change(around.label):
            _add_settings(journal, contents)
            for shoe in news.shoes:
                journal.shoes.add(shoe)
            new = _add_sessions(journal, contents, news)
    return ImportOutcome(
        new=new,
        known=len(contents.sessions) - len(new),
        others=len(news.shoes) + sum(map(len, news.others.values())),
        files={session.id: file for session in new},
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
    others = {name: _unknown(getattr(journal, name), getattr(contents, name)) for name in _OTHERS}
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


def _unknown(collection: Any, records: Sequence[Any]) -> list[Any]:
    """Records that are not here: by their name for life, else by all that they say."""
    has_nameless = any(record.uuid is None for record in records)
    equal = Counter(map(_bare, collection.all() if has_nameless else ()))
    new = []
    for record in records:
        if record.uuid is not None:
            is_known = collection.with_uuid(record.uuid) is not None
        else:
            is_known = equal[_bare(record)] > 0
            equal[_bare(record)] -= 1
        if not is_known:
            new.append(record)
    return new


def _bare(record: Any) -> Any:
    """What a record says, without its numbers and links."""
    is_linked = isinstance(record, Symptom | Stretch)
    return replace(record, id=None, uuid=None, **({"session_id": None} if is_linked else {}))


# ---- adding it -----------------------------------------------------------------


def _add_settings(journal: Journal, contents: JournalContents) -> None:
    """Settings that are not set here yet."""
    known = journal.settings.as_mapping()
    for key, value in contents.settings.items():
        if key not in known:
            journal.settings.set(key, value)


def _add_sessions(journal: Journal, contents: JournalContents, news: _News) -> tuple[Session, ...]:
    """Add the sessions and all the other records; returns the sessions as stored."""
    numbers = dict(news.numbers)
    detailed = {(one.session_id, one.exercise) for one in contents.stretches}
    stored: list[Session] = []
    for session in news.sessions:
        plain = tuple(slug for slug in session.stretches if (session.id, slug) not in detailed)
        shoe = None if session.shoe is None else news.shoe_names[session.shoe.casefold()]
        here = journal.sessions.add(replace(session, shoe=shoe, stretches=plain))
        stored.append(here)
        numbers[session.id] = here.id
    _add_others(journal, news, numbers)
    for session, here in zip(news.sessions, stored, strict=True):
        _order_stretches(journal, session.stretches, here)
    link_symptoms_near(journal, *stored)
    return tuple(stored)


def _add_others(journal: Journal, news: _News, numbers: Mapping[int | None, int | None]) -> None:
    for name, records in news.others.items():
        collection: Any = getattr(journal, name)
        for record in records:
            if isinstance(record, Symptom):
                placed = _renumbered(record, numbers)
                collection.add(linked(journal, placed) if placed.session_id is None else placed)
            elif isinstance(record, Stretch):
                collection.add(_renumbered(record, numbers))
            else:
                collection.add(record)


def _renumbered(record: _Linked, numbers: Mapping[int | None, int | None]) -> _Linked:
    """A record that points to its session by the number it has here."""
    if record.session_id is None:
        return record
    return replace(record, session_id=numbers.get(record.session_id))


def _order_stretches(journal: Journal, stretches: tuple[str, ...], session: Session) -> None:
    """Put what was stretched with a session in the order the runner typed it."""
    if len(stretches) < 2:
        return
    stored = journal.sessions.get(session.id or 0)
    if stored.stretches != stretches and sorted(stored.stretches) == sorted(stretches):
        journal.sessions.replace(replace(stored, stretches=stretches))
