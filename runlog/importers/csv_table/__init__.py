"""Any table with a day and a distance: a spreadsheet, another app's list, symptoms, stretches."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from runlog.errors import ImportFileError
from runlog.importers.csv_table.headers import field_of, matter_of, understood_columns
from runlog.importers.csv_table.rows import Grid, dates_of, outings_of, stretch_of, symptom_of
from runlog.importers.outing import Outing, parted, read_session
from runlog.importers.protocol import Assumptions, FileReading, Skipped
from runlog.importers.source import ImportSource
from runlog.importers.table_dates import CellDate
from runlog.importers.table_text import delimiter_of, first_line, read_table

_T = TypeVar("_T")
_Make = Callable[[Grid, Sequence[str], CellDate | None, Assumptions], _T | str]


class TableImporter:
    """Reads a table by the names of its columns, or as the runner maps them.

    Cells are data and never formulas: one that begins with ``=`` is text.
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
                kilometres from miles, or day from month.
        """
        table = read_table(source.content(), label=source.label)
        columns = understood_columns(table.header, assumptions.columns, label=source.label)
        matter = matter_of(columns)
        if matter is None:
            known = (
                ", ".join(f"{field} = {column.header!r}" for field, column in columns.items())
                or "nothing"
            )
            raise ImportFileError(
                f"{source.label}: understood {known} of its columns ({', '.join(table.header)}); "
                "a date and a distance or duration are needed.",
                hint="Say which columns they are: --map When=date --map Miles=distance",
            )
        grid = Grid(table, columns)
        dates = dates_of(grid, assumptions, label=source.label)
        understood = {field: column.header for field, column in columns.items()}
        if matter == "sessions":
            outings = outings_of(grid, dates, assumptions, label=source.label)
            return _sessions(outings, source, assumptions, understood, table.warnings)
        if matter == "symptoms":
            symptoms, skipped = _made(symptom_of, grid, dates, source, assumptions)
            return FileReading(
                file=source.label,
                format="csv",
                symptoms=symptoms,
                skipped=skipped,
                understood=understood,
                warnings=table.warnings,
            )
        stretches, skipped = _made(stretch_of, grid, dates, source, assumptions)
        return FileReading(
            file=source.label,
            format="csv",
            stretches=stretches,
            skipped=skipped,
            understood=understood,
            warnings=table.warnings,
        )


def _sessions(
    outings: Sequence[Outing],
    source: ImportSource,
    assumptions: Assumptions,
    understood: dict[str, str],
    warnings: tuple[str, ...],
) -> FileReading:
    results = []
    for number, outing in enumerate(outings, start=2):
        outing.keys = (_row_key(outing),)
        results.append(
            read_session(
                outing,
                file=f"{source.label} row {number}",
                source_kind="csv",
                assumptions=assumptions,
            )
        )
    sessions, skipped = parted(results)
    return FileReading(
        file=source.label,
        format="csv",
        sessions=sessions,
        skipped=skipped,
        understood=understood,
        warnings=warnings,
    )


def _row_key(outing: Outing) -> str:
    """What identifies a row when the table comes again with rows added or in another order."""
    start = outing.instant_s or outing.clock or outing.day
    sport = outing.sport.sport if outing.sport else None
    return f"csv:{start}/{outing.distance_m}/{outing.duration_s}/{sport}"


def _made(
    make: _Make[_T],
    grid: Grid,
    dates: Sequence[CellDate | None],
    source: ImportSource,
    assumptions: Assumptions,
) -> tuple[tuple[_T, ...], tuple[Skipped, ...]]:
    made: list[_T] = []
    skipped: list[Skipped] = []
    for number, (row, found) in enumerate(zip(grid.table.rows, dates, strict=True), start=2):
        result = make(grid, row, found, assumptions)
        if isinstance(result, str):
            skipped.append(
                Skipped(reason="unreadable", text=result, file=f"{source.label} row {number}")
            )
        else:
            made.append(result)
    return tuple(made), tuple(skipped)


importer = TableImporter()
