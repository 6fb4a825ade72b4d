"""How many columns each chart has room for, known before anything is read."""

from runlog.core.stats.chart_spans import Topic
from runlog.render.strip_chart import GAP, LONGEST_NAME, NARROW

_NUMBERS: dict[Topic, int] = {"km": len("10000 │"), "pace": len("1:00:00 │")}
"""Columns kept for the numbers at the side."""
_AREA = len("upper back")
_WORST = len("worst 10/10")
_PAIR_STATE = len("1234 of 1000 km, retired")


def columns_in(width: int, topic: Topic) -> int:
    """How many weeks or months stand side by side.

    Args:
        width: Columns of the terminal.
        topic: What the chart is of.
    """
    if topic in _NUMBERS:
        return width - _NUMBERS[topic]
    if width < NARROW:
        return width
    words = _AREA + _WORST if topic == "symptoms" else LONGEST_NAME + _PAIR_STATE
    return width - words - 2 * GAP
