"""The charts as they are drawn."""

from datetime import date

from runlog.core.stats.plots import Plot
from runlog.core.stats.span_areas import AreaPlot
from runlog.core.stats.span_pairs import PairPlot
from runlog.core.stats.span_runs import PacePlot, RunPlot
from runlog.core.units import Units
from runlog.render.grid import Look
from runlog.render.lines import Line, sentences
from runlog.render.plot_runs import distance_lines, pace_lines
from runlog.render.plot_shoes import shoe_lines
from runlog.render.plot_symptoms import symptom_lines
from runlog.render.shades import ascii_form


def plot_lines(
    plot: Plot,
    units: Units,
    look: Look,
    *,
    today: date,
    below: str = "",
) -> list[Line]:
    """A chart with its title, axes and legend.

    Args:
        plot: With something to draw.
        units: What the runner counts in.
        look: How wide the terminal is, and which alphabet it has.
        today: The runner's day.
        below: A sentence more; empty for none.
    """
    lines = _drawn(plot, units, look, today)
    lines += sentences([below] if below else [], look.width)
    return [ascii_form(line) for line in lines] if look.is_ascii else lines


def _drawn(plot: Plot, units: Units, look: Look, today: date) -> list[Line]:
    match plot:
        case PacePlot():
            return pace_lines(plot, units, look, today=today)
        case RunPlot():
            return distance_lines(plot, units, look, today=today)
        case AreaPlot():
            return symptom_lines(plot, look)
        case PairPlot():
            return shoe_lines(plot, units, look)
