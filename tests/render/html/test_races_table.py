"""The races, side by side."""

from datetime import date

from runlog.render.html.races_table import races_table
from tests.render.html.told import TODAY, race, report


def test_a_race_is_told_with_all_that_is_known_of_it() -> None:
    full = race(date(2026, 4, 5), 21_098, shoe="Ghost", tags=("city",), note="mud " * 60)
    table = races_table(report(races=(full, race(date(2025, 5, 3), None))), "km", today=TODAY)
    assert table is not None
    first, second = table.rows
    assert first[:5] == ("Sun 5 Apr", "21.10\u00a0km", "45:00", "2:08/km", "Ghost")
    assert first[5].startswith("city · mud mud")
    assert first[5].endswith("mud…")
    assert second == ("Sat 3 May 2025", "", "45:00", "", "", "")
    assert table.caption == "2 races"


def test_a_column_of_which_nothing_is_known_is_left_out() -> None:
    table = races_table(report(races=(race(date(2026, 4, 5)),)), "mi", today=TODAY)
    assert table is not None
    assert table.heads == ("Day", "Distance", "Time", "Pace")
    assert table.rows == (("Sun 5 Apr", "6.21\u00a0mi", "45:00", "7:15/mi"),)
    assert table.numeric == frozenset({1, 2, 3})


def test_without_a_race_there_is_no_table() -> None:
    assert races_table(report(), "km", today=TODAY) is None
