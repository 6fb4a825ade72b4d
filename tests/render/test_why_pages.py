"""Pages and sentences of the answers about episodes, stretches, shoes and red flags."""

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any

import pytest

from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.stats.changes_near import Change
from runlog.core.stats.coverage import AreaCoverage, Coverage
from runlog.core.stats.novelty import Novelty
from runlog.core.stats.red_flag_items import ITEMS, TIER_TEXTS
from runlog.core.stats.red_flags import RedFlag, Trigger
from runlog.core.stats.remedies import Remedy, Trial
from runlog.core.stats.worth_testing import WorthTesting
from runlog.render.answers import delay_between
from runlog.render.coverage import (
    coverage_grid,
    coverage_lines,
    demand_word,
    muscles,
    uncovered_sentences,
)
from runlog.render.episodes import changes_sentence
from runlog.render.method import novelty_rules, why_method
from runlog.render.novelties import novelty_phrases
from runlog.render.red_flags import list_lines, open_lines, question_lines
from runlog.render.remedies import one_thing_sentence, remedy_sentence, worth_testing_sentence
from runlog.render.width import folded
from tests.project.test_words import FORBIDDEN

DAY = date(2026, 11, 21)
RUN = Session(when=exact_moment(datetime(2026, 11, 21, 10, tzinfo=UTC)), id=3)


def trial(effect: Any, **fields: Any) -> Trial:
    given = {"remedy": "yoga", "area": "calf", "at_s": 0, "before": None, "after": None}
    return Trial(**{**given, "effect": effect, "was_falling": False, **fields})


def remedy(*trials: Trial, falling: int = 0) -> Remedy:
    effects = [one.effect for one in trials]
    return Remedy(
        remedy="yoga",
        area="calf",
        tried=len(trials),
        worse=effects.count("worse"),
        same=effects.count("same"),
        better=effects.count("better"),
        better_while_falling=falling,
        trials=trials,
    )


@pytest.mark.parametrize(
    ("tried", "expected"),
    [
        (remedy(trial("worse")), "yoga for calf: worse (1 of 1)"),
        (
            remedy(trial("better", before=5, after=1), falling=1),
            "yoga for calf: 5 to 1, better (1 of 1); also on the way down by itself",
        ),
        (
            remedy(*[trial("better")] * 2, trial("same"), falling=2),
            (
                "yoga for calf: same (1 of 3), better (2 of 3); "
                "also on the way down by itself each time"
            ),
        ),
        (
            remedy(*[trial("better")] * 3, falling=1),
            "yoga for calf: better (3 of 3); also on the way down by itself 1 of 3 times",
        ),
        (remedy(trial(None)), "yoga for calf: tried 1×, what followed was not noted"),
    ],
)
def test_what_was_tried_is_counted(tried: Remedy, expected: str) -> None:
    assert remedy_sentence(tried) == expected


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "repeat a shorter run like the last one, change"),
        ({"kind": "interval", "shoe": "Pegasus"}, "interval session in the same pair (Pegasus)"),
        ({"kind": "long"}, "a shorter long run"),
        ({"kind": "repetition"}, "a shorter repetition session"),
    ],
)
def test_a_test_names_the_run_and_the_pair(fields: dict[str, Any], words: str) -> None:
    session = Session(when=RUN.when, **fields)
    said = worth_testing_sentence(WorthTesting("couch_stretch", session))
    assert words in said
    assert "keep the stretch (couch stretch)" in said


def area(
    slug: str, asked: int = 1, covered: int = 0, words: tuple[str, ...] = ("trail",)
) -> AreaCoverage:
    return AreaCoverage(
        area=slug,
        asked=asked,
        words=tuple((word, 1) for word in words) if asked else (),
        covered=covered,
        exercises=(("plank", covered),) if covered else (),
    )


def test_areas_that_the_same_words_ask_for_share_a_sentence() -> None:
    both = [area("calf", words=("forefoot",)), area("achilles", words=("forefoot",))]
    found = uncovered_sentences([*both, area("quad", words=("long", "downhill"))], when="lately")
    assert found == [
        "nothing lately stretched the calves or Achilles tendons, which forefoot asks for",
        "nothing lately stretched the quads, which long runs and downhill ask for",
    ]
    assert (muscles("neck"), demand_word("my_tag")) == ("neck", "my tag")


def test_a_coverage_page_tells_what_has_no_name() -> None:
    areas = (area("calf", covered=2), area("quad", asked=0, covered=1), area("ankle"))
    found = Coverage(since_on=date(2026, 10, 25), until_on=DAY, areas=areas, unnamed=2)
    assert "After 2 runs something was stretched without a name." in coverage_lines(found)
    assert [row[0].text for row in coverage_grid(found).rows] == ["ankles", "calves", "quads"]


def test_changes_are_named_once_for_each_sphere() -> None:
    changes = [
        Change("running", "kind", "interval", DAY),
        Change("running", "tag", "hot", DAY),
        Change("shoes", "shoe", "Pegasus", DAY),
        Change("stretching", "stretch", "plank", DAY),
    ]
    said = changes_sentence(changes)
    assert said.startswith(
        "the running (first interval, 21 Nov), the shoes (first run in Pegasus, 21 Nov) and the "
        "stretching (first planks, 21 Nov) changed within two weeks of it"
    )
    assert "more fast running" in changes_sentence([Change("running", "fast_metres", None, DAY)])


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ("stretching", "make shoes and stretching inseparable: change one thing, or note it"),
        ("running", "make shoes and running inseparable: change one thing, or note it"),
        (None, "be one change: change nothing else with them, or note it"),
    ],
)
def test_new_shoes_are_told_beside_what_changed_lately(beside: Any, words: str) -> None:
    assert one_thing_sentence(beside) == f"new shoes now would {words}"


def flag(trigger: Trigger, *items: int, found: str = "", **fields: Any) -> RedFlag:
    given: dict[str, Any] = {"tier": "A", "area": "low_back", "at_s": 0, "until_s": 86_400}
    return RedFlag(**{**given, "items": items, "trigger": trigger, "found": found, **fields})


@pytest.mark.parametrize(
    ("raised", "headline"),
    [
        (flag("quality", 1, 12, found="pins_and_needles"), "(pins and needles): is any of these"),
        (flag("words", 8, found="fever"), "! To ask about, lower back (fever)"),
        (flag("severity", 18, found="8"), "! Noted: lower back 8/10."),
        (flag("course", 18, found="rising"), "2 points more on average"),
        (flag("course", 14, found="lasting"), "four weeks and not clearly better"),
        (flag("course", 14, found="returning"), "four episodes in six weeks"),
        (flag("course", 18, found="severe_days"), "6 or more on 3 days"),
        (flag("timing", 10, found="at_rest"), "(at rest)"),
        (flag("answer", 2, is_confirmed=True), "! You answered yes, lower back:"),
    ],
)
def test_every_flag_says_what_brought_it_up(raised: RedFlag, headline: str) -> None:
    lines = open_lines([raised], UTC)
    assert headline in lines[0]
    assert any(line.startswith("  Source: ") for line in lines)
    assert "  This stays here until 2 Jan." in lines
    assert lines[-2] == "  seen by a clinician: runlog redflags seen"
    tiers = [ITEMS[item - 1].tier for item in raised.items]
    for tier in tiers:
        assert any(TIER_TEXTS[tier] in line for line in lines)


def test_what_was_asked_already_is_not_asked_twice() -> None:
    lines = question_lines([flag("quality", 1, 2, 3, 4, 5, 6, 7), flag("checklist", 1, 2)])
    assert not any(line.startswith("First:") for line in lines)
    assert question_lines([]) == open_lines([], UTC) == []
    twice = question_lines([flag("words", 8, found="fever"), flag("words", 8, found="shivering")])
    assert sum(line.startswith("!") for line in twice) == 1


@pytest.mark.parametrize(
    ("later", "earlier", "seconds", "expected"),
    [
        ((18, None), (9, None), 32_400, "9 h later"),
        ((None, "evening"), (9, None), 32_400, "about 9 h later"),
        ((None, None), (9, None), 7_200, "the same day"),
        ((None, "evening"), (None, "evening"), 60, "the same day"),
        ((None, "morning", 1), (9, None), 80_000, "about 22 h later"),
        ((None, None, 1), (9, None), 80_000, "1 day later"),
    ],
)
def test_a_delay_is_told_as_well_as_it_is_known(
    later: Any, earlier: Any, seconds: int, expected: str
) -> None:
    assert delay_between(_moment(*later), _moment(*earlier), seconds) == expected


def _moment(hour: int | None, part: Any, days: int = 0) -> Moment:
    day = date(2026, 11, 21 + days)
    if hour is not None:
        return exact_moment(datetime(day.year, day.month, day.day, hour, tzinfo=UTC))
    return day_moment(day, part, zone=UTC)


def test_labels_and_stretches_are_told_together() -> None:
    news = [
        Novelty(what="tag", name="a"),
        Novelty(what="tag", name="b"),
        Novelty(what="stretch", name="plank"),
        Novelty(what="shoe", name="Pegasus"),
        Novelty(what="kind", name="long", days=20),
        Novelty(what="fast_metres", metres=2400, most_before_m=800, total_before_m=800),
    ]
    assert novelty_phrases(news, "km") == [
        "first run in Pegasus",
        "first long session in 20 days",
        "2.4 km fast, at most 0.8 km in one run of the 30 days before",
        "first session tagged a and b",
        "first time planks",
    ]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
@pytest.mark.parametrize("page", [why_method(), novelty_rules()])
def test_a_paragraph_of_the_method_flows_to_the_width(page: list[str], width: int) -> None:
    for paragraph in page:
        lines = folded(paragraph, width)
        assert all(len(line) <= width for line in lines)
        for line, after in pairwise(lines):  # no line ends where the next word had room
            assert len(f"{line} {after.split()[0]}") > width
    assert all(not line or line[0] == " " or len(line) < 80 for line in page)


def test_a_line_below_a_label_folds_where_it_begins() -> None:
    line = "               first session tagged forefoot, high-knees"
    assert all(part.startswith(" " * 15) for part in folded(line, 40))


@pytest.mark.parametrize("page", [why_method(), novelty_rules(), list_lines()])
def test_no_page_says_why(page: list[str]) -> None:
    assert FORBIDDEN.findall("\n".join(page)) == []
