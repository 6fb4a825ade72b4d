"""What is said about a text that cannot be read: what, where, and what to type instead."""

import pytest

from runlog.core.notation.workout import parse_workout
from runlog.core.notation.workout.words import ROLE_SPELLINGS
from runlog.core.units import Units
from runlog.errors import NotationError


def refused(typed: str, units: Units = "km") -> NotationError:
    with pytest.raises(NotationError) as caught:
        parse_workout(typed, units=units)
    return caught.value


@pytest.mark.parametrize(
    ("typed", "part_of_message", "word", "part_of_hint"),
    [
        ("6x", "expected a distance or a time", "", ""),
        ("6x bananas", "expected a distance or a time", "bananas", ""),
        ("", "I do not know|missing|expected", "", ""),
        ("6x400 hlls", 'the word "hlls"', "hlls", "hills"),
        ("20min tempp", 'the word "tempp"', "tempp", "tempo"),
        ("5 kmm easy", "5 what?", "5", "km"),
        ("8x3 squats", "3 what?", "3", "squats"),
        ("5 min 1Z", "1 what?", "1", "1km"),
        ("6x400 r3", "3 what? 3min or 30s?", "3", "3min"),
        ("6x400 @T @I", "second target", "I", ""),
        ("3x(400m @T, 200m @R) @I", "has a target already", "I", ""),
        ("6x400 r90s @T @E @M", "has a target already", "M", ""),
        ("6x400 in 92,91", "2 times for 6 reps", "in 92,91", "each rep"),
        ("3x(400, 200) @95s", "reps of one distance", "95s", "pace"),
        ("3x(400, 200) @1:35", "different lengths", "1:35", "@1:35/km"),
        ("6x3min @95s", "reps of one distance", "95s", "pace"),
        ("6x400 @9s", "cannot be the time", "9s", "@95s"),
        ("6x400 @150", "cannot be the time", "150", "@150bpm"),
        ("6x400 @25:00", "neither a time nor a pace", "25:00", "@1:35/rep"),
        ("(2x400 in 92,91) in 90,91", "inside and outside", "", ""),
        ("5x1k @5:10 on 5:00", "longer than the time from start", "5:10", ""),
        ("4x60s on 1:00", "before the rep is over", "on 1:00", "1min off"),
        ("6x400 on quads", "expected a time", "on quads", "on 2:00"),
        ("6x400 on 2", "expected a time", "on 2", "on 2:00"),
        ("6x400 in 92 in 91", "second time", "in", ""),
        ("6x400 in hills", "expected a time", "hills", "in 92"),
        ("6x400 in 16:00", "no time for a rep", "16:00", "45:12"),
        ("6x400 in 3:20 3:21", "comma missing between", "3:21", "in 3:21"),
        ("6x400 r jog walk", "jog or walk", "walk", ""),
        ("6x400 r full 90s", "full or this long", "90", ""),
        ("6x400 r back", "Back how", "r back", "jog back"),
        ("6x400 r on 90s", "expected a recovery", "90", ""),
        ("6x400 [3'", "not closed", "[3'", ""),
        ("6x400 (foo)", "neither a time, a target nor a recovery", "(foo", "in quotes"),
        ("6x400 (75,74)", "2 times for 6 reps", "75,74", ""),
        ("6x400 (75, 74, 73", "", "", ""),
        ("(6x400", "is not closed", "(", ")"),
        ("6x400 +", "missing at the end", "", ""),
        ("6x400 followed 2km", "comma missing", "2", ""),
        ("6x400 (2km wu)", "neither", "(2", ""),
        ("wu 6x400", "comma missing after it", "wu 6x", "wu, 6x"),
        ("jog 6x400", "comma missing after jog", "jog 6x400", ""),
        ("2x(400) x 3", "repeated already", "2x(400) x 3", ""),
        ("1km x 5min", "repeated already|how often", "", ""),
        ("6x400 r90s; full", "", "", ""),
        ("6x400 r90s; r full", "needs a length", "r full", "3min rest"),
        ("200x200x200m", "more than 1000 steps", "", "smaller"),
        ("200x400, " * 6, "more than 1000 steps", "", "smaller"),
        ("wu, " * 101, "100 parts", "", ""),
        ("2x2x2x2x2x2x400", "inside one another", "", ""),
        ("(" * 20, "inside one another", "", ""),
        ("6x400 " + "@T " * 12, "second target|So many", "", ""),
        ("easy steady tempo fast hard long 5km", "So many words", "", ""),
        ("5km easy steady tempo fast hard long race", "So many words", "", ""),
        ("-".join(["400"] * 60), "40 steps", "", ""),
        ("2x400 in " + ",".join(["90"] * 250), "more times", "", ""),
        ("400-800-1km", "ladder of small numbers needs a unit", "400", "1km"),
        ("1-2-3", "ladder of small numbers needs a unit", "1", "min"),
        ("1" * 20 + "km easy", "too long", "1" * 20, ""),
        ("600km easy", "longer than anybody runs", "600", ""),
        ("0.01km easy", "too short", "0.01", ""),
        ("1:75 easy", "after a colon comes 00 to 59", "1:75", ""),
        ("6x400 @4:10-95s", "not of one kind", "4:10-95", ""),
        ("6x400 @4:10-", "", "", ""),
        ("10min @5->4 km/h", "go from one to another", "", ""),
        ("6x400 @Z6", "not between 1 and 5", "Z6", ""),
        ("6x400 @Z2.5", "not between 1 and 5", "Z2.5", ""),
        ("6x400 @5k+10s", "above or below", "5k+10", ""),
        ("10min on 20 min off", "", "", ""),
        ("6x3min 90 sec 2 min", "", "", ""),
        ("5x3 min 30 sec rest", "one time, or a rep", "30 sec", "r30s"),
        ("6x400 between", "", "between", ""),
        ("2x200 in 30,25s", "one number or two", "30,25", "30s, 25s"),
        ("10min @4:10->", "missing at the end", "", ""),
        ("2x(400 in 90,91", "", "", ""),
        ("6x400 @", "After @", "", "@4:10/km"),
        ("6x400 @tempoo", "After @", "tempoo", "tempo"),
        ("6x400 @4:10 to hills", "know the word|does not fit", "to", ""),
        ("6x400 @1:30-x", "does not fit", "-", "range"),
        ("6x400 r", "How long, or how", "r", "r90s"),
        ("6x400 {2km", "comma missing", "{", "comma"),
        ("6x400 r90s; w/ pegasus", "How long, or how", "w/", "r90s"),
        ("5 mi/3", "", "", ""),
        ("400-800-600s", "", "", ""),
        ("1km/", "missing at the end", "", ""),
        ("2km wu, then", "missing at the end", "", ""),
        ("6x400 in 92,91 2min jogg", "", "", ""),
        ("20min @HR", "After @", "HR", ""),
        ("6x400 (90s", "", "", ""),
        ("6x400 (", "neither", "(", ""),
        ("6x400 ((90s))", "neither", "((", ""),
        ("6x400 r90s ]", "does not fit", "]", "["),
        ("x" * 21_000, "letters at the most", "", ""),
    ],
)
def test_a_refusal_says_what_where_and_what_instead(
    typed: str, part_of_message: str, word: str, part_of_hint: str
) -> None:
    problem = refused(typed)

    assert any(part in problem.message for part in part_of_message.split("|"))
    assert problem.word.startswith(word)
    assert part_of_hint in problem.hint
    assert problem.text == typed


def test_miles_at_a_bare_clock_are_doubtful_for_who_counts_in_kilometres() -> None:
    assert "per mile or per km" in refused("10mi @7:30").message
    target = parse_workout("10mi @7:30", units="mi").items[0].targets[0]
    assert (target.kind, target.low) == ("mi", 450)


def test_every_role_can_be_typed_after_a_length_and_means_its_canonical_word() -> None:
    for typed, canonical in ROLE_SPELLINGS.items():
        assert parse_workout(f"1500m {typed}").items[0].words == (canonical,), typed
