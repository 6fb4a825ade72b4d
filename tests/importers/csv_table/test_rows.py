"""Rows of a stranger's table: what the runner wrote in them comes along, or is told."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.when import Calendar
from runlog.importers.csv_table import importer
from runlog.importers.protocol import Assumptions, FileReading
from tests.importers.writers import source

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=BERLIN)
LEXICON = Lexicon(
    calendar=Calendar(now=NOW, zone=BERLIN),
    routines={"usual": ("quad_standing", "pigeon")},
    exercises={"granny_trick": ()},
)


def read(header: str, *rows: str, **said: Any) -> FileReading:
    text = "\n".join((header, *rows)) + "\n"
    assumptions = Assumptions(**{"zone": BERLIN, "units": "km", **said})
    return importer.read(source(text.encode(), "log.csv"), assumptions)


def session(header: str, row: str, **said: Any) -> Any:
    [found] = read(f"Date,km,Time,{header}", f"2026-11-01,8,45:12,{row}", **said).sessions
    return found.session


# ---- what was done -----------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "cell", "stretched", "stretches"),
    [
        ("stretched", "yes", True, ()),
        ("stretched", "nein", False, ()),
        ("stretched", "", None, ()),
        ("stretches", "quads", True, ("quad_standing",)),
        ("stretches", '"Quads, couch"', True, ("quad_standing", "couch_stretch")),
        ("stretches", "quads + hams", True, ("quad_standing", "hamstring_standing")),
        ("stretches", "none", False, ()),
        ("stretches", "keine", False, ()),
        ("stretches", "-", None, ()),
        ("stretches", "Granny trick; usual", True, ("granny_trick", "quad_standing", "pigeon")),
        ("stretches", "my own", True, ("my own",)),
    ],
)
def test_what_was_stretched(
    header: str, cell: str, *, stretched: bool | None, stretches: tuple[str, ...]
) -> None:
    found = session(header, cell, lexicon=LEXICON)
    assert (found.stretched, found.stretches) == (stretched, stretches)


def test_a_list_of_stretches_says_more_than_a_no_beside_it() -> None:
    found = session("stretched,stretches", "no,quads")
    assert (found.stretched, found.stretches) == (True, ("quad_standing",))


@pytest.mark.parametrize(
    ("cell", "part"),
    [("evening", "evening"), ("Morgen", "morning"), ("midi", "noon"), ("", None), ("late", None)],
)
def test_the_part_of_the_day(cell: str, part: str | None) -> None:
    found = session("Part of day", cell)
    assert (found.when.part_of_day, found.when.at) == (part, None)
    timed = read("Date,km,part_of_day", f"2026-11-01 18:30,8,{cell}").sessions[0].session
    assert timed.when.part_of_day is None


def test_labels_and_a_workout_in_the_program_s_own_notation() -> None:
    found = session("tags,workout", '"#club, Hot",6x400 r90s')
    assert found.tags == ("club", "hot")
    assert found.workout.canonical == "6x400m r90s"
    assert len(found.intervals) == 11


@pytest.mark.parametrize(
    ("cell", "kind", "typed", "name"),
    [
        ("Easy", "easy", None, None),
        ("Intervalle", "interval", None, None),
        ("6x400 r90q", None, "6x400 r90q", None),
        ("Week 3 with Anna", None, None, "Week 3 with Anna"),
        ("--", None, None, None),
    ],
)
def test_a_column_of_workouts_may_hold_kinds_and_names(
    cell: str, kind: str | None, typed: str | None, name: str | None
) -> None:
    [found] = read("Date,km,Time,Workout", f"2026-11-01,8,45:12,{cell}").sessions
    workout = found.session.workout
    assert (found.session.kind, workout and workout.typed, found.name) == (kind, typed, name)
    assert workout is None or workout.canonical is None


# ---- what it was -------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Dauerlauf", "easy"),
        ("langer Lauf", "long"),
        ("Tempolauf", "tempo"),
        ("sortie longue", "long"),
        ("fractionné", "interval"),
        ("tirada larga", "long"),
        ("wedstrijd", "race"),
        ("ripetute", "interval"),
    ],
)
def test_kinds_are_known_in_many_languages(word: str, kind: str) -> None:
    found = session("Art", word)
    assert (found.sport, found.kind) == ("run", kind)


def test_labels_of_the_runner_s_own_make_no_other_sport_of_runs() -> None:
    reading = read(
        "Datum,km,Zeit,Art", "2026-11-01,8,45:12,Bahn", "2026-11-02,8,45:12,Dauerlauf",
        "2026-11-03,30,1:00:00,Rennrad",
    )  # fmt: skip
    assert [one.session.sport for one in reading.sessions] == ["run", "run", "other"]
    assert reading.warnings == ("column 'Art': 'Bahn', 'Rennrad' not understood",)


def test_beside_other_sports_a_strange_word_is_another_one() -> None:
    reading = read("Date,km,Time,Type", "2026-11-01,8,45:12,Padel", "2026-11-02,8,45:12,Run")
    assert [one.session.sport for one in reading.sessions] == ["other", "run"]


@pytest.mark.parametrize(
    ("said", "sport", "is_known"), [(None, "run", True), ("walk", "walk", False)]
)
def test_a_row_that_says_no_sport_is_what_the_runner_says(
    said: str | None, sport: str, *, is_known: bool
) -> None:
    [found] = read("Date,km,Time", "2026-11-01,8,45:12", sport=said).sessions
    assert (found.session.sport, found.is_sport_known) == (sport, is_known)
    assert found.keys == read("Date,km,Time", "2026-11-01,8,45:12").sessions[0].keys


@pytest.mark.parametrize(
    ("header", "cell"),
    [("Kind", "brisk"), ("Surface", "sand"), ("Stretched", "perhaps"), ("Part of day", "late")],
)
def test_a_word_that_is_not_understood_is_told(header: str, cell: str) -> None:
    reading = read(f"Date,km,{header}", f"2026-11-01,8,{cell}")
    assert reading.warnings == (f"column {header!r}: {cell!r} not understood",)


def test_many_words_that_are_not_understood_are_told_in_short() -> None:
    rows = [f"2026-11-{day:02},8,word {day}" for day in range(1, 9)]
    [warning] = read("Date,km,Kind", *rows).warnings
    assert warning.endswith("'word 5' … not understood")


# ---- pace --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "row", "distance_m", "duration_s"),
    [
        ("Date,km,Pace", "2026-11-01,8,5:39", 8000, 2712),
        ("Date,km,Pace", "2026-11-01,8,5:39 min/km", 8000, 2712),
        ("Date,km,Pace", "2026-11-01,8,9:05/mi", 8000, 2709),
        ("Date,km,Pace (min/mi)", "2026-11-01,8,9:05", 8000, 2709),
        ("Date,Miles,Pace", "2026-11-01,5,9:05", 8047, 2725),
        ("Date,Miles,Pace (min/km)", "2026-11-01,5,5:39", 8047, 2728),
        ("Date,Time,Pace", "2026-11-01,45:12,5:39", 8000, 2712),
        ("Date,km,Time,Pace", "2026-11-01,8,45:12,--", 8000, 2712),
        ("Date,km,Time,Ritmo", "2026-11-01,8,45:12,5:50", 8000, 2712),
    ],
)
def test_the_pace_fills_in_what_is_missing(
    header: str, row: str, distance_m: int, duration_s: float
) -> None:
    [found] = read(header, row).sessions
    assert (found.session.distance_m, found.session.duration_s) == (distance_m, duration_s)
    assert found.warnings == ()


def test_three_figures_that_contradict_each_other_are_odd() -> None:
    [found] = read("Date,km,Time,Pace", "2026-11-01,8,45:12,7:39").sessions
    assert found.warnings == ("8.00 km in 45:12 is 5:39/km, and it says 7:39/km",)


def test_a_pace_that_is_none_is_told() -> None:
    reading = read("Date,km,Pace", "2026-11-01,8,quick")
    assert reading.warnings == ("column 'Pace': 'quick' not understood",)
    assert reading.sessions[0].session.duration_s is None


# ---- rows left out -----------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("2026-11-01,12,0:01:05", "12.00 km in 1:05 is nobody's run; left out"),
        ("2026-11-01,5,2:00", "2:00 for 5.00 km is no likely time"),
    ],
)
def test_a_row_that_is_nobody_s_run_is_left_out_and_named(row: str, text: str) -> None:
    reading = read("Date,km,Time", "2026-10-31,10,52:00", row)
    [skipped] = reading.skipped
    assert (skipped.reason, skipped.file) == ("odd", "log.csv row 3")
    assert skipped.text.startswith(text)
    assert len(reading.sessions) == 1


def test_an_elapsed_time_that_is_none_is_only_remarked() -> None:
    [found] = read("Date,km,Time,Elapsed Time", "2026-11-01,10,52:00,9:00").sessions
    assert found.session.elapsed_s is None
    assert "elapsed time: 9:00 for 10.00 km is no likely time" in found.warnings[0]


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("1899-12-30", "is dated 1899-12-30: a clock that was not set"),
        ("1970-01-01", "is dated 1970-01-01: a clock that was not set"),
        ("soon", "nothing in it tells when it was"),
    ],
)
def test_a_date_that_cannot_be_is_named(date: str, text: str) -> None:
    [skipped] = read("Date,km", f"{date},8").skipped
    assert (skipped.reason, skipped.text) == ("no_start", text)


def test_equal_rows_have_keys_of_their_own() -> None:
    row = "2026-11-01,8,45:12"
    keys = [one.keys for one in read("Date,km,Time", row, row, row).sessions]
    assert len(set(keys)) == 3
    assert keys[0] == read("Date,km,Time", row).sessions[0].keys


def test_a_list_without_a_header_line_loses_no_row() -> None:
    columns = {"date": "1", "distance": "2", "duration": "3"}
    reading = read("2026-11-01,8,45:12", "2026-11-02,10,soon 7", columns=columns)
    assert [one.session.distance_m for one in reading.sessions] == [8000, 10_000]
    assert [one.file for one in reading.sessions] == ["log.csv row 1", "log.csv row 2"]


def test_a_list_without_rows_says_so() -> None:
    assert read("Date,km,Time").warnings == ("has a header line, and no rows below it",)


def test_a_column_that_another_list_of_the_folder_has_is_only_remarked() -> None:
    reading = read("Date,km", "2026-11-01,8", columns={"note": "Notiz"})
    assert reading.warnings == ("has no column 'Notiz'",)


def test_columns_that_were_not_read_are_named() -> None:
    reading = read("Date,km,Mood,Shoe", "2026-11-01,8,fine,Ghost")
    assert (dict(reading.understood)["shoe"], reading.unread) == ("Shoe", ("Mood",))


# ---- symptoms and stretches --------------------------------------------------


def test_everything_a_symptom_can_say() -> None:
    [found] = read(
        "date,area,severity,part_of_day,worse,eased,stops,status,began",
        '2026-11-01,back,3,evening,"sitting, my bike",walking,bend forward,ongoing,2026-10-20',
    ).symptoms
    assert (found.area, found.noted.part_of_day, found.status) == ("low_back", "evening", "open")
    assert (found.worse, found.eased, found.stops) == (
        ("sitting", "my bike"), ("walking",), ("bend forward",),
    )  # fmt: skip
    assert found.began is not None
    assert found.began.day.isoformat() == "2026-10-20"


@pytest.mark.parametrize(
    ("severity", "status", "stored"),
    [("", "gone", "gone"), ("0", "", "gone"), ("3", "", "open"), ("", "vorbei", "gone")],
)
def test_gone_stays_gone(severity: str, status: str, stored: str) -> None:
    [found] = read("date,area,severity,status", f"2026-11-01,back,{severity},{status}").symptoms
    assert found.status == stored


def test_qualities_that_are_none_are_told() -> None:
    reading = read("date,area,severity,qualities", '2026-11-01,back,3,"stiff; odd"')
    assert reading.symptoms[0].qualities == ("stiffness",)
    assert reading.warnings == ("column 'qualities': 'odd' not understood",)


def test_everything_a_stretch_can_say() -> None:
    reading = read(
        "date,part_of_day,exercise,duration,reps,for_area,before,after",
        "2026-11-01,night,psoas,2:00,3,back,5,1",
        "2026-11-02,,usual,90,,,11,",
        lexicon=LEXICON,
    )
    first, *routine = reading.stretches
    assert (first.exercise, first.when.part_of_day, first.duration_s, first.reps) == (
        "hip_flexor_lunge", "night", 120, 3,
    )  # fmt: skip
    assert (first.for_area, first.before, first.after) == ("low_back", 5, 1)
    assert [one.exercise for one in routine] == ["quad_standing", "pigeon"]
    assert [one.duration_s for one in routine] == [None, None]
    assert reading.warnings == (
        "column 'duration': '90' not understood",
        "column 'before': '11' not understood",
    )
