"""Records as a table for spreadsheets: one header, one line each, no formula."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from runlog.core.notation.cell import format_cell

Record = dict[str, Any]

_MOMENTS = (("started_at", "day"), ("noted_at", "day"), ("at", "day"))
"""The clock, and the day that stands for it where no clock is known."""


class _Line:
    """Hands a line back to who wrote it."""

    def write(self, line: str) -> str:
        return line


def separated_lines(
    values: Iterable[Any], record_of: Callable[[Any], Record], columns: Sequence[str]
) -> Iterator[str]:
    """A table, line by line.

    The first column of what has a moment is ``date``: the moment with its offset, else the day.
    A text that a spreadsheet would take for a formula has an apostrophe before it, which
    ``runlog import`` takes away. Lists are parted by commas.

    Args:
        values: What is to be written.
        record_of: Makes a record of a value.
        columns: The keys to write, in order; ``date`` is made of clock and day.
    """
    writer = csv.writer(_Line(), lineterminator="\n")
    yield str(writer.writerow(columns))
    for value in values:
        record = record_of(value)
        yield str(writer.writerow([_cell(record, column) for column in columns]))


def _cell(record: Record, column: str) -> Any:
    value = _date(record) if column == "date" else record[column]
    if isinstance(value, dict):
        value = value.get("typed", value.get("kind"))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    return format_cell(value) if isinstance(value, str) else value


def _date(record: Record) -> str | None:
    for clock, day in _MOMENTS:
        if clock in record:
            moment: str | None = record[clock] or record[day]
            return moment
    return None


COLUMNS: dict[str, tuple[str, ...]] = {
    "sessions": (
        "date", "part_of_day", "sport", "kind", "surface", "distance_m", "duration_s", "elapsed_s",
        "rpe", "heart_rate_bpm", "heart_rate_max_bpm", "cadence_spm", "ascent_m", "shoe", "tags",
        "stretched", "stretches", "workout", "note", "source", "id", "uuid",
    ),
    "symptoms": (
        "date", "part_of_day", "area", "side", "qualities", "severity", "began_at", "began_day",
        "phase", "worse", "eased", "stops", "status", "note", "session_id", "id", "uuid",
    ),
    "stretches": (
        "date", "part_of_day", "exercise", "duration_s", "reps", "for_area", "before", "after",
        "note", "session_id", "id", "uuid",
    ),
    "shoes": (
        "name", "aliases", "model", "type", "start_m", "limit_m", "price", "drop_mm", "is_default",
        "default_for", "note", "first_used_on", "retired_on", "id", "uuid",
    ),
    "checks": ("date", "all_clear", "id", "uuid"),
    "notes": ("date", "part_of_day", "tags", "text", "id", "uuid"),
    "pauses": ("first_on", "last_on", "reason", "id", "uuid"),
}  # fmt: skip
"""The columns of each table."""
