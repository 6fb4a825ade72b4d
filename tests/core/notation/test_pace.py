"""Paces, read, written and worked out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.pace import format_pace, mean_pace_s_per_km, parse_pace
from runlog.core.units import Units
from runlog.errors import NotationError


@pytest.mark.parametrize(
    ("typed", "units", "pace"),
    [
        *(("4:45/km", "km", 285), ("@4:45/km", "mi", 285), ("@4:45", "km", 285)),
        *(("4:45 min/km", "km", 285), ("4:45 per km", "km", 285), ("4'45\"/km", "km", 285)),
        *(("7:30/mi", "km", 279.617), ("7:30", "mi", 279.617), ("7:30 per mile", "km", 279.617)),
        *(("12km/h", "km", 300), ("12,5 km/h", "km", 288), ("7.5 mph", "km", 298.258)),
        *((" 5:00 / km ", "km", 300), ("4:45/K", "km", 285), ("1:02.5/km", "km", 62.5)),
    ],
)
def test_a_pace_is_read_in_seconds_per_kilometre(typed: str, units: Units, pace: float) -> None:
    assert parse_pace(typed, units=units) == pytest.approx(pace, abs=0.001)


@pytest.mark.parametrize("typed", ["", "@", "fast", "4:75/km", "/km", "0 km/h", "4/km", "4:45/lap"])
def test_what_is_no_pace_is_refused(typed: str) -> None:
    with pytest.raises(NotationError) as refused:
        parse_pace(typed)

    assert "is not a pace" in refused.value.message
    assert "4:45/km" in refused.value.hint


@pytest.mark.parametrize(
    ("pace", "units", "text"),
    [
        *((339, "km", "5:39/km"), (339.5, "km", "5:40/km"), (300, "mi", "8:03/mi")),
        *((339.49, "km", "5:39/km"), (59.5, "km", "1:00/km")),
    ],
)
def test_a_pace_is_written_per_unit_of_the_runner(pace: float, units: Units, text: str) -> None:
    assert format_pace(pace, units) == text


@pytest.mark.parametrize(
    ("metres", "seconds", "pace"),
    [
        (10_000, 3480, 348),
        (8000, 2712, 339),
        (100, 30, 300),
        (99, 60, None),
        (5000, 29, None),
        (None, 1800, None),
        (5000, None, None),
    ],
)
def test_the_mean_pace_is_all_the_time_over_all_the_distance(
    metres: int | None, seconds: float | None, pace: float | None
) -> None:
    assert mean_pace_s_per_km(metres, seconds) == pace


@given(st.integers(61, 3599))
def test_what_is_written_reads_back(pace: int) -> None:
    assert parse_pace(format_pace(pace, "km")) == pytest.approx(pace)
