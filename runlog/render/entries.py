"""Any entry of the journal: one line, some lines, or a record."""

from collections.abc import Callable
from datetime import date
from typing import Any

from runlog.core.diary import Check, Note, Pause
from runlog.core.notation.period import format_period
from runlog.core.notation.reference import Reference, format_reference
from runlog.core.notation.written_when import format_when
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.answers import (
    labelled,
    session_sentence,
    stretch_sentence,
    symptom_details,
    symptom_sentence,
)
from runlog.render.records import (
    check_record,
    note_record,
    pause_record,
    session_record,
    stretch_record,
    symptom_record,
)
from runlog.render.text import shown

Entry = Session | Symptom | Stretch | Note | Check | Pause

_RECORDS: dict[type, Callable[[Any], dict[str, Any]]] = {
    Session: session_record,
    Symptom: symptom_record,
    Stretch: stretch_record,
    Note: note_record,
    Check: check_record,
    Pause: pause_record,
}


def entry_record(entry: Entry) -> dict[str, Any]:
    """An entry for scripts."""
    return _RECORDS[type(entry)](entry)


def entry_sentence(entry: Entry, units: Units, *, today: date) -> str:
    """An entry in one line."""
    if isinstance(entry, Session):
        return session_sentence(entry, units, today=today)
    if isinstance(entry, Symptom):
        return symptom_sentence(entry, today=today)
    if isinstance(entry, Stretch):
        return stretch_sentence(entry, today=today)
    return _diary_sentence(entry, today)


def entry_lines(reference: Reference, entry: Entry, *, today: date) -> list[str]:
    """An entry other than a session with all its details."""
    lines = [f"{format_reference(reference)}  {entry_sentence(entry, 'km', today=today)}"]
    if isinstance(entry, Symptom):
        lines += labelled(symptom_details(entry, today=today))
        if entry.session_id is not None:
            lines += labelled([("after", f"#{entry.session_id}")])
    elif isinstance(entry, Stretch) and entry.note:
        lines += labelled([("note", shown(entry.note))])
    elif isinstance(entry, Note) and entry.tags:
        lines += labelled([("tags", ", ".join(shown(tag) for tag in entry.tags))])
    return lines


def _diary_sentence(entry: Note | Check | Pause, today: date) -> str:
    if isinstance(entry, Note):
        return f"{format_when(entry.when, today=today)} · {shown(entry.text)}"
    if isinstance(entry, Check):
        answer = "all clear" if entry.is_all_clear else "answered"
        return f"{format_when(entry.at, today=today)} · {answer}"
    reason = f" · {shown(entry.reason)}" if entry.reason else ""
    days = format_period(Period(entry.first_on, entry.last_on))
    return f"not journalled {days}{reason}"
