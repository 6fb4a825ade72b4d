"""Where a workout ends that is typed bare inside an entry line."""

import pytest

from runlog.core.notation.workout import format_workout, leading_workout
from runlog.core.notation.workout.leading import LONGEST_WINDOW


@pytest.mark.parametrize(
    ("line", "workout", "rest"),
    [
        ("6x400 r90s in the pegasus +quads now", "6x400m r90s", " in the pegasus +quads now"),
        ("6x400 r90s +quads +hams rpe7 -m felt", "6x400m r90s", " +quads +hams rpe7 -m felt"),
        ("6x400 +hills", "6x400m", " +hills"),
        ("6x400 in 45:12", "6x400m", " in 45:12"),
        ("6x400 in 14:50 pegasus", "6x400m", " in 14:50 pegasus"),
        ("2x400 in 92,91 in 45:12 yesterday", "2x400m in 92,91", " in 45:12 yesterday"),
        ("6x400 at 18:30 yesterday", "6x400m", " at 18:30 yesterday"),
        ("5x2km at 7:15", "5x2km", " at 7:15"),
        ("5x2km at 4:15 r2min vaporfly", "5x2km @4:15/km r2min", " vaporfly"),
        ("5x2km at 7:15/km", "5x2km @7:15/km", ""),
        ("2km wu, 6x400 r90s, 2km cd pegasus", "2km wu, 6x400m r90s, 2km cd", " pegasus"),
        ("6x400 r90s, 8k", "6x400m r90s", ", 8k"),
        ("6x400, 45:12", "6x400m", ", 45:12"),
        ("3x1km, 400, 200 yesterday", "3x1km, 400m, 200m", " yesterday"),
        ("6x400 r90s 3 days ago", "6x400m r90s", " 3 days ago"),
        ("6x400 r 3 days ago", "6x400m", " r 3 days ago"),
        ("6x400 20 nov", "6x400m", " 20 nov"),
        ("6x400 on monday", "6x400m", " on monday"),
        ("6x400 then yesterday", "6x400m", " then yesterday"),
        ("400-800-400 pegasus", "(400m, 800m, 400m)", " pegasus"),
        ("5km easy, 4x100m strides rpe 7", "5km easy, 4x100m strides", " rpe 7"),
        ("5 miles easy, 2 miles tempo in pegasus", "5mi easy, 2mi tempo", " in pegasus"),
        ("8x60s hills trail", "8x60s hills", " trail"),
        ("6x400 r90s track", "6x400m r90s", " track"),
        ("6x400 r90s tempo yesterday", "6x400m r90s", " tempo yesterday"),
        ("10x400m track @75-80s yesterday", "10x400m track @75-80s", " yesterday"),
        ("6x400 run yesterday", "6x400m", " run yesterday"),
        ('8x400 "felt good" yesterday', "8x400m", ' "felt good" yesterday'),
        ("6x400 # hot", "6x400m", " # hot"),
        ("6x400 w/ the club", "6x400m", " w/ the club"),
        ("12x400 in 88-90 off 60 pegasus", "12x400m @88-90s r60s", " pegasus"),
        ("6 strides yesterday", "6xstrides", " yesterday"),
        ("wu 2km, 6x400 yesterday", "2km wu, 6x400m", " yesterday"),
        ("wu @6:00 yesterday", "wu @6:00/km", " yesterday"),
        ("fartlek 10x1min/1min pegasus", "10x60s fartlek r60s", " pegasus"),
        ("6x400,", "6x400m", ","),
    ],
)  # fmt: skip
def test_a_workout_ends_where_the_words_of_the_entry_begin(
    line: str, workout: str, rest: str
) -> None:
    found = leading_workout(line)

    assert found is not None
    assert (format_workout(found[0]), line[found[1] :]) == (workout, rest)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "8k",
            "8k easy",
            "45:12",
            "8k 45:12 6x400",
            "8k easy, 45:12",
            "10k race",
            "",
            "6x400-foo",
        ),
        *(
            "20/11",
            "20/11/2026",
            "20-11-2026",
            "2026-11-20",
            "30 min ago",
            "2 hours ago",
            "wu 6x400",
        ),
        *(
            "track 6x400",
            "tempo 3x10min",
            "easy 8k",
            "strides yesterday",
            "pegasus 6x400",
            "2km easy",
        ),
        *("x" * 50, "((((((((", "jog home", "rest 5min", "1, 2, 3"),
    ],
)
def test_what_is_not_certainly_a_workout_is_left_to_the_entry(line: str) -> None:
    assert leading_workout(line) is None


def test_a_workout_may_begin_in_the_middle_of_a_line() -> None:
    line = "8k 45:12 6x400 r90s in the pegasus"

    found = leading_workout(line, line.index("6x"))

    assert found is not None
    assert line[: found[1]] == "8k 45:12 6x400 r90s"


def test_the_units_of_the_runner_are_those_of_a_bare_pace() -> None:
    found = leading_workout("3x3mi @6:40 yesterday", units="mi")

    assert found is not None
    assert format_workout(found[0]) == "3x3mi @6:40/mi"


def test_only_the_first_thousand_letters_are_looked_at() -> None:
    line = "6x400 " + "r" * LONGEST_WINDOW + " yesterday"

    found = leading_workout(line)

    assert found is not None
    assert line[: found[1]] == "6x400"
