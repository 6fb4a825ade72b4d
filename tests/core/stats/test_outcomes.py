"""What followed each run: windows, silence, pauses, and what is not known yet."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Check, Pause
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.stats.episodes import episodes, placed_records
from runlog.core.stats.outcomes import Outcome, outcomes, quiet_instants, window_limits
from runlog.core.stats.run_order import (
    HOUR_S,
    PausedDays,
    day_at,
    end_of,
    runs_in_order,
)
from runlog.core.symptom import Symptom

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
LATER_S = int((MONDAY + timedelta(days=60)).timestamp())


def run(at_h: float, minutes: float | None = 60, *, number: int | None = None) -> Session:
    return Session(
        when=exact_moment(MONDAY + timedelta(hours=at_h)),
        duration_s=None if minutes is None else minutes * 60,
        id=number,
    )


def note(at_h: float, severity: int = 4) -> Symptom:
    at = exact_moment(MONDAY + timedelta(hours=at_h))
    return Symptom(area="low_back", noted=at, severity=severity)


def clear(at_h: float, *, is_all_clear: bool = True) -> Check:
    return Check(at=exact_moment(MONDAY + timedelta(hours=at_h)), is_all_clear=is_all_clear)


def followed(
    sessions: list[Session],
    notes: list[Symptom],
    *,
    checks: tuple[Check, ...] = (),
    pauses: tuple[Pause, ...] = (),
    now_s: int = LATER_S,
    window_h: int = 48,
) -> list[Outcome]:
    runs = runs_in_order(sessions)
    records = placed_records(notes, runs, area="low_back")
    return outcomes(
        runs,
        episodes(records),
        quiet_s=quiet_instants(records, checks, threshold=3),
        paused=PausedDays(pauses),
        now_s=now_s,
        window_s=window_h * HOUR_S,
    )


def states(found: list[Outcome]) -> list[str]:
    return [outcome.state for outcome in found]


@pytest.mark.parametrize(
    ("sessions", "notes", "expected"),
    [
        ([run(8)], [note(20)], ["case"]),
        ([run(8)], [], ["quiet"]),
        ([run(8)], [note(8)], ["already"]),
        ([run(8)], [note(8.01)], ["case"]),
        ([run(8)], [note(57)], ["case"]),
        ([run(8)], [note(57.01)], ["quiet"]),
        ([run(8)], [note(7)], ["already"]),
        ([run(8), run(30)], [note(20)], ["case", "already"]),
        ([run(8), run(30)], [note(30)], ["case", "already"]),
        ([run(8), run(30)], [note(30.5)], ["quiet", "case"]),
        ([run(8), run(18)], [note(20)], ["quiet", "case"]),
        ([run(8), run(60)], [note(20)], ["case", "quiet"]),
        ([run(8), run(60)], [note(20), note(70)], ["case", "already"]),
        ([run(8), run(40)], [note(20), note(30, 0), note(50)], ["case", "case"]),
        ([run(8), run(44)], [note(20)], ["case", "already"]),
        ([run(8), run(44.01)], [note(20)], ["case", "quiet"]),
        ([run(8), run(8, number=2)], [note(20)], ["quiet", "case"]),
        ([], [note(20)], []),
    ],
)
def test_a_new_episode_belongs_to_the_run_before_it(
    sessions: list[Session], notes: list[Symptom], expected: list[str]
) -> None:
    assert states(followed(sessions, notes)) == expected


def test_other_sports_neither_count_nor_end_a_window() -> None:
    ride = Session(when=exact_moment(MONDAY + timedelta(hours=12)), sport="ride", duration_s=60)
    assert states(followed([run(8), ride], [note(20)])) == ["case"]


def test_a_window_that_is_still_open_says_nothing_yet() -> None:
    now_s = int((MONDAY + timedelta(hours=56)).timestamp())
    assert states(followed([run(8)], [note(20)], now_s=now_s)) == ["pending"]
    assert states(followed([run(8)], [note(20)], now_s=now_s + HOUR_S)) == ["case"]
    assert states(followed([run(8), run(55)], [], now_s=now_s)) == ["quiet", "pending"]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 3, 5), date(2026, 3, 9), "quiet"),
        (date(2026, 3, 4), date(2026, 3, 9), "paused"),
        (date(2026, 3, 2), date(2026, 3, 2), "paused"),
        (date(2026, 2, 1), date(2026, 3, 1), "quiet"),
    ],
)
def test_a_window_that_touches_a_pause_says_nothing(first: date, last: date, expected: str) -> None:
    pause = Pause(first_on=first, last_on=last)
    assert states(followed([run(8)], [], pauses=(pause,))) == [expected]


def test_not_even_an_episode_noted_before_the_pause_counts() -> None:
    pause = Pause(first_on=date(2026, 3, 4), last_on=date(2026, 3, 9))
    assert states(followed([run(8)], [note(12)], pauses=(pause,))) == ["paused"]


@pytest.mark.parametrize(
    ("checks", "notes", "is_confirmed"),
    [
        ((clear(20),), [], True),
        ((clear(15),), [], False),
        ((clear(15.01),), [], True),
        ((clear(57),), [], True),
        ((clear(57.01),), [], False),
        ((clear(20, is_all_clear=False),), [], False),
        ((), [note(20, 2)], True),
        ((), [note(20, 0)], True),
        ((), [], False),
    ],
)
def test_silence_is_no_confirmation(
    checks: tuple[Check, ...], notes: list[Symptom], is_confirmed: bool
) -> None:
    [found] = followed([run(8)], notes, checks=checks)
    assert (found.state, found.is_confirmed) == ("quiet", is_confirmed)


def test_a_case_needs_no_confirmation() -> None:
    [found] = followed([run(8)], [note(20)], checks=(clear(18),))
    assert (found.state, found.is_confirmed) == ("case", False)


def test_a_shorter_window_sees_less() -> None:
    assert states(followed([run(8)], [note(40)], window_h=24)) == ["quiet"]
    assert states(followed([run(8)], [note(40)], window_h=72)) == ["case"]


@pytest.mark.parametrize(
    ("session", "seconds"),
    [
        (run(8, 50), 3000),
        (Session(when=run(8).when, distance_m=10_000), 3600),
        (Session(when=run(8).when), 0),
        (Session(when=run(8).when, duration_s=3000, elapsed_s=3600), 3600),
        (Session(when=run(8).when, elapsed_s=3600), 3600),
    ],
)
def test_a_run_ends_as_well_as_it_is_known(session: Session, seconds: int) -> None:
    assert end_of(session) - session.when.instant_s == seconds


def test_the_local_day_of_an_instant_follows_the_clock_of_the_run() -> None:
    evening = exact_moment(datetime.fromisoformat("2026-03-02T22:00:00-08:00"))
    monday = date(2026, 3, 2).toordinal()
    assert day_at(evening.instant_s, evening) == monday
    assert day_at(evening.instant_s + 2 * HOUR_S - 1, evening) == monday
    assert day_at(evening.instant_s + 2 * HOUR_S, evening) == monday + 1
    vague = day_moment(date(2026, 3, 2), "night", zone=UTC)
    assert day_at(vague.instant_s + 2 * HOUR_S, vague) == monday + 1


def test_pauses_may_overlap() -> None:
    def days(first: int, last: int) -> Pause:
        return Pause(first_on=date(2026, 3, first), last_on=date(2026, 3, last))

    paused = PausedDays([days(1, 20), days(5, 6)])
    tenth = date(2026, 3, 10).toordinal()
    assert paused.touch(tenth, tenth)
    assert not paused.touch(tenth + 11, tenth + 20)
    assert not PausedDays([])


HOURS = st.lists(st.integers(0, 700), max_size=20)


@given(HOURS, HOURS)
def test_every_episode_makes_at_most_one_run_a_case(starts: list[int], noted: list[int]) -> None:
    sessions = [run(h, 50) for h in starts]
    runs = runs_in_order(sessions)
    found = followed(sessions, [note(h + 0.5) for h in noted])
    several = episodes(placed_records([note(h + 0.5) for h in noted], runs))
    assert sum(o.state == "case" for o in found) <= len(several)
    limits = window_limits(runs, window_s=48 * HOUR_S)
    for outcome, limit_s in zip(found, limits, strict=True):
        if outcome.state == "case":
            assert any(outcome.run.start_s < e.onset_s <= limit_s for e in several)
        if outcome.state == "quiet":
            assert not any(outcome.run.start_s < e.onset_s <= limit_s for e in several)
