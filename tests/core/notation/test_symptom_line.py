"""The line that notes a symptom."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.area import AREA_WORDS
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.symptom_line import SymptomEntry, parse_symptom_line
from runlog.core.notation.when import Calendar, When
from runlog.core.symptom import INFLUENCE_WORDS, PHASE_WORDS, QUALITY_WORDS
from runlog.core.value import fields_of
from runlog.errors import NotationError

_ZONE = ZoneInfo("Europe/London")
LEXICON = Lexicon(
    calendar=Calendar(now=datetime(2026, 11, 22, 21, 10, tzinfo=_ZONE), zone=_ZONE),
    exercises={"desk_stretch": ()},
)


def symptom(line: str, **options: str) -> SymptomEntry:
    return parse_symptom_line(line.split(), LEXICON, options=options)


def refusal(words: list[str]) -> NotationError | None:
    """Why a line is refused; None if it is read."""
    try:
        parse_symptom_line(words, LEXICON)
    except NotationError as error:
        return error
    return None


def moment(when: When | None) -> str | None:
    if when is None:
        return None
    at = when.moment.at
    return f"{when.moment.day} {at:%H:%M}" if at else f"{when.moment.day} {when.moment.part or ''}"


def said(entry: SymptomEntry) -> dict[str, object]:
    """What an entry says, without how it was read."""
    fields = {**fields_of(entry), "noted": moment(entry.noted), "began": moment(entry.began)}
    del fields["line"], fields["readings"]
    return {name: value for name, value in fields.items() if value not in (None, (), False, 0)}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "lower back stiffness 4/10 yesterday evening after intervals worse yoga better walking",
            {
                "area": "low_back",
                "qualities": ("stiffness",),
                "severity": 4,
                "noted": "2026-11-21 evening",
                "phase": "after",
                "worse": ("yoga",),
                "eased": ("walking",),
            },
        ),
        (
            "last 2/10 this morning",
            {"follows_last": True, "severity": 2, "noted": "2026-11-22 morning"},
        ),
        ("last back gone", {"follows_last": True, "area": "low_back", "is_gone": True}),
        ("back gone", {"area": "low_back", "is_gone": True}),
        ("back pain free", {"area": "low_back", "is_gone": True}),
        ("back 0", {"area": "low_back", "is_gone": True}),
        (
            "right achilles pain 3 during run",
            {
                "area": "achilles",
                "side": "right",
                "qualities": ("pain",),
                "severity": 3,
                "phase": "during",
            },
        ),
        ("calf tight 3", {"area": "calf", "qualities": ("tightness",), "severity": 3}),
        ("knee pain: 3", {"area": "knee", "qualities": ("pain",), "severity": 3}),
        ("knee severity 10", {"area": "knee", "severity": 10}),
        ("knee severity: 4 out of 10", {"area": "knee", "severity": 4}),
        ("knee 6 / 10", {"area": "knee", "severity": 6}),
        ("knee 4 of ten", {"area": "knee", "severity": 4}),
        ("Left KNEE", {"area": "knee", "side": "left"}),
        ("both knees", {"area": "knee", "side": "both"}),
        ("left and right knee", {"area": "knee", "side": "both"}),
        ("r knee", {"area": "knee", "side": "right"}),
        ("lower left back 3", {"area": "low_back", "side": "left", "severity": 3}),
        (
            "back gone since yesterday",
            {"area": "low_back", "is_gone": True, "noted": "2026-11-21 "},
        ),
        (
            "back 3 next morning after intervals",
            {"area": "low_back", "severity": 3, "phase": "next_morning"},
        ),
        (
            "back 3 morning after my long run",
            {"area": "low_back", "severity": 3, "phase": "next_morning"},
        ),
        ("back 3 morning after", {"area": "low_back", "severity": 3, "phase": "next_morning"}),
        ("back 3 yesterday 4/10", None),
        ("back 4 10/11", {"area": "low_back", "severity": 4, "noted": "2026-11-10 "}),
        ("knee left side", {"area": "knee", "side": "left"}),
        ("middle back", {"area": "upper_back"}),
        ("plantar fascia", {"area": "arch"}),
        (
            "foot sharp, burning and numb",
            {"area": "forefoot", "qualities": ("sharp", "burning", "numbness")},
        ),
        ("back pins and needles", {"area": "low_back", "qualities": ("pins_and_needles",)}),
        ("knee 3 yesterday 18:30", {"area": "knee", "severity": 3, "noted": "2026-11-21 18:30"}),
        ("knee 3 18:30 yesterday", {"area": "knee", "severity": 3, "noted": "2026-11-21 18:30"}),
        ("knee 3 at 6pm", {"area": "knee", "severity": 3, "noted": "2026-11-22 18:00"}),
        ("last night knee 4", {"area": "knee", "severity": 4, "noted": "2026-11-21 night"}),
        ("knee 3 20/11", {"area": "knee", "severity": 3, "noted": "2026-11-20 "}),
        ("knee 3 since tuesday", {"area": "knee", "severity": 3, "began": "2026-11-17 "}),
        (
            "knee 3 began yesterday evening",
            {"area": "knee", "severity": 3, "began": "2026-11-21 evening"},
        ),
        ("knee 3 for 3 days", {"area": "knee", "severity": 3, "began": "2026-11-19 "}),
        ("knee 3 for the last week", None),
        ("knee 3 for a week", {"area": "knee", "severity": 3, "began": "2026-11-15 "}),
        (
            "knee 3 today, since monday",
            {"area": "knee", "severity": 3, "noted": "2026-11-22 ", "began": "2026-11-16 "},
        ),
        ("knee 3 started during the run", {"area": "knee", "severity": 3, "phase": "during"}),
        ("knee 3 after my long run", {"area": "knee", "severity": 3, "phase": "after"}),
        ("knee 3 next morning", {"area": "knee", "severity": 3, "phase": "next_morning"}),
        ("knee 3 while sprinting", {"area": "knee", "severity": 3, "phase": "during"}),
        ("knee 3 at night", {"area": "knee", "severity": 3, "phase": "night"}),
        ("knee 3 before", {"area": "knee", "severity": 3, "phase": "before"}),
        (
            "back 4 worse sitting and yoga, better walking",
            {
                "area": "low_back",
                "severity": 4,
                "worse": ("sitting", "yoga"),
                "eased": ("walking",),
            },
        ),
        (
            "back 4 eased by a hot bath or ibuprofen",
            {"area": "low_back", "severity": 4, "eased": ("heat", "painkiller")},
        ),
        (
            "better psoas stretch back 4",
            {"area": "low_back", "severity": 4, "eased": ("hip_flexor_lunge",)},
        ),
        (
            "worse when sitting; helped by desk stretch, left calf",
            {"area": "calf", "side": "left", "worse": ("sitting",), "eased": ("desk_stretch",)},
        ),
        ("worse: sitting, back 4", {"area": "low_back", "severity": 4, "worse": ("sitting",)}),
        ("back cannot bend forward", {"area": "low_back", "stops": ("bend forward",)}),
        (
            "back stiff can't bend forward, no bridge 5",
            {
                "area": "low_back",
                "qualities": ("stiffness",),
                "severity": 5,
                "stops": ("bend forward", "bridge"),
            },
        ),
        (
            "cannot bend forward lower back stiffness 4/10",
            {
                "area": "low_back",
                "qualities": ("stiffness",),
                "severity": 4,
                "stops": ("bend forward",),
            },
        ),
        (
            "right knee cannot bend knee fully 3/10",
            {"area": "knee", "side": "right", "severity": 3, "stops": ("bend knee fully",)},
        ),
        (
            "knee could not run yesterday",
            {"area": "knee", "stops": ("run",), "noted": "2026-11-21 "},
        ),
        (
            "knee cannot squat and since monday",
            {"area": "knee", "stops": ("squat",), "began": "2026-11-16 "},
        ),
        ("back no squats or running", {"area": "low_back", "stops": ("squats", "running")}),
    ],
)
def test_a_line_says(line: str, expected: dict[str, object] | None) -> None:
    if expected is None:
        assert refusal(line.split()) is not None
    else:
        assert said(symptom(line)) == expected


def test_what_follows_the_dashes_is_the_note() -> None:
    entry = parse_symptom_line(["knee", "3"], LEXICON, note="first 2 km only")
    assert said(entry) == {"area": "knee", "severity": 3, "note": "first 2 km only"}
    assert [each.field for each in entry.readings] == ["area", "severity", "note"]


def test_a_quoted_phrase_is_read_like_unquoted_words() -> None:
    entry = parse_symptom_line(["lower back stiff", "can't bend forward", "4/10"], LEXICON)
    assert said(entry)["stops"] == ("bend forward",)
    assert entry.severity == 4


@pytest.mark.parametrize(
    ("line", "at", "advice"),
    [
        ("left knee 2 going downstairs", "going", "-m"),
        ("bck pain 3", "bck", "back"),
        ("blurgh pain 3", "blurgh", "The areas are lower back"),
        ("pain 3", "", "No area"),
        ("", "", "No area"),
        ("back stifness 3", "stifness", "stiffness"),
        ("back pain 3 yesturday", "yesturday", "yesterday"),
        ("mild back pain", "mild", "0 to 10"),
        ("back pain 11", "11", "0 to 10"),
        ("back pain 12/10", "12/10", "0 to 10"),
        ("back pain -1", "-1", "0 to 10"),
        ("back pain 3.5", "3.5", "0 to 10"),
        ("back pain 3-4/10", "3-4/10", "0 to 10"),
        ("back severity x", "severity", ""),
        ("back 3 4", "4", "two severities"),
        ("back and hip 3", "hip", "two areas"),
        ("left knee right", "right", "two sides"),
        ("back during run after run", "after run", "two phases"),
        ("back gone 4/10", "gone", "severity"),
        ("knee 4/5", "4/5", "a severity or a date"),
        ("left lower right back", "lower right back", "two sides"),
        ("back 3, bridge hard", "bridge", "worse bridge"),
        ("no pain back", "no", "gone"),
        ("back no better", "no", "gone"),
        ("back better 2", "better", "sitting"),
        ("back worse", "worse", "sitting"),
        ("back 3 sitting", "sitting", "worse sitting"),
        ("back 3 after sitting", "sitting", "worse sitting"),
        ("back 3 after lunch", "after", "after run"),
        ("back 2 km into run", "2", "-m"),
        ("back since", "since", "since tuesday"),
        ("back since forever", "since", "since tuesday"),
        ("back for 9999 years", "for 9999 years", ""),
        ("back tomorrow", "tomorrow", ""),
        ("back 25:00", "25:00", ""),
        ("back cannot", "cannot", "bend forward"),
        ("back cannot, 3", "cannot", "bend forward"),
        ("back cannot a b c d e f g h i j k", "a b c d e f g h", "-m"),
        ("back not gone", "not", ""),
        ("back 3 last", "last", ""),
        ("back worse siting", "worse", "sitting"),
    ],
)
def test_a_line_is_refused_with_advice(line: str, at: str, advice: str) -> None:
    with pytest.raises(NotationError) as caught:
        symptom(line)
    assert caught.value.word == at
    assert advice in f"{caught.value.message} {caught.value.hint}"


def test_two_days_are_refused() -> None:
    with pytest.raises(NotationError, match="days"):
        symptom("knee 3 yesterday 4 monday".replace("4 ", ""))


def test_flags_are_read_like_words() -> None:
    entry = symptom(
        "",
        area="right knee",
        quality="sharp",
        severity="4",
        date="yesterday",
        at="18:30",
        since="monday",
        phase="after run",
        worse="sitting, yoga",
        better="rest",
        stops="bend forward",
    )
    assert said(entry) == {
        "area": "knee",
        "side": "right",
        "qualities": ("sharp",),
        "severity": 4,
        "noted": "2026-11-21 18:30",
        "began": "2026-11-16 ",
        "phase": "after",
        "worse": ("sitting", "yoga"),
        "eased": ("rest",),
        "stops": ("bend forward",),
    }
    assert symptom("knee", side="both").side == "both"


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("area", "kne", "knee"),
        ("area", "3", ""),
        ("area", "", ""),
        ("side", "lef", "left"),
        ("quality", "stif", "stiff"),
        ("severity", "11", "0 is nothing"),
        ("date", "tomorrow", ""),
        ("since", "forever", "since tuesday"),
        ("worse", "siting", "sitting"),
        ("phase", "sometime", ""),
    ],
)
def test_a_flag_that_cannot_be_read_is_refused_where_it_stands(
    name: str, value: str, advice: str
) -> None:
    with pytest.raises(NotationError) as caught:
        symptom("back", **{name: value})
    assert caught.value.word == value
    assert caught.value.text == f"back --{name} {value}"
    assert advice in caught.value.hint or not advice


@pytest.mark.parametrize("word", sorted(AREA_WORDS))
def test_every_word_for_an_area_is_read(word: str) -> None:
    assert symptom(f"{word} 3").area == AREA_WORDS[word]


@pytest.mark.parametrize("word", sorted(QUALITY_WORDS))
def test_every_word_for_a_quality_is_read(word: str) -> None:
    assert symptom(f"knee {word} 3").qualities == (QUALITY_WORDS[word],)


@pytest.mark.parametrize("word", sorted(PHASE_WORDS))
def test_every_word_for_a_phase_is_read(word: str) -> None:
    entry = symptom(f"knee 3 {word}")
    part = entry.noted.part_of_day if entry.noted else None
    assert entry.phase == PHASE_WORDS[word] or part == word


@pytest.mark.parametrize("word", sorted(INFLUENCE_WORDS))
def test_every_word_for_an_influence_is_read(word: str) -> None:
    assert symptom(f"knee 3 worse {word}").worse == (INFLUENCE_WORDS[word],)


_PIECES = (
    "back left knee pain stiff 4/10 3 0 11 gone last since yesterday evening tue for 3 days worse "
    "better eased by sitting yoga and , ; after intervals during run the no cannot can't bend "
    "bridge 18:30 / 10 20/11 in severity -m ( [red] \x1b \u00a0 ’ ½ ٣ İ before while from stops me"
)
_WORDS = st.one_of(st.sampled_from(_PIECES.split(" ")), st.text(max_size=8))


@given(st.lists(_WORDS, max_size=12), st.booleans())
def test_whatever_is_typed_is_read_or_refused_with_a_place(words: list[str], is_one: bool) -> None:
    typed = [" ".join(words)] if is_one else words
    error = refusal(typed)
    if error is not None:
        assert 0 <= error.start <= error.end <= len(error.text)
        assert error.message.isprintable()
        return
    entry = parse_symptom_line(typed, LEXICON)
    assert entry.area or entry.follows_last
    assert all(each.text == entry.line[each.start : each.end] for each in entry.readings)


@pytest.mark.parametrize(
    "piece",
    ["back ", "worse ", "sitting, ", "cannot ", "no ", "4/", "since ", "worse sitting and "],
)
def test_a_long_hostile_line_is_read_or_refused_soon(piece: str) -> None:
    text = piece * (1_200 // len(piece))
    for words in ([text], text.split(), [f"back {text}"]):
        error = refusal(words)
        assert error is None or error.text
