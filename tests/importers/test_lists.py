"""Runkeeper, Nike, Polar and Suunto: small files, each with its own units."""

# Rows of foreign files stand as they are written.
# ruff: noqa: E501

import json
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.importers import nike, polar, runkeeper, suunto
from runlog.importers.protocol import Assumptions, ReadSession
from runlog.importers.reading import read_path
from tests.importers.writers import START, gpx, reading_or_refusal, source, straight, written

ROME = ZoneInfo("Europe/Rome")
AT_HOME = Assumptions(zone=ROME)


def only(module: object, value: object) -> ReadSession:
    importer = module.importer  # type: ignore[attr-defined]  # one of the four above
    data = json.dumps(value).encode()
    assert importer.recognises(data, "x.json")
    [session] = importer.read(source(data, "x.json"), AT_HOME).sessions
    assert isinstance(session, ReadSession)
    return session


# ---- Runkeeper ---------------------------------------------------------------

OLD = "Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,Climb (ft),Average Heart Rate (bpm),Notes,GPX File\r\n"
NEW = "Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File\r\n"


def runkeeper_rows(text: str) -> list[ReadSession]:
    data = text.encode()
    assert runkeeper.importer.recognises(data, "x.csv")
    return list(runkeeper.importer.read(source(data), AT_HOME).sessions)


def test_runkeeper_says_its_unit_in_the_header() -> None:
    [miles] = runkeeper_rows(
        OLD + '2013-12-08 13:49:00,Running,,6.20,55:47,9:00,6.7,772,100,150,"Solid, run",\r\n'
    )
    assert (miles.session.distance_m, miles.session.duration_s, miles.session.ascent_m) == (
        9978,
        3347,
        30,
    )
    assert (miles.session.note, miles.session.heart_rate_bpm) == ("Solid, run", 150)
    [long] = runkeeper_rows(
        NEW + "uuid-1,2022-03-27 09:00:00,Walking,Lake,40.5,10:44:00,,,,7,,,,x.gpx\r\n"
    )
    assert (long.session.sport, long.session.duration_s, long.session.distance_m) == (
        "walk",
        38_640,
        40_500,
    )
    assert (long.name, long.keys) == ("Lake", ("runkeeper:uuid-1",))
    assert long.session.when.at == datetime(2022, 3, 27, 9, tzinfo=ROME)
    assert not long.is_offset_known


def test_runkeepers_track_tells_where_its_clock_was(tmp_path: Path) -> None:
    new_york = START - timedelta(hours=4)
    row = f"a,{new_york:%Y-%m-%d %H:%M:%S},Running,,1.8,10:00,,,,,,,,1.gpx\r\n"
    odd = f"b,{new_york:%Y-%m-%d} 25:00:00,Running,,1.8,10:00,,,,,,,,1.gpx\r\n"
    written(
        tmp_path, {"cardioActivities.csv": (NEW + row + odd).encode(), "1.gpx": gpx([[straight()]])}
    )
    found, by_day = [
        session for reading in read_path(tmp_path, AT_HOME) for session in reading.sessions
    ]
    assert by_day.session.when.at is None
    assert found.session.when.at == START
    assert found.session.when.at.utcoffset() == timedelta(hours=-4)
    assert (found.session.elapsed_s, found.is_offset_known) == (600, True)
    assert len(found.keys) == 2


# ---- Nike --------------------------------------------------------------------


def nike_run(**more: object) -> dict[str, object]:
    start_ms = int(START.timestamp() * 1000)
    metrics = {
        "distance": ("total", 5.0),
        "steps": ("total", 4250),
        "heart_rate": ("mean", 150.2),
        "ascent": ("total", 40.4),
    }
    return {
        "id": "feaf",
        "type": "run",
        "start_epoch_ms": start_ms + 400,
        "end_epoch_ms": start_ms + 1_560_400,
        "active_duration_ms": 1_500_000,
        "summaries": [
            {"metric": name, "summary": how, "value": value}
            for name, (how, value) in metrics.items()
        ],
        "tags": {"location": "outdoors", "com.nike.name": "Lunch"},
        "moments": [{"key": "split_km"}] * 5 + [{"key": "split_mile"}] * 3,
        **more,
    }


def test_a_run_from_nike() -> None:
    found = only(nike, nike_run())
    session = found.session
    assert session.when.at == START
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (5000, 1500, 1560)
    assert (session.heart_rate_bpm, session.cadence_spm, session.ascent_m) == (150, 170, 40)
    assert (found.laps, session.intervals, found.name) == (5, (), "Lunch")


def test_nikes_treadmill_is_indoors() -> None:
    assert only(nike, nike_run(tags={"location": "indoors"})).session.surface == "treadmill"


# ---- Polar -------------------------------------------------------------------


def test_a_polar_session_whose_route_and_end_lie_elsewhere() -> None:
    exercise = {
        "startTime": "2017-01-23T18:20:18.000",
        "stopTime": "2017-01-23T19:06:12.128",
        "timezoneOffset": 60,
        "duration": "PT2754.128S",
        "distance": 6595.0,
        "sport": "RUNNING",
        "heartRate": {"avg": 138, "max": 164},
        "cadence": {"avg": 88},
        "samples": {"recordedRoute": [{"dateTime": "2017-01-23T19:40:45.801"}]},
    }
    session = {
        "exportVersion": "1.3",
        "name": "Laufen",
        "startTime": exercise["startTime"],
        "stopTime": "2017-01-23T19:26:38",
        "distance": 6595.0,
        "duration": "PT2753.875S",
        "exercises": [exercise],
    }
    found = only(polar, session)
    at = found.session.when.at
    assert at is not None
    assert at.isoformat() == "2017-01-23T18:20:18+01:00"
    assert (found.session.distance_m, found.session.duration_s, found.session.elapsed_s) == (
        6595,
        2753.875,
        2754.128,
    )
    assert (found.session.cadence_spm, found.is_offset_known, found.name) == (176, True, "Laufen")


def test_the_newer_layout_of_polar() -> None:
    data = {
        "exportVersion": "2",
        "startTime": "2026-03-29T08:30:00",
        "timezoneOffsetMinutes": 120,
        "exercises": [
            {
                "startTime": "2026-03-29T08:30:00",
                "durationMillis": 3_000_000,
                "distanceMeters": 10_000,
                "sport": {"id": "RUNNING"},
            }
        ],
    }
    found = only(polar, data)
    assert found.session.when.at == START
    assert (found.session.distance_m, found.session.duration_s, found.session.sport) == (
        10_000,
        3000,
        "run",
    )


def test_two_exercises_of_polar_are_two_outings() -> None:
    parts = [
        {
            "startTime": f"2026-03-29T0{hour}:30:00",
            "duration": "PT1800S",
            "distance": 5000,
            "sport": "RUNNING",
        }
        for hour in (7, 8)
    ]
    data = json.dumps(
        {
            "exportVersion": "1.3",
            "startTime": "2026-03-29T07:30:00",
            "distance": 10_000,
            "exercises": parts,
        }
    ).encode()
    found = polar.importer.read(source(data), AT_HOME).sessions
    assert [each.session.distance_m for each in found] == [5000, 5000]
    assert not found[0].is_offset_known


# ---- Suunto ------------------------------------------------------------------


@pytest.mark.parametrize("is_wrapped", [False, True])
def test_a_move_of_suunto_in_its_own_units(*, is_wrapped: bool) -> None:
    windows = [
        {"Type": kind, "Duration": seconds, "Distance": metres}
        for kind, seconds, metres in (
            ("Autolap", 300, 1000),
            ("Autolap", 310, 1000),
            ("Activity", 610, 2000),
            ("Move", 3236.3, 10_000),
        )
    ]
    header = {
        "DateTime": "2026-03-29T08:30:00.000+02:00",
        "Duration": 3393.2,
        "PauseDuration": 156.9,
        "Distance": 10_000,
        "Ascent": 30,
        "ActivityType": 3,
        "HR": [{"Avg": 2.5, "Max": 2.9}],
        "Cadence": {"Avg": 1.4},
    }
    log = {
        "Header": header,
        "Device": {"Name": "Ambit"},
        "Windows": [{"Window": window} if is_wrapped else window for window in windows],
    }
    found = only(suunto, {"DeviceLog": log})
    session = found.session
    assert session.when.at == START
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (10_000, 3236.3, 3393.2)
    assert (session.heart_rate_bpm, session.heart_rate_max_bpm, session.cadence_spm) == (
        150,
        174,
        168,
    )
    assert (found.laps, found.device, session.intervals[0].lap_trigger) == (2, "Ambit", "distance")


@pytest.mark.parametrize("module", [nike, polar, suunto])
@pytest.mark.parametrize("data", [b"{", b"[" * 100_000, b"[]", b"null", b'{"a": NaN}'])
def test_broken_json_is_refused_and_empty_json_gives_nothing(module: object, data: bytes) -> None:
    importer = module.importer  # type: ignore[attr-defined]  # one of the three above
    reading = reading_or_refusal(lambda: importer.read(source(data, "x.json"), AT_HOME))
    if isinstance(reading, str):
        assert "not readable as JSON" in reading
    else:
        assert reading.skipped[0].reason == "no_start"
