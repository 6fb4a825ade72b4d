"""Which pairs of shoes can be compared with which."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from runlog.core.stats.run_order import Run

WORN_M = 500_000
"""Metres from which a pair counts as worn. Source: science sheet, 4.2 (convention)."""
NEW_M = 50_000
"""Metres up to which a pair counts as new. Source: science sheet, 4.2 (convention)."""
FEWEST_RUNS = 5
"""Runs that an arm of a comparison needs. Source: science sheet, 0."""

Split = Literal["pairs", "worn", "most_used"]


class ShoeArms(NamedTuple):
    """Runs parted by their shoes.

    Attributes:
        split: ``pairs`` if one pair stands against one other, ``worn`` if pairs of 500 km and
            more stand against the rest, ``most_used`` if the pair worn oftest does; None if
            there is nothing to compare.
        exposed_pair: The older or most used pair; None with another split.
        unexposed_pair: The other pair; None with another split.
        is_exposed: One for each run, shape (n,); None where the run stands in neither arm.
    """

    split: Split | None
    exposed_pair: str | None
    unexposed_pair: str | None
    is_exposed: list[bool | None]


def shoe_arms(
    runs: Sequence[Run], worn_m: Sequence[int | None], metres_last: Mapping[str, int]
) -> ShoeArms:
    """Part runs by their shoes, looking at the shoes only and not at what followed.

    Exactly two pairs with five runs each stand against each other, the older one as exposed.
    Of three or more, the worn ones stand against the rest if both arms have five runs, else the
    pair worn oftest against all others. With a single pair there is nothing to compare.

    Args:
        runs: The runs to compare, shape (n,).
        worn_m: Metres in the pair of each run before it; None without a pair.
        metres_last: Metres in each pair just before the last of the runs.

    Source:
        Science sheet, 7.3, step 7.
    """
    worn_in = Counter(run.session.shoe for run in runs if run.session.shoe is not None)
    pairs = [name for name, count in worn_in.items() if count >= FEWEST_RUNS]
    # The older first; of two alike the one that stands first in the alphabet.
    pairs.sort(key=lambda name: (-metres_last.get(name, 0), name))
    if len(pairs) == 2:
        older, other = pairs
        return _pair_against_pair(runs, older, other)
    if len(pairs) < 2:
        return ShoeArms(None, None, None, [None] * len(runs))
    is_worn = [None if metres is None else metres >= WORN_M for metres in worn_m]
    if min(is_worn.count(True), is_worn.count(False)) >= FEWEST_RUNS:
        return ShoeArms("worn", None, None, is_worn)
    favourite = max(pairs, key=lambda name: worn_in[name])
    rest = [None if run.session.shoe is None else run.session.shoe == favourite for run in runs]
    return ShoeArms("most_used", favourite, None, rest)


def _pair_against_pair(runs: Sequence[Run], older: str, other: str) -> ShoeArms:
    """One pair against another; runs in any further pair stand aside."""
    arm: dict[str | None, bool] = {older: True, other: False}
    return ShoeArms("pairs", older, other, [arm.get(run.session.shoe) for run in runs])
