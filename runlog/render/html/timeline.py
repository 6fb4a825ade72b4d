"""Symptoms on a line of time: one line for each area, one stroke from first to last note."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.stats.year.bouts import Bout
from runlog.core.stats.year.report import YearReport
from runlog.core.value import Value
from runlog.render.html.amounts import count_text
from runlog.render.html.bout_words import bout_says, bouts_table, row_name, years_table
from runlog.render.html.figure import Figure, Label
from runlog.render.html.scale import day_share, short
from runlog.render.html.time_labels import time_labels

_ROW, _BELOW = 42, 36
_NAME, _LINE = 14, 30
"""Pixels from the top of a row down to its name and its line."""
_THIN, _THICK = 6.0, 16.0
"""Pixels of a stroke for a severity of 0 and of 10."""
_MANY = 80
"""From so many episodes on, the table tells them by year and area."""
_NEAR = 0.5
"""Per cent of the line: what is nearer than this runs into one stroke on most screens."""


class Stroke(Value):
    """One symptom from its first note to its last, or several that lie too near to be parted.

    Attributes:
        x1: Where it begins, per cent.
        x2: Where it ends.
        width: Pixels; the worse it was, the thicker.
        is_gone: Whether its last note says that it is gone.
        says: What it stands for.
    """

    x1: str
    x2: str
    width: str
    is_gone: bool
    says: str


class AreaLine(Value):
    """What was noted of one area.

    Attributes:
        name: The area, with how often and how many notes.
        name_y: Where that is written, pixels.
        line_y: Where its strokes are.
        strokes: In order.
    """

    name: str
    name_y: int
    line_y: int
    strokes: tuple[Stroke, ...]


class Timeline(Figure):
    """Symptoms over time.

    Attributes:
        base: Where the axis is, pixels.
        lines: One for each area, the one with most episodes first.
        labels: What is written under the axis.
    """

    base: int
    lines: tuple[AreaLine, ...]
    labels: tuple[Label, ...]


def timeline(report: YearReport, *, today: date) -> Timeline:
    """The symptoms of a report.

    Args:
        report: What there is to tell, one symptom at least.
        today: The runner's day.
    """
    by_area: dict[str, list[Bout]] = defaultdict(list)
    for bout in report.bouts:
        by_area[bout.area].append(bout)
    areas = sorted(by_area, key=lambda area: (-len(by_area[area]), area_name(area)))
    base = _ROW * len(areas) + 8
    is_long = report.grain in {"month", "year"} or len(report.bouts) > _MANY
    return Timeline(
        id="symptoms",
        title="From the first note to the last",
        description=(
            f"{count_text(len(report.bouts), 'episode')} in {count_text(len(areas), 'area')}. "
            "They are in the table below."
        ),
        height=base + _BELOW,
        table=years_table(report) if is_long else bouts_table(report.bouts, today=today),
        note=(
            "The thicker, the worse at worst; an upright end says that it was noted as gone. Notes "
            "of one area at most three days apart belong together."
        ),
        base=base,
        lines=tuple(
            AreaLine(
                name=row_name(area, by_area[area]),
                name_y=at * _ROW + _NAME,
                line_y=at * _ROW + _LINE,
                strokes=_strokes(by_area[area], report, today),
            )
            for at, area in enumerate(areas)
        ),
        labels=time_labels(report.first, report.last),
    )


def _strokes(bouts: Sequence[Bout], report: YearReport, today: date) -> tuple[Stroke, ...]:
    """The strokes of one area."""
    groups: list[list[Bout]] = []
    for bout in bouts:
        if groups and _at(bout.began_on, report) - _at(groups[-1][-1].last_on, report) < _NEAR:
            groups[-1].append(bout)
        else:
            groups.append([bout])
    return tuple(_stroke(group, report, today) for group in groups)


def _stroke(bouts: Sequence[Bout], report: YearReport, today: date) -> Stroke:
    worst = max((bout.worst for bout in bouts if bout.worst is not None), default=0)
    return Stroke(
        x1=f"{short(_at(bouts[0].began_on, report))}%",
        x2=f"{short(_at(bouts[-1].last_on, report))}%",
        width=short(_THIN + (_THICK - _THIN) * worst / 10),
        is_gone=bouts[-1].state == "gone",
        says=bout_says(bouts, today=today),
    )


def _at(day: date, report: YearReport) -> float:
    """Where the middle of a day stands, per cent; at an end if it lies outside the report."""
    first, last = report.first, report.last
    half = 50 / ((last - first).days + 1)
    return day_share(min(max(day, first), last), first, last) + half
