"""How much was run in each week, month or year of a chart."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from runlog.core.diary import Pause
from runlog.core.kind import Kind
from runlog.core.stats.calendar_days import RunSum
from runlog.core.stats.chart_spans import ChartSpans, place_of
from runlog.core.stats.run_order import PausedDays
from runlog.core.stats.spans import Span
from runlog.core.value import Value


class SpanRuns(NamedTuple):
    """The runs of one week, month or year.

    Attributes:
        span: Its days.
        runs: How many.
        distance_m: Metres of those whose distance is known: 0 without a run, None if no distance
            is known, or without a run in a time that was not journalled throughout.
        duration_s: Seconds, likewise.
        is_paused: Whether days of it were not journalled.
    """

    span: Span
    runs: int
    distance_m: int | None
    duration_s: float | None
    is_paused: bool = False


class RunPlot(Value):
    """A chart of how far was run.

    Attributes:
        axis: What it has a column for.
        columns: One for each, in order.
    """

    axis: ChartSpans
    columns: Sequence[SpanRuns]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(column.runs for column in self.columns)


class PacePlot(RunPlot):
    """A chart of how fast was run: only runs count of which distance and time are known.

    Attributes:
        kind: The only kind of run that counts; None if every run does.
    """

    kind: Kind | None = None


def span_runs(
    by_day: Mapping[date, RunSum], spans: Sequence[Span], pauses: Iterable[Pause]
) -> list[SpanRuns]:
    """What the runs of each span add up to.

    Args:
        by_day: What the runs of each day add up to; days outside all spans are left out.
        spans: In order, without gaps.
        pauses: Days that were not journalled.

    Returns:
        Shape (n,), one for each span.
    """
    sums: dict[int, list[RunSum]] = {}
    for day, total in by_day.items():
        place = place_of(day, spans)
        if place is not None:
            sums.setdefault(place, []).append(total)
    paused = PausedDays(pauses)
    return [
        _added(span, sums.get(place, []), is_paused=is_touched(span, paused))
        for place, span in enumerate(spans)
    ]


def is_touched(span: Span, paused: PausedDays) -> bool:
    """Whether days of a span were not journalled."""
    return bool(paused) and paused.touch(span.first.toordinal(), span.last.toordinal())


def _added(span: Span, sums: Sequence[RunSum], *, is_paused: bool) -> SpanRuns:
    if not sums:
        nothing = None if is_paused else 0
        return SpanRuns(span, 0, nothing, nothing, is_paused)
    metres = [one.distance_m for one in sums if one.distance_m is not None]
    seconds = [one.duration_s for one in sums if one.duration_s is not None]
    return SpanRuns(
        span,
        sum(one.runs for one in sums),
        sum(metres) if metres else None,
        sum(seconds) if seconds else None,
        is_paused,
    )
