"""The axes of charts: round numbers at the side, months and years below."""

from collections.abc import Iterator, Mapping
from datetime import date
from math import ceil, floor
from typing import NamedTuple

from runlog.core.notation.when_words import MONTH_NAMES
from runlog.core.stats.chart_spans import ChartSpans
from runlog.render.grid import Cell
from runlog.render.lines import Line

MOST_STEPS = 5
_DECIMAL_STEPS = (1, 2, 5)
_TIME_STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)


class Scale(NamedTuple):
    """Round values that an axis shows.

    Attributes:
        low: The lowest of them.
        step: What lies between two.
        steps: How many steps there are, 1 to 5.
    """

    low: float
    step: float
    steps: int

    @property
    def values(self) -> list[float]:
        """The values, the lowest first; shape (steps + 1,)."""
        return [self.low + self.step * step for step in range(self.steps + 1)]


def amount_scale(largest: float) -> Scale:
    """A scale from 0 to an amount: steps of 1, 2 or 5, or of these with zeros.

    Args:
        largest: What has to fit, 0 or more.
    """
    largest, power = max(1, largest), 0.1
    while True:
        for digit in _DECIMAL_STEPS:
            step = digit * power if power < 1 else digit * round(power)
            steps = ceil(largest / step - 1e-9)
            if steps <= MOST_STEPS:
                return Scale(0, step, max(1, steps))
        power *= 10


def time_scale(shortest_s: float, longest_s: float) -> Scale:
    """A scale that holds two times: steps of 5 seconds or more, as clocks have them.

    Args:
        shortest_s: Seconds, 0 or more.
        longest_s: Seconds, not less.
    """
    for step in _TIME_STEPS_S:
        low, high = floor(shortest_s / step), ceil(longest_s / step)
        if high - low <= MOST_STEPS:
            return Scale(low * step, step, max(1, high - low))
    hours = ceil(longest_s / 3600 / MOST_STEPS)
    return Scale(0, hours * 3600, MOST_STEPS)


def slot_width(count: int, columns: int, *, most: int) -> int:
    """How many columns of the terminal each column of a chart has.

    Args:
        count: Columns of the chart, 1 or more.
        columns: Columns of the terminal there are for it.
        most: As wide as it may become.
    """
    return max(1, min(most, columns // count))


def time_axis(axis: ChartSpans, *, slot: int, indent: int, width: int) -> list[Line]:
    """The lines below a chart: months, and years where they change.

    Args:
        axis: What the chart has a column for.
        slot: How wide each is.
        indent: Columns before the first.
        width: Columns of the terminal.
    """
    if axis.grain == "year":
        names = {place: str(span.last.year) for place, span in enumerate(axis.spans)}
        return [_placed(names, slot, indent, width)]
    starts = dict(_starts(axis))
    years = {place: str(day.year) for place, day in starts.items() if place == 0 or day.month == 1}
    months = {place: MONTH_NAMES[day.month - 1] for place, day in starts.items()}
    # Of weeks, the first may lie in a month that is nearly over.
    shown = _without_crowded_first(months, slot) if axis.grain == "week" else months
    lines = [_placed(shown, slot, indent, width)]
    if axis.first.year != axis.last.year:
        lines.append(_placed(_without_crowded_first(years, slot), slot, indent, width))
    return lines


def _starts(axis: ChartSpans) -> Iterator[tuple[int, date]]:
    """The month that begins in each span where one does; of the first, else the one it lies in."""
    for place, span in enumerate(axis.spans):
        first = span.last.replace(day=1)
        if first >= span.first:
            yield place, first
        elif place == 0:
            yield place, span.first


def _without_crowded_first(texts: Mapping[int, str], slot: int) -> dict[int, str]:
    """The texts without the first, if that leaves no room for the second."""
    places = sorted(texts)
    is_crowded = len(places) > 1 and slot * places[1] <= len(texts[places[0]])
    return {place: texts[place] for place in places[1 if is_crowded else 0 :]}


def _placed(texts: Mapping[int, str], slot: int, indent: int, width: int) -> Line:
    """Texts below their columns; what has no room behind the one before it is left out."""
    line = ""
    for place, text in sorted(texts.items()):
        start = indent + slot * place
        if (not line or start > len(line)) and start + len(text) <= width:
            line = line.ljust(start) + text
    return [Cell(line, "dim")]
