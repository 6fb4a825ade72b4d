"""Workouts on the programme: all of them in the program's own language."""

import pytest

from runlog.actions.compose_session import kind_of_workout
from runlog.actions.demo import workouts
from runlog.actions.demo.dice import Dice
from runlog.actions.demo.paces import measured_parts
from runlog.core.interval import Interval, workout_totals

THRESHOLD = 300.0
PROGRAMMES = [
    *(workouts.interval_session(Dice("interval", throw), THRESHOLD) for throw in range(150)),
    *(workouts.tempo_session(Dice("tempo", throw)) for throw in range(30)),
    *(workouts.hill_session(Dice("hills", throw)) for throw in range(30)),
    *(workouts.fartlek_session(Dice("fartlek", throw)) for throw in range(30)),
    *(workouts.short_session(Dice("short", throw)) for throw in range(30)),
    *(workouts.strides_after(Dice("strides", throw)) for throw in range(30)),
    *(workouts.fast_finish(Dice("finish", throw), 15_000) for throw in range(30)),
]
TEXTS = sorted({planned.text for planned in PROGRAMMES})
UNNAMED = sorted({planned.text for planned in PROGRAMMES if planned.kind is None})


@pytest.mark.parametrize("text", TEXTS)
def test_every_workout_is_understood_and_can_be_measured(text: str) -> None:
    workout, intervals = workouts.read_planned(text)
    assert workout.typed == text
    assert workout.is_understood
    parts = measured_parts(intervals, THRESHOLD)
    assert len(parts) == len(intervals) > 0
    for part in parts:
        assert part.duration_s > 0
        assert part.distance_m == 0 or 140 < part.duration_s * 1000 / part.distance_m < 800


def test_there_is_a_bit_of_everything() -> None:
    forms = ("x400", "x1k", "3x(4x200", "400-800-1200", "@T", " in ", "on/1min off", "hills")
    assert {form for form in forms if any(form in text for text in TEXTS)} == set(forms)


def test_times_of_reps_become_times_of_reps() -> None:
    timed = next(text for text in TEXTS if " in " in text)
    _, intervals = workouts.read_planned(timed)
    reps = [interval for interval in intervals if interval.role == "work"]
    assert all(rep.actual_s is not None for rep in reps)
    assert len({rep.actual_s for rep in reps}) > 1


@pytest.mark.parametrize("text", UNNAMED)
def test_a_workout_without_a_word_for_it_says_itself_what_it_is(text: str) -> None:
    assert kind_of_workout(workouts.read_planned(text)[1]) in {"interval", "strides"}


def test_what_is_not_said_is_measured_all_the_same() -> None:
    stand = Interval(role="recovery", label="stand")
    stride = Interval(role="work", label="strides")
    back = Interval(role="recovery", label="walk")
    [alone, rep, after, standing] = measured_parts((back, stride, back, stand), THRESHOLD)
    assert (alone.duration_s, rep.duration_s) == (90, 20)
    assert after.duration_s == 45
    assert (standing.distance_m, standing.duration_s) == (0, 90)


def test_a_fast_finish_is_as_long_as_the_run() -> None:
    for throw in range(20):
        planned = workouts.fast_finish(Dice("finish", throw), 16_400)
        totals = workout_totals(workouts.read_planned(planned.text)[1])
        assert (totals.easy_m or 0) + (totals.work_m or 0) == 16_000
