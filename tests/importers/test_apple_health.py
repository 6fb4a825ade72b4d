"""Apple Health: workouts of every year, found among gigabytes of records."""

# Rows of foreign files stand as they are written.
# ruff: noqa: E501

import subprocess
import sys
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.importers.apple_health import importer
from runlog.importers.protocol import Assumptions, FileReading, ReadSession
from runlog.importers.reading import read_path
from tests.importers.writers import gpx, source, straight, zipped

PARIS = ZoneInfo("Europe/Paris")
LONDON = Assumptions(zone=ZoneInfo("Europe/London"))

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Workout*)>\n]>\n<HealthData locale="fr_FR">\n'
RECORD = '<Record type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="61" startDate="2025-09-16 18:00:00 +0100"/>\n'

# The phone was at winter time when it exported a summer's run.
NEW = """<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="60.88" durationUnit="min"
 sourceName="Apple\u00a0Watch" device="&lt;&lt;HKDevice: 0x2&gt;, name:Watch&gt;" startDate="2025-09-16 16:10:00 +0100" endDate="2025-09-16 17:15:00 +0100">
 <MetadataEntry key="HKIndoorWorkout" value="0"/><MetadataEntry key="HKTimeZone" value="Europe/Paris"/>
 <MetadataEntry key="HKElevationAscended" value="6575 cm"/>
 <WorkoutEvent type="HKWorkoutEventTypeSegment" duration="5.5" durationUnit="min"/>
 <WorkoutActivity uuid="1" duration="30" durationUnit="min"><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="4.4" unit="km"/></WorkoutActivity>
 <WorkoutActivity uuid="2" duration="30" durationUnit="min"><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="4.484" unit="km"/></WorkoutActivity>
 <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="8.955" unit="km"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="152.4" minimum="90" maximum="171" unit="count/min"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierStepCount" sum="10350" unit="count"/>
 <WorkoutRoute><FileReference path="/workout-routes/route_2025-09-16_6.15pm.gpx"/></WorkoutRoute>
</Workout>
"""
OLD = """<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" totalDistance="3.10686"
 totalDistanceUnit="mi" sourceName="Nike Run Club" startDate="2017-06-01 07:00:00 +0100" endDate="2017-06-01 07:31:00 +0100"/>
"""


def export(*parts: str) -> bytes:
    return (HEAD + "".join(parts) + "</HealthData>").encode()


def read(*parts: str) -> FileReading:
    return importer.read(source(export(*parts), "export.xml"), LONDON)


def only(*parts: str) -> ReadSession:
    [session] = read(*parts).sessions
    return session


def test_a_workout_of_today_with_its_own_totals_only() -> None:
    found = only(RECORD, NEW, RECORD)
    session = found.session
    assert (session.distance_m, session.duration_s, session.elapsed_s) == (8955, 3652.8, 3900)
    assert (session.heart_rate_bpm, session.heart_rate_max_bpm) == (152, 171)
    assert (session.cadence_spm, session.ascent_m) == (170, 66)
    assert (found.laps, [part.distance_m for part in session.intervals]) == (2, [4400, 4484])
    assert found.device == "Apple Watch"


def test_the_clock_is_that_of_the_run_and_not_of_the_export() -> None:
    at = only(NEW).session.when.at
    assert at == datetime(2025, 9, 16, 17, 10, tzinfo=PARIS)
    assert at is not None
    assert at.utcoffset() == timedelta(hours=2)


def test_a_workout_of_ten_years_ago() -> None:
    found = only(OLD)
    assert (found.session.distance_m, found.session.duration_s, found.session.elapsed_s) == (
        5000,
        1800,
        1860,
    )
    assert not found.is_offset_known


@pytest.mark.parametrize("zone", ["../../etc/passwd", "Nowhere/City", "", "/etc/localtime"])
def test_a_zone_that_is_none_gives_way_to_the_runners(zone: str) -> None:
    found = only(NEW.replace("Europe/Paris", zone))
    assert not found.is_offset_known
    assert found.session.when.at == datetime(2025, 9, 16, 17, 10, tzinfo=PARIS)


def test_indoors_is_the_treadmill_and_other_sports_are_others() -> None:
    indoor = NEW.replace('HKIndoorWorkout" value="0"', 'HKIndoorWorkout" value="1"')
    assert only(indoor).session.surface == "treadmill"
    assert only(NEW.replace("TypeRunning", "TypeCycling")).session.sport == "ride"
    assert (
        only(NEW.replace("TypeRunning", "TypeHighIntensityIntervalTraining")).session.sport
        == "other"
    )


def test_workouts_with_a_route_come_first() -> None:
    assert [found.device for found in read(OLD, NEW).sessions] == ["Apple Watch", "Nike Run Club"]


def test_what_is_malformed_elsewhere_does_not_matter() -> None:
    broken = '<Record value="\x0b"/><Record unclosed="><<<'
    controlled = NEW.replace("Apple", "Ap\x0bple")
    assert len(read(RECORD, controlled, broken, "\n", OLD, "</wrong>").sessions) == 2


def test_a_damaged_workout_is_counted_and_the_rest_read() -> None:
    reading = read(NEW.replace("</WorkoutRoute>", "</Wrong>"), OLD, NEW[:300])
    assert len(reading.sessions) == 1
    assert reading.warnings == ("2 workouts are damaged and were left out",)


def test_a_workout_cut_by_the_pieces_it_is_read_in_is_whole() -> None:
    for filling in range(2**20 - 700, 2**20 + 20, 47):
        padding = " " * (filling - len(HEAD))
        assert len(read(padding, OLD, OLD).sessions) == 2


def test_entities_mean_nothing_here() -> None:
    bomb = HEAD.replace("<!ELEMENT", '<!ENTITY a "aaaa"><!ELEMENT')
    data = (bomb + OLD.replace("Nike", "&a;") + OLD + "</HealthData>").encode()
    reading = importer.read(source(data), LONDON)
    assert len(reading.sessions) == 1
    assert reading.warnings


@pytest.mark.parametrize("name", ["export.xml", "导出.xml", "Export.xml", "exportation.xml"])
def test_the_export_is_found_whatever_the_phone_calls_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(
        zipped(
            {
                "apple_health_export/export_cda.xml": b"<ClinicalDocument/>",
                f"apple_health_export/{name}": export(NEW, OLD),
                "apple_health_export/workout-routes/route_2025-09-16_6.15pm.gpx": gpx(
                    [[straight()]]
                ),
                "apple_health_export/electrocardiograms/a.csv": b"x,y\n1,2\n",
            }
        )
    )
    [reading] = read_path(path, LONDON)
    assert len(reading.sessions) == 2


def test_an_export_without_health_data_says_so(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(zipped({"apple_health_export/export_cda.xml": b"<ClinicalDocument/>"}))
    [reading] = read_path(path, LONDON)
    assert reading.skipped[0].reason == "unreadable"


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    records = (RECORD * 20_000).encode()
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("apple_health_export/export.xml", "w") as stream,
    ):
        stream.write(HEAD.encode())
        for _ in range(60):
            stream.write(records)
            stream.write(OLD.encode())
        stream.write(b"</HealthData>")
    code = (
        "import sys, tracemalloc; from pathlib import Path; "
        "from runlog.importers.protocol import Assumptions; from runlog.importers.reading import read_path; "
        "tracemalloc.start(); "
        "print(sum(len(r.sessions) for r in read_path(Path(sys.argv[1]), Assumptions())), "
        "tracemalloc.get_traced_memory()[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    count, peak = map(int, done.stdout.split())
    assert count == 60
    assert peak < 40 * 1024 * 1024, "140 MB of XML must not be held"
