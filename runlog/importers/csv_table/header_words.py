"""The words of a header: what a column so called holds, and in which unit its figures are."""

import re
from typing import NamedTuple

from runlog.core.units import METRES_PER_MILE, METRES_PER_YARD

# Field to the words a header may have for it: the field's own name first, the key it has in our
# own tables, then English, German, French, Spanish, Dutch and Italian, and some more.
_WORDS: dict[str, str] = {
    "date": "date, day, started at, started_at, start, start time, start date, datetime, date "
    "time, timestamp, activity date, workout date, when, datum, dato, data, fecha, giorno, jour, "
    "día, dia, dag, date de l'activité, tag, noted_at, noted at, at, beginn, startzeit",
    "clock": "time of day, clock, hour, uhrzeit, heure, hora, ora, orario, tijdstip",
    "part_of_day": "part of day, part_of_day, tageszeit",
    "distance": "distance, distance_m, dist, km, kms, kilometers, kilometres, kilometer, miles, "
    "mileage, mi, meters, metres, distanz, distancia, distanza, distans, dystans, afstand, "
    "entfernung, total distance, chilometri, kilómetros, kilometros, kilomètres, strecke",
    "duration": "duration, duration_s, moving time, elapsed, total time, dauer, durée, duración, "
    "duracion, durata, duur, tid, czas, timer time, workout time, laufzeit, looptijd, chip time, "
    "min, mins, minutes, minuten, minutos, minuti, seconds, sekunden, segundos, secondi, "
    "time, zeit, temps, tiempo, tijd, tempo",
    "elapsed": "elapsed time, elapsed_s, gesamtzeit, verstrichene zeit",
    "pace": "pace, avg pace, average pace, mean pace, ø pace, durchschnittspace, ritmo, "
    "ritmo medio, allure, allure moyenne, passo, passo medio, gemiddeld tempo",
    "heart_rate": "heart rate, heart_rate_bpm, avg hr, average heart rate, avg heart rate, hr, "
    "heartrate, mean hr, bpm, puls, pulsschlag, herzfrequenz, hf, ø puls, durchschnittspuls, fc, "
    "fc moyenne, fréquence cardiaque, pulso, pulsaciones, frecuencia cardíaca, hartslag, "
    "gemiddelde hartslag, frequenza cardiaca, fc media, battiti",
    "heart_rate_max": "max hr, heart_rate_max_bpm, max heart rate, maximum heart rate, maxpuls, "
    "max puls, hr max, fc max, max hartslag, maximale hartslag",
    "cadence": "cadence, cadence_spm, avg cadence, average cadence, avg run cadence, kadenz, "
    "schrittfrequenz, cadencia, cadenza, cadans",
    "ascent": "ascent, ascent_m, elevation gain, elevation, elev gain, total ascent, climb, vert, "
    "höhenmeter, hm, anstieg, dénivelé, dénivelé positif, d+, desnivel, desnivel positivo, "
    "hoogtemeters, dislivello",
    "rpe": "rpe, perceived exertion, effort, exertion, anstrengung, belastung, esfuerzo, "
    "inspanning",
    "sport": "sport, activity type, activity, sportart, aktivität, discipline, activité, "
    "actividad, deporte, activiteit, attività",
    "kind": "kind, workout type, run type, category, training type, trainingsart, laufart, "
    "kategorie, soort training, tipo di allenamento",
    "type": "type, typ, tipo, art, soort, genre",
    "workout": "workout, session, training, trainingseinheit, séance, entrenamiento, sesión, "
    "allenamento",
    "surface": "surface, terrain, untergrund, terreno, ondergrond",
    "shoe": "shoe, shoes, gear, equipment, schuh, schuhe, laufschuhe, chaussure, chaussures, "
    "zapatilla, zapatillas, schoen, schoenen, scarpa, scarpe",
    "name": "name, title, titel, titre, título, titolo, naam, route, route name, course, "
    "strecke name, parcours, ruta, percorso",
    "note": "note, notes, comment, comments, description, remarks, remark, kommentar, bemerkung, "
    "bemerkungen, anmerkung, notiz, notizen, text, nota, notas, commentaire, commentaires, "
    "remarque, remarques, beschreibung, comentario, comentarios, opmerking, opmerkingen, notitie, "
    "notities, commento, commenti",
    "tags": "tags, labels, schlagworte",
    "stretched": "stretched, gedehnt, étiré, estirado, gerekt",
    "stretches": "stretches, dehnübungen, dehnung, étirements, estiramientos",
    "area": "area, body part, body area, location, where, site, körperteil, symptom, region",
    "side": "side, seite",
    "severity": "severity, pain, pain level, nrs, intensity, level, score, schmerz, stärke",
    "qualities": "qualities, quality, feeling",
    "began": "began, began_at, began at, onset, since, seit",
    "phase": "phase",
    "worse": "worse, worse with, schlimmer",
    "eased": "eased, eased by, better, better with, besser",
    "stops": "stops",
    "status": "status, state",
    "exercise": "exercise, stretch, übung, ejercicio, oefening, esercizio",
    "reps": "reps, repetitions, wiederholungen",
    "for_area": "for_area, for area, for",
    "before": "before, severity before, pain before, vorher",
    "after": "after, severity after, pain after, nachher",
}

_WEAK_WORDS: dict[str, str] = {
    "time": "clock",
    "zeit": "clock",
    "temps": "clock",
    "tiempo": "clock",
    "tijd": "clock",
    "strecke": "name",
    "tempo": "pace",
}
"""Words that mean something else where another column already says what they mostly mean."""

FIELDS: tuple[str, ...] = tuple(_WORDS)
"""Everything a column can hold."""

_FIELD_OF: dict[str, str] = {}
for _field, _line in _WORDS.items():
    for _word in _line.split(", "):
        _FIELD_OF.setdefault(_word, _field)

_UNIT = re.compile(
    r"[(\[]\s*([^)\]]+?)\s*[)\]]\s*$"
    r"|[ _,]+(km|mi|m|min|mins|minutes|minuten|s|sec|seconds|sek|h|std|ft|bpm|spm|kmh)$"
)

_FACTORS: dict[str, float] = {
    **dict.fromkeys(("km", "kms", "kilometer", "kilometers", "kilometres", "kilomètres"), 1000.0),
    **dict.fromkeys(("kilómetros", "kilometros", "chilometri"), 1000.0),
    **dict.fromkeys(("mi", "mile", "miles", "mileage"), METRES_PER_MILE),
    **dict.fromkeys(("m", "meter", "meters", "metres"), 1.0),
    **dict.fromkeys(("yd", "yards"), METRES_PER_YARD),
    **dict.fromkeys(("ft", "feet"), 0.3048),
    **dict.fromkeys(("s", "sec", "secs", "sek", "seconds", "sekunden", "segundos", "secondi"), 1.0),
    **dict.fromkeys(("min", "mins", "minutes", "minuten", "minutos", "minuti"), 60.0),
    **dict.fromkeys(("h", "std", "hours", "hrs", "stunden"), 3600.0),
}

_CLOCK_FORMS: dict[str, float] = {
    **dict.fromkeys(("mm:ss", "m:ss", "min:sec", "min:sek", "mm.ss", "min.sec", "min.sek"), 60.0),
    **dict.fromkeys(("hh:mm", "h:mm", "h:min", "std:min", "hh.mm", "h.mm", "h.min"), 3600.0),
}


class Unit(NamedTuple):
    """In what the figures of a column are.

    Attributes:
        factor: Turns them into metres or seconds; None if nobody says.
        is_sixtieths: Whether what follows the sign in ``45.12`` is sixtieths (45:12) or, as in
            any number, hundredths; None if nobody says.
    """

    factor: float | None = None
    is_sixtieths: bool | None = None


FORMS: dict[str, tuple[str, Unit]] = {
    "km": ("distance", Unit(1000.0)),
    "miles": ("distance", Unit(METRES_PER_MILE)),
    "metres": ("distance", Unit(1.0)),
    "minutes": ("duration", Unit(60.0, is_sixtieths=False)),
    "min.sec": ("duration", Unit(60.0, is_sixtieths=True)),
    "hours": ("duration", Unit(3600.0, is_sixtieths=False)),
    "h.min": ("duration", Unit(3600.0, is_sixtieths=True)),
    "seconds": ("duration", Unit(1.0, is_sixtieths=False)),
}
"""What the runner may say of a column besides its field: the field and its unit in one word."""


def field_of(name: str) -> str | None:
    """What a column of this name holds; None if it is no word we know."""
    plain = " ".join(name.casefold().split())
    for word in (plain, plain.replace("_", " "), _UNIT.sub("", plain).strip()):
        if word in _FIELD_OF:
            return _FIELD_OF[word]
    return None


def weakness(name: str) -> int:
    """How readily a column of this name gives way to another: 0 for a word of one meaning."""
    return [*_WEAK_WORDS].index(_bare(name)) + 1 if _bare(name) in _WEAK_WORDS else 0


def second_field_of(name: str) -> str | None:
    """What a column of this name holds if its first meaning is taken; None if nothing else."""
    return _WEAK_WORDS.get(_bare(name))


def unit_of(name: str) -> Unit:
    """The unit in a header: in brackets, behind it, or the header itself (``km``)."""
    plain = name.strip().casefold()
    found = _UNIT.search(plain)
    said = (plain if found is None else (found.group(1) or found.group(2))).rstrip(".")
    if said in _CLOCK_FORMS:
        return Unit(_CLOCK_FORMS[said], is_sixtieths=True)
    return Unit(_FACTORS.get(said))


def _bare(name: str) -> str:
    return _UNIT.sub("", " ".join(name.casefold().split())).strip()
