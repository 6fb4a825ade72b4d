"""Is a pair due? What is known about it, and what followed the sessions in it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.inquiry import Evidence
from runlog.core.stats.shoe_check import ShoeCheck, pairs_worn, shoe_check
from runlog.core.stats.shoe_wear import shoe_wear
from runlog.core.symptom import Symptom

FIRST = datetime(2026, 9, 1, 18, tzinfo=UTC)
NOW_S = int(datetime(2026, 11, 1, tzinfo=UTC).timestamp())


def run(day: float, shoe: str | None = "Old", **fields: Any) -> Session:
    when = exact_moment(FIRST + timedelta(days=day))
    return Session(when=when, shoe=shoe, **({"duration_s": 3000, "distance_m": 8000} | fields))


def note(day: float, area: str = "low_back", severity: int = 5) -> Symptom:
    when = exact_moment(FIRST + timedelta(days=day))
    return Symptom(area=area, noted=when, severity=severity)


def check(
    sessions: list[Session],
    notes: list[Symptom],
    *,
    km: int = 100,
    retired_on: date | None = None,
    now_s: int = NOW_S,
) -> ShoeCheck:
    shoe = Shoe(name="Old", start_m=km * 1000, retired_on=retired_on)
    wear = shoe_wear(
        shoe,
        run_m=0,
        last_28_days_m=0,
        sessions=len(sessions),
        first_used_on=None,
        as_of=date(2026, 11, 1),
    )
    return shoe_check("Old", wear, Evidence(sessions=sessions, symptoms=notes), now_s=now_s)


@pytest.mark.parametrize(
    ("km", "verdict", "reasons"),
    [
        (100, "keep", ("within_limit",)),
        (499, "keep", ("within_limit",)),
        (500, "look", ("look_from_500",)),
        (650, "look", ("near_limit", "look_from_500")),
        (700, "replace", ("past_limit",)),
    ],
)
def test_the_distance_suggests_what_to_do(km: int, verdict: str, reasons: tuple[str, ...]) -> None:
    found = check([], [], km=km)
    assert (found.verdict, found.reasons) == (verdict, reasons)


def test_a_retired_pair_is_retired() -> None:
    assert check([], [], km=900, retired_on=date(2026, 10, 1)).verdict == "retired"


def test_sessions_with_and_without_an_episode_after_them_are_counted() -> None:
    sessions = [
        run(0), run(4), run(8, "New"), run(12), run(12.5), run(20), run(24, sport="walk"),
    ]  # fmt: skip
    notes = [note(0.5), note(8.5), note(20.5, "calf"), note(20.6)]
    found = check(sessions, notes)
    assert (found.sessions, found.followed, found.quiet, found.unknown) == (5, 2, 3, 0)
    assert found.first_on == date(2026, 9, 1)


def test_runs_with_a_symptom_already_there_are_unknown() -> None:
    found = check([run(0), run(1)], [note(0.5)])
    assert (found.followed, found.quiet, found.unknown) == (1, 0, 1)


def test_a_run_is_followed_if_any_area_says_so() -> None:
    found = check([run(0), run(2.2)], [note(0.5), note(1.5), note(2.5, "calf")])
    assert (found.followed, found.unknown) == (2, 0)


def test_the_founding_pair_was_worn_without_trouble() -> None:
    weeks = [run(day) for day in range(0, 56, 2)]
    found = check(weeks, [note(30.4), note(32, severity=0), note(54.3)], km=600)
    assert (found.sessions, found.followed, found.quiet) == (28, 2, 26)
    assert (found.verdict, found.is_one_change_at_a_time) == ("look", True)


def test_an_episode_long_ago_does_not_ask_for_one_change_at_a_time() -> None:
    assert not check([run(0)], [note(0.5)]).is_one_change_at_a_time


def test_the_fast_share_is_that_of_the_metres() -> None:
    reps = (Interval(role="work", distance_m=2000),)
    fast = run(0, kind="interval", kind_source="user", intervals=reps)
    assert check([fast, run(4)], []).fast_share == pytest.approx(0.125)
    assert check([run(0, distance_m=None)], []).fast_share is None
    assert check([], []).first_on is None


def test_rotation_counts_the_pairs_of_four_weeks() -> None:
    sessions = [run(60, "A"), run(50, "B"), run(30, "C"), run(55, None), run(59, "D", sport="ride")]
    assert pairs_worn(sessions, now_s=NOW_S) == ("A", "B")
    assert check(sessions, []).rotation == 2
