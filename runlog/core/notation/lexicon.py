"""The runner's own words: shoes, routines and exercises, beside those everybody has."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from runlog.core.exercise import EXERCISE_WORDS
from runlog.core.kind import KIND_WORDS, SPORT_WORDS, SURFACE_WORDS
from runlog.core.matching import nearest
from runlog.core.notation.pair_names import name_words, pairs_called
from runlog.core.notation.typed_line import folded, plain, shown
from runlog.core.notation.when_phrase import Calendar
from runlog.core.notation.when_words import DATE_WORDS
from runlog.core.pattern import Pattern
from runlog.core.shoe import ShoeNames
from runlog.core.units import Units
from runlog.core.value import Value
from runlog.errors import NotationError

_FILLERS = "in the with on ran run my of for a an and + &"
FILLERS = frozenset(_FILLERS.split())
"""Words of an entry that say nothing."""

_RESERVED = frozenset({*KIND_WORDS, *SURFACE_WORDS, *SPORT_WORDS, *FILLERS, *DATE_WORDS})
_LETTERS_THEN_FIGURES = Pattern(r"([a-z]+)([0-9]+)")


class Lexicon(Value):
    """What one runner's journal adds to the language.

    Attributes:
        calendar: When and where the words are typed.
        units: What a pace without a unit is counted in.
        shoes: Every pair, in use or retired.
        routines: The runner's own stretch routines: name to slugs, for ``+usual``.
        exercises: The runner's own exercises: slug to the areas they reach.
    """

    calendar: Calendar
    units: Units = "km"
    shoes: tuple[ShoeNames, ...] = ()
    routines: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    exercises: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def shoe_named(word: str, lexicon: Lexicon) -> str:
    """The name of the pair that a word or phrase stands for.

    Args:
        word: A name, an alias, or the beginnings (3 letters or more) of words of a name.
        lexicon: The runner's shoes; a pair in use is preferred to a retired one.

    Raises:
        NotationError: No pair is called so, or several are.
    """
    found = shoes_matching(name_words(word), lexicon)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotationError(several_shoes(word, found), text=word, hint="Type more of the name.")
    near = nearest(word, shoe_words(lexicon))
    meant = f"Did you mean {', '.join(near)}? " if near else ""
    raise NotationError(
        f"There is no shoe called {shown(word)}.",
        text=word,
        hint=f"{meant}A new pair: runlog shoes add {shown(word)[1:-1]}",
    )


def several_shoes(word: str, names: Sequence[str]) -> str:
    """The sentence that a word may be one of several pairs."""
    return f"{shown(word)} may be {' or '.join(names)}."


def shoes_matching(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The pairs that some words in a row may stand for.

    Args:
        words: In small letters, 1 or more.
        lexicon: The runner's shoes.

    Returns:
        Names, those in use if there are any, else retired ones. A whole name or alias beats the
        beginning of one.
    """
    if not words or all(word in _RESERVED for word in words):
        return []
    glued = _LETTERS_THEN_FIGURES.fullmatch(words[0]) if len(words) == 1 else None
    return pairs_called(words, lexicon.shoes) or (
        pairs_called(glued.groups(), lexicon.shoes) if glued else []
    )


def shoe_words(lexicon: Lexicon) -> list[str]:
    """Every name, alias and single word of a name a shoe may be typed as, for suggestions."""
    names = [name for pair in lexicon.shoes for name in (pair.name, *pair.aliases)]
    parts = [part for pair in lexicon.shoes for part in pair.name.split()]
    return [*names, *(part for part in parts if part.isalpha())]


def exercise_named(text: str, lexicon: Lexicon) -> str | None:
    """The slug of a stretch, exercise or other care.

    Args:
        text: Its name, with blanks, hyphens or underscores, singular or plural, perhaps with
            ``stretch`` after it.
        lexicon: The runner's own exercises come after the catalogue.

    Returns:
        None if nothing is called so.
    """
    name = _bare(text)
    if not name:
        return None
    catalogue = _catalogue()
    own = {_bare(slug): slug for slug in lexicon.exercises}
    for spelling in _spellings(name):
        slug = catalogue.get(spelling) or own.get(spelling)
        if slug is not None:
            return slug
    return None


def routine_named(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The slugs of one of the runner's routines; None if there is none of that name."""
    name = _bare(text)
    return next((slugs for key, slugs in lexicon.routines.items() if _bare(key) == name), None)


def exercise_words(lexicon: Lexicon) -> list[str]:
    """Every word for an exercise or routine, for suggestions."""
    return [*_catalogue(), *(_bare(slug) for slug in lexicon.exercises), *lexicon.routines]


def nearest_exercises(text: str, lexicon: Lexicon) -> list[str]:
    """The exercises and routines that a mistyped name is most like, as they are typed."""
    return nearest(_bare(text), exercise_words(lexicon))


def or_list(words: Iterable[str]) -> str:
    """Words in a row for a sentence: ``a, b or c``."""
    listed = list(words)
    return f"{', '.join(listed[:-1])} or {listed[-1]}" if len(listed) > 1 else "".join(listed)


def _bare(text: str) -> str:
    """A name in small letters with single blanks for hyphens and underscores."""
    return " ".join(folded(plain(text)).replace("-", " ").replace("_", " ").split())


@cache
def _catalogue() -> dict[str, str]:
    """Every bare word of the catalogue with its slug."""
    return {_bare(word): slug for word, slug in EXERCISE_WORDS.items()}


def _spellings(name: str) -> list[str]:
    """A bare name, and what is left without a plural or ``stretch`` at its end."""
    alone = name.removesuffix(" stretches").removesuffix(" stretch")
    singular = [each[:-1] for each in (name, alone) if len(each) > 4 and each[-1] == "s"]
    return [name, alone, *singular]
