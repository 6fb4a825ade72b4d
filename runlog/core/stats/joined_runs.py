"""One session of two records: what each of them knows better."""

from typing import Any

from runlog.core.interval import Interval
from runlog.core.session import Session
from runlog.core.stats.same_run import SAME_START_S
from runlog.core.value import replace

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

_OFFICIAL = frozenset({"distance_m", "duration_s"})
"""What is known better of a race than any watch measures it."""


def completed(entry: Session, recorded: Session) -> Session:
    """What the runner typed, with what a recording measured.

    Start, distance, times and what sensors know come from the recording; kind, effort, note,
    labels, pair, stretches and workout are the runner's where they were said. So are distance
    and time of a race: they are the official ones.

    Args:
        entry: Typed; its id and uuid stay.
        recorded: With its pair and note as they would be stored.
    """
    official = {name for name in _OFFICIAL if is_race_figure(entry, name)}
    measured = {
        name: value
        for name in _MEASURED
        if (value := getattr(recorded, name)) is not None and name not in official
    }
    both = replace(entry, when=recorded.when, source=recorded.source, **measured)
    for name in ("surface", "rpe", "shoe", "note"):
        if getattr(both, name) is None:
            both = replace(both, **{name: getattr(recorded, name)})
    if both.kind is None:
        both = replace(both, kind=recorded.kind, kind_source=recorded.kind_source)
    return replace(both, intervals=_joined_intervals(entry, recorded))


def is_race_figure(entry: Session, name: str) -> bool:
    """Whether a figure is that of a race, which the runner typed and no watch knows better.

    Args:
        entry: Typed.
        name: Name of the session's field.
    """
    return entry.kind == "race" and name in _OFFICIAL and getattr(entry, name) is not None


def filled(entry: Session, listed: Session) -> Session:
    """What the runner typed, with what the row of a list says besides; nothing typed is changed.

    Args:
        entry: Typed; it stays an entry that a recording may complete.
        listed: With its pair and note as they would be stored.
    """
    both = bettered(entry, listed)
    if entry.when.at is not None:
        return both
    is_better = listed.when.at is not None or entry.when.part_of_day is None
    return replace(both, when=listed.when) if is_better else both


def bettered(known: Session, recorded: Session, *, is_offset_known: bool = False) -> Session:
    """A session with what a second recording knows and the first does not.

    Nothing is changed that the first one says, but for an offset that was a guess.

    Args:
        known: As it stands in the journal.
        recorded: With its pair and note as they would be stored.
        is_offset_known: Whether `recorded` knows the local time, and is not guessing it.
    """
    more: dict[str, Any] = {
        name: getattr(recorded, name) for name in _FILLABLE if getattr(known, name) is None
    }
    more |= _said_words(known, recorded) | _better_intervals(known, recorded)
    if is_offset_known and _is_other_offset(known, recorded):
        more["when"] = recorded.when
    return replace(known, **more)


def _said_words(known: Session, other: Session) -> dict[str, Any]:
    """What the runner wrote down elsewhere: labels, stretches, the kind."""
    more: dict[str, Any] = {} if known.tags else {"tags": other.tags}
    if known.stretched is None:
        more |= {"stretched": other.stretched, "stretches": other.stretches}
    if known.kind is None and other.kind_source == "user":
        more |= {"kind": other.kind, "kind_source": other.kind_source}
    return more


def _better_intervals(known: Session, other: Session) -> dict[str, Any]:
    """A workout where there is none, or laps that part work from the rest, with the kind of it."""
    if known.workout is not None:
        return {}
    if other.workout is not None:
        more = {"workout": other.workout, "intervals": _joined_intervals(other, known)}
    elif _says_more(other.intervals, known.intervals):
        more = {"intervals": other.intervals}
    else:
        return {}
    kind = {"kind": other.kind, "kind_source": other.kind_source} if known.kind is None else {}
    return {**more, **kind}


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
