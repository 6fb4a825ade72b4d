"""Rows that runlog itself wrote: the very records, whatever a spreadsheet made of the table."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from runlog.core.notation.cell import parse_cell
from runlog.core.notation.entry_workout import workout_text
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.errors import ImportFileError
from runlog.importers.csv_table.grid import Grid
from runlog.importers.csv_table.headers import Matter
from runlog.importers.csv_table.row_words import runner_units
from runlog.importers.journal_json import session_of, stretch_of, symptom_of
from runlog.importers.protocol import Gear, ReadSession, Skipped
from runlog.importers.record_fields import Fields

_Record = TypeVar("_Record", Session, Symptom, Stretch)

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

_CLOCKS: dict[Matter, str] = {"sessions": "started_at", "symptoms": "noted_at", "stretches": "at"}
"""The key of the moment of each record; in our tables it stands under ``date``."""

_DATES = frozenset(("date", "day", *_CLOCKS.values(), "began_at", "began_day"))

_NUMBER_WORDS = (
    "id distance_m duration_s elapsed_s rpe heart_rate_bpm heart_rate_max_bpm cadence_spm "
    "ascent_m severity session_id reps before after"
)
_LIST_WORDS = "tags stretches qualities worse eased stops intervals"
_TEXT_WORDS = (
    "uuid part_of_day sport kind kind_source surface shoe note area side began_part_of_day phase "
    "status exercise for_area"
)
_NUMBERS = frozenset(_NUMBER_WORDS.split())
_LISTS = frozenset(_LIST_WORDS.split())
_TEXTS = frozenset(_TEXT_WORDS.split())
_OBJECTS = {"workout": "typed", "source": "kind"}
"""What is an object in a record, and the one key of it that stands in a cell."""

_YES_OR_NO = {"yes": True, "1": True, "true": True, "no": False, "0": False, "false": False}


def own_headers(header: Sequence[str]) -> frozenset[str]:
    """Those headers of a table of ours that hold keys of a record; none if it is a stranger's."""
    names = frozenset(name.casefold() for name in header)
    if "uuid" not in names:
        return frozenset()
    return names & (_NUMBERS | _LISTS | _TEXTS | _OBJECTS.keys() | _DATES | {"stretched"})


class OwnRows:
    """Reads those rows of a table that have the name runlog gave them for life."""

    def __init__(self, grid: Grid, matter: Matter) -> None:
        """Find the columns that hold keys of a record."""
        self._grid = grid
        self._matter = matter
        known = own_headers(grid.table.header)
        self._places = {
            name.casefold(): place
            for place, name in reversed(list(enumerate(grid.table.header)))
            if name.casefold() in known
        }

    def is_own(self, row: Sequence[str]) -> bool:
        """Whether a row has such a name."""
        place = self._places.get("uuid")
        return place is not None and _UUID.fullmatch(row[place]) is not None

    def session(self, row: Sequence[str], label: str) -> ReadSession | Skipped:
        """A row as the session it was."""
        made = self._made(session_of, row, label)
        if isinstance(made, Skipped):
            return made
        if made.workout is not None and not made.intervals:
            units = runner_units(self._grid.assumptions)
            read = workout_text(made.workout.typed, units, is_quoted=True)
            made = replace(made, workout=read.workout, intervals=read.intervals)
        return ReadSession(
            session=made,
            file=label,
            gear=(Gear(name=made.shoe),) if made.shoe else (),
            keys=(made.source.key,) if made.source.key else (),
            is_listed=True,
            is_own=True,
        )

    def symptom(self, row: Sequence[str], label: str) -> Symptom | Skipped:
        """A row as the note of a symptom it was."""
        return self._made(symptom_of, row, label)

    def stretch(self, row: Sequence[str], label: str) -> Stretch | Skipped:
        """A row as the stretch it was."""
        return self._made(stretch_of, row, label)

    def _made(
        self, make: Callable[[Fields], _Record], row: Sequence[str], label: str
    ) -> _Record | Skipped:
        try:
            record = self._record(row)
            return make(Fields(record, place=label, zone=self._grid.assumptions.zone))
        except ImportFileError as error:
            text = error.message.removeprefix(f"{label}.").rstrip(".")
            return Skipped(reason="unreadable", text=text, file=label)

    def _record(self, row: Sequence[str]) -> dict[str, Any]:
        """A row as the record it was made of."""
        cells = {key: parse_cell(row[place]) for key, place in self._places.items()}
        record = {key: _value(key, cell) for key, cell in cells.items() if cell}
        record |= self._moment(cells, _CLOCKS[self._matter], "day", "date")
        return record | self._moment(cells, "began_at", "began_day")

    def _moment(self, cells: Mapping[str, str], clock: str, *others: str) -> dict[str, str | None]:
        """A clock, and the day that stands for it where none is known, from the first cell said."""
        said = next((cell for key in (clock, *others) if (cell := cells.get(key))), "")
        moment = self._grid.moment_of(self._grid.date_of(said))
        if moment is None:
            return {}
        at = None if moment.at is None else moment.at.isoformat()
        return {clock: at, others[0]: moment.day.isoformat()}


def _value(key: str, cell: str) -> Any:
    """A cell as the value that JSON would have."""
    if key in _NUMBERS:
        return _number(cell)
    if key == "stretched":
        return _YES_OR_NO.get(cell.casefold(), cell)
    if key in _LISTS:
        listed = _json(cell, list)
        return (
            [word.strip() for word in cell.split(",") if word.strip()] if listed is None else listed
        )
    if key in _OBJECTS:
        return _json(cell, dict) or {_OBJECTS[key]: cell}
    return cell


def _json(cell: str, wanted: type) -> Any:
    """What `history --csv` writes of a list or an object; None if the cell is plain text."""
    try:
        value = json.loads(cell) if cell.startswith(("[", "{")) else None
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, wanted) else None


def _number(cell: str) -> float | str:
    """A number; runlog parts no thousands, so that a comma is a spreadsheet's decimal sign."""
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return cell
