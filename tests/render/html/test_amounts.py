"""Distances, times and days as a page tells them."""

from datetime import date

import pytest

from runlog.core.units import Units
from runlog.render.html.amounts import (
    LONGEST_NOTE,
    count_text,
    days_text,
    distance_text,
    full_month_text,
    month_text,
    pace_text,
    shortened,
    time_text,
)


@pytest.mark.parametrize(
    ("metres", "units", "decimals", "text"),
    [
        (8_000, "km", 1, "8.0\u00a0km"),
        (1_843_249, "km", 1, "1,843.2\u00a0km"),
        (42_195, "mi", 1, "26.2\u00a0mi"),
        (0, "km", 0, "0\u00a0km"),
    ],
)
def test_a_number_keeps_its_unit(metres: int, units: Units, decimals: int, text: str) -> None:
    assert distance_text(metres, units, decimals=decimals) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 min"),
        (29, "0 min"),
        (30, "1 min"),
        (3_599, "1 h 00 min"),
        (617_000, "171 h 23 min"),
        (3_661_200, "1,017 h 00 min"),
    ],
)
def test_a_sum_of_times_is_told_to_the_minute(seconds: float, text: str) -> None:
    assert time_text(seconds).replace("\u00a0", " ") == text


def test_a_pace_goes_by_the_runner_s_unit() -> None:
    assert (pace_text(300, "km"), pace_text(300, "mi")) == ("5:00", "8:03")


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 3, 9), date(2026, 3, 9), "9 Mar 2026"),
        (date(2026, 3, 9), date(2026, 3, 15), "9 – 15 Mar 2026"),
        (date(2026, 3, 30), date(2026, 4, 5), "30 Mar – 5 Apr 2026"),
        (date(2025, 12, 29), date(2026, 1, 4), "29 Dec 2025 – 4 Jan 2026"),
        (date(2025, 1, 1), date(2026, 1, 1), "1 Jan 2025 – 1 Jan 2026"),
    ],
)
def test_days_are_told_once(first: date, last: date, text: str) -> None:
    assert days_text(first, last) == text


def test_months_have_two_names() -> None:
    assert (month_text(date(2026, 9, 3)), full_month_text(date(2026, 9, 3))) == (
        "Sep 2026",
        "September",
    )


def test_counts_go_with_their_noun() -> None:
    assert [count_text(n, "run") for n in (0, 1, 2_276)] == ["0 runs", "1 run", "2,276 runs"]
    assert count_text(1_000, "swim") == "1,000 swims"


def test_a_long_note_ends_at_a_blank() -> None:
    assert shortened("short") == "short"
    assert shortened("word " * 60) == " ".join(["word"] * 32) + "…"
    assert shortened("x" * 400) == "x" * LONGEST_NOTE + "…"
