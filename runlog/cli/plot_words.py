"""Charts: which one, of which days, drawn by what."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runlog.actions.plot import (
    PlotQuery,
    journal_begin,
    read_areas,
    read_axis,
    read_distance,
    read_pace,
    read_pairs,
)
from runlog.cli.context import Context
from runlog.cli.plot_request import TOPICS, PlotRequest, read_request, refuse_slip
from runlog.core.stats.chart_spans import GRAINS, ChartSpans
from runlog.core.stats.shown_days import last_months, last_weeks
from runlog.errors import NotationError

if TYPE_CHECKING:
    from runlog.core.period import Period
    from runlog.core.stats.plots import Plot
    from runlog.core.stats.spans import Grain

MOST_WEEKS = 52
MOST_MONTHS = 24
_UNLIMITED = 1 << 30


def show_plot(
    context: Context, words: Sequence[str] = (), *, by: str | None = None, kind: str | None = None
) -> None:
    """Draw a chart.

    Args:
        context: The command's surroundings.
        words: Which chart, then the days in question; none means the distance of a year.
        by: ``week``, ``month`` or ``year``; None takes what fits.
        kind: The only kind of run that counts, for the chart of paces.

    Raises:
        RefusedError: A chart, kind, area or ``--by`` that does not exist.
        NotationError: Words that name no days.
    """
    request = read_request(words, by=by, kind=kind)
    begun_on = journal_begin(context.journal)
    axis = begun_on and read_axis(context.journal, _query(context, request), begun_on)
    plot = _plot(context, request, axis) if axis else None
    if context.wants_data:
        from runlog.render.plot_told import plot_records  # noqa: PLC0415  (only for scripts)

        context.write_records([] if plot is None else plot_records(plot))
    elif plot is None:
        from runlog.render.lines import EMPTY_JOURNAL, begins_later  # noqa: PLC0415

        everything = f"runlog plot {request.topic} all"
        context.say(begins_later(begun_on, everything) if begun_on else EMPTY_JOURNAL)
    elif plot.is_empty:
        context.say(_nothing(request))
    else:
        _draw(context, plot, below="" if words else _others(request))


def _query(context: Context, request: PlotRequest) -> PlotQuery:
    """Which days are drawn, and in how many columns."""
    grains: Sequence[Grain] = GRAINS[1:] if request.topic == "shoes" else GRAINS
    if request.grain is not None:
        grains = (request.grain,)
    most = _columns(context, request)
    return PlotQuery(
        asked=_period(context, request, grains[0], most),
        today=context.today,
        most=most,
        grains=grains,
        week_start=context.settings.week_start,
    )


def _columns(context: Context, request: PlotRequest) -> int:
    """How many columns there is room for; a script has room for all."""
    if context.wants_data:
        return _UNLIMITED
    from runlog.render.plot_room import columns_in  # noqa: PLC0415  (only where one is drawn)

    return columns_in(context.look.width, request.topic)


def _period(context: Context, request: PlotRequest, grain: "Grain", most: int) -> "Period":
    """The days asked for; if none were, a year of weeks, two years of months, or every year."""
    if request.period:
        return _named_period(context, request)
    today = context.today
    if grain == "week":
        weeks = min(most, MOST_WEEKS)
        return last_weeks(weeks, today=today, week_start=context.settings.week_start)
    if grain == "month":
        return last_months(min(most, MOST_MONTHS), today=today)
    from runlog.core.period import Period  # noqa: PLC0415  (only for years)

    return Period(None, None)


def _named_period(context: Context, request: PlotRequest) -> "Period":
    from runlog.cli.period_words import named_period  # noqa: PLC0415  (only if one is named)

    try:
        return named_period(context, request.period)
    except NotationError:
        refuse_slip(request)
        raise


def _plot(context: Context, request: PlotRequest, axis: ChartSpans) -> "Plot":
    journal = context.journal
    match request.topic:
        case "km":
            return read_distance(journal, axis)
        case "pace":
            return read_pace(journal, axis, kind=request.kind)
        case "symptoms":
            return read_areas(journal, axis, area=request.area)
        case "shoes":
            return read_pairs(journal, axis, today=context.today)


def _nothing(request: PlotRequest) -> str:
    """What is said where there is nothing to draw, with what to type."""
    further = f"Further back: runlog plot {request.topic} all"
    to_write = "to write one down: runlog add 8k 45:12 yesterday"
    match request.topic:
        case "km":
            return f"No run is written down of these days. {further}; {to_write}"
        case "pace":
            run = _run(request)
            return f"No {run} of these days has a distance and a time. {further}; {to_write}"
        case "symptoms":
            to_note = "to note one: runlog symptoms lower back stiffness 4/10 this morning"
            return f"No {_symptom(request.area)} is noted of these days. {further}; {to_note}"
        case "shoes":
            return "No pair yet. Add one: runlog shoes add Pegasus 40 --start 120"


def _run(request: PlotRequest) -> str:
    from runlog.render.plot_runs import run_word  # noqa: PLC0415  (only if there is none)

    return run_word(request.kind)


def _symptom(area: str | None) -> str:
    if area is None:
        return "symptom"
    from runlog.core.area import area_name  # noqa: PLC0415  (only if one is named)

    return f"symptom of the {area_name(area)}"


def _others(request: PlotRequest) -> str:
    """The charts that were not drawn."""
    others = [topic for topic in dict.fromkeys(TOPICS.values()) if topic != request.topic]
    return f"Other charts: {', '.join(f'runlog plot {topic}' for topic in others)}"


def _draw(context: Context, plot: "Plot", *, below: str) -> None:
    """Show a chart as it suits the reader, and a sentence below it."""
    from runlog.cli.terminal import write_cells  # noqa: PLC0415  (only where something is drawn)

    units, look, today = context.settings.units, context.look, context.today
    if look.is_accessible:
        from runlog.render.lines import spoken  # noqa: PLC0415
        from runlog.render.plot_told import plot_sentences  # noqa: PLC0415

        said = plot_sentences(plot, units, today=today)
        write_cells(spoken([*said, *([below] if below else [])]), look)
        return
    from runlog.render.plots import plot_lines  # noqa: PLC0415

    write_cells(plot_lines(plot, units, look, today=today, below=below), look)
