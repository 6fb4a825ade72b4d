"""A column of times, each read as what makes a runner's pace."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from runlog.core.kind import Sport
from runlog.core.notation.distance import format_distance
from runlog.core.notation.pace import format_pace
from runlog.importers.csv_table.header_words import Unit
from runlog.importers.csv_table.headers import Column
from runlog.importers.csv_table.sixtieths import PointedTime, are_sixtieths
from runlog.importers.table_numbers import (
    Mark,
    decimal_mark,
    is_missing,
    read_cell,
    read_clock_s,
)

MINUTES_S, HOURS_S = 60.0, 3600.0

USUAL_PACES_S_PER_KM: dict[Sport, tuple[float, float]] = {"run": (120, 900), "walk": (300, 2400)}
"""Of readings sixty times apart no two lie in these. Source: entry language, section 1."""

SLOWER_PACES_S_PER_KM: dict[Sport, tuple[float, float]] = {"run": (120, 1800), "walk": (300, 3600)}
"""Believed where the other rows of the column are read so: a run uphill, a walk with children."""

_ANY_PACES_S_PER_KM = (45, 1800)
"""From a bicycle to a swim: what other sports are read by. No source; one reading fits."""

SAME_PACE_SHARE = 0.1
"""So near a time comes to what the row's own pace makes of its distance."""

_LONGEST_S = 24 * 3600
_NAMES = {1.0: "seconds", MINUTES_S: "minutes", HOURS_S: "hours"}
_SHORT_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")

_Readings = Mapping[float, float]
"""Seconds by what the figure is taken to count: 1, 60 or 3600; 0 where there is no question."""


class Clue(NamedTuple):
    """What else a row says, against which its time is read.

    Attributes:
        distance_m: Metres; None if it says none.
        pace_s_per_km: Its pace; None if it says none.
        sport: Of what it is.
    """

    distance_m: float | None = None
    pace_s_per_km: float | None = None
    sport: Sport = "run"

    @property
    def expected_s(self) -> float | None:
        """Seconds that distance and pace make; None if one is missing."""
        if not self.distance_m or not self.pace_s_per_km:
            return None
        return self.distance_m * self.pace_s_per_km / 1000


class ReadDuration(NamedTuple):
    """A time as read.

    Attributes:
        seconds: None if there is none, or it has no meaning that can be believed.
        doubt: Why not, where there is one; None if nothing is in doubt.
        unit_s: Seconds in what it counts, 60 or 3600; 0 where that is no question.
    """

    seconds: float | None = None
    doubt: str | None = None
    unit_s: float = 0.0


def durations_s(
    cells: Sequence[str], column: Column, clues: Sequence[Clue], *, label: str
) -> list[ReadDuration]:
    """A column of times in seconds.

    ``1:05`` is an hour and five minutes where minutes and seconds would be nobody's pace, row by
    row; bare numbers are of the header's unit, else seconds, minutes or hours by the same test.
    What is after the sign in ``45.12`` may be sixtieths: the column tells, or the runner.

    Args:
        cells: As written.
        column: Their column.
        clues: What each row says besides.
        label: How the file is named to the runner.

    Raises:
        ImportFileError: Nothing tells 45:12 from 45.12 minutes.
    """
    mark = decimal_mark(cells)
    every = [_readings(cell, column.unit, mark) for cell in cells]
    scales = [_evident_scale(readings, clue) for readings, clue in zip(every, clues, strict=True)]
    votes = Counter(
        scale
        for scale, readings in zip(scales, every, strict=True)
        if scale is not None and len(readings) > 1
    )
    read = [
        _read(cell, readings, scale, clue, votes)
        for cell, readings, scale, clue in zip(cells, every, scales, clues, strict=True)
    ]
    return _with_sixtieths(cells, read, column, clues, label=label)


# ---- one cell ------------------------------------------------------------------


def _readings(cell: str, unit: Unit, mark: Mark) -> _Readings:
    if is_missing(cell):
        return {}
    clock = _SHORT_CLOCK.fullmatch(cell)
    if clock is not None:
        sixtieths = int(clock.group(1)) * 60 + int(clock.group(2))
        said = unit.factor if unit.is_sixtieths else None
        scales = (said,) if said else (MINUTES_S, HOURS_S)
        return {scale: sixtieths * scale / 60 for scale in scales}
    seconds = read_clock_s(cell)
    if seconds is not None:
        return {0.0: seconds}
    value = read_cell(cell, mark)
    if value is None or value < 0:
        return {}
    return {scale: value * scale for scale in ([unit.factor] if unit.factor else _NAMES)}


def _evident_scale(readings: _Readings, clue: Clue) -> float | None:
    """The one reading that fits what the row says besides; None if none does, or any may."""
    if len(readings) == 1:
        return next(iter(readings))
    expected_s = clue.expected_s
    if expected_s is not None:
        return _only(
            scale
            for scale, seconds in readings.items()
            if abs(seconds - expected_s) <= SAME_PACE_SHARE * expected_s
        )
    return _scale_in(USUAL_PACES_S_PER_KM, readings, clue)


def _scale_in(
    paces: Mapping[Sport, tuple[float, float]], readings: _Readings, clue: Clue
) -> float | None:
    """The one reading whose pace the sport can have."""
    least, most = paces.get(clue.sport, _ANY_PACES_S_PER_KM)
    km = (clue.distance_m or 0) / 1000
    return _only(
        scale for scale, seconds in readings.items() if km and least <= seconds / km <= most
    )


def _only(scales: Iterable[float]) -> float | None:
    """The one there is; None if there is none, or more than one."""
    found = list(scales)
    return found[0] if len(found) == 1 else None


def _read(
    cell: str, readings: _Readings, scale: float | None, clue: Clue, votes: Counter[float]
) -> ReadDuration:
    if not readings:
        return ReadDuration()
    if scale is None:
        scale = _usual_scale(readings, clue, votes)
    if scale is None:
        return ReadDuration(doubt=_doubt(cell, readings, clue))
    return ReadDuration(readings[scale], unit_s=scale)


def _usual_scale(readings: _Readings, clue: Clue, votes: Counter[float]) -> float | None:
    """What the other rows are read as, if nothing in this one speaks against it."""
    usual = max(votes, key=lambda scale: votes[scale]) if votes else MINUTES_S
    if clue.distance_m:
        fitting = _scale_in(SLOWER_PACES_S_PER_KM, readings, clue)
        return fitting if fitting == usual else None
    if len(votes) == 1 or (not votes and 1.0 not in readings):
        return usual if usual in readings else None
    return _only(scale for scale, seconds in readings.items() if seconds <= _LONGEST_S)


def _doubt(cell: str, readings: _Readings, clue: Clue) -> str:
    names = [_NAMES[scale] for scale in readings]
    if not clue.distance_m:
        return f"a time of {cell} can be {' or '.join(names)}"
    paces = [
        f"{format_pace(seconds * 1000 / clue.distance_m, 'km')} in {_NAMES[scale]}"
        for scale, seconds in readings.items()
    ]
    distance = format_distance(round(clue.distance_m), "km")
    return f"{cell} for {distance} is no likely time: {', '.join(paces)}"


# ---- minutes and seconds with a point --------------------------------------------


def _with_sixtieths(
    cells: Sequence[str],
    read: list[ReadDuration],
    column: Column,
    clues: Sequence[Clue],
    *,
    label: str,
) -> list[ReadDuration]:
    """The times, with ``45.12`` as 45:12 if that is what the column means."""
    pointed = {
        place: PointedTime(cell, one.seconds, one.unit_s, clue.expected_s)
        for place, (cell, one, clue) in enumerate(zip(cells, read, clues, strict=True))
        if one.seconds is not None and one.unit_s >= MINUTES_S and ":" not in cell
    }
    if not are_sixtieths(list(pointed.values()), column, label=label):
        return read
    return [
        one._replace(seconds=pointed[place].in_sixtieths_s) if place in pointed else one
        for place, one in enumerate(read)
    ]
