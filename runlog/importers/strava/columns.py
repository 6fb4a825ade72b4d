"""Which column of Strava's ``activities.csv`` is which, in any year's width and any language."""

import re
from collections.abc import Mapping, Sequence

from runlog.core.value import Value
from runlog.importers.table_text import Table

_FILENAMES = frozenset(
    {
        "filename",
        "nom du fichier",
        "nombre del archivo",
        "nombre de archivo",
        "dateiname",
        "文件名",
        "nome file",
        "nome do arquivo",
        "bestandsnaam",
        "filnavn",
        "filnamn",
        "nazwa pliku",
        "ファイル名",
        "파일 이름",
    }
)
_HEAD_WORDS = (b"Activity ID,", b"Activity Date", b"activities/")
_OLD_HEADER = "id,date,name,type,description,elapsed_time,distance,commute,gear,filename"

_MARKUP = re.compile(r"<[^>]*>")
_PANDAS_COPY = re.compile(r"\.\d+$")

# Field to (name, which of the columns of that name, from 1). Names occur twice: the first
# ``Distance`` is for people (km, but metres for swims), the second is metres.
_ENGLISH: dict[str, tuple[str, int]] = {
    "id": ("activity id", 1),
    "date": ("activity date", 1),
    "name": ("activity name", 1),
    "type": ("activity type", 1),
    "description": ("activity description", 1),
    "elapsed": ("elapsed time", 1),
    "shown_distance": ("distance", 1),
    "private_note": ("activity private note", 1),
    "gear": ("activity gear", 1),
    "filename": ("filename", 1),
    "moving": ("moving time", 1),
    "metres": ("distance", 2),
    "ascent": ("elevation gain", 1),
    "cadence": ("average cadence", 1),
    "heart_rate": ("average heart rate", 1),
    "rpe": ("perceived exertion", 1),
    "gear_id": ("gear", 1),
    "timer": ("timer time", 1),
}

_OLD: dict[str, int] = {
    "id": 0,
    "date": 1,
    "name": 2,
    "type": 3,
    "description": 4,
    "elapsed": 5,
    "old_metres": 6,
    "gear": 8,
    "filename": 9,
}

_FROM_START = {
    "id": 0,
    "date": 1,
    "name": 2,
    "type": 3,
    "description": 4,
    "elapsed": 5,
    "shown_distance": 6,
}

# Columns counted from the one with the file's name: the same in all languages.
_FROM_FILENAME = {
    "gear": -1,
    "filename": 0,
    "moving": 4,
    "metres": 5,
    "ascent": 8,
    "cadence": 17,
    "heart_rate": 19,
}

_LEAST_FOR_MAX_RATE = 12
"""From this column on, the file's name stands behind ``Activity Private Note``."""


class Columns(Value, kw_only=False):
    """Where each field of a row stands.

    Attributes:
        places: Field to index of its column; a field that is not there is missing.
    """

    places: Mapping[str, int]

    def cell(self, row: Sequence[str], field: str) -> str:
        """What a row says in a field; empty if it has none."""
        place = self.places.get(field)
        return row[place] if place is not None and place < len(row) else ""


def is_activities_csv(head: bytes, name: str) -> bool:
    """Whether a table is Strava's list of activities, in any language."""
    line = head.lstrip(b"\xef\xbb\xbf \r\n")
    if line.startswith((b"Activity ID,", b'"Activity ID"', _OLD_HEADER.encode())):
        return True
    is_named = name.casefold() in {"activities.csv", "aktivitäten.csv"}
    return is_named and (b"activities/" in head or _has_filename_column(head))


def _has_filename_column(head: bytes) -> bool:
    first = head.decode("utf-8", "ignore").lstrip("\ufeff").split("\n", 1)[0].casefold()
    return any(word in first for word in _FILENAMES) and first.count(",") >= 9


def columns_of(table: Table) -> Columns:
    """Find the columns: by name and occurrence in English, else by position.

    Never by their number: ten widths from 10 to 103 are known, and new columns come in the middle.
    """
    header = [
        _PANDAS_COPY.sub("", _MARKUP.sub("", name)).strip().casefold() for name in table.header
    ]
    if ",".join(header).startswith(_OLD_HEADER):
        return Columns(_OLD)
    if "activity date" in header:
        found = {field: _nth(header, *wanted) for field, wanted in _ENGLISH.items()}
        return Columns({field: place for field, place in found.items() if place is not None})
    return Columns(_by_position(header, table))


def _nth(header: Sequence[str], name: str, which: int) -> int | None:
    places = [index for index, word in enumerate(header) if word == name]
    return places[which - 1] if len(places) >= which else None


def _by_position(header: Sequence[str], table: Table) -> dict[str, int]:
    """The order is the same in all languages; only the block before the file's name has grown."""
    filename = _filename_column(header, table)
    places = dict(_FROM_START)
    if filename is None:
        return places
    places.update(
        {
            field: filename + step
            for field, step in _FROM_FILENAME.items()
            if filename + step < len(header)
        }
    )
    if filename >= _LEAST_FOR_MAX_RATE:
        places["private_note"] = filename - 2
    return places


def _filename_column(header: Sequence[str], table: Table) -> int | None:
    named = next((index for index, name in enumerate(header) if name in _FILENAMES), None)
    if named is not None:
        return named
    for row in table.rows:
        for index, cell in enumerate(row):
            if cell.startswith(("activities/", "./activities/")):
                return index
    return None
