"""Tables as text: encoding, delimiter, rows, whatever program wrote them."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from runlog.core.value import Value
from runlog.errors import ImportFileError

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 20

MAX_CELL = 2**20
"""Letters in one cell; a quote that is never closed swallows the rest of the file."""

MAX_ROWS = 500_000


class Table(Value, kw_only=False):
    """A header and rows, every cell without blanks around it, every row as long as the header.

    Attributes:
        header: Names of columns, as written; some may be equal.
        rows: In order, empty ones left out.
        warnings: What is damaged.
        first_row: Number of the first row as an editor shows it: 2, or 1 below no header line.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    warnings: tuple[str, ...] = ()
    first_row: int = 2

    def column(self, index: int) -> list[str]:
        """All cells of one column."""
        return [row[index] for row in self.rows]


def decoded(data: bytes) -> str:
    """Text of a table: by its mark, else UTF-8, else the code page of western Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Cut in the middle of a letter is not another code page.
        if error.start >= len(data) - 4:
            return data.decode("utf-8-sig", "ignore")
        return data.decode("cp1252", "replace")


def first_line(head: bytes) -> str:
    """The header of a table, as far as the first bytes show it."""
    text = decoded(head).lstrip()
    return text.splitlines()[0] if text else ""


def read_table(data: bytes, *, label: str) -> Table:
    """Read a delimited table, header first.

    Args:
        data: The file.
        label: How it is named to the runner.

    Raises:
        ImportFileError: It has no header.
    """
    text = decoded(data).replace("\0", "")
    rows: list[tuple[str, ...]] = []
    warnings: list[str] = []
    try:
        for row in _cells(text):
            rows.append(row)
            if len(rows) > MAX_ROWS:
                warnings.append(f"only the first {MAX_ROWS} rows were read")
                break
    except csv.Error as error:
        warnings.append(f"damaged after row {len(rows)} ({error})")
    if not rows or len(rows[0]) < 2:
        raise ImportFileError(f"{label}: is no table with columns.")
    header = rows[0]
    return Table(header, tuple(_as_long_as(header, row) for row in rows[1:]), tuple(warnings))


def delimiter_of(text: str) -> str:
    """What parts the cells: the sign that parts the first lines most evenly, outside quotes."""
    lines = [line for line in text[:65_536].splitlines()[:_SAMPLE_LINES] if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        return lines[0][4]
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: Sequence[str], sign: str) -> tuple[int, int]:
    """How many lines have as many of the sign as the first, and how many that is."""
    counts = [_count_outside_quotes(line, sign) for line in lines]
    if not counts or counts[0] == 0:
        return 0, 0
    return sum(count == counts[0] for count in counts) * min(counts[0], 1), counts[0]


def _count_outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split('"')[0::2])


def _cells(text: str) -> Iterator[tuple[str, ...]]:
    csv.field_size_limit(MAX_CELL)
    delimiter = delimiter_of(text)
    for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
        cells = tuple(cell.strip() for cell in row)
        if any(cells) and not (len(cells) <= 2 and cells[0].lower().startswith("sep=")):
            yield cells


def _as_long_as(header: Sequence[str], row: tuple[str, ...]) -> tuple[str, ...]:
    return (row + ("",) * (len(header) - len(row)))[: len(header)]
