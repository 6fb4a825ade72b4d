"""The report for scripts."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from runlog.core.moment import exact_moment
from runlog.core.stats.red_flag_notes import answer_note, seen_note
from runlog.core.symptom import Symptom
from runlog.render.html.physio_record import physio_record
from runlog.store.journal import Journal
from tests.render.html.physio_cases import CASES, at, founding, heavy, report_of


def record_of(journal: Journal, **fields: Any) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(json.dumps(physio_record(report_of(journal, **fields))))
    return record


def test_the_keys_are_promised(journal: Journal) -> None:
    record = record_of(founding(journal))
    assert list(record) == [
        "for", "made_on", "first_on", "last_on", "anonymous", "runs", "runs_stretched",
        "other_sessions", "symptom_notes", "all_clears", "red_flags", "red_flag_answers",
        "seen_by_clinician", "areas", "weeks", "shoes", "coverage", "unnoted", "notes",
    ]  # fmt: skip
    [area] = record["areas"]
    assert list(area) == [
        "area", "notes", "notes_without_severity", "notes_without_side", "milder_spells",
        "present", "episodes", "remedies", "declared", "window_h", "threshold", "runs_at_risk",
        "runs_compared", "cases", "background_episodes", "already_symptomatic", "pending",
        "paused", "confirmed", "silent", "follow_up_share", "questions",
    ]  # fmt: skip
    assert list(area["episodes"][0]) == [
        "began", "worst", "sides", "qualities", "last_noted", "gone", "background", "symptoms",
        "runs_before", "other_sessions", "uncovered", "tried",
    ]  # fmt: skip
    assert list(record["weeks"][0]) == [
        "first_on", "runs", "distance_m", "runs_without_distance", "partly_paused",
    ]  # fmt: skip
    assert list(record["shoes"][0]) == [
        "name", "model", "type", "drop_mm", "distance_m", "limit_m", "status", "runs",
        "last_28_days_m", "first_on",
    ]  # fmt: skip


def test_the_founding_case_in_figures(journal: Journal) -> None:
    [area] = record_of(founding(journal))["areas"]
    assert area["present"]["severity"] == 5
    assert area["present"]["rated_since"]["after"] == 1
    latest = area["episodes"][0]
    assert latest["began"] == {"at": None, "day": "2026-11-21", "part_of_day": "evening"}
    assert latest["runs_before"][0]["shoe_distance_m"] == 607_000
    assert latest["uncovered"] == ["hip_flexor"]
    assert [question["name"] for question in area["questions"]] == [
        "intervals", "load_jump", "shoes", "no_stretch",
    ]  # fmt: skip
    assert all(question["p"] is None and question["text"] for question in area["questions"])


def test_nothing_is_cut_for_scripts(journal: Journal) -> None:
    record = record_of(heavy(journal))
    assert sum(len(area["episodes"]) for area in record["areas"]) == 30
    assert len(record["notes"]) > 50
    assert len(record["shoes"]) == 9


def test_red_flags_are_there_with_their_answers(journal: Journal) -> None:
    founding(journal)
    with journal.change("answer"):
        when = exact_moment(at("2026-11-22"))
        journal.notes.add(answer_note([2], area="low_back", when=when, is_yes=True))
        journal.notes.add(seen_note(exact_moment(at("2026-11-21"))))
    record = record_of(journal)
    [flag] = record["red_flags"]
    assert (flag["tier"], flag["confirmed"], flag["day"]) == ("A", True, "2026-11-22")
    assert [(a["items"], a["yes"]) for a in record["red_flag_answers"]] == [
        ([2], True),
        ([1, 2, 3, 4, 5, 6, 7], False),
    ]
    assert record["seen_by_clinician"][0]["day"] == "2026-11-21"


def test_what_is_unknown_is_null(journal: Journal) -> None:
    with journal.change("fill"):
        journal.symptoms.add(Symptom(area="calf", noted=exact_moment(at("2026-11-20"))))
    record = record_of(journal)
    present = record["areas"][0]["present"]
    assert present["severity"] is None
    assert present["worst_noted"] is None
    assert record["weeks"][0]["distance_m"] is None
    assert record["areas"][0]["follow_up_share"] is None


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_nothing_that_names_is_in_an_anonymous_record(
    journal: Journal, case: Callable[[Journal], Journal]
) -> None:
    said = json.dumps(record_of(case(journal), is_anonymous=True), ensure_ascii=False)
    for secret in ("Pegasus", "WWWW", "script", "desk", "felt good", "forefoot", "uuid"):
        assert secret not in said


def test_days_are_days(journal: Journal) -> None:
    record = record_of(founding(journal))
    assert date.fromisoformat(record["shoes"][0]["first_on"]) == date(2026, 10, 1)
