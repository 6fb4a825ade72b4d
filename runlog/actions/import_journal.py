"""Bring a whole journal in: what is new is added, what is known stays as it is."""

from collections.abc import Sequence
from typing import Any, TypeVar

from runlog.actions.surroundings import Surroundings
from runlog.core.journal_contents import JournalContents
from runlog.core.outcome import ImportOutcome
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.store.journal import Journal

_Linked = TypeVar("_Linked", Symptom, Stretch)


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
    if around.is_dry_run:
        new = [session for session in contents.sessions if _known(journal, session) is None]
        return _outcome(new, contents, file)
    with journal.change(around.label):
        _add_settings(journal, contents)
        _add_shoes(journal, contents)
        numbers, new = _add_sessions(journal, contents)
        _add_stretches(journal, contents, numbers)
        _add_records(journal.symptoms, [_renumbered(one, numbers) for one in contents.symptoms])
        _add_records(journal.checks, contents.checks)
        _add_records(journal.notes, contents.notes)
        _add_records(journal.pauses, contents.pauses)
    return _outcome(new, contents, file)


def _outcome(new: Sequence[Session], contents: JournalContents, file: str) -> ImportOutcome:
    return ImportOutcome(
        new=tuple(new), known=len(contents.sessions) - len(new), files={s.id: file for s in new}
    )


def _add_settings(journal: Journal, contents: JournalContents) -> None:
    """Settings that are not set here yet."""
    known = journal.settings.as_mapping()
    for key, value in contents.settings.items():
        if key not in known:
            journal.settings.set(key, value)


def _add_shoes(journal: Journal, contents: JournalContents) -> None:
    """Pairs that are not here yet; a pair that only sessions name is added by its name."""
    known = {shoe.name.casefold() for shoe in journal.shoes.all()}
    for shoe in contents.shoes:
        if shoe.name.casefold() not in known:
            known.add(journal.shoes.add(shoe).name.casefold())
    for session in contents.sessions:
        if session.shoe is not None and session.shoe.casefold() not in known:
            known.add(journal.shoes.add(_bare_shoe(session.shoe)).name.casefold())


def _bare_shoe(name: str) -> Any:
    from runlog.core.shoe import Shoe  # noqa: PLC0415

    return Shoe(name=name)


def _known(journal: Journal, session: Session) -> Session | None:
    if session.uuid is not None:
        found = journal.sessions.with_uuid(session.uuid)
        if found is not None:
            return found
        return None
    return journal.sessions.same_as(session)


def _add_sessions(
    journal: Journal, contents: JournalContents
) -> tuple[dict[int, int], list[Session]]:
    """Add the sessions.

    Returns:
        The number each one has here, by the number it had there; and the new ones.
    """
    numbers: dict[int, int] = {}
    new: list[Session] = []
    detailed = {(one.session_id, one.exercise) for one in contents.stretches}
    for session in contents.sessions:
        here = _known(journal, session)
        if here is None:
            plain = [slug for slug in session.stretches if (session.id, slug) not in detailed]
            here = journal.sessions.add(replace(session, stretches=tuple(plain)))
            new.append(here)
        if session.id is not None and here.id is not None:
            numbers[session.id] = here.id
    return numbers, new


def _add_stretches(journal: Journal, contents: JournalContents, numbers: dict[int, int]) -> None:
    _add_records(journal.stretches, [_renumbered(one, numbers) for one in contents.stretches])


def _renumbered(record: _Linked, numbers: dict[int, int]) -> _Linked:
    """A record that points to its session by the number it has here."""
    if record.session_id is None:
        return record
    return replace(record, session_id=numbers.get(record.session_id))


def _add_records(collection: Any, records: Sequence[Any]) -> None:
    """Records that are not here yet, by their name for life."""
    for record in records:
        if record.uuid is None or collection.with_uuid(record.uuid) is None:
            collection.add(record)
