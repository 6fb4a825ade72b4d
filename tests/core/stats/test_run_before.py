"""A symptom is shown with the run it came after."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.moment import Moment, PartOfDay, day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.stats.run_before import LINK_H, run_before
from runlog.core.stats.run_order import HOUR_S, runs_in_order
from runlog.core.symptom import Phase, Symptom

MONDAY = datetime(2026, 11, 16, tzinfo=UTC)


def at(hours: float) -> Moment:
    """So many hours after Monday's midnight, by the clock."""
    return exact_moment(MONDAY + timedelta(hours=hours))


def part(day: int, part_of_day: PartOfDay | None = None) -> Moment:
    return day_moment((MONDAY + timedelta(days=day)).date(), part_of_day, zone=UTC)


def run(when: Moment, session_id: int = 1, **fields: Any) -> Session:
    return Session(when=when, distance_m=10_000, duration_s=3600.0, id=session_id, **fields)


def found(noted: Moment, *sessions: Session, phase: Phase | None = None) -> tuple[int | None, int]:
    """Which run a note is shown with, and how many seconds after its end."""
    symptom = Symptom(area="low_back", noted=noted, phase=phase)
    linked = run_before(symptom, runs_in_order(sessions))
    return (None, 0) if linked is None else (linked[0].session.id, linked[1])


def test_the_delay_is_from_the_end_of_the_run_to_the_note() -> None:
    assert found(at(20), run(at(10))) == (1, 9 * HOUR_S)
    assert found(at(20), run(at(10), elapsed_s=7200.0)) == (1, 8 * HOUR_S)


def test_the_latest_run_before_the_note_counts() -> None:
    assert found(at(40), run(at(10), 1), run(at(30), 2), run(at(50), 3)) == (2, 9 * HOUR_S)


def test_without_a_run_before_it_there_is_none() -> None:
    assert found(at(9), run(at(10))) == (None, 0)
    assert found(at(9)) == (None, 0)


@pytest.mark.parametrize(("hours", "linked"), [(72, 1), (73, None)])
def test_only_72_hours_back_are_looked_at(hours: int, linked: int | None) -> None:
    assert found(at(10 + 1 + hours), run(at(10)))[0] == linked


def test_a_note_during_the_run_belongs_to_it() -> None:
    assert found(at(10.5), run(at(10)), phase="during") == (1, 0)
    assert found(at(10), run(at(10))) == (1, 0)


def test_a_note_of_before_the_run_belongs_to_the_one_before() -> None:
    runs = run(at(10), 1), run(at(34), 2)
    assert found(at(34), *runs, phase="before") == (1, 23 * HOUR_S)
    assert found(at(34.5), *runs, phase="before") == (1, 23.5 * HOUR_S)
    assert found(at(34.5), *runs) == (2, 0)


def test_a_note_and_a_run_that_both_say_only_evening_belong_together() -> None:
    # The note is taken to be from a minute after the run's end.
    assert found(part(0, "evening"), run(part(0, "evening"))) == (1, 60)


@pytest.mark.parametrize(
    ("noted", "started", "linked"),
    [
        (part(0, "evening"), part(0), 1),  # the run's hour is unknown
        (part(0, "morning"), part(0), 1),
        (part(0), part(0), 1),
        (part(0, "morning"), part(0, "evening"), None),
        (part(0, "evening"), part(0, "morning"), 1),
        (part(0, "evening"), at(20.5), 1),  # 20:30 is evening too
        (part(0, "morning"), at(20.5), None),
    ],
)
def test_a_note_without_an_hour_comes_after_the_runs_of_the_same_part_of_the_day(
    noted: Moment, started: Moment, linked: int | None
) -> None:
    assert found(noted, run(started))[0] == linked


def test_after_the_run_on_a_day_means_every_run_of_that_day() -> None:
    assert found(part(0), run(at(20), 1), phase="after") == (1, 60)
    assert found(part(0), run(at(20), 1)) == (None, 0)


def test_other_sports_are_no_runs() -> None:
    assert found(at(20), run(at(10), sport="swim")) == (None, 0)


@given(st.lists(st.integers(0, 200), max_size=8), st.integers(0, 220))
def test_the_run_found_is_the_last_to_begin_and_within_the_window(
    starts: list[int], noted: int
) -> None:
    sessions = [run(at(start), number) for number, start in enumerate(starts, start=1)]
    linked, delay_s = found(at(noted), *sessions)
    before = [start for start in starts if start <= noted]
    if linked is None:
        assert not before or noted - (max(before) + 1) > LINK_H
    else:
        assert starts[linked - 1] == max(before)
        assert delay_s == max(0, noted - max(before) - 1) * HOUR_S
