"""What a time of the year asks of a runner."""

from datetime import date, timedelta

import pytest

from runlog.actions.demo.runner import Runner, made_up_runner
from runlog.actions.demo.season import Seasons, form, heat, nearness

TODAY = date(2026, 11, 22)
NORTH = made_up_runner(1, today=TODAY)
SOUTH = made_up_runner(1, today=TODAY, is_southern=True)
MONDAYS = [date(2025, 11, 24) + timedelta(days=7 * week) for week in range(52)]


def phases(runner: Runner) -> list[str]:
    seasons = Seasons(runner)
    return [seasons.week(monday).phase for monday in MONDAYS]


@pytest.mark.parametrize(
    ("runner", "summer", "winter"),
    [(NORTH, date(2026, 7, 20), date(2026, 1, 20)), (SOUTH, date(2026, 1, 20), date(2026, 7, 20))],
)
def test_it_is_hot_in_summer_wherever_that_is(runner: Runner, summer: date, winter: date) -> None:
    assert heat(summer, runner) > 0.95
    assert heat(winter, runner) == 0


def test_a_runner_is_fitter_in_autumn_than_in_spring_and_slower_in_heat() -> None:
    autumn, spring, summer = (form(date(2026, month, 10), NORTH) for month in (10, 3, 7))
    assert autumn < spring
    assert autumn < summer


def test_a_runner_was_faster_when_young() -> None:
    years = [form(date(year, 10, 10), NORTH) for year in (1960, 1986, 2006, 2016, 2025)]
    assert years == sorted(years)
    assert years[0] > 0.75


def test_weeks_build_up_and_every_fourth_is_lighter() -> None:
    for runner in (NORTH, SOUTH):
        found = phases(runner)
        assert 8 <= found.count("light") <= 13
        assert found.count("race") == 3
        assert found.count("holiday") == 1
        assert found.count("ill") == 2
        assert "build" in found


def test_the_longest_race_has_two_weeks_of_taper_and_a_week_of_rest() -> None:
    seasons = Seasons(NORTH)
    [place] = [
        place
        for place, monday in enumerate(MONDAYS)
        if (race := seasons.week(monday).race) is not None and race.distance_m == 21_098
    ]
    around = phases(NORTH)[place - 2 : place + 2]
    assert around == ["taper", "taper", "race", "after"]
    race = seasons.week(MONDAYS[place]).race
    assert race is not None
    assert race.day.weekday() == 6


def test_nothing_keeps_the_runner_from_running_just_before_today() -> None:
    for month in range(1, 13):
        today = date(2026, month, 15)
        seasons = Seasons(made_up_runner(3, today=today))
        for week in range(4):
            monday = today - timedelta(days=today.weekday() + 7 * week)
            assert seasons.week(monday).phase not in {"ill", "holiday"} or week == 3
            assert seasons.illness(monday) is None or week == 3


def test_an_illness_covers_its_days_and_no_other() -> None:
    seasons = Seasons(NORTH)
    [ill] = [found for monday in MONDAYS if (found := seasons.illness(monday)) is not None]
    days = [ill.first_on + timedelta(days=day) for day in range(-1, 10)]
    assert [seasons.is_ill(day) for day in days] == [False, *[True] * 9, False]


@pytest.mark.parametrize(("fraction", "near"), [(0.3, 1), (0.8, 0), (0.55, 0.5), (0.05, 0.5)])
def test_nearness_is_smooth_and_goes_round_the_year(fraction: float, near: float) -> None:
    assert nearness(fraction, 0.3) == pytest.approx(near)
