"""This week beside the three before it, in words: two numbers, or why there are none."""

from datetime import date
from typing import Any, NamedTuple

import pytest

from runlog.core.stats.three_weeks import WeekBeside
from runlog.core.stats.volume import Volume
from runlog.render.three_weeks import card_phrases, week_sentence

TODAY = date(2026, 11, 22)
THIS = Volume(sessions=4, distance_m=31_000, duration_s=10_330.0)
BEFORE = Volume(sessions=11, distance_m=78_000, duration_s=25_920.0)
UNMEASURED = {"without_distance": 1, "without_duration": 2}
UNKNOWN = Volume(sessions=2, without_distance=2, without_duration=2)


def beside(week: Volume = THIS, before: Volume | None = BEFORE, **fields: Any) -> WeekBeside:
    return WeekBeside(week=week, before=before, **fields)


def lacking(volume: Volume) -> Volume:
    return Volume(
        sessions=volume.sessions,
        distance_m=volume.distance_m,
        duration_s=volume.duration_s,
        **UNMEASURED,
    )


class Said(NamedTuple):
    """What is said of a comparison: this week, and the three before, in a sentence and a card."""

    compared: WeekBeside
    this: str = "31.0 km in 2:52:10 this week"
    before: str = "your last three weeks averaged 26.0 km in 2:24:00"
    this_card: str = "31.0 km in 4 runs this week (2:52:10)"
    before_card: str | None = None  # as in the sentence


MEAN = "your last three weeks averaged 26.0 km (2:24:00)"

SAID: dict[str, Said] = {
    "both": Said(beside(), before_card=MEAN),
    "rest": Said(
        beside(Volume()), "No run this week", this_card="no run this week", before_card=MEAN
    ),
    "rest before": Said(beside(before=Volume()), before="no run in your last three weeks"),
    "lacking": Said(
        beside(lacking(THIS), lacking(BEFORE)),
        "at least 31.0 km in at least 2:52:10 this week",
        "your last three weeks averaged at least 26.0 km in at least 2:24:00",
        "at least 31.0 km in 4 runs this week (at least 2:52:10)",
        "your last three weeks averaged at least 26.0 km (at least 2:24:00)",
    ),
    "unknown": Said(
        beside(UNKNOWN, UNKNOWN),
        "2 runs this week",
        "2 runs in your last three weeks",
        "2 runs this week",
    ),
    "only time": Said(
        beside(
            Volume(sessions=1, duration_s=3600.0, without_distance=1),
            Volume(sessions=3, duration_s=7200.0, without_distance=3),
        ),
        "1:00:00 this week",
        "your last three weeks averaged 40:00",
        "1 run this week (1:00:00)",
    ),
    "too early": Said(
        beside(before=None, begun_on=date(2026, 11, 5)),
        before="too early to compare it with 3 weeks before (the journal begins Thu 5 Nov)",
    ),
    "not begun": Said(
        WeekBeside(week=Volume()),
        "No run this week",
        "too early to compare it with 3 weeks before",
        "no run this week",
    ),
    "one week paused": Said(
        beside(before=None, paused=(date(2026, 11, 2),)),
        before="not compared, since days in the week of Mon 2 Nov were not journalled",
    ),
    "weeks paused": Said(
        beside(before=None, paused=(date(2025, 12, 29), date(2026, 11, 2))),
        before="not compared, since days in the weeks of Mon 29 Dec 2025 and Mon 2 Nov were "
        "not journalled",
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_two_numbers_are_said_or_why_there_are_none(case: str) -> None:
    said = SAID[case]
    assert week_sentence(said.compared, "km", today=TODAY) == f"{said.this}; {said.before}"
    assert card_phrases(said.compared, "km", today=TODAY) == (
        said.this_card,
        said.before if said.before_card is None else said.before_card,
    )


def test_it_is_said_in_the_runners_units_and_of_the_sport() -> None:
    assert week_sentence(beside(), "mi", today=TODAY).startswith("19.3 mi in 2:52:10 this week; ")
    assert week_sentence(beside(Volume()), "km", today=TODAY, noun="walk").startswith("No walk")


@pytest.mark.parametrize("case", SAID)
def test_no_ratio_and_no_verdict_is_ever_said(case: str) -> None:
    said = week_sentence(SAID[case].compared, "km", today=TODAY).casefold()
    assert "%" not in said
    assert not any(word in said for word in ("more than", "less than", "ratio", "too much", "good"))
