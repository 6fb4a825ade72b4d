"""What other programs see of a journal is what this program shows."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from runlog.actions.wear import wear_of_shoes
from runlog.core.area import AREAS, area_name
from runlog.core.exercise import EXERCISES, exercise_name
from runlog.core.interval import Workout
from runlog.core.kind import KINDS, SPORTS, SURFACES
from runlog.core.moment import PARTS_OF_DAY, Moment, day_moment, exact_moment
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.notation.written_when import day_text, format_when
from runlog.core.period import Period, week_of
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.run_before import run_before
from runlog.core.stats.run_order import runs_in_order
from runlog.core.stretch import Stretch
from runlog.core.symptom import INFLUENCES, PHASES, QUALITIES, STATUSES, Symptom
from runlog.core.units import Units
from runlog.core.value import replace
from runlog.render.shoes_table import shoes_grid
from runlog.store.journal import Journal

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
SUNDAY = date(2026, 11, 22)
VIEWS = ("session_list", "shoe_list", "stretch_list", "symptom_list", "week_list")
ONE_TIE_M = 25_146
"""Metres that are 15.625 miles: there the program shows the even hundredth, a view the upper."""

words = st.text(st.characters(categories=["L", "N", "So"]), min_size=1, max_size=8)
days = st.dates(date(2026, 10, 1), SUNDAY)
moments = st.one_of(
    st.builds(
        lambda minutes: exact_moment(NOW - timedelta(minutes=minutes)), st.integers(0, 60 * 24 * 60)
    ),
    st.builds(day_moment, days, st.sampled_from([None, *PARTS_OF_DAY]), zone=st.just(ZONE)),
)
# Quarters of a second have the same sum in any order.
seconds = st.one_of(
    st.integers(1, 400_000).map(lambda quarters: quarters / 4),
    st.floats(0.1, 50_000).map(lambda some: round(some * 4) / 4 or 0.25),
)
metres = st.integers(1, 60_000) | st.integers(60, 140)
rated = st.none() | st.integers(0, 10)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


sessions = st.builds(
    Session,
    when=moments,
    sport=st.sampled_from(["run", "run", "run", *SPORTS]),
    kind=maybe(st.sampled_from(KINDS)),
    surface=maybe(st.sampled_from(SURFACES)),
    distance_m=maybe(metres),
    duration_s=maybe(seconds),
    elapsed_s=maybe(seconds),
    rpe=rated,
    heart_rate_bpm=maybe(st.integers(20, 260)),
    shoe=maybe(st.sampled_from(["Pegasus 40", "🦶"])),
    tags=st.lists(words, max_size=3).map(tuple),
    stretched=maybe(st.booleans()),
    stretches=st.lists(st.sampled_from([*EXERCISES, "rolling_on_a_ball"]), max_size=3).map(tuple),
    note=maybe(st.text(min_size=1, max_size=9)),
    workout=maybe(st.builds(Workout, typed=words, canonical=maybe(words))),
)
symptoms = st.builds(
    Symptom,
    area=st.sampled_from(list(AREAS)),
    noted=moments,
    qualities=st.lists(st.sampled_from(list(QUALITIES)), max_size=3).map(tuple),
    severity=rated,
    began=maybe(moments),
    phase=maybe(st.sampled_from(PHASES)),
    worse=st.lists(st.sampled_from([*INFLUENCES, *EXERCISES]), max_size=3).map(tuple),
    eased=st.lists(st.sampled_from([*INFLUENCES, *EXERCISES]), max_size=3).map(tuple),
    stops=st.lists(words, max_size=2).map(tuple),
    status=st.sampled_from(STATUSES),
)


@pytest.fixture(scope="module")
def journal() -> Iterator[Journal]:
    """One journal for every example: making one takes longer than most of them."""
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        yield journal


@contextmanager
def filled(
    journal: Journal, some: Iterable[Session] = (), hurt: Iterable[Symptom] = ()
) -> Iterator[None]:
    """Two pairs and these are in a journal, until it is empty again."""
    try:
        with journal.change("fill"):
            bought = date(2025, 6, 1)
            journal.shoes.add(
                Shoe(name="Pegasus 40", start_m=590_400, price=129.9, first_used_on=bought)
            )
            journal.shoes.add(Shoe(name="🦶", limit_m=900_000, retired_on=SUNDAY))
            journal.sessions.add_many(some)
            journal.symptoms.add_many(hurt)
        yield
    finally:
        journal.undo(100)


def rows(journal: Journal, view: str) -> list[dict[str, Any]]:
    return [dict(row) for row in journal._db.rows(f"select * from {view}")]  # noqa: S608  (names of our own)


def only(journal: Journal, view: str) -> dict[str, Any]:
    [row] = rows(journal, view)
    return row


def clock(seconds_: float | None) -> str | None:
    """As the program shows it, and with its hours."""
    if seconds_ is None:
        return None
    shown = format_duration(seconds_)
    return shown if shown.count(":") == 2 else f"0:{shown:0>5}"


def pace(distance_m: int | None, duration_s: float | None, units: Units) -> str | None:
    found = mean_pace_s_per_km(distance_m, duration_s)
    return None if found is None else format_pace(found, units).removesuffix(f"/{units}")


def time_of(when: Moment | None) -> str | None:
    if when is None:
        return None
    return when.part_of_day if when.at is None else f"{when.at:%H:%M}"


def joined(names: Iterable[str]) -> str | None:
    return ", ".join(names) or None


def hundredths(number: float | None, *, of: int) -> float | None:
    """Half up, whatever version SQLite has."""
    return None if number is None else half_up(number * 100 / of) / 100


def half_up(number: float) -> int:
    return int(number + 0.5)


def is_one_tie(distance_m: int | None) -> bool:
    return distance_m is not None and distance_m % ONE_TIE_M == 0


# ---- sessions ---------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(session=sessions)
@example(session=Session(when=exact_moment(NOW), distance_m=99, duration_s=30.0))
@example(session=Session(when=exact_moment(NOW), distance_m=100, duration_s=29.9))
@example(session=Session(when=exact_moment(NOW), distance_m=100, duration_s=30.0))
@example(session=Session(when=exact_moment(NOW), distance_m=8000, duration_s=2715.96))
@example(session=Session(when=exact_moment(NOW), distance_m=8000, duration_s=2700.3))
@example(session=Session(when=exact_moment(NOW), distance_m=100, duration_s=359_999.5))
@example(session=Session(when=exact_moment(NOW), distance_m=1_000_000, duration_s=360_000.0))
def test_a_session_is_shown_as_the_program_shows_it(journal: Journal, session: Session) -> None:
    assume(not is_one_tie(session.distance_m))
    with filled(journal, [session]):
        row = only(journal, "session_list")
    known = session.distance_m is not None
    is_run = session.sport == "run"
    at = (session.distance_m, session.duration_s)
    assert {name: row[name] for name in ("sport", "kind", "surface", "rpe", "shoe", "note")} == {
        name: getattr(session, name) for name in ("sport", "kind", "surface", "rpe", "shoe", "note")
    }
    assert (row["day"], row["weekday"]) == (f"{session.when.day}", f"{session.when.day:%a}")
    assert row["time"] == time_of(session.when)
    assert row["km"] == in_km(session.distance_m)
    assert (f"{row['miles']:.2f} mi" if known else None) == (
        format_distance(session.distance_m, "mi") if session.distance_m else None
    )
    assert row["duration"] == clock(session.duration_s)
    assert row["minutes"] == hundredths(session.duration_s, of=60)
    assert row["pace_per_km"] == (pace(*at, "km") if is_run else None)
    assert row["pace_per_mile"] == (pace(*at, "mi") if is_run else None)
    assert row["tags"] == joined(session.tags)
    assert row["stretched"] == {True: "yes", False: "no", None: "not asked"}[session.stretched]
    assert row["stretches"] == joined(map(exercise_name, session.stretches))
    workout = session.workout
    assert row["workout"] == (workout and (workout.canonical or workout.typed))


@given(distance_m=st.integers(1, 2_000_000), decimals=st.integers(0, 3))
@example(distance_m=1005, decimals=2)
@example(distance_m=8050, decimals=1)
def test_kilometres_written_with_any_digits_are_those_of_the_program(
    distance_m: int, decimals: int
) -> None:
    with sqlite3.connect(":memory:") as connection:
        [km] = connection.execute("select ? / 1000.0", (distance_m,)).fetchone()
    assert f"{km:.{decimals}f} km" == format_distance(distance_m, "km", decimals=decimals)


@pytest.mark.parametrize(
    ("duration_s", "rpe", "load"),
    [(3600.0, 6, 360), (2700.0, 8, 360), (2730.0, 1, 46), (29.0, 1, 0), (3600.0, 0, 0)],
)
def test_the_load_of_a_session_is_whole_minutes_times_effort(
    journal: Journal, duration_s: float, rpe: int, load: int
) -> None:
    session = Session(when=exact_moment(NOW), duration_s=duration_s, rpe=rpe)
    with filled(journal, [session]):
        assert only(journal, "session_list")["load_au"] == load
        assert only(journal, "week_list")["load_au"] == load


def test_hours_are_rounded_half_up(journal: Journal) -> None:
    with filled(journal, [Session(when=exact_moment(NOW), duration_s=19_674.0)]):
        assert only(journal, "week_list")["hours"] == 5.47


def test_what_is_not_known_is_null(journal: Journal) -> None:
    bare = Session(when=day_moment(SUNDAY, zone=ZONE))
    with filled(journal, [bare]):
        known = {name: value for name, value in only(journal, "session_list").items() if value}
        week = only(journal, "week_list")
    assert known == {
        "id": 1,
        "day": "2026-11-22",
        "weekday": "Sun",
        "sport": "run",
        "stretched": "not asked",
    }
    assert {name: value for name, value in week.items() if value is not None} == {
        "first_day": "2026-11-16",
        "last_day": "2026-11-22",
        "runs": 1,
        "runs_without_load": 1,
        "symptom_days": 0,
    }


def test_an_empty_journal_has_empty_views(journal: Journal) -> None:
    assert [rows(journal, view) for view in VIEWS] == [[]] * 5


# ---- symptoms and stretches -------------------------------------------------------------


@settings(max_examples=80, deadline=None)
@given(symptom=symptoms)
def test_a_symptom_is_shown_in_words(journal: Journal, symptom: Symptom) -> None:
    with filled(journal, hurt=[symptom]):
        row = only(journal, "symptom_list")
    began = symptom.began
    assert row == {
        "id": 1,
        "day": f"{symptom.noted.day}",
        "weekday": f"{symptom.noted.day:%a}",
        "time": time_of(symptom.noted),
        "area": area_name(symptom.area),
        "side": symptom.side,
        "qualities": joined(quality.replace("_", " ") for quality in symptom.qualities),
        "severity": symptom.severity,
        "status": symptom.status,
        "phase": symptom.phase and symptom.phase.replace("_", " "),
        "began_day": began and f"{began.day}",
        "began_time": time_of(began),
        "worse": joined(map(exercise_name, symptom.worse)),
        "eased": joined(map(exercise_name, symptom.eased)),
        "stops": joined(symptom.stops),
        "note": symptom.note,
        **dict.fromkeys(row.keys() & {"session_id", "session_day", "session_km"}),
        **dict.fromkeys(("session_kind", "session_shoe", "hours_after")),
    }


@settings(max_examples=80, deadline=None)
@given(session=sessions, symptom=symptoms)
def test_a_symptom_is_shown_with_its_session(
    journal: Journal, session: Session, symptom: Symptom
) -> None:
    with filled(journal, [session]):
        [stored] = journal.sessions.all()
        with journal.change("hurt"):
            journal.symptoms.add(replace(symptom, session_id=stored.id))
        row = only(journal, "symptom_list")
    assert row["session_id"] == stored.id
    assert row["session_day"] == f"{session.when.day}"
    assert row["session_km"] == in_km(session.distance_m)
    assert (row["session_kind"], row["session_shoe"]) == (session.kind, session.shoe)
    is_exact = symptom.noted.at is not None and session.when.at is not None
    is_end_known = session.duration_s is not None or session.elapsed_s is not None
    assert (row["hours_after"] is not None) == (is_exact and is_end_known)
    found = run_before(symptom, runs_in_order([session]))
    if found is not None and row["hours_after"] is not None:
        assert row["hours_after"] == pytest.approx(found[1] / 3600, abs=0.051)


def test_hours_after_count_from_the_end_and_are_never_negative(journal: Journal) -> None:
    start = datetime(2026, 11, 22, 18, 0, tzinfo=ZONE)
    run = Session(when=exact_moment(start), duration_s=2700.0, elapsed_s=3600.0)
    with filled(journal, [run]):
        with journal.change("hurt"):
            for hours in (0.5, 1.0, 2.0, 3.1):
                at = exact_moment(start + timedelta(hours=hours))
                journal.symptoms.add(Symptom(area="calf", noted=at, session_id=1))
        assert [row["hours_after"] for row in rows(journal, "symptom_list")] == [0, 0, 1.0, 2.1]


@pytest.mark.parametrize("exercise", [*EXERCISES, "rolling_on_a_ball", "its_90/90"])
def test_every_exercise_has_the_name_the_program_gives_it(journal: Journal, exercise: str) -> None:
    done = Stretch(exercise=exercise, when=exact_moment(NOW), duration_s=120.0, for_area="itb")
    with filled(journal):
        with journal.change("stretch"):
            journal.stretches.add(done)
        row = only(journal, "stretch_list")
    assert (row["exercise"], row["duration"]) == (exercise_name(exercise), "0:02:00")
    assert (row["for_area"], row["time"], row["weekday"]) == ("IT band", "21:10", "Sun")
    assert [name for name, value in row.items() if value is None] == [
        *("session_id", "reps", "before", "after", "note")
    ]


# ---- shoes ------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(some=st.lists(sessions, max_size=8), units=st.sampled_from(["km", "mi"]))
def test_a_pair_has_come_as_far_as_the_program_says(
    journal: Journal, some: list[Session], units: Units
) -> None:
    with filled(journal, some):
        shown = rows(journal, "shoe_list")
        worn = wear_of_shoes(journal, as_of=SUNDAY, is_retired_included=True)
    by_name = {row["shoe"]: row for row in shown}
    cells = shoes_grid(worn, units, today=SUNDAY).rows
    for one, (name, distance, limit, _, percent, *_, times) in zip(worn, cells, strict=True):
        row = by_name[name.text]
        used = one.use
        assert row["km"] == used.distance_m / 1000
        assert row["percent"] == int(percent.text)
        assert row["sessions"] == int(times.text)
        if units == "km":
            assert [f"{row[key]:.0f}" for key in ("km", "limit_km")] == [distance.text, limit.text]
        else:
            assert row["miles"] == pytest.approx(used.distance_m / 1609.344, abs=0.0051)
        ends = [used.first_used_on, used.last_day, used.shoe.retired_on]
        assert [row[f"{key}_on"] for key in ("first_used", "last_used", "retired")] == [
            None if day is None else f"{day}" for day in ends
        ]
    peg = by_name["Pegasus 40"]
    assert peg["price_per_km"] == hundredths(129.9 * 1000, of=round(peg["km"] * 1000))
    assert by_name["🦶"]["price_per_km"] is None


def test_a_new_pair_costs_nothing_per_km_yet(journal: Journal) -> None:
    with journal.change("shoes add"):
        journal.shoes.add(Shoe(name="New", price=100.0))
    row = only(journal, "shoe_list")
    journal.undo(1)
    assert (row["km"], row["percent"], row["sessions"], row["price_per_km"]) == (0, 0, 0, None)


# ---- weeks ------------------------------------------------------------------------------


def total(values: Iterable[Any]) -> Any:
    """The sum of what is known; None if none of it is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def week_as_it_should_be(week: Period, all_runs: list[Session], hurt: list[Symptom]) -> Any:
    runs = [run for run in all_runs if run.sport == "run"]
    both = [run for run in runs if run.distance_m is not None and run.duration_s is not None]
    loads = [
        run.duration_s * run.rpe if run.duration_s is not None and run.rpe is not None else None
        for run in runs
    ]
    distance_m = total(run.distance_m for run in runs) if runs else 0
    load_s = total(loads) if runs else 0
    duration_s = total(run.duration_s for run in runs) if runs else 0
    at = (total(run.distance_m for run in both), total(run.duration_s for run in both))
    longest_m = max((run.distance_m for run in runs if run.distance_m), default=None)
    felt = [symptom for symptom in hurt if not symptom.is_gone]
    severities = [symptom.severity for symptom in felt if symptom.severity is not None]
    return {
        "first_day": f"{week.first}",
        "last_day": f"{week.last}",
        "runs": len(runs),
        "km": in_km(distance_m),
        "hours": hundredths(duration_s, of=3600),
        "longest_km": in_km(longest_m),
        "pace_per_km": pace(*at, "km"),
        "pace_per_mile": pace(*at, "mi"),
        "load_au": None if load_s is None else half_up(load_s / 60),
        "runs_without_load": sum(load is None for load in loads),
        "worst_severity": max(severities, default=None),
        "symptom_days": len({symptom.noted.day for symptom in felt}),
    }


@settings(max_examples=100, deadline=None)
@given(
    some=st.lists(sessions, max_size=8),
    hurt=st.lists(symptoms, max_size=5),
    week_start=maybe(st.integers(0, 6)),
)
def test_a_week_adds_up_as_the_runner_counts_weeks(
    journal: Journal, some: list[Session], hurt: list[Symptom], week_start: int | None
) -> None:
    with filled(journal, some, hurt):
        if week_start is not None:
            with journal.change("config"):
                journal.settings.set("week_start", week_start)
        shown = rows(journal, "week_list")
        spans = [
            tuple(map(date.fromisoformat, (row["first_day"], row["last_day"]))) for row in shown
        ]
        volumes = journal.sessions.volumes.of_spans([(first, last) for first, last in spans])
    weeks: dict[date, tuple[list[Session], list[Symptom]]] = defaultdict(lambda: ([], []))
    for session in some:
        weeks[first_day(session.when.day, week_start)][0].append(session)
    for symptom in hurt:
        weeks[first_day(symptom.noted.day, week_start)][1].append(symptom)
    expected = [
        week_as_it_should_be(week_of(first, week_start or 0), *weeks[first])
        for first in sorted(weeks)
    ]
    in_miles = [(row.pop("miles"), row.pop("longest_miles")) for row in shown]
    assert sorted(shown, key=lambda row: row["first_day"]) == expected
    for row, miles, volume in zip(shown, in_miles, volumes, strict=True):
        assert row["runs"] == volume.sessions
        assert (row["km"], row["longest_km"]) == (in_km(volume.known_m), in_km(volume.longest_m))
        assert (row["load_au"], row["runs_without_load"]) == (volume.load_au, volume.without_load)
        assert row["pace_per_km"] == pace(volume.paced_m, volume.paced_s, "km")
        for shown_mi, distance_m in zip(miles, (volume.known_m, volume.longest_m), strict=True):
            assert (shown_mi is None) == (distance_m is None)
            assert (shown_mi or 0) == pytest.approx((distance_m or 0) / 1609.344, abs=0.0051)


def in_km(distance_m: int | None) -> float | None:
    return None if distance_m is None else distance_m / 1000


def first_day(day: date, week_start: int | None) -> date:
    first = week_of(day, week_start or 0).first
    assert first is not None
    return first


# ---- the words, and the way there ---------------------------------------------------------


def test_the_weekday_and_the_time_are_those_of_the_program(journal: Journal) -> None:
    for back in range(7):
        when = exact_moment(NOW - timedelta(days=back))
        with filled(journal, [Session(when=when)]):
            row = only(journal, "session_list")
        assert day_text(when.day).startswith(f"{row['weekday']} ")
        assert format_when(when) == f"{day_text(when.day)} {row['time']}"


def plan(journal: Journal, sql: str) -> list[str]:
    return [str(row["detail"]) for row in journal._db.rows(f"explain query plan {sql}")]


@pytest.fixture
def many(journal: Journal) -> Iterator[Journal]:
    with filled(journal, [Session(when=exact_moment(NOW), tags=("hot",))] * 50):
        yield journal


def test_the_latest_sessions_come_along_the_table_without_sorting_it(many: Journal) -> None:
    latest = plan(many, "select * from session_list order by id desc limit 20")
    assert latest[0] == "SCAN sessions"
    assert "USE TEMP B-TREE FOR ORDER BY" not in latest[-1:]


def test_one_session_is_found_without_reading_the_others(many: Journal) -> None:
    one = plan(many, "select * from session_list where id = 17")
    assert one[0] == "SEARCH sessions USING INTEGER PRIMARY KEY (rowid=?)"


def test_sessions_are_counted_without_their_words(many: Journal) -> None:
    counted = " ".join(plan(many, "select count(*) from session_list"))
    assert "stretches" not in counted
    assert "session_tags" not in counted


def test_weeks_are_summed_by_an_index_alone(many: Journal) -> None:
    steps = plan(many, "select * from week_list")
    assert "SEARCH sessions USING COVERING INDEX sessions_sport_day (sport>?) LEFT-JOIN" in steps
    assert "SEARCH symptoms USING INTEGER PRIMARY KEY (rowid>?) LEFT-JOIN" in steps


LOAD = """
    select sum(distance_m), sum(duration_s), sum(duration_s * rpe), sum(rpe is null)
    from sessions where sport = 'run' and day between '2026-11-16' and '2026-11-22'
"""


def test_the_load_of_a_week_is_summed_by_an_index_alone(many: Journal) -> None:
    [step] = plan(many, LOAD)
    assert "USING COVERING INDEX sessions_sport_day" in step


def test_no_view_shows_what_is_private_to_the_program(many: Journal) -> None:
    shown = {name for view in VIEWS for name in columns(many, view)}
    assert shown.isdisjoint({"uuid", "modified_ms", "instant_s", "position"})


def columns(journal: Journal, view: str) -> list[str]:
    return [str(row["name"]) for row in journal._db.rows(f"pragma table_info({view})")]
