"""``runlog why``: the page, and what scripts get."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.core.diary import Check
from runlog.core.kind import Kind
from runlog.core.moment import Moment, exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.symptom import Symptom
from runlog.store.journal import Journal
from tests.cli.conftest import Run
from tests.project.test_words import FORBIDDEN

ZONE = ZoneInfo("Europe/London")
KINDS: dict[str, Kind] = {"intervals": "interval", "easy": "easy", "long": "long"}
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
PROMISED = [
    "area",
    "runs_at_risk",
    "cases",
    "episodes",
    "background_episodes",
    "already_symptomatic",
    "follow_up_share",
    "questions",
    "red_flags",
    "uncovered",
    "episodes_detail",
    "text",
]
QUESTION = [
    "name",
    "level",
    "exposed_cases",
    "exposed",
    "unexposed_cases",
    "unexposed",
    "risk_difference",
    "low",
    "high",
    "p",
    "p_holm",
    "declared",
    "text",
]

SPEAKING = (
    *("why", "why --all", "why --explain", "why --explore --strict", "why calf", "why --json"),
    *("why --window 24 --threshold 4", "redflags", "shoes check", "stretches --explain"),
    *("stretches", "plan 12k", "plan 9k", "plan 30k", "show last --explain"),
)
"""Lines whose answers are read for words that never appear."""


def filled(db: Path, *, hard_every: int = 4, days: int = 300, hurt: bool = True) -> None:
    """A journal in which stiffness follows nearly every hard run, and is followed up."""
    with Journal.open(db, now=NOW, zone=ZONE) as journal, journal.change("fill"):
        for pair in ("Pegasus", "Endorphin"):
            journal.shoes.add(Shoe(name=pair, start_m=300_000))
        for place, day in enumerate(range(days, 1, -2)):
            at = NOW - timedelta(days=day)
            is_hard = place % hard_every == 0
            journal.sessions.add(
                Session(
                    when=exact_moment(at),
                    distance_m=8000,
                    duration_s=2700,
                    kind="interval" if is_hard else "easy",
                    kind_source="user",
                    shoe="Pegasus" if place % 3 else "Endorphin",
                    stretched=bool(place % 2),
                    rpe=8 if place % 5 == 0 else 4,
                    tags=("hot",) if place % 6 == 0 else (),
                )
            )
            later = exact_moment(at + timedelta(hours=14))
            if hurt and is_hard and place % 20:
                noted = Symptom(area="low_back", noted=later, severity=4, qualities=("stiffness",))
                journal.symptoms.add(noted)
            else:
                journal.checks.add(Check(at=later, is_all_clear=True))


def test_an_empty_journal_gets_a_helpful_sentence(done: Run) -> None:
    said = done("why").out
    assert said.startswith("Nothing to compare yet: no session is written down.")
    assert "medical device" in said
    assert " 0 " not in said.partition("\n")[0]


def test_runs_alone_are_told_what_to_note(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    assert done("why").out.startswith("No symptom is noted, so there is nothing to compare.")
    assert done("why calf").out.startswith("No symptom of calf is noted")


def test_a_note_without_a_severity_cannot_count(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    said = done("symptoms calf ache this morning").out
    assert "say how bad, 0 to 10, or it cannot count: runlog edit s1 4/10" in said
    page = done("why").out
    assert page.startswith("1 note of calf, none of 3/10 or more: 1 without a severity")


def test_a_mild_note_is_below_the_threshold(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    assert "episode" not in done("symptoms calf ache 2/10 this morning").out
    page = done("why").out
    assert page.startswith("1 note of calf, none of 3/10 or more: a lower threshold")
    lower = done("why --threshold 1").out
    assert lower.startswith("Calf: 1 episode")


def test_a_tiny_journal_is_told_how_much_is_needed(done: Run) -> None:
    done("add 8k 45:12 yesterday")
    done("symptoms lower back stiffness 4/10 this morning")
    said = done("why").out
    assert "Too little data to say. 0 runs with a known outcome" in said
    assert "I start comparing at 20 runs with at least 5 followed by one and 5 not." in said


def test_a_pattern_is_called_one_and_the_frame_is_given(done: Run, db: Path) -> None:
    filled(db)
    said = done("why").out
    assert "Intervals: a clear pattern in your notes." in said
    assert "It shows what goes together, not why." in said
    assert "Shoes: " in said
    assert "earlier episodes: runlog why --all" in said
    for frame in ("compared", "followed up", "within 48 h", "4 questions asked", "redflags"):
        assert frame in said


def test_nothing_that_is_said_says_why(done: Run, db: Path) -> None:
    filled(db)
    done("note yesterday new desk")
    for line in SPEAKING:
        assert FORBIDDEN.findall(done(line).out) == [], line


def test_the_same_journal_gets_the_same_answer(done: Run, db: Path) -> None:
    filled(db, days=120)
    assert done("why --json").out == done("why --json").out


def test_another_window_is_exploratory(done: Run, db: Path) -> None:
    filled(db)
    found = done("why --window 24 --json").data
    assert (found["declared"], found["window_h"]) == (False, 24)
    assert {question["declared"] for question in found["questions"]} == {False}
    assert {q["level"] for q in found["questions"]} & {"clear"} == set()
    assert "not decided on before looking, so exploratory" in done("why --window 24").out


def test_exploratory_questions_come_behind_the_four(done: Run, db: Path) -> None:
    filled(db)
    found = done("why --explore --json").data["questions"]
    assert [question["name"] for question in found[:4]] == [
        "intervals",
        "load_jump",
        "shoes",
        "no_stretch",
    ]
    assert {"high_rpe", "tag:hot"} <= {question["name"] for question in found[4:]}
    assert all("(exploratory)" in question["text"] for question in found[4:])


def test_the_declared_area_is_the_setting_or_the_first_that_was_noted(done: Run) -> None:
    done("add 8k 45:12 5 days ago")
    done("symptoms calf ache 4/10 4 days ago")
    done("symptoms lower back stiffness 5/10 yesterday")
    assert done("why --json").data["area"] == "calf"
    done("config set why.area back")
    found = done("why --json").data
    assert (found["area"], found["declared"]) == ("low_back", True)
    assert done("why calf --json").data["declared"] is False


def test_a_side_may_be_asked_about(done: Run) -> None:
    done("add 8k 45:12 5 days ago")
    done("symptoms left calf ache 4/10 4 days ago")
    assert done("why --side left --json").data["episodes"] == 1
    assert done("why --side right --json").data["episodes"] == 0


def test_a_side_that_no_note_names_is_said_to_be_named_by_none(done: Run) -> None:
    done("add 8k 45:12 5 days ago")
    done("symptoms lower back stiffness 4/10 4 days ago")
    done("symptoms lower back stiffness 5/10 yesterday")
    said = done("why --side left").out
    assert said.startswith(
        "2 notes of lower back, none names the left side. Whatever the side: runlog why lower back"
    )
    assert "--threshold 1" not in said
    strict = done("why --side both --threshold 6").out
    assert "none names both sides" in strict
    assert "runlog why lower back --threshold 6" in strict
    done("symptoms left lower back stiffness 2/10 today")
    assert done("why --side left").out.startswith("1 left note of lower back, none of 3/10")


@pytest.mark.parametrize(
    ("words", "side", "area", "episodes"),
    [
        ("left calf", "left", "calf", 1),
        ("calf left", "left", "calf", 1),
        ("Right Calf", "right", "calf", 0),
        ("right side calf", "right", "calf", 0),
        ("left", "left", "calf", 1),
        ("left calf --side left", "left", "calf", 1),
        ("lower left back", "left", "low_back", 0),
        ("middle back", None, "upper_back", 0),
        ("both sides", "both", "calf", 0),
    ],
)
def test_a_side_may_be_named_with_its_area(
    done: Run, words: str, side: str | None, area: str, episodes: int
) -> None:
    done("add 8k 45:12 5 days ago")
    done("symptoms left calf ache 4/10 4 days ago")
    found = done(f"why {words} --json").data
    assert (found["area"], found["episodes"]) == (area, episodes)
    assert found["declared"] is (side is None and area == "calf")
    if episodes:
        assert done(f"why {words}").out.startswith("Left calf: 1 episode")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("why left calf --side right", "Which side: left or right?"),
        ("why left elbow", "There is no area 'elbow'."),
        ("why leftcalf", "There is no area 'leftcalf'."),
    ],
)
def test_a_place_that_is_none_is_refused(run: Run, line: str, words: str) -> None:
    answer = run(*line.split())
    assert answer.code == 2
    assert words in answer.err


def test_every_question_that_is_asked_is_counted(done: Run, db: Path) -> None:
    filled(db)
    asked = len(done("why --explore --json").data["questions"])
    said = done("why --explore").out
    assert f"{asked} questions asked ({asked - 4} of them by --explore), " in said
    assert "4 questions asked, " in done("why").out


def test_a_verb_goes_with_the_quiet_runs_it_speaks_of(done: Run) -> None:
    done("add 8k 45:12 10 days ago")
    done("add 8k 45:12 5 days ago")
    done("symptoms lower back stiffness 4/10 4 days ago")
    assert "1 of 1 quiet run has no follow-up note" in done("why").out


def test_two_years_are_looked_back_on_unless_told_otherwise(done: Run, db: Path) -> None:
    with Journal.open(db, now=NOW, zone=ZONE) as journal, journal.change("fill"):
        for year in (2021, 2026):
            at = datetime(year, 10, 1, 9, tzinfo=ZONE)
            run = Session(
                when=exact_moment(at), distance_m=5000, kind="easy", tags=("hot",),
                stretched=True, stretches=("plank",),
            )  # fmt: skip
            journal.sessions.add(run)
            noted = exact_moment(at + timedelta(hours=5))
            journal.symptoms.add(Symptom(area="calf", noted=noted, severity=4))
    recent = done("why --json").data
    assert recent["episodes"] == 1
    [news] = [run["novelties"] for run in recent["episodes_detail"][0]["runs_before"]]
    assert [(new["what"], new["days"]) for new in news] == [("kind", 1826)]
    assert done("why --since ever --json").data["episodes"] == 2
    assert done("why --json", "--since", "1 jan 2020").data["episodes"] == 2


@pytest.mark.parametrize(
    "line", ["why elbow", "why --window 0", "why --threshold 11", "why --side up", "why --since xx"]
)
def test_what_cannot_be_asked_is_refused(line: str, run: Run) -> None:
    assert run(*line.split()).code == 2


def test_the_method_and_its_error_rates_are_told(done: Run, db: Path) -> None:
    filled(db, days=40)
    said = done("why --explain").out
    assert "about 1 in 7 journals with nothing going on shows a hint" in said
    assert "Newcombe" in said


def test_unstable_days_and_pauses_are_left_out_and_said(done: Run, db: Path) -> None:
    filled(db)
    done("pause 1 nov to 10 nov flu")
    said = done("why --strict").out
    assert "beside days not journalled" in said


def test_notes_and_other_sports_are_told_with_the_episode(done: Run) -> None:
    done("add 8k 45:12 yesterday 8am easy")
    done("note yesterday new desk")
    done("add swim 30min yesterday noon")
    done("symptoms lower back stiffness 4/10 this morning")
    said = done("why").out
    assert "new desk" in said
    assert "swim" in said


def test_an_episode_out_of_the_blue_is_background(done: Run) -> None:
    done("add 8k 45:12 10 days ago")
    done("symptoms calf ache 5/10 yesterday")
    said = done("why").out
    assert "no run in the 72 hours before" in said
    assert "1 of 1 episode began more than 48 h after any run" in said


@pytest.mark.parametrize("is_filled", [False, True])
def test_scripts_get_every_promised_key(is_filled: bool, done: Run, db: Path) -> None:
    if is_filled:
        filled(db)
    found = done("why --json").data
    assert list(found)[: len(PROMISED)] == PROMISED
    for question in found["questions"]:
        assert set(QUESTION) <= set(question)
        figures = [question[key] for key in ("risk_difference", "low", "high", "p", "p_holm")]
        is_tested = not question["level"].startswith("too_little")
        assert all((figure is not None) is is_tested for figure in figures)
    assert len(found["questions"]) == 4


def test_the_fixture_of_the_science_sheet_gets_its_verdicts(done: Run, db: Path) -> None:
    """The journal of science.md 7.8, through the program itself."""
    folder = Path(__file__).parents[3] / "shared" / "data" / "association"
    if not folder.exists():
        pytest.skip("the shared data are not here")
    with Journal.open(db, now=NOW, zone=ZONE) as journal, journal.change("fill"):
        for pair, start_m in (("A", 600_000), ("B", 0)):
            journal.shoes.add(Shoe(name=pair, start_m=start_m))
        for row in _rows(folder / "runs.csv"):
            journal.sessions.add(_session(row))
        for row in _rows(folder / "notes.csv"):
            journal.symptoms.add(_symptom(row))
    found = done("why --json").data
    assert (found["episodes"], found["cases"], found["background_episodes"]) == (9, 8, 1)
    assert (found["runs_at_risk"], found["already_symptomatic"]) == (35, 4)
    levels = {question["name"]: question["level"] for question in found["questions"]}
    assert levels == {
        "intervals": "hint",
        "load_jump": "too_little_question",
        "shoes": "cannot_tell",
        "no_stretch": "cannot_tell",
    }
    text = {question["name"]: question["text"] for question in found["questions"]}
    assert "5 of 8 interval runs and 3 of 27 other runs: about 5 more per 10" in text["intervals"]
    assert "about 1 of 43 journals" in text["intervals"]
    assert "only 2 of 34 runs" in text["load_jump"]
    assert "anything from 31 fewer to 23 more per 100 runs" in text["shoes"]


def _at(text: str) -> Moment:
    return exact_moment(datetime.fromisoformat(text).replace(tzinfo=UTC))


def _session(row: dict[str, str]) -> Session:
    return Session(
        when=_at(row["start"]),
        duration_s=int(row["min"]) * 60,
        distance_m=round(float(row["km"]) * 1000),
        kind=KINDS[row["kind"]],
        kind_source="user",
        rpe=int(row["rpe"]),
        shoe=row["shoe"],
        stretched=row["stretched"] == "y",
    )


def _symptom(row: dict[str, str]) -> Symptom:
    return Symptom(area="low_back", noted=_at(row["time"]), severity=int(row["severity"]))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))
