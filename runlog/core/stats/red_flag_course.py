"""What the notes of one area bring up together: many bad days, a rise, no end, returns."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from runlog.core.stats.episodes import EVENT_SEVERITY, GAP_S, TAIL_S
from runlog.core.stats.run_order import DAY_S
from runlog.core.stats.severity_change import severity_change
from runlog.core.symptom import Symptom

OPEN_DAYS = 14
"""Days a flag stays open unless a clinician has seen it. Source: science sheet, 6.2."""
SEVERE_DAYS = 3
RISE_POINTS = 2
"""Source of these: science sheet, 6.2, item 18 (a rule of this program)."""
LASTING_DAYS = 28
RETURNS = 4
RETURN_DAYS = 42
"""Four weeks without getting clearly better, or four episodes in six. Source: as item 14."""


class CourseFinding(NamedTuple):
    """Something that the course of an area brings up.

    Attributes:
        items: Numbers of the items to ask about.
        found: What it is: ``severe_days``, ``rising``, ``lasting`` or ``returning``.
        at_s: The latest note it rests on, seconds since 1970 UTC.
    """

    items: tuple[int, ...]
    found: str
    at_s: int


def _by_side(course: Sequence[Symptom]) -> list[list[Symptom]]:
    """The notes of an area as one course; where left and right were both noted, as one for each.

    A left knee of 4 and a right one of 6 are no knee that got worse. What names no side, or
    both, belongs to either.
    """
    sides = {symptom.side for symptom in course} & {"left", "right"}
    if len(sides) < 2:
        return [list(course)]
    return [
        [symptom for symptom in course if symptom.side not in sides - {side}]
        for side in sorted(side for side in sides if side is not None)
    ]


def raised_by_course(course: Sequence[Symptom], now_s: int) -> Iterator[CourseFinding]:
    """What the notes of one area bring up together.

    Args:
        course: Notes in order of time, one at least.
        now_s: The present, seconds since 1970 UTC.
    """
    for of_side in _by_side(course):
        yield from _raised_by_one(of_side, now_s)


def _raised_by_one(course: Sequence[Symptom], now_s: int) -> Iterator[CourseFinding]:
    rated = [
        (s.noted.instant_s, s.noted.day, 0 if s.is_gone else s.severity)
        for s in course
        if s.is_gone or s.severity is not None
    ]
    points = [(at_s, severity or 0) for at_s, _, severity in rated]
    last_s = course[-1].noted.instant_s
    fortnight_s = now_s - 14 * DAY_S
    severe_days = {
        day for at_s, day, severity in rated if at_s > fortnight_s and (severity or 0) >= 6
    }
    if len(severe_days) >= SEVERE_DAYS:
        yield CourseFinding((18,), "severe_days", last_s)
    if _has_risen(points, now_s):
        yield CourseFinding((18,), "rising", last_s)
    if _is_lasting(points):
        yield CourseFinding((14,), "lasting", last_s)
    if _times_begun(course, now_s - RETURN_DAYS * DAY_S) >= RETURNS:
        yield CourseFinding((14,), "returning", last_s)


def _has_risen(points: Sequence[tuple[int, int]], now_s: int) -> bool:
    """Whether the mean of these 14 days is two points above that of the 14 before."""
    middle_s, first_s = now_s - 14 * DAY_S, now_s - 28 * DAY_S
    # A 0 ends an episode; a new one after it is no rise.
    late = [severity for at_s, severity in points if severity and at_s > middle_s]
    early = [severity for at_s, severity in points if severity and first_s < at_s <= middle_s]
    # Compared in whole numbers: late / n - early / m >= 2.
    return bool(late and early) and (
        sum(late) * len(early) - sum(early) * len(late) >= RISE_POINTS * len(late) * len(early)
    )


def _is_lasting(points: Sequence[tuple[int, int]]) -> bool:
    """Whether it has been there for four weeks, never gone, and is not clearly better."""
    since_gone: list[tuple[int, int]] = []
    for point in points:
        at_s, severity = point
        if severity == 0 or (since_gone and at_s - since_gone[-1][0] > OPEN_DAYS * DAY_S):
            since_gone = []
        if severity > 0:
            since_gone.append(point)
    if not since_gone or since_gone[-1][0] - since_gone[0][0] < LASTING_DAYS * DAY_S:
        return False
    return severity_change(since_gone[0][1], since_gone[-1][1]) != "better"


def _times_begun(course: Sequence[Symptom], since_s: int) -> int:
    """How many episodes of severity 3 and more began since an instant."""
    begun, last_s, is_gone = 0, None, True
    for symptom in course:
        at_s = symptom.noted.instant_s
        if symptom.is_gone:
            is_gone = True
        if symptom.is_gone or (symptom.severity or 0) < EVENT_SEVERITY:
            continue
        if is_gone or last_s is None or at_s - last_s > GAP_S + TAIL_S:
            begun += at_s >= since_s
        last_s, is_gone = at_s, False
    return begun
