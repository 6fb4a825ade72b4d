"""How a run compares with the longest one of the 30 days before it."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from runlog.core.session import Session
from runlog.core.value import Value

LengthState = Literal["no_baseline", "reference", "small", "moderate", "large"]

LOOKBACK_DAYS = 30
"""Days before a run in which the longest one is looked for. Source: Frandsen et al. 2025."""
LOOKBACK_S = LOOKBACK_DAYS * 86_400
_CUTS: tuple[tuple[int, LengthState], ...] = (
    (110, "reference"),
    (130, "small"),
    (200, "moderate"),
)


class StudyBand(NamedTuple):
    """How often overuse injuries followed such runs, as a multiple of the reference.

    Attributes:
        rate: Hazard rate ratio.
        low: Lower end of its 95 % confidence interval.
        high: Upper end.
    """

    rate: float
    low: float
    high: float


STUDY_BANDS: dict[LengthState, StudyBand] = {
    "small": StudyBand(1.64, 1.31, 2.05),
    "moderate": StudyBand(1.52, 1.16, 2.00),
    "large": StudyBand(2.28, 1.50, 3.48),
}
"""What a study of 5 205 runners found, against runs at most 10 % longer. An average over many.

Source: Frandsen et al. 2025, Br J Sports Med 59(17):1203.
"""


class LongestRun(Value):
    """A run beside the longest one of the 30 days before it.

    Attributes:
        state: The study's band; ``no_baseline`` where there is nothing to compare with.
        distance_m: Metres of the run in question.
        longest_m: Metres of the longest run before it; None without a baseline.
        ratio: `distance_m` over `longest_m`; None without a baseline.
        ten_percent_m: Whole metres up to which the study counts a run as the reference; None
            without a baseline.
        last_run_on: Day of the last run before it, however long ago; None if it is the first.
    """

    state: LengthState
    distance_m: int
    longest_m: int | None
    ratio: float | None
    ten_percent_m: int | None
    last_run_on: date | None


def longest_run(distance_m: int, *, start_s: int, sessions: Iterable[Session]) -> LongestRun:
    """Compare a run, done or planned, with the longest one of the 30 days before its start.

    Args:
        distance_m: Its metres, 1 or more.
        start_s: Its start, seconds since 1970 UTC.
        sessions: The journal's sessions in any order; what is no run, has no distance or did
            not start before `start_s` does not count.

    Source:
        Frandsen et al. 2025, Br J Sports Med 59(17):1203.
    """
    before = [s for s in sessions if s.sport == "run" and s.when.instant_s < start_s]
    last = max(before, key=lambda s: s.when.instant_s, default=None)
    recent = [
        s.distance_m
        for s in before
        if s.distance_m is not None and s.when.instant_s >= start_s - LOOKBACK_S
    ]
    longest_m = max(recent, default=None)
    return LongestRun(
        state=length_state(distance_m, longest_m),
        distance_m=distance_m,
        longest_m=longest_m,
        ratio=None if longest_m is None else distance_m / longest_m,
        ten_percent_m=None if longest_m is None else 110 * longest_m // 100,
        last_run_on=None if last is None else last.when.day,
    )


def length_state(distance_m: int, longest_m: int | None) -> LengthState:
    """The band of a distance beside the longest before it, compared as whole metres.

    Whole numbers, because 13.2 / 12.0 is a little less than 1.1 in floating point.
    """
    if longest_m is None:
        return "no_baseline"
    return next((s for cut, s in _CUTS if 100 * distance_m <= cut * longest_m), "large")


def longest_before(starts_s: Sequence[int], distances_m: Sequence[int | None]) -> list[int | None]:
    """For each run, the metres of the longest one of the 30 days before it.

    Args:
        starts_s: Starts in ascending order, shape (n,).
        distances_m: Metres of the same runs; None if unknown.

    Returns:
        Shape (n,); None where no run of known distance started in the 30 days before. One that
        started at the very same moment is not before.
    """
    longest: list[int | None] = []
    # Candidates in order of start, each longer than all that follow: the first is the longest.
    window: deque[tuple[int, int]] = deque()
    joining = 0
    for start_s in starts_s:
        while starts_s[joining] < start_s:
            _join(window, starts_s[joining], distances_m[joining])
            joining += 1
        while window and window[0][0] < start_s - LOOKBACK_S:
            window.popleft()
        longest.append(window[0][1] if window else None)
    return longest


def _join(window: deque[tuple[int, int]], start_s: int, distance_m: int | None) -> None:
    """Put a run at the end, dropping those before it that can no longer be the longest."""
    if distance_m is None:
        return
    while window and window[-1][1] <= distance_m:
        window.pop()
    window.append((start_s, distance_m))
