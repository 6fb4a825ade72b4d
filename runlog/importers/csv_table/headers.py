"""What the header of a stranger's table means, and in which unit its figures are."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from runlog.core.units import METRES_PER_MILE, METRES_PER_YARD
from runlog.errors import ImportFileError

Matter = Literal["sessions", "symptoms", "stretches"]

# Field to the words a header may have for it, the field's own name (and key in our JSON) first.
_WORDS: dict[str, str] = {
    "date": "date, day, started at, started_at, start, start time, start date, datetime, date "
    "time, timestamp, activity date, workout date, when, datum, dato, data, fecha, "
    "date de l'activité, tag, noted_at, noted at, at, beginn, startzeit",
    "clock": "time of day, clock, hour, uhrzeit, heure, hora",
    "part_of_day": "part of day, part_of_day",
    "distance": "distance, distance_m, dist, km, kms, kilometers, kilometres, miles, mileage, mi, "
    "meters, metres, strecke, distanz, distancia, distanza, distans, dystans, "
    "afstand, entfernung, total distance",
    "duration": "duration, duration_s, time, moving time, elapsed, total time, zeit, dauer, "
    "durée, temps, tiempo, duración, tempo, durata, tid, czas, tijd, duur, timer "
    "time, workout time, minutes, seconds, chip time",
    "elapsed": "elapsed time, elapsed_s, gesamtzeit, verstrichene zeit",
    "pace": "pace, avg pace, average pace, ø pace, ritmo, allure",
    "heart_rate": "heart rate, heart_rate_bpm, avg hr, average heart rate, avg heart rate, hr, "
    "heartrate, puls, durchschnittspuls, fc moyenne, mean hr",
    "heart_rate_max": "max hr, heart_rate_max_bpm, max heart rate, maximum heart rate, maxpuls, "
    "hr max",
    "cadence": "cadence, cadence_spm, avg cadence, average cadence, avg run cadence, kadenz, "
    "schrittfrequenz",
    "ascent": "ascent, ascent_m, elevation gain, elevation, elev gain, total ascent, climb, "
    "höhenmeter, dénivelé, desnivel, dislivello, vert",
    "rpe": "rpe, perceived exertion, effort, exertion, anstrengung",
    "sport": "sport, activity type, activity, sportart, aktivität, discipline",
    "kind": "kind, workout type, run type, category, training type",
    "type": "type, typ, tipo",
    "workout": "workout, session, training",
    "surface": "surface, terrain, untergrund",
    "shoe": "shoe, shoes, gear, schuh, schuhe, chaussures, zapatillas, equipment",
    "name": "name, title, titel, titre, título, route, route name, course, strecke name",
    "note": "note, notes, comment, comments, description, remarks, kommentar, bemerkung, "
    "notiz, notizen, text, notas, commentaire, beschreibung",
    "tags": "tags, labels",
    "area": "area, body part, body area, location, where, site, körperteil, symptom, region",
    "side": "side, seite",
    "severity": "severity, pain, pain level, nrs, intensity, level, score, schmerz, stärke",
    "qualities": "qualities, quality, feeling",
    "phase": "phase",
    "exercise": "exercise, stretch, stretches, übung, dehnung",
    "reps": "reps, repetitions, wiederholungen",
}

FIELDS: tuple[str, ...] = tuple(_WORDS)
"""Everything a column can be mapped to."""

_FIELD_OF: dict[str, str] = {}
for _field, _line in _WORDS.items():
    for _word in _line.split(", "):
        _FIELD_OF.setdefault(_word, _field)

_UNIT = re.compile(
    r"[(\[]\s*([^)\]]+?)\s*[)\]]\s*$"
    r"|[ _,]+(km|mi|m|min|mins|minutes|s|sec|seconds|h|ft|bpm|spm|kmh)$"
)

_FACTORS: dict[str, float] = {
    "km": 1000.0,
    "kms": 1000.0,
    "kilometers": 1000.0,
    "kilometres": 1000.0,
    "kilometer": 1000.0,
    "mi": METRES_PER_MILE,
    "mile": METRES_PER_MILE,
    "miles": METRES_PER_MILE,
    "mileage": METRES_PER_MILE,
    "m": 1.0,
    "meters": 1.0,
    "metres": 1.0,
    "meter": 1.0,
    "yd": METRES_PER_YARD,
    "yards": METRES_PER_YARD,
    "ft": 0.3048,
    "feet": 0.3048,
    "s": 1.0,
    "sec": 1.0,
    "secs": 1.0,
    "seconds": 1.0,
    "min": 60.0,
    "mins": 60.0,
    "minutes": 60.0,
    "h": 3600.0,
    "hours": 3600.0,
    "hrs": 3600.0,
}


class Column(NamedTuple):
    """One column that is understood.

    `place` counts from 0; `factor` turns its numbers into metres or seconds and is None if the
    header has no unit.
    """

    place: int
    header: str
    factor: float | None


def understood_columns(
    header: Sequence[str], asked: Mapping[str, str], *, label: str
) -> dict[str, Column]:
    """Which field each column holds: as the runner says, else by its name.

    Where two columns have the same meaning the first counts.

    Args:
        header: As written.
        asked: Field to header or number of the column, from 1.
        label: How the file is named to the runner.

    Raises:
        ImportFileError: The runner names a field or a column there is not.
    """
    columns: dict[str, Column] = {}
    for field, wanted in asked.items():
        if field not in FIELDS:
            raise ImportFileError(
                f"There is no field called {field!r}; there are: {', '.join(FIELDS)}."
            )
        columns[field] = _asked(header, wanted, label)
    taken = {column.place for column in columns.values()}
    for index, name in enumerate(header):
        found = field_of(name)
        if found is not None and found not in columns and index not in taken:
            columns[found] = Column(index, name, _factor(name))
    return columns


def field_of(name: str) -> str | None:
    """What a column of this name holds; None if it is no word we know."""
    plain = " ".join(name.casefold().split())
    for word in (plain, plain.replace("_", " "), _UNIT.sub("", plain).strip()):
        if word in _FIELD_OF:
            return _FIELD_OF[word]
    return None


def matter_of(columns: Mapping[str, Column]) -> Matter | None:
    """What a table is about; None if it has no day, or nothing that belongs to one."""
    if "date" not in columns:
        return None
    if "area" in columns and (
        "severity" in columns or "side" in columns or "distance" not in columns
    ):
        return "symptoms"
    if "exercise" in columns and "distance" not in columns:
        return "stretches"
    return "sessions" if "distance" in columns or "duration" in columns else None


def _asked(header: Sequence[str], wanted: str, label: str) -> Column:
    if wanted.isdigit() and 1 <= int(wanted) <= len(header):
        index = int(wanted) - 1
    else:
        names = [name.casefold() for name in header]
        if wanted.casefold() not in names:
            raise ImportFileError(f"{label} has no column {wanted!r}; it has: {', '.join(header)}.")
        index = names.index(wanted.casefold())
    return Column(index, header[index], _factor(header[index]))


def _factor(name: str) -> float | None:
    """The unit in a header: in brackets, behind it, or the header itself (``km``)."""
    plain = name.strip().casefold()
    found = _UNIT.search(plain)
    unit = plain if found is None else (found.group(1) or found.group(2))
    return _FACTORS.get(unit.rstrip("."))
