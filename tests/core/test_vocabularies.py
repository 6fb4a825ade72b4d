"""The tables of words: every name leads to its thing, and to no other."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest

from runlog.core.area import AREA_WORDS, AREAS, SIDE_WORDS, SIDES, area_name
from runlog.core.exercise import EXERCISE_WORDS, EXERCISES, PLAIN_NAMES, exercise_name
from runlog.core.history import HistoryQuery
from runlog.core.kind import (
    FAST_KINDS,
    KIND_WORDS,
    KINDS,
    SPORT_WORDS,
    SPORTS,
    SURFACE_WORDS,
    SURFACES,
)
from runlog.core.moment import exact_moment
from runlog.core.period import Period
from runlog.core.shoe import Shoe, ShoeUse
from runlog.core.symptom import (
    INFLUENCE_WORDS,
    INFLUENCES,
    PHASE_WORDS,
    PHASES,
    QUALITIES,
    QUALITY_WORDS,
    Symptom,
)
from runlog.core.units import unit_m

NOW = exact_moment(datetime(2026, 11, 22, 21, 10, tzinfo=UTC))

TABLES: list[tuple[Mapping[str, str], set[str]]] = [
    (AREA_WORDS, set(AREAS)),
    (SIDE_WORDS, set(SIDES)),
    (EXERCISE_WORDS, set(EXERCISES)),
    (KIND_WORDS, set(KINDS)),
    (SURFACE_WORDS, set(SURFACES)),
    (QUALITY_WORDS, set(QUALITIES)),
    (INFLUENCE_WORDS, set(INFLUENCES)),
    (PHASE_WORDS, set(PHASES)),
]


@pytest.mark.parametrize(("words", "things"), TABLES)
def test_every_thing_has_its_own_name_and_every_word_leads_to_one(
    words: Mapping[str, str], things: set[str]
) -> None:
    assert set(words.values()) == things
    assert all(words[thing] == thing for thing in things)
    assert all(word == word.lower() and word.strip() == word != "" for word in words)


def test_a_sport_other_than_running_has_words_of_its_own() -> None:
    assert set(SPORT_WORDS.values()) == set(SPORTS) - {"run", "other"}
    assert not set(SPORT_WORDS) & set(KIND_WORDS)
    assert not set(SURFACE_WORDS) & (set(KIND_WORDS) | set(SPORT_WORDS))


def test_no_two_areas_and_no_two_exercises_share_a_word() -> None:
    for table in (AREAS, EXERCISES):
        words = Counter(word for thing in table.values() for word in set(thing.aliases))
        assert [word for word, count in words.items() if count > 1] == []


def test_what_science_lists_is_there() -> None:
    assert len(AREAS) == 26
    assert {area.ioc for area in AREAS.values()} <= set("LDGTKQAFNSCOHZ")
    assert FAST_KINDS.issubset(KINDS)
    assert all(area in {*AREAS, "core"} for one in EXERCISES.values() for area in one.areas)
    assert all(not one.areas for one in EXERCISES.values() if one.manner == "care")


@pytest.mark.parametrize(
    ("slug", "name"),
    [("low_back", "lower back"), ("itb", "IT band"), ("left_ear", "left ear")],
)
def test_an_area_is_called_as_in_a_sentence(slug: str, name: str) -> None:
    assert area_name(slug) == name


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("quad_standing", "quads"),
        ("cat_cow", "cat cow"),
        ("rolling_on_a_ball", "rolling on a ball"),
    ],
)
def test_an_exercise_is_called_as_people_call_it(slug: str, name: str) -> None:
    assert exercise_name(slug) == name


def test_a_plain_name_is_understood_as_the_exercise_it_stands_for() -> None:
    assert all(EXERCISE_WORDS[name.lower()] == slug for slug, name in PLAIN_NAMES.items())


def test_a_symptom_is_gone_if_that_was_said_or_nothing_is_left_of_it() -> None:
    assert Symptom(area="calf", noted=NOW, status="gone", severity=3).is_gone
    assert Symptom(area="calf", noted=NOW, severity=0).is_gone
    assert not Symptom(area="calf", noted=NOW, severity=1).is_gone
    assert not Symptom(area="calf", noted=NOW).is_gone


def test_a_pair_was_first_used_when_the_runner_says_or_when_it_first_ran() -> None:
    def use(said: date | None) -> ShoeUse:
        return ShoeUse(
            shoe=Shoe(name="Peg", start_m=590_000, first_used_on=said),
            sessions=2,
            run_m=18_000,
            last_28_days_m=8000,
            first_day=date(2026, 11, 1),
            last_day=date(2026, 11, 9),
        )

    assert use(None).first_used_on == date(2026, 11, 1)
    assert use(date(2026, 1, 1)).first_used_on == date(2026, 1, 1)
    assert use(None).distance_m == 608_000


def test_a_question_is_narrowed_by_all_but_its_length_and_its_sort() -> None:
    assert not HistoryQuery(what="symptoms", limit=3).is_narrowed
    assert HistoryQuery(kind="easy").is_narrowed
    assert HistoryQuery(period=Period(None, None)).is_narrowed


def test_a_mile_is_a_mile() -> None:
    assert (unit_m("km"), unit_m("mi")) == (1000, 1609.344)
