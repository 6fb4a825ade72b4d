"""One value of an entry, from a word or from its flag: distance, duration, pace, effort."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from runlog.core.kind import (
    KIND_WORDS,
    SPORT_WORDS,
    SPORTS,
    SURFACE_WORDS,
)
from runlog.core.matching import nearest
from runlog.core.notation.distance import format_distance, parse_distance
from runlog.core.notation.duration import format_duration, parse_duration
from runlog.core.notation.lexicon import (
    Lexicon,
    exercise_named,
    nearest_exercises,
    or_list,
    routine_named,
    shoe_named,
)
from runlog.core.notation.pace import format_pace, parse_pace
from runlog.core.notation.scanning import moved
from runlog.core.notation.typed_line import Option, folded, plain, shown
from runlog.core.pattern import Pattern
from runlog.core.units import Units
from runlog.errors import NotationError

_T = TypeVar("_T")

SHORTEST_M = 400
"""Metres below which ``120m`` in an entry is rather a slip for minutes."""

_METRES = Pattern(r"([0-9]+)\s*m(?:et(?:er|re)s?)?")
_MINUTES = Pattern(r"(?<=[0-9])m(?=\s?[0-9])", re.IGNORECASE)
_AND = Pattern(r"\s+and\s+", re.IGNORECASE)
_WHOLE = Pattern(r"[0-9]{1,9}")


class Value(NamedTuple):
    """A value with its field and what it means in words."""

    field: str
    value: object
    meaning: str


class Stretching(NamedTuple):
    """What was said about stretching.

    Attributes:
        is_done: Whether anything was stretched.
        slugs: What was; may be empty although `is_done`.
    """

    is_done: bool
    slugs: tuple[str, ...] = ()


def distance(text: str, lexicon: Lexicon, *, bare_unit: Units | None = None) -> Value:
    """A distance in metres.

    Args:
        text: A number with its unit, or ``half``, ``marathon``.
        lexicon: For the units it is shown in.
        bare_unit: What a number without a unit is counted in; None refuses it.
    """
    match = _METRES.fullmatch(plain(text).strip())
    if match and int(match[1][:9]) < SHORTEST_M:
        number = match[1]
        raise NotationError(
            f"{shown(text)} is too short for a run.",
            text=text,
            hint=f"Did you mean {number}min or {number}km?",
        )
    metres = parse_distance(text, units=lexicon.units, bare_unit=bare_unit)
    return Value("distance", metres, format_distance(metres, lexicon.units))


def duration(text: str) -> Value:
    """A duration in seconds; between figures an ``m`` is minutes, as in ``45m12s``."""
    seconds = parse_duration(_AND.sub(" ", _MINUTES.sub("min", text)))
    return Value("duration", seconds, format_duration(seconds))


def pace(text: str, lexicon: Lexicon) -> Value:
    """A pace in seconds per kilometre; without a unit it is per kilometre or mile as set."""
    seconds = parse_pace(text, units=lexicon.units)
    return Value("pace", seconds, format_pace(seconds, lexicon.units))


def effort(text: str) -> Value:
    """An RPE on the CR-10 scale."""
    number = whole_number(text, "RPE", low=0, high=10)
    return Value("rpe", number, f"effort {number} of 10")


def heart_rate(text: str) -> Value:
    """A mean heart rate in beats a minute."""
    number = whole_number(text, "Heart rate", low=20, high=260)
    return Value("heart rate", number, f"{number} beats a minute")


def whole_number(text: str, name: str, *, low: int, high: int) -> int:
    """A whole number within a range.

    Args:
        text: The number.
        name: What it is, for the message.
        low: The smallest that is believed.
        high: The largest.

    Raises:
        NotationError: It is no whole number, or outside.
    """
    typed = text.strip()
    if _WHOLE.fullmatch(typed) and low <= int(typed) <= high:
        return int(typed)
    raise NotationError(
        f"{name} is a whole number from {low} to {high}, not {shown(typed)}.", text=text
    )


def kind(text: str) -> Value:
    """A kind of run."""
    named = _listed(text, KIND_WORDS, "kind")
    return Value("kind", named, named)


def surface(text: str) -> Value:
    """A surface."""
    named = _listed(text, SURFACE_WORDS, "surface")
    return Value("surface", named, named)


def sport(text: str) -> Value:
    """A sport."""
    named = _listed(text, {**{name: name for name in SPORTS}, **SPORT_WORDS}, "sport")
    return Value("sport", named, named)


def shoe(text: str, lexicon: Lexicon) -> Value:
    """A pair of shoes by its name."""
    name = shoe_named(text, lexicon)
    return Value("shoe", name, name)


def tags(text: str) -> Value:
    """Labels, parted by commas, in small letters."""
    names = [name.removeprefix("#") for name in folded(plain(text)).split(",")]
    named = tuple(dict.fromkeys(name for name in (each.strip() for each in names) if name))
    if not named:
        raise NotationError("A tag needs a name.", text=text, hint="For example tag:forefoot")
    for name in named:
        if not all(letter.isalnum() or letter in "-_.:/+'&%" for letter in name):
            hint = "Letters, figures and hyphens: tag:long-drive"
            raise NotationError(f"{shown(name)} cannot be a tag.", text=text, hint=hint)
    return Value("tag", named, " ".join(named))


def stretching(text: str, lexicon: Lexicon) -> Value:
    """What was stretched: names parted by commas or plus signs, ``all``, ``none`` or a routine."""
    slugs: list[str] = []
    for name in re.split(r"[,+]", plain(text)):
        if name.strip():
            slugs += _stretch_or_routine(name.strip(), text, lexicon)
    names = [name.strip() for name in folded(plain(text)).split(",") if name.strip()]
    if not slugs and names in (["all"], ["yes"], ["done"]):
        return Value("stretch", Stretching(is_done=True), "stretched, not said what")
    if not slugs and names in (["none"], ["no"]):
        return Value("stretch", Stretching(is_done=False), "nothing was stretched")
    if not slugs:
        raise NotationError("Which stretch?", text=text, hint="For example +quads or +usual")
    known = tuple(dict.fromkeys(slugs))
    meaning = ", ".join(slug.replace("_", " ") for slug in known)
    return Value("stretch", Stretching(is_done=True, slugs=known), meaning)


def _stretch_or_routine(name: str, text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The slugs one name stands for; none for ``all`` and ``none`` if they stand alone."""
    routine = routine_named(name, lexicon)
    if routine is not None:
        return routine
    slug = exercise_named(name, lexicon)
    if slug is not None:
        return (slug,)
    if folded(text).strip(" ,+") in {"all", "yes", "done", "none", "no"}:
        return ()
    start = max(plain(text).find(name), 0)
    raise NotationError(
        f"There is no stretch called {shown(name)}.",
        text=text,
        start=start,
        end=start + len(name),
        hint=_stretch_hint(name, lexicon),
    )


def _stretch_hint(name: str, lexicon: Lexicon) -> str:
    if folded(name) == "usual":
        return 'Say once what it is: runlog config routine usual "quads hamstrings calves"'
    near = [f"+{word.replace(' ', '-')}" for word in nearest_exercises(name, lexicon)]
    if near:
        return f"Did you mean {or_list(near)}?"
    return "The names are in: runlog help words"


def _listed(text: str, table: Mapping[str, str], noun: str) -> str:
    """What a word stands for in a table."""
    word = " ".join(folded(plain(text)).replace("-", " ").replace("_", " ").split())
    if word in table:
        return table[word]
    near = nearest(word, table)
    choices = near or dict.fromkeys(table.values())
    raise NotationError(
        f"There is no {noun} called {shown(text)}.",
        text=text,
        hint=f"Did you mean {or_list(near)}?" if near else f"Known are {', '.join(choices)}.",
    )


def option_value(option: Option, lexicon: Lexicon, line: str) -> Value:
    """Read the value of a flag as its word would be read.

    Args:
        option: The flag; those of the workout and the moment are read elsewhere.
        lexicon: The runner's own words.
        line: The whole line, for the place in a refusal.

    Raises:
        NotationError: It cannot be read.
    """
    return in_option(option, line, lambda: _READERS[option.name](option.value, lexicon))


def in_option(option: Option, line: str, read: Callable[[], _T]) -> _T:
    """Read the value of a flag, placing a refusal where it stands in the line."""
    try:
        return read()
    except NotationError as error:
        raise moved(error, option.end - len(option.value), line) from None


_READERS: dict[str, Callable[[str, Lexicon], Value]] = {
    "km": lambda text, lexicon: distance(text, lexicon, bare_unit="km"),
    "mi": lambda text, lexicon: distance(text, lexicon, bare_unit="mi"),
    "time": lambda text, _: duration(text),
    "pace": pace,
    "shoe": shoe,
    "kind": lambda text, _: kind(text),
    "rpe": lambda text, _: effort(text),
    "hr": lambda text, _: heart_rate(text),
    "stretch": stretching,
    "tag": lambda text, _: tags(text),
    "surface": lambda text, _: surface(text),
    "sport": lambda text, _: sport(text),
}
