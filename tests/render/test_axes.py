"""Round numbers at the side hold what is drawn; months below stand where they begin."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.stats.chart_spans import ChartSpans
from runlog.core.stats.spans import Grain, spans
from runlog.render.axes import MOST_STEPS, amount_scale, slot_width, time_axis, time_scale


@pytest.mark.parametrize(
    ("largest", "values"),
    [
        (0, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0.4, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (1.01, [0, 0.5, 1.0, 1.5]),
        (4, [0, 1, 2, 3, 4]),
        (5, [0, 1, 2, 3, 4, 5]),
        (5.1, [0, 2, 4, 6]),
        (41.4, [0, 10, 20, 30, 40, 50]),
        (50, [0, 10, 20, 30, 40, 50]),
        (51, [0, 20, 40, 60]),
        (1234, [0, 500, 1000, 1500]),
    ],
)
def test_amounts_begin_at_zero_and_have_round_steps(largest: float, values: list[float]) -> None:
    assert amount_scale(largest).values == pytest.approx(values)


@pytest.mark.parametrize(
    ("shortest", "longest", "values"),
    [
        (330, 330, [330, 335]),
        (331, 331, [330, 335]),
        (329, 351, [325, 330, 335, 340, 345, 350, 355]),
        (330, 350, [330, 335, 340, 345, 350]),
        (298, 355, [285, 300, 315, 330, 345, 360]),
        (180, 720, [120, 240, 360, 480, 600, 720]),
        (60, 20_000, [0, 7200, 14_400, 21_600, 28_800, 36_000]),
    ],
)
def test_times_have_the_steps_of_a_clock(
    shortest: float, longest: float, values: list[float]
) -> None:
    found = time_scale(shortest, longest).values
    assert found == values or len(values) > MOST_STEPS + 1
    assert found[0] <= shortest
    assert found[-1] >= longest


@given(st.floats(0, 1e6))
def test_an_amount_fits_its_scale(largest: float) -> None:
    scale = amount_scale(largest)
    assert 1 <= scale.steps <= MOST_STEPS
    assert scale.values[-1] >= largest - 1e-6
    assert largest < 1 or scale.values[-2] < largest + 1e-6


@given(st.floats(10, 40_000), st.floats(0, 40_000))
def test_times_fit_their_scale(shortest: float, more: float) -> None:
    scale = time_scale(shortest, shortest + more)
    assert 1 <= scale.steps <= MOST_STEPS
    assert scale.values[0] <= shortest
    assert scale.values[-1] >= shortest + more
    assert all(value == int(value) for value in scale.values)


@pytest.mark.parametrize(
    ("count", "columns", "slot"), [(52, 74, 1), (52, 110, 2), (12, 75, 6), (1, 75, 6), (99, 75, 1)]
)
def test_columns_share_the_terminal_up_to_a_width(count: int, columns: int, slot: int) -> None:
    assert slot_width(count, columns, most=6) == slot


def below(first: date, last: date, grain: Grain, *, slot: int, width: int = 80) -> list[str]:
    axis = ChartSpans(grain, spans(first, last, grain))
    return [
        "".join(cell.text for cell in line)
        for line in time_axis(axis, slot=slot, indent=2, width=width)
    ]


def test_a_month_stands_below_the_week_in_which_it_begins() -> None:
    assert below(date(2026, 8, 31), date(2026, 11, 22), "week", slot=1) == ["  Sep Oct Nov"]
    assert below(date(2026, 9, 28), date(2026, 11, 22), "week", slot=3) == ["  Oct         Nov"]


def test_the_first_week_names_its_month_where_there_is_room() -> None:
    assert below(date(2026, 9, 7), date(2026, 10, 11), "week", slot=1) == ["     Oct"]
    assert below(date(2026, 9, 7), date(2026, 10, 11), "week", slot=2) == ["  Sep   Oct"]


def test_years_stand_below_where_they_change() -> None:
    assert below(date(2025, 11, 24), date(2026, 2, 22), "week", slot=1) == [
        "   Dec Jan Feb",
        "  2025 2026",
    ]
    assert below(date(2025, 12, 22), date(2026, 2, 22), "week", slot=1) == [
        "   Jan Feb",
        "   2026",
    ]


def test_of_months_those_stand_there_that_have_room() -> None:
    assert below(date(2025, 11, 30), date(2026, 11, 22), "month", slot=1) == [
        "  Nov Mar Jul Nov",
        "    2026",
    ]
    assert below(date(2026, 1, 1), date(2026, 4, 30), "month", slot=4) == ["  Jan Feb Mar Apr"]


def test_years_are_named_for_themselves() -> None:
    assert below(date(2024, 6, 1), date(2026, 11, 22), "year", slot=5) == ["  2024 2025 2026"]
    assert below(date(2024, 6, 1), date(2026, 11, 22), "year", slot=1) == ["  2024"]


def test_nothing_stands_beyond_the_terminal() -> None:
    assert below(date(2026, 10, 1), date(2026, 11, 1), "month", slot=4, width=8) == ["  Oct"]


@given(
    first=st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    days=st.integers(0, 1000),
    grain=st.sampled_from(["week", "month", "year"]),
    slot=st.integers(1, 6),
    width=st.integers(20, 200),
)
def test_no_two_names_touch(first: date, days: int, grain: Grain, slot: int, width: int) -> None:
    for line in below(first, first + timedelta(days=days), grain, slot=slot, width=width):
        assert len(line) <= width
        assert {len(word) for word in line.split()} <= {3, 4}
