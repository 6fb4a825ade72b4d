"""The calendar."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Pause
from runlog.core.stats.calendar_days import CalendarDay
from runlog.render.html.month_blocks import CELL, FACE, HEAD, DayMark, calendar
from tests.render.html.told import TODAY, felt, ran_day, report


def marks(*days: CalendarDay) -> list[DayMark]:
    chart = calendar(report(days=days), "km", today=TODAY)
    return [mark for month in chart.months for mark in month.marks]


def test_a_day_stands_in_its_week_and_under_its_weekday() -> None:
    [mark] = marks(ran_day(date(2026, 3, 11)))  # the Wednesday of the third row
    assert (mark.x, mark.y) == (2 * CELL, HEAD + 2 * CELL)


def test_a_week_may_begin_on_a_sunday() -> None:
    told = report(days=(ran_day(date(2026, 3, 11)),), week_start=6)
    chart = calendar(told, "km", today=TODAY)
    assert "".join(initial for _, initial in chart.heads) == "SMTWTFS"
    [mark] = chart.months[2].marks
    assert (mark.x, mark.y) == (3 * CELL, HEAD + CELL)


@pytest.mark.parametrize(
    ("day", "shape"),
    [
        (ran_day(TODAY), "run"),
        (ran_day(TODAY, is_race=True), "race"),
        (ran_day(TODAY, None), "unmeasured"),
        (CalendarDay(TODAY, other_sports=("walk",)), "other"),
        (CalendarDay(TODAY, felt=(felt(TODAY),)), ""),
    ],
)
def test_what_was_done_has_its_own_shape(day: CalendarDay, shape: str) -> None:
    [mark] = marks(day)
    assert mark.shape == shape
    assert bool(mark.square) == (shape in {"run", "unmeasured"})


def test_four_times_as_far_is_twice_as_wide() -> None:
    small, large = marks(ran_day(date(2026, 3, 1), 5_000), ran_day(date(2026, 3, 2), 20_000))
    sides = [int(re.findall(r"h(\d+)v", mark.square)[0]) for mark in (small, large)]
    assert sides == [9, 18]


def test_what_was_felt_and_stretched_is_marked_and_said() -> None:
    day = CalendarDay(
        date(2026, 3, 11),
        2,
        12_345,
        4_000,
        is_race=True,
        other_sports=("swim",),
        felt=(felt(TODAY, "low_back", 4), felt(TODAY, "knee", None)),
        stretched=True,
    )
    [mark] = marks(day)
    assert (mark.is_felt, mark.is_stretched) == (True, True)
    assert mark.says == (
        "Wed 11 Mar: 12.3\u00a0km, 2 runs, race, swim; lower back 4/10, knee; stretched"
    )


def test_what_lacks_a_distance_is_said_to() -> None:
    [mark] = marks(ran_day(date(2026, 3, 11), None, stretched=False))
    assert mark.says == "Wed 11 Mar: run without a distance"
    assert not mark.is_stretched


def test_days_that_were_not_journalled_are_hatched() -> None:
    pause = Pause(first_on=date(2026, 3, 10), last_on=date(2026, 3, 11))
    chart = calendar(report(pauses=(pause,)), "km", today=TODAY)
    assert [month.paused.count("M") for month in chart.months[:4]] == [0, 0, 2, 0]


def test_months_of_two_years_are_told_apart() -> None:
    chart = calendar(report(date(2025, 12, 1), date(2026, 1, 31)), "km", today=TODAY)
    assert [month.name for month in chart.months] == ["December 2025", "January 2026"]
    alone = calendar(report(date(2026, 1, 1), date(2026, 1, 31)), "km", today=TODAY)
    assert [month.name for month in alone.months] == ["January"]


def test_a_month_says_what_was_run() -> None:
    chart = calendar(report(metres={date(2026, 3, 3): 8_000}), "mi", today=TODAY)
    assert (chart.months[2].total, chart.months[2].says) == (
        "5\u00a0mi",
        "March 2026: 1 run, 5.0\u00a0mi",
    )
    assert chart.months[1].total == ""


def test_the_table_has_every_day_with_an_entry() -> None:
    told = (
        ran_day(date(2026, 3, 11), stretched=True),
        CalendarDay(date(2026, 3, 12), felt=(felt(TODAY),)),
    )
    table = calendar(report(days=told), "km", today=TODAY).table
    assert table.rows == (
        ("Wed 11 Mar", "8.0\u00a0km", "", "yes"),
        ("Thu 12 Mar", "", "lower back 4/10", ""),
    )


def corners(path: str) -> set[tuple[int, int]]:
    """The places that a path around whole places encloses, by even and odd crossings."""
    x = y = start_y = 0
    edges: list[tuple[int, int, int]] = []  # x, upper and lower end of each upright edge
    for command, number, second in re.findall(r"([MHVvhz])(-?\d*) ?(\d*)", path):
        before = y
        if command == "M":
            x, y = int(number), int(second)
            start_y = y
            continue
        x = int(number) if command == "H" else x
        y = int(number) if command == "V" else y + int(number) if command == "v" else y
        y = start_y if command == "z" else y
        if y != before:
            edges.append((x, min(before, y), max(before, y)))
    found = set()
    for column in range(7):
        for row in range(6):
            at, down = column * CELL + CELL // 2, HEAD + row * CELL + CELL // 2
            if sum(left < at and upper < down < lower for left, upper, lower in edges) % 2:
                found.add((column * CELL, HEAD + row * CELL))
    return found


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 45), st.integers(0, 6))
def test_every_day_has_its_place_and_no_other(first: date, more: int, week_start: int) -> None:
    last = first + timedelta(more)
    days = [ran_day(first + timedelta(at)) for at in range(more + 1)]
    told = report(first, last, days=tuple(days), week_start=week_start)
    chart = calendar(told, "km", today=TODAY)
    for month in chart.months:
        places = {(mark.x, mark.y) for mark in month.marks}
        assert places == corners(month.ground)
        assert max(y for _, y in places) + FACE == month.height
    assert sum(len(month.marks) for month in chart.months) == len(days)
