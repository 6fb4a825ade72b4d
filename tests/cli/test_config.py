"""``runlog config``: settings, and what they change everywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from runlog.core.settings import SETTING_HELP
from tests.cli.conftest import Run
from tests.cli.running import everything


def test_every_setting_is_listed_with_what_holds_without_it(done: Run) -> None:
    lines = done("config").out.splitlines()
    assert lines[0] == "Setting\tValue\tMeaning"
    told = {line.split("\t")[0]: line.split("\t")[1] for line in lines[1:]}
    expected = {
        "units": "(km)",
        "dates": "(day/month)",
        "zone": "(not set)",
        "week_start": "(Monday)",
        "why.area": "(not set)",
    }
    assert told.items() >= expected.items()
    assert told.keys() == set(SETTING_HELP)
    assert done("config list").out == done("config").out
    assert done("config --json").data == {}


@pytest.mark.parametrize(
    ("line", "key", "value", "said"),
    [
        ("set units mi", "units", "mi", "mi"),
        ("units miles", "units", "mi", "mi"),
        ("set units KM", "units", "km", "km"),
        ("set dates american", "dates", "month/day", "month/day"),
        ("set zone Europe/Paris", "zone", "Europe/Paris", "Europe/Paris"),
        ("set week_start sunday", "week_start", 6, "Sunday"),
        ("set week-start Sun", "week_start", 6, "Sunday"),
        ("set week_start 0", "week_start", 0, "Monday"),
        ("set why.area lower back", "why.area", "low_back", "lower back"),
        (
            "routine usual quads hams", "routine.usual",
            ["quad_standing", "hamstring_standing"], "quads, hamstrings",
        ),
        ("set routine.long quads, calves", "routine.long",
         ["quad_standing", "calf_gastroc"], "quads, calves"),
        ("set exercise.wall_sit quad,buttock", "exercise.wall_sit", ["quad", "buttock"],
         "quad, buttock"),
    ],
)  # fmt: skip
def test_a_setting_is_set_shown_and_unset(
    done: Run, line: str, key: str, value: object, said: str
) -> None:
    assert done(f"config {line}").out == f"{key}: {said}\n"
    assert done("config --json").data == {key: value}
    assert done(f"config get {key} --json").data == {key: value}
    assert done(f"config {key}").out == f"{key}: {said}\n"
    assert f"{key}\t{said}\t" in done("config").out
    done(f"config unset {key}")
    assert done("config --json").data == {}


def test_settings_are_data_in_every_form(done: Run) -> None:
    done("config set units mi")
    done("config set week_start sunday")
    assert done("config --csv").out == "units,week_start\nmi,6\n"
    assert done("config units --tsv").out == "units\nmi\n"


def test_the_same_again_is_no_change(done: Run, db: Path) -> None:
    done("config set units mi")
    before = everything(db)
    done("config set units mi")
    assert everything(db) == before
    assert done("undo --json").data[0]["label"] == "config set units mi"
    assert done("undo --json").data == []


def test_a_routine_may_hold_the_runners_own_exercise_once_it_is_known(done: Run, run: Run) -> None:
    refused = run("config", "routine", "usual", "wobbling")
    assert refused.code == 2
    assert "Make it yours first: runlog stretches 'wobbling'" in refused.err
    done("stretches wobbling --areas ankle")
    done("config routine usual wobbling quads")
    assert done("add 5k 25:00 +usual --json").data["stretches"] == ["wobbling", "quad_standing"]


# ---- what they change -------------------------------------------------------------------------


@pytest.fixture
def miles(prepared: Callable[..., Run]) -> Run:
    """A journal of a runner who counts in miles."""
    return prepared(
        "config set units mi",
        "shoes add Pegasus --start 360 --limit 400",
        "add 5mi 45:00 20 nov pegasus '3x1mi @7:00 r400'",
        "add 8k 45:12 yesterday evening pegasus",
    )


def test_miles_are_shown_everywhere_and_metres_kept(miles: Run) -> None:
    assert miles("add 10mi 1:30:00 19 nov pegasus -n").out.splitlines()[0] == (
        "Would save  Thu 19 Nov · 10.00 mi · 1:30:00 · 9:00/mi · Pegasus (380 mi of 400)"
    )
    assert "Pegasus is near its limit: 20 mi left" in miles("add 10mi 1:30:00 pegasus -n").out
    history = miles("history").out.splitlines()
    assert history[0].split("\t")[3:6] == ["mi", "Time", "/mi"]
    assert history[1].split("\t")[3:6] == ["5.0", "45:12", "9:06"]
    assert miles("shoes").out.splitlines()[:2] == [
        "Shoe\tmi\tof\t%\tState\t28 days\tDue\tRuns",
        "Pegasus\t370\t400\t92\tsoon\t10\t\t2",
    ]
    assert miles("show 1").out.startswith("#1  Fri 20 Nov · 5.00 mi · 45:00 · 9:00/mi")
    assert "7:00/mi" in miles("show 1").out
    card = miles("").out
    assert "10.0 mi in 2 runs this week" in card
    assert "km" not in card
    assert "5.00 mi" in miles("delete 1 -n").out
    assert miles("shoes --json").data[0]["limit_m"] == 643_738
    assert miles("show 1 --json").data["distance_m"] == 8047
    assert "9:00/mi" in miles("explain 5mi 45:00").out or "5.00 mi" in miles("explain 5mi").out


def test_in_miles_a_bare_pace_and_a_slip_are_in_miles(miles: Run, run: Run) -> None:
    assert miles("add 5mi --pace 8:00 --json").data["duration_s"] == 2400
    refused = run("add", "5mi", "18:30")
    assert "18:30 for 5.00 mi is 3:42/mi." in refused.err
    refused = run("add", "5", "45:00")
    assert "Did you mean 5mi or 5min?" in refused.err
    refused = run("add", "40mi", "6h")
    assert "more than three times your longest so far (5.00 mi)" in refused.err


def test_the_order_of_dates_decides_what_3_4_means(done: Run) -> None:
    assert done("add 8k 3/4 --json").data["day"] == "2026-04-03"
    done("config set dates month/day")
    assert done("add 8k 3/4 --json").data["day"] == "2026-03-04"
    assert [one["day"] for one in done("history 3/4 --json").data] == ["2026-03-04"]


def test_the_zone_decides_what_today_is(done: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNLOG_NOW", "2026-11-22T21:10:00+00:00")
    assert done("add 8k 45:12 --json").data["started_at"] == "2026-11-22T20:24:48+00:00"
    done("config set zone Asia/Tokyo")
    stored = done("add 9k 45:12 --json").data
    assert stored["started_at"] == "2026-11-23T05:24:48+09:00"
    assert stored["day"] == "2026-11-23"
    assert done("check ok --json").data["day"] == "2026-11-23"
    monkeypatch.setenv("RUNLOG_NOW", "2026-11-23T06:30")  # without an offset: the runner's own
    assert done("check ok --json").data["at"] == "2026-11-23T06:30:00+09:00"


def test_the_week_begins_when_the_runner_says(done: Run) -> None:
    done("add 8k 45:12 today at 9am")  # a Sunday
    done("add 7k 45:12 sat")
    assert "15.0 km in 2 runs this week" in done("").out
    assert len(done("history week --json").data) == 2
    done("config set week_start sunday")
    assert "8.0 km in 1 run this week" in done("").out
    assert len(done("history week --json").data) == 1
