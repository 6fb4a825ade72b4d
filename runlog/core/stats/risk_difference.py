"""How much oftener episodes followed one sort of run than the others, and how sure that is."""

from collections.abc import Sequence
from math import ceil, erfc, sqrt

from runlog.core.stats.exact_test import Block
from runlog.core.value import Value

Z_95 = 1.959963984540054
"""The normal quantile of 0.975, for intervals of 95 %. Source: science sheet, 7.4."""


class RiskDifference(Value):
    """The share of exposed runs followed by an episode, less that of the others.

    Attributes:
        difference: -1 to 1; above 0 if episodes followed exposed runs oftener.
        low: Lower end of the 95 % interval, -1 to `difference`.
        high: Upper end, `difference` to 1.
    """

    difference: float
    low: float
    high: float


def risk_difference(
    exposed_cases: int, exposed: int, unexposed_cases: int, unexposed: int
) -> RiskDifference:
    """The difference of two shares with its 95 % interval.

    Raises:
        ValueError: An arm is empty (a caller's bug: then there is no difference).

    Source:
        Newcombe 1998, Stat Med 17:873, method 10.
    """
    share_1, share_0 = exposed_cases / exposed, unexposed_cases / unexposed
    low_1, high_1 = wilson(exposed_cases, exposed)
    low_0, high_0 = wilson(unexposed_cases, unexposed)
    difference = share_1 - share_0
    return RiskDifference(
        difference=difference,
        low=max(-1.0, difference - sqrt((share_1 - low_1) ** 2 + (high_0 - share_0) ** 2)),
        high=min(1.0, difference + sqrt((high_1 - share_1) ** 2 + (share_0 - low_0) ** 2)),
    )


def wilson(cases: int, runs: int) -> tuple[float, float]:
    """The 95 % interval of a share.

    Args:
        cases: 0 to `runs`.
        runs: 1 or more.

    Returns:
        Lower and upper end, 0 to 1.

    Source:
        Wilson 1927, J Am Stat Assoc 22:209.
    """
    share, zz = cases / runs, Z_95 * Z_95
    centre = (share + zz / (2 * runs)) / (1 + zz / runs)
    reach = Z_95 * sqrt(share * (1 - share) / runs + zz / (4 * runs * runs)) / (1 + zz / runs)
    # A share of 0 or 1 is in its own interval, whatever the rounding.
    return (
        0.0 if cases == 0 else max(0.0, centre - reach),
        1.0 if cases == runs else min(1.0, centre + reach),
    )


def common_difference(blocks: Sequence[Block]) -> float | None:
    """The difference of shares within blocks of time, averaged over the blocks.

    Returns:
        -1 to 1; None if no block holds runs of both arms.

    Source:
        Mantel-Haenszel risk difference: Greenland and Robins 1985, Biometrics 41:55.
    """
    both = [b for b in blocks if b.exposed and b.unexposed]
    if not both:
        return None
    gained = sum(
        (b.exposed_cases * b.unexposed - b.unexposed_cases * b.exposed) / b.runs for b in both
    )
    return gained / sum(b.exposed * b.unexposed / b.runs for b in both)


def runs_needed(
    exposed_share: float, unexposed_share: float, *, ratio: float, alpha: float = 0.05 / 4
) -> tuple[int, int]:
    """Roughly how many runs would show such a difference in four journals of five.

    Args:
        exposed_share: Share of exposed runs followed by an episode, 0 to 1.
        unexposed_share: Share of the other runs, 0 to 1, not the same.
        ratio: Other runs for each exposed run, above 0.
        alpha: Two-sided chance of a false alarm; four questions share 0.05.

    Returns:
        Exposed and other runs, rounded up.

    Raises:
        ValueError: The shares are the same: no number of runs would show a difference.

    Source:
        Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 4.
    """
    exposed = _exposed_needed(exposed_share, unexposed_share, ratio, alpha)
    # Nine decimals: a hair above a whole number is that number.
    whole = ceil(round(exposed, 9))
    return whole, ceil(round(whole * ratio, 9))


def _exposed_needed(p1: float, p0: float, ratio: float, alpha: float) -> float:
    """Exposed runs needed, as the formula has it."""
    if p1 == p0:
        message = "the two shares are the same"
        raise ValueError(message)
    mean = (p1 + ratio * p0) / (1 + ratio)
    at_rest = _quantile(1 - alpha / 2) * sqrt((1 + 1 / ratio) * mean * (1 - mean))
    apart = _quantile(0.8) * sqrt(p1 * (1 - p1) + p0 * (1 - p0) / ratio)
    return (at_rest + apart) ** 2 / (p1 - p0) ** 2


def _quantile(share: float) -> float:
    """The standard normal quantile of a share between 0.5 and 1, by halving.

    `statistics.NormalDist` knows it too, at the price of importing fractions and random.
    """
    low, high = 0.0, 40.0
    for _ in range(80):
        middle = (low + high) / 2
        if erfc(middle / sqrt(2)) / 2 > 1 - share:
            low = middle
        else:
            high = middle
    return high
