"""The charts there are."""

from runlog.core.stats.span_areas import AreaPlot
from runlog.core.stats.span_pairs import PairPlot
from runlog.core.stats.span_runs import PacePlot, RunPlot

Plot = RunPlot | PacePlot | AreaPlot | PairPlot
"""A chart of distance, pace, symptoms or shoes."""
