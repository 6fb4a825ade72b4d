"""Runs add up to weeks, and what nobody knows is not nothing."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Pause
from runlog.core.stats.calendar_days import RunSum
from runlog.core.stats.span_runs import SpanRuns, span_runs
from runlog.core.stats.spans import Span, spans

MONDAY = date(2026, 11, 2)
WEEKS = spans(MONDAY, MONDAY + timedelta(days=20), "week")


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


def columns(
    by_day: dict[date, RunSum], *, pauses: list[Pause] | None = None
) -> list[tuple[int, int | None, float | None, bool]]:
    found = span_runs(by_day, WEEKS, pauses or [])
    return [(one.runs, one.distance_m, one.duration_s, one.is_paused) for one in found]


def test_a_week_is_the_sum_of_its_days() -> None:
    by_day = {
        on(0): RunSum(1, 5000, 1500.0),
        on(6): RunSum(2, 8000, 2600.0),
        on(7): RunSum(1, 1, 1),
    }
    assert columns(by_day) == [
        (3, 13_000, 4100.0, False),
        (1, 1, 1, False),
        (0, 0, 0, False),
    ]


def test_what_is_known_counts_and_what_is_not_known_at_all_is_none() -> None:
    by_day = {
        on(0): RunSum(1, 5000, None),
        on(1): RunSum(1, None, None),
        on(8): RunSum(1, None, 60),
    }
    assert columns(by_day)[:2] == [(2, 5000, None, False), (1, None, 60, False)]


def test_a_week_with_days_not_journalled_is_marked_and_without_a_run_unknown() -> None:
    pauses = [Pause(first_on=on(6), last_on=on(7))]
    assert columns({on(1): RunSum(1, 5000, 1500.0)}, pauses=pauses) == [
        (1, 5000, 1500.0, True),
        (0, None, None, True),
        (0, 0, 0, False),
    ]


def test_days_outside_are_left_out() -> None:
    by_day = {on(-1): RunSum(1, 5000, 1500.0), on(21): RunSum(1, 5000, 1500.0)}
    assert {one[0] for one in columns(by_day)} == {0}


@given(st.dictionaries(st.integers(-5, 40), st.integers(1, 50_000)))
def test_no_metre_is_lost(runs: dict[int, int]) -> None:
    found = span_runs({on(day): RunSum(1, metres, 1) for day, metres in runs.items()}, WEEKS, [])
    inside = {day: metres for day, metres in runs.items() if 0 <= day <= 20}
    assert sum(one.runs for one in found) == len(inside)
    assert sum(one.distance_m or 0 for one in found) == sum(inside.values())


def test_each_span_has_its_column() -> None:
    assert [one.span for one in span_runs({}, WEEKS, [])] == WEEKS
    assert span_runs({}, [Span(MONDAY, MONDAY, True)], []) == [
        SpanRuns(Span(MONDAY, MONDAY, True), 0, 0, 0)
    ]
