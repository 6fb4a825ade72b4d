"""Results for programs: JSON, JSON lines, CSV, tab-separated values."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from runlog.core.notation.cell import format_cell
from runlog.errors import RefusedError
from runlog.render.json_text import json_text

Record = dict[str, Any]


def data_object(record: Record, *, form: str, columns: Sequence[str] = ()) -> str:
    """One record.

    Args:
        record: Keys as promised to scripts.
        form: ``json``, ``nl``, ``csv`` or ``tsv``.
        columns: The only keys to print, in this order; empty means all.
    """
    if form == "json":
        return json_text(_picked([record], columns)[0])
    return data_rows([record], form=form, columns=columns)


def data_rows(records: Sequence[Record], *, form: str, columns: Sequence[str] = ()) -> str:
    """Records: a JSON array, or a line each.

    Args:
        records: Each with the same keys.
        form: ``json``, ``nl``, ``csv`` or ``tsv``.
        columns: The only keys to print, in this order; empty means all.

    Raises:
        RefusedError: A column that no record has.
    """
    picked = _picked(records, columns)
    if form == "json":
        lines = ",\n ".join(json_text(record) for record in picked)
        return f"[{lines}]"
    if form == "nl":
        return "\n".join(json_text(record) for record in picked)
    return _separated(picked, delimiter="," if form == "csv" else "\t")


def _picked(records: Sequence[Record], columns: Sequence[str]) -> Sequence[Record]:
    if not columns or not records:
        return records
    for column in columns:
        if column not in records[0]:
            raise RefusedError(
                f"There is no column {column!r}.",
                word=column,
                hint=f"There are: {', '.join(records[0])}.",
            )
    return [{column: record[column] for column in columns} for record in records]


def _separated(records: Sequence[Record], *, delimiter: str) -> str:
    if not records:
        return ""
    out = io.StringIO()
    keys = list(records[0])
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(keys)
    cell = _for_spreadsheet if delimiter == "," else _flat
    writer.writerows([cell(record[key]) for key in keys] for record in records)
    return out.getvalue().rstrip("\n")


def _for_spreadsheet(value: Any) -> Any:
    """A value for one cell of a file that spreadsheets open: none is taken for a formula."""
    flat = _flat(value)
    return format_cell(flat) if isinstance(flat, str) else flat


def _flat(value: Any) -> Any:
    """A value for one cell: lists and objects as JSON, yes and no as 1 and 0."""
    if isinstance(value, list | dict):
        return json_text(value)
    if isinstance(value, bool):
        return int(value)
    return value
