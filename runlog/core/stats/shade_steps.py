"""How dark a distance is drawn: four shades, each for about a quarter of what is shown."""

from collections.abc import Iterable
from typing import NamedTuple

FEWEST_AMOUNTS = 8
"""Amounts that are parted into quarters; of fewer, each would make a shade of its own."""


class ShadeSteps(NamedTuple):
    """Where the second, third and fourth shade begin; whatever is less has the first.

    Attributes:
        second: In whole kilometres or miles, 1 or more.
        third: More than `second`.
        fourth: More than `third`.
        are_quarters: Whether each shade is for about a quarter of what is shown.
    """

    second: int
    third: int
    fourth: int
    are_quarters: bool = False


def shade_steps(amounts: Iterable[int], *, usual: ShadeSteps) -> ShadeSteps | None:
    """Steps that part some amounts into quarters.

    Each step is an amount that is there, so that the legend holds whole numbers: the smallest one
    that a quarter, half and three quarters of the amounts do not exceed (empirical quantiles).
    Where that would put steps together, as for a runner who always runs 5 km, they are moved
    apart by 1.

    Args:
        amounts: Whole kilometres or miles, 0 or more, of what is drawn.
        usual: The steps for fewer than 8 amounts.

    Returns:
        None if there are no amounts.
    """
    ordered = sorted(amounts)
    if len(ordered) < FEWEST_AMOUNTS:
        return usual if ordered else None
    quarters = [ordered[-(-len(ordered) * part // 4) - 1] for part in (1, 2, 3)]
    second = max(1, quarters[0])
    third = max(second + 1, quarters[1])
    return ShadeSteps(second, third, max(third + 1, quarters[2]), are_quarters=True)


def shade_level(amount: int, steps: ShadeSteps) -> int:
    """Which shade an amount has: 1 (the lightest) to 4.

    Args:
        amount: Whole kilometres or miles, 0 or more.
        steps: Where each shade begins.
    """
    return 1 + (amount >= steps.second) + (amount >= steps.third) + (amount >= steps.fourth)
