"""The calendar as it is seen: every day has its cell, and nothing is wider than the terminal."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.diary import Pause
from runlog.core.period import week_of
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.calendar_days import DayCalendar, DayNotes, RunSum, calendar_days
from runlog.render.calendar import calendar_lines, usual_weeks, weeks_in
from runlog.render.calendar_told import calendar_records, calendar_sentences
from runlog.render.grid import Look
from runlog.render.lines import Line
from runlog.render.width import cell_width

SHADES = "░▒▓█"


def text(lines: Iterable[Line]) -> str:
    return "\n".join("".join(cell.text for cell in line).rstrip() for line in lines)


def calendar(
    first_on: date,
    last_on: date,
    notes: DayNotes,
    *,
    begun_on: date | None = None,
    today: date | None = None,
    week_start: int = 0,
) -> DayCalendar:
    begun_on = begun_on or first_on
    return DayCalendar(
        first_on=first_on,
        last_on=last_on,
        begun_on=begun_on,
        today=today or last_on,
        week_start=week_start,
        days=calendar_days(max(first_on, begun_on), last_on, notes),
    )


def nov(day: int) -> date:
    return date(2026, 11, day)


EVERYTHING = DayNotes(
    runs={
        nov(3): RunSum(1, 4_400, 1500.0),
        nov(5): RunSum(1, 4_500, 1500.0),
        nov(8): RunSum(2, 12_000, 4000.0),
        nov(10): RunSum(1, None, 1800.0),
        nov(15): RunSum(1, 21_100, 6000.0),
        nov(17): RunSum(1, 5_000, 1500.0),
        nov(21): RunSum(1, 10_000, 3000.0),
    },
    races={nov(15), nov(17)},
    other_sports={nov(6): ("ride",), nov(8): ("walk",), nov(13): ("swim",)},
    areas=[
        AreaDay(nov(17), "low_back", 4),
        AreaDay(nov(18), "calf", None),
        AreaDay(nov(19), "calf", 0),
    ],
    stretched={nov(4): True, nov(15): True, nov(17): True, nov(5): False},
    cared_for={nov(4), nov(15), nov(17)},
    pauses=[Pause(first_on=nov(12), last_on=nov(14))],
)
NOVEMBER = calendar(date(2026, 10, 28), nov(22), EVERYTHING, begun_on=nov(2))


def test_the_calendar_of_a_few_weeks() -> None:
    assert (
        text(calendar_lines(NOVEMBER, "km", Look(width=80)))
        == """\
Running days  28 Oct – 22 Nov 2026

2026 Nov
Mon    · · ·
Tue    ░ ? ▒!
Wed    ·+· ·!
Thu    ▒ ~ ·
Fri    o o ·
Sat    · ~ ▓
Sun    ▓ █*· ◂

· no run   ░ <5   ▒ 5–9   ▓ 10–14   █ 15+ km   ? run without a distance
o another sport   ~ not journalled   ◂ today
! symptom   * race   + stretched apart from a run
8 runs, 57.0 km; a symptom on 2 days; a race on 2 days; stretched on 3 days, on
  3 apart from a run.
Shades go by whole km, rounded.
A mark stands behind its day; of several, the first of these is shown.
Blank: before the journal begins on 2 Nov 2026."""
    )


def test_the_same_in_ascii_in_miles_and_where_it_is_narrow() -> None:
    assert (
        text(calendar_lines(NOVEMBER, "mi", Look(width=40, is_ascii=True)))
        == """\
Running days  28 Oct - 22 Nov 2026

2026 Nov
Mon    . . .
Tue    = ? =!
Wed    .+. .!
Thu    = ~ .
Fri    o o .
Sat    . ~ %
Sun    % #*. <

. no run   - <3   = 3-5   % 6-9
# 10+ mi   ? run without a distance
o another sport   ~ not journalled
< today
! symptom   * race
+ stretched apart from a run
8 runs, 35.4 mi; a symptom on 2 days; a
  race on 2 days; stretched on 3 days,
  on 3 apart from a run.
Shades go by whole mi, rounded.
A mark stands behind its day; of
  several, the first of these is shown.
Blank: before the journal begins on 2
  Nov 2026."""
    )


def test_years_stand_where_they_change_and_a_long_time_goes_on_below() -> None:
    mondays = [date(2025, 11, 24) + timedelta(weeks=week) for week in range(13)]
    notes = DayNotes(runs={day: RunSum(1, 8000, 1.0) for day in mondays})
    drawn = calendar(date(2025, 11, 20), date(2026, 2, 25), notes, today=nov(1))
    lines = text(calendar_lines(drawn, "km", Look(width=21))).splitlines()[4:]
    assert lines[:11] == [
        "2025 Nov Dec",
        "Mon    ▒ ▒ ▒ ▒",
        "Tue    · · · ·",
        "Wed    · · · ·",
        "Thu  · · · · ·",
        "Fri  · · · · ·",
        "Sat  · · · · ·",
        "Sun  · · · · ·",
        "",
        "       2026",
        "2025   Jan",
    ]
    assert lines[18:23] == ["", "2026 Feb", "Mon  ▒ ▒ ▒ ▒ ·", "Tue  · · · · ·", "Wed  · · · · ·"]
    assert lines[23] == "Thu  · · · ·"


@pytest.mark.parametrize(("width", "weeks"), [(20, 7), (40, 17), (80, 37), (120, 57), (200, 97)])
def test_as_many_weeks_as_fit_stand_side_by_side(width: int, weeks: int) -> None:
    assert weeks_in(width) == weeks


@pytest.mark.parametrize(("width", "weeks"), [(20, 16), (40, 17), (80, 37), (120, 53), (200, 53)])
def test_unasked_a_year_is_shown_at_most_and_sixteen_weeks_at_least(width: int, weeks: int) -> None:
    assert usual_weeks(width) == weeks


def test_a_quarter_of_many_runs_has_each_shade_and_the_legend_says_so() -> None:
    runs = {nov(1) + timedelta(days=day): RunSum(1, 1000 * (day + 3), 1.0) for day in range(8)}
    seen = text(calendar_lines(calendar(nov(1), nov(8), DayNotes(runs=runs)), "km", Look(width=80)))
    assert "░ <4   ▒ 4–5   ▓ 6–7   █ 8+ km" in seen
    assert "Shades part the running days into quarters, by whole km, rounded." in seen


def test_what_is_not_there_is_not_in_the_legend() -> None:
    runs = {nov(2): RunSum(1, 5000, 1.0)}
    drawn = calendar(nov(2), nov(2), DayNotes(runs=runs), today=nov(22))
    assert text(calendar_lines(drawn, "km", Look(width=80))).splitlines()[-3:] == [
        "░ <5   ▒ 5–9   ▓ 10–14   █ 15+ km",
        "1 run, 5.0 km.",
        "Shades go by whole km, rounded.",
    ]


def test_walks_alone_have_no_shades() -> None:
    drawn = calendar(nov(2), nov(3), DayNotes(runs={}, other_sports={nov(2): ("walk",)}))
    assert text(calendar_lines(drawn, "km", Look(width=80))).splitlines()[-2:] == [
        "· no run   o another sport   ◂ today",
        "No run.",
    ]


def test_today_is_told_by_an_arrow_though_tomorrow_is_in_the_next_week() -> None:
    runs = {nov(22): RunSum(1, 5000, 1.0), nov(23): RunSum(1, 5000, 1.0)}
    drawn = calendar(nov(16), nov(23), DayNotes(runs=runs), today=nov(22))
    rows = text(calendar_lines(drawn, "km", Look(width=80))).splitlines()
    assert rows[3] == "Mon  · ▒"
    assert rows[9] == "Sun  ▒ ◂"


def test_a_new_year_in_the_last_column_is_not_cut() -> None:
    drawn = calendar(date(2025, 12, 8), date(2026, 1, 4), DayNotes(runs={}), today=nov(1))
    lines = text(calendar_lines(drawn, "km", Look(width=20))).splitlines()
    assert lines[4:6] == ["          2026", "2025 Dec   Jan"]


def test_the_year_at_the_left_is_that_of_the_first_month() -> None:
    drawn = calendar(date(2025, 12, 29), date(2026, 1, 18), DayNotes(runs={}), today=nov(1))
    lines = text(calendar_lines(drawn, "km", Look(width=80))).splitlines()
    assert lines[2] == "2026 Jan"


@st.composite
def calendars(draw: st.DrawFn) -> DayCalendar:
    first_on = draw(st.dates(date(1995, 1, 1), date(2035, 1, 1)))
    last_on = first_on + timedelta(days=draw(st.integers(0, 800)))
    begun_on = first_on + timedelta(days=draw(st.integers(0, (last_on - first_on).days)))
    days = st.integers(0, 800).map(lambda day: first_on + timedelta(days=day))
    distances = st.one_of(st.none(), st.integers(1, 120_000))
    notes = DayNotes(
        runs=draw(st.dictionaries(days, st.builds(RunSum, st.just(1), distances, st.none()))),
        races=draw(st.sets(days, max_size=5)),
        other_sports=dict.fromkeys(draw(st.sets(days, max_size=5)), ("ride",)),
        areas=[AreaDay(day, "calf", 3) for day in draw(st.sets(days, max_size=5))],
        cared_for=draw(st.sets(days, max_size=5)),
        pauses=[Pause(first_on=day, last_on=day) for day in draw(st.sets(days, max_size=5))],
    )
    today = last_on + timedelta(days=draw(st.sampled_from([-1, 0, 30])))
    return calendar(
        first_on, last_on, notes,
        begun_on=begun_on, today=today, week_start=draw(st.integers(0, 6)),
    )  # fmt: skip


WIDTHS = st.integers(40, 200)


@settings(deadline=None)
@given(calendars(), WIDTHS, st.booleans())
def test_no_line_is_wider_than_the_terminal(drawn: DayCalendar, width: int, is_ascii: bool) -> None:
    seen = text(calendar_lines(drawn, "km", Look(width=width, is_ascii=is_ascii)))
    assert max(cell_width(line) for line in seen.splitlines()) <= width
    assert seen.isascii() or not is_ascii


def rows_of(drawn: DayCalendar, width: int) -> list[str]:
    """The rows of days, without their labels and the arrow of today, all blocks side by side."""
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    labels = [names[(drawn.week_start + day) % 7] for day in range(7)]
    lines = text(calendar_lines(drawn, "km", Look(width=width))).splitlines()
    starts = [at for at, line in enumerate(lines) if line.startswith(labels[0])]
    joined = []
    for weekday, label in enumerate(labels):
        rows = [lines[start + weekday] for start in starts]
        assert all(row.startswith(label) for row in rows)
        joined.append([row[5:] for row in rows])
    wide = [max(len(row) + len(row) % 2 for row in column) for column in zip(*joined, strict=True)]
    return ["".join(row.ljust(w) for row, w in zip(rows, wide, strict=True)) for rows in joined]


@settings(deadline=None)
@given(calendars(), WIDTHS)
def test_every_day_of_the_journal_has_its_cell_and_no_other_day(
    drawn: DayCalendar, width: int
) -> None:
    rows = [row.replace("◂", " ") for row in rows_of(drawn, width)]
    cells = [row[at] for row in rows for at in range(0, len(row), 2)]
    assert sum(cell != " " for cell in cells) == len(drawn.days)


@settings(deadline=None)
@given(calendars())
def test_a_longer_run_is_never_lighter(drawn: DayCalendar) -> None:
    # At 5000 columns all weeks stand side by side, so that a day is found by its week.
    rows = rows_of(drawn, 5000)
    first_week = week_of(drawn.first_on, drawn.week_start).first
    assert first_week is not None
    shaded = []
    for day in drawn.days:
        if day.runs and day.distance_m is not None:
            week, weekday = divmod((day.day - first_week).days, 7)
            shaded.append((day.distance_m, SHADES.index(rows[weekday][2 * week])))
    for (_, lighter), (_, darker) in pairwise(sorted(shaded)):
        assert lighter <= darker


def test_a_screen_reader_gets_a_sentence_for_each_day_with_something() -> None:
    assert calendar_sentences(NOVEMBER, "km") == [
        "Running days, 28 Oct to 22 Nov 2026.",
        "Tue 3 Nov: 4.4 km.",
        "Wed 4 Nov: stretched apart from a run.",
        "Thu 5 Nov: 4.5 km.",
        "Fri 6 Nov: ride.",
        "Sun 8 Nov: 2 runs, 12.0 km, walk.",
        "Tue 10 Nov: run without a distance.",
        "12 to 14 Nov 2026: not journalled.",
        "Fri 13 Nov: swim.",
        "Sun 15 Nov: 21.1 km, race, stretched apart from a run.",
        "Tue 17 Nov: 5.0 km, race, lower back 4/10, stretched apart from a run.",
        "Wed 18 Nov: calf.",
        "Sat 21 Nov: 10.0 km.",
        (
            "Altogether: 8 runs, 57.0 km; a symptom on 2 days; a race on 2 days; "
            "stretched on 3 days, on 3 apart from a run."
        ),
    ]


def test_two_runs_without_a_distance_are_told() -> None:
    drawn = calendar(nov(2), nov(2), DayNotes(runs={nov(2): RunSum(2, None, None)}))
    assert calendar_sentences(drawn, "km")[1] == "Mon 2 Nov: 2 runs, without a distance."


def test_a_script_gets_every_day_of_the_journal() -> None:
    records = calendar_records(NOVEMBER)
    assert [record["day"] for record in records][:2] == ["2026-11-02", "2026-11-03"]
    assert len(records) == 21
    assert records[15] == {
        "day": "2026-11-17",
        "distance_m": 5000,
        "duration_s": 1500,
        "runs": 1,
        "is_race": True,
        "other_sports": [],
        "symptoms": [{"area": "low_back", "severity": 4}],
        "stretched": True,
        "is_paused": False,
    }
    assert records[0] | {"day": None} == {
        "day": None,
        "distance_m": 0,
        "duration_s": 0,
        "runs": 0,
        "is_race": False,
        "other_sports": [],
        "symptoms": [],
        "stretched": None,
        "is_paused": False,
    }
    assert (records[10]["distance_m"], records[10]["is_paused"]) == (None, True)
    assert records[3]["stretched"] is False
    assert records[16]["symptoms"] == [{"area": "calf", "severity": None}]
