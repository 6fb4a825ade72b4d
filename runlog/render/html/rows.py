"""Charts of one row for each thing, with its name and numbers above its bars."""

from runlog.core.value import Value
from runlog.render.html.data_table import DataTable


class RowBar(Value):
    """One bar of a row.

    Attributes:
        look: The class it is drawn with.
        width: Per cent of the chart.
        says: What it stands for.
    """

    look: str
    width: str
    says: str


class Row(Value):
    """One thing.

    Attributes:
        name: What it is called.
        text: Its numbers.
        bars: From top to bottom.
        mark: Where something is reached, per cent; None if nothing is.
        track: How far the empty bar behind goes, per cent.
    """

    name: str
    text: str
    bars: tuple[RowBar, ...]
    mark: str | None = None
    track: str = "100%"


class RowChart(Value):
    """Rows, one below the other; their numbers stand beside their bars.

    Attributes:
        id: Its name within the page.
        title: What it shows.
        rows: In order.
        table: The same as a table.
        note: A sentence underneath; None if there is nothing to say.
    """

    id: str
    title: str
    rows: tuple[Row, ...]
    table: DataTable
    note: str | None = None
