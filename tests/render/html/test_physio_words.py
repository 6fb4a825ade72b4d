"""Shoes, care, answers, open questions and the present state, in words."""

from datetime import date
from typing import Any

import pytest

from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.render.html.physio_answers import EXPLORATORY, answer_block, followed_up
from runlog.render.html.physio_care import care_lines, care_name, pair_line, remedy_rows
from runlog.render.html.physio_open import open_points
from runlog.render.html.physio_present import area_block
from runlog.render.html.physio_text import area_title, clipped, days_ago, several
from runlog.render.verdicts import verdict
from runlog.render.width import cell_width
from runlog.store.journal import Journal
from tests.render.html.physio_cases import TODAY, at, founding, heavy, report_of

TODAY_ON = TODAY.date()


def test_answers_are_the_very_words_of_why(journal: Journal) -> None:
    report = report_of(heavy(journal)).areas[0]
    block = answer_block(report)
    for said, question in zip(block.verdicts, report.found.questions, strict=True):
        if question.name != "shoes":  # whose names are cut
            assert said == verdict(question, report.found)


def test_the_declared_area_is_not_exploratory(journal: Journal) -> None:
    heavy(journal)
    declared = report_of(journal, settings=Settings(other={"why.area": "calf"}))
    blocks = {area.area: answer_block(area) for area in declared.areas}
    assert EXPLORATORY not in blocks["calf"].caveats
    assert EXPLORATORY in blocks["knee"].caveats


def test_caveats_say_what_was_left_out_and_how_well_was_followed_up(journal: Journal) -> None:
    caveats = answer_block(report_of(heavy(journal)).areas[0]).caveats
    assert any(
        "Left out: 1 run less than 48 hours ago, 11 runs beside days not journalled, 9 notes "
        "without a severity." in caveat
        for caveat in caveats
    )
    assert any(caveat.startswith("Follow-up: 0 of 280 runs") for caveat in caveats)


def test_episodes_after_no_run_are_told_of(journal: Journal) -> None:
    with journal.change("fill"):
        for day in ("2026-11-01", "2026-11-10"):
            noted = exact_moment(at(day))
            journal.symptoms.add(Symptom(area="calf", noted=noted, severity=4))
    block = answer_block(report_of(journal).areas[0])
    assert "2 of 2 episodes began more than 48 h after any run." in block.caveats
    assert followed_up(report_of(journal).areas[0].found) == ""


@pytest.mark.parametrize(
    ("shoe", "units", "said"),
    [
        (
            {"type": "racing", "drop_mm": 8.0},
            "km",
            "108 km (limit set: 700), 1 run, 8 km in the last 28 days, first worn Tue 10 Nov",
        ),
        (
            {"first_used_on": date(2025, 3, 1)},
            "mi",
            "67 mi (limit set: 435), 1 run, 5 mi in the last 28 days, first worn Sat 1 Mar 2025",
        ),
    ],
)
def test_a_pair_on_a_line(journal: Journal, shoe: dict[str, Any], units: Any, said: str) -> None:
    with journal.change("fill"):
        journal.shoes.add(Shoe(name="Fast", start_m=100_000, **shoe))
        when = exact_moment(at("2026-11-10"))
        journal.sessions.add(Session(when=when, distance_m=8000, shoe="Fast"))
        journal.symptoms.add(Symptom(area="calf", noted=when, severity=4))
    [pair] = report_of(journal).pairs
    assert pair_line(pair, units, today=TODAY_ON).startswith(f"Fast: {said}")


def test_a_pair_is_told_with_its_type_and_drop(journal: Journal) -> None:
    with journal.change("fill"):
        journal.shoes.add(Shoe(name="Fast", type="racing", drop_mm=8.0))
        when = exact_moment(at("2026-11-10"))
        journal.sessions.add(Session(when=when, distance_m=8000, shoe="Fast"))
        journal.symptoms.add(Symptom(area="calf", noted=when, severity=4))
    [pair] = report_of(journal).pairs
    assert pair_line(pair, "km", today=TODAY_ON).endswith(", racing, drop 8 mm")


def test_what_is_done_is_counted_by_its_manner(journal: Journal) -> None:
    asked, done, *_ = care_lines(report_of(founding(journal)))
    assert asked == "After runs: stretched after 22 of 22 runs."
    assert "mobility: knee rolls" in done
    assert "strength: bridges" in done
    assert "stretch: calves" in done


def test_runs_nobody_asked_about_are_told_of(journal: Journal) -> None:
    assert care_lines(report_of(heavy(journal)))[0] == (
        "After runs: stretched after 100 of 200 runs, not asked after 100."
    )


def test_care_has_a_manner_only_if_it_is_an_exercise() -> None:
    assert care_name("hip_flexor_lunge") == "hip flexors (stretch)"
    assert care_name("yoga") == "yoga"
    assert care_name("my own") == "my own"


def test_remedies_are_counts(journal: Journal) -> None:
    rows = {row.name: row for row in remedy_rows(report_of(founding(journal)).areas)}
    assert rows["yoga"].counts == ("1", "0", "0", "1", "0")
    assert rows["yoga"].remark == "4 to 6"
    assert rows["hip flexors (stretch)"].remark == "5 to 1; also on the way down by itself"


def test_a_remedy_without_an_area_or_an_effect_is_not_noted(journal: Journal) -> None:
    with journal.change("fill"):
        when = exact_moment(at("2026-11-20"))
        journal.symptoms.add(Symptom(area="calf", noted=when, severity=6))
        for exercise, fields in (
            ("heat", {"for_area": "calf"}),
            ("cold", {"for_area": "calf", "before": 5, "after": 1}),
            ("cold", {"for_area": "calf", "before": 4, "after": 1}),
        ):
            after = exact_moment(at("2026-11-20", "12:00"))
            journal.stretches.add(Stretch(exercise=exercise, when=after, **fields))
    rows = {row.name: row for row in remedy_rows(report_of(journal).areas)}
    assert rows["heat"].counts == ("1", "0", "0", "0", "1")
    assert rows["heat"].remark == ""
    assert rows["cold"].remark == "4 to 1; also on the way down by itself 2 of 2 times"


def test_open_questions_name_what_nobody_wrote_down(journal: Journal) -> None:
    with journal.change("fill"):
        when = exact_moment(at("2026-10-10"))
        journal.sessions.add(Session(when=when, distance_m=8000, rpe=4))
        for day, severity in (("2026-10-10", 4), ("2026-10-20", 5), ("2026-11-01", None)):
            noted = exact_moment(at(day, "12:00"))
            journal.symptoms.add(Symptom(area="calf", noted=noted, severity=severity))
    assert open_points(report_of(journal), today=TODAY_ON) == [
        "calf: whether it is gone; nothing noted since Sun 1 Nov.",
        "calf: severity of 1 and side of 3 of 3 notes.",
        "calf: when 2 earlier episodes ended.",
        "Runs: pair of shoes of 1 of 1.",
        "Runs: whether anything was stretched after of 1 of 1.",
        "Red flags: no answer to the list is noted.",
    ]


def test_days_that_were_not_journalled_are_an_open_question(journal: Journal) -> None:
    points = open_points(report_of(heavy(journal)), today=TODAY_ON)
    assert "Not journalled: 20 days of the period." in points


def test_a_spell_nobody_ended_says_when_it_was_last_noted(journal: Journal) -> None:
    with journal.change("fill"):
        noted = exact_moment(at("2026-11-01"))
        journal.symptoms.add(
            Symptom(area="calf", side="left", noted=noted, phase="within_1h", stops=("hop", "jump"))
        )
    block = area_block(report_of(journal).areas[0], today=TODAY_ON, last_on=TODAY_ON)
    rows = {row.label: row.text for row in block.rows}
    assert (block.title, block.badge) == ("Left calf", "not said to be gone")
    assert rows["Last noted"] == "Sun 1 Nov 09:00, severity not noted"
    assert rows["Worst"] == "not noted"
    assert rows["Feels"] == "quality not noted; felt within an hour"
    assert rows["Worse with"] == "not noted"
    assert rows["Stops"] == "hop and jump"


def test_the_worst_before_something_was_tried_is_told(journal: Journal) -> None:
    with journal.change("fill"):
        noted = exact_moment(at("2026-11-22"))
        journal.symptoms.add(Symptom(area="calf", noted=noted, severity=4))
        later = exact_moment(at("2026-11-22", "12:00"))
        journal.stretches.add(
            Stretch(exercise="yoga", when=later, for_area="calf", before=8, after=2)
        )
    block = area_block(report_of(journal).areas[0], today=TODAY_ON, last_on=TODAY_ON)
    rows = {row.label: row.text for row in block.rows}
    assert rows["Worst"] == "4/10, Sun 22 Nov 09:00; 8/10 before yoga, Sun 22 Nov 12:00"


@pytest.mark.parametrize(
    ("day", "last_on", "said"),
    [
        (date(2026, 11, 23), TODAY_ON, "today"),
        (date(2026, 11, 22), TODAY_ON, "1 day ago"),
        (date(2026, 6, 1), date(2026, 6, 30), "29 days before Tue 30 Jun"),
    ],
)
def test_how_long_ago_goes_by_the_end_of_the_period(day: date, last_on: date, said: str) -> None:
    assert days_ago(day, last_on=last_on, today=TODAY_ON) == said


@pytest.mark.parametrize(
    ("sides", "title"),
    [
        ((), "Calf"),
        (("right",), "Right calf"),
        (("both",), "Calf (both sides)"),
        (("left", "right"), "Calf (left, right)"),
    ],
)
def test_an_area_is_named_with_its_sides(sides: Any, title: str) -> None:
    assert area_title("calf", sides) == title


@pytest.mark.parametrize(
    "text", ["W" * 5000, "漢" * 5000, "a\nb\x1b[31m", "\u0301" * 5000, " " * 99]
)
def test_a_text_from_outside_is_cut_to_one_line(text: str) -> None:
    found = clipped(text, 24)
    assert cell_width(found) <= 24
    assert "\n" not in found
    assert len(found) <= 24 * 20 + 24


def test_of_many_words_the_first_are_named() -> None:
    assert several(["a", "b", "c", "d"], most=2) == "a, b and 2 more"
    assert several(["a", "b"], most=2) == "a and b"
    assert several([], most=2) == ""
