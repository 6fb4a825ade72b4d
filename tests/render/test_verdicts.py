"""The words of `why`: every level, both directions, and nothing that says why."""

from datetime import date
from typing import Any

import pytest

from runlog.core.stats.associations import Associations
from runlog.core.stats.question import HeldBack, Level, Question
from runlog.core.value import replace
from runlog.render.question_names import arms, as_one, of_arm, sphere_of, title_of
from runlog.render.verdicts import (
    help_sentences,
    journal_verdict,
    noted_phrase,
    questions_tested,
    verdict,
)
from tests.project.test_words import FORBIDDEN


def question(name: str = "intervals", level: Level = "hint", **fields: Any) -> Question:
    counts = {"exposed_cases": 5, "exposed": 8, "unexposed_cases": 3, "unexposed": 27}
    figures: dict[str, Any] = {
        "risk_difference": 0.513889,
        "low": 0.152441,
        "high": 0.762862,
        "p": 0.0078,
        "p_holm": 0.0233766,
    }
    return Question(
        **{"name": name, "declared": True, "level": level, **counts, **figures, **fields}
    )


def found(*questions: Question, **fields: Any) -> Associations:
    return Associations(
        **{
            "area": "low_back",
            "is_declared": True,
            "window_h": 48,
            "threshold": 3,
            "is_strict": False,
            "runs": 40,
            "runs_at_risk": 35,
            "runs_compared": 35,
            "cases": 8,
            "episodes": 9,
            "background_episodes": 1,
            "episodes_elsewhere": 0,
            "already_symptomatic": 4,
            "pending": 0,
            "paused": 0,
            "confirmed": 20,
            "silent": 7,
            "follow_up_share": 0.74,
            "unrated": 0,
            "tested": 3,
            "first_on": date(2026, 3, 3),
            "last_on": date(2026, 5, 10),
            "questions": questions,
            "episodes_found": (),
            **fields,
        }
    )


def said(one: Question) -> str:
    return verdict(one, found(one))


def test_a_hint_tells_both_frequencies_the_gap_and_how_often_chance_would() -> None:
    assert said(question()) == (
        "Intervals: a hint. A lower back note of 3/10 or more was noted after 5 of 8 interval "
        "runs and 3 of 27 other runs: about 5 more per 10 runs (plausible: 2 to 8 more). If "
        "nothing were going on, a difference like this in one of the things I checked would turn "
        "up in about 1 of 43 journals."
    )


def test_a_clear_pattern_says_that_it_does_not_say_why() -> None:
    text = said(question(level="clear", p_holm=0.0001))
    assert text.startswith("Intervals: a clear pattern in your notes. ")
    assert "fewer than 1 of 1000 journals" in text
    assert text.endswith("It shows what goes together, not why.")


def test_the_other_direction_is_less_often() -> None:
    text = said(question(risk_difference=-0.4, low=-0.7, high=0.12))
    assert "was noted less often after 5 of 8" in text
    assert "about 4 fewer per 10 runs (plausible: 1 more to 7 fewer)" in text
    text = said(question(risk_difference=0.4, low=-0.1, high=0.7))
    assert "(plausible: 1 fewer to 7 more)" in text


def test_cannot_tell_gives_the_interval_per_hundred() -> None:
    shoes = question(
        "shoes",
        "cannot_tell",
        split="pairs",
        exposed_label="A",
        unexposed_label=None,
        exposed_cases=4,
        exposed=19,
        unexposed_cases=4,
        unexposed=16,
        risk_difference=-0.04,
        low=-0.314709,
        high=0.228116,
    )
    assert said(shoes) == (
        "Shoes: noted after 4 of 19 runs in A, 4 of 16 runs in the others. The true gap could be "
        "anything from 31 fewer to 23 more per 100 runs. Cannot tell yet."
    )
    assert "5 more to 40 more" in said(replace(shoes, low=0.05, high=0.4))
    assert "40 fewer to 5 fewer" in said(replace(shoes, low=-0.4, high=-0.05))


UNDECIDED: tuple[tuple[HeldBack, str], ...] = (
    (
        "several_questions",
        (
            "Cannot tell yet: alone it would be rare enough, but with 3 questions tested about 1 "
            "of 10 journals with nothing going on shows one like it, and a hint takes 1 of 20."
        ),
    ),
    (
        "within_weeks",
        (
            "Cannot tell yet: beside other runs of the same four weeks only, which keeps slow "
            "changes out, it is not rare enough for a hint."
        ),
    ),
    (
        "chance",
        "Cannot tell yet: one like it turns up too often in journals with nothing going on.",
    ),
    ("slight", "Cannot tell yet: a hint takes a difference of 10 in 100 or more."),
    (
        "turned_within_weeks",
        "Cannot tell yet: beside other runs of the same four weeks it does not point that way.",
    ),
)


@pytest.mark.parametrize(("reason", "words"), UNDECIDED)
def test_what_looks_like_a_difference_says_which_rule_it_fails(
    reason: HeldBack, words: str
) -> None:
    text = said(question(level="cannot_tell", p_holm=0.1025, held_back=(reason,)))
    assert text.endswith(f"per 100 runs. {words}")
    assert FORBIDDEN.findall(text) == []


def test_what_is_a_hair_too_often_is_never_told_as_often_enough() -> None:
    almost = question(level="cannot_tell", p_holm=0.0501, held_back=("several_questions",))
    assert "about 1 of 19 journals" in said(almost)
    further = replace(almost, name="tag:hot", declared=False)
    assert "with 2 questions tested" in verdict(further, found(almost, further))
    assert questions_tested(found(almost, further, question(p=None))) == 2


@pytest.mark.parametrize(
    ("count", "arm", "words", "one"),
    [
        (1, "interval runs", "1 interval run", "an interval run"),
        (2, "interval runs", "2 interval runs", "an interval run"),
        (1, "other runs", "1 other run", "an other run"),
        (1, "runs in Two runs", "1 run in Two runs", "a run in Two runs"),
        (0, "runs with one", "0 runs with one", "a run with one"),
    ],
)
def test_one_run_of_an_arm_is_one_run(count: int, arm: str, words: str, one: str) -> None:
    assert (of_arm(count, arm), as_one(arm)) == (words, one)


def test_counts_go_with_their_nouns() -> None:
    one = question(exposed=1, exposed_cases=1, level="too_little_journal")
    assert "after 1 of 1 interval run, 3 of 27 other runs" in said(one)
    rest = question("high_rpe", "explained", explained_by="short_rest")
    assert "once less than a day's rest is taken into account" in said(rest)
    assert sphere_of("load_jump") == "load jumps"


def test_no_sign_is_only_of_a_big_difference() -> None:
    assert said(question("no_stretch", "no_sign")) == (
        "Stretches: noted after 5 of 8 runs with no stretch afterwards, 3 of 27 runs with one. "
        "No sign of a big difference (a gap above 25 per 100 runs looks unlikely)."
    )


DAYS = (date(2026, 3, 1), date(2026, 5, 3)), (date(2026, 5, 5), date(2026, 6, 1))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"name": "load_jump", "too_few": "exposed", "exposed": 2, "unexposed": 32},
            "Load jumps: only 2 of 34 runs were runs with a load jump: too few to compare.",
        ),
        (
            {"name": "intervals", "too_few": "exposed", "exposed": 1, "unexposed": 33},
            "Intervals: only 1 of 34 runs was an interval run: too few to compare.",
        ),
        (
            {"name": "no_stretch", "too_few": "exposed", "exposed": 0, "unexposed": 34},
            "Stretches: none of 34 runs was a run with no stretch afterwards: nothing to compare.",
        ),
        (
            {"name": "intervals", "too_few": "unexposed", "exposed": 32, "unexposed": 2},
            "Intervals: all but 2 of 34 runs were interval runs: too few others to compare.",
        ),
        (
            {"name": "intervals", "too_few": "unexposed", "exposed": 34, "unexposed": 0},
            "Intervals: all 34 runs were interval runs: nothing to compare them with.",
        ),
        (
            {"name": "shoes", "too_few": "not_askable", "exposed": 0, "unexposed": 0},
            "Shoes: fewer than two pairs with 5 runs each: nothing to compare.",
        ),
        (
            {"name": "high_rpe", "too_few": "not_askable", "exposed": 0, "unexposed": 0},
            "Effort 7 or more: nothing to compare.",
        ),
        (
            {
                "name": "shoes",
                "too_few": "one_change",
                "split": "pairs",
                "exposed_label": "A",
                "unexposed_label": "B",
                "exposed_days": DAYS[0],
                "unexposed_days": DAYS[1],
            },
            (
                "Shoes: you wore A until 3 May 2026 and B after: one change, so shoes cannot be "
                "told apart from everything else that changed then."
            ),
        ),
        (
            {
                "name": "no_stretch",
                "too_few": "one_change",
                "exposed_days": DAYS[1],
                "unexposed_days": DAYS[0],
            },
            (
                "Stretches: runs with one until 3 May 2026, then runs with no stretch afterwards: "
                "one change, so this cannot be told apart from everything else that changed then."
            ),
        ),
        ({"name": "shoes", "too_few": "one_change"}, "Shoes: too few to compare."),
        (
            {"name": "intervals", "too_few": "no_contrast"},
            "Intervals: 5 of 8",
        ),
    ],
)
def test_too_little_for_one_question(fields: dict[str, Any], expected: str) -> None:
    text = said(question(**{"level": "too_little_question", **fields}))
    if fields.get("too_few") == "no_contrast":
        assert text.startswith("Intervals: 8 interval runs and 27 other runs, but hardly ever")
    else:
        assert text == expected


def test_too_little_in_the_whole_journal() -> None:
    assert journal_verdict(found(runs_compared=14, cases=3)) == (
        "Too little data to say. 14 runs with a known outcome, 3 followed by a lower back note "
        "of 3/10 or more. I start comparing at 20 runs with at least 5 followed by one and 5 not."
    )
    few = question(level="too_little_journal")
    assert said(few) == (
        "Intervals: after 5 of 8 interval runs, 3 of 27 other runs; too few to compare."
    )
    none = replace(few, exposed=0, unexposed=0)
    assert said(none) == "Intervals: nothing to compare yet."


def test_what_came_together_cannot_be_told_apart() -> None:
    shoes = question("shoes", "tangled", exposed_label="Pegasus", entangled_with=("intervals",))
    one = question(level="tangled", entangled_with=("shoes",))
    text = verdict(one, found(one, shoes))
    assert text.startswith(
        "Intervals and Pegasus nearly always came together: I cannot tell which."
    )
    explained = question("shoes", "explained", explained_by="intervals", exposed_label="Pegasus")
    assert verdict(explained, found(one, explained)).startswith(
        "Shoes: the difference goes away once intervals are taken into account ("
    )
    beside = question(entangled_with=("shoes",))
    assert "Intervals and shoes mostly came together." in said(beside)


@pytest.mark.parametrize(
    "reason",
    [
        "few_cases",
        "small_difference",
        "one_case",
        "window_24",
        "window_72",
        "follow_up_low",
        "follow_up_uneven",
        "exploratory",
    ],
)
def test_what_holds_a_hint_back_is_said(reason: HeldBack) -> None:
    assert "It is no more than a hint: " in said(question(held_back=(reason,)))


def test_exploratory_answers_are_marked() -> None:
    assert said(question("tag:hot", declared=False)).startswith("(exploratory) Label hot: a hint.")


@pytest.mark.parametrize(
    ("name", "title", "exposed"),
    [
        ("tag:hot", "Label hot", "runs labelled hot"),
        ("surface_trail", "Trail", "runs on trail"),
        ("new_pair", "A new pair", "runs in a pair with less than 50 km"),
        ("short_rest", "Less than a day's rest", "runs less than a day after another"),
        ("shoes", "Shoes", "runs in the older pair"),
    ],
)
def test_what_questions_and_their_runs_are_called(name: str, title: str, exposed: str) -> None:
    assert (title_of(name), arms(question(name))[0]) == (title, exposed)


def test_worn_pairs_stand_against_the_others() -> None:
    assert arms(question("shoes", split="worn")) == (
        "runs in pairs of 500 km or more",
        "runs in the others",
    )


def test_the_area_gives_its_own_words() -> None:
    assert noted_phrase(found(area="calf")) == "a calf note of 3/10 or more"
    assert noted_phrase(found(area="ankle", threshold=5)) == "an ankle note of 5/10 or more"
    assert noted_phrase(found(area=None)) == "an other note of 3/10 or more"


def test_how_many_runs_would_help() -> None:
    undecided = question(level="cannot_tell", runs_needed=(24, 72))
    assert help_sentences([undecided, question(runs_needed=(1, 1)), question(level="no_sign")]) == [
        (
            "Intervals: roughly 24 + 72 runs (interval runs + other runs) would show a difference "
            "like the one so far; you have 8 + 27."
        )
    ]


@pytest.mark.parametrize(
    ("exposed", "unexposed", "is_said"),
    [(12, 85, False), (9, 64, False), (8, 85, True), (12, 63, True)],
)
def test_no_number_of_runs_is_asked_for_that_is_there_already(
    exposed: int, unexposed: int, is_said: bool
) -> None:
    undecided = question(
        level="cannot_tell", runs_needed=(9, 64), exposed=exposed, unexposed=unexposed
    )
    assert bool(help_sentences([undecided])) is is_said


LEVELS: tuple[Level, ...] = (
    "too_little_journal",
    "too_little_question",
    "cannot_tell",
    "no_sign",
    "hint",
    "clear",
    "tangled",
    "explained",
)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", ["intervals", "load_jump", "shoes", "no_stretch", "tag:x"])
def test_no_verdict_says_why(name: str, level: Level) -> None:
    one = question(name, level, too_few="no_contrast", explained_by="intervals")
    assert FORBIDDEN.findall(said(one)) == []
