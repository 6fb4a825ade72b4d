"""Apple Health's export: the workouts among gigabytes of records."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from runlog.core.units import METRES_PER_MILE, METRES_PER_YARD
from runlog.errors import ImportFileError
from runlog.importers.laps import Lap, read_laps
from runlog.importers.local_time import instant_of, read_time
from runlog.importers.outing import Outing, first_known, parted, read_session
from runlog.importers.protocol import Assumptions, FileReading
from runlog.importers.source import Bundle, ImportSource
from runlog.importers.sports import SportSurface, said_sport
from runlog.importers.xml_text import Element, read_number, read_tree

_BEGINS = re.compile(rb"<Workout\s")
_TAG = re.compile(rb"<Workout\s(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_END = b"</Workout>"
_CONTROL = bytes(sign for sign in range(32) if sign not in {9, 10, 13})

KEEP_BYTES = 16
"""Left over from a piece without a workout, so that a tag cut in two is found."""

MAX_WORKOUT_BYTES = 32 * 2**20
"""A workout that does not end within this much is damaged."""

_METRES = {
    "km": 1000.0,
    "mi": METRES_PER_MILE,
    "m": 1.0,
    "yd": METRES_PER_YARD,
    "ft": 0.3048,
    "cm": 0.01,
}
_SECONDS = {"min": 60.0, "s": 1.0, "sec": 1.0, "hr": 3600.0, "h": 3600.0, "ms": 0.001}
_DISTANCE = "HKQuantityTypeIdentifierDistanceWalkingRunning"
_HEART_RATE = "HKQuantityTypeIdentifierHeartRate"
_STEPS = "HKQuantityTypeIdentifierStepCount"


class _Workout(NamedTuple):
    outing: Outing
    has_route: bool


class AppleHealthImporter:
    """Reads the workouts of an ``export.xml``, whatever it is called.

    The file is searched, never held: memory does not grow with it, and what is malformed
    elsewhere in it (control characters, a broken DTD) does not matter. Totals are those of the
    workout itself; what stands inside its activities is laps. Segments are splits of kilometres
    and miles mixed, and no laps.
    """

    name = "apple_health"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether its root is ``HealthData``."""
        return b"<HealthData" in head or b"DOCTYPE HealthData" in head

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every workout; those with a route first, since other apps copy them without one.

        Raises:
            ImportFileError: It cannot be opened.
        """
        workouts: list[_Workout] = []
        damaged = 0
        for piece in _workout_texts(source):
            workout = None if piece is None else _workout(piece, source.label)
            if workout is None:
                damaged += 1
            else:
                workouts.append(workout)
        workouts.sort(key=lambda workout: not workout.has_route)
        results = [
            read_session(
                workout.outing, file=source.label, source_kind=self.name, assumptions=assumptions
            )
            for workout in workouts
        ]
        sessions, skipped = parted(results)
        warnings = (f"{damaged} workouts are damaged and were left out",) if damaged else ()
        return FileReading(
            file=source.label,
            format=self.name,
            sessions=sessions,
            skipped=skipped,
            warnings=warnings,
        )


class AppleHealthExportImporter:
    """Reads the ``export.zip`` of a phone. Routes only repeat what the workouts say."""

    name = "apple_health"

    def root(self, names: Sequence[str]) -> str | None:
        """The folder of the export: it is always called the same, or has the routes in it."""
        for name in names:
            for mark in ("apple_health_export/", "workout-routes/"):
                if mark in name:
                    end = name.index(mark)
                    return name[:end] + (mark if mark.startswith("apple") else "")
        return None

    def read(self, bundle: Bundle, assumptions: Assumptions) -> Iterator[FileReading]:
        """Read the one file that matters.

        Raises:
            ImportFileError: There is none.
        """
        for name in bundle.names:
            if "/" in name or not name.lower().endswith(".xml"):
                continue
            source = bundle.source(name)
            if importer.recognises(source.head(), source.name):
                yield importer.read(source, assumptions)
                return
        raise ImportFileError(
            f"{bundle.label}: looks like an Apple Health export, but has no HealthData in it."
        )


def _workout_texts(source: ImportSource) -> Iterator[bytes | None]:
    """Each workout as its own piece of XML; None for one that does not end."""
    held = b""
    for chunk in source.chunks(2**20):
        held += chunk
        position = 0
        while (found := _BEGINS.search(held, position)) is not None:
            end = _end_of(held, found.start())
            if end is None:
                break
            yield held[found.start() : end]
            position = end
        held = (
            held[found.start() :]
            if found is not None
            else held[max(position, len(held) - KEEP_BYTES) :]
        )
        if len(held) > MAX_WORKOUT_BYTES:
            yield None
            held = held[-KEEP_BYTES:]
    if _BEGINS.search(held):
        yield None


def _end_of(held: bytes, start: int) -> int | None:
    """Where the workout that begins here ends; None if that has not been read yet."""
    tag = _TAG.match(held, start)
    if tag is None:
        return None
    if held[tag.end() - 2 : tag.end()] == b"/>":
        return tag.end()
    end = held.find(_END, tag.end())
    return None if end < 0 else end + len(_END)


def _workout(piece: bytes, label: str) -> _Workout | None:
    root, damage = read_tree(piece.translate(None, _CONTROL), label=label)
    if damage is not None or not root.children:
        return None
    workout = root.children[0]
    start, end = (_instant(workout.attributes.get(key)) for key in ("startDate", "endDate"))
    elapsed_s = None if start is None or end is None else end - start
    metadata = {
        entry.attributes.get("key"): entry.attributes.get("value")
        for entry in workout.every("MetadataEntry")
    }
    legs = [_leg(leg) for leg in workout.every("WorkoutActivity")]
    duration_s = first_known(_seconds(workout.attributes), elapsed_s)
    outing = Outing(
        instant_s=start,
        offset_s=_offset_s(metadata.get("HKTimeZone"), start),
        sport=_sport(workout, metadata.get("HKIndoorWorkout")),
        distance_m=first_known(
            _sum(workout, _DISTANCE),
            _measured(
                workout.attributes.get("totalDistance"), workout.attributes.get("totalDistanceUnit")
            ),
        ),
        duration_s=duration_s,
        elapsed_s=elapsed_s,
        heart_rate_bpm=_statistic(workout, _HEART_RATE, "average"),
        heart_rate_max_bpm=_statistic(workout, _HEART_RATE, "maximum"),
        cadence=_cadence(workout, duration_s),
        ascent_m=_measured(*(metadata.get("HKElevationAscended") or " ").partition(" ")[::2]),
        device=workout.attributes.get("sourceName"),
        laps=read_laps(legs if len(legs) > 1 else []),
        lap_count=len(legs) if len(legs) > 1 else 0,
        origins={
            "started_at": "startDate in HKTimeZone",
            "distance_m": "the workout's own statistics",
            "duration_s": "duration",
            "elapsed_s": "endDate minus startDate",
        },
    )
    if start is not None:
        kind = workout.attributes.get("workoutActivityType", "").removeprefix(
            "HKWorkoutActivityType"
        )
        outing.keys = (f"apple:{outing.device}/{kind}/{start:.0f}",)
    return _Workout(outing, bool(workout.below("FileReference")))


def _instant(text: str | None) -> float | None:
    """Dates carry the phone's offset at export, not the run's: only their instant counts."""
    at = read_time(text or "")
    return None if at is None else instant_of(at)


def _offset_s(zone_name: str | None, start: float | None) -> int | None:
    if not zone_name or start is None:
        return None
    try:
        zone = ZoneInfo(zone_name)
    except (LookupError, ValueError, OSError):
        return None  # no such zone, or a name made to look like a path
    offset = datetime.fromtimestamp(start, zone).utcoffset()
    return None if offset is None else int(offset.total_seconds())


def _sport(workout: Element, indoor: str | None) -> SportSurface | None:
    sport = said_sport(workout.attributes.get("workoutActivityType"))
    is_indoor_run = sport is not None and sport.sport == "run" and indoor == "1"
    return SportSurface("run", "treadmill") if is_indoor_run else sport


def _leg(leg: Element) -> Lap:
    return Lap(distance_m=_sum(leg, _DISTANCE), timer_s=_seconds(leg.attributes))


def _seconds(attributes: dict[str, str]) -> float | None:
    value = read_number(attributes.get("duration"))
    return (
        None if value is None else value * _SECONDS.get(attributes.get("durationUnit", "min"), 60.0)
    )


def _sum(element: Element, kind: str) -> float | None:
    """A sum in metres, of the element's own statistics only: the same stand again in its parts."""
    for statistics in element.every("WorkoutStatistics"):
        if statistics.attributes.get("type") == kind:
            return _measured(statistics.attributes.get("sum"), statistics.attributes.get("unit"))
    return None


def _statistic(workout: Element, kind: str, which: str) -> float | None:
    for statistics in workout.every("WorkoutStatistics"):
        if statistics.attributes.get("type") == kind:
            return read_number(statistics.attributes.get(which))
    return None


def _measured(value: str | None, unit: str | None) -> float | None:
    number = read_number(value)
    metres = _METRES.get((unit or "").strip())
    return None if number is None or metres is None else number * metres


def _cadence(workout: Element, duration_s: float | None) -> float | None:
    """Steps of both feet over the time of the workout."""
    steps = _statistic(workout, _STEPS, "sum")
    return steps * 60 / duration_s if steps and duration_s else None


importer = AppleHealthImporter()
export_importer = AppleHealthExportImporter()
