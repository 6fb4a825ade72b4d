"""The charts of distance and pace."""

from collections.abc import Iterator
from datetime import date

from runlog.core.kind import Kind
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.stats.span_runs import PacePlot, RunPlot, SpanRuns
from runlog.core.units import METRES_PER_KM, Units, unit_m
from runlog.render.axes import amount_scale, time_scale
from runlog.render.column_chart import Column, Frame, column_chart
from runlog.render.grid import Look
from runlog.render.lines import Line, headed, sentences
from runlog.render.shades import PAUSED, REST, UNMEASURED
from runlog.render.span_names import axis_name, axis_remarks, span_name
from runlog.render.text import plural

_RUN_WORDS: dict[Kind, str] = {"race": "race", "hills": "hill run", "strides": "stride run"}


def distance_lines(plot: RunPlot, units: Units, look: Look, *, today: date) -> list[Line]:
    """The chart of how far was run.

    Args:
        plot: One column at least.
        units: What the runner counts in.
        look: How wide the terminal is.
        today: The runner's day.
    """
    amounts = [(one.distance_m or 0) / unit_m(units) for one in plot.columns]
    scale = amount_scale(max(amounts))
    columns = [
        Column(amount / scale.step, foot=_distance_foot(one), is_paused=one.is_paused)
        for amount, one in zip(amounts, plot.columns, strict=True)
    ]
    ticks = [f"{value:.{1 if scale.step < 1 else 0}f}" for value in scale.values]
    return [
        *headed(f"{units} per {plot.axis.grain}", axis_name(plot.axis), look.width),
        [],
        *column_chart(columns, Frame(plot.axis, ticks, look.width)),
        [],
        *sentences(_distance_said(plot, units, today), look.width),
    ]


def pace_lines(plot: PacePlot, units: Units, look: Look, *, today: date) -> list[Line]:
    """The chart of mean pace; faster is higher.

    Args:
        plot: With a pace in one column at least.
        units: What the runner counts in.
        look: How wide the terminal is.
        today: The runner's day.
    """
    unit_km = unit_m(units) / METRES_PER_KM
    paces = [pace_of(one) for one in plot.columns]
    times = [pace * unit_km for pace in paces if pace is not None]
    scale = time_scale(min(times), max(times))
    slowest = scale.values[-1]
    columns = [
        Column(
            None if pace is None else (slowest - pace * unit_km) / scale.step,
            is_paused=one.is_paused,
        )
        for pace, one in zip(paces, plot.columns, strict=True)
    ]
    ticks = [format_duration(value) for value in reversed(scale.values)]
    title = f"Mean pace per {plot.axis.grain}, min/{units}, {runs_meant(plot)}"
    return [
        *headed(title, axis_name(plot.axis), look.width),
        [],
        *column_chart(columns, Frame(plot.axis, ticks, look.width, is_dotted=True)),
        [],
        *sentences(_pace_said(plot, units, today), look.width),
    ]


def pace_of(column: SpanRuns) -> float | None:
    """Mean pace of a column in seconds per kilometre; None if nothing timed was run."""
    return mean_pace_s_per_km(column.distance_m, column.duration_s)


def run_word(kind: Kind | None) -> str:
    """What a run of a kind is called: ``run``, ``easy run``, ``race``."""
    return "run" if kind is None else _RUN_WORDS.get(kind, f"{kind} run")


def runs_meant(plot: PacePlot) -> str:
    """Which runs count: ``all runs``, ``easy runs``, ``races``."""
    return f"{'all ' if plot.kind is None else ''}{run_word(plot.kind)}s"


def _distance_foot(column: SpanRuns) -> str:
    """What stands in place of a bar: a measured nothing, an unknown, or nothing at all."""
    if column.runs:
        return UNMEASURED
    return " " if column.distance_m is None else REST


def _distance_said(plot: RunPlot, units: Units, today: date) -> Iterator[str]:
    runs = sum(one.runs for one in plot.columns)
    total_m = sum(one.distance_m or 0 for one in plot.columns)
    most = max(plot.columns, key=lambda one: one.distance_m or 0)
    said = f"{format_distance(total_m, units, decimals=1)} in {plural(runs, 'run')}"
    if most.distance_m and len(plot.columns) > 1:
        name = span_name(most.span, plot.axis.grain, today=today)
        said += f", most in {_the(name)}: {format_distance(most.distance_m, units, decimals=1)}"
    yield f"{said}."
    grain = plot.axis.grain
    if any(not one.runs and one.distance_m == 0 for one in plot.columns):
        yield f"{REST} is a {grain} without a run."
    if any(one.runs and one.distance_m is None for one in plot.columns):
        yield f"{UNMEASURED} is a {grain} of runs without a distance."
    yield from _shared_remarks(plot)


def _pace_said(plot: PacePlot, units: Units, today: date) -> Iterator[str]:
    timed = [(pace, one) for one in plot.columns if (pace := pace_of(one)) is not None]
    fastest = min(timed, key=lambda pair: pair[0])
    slowest = max(timed, key=lambda pair: pair[0])
    grain = plot.axis.grain
    if len(timed) > 1:
        ends = [
            f"{word} {format_pace(pace, units)} in {_the(span_name(one.span, grain, today=today))}"
            for word, (pace, one) in (("Fastest", fastest), ("slowest", slowest))
        ]
        yield f"{', '.join(ends)}."
    yield f"Faster is higher: all the time of a {grain} over all its distance."
    if len(timed) < len(plot.columns):
        yield f"No dot: no {run_word(plot.kind)} with distance and time."
    yield from _shared_remarks(plot)


def _shared_remarks(plot: RunPlot) -> Iterator[str]:
    if any(one.is_paused for one in plot.columns):
        yield f"{PAUSED} on the axis: with days that were not journalled."
    yield from axis_remarks(plot.axis)


def _the(name: str) -> str:
    return f"the {name}" if name.startswith("week") else name
