"""What a report is called: its title, its days, and the file it is kept in."""

from typing import Literal

from runlog.core.notation.when_words import MONTH_NAMES
from runlog.core.stats.spans import calendar_days_around
from runlog.core.stats.year.report import YearReport
from runlog.render.html.amounts import days_text, full_month_text

_WHOLE: tuple[Literal["year", "month"], ...] = ("year", "month")

EMPTY_JOURNAL = "Nothing here yet. Write down your last run: runlog add 8k 45:12 yesterday"


def report_title(report: YearReport) -> str:
    """What a report is called: ``2026 so far``, ``March 2026``, ``2016 – 2026``."""
    first = report.first
    whole = _whole(report)
    if whole is not None:
        name = str(first.year) if whole == "year" else f"{full_month_text(first)} {first.year}"
        _, ends = calendar_days_around(first, whole)
        return f"{name} so far" if report.is_current and report.last < ends else name
    if report.asked.first is None and report.first.year < report.last.year:
        return f"{report.first.year} – {report.last.year}"
    return days_text(report.first, report.last)


def report_days(report: YearReport) -> str:
    """Which days it tells of, and why not of all that were asked for."""
    said = days_text(report.first, report.last)
    if report.asked.first is not None and report.first > report.asked.first:
        begun = f"{report.first.day} {MONTH_NAMES[report.first.month - 1]}"
        return f"{said}; the journal begins on {begun}"
    return said


def report_file(report: YearReport) -> str:
    """The name of its file: ``runlog-2026.html``, ``runlog-2026-11.html``, ``runlog-all.html``."""
    ending = "-anonymous" if report.is_anonymous else ""
    return f"runlog-{_days_slug(report)}{ending}.html"


def nothing_told(report: YearReport) -> str:
    """What is said of a report without any entry; empty if it has one."""
    if report.has_entries:
        return ""
    if not report.has_journal:
        return EMPTY_JOURNAL
    days = days_text(report.first, report.last)
    return f"Nothing was written down in these days: {days}. See what there is: runlog report all"


def _days_slug(report: YearReport) -> str:
    first, last = report.asked.first, report.asked.last
    whole = _whole(report)
    if whole is not None and first is not None:
        return str(first.year) if whole == "year" else f"{first:%Y-%m}"
    if first is None and last is None:
        return "all"
    if first is None or last is None:
        return f"until-{last}" if first is None else f"since-{first}"
    return f"{first}-to-{last}"


def _whole(report: YearReport) -> Literal["year", "month"] | None:
    """Whether a whole year or month was asked for, or all of it up to today; None if not."""
    first, last = report.asked.first, report.asked.last
    if first is None or last is None:
        return None
    for grain in _WHOLE:
        begins, ends = calendar_days_around(first, grain)
        is_up_to_today = report.is_current and last < ends
        if first == begins and (last == ends or is_up_to_today):
            return grain
    return None
