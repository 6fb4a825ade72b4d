"""Any table with a day and a distance: a spreadsheet, another app's list, symptoms, stretches."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from runlog.core.value import replace
from runlog.errors import ImportFileError
from runlog.importers.csv_table.grid import Grid
from runlog.importers.csv_table.header_words import field_of
from runlog.importers.csv_table.headers import (
    Column,
    Matter,
    matter_of,
    missing_headers,
    read_columns,
    understood_columns,
    unread_headers,
    with_header,
)
from runlog.importers.csv_table.own_rows import OwnRows, own_headers
from runlog.importers.csv_table.session_rows import sessions_of
from runlog.importers.csv_table.stretch_rows import stretches_of
from runlog.importers.csv_table.symptom_rows import symptom_of
from runlog.importers.outing import parted
from runlog.importers.protocol import Assumptions, FileReading, Skipped
from runlog.importers.source import ImportSource
from runlog.importers.table_text import Table, delimiter_of, first_line, read_table

_T = TypeVar("_T")


class TableImporter:
    """Reads a table by the names of its columns, or as the runner maps them.

    Cells are data and never formulas: one that begins with ``=`` is text. A row that runlog wrote
    is the record it was.
    """

    name = "csv"

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether it looks like a table: named so, or with a header that has a word for the day."""
        if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
            return False
        line = first_line(head)
        delimiter = delimiter_of(line)
        if delimiter not in line:
            return False
        is_named = name.lower().endswith((".csv", ".tsv", ".txt"))
        fields = {field_of(cell.strip(' "')) for cell in line.split(delimiter)}
        return ("date" in fields and (is_named or len(fields) > 2)) or name.lower().endswith(
            (".csv", ".tsv")
        )

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every row.

        Raises:
            ImportFileError: It is no table, its columns are not understood, or nothing tells
                kilometres from miles, day from month, or 45:12 from 45.12 minutes.
        """
        label, asked = source.label, assumptions.columns
        table = with_header(read_table(source.content(), label=label), asked, label=label)
        every = understood_columns(table, asked)
        matter = matter_of(every)
        if matter is None:
            raise _not_understood(table, every, asked, label)
        columns = read_columns(every, matter)
        grid = Grid(table, columns, assumptions, label=label)
        reading = _read(grid, OwnRows(grid, matter), matter)
        own = own_headers(table.header)
        return replace(
            reading,
            understood={field: column.header for field, column in columns.items()},
            unread=tuple(
                name for name in unread_headers(table, columns) if name.casefold() not in own
            ),
            warnings=(
                *table.warnings,
                *(() if table.rows else ("has a header line, and no rows below it",)),
                *grid.remarks(),
                *(f"has no column {name!r}" for name in missing_headers(table, asked)),
            ),
        )


def _read(grid: Grid, own: OwnRows, matter: Matter) -> FileReading:
    """What the rows hold, in their order: those of a stranger, and those that runlog wrote."""
    nothing = FileReading(file=grid.label, format="csv")
    if matter == "sessions":
        sessions, skipped = parted(sessions_of(grid, own))
        return replace(nothing, sessions=sessions, skipped=skipped)
    if matter == "symptoms":
        symptoms, skipped = _parted(
            own.symptom(row, label) if own.is_own(row) else symptom_of(grid, row, label)
            for label, row in grid.rows()
        )
        return replace(nothing, symptoms=symptoms, skipped=skipped)
    stretches, skipped = _parted(
        one
        for label, row in grid.rows()
        for one in (
            [own.stretch(row, label)] if own.is_own(row) else stretches_of(grid, row, label)
        )
    )
    return replace(nothing, stretches=stretches, skipped=skipped)


def _parted(made: Iterable[_T | Skipped]) -> tuple[tuple[_T, ...], tuple[Skipped, ...]]:
    """Records and the rest."""
    records: list[_T] = []
    skipped: list[Skipped] = []
    for one in made:
        if isinstance(one, Skipped):
            skipped.append(one)
        else:
            records.append(one)
    return tuple(records), tuple(skipped)


def _not_understood(
    table: Table, columns: Mapping[str, Column], asked: Mapping[str, str], label: str
) -> ImportFileError:
    missing = missing_headers(table, asked)
    if missing:
        return ImportFileError(
            f"{label} has no column {missing[0]!r}; it has: {', '.join(table.header)}."
        )
    known = ", ".join(f"{field} = {column.header!r}" for field, column in columns.items())
    return ImportFileError(
        f"{label}: understood {known or 'nothing'} of its columns ({', '.join(table.header)}); "
        "a date and a distance or duration are needed.",
        hint="Say which columns they are: --map When=date --map Miles=distance",
    )


importer = TableImporter()
