"""How a symptom went: its episodes as they are shown, mild and unrated notes included."""

from collections.abc import Iterable, Sequence
from typing import Literal

from runlog.core.stats.episodes import GAP_S, Record
from runlog.core.stats.severity_change import severity_change
from runlog.core.value import Value

State = Literal["open", "gone", "unknown"]
Trend = Literal["falling", "steady", "rising"]


class Course(Value):
    """One episode from its first note to its last.

    It is for showing. The comparison counts episodes by notes of severity 3 and more only
    (`runlog.core.stats.episodes`).

    Attributes:
        area: Slug of the area.
        state: ``gone`` if the last note says so, ``open`` up to 72 hours after the last note,
            then ``unknown``: no note is no recovery.
        onset_s: When it began, seconds since 1970 UTC.
        last_s: Its last note.
        first: The first severity that was said; None if none was.
        worst: The highest; None likewise.
        last: The last, 0 when it is gone; None likewise.
        trend: Where the last severity stands against the worst before it, or against the first
            if it is the worst; None with fewer than two severities.
        records: Its notes in order, one at least.
    """

    area: str
    state: State
    onset_s: int
    last_s: int
    first: int | None
    worst: int | None
    last: int | None
    trend: Trend | None
    records: tuple[Record, ...]


def courses(records: Iterable[Record], *, now_s: int) -> list[Course]:
    """The episodes of any areas, the latest first.

    Notes of one area at most 72 hours apart belong together, whatever the side, until one says
    that it is gone. A note that an area is fine with nothing before it is no episode.

    Args:
        records: Notes in order of time.
        now_s: The present, seconds since 1970 UTC.
    """
    found: list[Course] = []
    current: dict[str, list[Record]] = {}
    for record in records:
        area = record.symptom.area
        notes = current.get(area, [])
        if notes and record.began_s - notes[-1].at_s > GAP_S:
            found.append(_course(current.pop(area), now_s))
            notes = []
        if notes or not record.symptom.is_gone:
            current[area] = [*notes, record]
            if record.symptom.is_gone:
                found.append(_course(current.pop(area), now_s))
    found += [_course(notes, now_s) for notes in current.values()]
    return sorted(found, key=lambda course: (-course.last_s, course.area))


def _course(notes: Sequence[Record], now_s: int) -> Course:
    """The episode some notes form."""
    severities = [
        0 if note.symptom.is_gone else note.symptom.severity
        for note in notes
        if note.symptom.is_gone or note.symptom.severity is not None
    ]
    said = [severity for severity in severities if severity is not None]
    last_s = notes[-1].at_s
    state: State = "open" if now_s - last_s <= GAP_S else "unknown"
    return Course(
        area=notes[0].symptom.area,
        state="gone" if notes[-1].symptom.is_gone else state,
        onset_s=min(note.began_s for note in notes),
        last_s=last_s,
        first=said[0] if said else None,
        worst=max(said, default=None),
        last=said[-1] if said else None,
        trend=_trend(said),
        records=tuple(notes),
    )


def _trend(severities: Sequence[int]) -> Trend | None:
    """Where the last severity stands against what came before it."""
    if len(severities) < 2:
        return None
    *before, last = severities
    if severity_change(max(before), last) == "better":
        return "falling"
    return "rising" if severity_change(before[0], last) == "worse" else "steady"
