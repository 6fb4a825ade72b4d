"""A journal that was written out is read back; what cannot be is named with its place."""

import contextlib
import json
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, Workout
from runlog.core.journal_contents import JournalContents
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.errors import ImportFileError
from runlog.importers.journal_json import is_journal, read_journal
from runlog.render.export import journal_json
from runlog.render.records import (
    check_record,
    note_record,
    pause_record,
    session_record,
    shoe_record,
    stretch_record,
    symptom_record,
)

ZONE = ZoneInfo("Europe/London")
UUID = "01a20518-2c40-75db-bb4d-7f4b7aaf22a3"

SECTIONS: dict[str, Any] = {
    "shoes": shoe_record,
    "sessions": session_record,
    "symptoms": symptom_record,
    "checks": check_record,
    "stretches": stretch_record,
    "notes": note_record,
    "pauses": pause_record,
}


def read(**sections: Any) -> JournalContents:
    top = {"format": "runlog-journal", "version": 1, **sections}
    return read_journal(json.dumps(top), name="j.json", zone=ZONE)


def refusal(**sections: Any) -> str:
    with pytest.raises(ImportFileError) as refused:
        read(**sections)
    return refused.value.message


# ---- everything, there and back -------------------------------------------------

EVERYTHING = JournalContents(
    settings={
        "units": "mi",
        "dates": "month/day",
        "zone": "Europe/Paris",
        "week_start": 6,
        "why.area": "low_back",
        "routine.usual": ("quad_standing", "wall_sit"),
        "exercise.wall_sit": ("quad",),
        "exercise.nothing": (),
        "future.setting": "whatever",
    },
    shoes=(
        Shoe(
            name="Pegasus 40",
            aliases=("peg",),
            model="Nike",
            type="trail",
            first_used_on=date(2026, 1, 2),
            start_m=590_000,
            limit_m=700_000,
            price=129.5,
            drop_mm=-1.5,
            default_for=("race", "easy"),
            note="tight [red]",
            retired_on=date(2026, 11, 1),
            id=3,
            uuid=UUID,
        ),
        Shoe(name="Endorphin", is_default=True),
    ),
    sessions=(
        Session(
            when=exact_moment(datetime(2026, 11, 21, 18, 30, tzinfo=ZONE)),
            kind="interval",
            kind_source="workout",
            surface="track",
            distance_m=8000,
            duration_s=2712.5,
            elapsed_s=2800.0,
            rpe=0,
            heart_rate_bpm=150,
            heart_rate_max_bpm=181,
            cadence_spm=176,
            ascent_m=0,
            shoe="Pegasus 40",
            tags=("forefoot", "club"),
            stretched=True,
            stretches=("quad_standing",),
            note="felt \x1b[31m strong\n–",
            workout=Workout(typed="2x400 @1:35 r90s", canonical="2x400m @95s r90s"),
            intervals=(
                Interval(role="work", distance_m=400, duration_s=95.0, target="95s", actual_s=93.2),
                Interval(role="recovery", label="jog", duration_s=90.0, lap_trigger="manual"),
            ),
            source=Source(kind="fit", key="abc"),
            id=7,
            uuid=UUID,
        ),
        Session(
            when=day_moment(date(2026, 11, 22), "evening", zone=ZONE),
            sport="walk",
            distance_m=3000,
            stretched=False,
            workout=Workout(typed="something odd"),
        ),
    ),
    symptoms=(
        Symptom(
            area="low_back",
            side="left",
            qualities=("stiffness", "pins_and_needles"),
            severity=4,
            noted=day_moment(date(2026, 11, 21), "night", zone=ZONE),
            began=exact_moment(datetime(2026, 11, 21, 20, 0, tzinfo=ZONE)),
            phase="evening",
            worse=("sitting", "bridge"),
            eased=("walking",),
            stops=("bend forward",),
            session_id=7,
            note="a bridge is a struggle",
            id=2,
            uuid=UUID,
        ),
        Symptom(
            area="calf",
            noted=exact_moment(datetime(2026, 11, 22, 9, 0, tzinfo=ZONE)),
            began=day_moment(date(2026, 11, 20), zone=ZONE),
            status="gone",
        ),
    ),
    checks=(Check(at=exact_moment(datetime(2026, 11, 22, 9, 0, tzinfo=ZONE)), is_all_clear=True),),
    stretches=(
        Stretch(
            exercise="wall_sit",
            when=day_moment(date(2026, 11, 21), zone=ZONE),
            duration_s=90.5,
            reps=3,
            for_area="low_back",
            before=5,
            after=0,
            session_id=7,
            note="deep",
        ),
    ),
    notes=(Note(text="long drive", when=day_moment(date(2026, 11, 21), zone=ZONE), tags=("car",)),),
    pauses=(Pause(first_on=date(2026, 11, 2), last_on=date(2026, 11, 4), reason="flu"),),
)


def written(contents: JournalContents) -> str:
    sections = [(name, getattr(contents, name), record) for name, record in SECTIONS.items()]
    return "".join(journal_json(contents.settings, sections))


def test_everything_comes_back_as_it_was() -> None:
    text = written(EVERYTHING)
    assert is_journal(text)
    assert read_journal(text, name="j.json", zone=ZONE) == EVERYTHING


def test_an_empty_journal_is_a_journal() -> None:
    assert read_journal(written(JournalContents()), name="j", zone=ZONE) == JournalContents()
    assert read() == JournalContents()
    assert read(sessions=None, settings=None) == JournalContents()
    assert read(settings={"zone": None, "units": None}) == JournalContents()


# ---- less than everything -------------------------------------------------------


def test_a_session_needs_nothing_but_a_day() -> None:
    [session] = read(sessions=[{"day": "2026-11-20"}]).sessions
    assert session == Session(when=day_moment(date(2026, 11, 20), zone=ZONE))


def test_a_day_ahead_is_taken_as_it_is() -> None:
    [session] = read(sessions=[{"day": "2031-01-01", "distance_m": 5000}]).sessions
    assert session.when.day == date(2031, 1, 1)


def test_a_clock_without_an_offset_is_the_runners_own() -> None:
    [note] = read(notes=[{"at": "2026-07-01T18:30", "text": "x"}]).notes
    assert note.when == exact_moment(datetime(2026, 7, 1, 18, 30, tzinfo=ZONE))
    [note] = read(notes=[{"at": "2026-07-01T18:30:00-05:00", "text": "x"}]).notes
    assert note.when.day == date(2026, 7, 1)
    assert note.when.instant_s == int(datetime(2026, 7, 1, 23, 30, tzinfo=UTC).timestamp())


def test_what_follows_from_the_rest_need_not_be_said() -> None:
    day = {"day": "2026-11-20"}
    contents = read(
        sessions=[
            {**day, "kind": "easy"},
            {**day, "kind_source": "user"},
            {**day, "stretches": ["quads"]},
            {**day, "workout": {"canonical": "6x400m"}},
            {**day, "workout": {}},
            {**day, "intervals": [{"distance_m": 400}]},
        ],
        symptoms=[{**day, "severity": 0}, {**day, "area": "Lumbar", "severity": 2}],
        pauses=[{"first_on": "2026-11-02"}],
        shoes=[{"name": "Peg"}],
        checks=[{**day}],
    )
    easy, unsaid, stretched, workout, empty, interval = contents.sessions
    assert (easy.kind, easy.kind_source) == ("easy", "user")
    assert (unsaid.kind, unsaid.kind_source) == (None, None)
    assert stretched.stretched is True
    assert workout.workout == Workout(typed="6x400m", canonical="6x400m")
    assert empty.workout is None
    assert interval.intervals == (Interval(role="easy", distance_m=400),)
    gone, back = contents.symptoms
    assert (gone.area, gone.status, gone.is_gone) == ("other", "gone", True)
    assert (back.area, back.status) == ("low_back", "open")
    assert contents.pauses[0].last_on == contents.pauses[0].first_on
    assert contents.shoes[0] == Shoe(name="Peg")
    assert contents.checks[0].is_all_clear is False


def test_other_words_for_the_same_are_understood() -> None:
    contents = read(
        symptoms=[{"day": "2026-11-20", "area": "back", "qualities": ["Stiff", "stiffness"]}],
        shoes=[{"name": "Peg", "default_for": ["intervals", "threshold"]}],
        settings={"exercise.wall": ["thigh", "calves"]},
    )
    assert contents.symptoms[0].qualities == ("stiffness",)
    assert contents.shoes[0].default_for == ("interval", "tempo")
    assert contents.settings == {"exercise.wall": ("quad", "calf")}


def test_parts_of_a_whole_number_are_rounded() -> None:
    [session] = read(sessions=[{"day": "2026-11-20", "distance_m": 8000.4, "rpe": 7.0}]).sessions
    assert (session.distance_m, session.rpe) == (8000, 7)


def test_more_keys_are_welcome() -> None:
    contents = read(sessions=[{"day": "2026-11-20", "mood": "fine"}], moods=[1, 2])
    assert len(contents.sessions) == 1


# ---- what cannot be -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "j.json is not readable as JSON"),
        ("{", "j.json is not readable as JSON"),
        ("[" * 100_000, "j.json is not readable as JSON"),
        ("[]", "j.json is not a journal that runlog wrote."),
        ("null", "j.json is not a journal that runlog wrote."),
        ('{"format": "other", "version": 1}', "j.json is not a journal that runlog wrote."),
        ('{"format": "runlog-journal"}', "version None; this runlog reads version 1"),
        ('{"format": "runlog-journal", "version": 2}', "version 2; this runlog reads version 1"),
    ],
)
def test_what_is_no_journal_of_ours_is_refused(text: str, said: str) -> None:
    with pytest.raises(ImportFileError) as refused:
        read_journal(text, name="j.json", zone=ZONE)
    assert said in refused.value.message


def test_a_newer_journal_says_what_to_do() -> None:
    with pytest.raises(ImportFileError) as refused:
        read_journal('{"format": "runlog-journal", "version": 9}', name="j", zone=ZONE)
    assert refused.value.hint == "A newer runlog may read it."


DAY = {"day": "2026-11-20"}


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        ({"sessions": {}}, ""),
        ({"sessions": {"a": 1}}, "j.json: sessions is not a list."),
        ({"sessions": [5]}, "j.json: sessions[0] is not an object."),
        ({"sessions": [DAY, {}]}, "j.json: sessions[1].started_at and day are both missing."),
        ({"sessions": [{**DAY, "day": "20/11"}]}, "sessions[0].day is '20/11', no day like"),
        ({"sessions": [{"started_at": "soon"}]}, "sessions[0].started_at is 'soon', no moment"),
        ({"sessions": [{"started_at": 5}]}, "sessions[0].started_at is not a text."),
        ({"sessions": [{**DAY, "kind": "joggy"}]}, "sessions[0].kind is 'joggy', which is none of"),
        ({"sessions": [{**DAY, "distance_m": "8k"}]}, "sessions[0].distance_m is not a number."),
        ({"sessions": [{**DAY, "distance_m": True}]}, "sessions[0].distance_m is not a number."),
        ({"sessions": [{**DAY, "distance_m": 0}]}, "sessions[0].distance_m is out of range (0)."),
        ({"sessions": [{**DAY, "distance_m": 10**400}]}, "distance_m is out of range (1000"),
        ({"sessions": [{**DAY, "duration_s": 0}]}, "sessions[0].duration_s is out of range (0)."),
        ({"sessions": [{**DAY, "duration_s": -1}]}, "sessions[0].duration_s is out of range (-1)."),
        ({"sessions": [{**DAY, "duration_s": float("nan")}]}, "duration_s is out of range (nan)."),
        ({"sessions": [{**DAY, "duration_s": float("inf")}]}, "duration_s is out of range (inf)."),
        ({"sessions": [{**DAY, "rpe": 11}]}, "sessions[0].rpe is out of range (11)."),
        ({"sessions": [{**DAY, "heart_rate_bpm": 7}]}, "heart_rate_bpm is out of range (7)."),
        ({"sessions": [{**DAY, "stretched": "yes"}]}, "stretched is neither true nor false."),
        ({"sessions": [{**DAY, "tags": "a b"}]}, "sessions[0].tags is not a list of texts."),
        ({"sessions": [{**DAY, "tags": ["a", 5]}]}, "sessions[0].tags is not a list of texts."),
        ({"sessions": [{**DAY, "tags": ["a", ""]}]}, "sessions[0].tags holds an empty text."),
        ({"sessions": [{**DAY, "uuid": "42"}]}, "sessions[0].uuid is '42', no UUID."),
        ({"sessions": [{**DAY, "workout": 5}]}, "sessions[0].workout is not an object."),
        ({"sessions": [{**DAY, "intervals": 5}]}, "sessions[0].intervals is not a list."),
        (
            {"sessions": [{**DAY, "intervals": [{}, {"role": "rest"}]}]},
            "sessions[0].intervals[1].role is 'rest', which is none of",
        ),
        ({"symptoms": [{**DAY, "area": "elbow"}]}, "symptoms[0].area is 'elbow', no area."),
        ({"symptoms": [{**DAY, "severity": 11}]}, "symptoms[0].severity is out of range (11)."),
        ({"symptoms": [{**DAY, "qualities": ["odd"]}]}, "qualities holds 'odd', which is none."),
        ({"symptoms": [{**DAY, "side": "up"}]}, "symptoms[0].side is 'up', which is none of"),
        ({"symptoms": [{**DAY, "part_of_day": "tea"}]}, "part_of_day is 'tea', which is none of"),
        ({"stretches": [DAY]}, "j.json: stretches[0].exercise is missing."),
        ({"notes": [DAY]}, "j.json: notes[0].text is missing."),
        ({"notes": [{**DAY, "text": ""}]}, "j.json: notes[0].text is missing."),
        ({"pauses": [{}]}, "j.json: pauses[0].first_on is missing."),
        (
            {"pauses": [{"first_on": "2026-11-04", "last_on": "2026-11-02"}]},
            "pauses[0].last_on is before first_on.",
        ),
        ({"shoes": [{}]}, "j.json: shoes[0].name is missing."),
        ({"shoes": [{"name": "P", "limit_m": 0}]}, "shoes[0].limit_m is out of range (0)."),
        ({"shoes": [{"name": "P", "default_for": ["x"]}]}, "default_for holds 'x', which is none."),
        ({"settings": [1]}, "j.json: settings is not an object."),
        ({"settings": {"units": "parsec"}}, "settings.units is 'parsec', which is none of: km, mi"),
        ({"settings": {"dates": "ymd"}}, "settings.dates is 'ymd', which is none of"),
        ({"settings": {"week_start": 7}}, "j.json: settings.week_start is out of range (7)."),
        ({"settings": {"zone": "Mars/Olympus"}}, "settings.zone is 'Mars/Olympus', no time zone."),
        ({"settings": {"zone": "../../etc/passwd"}}, "no time zone."),
        ({"settings": {"why.area": "elbow"}}, "settings.why.area is 'elbow', no area."),
        ({"settings": {"routine.usual": 5}}, "settings.routine.usual is not a list of texts."),
        ({"settings": {"exercise.x": ["elbow"]}}, "exercise.x holds 'elbow', which is none."),
        ({"settings": {"other": 5}}, "j.json: settings.other is not a text."),
    ],
)
def test_a_value_that_cannot_be_is_named_with_its_place(
    sections: dict[str, Any], said: str
) -> None:
    if said:
        assert said in refusal(**sections)
    else:
        assert read(**sections) == JournalContents()


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        ('{"format": "runlog-journal"}', True),
        ('\ufeff \n {"format": "runlog-journal"}', True),
        ('{"format": "other"}', False),
        ('["runlog-journal"]', False),
        ("", False),
    ],
)
def test_a_journal_is_told_by_its_beginning(text: str, is_ours: bool) -> None:
    assert is_journal(text) is is_ours


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)
KEYS = ["id", "uuid", "day", "at", "started_at", "noted_at", "name", "text", "area", "first_on"]


@given(
    st.dictionaries(
        st.sampled_from([*SECTIONS, "settings"]),
        st.lists(st.dictionaries(st.sampled_from(KEYS), anything, max_size=4), max_size=2)
        | anything,
        max_size=4,
    )
)
def test_whatever_stands_in_a_file_it_is_read_or_refused_in_a_sentence(
    sections: dict[str, Any],
) -> None:
    text = json.dumps({"format": "runlog-journal", "version": 1, **sections})
    with contextlib.suppress(ImportFileError):
        read_journal(text, name="j.json", zone=ZONE)
