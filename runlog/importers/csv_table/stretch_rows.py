"""Rows of a stranger's table as stretches, exercises and other care."""

from collections.abc import Sequence

from runlog.core.area import AREA_WORDS
from runlog.core.stretch import Stretch
from runlog.importers.csv_table.durations import Clue, durations_s
from runlog.importers.csv_table.grid import Grid
from runlog.importers.csv_table.row_words import exercise_slugs
from runlog.importers.outing import ahead_phrase, tidy_text
from runlog.importers.protocol import Skipped


def stretches_of(grid: Grid, row: Sequence[str], label: str) -> list[Stretch | Skipped]:
    """A row as a stretch, or as each of a routine, or why it is none.

    A name unknown here stays the runner's own.
    """
    when = grid.moment(row)
    name = tidy_text(grid.cell(row, "exercise"))
    if when is None or name is None:
        text = "nothing in it tells when it was" if when is None else "it names no exercise"
        return [Skipped(reason="unreadable", text=text, file=label)]
    ahead = ahead_phrase(when, grid.assumptions)
    if ahead is not None:
        return [Skipped(reason="odd", text=f"{ahead}; left out", file=label)]
    reps = grid.number(row, "reps")
    for_field = "for_area" if "for_area" in grid.columns else "area"
    return [
        Stretch(
            exercise=slug,
            when=when,
            duration_s=_seconds(grid, row) or None,
            reps=round(reps) if reps and reps >= 1 else None,
            for_area=grid.meaning(row, for_field, AREA_WORDS),
            before=_severity(grid, row, "before"),
            after=_severity(grid, row, "after"),
            note=tidy_text(grid.cell(row, "note")),
        )
        for slug in exercise_slugs(name, grid.assumptions)
    ]


def _seconds(grid: Grid, row: Sequence[str]) -> float | None:
    column = grid.columns.get("duration")
    if column is None:
        return None
    cell = grid.cell(row, "duration")
    [read] = durations_s([cell], column, [Clue()], label=grid.label)
    if read.doubt is not None:
        grid.mark_unknown("duration", cell)
    return read.seconds


def _severity(grid: Grid, row: Sequence[str], field: str) -> int | None:
    value = grid.number(row, field)
    if value is None or 0 <= value <= 10:
        return None if value is None else round(value)
    grid.mark_unknown(field, grid.cell(row, field))
    return None
