"""Silence where nothing is going on, and an answer where something is: simulated journals."""

import pytest

from tests.benchmarks.simulate_answers import (
    FLAGGED,
    is_clear,
    is_flagged,
    journals,
    levels,
    look,
)
from tests.benchmarks.simulated_journals import Habits, Mood, ShoeHabit

SEED = "acceptance"


@pytest.mark.parametrize("shoes", ["rotated", "sequential"])
def test_half_a_year_with_nothing_going_on_is_nearly_always_silent(shoes: ShoeHabit) -> None:
    seen = [look(j, 26) for j in journals(Habits(weeks=26, shoes=shoes), 200, SEED)]
    assert sum(map(is_flagged, seen)) <= 14
    assert sum(map(is_clear, seen)) <= 6


@pytest.mark.parametrize("mood", ["independent", "flare_ups", "drift"])
def test_of_a_hundred_null_journals_of_a_year_95_are_silent(mood: Mood) -> None:
    seen = [look(j, 52) for j in journals(Habits(mood=mood), 100, SEED)]
    assert sum(map(is_flagged, seen)) <= 5
    assert sum(map(is_clear, seen)) <= 1


def test_a_strong_pattern_is_found_within_a_year() -> None:
    seen = [look(j, 52) for j in journals(Habits(added=0.65), 60, SEED)]
    assert sum(levels(answer)["intervals"] in FLAGGED for answer in seen) >= 51


def test_shoes_that_came_with_intervals_are_tangled_with_them() -> None:
    habits = Habits(added=0.5, shoes="entangled")
    seen = [levels(look(j, 52)) for j in journals(habits, 40, SEED)]
    assert any("tangled" in found.values() for found in seen)
    blamed = [
        found["shoes"] in ("hint", "clear") and found["intervals"] not in ("hint", "clear")
        for found in seen
    ]
    assert sum(blamed) <= 4


def test_uneven_noting_never_makes_a_clear_pattern() -> None:
    habits = Habits(unwritten=0.05, unwritten_easy=0.55, checked=0.9, checked_easy=0.3, base=0.2)
    assert not any(is_clear(look(j, 52)) for j in journals(habits, 60, SEED))


def test_the_same_seed_gives_the_same_answers() -> None:
    def answers() -> list[str]:
        return [repr(look(j, 26)) for j in journals(Habits(weeks=26, added=0.3), 5, SEED)]

    assert answers() == answers()
