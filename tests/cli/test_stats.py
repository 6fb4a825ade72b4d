"""``runlog stats``: what sessions add up to, and the small drawings elsewhere."""

import csv
import io
import json
import re
from collections.abc import Callable

import pytest

from runlog.render.width import cell_width
from tests.cli.conftest import Run
from tests.cli.running import as_process, in_process
from tests.cli.terminal import Seen, on_terminal

GLYPHS = re.compile("[▁-█]")
_CUT_NUMBER = re.compile(r"(?<=\d)(?<!/10)…|…\d")  # the mark may follow a whole severity


@pytest.fixture
def past(prepared: Callable[..., Run]) -> Run:
    """Weeks of running on either side of a pause; today is Sunday 22 November."""
    return prepared(
        "shoes add 'Pegasus 40' --alias peg",
        "shoes add 👟",
        "add easy 8k 48:00 14 sep evening pegasus rpe4",
        "add long 12k 1:15:00 20 oct 9am 👟 rpe5",
        "add easy 10k 1:00:00 27 oct evening pegasus rpe4",
        "add 9k 54:00 5 nov evening pegasus",
        "add easy 11k 1:06:00 10 nov evening pegasus rpe4",
        "add interval 7k 42:00 21 nov 10am pegasus '6x400 in 92,91,93,90,95,89 r90s' rpe8",
        "add 5k 1:00:00 20 nov walk",
        "symptoms lower back stiffness 4/10 21 nov evening",
        "symptoms calf 2/10 10 nov evening",
        "pause 1 oct 12 oct flu",
    )


def rows(run: Run, line: str) -> list[list[str]]:
    return [row.split("\t") for row in run(line).out.splitlines()]


# ---- what is asked ---------------------------------------------------------------------------


def test_without_a_word_there_are_the_last_twelve_weeks(past: Run) -> None:
    answer = past("stats")
    assert answer.out.splitlines() == [
        "Week\tRuns\tkm\tTime\t/km\tLoad\tNoted",
        "14 Sep\t1\t8.0\t48:00\t6:00\t192\t",
        "21 Sep\t0\t0.0\t\t\t\t",
        "28 Sep\t\t\t\t\t\t4 days not journalled",
        "5 Oct\t\t\t\t\t\tnot journalled",
        "12 Oct\t\t\t\t\t\t1 day not journalled",
        "19 Oct\t1\t12.0\t1:15:00\t6:15\t375\t",
        "26 Oct\t1\t10.0\t1:00:00\t6:00\t240\t",
        "2 Nov\t1\t9.0\t54:00\t6:00\t\t",
        "9 Nov\t1\t11.0\t1:06:00\t6:00\t264\t! 2/10 calf",
        "16 Nov\t1\t7.0\t42:00\t6:00\t336\tso far  ! 4/10 lower back",
    ]
    assert answer.err == ""


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("stats week", ["16 Nov"]),
        ("stats 2w", ["9 Nov", "16 Nov"]),
        ("stats nov", ["26 Oct", "2 Nov", "9 Nov", "16 Nov"]),
        ("stats 20 oct..9 nov", ["19 Oct", "26 Oct", "2 Nov", "9 Nov"]),
        ("stats since 10 nov", ["9 Nov", "16 Nov"]),
        ("stats --by month", ["Sep 2026", "Oct 2026", "Nov 2026"]),
        ("stats nov --by months", ["Nov 2026"]),
        ("stats --by year", ["2026"]),
        ("stats all --by year", ["2026"]),
        ("stats --by shoe", ["Pegasus 40", "👟"]),
        ("stats nov --by shoe", ["Pegasus 40"]),
        ("stats --by kind", ["easy", "long", "interval", "no kind said"]),
        ("stats --sport walk week", ["16 Nov"]),
        ("stats 1990..2400", None),
        ("stats all", None),
    ],
)
def test_what_is_asked_for_is_put_together(past: Run, line: str, labels: list[str] | None) -> None:
    found = [row[0] for row in rows(past, line)[1:]]
    everything = [row[0] for row in rows(past, "stats")[1:]]
    assert found == (everything if labels is None else labels)


def test_a_pair_has_what_was_noted_after_its_runs(past: Run) -> None:
    [_, pegasus, other] = rows(past, "stats --by shoe")
    assert pegasus == ["Pegasus 40", "5", "45.0", "4:30:00", "6:00", "≥ 1032",
                       "! 4/10 lower back, 2/10 calf"]  # fmt: skip
    assert other[-1] == ""


def test_another_sport_counts_apart(past: Run) -> None:
    header, week = rows(past, "stats week --sport walk")
    assert header[1] == "Walks"
    assert week[1:6] == ["1", "5.0", "1:00:00", "", ""]
    assert past("stats --sport hiked").out == past("stats --sport walk").out


def test_the_settings_decide_where_weeks_begin_and_what_is_counted_in(past: Run) -> None:
    past("config set week_start sunday")
    past("config set units mi")
    header, *weeks = rows(past, "stats 2w")
    assert header[2:5] == ["mi", "Time", "/mi"]
    assert [week[:3] for week in weeks] == [
        ["8 Nov", "1", "6.8"],
        ["15 Nov", "1", "4.3"],
        ["22 Nov", "0", "0.0"],
    ]


# ---- nothing there ---------------------------------------------------------------------------


def test_an_empty_journal_says_what_to_type(done: Run) -> None:
    for line in ("stats", "stats nov", "stats --by shoe", "stats --by year --sport walk"):
        answer = done(line)
        assert (answer.out, answer.code) == ("", 0)
        assert answer.err.startswith("Nothing here yet. Write down your last run:")
    assert done("stats --json").data == []


def test_an_empty_period_says_where_there_is_more(past: Run) -> None:
    answer = past("stats 2024")
    assert (answer.out, answer.code) == ("", 0)
    assert answer.err.endswith("See every year: runlog stats --by year\n")
    assert past("stats 2024 --json").data == []
    assert "No swim from" in past("stats --sport swim").err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("stats --by fortnight", "There are: week, month, year, shoe, kind."),
        ("stats --by mnth", "Did you mean month"),
        ("stats --sport golf", "There are: run, walk"),
        ("stats blurb", "That is no period."),
        ("stats 2099", "still ahead"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(past: Run, line: str, said: str) -> None:
    del past
    answer = in_process(line.split())
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


# ---- for scripts -----------------------------------------------------------------------------


def test_scripts_get_the_same_in_every_form(past: Run) -> None:
    records = past("stats 2w --json").data
    assert [record["first_on"] for record in records] == ["2026-11-09", "2026-11-16"]
    assert [json.loads(line) for line in past("stats 2w --nl").out.splitlines()] == records
    [_, last] = csv.DictReader(io.StringIO(past("stats 2w --csv").out))
    assert last["distance_m"] == "7000"
    assert json.loads(last["symptoms"]) == [{"area": "low_back", "severity": 4}]
    assert past("stats 2w --tsv -c label -c load_au").out.splitlines() == [
        "label\tload_au",
        "9 Nov\t264",
        "16 Nov\t336",
    ]


def test_the_plain_door_answers_as_the_other(past: Run) -> None:
    for line in ("stats", "stats 2w", "stats 1 nov..14 nov"):
        assert as_process(line.split()).out == past(line).out


# ---- on a terminal ----------------------------------------------------------------------------


def looked(line: str, columns: int = 80, **variables: str | None) -> Seen:
    seen = on_terminal(line.split(), columns=columns, environment=variables)
    assert seen.code == 0, seen
    return seen


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_it_fits_every_terminal(past: Run, columns: int) -> None:
    for line in ("stats", "stats --by month", "stats --by shoe", "history", "show last", ""):
        seen = looked(line, columns)
        for shown in seen.lines:
            assert cell_width(shown) <= columns, (line, shown)
            assert not _CUT_NUMBER.search(shown), (line, shown)
    told = looked("stats", columns).text
    assert "so far" in told
    assert re.search(r"not\s+journalled", told)
    assert "█" in told
    del past


def test_the_table_is_followed_by_totals_and_the_three_weeks(past: Run) -> None:
    del past
    lines = looked("stats", 200).lines
    assert lines[-6:] == [
        (
            "6 runs from Mon 14 Sep to Sun 22 Nov: 57.0 km in 5:45:00, mean pace 6:03/km, "
            "load ≥ 1407 AU (minutes × effort)."
        ),
        "1 of 6 runs without an effort (RPE) or a time: the load (≥) leaves them out.",
        "12 days were not journalled (runlog pause), which is not the same as rest.",
        "The journal begins on Mon 14 Sep.",
        "7.0 km in 42:00 this week; your last three weeks averaged 10.0 km in 1:00:00.",
        "The longest run of the last 30 days: 11.0 km on Tue 10 Nov.",
    ]


def test_a_screen_reader_gets_sentences_and_no_drawing(past: Run) -> None:
    del past
    seen = looked("stats", RUNLOG_ACCESSIBLE="1")
    assert not GLYPHS.search(seen.text)
    assert seen.lines[0] == "Week of 14 Sep: 1 run, 8.0 km in 48:00, 6:00/km, load 192."
    assert "Week of 21 Sep: no run." in seen.lines
    assert "Week of 5 Oct, not journalled." in seen.lines


def test_an_old_terminal_gets_ascii(past: Run) -> None:
    del past
    for line, drawn in (("stats", "####"), ("history", "km a week  +_   #*+*=  10 weeks")):
        seen = looked(line, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert seen.raw.isascii()
        assert drawn in seen.text


def test_colour_says_nothing_that_letters_do_not(past: Run) -> None:
    del past
    assert looked("stats", NO_COLOR="1").text == looked("stats").text


# ---- small drawings elsewhere ------------------------------------------------------------------


def test_history_ends_with_a_line_of_the_latest_weeks(past: Run) -> None:
    assert "km a week  ▆▁   █▇▆▇▅  10 weeks, now 7.0" in looked("history").lines
    assert "km a week  ▆▁   █▇▆▇▅  now 7.0" in looked("history", 36).lines
    del past


@pytest.mark.parametrize(
    "line",
    ["history nov", "history --kind easy", "history --what symptoms", "history --before 5"],
)
def test_a_history_that_was_narrowed_down_has_no_drawing(past: Run, line: str) -> None:
    del past
    assert not GLYPHS.search(looked(line).text)


def test_a_young_journal_has_no_drawing(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    assert not GLYPHS.search(looked("history").text)
    assert not GLYPHS.search(looked("").text)


@pytest.mark.parametrize("line", ["history", "show last", "", "stats", "history --json"])
def test_off_a_terminal_nothing_is_drawn(past: Run, line: str) -> None:
    assert not GLYPHS.search(past(line).out)


@pytest.mark.parametrize("line", ["history", "show 6", ""])
def test_a_screen_reader_is_spared_drawings(past: Run, line: str) -> None:
    del past
    assert not GLYPHS.search(looked(line, RUNLOG_ACCESSIBLE="1").text)


def test_reps_that_were_timed_are_drawn(past: Run) -> None:
    assert "  reps      ▄▆▃▇▁█  fastest 3:43/km, slowest 3:58/km" in looked("show 6").lines
    assert "  reps      fastest 3:43/km, slowest 3:58/km" in past("show 6").out.splitlines()
