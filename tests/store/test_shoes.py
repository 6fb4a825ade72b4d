"""Pairs: names, use, and the pair that is assumed."""

from datetime import date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.kind import Kind
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe, ShoeNames
from runlog.core.value import replace
from runlog.errors import NotFoundError, RefusedError
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
TODAY = NOW.date()


def add(journal: Journal, *shoes: Shoe) -> list[Shoe]:
    with journal.change("shoes add"):
        return [journal.shoes.add(shoe) for shoe in shoes]


def wear(journal: Journal, shoe: str, days_ago: int, **fields: Any) -> None:
    when = exact_moment(NOW - timedelta(days=days_ago))
    run = replace(Session(when=when, distance_m=8000, shoe=shoe), **fields)
    with journal.change("add"):
        journal.sessions.add(run)


def test_a_pair_is_found_by_name_and_alias_in_any_case(journal: Journal) -> None:
    pegasus, ueber = add(
        journal, Shoe(name="Pegasus 40", aliases=("Peg", "blau")), Shoe(name="Über Ding")
    )
    for name in ("Pegasus 40", "PEGASUS 40", "peg", "BLAU"):
        assert journal.shoes.named(name) == pegasus
    assert journal.shoes.named("ÜBER DING") == ueber


def test_a_name_before_an_alias(journal: Journal) -> None:
    add(journal, Shoe(name="A", aliases=("x",)), Shoe(name="B"))
    with pytest.raises(RefusedError, match="'B' already stands for the pair 'B'"):
        add(journal, Shoe(name="C", aliases=("B",)))


@pytest.mark.parametrize("name", ["Peg", "pegasus 40", "PEGASUS 40", "ÜBER ding"])
def test_a_name_stands_for_one_pair(journal: Journal, name: str) -> None:
    [first, _] = add(
        journal, Shoe(name="Pegasus 40", aliases=("peg",)), Shoe(name="Old", aliases=("über ding",))
    )
    for other in (Shoe(name=name), Shoe(name="Ghost", aliases=("g", name))):
        with pytest.raises(RefusedError, match="already stands for the pair"):
            add(journal, other)
    with journal.change("edit"):
        assert journal.shoes.replace(replace(first, aliases=("peg", "p40"))).aliases[1] == "p40"


def test_the_same_name_twice_at_once_is_refused(journal: Journal) -> None:
    with pytest.raises(RefusedError, match="already stands for"), journal.change("import"):
        journal.shoes.add_many([Shoe(name="Ghost"), Shoe(name="ghost")])
    assert journal.shoes.count() == 0


def test_the_nearest_names_are_offered_once_and_aliases_too(journal: Journal) -> None:
    add(journal, Shoe(name="Ghost 15", aliases=("boo",)), Shoe(name="Ghost 16"))
    with pytest.raises(NotFoundError, match="did you mean Ghost 15 or Ghost 16"):
        journal.shoes.named("Ghost 17")
    with pytest.raises(NotFoundError, match="did you mean boo"):
        journal.shoes.named("bop")


def test_retired_pairs_can_be_left_out(journal: Journal) -> None:
    old, new = add(journal, Shoe(name="Old", retired_on=date(2026, 1, 1)), Shoe(name="New"))
    assert journal.shoes.all() == [old, new]
    assert journal.shoes.all(include_retired=False) == [new]


def test_use_adds_up_what_was_run_in_each(journal: Journal) -> None:
    pegasus, ghost = add(journal, Shoe(name="Pegasus 40", start_m=100_000), Shoe(name="Ghost"))
    wear(journal, "Pegasus 40", 27)
    wear(journal, "Pegasus 40", 28)
    wear(journal, "Pegasus 40", 0, distance_m=None, sport="walk")
    worn, unworn = journal.shoes.use(TODAY)
    assert (worn.shoe, worn.sessions, worn.run_m, worn.last_28_days_m) == (pegasus, 3, 16_000, 8000)
    assert (worn.first_day, worn.last_day) == (TODAY - timedelta(days=28), TODAY)
    assert worn.distance_m == 116_000
    assert (unworn.shoe, unworn.sessions, unworn.run_m) == (ghost, 0, 0)
    assert (unworn.first_day, unworn.first_used_on) == (None, None)
    assert journal.shoes.use(TODAY, name="pegasus 40") == [worn]
    with pytest.raises(NotFoundError):
        journal.shoes.use(TODAY, name="Vaporfly")


def test_the_first_use_that_was_said_comes_before_the_first_session(journal: Journal) -> None:
    add(journal, Shoe(name="Ghost", first_used_on=date(2025, 5, 1)))
    wear(journal, "Ghost", 0)
    [use] = journal.shoes.use(TODAY)
    assert (use.first_day, use.first_used_on) == (TODAY, date(2025, 5, 1))


def test_pairs_that_were_retired_by_the_day_can_be_left_out_of_the_use(journal: Journal) -> None:
    add(
        journal,
        Shoe(name="Old", retired_on=TODAY),
        Shoe(name="Soon old", retired_on=TODAY + timedelta(days=1)),
        Shoe(name="New"),
    )
    in_use = journal.shoes.use(TODAY, include_retired=False)
    assert [use.shoe.name for use in in_use] == ["Soon old", "New"]
    assert [use.shoe.name for use in journal.shoes.use(TODAY)] == ["Old", "Soon old", "New"]


def test_what_every_pair_is_called(journal: Journal) -> None:
    add(
        journal,
        Shoe(name="Pegasus 40", aliases=("peg", "blau")),
        Shoe(name="Old", retired_on=TODAY),
    )
    assert journal.shoes.names() == [
        ShoeNames("Pegasus 40", ("peg", "blau")),
        ShoeNames("Old", is_retired=True),
    ]


instants = st.integers(-60 * 24, 60 * 24).map(lambda hours: NOW - timedelta(hours=hours))
offsets = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))


@settings(max_examples=50)
@given(st.lists(st.tuples(instants, offsets, st.none() | st.integers(1, 30_000)), max_size=8))
def test_use_is_what_the_sessions_add_up_to_wherever_they_were(
    runs: list[tuple[datetime, timezone, int | None]],
) -> None:
    sessions = [
        Session(when=exact_moment(at.astimezone(zone)), distance_m=metres, shoe="Ghost")
        for at, zone, metres in runs
    ]
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        add(journal, Shoe(name="Ghost"))
        with journal.change("add"):
            journal.sessions.add_many(sessions)
        [use] = journal.shoes.use(TODAY)
    days = [one.when.day for one in sessions]
    lately = [one for one in sessions if one.when.day > TODAY - timedelta(days=28)]
    assert (use.first_day, use.last_day) == (min(days, default=None), max(days, default=None))
    assert (use.sessions, use.run_m) == (len(runs), sum(one.distance_m or 0 for one in sessions))
    assert use.last_28_days_m == sum(one.distance_m or 0 for one in lately)


def test_a_renamed_pair_keeps_its_sessions(journal: Journal) -> None:
    [shoe] = add(journal, Shoe(name="Peg"))
    wear(journal, "Peg", 0)
    with journal.change("rename"):
        journal.shoes.replace(replace(shoe, name="Pegasus 40"))
    assert journal.sessions.get(1).shoe == "Pegasus 40"


def test_a_pair_with_sessions_is_not_deleted_but_retired(journal: Journal) -> None:
    [shoe] = add(journal, Shoe(name="Pegasus 40"))
    wear(journal, "Pegasus 40", 0)
    with pytest.raises(RefusedError, match="worn on 1 session,") as caught, journal.change("x"):
        journal.shoes.delete(shoe.id or 0)
    assert caught.value.hint == "runlog shoes retire 'Pegasus 40'"
    wear(journal, "Pegasus 40", 1)
    with pytest.raises(RefusedError, match="worn on 2 sessions,"), journal.change("x"):
        journal.shoes.delete(shoe.id or 0)


@pytest.mark.parametrize(
    ("kind", "name"),
    [(None, "Everyday"), ("easy", "Everyday"), ("long", "Everyday"), ("race", "Racer")],
)
def test_the_pair_that_is_assumed(journal: Journal, kind: Kind | None, name: str) -> None:
    assert journal.shoes.default_for(kind) is None
    add(
        journal,
        Shoe(name="Older", is_default=True),
        Shoe(name="Everyday", is_default=True),
        Shoe(name="Racer", default_for=("race", "interval")),
        Shoe(name="Gone", is_default=True, default_for=("long",), retired_on=TODAY),
        Shoe(name="Spare"),
    )
    found = journal.shoes.default_for(kind)
    assert found is not None
    assert found.name == name
