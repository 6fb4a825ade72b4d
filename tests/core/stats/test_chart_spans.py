"""A chart has whole weeks, months or years, as many as have room."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.stats.chart_spans import ChartSpans, chart_spans, place_of
from runlog.core.stats.shown_days import ShownDays
from runlog.core.stats.spans import Grain

BEGUN = date(2025, 1, 15)
TODAY = date(2026, 11, 22)
"""A Sunday."""
GRAINS = st.sampled_from(["week", "month", "year"])


def spans(
    first_on: date, last_on: date, *grains: Grain, most: int = 100, week_start: int = 0
) -> ChartSpans:
    return chart_spans(
        ShownDays(first_on, last_on, BEGUN),
        until=TODAY,
        most=most,
        grains=grains or ("week", "month", "year"),
        week_start=week_start,
    )


def ends(found: ChartSpans) -> list[tuple[str, str]]:
    return [(f"{span.first:%d %b %y}", f"{span.last:%d %b %y}") for span in found.spans]


def test_a_month_is_drawn_by_the_whole_weeks_it_lies_in() -> None:
    found = spans(date(2026, 10, 1), date(2026, 10, 31))
    assert found.grain == "week"
    assert ends(found) == [
        ("28 Sep 26", "04 Oct 26"),
        ("05 Oct 26", "11 Oct 26"),
        ("12 Oct 26", "18 Oct 26"),
        ("19 Oct 26", "25 Oct 26"),
        ("26 Oct 26", "01 Nov 26"),
    ]
    assert all(span.is_whole for span in found.spans)


def test_weeks_begin_on_the_runners_day() -> None:
    found = spans(date(2026, 11, 20), TODAY, week_start=6)
    assert ends(found) == [("15 Nov 26", "21 Nov 26"), ("22 Nov 26", "22 Nov 26")]
    assert [span.is_whole for span in found.spans] == [True, False]


def test_before_the_journal_and_ahead_of_today_there_is_nothing() -> None:
    found = spans(BEGUN, TODAY, "year")
    assert ends(found) == [("15 Jan 25", "31 Dec 25"), ("01 Jan 26", "22 Nov 26")]
    assert [span.is_whole for span in found.spans] == [False, False]
    assert (found.first, found.last) == (BEGUN, TODAY)


@pytest.mark.parametrize(
    ("most", "grain", "count"),
    [(97, "week", 97), (96, "month", 23), (23, "month", 23), (22, "year", 2), (2, "year", 2)],
)
def test_the_finest_that_has_room_is_taken(most: int, grain: Grain, count: int) -> None:
    found = spans(BEGUN, TODAY, most=most)
    assert (found.grain, len(found.spans), found.left_out) == (grain, count, 0)


def test_of_what_was_asked_for_and_has_no_room_the_latest_stay() -> None:
    found = spans(BEGUN, TODAY, "week", most=10)
    assert (len(found.spans), found.left_out, found.last) == (10, 87, TODAY)


def test_a_journal_of_the_first_days_there_are_can_be_drawn() -> None:
    early = date(1, 1, 1)
    found = chart_spans(
        ShownDays(early, early, early), until=date(1, 3, 1), most=9, grains=("month",)
    )
    assert ends(found) == [("01 Jan 01", "31 Jan 01")]


@settings(deadline=None)  # hundreds of weeks, on a machine that may be busy
@given(
    first_on=st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    length=st.integers(0, 500),
    before=st.integers(0, 1000),
    after=st.integers(0, 400),
    grain=GRAINS,
    week_start=st.integers(0, 6),
)
def test_every_day_lies_in_one_span_and_every_span_holds_a_day(
    first_on: date, length: int, before: int, after: int, grain: Grain, week_start: int
) -> None:
    last_on = first_on + timedelta(days=length)
    begun_on, until = first_on - timedelta(days=before), last_on + timedelta(days=after)
    found = chart_spans(
        ShownDays(first_on, last_on, begun_on),
        until=until,
        most=10**6,
        grains=(grain,),
        week_start=week_start,
    ).spans
    assert found[0].first <= first_on <= found[0].last
    assert found[-1].first <= last_on <= found[-1].last
    assert begun_on <= found[0].first
    assert found[-1].last <= until
    for place, span in enumerate(found):
        assert place_of(span.first, found) == place_of(span.last, found) == place
    assert place_of(found[0].first - timedelta(days=1), found) is None
    assert place_of(found[-1].last + timedelta(days=1), found) is None
