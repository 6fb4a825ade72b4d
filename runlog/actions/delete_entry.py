"""Take an entry out of the journal."""

from typing import Any

from runlog.actions.link_symptoms import link_symptoms_near
from runlog.actions.surroundings import Surroundings
from runlog.core.diary import Check, Note, Pause
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal

Entry = Session | Symptom | Stretch | Note | Check | Pause


def delete_entry(journal: Journal, entry: Entry, around: Surroundings) -> None:
    """Take an entry out; symptoms that came after a session are shown with the one before it.

    Args:
        journal: Where it is.
        entry: What goes.
        around: When and how.
    """
    collections: dict[type, Any] = {
        Session: journal.sessions,
        Symptom: journal.symptoms,
        Stretch: journal.stretches,
        Note: journal.notes,
        Check: journal.checks,
        Pause: journal.pauses,
    }
    with journal.change(around.label):
        collections[type(entry)].delete(entry.id)
        if isinstance(entry, Session):
            link_symptoms_near(journal, entry)
