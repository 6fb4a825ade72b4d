"""Distances and times of a whole column, where only the column shows what they are."""

from collections.abc import Sequence
from statistics import median

from runlog.core.units import Units, unit_m
from runlog.errors import ImportFileError
from runlog.importers.csv_table.headers import Column
from runlog.importers.sports import is_running_pace
from runlog.importers.table_numbers import decimal_mark, is_missing, read_cell, read_clock_s

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
    default = column.factor
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


def durations_s(
    cells: Sequence[str], column: Column, distances: Sequence[float | None]
) -> list[float | None]:
    """A column of times in seconds.

    ``1:05`` is an hour and five minutes where minutes and seconds would be nobody's pace;
    bare numbers are of the header's unit, else minutes or seconds by the same test, else left out.
    """
    clocks = [_clock_s(cell) for cell in cells]
    if _is_hours_and_minutes(cells, clocks, distances):
        clocks = [
            None if seconds is None else _as_hours(cell, seconds)
            for cell, seconds in zip(cells, clocks, strict=True)
        ]
    mark = decimal_mark(cells)
    bare = [
        read_cell(cell, mark) if clock is None else None
        for cell, clock in zip(cells, clocks, strict=True)
    ]
    factor = column.factor if column.factor is not None else _bare_factor(bare, distances)
    return [
        clock if clock is not None else None if value is None or factor is None else value * factor
        for clock, value in zip(clocks, bare, strict=True)
    ]


def _clock_s(cell: str) -> float | None:
    return None if is_missing(cell) else read_clock_s(cell)


def _as_hours(cell: str, seconds: float) -> float:
    return seconds * 60 if cell.count(":") == 1 else seconds


def _is_hours_and_minutes(
    cells: Sequence[str], clocks: Sequence[float | None], distances: Sequence[float | None]
) -> bool:
    """Whether most of ``a:bb`` make a runner's pace as hours and minutes, and not as minutes."""
    votes = 0
    for cell, seconds, metres in zip(cells, clocks, distances, strict=True):
        if cell.count(":") == 1 and seconds and metres:
            votes += is_running_pace(metres, seconds * 60) - is_running_pace(metres, seconds)
    return votes > 0


def _bare_factor(bare: Sequence[float | None], distances: Sequence[float | None]) -> float | None:
    """Seconds in a bare number: whichever of 1, 60, 3600 gives most rows a runner's pace."""
    pairs = [
        (value, metres) for value, metres in zip(bare, distances, strict=True) if value and metres
    ]
    votes = {
        factor: sum(is_running_pace(metres, value * factor) for value, metres in pairs)
        for factor in (1.0, 60.0, 3600.0)
    }
    best = max(votes, key=lambda factor: votes[factor])
    return best if votes[best] > 0 else None
