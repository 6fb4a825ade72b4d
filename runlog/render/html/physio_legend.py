"""What every mark on the time line stands for."""

from collections.abc import Iterable, Sequence

from runlog.core.area import area_name
from runlog.core.stats.physio.present import severity_of
from runlog.core.stats.physio.timeline import Timeline
from runlog.render.html.physio_frame import MOST_AREAS
from runlog.render.html.physio_marks import Fill, Mark

_NAMES: dict[Fill, str] = {
    "left": "left",
    "right": "right",
    "full": "both sides or centre",
    "open": "side not noted",
    "gone": "gone",
    "unrated": "severity not noted",
    "rated": "after something tried",
    "fast": "intervals, hills or fartlek",
    "race": "race",
    "paused": "not journalled",
    "week": "distance a week",
}


def legend(
    areas: Sequence[str], line: Timeline, marks: Iterable[Mark]
) -> Iterable[tuple[int, Fill, str]]:
    """Shape, fill and name of every sort of mark that is drawn.

    Args:
        areas: In the order of their shapes.
        line: The time line.
        marks: Everything drawn on it.
    """
    for shape, area in enumerate(areas[:MOST_AREAS]):
        yield shape, "full", area_name(area)
    if len(areas) > MOST_AREAS:
        yield MOST_AREAS, "full", ", ".join(area_name(area) for area in areas[MOST_AREAS:])
    drawn = {mark.fill for mark in marks} | {"week"}
    if any(severity_of(note) is None for note in line.notes):
        drawn.add("unrated")
    if line.pauses:
        drawn.add("paused")
    for fill, name in _NAMES.items():
        if fill in drawn:
            yield 0, fill, name
