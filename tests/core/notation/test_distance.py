"""Distances, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.distance import format_distance, parse_distance
from runlog.core.units import Units
from runlog.errors import NotationError


@pytest.mark.parametrize(
    ("typed", "metres"),
    [
        *(("8k", 8000), ("8km", 8000), ("8.5km", 8500), ("8,5km", 8500), ("8 km", 8000)),
        *(("5mi", 8047), ("5 miles", 8047), ("1 mile", 1609), ("mile", 1609), ("a mile", 1609)),
        *(("400m", 400), ("3000m", 3000), ("1,000 m", 1000), ("40m", 40), ("440yd", 402)),
        *(("2 laps", 800), ("half", 21_098), ("marathon", 42_195), ("half marathon", 21_098)),
        *(("Half-Marathon", 21_098), ("42,195 km", 42_195), ("10-mile", 16_093), (" 5K ", 5000)),
        *(("0.4 km", 400), ("8\u00a0km", 8000), ("1,000,000m", None), ("10 KMS", 10_000)),
    ],
)
def test_a_distance_is_read_in_metres(typed: str, metres: int | None) -> None:
    if metres is None:
        with pytest.raises(NotationError):
            parse_distance(typed)
    else:
        assert parse_distance(typed) == metres


@pytest.mark.parametrize(
    ("typed", "part_of_message", "word", "hint"),
    [
        ("10m", "10m reads as 10 metres: 10min or 10km?", "10m", "10min or 10km"),
        ("5M", "'M' is ambiguous", "M", "5mi or 5m"),
        ("8", "8 what?", "8", "8km, 8mi or 8min"),
        ("8 parsecs", "'parsecs' is not a unit", "parsecs", "km, m, mi, yd or laps"),
        ("pegasus", "is not a distance", "pegasus", "a number with a unit, such as 8km or 400m"),
        ("", "is not a distance", "", "a number with a unit, such as 8km or 400m"),
        ("1,000 km", "could be 1 km or 1000 km", "1,000 km", "1km or 1000km"),
        ("2000km", "longer than anybody runs", "2000km", ""),
        ("0km", "too short", "0km", "40m or more"),
        ("0m", "too short", "0m", "40m or more"),
        ("0.01 mi", "too short", "0.01 mi", "40m or more"),
        ("٨km", "is not a distance", "٨km", "a number with a unit, such as 8km or 400m"),
    ],
)
def test_a_doubtful_distance_is_refused(
    typed: str, part_of_message: str, word: str, hint: str
) -> None:
    with pytest.raises(NotationError) as refused:
        parse_distance(typed)

    assert part_of_message in refused.value.message
    assert (refused.value.word, refused.value.hint) == (word, hint)


def test_a_bare_number_takes_the_unit_it_is_given() -> None:
    assert parse_distance("8", bare_unit="km") == 8000
    assert parse_distance("5", bare_unit="mi") == 8047


def test_the_suggestion_begins_with_the_unit_of_the_runner() -> None:
    with pytest.raises(NotationError) as refused:
        parse_distance("8", units="mi")

    assert refused.value.hint == "8mi, 8km or 8min"


@pytest.mark.parametrize(
    ("metres", "units", "text"),
    [
        (8000, "km", "8.00 km"),
        (8000, "mi", "4.97 mi"),
        (0, "km", "0.00 km"),
        (1609, "mi", "1.00 mi"),
    ],
)
def test_a_distance_is_written_in_the_units_of_the_runner(
    metres: int, units: Units, text: str
) -> None:
    assert format_distance(metres, units) == text


def test_a_distance_is_written_with_as_many_digits_as_asked() -> None:
    assert format_distance(12_345, "km", decimals=0) == "12 km"


@given(st.integers(4, 99_999))
def test_what_is_written_to_the_ten_metres_reads_back(tens: int) -> None:
    assert parse_distance(format_distance(tens * 10, "km")) == tens * 10


@given(st.text(max_size=20))
def test_any_text_is_a_distance_or_refused(text: str) -> None:
    try:
        metres = parse_distance(text)
    except NotationError:
        return
    assert 40 <= metres <= 1_000_000
