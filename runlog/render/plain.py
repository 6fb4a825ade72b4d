"""Tables without any library: tab-separated, as sentences, or laid out in columns."""

from collections.abc import Iterator, Sequence

from runlog.render.grid import GAP, Cell, Fitted, Grid, Look, fitted_columns
from runlog.render.width import padded


def tab_lines(grid: Grid) -> Iterator[str]:
    """One line a row, parted by tabs, nothing cut: for programs and pipes."""
    spoken = [index for index, column in enumerate(grid.columns) if not column.is_drawing]
    yield "\t".join(grid.columns[index].title for index in spoken)
    for row in grid.rows:
        yield "\t".join([row[index].text for index in spoken])


def sentence_lines(grid: Grid) -> Iterator[str]:
    """One sentence a row: for screen readers."""
    for row in grid.rows:
        said = (
            f"{column.title if column.spoken is None else column.spoken} {cell.text}".lstrip()
            for column, cell in zip(grid.columns, row, strict=True)
            if cell.text.strip() and not column.is_drawing
        )
        yield f"{', '.join(said)}."
    yield from grid.footer


def laid_out_lines(grid: Grid, look: Look) -> Iterator[str]:
    """Aligned columns without colour, for tables too long for Rich, with the sentences below."""
    columns = fitted_columns(grid, look.width)
    mark, gap = _mark(look), " " * GAP
    yield gap.join(_padded(fit.column.title, fit, mark) for fit in columns).rstrip()
    yield _line_below(columns, look)
    for position, row in enumerate(grid.rows):
        if position in grid.breaks:
            yield ""
        yield gap.join([_padded(row[fit.place].text, fit, mark) for fit in columns]).rstrip()
    yield from grid.footer


def laid_out_rows(grid: Grid, look: Look) -> Iterator[list[Cell]]:
    """Every line of a table as cells that stand side by side as they are, blanks between included.

    Args:
        grid: The table.
        look: How wide the terminal is, and which alphabet it has.
    """
    columns = fitted_columns(grid, look.width)
    head = [Cell(fit.column.title, "strong") for fit in columns]
    yield _side_by_side(head, columns, look)
    yield [Cell(_line_below(columns, look))]
    for position, row in enumerate(grid.rows):
        if position in grid.breaks:
            yield []
        yield _side_by_side([row[fit.place] for fit in columns], columns, look)


def _side_by_side(row: Sequence[Cell], columns: Sequence[Fitted], look: Look) -> list[Cell]:
    """The cells of one line, each as wide as its column; the last one only as wide as its text."""
    mark = _mark(look)
    cells: list[Cell] = []
    for cell, fit in zip(row, columns, strict=True):
        if cells:
            cells.append(Cell(" " * GAP))
        cells.append(Cell(_padded(cell.text, fit, mark), cell.style))
    while cells and not cells[-1].text.strip():
        cells.pop()
    if cells:
        cells[-1] = Cell(cells[-1].text.rstrip(), cells[-1].style)
    return cells


def _padded(text: str, fit: Fitted, mark: str) -> str:
    """A text as wide as its column; nearly all are ASCII and fit, and need not be looked at."""
    if len(text) <= fit.width and text.isascii():
        return text.rjust(fit.width) if fit.column.is_right else text.ljust(fit.width)
    return padded(text, fit.width, is_right=fit.column.is_right, mark=mark)


def _mark(look: Look) -> str:
    """What says that something was cut off."""
    return "." if look.is_ascii else "…"


def _line_below(columns: Sequence[Fitted], look: Look) -> str:
    """The line between the head and the rows."""
    width = sum(fit.width + GAP for fit in columns) - GAP
    return ("-" if look.is_ascii else "─") * min(look.width, width)
