"""Rows of a stranger's table as outings."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from runlog.core.kind import SURFACE_WORDS
from runlog.core.moment import day_moment
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, parse_pace
from runlog.core.units import METRES_PER_MILE, Units
from runlog.core.value import replace
from runlog.errors import NotationError
from runlog.importers.csv_table.distances import distances_m
from runlog.importers.csv_table.durations import Clue, ReadDuration, durations_s
from runlog.importers.csv_table.grid import Grid
from runlog.importers.csv_table.own_rows import OwnRows
from runlog.importers.csv_table.row_words import (
    Activity,
    activities,
    runner_units,
    stretched,
    workout_cell,
)
from runlog.importers.local_time import instant_of
from runlog.importers.outing import Outing, read_session, tidy_text
from runlog.importers.protocol import Gear, ReadSession, Skipped
from runlog.importers.sports import SportSurface, is_running_pace
from runlog.importers.table_dates import CellDate
from runlog.importers.table_numbers import is_missing

PACE_SHARE, PACE_S = 0.05, 5
"""By so much a row's pace may miss its distance and time: lists round, or leave pauses out."""


def sessions_of(grid: Grid, own: OwnRows) -> list[ReadSession | Skipped]:
    """Each row as a session, or why it is none.

    A table of runs needs no column for the sport: where none is there, every row is a run.

    Args:
        grid: The table.
        own: Reads the rows that runlog wrote.

    Raises:
        ImportFileError: Nothing tells kilometres from miles, or 45:12 from 45.12 minutes.
    """
    counts: Counter[str] = Counter()
    results: list[ReadSession | Skipped] = []
    for (label, row), outing in zip(grid.rows(), _outings(grid), strict=True):
        if own.is_own(row):
            results.append(own.session(row, label))
            continue
        key = _row_key(outing)
        counts[key] += 1
        outing.keys = (key if counts[key] == 1 else f"{key}/{counts[key]}",)
        result = read_session(outing, file=label, source_kind="csv", assumptions=grid.assumptions)
        results.append(result if isinstance(result, Skipped) else _with_words(result, grid, row))
    return results


def _row_key(outing: Outing) -> str:
    """What identifies a row when the table comes again with rows added or in another order.

    A row that does not say its sport is the same whatever the runner says it is.
    """
    start = outing.instant_s or outing.clock or outing.day
    sport = outing.sport.sport if outing.sport else "run"
    return f"csv:{start}/{outing.distance_m}/{outing.duration_s}/{sport}"


# ---- figures ---------------------------------------------------------------------


def _outings(grid: Grid) -> list[Outing]:
    said = activities(grid)
    distances = _distances(grid)
    paces = _paces(grid)
    clues = [
        Clue(distance_m, pace, one.sport.sport if one.sport else "run")
        for distance_m, pace, one in zip(distances, paces, said, strict=True)
    ]
    durations, elapsed = (_durations(grid, field, clues) for field in ("duration", "elapsed"))
    outings = []
    for index, (_, row) in enumerate(grid.rows()):
        outing = _outing(grid, row)
        outing.distance_m, outing.duration_s = distances[index], durations[index].seconds
        outing.doubt = durations[index].doubt
        outing.elapsed_s = elapsed[index].seconds
        _add_pace(outing, paces[index])
        _add_activity(outing, said[index], grid)
        _add_start(outing, grid.date(row))
        _mark_unread(outing, grid, row, elapsed[index].doubt)
        outings.append(outing)
    return outings


def _distances(grid: Grid) -> list[float | None]:
    column = grid.columns.get("distance")
    if column is None:
        return [None] * len(grid.table.rows)
    return distances_m(grid.cells("distance"), column, grid.assumptions.units, label=grid.label)


def _durations(grid: Grid, field: str, clues: Sequence[Clue]) -> list[ReadDuration]:
    column = grid.columns.get(field)
    if column is None:
        return [ReadDuration()] * len(clues)
    return durations_s(grid.cells(field), column, clues, label=grid.label)


def _paces(grid: Grid) -> list[float | None]:
    """The pace of each row, seconds per km: per what header or cell say, else as the distances."""
    column = grid.columns.get("pace")
    if column is None:
        return [None] * len(grid.table.rows)
    units = _pace_units(grid, column.header.casefold())
    return [_pace(grid, grid.cell(row, "pace"), units) for _, row in grid.rows()]


def _pace_units(grid: Grid, header: str) -> Units:
    if "mi" in header.replace("min", "").replace("ritmo", ""):
        return "mi"
    distance = grid.columns.get("distance")
    factor = None if distance is None else distance.unit.factor
    if "km" in header or factor is None:
        return "km" if "km" in header else runner_units(grid.assumptions)
    return "mi" if factor == METRES_PER_MILE else "km"


def _pace(grid: Grid, cell: str, units: Units) -> float | None:
    if is_missing(cell):
        return None
    try:
        return parse_pace(cell, units=units) or None
    except NotationError:
        grid.mark_unknown("pace", cell)
        return None


def _add_pace(outing: Outing, pace: float | None) -> None:
    """Distance or time, whichever is missing, from the pace; a remark if all three disagree."""
    distance_m, duration_s = outing.distance_m, outing.duration_s
    if pace is None or outing.doubt is not None:
        return
    if distance_m and not duration_s:
        outing.duration_s = round(distance_m * pace / 1000)
    elif duration_s and not distance_m:
        outing.distance_m = round(duration_s * 1000 / pace)
    elif distance_m and duration_s:
        true_pace = duration_s * 1000 / distance_m
        if abs(true_pace - pace) > max(PACE_S, PACE_SHARE * pace):
            outing.warnings.append(
                f"{format_distance(round(distance_m), 'km')} in {format_duration(duration_s)} is "
                f"{format_pace(true_pace, 'km')}, and it says {format_pace(pace, 'km')}"
            )


# ---- the rest ----------------------------------------------------------------------


def _outing(grid: Grid, row: Sequence[str]) -> Outing:
    shoe = tidy_text(grid.cell(row, "shoe"))
    return Outing(
        surface=grid.meaning(row, "surface", SURFACE_WORDS),
        heart_rate_bpm=grid.number(row, "heart_rate"),
        heart_rate_max_bpm=grid.number(row, "heart_rate_max"),
        cadence=grid.number(row, "cadence"),
        ascent_m=_metres(grid, row, "ascent"),
        rpe=grid.number(row, "rpe"),
        note=grid.cell(row, "note") or None,
        name=grid.cell(row, "name") or None,
        gear=(Gear(name=shoe),) if shoe else (),
        is_listed=True,
        origins={field: f"column {column.header!r}" for field, column in grid.columns.items()},
    )


def _add_activity(outing: Outing, said: Activity, grid: Grid) -> None:
    """Sport and kind; a row that does not say its sport is a run, unless the runner says so."""
    outing.kind, outing.sport = said.kind, said.sport
    if said.sport is not None or grid.assumptions.sport is not None:
        return
    is_run = not said.is_label or is_running_pace(outing.distance_m, outing.duration_s)
    outing.sport = SportSurface("run" if is_run else "other")


def _add_start(outing: Outing, found: CellDate | None) -> None:
    if found is None:
        return
    if found.clock is None:
        outing.day = found.day
        return
    at = datetime.combine(found.day, found.clock)
    if found.offset is None:
        outing.clock = at
    else:
        outing.instant_s = instant_of(at - found.offset)
        outing.offset_s = int(found.offset.total_seconds())


def _mark_unread(outing: Outing, grid: Grid, row: Sequence[str], elapsed_doubt: str | None) -> None:
    """A remark for a figure that stands there and could not be read."""
    for field, value in (("distance", outing.distance_m), ("duration", outing.duration_s)):
        cell = grid.cell(row, field)
        if value is None and any(sign.isdigit() for sign in cell):
            outing.warnings.append(f"{field} {cell!r} was not understood")
    if elapsed_doubt is not None:
        outing.warnings.append(f"elapsed time: {elapsed_doubt}; left out")


def _metres(grid: Grid, row: Sequence[str], field: str) -> float | None:
    value, column = grid.number(row, field), grid.columns.get(field)
    return None if value is None or column is None else value * (column.unit.factor or 1.0)


def _with_words(read: ReadSession, grid: Grid, row: Sequence[str]) -> ReadSession:
    """A session with what the runner wrote of it: labels, stretches, workout, part of the day."""
    session, done, cell = read.session, stretched(grid, row), workout_cell(grid, row)
    part = grid.part_of_day(row)
    if session.when.at is None and part is not None:
        when = day_moment(session.when.day, part, zone=grid.assumptions.zone)
        session = replace(session, when=when)
    return replace(
        read,
        name=read.name or cell.name,
        session=replace(
            session,
            tags=tuple(tag.removeprefix("#") for tag in grid.words(row, "tags")),
            stretched=done.is_done,
            stretches=done.slugs,
            workout=cell.workout,
            intervals=cell.intervals,
        ),
    )
