"""Sessions: found again, paged through, added up."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.interval import Interval
from runlog.core.moment import day_moment, exact_moment
from runlog.core.period import Period
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.errors import NotFoundError
from runlog.store import terms
from runlog.store.journal import Journal
from runlog.store.session_filter import SessionFilter
from runlog.store.session_totals import Totals

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)


def run(days_ago: float = 0, **fields: Any) -> Session:
    blank = Session(when=exact_moment(NOW - timedelta(days=days_ago)), distance_m=8000)
    return replace(blank, **fields)


def add(journal: Journal, *sessions: Session) -> list[Session]:
    with journal.change("add"):
        return [journal.sessions.add(session) for session in sessions]


@pytest.fixture
def journal(journal: Journal) -> Journal:
    with journal.change("shoes add"):
        journal.shoes.add(Shoe(name="Pegasus 40", aliases=("peg", "old ones")))
        journal.shoes.add(Shoe(name="Ghost 15"))
    return journal


@pytest.fixture(scope="module")
def empty() -> Iterator[Journal]:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        yield journal


# ---- one at a time ----------------------------------------------------------------


def test_a_pair_may_be_named_by_its_alias_in_any_case(journal: Journal) -> None:
    stored, *_ = add(journal, run(shoe="OLD ones"), run(shoe="pegasus 40"))
    assert stored.shoe == "Pegasus 40"
    assert [session.shoe for session in journal.sessions.page()] == ["Pegasus 40"] * 2


def test_a_pair_that_is_not_there_is_named_with_the_nearest_and_the_next_step(
    journal: Journal,
) -> None:
    with pytest.raises(NotFoundError) as caught:
        add(journal, run(shoe="Pegassus 40"))
    assert caught.value.message == (
        "There is no shoe called 'Pegassus 40'; did you mean Pegasus 40?"
    )
    assert caught.value.hint == "runlog shoes add Pegassus 40"
    with pytest.raises(NotFoundError, match=r"called 'Vaporfly'\.$"):
        add(journal, run(shoe="Vaporfly"))


def test_the_last_session_is_the_last_run_unless_any_sport_is_wanted(journal: Journal) -> None:
    ride, jog = add(journal, run(0, sport="ride"), run(1))
    assert journal.sessions.last() == jog
    assert journal.sessions.last(None) == ride
    assert journal.sessions.last("swim") is None


def test_the_session_before_an_instant(journal: Journal) -> None:
    early, late = add(journal, run(5), run(1))
    at = late.when.instant_s
    assert journal.sessions.before(at) == late
    assert journal.sessions.before(at - 1) is None
    assert journal.sessions.before(at - 1, hours=24 * 5) == early
    assert journal.sessions.before(at + 72 * 3600) == late
    assert journal.sessions.before(at + 72 * 3600 + 1) is None


def test_between_is_oldest_first_and_includes_both_ends(journal: Journal) -> None:
    late, early, ride = add(journal, run(1), run(3), run(2, sport="ride"))
    first_s, last_s = early.when.instant_s, late.when.instant_s
    assert journal.sessions.between(first_s, last_s) == [early, late]
    assert journal.sessions.between(first_s, last_s, sport=None) == [early, ride, late]
    assert journal.sessions.between(first_s + 1, last_s - 1) == []


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        ({}, True),
        ({"note": "written twice", "shoe": "Ghost 15"}, True),
        ({"distance_m": 8001}, False),
        ({"duration_s": 2700.0}, False),
        ({"sport": "walk"}, False),
        ({"when": exact_moment(NOW + timedelta(seconds=1))}, False),
        ({"when": day_moment(NOW.date(), zone=ZONE)}, False),
    ],
    ids=str,
)
def test_the_same_session_is_found(journal: Journal, other: dict[str, Any], is_same: bool) -> None:
    [first] = add(journal, run())
    assert (journal.sessions.same_as(run(**other)) == first) is is_same
    assert journal.sessions.same_as(first) is None


def test_the_same_evening_is_the_same(journal: Journal) -> None:
    evening = day_moment(NOW.date(), "evening", zone=ZONE)
    [first] = add(journal, run(when=evening))
    assert journal.sessions.same_as(run(when=evening)) == first
    night = day_moment(NOW.date(), "night", zone=ZONE)
    assert journal.sessions.same_as(run(when=night)) is None


def test_a_file_is_known_by_its_kind_and_key(journal: Journal) -> None:
    source = Source(kind="fit", key="abc")
    [stored] = add(journal, run(source=source))
    assert journal.sessions.with_source(source) == stored
    assert journal.sessions.with_source(Source(kind="gpx", key="abc")) is None
    assert journal.sessions.with_source(Source()) is None


def test_the_latest_of_a_kind_before_an_instant(journal: Journal) -> None:
    first, second = add(journal, run(9, kind="interval"), run(2, kind="interval"))
    at = second.when.instant_s
    assert journal.sessions.latest_of_kind("interval", at) == first
    assert journal.sessions.latest_of_kind("interval", at + 1) == second
    assert journal.sessions.latest_of_kind("tempo", at) is None


def test_a_session_with_a_tag_before_an_instant(journal: Journal) -> None:
    late, early = add(journal, run(1, tags=("forefoot",)), run(5, tags=("hot", "forefoot")))
    assert journal.sessions.tagged_before("forefoot", late.when.instant_s) == early
    assert journal.sessions.tagged_before("forefoot", early.when.instant_s) is None
    assert journal.sessions.tagged_before("fore", late.when.instant_s) is None


def test_the_latest_of_a_kind_is_a_run(journal: Journal) -> None:
    race, ride = add(journal, run(9, kind="race"), run(2, kind="race", sport="ride"))
    assert journal.sessions.latest_of_kind("race", ride.when.instant_s + 1) == race


REPS = (Interval(role="work", distance_m=400), Interval(role="recovery", duration_s=90.0))
LAPS = (Interval(role="easy", distance_m=1000, lap_trigger="distance"),)


def test_what_belongs_to_sessions_can_be_left_out(journal: Journal) -> None:
    bare = run(tags=("hot",), stretched=True, note="windy", shoe="Ghost 15", kind="easy")
    [whole] = add(journal, replace(bare, intervals=REPS, stretches=("pigeon",)))
    at = whole.when.instant_s
    without = replace(whole, intervals=(), tags=(), stretches=())
    assert journal.sessions.page(with_parts=False) == [without]
    assert journal.sessions.between(at, at, with_parts=False) == [without]
    assert journal.sessions.page() == journal.sessions.between(at, at) == [whole]


def test_hard_runs_are_races_and_those_with_work(journal: Journal) -> None:
    race, reps, *_ = add(
        journal,
        run(8, kind="race"),
        run(5, kind="easy", intervals=REPS),
        run(6, intervals=LAPS, kind="long"),
        run(7, intervals=REPS, sport="ride"),
        run(1, intervals=REPS),
    )
    first_s, last_s = race.when.instant_s, reps.when.instant_s
    assert journal.sessions.hard_between(first_s, last_s) == [race, reps]
    assert journal.sessions.hard_between(first_s + 1, last_s) == [reps]


def test_the_longest_of_a_span_is_the_latest_of_equals(journal: Journal) -> None:
    assert journal.sessions.longest_between(0, 1 << 40) is None
    _, longest, _, last, *_ = add(
        journal,
        run(9, distance_m=12_000),
        run(8, distance_m=12_000),
        run(7, distance_m=30_000, sport="ride"),
        run(6, distance_m=9000),
        run(5, distance_m=None, duration_s=60.0),
    )
    assert journal.sessions.longest_between(0, 1 << 40) == longest
    assert journal.sessions.longest_between(longest.when.instant_s + 1, 1 << 40) == last


def test_ids_for_completion_are_recent_first(journal: Journal) -> None:
    add(journal, *(run(days_ago) for days_ago in range(20)))
    assert journal.sessions.ids("1") == [1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
    assert journal.sessions.ids(limit=3) == [1, 2, 3]
    assert journal.sessions.ids("x") == []


# ---- pages --------------------------------------------------------------------------


def test_pages_follow_one_another_without_gaps(journal: Journal) -> None:
    add(journal, *(run(days_ago // 3) for days_ago in range(20)))
    pages, before = [], None
    while page := journal.sessions.page(limit=6, before=before):
        pages.append([session.id for session in page])
        before = (page[-1].when.instant_s, page[-1].id or 0)
    assert [len(page) for page in pages] == [6, 6, 6, 2]
    everything = [session.id for session in journal.sessions.page()]
    assert [session_id for page in pages for session_id in page] == everything
    assert everything == [session.id for session in journal.sessions.all()][::-1]


FILTERS = [
    (SessionFilter(kind="interval"), {2}),
    (SessionFilter(shoe="peg"), {1, 2}),
    (SessionFilter(tag="forefoot"), {2, 3}),
    (SessionFilter(area="low_back"), {2}),
    (SessionFilter(with_symptoms=True), {2, 4}),
    (SessionFilter(with_symptoms=True, sport="run"), {2}),
    (SessionFilter(sport="walk"), {4}),
    (SessionFilter(surface="trail"), {3}),
    (SessionFilter(period=Period(date(2026, 11, 20), date(2026, 11, 21))), {2, 3}),
    (SessionFilter(period=Period(None, date(2026, 11, 20))), {3, 4}),
    (SessionFilter(period=Period(date(2026, 11, 21), None)), {1, 2}),
    (SessionFilter(period=Period(None, None)), {1, 2, 3, 4}),
    (SessionFilter(search="felt"), {1, 2}),
    (SessionFilter(search="STRONG felt"), {1}),
    (SessionFilter(search="mud"), {2, 3}),
    (SessionFilter(search="mude"), {3}),
    (SessionFilter(search="6x400"), {2}),
    (SessionFilter(search="warm-up"), {4}),
    (SessionFilter(search='"'), set()),
    (SessionFilter(search=""), set()),
    (SessionFilter(search="note: felt OR strong*"), set()),
    (SessionFilter(search="\0felt\0strong\n"), {1}),
    (SessionFilter(kind="interval", tag="forefoot", search="felt", shoe="Pegasus 40"), {2}),
    (SessionFilter(kind="interval", tag="hot"), set()),
]


@pytest.mark.parametrize("many", [1, 1000], ids=["as if many", "few"])
@pytest.mark.parametrize(("wanted", "found"), FILTERS, ids=range(len(FILTERS)))
def test_filters(
    journal: Journal,
    wanted: SessionFilter,
    found: set[int],
    many: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(terms, "_MANY", many)
    workout = replace(run(), note="felt muddy", tags=("forefoot",), shoe="peg", kind="interval")
    add(
        journal,
        run(0, note="Felt [red]strong[/red]", shoe="peg"),
        replace(workout, when=exact_moment(NOW - timedelta(days=1)), note="felt muddy 6x400"),
        run(2, note="Müde", tags=("x", "forefoot"), surface="trail", shoe="Ghost 15"),
        run(3, note="long warm-up", sport="walk"),
    )
    with journal.change("symptoms"):
        for session_id, area in ((2, "low_back"), (4, "calf"), (None, "knee")):
            journal.symptoms.add(Symptom(area=area, noted=exact_moment(NOW), session_id=session_id))
    page = journal.sessions.page(wanted)
    assert {session.id for session in page} == found
    assert page == sorted(page, key=lambda session: -session.when.instant_s)
    assert journal.sessions.page(wanted, limit=1) == page[:1]


def test_the_runners_day_decides_and_not_the_day_in_utc(journal: Journal) -> None:
    auckland = datetime(2026, 11, 21, 8, tzinfo=ZoneInfo("Pacific/Auckland"))
    honolulu = datetime(2026, 11, 20, 20, tzinfo=ZoneInfo("Pacific/Honolulu"))
    add(journal, run(when=exact_moment(auckland)), run(when=exact_moment(honolulu)))
    for day, session_id in ((21, 1), (20, 2)):
        period = Period(date(2026, 11, day), date(2026, 11, day))
        page = journal.sessions.page(SessionFilter(period=period))
        assert [session.id for session in page] == [session_id]
        assert journal.sessions.volume(period).sessions == 1


def test_an_unknown_pair_is_not_an_empty_page(journal: Journal) -> None:
    with pytest.raises(NotFoundError, match="no shoe called"):
        journal.sessions.page(SessionFilter(shoe="Vaporfly"))


@settings(max_examples=40, deadline=None)
@given(search=st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_whatever_is_searched_is_no_syntax(empty: Journal, search: str) -> None:
    assert empty.sessions.page(SessionFilter(search=search)) == []
    assert empty.symptoms.recent(search=search) == []
    assert empty.stretches.recent(search=search) == []
    assert empty.notes.recent(search=search) == []


# ---- sums ---------------------------------------------------------------------------


def test_volume_counts_runs_and_what_is_known_of_them(journal: Journal) -> None:
    assert journal.sessions.volume() == Totals(0, 0, 0.0)
    add(journal, run(0, duration_s=2400.0), run(0, distance_m=None), run(40), run(0, sport="ride"))
    assert journal.sessions.volume() == (3, 16_000, 2400.0)
    assert journal.sessions.volume(sport="ride") == (1, 8000, 0.0)
    november = Period(date(2026, 11, 1), date(2026, 11, 30))
    assert journal.sessions.volume(november) == (2, 8000, 2400.0)
    assert journal.sessions.volume(Period(None, date(2026, 11, 1))) == (1, 8000, 0.0)


def test_daily_volume_has_the_days_with_a_run(journal: Journal) -> None:
    add(journal, run(0), run(0), run(2), run(30), run(1, sport="ride"))
    daily = journal.sessions.daily_volume(date(2026, 11, 1), date(2026, 11, 22))
    assert list(daily.items()) == [
        (date(2026, 11, 20), Totals(1, 8000, 0.0)),
        (date(2026, 11, 22), Totals(2, 16_000, 0.0)),
    ]


def test_the_longest_run(journal: Journal) -> None:
    assert journal.sessions.longest_m() is None
    _, middle, _ = add(
        journal, run(40, distance_m=21_097), run(10, distance_m=9000), run(0, distance_m=None)
    )
    at = middle.when.instant_s
    assert journal.sessions.longest_m() == 21_097
    assert journal.sessions.longest_m(at, at) == 9000
    assert journal.sessions.longest_m(last_s=at - 1) == 21_097
    assert journal.sessions.longest_m(first_s=at + 1) is None
    assert journal.sessions.longest_m(sport="ride") is None


# ---- what belongs to a session --------------------------------------------------------


def test_stretches_of_a_session_are_stretches_of_their_own(journal: Journal) -> None:
    [stored] = add(journal, run(stretched=True, stretches=("quad_standing", "pigeon")))
    done = journal.stretches.for_sessions([stored.id or 0])[stored.id or 0]
    assert [(stretch.exercise, stretch.when) for stretch in done] == [
        ("quad_standing", stored.when),
        ("pigeon", stored.when),
    ]


def test_an_edited_list_keeps_the_details_of_what_stays(journal: Journal) -> None:
    [stored] = add(journal, run(stretches=("pigeon", "quad_standing", "bridge")))
    pigeon, quad, _ = journal.stretches.for_sessions([1])[1]
    with journal.change("effect"):
        journal.stretches.replace(replace(pigeon, before=5, after=1))
    with journal.change("edit"):
        journal.sessions.replace(replace(stored, stretches=("quad_standing", "rope", "pigeon")))
    done = journal.stretches.for_sessions([1])[1]
    assert [stretch.exercise for stretch in done] == ["quad_standing", "rope", "pigeon"]
    assert done[0].id == quad.id
    assert (done[2].id, done[2].after) == (pigeon.id, 1)
    assert journal.sessions.get(1).stretches == ("quad_standing", "rope", "pigeon")


def test_the_same_stretch_twice_stays_twice(journal: Journal) -> None:
    [stored] = add(journal, run(stretches=("pigeon", "pigeon")))
    with journal.change("edit"):
        edited = journal.sessions.replace(replace(stored, stretches=("pigeon",) * 3))
    assert journal.sessions.get(1) == edited
    assert len(journal.stretches.all()) == 3


def test_stretches_move_in_time_with_their_session_unless_done_at_another(
    journal: Journal,
) -> None:
    [stored] = add(journal, run(stretches=("pigeon", "bridge")))
    bridge = journal.stretches.for_sessions([1])[1][1]
    later = exact_moment(NOW + timedelta(hours=3))
    moved = exact_moment(NOW - timedelta(days=1))
    with journal.change("edit"):
        journal.stretches.replace(replace(bridge, when=later))
        journal.sessions.replace(replace(stored, when=moved))
    done = journal.stretches.for_sessions([1])[1]
    assert [stretch.when for stretch in done] == [moved, later]


def test_a_stretch_logged_for_a_session_comes_last_in_its_list(journal: Journal) -> None:
    add(journal, run(stretches=("pigeon",)))
    with journal.change("stretches"):
        journal.stretches.add(Stretch(exercise="yoga", when=exact_moment(NOW), session_id=1))
    assert journal.sessions.get(1).stretches == ("pigeon", "yoga")


def test_deleting_a_session_takes_its_stretches_and_leaves_its_symptoms(journal: Journal) -> None:
    [stored] = add(journal, run(stretches=("pigeon",), tags=("hot",), note="felt strong"))
    with journal.change("more"):
        apart = journal.stretches.add(Stretch(exercise="yoga", when=exact_moment(NOW)))
        symptom = journal.symptoms.add(
            Symptom(area="calf", noted=exact_moment(NOW), session_id=stored.id)
        )
    with journal.change("delete"):
        assert journal.sessions.delete(1) == stored
    assert journal.stretches.all() == [apart]
    assert journal.symptoms.all() == [replace(symptom, session_id=None)]
    assert journal.changes(1)[0].counts == {"session": 1, "symptom": 1, "stretch": 1}
    journal.undo()
    assert journal.sessions.get(1) == stored
    assert journal.symptoms.all() == [symptom]
    assert journal.sessions.page(SessionFilter(search="strong")) == [stored]
