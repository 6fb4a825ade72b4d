"""What laps mean, in the order in which they can be trusted."""

import pytest

from runlog.importers.laps import Lap, LapReading, Step, read_laps

WARM = Lap(distance_m=2000, timer_s=720, step=0)
REP, REST = Lap(distance_m=800, timer_s=190, step=1), Lap(distance_m=300, timer_s=120, step=2)
HOME = Lap(distance_m=1500, timer_s=560, step=4)
STEPS = {
    0: Step(intensity="warmup"),
    1: Step(intensity="active", distance_m=800),
    2: Step(intensity="rest", duration_s=120),
    4: Step(intensity="cooldown"),
}


def roles(reading: LapReading) -> list[str]:
    return [interval.role for interval in reading.intervals]


def test_programmed_steps_say_what_each_lap_was() -> None:
    reading = read_laps([WARM, *[REP, REST] * 5, REP, HOME], STEPS)
    assert roles(reading) == ["easy", *["work", "recovery"] * 5, "work", "easy"]
    assert (reading.kind, reading.trust) == ("interval", "workout steps")


def test_the_watchs_own_kilometres_inside_a_step_are_one_rep() -> None:
    auto = Lap(distance_m=1000, timer_s=250, step=1, trigger="distance")
    end = Lap(distance_m=500, timer_s=125, step=1, trigger="manual")
    reading = read_laps(
        [WARM, auto, auto, end, REST, HOME], {**STEPS, 1: Step(intensity="active", distance_m=2500)}
    )
    assert roles(reading) == ["easy", "work", "recovery", "easy"]
    assert (reading.intervals[1].distance_m, reading.intervals[1].actual_s) == (2500, 625)


def test_a_step_begun_anew_is_a_new_rep() -> None:
    timed = {**STEPS, 1: Step(intensity="interval", duration_s=190)}
    for steps in (STEPS, timed):
        assert roles(read_laps([WARM, REP, REP, REP, HOME], steps)) == [
            "easy",
            "work",
            "work",
            "work",
            "easy",
        ]


def test_an_open_step_takes_all_its_laps() -> None:
    reading = read_laps([WARM, REP, REP, HOME], {**STEPS, 1: Step(intensity="active")})
    assert roles(reading) == ["easy", "work", "easy"]


def test_after_the_programme_a_stale_word_means_nothing() -> None:
    stale = Lap(distance_m=400, timer_s=150, intensity="interval")
    reading = read_laps([WARM, REP, REST, REP, HOME, stale, stale], STEPS)
    assert roles(reading)[-2:] == ["easy", "easy"]


def test_one_long_active_step_is_just_a_run() -> None:
    lap = Lap(distance_m=1000, timer_s=360, step=0, trigger="distance")
    reading = read_laps(
        [lap] * 8 + [Lap(distance_m=1000, timer_s=360)], {0: Step(intensity="active")}
    )
    assert set(roles(reading)) == {"easy"}
    assert reading.kind is None


def test_without_the_steps_the_laps_own_words_count_if_they_belong_to_one() -> None:
    work = Lap(distance_m=400, timer_s=90, step=1, intensity="active")
    rest = Lap(distance_m=100, timer_s=60, step=2, intensity="recovery")
    warm = Lap(distance_m=1500, timer_s=540, step=0, intensity="warmup")
    reading = read_laps([warm, work, rest, work, rest, work, rest])
    assert roles(reading) == ["easy", "work", "recovery", "work", "recovery", "work", "recovery"]
    assert reading.kind == "interval"


def test_without_steps_kilometres_of_one_step_are_joined_and_presses_are_not() -> None:
    auto = Lap(distance_m=1000, timer_s=250, step=1, intensity="active", trigger="distance")
    press = Lap(distance_m=500, timer_s=125, step=1, intensity="active", trigger="manual")
    rest = Lap(distance_m=100, timer_s=60, step=2, intensity="rest")
    assert [part.distance_m for part in read_laps([auto, press, press, rest]).intervals] == [
        1500,
        500,
        100,
    ]


@pytest.mark.parametrize("intensity", ["interval", "active", None])
def test_a_watchs_word_on_every_kilometre_is_not_work(intensity: str | None) -> None:
    lap = Lap(distance_m=1000, timer_s=330, intensity=intensity, trigger="distance")
    reading = read_laps([lap] * 10)
    assert roles(reading) == ["easy"] * 10
    assert {interval.lap_trigger for interval in reading.intervals} == {"distance"}
    assert reading.kind is None


def test_a_single_lap_is_the_session_itself() -> None:
    assert read_laps([REP], STEPS) == LapReading()
    assert read_laps([]) == LapReading()


def lap(metres: float | None, seconds: float, intensity: str | None = "active") -> Lap:
    return Lap(distance_m=metres, timer_s=seconds, intensity=intensity)


def test_marked_rests_are_recoveries_and_what_is_between_them_is_work() -> None:
    rest = lap(200, 90, "rest")
    reading = read_laps(
        [lap(2000, 720), lap(400, 85), rest, lap(400, 86), rest, lap(400, 84), lap(1500, 560)]
    )
    assert roles(reading) == ["easy", "work", "recovery", "work", "recovery", "work", "easy"]
    assert reading.trust == "laps marked as rest"


def test_after_the_last_rest_a_lap_of_another_length_is_the_way_home() -> None:
    rest = lap(None, 90, "rest")
    assert roles(read_laps([lap(None, 85), rest, lap(None, 86), rest, lap(None, 600)])) == [
        "work",
        "recovery",
        "work",
        "recovery",
        "easy",
    ]


def test_rests_alone_make_no_work() -> None:
    assert roles(read_laps([lap(100, 60, "rest"), lap(3000, 900)])) == ["recovery", "easy"]


def test_absurd_laps_keep_their_place_and_lose_their_figures() -> None:
    reading = read_laps([lap(-5, 1e9), lap(0.2, 0), lap(1000, 300)])
    assert [(part.distance_m, part.actual_s) for part in reading.intervals] == [
        (None, None),
        (None, None),
        (1000, 300),
    ]
