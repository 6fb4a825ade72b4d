"""Finding the entry that a command is about."""

from typing import TYPE_CHECKING, Any

from runlog.cli.context import Context
from runlog.core.notation.reference import Reference, parse_reference
from runlog.errors import NotFoundError

if TYPE_CHECKING:
    from runlog.store.journal import Journal


def found_entry(context: Context, words: list[str]) -> tuple[Reference, Any, list[str]]:
    """The entry that the first words name, and the words behind them.

    Raises:
        NotationError: The words name no entry.
        NotFoundError: The journal has no such entry.
    """
    reference, rest = parse_reference(words)
    collection = collection_of(context.journal, reference)
    if reference.id is not None:
        return reference, collection.get(reference.id), rest
    latest = _latest(context.journal, reference)
    if latest is None:
        raise NotFoundError(f"There is no {reference.record} yet.", word="last")
    return Reference(record=reference.record, id=latest.id), latest, rest


def collection_of(journal: "Journal", reference: Reference) -> Any:
    """The records of the journal among which an entry is."""
    return {
        "session": journal.sessions,
        "symptom": journal.symptoms,
        "stretch": journal.stretches,
        "note": journal.notes,
        "check": journal.checks,
        "pause": journal.pauses,
    }[reference.record]


def _latest(journal: "Journal", reference: Reference) -> Any:
    if reference.record == "session":
        return journal.sessions.last(None)
    if reference.record == "check":
        return journal.checks.latest()
    if reference.record == "pause":
        return max(journal.pauses.all(), key=lambda pause: pause.last_on, default=None)
    recent = collection_of(journal, reference).recent(limit=1)
    return recent[0] if recent else None
