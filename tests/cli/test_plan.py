"""``runlog plan``: a distance beside the longest run of thirty days."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("distance", "expected"),
    [
        (
            "12k",
            "12.0 km is as long as your longest run of the last 30 days (12.0 km, Sat 21 Nov).",
        ),
        ("13.2k", "13.2 km is 10 % longer than"),
        ("12.05k", "is less than 1 % longer than"),
        ("9k", "9.0 km is 25 % shorter than"),
        ("14k", "more than 10 % and up to 30 % longer than that were followed by more overuse"),
        ("20k", "1.52 times the rate of the others (95 % interval 1.16 to 2.00)"),
        ("26k", "more than twice as long as that were followed"),
    ],
)
def test_a_distance_beside_the_longest_of_thirty_days(
    distance: str, expected: str, done: Run
) -> None:
    done("add 12k 70:00 yesterday")
    said = done(f"plan {distance}").out
    assert expected in said
    assert "reaches to 13.2 km: information, no advice." in said
    assert "ACWR" not in said


def test_after_a_break_there_is_nothing_to_compare_with(done: Run) -> None:
    assert "no run is written down yet" in done("plan 10k").out
    done("add 12k 70:00 40 days ago")
    assert "it would be the first run in 40 days" in done("plan half").out
    done("add run 30min yesterday")
    assert "no run of the last 30 days has a distance" in done("plan half").out


def test_a_plan_for_scripts(done: Run) -> None:
    done("add 12k 70:00 yesterday")
    found = done("plan 14 km --json").data
    assert found["text"]
    del found["text"]
    assert found == {
        "distance_m": 14000,
        "longest_m": 12000,
        "longest_on": "2026-11-21",
        "ratio": 1.166667,
        "state": "small",
        "ten_percent_m": 13200,
        "last_run_on": "2026-11-21",
        "study": {"rate": 1.64, "low": 1.31, "high": 2.05},
    }
    assert done("plan 9k --json").data["study"] is None
