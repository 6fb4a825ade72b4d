"""The page for a physiotherapist or doctor: two sheets of A4, or a screen."""

from datetime import date

from runlog.core.area import area_name
from runlog.core.notation.written_when import day_text
from runlog.core.stats.physio.report import PhysioReport
from runlog.core.units import Units
from runlog.render.html.amounts import days_text
from runlog.render.html.page import page
from runlog.render.html.physio_answers import followed_up
from runlog.render.html.physio_care import REMEDY_HEADS
from runlog.render.html.physio_chart_table import timeline_table
from runlog.render.html.physio_fit import MOST_LINES, clamp_lines
from runlog.render.html.physio_sheet import sheet_of
from runlog.render.html.physio_text import joined, several
from runlog.render.text import plural
from runlog.render.verdicts import NOT_WHY
from runlog.render.why import FOOTER


def physio_page(report: PhysioReport, units: Units, *, today: date) -> str:
    """Make the page.

    The same report gives the same text. On paper it takes two sheets of A4 at the most: lists are
    cut, the latest entries stay, and how many were left out is said. Counts are never cut.

    Args:
        report: What there is to tell.
        units: What the runner counts in.
        today: The runner's day.
    """
    sheet = sheet_of(report, units, today=today)
    return page(
        "physio.html.j2",
        title=_title(report),
        facts=_facts(report, today),
        sheet=sheet,
        contents=sheet.contents,
        table=timeline_table(report.timeline, units, today=today),
        heads=REMEDY_HEADS,
        is_anonymous=report.is_anonymous,
        not_why=NOT_WHY,
        footer=FOOTER,
        made=f"Made on {day_text(today)} {today.year} with runlog.",
        clamp_lines=clamp_lines,
        most_lines=MOST_LINES,
        area_name=area_name,
        plural=plural,
        milder=sum(area.milder for area in report.areas),
    )


def _title(report: PhysioReport) -> str:
    areas = several([area_name(area.area) for area in report.areas], most=3)
    return f"Symptoms and running: {areas}"


def _facts(report: PhysioReport, today: date) -> str:
    """How much this rests on, on one line."""
    return joined(
        [
            days_text(report.first_on, report.last_on),
            plural(report.runs, "run"),
            plural(report.symptom_notes, "note of a symptom", "notes of symptoms"),
            plural(report.all_clears, "all-clear check-in") if report.all_clears else "no check-in",
            followed_up(report.areas[0].found),
            f"made on {day_text(today)} {today.year}",
        ]
    )
