"""Garmin's exports: summaries in odd units, FIT files in zips in the zip, the list of the site."""

# Rows of foreign files stand as they are written.
# ruff: noqa: E501

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.errors import ImportFileError
from runlog.importers.garmin import importer
from runlog.importers.garmin_list import importer as list_importer
from runlog.importers.protocol import Assumptions, FileReading, Gear, ReadSession
from runlog.importers.reading import read_path
from tests.importers.writers import ENUM, START, FitWriter, run_fit, source, written, zipped

BERLIN = Assumptions(zone=ZoneInfo("Europe/Berlin"), units="km")
START_MS = START.timestamp() * 1000


def summary(**more: object) -> dict[str, object]:
    return {
        "activityId": 18000000001.0,
        "name": "Berlin Laufen",
        "activityType": "running",
        "startTimeGmt": START_MS,
        "startTimeLocal": START_MS + 7_200_000,
        "duration": 3_000_000.2,
        "elapsedDuration": 3_060_000.0,
        "distance": 1_000_012.0,
        "elevationGain": 4200.0,
        "avgHr": 150.0,
        "maxHr": 171.0,
        "avgRunCadence": 85.0,
        "avgDoubleCadence": 170.0,
        "deviceId": 12345.0,
        "description": "with Anna",
        **more,
    }


def export_of(*summaries: dict[str, object]) -> bytes:
    return json.dumps([{"summarizedActivitiesExport": list(summaries)}]).encode()


GEAR = json.dumps(
    [
        {
            "gearDTOS": [
                {
                    "gearPk": 5,
                    "gearTypeName": "Shoes",
                    "displayName": "Blue",
                    "customMakeModel": "Nike Pegasus",
                    "gearStatusName": "retired",
                    "dateEnd": "2026-05-01T00:00:00.0",
                    "maximumMeters": 700000.0,
                },
                {
                    "gearPk": 6,
                    "gearTypeName": "Shoes",
                    "gearMakeName": "Asics",
                    "gearModelName": "Nimbus",
                },
                {"gearPk": 7, "gearTypeName": "Bike", "displayName": "Canyon"},
            ],
            "gearActivityDTOs": {
                "5": [{"activityId": 18000000001, "gearPk": 5}],
                "7": [{"activityId": 18000000001, "gearPk": 7}],
                "x": None,
            },
        }
    ]
).encode()
BLUE = Gear(
    name="Blue",
    key="garmin:5",
    model="Nike Pegasus",
    retired_on=datetime(2026, 5, 1, tzinfo=UTC).date(),
    is_retired=True,
    limit_m=700_000,
)

FITNESS = "DI_CONNECT/DI-Connect-Fitness/me@x.org_0_summarizedActivities.json"
UPLOADED = "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip"


def export(tmp_path: Path, files: dict[str, bytes]) -> list[FileReading]:
    path = tmp_path / "garmin.zip"
    path.write_bytes(zipped(files))
    return list(read_path(path, BERLIN))


def sessions(readings: list[FileReading]) -> list[ReadSession]:
    return [session for reading in readings for session in reading.sessions]


def test_units_of_the_summaries() -> None:
    [found] = importer.read(source(export_of(summary())), BERLIN).sessions
    session = found.session
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (10_000, 3000, 3060)
    assert (session.ascent_m, session.cadence_spm, session.heart_rate_bpm) == (42, 170, 150)
    assert session.when.at == START
    assert session.when.at.utcoffset() == timedelta(hours=2)
    assert (found.name, session.note, found.keys) == (
        "Berlin Laufen",
        "with Anna",
        ("garmin:18000000001",),
    )


@pytest.mark.parametrize(
    "local", [START_MS + 7_200_000, "2026-03-29T08:30:00", "2026-03-29 08:30:00.0"]
)
def test_local_time_is_a_number_or_written_out(local: object) -> None:
    [found] = importer.read(
        source(export_of(summary(startTimeLocal=local))), Assumptions()
    ).sessions
    assert found.is_offset_known
    assert found.session.when.at is not None
    assert found.session.when.at.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    ("word", "sport", "surface"),
    [
        ("treadmill_running", "run", "treadmill"),
        ("trail_running", "run", "trail"),
        ("track_running", "run", "track"),
        ("street_running", "run", "road"),
        ("ultra_run", "run", None),
        ("indoor_running", "run", None),
        ("virtual_run", "run", "treadmill"),
        ("obstacle_run", "run", None),
        ("lap_swimming", "swim", None),
        ("road_biking", "ride", None),
        ("yoga", "other", None),
    ],
)
def test_types_of_activity(word: str, sport: str, surface: str | None) -> None:
    [found] = importer.read(source(export_of(summary(activityType=word))), BERLIN).sessions
    assert (found.session.sport, found.session.surface) == (sport, surface)


def test_files_in_the_inner_zip_get_names_and_gear_from_the_summaries(tmp_path: Path) -> None:
    inner = zipped(
        {
            "me@x.org_1.fit": run_fit(laps=[{"s": 300.0, "m": 1000.0}] * 10).file(),
            "me@x.org_2.fit": FitWriter().message(0, {0: (ENUM, 32)}).file(),
            "me@x.org_3.fit": b"broken",
            "notes.txt": b"",
        }
    )
    later = summary(
        activityId=2, startTimeGmt=START_MS + 86_400_000, startTimeLocal=None, name="By hand"
    )
    files = {
        FITNESS: export_of(summary(), later),
        FITNESS.replace("0_summarizedActivities", "gear"): GEAR,
        UPLOADED: inner,
    }
    readings = export(tmp_path, files)
    run, by_hand = sessions(readings)
    assert (run.laps, run.session.distance_m, run.name, run.gear) == (
        10,
        10_000,
        "Berlin Laufen",
        (BLUE,),
    )
    assert run.session.note == "with Anna"
    assert run.keys[-1] == "garmin:18000000001"
    assert (by_hand.name, by_hand.laps) == ("By hand", 0)
    assert [gear.name for gear in readings[0].gear] == ["Blue", "Asics Nimbus"]
    assert sorted(s.reason for r in readings for s in r.skipped) == ["not_activity", "unreadable"]


def test_legs_of_a_triathlon_are_not_counted_twice(tmp_path: Path) -> None:
    parent = summary(activityId=1, activityType="multi_sport", parent=True)
    leg = summary(activityId=2)
    readings = export(
        tmp_path, {FITNESS: export_of(parent, leg), "DI_CONNECT/x.fit": run_fit().file()}
    )
    [found] = sessions(readings)
    assert found.keys[-1] == "garmin:2"
    [alone] = importer.read(source(export_of(parent)), BERLIN).skipped
    assert "legs" in alone.text


def test_two_watches_at_once_keep_their_own_summary(tmp_path: Path) -> None:
    other = summary(activityId=9, deviceId=99.0, name="Other watch")
    files = {FITNESS: export_of(other, summary()), "DI_CONNECT/x.fit": run_fit().file()}
    assert [found.name for found in sessions(export(tmp_path, files))] == [
        "Berlin Laufen",
        "Other watch",
    ]


def test_a_broken_part_is_said_and_the_rest_read(tmp_path: Path) -> None:
    files = {FITNESS: b"[{", UPLOADED: b"PK\x03\x04 broken", "DI_CONNECT/x.fit": run_fit().file()}
    readings = export(tmp_path, files)
    assert len(sessions(readings)) == 1
    assert sorted(s.reason for r in readings for s in r.skipped) == ["unreadable", "unreadable"]


def test_the_summaries_folder_alone_is_an_export(tmp_path: Path) -> None:
    folder = written(tmp_path / "x", {"a/me_0_summarizedActivities.json": export_of(summary())})
    assert len(sessions(list(read_path(folder, BERLIN)))) == 1


# ---- Activities.csv ----------------------------------------------------------

LIST = (
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,"
    "Max Run Cadence,Avg Pace,Best Pace,Total Ascent,Avg Stride Length,Avg Run Cadence,Number of Laps,Elapsed Time\n"
)
ROW = 'Running,2026-03-29 08:30:00,false,"Berlin, früh","10,02",600,00:50:06,150,171,3.1,170,180,5:00,4:30,42,1.18,0,10,00:51:00\n'


def from_list(text: str, assumptions: Assumptions = BERLIN) -> list[ReadSession]:
    data = text.encode()
    assert list_importer.recognises(data, "Activities.csv")
    return list(list_importer.read(source(data, "Activities.csv"), assumptions).sessions)


def test_a_row_of_the_list() -> None:
    [found] = from_list(LIST + ROW)
    session = found.session
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (10_020, 3006, 3060)
    assert (session.heart_rate_bpm, session.cadence_spm, session.ascent_m) == (150, 170, 42)
    assert (found.name, found.laps, found.is_offset_known) == ("Berlin, früh", 10, False)
    assert session.when.at is not None
    assert session.when.at.isoformat() == "2026-03-29T08:30:00+02:00"


def test_stride_and_cadence_tell_kilometres_from_miles() -> None:
    unknown = Assumptions(zone=BERLIN.zone)
    assert from_list(LIST + ROW, unknown)[0].session.distance_m == 10_020
    miles = ROW.replace('"10,02"', "6.23")
    [found] = from_list(LIST + miles, unknown)
    assert (found.session.distance_m, found.session.ascent_m) == (10_026, 13)


def test_where_nothing_tells_the_runner_is_asked() -> None:
    with pytest.raises(ImportFileError, match="kilometres or miles") as caught:
        from_list(LIST + ROW.replace(",1.18,", ",--,"), Assumptions())
    assert "--units" in caught.value.hint


@pytest.mark.parametrize(
    "header",
    [
        "Aktivitetstype,Dato,Favorit,Titel,Distance,Kalorier,Tid,Gns. puls,Maks. puls",
        "Aktivitetstyp,Datum,Favorit,Namn,Distans,Kalorier,Tid,Medelpuls,Maxpuls",
        "Typ aktywności,Data,Ulubiony,Tytuł,Dystans,Kalorie,Czas,Średnie tętno,Maks. tętno",
    ],
)
def test_other_languages_begin_alike(header: str) -> None:
    cells = 'Løb,2026-03-29 08:30:00,false,Morgen,"4,14",300,"00:22:30",150,171'
    [found] = from_list(f"{header}\n{cells}\n")
    assert (found.session.sport, found.session.distance_m, found.session.duration_s) == (
        "run",
        4140,
        1350,
    )


def test_swims_are_in_metres_and_missing_is_missing() -> None:
    rows = 'Pool Swim,2026-03-29 08:30:00,false,Swim,"1,393",--,00:52.95.8,--,--,--,--,--,--,--,--,--,--,--,--\n'
    _, swim = from_list(LIST + ROW + rows)
    assert (swim.session.sport, swim.session.distance_m) == ("swim", 1393)
    assert (swim.session.duration_s, swim.session.heart_rate_bpm, swim.laps) == (52.95, None, 0)
