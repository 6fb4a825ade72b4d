"""From what was typed to a session: what follows is filled in, what cannot be is refused."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.actions.compose_session import (
    PARTS,
    cleared,
    compose_session,
    kind_of_workout,
    measured,
    merge_entry,
)
from runlog.actions.plausibility import check_plausible
from runlog.core.interval import Interval
from runlog.core.moment import exact_moment
from runlog.core.notation.entry import Entry, parse_entry
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.when import Calendar
from runlog.core.session import Session
from runlog.errors import RefusedError

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
CALENDAR = Calendar(now=NOW, zone=ZONE)
BLANK = Session(when=exact_moment(NOW))


def typed(*words: str, note: str | None = None) -> Entry:
    return parse_entry(words, Lexicon(calendar=CALENDAR), note=note)


def composed(*words: str) -> Session:
    return compose_session(typed(*words), CALENDAR)


@pytest.mark.parametrize(
    ("words", "distance_m", "duration_s"),
    [
        (["8k", "45:12"], 8000, 2712),
        (["8k", "5:00/km"], 8000, 2400),
        (["40:00", "5:00/km"], 8000, 2400),
        (["8k"], 8000, None),
        (["45:12"], None, 2712),
        (["10k", "50:00", "5:00/km"], 10_000, 3000),
        (["10k", "50:02", "5:00/km"], 10_000, 3002),  # a pace is rounded by those who type it
    ],
)
def test_a_pace_fills_in_what_is_missing(
    words: list[str], distance_m: int | None, duration_s: float | None
) -> None:
    session = composed(*words)
    assert (session.distance_m, session.duration_s) == (distance_m, duration_s)


@given(st.integers(1, 60), st.integers(150, 600))
def test_distance_and_pace_or_time_and_pace_lead_to_the_same_run(km: int, pace: int) -> None:
    minutes, seconds = divmod(pace, 60)
    word = f"{minutes}:{seconds:02}/km"
    from_distance = composed(f"{km}k", word)
    assert from_distance.duration_s == km * pace
    total = int(from_distance.duration_s or 0)
    clock = f"{total // 3600}:{total // 60 % 60:02}:{total % 60:02}"
    assert composed(clock, word).distance_m == km * 1000


def test_three_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(RefusedError, match="is 5:00/km, not 6:00/km"):
        composed("10k", "50:00", "6:00/km")


def test_without_distance_and_duration_there_is_no_session() -> None:
    with pytest.raises(RefusedError, match="How far or how long"):
        composed("easy", "rpe7")
    assert measured(Session(when=BLANK.when, duration_s=60.0)).duration_s == 60


def test_a_run_without_a_date_has_just_ended() -> None:
    assert composed("45:00").when.at == datetime(2026, 11, 22, 20, 25, tzinfo=ZONE)
    unknown = composed("8k").when
    assert (unknown.at, unknown.part_of_day, unknown.day) == (None, "evening", NOW.date())


def test_a_run_over_the_change_of_the_clocks_began_when_it_began() -> None:
    night = Calendar(now=datetime(2026, 10, 25, 2, 30, tzinfo=ZONE), zone=ZONE)
    began = compose_session(typed("1h"), night).when  # the clock struck one twice
    assert began.at is not None
    assert began.at.isoformat() == "2026-10-25T01:30:00+00:00"


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ({"rpe": 3}, ["8k"], {"rpe": 3, "distance_m": 8000}),
        ({"rpe": 3}, ["rpe7"], {"rpe": 7}),
        ({"tags": ("hot",)}, ["tag:club", "tag:hot"], {"tags": ("hot", "club")}),
        ({"stretched": False}, ["8k"], {"stretched": False}),
        ({"stretched": True, "stretches": ("plank",)}, ["+quads"],
         {"stretched": True, "stretches": ("plank", "quad_standing")}),
        ({"stretched": True, "stretches": ("plank",)}, ["+none"],
         {"stretched": False, "stretches": ()}),
        ({"kind": "easy", "kind_source": "user"}, ["6x400 r90s"],
         {"kind": "easy", "kind_source": "user"}),
        ({"kind": "interval", "kind_source": "workout"}, ["easy"],
         {"kind": "easy", "kind_source": "user"}),
        ({"kind": "interval", "kind_source": "workout"}, ["3x10min"],
         {"kind": None, "kind_source": None}),
        ({"sport": "walk"}, ["6x400 r90s"], {"kind": None, "sport": "walk"}),
        ({"distance_m": 8000, "duration_s": 2400.0}, ["6:00/km"], {"duration_s": 2880}),
        ({"duration_s": 2400.0}, ["6:00/km"], {"distance_m": 6667}),
        ({}, ["6:00/km"], {"distance_m": None, "duration_s": None}),
    ],
)  # fmt: skip
def test_what_is_typed_is_put_over_what_was(
    before: dict[str, Any], words: list[str], after: dict[str, Any]
) -> None:
    session = merge_entry(Session(when=BLANK.when, **before), typed(*words), CALENDAR)
    assert {name: getattr(session, name) for name in after} == after


def test_a_note_can_be_replaced() -> None:
    session = Session(when=BLANK.when, note="old")
    assert merge_entry(session, typed("8k"), CALENDAR).note == "old"
    assert merge_entry(session, typed("8k", note="new"), CALENDAR).note == "new"


def test_every_part_can_be_emptied() -> None:
    full = Session(
        when=BLANK.when, kind="easy", kind_source="user", surface="road", distance_m=1,
        duration_s=1.0, rpe=1, heart_rate_bpm=99, shoe="Peg", tags=("a",), stretched=True,
        stretches=("plank",), note="x", intervals=(Interval(role="work"),),
    )  # fmt: skip
    assert cleared(full, list(PARTS)) == BLANK
    assert cleared(full, ["NOTE"]).note is None
    with pytest.raises(RefusedError, match="There is no part to clear 'mood'"):
        cleared(full, ["note", "mood"])


@pytest.mark.parametrize(
    ("reps", "kind"),
    [
        ([Interval(role="work", distance_m=400)] * 3, "interval"),
        ([Interval(role="work", distance_m=400)] * 2, None),
        ([Interval(role="work", distance_m=1999)] * 3, "interval"),  # under ten minutes at 5:00/km
        ([Interval(role="work", distance_m=2000)] * 3, None),
        ([Interval(role="work", duration_s=599.0)] * 3, "interval"),
        ([Interval(role="work", duration_s=600.0)] * 3, None),
        ([Interval(role="easy", duration_s=60.0)] * 9, None),
        ([Interval(role="work", label="strides", duration_s=20.0)] * 4, "strides"),
        (
            [
                *[Interval(role="work", label="strides", duration_s=20.0)] * 4,
                Interval(role="work", distance_m=400),
            ],
            "interval",
        ),
        ([], None),
    ],
)
def test_three_short_reps_make_a_session_of_intervals(
    reps: list[Interval], kind: str | None
) -> None:
    assert kind_of_workout(tuple(reps)) == kind


# ---- what is likelier a slip -------------------------------------------------------------------


def is_believed(longest_m: int | None = None, **fields: Any) -> bool:
    session = Session(**{"when": exact_moment(datetime(2026, 11, 20, 9, 0, tzinfo=ZONE)), **fields})
    try:
        check_plausible(session, longest_m=longest_m, now=NOW, units="km")
    except RefusedError:
        return False
    return True


@pytest.mark.parametrize(
    ("distance_m", "pace_s", "believed"),
    [
        (1000, 120, True),
        (1000, 119, False),
        (1000, 900, True),
        (1000, 901, False),
        (2999, 130, True),
        (3000, 150, False),  # nobody has run so far so fast
        (3000, 151, True),
    ],
)
def test_a_pace_is_believed_within_what_people_run(
    distance_m: int, pace_s: int, believed: bool
) -> None:
    assert is_believed(distance_m=distance_m, duration_s=distance_m * pace_s / 1000) is believed


@pytest.mark.parametrize(
    ("longest_m", "believed"), [(None, True), (10_000, True), (9999, False), (0, True)]
)
def test_a_distance_is_believed_up_to_three_times_the_longest(
    longest_m: int | None, believed: bool
) -> None:
    assert is_believed(longest_m, distance_m=30_000) is believed


@pytest.mark.parametrize(("minutes", "believed"), [(70, True), (71, True), (72, False)])
def test_an_end_is_believed_if_it_is_not_ahead(minutes: int, believed: bool) -> None:
    start = exact_moment(datetime(2026, 11, 22, 20, 0, tzinfo=ZONE))
    assert is_believed(when=start, duration_s=60.0 * minutes) is believed


def test_what_is_unknown_is_believed() -> None:
    assert is_believed(distance_m=8000)
    assert is_believed(duration_s=1.0)
    assert is_believed(distance_m=8000, duration_s=60.0, sport="ride")


@pytest.mark.parametrize(
    ("duration_s", "hint"),
    [
        (1110, "Did you mean at 18:30? If it is right, add --yes."),
        (545, "Did you mean at 9:05? If it is right, add --yes."),
        (75, "Did you mean 1:15:00 or at 1:15? If it is right, add --yes."),
        (36_000, "If it is right, add --yes."),  # ten hours are neither
    ],
)
def test_what_a_clock_was_meant_as_is_guessed(duration_s: int, hint: str) -> None:
    session = Session(when=BLANK.when, distance_m=8000, duration_s=float(duration_s))
    with pytest.raises(RefusedError) as refusal:
        check_plausible(session, longest_m=None, now=NOW, units="km")
    assert refusal.value.hint == hint
