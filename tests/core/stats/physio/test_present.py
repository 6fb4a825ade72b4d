"""How an area is at present."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from runlog.core.moment import exact_moment
from runlog.core.stats.episodes import placed_records
from runlog.core.stats.physio.present import PresentState, highest_rating, present_state
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom

START = datetime(2026, 11, 1, 9, tzinfo=UTC)


def at(days: float) -> datetime:
    return START + timedelta(days=days)


def note(days: float, severity: int | None = 4, **fields: Any) -> Symptom:
    return Symptom(
        area="low_back",
        noted=exact_moment(at(days)),
        severity=severity,
        id=round(days * 100) + 1,
        **fields,
    )


def tried(days: float, before: int | None, after: int | None, exercise: str = "yoga") -> Stretch:
    return Stretch(
        exercise=exercise,
        when=exact_moment(at(days)),
        for_area="low_back",
        before=before,
        after=after,
    )


def state_of(notes: list[Symptom], *stretches: Stretch, now: float = 2) -> PresentState:
    records = placed_records(notes, [])
    return present_state(records, stretches, now_s=int(at(now).timestamp()))


def test_it_is_open_until_three_days_after_the_last_note() -> None:
    assert state_of([note(0)], now=3).state == "open"
    assert state_of([note(0)], now=3.1).state == "unknown"


def test_it_is_gone_only_if_a_note_says_so() -> None:
    gone = state_of([note(0), note(1, None, status="gone")])
    assert (gone.state, gone.now, gone.worst) == ("gone", 0, 4)


def test_only_the_latest_spell_counts() -> None:
    state = state_of([note(-30, 9), note(0, 3), note(1, 5)])
    assert (state.notes, state.worst, state.now) == (2, 5, 5)
    assert state.began.at == at(0)
    assert state.worst_noted is not None
    assert state.worst_noted.at == at(1)


def test_a_severity_nobody_said_is_unknown_and_no_zero() -> None:
    state = state_of([note(0, None)])
    assert (state.now, state.now_noted, state.worst, state.worst_noted) == (None, None, None, None)


def test_the_latest_severity_said_stands_beside_a_later_note_without_one() -> None:
    state = state_of([note(0, 6), note(1, None)])
    assert state.now == 6
    assert state.last.severity is None


def test_it_began_when_a_note_says_it_began() -> None:
    state = state_of([note(1, began=exact_moment(at(0.5)))])
    assert state.began.at == at(0.5)


def test_qualities_sides_phases_and_words_are_each_named_once() -> None:
    state = state_of(
        [
            note(0, qualities=("stiffness",), side="left", phase="evening", note="first"),
            note(1, qualities=("stiffness", "pain"), side="unsure", phase="evening"),
            note(2, side="left", stops=("bend",), note="second"),
        ]
    )
    assert state.qualities == ("stiffness", "pain")
    assert state.sides == ("left",)
    assert state.phases == ("evening",)
    assert state.stops == ("bend",)
    assert state.last_words == "second"


def test_what_notes_and_ratings_say_of_a_remedy_adds_up() -> None:
    state = state_of(
        [note(0, worse=("sitting", "yoga")), note(1, eased=("walking",))],
        tried(0.1, 4, 6),
        tried(0.2, 6, 6, "swim"),
        tried(0.3, 6, 2, "cobra"),
        tried(0.4, None, 2, "plank"),
    )
    assert state.worse == (("yoga", 2), ("sitting", 1))
    assert state.eased == (("cobra", 1), ("walking", 1))


def test_what_was_done_after_the_last_note_is_told() -> None:
    state = state_of([note(0), note(1, 5)], tried(0.5, 4, 3), tried(1.5, 5, 1, "cobra"))
    assert state.rated_since is not None
    assert (state.rated_since.exercise, state.rated_since.after) == ("cobra", 1)
    assert state.rated_worst is None


def test_a_rating_above_every_note_is_told() -> None:
    state = state_of([note(0, 4)], tried(0.5, 4, 6), tried(0.6, 6, 6, "swim"))
    assert state.rated_worst is not None
    assert (state.rated_worst.exercise, highest_rating(state.rated_worst)) == ("yoga", 6)


def test_what_was_done_before_the_spell_or_for_another_area_is_not_of_it() -> None:
    other = Stretch(exercise="cobra", when=exact_moment(at(0.5)), for_area="calf", after=9)
    state = state_of([note(0, 4)], tried(-1, 9, 9), other)
    assert (state.rated_worst, state.rated_since, state.worse) == (None, None, ())


def test_a_note_that_all_is_well_is_a_state_too() -> None:
    state = state_of([note(0, None, status="gone")])
    assert (state.state, state.now, state.worst) == ("gone", 0, 0)


@given(st.lists(st.one_of(st.none(), st.integers(0, 10)), min_size=1, max_size=8))
def test_the_worst_is_never_below_the_latest(severities: list[int | None]) -> None:
    notes = [note(place, severity) for place, severity in enumerate(severities)]
    state = state_of(notes, now=len(notes))
    if state.now is None:
        assert state.worst is None
    else:
        assert state.worst is not None
        assert state.worst >= state.now
