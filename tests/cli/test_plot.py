"""``runlog plot``: distance, pace, symptoms or shoes over time."""

from collections.abc import Callable
from typing import Any

import pytest

from runlog.render.width import cell_width
from tests.cli.conftest import Run
from tests.cli.running import Answer, as_process
from tests.cli.terminal import on_terminal

EMPTY = "Nothing here yet. Write down your last run: runlog add 8k 45:12 yesterday\n"


@pytest.fixture
def past(prepared: Callable[..., Run]) -> Run:
    """Some weeks of running in two pairs."""
    return prepared(
        "shoes add 'Pegasus 40' --start 690",
        "shoes add Endorphin",
        "add easy 6k 36:00 6 oct evening pegasus",
        "add easy 10k 1:00:00 11 oct 9am pegasus",
        "add long 12k 1:15:00 8 nov 9am pegasus",
        "add race 10k 45:00 15 nov 10am endorphin",
        "add 8k 40:00 19 nov 10am endorphin",
        "add 30min 20 nov treadmill",
        "symptoms lower back stiffness 5/10 15 nov evening",
        "symptoms lower back 3/10 17 nov",
        "symptoms calf 2/10 11 oct",
        "check ok --now 2026-11-03T20:00",
        "pause 26 oct 27 oct flu",
    )


def column(run: Run, line: str, key: str) -> list[Any]:
    return [record[key] for record in run(f"plot {line} --json").data]


def test_without_a_word_it_is_distance_and_the_others_are_named(past: Run) -> None:
    assert (
        past("plot").out
        == """\
km per week  6 Oct – 22 Nov 2026

20 ┤
   │▃▃▃▃▃
15 ┤█████
   │█████                   ▆▆▆▆▆
10 ┤█████                   █████ █████ ▂▂▂▂▂
   │█████                   █████ █████ █████
 5 ┤█████                   █████ █████ █████
   │█████   ·     ·         █████ █████ █████
 0 └──────────────────~~~~~~──────────────────
    Oct               Nov

46.0 km in 6 runs, most in the week of 6 Oct: 16.0 km.
· is a week without a run.
~ on the axis: with days that were not journalled.
Other charts: runlog plot pace, runlog plot symptoms, runlog plot shoes
"""
    )


@pytest.mark.parametrize(
    ("line", "key", "values"),
    [
        ("km", "distance_m", [16_000, 0, 0, None, 12_000, 10_000, 8_000]),
        ("km", "runs", [2, 0, 0, 0, 1, 1, 2]),
        ("mi 2w", "distance_m", [10_000, 8_000]),
        ("distance nov", "first_on", ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]),
        ("km oct --by month", "distance_m", [16_000]),
        ("km --by months", "distance_m", [16_000, 30_000]),
        ("km --by year", "distance_m", [46_000]),
        ("km all --by year", "runs", [6]),
        ("pace", "pace_s_per_km", [360, None, None, None, 375, 270, 300]),
        ("pace --kind easy", "pace_s_per_km", [360, None, None, None, None, None, None]),
        ("pace easy 3w", "pace_s_per_km", [None, None, None]),
        ("pace 3w long run", "kind", ["long", "long", "long"]),
        ("pace month --kind parkrun", "pace_s_per_km", [None, None, 270, None]),
        ("symptoms", "area", ["low_back"] * 7 + ["calf"] * 7),
        ("symptoms lumbar 3w", "severity", [None, 5, 3]),
        ("symptoms 3w lower back", "notes", [0, 1, 1]),
        ("symptoms nov", "all_clear", [False, True, False, False]),
        ("symptoms oct calf --by month", "severity", [2]),
        ("shoes", "shoe", ["Pegasus 40", "Pegasus 40", "Endorphin"]),
        ("shoes", "distance_m", [16_000, 12_000, 18_000]),
        ("shoes --by week 2w", "distance_m", [0, 0, 10_000, 8_000]),
        ("shoes oct", "total_m", [718_000]),
        ("shoes", "status", ["over", "over", "ok"]),
    ],
)
def test_a_script_gets_a_record_for_each_column(
    past: Run, line: str, key: str, values: list[object]
) -> None:
    assert column(past, line, key) == values


def test_one_measured_table_for_spreadsheets(past: Run) -> None:
    assert past("plot km 2w --csv").out.splitlines() == [
        "first_on,last_on,runs,distance_m,duration_s,is_paused",
        "2026-11-09,2026-11-15,1,10000,2700,0",
        "2026-11-16,2026-11-22,2,8000,4200,0",
    ]
    assert past("plot pace -c pace_s_per_km 1w").out.splitlines() == ["pace_s_per_km", "300"]


def test_each_chart_says_what_it_draws_in_which_unit_of_which_days(past: Run) -> None:
    assert past("plot pace nov").out.startswith(
        "Mean pace per week, min/km, all runs  26 Oct – 22 Nov 2026\n"
    )
    assert past("plot pace easy").out.startswith("Mean pace per week, min/km, easy runs  ")
    assert past("plot pace race").out.startswith("Mean pace per week, min/km, races  ")
    assert past("plot symptoms").out.startswith(
        "Symptoms, worst of each week  6 Oct – 22 Nov 2026\n"
    )
    assert past("plot shoes").out.startswith("km per month in each pair  6 Oct – 22 Nov 2026\n")
    past("config set units mi")
    assert past("plot mi").out.startswith("mi per week  ")
    assert past("plot pace").out.startswith("Mean pace per week, min/mi, all runs  ")
    assert past("plot shoes --by year").out.startswith("mi per year in each pair  ")


def test_only_the_bare_command_names_the_others(past: Run) -> None:
    others = "Other charts: runlog plot pace, runlog plot symptoms, runlog plot shoes"
    assert past("plot").out.splitlines()[-1] == others
    assert "Other charts" not in past("plot km").out


def test_a_long_time_is_drawn_by_month_and_a_longer_one_by_year(done: Run) -> None:
    done("add -", stdin="\n".join(f"5k 30:00 {year}-06-15" for year in range(2006, 2027)))
    assert done("plot km all").out.startswith("km per year  15 Jun 2006 – 22 Nov 2026\n")
    assert done("plot km 2022..2026").out.startswith("km per month  1 Jan 2022 – 22 Nov 2026\n")
    assert done("plot shoes").code == 0
    kept = done("plot km all --by week").out
    assert "weeks before have no room here; leave out --by to see all." in kept
    assert max(map(cell_width, kept.splitlines())) <= 80


def test_an_empty_journal_says_what_to_type(run: Run) -> None:
    for topic in ([], ["km"], ["pace"], ["symptoms"], ["shoes"]):
        assert run("plot", *topic) == Answer(0, "", EMPTY)
        assert run("plot", *topic, "--json").data == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("plot km", "No run is written down of these days."),
        ("plot pace", "No run of these days has a distance and a time."),
        ("plot pace easy", "No easy run of these days has a distance and a time."),
        ("plot pace race", "No race of these days has a distance and a time."),
        ("plot symptoms", "No symptom is noted of these days."),
        ("plot symptoms calf", "No symptom of the calf is noted of these days."),
        ("plot shoes", "No pair yet. Add one: runlog shoes add Pegasus 40 --start 120"),
        ("plot km 2020", "Nothing is written down of these days: the journal begins on 20 Nov"),
    ],
)
def test_walks_alone_say_what_is_missing_and_what_to_type(done: Run, line: str, said: str) -> None:
    done("add 3k 40:00 20 nov walk")
    answer = done(line)
    assert answer.out == ""
    assert answer.err.startswith(said)
    assert "runlog " in answer.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("plot blurb", "There is no chart of 'blurb'."),
        ("plot 12w", "There is no chart of '12w'."),
        ("plot pase", "There is no chart of 'pase'.\n  Did you mean: runlog plot pace\n"),
        ("plot km blurb", "That is no period."),
        ("plot symptoms bakc", "There is no area 'bakc'.\n  Did you mean back?\n"),
        ("plot symptoms 12w calv", "There is no area 'calv'."),
        ("plot symptoms right calf", "Symptoms are drawn by area, whatever the side."),
        ("plot symptoms 30q", "That is no period."),
        ("plot pace esy", "There is no kind 'esy'.\n  Did you mean easy?\n"),
        ("plot pace --kind blurb", "There is no kind 'blurb'."),
        ("plot km --kind easy", "--kind says nothing of km."),
        ("plot km --by fortnight", "A chart cannot be drawn by 'fortnight'."),
    ],
)
def test_what_is_not_understood_is_told_with_the_next_step(past: Run, line: str, said: str) -> None:
    del past
    words = line.split()
    answer = as_process(words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"runlog: {said}")


def test_a_screen_reader_gets_sentences(past: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "1")
    assert past("plot").out.splitlines()[1:5] == [
        "Week of 6 Oct: 16.0 km, 2 runs.",
        "Week of 12 Oct: no run.",
        "Week of 19 Oct: no run.",
        "Week of 26 Oct: no run, with days that were not journalled.",
    ]
    assert past("plot").out.splitlines()[-1].startswith("Other charts: ")
    assert past("plot pace 1w").out.splitlines()[1] == "Week of 16 Nov: 5:00/km over 8.0 km."
    assert past("plot symptoms back").out.splitlines()[1:3] == [
        "Lower back, week of 9 Nov: worst 5/10.",
        "Lower back, week of 16 Nov: worst 3/10.",
    ]
    assert past("plot shoes").out.splitlines()[1:3] == [
        "Pegasus 40, 718 of 700 km, over: Oct 2026 16.0 km, Nov 2026 12.0 km.",
        "Endorphin, 18 of 700 km, ok: Nov 2026 18.0 km.",
    ]


# ---- on a terminal -----------------------------------------------------------------

ASCII = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
CHARTS = ("plot", "plot pace", "plot symptoms", "plot shoes", "plot km --by year")


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(past: Run, columns: int) -> None:
    past("add 5k 30:00 1 nov 2025 pegasus")
    for line in CHARTS:
        seen = on_terminal(line.split(), columns=columns, lines=100, environment=ASCII)
        assert seen.code == 0
        assert max(map(cell_width, seen.lines)) <= columns, line
        assert "\x1b[" in seen.raw


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colour_nothing_is_lost(past: Run, variables: dict[str, str]) -> None:
    for line in CHARTS:
        seen = on_terminal(line.split(), environment=variables)
        assert "\x1b[" not in seen.raw
        assert seen.lines == past(line).out.splitlines()


def test_where_only_ascii_is_known_it_is_drawn_in_ascii(past: Run) -> None:
    past("shoes add 'Ünïcode 👟'")
    for line in CHARTS:
        answer = as_process(line.split(), environment=ASCII)
        assert answer.code == 0
        assert answer.out.isascii()
        assert max(map(len, answer.out.splitlines())) <= 80
