"""What comes of two records of one outing."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from runlog.core.interval import Interval, Workout
from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.session import Session, Source
from runlog.core.stats.joined_runs import bettered, completed, filled, is_race_figure
from runlog.core.value import replace

START = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
FIT = Source(kind="fit", key="fit:1/2/3")


def run(**fields: Any) -> Session:
    return Session(
        **{"when": exact_moment(START), "distance_m": 8000, "duration_s": 2700.0, **fields}
    )


def at(seconds: float, *, hours_east: int = 0) -> Moment:
    zone = timezone(timedelta(hours=hours_east))
    return exact_moment((START + timedelta(seconds=seconds)).astimezone(zone))


def test_the_runner_s_words_win_and_the_watch_s_figures() -> None:
    entry = run(
        when=day_moment(START.date(), "evening", zone=UTC),
        kind="tempo",
        kind_source="user",
        rpe=6,
        note="felt strong",
        tags=("club",),
        shoe="Pegasus",
        stretched=True,
        stretches=("quad_standing",),
        heart_rate_bpm=150,
        id=7,
        uuid="u" * 36,
    )
    recorded = run(
        distance_m=8020,
        duration_s=2710.0,
        elapsed_s=2800.0,
        heart_rate_bpm=152,
        rpe=3,
        kind="interval",
        kind_source="laps",
        note="Evening with Anna",
        shoe="Ghost",
        surface="trail",
        intervals=(Interval(role="easy", distance_m=1000),),
        source=FIT,
    )
    both = completed(entry, recorded)
    assert both == replace(
        entry,
        when=recorded.when,
        distance_m=8020,
        duration_s=2710.0,
        elapsed_s=2800.0,
        heart_rate_bpm=152,
        surface="trail",
        intervals=recorded.intervals,
        source=FIT,
    )


def test_what_the_runner_left_open_comes_from_the_file() -> None:
    recorded = run(
        kind="interval", kind_source="laps", rpe=7, note="Track", shoe="Ghost", source=FIT
    )
    both = completed(run(id=1), recorded)
    assert both == replace(recorded, id=1)


def test_what_the_file_does_not_know_stays() -> None:
    both = completed(run(heart_rate_bpm=150), run(distance_m=None, duration_s=None, source=FIT))
    assert (both.distance_m, both.duration_s, both.heart_rate_bpm) == (8000, 2700.0, 150)


WORKOUT = Workout(typed="2x400 r90s", canonical="2x400m r90s")
TYPED = (
    Interval(role="work", distance_m=400, target="95s"),
    Interval(role="recovery", duration_s=90.0),
    Interval(role="work", distance_m=400, target="95s"),
)
LAPS = (
    Interval(role="easy", distance_m=1000, actual_s=300.0),
    Interval(role="work", distance_m=401, actual_s=93.0),
    Interval(role="recovery", distance_m=200, actual_s=91.0),
    Interval(role="work", distance_m=399, actual_s=94.0),
)


def test_the_reps_of_a_typed_workout_are_timed_by_the_watch() -> None:
    both = completed(run(workout=WORKOUT, intervals=TYPED), run(intervals=LAPS, source=FIT))
    assert [part.actual_s for part in both.intervals] == [93.0, None, 94.0]
    assert [part.target for part in both.intervals] == ["95s", None, "95s"]


def test_the_watch_s_own_laps_do_not_displace_a_typed_workout() -> None:
    laps = tuple(Interval(role="easy", distance_m=1000, actual_s=300.0) for _ in range(8))
    both = completed(run(workout=WORKOUT, intervals=TYPED), run(intervals=laps, source=FIT))
    assert both.intervals == TYPED


def test_a_rep_that_was_timed_by_hand_keeps_its_time() -> None:
    by_hand = (replace(TYPED[0], actual_s=92.0), *TYPED[1:])
    both = completed(run(workout=WORKOUT, intervals=by_hand), run(intervals=LAPS, source=FIT))
    assert both.intervals[0].actual_s == 92.0


def test_a_second_record_fills_only_what_is_missing() -> None:
    known = run(source=FIT, note="mine", intervals=(Interval(role="easy"), Interval(role="easy")))
    second = run(
        distance_m=8100, note="theirs", shoe="Ghost", ascent_m=30, intervals=LAPS, kind="interval",
        kind_source="laps",
    )  # fmt: skip
    better = bettered(known, second)
    assert better == replace(
        known, shoe="Ghost", ascent_m=30, intervals=LAPS, kind="interval", kind_source="laps"
    )
    assert bettered(better, second) == better


def test_laps_never_displace_reps_or_a_typed_workout() -> None:
    easy = (Interval(role="easy", distance_m=1000), Interval(role="easy", distance_m=1000))
    assert bettered(run(intervals=LAPS), run(intervals=easy)).intervals == LAPS
    assert bettered(run(workout=WORKOUT), run(intervals=LAPS)).intervals == ()


def test_an_offset_that_was_a_guess_gives_way_to_one_that_is_known() -> None:
    known, second = run(source=FIT), run(when=at(1, hours_east=9))
    assert bettered(known, second) == known
    assert bettered(known, second, is_offset_known=True).when == second.when
    assert bettered(known, run(when=at(9, hours_east=9)), is_offset_known=True) == known


def test_the_official_figures_of_a_race_stay() -> None:
    race = run(distance_m=10_000, duration_s=3012.0, kind="race", kind_source="user")
    recorded = run(distance_m=10_230, duration_s=3040.0, elapsed_s=3050.0, source=FIT)
    both = completed(race, recorded)
    assert (both.distance_m, both.duration_s, both.elapsed_s) == (10_000, 3012.0, 3050.0)
    assert completed(replace(race, duration_s=None), recorded).duration_s == 3040.0
    assert is_race_figure(race, "distance_m")
    assert not is_race_figure(race, "heart_rate_bpm")
    assert not is_race_figure(run(), "distance_m")


EVENING = day_moment(START.date(), "evening", zone=UTC)
DAY = day_moment(START.date(), zone=UTC)


@pytest.mark.parametrize(
    ("entry", "listed", "filled_with"),
    [
        (run(), run(distance_m=8200, duration_s=2900.0, source=FIT), run()),
        (run(), run(heart_rate_bpm=150), run(heart_rate_bpm=150)),
        (run(when=at(60)), run(), run(when=at(60))),
        (run(when=EVENING), run(), run()),
        (run(when=EVENING), run(when=DAY), run(when=EVENING)),
        (run(when=DAY), run(when=EVENING), run(when=EVENING)),
        (run(tags=("club",)), run(tags=("hot",)), run(tags=("club",))),
        (run(), run(tags=("hot",)), run(tags=("hot",))),
        (run(stretched=False), run(stretched=True, stretches=("pigeon",)), run(stretched=False)),
        (
            run(),
            run(stretched=True, stretches=("pigeon",)),
            run(stretched=True, stretches=("pigeon",)),
        ),
        (
            run(kind="easy", kind_source="user"),
            run(kind="tempo", kind_source="user"),
            run(kind="easy", kind_source="user"),
        ),
        (run(), run(kind="tempo", kind_source="user"), run(kind="tempo", kind_source="user")),
    ],
    ids=str,
)
def test_a_list_fills_what_the_runner_left_open(
    entry: Session, listed: Session, filled_with: Session
) -> None:
    assert filled(entry, listed) == filled_with


def test_a_workout_from_a_list_is_timed_by_the_laps_that_are_there() -> None:
    listed = run(workout=WORKOUT, intervals=TYPED, kind="interval", kind_source="workout")
    both = bettered(run(intervals=LAPS, source=FIT), listed)
    assert both.workout == WORKOUT
    assert [part.actual_s for part in both.intervals] == [93.0, None, 94.0]
    assert (both.kind, both.kind_source) == ("interval", "workout")
    assert bettered(run(workout=WORKOUT, intervals=TYPED), run(workout=WORKOUT)).intervals == TYPED
