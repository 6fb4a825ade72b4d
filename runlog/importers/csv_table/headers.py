"""Which column of a stranger's table holds what, and what the table is about."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from runlog.errors import ImportFileError
from runlog.importers.csv_table.header_words import (
    FIELDS,
    FORMS,
    Unit,
    field_of,
    second_field_of,
    unit_of,
    weakness,
)
from runlog.importers.table_dates import is_time_of_day, read_date
from runlog.importers.table_numbers import read_cell, read_clock_s
from runlog.importers.table_text import Table

Matter = Literal["sessions", "symptoms", "stretches"]

MAPPABLE: tuple[str, ...] = (*FIELDS, *FORMS)
"""Everything the runner can say of a column."""

_READ_WORDS: dict[Matter, str] = {
    "sessions": "date clock part_of_day distance duration elapsed pace heart_rate heart_rate_max "
    "cadence ascent rpe sport kind type workout surface shoe name note tags stretched stretches",
    "symptoms": "date clock part_of_day area side severity qualities began phase worse eased stops "
    "status note",
    "stretches": "date clock part_of_day exercise duration reps area for_area before after note",
}
_READ = {matter: frozenset(words.split()) for matter, words in _READ_WORDS.items()}
"""What is read of a table; a column with anything else is named as not read."""

_APART_SHARE = 0.4
"""Two columns of durations are nearer to each other than this; a time of day is not."""


class Column(NamedTuple):
    """One column that is understood.

    Attributes:
        place: Where it stands, from 0.
        header: As written.
        unit: In what its figures are, as far as header or runner say.
    """

    place: int
    header: str
    unit: Unit = Unit()


def understood_columns(table: Table, asked: Mapping[str, str]) -> dict[str, Column]:
    """Which field each column holds: as the runner says, else by its name.

    Where two columns have the same meaning the first counts; a word of two meanings gives way.
    A column that the runner names and that is not there may be that of another list of the folder.

    Args:
        table: The table.
        asked: Field, or field and unit in one word, to header or number of the column, from 1.

    Raises:
        ImportFileError: The runner names a field there is not.
    """
    columns = dict(_asked(table.header, asked))
    taken = {column.place for column in columns.values()}
    names = [(place, name) for place, name in enumerate(table.header) if place not in taken]
    for place, name in sorted(names, key=lambda one: weakness(one[1])):
        field = field_of(name)
        if field in columns and weakness(name):
            field = _second_field(table, place, columns)
        if field is not None and field not in columns:
            columns[field] = Column(place, name, unit_of(name))
    return _with_one_stretch(columns)


def matter_of(columns: Mapping[str, Column]) -> Matter | None:
    """What a table is about; None if it has no day, or nothing that belongs to one."""
    if "date" not in columns:
        return None
    has_distance = "distance" in columns
    if "exercise" in columns and not has_distance and "severity" not in columns:
        return "stretches"
    if "area" in columns and ("severity" in columns or "side" in columns or not has_distance):
        return "symptoms"
    return "sessions" if has_distance or "duration" in columns else None


def read_columns(columns: Mapping[str, Column], matter: Matter) -> dict[str, Column]:
    """Those columns that a table of that matter is read for, from left to right."""
    in_order = sorted(columns.items(), key=lambda one: one[1].place)
    return {field: column for field, column in in_order if field in _READ[matter]}


def unread_headers(table: Table, columns: Mapping[str, Column]) -> tuple[str, ...]:
    """Headers of the columns that hold something and are not read."""
    read = {column.place for column in columns.values()}
    return tuple(
        name
        for place, name in enumerate(table.header)
        if place not in read and name and any(table.column(place))
    )


def with_header(table: Table, asked: Mapping[str, str], *, label: str) -> Table:
    """A table as it is, or with numbers for a header if it begins with a row.

    Raises:
        ImportFileError: It has no header line, and the runner did not number its columns.
    """
    if not _is_headless(table):
        return table
    if not asked or not all(wanted.isdigit() for wanted in asked.values()):
        raise ImportFileError(
            f"{label}: this list has no header line; it begins with "
            f"{', '.join(table.header[:4])}{', …' if len(table.header) > 4 else ''}.",
            hint="Number its columns: --map 1=date --map 2=distance --map 3=duration",
        )
    numbers = tuple(str(number) for number in range(1, len(table.header) + 1))
    return Table(numbers, (table.header, *table.rows), table.warnings, 1)


def _is_headless(table: Table) -> bool:
    """Whether the first line is a row: no word in it is a header's, and one cell is a day."""
    if any(field_of(name) for name in table.header):
        return False
    return any(read_date(name, "day_first") for name in table.header) and any(
        read_cell(name) is not None or read_clock_s(name) is not None for name in table.header
    )


def missing_headers(table: Table, asked: Mapping[str, str]) -> tuple[str, ...]:
    """Columns that the runner names, and that are not there."""
    return tuple(wanted for wanted in asked.values() if _place(table.header, wanted) is None)


def _asked(header: Sequence[str], asked: Mapping[str, str]) -> Iterator[tuple[str, Column]]:
    """The fields that the runner means, and their columns, as far as they are there."""
    for said, wanted in asked.items():
        if said not in MAPPABLE:
            raise ImportFileError(
                f"There is no field called {said!r}; there are: {', '.join(MAPPABLE)}."
            )
        place = _place(header, wanted)
        if place is not None:
            field, unit = FORMS.get(said, (said, unit_of(header[place])))
            yield field, Column(place, header[place], unit)


def _place(header: Sequence[str], wanted: str) -> int | None:
    """Where the column stands that is called so, or has that number; None if it is not there."""
    if wanted.isdigit() and 1 <= int(wanted) <= len(header):
        return int(wanted) - 1
    names = [name.casefold() for name in header]
    return names.index(wanted.casefold()) if wanted.casefold() in names else None


def _second_field(table: Table, place: int, columns: Mapping[str, Column]) -> str | None:
    """What a word of two meanings means where its first one is taken; None if that is not sure."""
    field = second_field_of(table.header[place])
    if field != "clock":
        return field
    cells, others = table.column(place), table.column(columns["duration"].place)
    said = [cell for cell in cells if cell]
    if not said or not all(map(is_time_of_day, said)):
        return None
    near = [_is_near(cell, other) for cell, other in zip(cells, others, strict=True) if cell]
    return None if all(near) else "clock"


def _is_near(cell: str, other: str) -> bool:
    one_s, other_s = read_clock_s(cell), read_clock_s(other)
    if not one_s or not other_s:
        return False
    return abs(one_s - other_s) <= _APART_SHARE * max(one_s, other_s)


def _with_one_stretch(columns: dict[str, Column]) -> dict[str, Column]:
    """One column of stretches: of a run where the table is of runs, else what it is about."""
    is_of_runs = "distance" in columns
    ours, theirs = ("stretches", "exercise") if is_of_runs else ("exercise", "stretches")
    if theirs in columns and ours not in columns:
        columns[ours] = columns.pop(theirs)
    return columns
