"""Are two records of an outing the same outing?"""

from typing import Literal

from runlog.core.kind import Sport
from runlog.core.moment import PARTS_OF_DAY
from runlog.core.session import Session
from runlog.core.stats.run_order import HOUR_S, end_of

Likeness = Literal["same", "alike"]
"""``same`` is certain; ``alike`` is to be asked about, never merged silently."""

SAME_START_S = 2
"""Seconds between two starts of one outing: programs round differently. Source: imports.md 3.1."""

OVERLAP_SHARE = 0.8
"""Two records that share so much of the shorter one may be one outing. Source: imports.md 3.1."""

DISTANCE_SHARE = 0.10
DISTANCE_M = 500
"""What a runner types differs by so much from what a watch measures. Source: imports.md 3.1."""

SAME_FIGURES_SHARE = 0.02
"""Where no start is known to the second, distance and time have to agree as well as this."""

PART_H = 6
"""Hours by which a file may miss the part of the day, or the clock, that the runner named."""

_ON_FOOT: frozenset[Sport] = frozenset({"run", "walk"})


def likeness(one: Session, other: Session) -> Likeness | None:
    """Whether two records, each with a clock, are one outing.

    Where an offset was a guess, the clocks on the wall agree and the instants do not.

    Args:
        one: A session with a start by the clock.
        other: Another.

    Returns:
        None if they are two outings, or one of them has no clock.

    Source:
        imports.md 3.1, identity.
    """
    if family(one.sport) != family(other.sport) or one.when.at is None or other.when.at is None:
        return None
    if abs(one.when.instant_s - other.when.instant_s) <= SAME_START_S:
        return "same" if is_near(one, other, DISTANCE_SHARE) else "alike"
    apart = one.when.at.replace(tzinfo=None) - other.when.at.replace(tzinfo=None)
    if abs(apart.total_seconds()) <= SAME_START_S and is_near(one, other, SAME_FIGURES_SHARE):
        return "same"
    is_alike = overlap_share(one, other) >= OVERLAP_SHARE and is_near(one, other, DISTANCE_SHARE)
    return "alike" if is_alike else None


def family(sport: Sport) -> str:
    """Sports that programs take for each other: a walk and a run are both on foot."""
    return "foot" if sport in _ON_FOOT else sport


def overlap_share(one: Session, other: Session) -> float:
    """How much of the shorter of two sessions both share, 0 to 1."""
    ends = end_of(one), end_of(other)
    shorter_s = min(ends[0] - one.when.instant_s, ends[1] - other.when.instant_s)
    shared_s = min(ends) - max(one.when.instant_s, other.when.instant_s)
    return max(0.0, shared_s / shorter_s) if shorter_s > 0 else 0.0


def is_near(one: Session, other: Session, share: float, *, or_m: float = 0) -> bool:
    """Whether two sessions are about as long.

    By distance; where one is unknown, by time; where that is unknown too, nothing speaks
    against it.

    Args:
        one: A session.
        other: Another.
        share: By how much of the longer they may differ, 0 to 1.
        or_m: Metres by which they may differ in any case.
    """
    if one.distance_m is not None and other.distance_m is not None:
        longer = max(one.distance_m, other.distance_m)
        return abs(one.distance_m - other.distance_m) <= max(share * longer, or_m)
    if one.duration_s is not None and other.duration_s is not None:
        return abs(one.duration_s - other.duration_s) <= share * max(
            one.duration_s, other.duration_s
        )
    return True


def is_unrecorded(session: Session) -> bool:
    """Whether a session was only typed, or listed with its day, and no recording stands behind."""
    return (session.source.kind == "typed" and session.source.key is None) or (
        session.when.at is None
    )


def is_of_that_day(entry: Session, recorded: Session) -> bool:
    """Whether an entry without a recording may mean a recorded session.

    The same sport on the same day there and then, within 10 % or 500 m. A part of the day that
    the runner named must not be far from it.

    Args:
        entry: Typed, or listed with its day only.
        recorded: With a clock.
    """
    if entry.sport != recorded.sport or entry.when.day != recorded.when.day:
        return False
    if not is_near(entry, recorded, DISTANCE_SHARE, or_m=DISTANCE_M):
        return False
    apart_s = abs(entry.when.instant_s - recorded.when.instant_s)
    return entry.when.part_of_day not in PARTS_OF_DAY or apart_s <= PART_H * HOUR_S


def has_same_figures(one: Session, other: Session) -> bool:
    """Whether distance and time agree, as far as both records know them; one they have to know."""
    pairs = [(one.distance_m, other.distance_m), (one.duration_s, other.duration_s)]
    known = [(left, right) for left, right in pairs if left is not None and right is not None]
    return bool(known) and all(
        abs(left - right) <= SAME_FIGURES_SHARE * max(left, right) for left, right in known
    )


def may_be_of_that_day(one: Session, other: Session) -> bool:
    """Whether two records may be one outing, neither of which a device has to have recorded.

    As `is_of_that_day`; two clocks must not be far apart either.
    """
    if not (is_of_that_day(one, other) and is_of_that_day(other, one)):
        return False
    if one.when.at is None or other.when.at is None:
        return True
    return abs(one.when.instant_s - other.when.instant_s) <= PART_H * HOUR_S
