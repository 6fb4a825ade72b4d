"""``runlog symptoms``: what hurts, the run it came after, and its episode."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def ran(prepared: Callable[..., Run]) -> Run:
    """A runner who ran three times."""
    return prepared(
        "add 6k 36:00 17 nov 18:00",
        "add 8k 48:00 20 nov evening",
        "add 5k 30:00 21 nov 10am",
    )


def linked(run: Run, line: str) -> int | None:
    number: int | None = run(f"symptoms {line} --json").data["session_id"]
    return number


@pytest.mark.parametrize(
    ("line", "session"),
    [
        ("back 4/10 yesterday evening", 3),
        ("back 4/10 yesterday 11am", 3),
        ("back 4/10 yesterday 10:15", 3),  # during it
        ("back 4/10 yesterday 9am", 2),
        ("back 4/10 20 nov evening", 2),  # both say only the evening
        ("back 4/10 20 nov night", 2),
        ("back 4/10 20 nov afternoon", 1),
        ("back 4/10 20 nov", 1),  # noon is assumed, seven hours before the run
        ("back 4/10 20 nov after run", 2),  # after it, then
        ("back 4/10 20 nov before run", 1),
        ("back 4/10 17 nov 17:00", None),
        ("back 4/10", 3),
    ],
)
def test_a_symptom_is_linked_to_the_run_before_it(ran: Run, line: str, session: int | None) -> None:
    assert linked(ran, line) == session


def test_after_72_hours_a_run_is_no_longer_meant(done: Run) -> None:
    done("add 8k 48:00 19 nov 10am")
    assert linked(done, "back 4/10 today 10am") == 1
    assert linked(done, "back 4/10 today 11am") is None


def test_the_link_is_told_with_its_delay(ran: Run) -> None:
    lines = ran("symptoms back stiffness 4/10 yesterday 20:30 cannot bend forward").out.splitlines()
    assert "Noted s1  Sat 21 Nov 20:30 · lower back · stiffness · 4/10" in lines
    assert "  stops     bend forward" in lines
    assert "  after     #3 Sat 21 Nov 10:00 · 5.00 km · 30:00 · 6:00/km, 10 h later" in lines
    assert lines[-1] == "  undo: runlog undo"


def test_a_run_that_is_added_later_takes_over_what_came_after_it(ran: Run) -> None:
    assert linked(ran, "back 4/10 20 nov 12:00") == 1
    ran("add 4k 24:00 20 nov 7am")
    assert ran("show s1 --json").data["session_id"] == 4
    ran("undo")
    assert ran("show s1 --json").data["session_id"] == 1


def test_a_run_that_is_moved_or_taken_out_gives_up_what_came_after_it(ran: Run) -> None:
    assert linked(ran, "back 4/10 yesterday evening") == 3
    ran("edit 3 today 9am")
    assert ran("show s1 --json").data["session_id"] == 2
    ran("undo")
    assert ran("show s1 --json").data["session_id"] == 3
    ran("edit 3 1 nov")  # far away
    assert ran("show s1 --json").data["session_id"] == 2
    ran("undo")
    ran("delete 3")
    assert ran("show s1 --json").data["session_id"] == 2
    ran("delete 2")
    assert ran("show s1 --json").data["session_id"] is None
    ran("undo 2")
    assert ran("show s1 --json").data["session_id"] == 3


def test_a_run_that_becomes_a_walk_gives_up_its_symptoms(ran: Run) -> None:
    assert linked(ran, "back 4/10 yesterday evening") == 3
    ran("edit 3 walk")
    assert ran("show s1 --json").data["session_id"] == 2


def test_a_symptom_that_is_moved_is_linked_anew(ran: Run) -> None:
    linked(ran, "back 4/10 yesterday evening")
    assert ran("edit s1 20 nov --json").data["session_id"] == 2


# ---- following up -----------------------------------------------


def test_last_follows_up_the_open_one_with_its_place_and_side(ran: Run) -> None:
    ran("symptoms left calf pain 5/10 yesterday evening")
    later = ran("symptoms last 2/10 this morning better walking --json").data
    assert (later["area"], later["side"], later["severity"]) == ("calf", "left", 2)
    assert (later["day"], later["part_of_day"]) == ("2026-11-22", "morning")
    assert ran("symptoms last gone --json").data["status"] == "gone"


def test_without_an_open_one_there_is_nothing_to_follow_up(ran: Run, run: Run) -> None:
    for lines in ([], ["symptoms back 4/10 20 nov", "symptoms back gone"]):
        for line in lines:
            ran(line)
        answer = run("symptoms", "last", "2/10")
        assert answer.code == 1
        assert "No symptom is open, so there is nothing to follow up." in answer.err
        assert "Note a new one: runlog symptoms" in answer.err


def test_notes_of_one_area_within_three_days_are_one_episode(ran: Run) -> None:
    ran("symptoms back 4/10 17 nov evening")
    assert "episode   2 notes so far" in ran("symptoms right back 3/10 19 nov").out
    assert "notes so far" not in ran("symptoms calf 3/10 19 nov").out


@pytest.mark.parametrize("line", ["back gone", "back 0/10", "back 0", "last gone"])
def test_an_end_is_said_in_one_word_or_by_nothing_left(ran: Run, line: str) -> None:
    ran("symptoms back 4/10 yesterday evening")
    answer = ran(f"symptoms {line}")
    assert answer.out.startswith("Noted s2  Sun 22 Nov 21:10 · lower back · gone")
    assert ran("symptoms").out.startswith("Nothing is open.\n")


# ---- every field ------------------------------------------------


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("right achilles pain 3 during run", "phase", "during"),
        ("right achilles pain 3 during run", "side", "right"),
        ("lumbar stiff 4/10", "area", "low_back"),
        ("low back 4/10", "area", "low_back"),
        ("back stiffness ache 4/10", "qualities", ["stiffness", "ache"]),
        ("back 4/10 since yesterday evening", "began_day", "2026-11-21"),
        ("back 4/10 --since", "began_day", "2026-11-20"),
        ("back 4/10 worse yoga better walking", "worse", ["yoga"]),
        ("back 4/10 worse yoga better walking", "eased", ["walking"]),
        ("--area calf --severity 3 --side left", "area", "calf"),
        ("--area calf --severity 3 --side left", "side", "left"),
        ("--area calf --severity 3 --side left", "severity", 3),
        ("back 4/10 --date yesterday --at 7am", "noted_at", "2026-11-21T07:00:00+00:00"),
        ("back 4/10 -m stiff", "note", "stiff"),
        ("back 4/10 -- first 2 km --only", "note", "first 2 km --only"),
        ("back", "severity", None),
    ],
)
def test_everything_that_can_be_said_is_kept(done: Run, line: str, key: str, value: object) -> None:
    if line.endswith("--since"):
        assert done("symptoms --json", *line.split(), "20 nov").data[key] == value
    else:
        assert done(f"--json symptoms {line}").data[key] == value


def test_a_quiet_answer_is_the_number(done: Run) -> None:
    assert done("symptoms calf 2/10 -q").out == "1\n"


def test_without_words_the_open_ones_and_the_last_notes_are_listed(ran: Run) -> None:
    assert ran("symptoms").err.startswith("No symptom noted.")
    ran("symptoms back 4/10 20 nov")
    ran("symptoms calf 2/10 yesterday -m tight")
    ran("symptoms back gone")
    answer = ran("symptoms")
    assert answer.out.splitlines() == [
        "Open: Sat 21 Nov · calf · 2/10",
        "#\tWhen\tWhere\t/10\tFelt\tAfter\tWorse\tEased\tNote",
        "s3\tSun 22 Nov 21:10\tlower back\tgone\t\t#3\t\t\t",
        "s2\tSat 21 Nov\tcalf\t2\t\t#3\t\t\ttight",
        "s1\tFri 20 Nov\tlower back\t4\t\t#1\t\t\t",
    ]
    assert len(ran("symptoms --limit 2").out.splitlines()) == 4


def test_an_open_note_of_long_ago_is_no_longer_open(ran: Run) -> None:
    ran("symptoms back 4/10 1 nov")
    assert ran("symptoms").out.startswith("Nothing is open.")


# ---- check, due -------------------------------------------------


@pytest.mark.parametrize("word", ["ok", "OK", "fine", "clear", "all clear"])
def test_all_clear_is_stored_as_data(ran: Run, word: str) -> None:
    answer = ran("check", *word.split())
    assert answer.out == "Noted c1  Sun 22 Nov 21:10 · all clear\n  undo: runlog undo\n"
    assert ran("show c1 --json").data["all_clear"] is True


def test_a_check_may_be_a_symptom_line(ran: Run) -> None:
    assert ran("check left calf 3/10").out.startswith("Noted s1  ")


def test_what_a_check_would_ask_is_told_without_a_terminal(ran: Run) -> None:
    ran("symptoms back 4/10 yesterday evening")
    assert ran("check").out.splitlines() == [
        "Open: Sat 21 Nov ~evening · lower back · 4/10",
        "  answer: runlog symptoms lower back 2/10, or … gone",
        "Effort? #3 Sat 21 Nov 10:00 · 5.00 km · 30:00 · 6:00/km",
        "  answer: runlog edit 3 rpe5",
        "Anything else? All clear: runlog check ok",
    ]
    ran("symptoms back gone")
    ran("edit 3 rpe5")
    assert ran("check").out == "Anything else? All clear: runlog check ok\n"


def test_the_effort_is_asked_for_two_weeks(done: Run) -> None:
    done("add 8k 45:12 7 nov")
    assert done("check").out == "Anything else? All clear: runlog check ok\n"
    done("add 8k 45:12 9 nov")
    assert "Effort? #2" in done("check").out


def test_what_is_due_is_one_line_and_an_exit_code(ran: Run, run: Run) -> None:
    answer = run("due")
    assert answer.code == 1
    assert answer.out == (
        "How is the body after #3 Sat 21 Nov 10:00 · 5.00 km · 30:00 · 6:00/km?  runlog check\n"
    )
    asked = run("due", "--json")
    assert asked.code == 1
    assert (asked.data["due"], asked.data["session_id"]) == (True, 3)
    ran("check ok")
    answered = run("due")
    assert (answered.code, answered.out) == (0, "Nothing is due.\n")


# ---- stretches --------------------------------------------------


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "yoga for back 4to6 yesterday evening",
            "Sat 21 Nov ~evening · yoga · for lower back · 4 to 6",
        ),
        (
            "psoas 2min for back 5to1 last night",
            "Sat 21 Nov ~night · hip flexors · 2:00 · for lower back · 5 to 1",
        ),
        ("bridges 3x12 today", "Sun 22 Nov · bridges · 36×"),
        ("yoga --date yesterday --at 7am", "Sat 21 Nov 07:00 · yoga"),
        ("swimming", "Sun 22 Nov 21:10 · swim"),
    ],
)  # fmt: skip
def test_care_apart_from_a_run_is_noted_with_its_effect(done: Run, line: str, told: str) -> None:
    lines = done(f"stretches {line}").out.splitlines()
    assert lines[0] == f"Noted t1  {told}"
    assert lines[-1] == "  undo: runlog undo"


def test_several_at_once_are_several_entries_and_one_change(done: Run) -> None:
    answer = done("stretches pelvic tilts, knees to side, bridges, planks on wed")
    assert [line.split("  ")[0] for line in answer.out.splitlines()[:4]] == [
        *["Noted t1", "Noted t2", "Noted t3", "Noted t4"]
    ]
    assert done("undo --json").data[0]["counts"] == {"stretch": 4}
    assert len(done("stretches quads hams --json").data) == 2


def test_a_new_name_is_kept_as_the_runners_own_with_what_it_reaches(done: Run) -> None:
    answer = done("stretches --areas buttock,hip", "rolling on a tennis ball")
    assert "own       rolling on a tennis ball: not in the catalogue" in answer.out
    assert done("config --json").data == {"exercise.rolling_on_a_tennis_ball": ["buttock", "hip"]}
    again = done("stretches", "rolling on a tennis ball")
    assert "own" not in again.out
    assert "rolling on a tennis ball\t2\tSun 22 Nov 21:10\tbuttock, hip" in done("stretches").out


def test_a_name_like_a_known_one_needs_its_areas_to_be_new(done: Run, run: Run) -> None:
    refused = run("stretches", "quods")
    assert refused.code == 2
    assert "Did you mean quads?" in refused.err
    assert done("stretches quods --areas quad --json").data["exercise"] == "quods"


def test_bare_it_counts_the_last_four_weeks(done: Run) -> None:
    assert done("stretches").err.startswith("No stretch noted in the last four weeks.")
    done("stretches quads 20 oct")
    done("stretches quads 26 oct for back 5to3")
    done("stretches quads yesterday for back 4to4")
    done("add 8k 45:12 20 nov +calves")
    told = done("stretches").out
    assert "quads 2" in told
    assert "calves" in told
    assert [one["exercise"] for one in done("stretches --json").data] == [
        *["quad_standing", "calf_gastroc", "quad_standing"]
    ]


# ---- notes, pauses ----------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["new", "desk", "at", "work"], "Noted n1  Sun 22 Nov 21:10 · new desk at work"),
        (["yesterday", "long", "drive"], "Noted n1  Sat 21 Nov · long drive"),
        (["--date", "last tue", "fever"], "Noted n1  Tue 17 Nov · fever"),
        (["desk", "--", "and", "a", "--chair"], "Noted n1  Sun 22 Nov 21:10 · desk and a --chair"),
    ],
)
def test_what_else_happened_is_noted(done: Run, words: list[str], told: str) -> None:
    assert done("note", *words).out == f"{told}\n  undo: runlog undo\n"


def test_a_note_may_have_tags_and_a_quiet_answer(done: Run) -> None:
    assert "  tags      car, long" in done("note drive tag:car --tag long").out
    assert done("note desk -q").out == "2\n"
    assert done("note desk -n").out.startswith("Would note  Sun 22 Nov 21:10 · desk")


def test_days_that_were_not_journalled_are_marked(done: Run) -> None:
    assert done("pause").err.startswith("No days are marked.")
    answer = done("pause 1 nov to 14 nov flu")
    assert answer.out.splitlines() == [
        "Marked p1  not journalled 1 Nov 2026 – 14 Nov 2026 · flu",
        "  undo: runlog undo",
    ]
    assert done("pause last week -n").out.startswith("Would mark  not journalled 9 Nov 2026 – 15")
    assert done("pause").out == "p1  not journalled 1 Nov 2026 – 14 Nov 2026 · flu\n"
    assert done("pause last week -- trip --away --json").out.startswith("Marked p2")
