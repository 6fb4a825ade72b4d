"""What in a journal looks like a slip, or is still missing."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from runlog.core.diary import Check
from runlog.core.matching import edit_distance
from runlog.core.session import Session
from runlog.core.stats.outcomes import QUIET_AFTER_S, WINDOW_H, window_limits
from runlog.core.stats.run_order import HOUR_S, runs_in_order
from runlog.core.stats.same_run import Likeness, likeness
from runlog.core.symptom import Symptom
from runlog.core.value import Value

Urgency = Literal["broken", "mendable", "look"]
"""``broken``: something may be lost. ``mendable``: harmless, and ``--fix`` mends it. ``look``: the
runner knows best."""

Topic = Literal[
    "damaged", "references", "schema", "words", "file_mode", "folder_mode", "space", "leftover",
    "no_backup", "old_backup", "link", "never_closed", "no_pair", "no_rpe", "odd_pace", "ahead",
    "twins", "names", "follow_up",
]  # fmt: skip
"""What a finding is about."""

RECENT_DAYS = 90
"""Days in which a missing pair, effort or follow-up is still worth asking for. A convention."""


class Finding(Value):
    """Something that was found.

    Attributes:
        topic: What it is about.
        urgency: How bad it is.
        count: How many it concerns.
        of: Of how many; None if that says nothing.
        ids: Numbers of some of the entries, the latest first.
        names: Names, or details, it concerns.
        day: A day that belongs to it; None if none does.
    """

    topic: Topic
    urgency: Urgency
    count: int = 1
    of: int | None = None
    ids: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    day: date | None = None


class FollowUpCount(Value):
    """How many runs were asked after.

    Attributes:
        answered: Runs with a check-in or a note of a symptom in the time that counts.
        runs: Runs whose time for that is over.
    """

    answered: int
    runs: int


def follow_up_count(
    sessions: Iterable[Session],
    checks: Iterable[Check],
    symptoms: Iterable[Symptom],
    *,
    now_s: int,
) -> FollowUpCount:
    """Count the runs whose morning after has a word in the journal.

    Args:
        sessions: Of any sport.
        checks: Check-ins, in any order.
        symptoms: Notes of any area, in any order.
        now_s: The present, seconds since 1970 UTC.

    Source:
        Science sheet, 7.3 step 6: from 6 hours after a run to 48, or to the next run.
    """
    runs = runs_in_order(sessions)
    limits = window_limits(runs, window_s=WINDOW_H * HOUR_S)
    said = sorted(
        [check.at.instant_s for check in checks] + [note.noted.instant_s for note in symptoms]
    )
    over = [
        (run.end_s + QUIET_AFTER_S, limit)
        for run, limit in zip(runs, limits, strict=True)
        if limit <= now_s
    ]
    answered = sum(any(first < at <= last for at in said) for first, last in over)
    return FollowUpCount(answered=answered, runs=len(over))


def alike_names(names: Sequence[str]) -> list[tuple[str, str]]:
    """Names that are probably one, such as ``Pegasus 40`` and ``pegasus40``.

    They differ in nothing but signs and case, or in one letter of six or more (two of ten or
    more). Names with other figures are other things: ``Pegasus 41``.
    """
    return [(one, other) for one, other in combinations(names, 2) if _are_alike(one, other)]


def _are_alike(one: str, other: str) -> bool:
    left, right = _bare(one), _bare(other)
    if left == right:
        return True
    if _figures(left) != _figures(right):
        return False
    shorter = min(len(left), len(right))
    allowed = 0 if shorter < 6 else 1 if shorter < 10 else 2
    return edit_distance(left, right, most=allowed) <= allowed


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _figures(name: str) -> str:
    return "".join(letter for letter in name if letter.isdigit())


def twins(pairs: Iterable[tuple[Session, Session]]) -> list[tuple[Session, Session, Likeness]]:
    """Pairs of sessions that may be one outing written down twice.

    Two that only say the same day, or part of it, are twins if distance and time are equal.
    """
    found: list[tuple[Session, Session, Likeness]] = []
    for one, other in pairs:
        if one.when.at is not None and other.when.at is not None:
            how = likeness(one, other)
        else:
            how = "alike" if _says_the_same(one, other) else None
        if how is not None:
            found.append((one, other, how))
    return found


def _says_the_same(one: Session, other: Session) -> bool:
    said = [
        (session.sport, session.when.day, session.distance_m, session.duration_s)
        for session in (one, other)
    ]
    return said[0] == said[1]
