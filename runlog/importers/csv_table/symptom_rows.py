"""Rows of a stranger's table as symptoms."""

from collections.abc import Mapping, Sequence

from runlog.core.area import AREA_WORDS, SIDE_WORDS
from runlog.core.exercise import EXERCISE_WORDS
from runlog.core.symptom import INFLUENCE_WORDS, PHASE_WORDS, QUALITY_WORDS, Status, Symptom
from runlog.importers.csv_table.grid import Grid
from runlog.importers.outing import ahead_phrase, tidy_text
from runlog.importers.protocol import Skipped

_STATUS_WORDS: dict[Status, str] = {
    "open": "open ongoing offen ouvert abierto aperto",
    "gone": "gone ended over resolved healed weg vorbei geheilt fini",
}
_STATUSES = {word: status for status, words in _STATUS_WORDS.items() for word in words.split()}
_WORSE_OR_BETTER = {**EXERCISE_WORDS, **INFLUENCE_WORDS}


def symptom_of(grid: Grid, row: Sequence[str], label: str) -> Symptom | Skipped:
    """A row as a symptom, or why it is none."""
    when = grid.moment(row)
    if when is None:
        return _unreadable("nothing in it tells when it was", label)
    ahead = ahead_phrase(when, grid.assumptions)
    if ahead is not None:
        return Skipped(reason="odd", text=f"{ahead}; left out", file=label)
    words = grid.cell(row, "area").casefold().replace("-", " ").strip()
    side_word, _, rest = words.partition(" ")
    side = grid.meaning(row, "side", SIDE_WORDS) or (SIDE_WORDS.get(side_word) if rest else None)
    area = AREA_WORDS.get(words) or (AREA_WORDS.get(rest) if side_word in SIDE_WORDS else None)
    if area is None:
        return _unreadable(f"{grid.cell(row, 'area')!r} is no area of the body known here", label)
    severity = grid.number(row, "severity")
    if severity is not None and not 0 <= severity <= 10:
        return _unreadable(f"a severity of {severity:g} is not on the scale from 0 to 10", label)
    return Symptom(
        area=area,
        noted=when,
        side=side,
        qualities=_known(grid, row, "qualities", QUALITY_WORDS),
        severity=None if severity is None else round(severity),
        began=grid.moment_of(grid.date_of(grid.cell(row, "began"))),
        phase=grid.meaning(row, "phase", PHASE_WORDS),
        worse=_influences(grid, row, "worse"),
        eased=_influences(grid, row, "eased"),
        stops=grid.words(row, "stops"),
        status=grid.meaning(row, "status", _STATUSES) or ("gone" if severity == 0 else "open"),
        note=tidy_text(grid.cell(row, "note")),
    )


def _known(grid: Grid, row: Sequence[str], field: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """What the words of a cell mean; those that mean nothing are told."""
    words = grid.words(row, field)
    for word in words:
        if word not in known:
            grid.mark_unknown(field, word)
    return tuple(dict.fromkeys(known[word] for word in words if word in known))


def _influences(grid: Grid, row: Sequence[str], field: str) -> tuple[str, ...]:
    """What made it worse, or eased it; what is no word of ours stays as it is written."""
    words = grid.words(row, field)
    return tuple(dict.fromkeys(_WORSE_OR_BETTER.get(word, word) for word in words))


def _unreadable(text: str, label: str) -> Skipped:
    return Skipped(reason="unreadable", text=text, file=label)
