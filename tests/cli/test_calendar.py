"""``runlog calendar``: days at a glance, on a terminal, in a pipe, aloud, and for a script."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from runlog.render.width import cell_width
from tests.cli.conftest import Run
from tests.cli.running import Answer, as_process
from tests.cli.terminal import on_terminal


@pytest.fixture
def past(prepared: Callable[..., Run]) -> Run:
    """Some weeks of running, with a bit of everything."""
    return prepared(
        "add easy 6k 37:00 3 nov evening",
        "add long 12k 1:15:00 8 nov 9am +quads",
        "add race 10k 52:00 15 nov 10am",
        "add 7k 42:00 21 nov 10am '6x400 r90s'",
        "add 30min 19 nov treadmill",
        "add 30k 1:20:00 20 nov ride",
        "symptoms lower back stiffness 5/10 21 nov evening",
        "symptoms calf 2/10 10 nov",
        "symptoms calf gone 12 nov",
        "stretches yoga 9 nov evening",
        "pause 12 nov 13 nov flu",
    )


def days(run: Run, line: str) -> list[str]:
    return [record["day"] for record in run(f"calendar {line} --json").data]


DRAWN = """\
Running days  1 – 22 Nov 2026

2026 Nov
Mon      ·+·
Tue    ▒ ·!·
Wed    · · ·
Thu    · ~ ?
Fri    · ~ o
Sat    · · ▒!
Sun    ▓ ▓*· ◂

· no run   ░ <5   ▒ 5–9   ▓ 10–14   █ 15+ km   ? run without a distance
o another sport   ~ not journalled   ◂ today
! symptom   * race   + stretched apart from a run
5 runs, 35.0 km; a symptom on 2 days; a race on 1 day; stretched on 2 days, on 1
  apart from a run.
Shades go by whole km, rounded.
A mark stands behind its day; of several, the first of these is shown.
Blank: before the journal begins on 3 Nov 2026.
"""


def test_in_a_pipe_it_is_drawn_without_colour(past: Run) -> None:
    answer = past("calendar month")
    assert answer.out == DRAWN
    assert answer.err == ""


@pytest.mark.parametrize(
    ("line", "first", "last", "count"),
    [
        ("", "2026-11-03", "2026-11-22", 20),
        ("30w", "2026-11-03", "2026-11-22", 20),
        ("all", "2026-11-03", "2026-11-22", 20),
        ("2026", "2026-11-03", "2026-11-22", 20),
        ("nov", "2026-11-03", "2026-11-22", 20),
        ("week", "2026-11-16", "2026-11-22", 7),
        ("since 20 nov", "2026-11-20", "2026-11-22", 3),
        ("1 nov..10 nov", "2026-11-03", "2026-11-10", 8),
        ("today", "2026-11-22", "2026-11-22", 1),
    ],
)
def test_a_script_gets_every_day_of_the_period_inside_the_journal(
    past: Run, line: str, first: str, last: str, count: int
) -> None:
    found = days(past, line)
    assert (found[0], found[-1], len(found)) == (first, last, count)
    assert found == sorted(set(found))


def test_what_a_script_gets_does_not_hang_on_the_terminal(
    past: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    past("add 5k 30:00 1 dec 2025")
    assert len(days(past, "")) == 357  # from the entry on, within 53 weeks
    monkeypatch.setenv("COLUMNS", "40")
    assert len(days(past, "")) == 357
    past("add 5k 30:00 1 oct 2025")
    assert len(days(past, "")) == 371
    assert len(days(past, "all")) == 418


def test_every_key_is_there(past: Run) -> None:
    by_day = {record["day"]: record for record in past("calendar --json").data}
    assert by_day["2026-11-21"] == {
        "day": "2026-11-21",
        "distance_m": 7000,
        "duration_s": 2520,
        "runs": 1,
        "is_race": False,
        "other_sports": [],
        "symptoms": [{"area": "low_back", "severity": 5}],
        "stretched": None,
        "is_paused": False,
    }
    assert by_day["2026-11-15"]["is_race"] is True
    assert by_day["2026-11-12"] | {"day": 0} == {
        "day": 0,
        "distance_m": None,
        "duration_s": None,
        "runs": 0,
        "is_race": False,
        "other_sports": [],
        "symptoms": [],
        "stretched": None,
        "is_paused": True,
    }
    assert (by_day["2026-11-19"]["runs"], by_day["2026-11-19"]["distance_m"]) == (1, None)
    assert by_day["2026-11-20"]["other_sports"] == ["ride"]
    assert by_day["2026-11-08"]["stretched"] is True
    assert by_day["2026-11-09"]["stretched"] is True


def test_csv_and_single_columns(past: Run) -> None:
    assert past("calendar 20 nov..21 nov --csv").out.splitlines() == [
        "day,distance_m,duration_s,runs,is_race,other_sports,symptoms,stretched,is_paused",
        '2026-11-20,0,0,0,0,"[""ride""]",[],,0',
        '2026-11-21,7000,2520,1,0,[],"[{""area"": ""low_back"", ""severity"": 5}]",,0',
    ]
    assert past("calendar week -c day -c runs").out.splitlines()[:2] == [
        "day\truns",
        "2026-11-16\t0",
    ]


def test_a_screen_reader_gets_a_sentence_for_each_day(
    past: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "1")
    assert past("calendar since 8 nov").out.splitlines() == [
        "Running days, 8 to 22 Nov 2026.",
        "Sun 8 Nov: 12.0 km, stretched.",
        "Mon 9 Nov: stretched apart from a run.",
        "Tue 10 Nov: calf 2/10.",
        "12 to 13 Nov 2026: not journalled.",
        "Sun 15 Nov: 10.0 km, race.",
        "Thu 19 Nov: run without a distance.",
        "Fri 20 Nov: ride.",
        "Sat 21 Nov: 7.0 km, lower back 5/10.",
        (
            "Altogether: 4 runs, 29.0 km; a symptom on 2 days; a race on 1 day; "
            "stretched on 2 days, on 1 apart from a run."
        ),
    ]


def test_an_empty_journal_says_what_to_type(run: Run) -> None:
    assert run("calendar") == Answer(
        0, "", "Nothing here yet. Write down your last run: runlog add 8k 45:12 yesterday\n"
    )
    assert run("calendar", "--json").data == []


def test_days_before_the_journal_say_when_it_begins(past: Run) -> None:
    answer = past("calendar 2020")
    assert answer.out == ""
    assert answer.err == (
        "Nothing is written down of these days: the journal begins on 3 Nov 2026. "
        "See it all: runlog calendar all\n"
    )
    assert days(past, "2020") == []


@pytest.mark.parametrize("words", ["blurb", "30m", "dec 2026", "nov..oct"])
def test_words_that_name_no_days_are_refused(run: Run, words: str) -> None:
    answer = run("calendar", *words.split())
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("runlog: ")


def test_a_young_journal_has_sixteen_weeks(past: Run) -> None:
    lines = past("calendar").out.splitlines()
    assert lines[0] == "Running days  3 Aug – 22 Nov 2026"
    assert lines[2] == "2026 Aug     Sep     Oct     Nov"
    assert len(lines[9]) == 5 + 2 * 16 + 1


def test_the_week_begins_on_the_runners_day(past: Run) -> None:
    past("config set week_start sunday")
    lines = past("calendar since 8 nov").out.splitlines()
    assert lines[2:10] == [
        "2026 Nov",
        "Sun  ▓ ▓*· ◂",
        "Mon  ·+·",
        "Tue  ·!·",
        "Wed  · ·",
        "Thu  ~ ?",
        "Fri  ~ o",
        "Sat  · ▒!",
    ]


def test_miles_are_counted_in_miles(past: Run) -> None:
    past("config set units mi")
    out = past("calendar month").out
    assert "░ <3   ▒ 3–5   ▓ 6–9   █ 10+ mi" in out
    assert "5 runs, 21.7 mi;" in out


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Pacific/Auckland"])
@pytest.mark.parametrize(
    "text", ["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2024-02-29", "2025-12-31"]
)
def test_around_a_change_of_the_clock_a_run_stays_on_its_day(
    done: Run, zone: str, text: str
) -> None:
    done(f"config set zone {zone}")
    done("add 5k 30:00", f"{text} 00:30")
    done("add 6k 36:00", f"{text} 23:30")
    [record, *_] = done("calendar all --json").data
    assert (record["day"], record["runs"], record["distance_m"]) == (text, 2, 11_000)
    # A journey later, the days are what they were.
    done("config set zone America/Los_Angeles")
    assert done("calendar all --json").data[0] == record


def test_a_run_of_tomorrow_is_seen_by_who_flew_westwards(done: Run) -> None:
    done("config set zone Pacific/Auckland")
    done("add 5k 30:00", "today 06:00", "--now", "2026-11-23T09:00")
    done("config set zone America/Los_Angeles")
    lines = done("calendar week --now 2026-11-22T12:00").out.splitlines()
    assert lines[3] == "Mon    ▒"
    assert days(done, "week --now 2026-11-22T12:00") == ["2026-11-23"]


def test_twenty_years_go_on_block_below_block(done: Run) -> None:
    lines = [f"5k 30:00 {year}-06-15" for year in range(2006, 2027)]
    done("add -", stdin="\n".join(lines))
    out = done("calendar all").out
    heads = [line for line in out.splitlines() if line.startswith("20")]
    assert len(heads) == 29
    assert heads[0].startswith("2006 Jun")
    assert max(map(cell_width, out.splitlines())) <= 80
    assert "21 runs, 105.0 km" in out


# ---- on a terminal -----------------------------------------------------------------

ASCII = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
"""A letter is a byte then, and a column of the terminal."""


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_on_a_terminal_it_is_as_wide_as_there_is_room(past: Run, columns: int) -> None:
    past("add 5k 30:00 1 nov 2025")
    seen = on_terminal(["calendar"], columns=columns, lines=100, environment=ASCII)
    assert seen.code == 0
    assert max(map(cell_width, seen.lines)) <= columns
    assert "\x1b[" in seen.raw
    [monday] = [line for line in seen.lines if line.startswith("Mon")]
    weeks = min(53, (columns - 6) // 2)
    [sunday] = [line for line in seen.lines if line.startswith("Sun")]
    assert len(sunday) == 5 + 2 * weeks + 1
    assert len(monday) <= len(sunday)


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colour_nothing_is_lost(past: Run, variables: dict[str, str]) -> None:
    del past
    seen = on_terminal(["calendar", "month"], environment=variables)
    assert "\x1b[" not in seen.raw
    assert seen.lines == DRAWN.splitlines()


@pytest.mark.parametrize(
    ("variables", "escape"),
    [
        ({"COLORTERM": "truecolor"}, "\x1b[1;38;2;213;94;0m!"),
        ({"COLORTERM": None, "TERM": "xterm-256color"}, "\x1b[1;38;5;166m!"),
        ({"COLORTERM": None, "TERM": "xterm"}, "\x1b[1;31m!"),
    ],
)
def test_colour_is_what_the_terminal_has(
    past: Run, variables: dict[str, str | None], escape: str
) -> None:
    del past
    assert escape in on_terminal(["calendar", "month"], environment=variables).raw


def test_where_only_ascii_is_known_it_is_drawn_in_ascii(past: Run) -> None:
    del past
    answer = as_process(["calendar", "month"], environment=ASCII)
    assert answer.out.isascii()
    assert answer.out.splitlines()[3:10] == [
        "Mon      .+.",
        "Tue    = .!.",
        "Wed    . . .",
        "Thu    . ~ ?",
        "Fri    . ~ o",
        "Sat    . . =!",
        "Sun    % %*. <",
    ]


@pytest.mark.skipif(shutil.which("cat") is None, reason="no pager to be had")
def test_what_is_taller_than_the_terminal_goes_through_the_pager(past: Run, db: Path) -> None:
    past("add 5k 30:00 2006-06-15")
    mark = db.with_suffix(".seen")
    pager = db.with_suffix(".pager")
    pager.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n")
    pager.chmod(0o700)
    seen = on_terminal(["calendar", "all"], environment={"PAGER": str(pager)})
    assert mark.exists()
    assert len(seen.lines) > 200
