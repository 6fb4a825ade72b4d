"""What a run was like, in yes or no, and which pairs can be compared."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from runlog.core.interval import Interval, Workout
from runlog.core.kind import Kind, KindSource
from runlog.core.moment import exact_moment
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.stats.exposures import further_exposures, is_interval_session, is_unstretched
from runlog.core.stats.run_order import runs_in_order
from runlog.core.stats.shoe_arms import ShoeArms, shoe_arms
from runlog.core.stats.shoe_distance import metres_at, metres_before, start_metres

FIRST = datetime(2026, 3, 2, 8, tzinfo=UTC)
REP = Interval(role="work", distance_m=400, duration_s=90)
LONG_REP = Interval(role="work", duration_s=600)
TYPED = Workout(typed="x", canonical="x")
FIT = Source(kind="fit", key="1")


def session(day: float = 0, **fields: Any) -> Session:
    return Session(when=exact_moment(FIRST + timedelta(days=day)), **fields)


@pytest.mark.parametrize("kind", ["interval", "repetition", "hills", "fartlek", "race"])
def test_fast_kinds_are_intervals(kind: Kind) -> None:
    assert is_interval_session(session(kind=kind, kind_source="user")) is True


@pytest.mark.parametrize(
    "kind", ["easy", "recovery", "long", "steady", "tempo", "progression", "strides", "other"]
)
def test_other_kinds_are_not(kind: Kind) -> None:
    assert (
        is_interval_session(session(kind=kind, kind_source="user", intervals=(REP,) * 6)) is False
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, False),
        ({"workout": TYPED, "intervals": (REP,) * 3}, True),
        ({"workout": TYPED, "intervals": (REP,) * 2}, False),
        ({"workout": TYPED, "intervals": (LONG_REP,) * 3}, False),
        ({"workout": TYPED, "intervals": (Interval(role="work"),) * 4}, True),
        ({"workout": TYPED, "intervals": (Interval(role="work", distance_m=2000),) * 3}, True),
        ({"workout": TYPED, "intervals": (Interval(role="work", distance_m=3000),) * 3}, False),
        ({"workout": TYPED, "intervals": (Interval(role="easy", duration_s=60),) * 5}, False),
        ({"workout": Workout(typed="6x?")}, False),
        ({"source": FIT, "intervals": (REP,) * 3}, None),
        ({"source": FIT, "intervals": (REP,) * 2}, False),
        ({"source": FIT}, False),
    ],
)
def test_without_a_kind_a_typed_workout_decides_and_laps_leave_it_open(
    fields: dict[str, Any], expected: bool | None
) -> None:
    assert is_interval_session(session(**fields)) is expected


@pytest.mark.parametrize(
    ("kind", "source", "expected"),
    [
        ("interval", "laps", None),
        ("interval", "rule", None),
        ("interval", "workout", True),
        ("interval", None, True),
        ("easy", "laps", False),
    ],
)
def test_only_the_runners_own_word_or_workout_decides(
    kind: Kind, source: KindSource | None, expected: bool | None
) -> None:
    assert is_interval_session(session(kind=kind, kind_source=source, source=FIT)) is expected


def test_not_asked_is_not_unstretched() -> None:
    assert is_unstretched(session()) is None
    assert is_unstretched(session(stretched=False)) is True
    assert is_unstretched(session(stretched=True)) is False


def test_the_exploratory_questions_are_asked_of_every_run() -> None:
    sessions = [
        session(0, duration_s=3600, rpe=7, surface="track", tags=("forefoot",)),
        session(0.9, duration_s=3600, rpe=6, surface="road", tags=("forefoot",)),
        session(1.95, duration_s=3600, tags=("forefoot",)),
        session(4, duration_s=3600, tags=("forefoot", "Once")),
        session(6, duration_s=3600, tags=("forefoot",)),
    ]
    found = further_exposures(runs_in_order(sessions), [49_999, 50_000, None, 0, 1])
    assert found["high_rpe"] == [True, False, None, None, None]
    assert found["new_pair"] == [True, False, None, True, True]
    assert found["short_rest"] == [None, True, False, False, False]
    assert found["surface_track"] == [True, False, None, None, None]
    assert found["tag:forefoot"] == [True] * 5
    assert "tag:Once" not in found
    assert "surface_trail" not in found


def test_without_runs_there_is_nothing_to_ask() -> None:
    assert further_exposures([], []) == {}


def arms(pairs: str, *, start_m: dict[str, int] | None = None, each_m: int = 10_000) -> ShoeArms:
    """Arms of runs in pairs given as letters, one a day; ``-`` for none."""
    sessions = [
        session(day, shoe=None if pair == "-" else pair, distance_m=each_m)
        for day, pair in enumerate(pairs)
    ]
    runs = runs_in_order(sessions)
    start = start_m or {}
    last = metres_at(sessions, start, instant_s=runs[-1].start_s)
    return shoe_arms(runs, metres_before(sessions, runs, start), last)


def test_of_two_pairs_the_older_is_exposed() -> None:
    assert arms("AAAAABBBBBBB") == ("pairs", "B", "A", [False] * 5 + [True] * 7)
    assert arms("AAAAABBBBBBB", start_m={"A": 20_000})[:3] == ("pairs", "A", "B")


def test_two_pairs_alike_are_told_apart_by_the_alphabet() -> None:
    assert arms("BBBBBAAAAA", start_m={"A": 10_000, "B": 0})[:3] == ("pairs", "A", "B")


def test_runs_in_a_further_pair_or_in_none_stand_aside() -> None:
    assert arms("AAAAAABBBBBC-")[3] == [True] * 6 + [False] * 5 + [None, None]


@pytest.mark.parametrize("pairs", ["AAAAAAAA", "AAAAAABBBB", "----", "ABCDEF"])
def test_one_pair_worn_five_times_is_not_enough(pairs: str) -> None:
    assert arms(pairs) == (None, None, None, [None] * len(pairs))


def test_of_three_pairs_the_worn_stand_against_the_rest() -> None:
    found = arms("AAAAABBBBBCCCCC-", start_m={"A": 500_000})
    assert found == ("worn", None, None, [True] * 5 + [False] * 10 + [None])


def test_of_three_pairs_none_of_them_worn_the_usual_one_stands_against_the_rest() -> None:
    found = arms("AAAAABBBBBBCCCCCD-", start_m={"A": 460_000})
    assert found == ("most_used", "B", None, [False] * 5 + [True] * 6 + [False] * 6 + [None])


def test_walks_in_a_pair_wear_it_and_other_pairs_do_not() -> None:
    sessions = [
        session(0, shoe="A", distance_m=5_000),
        session(1, shoe="A", distance_m=3_000, sport="walk"),
        session(2, shoe="B", distance_m=7_000),
        session(3, shoe="A", distance_m=None),
        session(4, shoe="A", distance_m=5_000),
        session(5),
    ]
    runs = runs_in_order(sessions)
    start = start_metres([Shoe(name="A", start_m=100_000)])
    assert metres_before(sessions, runs, start) == [100_000, 0, 108_000, 108_000, None]
    assert metres_at(sessions, start, instant_s=runs[-1].start_s) == {"A": 113_000, "B": 7_000}
