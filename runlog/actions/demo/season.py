"""What a time of the year asks of a runner: heat, shape, weeks that build and weeks that rest."""

from datetime import date, timedelta
from typing import Literal

from runlog.actions.demo.runner import Runner
from runlog.core.value import Value

Phase = Literal["build", "light", "taper", "race", "after", "holiday", "ill", "back"]

_YEAR_DAYS = 365.25
_HOTTEST, _FITTEST, _LONGEST = 0.55, 0.77, 0.69
"""Where in a northern year it is hottest, the runner fittest and the running most: 0 is January."""

_HEAT_COSTS = 0.035
_SHAPE_GAINS = 0.045
_AGE_COSTS = 0.004
"""Shares of the pace: at the height of summer, from the worst shape to the best, for each year."""

_EVENTS: tuple[tuple[str, int, int], ...] = (
    ("ill", 24, 24),
    ("Canal 10 miles", 72, 7),
    ("Harbour 10k", 118, 7),
    ("holiday", 206, 21),
    ("Castle half", 280, 7),
)
"""What comes once a year: the day of a northern year, and by how many days it may be later."""

_RACE_M = {"Harbour 10k": 10_000, "Canal 10 miles": 16_093, "Castle half": 21_098}
_LONGEST_RACE = "Castle half"
_QUIET_DAYS = 28
"""So long before today nothing keeps the runner from running."""

_ILL_DAYS = 9
_VOLUMES: dict[Phase, float] = {
    "build": 1.0,
    "light": 0.72,
    "taper": 0.68,
    "race": 0.55,
    "after": 0.55,
    "holiday": 0.3,
    "ill": 0.8,
    "back": 0.6,
}
_BUILD_UP = (1.0, 1.07, 1.13)


class Race(Value):
    """A race.

    Attributes:
        name: What it is called.
        day: When, a Sunday.
        distance_m: Metres.
    """

    name: str
    day: date
    distance_m: int


class Week(Value):
    """One week of training.

    Attributes:
        monday: Its first day.
        phase: What it is for.
        volume: Its distance, as a share of the runner's ordinary week.
        race: The race on its Sunday; None if there is none.
    """

    monday: date
    phase: Phase
    volume: float
    race: Race | None = None


class Illness(Value):
    """Days in bed.

    Attributes:
        first_on: The first of them.
        last_on: The last of them.
    """

    first_on: date
    last_on: date


class Seasons:
    """The calendar of one runner."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._events: dict[int, dict[date, str]] = {}

    def week(self, monday: date) -> Week:
        """What a week is for."""
        phase = self._phase(monday)
        name = self._event(monday)
        race = None
        if phase == "race":
            race = Race(name=name, day=monday + timedelta(days=6), distance_m=_RACE_M[name])
        step = _VOLUMES[phase] * (_BUILD_UP[_place_in_block(monday) % 3] if phase == "build" else 1)
        most = 0.82 + 0.45 * nearness(fraction_of_year(monday, self._runner), _LONGEST)
        noise = self._runner.dice("volume", monday.toordinal()).bell(1, 0.05)
        return Week(monday=monday, phase=phase, volume=step * most * noise, race=race)

    def illness(self, monday: date) -> Illness | None:
        """The illness that begins in a week; None if none does."""
        if self._event(monday) != "ill":
            return None
        first = monday + timedelta(days=self._runner.dice("ill", monday.toordinal()).whole(2, 4))
        return Illness(first_on=first, last_on=first + timedelta(days=_ILL_DAYS - 1))

    def is_ill(self, day: date) -> bool:
        """Whether the runner is in bed on a day."""
        monday = day - timedelta(days=day.weekday())
        ills = (self.illness(monday), self.illness(monday - timedelta(days=7)))
        return any(ill is not None and ill.first_on <= day <= ill.last_on for ill in ills)

    def _phase(self, monday: date) -> Phase:
        event = self._event(monday)
        before, after = (self._event(monday + timedelta(days=days)) for days in (-7, 7))
        earlier, later = (self._event(monday + timedelta(days=days)) for days in (-14, 14))
        rules: tuple[tuple[bool, Phase], ...] = (
            (event == "ill" or before == "ill", "ill"),
            (event == "holiday", "holiday"),
            (event in _RACE_M, "race"),
            (after in _RACE_M or later == _LONGEST_RACE, "taper"),
            (before in _RACE_M, "after"),
            (earlier == "ill", "back"),
            (_place_in_block(monday) == 3, "light"),
        )
        return next((phase for holds, phase in rules if holds), "build")

    def _event(self, monday: date) -> str:
        """What comes once a year and falls into a week; empty if nothing does."""
        for year in (monday.year, monday.year + 1):
            if monday in self._events_of(year):
                return self._events[year][monday]
        return ""

    def _events_of(self, year: int) -> dict[date, str]:
        """The Mondays of what comes once a year."""
        if year not in self._events:
            found = {}
            for name, day, later in _EVENTS:
                dice = self._runner.dice("event", name, year)
                at = (day + dice.whole(0, later) + (182 if self._runner.is_southern else 0)) % 364
                on = date(year, 1, 1) + timedelta(days=at)
                monday = on - timedelta(days=on.weekday())
                if self._has_room(name, monday):
                    found[monday] = name
            self._events[year] = found
        return self._events[year]

    def _has_room(self, name: str, monday: date) -> bool:
        return name in _RACE_M or (self._runner.today - monday).days > _QUIET_DAYS


def _place_in_block(monday: date) -> int:
    """Which of the four weeks of a block it is: 0 to 2 build, 3 is lighter."""
    return monday.toordinal() // 7 % 4


def fraction_of_year(day: date, runner: Runner) -> float:
    """How far into a northern year a day is, 0 to 1; in the south it is half a year later."""
    fraction = (day.timetuple().tm_yday - 1) / 366 + (0.5 if runner.is_southern else 0)
    return fraction % 1


def nearness(fraction: float, peak: float) -> float:
    """How near a time of the year is to another: 1 at it, 0 half a year away.

    A polynomial and no cosine, which need not be the same to the last bit everywhere.
    """
    away = abs((fraction - peak + 0.5) % 1 - 0.5)
    near = 1 - 2 * away
    return near * near * (3 - 2 * near)


def heat(day: date, runner: Runner) -> float:
    """How hot it is: 0 for most of the year, 1 at the height of summer."""
    return max(0.0, 2 * nearness(fraction_of_year(day, runner), _HOTTEST) - 1)


def form(day: date, runner: Runner) -> float:
    """What a pace is multiplied by: above 1 in heat or out of shape, less years ago."""
    fitness = nearness(fraction_of_year(day, runner), _FITTEST)
    years_ago = (runner.today - day).days / _YEAR_DAYS
    younger = max(0.8, 1 - _AGE_COSTS * years_ago)
    return (1 + _SHAPE_GAINS * (1 - fitness) + _HEAT_COSTS * heat(day, runner)) * younger
