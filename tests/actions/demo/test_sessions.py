"""What becomes of an outing."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from runlog.actions.demo.runner import made_up_runner
from runlog.actions.demo.sessions import session_of
from runlog.actions.demo.weeks import Outing
from runlog.actions.demo.workouts import Planned
from runlog.core.session import Session
from runlog.core.value import replace

RUNNER = made_up_runner(1, today=date(2026, 11, 22))
LONDON = ZoneInfo("Europe/London")


def outing(day: date, **changes: Any) -> Outing:
    easy = Outing(
        day=day, place="easy", minute=18 * 60 + 30, kind="easy", distance_m=8000, is_exact=True
    )
    return replace(easy, **changes)


def went(planned: Outing, zone: ZoneInfo = LONDON) -> Session:
    session = session_of(planned, RUNNER, zone)
    assert session is not None
    return session


def test_a_day_that_never_was_has_no_session() -> None:
    apia = ZoneInfo("Pacific/Apia")
    assert session_of(outing(date(2011, 12, 30)), RUNNER, apia) is None
    assert went(outing(date(2011, 12, 29)), apia).when.day == date(2011, 12, 29)


def test_an_hour_that_the_clocks_skip_is_the_one_after() -> None:
    at = went(outing(date(2026, 3, 29), minute=90)).when.at
    assert at is not None
    assert at.isoformat() == "2026-03-29T02:30:00+01:00"


@pytest.mark.parametrize("minute", [6 * 60 + 40, 9 * 60, 18 * 60 + 15])
def test_a_start_known_to_the_minute_is_that_minute(minute: int) -> None:
    at = went(outing(date(2026, 5, 5), minute=minute)).when.at
    assert at is not None
    assert at.hour * 60 + at.minute == minute


def test_a_race_is_as_long_as_it_is_and_at_its_pace() -> None:
    paces = []
    for distance_m in (5_000, 10_000, 16_093, 21_098):
        race = went(outing(date(2026, 10, 11), kind="race", distance_m=distance_m))
        assert (race.distance_m, race.kind, race.kind_source) == (distance_m, "race", "user")
        assert race.rpe is not None
        paces.append((race.duration_s or 0) / distance_m)
    assert paces == sorted(paces)


def test_around_a_workout_there_is_easy_running() -> None:
    track = outing(
        date(2026, 5, 5),
        kind=None,
        distance_m=None,
        workout=Planned(text="6x400 r90"),
        surface="track",
    )
    session = went(track)
    assert (session.kind, session.kind_source) == ("interval", "workout")
    assert len(session.intervals) == 11
    assert 2400 + 2500 < (session.distance_m or 0) < 2400 + 1500 + 5000


def test_with_its_ends_in_the_text_a_workout_is_the_whole_run() -> None:
    text = "2km wu, 20min @T, 2km cd"
    tempo = Planned(text=text, kind="tempo", has_ends=True)
    session = went(outing(date(2026, 5, 5), kind="tempo", distance_m=None, workout=tempo))
    assert 7_500 < (session.distance_m or 0) < 8_500


def test_strides_are_part_of_an_easy_run() -> None:
    strides = Planned(text="6x100m strides r walk back", kind="strides")
    session = went(outing(date(2026, 5, 5), kind="strides", workout=strides))
    assert 7_500 <= (session.distance_m or 0) <= 8_500


def test_a_trail_is_slower_than_the_road() -> None:
    road, trail = (went(outing(date(2026, 5, 5), surface=surface)) for surface in ("road", "trail"))
    assert (trail.duration_s or 0) > 1.1 * (road.duration_s or 0)


def test_a_walk_is_no_run() -> None:
    walk = went(outing(date(2026, 5, 5), sport="walk", kind=None, distance_m=6000))
    assert (walk.sport, walk.kind, walk.shoe, walk.rpe) == ("walk", None, None, None)
    assert 3600 < (walk.duration_s or 0) < 5000
