"""Many years at a glance."""

from datetime import date

import pytest

from runlog.core.stats.calendar_days import CalendarDay
from runlog.core.value import replace
from runlog.render.html.year_grid import year_grid
from tests.render.html.told import TODAY, felt, race, report

FIRST = date(2022, 6, 15)
RAN = {date(2022, 7, 1): 10_000, date(2024, 3, 5): 40_000}


def test_every_month_has_its_circle() -> None:
    grid = year_grid(report(FIRST, TODAY, metres=RAN), "km")
    assert [year.text for year in grid.years] == ["2022", "2023", "2024", "2025", "2026"]
    assert len(grid.circles) == 54
    assert len({(circle.x, circle.y) for circle in grid.circles}) == 54
    june = grid.circles[0]
    assert (june.x, june.y) == ("45.83%", grid.years[0].at)


def test_four_times_as_far_is_twice_as_wide() -> None:
    grid = year_grid(report(FIRST, TODAY, metres=RAN), "km")
    by_name = {circle.says.partition(":")[0]: circle for circle in grid.circles}
    assert float(by_name["Mar 2024"].radius) == 2 * float(by_name["Jul 2022"].radius)
    assert by_name["Apr 2024"].radius == "0"
    assert by_name["Jul 2022"].says == "Jul 2022: 10.0\u00a0km, 1 run"


def test_hardly_anything_can_still_be_seen() -> None:
    grid = year_grid(report(FIRST, TODAY, metres={**RAN, date(2023, 1, 1): 1}), "km")
    smallest = min(float(c.radius) for c in grid.circles if c.radius != "0")
    assert smallest == pytest.approx(1.5)


def test_races_symptoms_and_pauses_are_marked() -> None:
    told = report(
        FIRST,
        TODAY,
        races=(race(date(2023, 4, 2)), race(date(2023, 4, 9))),
        days=(CalendarDay(date(2023, 5, 2), felt=(felt(TODAY),)),),
    )
    months = (told.months[0]._replace(is_paused=True), *told.months[1:])
    grid = year_grid(replace(told, months=months), "km")
    by_name = {circle.says[:8]: circle for circle in grid.circles}
    assert [name for name, circle in by_name.items() if circle.has_race] == ["Apr 2023"]
    assert [name for name, circle in by_name.items() if circle.is_felt] == ["May 2023"]
    assert grid.circles[0].is_paused
    assert "not journalled" in grid.circles[0].says
    assert grid.table is not None
    rows = {row[0]: row[1:] for row in grid.table.rows}
    assert rows["Apr 2023"] == ("0", "0.0\u00a0km", "0\u00a0min", "2", "")
    assert rows["May 2023"][-1] == "yes"
