"""Red flags: asked about first, kept until somebody has looked, answered by number."""

import pytest

from tests.cli.conftest import Run


def test_the_list_has_tiers_and_sources(done: Run) -> None:
    said = done("redflags").out
    assert said.count("Source:") >= 4
    for number in range(1, 20):
        assert f"{number:>4}  " in said
    found = done("redflags --json").data
    assert (len(found["items"]), found["open"]) == (19, [])
    assert set(found["tiers"]) == {"A", "B", "C", "stop"}


def test_a_new_back_note_is_asked_about_first_and_a_calf_is_not(done: Run) -> None:
    assert done("symptoms lower back stiffness 4/10").out.startswith("First: with this lower back")
    assert done("symptoms calf ache 4/10").out.startswith("Noted")
    assert done("symptoms lower back 4/10").out.startswith("Noted")
    assert done("symptoms lower back 6/10").out.startswith("First: with this lower back")
    assert done("symptoms back gone").out.startswith("Noted")


def test_a_denied_word_asks_nothing(done: Run) -> None:
    done("symptoms lower back stiffness 4/10 yesterday")
    assert done("symptoms lower back 4/10 -- no numbness, bladder fine").out.startswith("Noted")
    asked = done("symptoms lower back 4/10 -- numb between my legs").out
    assert asked.startswith("! To ask about, lower back (numb)")


def test_scripts_and_quiet_lines_are_asked_as_well(done: Run) -> None:
    found = done("symptoms lower back stiffness 4/10 --json").data
    assert [flag["tier"] for flag in found["red_flags"]] == ["A"]
    assert found["red_flags"][0]["items"][0]["number"] == 1
    assert done("symptoms calf 4/10 --json").data["red_flags"] == []
    quiet = done("symptoms buttock ache 4/10 -q")
    assert quiet.out.strip() == "3"
    assert quiet.err.startswith("First: with this buttock")


def test_a_yes_leads_why_until_a_clinician_has_seen_it(
    done: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    done("add 8k 45:12 yesterday")
    done("symptoms lower back stiffness 4/10")
    answer = done("redflags yes 2").out
    assert "Call 112, 999 or 911" in answer
    page = done("why").out
    assert page.startswith("! You answered yes, lower back:")
    assert "test worth making" not in page
    assert [flag["tier"] for flag in done("why --json").data["red_flags"]] == ["A"]
    monkeypatch.setenv("RUNLOG_NOW", "2026-11-24T09:00")
    assert done("redflags").out.startswith("! You answered yes")
    assert "nothing is open" in done("redflags seen").out
    assert done("why").out.startswith("Lower back")
    done("undo")
    assert done("why").out.startswith("! You answered yes")
    monkeypatch.setenv("RUNLOG_NOW", "2026-12-10T09:00")
    assert done("why").out.startswith("Lower back")


def test_a_yes_leads_even_where_no_symptom_is_noted(done: Run) -> None:
    done("redflags yes 2,3")
    assert done("why").out.startswith("! You answered yes, lower back:")


def test_a_no_closes_what_was_asked(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    done("symptoms lower back numb 5/10 this evening")
    assert done("why").out.startswith("! To ask about, lower back (numbness)")
    assert "no to what was asked" in done("redflags no").out
    assert done("why").out.startswith("Lower back")


def test_one_item_may_be_answered_for_an_area(done: Run) -> None:
    note = done("redflags no 17 --area shin --json").data
    assert note["tags"] == ["red-flag", "shin", "no-17"]
    assert done("redflags no 17").out.startswith("Noted n2  lower back: no to 17")
    assert done("redflags seen yesterday --json").data["day"] == "2026-11-21"


@pytest.fixture
def urgent(done: Run) -> Run:
    """A back with an emergency, and a knee noted after it."""
    done("add 8k 45:00 yesterday 9am")
    done("symptoms back 5/10 yesterday 6pm")
    done("redflags yes 2")
    done("symptoms knee 8/10 yesterday 7pm")
    return done


def test_a_yes_leads_todays_card_the_plan_and_the_check_in(urgent: Run) -> None:
    for line in ("", "plan 10k", "check ok"):
        assert urgent(line).out.startswith("! You answered yes, lower back: new difficulty"), line
    urgent("redflags seen")
    for line in ("", "plan 10k", "check ok"):
        assert "You answered yes" not in urgent(line).out, line


def test_who_saw_the_knee_did_not_see_the_back(urgent: Run) -> None:
    said = urgent("redflags seen --area knee").out
    assert "seen by clinician, knee" in said
    assert "still open: your yes to 2, lower back. Call 112" in said
    assert "runlog redflags no 2 --area 'lower back'" in said
    assert "nothing is open" in urgent("redflags seen").out


def test_seen_before_it_was_answered_closes_nothing(urgent: Run) -> None:
    assert "still open: your yes to 2, lower back" in urgent("redflags seen yesterday").out


def test_a_no_goes_where_it_is_asked_and_says_what_stays(urgent: Run) -> None:
    assert "knee: no to what was asked" in urgent("redflags no").out
    said = urgent("redflags no 2").out
    assert "lower back: no to 2" in said
    assert "You answered yes" not in urgent("redflags").out


def test_a_no_to_everything_takes_no_yes_back(done: Run) -> None:
    done("symptoms back 5/10 yesterday 6pm")
    done("redflags yes 2")
    assert "still open: your yes to 2, lower back" in done("redflags no").out


def test_a_no_that_may_be_about_two_areas_is_asked_about(done: Run, run: Run) -> None:
    done("symptoms back numb 5/10 yesterday 6pm")
    done("symptoms calf 8/10 yesterday 6pm")
    done("symptoms shin 1/10 yesterday 7pm")
    answer = run("redflags", "no")
    assert answer.code == 2
    assert "No for which area? Open are calf and lower back." in answer.err


def test_all_clear_does_not_pass_over_what_is_open(done: Run) -> None:
    done("symptoms calf 4/10 yesterday 6pm")
    said = done("check ok").out
    assert "but open: Sat 21 Nov 18:00 · calf · 4/10" in said
    assert "runlog symptoms calf gone" in said
    done("symptoms calf gone")
    assert "but open" not in done("check ok").out


@pytest.mark.parametrize(
    "line", ["redflags yes", "redflags yes 99", "redflags no x", "redflags maybe"]
)
def test_an_answer_that_means_nothing_is_refused(line: str, run: Run) -> None:
    answer = run(*line.split())
    assert (answer.code, answer.out) == (2, "")
    assert "redflags" in answer.err


def test_a_severe_note_stays_at_the_top(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    done("symptoms calf pain 8/10")
    assert done("why").out.startswith("! Noted: calf 8/10.")
    assert "Book a GP" in done("why").out
