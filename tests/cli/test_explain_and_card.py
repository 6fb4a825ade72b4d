"""``runlog explain`` shows how a text is read; bare ``runlog`` shows today's card."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.running import everything
from tests.cli.terminal import on_terminal


def test_a_line_is_explained_word_by_word(done: Run) -> None:
    done("shoes add Pegasus")
    answer = done("explain 8k 45:12 yesterday evening pegasus rpe7 -- windy")
    told = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert told[0] == "As a line:"
    for text in (
        "8k distance 8.00 km",
        "45:12 duration 45:12",
        "yesterday evening when Sat 21 Nov ~evening",
        "pegasus shoe Pegasus",
        "rpe7 rpe effort 7 of 10",
    ):
        assert text in told, told
    assert told[-1].startswith("-- windy note")


def test_a_workout_is_explained_step_by_step(done: Run) -> None:
    told = [
        " ".join(line.split())
        for line in done("explain", "2km wu, 3x1km @4:10/km r2min, 2km cd").out.splitlines()
    ]
    assert told[:2] == ["As a workout:", "2km wu, 3x1km @4:10/km r2min, 2km cd"]
    assert "work 3 reps, 3000 m, 12:30" in told
    assert "recovery distance unknown, 4:00" in told
    assert "easy 4000 m, time unknown" in told
    assert "unmeasured none" in told
    assert "As a line:" not in told


@pytest.mark.parametrize(
    ("text", "recovery", "unmeasured"),
    [
        ("4x hills", "none", "4 steps"),
        ("6x400 r90s", "distance unknown, 7:30", "none"),
        ("2x400 r200m", "200 m, time unknown", "none"),
    ],
)
def test_what_is_unknown_is_told_apart_from_nothing(
    done: Run, text: str, recovery: str, unmeasured: str
) -> None:
    told = [" ".join(line.split()) for line in done("explain", text).out.splitlines()]
    assert f"recovery {recovery}" in told
    assert f"unmeasured {unmeasured}" in told


def test_a_text_may_be_both(done: Run) -> None:
    both = done("explain --json 1h05 easy").data
    assert both["workout"]["easy_s"] == 3900
    assert both["line"]["duration_s"] == 3900
    assert both["line"]["kind"] == "easy"
    assert [one["text"] for one in both["line"]["readings"]] == ["1h05", "easy"]
    assert [(one["start"], one["end"]) for one in both["line"]["readings"]] == [(0, 4), (5, 9)]
    told = done("explain 1h05 easy").out
    assert told.index("As a workout:") < told.index("As a line:")


def test_a_line_with_a_workout_inside_is_a_line(done: Run) -> None:
    answer = done("explain --json 8k 45:12", "6x400 r90s").data
    assert answer["line"]["workout"]["reps"] == 6
    unmeasured = done("explain --json yesterday").data
    assert unmeasured["line"].keys() == {"readings"}


@pytest.mark.parametrize(
    ("words", "at_fault"),
    [
        (["8k", "45:12", "blurb"], "blurb"),
        (["6x400 @1:35 r90s blurb"], "blurb"),
        (["blurb"], "blurb"),
    ],
)
def test_what_reads_neither_way_is_an_error_of_the_reading_that_came_further(
    run: Run, words: list[str], at_fault: str
) -> None:
    answer = run("explain", *words)
    assert (answer.code, answer.out) == (2, "")
    line, caret = answer.err.splitlines()[1:3]
    assert line[caret.index("^") :].startswith(at_fault)


def test_nothing_is_stored(done: Run, db: Path) -> None:
    before = everything(db)
    done("explain 8k 45:12 yesterday")
    done("explain", "6x400 r90s")
    assert everything(db) == before


# ---- the card --------------------------------------------------------------------------------


def test_a_new_runner_is_welcomed_with_what_to_type(done: Run) -> None:
    told = done("").out
    assert told.startswith("Welcome.")
    for command in ("runlog add 8k 45:12", "runlog symptoms", "runlog shoes add", "runlog help"):
        assert command in told


def test_the_card_says_what_counts_today_and_what_to_type_next(done: Run) -> None:
    done("shoes add Pegasus --start 640 --limit 700")
    done("add 5k 30:00 1 oct")
    done("add 10k 60:00 5 nov")
    done("add 8k 48:00 yesterday 10am pegasus")
    done("symptoms left calf pain 4/10 today 9am")
    lines = done("").out.splitlines()
    told = {line.split()[0]: " ".join(line.split()[1:]) for line in lines}
    assert told["last"].startswith("#3 Sat 21 Nov 10:00 · 8.00 km · 48:00 · 6:00/km")
    assert told["week"] == "8.0 km in 1 run this week (48:00)"
    assert "          your last three weeks averaged 3.3 km (20:00)" in lines
    assert told["open"] == "Sun 22 Nov 09:00 · left calf · pain · 4/10"
    assert told["shoes"] == "Pegasus is near its limit: 52 km left"
    assert told["next"].startswith("runlog symptoms last 2/10")


def test_the_card_of_a_young_journal_says_that_it_is_too_early_to_compare(done: Run) -> None:
    done("add 10k 60:00 5 nov")
    done("add 8k 48:00 yesterday")
    told = done("").out
    assert "too early to compare it with 3 weeks before (the journal begins Thu 5 Nov)" in told
    assert "averaged" not in told
    card = done("--json").data
    assert card["mean_of_three_weeks_before_m"] is None
    assert card["mean_of_three_weeks_before_s"] is None


def test_the_card_for_scripts_keeps_its_keys(done: Run) -> None:
    done("add 9k 54:00 1 oct")
    done("add 6k 36:00 5 nov")
    done("add 8k 48:00 yesterday")
    card = done("--json").data
    assert set(card) == {
        *("last_session", "open_symptoms", "due_session_id", "due_shoes", "week_runs", "week_m"),
        *("week_s", "mean_of_three_weeks_before_m", "mean_of_three_weeks_before_s"),
    }
    assert (card["week_runs"], card["week_m"], card["week_s"]) == (1, 8000, 2880.0)
    assert card["mean_of_three_weeks_before_m"] == 2000
    assert card["mean_of_three_weeks_before_s"] == 720


def test_the_card_draws_the_latest_weeks_where_somebody_looks(done: Run) -> None:
    done("add 9k 54:00 1 nov")
    done("add 4500m 27:00 5 nov")
    done("add 9k 54:00 yesterday")
    drawn = "          █▅▁█  km a week, 4 weeks"
    assert drawn in on_terminal([]).lines
    assert drawn not in done("").out.splitlines()
    spoken = on_terminal([], environment={"RUNLOG_ACCESSIBLE": "1"}).text
    assert not set(spoken) & set("▁▂▃▄▅▆▇█")
    old = on_terminal([], environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert old.raw.isascii()
    assert "          #=_#  km a week, 4 weeks" in old.lines


@pytest.mark.parametrize(
    ("lines", "following"),
    [
        (["add 8k 48:00 yesterday 10am"], "runlog check"),
        (["add 8k 48:00 today 10am", "check ok"], "runlog edit 1 rpe5"),
        (["add 8k 48:00 today 10am rpe5", "check ok"], "runlog add 8k 45:12"),
        (["symptoms calf 2/10"], "runlog symptoms last 2/10"),
    ],
)
def test_the_next_command_is_the_one_that_is_due(
    done: Run, lines: list[str], following: str
) -> None:
    for line in lines:
        done(line)
    last = done("").out.splitlines()[-1]
    assert last.startswith(f"next      {following}")
