"""What is written under charts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.stats.spans import Grain, spans
from runlog.core.stats.year.spans import grain_of
from runlog.render.html.figure import Label
from runlog.render.html.span_labels import span_labels
from runlog.render.html.time_labels import time_labels


def texts(labels: tuple[Label, ...]) -> list[str]:
    return [f"{label.text} {label.under}".strip() for label in labels]


def under(first: date, last: date, grain: Grain) -> list[str]:
    return texts(span_labels(spans(first, last, grain), grain))


def test_a_year_of_weeks_names_its_months_where_they_begin() -> None:
    labels = under(date(2026, 1, 1), date(2026, 11, 22), "week")
    assert labels == ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]


def test_two_years_are_named_once_each() -> None:
    labels = under(date(2025, 9, 15), date(2026, 2, 20), "week")
    assert labels == ["Oct 2025", "Nov", "Dec", "Jan 2026", "Feb"]


@pytest.mark.parametrize(
    ("first", "last", "grain", "labels"),
    [
        (date(2026, 3, 2), date(2026, 3, 22), "week", ["2 Mar", "9 Mar", "16 Mar"]),
        (date(2026, 3, 2), date(2026, 3, 4), "day", ["Mon 2", "Tue 3", "Wed 4"]),
        (date(2026, 11, 1), date(2026, 11, 8), "day", [f"{day} Nov" for day in range(1, 9)]),
        (date(2025, 12, 1), date(2026, 2, 1), "month", ["Dec 2025", "Jan 2026", "Feb"]),
        (date(2024, 6, 1), date(2026, 5, 1), "month", ["Jun 2024", "Jan 2025", "Jan 2026"]),
        (date(2024, 1, 1), date(2026, 5, 1), "year", ["2024", "2025", "2026"]),
    ],
)
def test_the_longer_the_coarser(first: date, last: date, grain: Grain, labels: list[str]) -> None:
    assert under(first, last, grain) == labels


def test_a_phone_shows_every_other_of_many_labels() -> None:
    labels = span_labels(spans(date(2026, 1, 1), date(2026, 12, 31), "week"), "week")
    assert [label.is_optional for label in labels[:4]] == [False, True, False, True]
    few = span_labels(spans(date(2026, 1, 1), date(2026, 6, 30), "week"), "week")
    assert not any(label.is_optional for label in few)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 20_000))
def test_labels_are_few_and_in_order(first: date, more: int) -> None:
    last = first + timedelta(more)
    grain = grain_of(first, last)
    for labels in (span_labels(spans(first, last, grain), grain), time_labels(first, last)):
        places = [float(label.at.rstrip("%")) for label in labels]
        assert 1 <= len(labels) <= 20
        assert places == sorted(set(places))
        assert places[0] >= 0
        assert places[-1] < 100


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2026, 3, 2), date(2026, 3, 4), ["2 Mar", "3 Mar", "4 Mar"]),
        (date(2026, 3, 1), date(2026, 3, 31), [f"{day} Mar" for day in range(1, 32, 4)]),
        (date(2026, 8, 30), date(2026, 11, 22), ["Sep", "Oct", "Nov"]),
        (date(2025, 12, 1), date(2026, 2, 28), ["Dec 2025", "Jan 2026", "Feb"]),
        (date(2020, 12, 1), date(2023, 2, 28), ["2020", "2021", "2022", "2023"]),
    ],
)
def test_a_line_of_days_is_named_where_months_or_years_begin(
    first: date, last: date, labels: list[str]
) -> None:
    assert texts(time_labels(first, last)) == labels
