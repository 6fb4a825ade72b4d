"""What runlog answers after something was written down."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from runlog.core.change import Change
from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, Workout, workout_totals
from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.notation.reference import Reference
from runlog.core.outcome import LoggedSession, LoggedStretches, NotedSymptom
from runlog.core.session import Session, Source
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.errors import NotationError
from runlog.render.answer_session import changed_fields, logged_lines
from runlog.render.answer_symptom import noted_lines, stretched_lines
from runlog.render.answers import (
    delay_phrase,
    detail_lines,
    session_sentence,
    stretch_phrase,
    stretch_sentence,
    symptom_details,
    symptom_sentence,
    totals_phrase,
)
from runlog.render.changes import change_records, undone_lines
from runlog.render.entries import entry_lines, entry_record, entry_sentence
from runlog.render.sessions_table import body_marks
from runlog.render.settings import setting_lines, value_phrase
from runlog.render.show_session import interval_lines, session_lines

TODAY = date(2026, 11, 22)
EVENING = day_moment(date(2026, 11, 21), "evening", zone=UTC)
CLOCK = exact_moment(datetime(2026, 11, 21, 18, 30, tzinfo=UTC))


def session(when: Moment = EVENING, **fields: Any) -> Session:
    return Session(when=when, **{"distance_m": 8000, "duration_s": 2712.0, **fields})


def symptom(**fields: Any) -> Symptom:
    return Symptom(**{"area": "low_back", "noted": EVENING, **fields})


@pytest.mark.parametrize(
    ("given", "units", "said"),
    [
        (session(), "km", "Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km"),
        (session(), "mi", "Sat 21 Nov ~evening · 4.97 mi · 45:12 · 9:06/mi"),
        (session(CLOCK), "km", "Sat 21 Nov 18:30 · 8.00 km · 45:12 · 5:39/km"),
        (session(duration_s=None), "km", "Sat 21 Nov ~evening · 8.00 km"),
        (session(distance_m=None), "km", "Sat 21 Nov ~evening · 45:12"),
        (session(sport="swim"), "km", "Sat 21 Nov ~evening · swim · 8.00 km · 45:12"),
        (
            session(day_moment(date(2025, 1, 2), zone=UTC)),
            "km",
            "Thu 2 Jan 2025 · 8.00 km · 45:12 · 5:39/km",
        ),
    ],
)
def test_a_session_is_told_by_day_distance_time_and_pace(
    given: Session, units: Any, said: str
) -> None:
    assert session_sentence(given, units, today=TODAY) == said


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({}, []),
        ({"kind": "easy"}, [("kind", "easy")]),
        ({"kind": "easy", "surface": "trail"}, [("kind", "easy, trail")]),
        ({"surface": "trail"}, [("ground", "trail")]),
        ({"rpe": 0}, [("effort", "0 of 10")]),
        ({"heart_rate_bpm": 152}, [("heart", "152 bpm")]),
        ({"stretched": False}, [("stretch", "none")]),
        ({"stretched": True}, [("stretch", "yes")]),
        ({"stretched": True, "stretches": ("quad_standing",)}, [("stretch", "quads")]),
        ({"tags": ("a", "[b]")}, [("tags", "a, [b]")]),
        ({"note": "x\x1b[2J"}, [("note", "x\\x1b[2J")]),
        (
            {"workout": Workout(typed="odd\x07")},
            [("workout", "odd\\x07   not understood, kept as typed")],
        ),
    ],
)
def test_only_what_is_known_of_a_session_is_told(
    fields: dict[str, Any], lines: list[tuple[str, str]]
) -> None:
    assert detail_lines(session(**fields), "km") == lines


def test_stretching_that_was_not_asked_about_is_not_spoken_of() -> None:
    assert stretch_phrase(session()) == ""


def test_a_workout_is_told_by_its_parts() -> None:
    reps = [Interval(role="work", distance_m=400, duration_s=95.0)] * 6
    rests = [Interval(role="recovery", duration_s=90.0)] * 5
    totals = workout_totals([Interval(role="easy", distance_m=2000), *reps, *rests])
    assert totals_phrase(totals, "km") == (
        "6 reps · 2.4 km in 9:30 work · 7:30 recovery · 2.0 km easy"
    )
    assert totals_phrase(workout_totals([]), "km") == ""
    one = workout_totals([Interval(role="work", distance_m=1609)])
    assert totals_phrase(one, "mi") == "1 rep · 1.0 mi work"


def test_an_edit_tells_only_what_changed_before_and_after() -> None:
    before = session(rpe=3, note="windy", shoe="Pegasus")
    after = session(rpe=7, note="windy", shoe="Endorphin", kind="easy")
    assert changed_fields(before, after, "km") == [
        ("shoe", "Pegasus → Endorphin"),
        ("effort", "3 of 10 → 7 of 10"),
        ("kind", "– → easy"),
    ]
    logged = LoggedSession(session=after, before=before)
    assert logged_lines(logged, "km", today=TODAY, verb="Changed") == [
        "Changed  Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km",
        "  was       Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km",
        "  shoe      Pegasus → Endorphin",
        "  effort    3 of 10 → 7 of 10",
        "  kind      – → easy",
        "  undo: runlog undo",
    ]


def test_where_nothing_changed_there_is_nothing_to_undo() -> None:
    same = session(id=3)
    lines = logged_lines(LoggedSession(session=same, before=same), "km", today=TODAY)
    assert lines == ["Unchanged #3  Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km"]
    noted = symptom(id=3)
    lines = noted_lines(NotedSymptom(symptom=noted, before=noted), "km", today=TODAY)
    assert lines == ["Unchanged s3  Sat 21 Nov ~evening · lower back"]


def test_what_would_be_stored_has_no_number_and_no_undo() -> None:
    lines = logged_lines(LoggedSession(session=session()), "km", today=TODAY, is_dry_run=True)
    assert lines == ["Would save  Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km"]


def test_remarks_stand_below_what_was_stored() -> None:
    logged = LoggedSession(
        session=session(id=5),
        twin=session(id=4),
        remark="02:30 came twice; the first is meant",
        problem=NotationError("“xx” is no rep.", text="xx", hint="Write 400m."),
    )
    assert logged_lines(logged, "km", today=TODAY)[1:] == [
        "  date      02:30 came twice; the first is meant",
        "  workout?  “xx” is no rep.",
        "            Write 400m.",
        "  twice?    the same as #4; undo: runlog undo",
        "  undo: runlog undo",
    ]


# ---- symptoms, stretches and the rest -------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Sat 21 Nov ~evening · lower back"),
        ({"side": "left", "severity": 4}, "Sat 21 Nov ~evening · left lower back · 4/10"),
        ({"side": "both"}, "Sat 21 Nov ~evening · both sides, lower back"),
        ({"side": "unsure", "severity": 0}, "Sat 21 Nov ~evening · lower back · gone"),
        ({"severity": 3, "status": "gone"}, "Sat 21 Nov ~evening · lower back · gone"),
        (
            {"qualities": ("stiffness", "pins_and_needles")},
            "Sat 21 Nov ~evening · lower back · stiffness, pins and needles",
        ),
    ],
)
def test_a_symptom_is_told_by_day_place_feeling_and_severity(
    fields: dict[str, Any], said: str
) -> None:
    assert symptom_sentence(symptom(**fields), today=TODAY) == said


def test_the_rest_of_a_symptom_is_told_line_by_line() -> None:
    full = symptom(
        began=CLOCK,
        phase="next_morning",
        worse=("sitting", "bridge"),
        eased=("warm_up",),
        stops=("bend [forward]",),
        note="hm\x00",
    )
    assert symptom_details(full, today=TODAY) == [
        ("began", "Sat 21 Nov 18:30"),
        ("felt", "next morning"),
        ("worse", "sitting, bridges"),
        ("eased", "warm up"),
        ("stops", "bend [forward]"),
        ("note", "hm\\x00"),
    ]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "within the hour"),
        (1799, "within the hour"),
        (1801, "1 h later"),
        (35 * 3600, "35 h later"),
        (36 * 3600, "2 days later"),
        (72 * 3600, "3 days later"),
    ],
)
def test_a_delay_is_told_in_hours_then_in_days(seconds: int, said: str) -> None:
    assert delay_phrase(seconds) == said


@pytest.mark.parametrize(
    ("noted", "delay_s", "ending"),
    [
        (EVENING, 0, "5:39/km, the same day"),
        (CLOCK, 7200, "5:39/km, 2 h later"),
        (EVENING, 86_400, "24 h later"),
    ],
)
def test_a_delay_is_told_only_where_it_is_known(noted: Moment, delay_s: int, ending: str) -> None:
    after = NotedSymptom(
        symptom=symptom(noted=noted), session=session(CLOCK, id=3), delay_s=delay_s
    )
    [line] = [line for line in noted_lines(after, "km", today=TODAY) if "after" in line]
    assert line.startswith("  after     #3 Sat 21 Nov 18:30")
    assert line.endswith(ending)


def test_an_episode_is_counted_until_it_is_gone() -> None:
    more = NotedSymptom(symptom=symptom(severity=2), episode_notes=3, remark="an hour twice")
    lines = noted_lines(more, "km", today=TODAY, is_dry_run=True)
    assert "  episode   3 notes so far" in lines
    assert "  date      an hour twice" in lines
    assert lines[0].startswith("Would note  ")
    gone = NotedSymptom(symptom=symptom(severity=0), episode_notes=3)
    assert noted_lines(gone, "km", today=TODAY) == [
        "Noted  Sat 21 Nov ~evening · lower back · gone",
        "  undo: runlog undo",
    ]


def test_a_stretch_is_told_with_what_it_did() -> None:
    full = Stretch(
        exercise="hip_flexor_lunge",
        when=EVENING,
        duration_s=120.0,
        reps=3,
        for_area="low_back",
        before=5,
        after=0,
    )
    assert stretch_sentence(full, today=TODAY) == (
        "Sat 21 Nov ~evening · hip flexors · 2:00 · 3× · for lower back · 5 to 0"
    )
    done = LoggedStretches(
        stretches=(Stretch(exercise="my_ball", when=EVENING, note="hm", id=4),),
        own=("my_ball",),
        remark="twice",
    )
    assert stretched_lines(done, today=TODAY) == [
        "Noted t4  Sat 21 Nov ~evening · my ball",
        "  note      hm",
        "  own       my ball: not in the catalogue, kept as your own word",
        "  date      twice",
        "  undo: runlog undo",
    ]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (session(), "Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km"),
        (symptom(severity=4), "Sat 21 Nov ~evening · lower back · 4/10"),
        (Stretch(exercise="yoga", when=EVENING), "Sat 21 Nov ~evening · yoga"),
        (Note(text="new [desk]", when=EVENING), "Sat 21 Nov ~evening · new [desk]"),
        (Check(at=CLOCK, is_all_clear=True), "Sat 21 Nov 18:30 · all clear"),
        (Check(at=CLOCK, is_all_clear=False), "Sat 21 Nov 18:30 · answered"),
        (
            Pause(first_on=date(2026, 11, 2), last_on=date(2026, 11, 4), reason="flu"),
            "not journalled 2 Nov 2026 – 4 Nov 2026 · flu",
        ),
        (
            Pause(first_on=date(2026, 11, 2), last_on=date(2026, 11, 4)),
            "not journalled 2 Nov 2026 – 4 Nov 2026",
        ),
    ],
)
def test_every_sort_of_entry_has_a_sentence_and_a_record(entry: Any, said: str) -> None:
    assert entry_sentence(entry, "km", today=TODAY) == said
    assert entry_record(entry)["id"] is None


def test_an_entry_is_shown_with_its_details() -> None:
    noted = symptom(severity=4, phase="after", session_id=3)
    lines = entry_lines(Reference(record="symptom", id=2), noted, today=TODAY)
    assert lines == [
        "s2  Sat 21 Nov ~evening · lower back · 4/10",
        "  felt      after",
        "  after     #3",
    ]
    note = Note(text="long drive", when=EVENING, tags=("car",))
    assert entry_lines(Reference(record="note", id=1), note, today=TODAY)[1:] == ["  tags      car"]
    stretch = Stretch(exercise="yoga", when=EVENING, note="calm")
    assert entry_lines(Reference(record="stretch", id=1), stretch, today=TODAY)[1:] == [
        "  note      calm"
    ]


def test_a_session_is_shown_rep_by_rep_with_what_was_felt_after_it() -> None:
    full = session(
        CLOCK,
        id=3,
        shoe="Pegasus",
        elapsed_s=2800.0,
        heart_rate_max_bpm=181,
        cadence_spm=176,
        ascent_m=0,
        source=Source(kind="fit", key="k"),
        intervals=(
            Interval(role="easy", label="wu", distance_m=2000),
            Interval(role="work", distance_m=400, duration_s=95.0, actual_s=93.0, target="95s"),
            Interval(role="recovery", duration_s=90.0),
            Interval(role="work", distance_m=5000),
        ),
    )
    lines = session_lines(full, [symptom(severity=4)], "km", today=TODAY)
    assert lines[0] == "#3  Sat 21 Nov 18:30 · 8.00 km · 45:12 · 5:39/km"
    told = [" ".join(line.split()) for line in lines[1:]]
    assert told[:7] == [
        "shoe Pegasus",
        "elapsed 46:40",
        "highest 181 bpm",
        "cadence 176 steps a minute",
        "ascent 0 m",
        "source fit",
        "after it Sat 21 Nov ~evening · lower back · 4/10",
    ]
    assert "1 work 400 m 1:33 3:53/km @95s -2 s" in told
    assert "2 work 5.00 km" in told
    assert "recovery 1:30" in told
    assert interval_lines([], "km") == []


@pytest.mark.parametrize(
    ("symptoms", "mark"),
    [
        ([], ""),
        ([symptom(severity=0)], ""),
        ([symptom()], "! lower back"),
        ([symptom(severity=2), symptom(severity=5), symptom()], "! 5/10 lower back"),
        (
            [symptom(severity=2), symptom(area="calf", severity=6)],
            "! 6/10 calf, 2/10 lower back",
        ),
    ],
)
def test_the_worst_note_of_each_area_marks_a_session(symptoms: list[Symptom], mark: str) -> None:
    assert body_marks(symptoms) == mark


# ---- changes, settings ---------------------------------------------------------


def test_changes_are_told_with_what_they_touched() -> None:
    at = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
    change = Change(7, at, "add \x1b[31m", True, {"session": 1, "stretch": 4})
    assert undone_lines([change], verb="Undone") == [
        "Undone: add \\x1b[31m (1 session and 4 stretches)"
    ]
    assert undone_lines([change], verb="") == [
        "22 Nov 21:10  add \\x1b[31m (1 session and 4 stretches)  (undone)"
    ]
    [record] = change_records([change])
    assert record["id"] == 7
    assert record["undone"] is True
    assert record["counts"] == {"session": 1, "stretch": 4}


@pytest.mark.parametrize(
    ("key", "known", "said"),
    [
        ("units", {}, "(km)"),
        ("units", {"units": "mi"}, "mi"),
        ("zone", {}, "(not set)"),
        ("week_start", {}, "(Monday)"),
        ("week_start", {"week_start": 6}, "Sunday"),
        ("why.area", {"why.area": "low_back"}, "lower back"),
        ("routine.usual", {"routine.usual": ["quad_standing", "plank"]}, "quads, planks"),
        ("exercise.wall", {"exercise.wall": ["low_back"]}, "lower back"),
        ("exercise.wall", {"exercise.wall": []}, "–"),
    ],
)
def test_a_setting_is_told_in_words_and_in_brackets_what_holds_without_it(
    key: str, known: dict[str, Any], said: str
) -> None:
    assert value_phrase(key, known) == said
    assert setting_lines(key, known) == [f"{key}: {said}"]
