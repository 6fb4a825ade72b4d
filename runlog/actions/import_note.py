"""What the runner called a session elsewhere, and wrote about it, as one note."""

import re

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
