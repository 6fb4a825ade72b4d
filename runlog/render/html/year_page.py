"""The page of ``runlog report --for self``: a year of running, to keep or to show."""

from datetime import date

from runlog.core.notation.written_when import day_text
from runlog.core.stats.year.report import YearReport
from runlog.core.units import Units
from runlog.render.html.amounts import count_text
from runlog.render.html.care_chart import care_chart
from runlog.render.html.columns import column_chart
from runlog.render.html.headline import facts, remarks
from runlog.render.html.kinds_chart import kinds_chart
from runlog.render.html.month_blocks import calendar
from runlog.render.html.pace_chart import pace_chart
from runlog.render.html.page import page
from runlog.render.html.races_table import races_table
from runlog.render.html.shoes_chart import shoes_chart
from runlog.render.html.timeline import timeline
from runlog.render.html.told_paces import easy_paces, race_paces
from runlog.render.html.year_grid import year_grid
from runlog.render.html.year_name import report_days, report_title


def year_page(report: YearReport, units: Units, *, today: date) -> str:
    """A report as one HTML file; the same report gives the same bytes.

    Args:
        report: What there is to tell.
        units: What the runner counts in.
        today: The runner's day.
    """
    is_daily = report.grain in {"day", "week"}
    return page(
        "year.html.j2",
        title=report_title(report),
        days=report_days(report),
        facts=facts(report, units, today=today),
        remarks=remarks(report, units, today=today),
        volume=column_chart(report, units) if report.total.sessions else None,
        calendar=calendar(report, units, today=today) if is_daily else None,
        years=None if is_daily else year_grid(report, units),
        kinds=kinds_chart(report.kinds, units) if report.kinds else None,
        pace=pace_chart(report, units, today=today),
        pace_sentence=_pace_sentence(report, units, today=today),
        races=races_table(report, units, today=today),
        shoes=shoes_chart(report.pairs, units) if report.pairs else None,
        symptoms=timeline(report, today=today) if report.bouts else None,
        care=care_chart(report.care) if report.care else None,
        made_on=f"{day_text(today)} {today.year}",
        made_from=count_text(report.sessions, "session"),
    )


def _pace_sentence(report: YearReport, units: Units, *, today: date) -> str:
    """The pace where it is too little for a chart; empty if there is none."""
    told = [*easy_paces(report), *race_paces(report, today=today)]
    return " ".join(f"{one.what.capitalize()}, {one.says(units)}." for one in told)
