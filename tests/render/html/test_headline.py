"""The first lines of a report, its name and its file."""

from datetime import date

import pytest

from runlog.core.period import Period
from runlog.core.stats.three_weeks import WeekBeside
from runlog.core.value import replace
from runlog.render.html.headline import facts, remarks
from runlog.render.html.year_name import nothing_told, report_days, report_file, report_title
from tests.render.html.told import TODAY, report, volume

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("asked", "title", "file"),
    [
        ((date(2026, 1, 1), TODAY), "2026 so far", "runlog-2026.html"),
        (YEAR, "2026 so far", "runlog-2026.html"),
        ((date(2025, 1, 1), date(2025, 12, 31)), "2025", "runlog-2025.html"),
        ((date(2026, 11, 1), TODAY), "November 2026 so far", "runlog-2026-11.html"),
        ((date(2026, 3, 1), date(2026, 3, 31)), "March 2026", "runlog-2026-03.html"),
        (
            (date(2026, 3, 1), date(2026, 3, 30)),
            "1 – 30 Mar 2026",
            "runlog-2026-03-01-to-2026-03-30.html",
        ),
        (
            (date(2025, 11, 23), TODAY),
            "23 Nov 2025 – 22 Nov 2026",
            "runlog-2025-11-23-to-2026-11-22.html",
        ),
    ],
)
def test_a_report_is_called_by_its_days(asked: tuple[date, date], title: str, file: str) -> None:
    told = report(asked[0], min(asked[1], TODAY), asked=Period(*asked))
    assert (report_title(told), report_file(told)) == (title, file)


@pytest.mark.parametrize(
    ("asked", "title", "file"),
    [
        (Period(None, None), "2016 – 2026", "runlog-all.html"),
        (Period(None, date(2026, 12, 1)), "2016 – 2026", "runlog-until-2026-12-01.html"),
        (
            Period(date(2016, 5, 1), None),
            "1 May 2016 – 22 Nov 2026",
            "runlog-since-2016-05-01.html",
        ),
    ],
)
def test_an_open_side_is_told_as_such(asked: Period, title: str, file: str) -> None:
    told = report(date(2016, 5, 1), TODAY, asked=asked)
    assert (report_title(told), report_file(told)) == (title, file)


def test_a_young_journal_is_not_called_by_a_year() -> None:
    told = report(date(2026, 9, 9), TODAY, asked=Period(None, None))
    assert report_title(told) == "9 Sep – 22 Nov 2026"


def test_an_anonymous_report_replaces_no_other() -> None:
    assert report_file(report(is_anonymous=True)) == "runlog-2026-anonymous.html"


def test_it_says_where_the_journal_begins() -> None:
    assert report_days(report()) == "1 Jan – 22 Nov 2026"
    told = report(date(2026, 3, 9), TODAY, asked=Period(date(2026, 1, 1), TODAY))
    assert report_days(told) == "9 Mar – 22 Nov 2026; the journal begins on 9 Mar"
    assert report_title(told) == "2026 so far"


def test_figures_are_told_with_their_units() -> None:
    told = report(metres={date(2026, 3, 1): 8_000, date(2026, 4, 5): 21_098}, mean_week_m=9_000)
    assert [(fact.number, fact.what) for fact in facts(told, "km", today=TODAY)] == [
        ("2", "runs"),
        ("29\u00a0km", "altogether"),
        ("2\u00a0h\u00a055\u00a0min", "on the move"),
        ("2 days", "with a run"),
        ("21.1\u00a0km", "longest run, Sun 5 Apr"),
        ("9.0\u00a0km", "in a whole week, on average"),
    ]
    assert facts(told, "mi", today=TODAY)[1].number == "18\u00a0mi"


def test_without_a_run_there_is_neither_longest_nor_mean() -> None:
    assert [fact.number for fact in facts(report(), "km", today=TODAY)] == [
        "0",
        "0\u00a0km",
        "0\u00a0min",
        "0 days",
    ]


def test_what_is_unknown_and_what_else_was_done_is_told() -> None:
    told = report(
        total=volume(8_000, runs=4, without_distance=2, without_duration=1),
        others=(("walk", 12), ("strength", 1), ("other", 2)),
    )
    assert remarks(told, "km", today=TODAY) == (
        "Among them 2 runs without a distance and 1 run without a time.",
        "Besides: 12 walks, 1 strength session and 2 other sessions.",
    )
    assert remarks(report(), "km", today=TODAY) == ()


def test_this_week_is_told_beside_the_three_before() -> None:
    week = WeekBeside(week=volume(31_000), before=volume(78_000, runs=9))
    [said] = remarks(report(week=week), "km", today=TODAY)
    assert said.startswith("31.0 km in 3:06:00 this week; your last three weeks averaged 26.0 km")
    assert said.endswith(".")


def test_nothing_to_tell_is_said_with_the_next_command() -> None:
    past = report(date(2020, 1, 1), date(2020, 12, 31))
    assert nothing_told(past) == (
        "Nothing was written down in these days: 1 Jan – 31 Dec 2020. "
        "See what there is: runlog report all"
    )
    assert "runlog add" in nothing_told(replace(past, has_journal=False))
    assert nothing_told(report(metres={TODAY: 5_000})) == ""
