"""Whether ``45.12`` is 45 minutes and 12 seconds, as many write it, or 45.12 minutes."""

import re
import shlex
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from runlog.errors import ImportFileError
from runlog.importers.csv_table.headers import Column

_FRACTION = re.compile(r"(\d+)[.,](\d+)")
_PARTS = {60.0: ("minutes", "seconds"), 3600.0: ("hours", "minutes")}
_ANSWERS = {60.0: ("min.sec", "minutes"), 3600.0: ("h.min", "hours")}


class PointedTime(NamedTuple):
    """A time with a point or comma in it.

    Attributes:
        cell: As written.
        seconds: Read as a plain number of minutes or hours.
        unit_s: Seconds in one of them, 60 or 3600.
        expected_s: What the row's distance and pace make; None if it does not say both.
    """

    cell: str
    seconds: float
    unit_s: float
    expected_s: float | None

    @property
    def in_sixtieths_s(self) -> float:
        """Seconds if what follows the sign are sixtieths."""
        whole, rest = divmod(self.seconds / self.unit_s, 1)
        return round(self.unit_s * whole + self.unit_s * rest * 100 / 60, 3)


def are_sixtieths(times: Sequence[PointedTime], column: Column, *, label: str) -> bool:
    """Whether the times of a column have sixtieths behind the sign.

    As header or runner say. Else a part of 60 or more tells, one of another length than two
    digits everywhere, and what the rows' own paces make of their distances.

    Args:
        times: Those with a sign in them.
        column: Their column.
        label: How the file is named to the runner.

    Raises:
        ImportFileError: Nothing tells.
    """
    if column.unit.is_sixtieths is not None:
        return column.unit.is_sixtieths
    parts = [found.group(2) for time in times if (found := _FRACTION.fullmatch(time.cell))]
    if not _may_be_sixtieths(parts):
        return False
    votes = sum(_vote(time) for time in times)
    if votes == 0:
        raise _not_told(next(time for time in times if _is_telling(time.cell)), column, label)
    return votes > 0


def _may_be_sixtieths(parts: Iterable[str]) -> bool:
    """Whether nothing speaks against it, and something for it; spreadsheets drop the last 0."""
    known = list(parts)
    if any(len(part) > 2 or int(part.ljust(2, "0")) >= 60 for part in known):
        return False
    return any(len(part) == 2 and part != "00" for part in known)


def _is_telling(cell: str) -> bool:
    found = _FRACTION.fullmatch(cell)
    return found is not None and len(found.group(2)) == 2 and found.group(2) != "00"


def _vote(time: PointedTime) -> int:
    """For sixtieths (1) or against them (-1), by the row's own pace; 0 if it says nothing."""
    as_number, as_clock = time.seconds, time.in_sixtieths_s
    if time.expected_s is None or abs(as_number - as_clock) < 1:
        return 0
    is_clock = abs(as_clock - time.expected_s) < abs(as_number - time.expected_s)
    return 1 if is_clock else -1


def _not_told(time: PointedTime, column: Column, label: str) -> ImportFileError:
    unit, part = _PARTS[time.unit_s]
    whole, rest = re.split("[.,]", time.cell)
    answers = [shlex.quote(f"{column.header}={answer}") for answer in _ANSWERS[time.unit_s]]
    return ImportFileError(
        f"{label}: is {time.cell} in column {column.header!r} {int(whole)} {unit} and "
        f"{int(rest)} {part}, or {time.cell} {unit}?",
        hint=f"Say it: --map {answers[0]} or --map {answers[1]}",
    )
