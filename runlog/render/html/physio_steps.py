"""How the severity of each episode went: a line from each note to the next."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from runlog.core.moment import Moment
from runlog.core.stats.episodes import GAP_S
from runlog.core.stats.physio.present import severity_of
from runlog.core.stats.physio.report import AreaReport, ToldEpisode
from runlog.core.stats.physio.timeline import Timeline
from runlog.render.html.physio_frame import Frame
from runlog.render.html.physio_marks import Step
from runlog.render.html.scale import short


def episode_steps(areas: Iterable[AreaReport], frame: Frame) -> Iterable[Step]:
    """Lines between the severities of each episode, those after something tried included.

    Args:
        areas: The areas with their episodes.
        frame: Where things stand.
    """
    for area in areas:
        for place, episode in enumerate(area.episodes):
            later = area.episodes[place - 1] if place else None
            points = _points(episode, later, frame.line)
            for (one, severity), (other, after) in pairwise(points):
                yield Step(
                    x1=f"{short(frame.at(one))}%",
                    y1=short(frame.y(severity)),
                    x2=f"{short(frame.at(other))}%",
                    y2=short(frame.y(after)),
                    shape=frame.shapes[area.area],
                )


def _points(
    episode: ToldEpisode, later: ToldEpisode | None, line: Timeline
) -> Sequence[tuple[Moment, int]]:
    """The severities from an onset to the end of an episode, in order of time.

    An episode without an end goes on as far as its last note, and what was tried within three
    days after it.
    """
    first_s = episode.report.episode.onset_s
    last_s = episode.last.instant_s + GAP_S if episode.gone is None else episode.gone.instant_s
    if later is not None:
        last_s = min(last_s, later.report.episode.onset_s - 1)
    said = [(note.noted, severity_of(note)) for note in line.notes if note.area == episode.area]
    said += [(one.when, one.after) for one in line.rated if one.for_area == episode.area]
    known = [
        (when, severity)
        for when, severity in said
        if severity is not None and first_s <= when.instant_s <= last_s
    ]
    return sorted(known, key=lambda point: point[0].instant_s)
