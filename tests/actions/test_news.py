"""What is new about a session is found from few entries, and is what all of them would say."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.actions.news import kind_beside, longest_beside, news_of
from runlog.actions.plan_distance import plan_distance
from runlog.core.interval import Interval
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.kind_guess import suggested_kind
from runlog.core.stats.longest_run import longest_run
from runlog.core.stats.novelty import Novelty, novelties
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)


def reps(count: int) -> tuple[Interval, ...]:
    return tuple(Interval(role="work", distance_m=400) for _ in range(count))


def run(days: float, **fields: Any) -> Session:
    when = exact_moment(NOW - timedelta(days=days))
    return Session(**{"when": when, "distance_m": 8000, **fields})


def test_a_run_of_the_days_before_counts_once_however_often_it_is_found(journal: Journal) -> None:
    with journal.change("add"):
        journal.shoes.add(Shoe(name="Ghost 15"))
        hard: dict[str, Any] = {"kind": "interval", "shoe": "Ghost 15", "tags": ("hot",)}
        journal.sessions.add(run(5, intervals=reps(3), **hard))
        stored = journal.sessions.add(run(0, intervals=reps(5), **hard))
    assert news_of(journal, stored) == (
        Novelty(what="fast_metres", metres=2000, most_before_m=1200, total_before_m=1200),
    )


moments = st.integers(0, 70 * 4).map(lambda step: exact_moment(NOW - timedelta(hours=6 * step))) | (
    st.builds(
        day_moment,
        st.integers(0, 70).map(lambda days: NOW.date() - timedelta(days=days)),
        st.sampled_from([None, "morning", "evening"]),
        zone=st.just(ZONE),
    )
)
sessions = st.builds(
    Session,
    when=moments,
    sport=st.sampled_from(["run", "run", "run", "ride"]),
    distance_m=st.none() | st.sampled_from([5000, 8000, 12_000, 20_000]),
    kind=st.sampled_from([None, "easy", "interval", "race"]),
    shoe=st.sampled_from([None, "Ghost 15", "Pegasus 40"]),
    tags=st.sampled_from([(), ("hot",), ("hot", "hills")]),
    stretches=st.sampled_from([(), ("pigeon",)]),
    intervals=st.sampled_from([(), reps(2), reps(4)]),
    rpe=st.none() | st.integers(0, 10),
)


@settings(max_examples=60)
@given(st.lists(sessions, min_size=1, max_size=9))
def test_the_few_entries_that_are_read_say_what_the_whole_journal_says(
    typed: list[Session],
) -> None:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        with journal.change("add"):
            journal.shoes.add_many([Shoe(name="Ghost 15"), Shoe(name="Pegasus 40")])
            journal.sessions.add_many(typed)
        everything = list(journal.sessions.all())
        for one in everything:
            at_s = one.when.instant_s
            assert news_of(journal, one) == novelties(one, everything)
            assert kind_beside(journal, one) == suggested_kind(one, everything)
            if one.sport == "run" and one.distance_m is not None:
                whole = longest_run(one.distance_m, start_s=at_s, sessions=everything)
                assert longest_beside(journal, one) == whole
        planned = plan_distance(journal, 9000, NOW)
        now_s = int(NOW.timestamp())
        assert planned.longest == longest_run(9000, start_s=now_s, sessions=everything)
