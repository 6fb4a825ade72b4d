"""The workouts people wrote on their own pages, each with its reading and its totals."""

import csv
from pathlib import Path

import pytest

from runlog.core.interval import workout_totals
from runlog.core.notation.workout import expand_workout, format_workout, parse_workout
from runlog.errors import NotationError

with (Path(__file__).parent / "data" / "workouts.tsv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))
READ = [row for row in ROWS if not row["refused_because"]]
REFUSED = [row for row in ROWS if row["refused_because"]]


def test_the_table_is_all_there() -> None:
    assert len(ROWS) >= 89


@pytest.mark.parametrize("row", READ, ids=lambda row: row["typed"])
def test_a_workout_from_the_table_reads_as_it_should(row: dict[str, str]) -> None:
    plan = parse_workout(row["typed"])

    assert format_workout(plan) == row["reads_as"]
    assert parse_workout(row["reads_as"]) == plan


@pytest.mark.parametrize("row", READ, ids=lambda row: row["typed"])
def test_a_workout_from_the_table_adds_up(row: dict[str, str]) -> None:
    totals = workout_totals(expand_workout(parse_workout(row["typed"])))

    assert totals.reps == int(row["reps"])
    for bucket in ("work", "recovery", "easy"):
        metres = getattr(totals, f"{bucket}_m")
        seconds = getattr(totals, f"{bucket}_s")
        expected_m, expected_s = row[f"{bucket}_m"], row[f"{bucket}_s"]
        assert (metres or 0) == pytest.approx(float(expected_m or 0), abs=5)
        assert (seconds or 0) == pytest.approx(float(expected_s or 0), abs=0.05)


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row["typed"])
def test_a_doubtful_workout_from_the_table_is_refused(row: dict[str, str]) -> None:
    with pytest.raises(NotationError) as refused:
        parse_workout(row["typed"])

    assert row["refused_because"] in refused.value.message
    assert 0 <= refused.value.start <= refused.value.end <= len(row["typed"])
