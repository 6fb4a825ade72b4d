"""What a symptom line may not say at once: two areas, gone and still there, a date or a rating."""

from collections.abc import Sequence
from typing import cast

from runlog.core.area import AREA_WORDS, AREAS, Side
from runlog.core.notation.scanning import Found, only, refuse_two
from runlog.core.notation.symptom_words import SIDES
from runlog.core.notation.typed_line import Line
from runlog.core.pattern import Pattern
from runlog.errors import NotationError

_SAID_ONCE = {"severity": "severities", "phase": "phases", "note": "notes"}
_MAY_BE_RATING = Pattern(r"(?:10|[0-9])/(?:10|[0-9])")


def refuse_contradictions(found: Sequence[Found], line: Line) -> None:
    """Refuse what cannot be said together, and a line without an area.

    Args:
        found: What was understood, placed in the line.
        line: The whole line.

    Raises:
        NotationError: Something is said twice, the area is missing, it is gone and has a
            severity, or ``4/5`` may be a date or a severity.
    """
    refuse_two(found, _SAID_ONCE, line.text)
    _refuse_areas(found, line)
    gone = next((item for item in found if item.field == "gone"), None)
    if gone is not None and (only(found, "severity", int) or 0) > 0:
        message = "It is gone, and it has a severity?"
        raise _error(message, gone, line, hint="Leave one of them out.")
    for item in found:
        typed = line.text[item.start : item.end]
        is_rating = item.field == "noted" and _MAY_BE_RATING.fullmatch(typed) is not None
        if is_rating and only(found, "severity", int) is None:
            hint = "A severity is typed 4/10 or 4, a date 4 may."
            raise _error(f"Is {typed} a severity or a date?", item, line, hint=hint)


def _refuse_areas(found: Sequence[Found], line: Line) -> None:
    """Refuse two areas, and none unless the line follows up the last symptom."""
    areas = list({item.value: item for item in found if item.field == "area"}.values())
    if len(areas) > 1:
        message = f"There are two areas: {areas[0].meaning} and {areas[1].meaning}."
        raise _error(message, areas[1], line, hint="Note one area at a time.")
    if not areas and not any(item.field == "last" for item in found):
        end = len(line.text)
        message = "Where is it? No area is named."
        raise NotationError(message, text=line.text, start=end, end=end, hint=areas_hint())


def areas_hint() -> str:
    """The list of areas, for a line that names none."""
    names = ", ".join(area.name for area in AREAS.values())
    return f"The areas are {names}; other words go after -m."


def said_side(found: Sequence[Found], line: Line) -> Side | None:
    """The one side that was said, by a word of its own or inside the area (``lower left back``).

    Raises:
        NotationError: Two different sides were said.
    """
    said: dict[str, Found] = {}
    for item in found:
        if item.field == "side" and isinstance(item.value, str):
            said.setdefault(item.value, item)
        words = line.text[item.start : item.end].lower().split()
        if item.field == "area" and " ".join(words) not in AREA_WORDS:
            said.update({SIDES[word]: item for word in words if word in SIDES})
    if len(said) > 1:
        message = f"There are two sides: {' and '.join(said)}."
        last = list(said.values())[1]
        raise _error(message, last, line, hint="Type both, or note them one at a time.")
    return cast("Side | None", next(iter(said), None))


def _error(message: str, item: Found, line: Line, *, hint: str) -> NotationError:
    return NotationError(message, text=line.text, start=item.start, end=item.end, hint=hint)
