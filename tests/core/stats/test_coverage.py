"""What four weeks of sessions asked for, and what was stretched."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from runlog.core.area import AREAS
from runlog.core.exercise import EXERCISES
from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.coverage import AreaCoverage, Coverage, coverage
from runlog.core.stats.demands import DEMANDS, asked_of, demand_table, plain_word, session_words
from runlog.core.stretch import Stretch

TODAY = date(2026, 11, 22)
EVENING = datetime(2026, 11, 22, 18, tzinfo=UTC)


def session(days_before: int = 0, **fields: Any) -> Session:
    return Session(when=exact_moment(EVENING - timedelta(days=days_before)), **fields)


def stretch(exercise: str, days_before: int = 0, **fields: Any) -> Stretch:
    when = exact_moment(EVENING - timedelta(days=days_before))
    return Stretch(exercise=exercise, when=when, **fields)


def area_of(found: Coverage, slug: str) -> AreaCoverage:
    return next(area for area in found.areas if area.area == slug)


def test_the_founding_day_asks_for_hip_flexors_that_nothing_reached() -> None:
    usual = ("quad_standing", "hamstring_standing", "calf_gastroc", "piriformis_cross")
    weeks = [session(day, kind="easy", stretches=usual, id=day) for day in range(2, 60, 2)]
    track = session(0, kind="interval", tags=("forefoot", "high-knees"), stretches=usual, id=99)
    exercises = [stretch(slug, 3) for slug in ("pelvic_tilt", "knee_rolls", "bridge", "plank")]
    found = coverage([*weeks, track], exercises, as_of=TODAY)
    assert [area.area for area in found.uncovered] == ["hip_flexor"]
    hip = area_of(found, "hip_flexor")
    assert (hip.asked, hip.words) == (1, (("high_knees", 1), ("interval", 1)))
    assert area_of(found, "calf").covered == 14
    psoas = [*exercises, stretch("hip_flexor_lunge")]
    assert coverage([*weeks, track], psoas, as_of=TODAY).uncovered == ()


@pytest.mark.parametrize("tag", ["sprinting", "Sprints", "high-knees", "high knees", "strides"])
def test_sprinting_and_high_knees_ask_for_hip_flexors_hamstrings_and_calves(tag: str) -> None:
    assert set(asked_of(session(tags=(tag,)))) == {"hip_flexor", "hamstring", "calf"}


@pytest.mark.parametrize(
    ("fields", "areas"),
    [
        ({"tags": ("forefoot",)}, {"calf", "achilles"}),
        ({"kind": "hills"}, {"calf", "achilles", "buttock"}),
        ({"kind": "long"}, {"calf", "hamstring", "quad"}),
        ({"kind": "easy"}, set()),
        ({"surface": "trail"}, {"ankle", "calf"}),
        ({"intervals": (Interval(role="work", label="downhill"),)}, {"quad", "calf"}),
        ({"intervals": (Interval(role="easy", label="drills"),)}, set()),
        ({"kind": "hills", "sport": "ride"}, set()),
        ({"tags": ("club night",)}, set()),
    ],
)
def test_words_on_a_session_ask_for_areas(fields: dict[str, Any], areas: set[str]) -> None:
    assert set(asked_of(session(**fields))) == areas


def test_one_session_says_each_thing_once() -> None:
    reps = (Interval(role="work", label="strides"),) * 6
    said = session(kind="easy", surface="track", intervals=reps, tags=("Strides", "club"))
    assert session_words(said) == ("easy", "track", "strides", "club")


def test_the_table_knows_only_areas_of_ours_and_names_its_sources() -> None:
    for word, demand in DEMANDS.items():
        assert plain_word(word) == word
        assert set(demand.areas) <= AREAS.keys()
        assert demand.source


def test_the_runner_may_change_the_table() -> None:
    table = demand_table({"High Knees": ("hip_flexor",), "trail": (), "stairs": ("quad",)})
    assert asked_of(session(tags=("high-knees",)), table) == {"hip_flexor": ["high_knees"]}
    assert asked_of(session(surface="trail"), table) == {}
    assert asked_of(session(tags=("stairs",)), table) == {"quad": ["hills"]}


def test_four_weeks_are_looked_at() -> None:
    sessions = [session(27, kind="hills"), session(28, kind="hills"), session(-1, kind="hills")]
    found = coverage(sessions, [stretch("clam", 28), stretch("clam", 27)], as_of=TODAY)
    assert (found.since_on, found.until_on) == (date(2026, 10, 26), TODAY)
    assert area_of(found, "achilles").asked == 1
    assert area_of(found, "buttock").covered == 1


def test_a_stretch_noted_with_the_run_and_apart_counts_once() -> None:
    run = session(1, id=7, stretches=("calf_drop", "calf_drop"))
    linked, apart = stretch("calf_drop", 1, session_id=7), stretch("calf_drop")
    assert area_of(coverage([run], [linked, apart], as_of=TODAY), "calf").covered == 2
    assert area_of(coverage([], [linked], as_of=TODAY), "calf").covered == 1
    assert (
        area_of(coverage([session(1, stretches=("calf_drop",))], [], as_of=TODAY), "calf").covered
        == 1
    )


def test_the_runners_own_exercises_reach_what_the_runner_says() -> None:
    done = [stretch("wall sit"), stretch("wall sit"), stretch("unheard of"), stretch("yoga")]
    found = coverage([], done, as_of=TODAY, own={"wall sit": ("quad",)})
    assert [(a.area, a.asked, a.covered) for a in found.areas] == [("quad", 0, 2)]
    assert found.uncovered == ()


def test_a_stretch_that_nobody_named_is_counted_apart() -> None:
    sessions = [session(stretched=True), session(stretched=False), session()]
    assert coverage(sessions, [], as_of=TODAY).unnamed == 1


def test_the_most_asked_for_comes_first() -> None:
    sessions = [session(1, kind="hills"), session(2, kind="long"), session(3, kind="hills")]
    found = coverage(sessions, [stretch("calf_drop")], as_of=TODAY)
    assert [area.area for area in found.areas] == [
        "calf", "buttock", "achilles", "hamstring", "quad",
    ]  # fmt: skip
    assert area_of(found, "calf").words == (("hills", 2), ("long", 1))
    assert EXERCISES["calf_drop"].areas == ("calf", "achilles")
