"""Which pairs of shoes some typed words may stand for."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from runlog.core.notation.typed_line import folded, plain
from runlog.core.shoe import ShoeNames

_SHORTEST_PREFIX = 3


class _Pair(NamedTuple):
    """A pair as words are compared with it.

    Attributes:
        name: Its name in the journal.
        is_retired: Whether it is no longer in use.
        called: The words of its name, then those of each alias.
        text: All of these words, each behind a blank.
    """

    name: str
    is_retired: bool
    called: tuple[list[str], ...]
    text: str


class PairNames(tuple[ShoeNames, ...]):
    """What every pair is called. Their words are parted once, for all the words of a line."""

    @cached_property
    def pairs(self) -> list[_Pair]:
        """Every pair as words are compared with it."""
        return [_pair(names) for names in self]

    @cached_property
    def text(self) -> str:
        """All words of all pairs, each behind a blank."""
        names = [name for pair in self for name in (pair.name, *pair.aliases)]
        together = "\n".join(names)
        # In one go where no small letter depends on those beside it.
        each = [together] if together.isascii() else names
        return "".join(f" {' '.join(name_words(some))}" for some in each)


def pairs_called(words: Sequence[str], shoes: Sequence[ShoeNames]) -> list[str]:
    """The pairs that some words in a row may stand for.

    Args:
        words: In small letters, 1 or more.
        shoes: Every pair; quick if it is `PairNames`, however many there are.

    Returns:
        Names, those in use if there are any, else retired ones. A whole name or alias beats the
        beginning of one.
    """
    known = shoes if isinstance(shoes, PairNames) else PairNames(shoes)
    beginning = f" {words[0]}"
    if beginning not in known.text:
        return []  # as most words of a line
    likely = [pair for pair in known.pairs if beginning in pair.text]
    in_use = [pair for pair in likely if not pair.is_retired]
    retired = [pair for pair in likely if pair.is_retired]
    return _called(words, in_use) or _called(words, retired)


def name_words(name: str) -> list[str]:
    """The words of a name, as they are compared."""
    return folded(plain(name)).split()


def _pair(names: ShoeNames) -> _Pair:
    called = tuple(name_words(name) for name in (names.name, *names.aliases))
    text = "".join(f" {word}" for words in called for word in words)
    return _Pair(names.name, names.is_retired, called, text)


def _called(words: Sequence[str], pairs: Sequence[_Pair]) -> list[str]:
    """The names of the pairs of that very name, else of those that begin so."""
    found = [pair.name for pair in pairs if list(words) in pair.called]
    if not found and any(len(word) >= _SHORTEST_PREFIX for word in words):
        found = [pair.name for pair in pairs if _begins(pair.called[0], words)]
    return list(dict.fromkeys(found))


def _begins(name: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words of a name in a row begin like the typed ones."""
    return any(
        all(_is_beginning(part, word) for part, word in zip(name[at:], words, strict=False))
        for at in range(len(name) - len(words) + 1)
    )


def _is_beginning(part: str, word: str) -> bool:
    """Whether a typed word stands for a word of a name; one with a figure must be the whole."""
    is_long = len(word) >= _SHORTEST_PREFIX and not any(letter.isdigit() for letter in word)
    return part == word or (is_long and part.startswith(word))
