"""The journal as a diary to read: Markdown, month by month."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import merge
from itertools import groupby

from runlog.core.area import area_name
from runlog.core.diary import Check, Note, Pause
from runlog.core.exercise import exercise_name
from runlog.core.interval import workout_totals
from runlog.core.moment import Moment
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.session import Session
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.answers import DOT, severity_phrase, stretch_phrase, totals_phrase
from runlog.render.text import plural, shown

DiaryEntry = Session | Symptom | Stretch | Note | Check

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
_UNBREAKABLE = "\u00a0"
_BEGINS = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def diary_lines(
    entries: Sequence[Iterable[DiaryEntry]], pauses: Iterable[Pause], units: Units
) -> Iterator[str]:
    """The diary, line by line; only one month of it is in memory at a time.

    Args:
        entries: Sessions, symptoms, stretches …, each oldest first.
        pauses: Days that were not journalled.
        units: What the runner counts in.
    """
    yield "# Running journal\n"
    ordered = merge(*entries, key=lambda entry: when_of(entry).instant_s)
    for (year, month), of_month in groupby(ordered, key=_month):
        whole = list(of_month)
        yield f"\n## {date(year, month, 1):%B %Y}\n\n{_summary(whole, units)}\n"
        whole.sort(key=lambda entry: when_of(entry).day)
        for day, of_day in groupby(whole, key=lambda entry: when_of(entry).day):
            yield f"\n### {day:%a} {day.day} {day:%b %Y}\n\n"
            yield from (f"{line}\n" for entry in of_day for line in _lines(entry, units))
    yield from _pause_lines(pauses)


def when_of(entry: DiaryEntry) -> Moment:
    """When something happened."""
    if isinstance(entry, Symptom):
        return entry.noted
    return entry.at if isinstance(entry, Check) else entry.when


def escaped(text: str) -> str:
    """Words of the runner's as Markdown that shows them as they are."""
    seen = shown(text)
    words = seen.lstrip(" ")
    # Four blanks before a text would make it code; blanks that do not break are only seen.
    blanks = _UNBREAKABLE * (len(seen) - len(words))
    plain = blanks + _SIGNS.sub(r"\\\1", words)
    return _BEGINS.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", plain)


def _month(entry: DiaryEntry) -> tuple[int, int]:
    day = when_of(entry).day
    return day.year, day.month


def _summary(entries: Sequence[DiaryEntry], units: Units) -> str:
    runs = [one for one in entries if isinstance(one, Session) and one.sport == "run"]
    metres = sum(run.distance_m or 0 for run in runs)
    symptoms = sum(isinstance(one, Symptom) for one in entries)
    parts = [plural(len(runs), "run"), format_distance(metres, units, decimals=1)]
    return DOT.join([*parts, *([plural(symptoms, "note of a symptom", "notes of symptoms")]
                               if symptoms else [])])  # fmt: skip


def _lines(entry: DiaryEntry, units: Units) -> Iterator[str]:
    if isinstance(entry, Session):
        yield from _session_lines(entry, units)
    elif isinstance(entry, Symptom):
        yield from _symptom_lines(entry)
    elif isinstance(entry, Stretch):
        if entry.session_id is None:
            yield _with_time(entry.when, f"stretched {_stretch_text(entry)}")
    elif isinstance(entry, Note):
        tags = f" ({escaped(', '.join(entry.tags))})" if entry.tags else ""
        yield _with_time(entry.when, f"note{tags}")
        yield from _quoted(entry.text)
    else:
        answer = "all clear" if entry.is_all_clear else "answered"
        yield _with_time(entry.at, f"check-in: {answer}")


def _session_lines(session: Session, units: Units) -> Iterator[str]:
    pace = mean_pace_s_per_km(session.distance_m, session.duration_s)
    parts = [
        f"**{session.kind or ''} {session.sport}**".replace("** ", "**"),
        "" if session.distance_m is None else format_distance(session.distance_m, units),
        "" if session.duration_s is None else format_duration(session.duration_s),
        "" if pace is None or session.sport != "run" else format_pace(pace, units),
        session.surface or "",
        "" if session.rpe is None else f"effort {session.rpe} of 10",
        "" if session.heart_rate_bpm is None else f"{session.heart_rate_bpm} bpm",
        "" if session.shoe is None else escaped(session.shoe),
    ]
    yield _with_time(session.when, DOT.join(part for part in parts if part))
    details = [
        ("workout", _workout_text(session, units)),
        ("stretched", stretch_phrase(session)),
        ("tags", ", ".join(session.tags)),
    ]
    yield from (f"  - {label}: {escaped(text)}" for label, text in details if text)
    if session.note:
        yield from _quoted(session.note)


def _workout_text(session: Session, units: Units) -> str:
    workout = session.workout
    typed = "" if workout is None else workout.canonical or workout.typed
    totals = workout_totals(session.intervals)
    said = totals_phrase(totals, units) if totals.reps else ""
    return DOT.join(part for part in (typed, said) if part)


def _symptom_lines(symptom: Symptom) -> Iterator[str]:
    side = "" if symptom.side in {None, "unsure"} else f" ({symptom.side})"
    qualities = ", ".join(word.replace("_", " ") for word in symptom.qualities)
    parts = [f"**{area_name(symptom.area)}**{side}", escaped(qualities), severity_phrase(symptom)]
    yield _with_time(symptom.noted, DOT.join(part for part in parts if part))
    for label, words in (("worse", symptom.worse), ("eased", symptom.eased)):
        if words:
            yield f"  - {label}: {escaped(', '.join(map(exercise_name, words)))}"
    if symptom.stops:
        yield f"  - stops: {escaped(', '.join(symptom.stops))}"
    if symptom.note:
        yield from _quoted(symptom.note)


def _stretch_text(stretch: Stretch) -> str:
    parts = [
        escaped(exercise_name(stretch.exercise)),
        "" if stretch.duration_s is None else format_duration(stretch.duration_s),
        "" if stretch.reps is None else f"{stretch.reps}×",
        "" if stretch.for_area is None else f"for {area_name(stretch.for_area)}",
        ""
        if stretch.before is None or stretch.after is None
        else f"{stretch.before} to {stretch.after}",
        "" if stretch.note is None else escaped(stretch.note),
    ]
    return DOT.join(part for part in parts if part)


def _with_time(when: Moment, text: str) -> str:
    if when.at is not None:
        return f"- {when.at:%H:%M} {text}"
    return f"- {f'~{when.part_of_day} ' if when.part_of_day else ''}{text}"


def _quoted(text: str) -> Iterator[str]:
    """The runner's own words, line by line."""
    return (f"  > {escaped(line)}".rstrip() for line in text.splitlines() or [text])


def _pause_lines(pauses: Iterable[Pause]) -> Iterator[str]:
    for place, pause in enumerate(pauses):
        if place == 0:
            yield "\n## Not journalled\n\n"
        days = " to ".join(f"{day.day} {day:%b %Y}" for day in (pause.first_on, pause.last_on))
        yield f"- {days}{f' {DOT} {escaped(pause.reason)}' if pause.reason else ''}\n"
