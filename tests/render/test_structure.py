"""What laps look like, in words a runner would use."""

import pytest

from runlog.core.interval import Interval
from runlog.core.stats.lap_structure import lap_structure
from runlog.render.structure import structure_phrase


def laps(*fast: tuple[float, float], rest: tuple[float, float] = (400, 150)) -> list[Interval]:
    """Reps of metres and seconds, with a rest after each."""
    parts = [part for rep in fast for part in (rep, rest)]
    return [
        Interval(role="easy", distance_m=round(metres), actual_s=seconds)
        for metres, seconds in [(1500, 540), *parts]
    ]


@pytest.mark.parametrize(
    ("fast", "phrase"),
    [
        ([(805, 180)] * 6, "6 × 800 m"),
        ([(395, 80), (402, 81), (398, 80)], "3 × 400 m"),
        ([(730, 180)] * 4, "4 × 730 m"),
        ([(700, 180), (900, 181), (720, 179), (880, 180)], "4 × 3:00"),
        ([(400, 80), (800, 170), (1200, 260), (800, 170)], "4 fast laps"),
        ([(6000, 1500)], "6.0 km in one piece"),
    ],
    ids=str,
)
def test_reps_are_called_what_they_were_meant_to_be(
    fast: list[tuple[float, float]], phrase: str
) -> None:
    found = lap_structure(laps(*fast))
    assert found is not None
    assert structure_phrase(found) == phrase
