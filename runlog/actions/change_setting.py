"""Change a setting: know its name, read its value, store it."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from runlog.actions.surroundings import Surroundings
from runlog.core.area import AREA_WORDS
from runlog.core.exercise import EXERCISE_WORDS
from runlog.core.matching import meaning_of
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.stretch_line import parse_stretch_line
from runlog.core.settings import SETTING_HELP
from runlog.core.stats.demands import SETTING_PREFIX
from runlog.errors import RefusedError
from runlog.store.journal import Journal

_MONDAY = date(2026, 1, 5)
_DAYS = {f"{_MONDAY + timedelta(days=day):%A}".casefold(): day for day in range(7)}
_UNITS = {
    "km": "km", "kilometres": "km", "kilometers": "km", "metric": "km",
    "mi": "mi", "miles": "mi", "mile": "mi", "imperial": "mi",
}  # fmt: skip
_DATES = {
    "day/month": "day/month", "dmy": "day/month", "british": "day/month",
    "month/day": "month/day", "mdy": "month/day", "american": "month/day",
}  # fmt: skip
_NOTHING = {"none", "nothing", "no", "off"}
_NAME = re.compile(r"[a-z0-9][a-z0-9 _-]{0,39}")


def change_setting(
    journal: Journal, name: str, value: str, lexicon: Lexicon, around: Surroundings
) -> None:
    """Store a setting.

    Args:
        journal: Where it goes.
        name: Its name, such as ``units`` or ``routine.usual``.
        value: What it is to be, as typed.
        lexicon: The runner's words, for routines.
        around: When and how.

    Raises:
        RefusedError: There is no such setting, or it has no such value.
    """
    key = setting_names(name, journal.settings.as_mapping())
    if key.startswith("routine."):
        _check_routine(key.removeprefix("routine."))
        meaning: Any = _slugs(value, lexicon)
    elif key.startswith("exercise."):
        meaning = _areas(value)
    elif key.startswith(SETTING_PREFIX):
        meaning = "" if value.strip().casefold() in _NOTHING else " ".join(_areas(value))
    else:
        meaning = _READERS[key](value.strip())
    with journal.change(around.label):
        journal.settings.set(key, meaning)


def reset_setting(journal: Journal, name: str, around: Surroundings) -> None:
    """Take a setting back to what holds if nothing is set.

    Raises:
        RefusedError: There is no such setting.
    """
    key = setting_names(name, journal.settings.as_mapping())
    with journal.change(around.label):
        journal.settings.unset(key)


def setting_names(name: str, known: Mapping[str, Any]) -> str:
    """The key of a setting.

    Args:
        name: As typed.
        known: What is set already.

    Raises:
        RefusedError: There is no such setting; the nearest are named.
    """
    typed = (
        name.strip().casefold().replace("-", "_") if "." not in name else name.strip().casefold()
    )
    prefix, _, rest = typed.partition(".")
    if prefix in {"routine", "exercise", "demand"} and _NAME.fullmatch(rest):
        return typed
    if typed in known:
        return typed
    return meaning_of(typed, {key: key for key in SETTING_HELP}, what="setting")


def _areas(value: str) -> list[str]:
    """The slugs of some areas, parted by commas or blanks."""
    words = value.replace(",", " ").split()
    return [meaning_of(word, AREA_WORDS, what="area") for word in words]


def _check_routine(name: str) -> None:
    """Refuse a routine that would hide a stretch, or that means none.

    Raises:
        RefusedError: The name is taken.
    """
    if name in EXERCISE_WORDS or name in {"none", "all", "no"}:
        raise RefusedError(
            f"+{name} means something else already.", word=name, hint="Choose another name: usual"
        )


def _slugs(value: str, lexicon: Lexicon) -> list[str]:
    entry = parse_stretch_line(value.replace(",", " ").split(), lexicon)
    if entry.own:
        raise RefusedError(
            f"{entry.own[0]!r} is no stretch that runlog knows.",
            word=entry.own[0],
            hint=f"Make it yours first: runlog stretches {entry.own[0]!r}",
        )
    return [item.exercise for item in entry.items]


def _zone(value: str) -> str:
    try:
        return ZoneInfo(value).key
    except (OSError, ValueError, KeyError):
        raise RefusedError(
            f"There is no time zone {value!r}.", word=value, hint="Write one like Europe/London."
        ) from None


def _weekday(value: str) -> int:
    starting = {**_DAYS, **{name[:3]: day for name, day in _DAYS.items()}}
    starting |= {str(day): day for day in range(7)}
    return meaning_of(value, starting, what="day of the week")


_READERS: dict[str, Callable[[str], Any]] = {
    "units": lambda value: meaning_of(value, _UNITS, what="unit"),
    "dates": lambda value: meaning_of(value, _DATES, what="order of dates"),
    "zone": _zone,
    "week_start": _weekday,
    "import.folder": lambda value: value,
    "import.units": lambda value: meaning_of(value, _UNITS, what="unit"),
    "import.dates": lambda value: meaning_of(value, _DATES, what="order of dates"),
    "import.columns": lambda value: value,
    "why.area": lambda value: meaning_of(value, AREA_WORDS, what="area"),
}
