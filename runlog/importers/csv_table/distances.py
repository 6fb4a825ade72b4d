"""A column of distances, where only the whole of it shows in what they are."""

from collections.abc import Sequence
from statistics import median

from runlog.core.units import Units, unit_m
from runlog.errors import ImportFileError
from runlog.importers.csv_table.headers import Column
from runlog.importers.table_numbers import decimal_mark, read_cell

METRES_FROM = 200
"""A column whose usual distance is more than this is in metres: nobody usually runs 200 km."""

_SUFFIXES: tuple[tuple[str, float], ...] = (
    ("km", 1000.0),
    ("miles", 1609.344),
    ("mi", 1609.344),
    ("m", 1.0),
)


def distances_m(
    cells: Sequence[str], column: Column, units: Units | None, *, label: str
) -> list[float | None]:
    """A column of distances in metres.

    The unit is that of the header, else the one behind the figures, else metres if the figures
    are large, else the one the runner says.

    Raises:
        ImportFileError: Nothing tells kilometres from miles.
    """
    numbers, factors = _without_suffix(cells)
    mark = decimal_mark(numbers)
    values = [read_cell(cell, mark) for cell in numbers]
    known = [abs(value) for value in values if value]
    if not known:
        return [None] * len(values)
    default = column.unit.factor
    if default is None and not any(factors):
        default = _default_factor(median(known), units, column, label)
    return [
        None if value is None else value * (factor or default or unit_m(units or "km"))
        for value, factor in zip(values, factors, strict=True)
    ]


def _without_suffix(cells: Sequence[str]) -> tuple[list[str], list[float | None]]:
    numbers: list[str] = []
    factors: list[float | None] = []
    for cell in cells:
        plain = cell.casefold()
        found = next(((end, factor) for end, factor in _SUFFIXES if plain.endswith(end)), None)
        numbers.append(cell[: -len(found[0])].strip() if found else cell)
        factors.append(found[1] if found else None)
    return numbers, factors


def _default_factor(usual: float, units: Units | None, column: Column, label: str) -> float:
    if usual > METRES_FROM:
        return 1.0
    if units is None:
        raise ImportFileError(
            f"{label}: column {column.header!r} does not say whether it is kilometres or miles.",
            hint="Say it: --units km or --units mi",
        )
    return unit_m(units)
