"""Near misses: what a slip of the finger was probably meant to be."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from runlog.errors import RefusedError

_Value = TypeVar("_Value")


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """The known words most like a mistyped one, the likeliest first.

    Args:
        word: What was typed.
        known: What could have been meant.
        most: How many to return at the most.

    Returns:
        Words that differ in at most a third of their letters (at least one letter, at most
        three, never all of them), or that the typed word begins; possibly none.
    """
    typed = word.casefold()
    # Of a single letter nothing would be left that is alike.
    allowed = min(len(typed) - 1, max(1, min(3, len(typed) // 3)))
    ranked = sorted(
        (distance, position, candidate)
        for position, candidate in enumerate(dict.fromkeys(known))
        if (distance := _likeness(typed, candidate.casefold(), allowed)) <= allowed
    )
    return [candidate for _, _, candidate in ranked[:most]]


def _likeness(typed: str, candidate: str, allowed: int) -> int:
    """0 if the candidate only goes on where the typed word ends, else the edit distance."""
    if len(typed) >= 3 and candidate.startswith(typed):
        return 0
    return edit_distance(typed, candidate, most=allowed)


def edit_distance(left: str, right: str, *, most: int) -> int:
    """Letters to insert, delete, change or swap with a neighbour to turn one word into another.

    Args:
        left: One word.
        right: The other.
        most: Where counting may stop: any larger distance is returned as ``most + 1``.

    Source:
        Damerau 1964, Communications of the ACM 7(3):171 (restricted form).
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    before_last: list[int] = []
    last = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        current = [row]
        for column, other in enumerate(right, start=1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != other))
            swapped = (
                row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other
            )
            current.append(min(cost, before_last[column - 2] + 1) if swapped else cost)
        before_last, last = last, current
    return min(last[-1], most + 1)


def named(word: str, names: Mapping[str, _Value], *, shortest_prefix: int = 3) -> Sequence[_Value]:
    """What a typed word names: exactly, or as the beginning of a name or of a word in it.

    Args:
        word: What was typed.
        names: Every name with what it stands for; several may stand for the same.
        shortest_prefix: Fewer letters than this name nothing unless they are the whole name.

    Returns:
        The one thing of that very name, else every different thing that a name starting so
        stands for, in the order given.
    """
    typed = word.casefold()
    exact = [value for name, value in names.items() if name.casefold() == typed]
    if exact:
        return exact[:1]
    if len(typed) < shortest_prefix:
        return []
    found: list[_Value] = []
    for name, value in names.items():
        whole = name.casefold()
        begins = whole.startswith(typed) or any(part.startswith(typed) for part in whole.split())
        if begins and value not in found:
            found.append(value)
    return found


def meaning_of(word: str, words: Mapping[str, _Value], *, what: str) -> _Value:
    """What a word stands for.

    Args:
        word: What was typed, in any case.
        words: Every word with what it stands for, lower case.
        what: What it should be, for the error: ``kind``, ``area``.

    Raises:
        RefusedError: It stands for nothing; the nearest words are named, else all there are.
    """
    typed = word.strip().casefold()
    if typed in words:
        return words[typed]
    near = nearest(typed, words)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"There are: {_listed(words)}."
    raise RefusedError(f"There is no {what} {word!r}.", word=word, hint=hint)


def _listed(words: Mapping[str, object]) -> str:
    """One word for each thing: the thing itself if it is a word, else the first that names it."""
    values: list[object] = []
    names: list[str] = []
    for name, value in words.items():
        if value not in values:
            values.append(value)
            names.append(value if isinstance(value, str) else name)
    return ", ".join(names)
