"""``runlog history`` and ``show``: looking back."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def past(prepared: Callable[..., Run]) -> Run:
    """Some weeks of running."""
    return prepared(
        "shoes add 'Pegasus 40' --alias peg",
        "shoes add Endorphin",
        "add easy 6k 37:00 2 nov evening pegasus rpe3",
        "add 10k 62:00 8 nov 9am pegasus long tag:hilly -m 'new track in the wood'",
        "add 7k 42:00 21 nov 10am endorphin '6x400 r90s' rpe8 +quads",
        "add 3k 40:00 20 nov walk",
        "symptoms back stiffness 5/10 21 nov evening -m 'hard to bend'",
        "symptoms calf 2/10 8 nov evening",
        "stretches yoga for back 5to6 21 nov night -m breathe",
        "stretches calves 9 nov",
        "note 20 nov long drive tag:car",
    )


def ids(run: Run, line: str) -> list[int]:
    return [entry["id"] for entry in run(f"history {line} --json").data]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("", [3, 4, 2, 1]),
        ("--limit 2", [3, 4]),
        ("--before 4", [2, 1]),
        ("--before #4 --limit 1", [2]),
        ("week", [3, 4]),
        ("month", [3, 4, 2, 1]),
        ("2w", [3, 4]),
        ("nov", [3, 4, 2, 1]),
        ("oct", []),
        ("2026-11", [3, 4, 2, 1]),
        ("since friday", [3, 4]),
        ("1 nov..14 nov", [2, 1]),
        ("2026-11-08..2026-11-20", [4, 2]),
        ("--kind easy", [1]),
        ("--kind intervals", [3]),
        ("--shoe peg", [2, 1]),
        ("--shoe endor", [3]),
        ("--tag hilly", [2]),
        ("--tag HILLY", [2]),
        ("--area back", [3]),
        ("--area lumbar", [3]),
        ("--sport walk", [4]),
        ("--sport run --limit 1", [3]),
        ("--with-symptoms", [3, 2]),
        ("--search wood", [2]),
        ("--search 6x400", [3]),
        ("--search wo", [2]),
        ("--search nothing", []),
        ("month --kind long --shoe peg --tag hilly --search track --with-symptoms", [2]),
        ("--what symptoms", [1, 2]),
        ("--what symptoms --area back", [1]),
        ("--what symptoms --search bend", [1]),
        ("--what symptoms since friday", [1]),
        ("--what symptoms --limit 1", [1]),
        ("--what stretches", [2, 1, 3]),
        ("--what stretches --area back", [2]),
        ("--what stretches --search breathe", [2]),
        ("--what stretches --limit 2", [2, 1]),
        ("--what notes", [1]),
        ("--what notes --tag CAR", [1]),
        ("--what notes --tag bus", []),
        ("--what notes --search drive", [1]),
        ("--what all --search bend", [1]),
    ],
)
def test_what_is_asked_for_is_found_newest_first(past: Run, line: str, found: list[int]) -> None:
    assert ids(past, line) == found


def test_without_a_period_or_a_number_there_are_twenty(done: Run) -> None:
    done("add -", stdin="8k 45:12 yesterday\n" * 23)
    assert len(ids(done, "")) == 20
    assert len(ids(done, "week")) == 23
    assert len(ids(done, "--limit 22")) == 22


def test_off_a_terminal_a_table_is_parted_by_tabs(past: Run) -> None:
    answer = past("history")
    assert answer.out.splitlines()[:3] == [
        "#\tWhen\tAt\tkm\tTime\t/km\tRPE\tShoe\tWorkout\tBody\tNote",
        "3\tSat 21 Nov\t10:00\t7.0\t42:00\t6:00\t8\tEndorphin\t6x400m r90s\t! 5/10 lower back\t",
        "4\tFri 20 Nov\t\t3.0\t40:00\t\t\t\twalk\t\t",
    ]
    assert answer.err == ""


def test_every_sort_of_entry_has_its_table(past: Run) -> None:
    assert past("history --what symptoms").out.splitlines()[1].startswith(
        "s1\tSat 21 Nov ~evening\tlower back\t5\t"
    )  # fmt: skip
    assert past("history --what stretches").out.splitlines()[1] == (
        "t2\tSat 21 Nov ~night\tyoga\t\t\tlower back\t5 to 6\t\tbreathe"
    )
    assert past("history --what notes").out.splitlines() == [
        "#\tWhen\tNote\tTags",
        "n1\tFri 20 Nov\tlong drive\tcar",
    ]
    mixed = past("history --what all").out.splitlines()
    assert mixed[1:5] == [
        "t2\tSat 21 Nov ~night\tyoga · for lower back · 5 to 6",
        "s1\tSat 21 Nov ~evening\t! lower back · stiffness · 5/10",
        "3\tSat 21 Nov 10:00\t7.00 km · 42:00 · 6:00/km",
        "t1\tSat 21 Nov 10:00\tquads",
    ]


def test_a_screen_reader_gets_sentences(past: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "1")
    assert past("history --limit 1").out.splitlines() == [
        (
            "session 3, Sat 21 Nov, at 10:00, km 7.0, Time 42:00, pace 6:00, effort 8, "
            "Shoe Endorphin, 6x400m r90s, ! 5/10 lower back."
        ),
        "Further back: runlog history --before 3",
    ]
    assert past("shoes").out.splitlines()[1].startswith("Endorphin, km 7, limit 700, percent 1")
    assert "state ok" in past("shoes").out
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "0")
    assert past("history --limit 1").out.startswith("#\t")


def test_further_back_says_how_without_losing_what_was_asked(
    past: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNLOG_ACCESSIBLE", "1")
    filtered = past("history --limit 1 --shoe peg").out
    assert filtered.endswith("Further back: the same with --before 2\n")
    assert "Further back" not in past("history --limit 9").out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("history oct", "No entry fits. See everything: runlog history"),
        ("history --kind race", "No entry fits."),
        ("history --what symptoms oct", "No entry fits."),
    ],
)
def test_nothing_found_is_said_on_stderr(past: Run, line: str, said: str) -> None:
    answer = past(line)
    assert answer.out == ""
    assert answer.err.startswith(said)


def test_an_empty_journal_says_what_to_type(done: Run) -> None:
    assert done("history").err.startswith("Nothing here yet. Write down your last run:")
    assert done("history --what all").err.startswith("Nothing here yet.")
    assert done("history --what notes").err.startswith("No entry fits.")


# ---- show ----------------------------------------------------------------------------------


def test_a_session_is_shown_with_everything_known(past: Run) -> None:
    lines = past("show 3").out.splitlines()
    assert lines[0] == "#3  Sat 21 Nov 10:00 · 7.00 km · 42:00 · 6:00/km"
    told = [" ".join(line.split()) for line in lines[1:]]
    assert "shoe Endorphin" in told
    assert "effort 8 of 10" in told
    assert "after it Sat 21 Nov ~evening · lower back · stiffness · 5/10" in told
    assert any(line.startswith("1-6 work 400 m") for line in told)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("", "#3  Sat 21 Nov 10:00"),
        ("last", "#3  Sat 21 Nov 10:00"),
        ("#2", "#2  Sun 8 Nov 09:00"),
        ("s1", "s1  Sat 21 Nov ~evening · lower back · stiffness · 5/10"),
        ("last symptom", "s1  Sat 21 Nov ~evening"),
        ("symptom 2", "s2  Sun 8 Nov ~evening · calf · 2/10"),
        ("t2", "t2  Sat 21 Nov ~night · yoga · for lower back · 5 to 6"),
        ("last stretch", "t2  Sat 21 Nov ~night · yoga"),
        ("n1", "n1  Fri 20 Nov · long drive"),
        ("last note", "n1  Fri 20 Nov · long drive"),
    ],
)
def test_any_entry_can_be_shown(past: Run, words: str, first: str) -> None:
    assert past(f"show {words}").out.startswith(first)


def test_the_last_check_and_the_last_pause_can_be_shown(done: Run) -> None:
    done("check ok")
    done("pause 5 nov 6 nov")
    done("pause 2 nov 3 nov flu")
    assert done("show last check").out.startswith("c1  Sun 22 Nov 21:10 · all clear")
    assert done("show last pause").out.startswith("p1  not journalled 5 Nov 2026")


def test_what_is_taken_out_is_told(past: Run) -> None:
    assert past("delete 1").out.splitlines() == [
        "Deleted #1  Mon 2 Nov ~evening · 6.00 km · 37:00 · 6:10/km",
        "  undo: runlog undo",
    ]
    assert past("delete last note").out.startswith("Deleted n1  Fri 20 Nov · long drive")
    assert past("delete s2 -n").out == "Would delete s2  Sun 8 Nov ~evening · calf · 2/10\n"
    assert ids(past, "") == [3, 4, 2]
