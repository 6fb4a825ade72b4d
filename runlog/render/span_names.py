"""How a chart's weeks, months and years are called in a sentence."""

from datetime import date

from runlog.core.notation.when_words import MONTH_NAMES
from runlog.core.stats.chart_spans import ChartSpans
from runlog.core.stats.spans import Grain, Span
from runlog.render.lines import span_text
from runlog.render.text import plural


def span_name(span: Span, grain: Grain, *, today: date) -> str:
    """A span: ``week of 31 Aug``, ``Aug 2026``, ``2026``.

    Args:
        span: Its days.
        grain: What it is.
        today: A week of another year bears it.
    """
    day = span.first
    if grain == "year":
        return str(day.year)
    if grain == "month":
        return f"{MONTH_NAMES[day.month - 1]} {day.year}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"week of {day.day} {MONTH_NAMES[day.month - 1]}{year}"


def axis_name(axis: ChartSpans) -> str:
    """The days that a chart shows."""
    return span_text(axis.first, axis.last)


def axis_remarks(axis: ChartSpans) -> list[str]:
    """What a reader has to know of the columns: which is not over, and what had no room."""
    remarks = []
    if len(axis.spans) > 1 and not axis.spans[-1].is_whole:
        remarks.append(f"The last {axis.grain} is not over.")
    if axis.left_out:
        left = plural(axis.left_out, f"{axis.grain} before has", f"{axis.grain}s before have")
        remarks.append(f"{left} no room here; leave out --by to see all.")
    return remarks
