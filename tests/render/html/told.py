"""Reports made by hand, with just what a test is about."""

from datetime import date, datetime
from typing import Any

from runlog.core.moment import exact_moment
from runlog.core.period import Period
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.calendar_days import CalendarDay
from runlog.core.stats.spans import Span, spans
from runlog.core.stats.volume import Volume
from runlog.core.stats.year.bouts import Bout
from runlog.core.stats.year.paces import PaceCourse, PacePoint, Race
from runlog.core.stats.year.parts import Part
from runlog.core.stats.year.report import YearReport
from runlog.core.stats.year.spans import grain_of
from runlog.core.value import replace
from tests.conftest import ZONE

TODAY = date(2026, 11, 22)


def volume(metres: int = 0, *, runs: int = 1, **fields: Any) -> Volume:
    """What some runs add up to, at six minutes a kilometre."""
    given = {"duration_s": metres * 0.36, "longest_m": metres or None, **fields}
    return Volume(sessions=runs, distance_m=metres, **given)


def parts(told: list[Span], metres: dict[date, int]) -> tuple[Part, ...]:
    """Spans with the metres of some days."""
    found = []
    for span in told:
        days = [day for day in metres if span.first <= day <= span.last]
        found.append(Part(span, volume(sum(metres[day] for day in days), runs=len(days))))
    return tuple(found)


def report(
    first: date = date(2026, 1, 1),
    last: date = TODAY,
    *,
    metres: dict[date, int] | None = None,
    **fields: Any,
) -> YearReport:
    """A report of runs of some metres on some days, and of nothing else unless it is given."""
    ran = metres or {}
    grain = grain_of(first, last)
    told = YearReport(
        asked=Period(first, last),
        first=first,
        last=last,
        is_current=first <= TODAY <= last,
        has_journal=True,
        week_start=0,
        sessions=len(ran),
        total=volume(sum(ran.values()), runs=len(ran), longest_m=max(ran.values(), default=None)),
        run_days=len(ran),
        longest_on=max(ran, key=lambda day: ran[day], default=None),
        mean_week_m=None,
        others=(),
        grain=grain,
        parts=parts(spans(first, last, grain), ran),
        months=parts(spans(first, last, "month"), ran),
        days=tuple(ran_day(day, ran[day]) for day in sorted(ran)),
        pauses=(),
        kinds=(),
        pace=PaceCourse(kind=None, points=()),
        races=(),
        pairs=(),
        bouts=(),
        care=(),
        week=None,
    )
    return replace(told, **fields)


def ran_day(day: date, metres: int | None = 8_000, **fields: Any) -> CalendarDay:
    """A day with a run."""
    return CalendarDay(day, 1, metres, None if metres is None else metres * 0.36, **fields)


def felt(day: date, area: str = "low_back", severity: int | None = 4) -> AreaDay:
    """What was felt on a day."""
    return AreaDay(day, area, severity)


def race(day: date, distance_m: int | None = 10_000, **fields: Any) -> Race:
    """A race, in 45 minutes."""
    at = datetime(day.year, day.month, day.day, 10, tzinfo=ZONE)
    given = {"duration_s": 2_700.0, **fields}
    return Race(when=exact_moment(at), distance_m=distance_m, **given)


def easy(first: date, last: date, pace_s_per_km: float, *, runs: int = 3) -> PacePoint:
    """Some easy runs of a month, ten kilometres together."""
    return PacePoint(
        first=first, last=last, runs=runs, distance_m=10_000, duration_s=10 * pace_s_per_km
    )


def bout(began_on: date, last_on: date, area: str = "low_back", **fields: Any) -> Bout:
    """A symptom that is gone, with two notes."""
    given = {"state": "gone", "worst": 4, "notes": 2, **fields}
    return Bout(area=area, began_on=began_on, last_on=last_on, **given)
