"""What is stored comes back as it was."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.area import AREAS, SIDES
from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, Workout
from runlog.core.kind import KIND_SOURCES, KINDS, SPORTS, SURFACES
from runlog.core.moment import PARTS_OF_DAY, Moment, day_moment, exact_moment
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import PHASES, STATUSES, Symptom
from runlog.core.value import replace
from runlog.errors import NotFoundError, RefusedError
from runlog.store.journal import Journal

T = TypeVar("T")

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)

# NUL, control characters, escapes, markup, bidi overrides, emoji: everything but half characters.
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
words = st.lists(texts, max_size=3).map(tuple)
offsets = st.integers(min_value=-14 * 60, max_value=14 * 60).map(
    lambda minutes: timezone(timedelta(minutes=minutes))
)
moments = st.one_of(
    st.builds(
        lambda at_s, offset: exact_moment(datetime.fromtimestamp(at_s, offset)),
        st.integers(0, int(datetime(2099, 12, 31, tzinfo=UTC).timestamp())),
        offsets,
    ),
    st.builds(
        day_moment,
        st.dates(date(1970, 1, 1), date(2099, 12, 31)),
        st.sampled_from([None, *PARTS_OF_DAY]),
        zone=st.just(UTC),
    ),
)


def maybe(values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | values


metres = st.integers(min_value=1, max_value=1_000_000)
seconds = st.floats(min_value=0.1, max_value=1e6)
severities = st.integers(min_value=0, max_value=10)
intervals = st.builds(
    Interval,
    role=st.sampled_from(["work", "recovery", "easy"]),
    label=maybe(texts),
    distance_m=maybe(metres),
    duration_s=maybe(seconds),
    target=maybe(texts),
    actual_s=maybe(seconds),
    lap_trigger=maybe(texts),
)
sessions = st.builds(
    Session,
    when=moments,
    sport=st.sampled_from(SPORTS),
    kind=maybe(st.sampled_from(KINDS)),
    kind_source=maybe(st.sampled_from(KIND_SOURCES)),
    surface=maybe(st.sampled_from(SURFACES)),
    distance_m=maybe(metres),
    duration_s=maybe(seconds),
    elapsed_s=maybe(seconds),
    rpe=maybe(severities),
    heart_rate_bpm=maybe(st.integers(20, 260)),
    heart_rate_max_bpm=maybe(st.integers(20, 260)),
    cadence_spm=maybe(st.integers(1, 300)),
    ascent_m=maybe(st.integers(0, 9000)),
    shoe=maybe(st.just("Pegasus 40")),
    tags=words,
    stretched=maybe(st.booleans()),
    stretches=words,
    note=maybe(texts),
    workout=maybe(st.builds(Workout, typed=texts, canonical=maybe(texts))),
    intervals=st.lists(intervals, max_size=4).map(tuple),
    source=st.builds(Source, kind=texts, key=st.none()),
)
areas = st.sampled_from(list(AREAS))
symptoms = st.builds(
    Symptom,
    area=areas,
    noted=moments,
    side=maybe(st.sampled_from(SIDES)),
    qualities=words,
    severity=maybe(severities),
    began=maybe(moments),
    phase=maybe(st.sampled_from(PHASES)),
    worse=words,
    eased=words,
    stops=words,
    status=st.sampled_from(STATUSES),
    note=maybe(texts),
)
stretches = st.builds(
    Stretch,
    exercise=texts,
    when=moments,
    duration_s=maybe(seconds),
    reps=maybe(st.integers(1, 100)),
    for_area=maybe(areas),
    before=maybe(severities),
    after=maybe(severities),
    note=maybe(texts),
)
shoes = st.builds(
    Shoe,
    name=st.just("Ghost 15"),
    aliases=st.just(("ghost", "blue ones")),
    model=maybe(texts),
    type=maybe(texts),
    first_used_on=maybe(st.dates()),
    start_m=st.integers(0, 1_000_000),
    limit_m=metres,
    price=maybe(st.floats(0, 1000)),
    drop_mm=maybe(st.floats(-5, 20)),
    default_for=st.lists(st.sampled_from(KINDS), max_size=3, unique=True).map(tuple),
    is_default=st.booleans(),
    note=maybe(texts),
    retired_on=maybe(st.dates()),
)
checks = st.builds(Check, at=moments, is_all_clear=st.booleans())
notes = st.builds(Note, when=moments, text=texts, tags=words)
pauses = st.builds(Pause, first_on=st.just(date(2026, 1, 1)), last_on=st.dates(date(2026, 1, 1)))

RECORDS = [
    ("sessions", sessions),
    ("shoes", shoes),
    ("symptoms", symptoms),
    ("stretches", stretches),
    ("checks", checks),
    ("notes", notes),
    ("pauses", pauses),
]


@pytest.fixture(scope="module")
def shared() -> Iterator[Journal]:
    """One journal for every example; each takes back what it did."""
    with Journal.in_memory(now=NOW, zone=UTC) as journal:
        with journal.change("shoes add"):
            journal.shoes.add(Shoe(name="Pegasus 40", aliases=("peg",)))
        yield journal


@pytest.mark.parametrize(("name", "values"), RECORDS, ids=[name for name, _ in RECORDS])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_record_comes_back_as_it_was(
    shared: Journal,
    name: str,
    values: st.SearchStrategy[Any],
    data: st.DataObject,
) -> None:
    collection = getattr(shared, name)
    first, second = data.draw(values), data.draw(values)
    with shared.change("add"):
        stored = collection.add(first)
    assert stored == replace(first, id=stored.id, uuid=stored.uuid)
    assert collection.get(stored.id) == stored
    assert collection.with_uuid(stored.uuid) == stored
    assert stored in list(collection.all())
    with shared.change("edit"):
        edited = collection.replace(replace(second, id=stored.id))
    assert edited == replace(second, id=stored.id, uuid=stored.uuid)
    assert collection.get(stored.id) == edited
    with shared.change("delete"):
        assert collection.delete(stored.id) == edited
    assert collection.with_uuid(stored.uuid) is None
    assert len(shared.undo(2 + (first != second))) == 2 + (first != second)
    assert shared.changes()[0].is_undone


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("sessions", "There is no session 9999; runlog history shows the ids."),
        ("shoes", "There is no shoe 9999; runlog shoes shows the ids."),
        ("symptoms", "There is no symptom 9999; runlog symptoms shows the ids."),
        ("stretches", "There is no stretch 9999; runlog history --what stretches shows the ids."),
        ("checks", "There is no check 9999; runlog export shows the ids."),
        ("notes", "There is no note 9999; runlog history --what all shows the ids."),
        ("pauses", "There is no pause 9999; runlog export shows the ids."),
    ],
)
def test_what_is_not_there_is_said(journal: Journal, name: str, sentence: str) -> None:
    collection = getattr(journal, name)
    with pytest.raises(NotFoundError) as caught:
        collection.get(9999)
    assert caught.value.message == sentence
    assert caught.value.word == "9999"
    with pytest.raises(NotFoundError), journal.change("delete"):
        collection.delete(9999)


@pytest.mark.parametrize("number", [-1, 0, 10**30])
def test_no_record_has_an_impossible_id(journal: Journal, number: int) -> None:
    with pytest.raises(NotFoundError):
        journal.sessions.get(number)


def test_replacing_needs_an_id_that_is_there(journal: Journal) -> None:
    run = Session(when=exact_moment(NOW), distance_m=8000)
    with pytest.raises(NotFoundError), journal.change("edit"):
        journal.sessions.replace(run)


UUIDS = ("01a204e1-3dc0-713d-a3e4-6476334861da", "01a204e1-3dc0-713d-a3e4-6476334861db")


def run_with(id: int | None = None, uuid: str | None = None) -> Session:  # noqa: A002
    return Session(when=exact_moment(NOW), distance_m=8000, id=id, uuid=uuid)


def test_an_id_and_a_uuid_are_kept_where_they_are_free(journal: Journal) -> None:
    with journal.change("import"):
        ids = journal.sessions.add_many(
            [run_with(7, UUIDS[0]), run_with(7, UUIDS[0]), run_with(8), run_with(), run_with(9)]
        )
        assert ids == [7, 8, 9, 10, 11]
        assert journal.sessions.get(7).uuid == UUIDS[0]
        assert journal.sessions.get(8).uuid != UUIDS[0]
    with journal.change("again"):
        again = journal.sessions.add(run_with(7, UUIDS[0]))
    assert again.id == 12
    assert again.uuid not in {None, UUIDS[0]}


@pytest.mark.parametrize("number", [0, -5, 2**62, 10**30])
def test_an_id_that_would_spoil_all_later_ones_is_not_kept(journal: Journal, number: int) -> None:
    with journal.change("import"):
        assert journal.sessions.add(run_with(number)).id == 1


def test_a_replaced_record_keeps_its_uuid(journal: Journal) -> None:
    with journal.change("add"):
        run = journal.sessions.add(run_with(uuid=UUIDS[0]))
    with journal.change("edit"):
        edited = journal.sessions.replace(replace(run, rpe=4, uuid=UUIDS[1]))
    assert edited.uuid == UUIDS[0]


def test_more_than_one_batch_at_once(journal: Journal) -> None:
    with journal.change("import"):
        ids = journal.sessions.add_many(run_with() for _ in range(1203))
    assert ids == list(range(1, 1204))
    assert [run.id for run in journal.sessions.all()] == ids
    assert [change.counts for change in journal.changes()] == [{"session": 1203}]


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"rpe": 11}, "rpe between 0 and 10"),
        ({"distance_m": 0}, "distance_m >= 1"),
        ({"heart_rate_bpm": 19}, "heart_rate_bpm between 20 and 260"),
        ({"kind": "jog"}, "kind in"),
        ({"distance_m": "far"}, "cannot store TEXT value in INTEGER column"),
        ({"distance_m": 2**70}, "too large"),
        ({"note": "half \ud800 a letter"}, "UTF-8"),
        ({"tags": ("\udcff",)}, "UTF-8"),
        ({"when": Moment(day=date(2026, 1, 1), at=NOW, instant_s=0)}, "started_at"),
        ({"uuid": "short"}, "length"),
    ],
    ids=["rpe", "zero", "pulse", "kind", "type", "large", "note", "tag", "day", "uuid"],
)
def test_a_value_out_of_range_is_refused(
    journal: Journal, fields: dict[str, Any], rule: str
) -> None:
    with pytest.raises(RefusedError, match=rule), journal.change("add"):
        journal.sessions.add(replace(run_with(), **fields))
    assert journal.sessions.count() == 0


def test_what_belongs_to_a_session_that_is_not_there_is_refused(journal: Journal) -> None:
    symptom = Symptom(area="calf", noted=exact_moment(NOW), session_id=9999)
    with pytest.raises(RefusedError, match="something that is not there"), journal.change("add"):
        journal.symptoms.add(symptom)


def test_the_same_source_twice_is_refused(journal: Journal) -> None:
    run = replace(run_with(), source=Source(kind="fit", key="a1"))
    with journal.change("import"):
        journal.sessions.add(run)
    with pytest.raises(RefusedError, match=r"same sessions\.source_key"), journal.change("again"):
        journal.sessions.add(run)


def test_every_record_says_when_it_was_last_changed() -> None:
    now_ms = int(NOW.timestamp() * 1000)
    with Journal.in_memory(now=NOW, zone=UTC) as journal:
        with journal.change("add"):
            run = journal.sessions.add(run_with())
        assert journal._db.value("select modified_ms from sessions") == now_ms
        journal._changes.now_ms += 5000
        with journal.change("edit"):
            journal.sessions.replace(replace(run, rpe=4))
        assert journal._db.value("select modified_ms from sessions") == now_ms + 5000
