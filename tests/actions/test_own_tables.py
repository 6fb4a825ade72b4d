"""Our own tables, written out and brought in again: the same records."""

import csv
import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.actions.import_files import import_files
from runlog.actions.import_plan import ImportWishes
from runlog.actions.surroundings import Surroundings
from runlog.core.area import AREAS, SIDES
from runlog.core.exchange_outcome import ImportOutcome
from runlog.core.kind import KINDS, SPORTS, SURFACES
from runlog.core.moment import PARTS_OF_DAY, day_moment, exact_moment
from runlog.core.notation.entry_workout import workout_text
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import INFLUENCES, PHASES, QUALITIES, STATUSES, Symptom
from runlog.core.value import replace
from runlog.render.records import session_record, stretch_record, symptom_record
from runlog.render.separated import COLUMNS, separated_lines
from runlog.store.journal import Journal
from tests.conftest import NOW, ZONE

TABLES: dict[str, Callable[[Any], dict[str, Any]]] = {
    "sessions": session_record,
    "symptoms": symptom_record,
    "stretches": stretch_record,
}

# What a cell cannot carry: blanks around a text, control characters, a comma within a label.
words = st.text("abcäß=+-@'\"; #10", min_size=1, max_size=8).map(str.strip).filter(bool)
labels = st.lists(words, max_size=3, unique=True).map(tuple)
moments = st.one_of(
    st.builds(
        lambda at_s, east: exact_moment(datetime.fromtimestamp(at_s, timezone(east))),
        st.integers(100_000, 3_000_000_000),
        st.integers(-20, 20).map(lambda halves: timedelta(minutes=30 * halves)),
    ),
    st.builds(
        day_moment,
        st.dates(date(1970, 2, 2), date(2060, 1, 1)),
        st.sampled_from([None, *PARTS_OF_DAY]),
        zone=st.just(ZONE),
    ),
)
slugs = st.lists(st.sampled_from(["pigeon", "quad_standing", "my_own"]), max_size=3, unique=True)
seconds = st.none() | st.integers(1, 300_000).map(lambda eighths: eighths / 8)
severities = st.none() | st.integers(0, 10)
workouts = st.sampled_from([None, "6x400 r90s", "10min @Z2", "as I felt", "{6x400} r90s"])


def one_of(values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, *values])


sessions = st.builds(
    Session,
    when=moments,
    sport=st.sampled_from(SPORTS),
    kind=one_of(KINDS),
    surface=one_of(SURFACES),
    distance_m=st.none() | st.integers(1, 200_000),
    duration_s=seconds,
    elapsed_s=seconds,
    rpe=severities,
    heart_rate_bpm=st.none() | st.integers(20, 260),
    heart_rate_max_bpm=st.none() | st.integers(20, 260),
    cadence_spm=st.none() | st.integers(1, 300),
    ascent_m=st.none() | st.integers(0, 9000),
    shoe=one_of(["Pegasus", "Ghost"]),
    tags=labels,
    stretched=st.sampled_from([None, True, False]),
    stretches=slugs.map(tuple),
    note=st.none() | words,
)
symptoms = st.builds(
    Symptom,
    area=st.sampled_from([*AREAS]),
    noted=moments,
    side=one_of(SIDES),
    qualities=st.lists(st.sampled_from([*QUALITIES]), max_size=2, unique=True).map(tuple),
    severity=severities,
    phase=one_of(PHASES),
    worse=st.lists(st.sampled_from([*INFLUENCES]), max_size=2, unique=True).map(tuple),
    eased=labels,
    stops=labels,
    status=st.sampled_from(STATUSES),
    note=st.none() | words,
)
stretches = st.builds(
    Stretch,
    exercise=st.sampled_from(["pigeon", "quad_standing", "my_own"]),
    when=moments,
    duration_s=seconds,
    reps=st.none() | st.integers(1, 50),
    for_area=one_of(AREAS),
    before=severities,
    after=severities,
    note=st.none() | words,
)


def settled(session: Session, typed: str | None) -> Session:
    """A session as the journal would have it: with its workout read, and no contradictions."""
    if session.stretches:
        session = replace(session, stretched=True)
    if session.kind is not None:
        session = replace(session, kind_source="user")
    if typed is None:
        return session
    read = workout_text(typed, "km", is_quoted=True)
    return replace(session, workout=read.workout, intervals=read.intervals)


@contextmanager
def journal_of(records: dict[str, list[Any]]) -> Iterator[Journal]:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal, journal.change("before"):
        for name in ("Pegasus", "Ghost"):
            journal.shoes.add(Shoe(name=name))
        journal.sessions.add_many(records["sessions"])
        journal.symptoms.add_many(records["symptoms"])
        journal.stretches.add_many(records["stretches"])
        _detail_listed_stretches(journal)
        yield journal


def _detail_listed_stretches(journal: Journal) -> None:
    """Say more of one stretch of each session's list than its name."""
    for session in list(journal.sessions.all()):
        for stretch in journal.stretches.for_sessions([session.id or 0]).get(session.id or 0, [])[
            :1
        ]:
            journal.stretches.replace(replace(stretch, duration_s=90.0, for_area="calf"))


def table(journal: Journal, name: str) -> str:
    records = getattr(journal, name).all()
    return "".join(separated_lines(records, TABLES[name], COLUMNS[name]))


def brought_in(journal: Journal, *paths: Path) -> ImportOutcome:
    around = Surroundings(now=NOW, zone=ZONE, settings=Settings(), label="import")
    return import_files(journal, paths, ImportWishes(), around)


def lines(journal: Journal, name: str) -> dict[str, dict[str, str]]:
    """Every line by its uuid; which session a symptom is shown with is found anew."""
    rows = list(csv.DictReader(io.StringIO(table(journal, name))))
    for row in rows:
        if name == "symptoms":
            row["session_id"] = ""
    return {row["uuid"]: row for row in rows}


@settings(max_examples=40, deadline=None)
@given(data=st.data(), order=st.permutations([*TABLES]), is_together=st.booleans())
def test_tables_written_out_come_back_as_the_same_records(
    data: st.DataObject, order: list[str], *, is_together: bool
) -> None:
    runs = data.draw(st.lists(sessions, max_size=3))
    records: dict[str, list[Any]] = {
        "sessions": [settled(run, data.draw(workouts)) for run in runs],
        "symptoms": data.draw(st.lists(symptoms, max_size=3)),
        "stretches": data.draw(st.lists(stretches, max_size=3)),
    }
    with (
        journal_of(records) as journal,
        Journal.in_memory(now=NOW, zone=ZONE) as copy,
        tempfile.TemporaryDirectory() as folder,
    ):
        paths = [Path(folder) / f"{name}.csv" for name in order]
        for path in paths:
            path.write_text(table(journal, path.stem))
        outcomes = (
            [brought_in(copy, *paths)]
            if is_together
            else [brought_in(copy, path) for path in paths]
        )
        assert not any((one.problems, one.left_out, one.offers) != ((), (), ()) for one in outcomes)
        for name in TABLES:
            assert lines(copy, name) == lines(journal, name)
        before = copy.changes()
        assert not any(brought_in(copy, path).is_change for path in paths)
        assert copy.changes() == before


def test_a_stretch_of_a_run_s_list_is_one_whatever_comes_first(
    tmp_path: Path, journal: Journal
) -> None:
    """A hand-made case: two stretches of a run, one of them with all that is known of it."""
    when = day_moment(date(2026, 11, 21), "evening", zone=ZONE)
    run = Session(when=when, distance_m=8000, stretched=True, stretches=("quad_standing", "pigeon"))
    with journal_of({"sessions": [run], "symptoms": [], "stretches": []}) as other:
        for name in TABLES:
            (tmp_path / f"{name}.csv").write_text(table(other, name))
        expected = [(one.exercise, one.duration_s, one.session_id) for one in other.stretches.all()]
    for name in ("stretches", "sessions"):
        brought_in(journal, tmp_path / f"{name}.csv")
    found = [(one.exercise, one.duration_s, one.session_id) for one in journal.stretches.all()]
    assert found == expected == [("quad_standing", 90.0, 1), ("pigeon", None, 1)]
    assert next(journal.sessions.all()).stretches == ("quad_standing", "pigeon")


def test_of_two_runs_of_a_day_each_gets_its_own_stretch(tmp_path: Path, journal: Journal) -> None:
    when = day_moment(date(2026, 11, 21), zone=ZONE)
    runs = [
        Session(when=when, distance_m=metres, stretched=True, stretches=("pigeon",))
        for metres in (5000, 8000)
    ]
    with journal_of({"sessions": runs, "symptoms": [], "stretches": []}) as other:
        (tmp_path / "sessions.csv").write_text(table(other, "sessions"))
        header, first, second = table(other, "stretches").splitlines()
        (tmp_path / "stretches.csv").write_text(f"{header}\n{second}\n{first}")
        expected = {one.uuid: one.session_id for one in other.stretches.all()}
    for name in ("sessions", "stretches"):
        brought_in(journal, tmp_path / f"{name}.csv")
    assert {one.uuid: one.session_id for one in journal.stretches.all()} == expected


def test_stretches_of_a_run_keep_the_order_they_were_typed_in(
    tmp_path: Path, journal: Journal
) -> None:
    when = day_moment(date(2026, 11, 21), "evening", zone=ZONE)
    slugs = ("quad_standing", "pigeon", "cobra")
    run = Session(when=when, distance_m=8000, stretched=True, stretches=slugs)
    with journal_of({"sessions": [run], "symptoms": [], "stretches": []}) as other:
        (tmp_path / "sessions.csv").write_text(table(other, "sessions"))
        header, *rows = table(other, "stretches").splitlines()
        (tmp_path / "stretches.csv").write_text("\n".join((header, *reversed(rows))))
    for order in (("sessions", "stretches"), ("stretches", "sessions")):
        for name in order:
            brought_in(journal, tmp_path / f"{name}.csv")
        assert next(journal.sessions.all()).stretches == slugs
        journal.undo(2)


def test_a_table_comes_in_beside_what_is_there(tmp_path: Path, journal: Journal) -> None:
    """The same run typed in both journals is one; a run of its own keeps its name for life."""
    when = day_moment(date(2026, 11, 21), "evening", zone=ZONE)
    mine = Session(when=when, distance_m=8000, duration_s=2712.0)
    theirs = replace(mine, note="felt strong")
    walk = replace(mine, sport="walk", distance_m=5000)
    with journal_of({"sessions": [theirs, walk], "symptoms": [], "stretches": []}) as other:
        (tmp_path / "sessions.csv").write_text(table(other, "sessions"))
        uuids = {one.uuid for one in other.sessions.all() if one.sport == "walk"}
    with journal.change("before"):
        journal.sessions.add(mine)
    outcome = brought_in(journal, tmp_path / "sessions.csv")
    assert (len(outcome.new), len(outcome.completed), outcome.known) == (1, 1, 0)
    run, other_walk = sorted(journal.sessions.all(), key=lambda one: one.sport)
    assert (run.note, run.source.kind) == ("felt strong", "typed")
    assert {other_walk.uuid} == uuids


@pytest.mark.parametrize("what", [*TABLES])
def test_an_empty_table_is_nothing_new(tmp_path: Path, journal: Journal, what: str) -> None:
    (tmp_path / f"{what}.csv").write_text(table(journal, what))
    outcome = brought_in(journal, tmp_path / f"{what}.csv")
    assert not outcome.is_change
    assert outcome.warnings[0][1] == "has a header line, and no rows below it"
