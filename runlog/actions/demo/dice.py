"""Chance that comes out the same each time, on every machine."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Generic, TypeVar

_Value = TypeVar("_Value")

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_FNV_START, _FNV_PRIME = 0xCBF29CE484222325, 0x100000001B3
_SPREAD_OF_FOUR = 3.0**0.5


def _mixed(state: int) -> int:
    """64 bits, each of which depends on all the bits of a state."""
    state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _MASK
    state = (state ^ state >> 27) * 0x94D049BB133111EB & _MASK
    return state ^ state >> 31


@cache
def _number_of(word: str) -> int:
    number = _FNV_START
    for byte in word.encode():
        number = (number ^ byte) * _FNV_PRIME & _MASK
    return number


class Dice:
    """A stream of chance with a name: dice of one name fall alike, those of two do not.

    Each day and purpose has dice of its own, so that one more throw for one of them changes
    nothing for the others.

    Source:
        Steele, Lea and Flood 2014, OOPSLA (SplitMix64). The name becomes a seed part by part:
        words by FNV-1a, whatever there is so far by the same mixing as the numbers that follow.
    """

    def __init__(self, *name: str | int) -> None:
        state = 0
        for part in name:
            number = part if isinstance(part, int) else _number_of(part)
            state = _mixed(state + number + _GOLDEN & _MASK)
        self._state = state

    def bits(self) -> int:
        """The next 64 bits, as a number."""
        self._state = state = self._state + _GOLDEN & _MASK
        # As `_mixed`; a call here would cost as much as the arithmetic.
        state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _MASK
        state = (state ^ state >> 27) * 0x94D049BB133111EB & _MASK
        return state ^ state >> 31

    def unit(self) -> float:
        """A number from 0 up to, and without, 1."""
        return (self.bits() >> 11) * 2.0**-53

    def chance(self, share: float) -> bool:
        """Whether something happens that does so in this share of cases, 0 to 1."""
        return self.unit() < share

    def whole(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + (self.bits() * (high - low + 1) >> 64)

    def between(self, low: float, high: float) -> float:
        """A number between two others."""
        return low + (high - low) * self.unit()

    def bell(self, mean: float, spread: float) -> float:
        """A number around a mean: nearly normal, and never more than 3.5 spreads away.

        Args:
            mean: Its mean.
            spread: Its standard deviation.
        """
        four = self.unit() + self.unit() + self.unit() + self.unit()
        return mean + spread * _SPREAD_OF_FOUR * (four - 2)

    def pick(self, values: Sequence[_Value]) -> _Value:
        """One of some values, each as likely as the others."""
        return values[self.bits() * len(values) >> 64]

    def weighted(self, weights: Mapping[_Value, float]) -> _Value:
        """One of some values, each as likely as its weight says."""
        values = list(weights)
        left = self.unit() * sum(weights.values())
        for value in values[:-1]:
            left -= weights[value]
            if left < 0:
                return value
        return values[-1]

    def shuffled(self, values: Sequence[_Value]) -> list[_Value]:
        """The same values in another order."""
        mixed = list(values)
        for place in range(len(mixed) - 1, 0, -1):
            other = self.whole(0, place)
            mixed[place], mixed[other] = mixed[other], mixed[place]
        return mixed


class Deck(Generic[_Value]):
    """Cards that are dealt one by one, and shuffled again only when all were dealt."""

    def __init__(self, cards: Sequence[_Value], dice: Dice) -> None:
        """Lay cards ready.

        Args:
            cards: One at least.
            dice: They say in which order.
        """
        self._cards, self._dice = cards, dice
        self._left: list[_Value] = []

    def deal(self) -> _Value:
        """The next card."""
        self._left = self._left or self._dice.shuffled(self._cards)
        return self._left.pop()
