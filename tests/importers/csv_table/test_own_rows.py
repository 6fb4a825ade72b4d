"""Tables that runlog wrote: every row is the record it was, whatever a spreadsheet did to it."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from runlog.importers.csv_table import importer
from runlog.importers.protocol import Assumptions, FileReading, ReadSession
from tests.importers.writers import source

UUID = "01a207d9-2100-749a-9018-725e3bec3ace"
AT_HOME = Assumptions(zone=ZoneInfo("Europe/Berlin"))
HEADER = (
    "date,part_of_day,sport,kind,surface,distance_m,duration_s,elapsed_s,rpe,heart_rate_bpm,"
    "heart_rate_max_bpm,cadence_spm,ascent_m,shoe,tags,stretched,stretches,workout,note,source,"
    "id,uuid"
)


def read(text: str) -> FileReading:
    return importer.read(source(text.encode(), "runs.csv"), AT_HOME)


def one(**cells: str) -> ReadSession:
    row = {"date": "2026-11-20", "distance_m": "8000", "uuid": UUID, **cells}
    line = ",".join(f'"{row.get(name, "")}"' for name in HEADER.split(","))
    [found] = read(f"{HEADER}\n{line}\n").sessions
    return found


def test_every_column_comes_back() -> None:
    found = one(
        part_of_day="evening", sport="walk", kind="easy", surface="trail", duration_s="2712.5",
        elapsed_s="2800", rpe="6", heart_rate_bpm="140", heart_rate_max_bpm="160",
        cadence_spm="100", ascent_m="80", shoe="Ghost", tags="club, hot", stretched="yes",
        stretches="pigeon, my_own", workout="6x400 r90s", note="'=1+1", source="fit", id="7",
    )  # fmt: skip
    session = found.session
    assert (session.sport, session.kind, session.surface) == ("walk", "easy", "trail")
    assert (session.duration_s, session.elapsed_s, session.cadence_spm) == (2712.5, 2800, 100)
    assert (session.tags, session.stretches) == (("club", "hot"), ("pigeon", "my_own"))
    assert session.workout is not None
    assert (session.workout.canonical, len(session.intervals)) == ("6x400m r90s", 11)
    assert (session.note, session.id, session.uuid) == ("=1+1", 7, UUID)
    assert (session.source.kind, session.source.key) == ("fit", None)
    assert session.when.part_of_day == "evening"
    assert (found.is_own, found.is_listed, found.keys) == (True, True, ())


@pytest.mark.parametrize(
    ("cells", "field", "value"),
    [
        ({"duration_s": "2712,345"}, "duration_s", 2712.345),
        ({"date": "20.11.2026"}, "distance_m", 8000),
        ({"stretched": "no"}, "stretched", False),
        ({"stretched": ""}, "stretched", None),
        ({"stretched": "TRUE"}, "stretched", True),
        ({"duration_s": "300", "distance_m": "8000"}, "duration_s", 300),
        ({"workout": "as I felt"}, "tags", ()),
    ],
)
def test_what_a_spreadsheet_makes_of_it_is_read(
    cells: dict[str, str], field: str, value: Any
) -> None:
    session = one(**cells).session
    assert getattr(session, field) == value
    assert session.when.day.isoformat() == "2026-11-20"


def test_a_workout_that_is_not_understood_stays_as_it_was_typed() -> None:
    workout = one(workout="as I felt").session.workout
    assert workout is not None
    assert (workout.typed, workout.canonical) == ("as I felt", None)


def test_a_clock_keeps_its_offset() -> None:
    at = one(date="2026-11-20T18:30:00-05:00").session.when.at
    assert at is not None
    assert at.isoformat() == "2026-11-20T18:30:00-05:00"


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ({"sport": "golf"}, "sport is 'golf', which is none of"),
        ({"rpe": "11"}, "rpe is out of range"),
        ({"distance_m": "far"}, "distance_m is not a number"),
        ({"date": "soon"}, "started_at and day are both missing"),
        ({"stretched": "perhaps"}, "stretched is neither true nor false"),
    ],
)
def test_a_cell_that_cannot_be_is_named(cells: dict[str, str], text: str) -> None:
    row = {"date": "2026-11-20", "distance_m": "8000", "uuid": UUID, **cells}
    line = ",".join(row.get(name, "") for name in HEADER.split(","))
    [skipped] = read(f"{HEADER}\n{line}\n").skipped
    assert (skipped.reason, skipped.file) == ("unreadable", "runs.csv row 2")
    assert skipped.text.startswith(text)


def test_a_row_added_by_hand_is_a_stranger_s_row() -> None:
    rows = f"2026-11-20,8000,0:45:12,{UUID}\n2026-11-21,8000,0:45:12,\n"
    own, added = read(f"date,distance_m,Time,uuid\n{rows}").sessions
    assert (own.is_own, own.session.duration_s) == (True, None)
    assert (added.is_own, added.session.duration_s) == (False, 2712)


def test_all_of_our_columns_are_read() -> None:
    assert read(f"{HEADER}\n{'x,' * 21}{UUID}\n").unread == ()
    assert read(f"{HEADER},mood\n{'x,' * 21}{UUID},y\n").unread == ("mood",)


def test_a_history_for_scripts_is_read_too() -> None:
    header = "id,uuid,started_at,day,part_of_day,distance_m,tags,stretched,workout,intervals,source"
    key = '"{""kind"": ""fit"", ""key"": ""fit:1""}"'
    workout = '"{""typed"": ""6x400"", ""canonical"": ""6x400m""}"'
    intervals = '"[{""role"": ""work"", ""distance_m"": 400, ""actual_s"": 92}]"'
    row = f'3,{UUID},,2026-11-20,evening,8000,"[""a, b""]",1,{workout},{intervals},{key}'
    [found] = read(f"{header}\n{row}\n").sessions
    session = found.session
    assert (session.when.day.isoformat(), session.when.part_of_day) == ("2026-11-20", "evening")
    assert (session.tags, session.stretched) == (("a, b",), True)
    assert [part.actual_s for part in session.intervals] == [92]
    assert found.keys == ("fit:1",)


def test_brackets_in_a_cell_are_no_json() -> None:
    session = one(tags="[x, y", workout="{6x400} r90s").session
    assert session.tags == ("[x", "y")
    assert session.workout is not None
    assert session.workout.typed == "{6x400} r90s"


def test_symptoms_and_stretches_come_back_as_they_were() -> None:
    symptoms = (
        "date,area,side,qualities,severity,began_at,began_day,phase,worse,eased,stops,status,note,"
        "session_id,id,uuid\n"
        '2026-11-20,low_back,left,"stiffness, ache",4,,19.11.2026,after,sitting,,bend,gone,x,1,3,'
        f"{UUID}\n"
        f"2026-11-20,hand,,,,,,,,,,,,,4,{UUID}\n"
    )
    reading = read(symptoms)
    [found] = reading.symptoms
    assert (found.area, found.side, found.qualities, found.severity) == (
        "low_back", "left", ("stiffness", "ache"), 4,
    )  # fmt: skip
    assert (found.phase, found.worse, found.stops, found.status) == (
        "after", ("sitting",), ("bend",), "gone",
    )  # fmt: skip
    assert found.began is not None
    assert found.began.day.isoformat() == "2026-11-19"
    assert (found.id, found.uuid, found.note) == (3, UUID, "x")
    assert [one.text for one in reading.skipped] == ["area is 'hand', no area"]
    stretches = (
        "date,part_of_day,exercise,duration_s,reps,for_area,before,after,note,session_id,id,uuid\n"
        f"2026-11-20,night,my_own,120,3,low_back,5,1,x,2,3,{UUID}\n"
    )
    [stretch] = read(stretches).stretches
    assert (stretch.exercise, stretch.duration_s, stretch.reps) == ("my_own", 120, 3)
    assert (stretch.for_area, stretch.before, stretch.after) == ("low_back", 5, 1)
    assert (stretch.session_id, stretch.when.part_of_day) == (2, "night")
