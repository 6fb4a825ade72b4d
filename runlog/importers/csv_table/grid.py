"""A stranger's table with its columns understood: its cells, and the day of each row."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timezone
from typing import TypeVar

from runlog.core.moment import Moment, PartOfDay, day_moment, exact_moment
from runlog.core.notation.cell import parse_cell
from runlog.core.notation.when_words import PART_WORDS
from runlog.errors import ImportFileError
from runlog.importers.csv_table.headers import Column
from runlog.importers.local_time import moment_of_clock
from runlog.importers.protocol import Assumptions
from runlog.importers.table_dates import CellDate, date_order, has_ambiguous_date, read_date
from runlog.importers.table_numbers import decimal_mark, is_missing, read_cell
from runlog.importers.table_text import Table

_Meaning = TypeVar("_Meaning")

_MOST_WORDS = 5

_FOREIGN_PARTS: dict[PartOfDay, str] = {
    "morning": "morgen vormittag matin mañana ochtend mattina",
    "noon": "mittag midi mediodía middag mezzogiorno",
    "afternoon": "nachmittag après-midi namiddag pomeriggio",
    "evening": "abend soir tarde avond sera",
    "night": "nacht nuit noche notte",
}

_PARTS: dict[str, PartOfDay] = {
    **PART_WORDS,
    **{word: part for part, words in _FOREIGN_PARTS.items() for word in words.split()},
}


class Grid:
    """A table, its columns, and the day of each row.

    A cell is what it means: the apostrophe that keeps a spreadsheet from taking a text for a
    formula is away. Words that were not understood are kept, to be told.
    """

    def __init__(
        self,
        table: Table,
        columns: Mapping[str, Column],
        assumptions: Assumptions,
        *,
        label: str,
    ) -> None:
        """Look at the days of all rows.

        Raises:
            ImportFileError: No row shows whether day or month comes first.
        """
        self.table = table
        self.columns = columns
        self.assumptions = assumptions
        self.label = label
        self._not_understood: dict[str, dict[str, None]] = {}
        cells = self.cells("date")
        self._order = date_order(cells) or assumptions.date_order
        if self._order is None and has_ambiguous_date(cells):
            header = columns["date"].header
            raise ImportFileError(
                f"{label}: does column {header!r} begin with the day or the month? ({cells[0]!r})",
                hint="Say it: --dates day/month or --dates month/day",
            )

    # ---- cells -----------------------------------------------------------------

    def rows(self) -> Iterator[tuple[str, Sequence[str]]]:
        """Every row, with how it is named to the runner."""
        for number, row in enumerate(self.table.rows, start=self.table.first_row):
            yield f"{self.label} row {number}", row

    def cells(self, field: str) -> list[str]:
        """All cells of a field; empty ones if there is no such column."""
        return [self.cell(row, field) for row in self.table.rows]

    def cell(self, row: Sequence[str], field: str) -> str:
        """One cell; empty if there is no such column."""
        column = self.columns.get(field)
        return "" if column is None else parse_cell(row[column.place])

    def number(self, row: Sequence[str], field: str) -> float | None:
        """A number; None if there is none."""
        cell = self.cell(row, field)
        return read_cell(cell, decimal_mark([cell]))

    def words(self, row: Sequence[str], field: str, *, signs: str = ",;") -> tuple[str, ...]:
        """The words of a cell, parted by some signs, each once, in small letters."""
        text = self.cell(row, field).casefold()
        for sign in signs:
            text = text.replace(sign, "\n")
        return tuple(dict.fromkeys(filter(None, map(str.strip, text.split("\n")))))

    def meaning(
        self, row: Sequence[str], field: str, known: Mapping[str, _Meaning]
    ) -> _Meaning | None:
        """What a cell with one word means; None if it is empty, or not understood."""
        cell = self.cell(row, field)
        if is_missing(cell):
            return None
        found = known.get(cell.casefold())
        if found is None:
            self.mark_unknown(field, cell)
        return found

    # ---- what was not understood -------------------------------------------------

    def mark_unknown(self, field: str, word: str) -> None:
        """Keep a word that was not understood, to be told."""
        column = self.columns.get(field)
        if column is not None:
            self._not_understood.setdefault(column.header, {})[word] = None

    def remarks(self) -> tuple[str, ...]:
        """What was not understood, one sentence for each column."""
        return tuple(
            f"column {header!r}: {', '.join(map(repr, list(words)[:_MOST_WORDS]))}"
            f"{' …' if len(words) > _MOST_WORDS else ''} not understood"
            for header, words in self._not_understood.items()
        )

    # ---- when --------------------------------------------------------------------

    def date(self, row: Sequence[str]) -> CellDate | None:
        """The day of a row, and its clock where one is written in either column."""
        return self.date_of(self.cell(row, "date"), self.cell(row, "clock"))

    def date_of(self, cell: str, clock_cell: str = "") -> CellDate | None:
        """The day in a cell, and the clock there or in another."""
        found = read_date(cell, self._order)
        if found is None or found.clock is not None or not clock_cell:
            return found
        return found._replace(clock=_clock(clock_cell))

    def moment(self, row: Sequence[str]) -> Moment | None:
        """When a row was, as well as it says; None if it says no day."""
        return self.moment_of(self.date(row), self.part_of_day(row))

    def moment_of(self, found: CellDate | None, part: PartOfDay | None = None) -> Moment | None:
        """A day, with its clock or the part of it."""
        if found is None:
            return None
        if found.clock is None:
            return day_moment(found.day, part, zone=self.assumptions.zone)
        at = datetime.combine(found.day, found.clock)
        if found.offset is None:
            return moment_of_clock(at, zone=self.assumptions.zone)
        return exact_moment(at.replace(tzinfo=timezone(found.offset)))

    def part_of_day(self, row: Sequence[str]) -> PartOfDay | None:
        """The part of the day that a row names."""
        return self.meaning(row, "part_of_day", _PARTS)


def _clock(cell: str) -> time | None:
    found = read_date(f"2000-01-01, {cell}", "day_first")
    return None if found is None else found.clock
