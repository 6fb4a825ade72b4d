"""What is joined up from several records: links of symptoms, today's card, pairs in order."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlog.actions.delete_entry import delete_entry
from runlog.actions.link_symptoms import link_symptoms_near, linked
from runlog.actions.surroundings import Surroundings
from runlog.actions.today_card import today_card
from runlog.actions.wear import wear_of_shoe, wear_of_shoes
from runlog.core.diary import Pause
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stats.three_weeks import WeekBeside
from runlog.core.stats.volume import Volume
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
AROUND = Surroundings(now=NOW, zone=ZONE, settings=Settings(), label="test")


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        yield journal


def run(days: float, **fields: Any) -> Session:
    """A run of an hour, so many days ago."""
    when = exact_moment(NOW - timedelta(days=days))
    return Session(**{"when": when, "distance_m": 10_000, "duration_s": 3600.0, **fields})


moments = st.integers(0, 12 * 24).map(lambda hours: exact_moment(NOW - timedelta(hours=hours))) | (
    st.builds(
        day_moment,
        st.integers(0, 12).map(lambda days: NOW.date() - timedelta(days=days)),
        st.sampled_from([None, "morning", "noon", "evening", "night"]),
        zone=st.just(ZONE),
    )
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(moments, min_size=1, max_size=6),
    st.lists(moments, min_size=1, max_size=4),
    st.data(),
)
def test_whatever_is_added_and_taken_out_every_link_is_as_if_noted_last(
    starts: list[Any], notes: list[Any], data: st.DataObject
) -> None:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        with journal.change("all"):
            for noted in notes:
                journal.symptoms.add(Symptom(area="calf", noted=noted))
        for when in starts:
            with journal.change("one"):
                stored = journal.sessions.add(run(0, when=when))
                link_symptoms_near(journal, stored)
        check_links(journal)
        gone = data.draw(st.sampled_from(journal.sessions.page()))
        delete_entry(journal, gone, AROUND)
        check_links(journal)
        journal.undo()
        check_links(journal)


def check_links(journal: Journal) -> None:
    for symptom in journal.symptoms.all():
        assert symptom == linked(journal, symptom)


def test_the_card_of_an_empty_journal_is_empty(journal: Journal) -> None:
    card = today_card(journal, now=NOW, today=NOW.date(), week_start=0)
    assert (card.last_session, card.due_shoes, card.weeks) == (None, (), ())
    assert card.week == WeekBeside(week=Volume())


def test_the_card_sets_this_week_beside_the_mean_of_the_three_before(journal: Journal) -> None:
    with journal.change("add"):
        journal.shoes.add(Shoe(name="Worn", start_m=640_000))
        journal.shoes.add(Shoe(name="New"))
        for days in (0, 1, 7, 8, 20, 28):
            journal.sessions.add(run(days))
        journal.sessions.add(run(0.5, sport="walk"))
    card = today_card(journal, now=NOW, today=NOW.date(), week_start=0)
    assert (card.week.week.sessions, card.week.week.distance_m) == (2, 20_000)
    # Three runs; the one of 28 days ago is a week too early.
    assert (card.week.mean_m, card.week.mean_s) == (10_000, 3600)
    assert [one.volume.sessions for one in card.weeks] == [1, 0, 1, 2, 2]
    assert [one.use.shoe.name for one in card.due_shoes] == ["Worn"]
    assert card.last_session is not None
    assert card.last_session.when.instant_s == int(NOW.timestamp())
    sunday = today_card(journal, now=NOW, today=NOW.date(), week_start=6)
    assert sunday.week.week.sessions == 1


def test_the_card_of_a_young_journal_divides_nothing_by_three(journal: Journal) -> None:
    with journal.change("add"):
        journal.sessions.add(run(10))
        journal.sessions.add(run(0))
    card = today_card(journal, now=NOW, today=NOW.date(), week_start=0)
    assert (card.week.before, card.week.begun_on) == (None, NOW.date() - timedelta(days=10))
    assert card.week.week.distance_m == 10_000


def test_the_card_compares_nothing_with_weeks_nobody_journalled(journal: Journal) -> None:
    with journal.change("add"):
        journal.sessions.add(run(60))
        journal.sessions.add(run(0))
        journal.pauses.add(Pause(first_on=date(2026, 10, 30), last_on=date(2026, 11, 1)))
    card = today_card(journal, now=NOW, today=NOW.date(), week_start=0)
    assert (card.week.before, card.week.paused) == (None, (date(2026, 10, 26),))
    assert [one.is_unknown for one in card.weeks[-4:]] == [True, False, False, False]


def test_pairs_in_use_come_first_the_most_used_lately_first(journal: Journal) -> None:
    with journal.change("add"):
        for name in ("b", "A", "c", "retired"):
            retired_on = NOW.date() if name == "retired" else None
            journal.shoes.add(Shoe(name=name, retired_on=retired_on))
        journal.sessions.add(run(1, shoe="c"))
        journal.sessions.add(run(1, shoe="retired"))
    in_use = [one.use.shoe.name for one in wear_of_shoes(journal, as_of=NOW.date())]
    assert in_use == ["c", "A", "b"]
    everything = wear_of_shoes(journal, as_of=NOW.date(), is_retired_included=True)
    assert everything[-1].use.shoe.name == "retired"


def test_what_would_be_run_in_a_pair_counts_before_it_is_stored(journal: Journal) -> None:
    with journal.change("add"):
        journal.shoes.add(Shoe(name="Peg", start_m=1000))
    session = run(0, shoe="Peg")
    planned = wear_of_shoe(journal, session, NOW.date(), is_dry_run=True)
    assert planned is not None
    assert planned.wear.distance_m == 11_000
    assert wear_of_shoe(journal, run(0), NOW.date()) is None
