"""What changed shortly before or after an episode began: two changes cannot be told apart."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from runlog.core.exercise import EXERCISES
from runlog.core.session import Session
from runlog.core.stats.first_times import FirstTimes
from runlog.core.stats.run_order import DAY_S

NEAR_DAYS = 14
"""Days before and after an onset that count as near it. Source: as `shoe_check` (convention)."""

Sphere = Literal["running", "shoes", "stretching"]
_SPHERES: dict[str, Sphere] = {
    "kind": "running",
    "fast_metres": "running",
    "tag": "running",
    "shoe": "shoes",
    "stretch": "stretching",
}


class Change(NamedTuple):
    """Something that was new.

    Attributes:
        sphere: What it is about: the running, the shoes or the stretching.
        what: As `runlog.core.stats.novelty.Novelty.what`.
        name: The kind, label, pair, or slug of the stretch; None for fast metres.
        day: When.
    """

    sphere: Sphere
    what: str
    name: str | None
    day: date


class Changes:
    """Everything that was new in a part of the journal, in order."""

    def __init__(self, sessions: Sequence[Session], firsts: FirstTimes) -> None:
        found = [
            (
                session.when.instant_s,
                Change(_SPHERES[new.what], new.what, new.name, session.when.day),
            )
            for session, news in zip(sessions, firsts.sessions, strict=True)
            for new in news
        ]
        found += [
            (stretch.when.instant_s, Change("stretching", "stretch", stretch.exercise, day))
            for stretch in firsts.stretches
            if not _is_care(stretch.exercise)
            for day in (stretch.when.day,)
        ]
        found.sort(key=lambda one: one[0])
        self._instants_s = [instant_s for instant_s, _ in found]
        self._changes = [change for _, change in found]

    def near(self, onset_s: int) -> tuple[Change, ...]:
        """What was new within 14 days of an onset."""
        first = bisect_left(self._instants_s, onset_s - NEAR_DAYS * DAY_S)
        last = bisect_right(self._instants_s, onset_s + NEAR_DAYS * DAY_S)
        return tuple(self._changes[first:last])


def _is_care(exercise: str) -> bool:
    """Whether something is tried when it hurts, and is no habit: heat, a swim, yoga once."""
    return exercise in EXERCISES and EXERCISES[exercise].manner == "care"


def spheres(changes: Sequence[Change]) -> tuple[Sphere, ...]:
    """What changed, each once: with two or more, what follows cannot be told apart."""
    return tuple(dict.fromkeys(change.sphere for change in changes))
