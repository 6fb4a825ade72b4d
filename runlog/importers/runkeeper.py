"""Runkeeper's export: ``cardioActivities.csv``, and a GPX file for each run outdoors."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace as changed_outing

from runlog.core.units import METRES_PER_MILE
from runlog.importers.local_time import instant_of, utc_offset_s
from runlog.importers.outing import Outing, parted, read_session
from runlog.importers.protocol import Assumptions, FileReading
from runlog.importers.recording import read_recording
from runlog.importers.source import Bundle, ImportSource
from runlog.importers.sports import said_sport
from runlog.importers.table_dates import clock_of, read_date
from runlog.importers.table_numbers import read_cell, read_clock_s
from runlog.importers.table_text import first_line, read_table

_LIST = "cardioActivities.csv"
_UNIT = re.compile(r"\((\w+)\)\s*$")
_METRES = {"km": 1000.0, "mi": METRES_PER_MILE, "m": 1.0, "ft": 0.3048}


class RunkeeperListImporter:
    """Reads the list alone: the local clock, the unit in its header."""

    name = "runkeeper"

    def recognises(self, head: bytes, _name: str) -> bool:
        """Whether it has Runkeeper's columns."""
        line = first_line(head)
        return "Route Name" in line and "GPX File" in line

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every row.

        Raises:
            ImportFileError: It is no table.
        """
        readings = list(_read_rows(source, None, assumptions))
        return FileReading(
            file=source.label,
            format=self.name,
            sessions=tuple(session for reading in readings for session in reading.sessions),
            skipped=tuple(skipped for reading in readings for skipped in reading.skipped),
        )


class RunkeeperExportImporter:
    """Reads list and tracks together: a track's UTC start and the list's clock give the offset."""

    name = "runkeeper"

    def root(self, names: Sequence[str]) -> str | None:
        """The folder that has the list."""
        found = next((name for name in names if name.endswith(_LIST)), None)
        return None if found is None else found.removesuffix(_LIST)

    def read(self, bundle: Bundle, assumptions: Assumptions) -> Iterator[FileReading]:
        """Read it row by row.

        Raises:
            ImportFileError: The list cannot be read.
        """
        yield from _read_rows(bundle.source(_LIST), bundle, assumptions)


def _read_rows(
    source: ImportSource, bundle: Bundle | None, assumptions: Assumptions
) -> Iterator[FileReading]:
    table = read_table(source.content(), label=source.label)
    names = [_UNIT.sub("", name).strip() for name in table.header]
    units = [
        _METRES.get(found.group(1), 1.0) if (found := _UNIT.search(name)) else 1.0
        for name in table.header
    ]
    tracks = frozenset(bundle.names) if bundle is not None else frozenset()
    for number, row in enumerate(table.rows, start=2):
        cells = dict(zip(names, row, strict=True))
        outing = _outing(cells, dict(zip(names, units, strict=True)))
        track = cells.get("GPX File", "")
        if bundle is not None and track in tracks:
            outing = _with_track(outing, read_recording(bundle.source(track), assumptions))
        label = f"{source.label} row {number}"
        result = read_session(outing, file=label, source_kind="runkeeper", assumptions=assumptions)
        sessions, skipped = parted([result])
        yield FileReading(
            file=label,
            format="runkeeper",
            sessions=sessions,
            skipped=skipped,
            part=number - 1,
            parts=len(table.rows),
        )


def _outing(cells: Mapping[str, str], units: Mapping[str, float]) -> Outing:
    found = read_date(cells.get("Date", ""), None)
    distance, climb = (_measured(cells, units, name) for name in ("Distance", "Climb"))
    sport = said_sport(cells.get("Type"))
    identity = cells.get("Activity Id") or cells.get("Date", "")
    return Outing(
        clock=None if found is None else clock_of(found),
        day=None if found is None else found.day,
        sport=sport,
        distance_m=distance,
        duration_s=read_clock_s(cells.get("Duration", "")),
        heart_rate_bpm=read_cell(cells.get("Average Heart Rate", "")),
        ascent_m=climb,
        note=cells.get("Notes") or None,
        name=cells.get("Route Name") or None,
        device="Runkeeper",
        is_listed=True,
        keys=(f"runkeeper:{identity}",) if identity else (),
        origins=dict.fromkeys(("started_at", "distance_m", "duration_s"), "cardioActivities.csv"),
    )


def _measured(cells: Mapping[str, str], units: Mapping[str, float], name: str) -> float | None:
    value = read_cell(cells.get(name, ""))
    return None if value is None else value * units.get(name, 1.0)


def _with_track(outing: Outing, reading: FileReading) -> Outing:
    """The row with the track's start, whose difference from the row's clock is the offset."""
    if not reading.sessions or outing.clock is None:
        return outing
    track = reading.sessions[0].session
    offset_s = utc_offset_s(instant_of(outing.clock) - track.when.instant_s)
    if offset_s is None:
        return outing
    return changed_outing(
        outing,
        clock=None,
        day=None,
        instant_s=float(track.when.instant_s),
        offset_s=offset_s,
        elapsed_s=track.elapsed_s,
        is_listed=False,
        keys=(*outing.keys, *reading.sessions[0].keys),
        origins={
            **outing.origins,
            "started_at": "GPX track, local by the list",
            "elapsed_s": "GPX track",
        },
    )


importer = RunkeeperListImporter()
export_importer = RunkeeperExportImporter()
