"""The line that logs a session."""

from datetime import datetime
from itertools import permutations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.entry import Entry, parse_entry
from runlog.core.notation.lexicon import Lexicon, exercise_named, shoe_named
from runlog.core.notation.when import Calendar
from runlog.core.shoe import ShoeNames
from runlog.core.value import fields_of
from runlog.errors import NotationError

_ZONE = ZoneInfo("Europe/London")
_CALENDAR = Calendar(now=datetime(2026, 11, 22, 21, 10, tzinfo=_ZONE), zone=_ZONE)
LEXICON = Lexicon(
    calendar=_CALENDAR,
    shoes=(
        ShoeNames("Pegasus 40", ("peg", "p4")),
        ShoeNames("Ghost 15"),
        ShoeNames("Ghost Max"),
        ShoeNames("Pegasus 38", (), is_retired=True),
        ShoeNames("Kinvara 13", (), is_retired=True),
        ShoeNames("New Balance 1080"),
        ShoeNames("Tempo Next"),
    ),
    routines={"usual": ("quad_standing", "hamstring_standing")},
    exercises={"desk_stretch": ()},
)
MILES = Lexicon(calendar=_CALENDAR, units="mi")


def entry(line: str, lexicon: Lexicon = LEXICON, **more: str) -> Entry:
    return parse_entry(line.split(), lexicon, options=more)


def said(entry: Entry) -> dict[str, object]:
    """What an entry says, without how it was read."""
    moment = entry.when.moment if entry.when else None
    fields = fields_of(entry)
    for name in ("line", "readings", "intervals", "when", "workout", "workout_problem"):
        del fields[name]
    fields["day"] = moment and f"{moment.day}"
    fields["time"] = moment and (f"{moment.at:%H:%M}" if moment.at else moment.part_of_day)
    fields["workout"] = entry.workout and entry.workout.typed
    return {name: value for name, value in fields.items() if value not in (None, ())}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("8k", {"distance_m": 8000}),
        ("8 km", {"distance_m": 8000}),
        ("8,5km", {"distance_m": 8500}),
        ("8.5 KM", {"distance_m": 8500}),
        ("5mi", {"distance_m": 8047}),
        ("10000m", {"distance_m": 10000}),
        ("half", {"distance_m": 21098}),
        ("ran a half marathon in the trail", {"distance_m": 21098, "surface": "trail"}),
        ("half-marathon", {"distance_m": 21098}),
        ("marathon race", {"distance_m": 42195, "kind": "race"}),
        ("45:12", {"duration_s": 2712.0}),
        ("1:05:30", {"duration_s": 3930.0}),
        ("in 45:12", {"duration_s": 2712.0}),
        ("45min", {"duration_s": 2700.0}),
        ("45 min", {"duration_s": 2700.0}),
        ("1h05", {"duration_s": 3900.0}),
        ("1h 5min 30s", {"duration_s": 3930.0}),
        ("1h05'30\"", {"duration_s": 3930.0}),
        ("1h05’30”", {"duration_s": 3930.0}),
        ("45m12s", {"duration_s": 2712.0}),
        ("1 hour and 5 minutes", {"duration_s": 3900.0}),
        ("1h 8k", {"duration_s": 3600.0, "distance_m": 8000}),
        ("45min 8 km", {"duration_s": 2700.0, "distance_m": 8000}),
        ("@4:45/km", {"pace_s_per_km": 285.0}),
        ("4:45/km", {"pace_s_per_km": 285.0}),
        ("4:45 min/km", {"pace_s_per_km": 285.0}),
        ("at 4:45 per km", {"pace_s_per_km": 285.0}),
        ("@ 4:45", {"pace_s_per_km": 285.0}),
        ("rpe7", {"rpe": 7}),
        ("RPE 7", {"rpe": 7}),
        ("rpe:0", {"rpe": 0}),
        ("rpe 7/10", {"rpe": 7}),
        ("hr152", {"heart_rate_bpm": 152}),
        ("hr 152", {"heart_rate_bpm": 152}),
        ("152bpm", {"heart_rate_bpm": 152}),
        ("152 bpm", {"heart_rate_bpm": 152}),
        ("easy", {"kind": "easy"}),
        ("Long Run", {"kind": "long"}),
        ("parkrun", {"kind": "race"}),
        ("intervals track", {"kind": "interval", "surface": "track"}),
        ("treadmill tempo", {"kind": "tempo", "surface": "treadmill"}),
        ("swim 30min", {"sport": "swim", "duration_s": 1800.0}),
        ("pegasus", {"shoe": "Pegasus 40"}),
        ("in the PEG", {"shoe": "Pegasus 40"}),
        ("p4", {"shoe": "Pegasus 40"}),
        ("pegasus 40", {"shoe": "Pegasus 40"}),
        ("pegasus 38", {"shoe": "Pegasus 38"}),
        ("pegasus 40 min", {"shoe": "Pegasus 40", "duration_s": 2400.0}),
        ("kinvara", {"shoe": "Kinvara 13"}),
        ("ghost 15", {"shoe": "Ghost 15"}),
        ("ghost max", {"shoe": "Ghost Max"}),
        ("1080", {"shoe": "New Balance 1080"}),
        ("tempo", {"kind": "tempo"}),
        ("tempo next", {"shoe": "Tempo Next"}),
        ("tag:forefoot", {"tags": ("forefoot",)}),
        ("tag:Forefoot,high-knees tag:forefoot", {"tags": ("forefoot", "high-knees")}),
        ("tag: hot", {"tags": ("hot",)}),
        ("+quads", {"stretched": True, "stretches": ("quad_standing",)}),
        ("+quads +hams", {"stretched": True, "stretches": ("quad_standing", "hamstring_standing")}),
        ("+quads+hams", {"stretched": True, "stretches": ("quad_standing", "hamstring_standing")}),
        ("+hip-flexors", {"stretched": True, "stretches": ("hip_flexor_lunge",)}),
        ("+pelvic_tilts", {"stretched": True, "stretches": ("pelvic_tilt",)}),
        ("+desk-stretch", {"stretched": True, "stretches": ("desk_stretch",)}),
        ("+usual", {"stretched": True, "stretches": ("quad_standing", "hamstring_standing")}),
        ("+none", {"stretched": False}),
        ("no stretches", {"stretched": False}),
        ("stretched", {"stretched": True}),
        ("pegasus40", {"shoe": "Pegasus 40"}),
        ("at the track", {"surface": "track"}),
        ("at track at 6pm", {"surface": "track", "day": "2026-11-22", "time": "18:00"}),
        ("8km@4:45", {"distance_m": 8000, "pace_s_per_km": 285.0}),
        ("12.5 km/h", {"pace_s_per_km": 288.0}),
        ("race 10k parkrun", {"distance_m": 10000, "kind": "race"}),
        ("+all", {"stretched": True}),
        ("yesterday", {"day": "2026-11-21"}),
        ("yesterday 18:30", {"day": "2026-11-21", "time": "18:30"}),
        ("yesterday 45:12", {"day": "2026-11-21", "duration_s": 2712.0}),
        ("yesterday 1:05:30", {"day": "2026-11-21", "duration_s": 3930.0}),
        ("yesterday evening 45:12", {"day": "2026-11-21", "time": "evening", "duration_s": 2712.0}),
        ("at 18:30 yesterday", {"day": "2026-11-21", "time": "18:30"}),
        ("yesterday 8k at 18:30", {"day": "2026-11-21", "time": "18:30", "distance_m": 8000}),
        ("6:30pm", {"day": "2026-11-22", "time": "18:30"}),
        ("30 min ago", {"day": "2026-11-22", "time": "20:40"}),
        ("2 hours ago 30 min", {"day": "2026-11-22", "time": "19:10", "duration_s": 1800.0}),
        ("on monday 8k", {"day": "2026-11-16", "distance_m": 8000}),
        ("20/11 8k", {"day": "2026-11-20", "distance_m": 8000}),
        ("20 nov 10 km", {"day": "2026-11-20", "distance_m": 10000}),
        ("yesterday evening: 8k", {"day": "2026-11-21", "time": "evening", "distance_m": 8000}),
        ("8k, 45:12, easy", {"distance_m": 8000, "duration_s": 2712.0, "kind": "easy"}),
        ("8k,45:12,easy.", {"distance_m": 8000, "duration_s": 2712.0, "kind": "easy"}),
        ("", {}),
        (" , ", {}),
    ],
)
def test_a_line_says(line: str, expected: dict[str, object]) -> None:
    assert said(entry(line)) == expected


def test_the_two_lines_of_the_manual_are_read_alike() -> None:
    quoted = ["8k", "45:12", "yesterday", "18:30", "pegasus", "6x400 r90s", "+quads", "rpe7"]
    assert said(parse_entry(quoted, LEXICON, note="felt strong, more forefoot")) == {
        "distance_m": 8000,
        "duration_s": 2712.0,
        "day": "2026-11-21",
        "time": "18:30",
        "shoe": "Pegasus 40",
        "workout": "6x400 r90s",
        "stretched": True,
        "stretches": ("quad_standing",),
        "rpe": 7,
        "note": "felt strong, more forefoot",
    }
    bare = "8 km in 45:12 yesterday evening in the pegasus with 6x400"
    assert said(entry(bare)) == {
        "distance_m": 8000,
        "duration_s": 2712.0,
        "day": "2026-11-21",
        "time": "evening",
        "shoe": "Pegasus 40",
        "workout": "6x400",
    }


def test_the_order_of_the_words_does_not_matter() -> None:
    phrases = ["8k", "45:12", "yesterday evening", "pegasus", "rpe 7"]
    readings = {str(said(entry(" ".join(order)))) for order in permutations(phrases)}
    assert len({"".join(sorted(each)) for each in readings}) == 1


@pytest.mark.parametrize(
    ("words", "at", "advice"),
    [
        (["8k", "esay"], "esay", "easy"),
        (["8k", "pegasuss"], "pegasuss", "Pegasus"),
        (["8k", "yesturday"], "yesturday", "yesterday"),
        (["8k", "treadmil"], "treadmil", "treadmill"),
        (["8k", "quadds"], "quadds", "+quads"),
        (["8k", "quads"], "quads", "+quads"),
        (["8kn"], "8kn", "8km"),
        (["45mim"], "45mim", "45min"),
        (["8"], "8", "8km or 8min"),
        (["8", "easy"], "8", "8km or 8min"),
        (["10m"], "10m", "10min or 10km"),
        (["120m"], "120m", "120min"),
        (["5M"], "M", "5mi"),
        (["8k", "#forefoot"], "#forefoot", "tag:forefoot"),
        (["8k", "tag:"], "tag", "tag:forefoot"),
        (["8k", "tag", "hot"], "tag", "tag:forefoot"),
        (["8k", "tag:a%b%20?"], "a%b%20?", "tag:long-drive"),
        (["8k", "tag:,"], "tag", "tag:forefoot"),
        (["8k", "@fast"], "@fast", "@4:45/km"),
        (["8k", "march"], "march", "march 3"),
        (["warmup", "6x400", "r90s"], "warmup", "quotes"),
        (["٣x400"], "٣x400", "-m"),
        (["8k at"], "at", "-m"),
        (["8k", "hr"], "hr", "hr152"),
        (["8k", "knee"], "knee", "runlog symptoms knee"),
        (["8k", "forefoott"], "forefoott", "runlog symptoms forefoot"),
        (["8k", "felt", "strong"], "felt", '-m "felt strong"'),
        (["8k", "blurgh"], "blurgh", "-m"),
        (["8k", "rpe", "11"], "11", ""),
        (["8k", "rpe", "6-7"], "6-7", ""),
        (["8k", "rpe7.5"], "7.5", ""),
        (["8k", "hr15"], "15", ""),
        (["8k", "ghost"], "ghost", "more of the name"),
        (["8k", "+quadz"], "quadz", "+quads"),
        (["8k", "+hip", "flexors"], "hip", "+hip-flexors"),
        (["8k", "+blurgh"], "blurgh", "runlog help words"),
        (["8k", "45:77"], "45:77", ""),
        (["8k", "31/02"], "31/02", ""),
        (["8k", "tomorrow"], "tomorrow", ""),
        (["8k", "yesterday evning"], "evning", '-m "yesterday evning"'),
        (["8k", "yesturday evning"], "yesturday", "-m"),
        (["8k", "felt easy"], "felt", '-m "felt easy"'),
        (["8k", "5 miles longer"], "longer", "-m"),
        (["8k", "it's 5 past"], "it's", "-m"),
        (["8k", "[red]bold"], "[red]bold", "-m"),
        (["8k", "\x1b[31mred"], "\x1b[31mred", "-m"),
    ],
)
def test_a_word_nobody_understands_is_refused_with_advice(
    words: list[str], at: str, advice: str
) -> None:
    with pytest.raises(NotationError) as caught:
        parse_entry(words, LEXICON)
    assert caught.value.word == at
    assert caught.value.text == " ".join(words)
    assert advice in f"{caught.value.message} {caught.value.hint}"
    assert caught.value.message.isprintable()


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("8k 45:12 9km", "8k", "9km"),
        ("8k 45:12 44:00", "45:12", "44:00"),
        ("4:45/km @5:00", "4:45/km", "@5:00"),
        ("easy 8k long", "easy", "long"),
        ("trail road", "trail", "road"),
        ("swim walk", "swim", "walk"),
        ("peg 1080", "peg", "1080"),
        ("rpe7 rpe 8", "rpe7", "rpe 8"),
        ("hr150 140bpm", "hr150", "140bpm"),
        ("6x400 r90s 45:12 4x200", "6x400 r90s", "4x200"),
    ],
)
def test_two_of_a_kind_are_refused_and_both_named(line: str, first: str, second: str) -> None:
    with pytest.raises(NotationError) as caught:
        entry(line)
    assert f"'{first}' and '{second}'" in caught.value.message
    assert caught.value.word == second


@pytest.mark.parametrize("line", ["yesterday 8k monday", "yesterday at 18:30 8k at 19:00"])
def test_two_dates_or_times_are_refused(line: str) -> None:
    with pytest.raises(NotationError, match=r"[Tt]wo"):
        entry(line)


def test_something_and_nothing_stretched_is_refused() -> None:
    with pytest.raises(NotationError, match="or nothing"):
        entry("+quads 8k +none")


def test_flags_are_read_like_words() -> None:
    line = entry(
        "easy",
        km="8,5",
        time="45:12",
        pace="4:45",
        date="yesterday",
        at="18:30",
        shoe="ghost max",
        workout="6x400 r90s",
        rpe="7",
        hr="152",
        stretch="quads,hip-flexors",
        tag="hot,windy",
        surface="trail",
        sport="run",
    )
    assert said(line) == {
        "distance_m": 8500,
        "duration_s": 2712.0,
        "pace_s_per_km": 285.0,
        "day": "2026-11-21",
        "time": "18:30",
        "shoe": "Ghost Max",
        "workout": "6x400 r90s",
        "kind": "easy",
        "rpe": 7,
        "heart_rate_bpm": 152,
        "stretched": True,
        "stretches": ("quad_standing", "hip_flexor_lunge"),
        "tags": ("hot", "windy"),
        "surface": "trail",
        "sport": "run",
    }
    assert all(each.text == line.line[each.start : each.end] for each in line.readings)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"mi": "5"}, {"distance_m": 8047}),
        ({"km": "5mi"}, {"distance_m": 8047}),
        ({"kind": "long run"}, {"kind": "long"}),
        ({"stretch": "none"}, {"stretched": False}),
        ({"stretch": "all"}, {"stretched": True}),
        ({"stretch": "usual"}, {"stretched": True, "stretches": LEXICON.routines["usual"]}),
        ({"date": "yesterday evening"}, {"day": "2026-11-21", "time": "evening"}),
        ({"at": "6pm"}, {"day": "2026-11-22", "time": "18:00"}),
    ],
)
def test_a_flag_says(options: dict[str, str], expected: dict[str, object]) -> None:
    assert said(parse_entry([], LEXICON, options=options)) == expected


@pytest.mark.parametrize(
    ("options", "at"),
    [
        ({"km": "x"}, "x"),
        ({"km": ""}, ""),
        ({"time": "45"}, "45"),
        ({"pace": "fast"}, "fast"),
        ({"date": "tomorrow"}, "tomorrow"),
        ({"at": "25:00"}, "25:00"),
        ({"shoe": "asics"}, "asics"),
        ({"kind": "esay"}, "esay"),
        ({"kind": "blurgh"}, "blurgh"),
        ({"rpe": "11"}, "11"),
        ({"hr": "-5"}, "-5"),
        ({"stretch": "quadz"}, "quadz"),
        ({"stretch": "none,quadz"}, "none"),
        ({"stretch": "Usually"}, "Usually"),
        ({"stretch": ","}, ","),
        ({"tag": " "}, " "),
        ({"tag": "a b"}, "a b"),
        ({"surface": "beach"}, "beach"),
        ({"sport": "chess"}, "chess"),
    ],
)
def test_a_flag_that_cannot_be_read_is_refused_where_it_stands(
    options: dict[str, str], at: str
) -> None:
    with pytest.raises(NotationError) as caught:
        parse_entry(["8k"], LEXICON, options=options)
    name, value = next(iter(options.items()))
    assert caught.value.text == f"8k --{name} {value}"
    assert caught.value.word == at


def test_a_flag_and_a_word_for_the_same_are_refused() -> None:
    with pytest.raises(NotationError, match="'8k' and '--km 9'"):
        entry("8k", km="9")


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        ("felt strong, more forefoot", {"note": "felt strong, more forefoot"}),
        ("sun and wind", {"note": "sun and wind"}),
        ("on the run", {"note": "on the run"}),
        ("8k 45:12 easy", {"distance_m": 8000, "duration_s": 2712.0, "kind": "easy"}),
        (" easy ", {"kind": "easy"}),
        ("last tue", {"day": "2026-11-17"}),
        ("in the pegasus", {"shoe": "Pegasus 40"}),
        ("6x400 r90s", {"workout": "6x400 r90s"}),
        ("+hip flexors", {"stretched": True, "stretches": ("hip_flexor_lunge",)}),
        ("+ quads, hams", {"stretched": True, "stretches": LEXICON.routines["usual"]}),
        (
            "8 km in 45:12 yesterday evening with 6x400",
            {
                "distance_m": 8000,
                "duration_s": 2712.0,
                "day": "2026-11-21",
                "time": "evening",
                "workout": "6x400",
            },
        ),
        (
            "2km wu, 3x1km @4:10/km r2min, 2km cd",
            {"workout": "2km wu, 3x1km @4:10/km r2min, 2km cd"},
        ),
        ("3km easy, 6x100m strides, 1km easy", {"workout": "3km easy, 6x100m strides, 1km easy"}),
        ("400-800-1200-800-400", {"workout": "400-800-1200-800-400"}),
        (
            "8k, 45:12, easy, 6x400 r90s",
            {"distance_m": 8000, "duration_s": 2712.0, "kind": "easy", "workout": "6x400 r90s"},
        ),
    ],
)
def test_a_quoted_argument_is_a_workout_or_words_or_a_note(
    quoted: str, expected: dict[str, object]
) -> None:
    line = parse_entry([quoted], LEXICON)
    assert said(line) == expected
    assert line.workout_problem is None


def test_two_notes_are_refused() -> None:
    with pytest.raises(NotationError, match="two notes"):
        parse_entry(["8k", "felt strong"], LEXICON, note="and fast")


@pytest.mark.parametrize(
    "typed", ["6x4oo r90s", "10x(400 r90", "5x1M", "6x400 r3", "6x", "1-2-3-2-1"]
)
def test_a_workout_that_is_not_understood_is_kept_word_for_word(typed: str) -> None:
    for line in (
        parse_entry(["8k", typed], LEXICON),
        parse_entry(["8k"], LEXICON, options={"workout": typed}),
        parse_entry(["8k", *typed.split()], LEXICON),
    ):
        assert line.workout is not None
        assert line.workout.typed == typed
        assert line.workout.canonical is None
        assert line.workout_problem is not None
        assert line.intervals == ()
        assert line.distance_m == 8000


def test_a_slip_in_a_date_is_not_hidden_in_a_workout() -> None:
    with pytest.raises(NotationError) as caught:
        parse_entry(["8k", "6x400 r90s yesterday evning"], LEXICON)
    assert caught.value.word == "evning"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("8k 45:12 6 x 400", {"workout": "6 x 400"}),
        ("8k 45:12 6x400 pegasus", {"workout": "6x400", "shoe": "Pegasus 40"}),
        ("6x400 in 45:12 8k", {"workout": "6x400"}),
        ("8k 6x400 r90s +usual 45:12", {"workout": "6x400 r90s", "stretched": True}),
        ("6x400 r90s, 45:12, 8k", {"workout": "6x400 r90s"}),
        ("8k 2km wu, 3x1km @4:10/km r2min, 2km cd 45:12", {"workout": None}),
        ("8k 6x400 at 6:30pm 45:12", {"workout": "6x400", "time": "18:30"}),
        ("8k 45:12 6x400 yesterday", {"workout": "6x400", "day": "2026-11-21"}),
        ("8k 45:12 10x30/30", {"workout": "10x30/30"}),
        ("8k 45:12 400-800-1200-800-400", {"workout": "400-800-1200-800-400"}),
        ("8k 45:12 (200, 400, 800)m", {"workout": "(200, 400, 800)m"}),
        ("8k 45:12 20-11-2026", {"workout": None, "day": "2026-11-20"}),
        ("8k 45:12 wu, 6x400, cd", {"workout": "wu, 6x400, cd"}),
        ("45:12 8k warmup, 6x400, cd", {"workout": "warmup, 6x400, cd"}),
        ("8k 6x100m strides 45:12 easy", {"workout": "6x100m strides", "kind": "easy"}),
        ("8k 45:12 2x20:00 r2min", {"workout": "2x20:00 r2min"}),
        ("8k 45:12 2km wu, 20:00 tempo, 2km cd", {"workout": "2km wu, 20:00 tempo, 2km cd"}),
        ("8k 2km wu, tempo 20:00, 2km cd 45:12", {"workout": "2km wu, tempo 20:00, 2km cd"}),
    ],
)
def test_an_unquoted_workout_takes_no_word_of_the_run(
    line: str, expected: dict[str, object]
) -> None:
    fields = said(entry(line))
    assert fields["distance_m"] == 8000
    assert fields["duration_s"] == 2712.0
    for name, value in expected.items():
        assert value is None or fields[name] == value


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("45:12 8k, 6x400 r90s", "8k"),
        ("45:12 6x400, 2km, 12km cd", "12km cd"),
        ("8k 20min easy, 6x400 r90s", "20min easy"),
        ("45:12 3km easy, 6x100m strides", "3km easy"),
        ("8k easy + 6x100m strides", "8k easy"),
    ],
)
def test_what_may_be_the_run_or_a_part_of_the_workout_is_refused(line: str, at: str) -> None:
    with pytest.raises(NotationError) as caught:
        entry(line)
    assert caught.value.word == at
    assert "quotes" in caught.value.hint


def test_what_is_said_elsewhere_leaves_the_workout_its_parts() -> None:
    line = entry("8k 45:12 3km easy, 6x100m strides")
    assert line.workout is not None
    assert line.workout.typed == "3km easy, 6x100m strides"


def test_a_workout_brings_its_intervals() -> None:
    line = parse_entry(["6x400 r90s"], LEXICON)
    assert [each.role for each in line.intervals].count("work") == 6


def test_miles_are_for_who_counts_in_miles() -> None:
    line = parse_entry(["5mi", "@7:30"], MILES)
    assert line.pace_s_per_km == pytest.approx(450 / 1.609344)
    assert [each.meaning for each in line.readings] == ["5.00 mi", "7:30/mi"]
    with pytest.raises(NotationError) as caught:
        parse_entry(["8"], MILES)
    assert "8mi or 8min" in caught.value.hint


def test_every_word_is_explained() -> None:
    line = parse_entry(["8", "km", "in", "45:12", "felt fine"], LEXICON)
    assert line.line == "8 km in 45:12 felt fine"
    assert [(each.text, each.field) for each in line.readings[:4]] == [
        ("8 km", "distance"),
        ("in", "filler"),
        ("45:12", "duration"),
        ("felt fine", "note"),
    ]


@pytest.mark.parametrize("text", ["a\0b", "\udc80", "felt \udcff good"])
def test_what_no_journal_can_keep_is_refused(text: str) -> None:
    with pytest.raises(NotationError, match="cannot be kept"):
        parse_entry(["8k", text], LEXICON)
    with pytest.raises(NotationError, match="cannot be kept"):
        parse_entry(["8k"], LEXICON, note=text)


def test_a_note_may_hold_anything_else() -> None:
    text = "[red]\x1b[31m “quoted” \n -- --km 9 🏃"
    assert parse_entry(["8k"], LEXICON, note=text).note == text
    assert parse_entry(["8k"], LEXICON, note="  ").note is None


@pytest.mark.parametrize(
    ("word", "name"),
    [("pegasus", "Pegasus 40"), ("Ghost 15", "Ghost 15"), ("balance", "New Balance 1080")],
)
def test_a_shoe_is_named_by_the_beginning_of_a_word(word: str, name: str) -> None:
    assert shoe_named(word, LEXICON) == name


@pytest.mark.parametrize("word", ["pe", "40", "easy", "ghost", "pegasus 4", "asics", ""])
def test_a_shoe_is_not_named_by_less(word: str) -> None:
    with pytest.raises(NotationError):
        shoe_named(word, LEXICON)


def test_a_word_that_is_a_sport_and_a_shoe_is_refused() -> None:
    lexicon = Lexicon(calendar=_CALENDAR, shoes=(ShoeNames("Saucony Ride 16"),))
    with pytest.raises(NotationError, match="sport"):
        parse_entry(["8k", "ride"], lexicon)
    assert parse_entry(["8k", "ride", "16"], lexicon).shoe == "Saucony Ride 16"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Hip Flexors", "hip_flexor_lunge"),
        ("psoas stretches", "hip_flexor_lunge"),
        ("straight-knee-calf", "calf_gastroc"),
        ("cat cows", "cat_cow"),
        ("desk stretch", "desk_stretch"),
        ("", None),
        ("blurgh", None),
    ],
)
def test_an_exercise_is_named_in_many_ways(name: str, slug: str | None) -> None:
    assert exercise_named(name, LEXICON) == slug


_PIECES = (
    "8k 8 km 45:12 1h05 @4:45/km easy long run trail yesterday evening last tue 18:30 at 6pm "
    "6x400 r90s ( ) [ ] , + - / rpe7 hr 152 tag:a +quads +usual pegasus peg ghost in the 20/11 "
    "2km wu cd 10 m M 3 x 1e9 ² × – ’ “ ” \u00a0 \t \x1b[0m İ ß 𝟠k ٣km half marathon ago 2 days"
)
_WORDS = st.one_of(st.sampled_from(_PIECES.split(" ")), st.text(max_size=12))
_AROUND = " \t\n,;.!?:\u00a0\u3000\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"


def refusal(words: list[str]) -> NotationError | None:
    """Why a line is refused; None if it is read."""
    try:
        parse_entry(words, LEXICON)
    except NotationError as error:
        return error
    return None


@given(st.lists(_WORDS, max_size=12), st.booleans())
def test_whatever_is_typed_is_read_or_refused_with_a_place(words: list[str], is_one: bool) -> None:
    typed = [" ".join(words)] if is_one else words
    error = refusal(typed)
    if error is not None:
        assert 0 <= error.start <= error.end <= len(error.text)
        assert error.message.isprintable()
        return
    line = parse_entry(typed, LEXICON)
    end = 0
    for reading in line.readings:
        assert end <= reading.start < reading.end
        assert reading.text == line.line[reading.start : reading.end]
        assert not line.line[end : reading.start].strip(_AROUND)
        assert reading.meaning
        end = reading.end
    assert not line.line[end:].strip(_AROUND)


_HOSTILE = ["8k ", "8k, ", "in ", "6x", "6x400 ", "(", "[", "1h ", "1:", "9", "+", "@", "'", "wu, "]


@pytest.mark.parametrize("piece", _HOSTILE)
def test_a_long_hostile_line_is_read_or_refused_soon(piece: str) -> None:
    text = piece * (1_200 // len(piece))
    for words in ([text], text.split(), [f"6x400 {text}"], f"{text} 6x400".split()):
        error = refusal(words)
        assert error is None or error.text
