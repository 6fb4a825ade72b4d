"""JSON from strangers: read once, then asked for only what is there and of the right make."""

import json
from collections.abc import Iterator
from typing import Any

from runlog.errors import ImportFileError
from runlog.importers.source import ImportSource
from runlog.importers.table_text import decoded

Record = dict[str, Any]
"""An object as it stands in the file; nothing about it is sure."""


def read_json(source: ImportSource) -> object:
    """The whole file.

    Raises:
        ImportFileError: It is damaged, or nested to exhaust us.
    """
    try:
        return json.loads(decoded(source.content()), parse_constant=lambda _name: None)
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise ImportFileError(f"{source.label}: not readable as JSON ({reason}).") from None


def record_at(value: object, *path: str) -> Record:
    """The object at the end of a path; an empty one if there is none."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def records_at(value: object, *path: str) -> list[Record]:
    """The objects in the list at the end of a path, others left out."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def number_in(record: Record, *keys: str) -> float | None:
    """The number under the first key that has one; numbers written as text count."""
    return next(_numbers(record, keys), None)


def _numbers(record: Record, keys: tuple[str, ...]) -> Iterator[float]:
    for key in keys:
        value = record.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            continue
        try:
            number = float(value)
        except (ValueError, OverflowError):
            continue
        if abs(number) < 1e15:
            yield number


def text_in(record: Record, *keys: str) -> str | None:
    """The text under the first key that has one; a number is given as written."""
    for key in keys:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            is_round = isinstance(value, float) and value.is_integer()
            return f"{value:.0f}" if is_round else str(value)
    return None
