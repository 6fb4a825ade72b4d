"""How far up the ladder an answer may climb: too little, no sign, a hint, a clear pattern."""

from collections.abc import Callable
from typing import NamedTuple

from runlog.core.stats.exact_test import Block, ExactTest, exact_test, leave_one_case_out
from runlog.core.stats.question import Confirmed, HeldBack, Level, Row, Tally, TooFew, days_of
from runlog.core.stats.risk_difference import RiskDifference

# Source of them all: science sheet, 0 and 7.5.
MIN_RUNS = 20
MIN_CASES = 5
MIN_QUIET = 5
MIN_ARM = 5
P_HINT = 0.05
P_CLEAR = 0.01
RD_HINT = 0.10
RD_CLEAR = 0.20
RD_NO_SIGN = 0.25
CLEAR_MIN_CASES = 8
LEAST_FOLLOW_UP = 0.5
UNEVEN_FOLLOW_UP = 0.20


class Finding(NamedTuple):
    """The figures a tested question is judged by.

    Attributes:
        tally: Its runs.
        test: The exact test within blocks.
        difference: The pooled difference with its interval.
        common: The difference within blocks.
        p_holm: The adjusted p.
        follow_up: How well quiet runs were followed up.
        is_declared: Whether the question was decided on before looking.
    """

    tally: Tally
    test: ExactTest
    difference: RiskDifference
    common: float | None
    p_holm: float
    follow_up: Confirmed
    is_declared: bool


def is_too_little(rows: list[Row]) -> bool:
    """Whether the journal is too small to compare anything."""
    cases = sum(row.is_case for row in rows)
    return len(rows) < MIN_RUNS or cases < MIN_CASES or len(rows) - cases < MIN_QUIET


def too_few(counted: Tally, test: ExactTest) -> TooFew | None:
    """Why a question cannot be tested; None if it can."""
    if not counted.exposed and not counted.unexposed:
        return "not_askable"
    if len(counted.exposed) < MIN_ARM:
        return "exposed"
    if len(counted.unexposed) < MIN_ARM:
        return "unexposed"
    if test.p_min <= P_HINT:
        return None
    exposed, unexposed = days_of(counted.exposed), days_of(counted.unexposed)
    is_parted = exposed and unexposed and (exposed[1] < unexposed[0] or unexposed[1] < exposed[0])
    return "one_change" if is_parted else "no_contrast"


def level_of(
    finding: Finding, difference_in: Callable[[int], float | None]
) -> tuple[Level, tuple[HeldBack, ...]]:
    """The level of a tested question, and which rule holds it back from a higher one.

    Args:
        finding: Its figures.
        difference_in: The pooled difference with another window, given its hours; asked for
            only where the level could be ``clear``. None where an arm is empty.

    Source:
        Science sheet, 7.5.
    """
    difference = finding.difference.difference
    if (
        finding.p_holm <= P_HINT
        and abs(difference) >= RD_HINT
        and _agree(difference, finding.common)
    ):
        if finding.p_holm > P_CLEAR:
            return "hint", ()
        held_back = _held_back(finding, difference_in)
        return ("hint", held_back) if held_back else ("clear", ())
    if finding.difference.low >= -RD_NO_SIGN and finding.difference.high <= RD_NO_SIGN:
        return "no_sign", ()
    return "cannot_tell", _short_of_a_hint(finding)


def _short_of_a_hint(finding: Finding) -> tuple[HeldBack, ...]:
    """The rule that leaves undecided what looks like a difference; none if it looks like none.

    The interval is that of all runs in one table, the test goes by blocks of time and answers for
    every question asked: the one may lie beside zero where the other is not rare.
    """
    shares = finding.difference
    if finding.p_holm <= P_HINT:
        return ("slight",) if abs(shares.difference) < RD_HINT else ("turned_within_weeks",)
    if shares.low <= 0 <= shares.high:
        return ()
    if finding.test.p <= P_HINT:
        return ("several_questions",)
    is_rare_in_all = exact_test([finding.tally.pooled]).p <= P_HINT
    return ("within_weeks",) if is_rare_in_all else ("chance",)


def _held_back(
    finding: Finding, difference_in: Callable[[int], float | None]
) -> tuple[HeldBack, ...]:
    """Why a rare difference is still no clear pattern.

    The runs are counted anew only where nothing plainer holds it back.
    """
    difference = finding.difference.difference
    plain: dict[HeldBack, bool] = {
        "few_cases": finding.tally.pooled.cases < CLEAR_MIN_CASES,
        "small_difference": abs(difference) < RD_CLEAR,
        "follow_up_low": (finding.follow_up.overall or 0) < LEAST_FOLLOW_UP,
        "follow_up_uneven": _is_uneven(finding.follow_up),
        "exploratory": not finding.is_declared,
    }
    if any(plain.values()):
        return tuple(reason for reason, holds in plain.items() if holds)
    costly: dict[HeldBack, bool] = {
        "one_case": _hangs_on_one_case(finding),
        "window_24": not _stands(difference, difference_in(24)),
        "window_72": not _stands(difference, difference_in(72)),
    }
    return tuple(reason for reason, holds in costly.items() if holds)


def _agree(one: float | None, other: float | None) -> bool:
    """Whether two differences point the same way."""
    return one is not None and other is not None and one * other > 0


def _stands(difference: float, elsewhere: float | None) -> bool:
    """Whether a difference is still there with another window."""
    return _agree(difference, elsewhere) and abs(elsewhere or 0) >= RD_HINT


def _hangs_on_one_case(finding: Finding) -> bool:
    """Whether without some one case run the difference would not be rare, or would turn."""
    pooled = finding.tally.pooled
    for block, rest, p in leave_one_case_out(finding.tally.blocks):
        left = Block(
            *(whole - was + now for whole, was, now in zip(pooled, block, rest, strict=True))
        )
        turned = left.exposed_cases / left.exposed - left.unexposed_cases / left.unexposed
        if p > P_HINT or not _agree(finding.difference.difference, turned):
            return True
    return False


def _is_uneven(follow_up: Confirmed) -> bool:
    """Whether quiet runs of one arm were followed up much better than those of the other."""
    if follow_up.exposed is None or follow_up.unexposed is None:
        return False
    return abs(follow_up.exposed - follow_up.unexposed) > UNEVEN_FOLLOW_UP
