"""Moves from a Suunto watch, one JSON file each."""

import re

from runlog.importers.json_text import Record, number_in, read_json, record_at, records_at, text_in
from runlog.importers.laps import Lap, read_laps
from runlog.importers.local_time import instant_of, read_time
from runlog.importers.outing import Outing, parted, read_session
from runlog.importers.protocol import Assumptions, FileReading
from runlog.importers.source import ImportSource
from runlog.importers.sports import SportSurface

_HERTZ = 60
"""Heart rate and cadence are written in beats and steps a second."""

_ACTIVITIES = {
    3: SportSurface("run"),
    82: SportSurface("run", "trail"),
    83: SportSurface("run", "treadmill"),
}
"""Numbers of running, trail running and treadmill; the pace decides about every other."""

_LAPS = {"Lap": "manual", "Autolap": "distance"}


class SuuntoImporter:
    """Reads one move; figures are those of its header, laps those of its windows."""

    name = "suunto"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether a device log begins."""
        return re.match(rb'\s*\{\s*"DeviceLog"', head) is not None

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read the move.

        Raises:
            ImportFileError: It is not readable as JSON.
        """
        outing = _outing(record_at(read_json(source), "DeviceLog"))
        outing.keys = (f"sha256:{source.sha256()}/0",)
        result = read_session(
            outing, file=source.label, source_kind=self.name, assumptions=assumptions
        )
        sessions, skipped = parted([result])
        return FileReading(file=source.label, format=self.name, sessions=sessions, skipped=skipped)


def _outing(log: Record) -> Outing:
    header = record_at(log, "Header")
    at = read_time(text_in(header, "DateTime") or "")
    offset = None if at is None else at.utcoffset()
    elapsed_s, paused_s = number_in(header, "Duration"), number_in(header, "PauseDuration")
    activity = number_in(header, "ActivityType")
    cadence = number_in(_statistics(header, "Cadence"), "Avg")
    windows = [_window(item) for item in records_at(log, "Windows")]
    laps = [_lap(window) for window in windows if text_in(window, "Type") in _LAPS]
    rates = _statistics(header, "HR")
    rate, rate_max = number_in(rates, "Avg"), number_in(rates, "Max")
    return Outing(
        instant_s=None if at is None or offset is None else instant_of(at),
        offset_s=None if offset is None else int(offset.total_seconds()),
        clock=at if offset is None else None,
        sport=_ACTIVITIES.get(int(activity)) if activity is not None else None,
        distance_m=number_in(header, "Distance"),
        duration_s=None if elapsed_s is None else elapsed_s - (paused_s or 0),
        elapsed_s=elapsed_s,
        heart_rate_bpm=None if rate is None else rate * _HERTZ,
        heart_rate_max_bpm=None if rate_max is None else rate_max * _HERTZ,
        cadence=None if cadence is None else cadence * _HERTZ,
        ascent_m=number_in(header, "Ascent"),
        device=text_in(record_at(log, "Device"), "Name") or "Suunto",
        laps=read_laps(laps),
        lap_count=len(laps),
        origins={
            "started_at": "Header.DateTime",
            "distance_m": "Header.Distance",
            "duration_s": "Header.Duration without PauseDuration",
            "elapsed_s": "Header.Duration",
        },
    )


def _window(item: Record) -> Record:
    """Windows are wrapped in an object of their own in some files."""
    return record_at(item, "Window") or item


def _statistics(header: Record, key: str) -> Record:
    """Mean and extremes of a figure; a list of one in some files."""
    value = header.get(key)
    return record_at(value[0] if isinstance(value, list) and value else value)


def _lap(window: Record) -> Lap:
    return Lap(
        distance_m=number_in(window, "Distance"),
        timer_s=number_in(window, "Duration"),
        trigger=_LAPS.get(text_in(window, "Type") or ""),
    )


importer = SuuntoImporter()
