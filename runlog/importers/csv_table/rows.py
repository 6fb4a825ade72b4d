"""Rows of a stranger's table as sessions, symptoms or stretches."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timezone

from runlog.core.area import AREA_WORDS, SIDE_WORDS
from runlog.core.exercise import EXERCISE_WORDS
from runlog.core.kind import KIND_WORDS, SPORT_WORDS, SURFACE_WORDS, Kind
from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.stretch import Stretch
from runlog.core.symptom import PHASE_WORDS, QUALITY_WORDS, Symptom
from runlog.core.value import Value
from runlog.errors import ImportFileError
from runlog.importers.csv_table.figures import distances_m, durations_s
from runlog.importers.csv_table.headers import Column
from runlog.importers.local_time import instant_of, moment_of_clock
from runlog.importers.outing import Outing, tidy_text
from runlog.importers.protocol import Assumptions, DateOrder, Gear
from runlog.importers.sports import SportSurface, said_sport
from runlog.importers.table_dates import CellDate, date_order, has_ambiguous_date, read_date
from runlog.importers.table_numbers import decimal_mark, read_cell
from runlog.importers.table_text import Table


class Grid(Value, kw_only=False):
    """A table with its columns understood."""

    table: Table
    columns: Mapping[str, Column]

    def cells(self, field: str) -> list[str]:
        """All cells of a field; empty ones if there is no such column."""
        column = self.columns.get(field)
        return [""] * len(self.table.rows) if column is None else self.table.column(column.place)

    def cell(self, row: Sequence[str], field: str) -> str:
        """One cell; empty if there is no such column."""
        column = self.columns.get(field)
        return "" if column is None else row[column.place]


def dates_of(grid: Grid, assumptions: Assumptions, *, label: str) -> list[CellDate | None]:
    """The day of each row, and its time where one is written.

    Raises:
        ImportFileError: No row shows whether day or month comes first.
    """
    cells = grid.cells("date")
    order: DateOrder | None = date_order(cells) or assumptions.date_order
    if order is None and has_ambiguous_date(cells):
        header = grid.columns["date"].header
        raise ImportFileError(
            f"{label}: does column {header!r} begin with the day or the month? ({cells[0]!r})",
            hint="Say it: --dates day/month or --dates month/day",
        )
    return [read_date(cell, order) for cell in cells]


def outings_of(
    grid: Grid, dates: Sequence[CellDate | None], assumptions: Assumptions, *, label: str
) -> list[Outing]:
    """Each row as an outing.

    A table of runs needs no column for the sport: where none is there, every row is a run.

    Raises:
        ImportFileError: Nothing tells kilometres from miles.
    """
    column = grid.columns.get("distance")
    rows = len(grid.table.rows)
    distances = (
        [None] * rows
        if column is None
        else distances_m(grid.cells("distance"), column, assumptions.units, label=label)
    )
    times: list[list[float | None]] = []
    for field in ("duration", "elapsed"):
        found = grid.columns.get(field)
        times.append(
            [None] * rows if found is None else durations_s(grid.cells(field), found, distances)
        )
    outings = []
    for index, row in enumerate(grid.table.rows):
        outing = _outing(grid, row)
        outing.distance_m, outing.duration_s, outing.elapsed_s = (
            distances[index],
            times[0][index],
            times[1][index],
        )
        _add_start(outing, dates[index], grid.cell(row, "clock"))
        _mark_unread(outing, grid, row)
        outings.append(outing)
    return outings


def _outing(grid: Grid, row: Sequence[str]) -> Outing:
    shoe = tidy_text(grid.cell(row, "shoe"))
    sport, kind = _sport_and_kind(grid, row)
    return Outing(
        sport=sport,
        kind=kind,
        surface=SURFACE_WORDS.get(grid.cell(row, "surface").casefold()),
        heart_rate_bpm=_number(grid, row, "heart_rate"),
        heart_rate_max_bpm=_number(grid, row, "heart_rate_max"),
        cadence=_number(grid, row, "cadence"),
        ascent_m=_metres(grid, row, "ascent"),
        rpe=_number(grid, row, "rpe"),
        note=grid.cell(row, "note") or None,
        name=grid.cell(row, "name") or None,
        gear=(Gear(name=shoe),) if shoe else (),
        origins={field: f"column {column.header!r}" for field, column in grid.columns.items()},
    )


def _sport_and_kind(grid: Grid, row: Sequence[str]) -> tuple[SportSurface | None, Kind | None]:
    """From all columns that may hold either: ``Type`` is ``Run`` here and ``Easy`` there."""
    words = [grid.cell(row, field).casefold() for field in ("sport", "type", "kind", "workout")]
    kind = next((KIND_WORDS[word] for word in words if word in KIND_WORDS), None)
    for word in words[:2]:
        if word in SPORT_WORDS:
            return SportSurface(SPORT_WORDS[word]), kind
        if word and word not in KIND_WORDS and (sport := said_sport(word)) is not None:
            return sport, kind
    return SportSurface("run"), kind


def _add_start(outing: Outing, found: CellDate | None, clock_cell: str) -> None:
    if found is None:
        return
    clock = found.clock or _clock(clock_cell)
    if clock is None:
        outing.day = found.day
        return
    at = datetime.combine(found.day, clock)
    if found.offset is None:
        outing.clock = at
    else:
        outing.instant_s = instant_of(at - found.offset)
        outing.offset_s = int(found.offset.total_seconds())


def _clock(cell: str) -> time | None:
    found = read_date(f"2000-01-01, {cell}", "day_first") if cell else None
    return None if found is None else found.clock


def _mark_unread(outing: Outing, grid: Grid, row: Sequence[str]) -> None:
    """A remark for a figure that stands there and could not be read."""
    for field, value in (("distance", outing.distance_m), ("duration", outing.duration_s)):
        cell = grid.cell(row, field)
        if value is None and any(sign.isdigit() for sign in cell):
            outing.warnings.append(f"{field} {cell!r} was not understood")


def _number(grid: Grid, row: Sequence[str], field: str) -> float | None:
    cell = grid.cell(row, field)
    return read_cell(cell, decimal_mark([cell]))


def _metres(grid: Grid, row: Sequence[str], field: str) -> float | None:
    value, column = _number(grid, row, field), grid.columns.get(field)
    return None if value is None or column is None else value * (column.factor or 1.0)


def symptom_of(
    grid: Grid, row: Sequence[str], found: CellDate | None, assumptions: Assumptions
) -> Symptom | str:
    """A row as a symptom, or why it is none."""
    when = _moment(found, grid.cell(row, "clock"), assumptions)
    if when is None:
        return "nothing in it tells when it was"
    words = grid.cell(row, "area").casefold().replace("-", " ").strip()
    side_word, _, rest = words.partition(" ")
    side = SIDE_WORDS.get(grid.cell(row, "side").casefold()) or (
        SIDE_WORDS.get(side_word) if rest else None
    )
    area = AREA_WORDS.get(words) or (AREA_WORDS.get(rest) if side_word in SIDE_WORDS else None)
    if area is None:
        return f"{grid.cell(row, 'area')!r} is no area of the body known here"
    severity = _number(grid, row, "severity")
    if severity is not None and not 0 <= severity <= 10:
        return f"a severity of {severity:g} is not on the scale from 0 to 10"
    return Symptom(
        area=area,
        noted=when,
        side=side,
        qualities=_qualities(grid.cell(row, "qualities")),
        severity=None if severity is None else round(severity),
        phase=PHASE_WORDS.get(grid.cell(row, "phase").casefold()),
        note=tidy_text(grid.cell(row, "note")),
    )


def _qualities(cell: str) -> tuple[str, ...]:
    words = (word.strip().casefold() for word in cell.replace(";", ",").split(","))
    return tuple(dict.fromkeys(QUALITY_WORDS[word] for word in words if word in QUALITY_WORDS))


def stretch_of(
    grid: Grid, row: Sequence[str], found: CellDate | None, assumptions: Assumptions
) -> Stretch | str:
    """A row as a stretch, or why it is none; a name unknown here stays the runner's own."""
    when = _moment(found, grid.cell(row, "clock"), assumptions)
    name = tidy_text(grid.cell(row, "exercise"))
    if when is None or name is None:
        return "nothing in it tells when it was" if when is None else "it names no exercise"
    column = grid.columns.get("duration")
    seconds = (
        None if column is None else durations_s([grid.cell(row, "duration")], column, [None])[0]
    )
    reps = _number(grid, row, "reps")
    return Stretch(
        exercise=EXERCISE_WORDS.get(name.casefold(), name),
        when=when,
        duration_s=seconds or None,
        reps=round(reps) if reps and reps >= 1 else None,
        for_area=AREA_WORDS.get(grid.cell(row, "area").casefold()),
        note=tidy_text(grid.cell(row, "note")),
    )


def _moment(found: CellDate | None, clock_cell: str, assumptions: Assumptions) -> Moment | None:
    if found is None:
        return None
    clock = found.clock or _clock(clock_cell)
    if clock is None:
        return day_moment(found.day, zone=assumptions.zone)
    at = datetime.combine(found.day, clock)
    if found.offset is None:
        return moment_of_clock(at, zone=assumptions.zone)
    return exact_moment(at.replace(tzinfo=timezone(found.offset)))
