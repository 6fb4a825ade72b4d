"""Pairs that age, are replaced, and are given up."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from runlog.actions.demo.pairs import dressed, fast_pair_days
from runlog.actions.demo.runner import made_up_runner
from runlog.core.kind import Kind
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.value import replace

TODAY = date(2026, 11, 22)
RUNNER = made_up_runner(1, today=TODAY)


def runs(count: int, *, metres: int = 10_000, kind: Kind = "easy") -> list[Session]:
    """A run a day, up to today."""
    last = datetime(2026, 11, 22, 9, tzinfo=UTC)
    whens = [exact_moment(last - timedelta(days=day)) for day in reversed(range(count))]
    return [Session(when=when, distance_m=metres, kind=kind) for when in whens]


def test_a_short_journal_begins_in_a_pair_that_is_old_already() -> None:
    wardrobe = dressed(runs(3), RUNNER, TODAY - timedelta(days=3))
    [pair] = wardrobe.shoes
    assert [session.shoe for session in wardrobe.sessions] == [pair.name] * 3
    assert 0.9 * 700_000 <= pair.start_m + 30_000 < 700_000
    assert (pair.retired_on, pair.is_default) == (None, True)


def test_no_run_no_pair() -> None:
    walk = Session(when=runs(1)[0].when, distance_m=5000, sport="walk")
    wardrobe = dressed([walk], RUNNER, TODAY)
    assert (wardrobe.sessions, wardrobe.shoes) == ((walk,), ())


def test_a_pair_is_replaced_when_it_is_worn_out_and_of_each_there_were_two() -> None:
    wardrobe = dressed(runs(320), RUNNER, TODAY - timedelta(days=320))
    names = [pair.name for pair in wardrobe.shoes]
    assert len(names) == 5
    assert names[-2:] == ["Ghost 15", "Ghost 16"]
    assert names[-3].startswith("Ghost 15 ")
    assert [pair.start_m for pair in wardrobe.shoes[1:]] == [0] * 4


def test_names_do_not_run_out() -> None:
    wardrobe = dressed(runs(4000), RUNNER, TODAY - timedelta(days=4000))
    names = [pair.name for pair in wardrobe.shoes]
    assert len(set(names)) == len(names) > 50
    assert names[0] == f"Ghost classic {len(names) - 1}"


def test_roads_and_trails_have_pairs_of_their_own() -> None:
    some = [
        replace(run, surface="trail") if place % 2 else run for place, run in enumerate(runs(20))
    ]
    wardrobe = dressed(some, RUNNER, TODAY - timedelta(days=20))
    assert {pair.type for pair in wardrobe.shoes} == {None, "trail"}
    for session in wardrobe.sessions:
        assert (session.shoe == "Speedgoat 12") == (session.surface == "trail")


@pytest.mark.parametrize("kind", ["interval", "race", "tempo"])
def test_fast_runs_are_in_the_fast_pair_from_the_day_it_is_new(kind: Kind) -> None:
    first = TODAY - timedelta(days=40 * 7)
    [new] = fast_pair_days(RUNNER, first)
    wardrobe = dressed(runs(200, metres=2000, kind=kind), RUNNER, first)
    assert 100 <= (TODAY - new).days <= 120
    for session in wardrobe.sessions:
        assert (session.shoe == "Streak 8") == (session.when.day >= new)


def test_a_worn_out_fast_pair_is_not_worn_on() -> None:
    first = TODAY - timedelta(days=40 * 7)
    wardrobe = dressed(runs(200, kind="interval"), RUNNER, first)
    fast = [session for session in wardrobe.sessions if session.shoe == "Streak 8"]
    assert sum(session.distance_m or 0 for session in fast) <= 480_000
    assert wardrobe.sessions[-1].shoe == "Ghost 16"


def test_every_year_or_so_there_is_a_new_fast_pair() -> None:
    days = fast_pair_days(RUNNER, date(2006, 11, 22))
    assert days == sorted(days, reverse=True)
    gaps = [(later - earlier).days for later, earlier in pairwise(days)]
    assert all(470 <= gap <= 560 for gap in gaps)
