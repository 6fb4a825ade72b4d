"""The days of a calendar: what was run, felt and cared for on each, and what they add up to."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from runlog.core.diary import Pause
from runlog.core.kind import Sport
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.run_order import PausedDays
from runlog.core.value import Value


class RunSum(NamedTuple):
    """What some runs add up to.

    Attributes:
        runs: How many, 1 or more.
        distance_m: Metres of those whose distance is known; None if none is.
        duration_s: Seconds of those whose time is known; None if none is.
    """

    runs: int
    distance_m: int | None
    duration_s: float | None


class CalendarDay(NamedTuple):
    """One calendar day of the runner's.

    Attributes:
        day: The day.
        runs: How many runs began on it.
        distance_m: Their metres: 0 on a day without a run, None if no distance is known or if
            the day was not journalled.
        duration_s: Their seconds, likewise.
        is_race: Whether one of them was a race.
        other_sports: What else was done.
        felt: Areas in which something was felt, the worst first, those without a severity last.
        stretched: Whether anything was stretched; None if nobody said.
        is_cared_for: Whether a stretch or other care was done apart from a session.
        is_paused: Whether the day is marked as not journalled.
    """

    day: date
    runs: int = 0
    distance_m: int | None = 0
    duration_s: float | None = 0
    is_race: bool = False
    other_sports: tuple[Sport, ...] = ()
    felt: tuple[AreaDay, ...] = ()
    stretched: bool | None = None
    is_cared_for: bool = False
    is_paused: bool = False

    @property
    def is_told(self) -> bool:
        """Whether there is anything to tell of it."""
        return bool(self.runs or self.other_sports or self.felt or self.stretched)


class DayNotes(Value):
    """What was written down, by day.

    Attributes:
        runs: What the runs of a day add up to.
        races: Days with a race.
        other_sports: What else was done.
        areas: What was noted of areas.
        stretched: Whether anything was stretched, of days on which that was said.
        cared_for: Days with a stretch or other care apart from a session.
        pauses: Days that were not journalled.
    """

    runs: Mapping[date, RunSum]
    races: Collection[date] = frozenset()
    other_sports: Mapping[date, tuple[Sport, ...]] = MappingProxyType({})
    areas: Iterable[AreaDay] = ()
    stretched: Mapping[date, bool] = MappingProxyType({})
    cared_for: Collection[date] = frozenset()
    pauses: Iterable[Pause] = ()


class DayCalendar(Value):
    """A calendar of some days.

    Attributes:
        first_on: The first day that is drawn; days before the journal began may be.
        last_on: The last day that is drawn.
        begun_on: The day of the journal's first entry; None if the journal is empty.
        today: The runner's day.
        week_start: First day of the week, 0 (Monday) to 6 (Sunday).
        days: Those of the days drawn that lie in the journal, in order, none left out; empty
            if none does.
    """

    first_on: date
    last_on: date
    begun_on: date | None
    today: date
    week_start: int
    days: Sequence[CalendarDay] = ()


class DayCounts(NamedTuple):
    """What the days of a calendar add up to.

    Attributes:
        runs: Runs.
        distance_m: Metres of those whose distance is known.
        run_days: Days with a run.
        felt_days: Days on which something was felt.
        race_days: Days with a race.
        stretched_days: Days on which something was stretched.
        cared_for_days: Those of them with a stretch or other care apart from a session.
    """

    runs: int
    distance_m: int
    run_days: int
    felt_days: int
    race_days: int
    stretched_days: int
    cared_for_days: int


def calendar_days(first_on: date, last_on: date, notes: DayNotes) -> list[CalendarDay]:
    """Every day from one to another, in order, none left out.

    A day without a run is 0 metres, a day that was not journalled is none.

    Args:
        first_on: The first day; not before the journal's first entry.
        last_on: The last day, included.
        notes: What was written down.

    Source:
        Science sheet, 0: rest days are zeros, days not journalled have no value.
    """
    felt: dict[date, list[AreaDay]] = {}
    for area in notes.areas:
        if area.is_felt:
            felt.setdefault(area.day, []).append(area)
    paused = PausedDays(notes.pauses)
    days = []
    for number in range(first_on.toordinal(), last_on.toordinal() + 1):
        day = date.fromordinal(number)
        is_paused = bool(paused) and paused.touch(number, number)
        runs, distance_m, duration_s = notes.runs.get(day) or (
            _NOBODY_KNOWS if is_paused else _REST
        )
        days.append(
            CalendarDay(
                day,
                runs,
                distance_m,
                duration_s,
                day in notes.races,
                notes.other_sports.get(day, ()),
                tuple(sorted(felt[day], key=_badness)) if day in felt else (),
                notes.stretched.get(day),
                day in notes.cared_for,
                is_paused,
            )
        )
    return days


_REST = RunSum(0, 0, 0)
_NOBODY_KNOWS = RunSum(0, None, None)


def day_counts(days: Iterable[CalendarDay]) -> DayCounts:
    """What some days add up to."""
    runs = distance_m = run_days = felt = races = stretched = cared_for = 0
    for day in days:
        runs += day.runs
        distance_m += day.distance_m or 0
        run_days += day.runs > 0
        felt += bool(day.felt)
        races += day.is_race
        stretched += bool(day.stretched)
        cared_for += day.is_cared_for
    return DayCounts(runs, distance_m, run_days, felt, races, stretched, cared_for)


def paused_spans(days: Iterable[CalendarDay]) -> list[tuple[date, date]]:
    """Days in a row that were not journalled: the first and the last of each row."""
    spans: list[tuple[date, date]] = []
    for day in days:
        if not day.is_paused:
            continue
        if spans and day.day - spans[-1][1] == timedelta(days=1):
            spans[-1] = spans[-1][0], day.day
        else:
            spans.append((day.day, day.day))
    return spans


def _badness(area: AreaDay) -> tuple[int, str]:
    return -(area.severity or 0), area.area
