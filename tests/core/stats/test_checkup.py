"""What looks like a slip."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Check
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.stats.checkup import alike_names, follow_up_count, twins
from runlog.core.symptom import Symptom

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
RUN = Session(when=exact_moment(NOON), distance_m=8000, duration_s=2700.0)


@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        ("Pegasus 40", "pegasus40", True),
        ("Pegasus 40", "Pegasus 41", False),
        ("forefoot", "forefot", True),
        ("hill", "hall", False),
        ("high-knees", "high knees", True),
        ("endorphin speed", "endorfin sped", False),
        ("endorphin speed", "endorfin speed", True),
        ("a", "b", False),
        ("🦄", "🦄🦄", True),
    ],
)
def test_names_that_are_probably_one(one: str, other: str, are_alike: bool) -> None:
    assert bool(alike_names([one, other])) is are_alike


@given(st.lists(st.text(max_size=8), max_size=6, unique=True))
def test_every_pair_is_named_once_and_in_order(names: list[str]) -> None:
    pairs = alike_names(names)
    assert len(set(pairs)) == len(pairs)
    assert all(names.index(one) < names.index(other) for one, other in pairs)


@pytest.mark.parametrize(
    ("hours", "is_answered"), [(1, False), (5.9, False), (7, True), (47, True), (60, False)]
)
def test_a_word_counts_from_six_hours_to_two_days_after_the_run(
    hours: float, is_answered: bool
) -> None:
    end = NOON + timedelta(seconds=2700)
    check = Check(at=exact_moment(end + timedelta(hours=hours)), is_all_clear=True)
    now_s = int((NOON + timedelta(days=5)).timestamp())
    found = follow_up_count([RUN], [check], [], now_s=now_s)
    assert (found.answered, found.runs) == (int(is_answered), 1)


def test_a_note_of_a_symptom_is_a_word_too_and_an_open_window_is_not_counted() -> None:
    note = Symptom(area="calf", noted=exact_moment(NOON + timedelta(hours=20)), severity=2)
    later = Session(when=exact_moment(NOON + timedelta(days=4)), duration_s=60.0)
    now_s = int((NOON + timedelta(days=5)).timestamp())
    found = follow_up_count([RUN, later], [], [note], now_s=now_s)
    assert (found.answered, found.runs) == (1, 1)


def test_two_entries_of_one_day_are_twins_only_if_all_is_equal() -> None:
    evening = day_moment(NOON.date(), "evening", zone=UTC)
    one = Session(when=evening, distance_m=8000, duration_s=2700.0, id=1)
    same = Session(when=evening, distance_m=8000, duration_s=2700.0, id=2)
    other = Session(when=evening, distance_m=8100, duration_s=2700.0, id=3)
    assert [how for _, _, how in twins([(one, same), (one, other)])] == ["alike"]
