"""A run beside the longest one of 30 days: the science sheet's cuts, and the sliding window."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.kind import Sport
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.longest_run import (
    LOOKBACK_S,
    STUDY_BANDS,
    length_state,
    longest_before,
    longest_run,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOON_S = int(NOON.timestamp())


def run(days_before: float, distance_m: int | None, sport: Sport = "run") -> Session:
    return Session(
        when=exact_moment(NOON - timedelta(days=days_before)), distance_m=distance_m, sport=sport
    )


@pytest.mark.parametrize(
    ("distance_m", "state"),
    [
        (9_000, "reference"),
        (13_200, "reference"),
        (13_201, "small"),
        (15_600, "small"),
        (15_601, "moderate"),
        (24_000, "moderate"),
        (24_001, "large"),
    ],
)
def test_the_bands_are_those_of_the_study(distance_m: int, state: str) -> None:
    compared = longest_run(distance_m, start_s=NOON_S, sessions=[run(7, 12_000), run(3, 8_000)])
    assert compared.state == state
    assert compared.longest_m == 12_000
    assert compared.ten_percent_m == 13_200
    assert compared.ratio == pytest.approx(distance_m / 12_000)


def test_the_first_run_has_nothing_to_compare_with() -> None:
    compared = longest_run(9_000, start_s=NOON_S, sessions=[])
    assert compared.state == "no_baseline"
    assert (compared.longest_m, compared.ratio, compared.last_run_on) == (None, None, None)
    assert length_state(9_000, None) == "no_baseline"


def test_after_a_break_the_last_run_is_named_and_nothing_compared() -> None:
    compared = longest_run(9_000, start_s=NOON_S, sessions=[run(31, 15_000)])
    assert (compared.state, compared.last_run_on) == ("no_baseline", date(2026, 10, 22))


@pytest.mark.parametrize(
    ("days", "longest"), [(30, 15_000), (30.001, None), (0, None), (0.2, 15_000)]
)
def test_the_window_is_30_days_up_to_the_start(days: float, longest: int | None) -> None:
    assert longest_run(9_000, start_s=NOON_S, sessions=[run(days, 15_000)]).longest_m == longest


def test_walks_and_unknown_distances_do_not_count() -> None:
    sessions = [run(2, 30_000, "walk"), run(3, None), run(4, 10_000)]
    compared = longest_run(9_000, start_s=NOON_S, sessions=sessions)
    assert (compared.longest_m, compared.last_run_on) == (10_000, date(2026, 11, 19))


def test_every_band_above_the_reference_has_its_figures() -> None:
    assert STUDY_BANDS["small"] == (1.64, 1.31, 2.05)
    assert STUDY_BANDS["moderate"] == (1.52, 1.16, 2.00)
    assert STUDY_BANDS["large"] == (2.28, 1.50, 3.48)
    assert "reference" not in STUDY_BANDS


@given(
    st.lists(
        st.tuples(st.integers(0, 4 * LOOKBACK_S), st.none() | st.integers(1, 40_000)), max_size=40
    )
)
def test_the_sliding_window_finds_what_a_plain_search_finds(
    runs: list[tuple[int, int | None]],
) -> None:
    runs.sort(key=lambda r: r[0])
    plain = [
        max((d for s, d in runs if d is not None and t - LOOKBACK_S <= s < t), default=None)
        for t, _ in runs
    ]
    assert longest_before([s for s, _ in runs], [d for _, d in runs]) == plain
