"""Red flags: what is asked, what is denied, how long a flag stays open."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from runlog.core.diary import Note
from runlog.core.moment import exact_moment
from runlog.core.stats.red_flag_items import CHECKLIST, ITEM, ITEMS, TIER_TEXTS
from runlog.core.stats.red_flag_words import red_flag_words
from runlog.core.stats.red_flags import RedFlag, RedFlagAnswer, questions_for, red_flags
from runlog.core.symptom import Symptom

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)
NOW_S = int(NOW.timestamp())
DAY_S = 86_400


def note(days_before: float = 0, **fields: Any) -> Symptom:
    when = exact_moment(NOW - timedelta(days=days_before))
    usual: dict[str, Any] = {"area": "low_back", "severity": 4}
    return Symptom(noted=when, **(usual | fields))


def asked(flags: tuple[RedFlag, ...]) -> list[tuple[str, tuple[int, ...], str, str]]:
    return [(flag.tier, flag.items, flag.trigger, flag.found) for flag in flags]


def test_the_list_is_complete_and_in_order() -> None:
    assert [item.number for item in ITEMS] == list(range(1, 20))
    assert CHECKLIST == (1, 2, 3, 4, 5, 6, 7)
    assert "".join(item.tier[0] for item in ITEMS) == "AAAAAAABBBBBBCCCCCs"
    assert all(item.text and item.source for item in ITEMS)
    assert {item.tier for item in ITEMS} == TIER_TEXTS.keys()
    assert ITEM[7].text == "chest pain"


@pytest.mark.parametrize(
    "text",
    [
        "no numbness", "No NUMBNESS.", "no numbness or tingling", "no numbness and tingling",
        "not numb", "isn't numb", "isnt numb", "isn’t numb", "never numb", "without tingling",
        "no longer numb", "don't feel numb", "numbness: none", "numbness - no",
        "no bladder problems", "bladder and bowel normal", "bladder fine", "no trouble peeing",
        "no change in bladder or bowel", "no loss of bladder control", "no saddle numbness",
        "saddle area fine", "urine ok, no fever", "neither fever nor night sweats",
        "without fever or night sweats", "denies weight loss", "hopping is fine",
        "no pain hopping", "never had cancer", "fell asleep", "a wee bit stiff",
        "week of speedwork, number 3, hope so, weekend shopping", "", "stiff all day",
    ],
)  # fmt: skip
def test_what_is_denied_or_something_else_is_not_asked_about(text: str) -> None:
    assert red_flag_words(text, area="low_back") == []


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("numb around the saddle", {1, 4, 12}),
        ("no pain and numb toes", {1, 4, 12}),
        ("not only stiff but numb", {1, 4, 12}),
        ("not just stiff, numb", {1, 4, 12}),
        ("no fever, but tingling in both legs", {1, 4, 12}),
        ("not sure if numb", {1, 4, 12}),
        ("numbness gone, no weakness", {1, 4, 12}),
        ("can't pee", {2}),
        ("cannot urinate", {2}),
        ("no bladder control", {2}),
        ("no control of my bladder", {2}),
        ("bladder not normal", {2}),
        ("lost control of my bowels", {3}),
        ("a bit incontinent", {2, 3}),
        ("can't feel my saddle area", {1}),
        ("no feeling in the saddle", {1}),
        ("unsteady on my feet", {4}),
        ("fell on the ice", {6}),
        ("since the accident", {6}),
        ("chest pain", {7, 19}),
        ("fever since noon", {8}),
        ("night sweats", {9}),
        ("lost weight", {9}),
        ("cancer in 2015", {9}),
        ("tearing pain", {13}),
        ("couldn't walk", {4, 17}),
        ("unable to walk", {4, 17}),
        ("hurts to hop", {17}),
        ("fainted", {19}),
        ("head injury", {19}),
    ],
)
def test_words_call_for_questions(text: str, items: set[int]) -> None:
    found = {item for hit in red_flag_words(text, area="low_back") for item in hit.items}
    assert items <= found


def test_words_that_matter_for_some_areas_are_left_out_elsewhere() -> None:
    assert red_flag_words("numb", area="toe") == []
    assert red_flag_words("fell", area="knee") == []
    assert red_flag_words("fell") == []
    assert red_flag_words("fever", area="knee") != []


def test_a_word_counts_once() -> None:
    assert len(red_flag_words("numb, very numb", area="low_back")) == 1


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"qualities": ("numbness",)}, ("A", (1, 2, 3, 4, 12), "quality", "numbness")),
        (
            {"qualities": ("weakness",), "area": "hip"},
            ("A", (1, 2, 3, 4, 12), "quality", "weakness"),
        ),
        ({"qualities": ("swelling",)}, ("B", (11,), "quality", "swelling")),
        (
            {"qualities": ("swelling",), "area": "calf", "side": "left"},
            ("stop", (19,), "quality", "swelling"),
        ),
        ({"qualities": ("pain",), "area": "chest"}, ("A", (7, 19), "quality", "pain")),
        ({"note": "can't pee"}, ("A", (2,), "words", "pee")),
        ({"stops": ("cannot walk",)}, ("A", (4, 17), "words", "cannot walk")),
        ({"phase": "night"}, ("B", (10,), "timing", "night")),
        ({"phase": "at_rest", "area": "shin", "side": "left"}, ("C", (17,), "timing", "at_rest")),
        ({"severity": 7}, ("C", (18,), "severity", "7")),
    ],
)
def test_a_note_raises_a_flag(
    fields: dict[str, Any], expected: tuple[str, tuple[int, ...], str, str]
) -> None:
    assert asked(red_flags([note(**fields)], now_s=NOW_S)) == [expected]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"note": "no numbness"},
        {"qualities": ("stiffness", "ache")},
        {"qualities": ("numbness",), "area": "toe"},
        {"qualities": ("swelling",), "area": "calf", "side": "both"},
        {"qualities": ("swelling",), "area": "ankle", "side": "left"},
        {"phase": "night", "area": "shin"},
        {"phase": "night", "area": "neck"},
        {"phase": "night", "status": "gone"},
        {"severity": 6},
        {"severity": None},
    ],
)
def test_an_ordinary_note_raises_none(fields: dict[str, Any]) -> None:
    assert red_flags([note(**fields)], now_s=NOW_S) == ()


def test_a_flag_closes_after_fourteen_days() -> None:
    assert red_flags([note(13.9, qualities=("numbness",))], now_s=NOW_S) != ()
    assert red_flags([note(14, qualities=("numbness",))], now_s=NOW_S) == ()
    [flag] = red_flags([note(2, qualities=("numbness",))], now_s=NOW_S)
    assert flag.until_s == NOW_S + 12 * DAY_S


def test_a_flag_closes_when_a_clinician_has_seen_it() -> None:
    noted = [note(3, qualities=("numbness",)), note(1, severity=8)]
    still = red_flags(noted, now_s=NOW_S, seen_s={None: NOW_S - 2 * DAY_S})
    assert asked(still) == [("C", (18,), "severity", "8")]
    assert red_flags(noted, now_s=NOW_S, seen_s={None: NOW_S}) == ()


def test_a_clinician_who_saw_one_area_closes_no_other() -> None:
    noted = [note(3, qualities=("numbness",)), note(1, area="knee", severity=8)]
    still = red_flags(noted, now_s=NOW_S, seen_s={"knee": NOW_S})
    assert {flag.area for flag in still} == {"low_back"}


def test_a_left_knee_and_a_right_one_are_no_knee_that_got_worse() -> None:
    left = [note(17, area="knee", side="left", severity=4)]
    right = [note(5, area="knee", side="right", severity=6)]
    assert red_flags([*left, *right], now_s=NOW_S) == ()
    worse = note(5, area="knee", side="left", severity=6)
    assert asked(red_flags([*left, *right, worse], now_s=NOW_S)) == [
        ("C", (18,), "course", "rising")
    ]
    unsided = note(5, area="knee", severity=6)
    assert asked(red_flags([*left, unsided], now_s=NOW_S)) == [("C", (18,), "course", "rising")]


def answer(item: int, days_before: float, *, is_yes: bool, area: str = "low_back") -> RedFlagAnswer:
    return RedFlagAnswer(item=item, area=area, at_s=NOW_S - int(days_before * DAY_S), is_yes=is_yes)


def test_no_closes_a_question_and_yes_keeps_it_open() -> None:
    noted = [note(3, note="can't pee")]
    assert red_flags(noted, now_s=NOW_S, answers=[answer(2, 2.9, is_yes=False)]) == ()
    [flag] = red_flags(noted, now_s=NOW_S, answers=[answer(2, 2.9, is_yes=True)])
    assert (flag.tier, flag.items, flag.trigger, flag.is_confirmed) == ("A", (2,), "answer", True)
    changed = [answer(2, 2.9, is_yes=True), answer(2, 2, is_yes=False)]
    assert red_flags(noted, now_s=NOW_S, answers=changed) == ()
    before = [answer(2, 4, is_yes=False)]
    assert red_flags(noted, now_s=NOW_S, answers=before) != ()


def test_what_is_left_unanswered_is_still_asked() -> None:
    noted = [note(3, qualities=("numbness",))]
    answers = [answer(item, 2, is_yes=False) for item in (1, 2, 3, 4)]
    assert asked(red_flags(noted, now_s=NOW_S, answers=answers)) == [
        ("B", (12,), "quality", "numbness")
    ]


def test_only_one_area_can_be_asked_about() -> None:
    noted = [note(1, severity=8), note(1, severity=8, area="knee")]
    assert {f.area for f in red_flags(noted, now_s=NOW_S, area="knee")} == {"knee"}
    yes = [answer(2, 1, is_yes=True, area="buttock")]
    assert red_flags([], now_s=NOW_S, area="knee", answers=yes) == ()


def test_the_most_urgent_comes_first_and_then_the_latest() -> None:
    noted = [
        note(5, severity=8),
        note(4, phase="night"),
        note(3, area="calf", qualities=("swelling",), side="left", severity=2),
        note(2, qualities=("numbness",)),
        note(1, qualities=("weakness",)),
    ]
    tiers = [(f.tier, f.found) for f in red_flags(noted, now_s=NOW_S)]
    assert tiers == [
        ("A", "weakness"), ("A", "numbness"), ("stop", "swelling"), ("B", "night"), ("C", "8"),
    ]  # fmt: skip


def test_the_same_question_is_asked_once() -> None:
    noted = [note(2, qualities=("numbness",)), note(1, qualities=("numbness",))]
    [flag] = red_flags(noted, now_s=NOW_S)
    assert flag.at_s == NOW_S - DAY_S


def test_other_notes_are_read_around_a_symptom_of_the_back() -> None:
    def diary(days_before: float, text: str) -> Note:
        return Note(when=exact_moment(NOW - timedelta(days=days_before)), text=text)

    fall = diary(3, "fell down the stairs")
    assert asked(red_flags([note(1)], now_s=NOW_S, notes=[fall])) == [("A", (6,), "words", "fell")]
    assert red_flags([note(1)], now_s=NOW_S, notes=[diary(5, "fell down the stairs")]) == ()
    assert red_flags([note(1, area="knee")], now_s=NOW_S, notes=[fall]) == ()
    assert red_flags([note(1)], now_s=NOW_S, notes=[diary(1, "new desk")]) == ()


@pytest.mark.parametrize(
    ("course", "found"),
    [
        ([(9, 6), (5, 6), (1, 6)], "severe_days"),
        ([(20, 2), (16, 2), (3, 4), (1, 4)], "rising"),
        ([(30, 4), (20, 4), (10, 4), (1, 4)], "lasting"),
        ([(35, 4), (34, 0), (20, 4), (19, 0), (8, 4), (7, 0), (2, 4), (1, 0)], "returning"),
        ([(35, 3), (20, 3), (10, 3), (2, 3)], "returning"),
    ],
)
def test_a_course_raises_a_flag(course: list[tuple[float, int]], found: str) -> None:
    noted = [note(days, severity=severity) for days, severity in course]
    assert (found in {f.found for f in red_flags(noted, now_s=NOW_S)}) is True


@pytest.mark.parametrize(
    "course",
    [
        [(15, 6), (5, 6), (1, 6)],
        [(1, 6), (1.1, 6), (0.9, 6)],
        [(20, 2), (3, 3)],
        [(27, 4), (26, 2), (25, 4), (14, 4), (1, 4)],
        [(40, 2), (30, 2), (20, 2), (10, 2), (1, 0)],
        [(30, 4), (28, 4), (16, 4), (3, 2)],
        [(30, 4), (15, 0), (14, 4), (1, 4)],
        [(50, 4), (49, 0), (48, 4), (47, 0), (2, 4)],
        [(1, 0)],
    ],
)
def test_an_ordinary_course_raises_none(course: list[tuple[float, int]]) -> None:
    noted = [note(days, severity=severity) for days, severity in course]
    assert red_flags(noted, now_s=NOW_S) == ()


def test_a_long_silence_ends_a_lasting_symptom() -> None:
    noted = [note(days) for days in (60, 55, 34, 20, 8)]
    assert "lasting" not in {f.found for f in red_flags(noted, now_s=NOW_S)}


def test_what_lies_ahead_is_not_known_yet() -> None:
    assert red_flags([note(-1, severity=9)], now_s=NOW_S) == ()


# ---- at the moment of noting ---------------------------------------------------------------


def test_a_new_symptom_of_the_back_brings_the_short_list() -> None:
    assert asked(questions_for(note(), [])) == [("A", CHECKLIST, "checklist", "")]
    assert asked(questions_for(note(), [note(21)])) == [("A", CHECKLIST, "checklist", "")]
    assert questions_for(note(), [note(1)]) == ()
    assert questions_for(note(), [note(1, area="knee")]) != ()
    assert questions_for(note(area="knee"), []) == ()
    assert questions_for(note(severity=0), []) == ()


def test_a_severe_symptom_of_the_back_brings_it_again() -> None:
    assert asked(questions_for(note(severity=6), [note(1)])) == [("A", CHECKLIST, "checklist", "")]


def test_at_the_moment_of_noting_the_most_urgent_comes_first() -> None:
    found = questions_for(note(severity=8, phase="night", note="can't pee"), [])
    assert [flag.tier for flag in found] == ["A", "A", "B", "C"]
