"""Laps that look like a workout, against the golden table of the science sheet, 9."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.interval import Interval
from runlog.core.stats.lap_structure import (
    LapStructure,
    is_auto_lapped,
    kind_of_reps,
    lap_structure,
    suggested_intervals,
)

REPS_800 = [
    (2000, 720),
    *[pair for seconds in (192, 190, 191, 193, 192) for pair in ((800, seconds), (400, 160))],
    (800, 195),
    (2000, 740),
]
FARTLEK = [
    (1500, 540),
    (300, 66),
    (500, 180),
    (650, 150),
    (450, 165),
    (200, 42),
    (600, 210),
    (900, 222),
    (1500, 560),
]


def laps(*pairs: tuple[int, float], trigger: str = "manual") -> list[Interval]:
    return [
        Interval(role="easy", distance_m=metres, actual_s=seconds, lap_trigger=trigger)
        for metres, seconds in pairs
    ]


def kilometres(*seconds: float) -> list[Interval]:
    return laps(*((1000, each) for each in seconds))


def structure(intervals: list[Interval]) -> LapStructure:
    found = lap_structure(intervals)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("intervals", "threshold", "contrast", "reps", "kind"),
    [
        (laps(*REPS_800), 3.4402, 1.5681, 6, "interval"),
        (kilometres(362, 358, 361, 366, 359, 370, 364, 357), 2.7548, 1.0202, 0, "easy"),
        (kilometres(362, 330, 391, 346, 402, 351, 388, 340), 2.6699, 1.1384, 0, "easy"),
        (kilometres(*range(370, 299, -10)), 2.9857, 1.1270, 0, "progression"),
        (
            laps((2000, 720), (1000, 270), (1000, 268), (1000, 269), (1000, 271), (2000, 730)),
            3.2339,
            1.3451,
            1,
            "tempo",
        ),
        (laps(*FARTLEK), 3.4556, 1.5535, 4, "fartlek"),
    ],
)
def test_the_golden_table(
    intervals: list[Interval], threshold: float, contrast: float, reps: int, kind: str
) -> None:
    found = structure(intervals)
    assert found.threshold == pytest.approx(threshold, abs=5e-5)
    assert found.contrast == pytest.approx(contrast, abs=5e-5)
    assert len(found.reps) == reps
    assert found.kind == kind


def test_six_times_800_in_every_figure() -> None:
    found = structure(laps(*REPS_800))
    assert (found.work_m, found.work_s, found.recovery_s) == (4800, 1153, 800)
    assert found.pace_s_per_km == pytest.approx(240.21, abs=0.005)
    assert found.cv_distance == 0
    assert found.cv_speed == pytest.approx(0.00893, abs=5e-6)
    assert found.fade == pytest.approx(0.01563, abs=5e-6)
    assert found.work_to_rest == pytest.approx(1.4412, abs=5e-5)
    assert found.distance_share == pytest.approx(0.4444, abs=5e-5)


def test_a_tempo_block_is_one_rep_of_its_laps() -> None:
    [rep] = structure(
        laps((2000, 720), (1000, 270), (1000, 268), (1000, 269), (1000, 271), (2000, 730))
    ).reps
    assert (rep.first, rep.last, rep.duration_s) == (1, 4, 1078)


def test_a_fartlek_in_its_figures() -> None:
    found = structure(laps(*FARTLEK))
    assert found.cv_distance == pytest.approx(0.629, abs=5e-4)
    assert found.fade == pytest.approx(0.1212, abs=5e-5)


def test_short_fast_reps_with_long_rests_are_repetitions() -> None:
    found = structure(laps((2000, 720), *[(200, 36), (200, 90)] * 7, (200, 36), (2000, 720)))
    assert (found.kind, len(found.reps)) == ("repetition", 8)


def test_a_slip_of_the_finger_is_no_lap() -> None:
    slipped = laps(*REPS_800[:1], (15, 4), (19, 40), *REPS_800[1:])
    assert structure(slipped).contrast == structure(laps(*REPS_800)).contrast


@pytest.mark.parametrize(
    "intervals",
    [[], kilometres(360), kilometres(360, 360, 360), laps((1000, 5), (1000, 6))],
    ids=["none", "one", "equal", "too short"],
)
def test_nothing_to_compare_is_nothing_found(intervals: list[Interval]) -> None:
    assert lap_structure(intervals) is None


def test_unmeasured_laps_are_left_out() -> None:
    gaps = [Interval(role="easy", distance_m=1000), Interval(role="easy", actual_s=300)]
    assert lap_structure([*gaps, *kilometres(360)]) is None


def test_kilometres_lapped_by_the_watch_are_never_a_workout() -> None:
    fast_finish = laps((1000, 360), (1000, 360), (1000, 260), (400, 100), trigger="distance")
    assert is_auto_lapped(fast_finish)
    assert lap_structure(fast_finish) is None
    assert not is_auto_lapped(
        laps((1000, 360), (400, 90), (1000, 360), (90, 30), trigger="distance")
    )


def test_a_suggestion_gives_reps_recoveries_and_the_way_home() -> None:
    intervals = laps(*REPS_800)
    suggested = suggested_intervals(intervals, structure(intervals))
    assert [part.role for part in suggested] == ["easy", *["work", "recovery"] * 5, "work", "easy"]
    assert suggested[1].distance_m == 800


def test_a_suggestion_joins_the_laps_of_one_rep() -> None:
    intervals = laps((2000, 720), (1000, 270), (1000, 268), (1000, 269), (2000, 730))
    suggested = suggested_intervals(intervals, structure(intervals))
    assert [(part.role, part.distance_m, part.actual_s) for part in suggested] == [
        ("easy", 2000, 720),
        ("work", 3000, 807),
        ("easy", 2000, 730),
    ]


def test_without_reps_the_laps_stay_as_they_are() -> None:
    intervals = kilometres(362, 358, 361, 366)
    assert suggested_intervals(intervals, structure(intervals)) == tuple(intervals)


@pytest.mark.parametrize(
    ("reps", "recovery_s", "kind"),
    [
        ([], 0, None),
        ([(1000, None)], 0, None),
        ([(400, 90)] * 3, 600, "interval"),
        ([(400, 80)] * 10, 9 * 170, "repetition"),
        ([(400, 80)] * 10, 9 * 60, "interval"),
        ([(200, 40), (400, 85), (200, 40), (400, 85)], 900, "fartlek"),
        ([(None, 40)] * 8, 900, "repetition"),
        ([(3000, 720)] * 2, 180, "tempo"),
        ([(5000, 1500)], 0, "tempo"),
        ([(500, 120)], 0, None),
        ([(1000, 240)] * 2, 120, None),
        ([(200, 40)] * 3, 90, None),
        ([(2000, 500)] * 6, 600, None),
    ],
)
def test_what_reps_make_of_a_run(
    reps: list[tuple[float | None, float | None]], recovery_s: float, kind: str | None
) -> None:
    assert kind_of_reps(reps, recovery_s=recovery_s) == kind


@given(st.lists(st.tuples(st.integers(20, 5000), st.integers(10, 3000)), max_size=30))
def test_any_laps_give_a_sound_structure(pairs: list[tuple[int, int]]) -> None:
    intervals = laps(*pairs)
    found = lap_structure(intervals)
    if found is None:
        return
    assert found.contrast >= 1
    speeds = [metres / seconds for metres, seconds in pairs]
    assert min(speeds) <= found.threshold <= max(speeds)
    assert sum(part.distance_m or 0 for part in suggested_intervals(intervals, found)) == sum(
        metres for metres, _ in pairs
    )


@given(st.lists(st.tuples(st.integers(20, 5000), st.integers(10, 3000)), min_size=2, max_size=30))
def test_twice_the_speed_is_the_same_structure(pairs: list[tuple[int, int]]) -> None:
    found = lap_structure(laps(*pairs))
    doubled = lap_structure(laps(*((metres * 2, seconds) for metres, seconds in pairs)))
    assert (found is None) == (doubled is None)
    if found is not None and doubled is not None:
        assert doubled.contrast == pytest.approx(found.contrast)
        assert len(doubled.reps) == len(found.reps)
