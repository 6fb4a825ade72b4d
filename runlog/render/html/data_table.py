"""The numbers behind a chart, for those who would rather read them."""

from runlog.core.value import Value


class DataTable(Value):
    """A table on a page.

    Attributes:
        caption: What it holds; also what unfolds it.
        heads: Names of the columns.
        rows: Cells as they are shown, shape (rows, columns); the first of each names its row.
        numeric: Indices of the columns that hold numbers, which are set flush right.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()
