"""Charts in words: a sentence for each row or column, and records for scripts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from runlog.core.area import area_name
from runlog.core.notation.distance import format_distance
from runlog.core.notation.pace import format_pace
from runlog.core.stats.plots import Plot
from runlog.core.stats.span_areas import AreaPlot, SpanArea
from runlog.core.stats.span_pairs import PairPlot, PairStrip
from runlog.core.stats.span_runs import PacePlot, RunPlot, SpanRuns
from runlog.core.stats.spans import Grain, Span
from runlog.core.units import Units
from runlog.render.plot_runs import pace_of, runs_meant
from runlog.render.plot_shoes import state_phrase
from runlog.render.records import number
from runlog.render.span_names import axis_name, axis_remarks, span_name
from runlog.render.text import plural, shown

_Record = dict[str, Any]


def plot_records(plot: Plot) -> list[_Record]:
    """A chart for scripts: one record for each column, or for each strip and column."""
    match plot:
        case PacePlot():
            return _pace_records(plot)
        case RunPlot():
            return _distance_records(plot)
        case AreaPlot():
            return _symptom_records(plot)
        case PairPlot():
            return _shoe_records(plot)


def plot_sentences(plot: Plot, units: Units, *, today: date) -> list[str]:
    """A chart for a screen reader: what it is, and a sentence for each column or strip.

    Args:
        plot: With something to tell.
        units: What the runner counts in.
        today: The runner's day.
    """
    return [*_told(plot, units, today), *axis_remarks(plot.axis)]


def _told(plot: Plot, units: Units, today: date) -> list[str]:
    match plot:
        case PacePlot():
            return _pace_sentences(plot, units, today)
        case RunPlot():
            return _distance_sentences(plot, units, today)
        case AreaPlot():
            return _symptom_sentences(plot, today)
        case PairPlot():
            return _shoe_sentences(plot, units, today)


def _distance_records(plot: RunPlot) -> list[_Record]:
    """How far was run, one record for each column."""
    return [
        {**_span_record(one.span), "runs": one.runs, "distance_m": one.distance_m,
         "duration_s": number(one.duration_s), "is_paused": one.is_paused}
        for one in plot.columns
    ]  # fmt: skip


def _pace_records(plot: PacePlot) -> list[_Record]:
    """Mean paces, one record for each column; only runs with distance and time count."""
    return [
        {**_span_record(one.span), "kind": plot.kind, "runs": one.runs,
         "distance_m": one.distance_m, "duration_s": number(one.duration_s),
         "pace_s_per_km": number(pace_of(one)), "is_paused": one.is_paused}
        for one in plot.columns
    ]  # fmt: skip


def _symptom_records(plot: AreaPlot) -> list[_Record]:
    """The worst of each area, one record for each area and column."""
    return [
        {"area": area, **_span_record(state.span), "severity": column.severity,
         "notes": column.notes, "all_clear": state.is_all_clear, "is_paused": state.is_paused}
        for area, columns in plot.areas.items()
        for column, state in zip(columns, plot.states, strict=True)
    ]  # fmt: skip


def _shoe_records(plot: PairPlot) -> list[_Record]:
    """How far each pair was run, one record for each pair and column in which it was there."""
    return [
        {"shoe": pair.use.shoe.name, **_span_record(span), "distance_m": metres,
         "total_m": pair.wear.distance_m, "limit_m": pair.wear.limit_m,
         "status": pair.wear.status}
        for pair in plot.pairs
        for metres, span in zip(pair.metres, plot.axis.spans, strict=True)
        if metres is not None
    ]  # fmt: skip


def _distance_sentences(plot: RunPlot, units: Units, today: date) -> list[str]:
    """How far was run, one sentence for each column."""
    return [
        _opening(f"{units} per {plot.axis.grain}", plot),
        *(
            f"{_named(one.span, plot.axis.grain, today)}: {_distance_said(one, units)}."
            for one in plot.columns
        ),
    ]


def _pace_sentences(plot: PacePlot, units: Units, today: date) -> list[str]:
    """Mean paces, one sentence for each column that has one."""
    sentences = [_opening(f"Mean pace per {plot.axis.grain}, {runs_meant(plot)}", plot)]
    for one in plot.columns:
        pace = pace_of(one)
        if pace is not None and one.distance_m is not None:
            sentences.append(
                f"{_named(one.span, plot.axis.grain, today)}: {format_pace(pace, units)} over "
                f"{format_distance(one.distance_m, units, decimals=1)}."
            )
    return sentences


def _symptom_sentences(plot: AreaPlot, today: date) -> list[str]:
    """The worst of each area, one sentence for each column with a note of it."""
    return [
        _opening(f"Symptoms, worst of each {plot.axis.grain}", plot),
        *(
            f"{_capital(area_name(area))}, {span_name(state.span, plot.axis.grain, today=today)}: "
            f"{_area_said(column)}."
            for area, columns in plot.areas.items()
            for column, state in zip(columns, plot.states, strict=True)
            if column.notes
        ),
        f"A {plot.axis.grain} that is not named has no note of a symptom.",
    ]


def _shoe_sentences(plot: PairPlot, units: Units, today: date) -> list[str]:
    """How far each pair was run, one sentence for each pair."""
    return [
        _opening(f"{units} per {plot.axis.grain} in each pair", plot),
        *(
            f"{shown(pair.use.shoe.name)}, {state_phrase(pair, units)}: "
            f"{', '.join(_worn(pair, plot, units, today)) or 'not worn in these days'}."
            for pair in plot.pairs
        ),
    ]


def _opening(title: str, plot: Plot) -> str:
    return f"{title}, {axis_name(plot.axis).replace('–', 'to')}."


def _distance_said(one: SpanRuns, units: Units) -> str:
    """``25.2 km, 4 runs``, ``no run``, ``2 runs without a distance``."""
    runs = plural(one.runs, "run")
    if not one.runs:
        said = "no run"
    elif one.distance_m is None:
        said = f"{runs} without a distance"
    else:
        said = f"{format_distance(one.distance_m, units, decimals=1)}, {runs}"
    return f"{said}, with days that were not journalled" if one.is_paused else said


def _area_said(column: SpanArea) -> str:
    if column.severity is None:
        return "noted without a number"
    return f"worst {column.severity}/10" if column.severity else "noted as gone"


def _worn(pair: PairStrip, plot: PairPlot, units: Units, today: date) -> Iterator[str]:
    for metres, span in zip(pair.metres, plot.axis.spans, strict=True):
        if metres:
            name = span_name(span, plot.axis.grain, today=today)
            yield f"{name} {format_distance(metres, units, decimals=1)}"


def _named(span: Span, grain: Grain, today: date) -> str:
    return _capital(span_name(span, grain, today=today))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _span_record(span: Span) -> _Record:
    return {"first_on": span.first.isoformat(), "last_on": span.last.isoformat()}
