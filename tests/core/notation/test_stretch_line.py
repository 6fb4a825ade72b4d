"""The line that logs stretches, exercises and other care."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.exercise import EXERCISE_WORDS
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.stretch_line import StretchEntry, parse_stretch_line
from runlog.core.notation.when import Calendar
from runlog.core.value import fields_of
from runlog.errors import NotationError

_ZONE = ZoneInfo("Europe/London")
LEXICON = Lexicon(
    calendar=Calendar(now=datetime(2026, 11, 22, 21, 10, tzinfo=_ZONE), zone=_ZONE),
    routines={"usual": ("quad_standing", "hamstring_standing"), "short one": ("calf_gastroc",)},
    exercises={"desk_stretch": ()},
)


def stretch(line: str, **options: str) -> StretchEntry:
    return parse_stretch_line(line.split(), LEXICON, options=options)


def done(entry: StretchEntry) -> list[tuple[str, float | None, int | None]]:
    return [(item.exercise, item.duration_s, item.reps) for item in entry.items]


def refusal(words: list[str]) -> NotationError | None:
    """Why a line is refused; None if it is read."""
    try:
        parse_stretch_line(words, LEXICON)
    except NotationError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("yoga", [("yoga", None, None)]),
        ("quads hams calves", ["quad_standing", "hamstring_standing", "calf_gastroc"]),
        ("quads, hams and calves", ["quad_standing", "hamstring_standing", "calf_gastroc"]),
        ("+quads +hip-flexors", ["quad_standing", "hip_flexor_lunge"]),
        ("hip flexors", ["hip_flexor_lunge"]),
        ("psoas stretch", ["hip_flexor_lunge"]),
        ("desk stretch", ["desk_stretch"]),
        ("usual", ["quad_standing", "hamstring_standing"]),
        ("+usual", ["quad_standing", "hamstring_standing"]),
        ("short one", ["calf_gastroc"]),
        ("did some yoga", ["yoga"]),
        ("psoas 2min", [("hip_flexor_lunge", 120, None)]),
        ("2min psoas", [("hip_flexor_lunge", 120, None)]),
        ("yoga for 20 minutes", [("yoga", 1200, None)]),
        ("yoga 1h", [("yoga", 3600, None)]),
        ("yoga 1:00:00", [("yoga", 3600, None)]),
        ("psoas 30s each side", [("hip_flexor_lunge", 60, None)]),
        ("psoas 1min/side", [("hip_flexor_lunge", 120, None)]),
        ("bridges 3x12", [("bridge", None, 36)]),
        ("bridges 3 x 12 reps", [("bridge", None, 36)]),
        ("bridges 3x12 each side", [("bridge", None, 72)]),
        ("3 sets of 12 bridges", [("bridge", None, 36)]),
        ("bridges 12 reps", [("bridge", None, 12)]),
        ("squats x20", [("squat", None, 20)]),
        ("squats 20x", [("squat", None, 20)]),
        ("planks 2x45s", [("plank", 90, 2)]),
        ("planks 2x45 sec", [("plank", 90, 2)]),
        ("planks 2x10 reps", [("plank", None, 20)]),
        ("bridges 3x12 planks 2x45s", [("bridge", None, 36), ("plank", 90, 2)]),
        ("2min psoas 30s quads", [("hip_flexor_lunge", 120, None), ("quad_standing", 30, None)]),
        ("yoga 20min, psoas", [("yoga", 1200, None), ("hip_flexor_lunge", None, None)]),
        ("psoas, yoga 20min", [("hip_flexor_lunge", None, None), ("yoga", 1200, None)]),
        ("quads hams 30s each", [("quad_standing", 30, None), ("hamstring_standing", 30, None)]),
        ("usual 30s each", [("quad_standing", 30, None), ("hamstring_standing", 30, None)]),
        (
            "yoga 20min, quads hams 30s each",
            [("yoga", 1200, None), ("quad_standing", 30, None), ("hamstring_standing", 30, None)],
        ),
    ],
)
def test_a_line_says_what_was_done(line: str, expected: list[object]) -> None:
    full = [(each, None, None) if isinstance(each, str) else each for each in expected]
    entry = stretch(line)
    assert done(entry) == full
    assert entry.own == ()


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        (["yoga", "4to6"], 4, 6),
        (["yoga", "5", "to", "1"], 5, 1),
        (["yoga", "from", "5/10", "to", "1/10"], 5, 1),
        (["yoga", "5>1"], 5, 1),
        (["yoga", "5->1"], 5, 1),
        (["yoga", "5→1"], 5, 1),
        (["yoga", "10to0"], 10, 0),
        (["yoga", "before", "5", "after", "1"], 5, 1),
    ],
)
def test_the_effect_is_severity_before_and_after(words: list[str], before: int, after: int) -> None:
    entry = parse_stretch_line(words, LEXICON)
    assert (entry.before, entry.after) == (before, after)
    assert done(entry) == [("yoga", None, None)]


def test_the_lines_of_the_manual_are_read() -> None:
    words = ["psoas", "2min", "for", "back", "5to1", "last", "night"]
    entry = parse_stretch_line(words, LEXICON, note="on the mat")
    assert entry.when is not None
    fields = fields_of(entry)
    del fields["line"], fields["readings"], fields["items"], fields["when"]
    assert fields == {
        "own": (),
        "areas": (),
        "for_area": "low_back",
        "before": 5,
        "after": 1,
        "note": "on the mat",
    }
    assert (str(entry.when.moment.day), entry.when.moment.part_of_day) == ("2026-11-21", "night")
    assert stretch("yoga for my lower back 4to6").for_area == "low_back"


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        (["wobbleboard", "5min", "for", "ankle"], "wobbleboard"),
        (["yoga,", "wobbleboard"], "wobbleboard"),
        (["low back exercises", "yesterday"], "low_back_exercises"),
        (["+my pool routine"], "my_pool_routine"),
        (["wall squats", "3x10"], "wall_squats"),
    ],
)
def test_an_unknown_name_is_kept_as_the_runners_own(words: list[str], slug: str) -> None:
    entry = parse_stretch_line(words, LEXICON)
    assert entry.own == (slug,)
    assert slug in [item.exercise for item in entry.items]


@pytest.mark.parametrize(
    ("words", "at", "advice"),
    [
        (["yogga"], "yogga", "yoga"),
        (["quadds"], "quadds", "quad"),
        (["glute brigde"], "glute brigde", "glute bridge"),
        (["low", "back", "exercises"], "low", "quoted"),
        (["bulgarian", "squats"], "bulgarian", "quoted"),
        (["yoga", "wobbleboard"], "wobbleboard", "quoted"),
        (["yoga", "yesturday"], "yesturday", "yesterday"),
        (["knee"], "knee", "for knee"),
        (["yoga", "worse"], "worse", "5to1"),
        (["yoga", "for", "left", "calf"], "left", "-m"),
        (["easy"], "easy", "-m"),
        (["psoas", "min"], "min", "-m"),
        (["psoas", "2"], "2", "2min"),
        (["psoas", "2", "to", "3", "min"], "2", "2min"),
        (["psoas", "2:00"], "2:00", "2min"),
        (["psoas", "0min"], "0min", ""),
        (["bridges", "0x12"], "0x12", "3x12"),
        (["planks", "2x45"], "2x45", "2x45s"),
        (["psoas", "3x30"], "3x30", "2x45s"),
        (["yoga", "11to3"], "11to3", "0 is nothing"),
        (["yoga", "5to1", "4to2"], "4to2", "Keep one"),
        (["yoga", "for", "back", "for", "hip"], "for hip", "Keep one"),
        (["quads", "hams", "30s"], "30s", "each"),
        (["10min", "quads", "hams"], "10min", "each"),
        (["usual", "10min"], "10min", "each"),
        (["psoas", "2min", "1min"], "1min", "each"),
        (["2min", "1min", "psoas"], "2min", "each"),
        (["psoas", "2min,", "30s", "each"], "30s each", "each"),
        (["2min"], "2min", ""),
        (["5to1"], "", "psoas"),
        ([], "", "psoas"),
        (["-m"], "-m", "For example"),
        (["to"], "", ""),
        (["the 3rd move"], "the 3rd move", ""),
        (["back yesterday evning"], "back yesterday evning", "date"),
        (["yoga", "tomorrow"], "tomorrow", ""),
        (["yoga", "\x1b[0m"], "\x1b[0m", ""),
    ],
)
def test_a_line_is_refused_with_advice(words: list[str], at: str, advice: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_stretch_line(words, LEXICON)
    assert caught.value.word == at
    assert advice in f"{caught.value.message} {caught.value.hint}"


def test_a_routine_that_was_never_set_is_explained() -> None:
    bare = Lexicon(calendar=LEXICON.calendar)
    with pytest.raises(NotationError, match="no routine") as caught:
        parse_stretch_line(["usual"], bare)
    assert "runlog config routine usual" in caught.value.hint


def test_two_days_are_refused() -> None:
    with pytest.raises(NotationError, match="days"):
        stretch("yesterday yoga monday")


def test_flags_are_read_like_words() -> None:
    line = {"for": "lower back", "before": "5", "after": "1", "date": "yesterday", "at": "6pm"}
    entry = stretch("yoga", **line)
    assert entry.when is not None
    assert entry.when.moment.at is not None
    assert f"{entry.when.moment.at:%Y-%m-%d %H:%M}" == "2026-11-21 18:00"
    assert (entry.for_area, entry.before, entry.after) == ("low_back", 5, 1)


def test_a_name_like_another_is_new_if_its_areas_are_given() -> None:
    entry = stretch("yogga", areas="hip, lower back")
    assert entry.own == ("yogga",)
    assert entry.areas == ("hip", "low_back")


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("for", "bck", "back"),
        ("areas", "hip,blurgh", "Known are"),
        ("before", "11", ""),
        ("date", "tomorrow", ""),
    ],
)
def test_a_flag_that_cannot_be_read_is_refused_where_it_stands(
    name: str, value: str, advice: str
) -> None:
    with pytest.raises(NotationError) as caught:
        stretch("yoga", **{name: value})
    assert caught.value.word == value
    assert advice in caught.value.hint


@pytest.mark.parametrize("word", sorted(EXERCISE_WORDS))
def test_every_word_of_the_catalogue_is_read(word: str) -> None:
    assert done(stretch(word)) == [(EXERCISE_WORDS[word], None, None)]


_PIECES = (
    "yoga psoas quads hams usual +usual for back my lower 4to6 5 to 1 > 2min 30s each side 3x12 x "
    "2x45s bridges planks last night yesterday , and 12 reps sets of wobble 18:30 0 ' ½ ٣ \x1b é"
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
    entry = parse_stretch_line(typed, LEXICON)
    assert entry.items
    assert all(item.duration_s is None or item.duration_s > 0 for item in entry.items)
    assert all(item.reps is None or item.reps > 0 for item in entry.items)
    assert all(each.text == entry.line[each.start : each.end] for each in entry.readings)


@pytest.mark.parametrize("piece", ["yoga ", "2min ", "a ", "5to", "x", "each ", "yoga 2min, "])
def test_a_long_hostile_line_is_read_or_refused_soon(piece: str) -> None:
    text = piece * (1_200 // len(piece))
    for words in ([text], text.split(), [f"yoga {text}"]):
        error = refusal(words)
        assert error is None or error.text
