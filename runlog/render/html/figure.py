"""What every chart on a page has: a name, a description, and the same as a table."""

from runlog.core.value import Value
from runlog.render.html.data_table import DataTable


class Figure(Value):
    """A chart as its template draws it.

    Attributes:
        id: Its name within the page.
        title: What it shows.
        description: The same for those who cannot see it, with its extremes.
        height: Pixels.
        table: Its numbers; None if another table has them.
        note: A sentence underneath; None if there is nothing to say.
    """

    id: str
    title: str
    description: str
    height: int
    table: DataTable | None
    note: str | None = None


class Label(Value):
    """A word along an axis.

    Attributes:
        at: Where: per cent along the chart, or pixels up and down.
        text: The word.
        under: A second line, such as a year; empty if there is none.
        is_optional: Whether it is left out on a narrow screen.
    """

    at: str
    text: str
    under: str = ""
    is_optional: bool = False
