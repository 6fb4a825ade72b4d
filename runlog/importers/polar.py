"""Training sessions from a Polar account, one JSON file each."""

import re

from runlog.importers.json_text import Record, number_in, read_json, record_at, records_at, text_in
from runlog.importers.local_time import instant_of, read_time, utc_offset_s
from runlog.importers.outing import Outing, first_known, parted, read_session
from runlog.importers.protocol import Assumptions, FileReading
from runlog.importers.source import ImportSource
from runlog.importers.sports import said_sport
from runlog.importers.table_numbers import read_clock_s

_MARKS = (b'"exportVersion"', b'"exercises"', b'"startTime"')


class PolarImporter:
    """Reads each exercise of a session; the route is not asked, its clock may be another's."""

    name = "polar"

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether it looks like a training session of the account export."""
        is_named = name.startswith("training-session-") and b'"startTime"' in head
        return is_named or (
            _MARKS[0] in head
            and _MARKS[2] in head
            and re.search(rb'"(exercises|kiloCalories)"', head) is not None
        )

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read the session.

        Raises:
            ImportFileError: It is not readable as JSON.
        """
        session = record_at(read_json(source))
        exercises = records_at(session, "exercises") or [session]
        outings = [
            _outing(exercise, session, is_only=len(exercises) == 1) for exercise in exercises
        ]
        for index, outing in enumerate(outings):
            outing.keys = (f"sha256:{source.sha256()}/{index}",)
        results = [
            read_session(outing, file=source.label, source_kind=self.name, assumptions=assumptions)
            for outing in outings
        ]
        sessions, skipped = parted(results)
        return FileReading(file=source.label, format=self.name, sessions=sessions, skipped=skipped)


def _outing(exercise: Record, session: Record, *, is_only: bool) -> Outing:
    """One exercise; the session's own figures where it is the only one."""
    sources = (session, exercise) if is_only else (exercise,)
    start = read_time(text_in(exercise, "startTime") or "") or read_time(
        text_in(session, "startTime") or ""
    )
    offset_min = first_known(
        *(
            number_in(part, "timezoneOffset", "timeZoneOffset", "timezoneOffsetMinutes")
            for part in (exercise, session)
        )
    )
    rates = record_at(exercise, "heartRate")
    clock = None if start is None else start.replace(tzinfo=None)
    outing = Outing(
        sport=said_sport(
            first_known(text_in(exercise, "sport"), text_in(record_at(exercise, "sport"), "id"))
        ),
        distance_m=_first(sources, "distance", "distanceMeters"),
        duration_s=first_known(*(_duration_s(part) for part in sources)),
        elapsed_s=_elapsed_s(exercise),
        heart_rate_bpm=first_known(number_in(rates, "avg"), number_in(session, "averageHeartRate")),
        heart_rate_max_bpm=first_known(
            number_in(rates, "max"), number_in(session, "maximumHeartRate")
        ),
        cadence=number_in(record_at(exercise, "cadence"), "avg"),
        ascent_m=number_in(exercise, "ascent"),
        note=text_in(session, "note"),
        name=text_in(session, "name"),
        device=first_known(text_in(session, "deviceId"), "Polar"),
        lap_count=len(records_at(exercise, "laps")),
        origins=dict.fromkeys(
            ("started_at", "distance_m", "duration_s", "elapsed_s"), "the session's own figures"
        ),
    )
    offset_s = utc_offset_s(None if offset_min is None else offset_min * 60)
    if clock is not None and offset_s is not None:
        outing.instant_s = instant_of(clock) - offset_s
        outing.offset_s = offset_s
    else:
        outing.clock = clock
    return outing


def _first(sources: tuple[Record, ...], *keys: str) -> float | None:
    return first_known(*(number_in(part, *keys) for part in sources))


def _duration_s(part: Record) -> float | None:
    milliseconds = number_in(part, "durationMillis")
    return (
        read_clock_s(text_in(part, "duration") or "")
        if milliseconds is None
        else milliseconds / 1000
    )


def _elapsed_s(exercise: Record) -> float | None:
    """Of the exercise: the session may have gone on long after it."""
    start, stop = (read_time(text_in(exercise, key) or "") for key in ("startTime", "stopTime"))
    return None if start is None or stop is None else instant_of(stop) - instant_of(start)


importer = PolarImporter()
