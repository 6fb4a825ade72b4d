"""What was tried against a symptom, and what followed."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.moment import exact_moment
from runlog.core.stats.remedies import Remedy, remedies
from runlog.core.stats.severity_change import severity_change
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom

EVENING = datetime(2026, 11, 20, 20, tzinfo=UTC)


def tried(exercise: str, at_h: float, before: int | None, after: int | None, **f: Any) -> Stretch:
    when = exact_moment(EVENING + timedelta(hours=at_h))
    return Stretch(
        exercise=exercise, when=when, before=before, after=after, **({"for_area": "low_back"} | f)
    )


def note(at_h: float, severity: int | None, **fields: Any) -> Symptom:
    when = exact_moment(EVENING + timedelta(hours=at_h))
    return Symptom(area="low_back", noted=when, severity=severity, **fields)


def only(found: tuple[Remedy, ...]) -> Remedy:
    [remedy] = found
    return remedy


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        (6, 4, "better"),
        (3, 2, "same"),
        (7, 5, "better"),
        (5, 6, "same"),
        (4, 6, "worse"),
        (5, 5, "same"),
        (5, 1, "better"),
        (1, 0, "same"),
        (0, 2, "worse"),
    ],
)
def test_two_points_matter(before: int, after: int, effect: str) -> None:
    assert severity_change(before, after) == effect


@given(st.integers(0, 10), st.integers(0, 10))
def test_better_and_worse_agree_with_the_direction(before: int, after: int) -> None:
    effect = severity_change(before, after)
    assert effect == "same" or (effect == "better") == (after < before)


def test_the_founding_case_is_counted() -> None:
    course = [note(0, 6), note(12, 5), note(26, 1)]
    found = remedies(
        [
            tried("yoga", 1, 4, 6),
            tried("swim", 16, 5, 5),
            tried("hip_flexor_lunge", 25, 5, 1),
        ],
        course,
    )
    by_name = {
        r.remedy: (r.tried, r.worse, r.same, r.better, r.better_while_falling) for r in found
    }
    assert by_name == {
        "yoga": (1, 1, 0, 0, 0),
        "swim": (1, 0, 1, 0, 0),
        "hip_flexor_lunge": (1, 0, 0, 1, 1),
    }


@pytest.mark.parametrize(
    ("course", "before", "was_falling"),
    [
        ([], 5, False),
        ([note(0, 5)], 5, False),
        ([note(0, 6)], 5, True),
        ([note(0, 5)], 6, False),
        ([note(0, 6), note(10, 4)], None, True),
        ([note(0, 4), note(10, 6)], None, False),
        ([note(-60, 8), note(0, 5)], 5, True),
        ([note(-80, 8), note(0, 5)], 5, False),
        ([note(-10, 8), note(-5, 0), note(0, 5)], 5, False),
        ([note(-10, None), note(0, 6)], 5, True),
        ([note(30, 9)], 5, False),
    ],
)
def test_what_was_falling_anyway_is_marked(
    course: list[Symptom], before: int | None, was_falling: bool
) -> None:
    found = only(remedies([tried("massage", 20, before, 1)], course))
    assert found.trials[0].was_falling is was_falling


def test_without_both_severities_an_effect_is_not_known() -> None:
    found = only(remedies([tried("heat", 1, 5, None), tried("heat", 2, None, 3)], []))
    assert (found.tried, found.rated) == (2, 0)
    assert found.trials[0].effect is None


def test_a_routine_stretch_is_no_remedy() -> None:
    routine = Stretch(exercise="calf_drop", when=exact_moment(EVENING))
    assert remedies([routine], []) == ()
    assert only(remedies([tried("bridge", 0, 4, 2, for_area=None)], [])).area is None


def test_what_a_note_says_counts_unless_it_was_rated_apart() -> None:
    notes = [note(0, 4, worse=("yoga", "bending"), eased=("walking",))]
    found = {r.remedy: (r.worse, r.better) for r in remedies([], notes)}
    assert found == {"yoga": (1, 0), "walk": (0, 1)}
    rated = remedies([tried("yoga", 3, 4, 6)], notes)
    assert {r.remedy: r.tried for r in rated} == {"walk": 1, "yoga": 1}
    unrated = remedies([tried("yoga", 3, None, None)], notes)
    assert {r.remedy: r.tried for r in unrated} == {"yoga": 2, "walk": 1}


def test_the_same_thing_for_another_area_is_another_remedy() -> None:
    found = remedies([tried("heat", 0, 5, 3), tried("heat", 1, 5, 3, for_area="calf")], [])
    assert [(r.remedy, r.area) for r in found] == [("heat", "calf"), ("heat", "low_back")]


def test_what_was_tried_oftenest_comes_first() -> None:
    found = remedies([tried("cold", 0, 5, 3), tried("heat", 1, 5, 3), tried("heat", 2, 3, 3)], [])
    assert [r.remedy for r in found] == ["heat", "cold"]
    assert (found[0].better, found[0].same) == (1, 1)
