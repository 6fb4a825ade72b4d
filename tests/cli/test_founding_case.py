"""The founding case, replayed through the commands day by day: what is said, and what never is."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.running import Answer, in_process
from tests.project.test_words import FORBIDDEN

NEVER = (
    r"injury risk",
    r"\brisk\b",
    r"it is the (?:shoes|intervals)",
    r"it was the",
    r"\bsafe\b",
    r"keep running",
    r"danger",
)
At = Callable[..., Answer]


@pytest.fixture
def said() -> list[str]:
    """Everything the program said."""
    return []


@pytest.fixture
def at(run: Run, said: list[str], monkeypatch: pytest.MonkeyPatch) -> At:
    """Runs a line at a time of its own."""

    def run_at(moment: str, line: str, *words: str) -> Answer:
        monkeypatch.setenv("RUNLOG_NOW", moment)
        answer = run(*line.split(), *words)
        assert answer.code == 0, answer
        said.append(answer.out + answer.err)
        return answer

    return run_at


def weeks_of_easy_runs(run_at: Callable[..., object]) -> None:
    """Weeks of easy runs in one ageing pair, with one episode a few weeks ago."""
    run_at("2026-09-28T12:00", "shoes add Pegasus 40 --start 460 --limit 700")
    run_at("2026-09-28T12:00", "shoes default pegasus")
    run_at("2026-09-28T12:00", "config routine usual", "quads hamstrings calves piriformis")
    days = [f"2026-10-{day:02d}" for day in (1, 3, 6, 8, 10, 13, 15, 17, 20, 22, 24, 27, 29)]
    days += [f"2026-11-{day:02d}" for day in (3, 5, 7, 10, 12, 14, 17, 19)]
    for day in days:
        run_at(f"{day}T09:00", "add 7k 45:00 easy +usual")
        run_at(f"{day}T20:00", "stretches pelvic tilts knees to side bridges planks")
        if day == "2026-10-24":
            run_at(f"{day}T21:00", "symptoms lower back stiffness 3/10 this evening")
            run_at("2026-10-26T09:00", "symptoms back gone")


@pytest.fixture(scope="module")
def weeks_file(tmp_path_factory: pytest.TempPathFactory, empty_journal: bytes) -> bytes:
    """The journal of those weeks, written once."""
    path = tmp_path_factory.mktemp("weeks") / "journal.db"
    path.write_bytes(empty_journal)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUNLOG_DB", str(path))
        patch.setenv("TZ", "Europe/London")
        time.tzset()

        def run_at(moment: str, line: str, *words: str) -> None:
            patch.setenv("RUNLOG_NOW", moment)
            assert in_process([*line.split(), *words]).code == 0

        weeks_of_easy_runs(run_at)
    time.tzset()
    return path.read_bytes()


@pytest.fixture
def weeks(db: Path, weeks_file: bytes) -> None:
    """Weeks of easy runs in one ageing pair."""
    db.write_bytes(weeks_file)


@pytest.fixture
def track(at: At, weeks: None) -> Answer:
    """Day 0: the track session."""
    del weeks
    line = "add 7k 45:00 +usual tag:forefoot tag:high-knees tag:sprinting"
    return at("2026-11-21T11:00", line, "2km wu, 6x400 r90s, 2km cd", "-m", "felt good")


@pytest.fixture
def evening(at: At, track: Answer) -> Answer:
    """The evening of day 0."""
    del track
    note = "cannot bend forward, a bridge is a struggle"
    return at("2026-11-21T20:30", "symptoms lower back stiffness 4/10 this evening", "--note", note)


@pytest.fixture
def night(at: At, evening: Answer) -> dict[str, Answer]:
    """Day 0 after the yoga, day 1, and the night of day 1."""
    del evening
    found = {"yoga": at("2026-11-21T21:30", "stretches yoga for back 4to6")}
    found["morning"] = at("2026-11-22T08:00", "symptoms last 5/10 this morning")
    found["swim"] = at("2026-11-22T15:00", "stretches swim for back 5to5")
    found["shoes"] = at("2026-11-22T15:05", "shoes check pegasus")
    found["why day 1"] = at("2026-11-22T15:10", "why")
    found["psoas"] = at("2026-11-22T22:30", "stretches psoas 2min for back 5to1")
    return found


def test_day_0_after_the_session_says_what_was_new(track: Answer) -> None:
    assert "first interval session" in track.out
    assert "2.4 km fast, none in the 30 days before" in track.out
    assert "first session tagged forefoot, high-knees and sprinting" in track.out


def test_day_0_evening_begins_with_the_red_flag_questions(evening: Answer) -> None:
    first, *rest = evening.out.splitlines()
    assert first.startswith("First: with this lower back")
    noted = next(at for at, line in enumerate(rest) if line.startswith("Noted s"))
    asked = "\n".join(rest[:noted])
    for words in ("numbness", "bladder", "bowel", "both legs", "chest pain", "112, 999 or 911"):
        assert words in asked
    assert "Source:" in asked


def test_day_0_evening_says_what_was_around_it(evening: Answer) -> None:
    said = " ".join(evening.out.split())
    assert re.search(r"after #22 Sat 21 Nov .* about 8 h later", said)
    assert "2 episodes of lower back so far: too few to compare" in said
    assert "first interval session" in said
    assert "Pegasus 40 had 607 km; worn on 20 sessions without trouble" in said
    assert (
        "nothing in the last four weeks stretched the hip flexors, which high knees, intervals "
        "and sprinting ask for" in said
    )
    assert "again tomorrow morning: runlog symptoms last 2/10" in said


def test_day_0_evening_is_compact(evening: Answer) -> None:
    assert len(evening.out.splitlines()) <= 22


def test_why_on_the_evening_says_the_same_at_length(at: At, evening: Answer) -> None:
    del evening
    said = at("2026-11-21T21:00", "why").out
    assert said.startswith("Lower back: 2 episodes")
    assert "Too little data to say." in said
    assert "0 interval, 0 with as much fast running, 0 tagged forefoot" in said
    assert "20 in Pegasus 40" in said
    found = at("2026-11-21T21:00", "why --json").data
    assert found["uncovered"] == ["hip_flexor"]
    assert (found["episodes"], found["cases"]) == (2, 1)
    latest = found["episodes_detail"][0]
    assert [area["area"] for area in latest["uncovered"]] == ["hip_flexor"]
    assert latest["runs_before"][0]["shoe_sessions_without"] == 20


def test_day_1_counts_what_was_tried(night: dict[str, Answer]) -> None:
    assert "yoga for lower back: 4 to 6, worse (1 of 1)" in night["yoga"].out
    assert "swim for lower back: 5 to 5, same (1 of 1)" in night["swim"].out
    assert "yoga: 4 to 6, worse (1 of 1)" in night["why day 1"].out
    assert "swim: 5 to 5, same (1 of 1)" in night["why day 1"].out


@pytest.mark.parametrize("told", ["shoes", "why day 1"])
def test_day_1_advises_one_change_at_a_time(told: str, night: dict[str, Answer]) -> None:
    words = (
        "new shoes now would make shoes and stretching inseparable: change one thing, or note it"
    )
    assert words in night[told].out.replace("New", "new")


def test_the_morning_after_asks_no_red_flags_again(night: dict[str, Answer]) -> None:
    assert night["morning"].out.startswith("Noted s")


def test_day_2_tells_what_helped_and_what_to_test(at: At, night: dict[str, Answer]) -> None:
    better = "5 to 1, better (1 of 1); also on the way down by itself"
    test = (
        "a test worth making: keep the stretch (hip flexors), repeat a shorter interval session "
        "in the same pair (Pegasus 40)"
    )
    page = at("2026-11-23T08:00", "why").out
    for words in (better, test):
        assert words in night["psoas"].out
        assert words in page


def test_stretches_show_what_was_asked_for(at: At, evening: Answer) -> None:
    del evening
    said = at("2026-11-21T22:00", "stretches").out
    assert "Nothing in the last four weeks stretched the hip flexors" in said
    assert "hip flexors\t1\t0\t" in said


def test_a_new_pair_now_is_one_change_more(at: At, night: dict[str, Answer]) -> None:
    del night
    said = at("2026-11-22T23:00", "shoes check").out
    assert "Pegasus 40: look" in said
    assert "an episode followed 1 of 21 runs" in said


def test_nothing_is_ever_said_that_must_not_be(
    at: At, night: dict[str, Answer], said: list[str]
) -> None:
    del night
    for line in ("why --explain", "why --all", "why --json", "show last", "redflags", "plan 12k"):
        at("2026-11-23T08:00", line)
    everything = "\n".join(said)
    assert FORBIDDEN.findall(everything) == []
    for words in NEVER:
        assert re.findall(words, everything, re.IGNORECASE) == [], words


def test_the_story_can_be_exported_and_brought_in_again(
    at: At, night: dict[str, Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del night
    at("2026-11-23T08:00", "redflags yes 12")
    before = at("2026-11-23T08:01", "why").out
    (tmp_path / "all.json").write_text(at("2026-11-23T08:01", "export").out)
    monkeypatch.setenv("RUNLOG_DB", str(tmp_path / "other.db"))
    at("2026-11-23T08:01", "import", str(tmp_path / "all.json"))
    assert at("2026-11-23T08:01", "why").out == before
    assert before.startswith("! You answered yes, lower back:")
