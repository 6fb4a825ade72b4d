"""How many metres of a session were fast."""

import pytest

from runlog.core.kind import Kind
from runlog.core.notation.workout import expand_workout, parse_workout
from runlog.core.stats.fast_metres import fast_metres


@pytest.mark.parametrize(
    ("typed", "kind", "metres"),
    [
        ("2km wu, 6x400 r200m jog, 2km cd", "interval", 2400),
        ("6x400", "repetition", 2400),
        ("6x400", "fartlek", 2400),
        ("5km race", "race", 5000),
        ("8x100m hills", "hills", 800),
        ("6x400", "easy", 0),
        ("6x400", "tempo", 0),
        ("6x400", None, 0),
        ("8km easy, 6x100m strides", "easy", 600),
        ("8km easy, 6x100m strides", None, 600),
        ("8km easy, 6x20s strides", "easy", 0),
        ("3x1km @T, 4x200 @R", "interval", 800),
        ("3x1km @M, 4x200", "interval", 800),
        ("3x1km @half, 4x200", "interval", 800),
        ("2km steady, 4x200", "interval", 800),
        ("2km tempo, 4x200", "interval", 800),
        ("2km threshold, 4x200", "interval", 800),
        ("3x1km @T @4:00/km, 4x200", "interval", 800),
        ("3x1km @M-T, 4x200", "interval", 800),
        ("3x1km @T-I", "interval", 3000),
        ("3x1km @4:00/km", "interval", 3000),
        ("20min @4:00/km", "interval", 5000),
        ("6x400 easy", "interval", 0),
    ],
)
def test_fast_metres_are_the_work_of_fast_sessions_and_all_strides(
    typed: str, kind: Kind | None, metres: int
) -> None:
    assert fast_metres(expand_workout(parse_workout(typed)), kind) == metres


def test_a_session_without_intervals_has_no_fast_metres() -> None:
    assert fast_metres((), "race") == 0
