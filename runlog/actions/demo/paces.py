"""How fast each part of a run is, seen from the pace that can be held for an hour."""

from collections.abc import Sequence

from runlog.core.interval import Interval
from runlog.core.value import Value

EFFORT: dict[str, float] = {
    "recovery": 1.36,
    "easy": 1.27,
    "long": 1.24,
    "progression": 1.19,
    "strides": 1.26,
    "steady": 1.14,
    "fartlek": 1.15,
    "hills": 1.25,
    "tempo": 1.12,
    "other": 1.27,
}
"""Pace of a whole run as a multiple of the threshold pace, by kind."""

RACE_PACE: dict[int, float] = {5_000: 0.955, 10_000: 0.99, 16_093: 1.03, 21_098: 1.055}
"""Pace of a race as a multiple of the threshold pace, by its metres."""

_TARGETS: dict[str, float] = {"M": 1.11, "half": 1.055, "T": 1.01, "10k": 0.985, "5k": 0.95}
_REPS: tuple[tuple[int, float], ...] = (
    (250, 0.84),
    (450, 0.89),
    (700, 0.92),
    (1_100, 0.945),
    (1_700, 0.96),
)
_LONG_REP, _HILL, _STRIDE, _JOG = 1.0, 1.08, 0.82, 1.45
_STRIDE_S, _FULL_RECOVERY_S = 20, 90
_WALK_S_PER_KM = 720


class Part(Value):
    """How far and how long a part of a run is.

    Attributes:
        distance_m: Metres, 0 for standing.
        duration_s: Seconds, above 0.
    """

    distance_m: float
    duration_s: float


def rep_pace(metres: float) -> float:
    """The pace of a rep as a multiple of the threshold pace: the shorter, the faster."""
    return next((pace for longest_m, pace in _REPS if metres <= longest_m), _LONG_REP)


def measured_parts(intervals: Sequence[Interval], threshold_s_per_km: float) -> tuple[Part, ...]:
    """How far and how long each part of a workout is, for a runner of some threshold pace.

    Args:
        intervals: The workout, step by step.
        threshold_s_per_km: Pace that could be held for an hour that day.
    """
    parts: list[Part] = []
    for interval in intervals:
        before = parts[-1] if parts else None
        parts.append(_measured(interval, threshold_s_per_km, before))
    return tuple(parts)


def _measured(interval: Interval, threshold_s_per_km: float, before: Part | None) -> Part:
    distance_m, duration_s = interval.distance_m, interval.time_s
    if distance_m is not None and duration_s is not None:
        return Part(distance_m=distance_m, duration_s=duration_s)
    if interval.label == "stand":
        return Part(distance_m=0, duration_s=duration_s or _FULL_RECOVERY_S)
    pace = _pace_of(interval, threshold_s_per_km)
    if distance_m is not None:
        return Part(distance_m=distance_m, duration_s=distance_m * pace / 1000)
    if duration_s is None:
        duration_s = _unsaid_s(interval, before)
    return Part(distance_m=duration_s * 1000 / pace, duration_s=duration_s)


def _unsaid_s(interval: Interval, before: Part | None) -> float:
    """Seconds of a part of which only its name is known: a stride, or the way back."""
    if interval.role == "recovery":
        return _FULL_RECOVERY_S if before is None else max(45.0, 1.6 * before.duration_s)
    return _STRIDE_S


def _pace_of(interval: Interval, threshold_s_per_km: float) -> float:
    if interval.role == "recovery":
        return _WALK_S_PER_KM if interval.label == "walk" else _JOG * threshold_s_per_km
    if interval.role == "easy":
        return EFFORT["easy"] * threshold_s_per_km
    return _work_pace(interval, threshold_s_per_km) * threshold_s_per_km


def _work_pace(interval: Interval, threshold_s_per_km: float) -> float:
    named = {"hills": _HILL, "strides": _STRIDE, "steady": EFFORT["steady"]}
    if interval.target in _TARGETS:
        return _TARGETS[interval.target]
    if interval.label in named:
        return named[interval.label]
    metres = interval.distance_m or (interval.time_s or 0) * 1000 / threshold_s_per_km
    return rep_pace(metres)
