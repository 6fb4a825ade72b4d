"""What is new about a session: arithmetic on what came before it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.fast_metres import fast_metres
from runlog.core.stats.novelty import Novelty, novelties, session_fast_metres
from runlog.core.stretch import Stretch
from runlog.core.value import replace

DAY_0 = datetime(2026, 11, 22, 18, tzinfo=UTC)


def session(days_before: float, **fields: Any) -> Session:
    return Session(when=exact_moment(DAY_0 - timedelta(days=days_before)), **fields)


def reps(count: int, metres: int, **fields: Any) -> tuple[Interval, ...]:
    return (Interval(role="work", distance_m=metres, **fields),) * count


def test_the_first_session_has_nothing_new() -> None:
    first = session(0, kind="interval", tags=("forefoot",), shoe="Old", stretches=("bridge",))
    assert novelties(first, []) == ()
    assert novelties(first, [first]) == ()


@pytest.mark.parametrize(
    ("days_before", "expected"),
    [
        (13, ()),
        (14, (Novelty(what="kind", name="interval", days=14),)),
        (37, (Novelty(what="kind", name="interval", days=37),)),
    ],
)
def test_a_kind_is_news_after_fourteen_days(
    days_before: int, expected: tuple[Novelty, ...]
) -> None:
    before = [session(days_before, kind="interval"), session(3, kind="easy")]
    assert novelties(session(0, kind="interval"), before) == expected


def test_a_kind_never_run_before_is_the_first() -> None:
    found = novelties(session(0, kind="interval"), [session(3, kind="easy")])
    assert found == (Novelty(what="kind", name="interval", days=None),)


def test_no_kind_and_other_sports_are_no_news() -> None:
    assert novelties(session(0), [session(3, kind="easy")]) == ()
    assert novelties(session(0, sport="ride", kind="long"), [session(3)]) == ()


def test_more_fast_metres_than_in_thirty_days_are_news() -> None:
    before = [
        session(31, kind="interval", intervals=reps(10, 1000)),
        session(20, kind="interval", intervals=reps(4, 400)),
        session(10, kind="interval", intervals=reps(5, 400)),
    ]
    fast = session(0, kind="interval", intervals=reps(6, 400))
    assert novelties(fast, before) == (
        Novelty(what="fast_metres", metres=2400, most_before_m=2000, total_before_m=3600),
    )
    assert novelties(session(0, kind="interval", intervals=reps(5, 400)), before) == ()


def test_labels_pairs_and_stretches_are_news_once() -> None:
    now = session(
        0,
        tags=("forefoot", "high-knees", "club"),
        shoe="New",
        stretches=("quad_standing", "bridge"),
    )
    before = [session(5, tags=("club",), shoe="Old", stretches=("quad_standing",))]
    assert novelties(now, before) == (
        Novelty(what="tag", name="forefoot"),
        Novelty(what="tag", name="high-knees"),
        Novelty(what="shoe", name="New"),
        Novelty(what="stretch", name="bridge"),
    )
    assert novelties(now, [*before, replace(now, when=session(1).when)]) == ()


def test_a_stretch_done_apart_from_a_run_is_not_new_after_one() -> None:
    now = session(0, stretches=("bridge",))
    apart = Stretch(exercise="bridge", when=session(1).when)
    assert novelties(now, [session(5)], [apart]) == ()
    later = Stretch(exercise="bridge", when=session(-1).when)
    assert novelties(now, [session(5)], [later]) != ()


def test_only_what_came_before_counts() -> None:
    now = session(0, tags=("forefoot",), id=2)
    assert novelties(now, [session(5), session(-1, tags=("forefoot",))]) != ()
    same_moment = session(0, tags=("forefoot",), id=1)
    assert novelties(now, [session(5), same_moment]) == ()
    assert novelties(same_moment, [session(5), now]) != ()
    assert novelties(replace(now, uuid="u"), [session(5), replace(now, uuid="u", id=1)]) != ()


def test_the_founding_day_names_what_was_new() -> None:
    weeks = [
        session(day, kind="easy", kind_source="user", distance_m=7000, shoe="Old")
        for day in range(2, 60, 2)
    ]
    track = session(
        0,
        kind="interval",
        kind_source="user",
        shoe="Old",
        tags=("forefoot", "high-knees"),
        intervals=reps(6, 400),
    )
    assert novelties(track, [session(61, kind="interval"), *weeks]) == (
        Novelty(what="kind", name="interval", days=61),
        Novelty(what="fast_metres", metres=2400, most_before_m=0, total_before_m=0),
        Novelty(what="tag", name="forefoot"),
        Novelty(what="tag", name="high-knees"),
    )


def test_a_race_without_reps_was_fast_from_start_to_end() -> None:
    assert session_fast_metres(session(0, kind="race", distance_m=5000)) == 5000
    assert session_fast_metres(session(0, kind="race")) == 0
    assert session_fast_metres(session(0, kind="easy", distance_m=5000)) == 0
    assert session_fast_metres(session(0, sport="ride", kind="race", distance_m=5000)) == 0
    assert (
        session_fast_metres(session(0, kind="race", distance_m=5000, intervals=reps(3, 1000)))
        == 3000
    )


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("interval", {}, 400),
        ("interval", {"target": "5k"}, 400),
        ("interval", {"target": "T"}, 0),
        ("hills", {"label": "tempo"}, 0),
        ("easy", {}, 0),
        (None, {}, 0),
        ("easy", {"label": "strides"}, 400),
    ],
)
def test_fast_metres_are_work_of_fast_kinds_and_strides(
    kind: Any, fields: dict[str, Any], expected: int
) -> None:
    assert fast_metres(reps(1, 400, **fields), kind) == expected
    assert fast_metres((Interval(role="recovery", distance_m=200),), kind) == 0
    assert fast_metres((Interval(role="work", duration_s=60),), kind) == 0
