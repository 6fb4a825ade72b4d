"""The year's page: what is on it, and that everybody can read it."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runlog.actions.year_report import year_report
from runlog.core.diary import Pause
from runlog.core.kind import KINDS, SPORTS
from runlog.core.moment import exact_moment
from runlog.core.period import Period
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.html.year_page import year_page
from runlog.store.journal import Journal
from tests.conftest import NOW, ZONE
from tests.project.test_words import FORBIDDEN
from tests.render.html.made_years import OWN_EXERCISE, PAIRS, SCRIPT, TAG, fill
from tests.render.html.markup import Document
from tests.render.html.told import TODAY, bout, race, report

EVER = Period(None, None)
PERIODS = {
    "year": Period(date(2026, 1, 1), TODAY),
    "month": Period(date(2026, 11, 1), TODAY),
    "day": Period(TODAY, TODAY),
    "three years": Period(date(2024, 1, 1), TODAY),
    "ever": EVER,
}

Page = Callable[..., str]


@pytest.fixture(scope="module")
def years() -> Any:
    """A journal of five years, which nobody changes."""
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        fill(journal, date(2021, 11, 20), date(2026, 11, 22))
        yield journal


@pytest.fixture
def page(years: Journal) -> Page:
    def made(period: Period = PERIODS["year"], units: Units = "km", **options: Any) -> str:
        told = year_report(years, Settings(), NOW, period=period, **options)
        return year_page(told, units, today=TODAY)

    return made


def paged(journal: Journal, period: Period = EVER, **given: Any) -> str:
    told = year_report(journal, Settings(**given), NOW, period=period)
    return year_page(told, Settings(**given).units, today=TODAY)


# ---- what is on it ----------------------------------------------------------------


def headings(page: str) -> list[str]:
    return re.findall(r"<h2[^>]*>(.*?)</h2>", page)


def test_a_year_has_all_its_parts(page: Page) -> None:
    assert headings(page()) == [
        "Distance",
        "Calendar",
        "Kinds of run",
        "Shoes",
        "Pace",
        "Races",
        "Symptoms",
        "Stretches and care",
    ]


def test_what_there_is_not_has_no_heading() -> None:
    assert headings(year_page(report(), "km", today=TODAY)) == ["Calendar"]


def test_one_pace_is_a_sentence(journal: Journal) -> None:
    at = datetime(2026, 11, 20, 18, tzinfo=ZONE)
    with journal.change("run"):
        journal.sessions.add(
            Session(when=exact_moment(at), kind="easy", distance_m=8_000, duration_s=2_800)
        )
    text = Document(paged(journal)).text
    assert "Easy runs, Nov 2026: 5:50/km, 1 run." in text


@pytest.mark.parametrize("name", PERIODS)
def test_the_same_journal_gives_the_same_bytes(page: Page, name: str) -> None:
    assert page(PERIODS[name]) == page(PERIODS[name])


def test_it_counts_in_the_runner_s_units(page: Page) -> None:
    text = Document(page(units="mi")).text
    assert "mi" in text
    assert "km" not in text


def test_a_year_is_small_and_many_are_not_large(page: Page) -> None:
    assert len(page().encode()) <= 150_000
    assert len(page(EVER).encode()) <= 400_000


# ---- what the runner wrote --------------------------------------------------------


@pytest.mark.parametrize("name", ["year", "ever"])
def test_a_note_is_text(page: Page, name: str) -> None:
    made = page(PERIODS[name])
    document = Document(made)
    assert not list(document.all("script", "img", "iframe", "object", "link"))
    assert "<script>document.title = 'taken over'</script>" in document.text
    assert "{{ 7 * 7 }}" in document.text
    assert "Ghost ☔ <b>15</b>" in document.text
    assert "\x1b" not in made


@pytest.mark.parametrize("name", PERIODS)
def test_an_anonymous_page_names_nothing(page: Page, name: str) -> None:
    text = Document(page(PERIODS[name], is_anonymous=True)).text
    secrets = (*PAIRS, OWN_EXERCISE, TAG, SCRIPT.partition(" ")[0], "secret", "taken over", "windy")
    assert [word for word in secrets if word in text] == []


def test_a_page_says_nothing_it_must_not(page: Page) -> None:
    for period in PERIODS.values():
        assert not FORBIDDEN.search(page(period))


# ---- that everybody can read it ---------------------------------------------------


@pytest.mark.parametrize("name", PERIODS)
def test_it_is_properly_nested_and_refers_to_what_is_there(page: Page, name: str) -> None:
    document = Document(page(PERIODS[name]))
    assert document.faults == []
    assert [one for one, count in Counter(document.ids).items() if count > 1] == []
    assert document.references <= set(document.ids)


@pytest.mark.parametrize("name", PERIODS)
def test_its_headings_are_in_order(page: Page, name: str) -> None:
    levels = [int(h.tag[1]) for h in Document(page(PERIODS[name])).all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PERIODS)
def test_every_drawing_has_words_and_every_figure_a_table(page: Page, name: str) -> None:
    made = page(PERIODS[name])
    document = Document(made)
    for drawing in document.all("svg"):
        is_inner = "svg" in drawing.inside
        is_named = drawing.attributes.get("role") == "img" and "aria-labelledby" in (
            drawing.attributes
        )
        assert is_inner or is_named or drawing.attributes.get("aria-hidden") == "true"
    figures = re.findall(r"<figure.*?</figure>", made, re.DOTALL)
    assert figures
    assert all("<figcaption" in one and "<table" in one for one in figures)


@pytest.mark.parametrize("name", PERIODS)
def test_every_cell_has_its_heads(page: Page, name: str) -> None:
    made = page(PERIODS[name])
    document = Document(made)
    assert {head.attributes["scope"] for head in document.all("th")} == {"row", "col"}
    for table in re.findall(r"<table.*?</table>", made, re.DOTALL):
        columns = table.count('scope="col"')
        rows = table.split("<tbody>")[1].split("</tr>")[:-1]
        assert rows
        assert {row.count("</td>") + row.count("</th>") for row in rows} == {columns}
        assert "<caption>" in table


def test_nothing_is_styled_where_it_stands(page: Page) -> None:
    document = Document(page())
    assert not [e for e in document.elements if "style" in e.attributes]
    assert not [name for e in document.elements for name in e.attributes if name.startswith("on")]


# ---- other journals ---------------------------------------------------------------


def test_a_journal_of_walks_has_a_page(journal: Journal) -> None:
    at = datetime(2026, 11, 20, 18, tzinfo=ZONE)
    with journal.change("walk"):
        journal.sessions.add(Session(when=exact_moment(at), sport="walk", distance_m=4_000))
    text = Document(paged(journal)).text
    assert "Besides: 1 walk." in text


def test_a_run_of_which_nothing_is_known_has_a_page(journal: Journal) -> None:
    at = datetime(2026, 11, 20, 18, tzinfo=ZONE)
    with journal.change("run"):
        journal.sessions.add(Session(when=exact_moment(at)))
    text = Document(paged(journal)).text
    assert "Among them 1 run without a distance and 1 run without a time." in text
    assert "run without a distance" in text


moments = st.builds(
    lambda day, hour: exact_moment(datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)),
    st.dates(date(2019, 1, 1), date(2026, 11, 22)),
    st.integers(0, 23),
)
sessions = st.builds(
    Session,
    when=moments,
    sport=st.sampled_from(SPORTS),
    kind=st.sampled_from([None, *KINDS]),
    distance_m=st.none() | st.integers(1, 300_000),
    duration_s=st.none() | st.floats(1, 360_000),
    stretched=st.sampled_from([None, True, False]),
    note=st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9),
)
symptoms = st.builds(
    Symptom,
    area=st.sampled_from(["knee", "low_back"]),
    noted=moments,
    severity=st.none() | st.integers(0, 10),
)
pauses = st.dates(date(2019, 1, 1), date(2026, 11, 22)).map(
    lambda day: Pause(first_on=day, last_on=day)
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(sessions, max_size=6),
    st.lists(symptoms, max_size=4),
    st.lists(pauses, max_size=2),
    st.sampled_from([*PERIODS.values(), None]),
    st.integers(0, 6),
    st.sampled_from(["km", "mi"]),
)
def test_every_journal_has_a_page(
    ran: list[Session],
    ached: list[Symptom],
    paused: list[Pause],
    period: Period | None,
    week_start: int,
    units: Units,
) -> None:
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        with journal.change("all"):
            journal.sessions.add_many(ran)
            journal.symptoms.add_many(ached)
            journal.pauses.add_many(paused)
        told = year_report(journal, Settings(week_start=week_start), NOW, period=period)
        document = Document(year_page(told, units, today=TODAY))
    assert document.faults == []
    assert document.references <= set(document.ids)


def test_hundreds_of_races_and_symptoms_stay_small() -> None:
    days = [date(2017 + at % 10, 1 + at % 12, 1 + at % 28) for at in range(1000)]
    told = report(
        date(2017, 1, 1),
        TODAY,
        races=tuple(race(day, note="mud " * 60) for day in sorted(days[:300])),
        bouts=tuple(bout(day, day) for day in sorted(days)),
    )
    assert len(year_page(told, "km", today=TODAY).encode()) <= 400_000
