"""Which session another record means: rows of lists beside what was typed, and among themselves."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.store.journal import Journal
from tests.actions.conftest import Import
from tests.conftest import ZONE
from tests.importers.writers import run_fit, written

EVENING = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
"""17:30 in Berlin."""

DAY = day_moment(EVENING.date(), zone=ZONE)


def typed(journal: Journal, **fields: Any) -> Session:
    at = exact_moment(EVENING.astimezone(ZONE))
    session = Session(**{"when": at, "distance_m": 10_000, "duration_s": 3012.0, **fields})
    with journal.change("typed"):
        return journal.sessions.add(session)


def listed(folder: Path, *rows: str, header: str = "Date,km,Time") -> Path:
    return written(folder, {"log.csv": "\n".join((header, *rows, "")).encode()}) / "log.csv"


def figures(journal: Journal) -> list[tuple[int | None, float | None]]:
    return [(one.distance_m, one.duration_s) for one in journal.sessions.all()]


# ---- a list beside what was typed --------------------------------------------


def test_a_row_never_changes_what_the_runner_typed(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    typed(journal, kind="race", kind_source="user", note="official chip time")
    log = listed(tmp_path, "2026-11-20 17:30,10.23,50:40,165", header="Date,km,Time,HR")
    outcome = bring_in(log)
    assert (len(outcome.completed), outcome.known) == (1, 0)
    [session] = journal.sessions.all()
    assert figures(journal) == [(10_000, 3012.0)]
    assert (session.heart_rate_bpm, session.source.kind) == (165, "typed")
    said = "it says 10.23 km in 50:40; 10.00 km in 50:12 stays, as typed"
    assert outcome.warnings == ((f"{log} row 2", said),)
    again = bring_in(log)
    assert (len(again.completed), again.known, again.offers) == (0, 1, ())
    assert again.warnings == outcome.warnings


def test_a_recording_completes_what_a_list_filled_in(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    typed(journal)
    bring_in(listed(tmp_path, "2026-11-20 17:30,10.0,50:12,165", header="Date,km,Time,HR"))
    fit = run_fit(start=EVENING, offset_s=3600, distance_m=10_230, timer_s=3040.0).file()
    written(tmp_path, {"a.fit": fit})
    outcome = bring_in(tmp_path / "a.fit")
    assert (len(outcome.completed), outcome.warnings) == (1, ())
    assert figures(journal) == [(10_230, 3040.0)]


def test_a_recording_leaves_a_race_its_official_figures_and_says_so(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    typed(journal, kind="race", kind_source="user")
    fit = run_fit(start=EVENING, offset_s=3600, distance_m=10_230, timer_s=3040.0).file()
    outcome = bring_in(written(tmp_path, {"a.fit": fit}))
    assert figures(journal) == [(10_000, 3012.0)]
    assert journal.sessions.get(1).source.kind == "fit"
    [(_, said)] = outcome.warnings
    assert said == "it says 10.23 km in 50:40; 10.00 km in 50:12 stays, as typed"
    assert bring_in(tmp_path / "a.fit").warnings == ()


def test_a_race_keeps_no_more_than_was_typed(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    typed(journal, kind="race", kind_source="user", duration_s=None)
    fit = run_fit(start=EVENING, offset_s=3600, distance_m=10_230, timer_s=3040.0).file()
    outcome = bring_in(written(tmp_path, {"a.fit": fit}))
    assert figures(journal) == [(10_000, 3040.0)]
    assert outcome.warnings[0][1] == "it says 10.23 km; 10.00 km stays, as typed"


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        ({"when": DAY}, "2026-11-20,9.5,45:12"),
        ({"when": DAY}, "2026-11-20,10.3,50:12"),
        ({"when": DAY}, "2026-11-20,10,48:00"),
        ({}, "2026-11-20,10.3,50:12"),
        ({}, "2026-11-20 19:00,10.3,50:12"),
        ({"when": day_moment(EVENING.date(), "evening", zone=ZONE)}, "2026-11-20 18:00,10.3,52:00"),
    ],
    ids=str,
)
def test_what_only_may_be_a_typed_run_is_asked_about(
    entry: dict[str, Any], row: str, tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    typed(journal, **entry)
    log = listed(tmp_path, row)
    outcome = bring_in(log)
    assert (len(outcome.new), outcome.known) == (0, 1)
    [offer] = outcome.offers
    assert (offer.is_certain, offer.session.id, offer.file) == (False, 1, f"{log} row 2")
    assert figures(journal) == [(10_000, 3012.0)]
    assert len(bring_in(log, is_parting=True).new) == 1


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        ({}, "2026-11-20 04:00,10,50:12"),
        ({}, "2026-11-20,12,58:00"),
        ({}, "2026-11-21,10,50:12"),
        ({"when": day_moment(EVENING.date(), "evening", zone=ZONE)}, "2026-11-20 06:00,10,50:12"),
        ({"sport": "walk"}, "2026-11-20,10,50:12"),
    ],
    ids=str,
)
def test_what_cannot_be_it_is_a_run_of_its_own(
    entry: dict[str, Any], row: str, tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    typed(journal, **entry)
    outcome = bring_in(listed(tmp_path, row))
    assert (len(outcome.new), outcome.known, outcome.offers) == (1, 0, ())


@pytest.mark.parametrize(
    ("entry", "row", "header", "filled"),
    [
        ({"duration_s": None}, "2026-11-20,10.1,50:12", "Date,km,Time", {"duration_s": 3012.0}),
        ({"when": DAY}, "2026-11-20 17:30,10,50:12", "Date,km,Time", {}),
        ({"when": DAY}, "2026-11-20,10,50:12,fine", "Date,km,Time,Notes", {"note": "fine"}),
        ({}, "2026-11-20,10,50:12,quads", "Date,km,Time,Stretches",
         {"stretched": True, "stretches": ("quad_standing",)}),
    ],
)  # fmt: skip
def test_a_row_fills_in_what_was_not_typed(
    entry: dict[str, Any],
    row: str,
    header: str,
    filled: dict[str, Any],
    tmp_path: Path,
    journal: Journal,
    bring_in: Import,
) -> None:
    typed(journal, **entry)
    log = listed(tmp_path, row, header=header)
    outcome = bring_in(log)
    assert (len(outcome.completed), outcome.offers, outcome.warnings) == (1, (), ())
    [session] = journal.sessions.all()
    assert {name: getattr(session, name) for name in filled} == filled
    assert (session.distance_m, session.source.kind) == (10_000, "typed")
    assert len(bring_in(log).completed) == 0


def test_of_two_typed_runs_a_row_means_the_one_with_its_figures(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    typed(journal, when=DAY, distance_m=10_200, duration_s=3400.0)
    typed(journal, when=DAY)
    outcome = bring_in(listed(tmp_path, "2026-11-20,10.1,50:30,x", header="Date,km,Time,Notes"))
    assert [one.session.id for one in outcome.completed] == [2]


def test_what_may_be_one_of_several_can_be_one_of_its_own(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    typed(journal, when=DAY)
    typed(journal, when=DAY, distance_m=10_100)
    fit = run_fit(start=EVENING, offset_s=3600, distance_m=10_230, timer_s=3040.0).file()
    written(tmp_path, {"a.fit": fit})
    assert bring_in(tmp_path / "a.fit").offers[0].others == (2,)
    assert len(bring_in(tmp_path / "a.fit", is_parting=True).new) == 1


# ---- rows among themselves ---------------------------------------------------


@pytest.mark.parametrize("row", ["2026-11-10,5,25:00", "2026-11-10 18:30,5,25:00"])
def test_of_two_equal_rows_one_is_stored_and_the_other_told(
    row: str, tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    log = listed(tmp_path, row, row)
    for _ in range(2):
        outcome = bring_in(log)
        [offer] = outcome.offers
        assert (offer.file, offer.is_certain, offer.session.id) == (f"{log} row 3", False, 1)
        assert len(figures(journal)) == 1
    assert len(bring_in(log, is_parting=True).new) == 1
    assert bring_in(log).offers == ()
    assert len(figures(journal)) == 2


def test_rows_at_one_time_that_differ_are_two(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    bring_in(listed(tmp_path, "2026-11-10 18:30,5,25:00", "2026-11-10 18:30,5.2,26:00"))
    assert len(figures(journal)) == 2


# ---- what was deleted --------------------------------------------------------


def test_a_run_that_was_deleted_does_not_come_back_by_itself(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    fit = run_fit(start=EVENING, offset_s=3600).file()
    written(tmp_path, {"a.fit": fit, "log.csv": b"Date,km,Time\n2026-11-01,8,45:12\n"})
    bring_in(tmp_path)
    with journal.change("delete"):
        journal.sessions.delete(1)
        journal.sessions.delete(2)
    outcome = bring_in(tmp_path)
    assert (len(outcome.new), outcome.known) == (0, 2)
    assert sorted(Path(file).name for file in outcome.deleted) == ["a.fit", "log.csv row 2"]
    assert list(journal.sessions.all()) == []
    journal.undo()
    known = bring_in(tmp_path)
    assert (known.known, known.deleted) == (2, ())
    journal.redo()
    assert len(bring_in(tmp_path).deleted) == 2
    again = bring_in(tmp_path, is_again=True)
    assert (len(again.new), again.deleted) == (2, ())
    assert bring_in(tmp_path).deleted == ()


def test_an_import_that_was_undone_comes_in_again(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    written(tmp_path, {"a.fit": run_fit(start=EVENING, offset_s=3600).file()})
    bring_in(tmp_path)
    journal.undo()
    assert len(bring_in(tmp_path).new) == 1


# ---- what the runner says ----------------------------------------------------


@pytest.mark.parametrize("sport", ["walk", "ride"])
def test_what_the_runner_says_wins_over_the_pace(
    sport: str, tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    log = listed(tmp_path, "2026-11-10,5,25:00")
    assert len(bring_in(log, unsaid=sport).new) == 1
    assert [one.sport for one in journal.sessions.all()] == [sport]


def test_a_workout_from_a_list_makes_the_kind_as_one_that_is_typed(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    rows = "2026-11-10,8,45:12,6x400 r90s,", "2026-11-11,8,45:12,6x400 r90s,easy"
    bring_in(
        listed(
            tmp_path, *rows, "2026-11-12,8,45:12,20min easy,", header="Date,km,Time,Workout,Kind"
        )
    )
    assert [(one.kind, one.kind_source) for one in journal.sessions.all()] == [
        ("interval", "workout"), ("easy", "user"), (None, None),
    ]  # fmt: skip


def test_a_dry_run_gives_no_numbers_that_nobody_has(tmp_path: Path, bring_in: Import) -> None:
    row = "2026-11-10,5,25:00"
    outcome = bring_in(listed(tmp_path, row, row), is_dry_run=True)
    assert [one.session.id for one in outcome.new] == [None]
    assert outcome.offers[0].session.id is None
