"""What the runner called a session elsewhere, and wrote about it, as one note."""

import re
from typing import TypeVar

from runlog.core.notation.cell import parse_cell
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.importers.protocol import FileReading, ReadSession

_Noted = TypeVar("_Noted", Symptom, Stretch)

_PLAIN_NAMES = re.compile(
    r"(?:(?:early |late )?(?:morning|lunch|midday|afternoon|evening|night|daytime)\s+)?"
    r"(?:trail |treadmill |track |indoor |outdoor |virtual |street |road |easy )*"
    r"(?:run|running|jog|jogging|walk|walking|hike|hiking|ride|swim|workout|activity|session)"
    r"|(?:morgen|mittags|nachmittags|abend|nacht)?l(?:auf|aufen)"
    r"|lauf (?:am (?:morgen|vormittag|mittag|nachmittag|abend)|in der nacht|zur mittagszeit)"
    r"|course à pied(?: (?:matinale|le matin|le midi|dans l.après-midi|en soirée|de nuit))?"
    r"|carrera(?: (?:de mañana|matutina|vespertina|nocturna|por la tarde|de tarde"
    r"|a la hora del almuerzo))?"
    r"|corsa(?: (?:mattutina|pomeridiana|serale|notturna|all.ora di pranzo))?"
    r"|untitled|unnamed|no name|unknown|track \d+|\d[\d\s.:_T-]*Z?",
    re.IGNORECASE,
)
"""Names that programs give by themselves: they say nothing that day and hour do not."""


def imported_note(name: str | None, note: str | None) -> str | None:
    """The note of an imported session.

    Args:
        name: What the other program calls it; a name it gave by itself is left out.
        note: The runner's words there.

    Returns:
        The name, then the words, each once; None if neither says anything.
    """
    if name is None or _PLAIN_NAMES.fullmatch(name.strip()):
        return note
    if note is None or note.casefold().startswith(name.casefold()):
        return note or name
    return f"{name}\n{note}"


def without_apostrophes(reading: FileReading) -> FileReading:
    """What a table gave, its texts without the apostrophe that keeps them from being formulas.

    Args:
        reading: Of any file; only in tables has an apostrophe that meaning.
    """
    if reading.format != "csv":
        return reading
    return replace(
        reading,
        sessions=tuple(_plain_session(read) for read in reading.sessions),
        symptoms=tuple(_plain_note(symptom) for symptom in reading.symptoms),
        stretches=tuple(_plain_note(stretch) for stretch in reading.stretches),
    )


def _plain_session(read: ReadSession) -> ReadSession:
    gear = tuple(replace(one, name=_plain(one.name)) for one in read.gear)
    session = replace(read.session, note=_plain(read.session.note))
    return replace(read, session=session, name=_plain(read.name), gear=gear)


def _plain_note(record: _Noted) -> _Noted:
    return record if record.note is None else replace(record, note=_plain(record.note))


def _plain(text: str | None) -> str | None:
    return None if text is None else parse_cell(text)
