"""The weeks, months or years that a chart has a column for, and which of them a day lies in."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from runlog.core.stats.shown_days import ShownDays
from runlog.core.stats.spans import Grain, Span, calendar_days_around, spans

Topic = Literal["km", "pace", "symptoms", "shoes"]
"""What a chart is of."""

GRAINS: tuple[Grain, ...] = ("week", "month", "year")
"""What a chart can be drawn by, the finest first."""


class ChartSpans(NamedTuple):
    """What a chart has a column for.

    Attributes:
        grain: Weeks, months or years.
        spans: In order, without gaps: whole ones, but for the ends of the journal.
        left_out: How many spans before them had no room.
    """

    grain: Grain
    spans: Sequence[Span]
    left_out: int = 0

    @property
    def first(self) -> date:
        """The first day."""
        return self.spans[0].first

    @property
    def last(self) -> date:
        """The last day."""
        return self.spans[-1].last


def chart_spans(
    shown: ShownDays,
    *,
    until: date,
    most: int,
    grains: Sequence[Grain] = GRAINS,
    week_start: int = 0,
) -> ChartSpans:
    """The spans in which some days lie, whole as far as the journal reaches.

    Args:
        shown: The days.
        until: The last day of the journal, not before the last of those.
        most: How many there is room for, 1 or more.
        grains: What to part them into: the first of these of which all have room, else the last,
            of which the latest stay.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
    """
    found = ChartSpans(grains[0], ())
    for grain in grains:
        found = ChartSpans(grain, _touching(shown, until, grain, week_start))
        if len(found.spans) <= most:
            return found
    return ChartSpans(found.grain, found.spans[-most:], len(found.spans) - most)


def place_of(day: date, among: Sequence[Span]) -> int | None:
    """Which of some spans a day lies in; None if in none of them.

    Args:
        day: Any day.
        among: In order, without gaps.
    """
    place = bisect_right(among, day, key=lambda span: span.first) - 1
    return place if place >= 0 and day <= among[place].last else None


def _touching(shown: ShownDays, until: date, grain: Grain, week_start: int) -> list[Span]:
    """The spans that hold any of the days, cut only where the journal begins or ends."""
    begins, _ = calendar_days_around(shown.first_on, grain, week_start)
    _, ends = calendar_days_around(shown.last_on, grain, week_start)
    first, last = max(begins, shown.begun_on), min(ends, until)
    return spans(first, last, grain, week_start=week_start)
