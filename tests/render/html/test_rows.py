"""The charts of one row for each thing: kinds, shoes, stretches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.stats.shoe_wear import ShoeStatus
from runlog.core.stats.year.care import CareCount
from runlog.core.stats.year.pairs import PairOfReport
from runlog.core.stats.year.report import KindShare
from runlog.render.html.care_chart import MOST_CARE, care_chart
from runlog.render.html.kinds_chart import kinds_chart, whole_percent
from runlog.render.html.rows import RowChart
from runlog.render.html.shoes_chart import shoes_chart
from tests.render.html.told import volume


def widths(chart: RowChart) -> list[list[str]]:
    return [[bar.width for bar in row.bars] for row in chart.rows]


# ---- kinds ------------------------------------------------------------------------


def test_a_kind_has_its_share_of_runs_and_of_distance() -> None:
    shares = [
        KindShare(kind="easy", volume=volume(30_000, runs=3)),
        KindShare(kind=None, volume=volume(10_000, runs=5)),
    ]
    chart = kinds_chart(shares, "km")
    assert widths(chart) == [["37.5%", "75%"], ["62.5%", "25%"]]
    assert [row.name for row in chart.rows] == ["easy", "kind not said"]
    assert chart.rows[0].text == "3 runs (38\u00a0%) · 30\u00a0km (75\u00a0%)"
    assert chart.table.rows[1] == (
        "kind not said",
        "5",
        "63\u00a0%",
        "10\u00a0km",
        "25\u00a0%",
    )


def test_without_any_distance_there_is_no_share_of_it() -> None:
    chart = kinds_chart([KindShare(kind="easy", volume=volume(0, runs=2))], "km")
    assert widths(chart) == [["100%", "0%"]]
    assert chart.rows[0].text.endswith("0\u00a0km (0\u00a0%)")


@pytest.mark.parametrize(
    ("part", "whole", "percent"), [(1, 2, 50), (1, 8, 13), (0, 5, 0), (0, 0, 0), (5, 5, 100)]
)
def test_per_cent_are_rounded_half_up(part: int, whole: int, percent: int) -> None:
    assert whole_percent(part, whole) == percent


@given(st.integers(1, 1_000_000), st.data())
def test_no_part_is_more_than_the_whole(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    assert 0 <= whole_percent(part, whole) <= 100


# ---- shoes ------------------------------------------------------------------------


def pair(name: str, metres: int, status: ShoeStatus = "ok", limit_m: int = 700_000) -> PairOfReport:
    return PairOfReport(
        name=name, status=status, distance_m=metres, limit_m=limit_m, told_m=5_000, is_worn=True
    )


def test_a_pair_is_on_the_way_to_its_limit() -> None:
    chart = shoes_chart([pair("Ghost", 350_000), pair("Old", 100_000, "retired")], "km")
    assert widths(chart) == [["50%"], ["14.29%"]]
    assert [row.mark for row in chart.rows] == ["100%", "100%"]
    assert chart.rows[0].text == "350 of 700\u00a0km · ok"
    assert [row.bars[0].look for row in chart.rows] == ["run", "retired"]


def test_who_is_past_the_limit_goes_beyond_its_mark() -> None:
    chart = shoes_chart([pair("Ghost", 1_400_000, "over"), pair("New", 0)], "km")
    assert widths(chart) == [["100%"], ["0%"]]
    assert [row.mark for row in chart.rows] == ["50%", "50%"]
    assert chart.rows[0].text == "1,400 of 700\u00a0km · over"


def test_shoes_are_told_in_the_runner_s_units() -> None:
    chart = shoes_chart([pair("Ghost", 650_000, "soon")], "mi")
    assert chart.rows[0].text == "404 of 435\u00a0mi · soon"
    assert chart.table.rows == (("Ghost", "3\u00a0mi", "404\u00a0mi", "435\u00a0mi", "soon"),)


# ---- stretches --------------------------------------------------------------------


def test_the_most_frequent_is_as_long_as_the_chart() -> None:
    counts = [CareCount(exercise="quad_standing", times=1_200), CareCount(exercise="mine", times=3)]
    chart = care_chart(counts)
    assert widths(chart) == [["100%"], ["0.25%"]]
    assert [(row.name, row.text) for row in chart.rows] == [("quads", "1,200×"), ("mine", "3×")]
    assert chart.note is None


def test_of_many_the_table_has_the_rest() -> None:
    counts = [CareCount(exercise=f"own {at}", times=1) for at in range(MOST_CARE + 2)]
    chart = care_chart(counts)
    assert (len(chart.rows), len(chart.table.rows)) == (MOST_CARE, MOST_CARE + 2)
    assert chart.note == "And 2 more in the table."
