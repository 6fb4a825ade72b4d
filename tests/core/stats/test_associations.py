"""The whole answer: the science sheet's fixture, the founding case, every rung of the ladder."""

import csv
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from runlog.core.diary import Check, Pause
from runlog.core.kind import Kind
from runlog.core.moment import Moment, exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.associations import Associations, associations
from runlog.core.stats.exact_test import Block
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.question import Question, block_days, block_of
from runlog.core.symptom import Symptom
from runlog.core.value import replace

DATA = Path(__file__).parent / "data"
KINDS: dict[str, Kind] = {"intervals": "interval", "easy": "easy", "long": "long"}
LONG_AFTER_S = int(datetime(2026, 8, 1, tzinfo=UTC).timestamp())


def at(text: str) -> Moment:
    return exact_moment(datetime.fromisoformat(text).replace(tzinfo=UTC))


@pytest.fixture(scope="module")
def fixture() -> Evidence:
    """The 39 runs and 15 notes of the science sheet, 7.8."""
    with (DATA / "runs.csv").open() as rows:
        sessions = [
            Session(
                id=int(row["id"]),
                when=at(row["start"]),
                duration_s=int(row["min"]) * 60,
                distance_m=round(float(row["km"]) * 1000),
                kind=KINDS[row["kind"]],
                kind_source="user",
                rpe=int(row["rpe"]),
                shoe=row["shoe"],
                stretched=row["stretched"] == "y",
            )
            for row in csv.DictReader(rows)
        ]
    with (DATA / "notes.csv").open() as rows:
        notes = [
            Symptom(area="low_back", noted=at(row["time"]), severity=int(row["severity"]))
            for row in csv.DictReader(rows)
        ]
    return Evidence(sessions=sessions, symptoms=notes)


def ask(evidence: Evidence, **asked: Any) -> Associations:
    return associations(evidence, Inquiry(**({"now_s": LONG_AFTER_S} | asked)))


def question(answer: Associations, name: str) -> Question:
    return next(q for q in answer.questions if q.name == name)


def test_the_fixture_is_counted_as_the_science_sheet_does(fixture: Evidence) -> None:
    answer = ask(fixture)
    assert answer.area == "low_back"
    assert (answer.runs, answer.runs_at_risk, answer.cases) == (39, 35, 8)
    assert (answer.episodes, answer.background_episodes, answer.episodes_elsewhere) == (9, 1, 0)
    assert (answer.already_symptomatic, answer.pending, answer.paused) == (4, 0, 0)
    assert (answer.confirmed, answer.silent, answer.tested) == (1, 26, 3)
    assert answer.follow_up_share == pytest.approx(1 / 27)
    assert [q.name for q in answer.questions] == ["intervals", "load_jump", "shoes", "no_stretch"]
    assert len(answer.episodes_found[0].records) == 1


@pytest.mark.parametrize(
    ("name", "blocks", "level"),
    [
        ("intervals", [(1, 2, 0, 6), (1, 3, 1, 12), (3, 3, 2, 9)], "hint"),
        ("load_jump", [(0, 1, 1, 6), (0, 0, 2, 15), (0, 1, 5, 11)], "too_little_question"),
        ("shoes", [(1, 6, 0, 2), (1, 7, 1, 8), (2, 6, 3, 6)], "cannot_tell"),
        ("no_stretch", [(1, 4, 0, 4), (1, 8, 1, 7), (3, 5, 2, 7)], "cannot_tell"),
    ],
)
def test_the_fixture_has_the_tables_and_levels_of_the_science_sheet(
    fixture: Evidence, name: str, blocks: list[tuple[int, int, int, int]], level: str
) -> None:
    asked = question(ask(fixture), name)
    assert asked.blocks == tuple(Block(*block) for block in blocks)
    assert asked.block_numbers == (732, 733, 734)
    assert (asked.level, asked.declared) == (level, True)


@pytest.mark.parametrize(
    ("name", "difference", "low", "high", "p", "p_holm", "within"),
    [
        ("intervals", 0.513889, 0.152441, 0.762862, 0.0077922078, 0.0233766, 0.504065),
        ("shoes", -0.039474, -0.314709, 0.228116, 0.883207, 0.883207, -0.022267),
        ("no_stretch", 0.127451, -0.149854, 0.388218, 0.301431, 0.602862, 0.156069),
    ],
)
def test_the_fixture_has_the_figures_of_the_science_sheet(
    fixture: Evidence,
    name: str,
    difference: float,
    low: float,
    high: float,
    p: float,
    p_holm: float,
    within: float,
) -> None:
    asked = question(ask(fixture), name)
    figures = (asked.risk_difference, asked.low, asked.high, asked.p, asked.p_holm, asked.mh_rd)
    assert figures == pytest.approx((difference, low, high, p, p_holm, within), abs=1e-6)


def test_a_question_that_was_not_tested_has_counts_and_no_figures(fixture: Evidence) -> None:
    asked = question(ask(fixture), "load_jump")
    assert (asked.exposed, asked.unexposed, asked.too_few) == (2, 32, "exposed")
    assert (asked.p, asked.p_holm, asked.risk_difference, asked.low) == (None, None, None, None)


def test_the_pairs_of_the_fixture_are_named(fixture: Evidence) -> None:
    asked = question(ask(fixture), "shoes")
    assert (asked.split, asked.exposed_label, asked.unexposed_label) == ("pairs", "A", "B")
    assert asked.exposed_days == (date(2026, 3, 3), date(2026, 5, 2))


def test_the_same_journal_gets_the_same_answer_in_any_order(fixture: Evidence) -> None:
    shuffled = Evidence(
        sessions=list(reversed(fixture.sessions)), symptoms=list(reversed(fixture.symptoms))
    )
    assert repr(ask(fixture)) == repr(ask(fixture)) == repr(ask(shuffled))


def test_exploratory_questions_change_nothing_about_the_declared(fixture: Evidence) -> None:
    plain, wide = ask(fixture), ask(fixture, has_exploratory=True)
    assert wide.questions[:4] == plain.questions
    shadow = question(wide, "high_rpe")
    assert (shadow.declared, shadow.level, shadow.entangled_with) == (
        False,
        "tangled",
        ("intervals",),
    )
    assert wide.tested == plain.tested == 3


@pytest.mark.parametrize(
    "asked", [{"window_h": 24}, {"threshold": 4}, {"declared_area": "knee", "area": "low_back"}]
)
def test_another_window_threshold_or_area_is_exploratory(
    fixture: Evidence, asked: dict[str, Any]
) -> None:
    answer = ask(fixture, **asked)
    assert not answer.is_declared
    assert not any(q.declared for q in answer.questions)


def test_strict_leaves_silent_runs_out(fixture: Evidence) -> None:
    answer = ask(fixture, is_strict=True)
    assert (answer.runs_at_risk, answer.runs_compared) == (35, 9)
    assert {q.level for q in answer.questions} == {"too_little_journal"}


def test_a_period_leaves_earlier_runs_out_and_still_knows_what_was_usual(
    fixture: Evidence,
) -> None:
    answer = ask(fixture, since_s=at("2026-04-01T00:00").instant_s)
    assert (answer.first_on, answer.last_on) == (date(2026, 4, 2), date(2026, 5, 10))
    assert answer.runs == 22
    assert question(answer, "load_jump").exposed == 1
    whole = Evidence(sessions=fixture.sessions[17:], symptoms=fixture.symptoms)
    assert question(ask(whole), "load_jump").unexposed < question(answer, "load_jump").unexposed


def test_an_empty_journal_has_nothing_to_say() -> None:
    answer = ask(Evidence())
    assert (answer.area, answer.runs, answer.cases, answer.first_on) == (None, 0, 0, None)
    assert answer.follow_up_share is None
    assert {q.level for q in answer.questions} == {"too_little_journal"}


# ---- made journals: three runs a week, intervals on Tuesdays -------------------------------


def journal(
    cases: Iterable[int],
    *,
    weeks: int = 26,
    checked: float = 1.0,
    **fields: Any,
) -> Evidence:
    """A year's half: runs are numbered 0 (Tuesday), 1 (Thursday), 2 (Sunday) and so on."""
    first = datetime(2026, 1, 6, 18, tzinfo=UTC)
    sessions, checks, notes = [], [], []
    wanted = set(cases)
    for number in range(3 * weeks):
        start = first + timedelta(days=7 * (number // 3) + (0, 2, 5)[number % 3])
        kind: Kind = "interval" if number % 3 == 0 else "easy"
        chosen = {name: value(number) for name, value in fields.items()}
        sessions.append(
            Session(
                id=number + 1,
                when=exact_moment(start),
                duration_s=3000,
                distance_m=8000,
                **({"kind": kind, "kind_source": "user"} | chosen),
            )
        )
        after = exact_moment(start + timedelta(hours=14))
        if number in wanted:
            notes.append(Symptom(area="calf", noted=after, severity=4))
        elif number * checked % 1 < checked:
            checks.append(Check(at=after, is_all_clear=True))
    return Evidence(sessions=sessions, symptoms=notes, checks=checks)


MOST_TUESDAYS = [n for n in range(0, 78, 3) if n % 4] + [7, 40]


def test_a_pattern_that_stands_every_check_is_clear() -> None:
    asked = question(ask(journal(MOST_TUESDAYS)), "intervals")
    assert (asked.level, asked.held_back) == ("clear", ())
    assert asked.p_holm is not None
    assert asked.p_holm < 0.001


def test_without_follow_up_it_is_a_hint() -> None:
    asked = question(ask(journal(MOST_TUESDAYS, checked=0.2)), "intervals")
    assert asked.level == "hint"
    assert "follow_up_low" in asked.held_back


def test_with_uneven_follow_up_it_is_a_hint() -> None:
    whole = journal(MOST_TUESDAYS)
    uneven = replace(whole, checks=[c for c in whole.checks if c.at.day.weekday() != 4])
    asked = question(ask(uneven), "intervals")
    assert (asked.level, asked.held_back) == ("hint", ("follow_up_uneven",))


def test_when_asked_as_an_exploration_it_is_a_hint() -> None:
    asked = question(ask(journal(MOST_TUESDAYS), declared_area="knee", area="calf"), "intervals")
    assert (asked.level, asked.held_back) == ("hint", ("exploratory",))


def test_a_pattern_of_another_window_only_is_a_hint() -> None:
    whole = journal(MOST_TUESDAYS)
    late = [
        replace(note, noted=exact_moment(note.noted.at + timedelta(hours=20)))
        for note in whole.symptoms
        if note.noted.at is not None
    ]
    asked = question(ask(replace(whole, symptoms=late)), "intervals")
    assert (asked.level, asked.held_back) == ("hint", ("window_24",))


def test_a_pattern_that_hangs_on_few_cases_is_a_hint() -> None:
    asked = question(ask(journal([0, 9, 21, 33, 45, 57, 69])), "intervals")
    assert (asked.level, asked.held_back) == ("hint", ("few_cases",))


def test_less_often_is_a_pattern_too() -> None:
    cases = [n for n in range(78) if n % 3 == 1 and n % 4] + [n for n in range(78) if n % 3 == 2]
    asked = question(ask(journal(cases, weeks=26)), "intervals")
    assert asked.risk_difference is not None
    assert asked.risk_difference < 0
    assert asked.level in {"hint", "clear"}


def test_no_sign_means_no_big_difference() -> None:
    even = [n for n in range(156) if n % 13 in {0, 4}]
    asked = question(
        ask(journal(even, weeks=52, stretched=lambda n: n % 2 == 0), now_s=2 * LONG_AFTER_S),
        "no_stretch",
    )
    assert asked.level == "no_sign"
    assert asked.runs_needed is None


def test_a_small_journal_compares_nothing() -> None:
    for evidence in (journal([0, 3, 6], weeks=26), journal(range(18), weeks=6)):
        assert {q.level for q in ask(evidence).questions} == {"too_little_journal"}


def test_shoes_changed_once_cannot_be_told_from_time() -> None:
    asked = question(
        ask(journal(MOST_TUESDAYS, weeks=24, shoe=lambda n: "A" if n < 36 else "B")), "shoes"
    )
    assert (asked.level, asked.too_few) == ("too_little_question", "one_change")


def test_an_exposure_that_hardly_varied_while_anything_happened_is_not_tested() -> None:
    asked = question(
        ask(journal(range(0, 18, 3), stretched=lambda n: n not in {25, 50, 55, 60, 70})),
        "no_stretch",
    )
    assert (asked.level, asked.too_few) == ("too_little_question", "no_contrast")


def test_a_single_pair_is_nothing_to_ask_about() -> None:
    asked = question(ask(journal(MOST_TUESDAYS, shoe=lambda _: "A")), "shoes")
    assert (asked.level, asked.too_few, asked.split) == ("too_little_question", "not_askable", None)


def test_too_few_other_runs_is_said_too() -> None:
    asked = question(ask(journal(MOST_TUESDAYS, stretched=lambda n: n in {5, 40})), "no_stretch")
    assert asked.too_few == "unexposed"


def test_two_exposures_that_always_come_together_are_tangled() -> None:
    answer = ask(journal(MOST_TUESDAYS, shoe=lambda n: "A" if n % 3 == 0 else "B"))
    intervals, shoes = question(answer, "intervals"), question(answer, "shoes")
    assert (intervals.level, intervals.entangled_with) == ("tangled", ("shoes",))
    assert (shoes.level, shoes.entangled_with) == ("tangled", ("intervals",))


def test_a_difference_that_another_takes_away_is_explained() -> None:
    answer = ask(journal(MOST_TUESDAYS, stretched=lambda n: n % 5 > 2 if n % 3 == 0 else n % 6 > 1))
    intervals, unstretched = question(answer, "intervals"), question(answer, "no_stretch")
    assert intervals.level in {"hint", "clear"}
    assert (unstretched.level, unstretched.explained_by) == ("explained", "intervals")


# ---- what is left out ----------------------------------------------------------------------


def test_pauses_and_open_windows_are_left_out_and_counted() -> None:
    whole = journal(MOST_TUESDAYS)
    last_s = whole.sessions[-1].when.instant_s
    pause = Pause(first_on=date(2026, 2, 1), last_on=date(2026, 2, 8))
    answer = ask(replace(whole, pauses=[pause]), now_s=last_s + 3600)
    assert answer.pending == 1
    assert answer.paused == 4
    assert answer.runs_at_risk + answer.pending + answer.paused + answer.already_symptomatic == 78


def test_notes_without_a_severity_are_counted_apart() -> None:
    whole = journal(MOST_TUESDAYS)
    unrated = Symptom(area="calf", noted=whole.symptoms[3].noted)
    answer = ask(replace(whole, symptoms=[*whole.symptoms, unrated]))
    assert (answer.unrated, answer.cases) == (1, ask(whole).cases)


def test_kilometres_before_the_journal_make_the_older_pair() -> None:
    whole = journal(MOST_TUESDAYS, shoe=lambda n: "AB"[n // 2 % 2])
    shoes = [Shoe(name="A"), Shoe(name="B", start_m=400_000)]
    assert question(ask(replace(whole, shoes=shoes)), "shoes").exposed_label == "B"


def test_one_side_of_an_area_can_be_asked_about() -> None:
    whole = journal(MOST_TUESDAYS)
    sided = [replace(n, side="left" if i % 2 else "right") for i, n in enumerate(whole.symptoms)]
    answer = ask(replace(whole, symptoms=sided), side="left")
    assert not answer.is_declared
    assert 0 < answer.cases < ask(whole).cases


def test_the_founding_case_has_two_episodes_and_no_verdict() -> None:
    def easy(day: int, **fields: Any) -> Session:
        start = datetime(2026, 9, 1, 18, tzinfo=UTC) + timedelta(days=day)
        return Session(
            when=exact_moment(start),
            duration_s=2700,
            distance_m=7000,
            shoe="Old",
            stretched=True,
            **({"kind": "easy", "kind_source": "user"} | fields),
        )

    sessions = [easy(day) for day in range(0, 56, 2)] + [easy(56, kind="interval")]
    notes = [
        Symptom(area="low_back", noted=at("2026-10-01T20:00"), severity=4),
        Symptom(area="low_back", noted=at("2026-10-03T09:00"), severity=0),
        Symptom(area="low_back", noted=at("2026-10-27T21:00"), severity=6),
    ]
    evidence = Evidence(
        sessions=sessions, symptoms=notes, shoes=[Shoe(name="Old", start_m=600_000)]
    )
    answer = ask(evidence, now_s=at("2026-10-28T22:00").instant_s)
    assert (answer.area, answer.episodes, answer.cases, answer.pending) == ("low_back", 2, 1, 1)
    assert {q.level for q in answer.questions} == {"too_little_journal"}


def test_blocks_of_time_begin_on_a_monday_of_1970() -> None:
    assert block_of(date(1970, 1, 5)) == 0
    assert block_of(date(1970, 1, 4)) == -1
    assert block_of(date(2026, 3, 3)) == 732
    assert block_days(732) == (date(2026, 2, 16), date(2026, 3, 15))
    assert block_of(block_days(732)[0]) == block_of(block_days(732)[1]) == 732
