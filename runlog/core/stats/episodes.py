"""Which notes of an area belong together, and when an episode began."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from runlog.core.area import Side
from runlog.core.moment import Moment
from runlog.core.stats.run_order import HOUR_S, Run
from runlog.core.symptom import Symptom
from runlog.core.value import Value

EVENT_SEVERITY = 3
"""Severity from which a note counts in a comparison. Source: science sheet, 0 (convention)."""
GAP_S = 72 * HOUR_S
"""Notes at most this far apart belong together. Source: science sheet, 7.3."""
TAIL_S = 24 * HOUR_S
"""How long after its last note an episode still counts as there. Source: science sheet, 7.3."""

_AFTER_THE_RUN = frozenset({"during", "after", "within_1h"})


class Record(NamedTuple):
    """A note of a symptom, placed in time beside the runs of its day.

    Attributes:
        at_s: When it was felt as described, seconds since 1970 UTC.
        began_s: When it began, if that was said, else `at_s`; not after it.
        symptom: The note.
    """

    at_s: int
    began_s: int
    symptom: Symptom

    def qualifies(self, threshold: int) -> bool:
        """Whether it is bad enough to count; a note without a severity is not known to be."""
        symptom = self.symptom
        return (
            not symptom.is_gone and symptom.severity is not None and symptom.severity >= threshold
        )

    def is_quiet(self, threshold: int) -> bool:
        """Whether it says that the area was fine, or nearly so."""
        severity = self.symptom.severity
        return self.symptom.is_gone or (severity is not None and severity < threshold)


class Episode(Value):
    """A symptom of one area from its onset until it is gone, or no longer noted.

    Attributes:
        onset_s: When it began, seconds since 1970 UTC.
        last_s: Its last note that counts.
        until_s: Until when it counts as there: 24 hours after `last_s`, or the note that says
            it is gone.
        is_ended: Whether a note within those 24 hours says that it is gone.
        records: Its notes that count, in order, one at least.
    """

    onset_s: int
    last_s: int
    until_s: int
    is_ended: bool
    records: tuple[Record, ...]

    def is_active_at(self, instant_s: int) -> bool:
        """Whether it is there at an instant. From the note on that says it is gone, it is not."""
        if self.is_ended:
            return self.onset_s <= instant_s < self.until_s
        return self.onset_s <= instant_s <= self.until_s


def placed_records(
    symptoms: Iterable[Symptom],
    runs: Sequence[Run],
    *,
    area: str | None = None,
    side: Side | None = None,
) -> list[Record]:
    """The notes of an area in order of time.

    A note known only by its day or the part of it counts as after every run of that day that
    began in the same part or at an unknown time, unless it was felt before the run; one of
    which only the day is known, but that it was felt during or after the run, as after every
    run of that day.

    Args:
        symptoms: Notes of any areas, in any order.
        runs: The journal's runs.
        area: Slug; None for notes of every area.
        side: Only notes of this side; None for every side.

    Source:
        Science sheet, 7.3, step 1.
    """
    runs_on: dict[date, list[Run]] = defaultdict(list)
    for run in runs:
        runs_on[run.day].append(run)
    records = [
        _placed(symptom, runs_on)
        for symptom in symptoms
        if area in (None, symptom.area) and side in (None, symptom.side)
    ]
    records.sort(key=lambda r: (r.at_s, r.symptom.noted.instant_s, r.symptom.id or 0))
    return records


def episodes(records: Iterable[Record], *, threshold: int = EVENT_SEVERITY) -> list[Episode]:
    """The episodes that the notes of one area form, in order of time.

    Notes at most 72 hours apart belong together unless one between them says it is gone. Notes
    below the threshold neither make nor prolong an episode.

    Args:
        records: Notes of one area in order of time.
        threshold: Severity from which a note counts, 1 to 10.

    Source:
        Science sheet, 7.3, step 2.
    """
    found: list[Episode] = []
    current: list[Record] = []
    gone_s: int | None = None  # when the area was last said to be fine, since `current` began
    floor_s: int | None = None  # an episode cannot begin before the last one was gone
    for record in records:
        if record.symptom.is_gone:
            gone_s = record.at_s if gone_s is None else gone_s
        elif record.qualifies(threshold):
            if current and (gone_s is not None or record.began_s - current[-1].at_s > GAP_S):
                found.append(_closed(current, gone_s, floor_s))
                floor_s, current = found[-1].until_s, []
            current.append(record)
            gone_s = None
    if current:
        found.append(_closed(current, gone_s, floor_s))
    return found


def active_episode(episodes: Sequence[Episode], instant_s: int) -> Episode | None:
    """The episode that is there at an instant; None if there is none.

    Args:
        episodes: Of one area, in order of time.
        instant_s: Seconds since 1970 UTC.
    """
    index = bisect_right(episodes, instant_s, key=lambda e: e.onset_s) - 1
    if index >= 0 and episodes[index].is_active_at(instant_s):
        return episodes[index]
    return None


def first_area(symptoms: Iterable[Symptom], *, threshold: int = EVENT_SEVERITY) -> str | None:
    """The area of the journal's first episode; None while there is none.

    Source:
        Science sheet, 7.3, step 1: the declared area until the runner sets one.
    """
    counting = [
        s for s in symptoms if not s.is_gone and s.severity is not None and s.severity >= threshold
    ]
    if not counting:
        return None
    return min(counting, key=lambda s: (s.noted.instant_s, s.id or 0)).area


def _closed(current: Sequence[Record], gone_s: int | None, floor_s: int | None) -> Episode:
    """The episode that some notes form, given when it was said to be gone."""
    last_s = current[-1].at_s
    is_ended = gone_s is not None and gone_s <= last_s + TAIL_S
    onset_s = min(record.began_s for record in current)
    if floor_s is not None:
        onset_s = max(onset_s, min(floor_s, current[0].at_s))
    return Episode(
        onset_s=onset_s,
        last_s=last_s,
        until_s=gone_s if gone_s is not None and is_ended else last_s + TAIL_S,
        is_ended=is_ended,
        records=tuple(current),
    )


def _placed(symptom: Symptom, runs_on: dict[date, list[Run]]) -> Record:
    """A note with its instants beside the runs of its day."""
    at_s = _instant(symptom.noted, symptom, runs_on)
    began_s = at_s if symptom.began is None else _instant(symptom.began, symptom, runs_on)
    return Record(at_s, min(at_s, began_s), symptom)


def _instant(moment: Moment, symptom: Symptom, runs_on: dict[date, list[Run]]) -> int:
    """When a note was true: by its clock, else after the runs it must be taken to follow."""
    if moment.at is not None or symptom.phase == "before":
        return moment.instant_s
    follows_all = moment.part is None and symptom.phase in _AFTER_THE_RUN
    return max(
        [
            moment.instant_s,
            *(
                run.end_s + 60
                for run in runs_on.get(moment.day, ())
                if follows_all or run.session.when.part in (None, moment.part)
            ),
        ]
    )
