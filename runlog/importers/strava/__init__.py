"""Strava's bulk export: the list of activities, joined with the files it names."""

import re
from collections.abc import Iterator, Sequence

from runlog.core.value import replace
from runlog.errors import ImportFileError
from runlog.importers.outing import parted, read_session
from runlog.importers.protocol import Assumptions, FileReading, Gear
from runlog.importers.recording import read_recording
from runlog.importers.source import Bundle, ImportSource
from runlog.importers.strava.columns import columns_of, is_activities_csv
from runlog.importers.strava.rows import Row, joined, rows_of
from runlog.importers.table_dates import date_order, has_ambiguous_date
from runlog.importers.table_text import read_table

_LIST = "activities.csv"
_FOLDER = "activities/"
_SHOES = "shoes.csv"


class StravaListImporter:
    """Reads ``activities.csv`` alone: what Strava shows, without laps and local time."""

    name = "strava"

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether it is that list, in any language, or one of shoes or bicycles."""
        return is_activities_csv(head, name) or _gear_word(head) is not None

    def read(self, source: ImportSource, assumptions: Assumptions) -> FileReading:
        """Read every row.

        Raises:
            ImportFileError: It is no table.
        """
        gear_word = _gear_word(source.head())
        if gear_word is not None:
            return FileReading(
                file=source.label,
                format=self.name,
                gear=_shoes_in(source) if gear_word == b"Shoe" else (),
            )
        rows, warnings = _rows(source, assumptions)
        results = [
            read_session(
                row.outing,
                file=f"{source.label} row {row.number}",
                source_kind=self.name,
                assumptions=assumptions,
            )
            for row in rows
        ]
        sessions, skipped = parted(results)
        return FileReading(
            file=source.label,
            format=self.name,
            sessions=sessions,
            skipped=skipped,
            warnings=warnings,
        )


class StravaExportImporter:
    """Reads a whole export: time, distance, laps from the files, names and gear from the list."""

    name = "strava"

    def root(self, names: Sequence[str]) -> str | None:
        """The folder that has the list and, beside it, the files."""
        for name in names:
            folder, found, _ = name.rpartition(_LIST)
            if (
                found
                and name.endswith(_LIST)
                and any(other.startswith(folder + _FOLDER) for other in names)
            ):
                return folder
        return None

    def read(self, bundle: Bundle, assumptions: Assumptions) -> Iterator[FileReading]:
        """Read it row by row, then the files that no row names.

        Raises:
            ImportFileError: The list cannot be read.
        """
        source = bundle.source(_LIST)
        rows, warnings = _rows(source, assumptions)
        names = frozenset(bundle.names)
        named = {row.filename for row in rows}
        unnamed = [name for name in bundle.names if name.startswith(_FOLDER) and name not in named]
        parts = len(rows) + len(unnamed) + 1
        yield FileReading(
            file=source.label,
            format=self.name,
            gear=_shoes(bundle),
            warnings=warnings,
            part=1,
            parts=parts,
        )
        for part, row in enumerate(rows, start=2):
            reading = _read_row(row, bundle, names, assumptions)
            yield replace(reading, part=part, parts=parts)
        for part, name in enumerate(unnamed, start=len(rows) + 2):
            reading = read_recording(bundle.source(name), assumptions)
            yield replace(reading, part=part, parts=parts)


def _rows(source: ImportSource, assumptions: Assumptions) -> tuple[list[Row], tuple[str, ...]]:
    table = read_table(source.content(), label=source.label)
    columns = columns_of(table)
    dates = table.column(columns.places["date"])
    order = date_order(dates) or assumptions.date_order
    warnings = table.warnings
    if order is None and has_ambiguous_date(dates):
        warnings = (*warnings, "day or month first? rows without a file need --dates")
    return rows_of(table, columns, order=order), warnings


def _read_row(
    row: Row, bundle: Bundle, names: frozenset[str], assumptions: Assumptions
) -> FileReading:
    """One activity: its file with the row's words, else the row alone with the reason."""
    label = f"{bundle.label} › {_LIST} row {row.number}"
    if not row.filename:
        return _row_alone(row, label, assumptions)
    if row.filename not in names:
        row.outing.warnings.append(
            f"its file {row.filename} is not in the export; taken from the list alone"
        )
        return _row_alone(row, label, assumptions)
    reading = read_recording(bundle.source(row.filename), assumptions)
    if reading.sessions:
        return replace(reading, sessions=joined(row, reading.sessions))
    why = "; ".join(skipped.text for skipped in reading.skipped) or "it holds no session"
    row.outing.warnings.append(
        f"its file {row.filename} gave nothing ({why}); taken from the list alone"
    )
    return _row_alone(row, reading.file, assumptions)


def _row_alone(row: Row, label: str, assumptions: Assumptions) -> FileReading:
    result = read_session(row.outing, file=label, source_kind="strava", assumptions=assumptions)
    sessions, skipped = parted([result])
    return FileReading(file=label, format="strava", sessions=sessions, skipped=skipped)


def _gear_word(head: bytes) -> bytes | None:
    """What a list of equipment lists; None if it is no such list."""
    found = re.match(rb'\s*"?(Shoe|Bike) Name"?,', head.removeprefix(b"\xef\xbb\xbf"))
    return None if found is None else found.group(1)


def _shoes(bundle: Bundle) -> tuple[Gear, ...]:
    return _shoes_in(bundle.source(_SHOES)) if _SHOES in bundle.names else ()


def _shoes_in(source: ImportSource) -> tuple[Gear, ...]:
    """Every pair the account lists; one without a name goes by brand and model."""
    try:
        table = read_table(source.content(), label=source.label)
    except ImportFileError:
        return ()  # an account without shoes has an empty list
    gear: list[Gear] = []
    for row in table.rows:
        name, model = row[0], " ".join(part for part in row[1:3] if part)
        if name or model:
            gear.append(Gear(name=name or model, model=model or None))
    return tuple(gear)


importer = StravaListImporter()
export_importer = StravaExportImporter()
