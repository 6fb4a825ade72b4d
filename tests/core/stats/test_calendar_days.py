"""A calendar has every day, and tells rest from what nobody knows."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.diary import Pause
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.calendar_days import (
    CalendarDay,
    DayNotes,
    RunSum,
    calendar_days,
    day_counts,
    paused_spans,
)

MON, TUE, WED, THU, FRI = (date(2026, 11, 16) + timedelta(days=day) for day in range(5))


def day_of(notes: DayNotes, day: date = MON) -> CalendarDay:
    [found] = calendar_days(day, day, notes)
    return found


def test_a_day_without_a_run_is_zero_metres() -> None:
    assert day_of(DayNotes(runs={})) == CalendarDay(MON, 0, 0, 0)


def test_a_day_that_was_not_journalled_is_none() -> None:
    pause = Pause(first_on=MON, last_on=TUE)
    days = calendar_days(MON, WED, DayNotes(runs={}, pauses=[pause]))
    assert [(day.is_paused, day.distance_m, day.duration_s) for day in days] == [
        (True, None, None),
        (True, None, None),
        (False, 0, 0),
    ]


def test_a_run_counts_though_the_day_was_not_journalled() -> None:
    pause = Pause(first_on=MON, last_on=TUE)
    day = day_of(DayNotes(runs={MON: RunSum(1, 5000, None)}, pauses=[pause]))
    assert (day.runs, day.distance_m, day.duration_s, day.is_paused) == (1, 5000, None, True)


def test_the_worst_comes_first_and_what_has_gone_not_at_all() -> None:
    areas = [
        AreaDay(MON, "calf", None),
        AreaDay(MON, "knee", 2),
        AreaDay(MON, "achilles", 2),
        AreaDay(MON, "low_back", 0),
        AreaDay(MON, "hip", 7),
        AreaDay(TUE, "toe", 9),
    ]
    day = day_of(DayNotes(runs={}, areas=areas))
    assert [felt.area for felt in day.felt] == ["hip", "achilles", "knee", "calf"]


def test_everything_of_a_day_is_there() -> None:
    notes = DayNotes(
        runs={MON: RunSum(2, 12_000, 3600.0)},
        races={MON},
        other_sports={MON: ("walk",)},
        stretched={MON: True, TUE: False},
        cared_for={TUE},
    )
    monday, tuesday, wednesday = calendar_days(MON, WED, notes)
    assert monday == CalendarDay(
        MON, 2, 12_000, 3600.0, is_race=True, other_sports=("walk",), stretched=True
    )
    assert (tuesday.stretched, tuesday.is_cared_for) == (False, True)
    assert wednesday.stretched is None
    assert [day.is_told for day in (monday, tuesday, wednesday)] == [True, False, False]


def test_counts_are_of_days_but_for_runs() -> None:
    notes = DayNotes(
        runs={MON: RunSum(2, 12_000, None), WED: RunSum(1, None, 1800.0)},
        races={MON},
        areas=[AreaDay(TUE, "calf", 3), AreaDay(TUE, "knee", 3), AreaDay(WED, "knee", 0)],
        stretched={MON: True, TUE: True, WED: False},
        cared_for={TUE},
    )
    counts = day_counts(calendar_days(MON, FRI, notes))
    assert counts == (3, 12_000, 2, 1, 1, 2, 1)


@pytest.mark.parametrize(
    ("paused", "spans"),
    [
        ([], []),
        ([MON], [(MON, MON)]),
        ([MON, TUE, THU], [(MON, TUE), (THU, THU)]),
        ([MON, TUE, WED, THU, FRI], [(MON, FRI)]),
    ],
)
def test_days_in_a_row_are_one_span(paused: list[date], spans: list[tuple[date, date]]) -> None:
    pauses = [Pause(first_on=day, last_on=day) for day in paused]
    days = calendar_days(MON, FRI, DayNotes(runs={}, pauses=pauses))
    assert paused_spans(days) == spans


@settings(deadline=None)  # a thousand days, on a machine that may be busy
@given(
    first_on=st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    length=st.integers(0, 1000),
    runs=st.dictionaries(st.integers(0, 1000), st.integers(1, 50_000)),
)
def test_no_day_is_left_out_and_no_metre_lost(
    first_on: date, length: int, runs: dict[int, int]
) -> None:
    sums = {first_on + timedelta(days=at): RunSum(1, metres, 1.0) for at, metres in runs.items()}
    last_on = first_on + timedelta(days=length)
    days = calendar_days(first_on, last_on, DayNotes(runs=sums))
    assert [day.day for day in days] == [first_on + timedelta(days=at) for at in range(length + 1)]
    inside = {at: metres for at, metres in runs.items() if at <= length}
    counts = day_counts(days)
    assert (counts.runs, counts.distance_m) == (len(inside), sum(inside.values()))
