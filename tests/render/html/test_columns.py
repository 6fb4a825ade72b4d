"""The columns of distance."""

from datetime import date

import pytest

from runlog.core.stats.spans import spans
from runlog.core.units import Units
from runlog.core.value import replace
from runlog.render.html.columns import column_chart, span_name
from tests.render.html.told import TODAY, race, report, volume

RAN = {date(2026, 1, 3): 5_000, date(2026, 1, 6): 10_000, date(2026, 1, 11): 10_000}


def test_a_column_is_as_high_as_its_distance() -> None:
    told = report(date(2026, 1, 1), date(2026, 2, 15), metres=RAN)
    chart = column_chart(told, "km")
    first, second, third, *_ = chart.columns
    assert [label.text for label in chart.levels] == ["0", "5", "10", "15", "20"]
    assert float(second.height) == pytest.approx(4 * float(first.height))
    assert float(second.y) == float(chart.levels[-1].at)
    assert (third.height, third.y) == ("0", str(chart.base))
    assert len(chart.columns) == 7


def test_columns_share_the_width() -> None:
    chart = column_chart(report(metres=RAN), "km")
    width = float(chart.columns[0].room.rstrip("%"))
    assert len(chart.columns) * width == pytest.approx(100, abs=0.5)
    places = [float(column.place.rstrip("%")) for column in chart.columns]
    assert places == sorted(places)
    last = chart.columns[-1]
    assert float(last.x.rstrip("%")) + float(last.width.rstrip("%")) <= 100


def test_a_week_that_is_cut_says_so() -> None:
    chart = column_chart(report(date(2026, 1, 1), date(2026, 2, 15), metres=RAN), "km")
    assert [column.is_part for column in chart.columns] == [True, *[False] * 6]
    first, second = chart.columns[:2]
    assert first.says == "1 – 4 Jan 2026: 5.0\u00a0km, 1 run, 30\u00a0min, not the whole week"
    assert second.says.endswith("20.0\u00a0km, 2 runs, 2\u00a0h\u00a000\u00a0min")
    assert "Striped: not a whole week." in (chart.note or "")


def test_days_that_were_not_journalled_say_so() -> None:
    told = report(date(2026, 1, 5), date(2026, 2, 15), metres=RAN)
    paused = (told.parts[0]._replace(is_paused=True), *told.parts[1:])
    chart = column_chart(replace(told, parts=paused), "km")
    assert [column.is_paused for column in chart.columns[:2]] == [True, False]
    assert "not journalled" in chart.columns[0].says
    assert "Grey behind" in (chart.note or "")
    assert chart.table is not None
    assert chart.table.rows[0][-1] == "days not journalled"


def test_runs_without_a_distance_are_not_hidden() -> None:
    told = report(date(2026, 1, 5), date(2026, 1, 12), metres=RAN)
    lacking = volume(0, runs=2, without_distance=2)
    chart = column_chart(
        replace(told, parts=(told.parts[0]._replace(volume=lacking),), total=lacking), "km"
    )
    assert "2 without a distance" in chart.columns[0].says
    assert "2 runs without a distance count nothing here." in (chart.note or "")
    assert [label.text for label in chart.levels] == ["0", "1"]


def test_a_race_stands_above_its_week() -> None:
    told = report(metres=RAN, races=(race(date(2026, 1, 11)),))
    chart = column_chart(told, "km")
    [column] = [column for column in chart.columns if column.has_race]
    assert column.says.startswith("5 – 11 Jan")
    assert float(column.race_y) < float(column.y)
    assert "◆ a race." in (chart.note or "")


def test_in_many_years_no_race_is_marked() -> None:
    told = report(date(2016, 1, 1), metres=RAN, races=(race(date(2026, 1, 11)),))
    chart = column_chart(told, "km")
    assert chart.title == "Distance of each year in km"
    assert not any(column.has_race for column in chart.columns)


@pytest.mark.parametrize(("units", "most"), [("km", "20.0\u00a0km"), ("mi", "12.4\u00a0mi")])
def test_it_counts_in_the_runner_s_units(units: Units, most: str) -> None:
    chart = column_chart(report(metres=RAN), units)
    assert f"Most in one week: {most}, 5 – 11 Jan 2026." in (chart.note or "")
    assert chart.title.endswith(units)
    assert most in chart.description


def test_the_mean_is_that_of_whole_weeks() -> None:
    chart = column_chart(report(metres=RAN, mean_week_m=10_000), "km")
    assert chart.mean == chart.levels[2].at
    assert "Dashed: the mean of the whole weeks, 10.0\u00a0km." in (chart.note or "")
    daily = report(date(2026, 11, 1), metres={TODAY: 10_000}, mean_week_m=10_000)
    assert column_chart(daily, "km").mean is None


def test_the_table_has_every_week() -> None:
    chart = column_chart(report(metres=RAN), "km")
    assert chart.table is not None
    assert len(chart.table.rows) == len(chart.columns)
    assert chart.table.rows[1][:4] == (
        "5 – 11 Jan 2026",
        "2",
        "20.0\u00a0km",
        "2\u00a0h\u00a000\u00a0min",
    )
    assert chart.table.rows[0][-1] == "not the whole week"


def test_parts_are_called_by_what_they_are() -> None:
    [first, *_, last] = spans(date(2026, 2, 1), date(2026, 4, 3), "month")
    assert (span_name(first, "month"), span_name(last, "month")) == (
        "February 2026",
        "1 – 3 Apr 2026",
    )
    [year] = spans(date(2025, 1, 1), date(2025, 12, 31), "year")
    assert span_name(year, "year") == "2025"
