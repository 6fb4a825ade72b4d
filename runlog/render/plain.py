"""Tables without any library: tab-separated, as sentences, or laid out in columns."""

from collections.abc import Iterable, Iterator

from runlog.render.grid import Grid, Look, fitted_columns
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
    """Aligned columns without colour, for tables too long for Rich.

    Rich takes 0.4 to 0.8 ms a row; this takes about a hundredth of it.
    """
    columns = fitted_columns(grid, look.width)
    mark = "." if look.is_ascii else "…"
    yield _joined(
        padded(fit.column.title, fit.width, is_right=fit.column.is_right) for fit in columns
    )
    yield ("-" if look.is_ascii else "─") * min(
        look.width, sum(fit.width + 2 for fit in columns) - 2
    )
    for position, row in enumerate(grid.rows):
        if position in grid.breaks:
            yield ""
        yield _joined(
            padded(row[fit.place].text, fit.width, is_right=fit.column.is_right, mark=mark)
            for fit in columns
        )
    yield from grid.footer


def _joined(cells: Iterable[str]) -> str:
    return "  ".join(cells).rstrip()
