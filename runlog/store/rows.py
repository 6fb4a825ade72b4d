"""What every record shares when it becomes a row, and comes back."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Protocol

from runlog.core.moment import Moment


class Columns(Protocol):
    """A row of a table: columns by name."""

    def __getitem__(self, column: str, /) -> Any:
        """The value in a column."""


def moment_columns(moment: Moment | None, prefix: str = "", *, at: str = "at") -> dict[str, Any]:
    """The four columns of a moment.

    Args:
        moment: None if there is none: every column is null.
        prefix: What their names begin with (``began_``); mostly nothing.
        at: Name of the column with the clock time.
    """
    clock = None if moment is None or moment.at is None else moment.at.isoformat()
    return {
        at: clock,
        f"{prefix}day": None if moment is None else moment.day.isoformat(),
        f"{prefix}part_of_day": None if moment is None else moment.part_of_day,
        f"{prefix}instant_s": None if moment is None else moment.instant_s,
    }


def moment_of(row: Columns, prefix: str = "", *, at: str = "at") -> Moment:
    """The moment in the four columns written by `moment_columns`."""
    return moment_in(
        row[at], row[f"{prefix}day"], row[f"{prefix}part_of_day"], row[f"{prefix}instant_s"]
    )


def moment_in(at: str | None, day: str, part_of_day: Any, instant_s: int) -> Moment:
    """The moment in the values of the four columns, in the order of `moment_columns`."""
    return Moment.of_fields(
        {
            "day": date.fromisoformat(day),
            "part_of_day": part_of_day,
            "at": None if at is None else datetime.fromisoformat(at),
            "instant_s": instant_s,
        }
    )


def optional_moment_of(row: Columns, prefix: str, *, at: str) -> Moment | None:
    """The moment in its four columns; None if they are empty."""
    return None if row[f"{prefix}day"] is None else moment_of(row, prefix, at=at)


def day_column(day: date | None) -> str | None:
    """A calendar day as text."""
    return None if day is None else day.isoformat()


def day_of(text: str | None) -> date | None:
    """The calendar day in a column."""
    return None if text is None else date.fromisoformat(text)


def json_text(value: object) -> str:
    """JSON in its shortest form, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def words_column(words: Iterable[str]) -> str:
    """Several words as one column."""
    return json_text(list(words))


def words_of(text: str) -> tuple[Any, ...]:
    """The words in a column written by `words_column`."""
    return () if text == "[]" else tuple(json.loads(text))
