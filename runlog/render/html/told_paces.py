"""The paces that a report tells: easy running month by month, and the races."""

from datetime import date

from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.notation.written_when import day_text
from runlog.core.stats.year.report import YearReport
from runlog.core.units import Units
from runlog.core.value import Value
from runlog.render.html.amounts import count_text, distance_text, month_text


class ToldPace(Value):
    """The pace of a month, a year or a race.

    Attributes:
        when: What it is called: ``Mar 2026``, ``2026``, ``Sun 15 Mar``.
        what: Whose pace it is.
        first: The first day it is of.
        last: The last day it is of.
        runs: How many runs it is of, 1 or more.
        distance_m: All their metres.
        pace_s_per_km: All their time over all their distance.
        is_race: Whether it is that of a race.
    """

    when: str
    what: str
    first: date
    last: date
    runs: int
    distance_m: int
    pace_s_per_km: float
    is_race: bool = False

    def says(self, units: Units) -> str:
        """It in words: ``Mar 2026: 5:52/km, 9 runs``."""
        pace = format_pace(self.pace_s_per_km, units)
        if self.is_race:
            return f"{self.when}: race, {distance_text(self.distance_m, units)}, {pace}"
        return f"{self.when}: {pace}, {count_text(self.runs, 'run')}"


def whose_pace(report: YearReport) -> str:
    """The runs whose pace is told beside the races: ``Easy runs``."""
    return "Easy runs" if report.pace.kind == "easy" else "Runs whose kind was not said"


def easy_paces(report: YearReport) -> tuple[ToldPace, ...]:
    """The pace of each month, or of each year, that has such runs."""
    is_yearly = report.grain == "year"
    what = whose_pace(report)
    return tuple(
        ToldPace(
            when=str(point.first.year) if is_yearly else month_text(point.first),
            what=what[0].lower() + what[1:],
            first=point.first,
            last=point.last,
            runs=point.runs,
            distance_m=point.distance_m,
            pace_s_per_km=pace,
        )
        for point in report.pace.points
        if (pace := mean_pace_s_per_km(point.distance_m, point.duration_s)) is not None
    )


def race_paces(report: YearReport, *, today: date) -> tuple[ToldPace, ...]:
    """The pace of each race whose distance and time are known.

    Args:
        report: What there is to tell.
        today: The runner's day.
    """
    return tuple(
        ToldPace(
            when=day_text(race.when.day, today=today),
            what="race",
            first=race.when.day,
            last=race.when.day,
            runs=1,
            distance_m=race.distance_m or 0,
            pace_s_per_km=pace,
            is_race=True,
        )
        for race in report.races
        if (pace := mean_pace_s_per_km(race.distance_m, race.duration_s)) is not None
    )
