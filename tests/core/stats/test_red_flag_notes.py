"""Answers about red flags, kept as notes."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from runlog.core.area import AREAS
from runlog.core.diary import Note
from runlog.core.moment import exact_moment
from runlog.core.stats.red_flag_items import ITEM
from runlog.core.stats.red_flag_notes import (
    answer_note,
    answered_in,
    is_about_red_flags,
    seen_note,
)
from runlog.core.stats.red_flag_words import red_flag_words
from runlog.core.stats.red_flags import RedFlagAnswer

NOW = exact_moment(datetime(2026, 11, 22, 9, tzinfo=UTC))


@given(
    st.lists(st.sampled_from(sorted(ITEM)), min_size=1, unique=True),
    st.sampled_from(sorted(AREAS)),
    st.booleans(),
)
def test_an_answer_comes_back_as_it_was_given(items: list[int], area: str, is_yes: bool) -> None:
    note = answer_note(items, area=area, when=NOW, is_yes=is_yes)
    assert is_about_red_flags(note)
    found = answered_in([note])
    assert found.seen_s == {}
    assert found.answers == tuple(
        RedFlagAnswer(item=item, area=area, at_s=NOW.instant_s, is_yes=is_yes) for item in items
    )
    # Its own words must not raise what they answer.
    assert red_flag_words(note.text, area=area) == []


def test_the_latest_clinician_counts() -> None:
    later = exact_moment(datetime(2026, 11, 22, 9, tzinfo=UTC) + timedelta(days=1))
    knee = seen_note(NOW, area="knee")
    found = answered_in([seen_note(later), seen_note(NOW), knee])
    assert found == ((), {None: later.instant_s, "knee": NOW.instant_s})
    assert knee.text == "seen by clinician, knee"


def test_other_notes_answer_nothing() -> None:
    desk = Note(when=NOW, text="new desk", tags=("yes-2",))
    odd = Note(when=NOW, text="?", tags=("red-flag", "yes-99", "no-x", "yes-2"))
    other = Note(when=NOW, text="?", tags=("red-flag", "calf", "yes-99", "maybe-2", "no-"))
    assert answered_in([desk, odd, other]) == ((), {})
    assert not is_about_red_flags(desk)
