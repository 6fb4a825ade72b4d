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
    for row in laid_out_rows(grid, look):
        yield "".join(cell.text for cell in row).rstrip()
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
    width = sum(fit.width + GAP for fit in columns) - GAP
    yield [Cell(("-" if look.is_ascii else "─") * min(look.width, width))]
    for position, row in enumerate(grid.rows):
        if position in grid.breaks:
            yield []
        yield _side_by_side([row[fit.place] for fit in columns], columns, look)


def _side_by_side(row: Sequence[Cell], columns: Sequence[Fitted], look: Look) -> list[Cell]:
    """The cells of one line, each as wide as its column; the last one only as wide as its text."""
    mark = "." if look.is_ascii else "…"
    cells: list[Cell] = []
    for cell, fit in zip(row, columns, strict=True):
        if cells:
            cells.append(Cell(" " * GAP))
        text = padded(cell.text, fit.width, is_right=fit.column.is_right, mark=mark)
        cells.append(Cell(text, cell.style))
    while cells and not cells[-1].text.strip():
        cells.pop()
    if cells:
        cells[-1] = Cell(cells[-1].text.rstrip(), cells[-1].style)
    return cells
