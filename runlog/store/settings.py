"""What the runner has set."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from runlog.core.settings import DateOrder, Settings
from runlog.store.aggregates import SETTING
from runlog.store.changes import Changes
from runlog.store.database import Database
from runlog.store.rows import json_text

if TYPE_CHECKING:
    from runlog.core.units import Units

_ROUTINE = "routine."
_EXERCISE = "exercise."
_NAMED = ("units", "dates", "zone", "week_start")


class SettingsTable:
    """Every setting in a journal, by its dotted name."""

    def __init__(self, db: Database, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def as_mapping(self) -> dict[str, Any]:
        """What was set, as JSON values, by name."""
        rows = self._db.rows("select key, value from settings order by key")
        return {row["key"]: json.loads(row["value"]) for row in rows}

    def load(self) -> Settings:
        """The settings as they hold: what was set, and the defaults for the rest."""
        known = self.as_mapping()
        defaults = Settings()
        return Settings(
            units=cast("Units", known.get("units", defaults.units)),
            dates=cast("DateOrder", known.get("dates", defaults.dates)),
            zone=known.get("zone", defaults.zone),
            week_start=known.get("week_start", defaults.week_start),
            routines=_lists(known, _ROUTINE),
            exercises=_lists(known, _EXERCISE),
            other={key: value for key, value in known.items() if _is_other(key)},
        )

    def set(self, key: str, value: str | int | Sequence[str]) -> None:
        """Set something.

        Args:
            key: ``units``, ``dates``, ``zone``, ``week_start`` (a number), ``routine.NAME`` or
                ``exercise.SLUG`` (lists), or any other dotted name (a text).
            value: What it is to be.

        Raises:
            RefusedError: That setting has no such value.
        """
        text = json_text(value if isinstance(value, str | int) else list(value))
        if self._db.value("select value from settings where key = ?", (key,)) == text:
            self._changes.require_open()
            return
        with self._changes.changing(SETTING, key):
            self._db.run(
                "insert into settings (key, value, modified_ms) values (?, ?, ?) "
                "on conflict (key) do update set value = excluded.value, "
                "modified_ms = excluded.modified_ms",
                (key, text, self._changes.now_ms),
            )

    def unset(self, key: str) -> bool:
        """Go back to the default.

        Returns:
            Whether it was set.
        """
        with self._changes.changing(SETTING, key):
            return self._db.run("delete from settings where key = ?", (key,)) > 0


def _lists(known: Mapping[str, Any], prefix: str) -> dict[str, tuple[str, ...]]:
    return {
        key.removeprefix(prefix): tuple(str(word) for word in value)
        for key, value in known.items()
        if key.startswith(prefix)
    }


def _is_other(key: str) -> bool:
    return key not in _NAMED and not key.startswith((_ROUTINE, _EXERCISE))
