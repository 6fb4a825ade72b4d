"""A day of the calendar in words."""

from collections.abc import Iterable
from datetime import date

from runlog.core.area import area_name
from runlog.core.notation.written_when import day_text
from runlog.core.stats.calendar_days import CalendarDay
from runlog.core.units import Units
from runlog.render.html.amounts import count_text, distance_text
from runlog.render.html.data_table import DataTable


def day_words(day: CalendarDay, units: Units) -> str:
    """What a day held: ``Tue 3 Mar: 8.0 km, race; lower back 4/10; stretched``."""
    said = "; ".join(text for text in (_done(day, units), _felt(day), _stretched(day)) if text)
    return f"{day_text(day.day)}: {said}"


def days_table(days: Iterable[CalendarDay], units: Units, *, today: date) -> DataTable:
    """Days with something to tell, as a table."""
    return DataTable(
        caption="Every day with an entry as a table",
        heads=("Day", "Done", "Symptoms", "Stretched"),
        rows=tuple(
            (
                day_text(day.day, today=today),
                _done(day, units),
                _felt(day),
                "yes" if day.stretched else "",
            )
            for day in days
        ),
    )


def _done(day: CalendarDay, units: Units) -> str:
    parts = [
        distance_text(day.distance_m, units) if day.distance_m else "",
        _runs(day),
        "race" if day.is_race else "",
        *day.other_sports,
    ]
    return ", ".join(part for part in parts if part)


def _runs(day: CalendarDay) -> str:
    if day.runs > 1:
        return count_text(day.runs, "run")
    return "run without a distance" if day.runs and not day.distance_m else ""


def _felt(day: CalendarDay) -> str:
    return ", ".join(
        area_name(one.area) + ("" if one.severity is None else f" {one.severity}/10")
        for one in day.felt
    )


def _stretched(day: CalendarDay) -> str:
    return "stretched" if day.stretched else ""
