"""Every rep and every recovery of a workout, in order."""

import pytest

from runlog.core.interval import Interval, workout_totals
from runlog.core.notation.workout import expand_workout, parse_workout


def reps(typed: str) -> tuple[Interval, ...]:
    return expand_workout(parse_workout(typed))


def test_reps_and_recoveries_alternate_and_end_with_a_rep() -> None:
    assert reps("3x400 @95s r200m jog") == (
        Interval(role="work", distance_m=400, duration_s=95, target="95s"),
        Interval(role="recovery", label="jog", distance_m=200),
        Interval(role="work", distance_m=400, duration_s=95, target="95s"),
        Interval(role="recovery", label="jog", distance_m=200),
        Interval(role="work", distance_m=400, duration_s=95, target="95s"),
    )


def test_times_that_were_run_are_set_rep_by_rep() -> None:
    work = [part for part in reps("3x400 @95s in 96,94.5,1:35 r90s") if part.role == "work"]

    assert [part.actual_s for part in work] == [96, 94.5, 95]
    assert [part.duration_s for part in work] == [95, 95, 95]


@pytest.mark.parametrize(
    ("typed", "role", "label"),
    [
        ("2km wu, 6x400", "easy", "wu"),
        ("10min drills, 6x400", "easy", "drills"),
        ("2km @E, 6x400", "easy", None),
        ("2km slow, 6x400", "easy", "slow"),
        ("3km easy jog, 6x400", "easy", "easy"),
        ("5min jog, 6x400", "recovery", "jog"),
        ("400m walk back, 6x400", "recovery", "walk"),
        ("5min rest, 6x400", "recovery", "rest"),
        ("20min steady, 6x400", "work", "steady"),
        ("20min @M, 6x400", "work", None),
        ("20min @Z1, 6x400", "work", None),
        ("6x100m strides", "work", "strides"),
        ("6x60s track hills", "work", "hills"),
        ("3x(200, 200m) hills", "work", "hills"),
        ("(2km, 4x100m strides) wu", "easy", "wu"),
    ],
)
def test_a_step_counts_as_what_its_words_say(typed: str, role: str, label: str | None) -> None:
    first = reps(typed)[0]

    assert (first.role, first.label) == (role, label)


@pytest.mark.parametrize(
    ("typed", "metres", "seconds"),
    [
        ("20min @4:00/km, 6x400", 5000, 1200),
        ("5km @4:00/km, 6x400", 5000, 1200),
        ("2mi @6:40/mi, 6x400", 3219, 800),
        ("10min @12km/h, 6x400", 2000, 600),
        ("800m @75s/400m, 6x400", 800, 150),
        ("10km @5:30->4:50, 6x400", 10000, 3100),
        ("800m @85%, 6x400", 800, None),
        ("10min @Z2, 6x400", None, 600),
        ("440yd @75s, 6x400", 402, 75),
        ("2min stand @6:00/km, 6x400", None, 120),
        ("wu @6:00/km, 6x400", None, None),
    ],
)
def test_what_follows_from_length_and_target_is_filled_in(
    typed: str, metres: int | None, seconds: float | None
) -> None:
    first = reps(typed)[0]

    assert (first.distance_m, first.duration_s) == (metres, seconds)


@pytest.mark.parametrize(
    ("typed", "recoveries"),
    [
        ("3x(4x200 r30s)", 11),
        ("3x(4x200 r30s) r3min", 11),
        ("3x4x200 r30s", 11),
        ("6x400 r90s, 2km cd", 5),
        ("6x400 r90s, 4x200", 6),
        ("6x400 r90s; 5min rest; 4x200", 6),
        ("5x(400m, 200m jog)", 5),
        ("5x(400m, 200m jog) r2min", 9),
        ("4x(1km r1min) r3min", 3),
        ("4x(1km r1min), 400", 4),
        ("(400, 800, 400) r90s", 2),
        ("(400, 200m jog, 400) r90s", 1),
        ("(2x400, 2x800) r90s", 3),
        ("3x(400 r60s, 200) r3min", 5),
        ("4x5min easy r1min", 3),
        ("1.2km r200m jog", 0),
        ("6xstrides", 0),
    ],
)
def test_n_reps_have_one_recovery_less_unless_more_work_follows(
    typed: str, recoveries: int
) -> None:
    assert sum(part.role == "recovery" for part in reps(typed)) == recoveries


def test_an_equal_recovery_is_as_long_as_the_rep_before_it() -> None:
    timed = [
        part.duration_s for part in reps("(60s, 2min, 60s) r equal") if part.role == "recovery"
    ]
    paced = [part.distance_m for part in reps("2x2min @4:00/km r equal") if part.role == "recovery"]
    run = [part.distance_m for part in reps("2x400 @95s r equal jog") if part.role == "recovery"]

    assert (timed, paced, run) == ([60, 120], [None], [400])


@pytest.mark.parametrize(
    ("typed", "rests"),
    [
        ("3x400 @90s on 2:00", [30, 30]),
        ("3x400 on 2:00", [None, None]),
        ("3x400 in 90,100,95 on 2:00", [30, 20]),
        ("3x400 in 90,130,95 on 2:00", [30, None]),
        ("3x(400, 200) on 5:00", [None, None]),
    ],
)
def test_a_send_off_gives_a_rest_only_with_the_time_of_the_rep(
    typed: str, rests: list[float | None]
) -> None:
    assert [part.duration_s for part in reps(typed) if part.role == "recovery"] == rests


def test_a_recovery_run_at_a_pace_has_both_its_metres_and_its_seconds() -> None:
    recovery = reps("2x400 @95s r2min jog @6:00/km")[1]

    assert (recovery.distance_m, recovery.duration_s) == (333, 120)
    assert recovery.target == "6:00/km"


def test_two_targets_stand_side_by_side() -> None:
    assert reps("2x1km @T @4:00/km")[0].target == "T @4:00/km"


def test_totals_keep_work_recovery_and_easy_running_apart() -> None:
    totals = workout_totals(reps("2km wu, 4x(1km @T r1min) r3min, 4x200 @R r200m walk, cd"))

    assert (totals.reps, totals.work_m, totals.work_s) == (8, 4800, None)
    assert (totals.recovery_m, totals.recovery_s) == (600, 720)
    assert (totals.easy_m, totals.easy_s, totals.unmeasured) == (2000, None, 1)
