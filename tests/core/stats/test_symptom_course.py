"""How a symptom went: its episodes as they are shown."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from runlog.core.moment import exact_moment
from runlog.core.stats.episodes import placed_records
from runlog.core.stats.symptom_course import Course, courses
from runlog.core.symptom import Symptom

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)


def note(at_h: float, severity: int | None = 4, **fields: Any) -> Symptom:
    when = exact_moment(MONDAY + timedelta(hours=at_h))
    return Symptom(noted=when, severity=severity, **({"area": "low_back"} | fields))


def found(*notes: Symptom, now_h: float = 1000) -> list[Course]:
    now_s = int((MONDAY + timedelta(hours=now_h)).timestamp())
    return courses(placed_records(notes, []), now_s=now_s)


@pytest.mark.parametrize(
    ("notes", "sizes"),
    [
        ([note(0), note(72), note(144)], [3]),
        ([note(0), note(72.1)], [1, 1]),
        ([note(0, 2), note(10, None)], [2]),
        ([note(0), note(10, 0), note(20)], [1, 2]),
        ([note(0, 0)], []),
        ([note(0), note(1, area="knee"), note(2)], [2, 1]),
        ([note(0, side="left"), note(1, side="right")], [2]),
        ([], []),
    ],
)
def test_notes_of_an_area_form_episodes_the_latest_first(
    notes: list[Symptom], sizes: list[int]
) -> None:
    assert [len(course.records) for course in found(*notes)] == sizes


def test_no_note_is_no_recovery() -> None:
    assert found(note(0), now_h=72)[0].state == "open"
    assert found(note(0), now_h=73)[0].state == "unknown"
    assert found(note(0), note(5, None, status="gone"), now_h=6)[0].state == "gone"


@pytest.mark.parametrize(
    ("severities", "figures"),
    [
        ([5], (5, 5, 5, None)),
        ([None], (None, None, None, None)),
        ([6, 5, 1], (6, 6, 1, "falling")),
        ([4, 6], (4, 6, 6, "rising")),
        ([4, 6, 4], (4, 6, 4, "falling")),
        ([4, 5, None, 4], (4, 5, 4, "steady")),
        ([4, 0], (4, 4, 0, "falling")),
    ],
)
def test_a_course_has_its_figures(
    severities: list[int | None], figures: tuple[int | None, int | None, int | None, str | None]
) -> None:
    [course] = found(*(note(10 * i, severity) for i, severity in enumerate(severities)))
    assert (course.first, course.worst, course.last, course.trend) == figures


def test_it_begins_when_the_runner_says_so() -> None:
    began = exact_moment(MONDAY - timedelta(hours=10))
    [course] = found(note(0, began=began))
    assert course.onset_s == began.instant_s
