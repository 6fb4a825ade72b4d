"""Files and the journal: what is new, what is known, what is completed, what is offered."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from runlog.actions.import_files import import_files
from runlog.actions.import_folder import last_folder
from runlog.actions.import_plan import ImportWishes
from runlog.actions.surroundings import Surroundings
from runlog.core.exchange_outcome import ImportOutcome
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session, Source
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.symptom import Symptom
from runlog.errors import NotFoundError, RefusedError
from runlog.store.journal import Journal
from tests.actions.conftest import Import
from tests.conftest import NOW, ZONE
from tests.importers.test_strava import run_row, table
from tests.importers.writers import (
    ENUM,
    FitWriter,
    gpx,
    gzipped,
    run_fit,
    straight,
    tcx,
    written,
    zipped,
)

EVENING = datetime(2026, 11, 21, 17, 31, tzinfo=UTC)
"""18:31 in Berlin, the day before now."""


def fit(**fields: Any) -> bytes:
    return run_fit(**{"start": EVENING, "offset_s": 3600, **fields}).file()


def added(journal: Journal, *records: Any) -> None:
    with journal.change("before"):
        for record in records:
            names = {Session: "sessions", Symptom: "symptoms", Shoe: "shoes"}
            getattr(journal, names[type(record)]).add(record)


def all_of(journal: Journal) -> list[Session]:
    return list(journal.sessions.all())


def counts(outcome: ImportOutcome) -> tuple[int, int, int, int, int]:
    """New, completed, known, no run, unreadable."""
    return (
        len(outcome.new),
        len(outcome.completed),
        outcome.known,
        len(outcome.not_runs),
        len(outcome.problems),
    )


# ---- new and known -------------------------------------------------------------


def test_the_same_file_twice_is_one_session(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    written(tmp_path, {"a.fit": fit()})
    assert counts(bring_in(tmp_path / "a.fit")) == (1, 0, 0, 0, 0)
    stored, changes = all_of(journal), journal.changes()
    again = bring_in(tmp_path / "a.fit")
    assert counts(again) == (0, 0, 1, 0, 0)
    assert again.offers == ()
    assert (all_of(journal), journal.changes()) == (stored, changes)


def test_the_same_run_from_watch_strava_and_phone_is_one_session(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    phone = gpx([[straight(start=EVENING + timedelta(seconds=20), points=331)]], name="Club run")
    rewritten = run_fit(start=EVENING, offset_s=3600, records=10)  # Strava's has other bytes
    files = {
        "watch/a.fit": fit(),
        "phone.gpx": phone,
        "export.zip": zipped(
            {
                "activities.csv": table(run_row(Activity__Date="Nov 21, 2026, 5:31:00 PM")),
                "activities/13646537943.fit.gz": gzipped(rewritten.file()),
            }
        ),
    }
    written(tmp_path, files)
    outcome = bring_in(tmp_path / "watch", tmp_path / "export.zip", tmp_path / "phone.gpx")
    assert counts(outcome) == (1, 0, 2, 0, 0)
    by_strava, by_phone = outcome.offers
    assert by_strava.is_certain
    assert set(by_strava.fields) == {"rpe", "shoe", "note"}
    assert not by_phone.is_certain
    assert len(all_of(journal)) == 1


def test_what_is_offered_is_taken_only_if_that_was_asked(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    laps = [{"s": 300.0, "m": 1000.0}] * 10
    phone = gpx([[straight(start=EVENING, points=301, metres=33)]], name="Club run")
    written(tmp_path, {"phone.gpx": phone, "a.fit": fit(laps=laps)})
    bring_in(tmp_path / "phone.gpx")
    offered = bring_in(tmp_path / "a.fit")
    assert counts(offered) == (0, 0, 1, 0, 0)
    assert {"intervals", "heart_rate_bpm", "cadence_spm"} <= set(offered.offers[0].fields)
    assert all_of(journal)[0].intervals == ()
    taken = bring_in(tmp_path / "a.fit", is_completing=True)
    assert counts(taken) == (0, 1, 0, 0, 0)
    [session] = all_of(journal)
    assert (len(session.intervals), session.heart_rate_bpm, session.note) == (10, 150, "Club run")
    assert counts(bring_in(tmp_path / "a.fit", is_completing=True)) == (0, 0, 1, 0, 0)
    assert all_of(journal) == [session]


def test_what_only_looks_like_a_known_run_can_be_one_of_its_own(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    later = EVENING + timedelta(seconds=90)
    written(tmp_path, {"a.fit": fit(), "b.fit": fit(start=later, serial=99)})
    bring_in(tmp_path / "a.fit")
    outcome = bring_in(tmp_path / "b.fit")
    assert counts(outcome) == (0, 0, 1, 0, 0)
    assert (outcome.offers[0].is_certain, outcome.offers[0].session.id) == (False, 1)
    assert counts(bring_in(tmp_path / "b.fit", is_parting=True)) == (1, 0, 0, 0, 0)
    assert len(all_of(journal)) == 2


def test_numbers_grow_with_time_whatever_the_files_are_called(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    for index in range(4):
        start = EVENING - timedelta(days=index)
        written(tmp_path, {f"{index}.fit": fit(start=start)})
    bring_in(tmp_path)
    assert [session.when.at.day for session in all_of(journal) if session.when.at] == [
        18, 19, 20, 21,
    ]  # fmt: skip
    assert [session.id for session in all_of(journal)] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param({"a.fit": fit()}, id="fit"),
        pytest.param({"a.fit.gz": gzipped(fit())}, id="fit.gz"),
        pytest.param({"a.gpx": gpx([[straight(start=EVENING)]])}, id="gpx"),
        pytest.param(
            {"a.tcx": tcx([{"s": 600.0, "m": 2000.0, "points": (0, 600)}], start=EVENING)}, id="tcx"
        ),
        pytest.param(
            {"a.csv": b"Date,Distance (km),Time\n2026-11-21 18:31:00,8.0,0:45:12\n"}, id="csv"
        ),
        pytest.param(
            {"x.zip": zipped({"deep/a.fit": fit(), "deep/photo.jpg": b"\xff\xd8"})}, id="zip"
        ),
    ],
)
def test_every_format_comes_in_once(
    data: dict[str, bytes], tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    written(tmp_path, data)
    assert counts(bring_in(tmp_path)) == (1, 0, 0, 0, 0)
    [session] = all_of(journal)
    assert session.when.at is not None
    assert (session.sport, session.when.at.isoformat()) == ("run", "2026-11-21T18:31:00+01:00")
    assert counts(bring_in(tmp_path)) == (0, 0, 1, 0, 0)
    assert all_of(journal) == [session]


def test_a_run_told_in_another_zone_is_known_by_the_clock_on_the_wall(
    tmp_path: Path, bring_in: Import
) -> None:
    """A list knows the clock only; the watch was in Japan, the runner's home is Berlin."""
    written(tmp_path, {"a.fit": fit(offset_s=9 * 3600)})
    row = "2026-11-22 02:31:00,10.00,0:50:00"
    written(tmp_path, {"a.csv": f"Date,Distance (km),Time\n{row}\n".encode()})
    bring_in(tmp_path / "a.fit")
    assert counts(bring_in(tmp_path / "a.csv")) == (0, 0, 1, 0, 0)


def test_rows_of_one_list_are_never_each_other(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    rows = b"Date,Distance (km),Time\n2026-11-20,5.0,0:25:00\n2026-11-20,5.1,0:25:30\n"
    written(tmp_path, {"a.csv": rows})
    assert counts(bring_in(tmp_path / "a.csv")) == (2, 0, 0, 0, 0)
    assert counts(bring_in(tmp_path / "a.csv")) == (0, 0, 2, 0, 0)
    more = rows + b"2026-11-20,5.2,0:26:00\n"
    written(tmp_path, {"a.csv": more})
    assert counts(bring_in(tmp_path / "a.csv")) == (1, 0, 2, 0, 0)
    assert len(all_of(journal)) == 3


# ---- completing ----------------------------------------------------------------


def typed(distance_m: int = 8000, **fields: Any) -> Session:
    when = day_moment(EVENING.date(), "evening", zone=ZONE)
    return Session(**{"when": when, "distance_m": distance_m, "duration_s": 2712.0, **fields})


def test_a_typed_run_of_that_day_is_completed(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    added(journal, typed(rpe=6, note="felt strong", tags=("club",)))
    written(tmp_path, {"a.fit": fit(distance_m=8020)})
    outcome = bring_in(tmp_path / "a.fit")
    assert counts(outcome) == (0, 1, 0, 0, 0)
    [session] = all_of(journal)
    assert outcome.completed[0].session == session
    assert outcome.completed[0].before is not None
    assert (session.id, session.rpe, session.note, session.tags) == (1, 6, "felt strong", ("club",))
    assert (session.distance_m, session.heart_rate_bpm) == (8020, 150)
    assert session.when.at is not None
    assert session.source.kind == "fit"
    assert counts(bring_in(tmp_path / "a.fit")) == (0, 0, 1, 0, 0)
    assert len(journal.undo()) == 1
    assert all_of(journal)[0].source == Source()


def test_a_typed_run_of_another_length_stays_beside_the_file(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    added(journal, typed(5000))
    written(tmp_path, {"a.fit": fit(distance_m=8020)})
    assert counts(bring_in(tmp_path / "a.fit")) == (1, 0, 0, 0, 0)


def test_two_typed_runs_alike_are_asked_about(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    added(journal, typed(8000), typed(8100))
    written(tmp_path, {"a.fit": fit(distance_m=8020)})
    outcome = bring_in(tmp_path / "a.fit", is_completing=True)
    assert counts(outcome) == (0, 0, 1, 0, 0)
    assert (outcome.offers[0].session.id, outcome.offers[0].others) == (1, (2,))


def test_of_two_typed_runs_the_one_at_that_time_is_completed(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    morning = exact_moment((EVENING - timedelta(hours=10)).astimezone(ZONE))
    evening = exact_moment((EVENING + timedelta(minutes=2)).astimezone(ZONE))
    added(journal, typed(when=morning), typed(when=evening))
    written(tmp_path, {"a.fit": fit(distance_m=8020, timer_s=2710.0, elapsed_s=2710.0)})
    outcome = bring_in(tmp_path / "a.fit")
    assert [one.session.id for one in outcome.completed] == [2]


def test_two_files_complete_one_typed_run_only_once(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    added(journal, typed())
    morning = EVENING - timedelta(hours=4)
    files = {"a.fit": fit(distance_m=8020), "b.fit": fit(distance_m=8030, start=morning)}
    outcome = bring_in(written(tmp_path, files))
    assert counts(outcome) == (1, 1, 0, 0, 0)


def test_a_list_that_says_nothing_new_leaves_a_typed_run_as_it_is(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    added(journal, typed(when=day_moment(EVENING.date(), zone=ZONE)))
    before = all_of(journal)
    written(tmp_path, {"a.csv": b"Date,Distance (km),Time\n2026-11-21,8.0,0:45:12\n"})
    assert counts(bring_in(tmp_path / "a.csv")) == (0, 0, 1, 0, 0)
    assert all_of(journal) == before


# ---- shoes, names, symptoms ----------------------------------------------------


def strava(*rows: str, **files: bytes) -> bytes:
    return zipped({"activities.csv": table(*rows), **files})


def manual_row(number: int, **more: str) -> str:
    said = {
        "Activity__ID": str(number),
        "Activity__Date": f"Nov {number}, 2026, 6:30:00 AM",
        "Filename": "",
        **more,
    }
    return run_row(**said)


def test_a_pair_is_made_once_and_found_again(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    rows = [manual_row(day, Activity__Gear="Nike Pegasus 40") for day in (1, 2, 3)]
    files = {"x.zip": strava(*rows, **{"activities/none.txt": b""})}
    outcome = bring_in(written(tmp_path, files))
    assert outcome.shoes == ("Nike Pegasus 40",)
    assert [shoe.name for shoe in journal.shoes.all()] == ["Nike Pegasus 40"]
    assert {session.shoe for session in all_of(journal)} == {"Nike Pegasus 40"}
    assert bring_in(tmp_path).shoes == ()


@pytest.mark.parametrize(
    ("own", "wishes", "worn"),
    [
        ("pegasus 40", {}, "pegasus 40"),
        ("Nike Pegasus 40", {}, "Nike Pegasus 40"),
        ("Pegasus", {}, "Pegasus 40"),
        ("Ghost", {"shoes": ("ghost",)}, "Ghost"),
        ("Ghost", {"shoes": ("Pegasus 40=ghost",)}, "Ghost"),
        ("Ghost", {"is_shoe_wanted": False}, None),
    ],
)
def test_a_pair_is_found_by_its_name_or_as_the_runner_says(
    tmp_path: Path,
    journal: Journal,
    bring_in: Import,
    own: str,
    wishes: dict[str, Any],
    worn: str | None,
) -> None:
    added(journal, Shoe(name=own, is_default=True))
    bring_in(written(tmp_path, {"x.csv": table(manual_row(1))}), **wishes)
    assert [session.shoe for session in all_of(journal)] == [worn]


def test_what_a_pair_is_called_there_is_remembered(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    added(journal, Shoe(name="Ghost"))
    bring_in(written(tmp_path, {"x.csv": table(manual_row(1))}), shoes=("Pegasus 40=ghost",))
    assert journal.shoes.named("pegasus 40").name == "Ghost"
    bring_in(written(tmp_path, {"x.csv": table(manual_row(1), manual_row(2))}))
    assert [session.shoe for session in all_of(journal)] == ["Ghost", "Ghost"]


def test_a_pair_that_is_not_there_is_refused_before_anything_is_stored(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    written(tmp_path, {"a.fit": fit()})
    with pytest.raises(NotFoundError):
        bring_in(tmp_path / "a.fit", shoes=("Nimbus",))
    added(journal, Shoe(name="Ghost"), Shoe(name="Nimbus"))
    with pytest.raises(RefusedError, match="All in Ghost"):
        bring_in(tmp_path / "a.fit", shoes=("Ghost", "Nimbus"))
    assert all_of(journal) == []


def test_no_pair_is_assumed_for_an_imported_run(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    added(journal, Shoe(name="Ghost", is_default=True))
    bring_in(written(tmp_path, {"a.fit": fit()}))
    assert all_of(journal)[0].shoe is None


def test_a_list_of_pairs_alone_makes_them(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    head = b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types"
    shoes = head + b"\nOld,Nike,Pegasus,\n,Asics,Nimbus,Run\n"
    outcome = bring_in(written(tmp_path, {"shoes.csv": shoes}))
    assert outcome.shoes == ("Old", "Asics Nimbus")
    assert journal.shoes.named("old").model == "Nike Pegasus"


@pytest.mark.parametrize(
    ("name", "description", "note"),
    [
        ("Evening Run", "with Anna", "with Anna"),
        ("Lauf am Abend", "", None),
        ("Parkrun 7", "windy", "Parkrun 7\nwindy"),
        ("Parkrun 7", "Parkrun 7, windy", "Parkrun 7, windy"),
        ("Trail Running", "", None),
        ("Morning run with Anna", "", "Morning run with Anna"),
    ],
)
def test_name_and_description_are_the_note(
    tmp_path: Path,
    journal: Journal,
    bring_in: Import,
    name: str,
    description: str,
    note: str | None,
) -> None:
    row = manual_row(1, Activity__Name=name, Activity__Description=description)
    bring_in(written(tmp_path, {"x.csv": table(row)}))
    assert all_of(journal)[0].note == note


def test_symptoms_are_shown_with_the_run_that_came_in(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    morning = exact_moment((EVENING + timedelta(hours=14)).astimezone(ZONE))
    old = exact_moment((EVENING - timedelta(days=40)).astimezone(ZONE))
    added(journal, Symptom(area="calf", noted=morning), Symptom(area="knee", noted=old))
    bring_in(written(tmp_path, {"a.fit": fit()}))
    assert [symptom.session_id for symptom in journal.symptoms.all()] == [None, 1]


def test_symptoms_and_stretches_come_from_tables_once(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    files = {
        "s.csv": b"date,area,severity,note\n2026-11-20,left calf,3,'=1+1\n",
        "t.csv": b"date,exercise,duration (s)\n2026-11-20,pigeon,60\n",
    }
    written(tmp_path, files)
    assert bring_in(tmp_path).others == 2
    [symptom] = journal.symptoms.all()
    assert (symptom.area, symptom.side, symptom.note) == ("calf", "left", "=1+1")
    assert bring_in(tmp_path).others == 0
    assert len(journal.stretches.all()) == 1


# ---- sports, laps, bad files ---------------------------------------------------


def test_other_sports_come_in_only_if_they_are_asked_for(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    written(tmp_path, {"a.fit": fit(), "b.fit": fit(sport=2, serial=9, distance_m=30_000)})
    outcome = bring_in(tmp_path)
    assert counts(outcome) == (1, 0, 0, 1, 0)
    assert "--sport ride" in outcome.not_runs[0][1]
    assert counts(bring_in(tmp_path, sports=frozenset({"ride"}))) == (1, 0, 1, 0, 0)
    assert [session.sport for session in all_of(journal)] == ["run", "ride"]


def test_a_file_without_a_sport_is_what_the_runner_says(tmp_path: Path, bring_in: Import) -> None:
    slow = gpx([[straight(start=EVENING, metres=5)]], sport=None)
    written(tmp_path, {"a.gpx": slow})
    assert "--as run" in bring_in(tmp_path).not_runs[0][1]
    assert counts(bring_in(tmp_path, unsaid="run")) == (1, 0, 0, 0, 0)


def test_settings_of_a_watch_are_counted_and_photos_ignored(
    tmp_path: Path, bring_in: Import
) -> None:
    settings = FitWriter().message(0, {0: (ENUM, 2)}).file()
    written(tmp_path, {"s.fit": settings, "photo.jpg": b"\xff\xd8\xff" + b"x" * 100})
    assert counts(bring_in(tmp_path)) == (0, 0, 0, 1, 0)


def test_laps_of_a_watch_stay_laps_and_reps_are_only_suggested(
    tmp_path: Path, bring_in: Import
) -> None:
    fast, slow = {"s": 180.0, "m": 800.0}, {"s": 150.0, "m": 400.0}
    written(tmp_path, {"a.fit": fit(laps=[{"s": 600.0, "m": 1800.0}, *([fast, slow] * 6)])})
    [one] = bring_in(tmp_path).new
    assert {lap.role for lap in one.session.intervals} == {"easy"}
    assert one.session.kind is None
    assert one.structure is not None
    assert (one.structure.kind, len(one.structure.reps)) == ("interval", 6)


def test_bad_files_among_good_ones_stop_nothing(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    whole = fit()
    files = {
        "a.fit": whole,
        "b.fit": b"",
        "c.fit": b"hello, this is no such file",
        "d.gpx": b"<gpx><trk><trkseg>",
        "e.fit.gz": gzipped(fit(start=EVENING - timedelta(days=2)))[:200],
    }
    outcome = bring_in(written(tmp_path, files), tmp_path / "missing.fit")
    assert len(all_of(journal)) >= 1
    assert len(outcome.problems) >= 3
    assert all(reason for _, reason in outcome.problems)
    assert any("missing.fit" in file for file, _ in outcome.problems)


def test_an_unknown_table_says_what_was_understood(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    rows = b"When;How far;Took\n21.11.2026;8,5;45:12\n20.11.2026;6,5;35:12\n"
    written(tmp_path, {"log.csv": rows})
    refused = bring_in(tmp_path / "log.csv")
    assert counts(refused) == (0, 0, 0, 0, 1)
    outcome = bring_in(
        tmp_path / "log.csv",
        columns=(("distance", "How far"), ("duration", "Took"), ("date", "When")),
        units="km",
    )
    assert counts(outcome) == (2, 0, 0, 0, 0)
    [(_, understood)] = outcome.understood
    assert understood == {"date": "When", "distance": "How far", "duration": "Took"}
    assert [session.distance_m for session in all_of(journal)] == [6500, 8500]


# ---- one change ----------------------------------------------------------------


def test_a_dry_run_says_the_same_and_stores_nothing(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    added(journal, typed())
    files = {"a.fit": fit(distance_m=8020), "b.fit": fit(start=EVENING - timedelta(days=3)),
             "x.csv": table(manual_row(1))}  # fmt: skip
    written(tmp_path, files)
    before, changes = all_of(journal), journal.changes()
    would = bring_in(tmp_path, is_dry_run=True)
    assert (all_of(journal), journal.changes(), journal.shoes.all()) == (before, changes, [])
    assert [one.session.id for one in would.new] == [None, None]
    assert counts(bring_in(tmp_path)) == counts(would)


def test_one_import_is_one_undo(tmp_path: Path, journal: Journal, bring_in: Import) -> None:
    morning = exact_moment((EVENING + timedelta(hours=14)).astimezone(ZONE))
    added(journal, typed(), Symptom(area="calf", noted=morning))
    before = all_of(journal), journal.symptoms.all(), dict(journal.settings.as_mapping())
    files = {"a.fit": fit(distance_m=8020), "x.csv": table(*(manual_row(day) for day in (1, 2)))}
    bring_in(written(tmp_path, files))
    after = all_of(journal), journal.symptoms.all(), dict(journal.settings.as_mapping())
    assert after != before
    assert len(journal.shoes.all()) == 1
    journal.undo()
    now = all_of(journal), journal.symptoms.all(), dict(journal.settings.as_mapping())
    assert now == before
    assert journal.shoes.all() == []
    journal.redo()
    assert (all_of(journal), journal.symptoms.all(), dict(journal.settings.as_mapping())) == after


def test_the_last_folder_is_remembered(tmp_path: Path, journal: Journal, bring_in: Import) -> None:
    with pytest.raises(RefusedError, match="Which files"):
        last_folder(journal)
    written(tmp_path, {"watch/a.fit": fit(), "one.fit": fit(start=EVENING - timedelta(days=1))})
    bring_in(tmp_path / "one.fit")
    with pytest.raises(RefusedError):
        last_folder(journal)
    bring_in(tmp_path / "watch")
    assert last_folder(journal) == tmp_path / "watch"


def test_progress_is_told(tmp_path: Path, journal: Journal) -> None:
    written(tmp_path, {f"{day}.fit": fit(start=EVENING - timedelta(days=day)) for day in range(3)})
    around = Surroundings(now=NOW, zone=ZONE, settings=Settings(), label="import")
    told: list[tuple[int, int]] = []
    import_files(
        journal, [tmp_path], ImportWishes(), around,
        watch=lambda progress: told.append((progress.part, progress.parts)),
    )  # fmt: skip
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_large_export_comes_in_and_changes_nothing_again(
    tmp_path: Path, journal: Journal, bring_in: Import
) -> None:
    files = {
        f"activities/{index}.fit.gz": gzipped(fit(start=EVENING - timedelta(days=index), records=3))
        for index in range(620)
    }
    written(tmp_path, {"export.zip": zipped(files)})
    assert counts(bring_in(tmp_path / "export.zip")) == (620, 0, 0, 0, 0)
    stored = all_of(journal)
    assert [session.id for session in stored] == list(range(1, 621))
    assert counts(bring_in(tmp_path / "export.zip")) == (0, 0, 620, 0, 0)
    assert all_of(journal) == stored
