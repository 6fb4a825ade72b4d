"""The page for a clinician."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlog.core.diary import Check, Note
from runlog.core.moment import day_moment, exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.physio.report import PhysioReport
from runlog.core.stats.red_flag_notes import answer_note
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.html.physio_fit import SHEETS, sheets_taken
from runlog.render.html.physio_page import physio_page
from runlog.render.html.physio_room import flow
from runlog.render.html.physio_sheet import sheet_of
from runlog.store.journal import Journal
from tests.conftest import ZONE
from tests.project.test_words import FORBIDDEN
from tests.render.html.physio_cases import CASES, TODAY, at, founding, heavy, report_of

VOID = {"meta", "link", "img", "br", "hr", "input"}


def page_of(report: PhysioReport, units: Units = "km") -> str:
    return physio_page(report, units, today=report.made_on)


def text_of(page: str) -> str:
    """What is read on a page, its style left out."""
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())


class Outline(HTMLParser):
    """Tags, in order, and whether each was closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    @property
    def is_closed(self) -> bool:
        return not self._open


def outline(page: str) -> Outline:
    parser = Outline()
    parser.feed(page)
    return parser


@pytest.fixture
def story(journal: Journal) -> str:
    return text_of(page_of(report_of(founding(journal))))


@pytest.mark.parametrize(
    "said",
    [
        "Symptoms and running: lower back",
        "1 Oct – 23 Nov 2026 · 22 runs · 4 notes of symptoms · no check-in",
        "made on Mon 23 Nov 2026",
        "Sat 21 Nov ~evening, 2 days ago (2 notes)",
        "5/10, Sun 22 Nov ~morning; then 1/10 after hip flexors, Sun 22 Nov 22:30",
        "6/10 after yoga, Sat 21 Nov 21:30",
        "“cannot bend forward, a bridge is a struggle”",
        "No to saddle numbness, bladder, bowel, both legs or gait, sexual function",
        "accident or fall, chest pain (lower back, Sat 21 Nov 20:32)",
        "Sat 21 Nov 10:15, about 8 h before",
        "7.00 km · 45:00 · 6:26/km · interval · 2km wu, 6x400m, 2km cd · 2.4 km fast",
        "2.4 km fast · RPE not noted",
        "Pegasus 40 had 607 km; worn on 20 sessions without trouble",
        "nothing in the four weeks before stretched the hip flexors",
        "which high knees, intervals and sprinting ask for",
        "Stretched after: quads, hamstrings, calves, piriformis",
        "yoga lower back 1 0 0 1 0 4 to 6",
        "hip flexors (stretch) lower back 1 1 0 0 0 5 to 1; also on the way down by itself",
        "Pegasus 40: 614 km (limit set: 700), 22 runs",
        "Too little data to say. 21 runs with a known outcome, 1 followed by a lower back note",
        "It shows what goes together, not why.",
        "Runs: effort (RPE) of 22 of 22.",
        "Thu 19 Nov 12:00: “new desk”",
        "runlog is a diary, not a medical device.",
    ],
)
def test_the_founding_case_is_told(story: str, said: str) -> None:
    assert said in story


def test_what_is_most_urgent_comes_first(journal: Journal) -> None:
    founding(journal)
    with journal.change("yes"):
        when = exact_moment(at("2026-11-22"))
        journal.notes.add(answer_note([2], area="low_back", when=when, is_yes=True))
    said = text_of(page_of(report_of(journal)))
    order = ["Red flags", "Answered yes, lower back", "At present", "Time line", "Episodes"]
    places = [said.index(words, 300) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("is_anonymous", [False, True])
def test_a_page_is_whole_and_asks_for_nothing(
    journal: Journal, case: Callable[[Journal], Journal], is_anonymous: bool
) -> None:
    found = outline(page_of(report_of(case(journal), is_anonymous=is_anonymous), "mi"))
    assert found.is_closed
    assert not {"script", "img", "iframe", "link", "object", "form"} & set(found.tags)
    reaching = {"src", "href", "action", "onerror", "onload"}
    assert [a for a in found.attributes if a[0] in reaching] == [("href", "#main")]
    headings = [int(tag[1]) for tag in found.tags if re.fullmatch(r"h\d", tag)]
    assert headings[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))
    ids = [value for name, value in found.attributes if name == "id"]
    assert len(ids) == len(set(ids))


def test_a_note_with_a_script_stays_text(journal: Journal) -> None:
    page = page_of(report_of(heavy(journal)))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "onerror=alert(1)&gt;" in page
    assert "49" not in re.findall(r"\{\{[^}]*\}\}|\b49\b", text_of(page))
    assert "\x1b" not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_same_journal_gives_the_same_bytes(
    journal: Journal, case: Callable[[Journal], Journal]
) -> None:
    case(journal)
    assert page_of(report_of(journal)).encode() == page_of(report_of(journal)).encode()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_nothing_is_said_that_must_not_be(
    journal: Journal, case: Callable[[Journal], Journal]
) -> None:
    said = text_of(page_of(report_of(case(journal))))
    assert FORBIDDEN.findall(said) == []
    assert not re.search(r"\b(?:danger|diagnos\w+|you should|avoid)\b", said, re.IGNORECASE)
    assert "None" not in said.replace("None.", "")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_nothing_that_names_is_on_an_anonymous_page(
    journal: Journal, case: Callable[[Journal], Journal]
) -> None:
    page = page_of(report_of(case(journal), is_anonymous=True))
    for secret in ("Pegasus", "WWWW", "&lt;", "desk", "felt good", "forefoot", "tag1"):
        assert secret not in page
    assert "pair A" in page
    assert "Notes, labels and names are left out." in text_of(page)


def test_an_hour_that_was_not_said_is_not_shown(journal: Journal) -> None:
    with journal.change("fill"):
        day = date(2026, 11, 21)
        journal.sessions.add(
            Session(when=day_moment(day, "evening", zone=ZONE), distance_m=8000, kind="easy")
        )
        journal.symptoms.add(
            Symptom(area="calf", noted=day_moment(day, "night", zone=ZONE), severity=4)
        )
        journal.stretches.add(
            Stretch(exercise="yoga", when=day_moment(day, zone=ZONE), for_area="calf", after=2)
        )
    page = page_of(report_of(journal))
    assert re.findall(r"\b(?:[01]\d|2[0-3]):[0-5]\d\b", text_of(page)) == []
    assert "~evening" in page
    assert "~night" in page


def test_what_nobody_said_is_not_noted_and_never_zero(journal: Journal) -> None:
    with journal.change("fill"):
        when = exact_moment(at("2026-11-20"))
        journal.sessions.add(Session(when=when, duration_s=1800))
        journal.symptoms.add(Symptom(area="calf", noted=exact_moment(at("2026-11-20", "12:00"))))
    said = text_of(page_of(report_of(journal)))
    for words in (
        "distance not noted · 30:00 · kind not noted · RPE not noted",
        "pair not noted",
        "Stretched after: not asked",
        "severity not noted",
        "quality not noted",
        "1 run of unknown distance",
        "After runs: not noted.",
        "0/10",
    ):
        assert (words in said) is (words != "0/10"), words


def test_a_week_nobody_journalled_is_not_noted(journal: Journal) -> None:
    with journal.change("fill"):
        journal.sessions.add(Session(when=exact_moment(at("2026-11-18")), distance_m=8000))
        journal.symptoms.add(Symptom(area="calf", noted=exact_moment(at("2026-11-19")), severity=4))
    said = text_of(page_of(report_of(journal)))
    assert "week of Mon 9 Nov: not noted" in said
    assert "week of Mon 16 Nov: 8.0 km in 1 run" in said
    assert "week of Mon 23 Nov: no run" in said


def test_lists_are_cut_and_say_how_much_is_left_out(journal: Journal) -> None:
    report = report_of(heavy(journal))
    sheet = sheet_of(report, "km", today=TODAY.date())
    shown = len(sheet.contents.episodes)
    assert shown >= 1
    assert sheet.left_out["episodes"] == 30 - shown
    said = text_of(page_of(report))
    assert f"and {30 - shown} earlier episodes" in said
    assert f"and {sheet.left_out['notes']} earlier notes" in said
    assert f"and {sheet.left_out['remedies']} other things" in said
    assert f"and {sheet.left_out['pairs']} other pairs" in said


def test_counts_of_the_comparison_are_never_cut(journal: Journal) -> None:
    report = report_of(heavy(journal))
    said = text_of(page_of(report))
    intervals = report.areas[0].found.questions[0]
    assert f"after {intervals.exposed_cases} of {intervals.exposed} interval runs" in said


def test_a_period_that_is_over_ends_with_its_last_day(journal: Journal) -> None:
    founding(journal)
    period = Period(date(2026, 10, 1), date(2026, 10, 31))
    said = text_of(page_of(report_of(journal, period=period)))
    assert "1 – 27 Oct 2026" not in said
    assert "31 Oct 2026" in said
    assert "gone" in said
    assert "Nov 10:15" not in said


def test_an_area_that_is_gone_is_told_in_short(journal: Journal) -> None:
    with journal.change("fill"):
        for day, fields in (("2026-11-19", {"severity": 4}), ("2026-11-20", {"status": "gone"})):
            journal.symptoms.add(
                Symptom(area="calf", side="right", noted=exact_moment(at(day)), **fields)
            )
    said = text_of(page_of(report_of(journal)))
    assert "Right calf gone" in said
    assert "Gone noted Fri 20 Nov 09:00" in said
    assert "began Thu 19 Nov 09:00; worst 4/10" in said
    assert "gone by Fri 20 Nov, 1 day; 1 note" in said


def test_areas_without_room_are_named(journal: Journal) -> None:
    with journal.change("fill"):
        for number, area in enumerate(("calf", "knee", "hip", "shin", "toe", "heel", "arch")):
            noted = exact_moment(at("2026-11-20") - timedelta(days=number))
            journal.symptoms.add(Symptom(area=area, noted=noted, severity=4))
    said = text_of(page_of(report_of(journal)))
    assert "Symptoms and running: calf, knee, hip and 4 more" in said
    assert "Also noted: shin (open, 1 note" in said or "Also noted: shin (not said" in said
    assert "Not here for want of room: shin, toe, heel, arch (runlog why shin)." in said


def test_miles_are_miles(journal: Journal) -> None:
    said = text_of(page_of(report_of(founding(journal)), "mi"))
    assert "Pegasus 40: 382 mi (limit set: 435)" in said
    assert " km" not in said.replace("2km", "")


def test_only_walks_make_a_page(journal: Journal) -> None:
    with journal.change("fill"):
        when = exact_moment(at("2026-11-20"))
        journal.sessions.add(Session(when=when, sport="walk", distance_m=5000))
        journal.symptoms.add(
            Symptom(area="calf", noted=exact_moment(at("2026-11-20", "18:00")), severity=5)
        )
    said = text_of(page_of(report_of(journal)))
    assert "0 runs" in said
    assert "no run in the 72 hours before" in said
    assert "other sports: Fri 20 Nov walk 5.0 km" in said


def test_symptoms_without_any_session_make_a_page(journal: Journal) -> None:
    with journal.change("fill"):
        noted = exact_moment(at("2026-11-20", "18:00"))
        journal.symptoms.add(Symptom(area="calf", noted=noted, severity=5))
    said = text_of(page_of(report_of(journal)))
    assert "0 runs" in said
    assert "Too little data to say." in said


_WORDS = st.text(min_size=1, max_size=120)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["low_back", "calf", "knee", "shin", "hip"]),
            st.integers(0, 500),
            st.one_of(st.none(), st.integers(0, 10)),
            st.sampled_from(["left", "right", "both", None]),
            _WORDS,
        ),
        min_size=1,
        max_size=25,
    ),
    st.lists(st.tuples(st.integers(0, 500), st.booleans(), _WORDS), max_size=40),
)
def test_whatever_is_written_down_two_sheets_hold_it(
    notes: list[Any], runs: list[tuple[int, bool, str]]
) -> None:
    with Journal.in_memory(now=TODAY, zone=ZONE) as journal, journal.change("fill"):
        journal.shoes.add(Shoe(name="Long " * 20))
        for days, is_fast, text in runs:
            when = exact_moment(TODAY - timedelta(days=days, hours=5))
            journal.sessions.add(
                Session(
                    when=when,
                    distance_m=9000,
                    kind="interval" if is_fast else None,
                    shoe="Long " * 20,
                    note=text,
                    tags=(text[:30],),
                )
            )
        for area, days, severity, side, text in notes:
            noted = exact_moment(TODAY - timedelta(days=days, hours=1))
            journal.symptoms.add(
                Symptom(area=area, noted=noted, severity=severity, side=side, note=text)
            )
            journal.notes.add(Note(when=noted, text=text))
            journal.checks.add(Check(at=noted, is_all_clear=True))
            journal.stretches.add(
                Stretch(exercise=text, when=noted, for_area=area, before=5, after=severity)
            )
        report = report_of(journal)
    contents = sheet_of(report, "km", today=TODAY.date()).contents
    assert sheets_taken(flow(contents)) <= SHEETS
    assert outline(page_of(report)).is_closed
