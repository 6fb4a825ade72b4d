"""What the time line is drawn of: shapes, bars and lines with what each of them stands for."""

from typing import Literal, NamedTuple

from runlog.core.value import Value
from runlog.render.html.figure import Label

Fill = Literal[
    "left", "right", "full", "open", "gone", "rated", "unrated", "fast", "race", "paused", "week"
]
"""Which half of a shape is filled, by the side; ``open`` where none was said, ``gone`` where it is
over; ``rated`` for how it was after something tried, ``unrated`` where no severity was said;
``fast`` and ``race`` for sessions, ``paused`` and ``week`` for days."""


class Mark(NamedTuple):
    """A shape on the chart.

    Attributes:
        x: Per cent along it.
        y: Pixels down.
        shape: Number of its area, 0 to 4.
        fill: Which part of it is filled, by the side.
        says: What it stands for.
    """

    x: str
    y: str
    shape: int
    fill: Fill
    says: str


class Bar(NamedTuple):
    """A bar on the chart, with a label perhaps.

    Attributes:
        x: Where it begins, per cent.
        width: How wide it is, per cent.
        y: Its top, pixels.
        height: Pixels.
        shape: Number of its area; -1 if it belongs to none.
        label: What is written beside it; empty if nothing is.
        says: What it stands for.
    """

    x: str
    width: str
    y: str
    height: str
    shape: int
    label: str
    says: str


class Line(NamedTuple):
    """A line across or down the chart, with its label.

    Attributes:
        at: Where: per cent along, or pixels down.
        label: What is written beside it.
        says: What it stands for; empty if the label says it.
        is_leftward: Whether the label stands to its left.
    """

    at: str
    label: str
    says: str = ""
    is_leftward: bool = False


class Step(NamedTuple):
    """A line from one severity of an episode to the next.

    Attributes:
        x1: Where it begins, per cent along.
        y1: The same in pixels down.
        x2: Where it ends, likewise.
        y2: The same in pixels down.
        shape: Number of its area.
    """

    x1: str
    y1: str
    x2: str
    y2: str
    shape: int


class TimelineChart(Value):
    """The time line as its template draws it.

    Attributes:
        height: Pixels.
        left: Per cent where the plot begins.
        top: Where the lines down begin, pixels.
        base: The line at severity 0.
        unrated: The line of notes without a severity; None if there are none.
        floor: The line the weeks stand on.
        months_y: The line of the months' names.
        episodes: One bar each.
        steps: How the severity of each episode went.
        notes: One mark each.
        rated: How it was after something was tried.
        weeks: One bar each.
        fast: Interval sessions, then races, each a mark.
        pauses: Days that were not journalled.
        pairs: New pairs.
        levels: Steps of severity.
        months: Where each month begins.
        most: What the highest week comes to, number and unit; both empty if nothing was run.
        most_y: Where that is written.
        legend: What every sort of mark stands for: shape, fill, name.
        description: The whole in a sentence.
    """

    height: int
    left: float
    top: int
    base: str
    unrated: str | None
    floor: str
    months_y: str
    episodes: tuple[Bar, ...]
    steps: tuple[Step, ...]
    notes: tuple[Mark, ...]
    rated: tuple[Mark, ...]
    weeks: tuple[Bar, ...]
    fast: tuple[Mark, ...]
    pauses: tuple[Bar, ...]
    pairs: tuple[Line, ...]
    levels: tuple[Line, ...]
    months: tuple[Label, ...]
    most: tuple[str, str]
    most_y: str
    legend: tuple[tuple[int, Fill, str], ...]
    description: str
