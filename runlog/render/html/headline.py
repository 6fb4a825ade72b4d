"""The first lines of a report: what it is about, and its figures."""

from datetime import date

from runlog.core.notation.written_when import day_text
from runlog.core.stats.year.report import YearReport
from runlog.core.units import Units
from runlog.core.value import Value
from runlog.render.html.amounts import (
    count_text,
    distance_text,
    time_text,
)
from runlog.render.text import listed
from runlog.render.three_weeks import week_sentence

_SPORTS = {"strength": "strength session", "other": "other session"}


class Fact(Value):
    """One figure.

    Attributes:
        number: It, with its unit.
        what: What it is of.
    """

    number: str
    what: str


def facts(report: YearReport, units: Units, *, today: date) -> tuple[Fact, ...]:
    """The figures of a report, the most telling first.

    Args:
        report: What there is to tell.
        units: What the runner counts in.
        today: The runner's day.
    """
    total = report.total
    found = [
        Fact(number=f"{total.sessions:,}", what="run" if total.sessions == 1 else "runs"),
        Fact(number=distance_text(total.distance_m, units, decimals=0), what="altogether"),
        Fact(number=time_text(total.duration_s), what="on the move"),
        Fact(number=count_text(report.run_days, "day"), what="with a run"),
    ]
    if total.longest_m is not None and report.longest_on is not None:
        day = day_text(report.longest_on, today=today)
        found.append(Fact(number=distance_text(total.longest_m, units), what=f"longest run, {day}"))
    if report.mean_week_m is not None:
        mean = distance_text(report.mean_week_m, units)
        found.append(Fact(number=mean, what="in a whole week, on average"))
    return tuple(found)


def remarks(report: YearReport, units: Units, *, today: date) -> tuple[str, ...]:
    """What else belongs to the figures: unknown ones, other sports, and this week."""
    total = report.total
    unknown = [
        f"{count_text(count, 'run')} without a {what}"
        for count, what in ((total.without_distance, "distance"), (total.without_duration, "time"))
        if count
    ]
    others = [count_text(count, _SPORTS.get(sport, sport)) for sport, count in report.others]
    said = [
        f"Among them {listed(unknown)}." if unknown else "",
        f"Besides: {listed(others)}." if others else "",
        "" if report.week is None else f"{week_sentence(report.week, units, today=today)}.",
    ]
    return tuple(text for text in said if text)
