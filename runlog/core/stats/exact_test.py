"""Could a difference between two sets of runs be chance alone? Counted out exactly."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import comb
from operator import add
from typing import NamedTuple

from runlog.core.value import Value

_LEAST_P = 1e-300
"""Stands for a probability too small for a float, so that none reads as impossible."""


class Block(NamedTuple):
    """The runs of one stretch of time, by exposure and by what followed.

    Attributes:
        exposed_cases: Exposed runs after which an episode began, 0 to `exposed`.
        exposed: Exposed runs.
        unexposed_cases: Other runs after which an episode began, 0 to `unexposed`.
        unexposed: Other runs.
    """

    exposed_cases: int
    exposed: int
    unexposed_cases: int
    unexposed: int

    @property
    def cases(self) -> int:
        """Runs after which an episode began, in both arms."""
        return self.exposed_cases + self.unexposed_cases

    @property
    def runs(self) -> int:
        """Runs in both arms."""
        return self.exposed + self.unexposed


class ExactTest(Value):
    """How rare a table would be if exposure and cases had nothing to do with each other.

    Attributes:
        p: Two-sided mid-p value, 0 to 1.
        p_min: The smallest p that any outcome of these runs could have given: above 0.05
            nothing can be learned from them.
        up: Probability of more exposed cases, plus half that of as many.
        down: Probability of fewer exposed cases, plus half that of as many.
        point: Probability of exactly as many exposed cases.
    """

    p: float
    p_min: float
    up: float
    down: float
    point: float

    @property
    def fisher_upper(self) -> float:
        """One-sided exact probability of at least as many exposed cases."""
        return self.up + self.point / 2


class _Spread(NamedTuple):
    """Probabilities of consecutive counts of exposed cases, from `lowest` upwards."""

    lowest: int
    weights: list[float]


_NOTHING = _Spread(0, [1.0])


def exact_test(blocks: Sequence[Block]) -> ExactTest:
    """Test exposed against other runs within blocks of time, exactly and two-sided.

    Within each block the number of exposed cases is hypergeometric, given how many runs of
    either arm and how many cases there were; over the blocks the counts add up. Blocks in which
    nothing could have differed contribute nothing.

    Args:
        blocks: Any number of blocks; the order does not matter.

    Returns:
        ``p = 1`` where only one outcome was possible.

    Source:
        Mid-p: Lancaster 1961, J Am Stat Assoc 56:223; Hirji, Tan and Elashoff 1991, Stat Med
        10:1137. Time-stratified conditioning: Lumley and Levy 2000, Environmetrics 11:689.
    """
    spread = _NOTHING
    for block in blocks:
        spread = _sum_of(spread, _hypergeometric(block))
    at = sum(block.exposed_cases for block in blocks) - spread.lowest
    point = spread.weights[at]
    up = sum(spread.weights[at + 1 :]) + point / 2
    down = sum(spread.weights[:at]) + point / 2
    return ExactTest(
        p=_two_sided(up, down),
        p_min=_two_sided(spread.weights[0] / 2, spread.weights[-1] / 2),
        up=up,
        down=down,
        point=point,
    )


def leave_one_case_out(blocks: Sequence[Block]) -> list[tuple[Block, Block, float]]:
    """The two-sided mid-p value without any one of the case runs.

    Returns:
        For each different way to leave one case out: the block it was in, that block without
        it, and the p that is left; in order of the blocks, exposed cases first.
    """
    spreads = [_hypergeometric(block) for block in blocks]
    before = list(accumulate(spreads, _sum_of, initial=_NOTHING))
    after = list(accumulate(reversed(spreads), _sum_of, initial=_NOTHING))[::-1]
    exposed_cases = sum(block.exposed_cases for block in blocks)
    left_out: dict[tuple[Block, Block], float] = {}
    for index, block in enumerate(blocks):
        for rest in _without_a_case(block):
            if (block, rest) in left_out:
                continue
            target = exposed_cases - block.exposed_cases + rest.exposed_cases
            others = _sum_of(before[index], _hypergeometric(rest))
            left_out[block, rest] = _p_of_sum(others, after[index + 1], target)
    return [(block, rest, p) for (block, rest), p in left_out.items()]


def expected_and_variance(blocks: Iterable[Block]) -> tuple[float, float]:
    """Mean and variance of the number of exposed cases if exposure made no difference.

    Source:
        Mantel and Haenszel 1959, J Natl Cancer Inst 22:719.
    """
    mean = variance = 0.0
    for block in blocks:
        cases, runs = block.cases, block.runs
        if runs == 0:
            continue
        mean += cases * block.exposed / runs
        if runs > 1:
            arms = block.exposed * block.unexposed
            variance += cases * arms * (runs - cases) / (runs * runs * (runs - 1))
    return mean, variance


def holm(ps: Sequence[float]) -> list[float]:
    """Adjust p-values so that asking several questions does not make a false alarm likelier.

    Args:
        ps: One p per question, 0 to 1, shape (n,).

    Returns:
        Adjusted values in the same order, each between its p and 1.

    Source:
        Holm 1979, Scand J Stat 6:65.
    """
    adjusted = [0.0] * len(ps)
    largest = 0.0
    for rank, index in enumerate(sorted(range(len(ps)), key=ps.__getitem__)):
        largest = max(largest, min(1.0, (len(ps) - rank) * ps[index]))
        adjusted[index] = largest
    return adjusted


def _hypergeometric(block: Block) -> _Spread:
    """Probability of each possible number of exposed cases in a block."""
    cases, exposed, unexposed = block.cases, block.exposed, block.unexposed
    lowest, highest = max(0, cases - unexposed), min(cases, exposed)
    ways = comb(exposed, lowest) * comb(unexposed, cases - lowest)
    all_ways = comb(block.runs, cases)
    weights = []
    for k in range(lowest, highest + 1):
        weights.append(ways / all_ways)
        # The next count from this one, in whole numbers: nothing is rounded before the division.
        ways = ways * (exposed - k) * (cases - k) // ((k + 1) * (unexposed - cases + k + 1))
    return _Spread(lowest, weights)


def _sum_of(left: _Spread, right: _Spread) -> _Spread:
    """Probabilities of the sum of two independent counts."""
    first, *others = right.weights
    weights = [weight * first for weight in left.weights]
    for shift, factor in enumerate(others, start=1):
        # The sums so far overlap with this row of products in all but its last place.
        *overlap, last = [weight * factor for weight in left.weights]
        weights[shift:] = [*map(add, weights[shift:], overlap), last]
    return _Spread(left.lowest + right.lowest, weights)


def _p_of_sum(left: _Spread, right: _Spread, target: int) -> float:
    """Two-sided mid-p value of a sum of two counts, without spreading the sum out."""
    # above[k]: probability that the right count is over its lowest plus k - 1.
    above = list(accumulate(reversed(right.weights), initial=0.0))[::-1]
    most = len(right.weights)
    up = 0.0
    for index, weight in enumerate(left.weights):
        at = target - left.lowest - index - right.lowest
        up += weight * (above[min(max(at, 0), most)] + above[min(max(at + 1, 0), most)]) / 2
    return _two_sided(up, 1 - up)


def _two_sided(up: float, down: float) -> float:
    """Twice the smaller tail, at most 1."""
    return min(1.0, max(_LEAST_P, 2 * min(up, down)))


def _without_a_case(block: Block) -> list[Block]:
    """The block without an exposed case, and without an unexposed one, where it has them."""
    a, exposed, c, unexposed = block
    rest = []
    if a:
        rest.append(Block(a - 1, exposed - 1, c, unexposed))
    if c:
        rest.append(Block(a, exposed, c - 1, unexposed - 1))
    return rest
