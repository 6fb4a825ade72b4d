"""The paces of easy running and of races."""

from datetime import date
from typing import Any

import pytest

from runlog.core.stats.year.paces import PaceCourse, PacePoint
from runlog.core.stats.year.report import YearReport
from runlog.render.html.pace_chart import PaceChart, pace_chart
from tests.render.html.told import TODAY, easy, race, report

JANUARY = (date(2026, 1, 1), date(2026, 1, 31))
FEBRUARY = (date(2026, 2, 1), date(2026, 2, 28))
APRIL = (date(2026, 4, 1), date(2026, 4, 30))


def told(*points: PacePoint, **fields: Any) -> YearReport:
    return report(pace=PaceCourse(kind="easy", points=points), **fields)


def chart(one: YearReport) -> PaceChart:
    made = pace_chart(one, "km", today=TODAY)
    assert made is not None
    return made


def test_the_faster_the_higher_and_each_month_in_its_place() -> None:
    made = chart(told(easy(*JANUARY, 360), easy(*FEBRUARY, 345)))
    slow, fast = made.points
    assert float(fast.y) < float(slow.y) <= made.base
    assert (slow.x, fast.x) == ("4.55%", "13.64%")  # eleven months have the same room
    assert [label.text for label in made.levels] == ["5:45", "6:00", "6:15"]
    assert slow.says == "Jan 2026: 6:00/km, 3 runs"
    assert made.title == "Easy runs, month by month: time for one km"


def test_a_month_without_easy_runs_leaves_a_gap() -> None:
    made = chart(told(easy(*JANUARY, 360), easy(*FEBRUARY, 345), easy(*APRIL, 350)))
    [line] = made.lines
    assert line.count(",") == 2
    assert len(made.points) == 3


def test_a_race_stands_on_its_day() -> None:
    made = chart(told(easy(*JANUARY, 360), races=(race(date(2026, 1, 31)),)))
    [point] = made.races
    assert float(point.x.rstrip("%")) == pytest.approx(100 / 11 * 30.5 / 31, abs=0.01)
    assert point.says == "Sat 31 Jan: race, 10.0\u00a0km, 4:30/km"
    assert "◆ a race." in (made.note or "")
    assert "1 race" in made.description


def test_what_has_no_pace_is_left_out() -> None:
    races = (race(date(2026, 3, 1), None), race(date(2026, 3, 2), duration_s=None))
    short = PacePoint(first=APRIL[0], last=APRIL[1], runs=1, distance_m=50, duration_s=20)
    assert pace_chart(told(short, easy(*JANUARY, 360), races=races), "km", today=TODAY) is None


def test_without_easy_runs_it_says_whose_pace_it_is() -> None:
    course = PaceCourse(kind=None, points=(easy(*JANUARY, 360), easy(*FEBRUARY, 340)))
    made = chart(report(pace=course))
    assert made.title.startswith("Runs whose kind was not said, month by month")
    assert made.table is not None
    assert made.table.rows == (("Jan 2026", "3", "6:00/km"), ("Feb 2026", "3", "5:40/km"))


def test_many_years_are_told_year_by_year() -> None:
    years = [(date(year, 1, 1), date(year, 12, 31)) for year in (2020, 2021)]
    course = PaceCourse(kind="easy", points=tuple(easy(*year, 360) for year in years))
    made = chart(report(date(2020, 1, 1), TODAY, pace=course))
    assert made.title == "Easy runs, year by year: time for one km"
    assert made.points[0].says == "2020: 6:00/km, 3 runs"
    assert len(made.labels) == 7


def test_miles_have_paces_of_their_own() -> None:
    made = pace_chart(told(easy(*JANUARY, 360), easy(*FEBRUARY, 300)), "mi", today=TODAY)
    assert made is not None
    assert made.title.endswith("time for one mi")
    assert [label.text for label in made.levels] == ["8:00", "8:30", "9:00", "9:30", "10:00"]
    assert made.points[1].says == "Feb 2026: 8:03/mi, 3 runs"


def test_races_alone_have_no_table_here() -> None:
    races = (race(date(2026, 3, 1)), race(date(2026, 4, 1)))
    made = chart(report(races=races))
    assert (made.table, made.points, made.lines) == (None, (), ())
