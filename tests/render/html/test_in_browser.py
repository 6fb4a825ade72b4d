"""The year's page in a real browser: it renders, prints, and asks nobody for anything."""

from datetime import date
from pathlib import Path

import pytest

from runlog.actions.year_report import year_report
from runlog.core.period import Period
from runlog.core.settings import Settings
from runlog.render.html.year_page import year_page
from runlog.store.journal import Journal
from tests.conftest import NOW, ZONE
from tests.render.html.browser import (
    DARK,
    LIGHT,
    browser,
    printed_pages,
    seen,
    top_left_colour,
    width_at,
)
from tests.render.html.made_years import fill

pytestmark = pytest.mark.skipif(browser() is None, reason="no Chromium is installed")

NARROW = 360
"""Pixels of a small phone."""
CONTROL = (
    "<!DOCTYPE html><meta charset=utf-8><img src='http://tracker.example/x.png'>"
    "<p style='width:500px'>wide</p><script>console.error('heard')</script>"
)
PERIODS = {
    "year": None,
    "month": Period(date(2026, 11, 1), NOW.date()),
    "ever": Period(None, None),
}


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for the browser: to make itself at home takes it a second."""
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="module")
def pages(scratch: Path) -> dict[str, Path]:
    """Pages of a journal of three years, by what they are of."""
    with Journal.in_memory(now=NOW, zone=ZONE) as journal:
        fill(journal, date(2024, 2, 3), date(2026, 11, 22))
        paths = {}
        for name, period in PERIODS.items():
            paths[name] = scratch / f"{name}.html"
            report = year_report(journal, Settings(), NOW, period=period)
            text = year_page(report, "km", today=NOW.date())
            paths[name].write_text(text, encoding="utf-8")
    return paths


def test_trouble_would_be_seen(scratch: Path) -> None:
    control = scratch / "control.html"
    control.write_text(CONTROL, encoding="utf-8")
    made = seen(control, scratch)
    assert "http://tracker.example/x.png" in made.requests
    assert "heard" in made.console
    assert width_at(control, scratch, NARROW) > NARROW


@pytest.mark.parametrize("name", PERIODS)
def test_it_renders_without_a_complaint_or_a_request(
    name: str, pages: dict[str, Path], scratch: Path
) -> None:
    made = seen(pages[name], scratch)
    assert made.console == []
    assert made.requests == []
    assert "</footer>" in made.dom


def test_a_note_is_no_program(pages: dict[str, Path], scratch: Path) -> None:
    shown = seen(pages["year"], scratch).dom
    assert "<title>2026 so far</title>" in shown
    assert "<script" not in shown
    assert "&lt;script&gt;document.title = 'taken over'&lt;/script&gt;" in shown
    assert "{{ 7 * 7 }}" in shown


@pytest.mark.parametrize("name", PERIODS)
def test_it_fits_a_phone(name: str, pages: dict[str, Path], scratch: Path) -> None:
    assert width_at(pages[name], scratch, NARROW) <= NARROW


def test_it_is_dark_where_everything_is(pages: dict[str, Path], scratch: Path) -> None:
    assert top_left_colour(pages["month"], scratch, scheme=LIGHT) == "#ffffff"
    assert top_left_colour(pages["month"], scratch, scheme=DARK) == "#14171c"


def test_a_year_is_few_sheets_of_paper(pages: dict[str, Path], scratch: Path) -> None:
    assert printed_pages(pages["year"], scratch) in {2, 3, 4}
