"""Settings, as a table or one by one."""

from collections.abc import Mapping
from typing import Any

from runlog.core.area import area_name
from runlog.core.exercise import exercise_name
from runlog.core.settings import SETTING_HELP, Settings
from runlog.render.grid import Cell, Column, Grid
from runlog.render.text import shown

_DEFAULTS = {"units": Settings().units, "dates": Settings().dates, "week_start": 0}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def settings_grid(known: Mapping[str, Any]) -> Grid:
    """Every setting, those that are not set with what holds then.

    Args:
        known: What is set.
    """
    columns = (
        Column(title="Setting", spoken="setting"),
        Column(title="Value", spoken="is", least=12),
        Column(title="Meaning", spoken="meaning", least=16, priority=1),
    )
    keys = [*SETTING_HELP, *(key for key in known if key not in SETTING_HELP)]
    rows = [
        (Cell(shown(key)), Cell(value_phrase(key, known)), Cell(_meaning(key), "dim"))
        for key in keys
    ]
    return Grid(columns=columns, rows=rows)


def setting_lines(key: str, known: Mapping[str, Any]) -> list[str]:
    """One setting."""
    return [f"{shown(key)}: {value_phrase(key, known)}"]


def value_phrase(key: str, known: Mapping[str, Any]) -> str:
    """The value of a setting in words; in brackets what holds because nothing is set."""
    if key not in known:
        default = _DEFAULTS.get(key)
        return "(not set)" if default is None else f"({_words(key, default)})"
    return shown(_words(key, known[key]))


def _words(key: str, value: Any) -> str:
    if key == "week_start":
        return _DAYS[value]
    if key == "why.area":
        return area_name(value)
    if key.startswith("demand."):
        return ", ".join(area_name(slug) for slug in value.split()) or "nothing"
    if isinstance(value, list):
        name = area_name if key.startswith("exercise.") else exercise_name
        return ", ".join(name(word) for word in value) or "–"
    return str(value)


def _meaning(key: str) -> str:
    if key.startswith("routine."):
        return f"stretches for +{shown(key.removeprefix('routine.'))}"
    if key.startswith("exercise."):
        return "areas your own exercise reaches"
    if key.startswith("demand."):
        return "areas a run so labelled asks for"
    return SETTING_HELP.get(key, "")
