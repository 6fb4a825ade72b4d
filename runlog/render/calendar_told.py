"""The calendar in words: a sentence for each day that holds something, and records for scripts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from runlog.core.area import area_name
from runlog.core.notation.distance import format_distance
from runlog.core.notation.written_when import day_text
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.calendar_days import CalendarDay, DayCalendar, day_counts, paused_spans
from runlog.core.units import Units
from runlog.render.calendar_legend import count_sentence
from runlog.render.lines import span_text
from runlog.render.records import number
from runlog.render.text import plural


def calendar_sentences(calendar: DayCalendar, units: Units) -> list[str]:
    """What is in the calendar: a sentence for each day that holds anything, the earliest first.

    Args:
        calendar: With one day at least.
        units: What the runner counts in.
    """
    pauses = dict(paused_spans(calendar.days))
    return [
        f"Running days, {_span(calendar.first_on, calendar.last_on)}.",
        *_told(calendar, pauses, units),
        f"Altogether: {count_sentence(day_counts(calendar.days), units)}",
    ]


def calendar_records(calendar: DayCalendar) -> list[dict[str, Any]]:
    """One record for each day of the calendar that lies in the journal, the earliest first."""
    return [
        {
            "day": day.day.isoformat(),
            "distance_m": day.distance_m,
            "duration_s": number(day.duration_s),
            "runs": day.runs,
            "is_race": day.is_race,
            "other_sports": list(day.other_sports),
            "symptoms": [{"area": felt.area, "severity": felt.severity} for felt in day.felt],
            "stretched": day.stretched,
            "is_paused": day.is_paused,
        }
        for day in calendar.days
    ]


def _told(calendar: DayCalendar, pauses: dict[date, date], units: Units) -> Iterator[str]:
    for day in calendar.days:
        if day.day in pauses:
            yield f"{_span(day.day, pauses[day.day])}: not journalled."
        if day.is_told:
            said = ", ".join(_parts(day, units))
            yield f"{day_text(day.day, today=calendar.today)}: {said}."


def _parts(day: CalendarDay, units: Units) -> Iterator[str]:
    """``7.0 km``, ``race``, ``lower back 5/10``."""
    if day.runs > 1:
        yield plural(day.runs, "run")
    if day.distance_m:
        yield format_distance(day.distance_m, units, decimals=1)
    elif day.runs:
        yield "run without a distance" if day.runs == 1 else "without a distance"
    if day.is_race:
        yield "race"
    yield from day.other_sports
    yield from map(_felt, day.felt)
    if day.stretched:
        yield "stretched apart from a run" if day.is_cared_for else "stretched"


def _felt(area: AreaDay) -> str:
    severity = "" if area.severity is None else f" {area.severity}/10"
    return f"{area_name(area.area)}{severity}"


def _span(first: date, last: date) -> str:
    return span_text(first, last).replace("–", "to")
