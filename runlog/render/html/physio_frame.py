"""Where things stand on the time line."""

from collections.abc import Sequence
from datetime import date

from runlog.core.moment import ASSUMED_HOUR, Moment
from runlog.core.stats.physio.present import severity_of
from runlog.core.stats.physio.timeline import Timeline
from runlog.render.html.scale import short

MOST_AREAS = 4
"""Areas with a shape of their own; all others share one."""
LEFT = 6.0
"""Per cent of the width that the scales take."""
HEAD, LANE, POINT, WEEKS = 16, 12, 8.5, 36
"""Pixels of the labels on top, of one area's episodes, of one point of severity, of the weeks."""


class Frame:
    """Where things stand on the chart."""

    def __init__(self, line: Timeline, areas: Sequence[str]) -> None:
        self.line = line
        self.shapes = {area: min(place, MOST_AREAS) for place, area in enumerate(areas)}
        self.lanes = min(len(areas), MOST_AREAS + 1)
        self._days = (line.last_on - line.first_on).days + 1
        has_unrated = any(severity_of(note) is None for note in line.notes)
        self.peak = HEAD + LANE * self.lanes + 10
        self.base = self.peak + 10 * POINT
        self.unrated = self.base + 15 if has_unrated else None
        self.floor = (self.unrated or self.base) + 14 + WEEKS
        self.fast = self.floor + 9
        self.months = self.fast + 17

    def at_day(self, day: date, share: float = 0.0) -> float:
        """Per cent along the chart of a part of a day."""
        days = (day - self.line.first_on).days + share
        return LEFT + (100 - LEFT) * days / self._days

    def at(self, moment: Moment) -> float:
        """Per cent along the chart of a moment, as well as it is known."""
        if moment.at is not None:
            share = (moment.at.hour + moment.at.minute / 60) / 24
        else:
            share = ASSUMED_HOUR[moment.part_of_day] / 24
        return self.at_day(moment.day, share)

    def width(self, first: date, last: date) -> str:
        """Per cent that some days take, both included."""
        return f"{short(self.at_day(last, 1) - self.at_day(first))}%"

    def y(self, severity: int) -> float:
        """Pixels down of a severity."""
        return self.base - severity * POINT
