"""Where things stand on a chart: round steps for its scale, and short numbers."""

from collections.abc import Sequence
from datetime import date
from math import ceil, floor, log10

_ROUND = (1.0, 2.0, 5.0, 10.0)
_PACE_STEPS_S = (15, 30, 60, 120, 300, 600)


def short(number: float) -> str:
    """A coordinate: two decimals at the most, none if it is whole."""
    return f"{number:.2f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"


def percent(part: float, whole: float) -> str:
    """A place along a chart: ``12.5%``.

    Args:
        part: How far, in the units of `whole`.
        whole: The length of the chart, above 0.
    """
    return f"{short(100 * part / whole)}%"


def steps(highest: float, *, most: int = 4) -> tuple[float, ...]:
    """Round numbers from 0 on, the last of which reaches the highest value.

    Args:
        highest: The highest value, 0 or more.
        most: How many steps above 0 at the most, 1 or more.

    Returns:
        Two numbers at least; 1, 2 or 5 times a power of ten apart.
    """
    if highest <= 0:
        return (0.0, 1.0)
    rough = highest / most
    power = 10.0 ** floor(log10(rough))
    step = next(power * one for one in _ROUND if power * one * most >= highest * (1 - 1e-9))
    count = max(1, ceil(highest * (1 - 1e-9) / step))
    return tuple(step * at for at in range(count + 1))


def pace_steps(fastest_s: float, slowest_s: float, *, most: int = 5) -> tuple[int, ...]:
    """Round paces around those of a chart, the fastest first.

    Args:
        fastest_s: Seconds for a kilometre or a mile.
        slowest_s: Likewise, not below `fastest_s`.
        most: About how many of them, 2 or more.

    Returns:
        Three at least, so that a few seconds do not fill a chart; the first is not above the
        fastest, the last not below the slowest.
    """
    span = slowest_s - fastest_s
    step = next((one for one in _PACE_STEPS_S if one * (most - 1) >= span), _PACE_STEPS_S[-1])
    while step * (most - 1) < span:
        step *= 2
    first = floor(fastest_s / step) * step
    last = max(first + 2 * step, ceil(slowest_s / step) * step)
    return tuple(range(first, last + 1, step))


def day_share(day: date, first: date, last: date) -> float:
    """Where a day begins on a line of days, in per cent of it.

    Args:
        day: Any day.
        first: The day the line begins with.
        last: The day it ends with, included.
    """
    return 100 * (day - first).days / ((last - first).days + 1)


def thinned(count: int, *, most: int) -> Sequence[int]:
    """Which of so many labels are to be written, that no more than some are: every n-th."""
    return range(0, count, max(1, -(-count // most)))
