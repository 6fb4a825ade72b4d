"""Are two records of an outing the same outing? And what each of them knows better."""

from typing import Any, Literal

from runlog.core.interval import Interval
from runlog.core.kind import Sport
from runlog.core.moment import PARTS_OF_DAY
from runlog.core.session import Session
from runlog.core.stats.run_order import HOUR_S, end_of
from runlog.core.value import replace

Likeness = Literal["same", "alike"]
"""``same`` is certain; ``alike`` is to be asked about, never merged silently."""

SAME_START_S = 2
"""Seconds between two starts of one outing: programs round differently. Source: imports.md 3.1."""

OVERLAP_SHARE = 0.8
"""Two records that share so much of the shorter one may be one outing. Source: imports.md 3.1."""

DISTANCE_SHARE = 0.10
DISTANCE_M = 500
"""What a runner types differs by so much from what a watch measures. Source: imports.md 3.1."""

SAME_CLOCK_SHARE = 0.02
"""Where only the clocks on the wall agree, distance and time have to agree as well."""

PART_H = 6
"""Hours by which a file may miss the part of the day that the runner named."""

_ON_FOOT: frozenset[Sport] = frozenset({"run", "walk"})

_FILLABLE = (
    "surface",
    "distance_m",
    "duration_s",
    "elapsed_s",
    "rpe",
    "heart_rate_bpm",
    "heart_rate_max_bpm",
    "cadence_spm",
    "ascent_m",
    "shoe",
    "note",
)
"""What a second record adds where the first says nothing."""

_MEASURED = (
    "distance_m",
    "duration_s",
    "elapsed_s",
    "heart_rate_bpm",
    "heart_rate_max_bpm",
    "cadence_spm",
    "ascent_m",
)
"""What a watch knows better than the runner."""


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
    if abs(apart.total_seconds()) <= SAME_START_S and is_near(one, other, SAME_CLOCK_SHARE):
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


# ---- one session of two records ------------------------------------------------


def completed(entry: Session, recorded: Session) -> Session:
    """What the runner typed, with what a recording measured.

    Start, distance, times and what sensors know come from the recording; kind, effort, note,
    labels, pair, stretches and workout are the runner's where they were said.

    Args:
        entry: Typed; its id and uuid stay.
        recorded: With its pair and note as they would be stored.
    """
    measured = {name: value for name in _MEASURED if (value := getattr(recorded, name)) is not None}
    both = replace(entry, when=recorded.when, source=recorded.source, **measured)
    for name in ("surface", "rpe", "shoe", "note"):
        if getattr(both, name) is None:
            both = replace(both, **{name: getattr(recorded, name)})
    if both.kind is None:
        both = replace(both, kind=recorded.kind, kind_source=recorded.kind_source)
    return replace(both, intervals=_joined_intervals(entry, recorded))


def bettered(known: Session, recorded: Session, *, is_offset_known: bool = False) -> Session:
    """A session with what a second recording knows and the first does not.

    Nothing is changed that the first one says, but for an offset that was a guess.

    Args:
        known: As it stands in the journal.
        recorded: With its pair and note as they would be stored.
        is_offset_known: Whether `recorded` knows the local time, and is not guessing it.
    """
    filled: dict[str, Any] = {
        name: getattr(recorded, name) for name in _FILLABLE if getattr(known, name) is None
    }
    if known.workout is None and _says_more(recorded.intervals, known.intervals):
        filled["intervals"] = recorded.intervals
        if known.kind is None:
            filled |= {"kind": recorded.kind, "kind_source": recorded.kind_source}
    if is_offset_known and _is_other_offset(known, recorded):
        filled["when"] = recorded.when
    return replace(known, **filled)


def _joined_intervals(entry: Session, recorded: Session) -> tuple[Interval, ...]:
    """The runner's workout, its reps timed by the watch; without one, the watch's laps."""
    if not entry.intervals:
        return recorded.intervals
    laps = [lap for lap in recorded.intervals if lap.role == "work"]
    reps = [rep for rep in entry.intervals if rep.role == "work"]
    if len(laps) != len(reps):
        return entry.intervals
    timed = iter(laps)
    return tuple(
        _timed(part, next(timed)) if part.role == "work" else part for part in entry.intervals
    )


def _timed(rep: Interval, lap: Interval) -> Interval:
    return rep if rep.actual_s is not None else replace(rep, actual_s=lap.time_s)


def _says_more(laps: tuple[Interval, ...], known: tuple[Interval, ...]) -> bool:
    """Whether laps are worth having: there are none yet, or they part work from the rest."""
    return bool(laps) and (not known or (_has_work(laps) and not _has_work(known)))


def _has_work(intervals: tuple[Interval, ...]) -> bool:
    return any(interval.role == "work" for interval in intervals)


def _is_other_offset(known: Session, recorded: Session) -> bool:
    if known.when.at is None or recorded.when.at is None:
        return False
    is_same = abs(known.when.instant_s - recorded.when.instant_s) <= SAME_START_S
    return is_same and known.when.at.utcoffset() != recorded.when.at.utcoffset()
