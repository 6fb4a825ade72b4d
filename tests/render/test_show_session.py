"""The reps of a session: drawn and in figures, if they were timed."""

from datetime import UTC, date
from typing import Any

import pytest

from runlog.core.interval import Interval
from runlog.core.moment import day_moment
from runlog.core.session import Session
from runlog.render.grid import Look
from runlog.render.show_session import session_lines

DAY = date(2026, 11, 21)
TERMINAL = Look(is_terminal=True)


def shown_reps(*times_s: float | None, look: Look | None = TERMINAL, **fields: Any) -> str | None:
    """What is said of 400 m reps; None if nothing is."""
    recovery = Interval(role="recovery", duration_s=90.0, actual_s=60.0)
    intervals = [
        part
        for time_s in times_s
        for part in (
            Interval(
                **{
                    "role": "work",
                    "distance_m": 400,
                    "duration_s": 95.0,
                    "actual_s": time_s,
                    **fields,
                }
            ),
            recovery,
        )
    ]
    session = Session(when=day_moment(DAY, zone=UTC), intervals=tuple(intervals))
    lines = session_lines(session, [], "km", today=DAY, look=look)
    said = [line.removeprefix("  reps      ") for line in lines if line.startswith("  reps  ")]
    return said[0] if said else None


def test_the_fastest_rep_stands_highest() -> None:
    assert shown_reps(92, 91, 93, 90, 95, 89) == "▄▆▃▇▁█  fastest 3:43/km, slowest 3:58/km"


def test_reps_that_are_alike_are_a_level_line() -> None:
    assert shown_reps(90, 90, 90) == "▄▄▄  each 3:45/km"


def test_a_rep_without_a_time_is_a_gap() -> None:
    assert shown_reps(90, None, 95, 92.5) == "█ ▁▄  fastest 3:45/km, slowest 3:58/km"


@pytest.mark.parametrize(
    "look", [None, Look(), Look(is_terminal=True, is_accessible=True)], ids=["none", "pipe", "ear"]
)
def test_where_nobody_looks_there_are_only_figures(look: Look | None) -> None:
    assert shown_reps(90, 95, 92, look=look) == "fastest 3:45/km, slowest 3:58/km"


def test_an_old_terminal_gets_signs() -> None:
    seen = shown_reps(90, 95, 92, look=Look(is_terminal=True, is_ascii=True))
    assert seen == "#_=  fastest 3:45/km, slowest 3:58/km"


@pytest.mark.parametrize(
    ("times", "fields"),
    [
        ((90, 91), {}),
        ((None, None, None), {}),  # planned, not timed
        ((90, 91, 92), {"distance_m": None}),
        ((90, 91, 92), {"role": "easy"}),
    ],
)
def test_what_was_not_timed_three_times_is_not_drawn(
    times: tuple[float | None, ...], fields: dict[str, Any]
) -> None:
    assert shown_reps(*times, **fields) is None
