"""Whether a symptom got better, got worse, or stayed about the same."""

from typing import Literal

Effect = Literal["worse", "same", "better"]

IMPORTANT_POINTS = 2
IMPORTANT_PERCENT = 30
RELATIVE_FROM = 4
"""A change of 2 points, or of 30 % from 4 points up, is one that matters.

Source: Ostelo et al. 2008, Spine 33(1):90; Suzuki et al. 2020, PLoS One 15(3):e0229228.
"""


def severity_change(before: int, after: int) -> Effect:
    """What became of a severity.

    Args:
        before: 0 to 10 on the numeric rating scale.
        after: Likewise.
    """
    points = abs(after - before)
    is_relative = before >= RELATIVE_FROM and 100 * points >= IMPORTANT_PERCENT * before
    if points < IMPORTANT_POINTS and not is_relative:
        return "same"
    return "better" if after < before else "worse"
