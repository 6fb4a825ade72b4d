"""What was stretched and cared for, and how often."""

from collections import Counter
from collections.abc import Iterable

from runlog.core.stretch import Stretch
from runlog.core.value import Value


class CareCount(Value):
    """How often one stretch, exercise or other care was done.

    Attributes:
        exercise: Slug from the catalogue, or the runner's own name for it.
        times: How often, 1 or more.
    """

    exercise: str
    times: int


def care_counts(stretches: Iterable[Stretch]) -> tuple[CareCount, ...]:
    """How often each was done, the most frequent first."""
    counted = Counter(stretch.exercise for stretch in stretches)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(CareCount(exercise=exercise, times=times) for exercise, times in ranked)
