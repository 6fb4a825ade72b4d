"""How far each pair was run in each month of a chart, from its first use to the day it retired."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from runlog.core.shoe import ShoeUse
from runlog.core.stats.chart_spans import ChartSpans, place_of
from runlog.core.stats.shoe_wear import ShoeWear
from runlog.core.stats.spans import Span
from runlog.core.value import Value


class PairStrip(Value):
    """One pair over time.

    Attributes:
        use: The pair, and how far it has come altogether.
        wear: What follows from that today.
        metres: Metres in each span of the chart; None before its first use and after the day it
            was retired.
    """

    use: ShoeUse
    wear: ShoeWear
    metres: Sequence[int | None]


class PairPlot(Value):
    """A chart of shoes.

    Attributes:
        axis: What it has a column for.
        pairs: The pairs worn in it or still in use, by the day of their first use.
    """

    axis: ChartSpans
    pairs: Sequence[PairStrip]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.pairs


def pair_strips(
    worn: Mapping[str, Mapping[date, int]],
    pairs: Iterable[tuple[ShoeUse, ShoeWear]],
    spans: Sequence[Span],
) -> list[PairStrip]:
    """The pairs that were worn in some spans or are still in use, by the day of their first use.

    Args:
        worn: By the pair's name, metres of each day.
        pairs: Every pair.
        spans: In order, without gaps.
    """
    strips = [
        PairStrip(use=use, wear=wear, metres=_metres(use, worn.get(use.shoe.name, {}), spans))
        for use, wear in pairs
    ]
    shown = [
        strip
        for strip in strips
        if strip.wear.status != "retired" or any(strip.metres) or _retires_within(strip, spans)
    ]
    return sorted(shown, key=lambda strip: strip.use.first_used_on or date.max)


def _metres(use: ShoeUse, worn: Mapping[date, int], spans: Sequence[Span]) -> list[int | None]:
    sums: dict[int, int] = {}
    for day, metres in worn.items():
        place = place_of(day, spans)
        if place is not None:
            sums[place] = sums.get(place, 0) + metres
    first_on = use.first_used_on or date.max
    retired_on = use.shoe.retired_on or date.max
    return [
        sums.get(place, 0) if place in sums or _overlaps(span, first_on, retired_on) else None
        for place, span in enumerate(spans)
    ]


def _overlaps(span: Span, first_on: date, last_on: date) -> bool:
    return span.first <= last_on and span.last >= first_on


def _retires_within(strip: PairStrip, spans: Sequence[Span]) -> bool:
    """Whether it was still there when the first span began."""
    retired_on = strip.use.shoe.retired_on
    return retired_on is not None and retired_on >= spans[0].first
