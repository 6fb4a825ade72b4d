"""Small sound files of every kind that is imported, to be damaged."""

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import NamedTuple

from tests.importers.writers import (
    START,
    fit_of,
    gpx,
    gzipped,
    run_fit,
    straight,
    tcx,
    zipped,
)
from tests.reliability.hostile import journal_of

_LAPS = [{"s": 300.0, "m": 1000.0, "trigger": 2.0}, {"s": 95.0, "m": 400.0, "intensity": 0.0}]


class Seed(NamedTuple):
    """A file to be damaged.

    Attributes:
        name: What the file is called.
        content: What is damaged: the bytes of the file, or of what is packed into it.
        packed: Makes the file of it; None if it is the file.
    """

    name: str
    content: bytes
    packed: Callable[[bytes], bytes] | None = None

    def file(self, content: bytes) -> bytes:
        """The file with this content."""
        return content if self.packed is None else self.packed(content)


def _rows(*rows: str) -> bytes:
    return "\n".join([*rows, ""]).encode()


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _in_zip(place: str, others: Mapping[str, bytes]) -> Callable[[bytes], bytes]:
    return lambda content: zipped({**others, place: content})


_FIT = run_fit(laps=_LAPS, records=8, steps=[{"value": 400}])
_GPX = gpx([[straight(points=5)]], name="Lap of the lake")
_TCX = tcx(
    [{"s": 300, "m": 1000, "points": [0, 150, 300]}, {"s": 95.5, "m": 400, "trigger": "Manual"}],
    creator="<Notes>with Anna</Notes><Creator><Name>Forerunner</Name></Creator>",
)
_CSV = _rows(
    "Date,Distance (km),Time,Notes,Shoe,RPE,Tags,Workout",
    '2026-03-29 18:30,"10,02",50:06,"a, ""b""",Pegasus,6,"hot, club",6x400m r90s',
    "2026-04-03,5.5,0:25:00,,,,,",
    "April 5 2026,8,45,easy,,4/10,,",
)
_OWN_RUNS = _rows(
    "date,part_of_day,sport,kind,surface,distance_m,duration_s,elapsed_s,rpe,heart_rate_bpm,"
    "heart_rate_max_bpm,cadence_spm,ascent_m,shoe,tags,stretched,stretches,workout,note,source,id,uuid",
    "2026-11-18T18:30:00+00:00,,run,interval,road,8000,2712,2800,6,150,171,170,42,Peg,"
    '"\'=a, b",yes,quads,6x400 r90s,"\'=1+1",typed,1,00000000-0000-4000-8000-000000000001',
    "2026-11-20,evening,run,,,5000,1500,,,,,,,,,,,,,typed,2,00000000-0000-4000-8000-000000000002",
)
_SYMPTOMS = _rows(
    "date,area,side,severity,qualities,phase,worse,eased,stops,status,note",
    '2026-11-18,calf,left,3,"stiffness, pain",during,sitting,heat,running,open,\'@home',
)
_STRETCHES = _rows(
    "date,exercise,duration_s,reps,for_area,before,after,note",
    "2026-11-18 20:00,pigeon,120,2,low back,5,1,slowly",
)
_STRAVA = _rows(
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,"
    "Distance,Max Heart Rate,Activity Private Note,Activity Gear,Filename,Elapsed Time,"
    "Moving Time,Distance,Average Heart Rate,Perceived Exertion,Gear",
    '127,"Mar 29, 2026, 6:30:00 AM",Hills,Run,"with\nAnna",3100,10.10,171,mine,Pegasus,'
    "activities/1.fit.gz,3100,2990,10100.4,150,6.0,271.0",
    '128,"Mar 31, 2026, 6:30:00 AM",Easy,Run,,1500,5.00,,,Pegasus,,1500,1500,5000.0,,,',
)
_SHOES = b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\nOld,Nike,Pegasus,\n"
_START_MS = START.timestamp() * 1000
_GARMIN = _json(
    [
        {
            "summarizedActivitiesExport": [
                {
                    "activityId": 18000000001.0,
                    "name": "Hills",
                    "activityType": "running",
                    "startTimeGmt": _START_MS,
                    "startTimeLocal": _START_MS + 7_200_000,
                    "duration": 3_000_000.2,
                    "distance": 1_000_012.0,
                    "avgHr": 150.0,
                    "avgDoubleCadence": 170.0,
                    "elevationGain": 4200.0,
                    "deviceId": 12345.0,
                    "workoutRpe": 60,
                    "description": "with Anna",
                }
            ]
        }
    ]
)
_GEAR = _json(
    [
        {
            "gearDTOS": [
                {
                    "gearPk": 5,
                    "gearTypeName": "Shoes",
                    "displayName": "Blue",
                    "customMakeModel": "Nike Pegasus",
                    "dateEnd": "2026-05-01T00:00:00.0",
                    "maximumMeters": 700000.0,
                }
            ],
            "gearActivityDTOs": {"5": [{"activityId": 18000000001, "gearPk": 5}]},
        }
    ]
)
_GARMIN_PLACE = "DI_CONNECT/DI-Connect-Fitness/me@x.org_0_summarizedActivities.json"
_GEAR_PLACE = "DI_CONNECT/DI-Connect-Fitness/me@x.org_gear.json"
_GARMIN_LIST = _rows(
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,"
    "Total Ascent,Moving Time,Elapsed Time",
    'Running,2026-03-29 08:30:00,false,"Hills","10.02","600","00:50:06","150","171","170","42",'
    '"00:49:50","00:51:00"',
    'Running,2026-03-31 08:30:00,false,"Easy","5.00","300","25:00","--","--","--","--","25:00","25:00"',
)
_APPLE = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (Workout*)>
]>
<HealthData locale="en_GB">
<Record type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="61" startDate="2025-09-16 18:00:00 +0100"/>
<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="60.88" durationUnit="min"
 sourceName="Watch" startDate="2025-09-16 16:10:00 +0100" endDate="2025-09-16 17:15:00 +0100">
 <MetadataEntry key="HKTimeZone" value="Europe/Paris"/>
 <MetadataEntry key="HKElevationAscended" value="6575 cm"/>
 <WorkoutEvent type="HKWorkoutEventTypeSegment" duration="5.5" durationUnit="min"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="8.955" unit="km"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="152.4" maximum="171" unit="count/min"/>
 <WorkoutRoute><FileReference path="/workout-routes/1.gpx"/></WorkoutRoute>
</Workout>
<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" totalDistance="3.10686"
 totalDistanceUnit="mi" sourceName="Nike Run Club" startDate="2017-06-01 07:00:00 +0100" endDate="2017-06-01 07:31:00 +0100"/>
</HealthData>
"""
_RUNKEEPER = _rows(
    "Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),"
    "Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File",
    f"a,{START - timedelta(hours=4):%Y-%m-%d %H:%M:%S},Running,Lake,1.8,10:00,,,,7,150,,Solid,1.gpx",
    "b,2022-03-27 09:00:00,Running,,4.5,44:00,,,,,,,,",
)
_NIKE = _json(
    {
        "id": "feaf",
        "type": "run",
        "start_epoch_ms": int(_START_MS) + 400,
        "end_epoch_ms": int(_START_MS) + 1_560_400,
        "active_duration_ms": 1_500_000,
        "summaries": [
            {"metric": "distance", "summary": "total", "value": 5.0},
            {"metric": "heart_rate", "summary": "mean", "value": 150.2},
        ],
        "tags": {"location": "outdoors", "com.nike.name": "Hills", "note": "x"},
        "moments": [{"key": "split_km"}] * 2,
    }
)
_POLAR = _json(
    {
        "exportVersion": "1.3",
        "name": "Laufen",
        "startTime": "2017-01-23T18:20:18.000",
        "stopTime": "2017-01-23T19:26:38",
        "distance": 6595.0,
        "duration": "PT2753.875S",
        "exercises": [
            {
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
        ],
    }
)
_SUUNTO = _json(
    {
        "DeviceLog": {
            "Header": {
                "DateTime": "2026-03-29T08:30:00.000+02:00",
                "Duration": 3393.2,
                "PauseDuration": 156.9,
                "Distance": 10_000,
                "ActivityType": 3,
                "HR": [{"Avg": 2.5, "Max": 2.9}],
            },
            "Device": {"Name": "Ambit"},
            "Windows": [{"Type": "Autolap", "Duration": 300, "Distance": 1000}] * 2,
        }
    }
)
_JOURNAL = _json(journal_of(["plain"]))

SEEDS: dict[str, tuple[Seed, ...]] = {
    "fit": (Seed("run.fit", _FIT.body(), fit_of), Seed("run.fit", _FIT.file())),
    "gpx": (Seed("run.gpx", _GPX), Seed("run.gpx.gz", _GPX, gzipped)),
    "tcx": (Seed("run.tcx", _TCX),),
    "csv": (
        Seed("log.csv", _CSV),
        Seed("runs.csv", _OWN_RUNS),
        Seed("symptoms.csv", _SYMPTOMS),
        Seed("stretches.csv", _STRETCHES),
        Seed("Activities.csv", _GARMIN_LIST),
    ),
    "strava": (
        Seed(
            "export.zip",
            _STRAVA,
            _in_zip(
                "activities.csv", {"activities/1.fit.gz": gzipped(_FIT.file()), "shoes.csv": _SHOES}
            ),
        ),
        Seed("export.zip", _SHOES, _in_zip("shoes.csv", {"activities.csv": _STRAVA})),
        Seed("export.zip", zipped({"activities.csv": _STRAVA, "shoes.csv": _SHOES})),
    ),
    "garmin": (
        Seed("garmin.zip", _GARMIN, _in_zip(_GARMIN_PLACE, {_GEAR_PLACE: _GEAR})),
        Seed("garmin.zip", _GEAR, _in_zip(_GEAR_PLACE, {_GARMIN_PLACE: _GARMIN})),
        Seed("garmin.zip", zipped({_GARMIN_PLACE: _GARMIN, _GEAR_PLACE: _GEAR})),
    ),
    "apple": (
        Seed("export.xml", _APPLE),
        Seed(
            "export.zip",
            _APPLE,
            _in_zip(
                "apple_health_export/export.xml", {"apple_health_export/workout-routes/1.gpx": _GPX}
            ),
        ),
    ),
    "json": (
        Seed("journal.json", _JOURNAL),
        Seed("nike.json", _NIKE),
        Seed("polar.json", _POLAR),
        Seed("suunto.json", _SUUNTO),
    ),
    "runkeeper": (
        Seed("runkeeper.zip", _RUNKEEPER, _in_zip("cardioActivities.csv", {"1.gpx": _GPX})),
    ),
}
"""By format; every one of them can be read."""
