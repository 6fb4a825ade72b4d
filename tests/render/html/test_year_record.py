"""A report for scripts: its keys are promised."""

import json
from datetime import date

from runlog.core.diary import Pause
from runlog.core.stats.calendar_days import CalendarDay
from runlog.core.stats.three_weeks import WeekBeside
from runlog.core.stats.year.care import CareCount
from runlog.core.stats.year.paces import PaceCourse
from runlog.core.stats.year.pairs import PairOfReport
from runlog.core.stats.year.report import KindShare
from runlog.render.html.year_record import year_record
from tests.render.html.told import TODAY, bout, easy, felt, race, report, volume

VOLUME = {"runs", "distance_m", "duration_s", "without_distance", "without_duration"}


def test_its_keys_stay_as_they_are() -> None:
    assert set(year_record(report())) == VOLUME | {
        *("for", "first_on", "last_on", "anonymous", "sessions", "run_days", "longest_m"),
        *("longest_on", "mean_week_m", "other_sports", "this_week", "grain", "parts", "months"),
        *("days", "pauses", "kinds", "pace", "races", "shoes", "episodes", "stretches"),
    }


def test_everything_a_report_tells_is_there() -> None:
    day = date(2026, 3, 11)
    pair = PairOfReport(
        name="Ghost", status="ok", distance_m=9, limit_m=700_000, told_m=5, is_worn=True
    )
    record = year_record(
        report(
            metres={day: 8_000},
            others=(("walk", 2),),
            week=WeekBeside(week=volume(5_000), before=volume(30_000)),
            days=(CalendarDay(day, 1, 8_000, 2_880.0, felt=(felt(day),), stretched=True),),
            pauses=(Pause(first_on=day, last_on=day, reason="trip"),),
            kinds=(KindShare(kind="easy", volume=volume(8_000)),),
            pace=PaceCourse(kind="easy", points=(easy(day, day, 360),)),
            races=(race(day, tags=("city",), note="mud", session_id=4),),
            pairs=(pair,),
            bouts=(bout(day, day),),
            care=(CareCount(exercise="plank", times=2),),
        )
    )
    assert (record["for"], record["first_on"], record["last_on"], record["anonymous"]) == (
        "self",
        "2026-01-01",
        "2026-11-22",
        False,
    )
    assert (record["runs"], record["distance_m"], record["longest_on"]) == (1, 8_000, "2026-03-11")
    assert record["other_sports"] == {"walk": 2}
    assert record["this_week"]["mean_distance_m"] == 10_000
    assert record["this_week"]["distance_m"] == 5_000
    assert set(record["parts"][0]) == VOLUME | {"first_on", "last_on", "whole", "paused"}
    assert [month["runs"] for month in record["months"]][:4] == [0, 0, 1, 0]
    assert record["days"] == [
        {
            "day": "2026-03-11",
            "runs": 1,
            "distance_m": 8_000,
            "duration_s": 2_880,
            "race": False,
            "other_sports": [],
            "symptoms": [{"area": "low_back", "severity": 4}],
            "stretched": True,
        }
    ]
    assert record["pauses"] == [
        {"first_on": "2026-03-11", "last_on": "2026-03-11", "reason": "trip"}
    ]
    assert record["kinds"][0]["kind"] == "easy"
    assert record["pace"]["points"][0]["pace_s_per_km"] == 360
    assert record["races"] == [
        {
            "session_id": 4,
            "day": "2026-03-11",
            "distance_m": 10_000,
            "duration_s": 2_700,
            "pace_s_per_km": 270,
            "shoe": None,
            "tags": ["city"],
            "note": "mud",
        }
    ]
    assert record["shoes"] == [
        {"name": "Ghost", "status": "ok", "distance_m": 9, "limit_m": 700_000, "told_m": 5}
    ]
    assert record["episodes"][0] == {
        "area": "low_back",
        "began_on": "2026-03-11",
        "last_on": "2026-03-11",
        "state": "gone",
        "worst": 4,
        "notes": 2,
    }
    assert record["stretches"] == [{"exercise": "plank", "times": 2}]


def test_what_is_unknown_is_null() -> None:
    record = year_record(
        report(
            week=WeekBeside(week=volume(0), begun_on=TODAY),
            races=(race(TODAY, None),),
            bouts=(bout(TODAY, TODAY, worst=None),),
        )
    )
    assert (record["longest_m"], record["longest_on"], record["mean_week_m"]) == (None, None, None)
    assert record["this_week"]["mean_distance_m"] is None
    assert record["races"][0]["pace_s_per_km"] is None
    assert record["episodes"][0]["worst"] is None
    assert json.loads(json.dumps(record)) == record
