"""Charts: what was run, felt and worn, week by week or month by month."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from runlog.actions.journal_days import journal_days, run_sums
from runlog.actions.wear import wear_of_shoes
from runlog.core.kind import Kind
from runlog.core.period import Period
from runlog.core.stats.calendar_days import RunSum
from runlog.core.stats.chart_spans import GRAINS, ChartSpans, chart_spans
from runlog.core.stats.span_areas import AreaPlot, span_areas, span_states
from runlog.core.stats.span_pairs import PairPlot, pair_strips
from runlog.core.stats.span_runs import PacePlot, RunPlot, SpanRuns, span_runs
from runlog.core.stats.spans import Grain
from runlog.store.daily_records import DailyRecords
from runlog.store.journal import Journal


class PlotQuery(NamedTuple):
    """Which days are drawn, and in how many columns.

    Attributes:
        asked: The days; either side may be open.
        today: The runner's day.
        most: Columns there is room for, 1 or more.
        grains: What to draw by: the first of these of which all columns have room, else the last.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
    """

    asked: Period
    today: date
    most: int
    grains: Sequence[Grain] = GRAINS
    week_start: int = 0


def journal_begin(journal: Journal) -> date | None:
    """The day of the journal's first entry; None if it is empty."""
    return DailyRecords.of(journal).first_day()


def read_axis(journal: Journal, query: PlotQuery, begun_on: date) -> ChartSpans | None:
    """What a chart has a column for; None if all the days asked for lie before the journal."""
    records = DailyRecords.of(journal)
    shown = journal_days(records, query.asked, begun_on=begun_on, today=query.today)
    if shown is None:
        return None
    return chart_spans(
        shown,
        until=max(shown.last_on, query.today),
        most=query.most,
        grains=query.grains,
        week_start=query.week_start,
    )


def read_distance(journal: Journal, axis: ChartSpans) -> RunPlot:
    """How far was run in each column."""
    by_day = run_sums(journal, axis.first, axis.last)
    return RunPlot(axis=axis, columns=_columns(journal, axis, by_day))


def read_pace(journal: Journal, axis: ChartSpans, *, kind: Kind | None = None) -> PacePlot:
    """How fast was run in each column.

    Args:
        journal: Where to look.
        axis: The columns.
        kind: Only runs of this kind; None means every run.
    """
    by_day = DailyRecords.of(journal).timed_runs(_days(axis), kind=kind)
    return PacePlot(axis=axis, columns=_columns(journal, axis, by_day), kind=kind)


def read_areas(journal: Journal, axis: ChartSpans, *, area: str | None = None) -> AreaPlot:
    """How bad each area was at worst in each column.

    Args:
        journal: Where to look.
        axis: The columns.
        area: Slug of the only area that is wanted; None means every.
    """
    records, days = DailyRecords.of(journal), _days(axis)
    return AreaPlot(
        axis=axis,
        states=span_states(
            axis.spans, all_clear=records.all_clear(days), pauses=journal.pauses.all()
        ),
        areas=span_areas(records.areas(days, area=area), axis.spans),
    )


def read_pairs(journal: Journal, axis: ChartSpans, *, today: date) -> PairPlot:
    """How far each pair was run in each column, and how it stands today."""
    worn = wear_of_shoes(journal, as_of=today, is_retired_included=True)
    by_pair = DailyRecords.of(journal).pairs(_days(axis))
    strips = pair_strips(by_pair, [(one.use, one.wear) for one in worn], axis.spans)
    return PairPlot(axis=axis, pairs=strips)


def _columns(journal: Journal, axis: ChartSpans, by_day: Mapping[date, RunSum]) -> list[SpanRuns]:
    return span_runs(by_day, axis.spans, journal.pauses.all())


def _days(axis: ChartSpans) -> Period:
    return Period(axis.first, axis.last)
