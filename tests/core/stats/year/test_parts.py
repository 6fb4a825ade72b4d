"""How much was run in each part of a report."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from runlog.core.diary import Pause
from runlog.core.stats.run_order import PausedDays
from runlog.core.stats.spans import Span, spans
from runlog.core.stats.volume import Volume
from runlog.core.stats.year.parts import Part, mean_week_m, parts_of


def week(metres: int, *, is_whole: bool = True, is_paused: bool = False) -> Part:
    span = Span(date(2026, 1, 5), date(2026, 1, 11), is_whole=is_whole)
    return Part(span, Volume(sessions=1, distance_m=metres), is_paused)


def test_a_part_knows_of_its_pause() -> None:
    weeks = spans(date(2026, 1, 5), date(2026, 1, 25), "week")
    pauses = [Pause(first_on=date(2026, 1, 11), last_on=date(2026, 1, 13))]
    volumes = [Volume(sessions=at) for at in range(3)]
    told = parts_of(weeks, volumes, PausedDays(pauses))
    assert [part.is_paused for part in told] == [True, True, False]
    assert [part.volume.sessions for part in told] == [0, 1, 2]
    assert [part.span for part in told] == weeks


def test_the_mean_is_of_whole_weeks_that_were_journalled() -> None:
    weeks = [week(7, is_whole=False), week(30_000), week(41_001), week(0, is_paused=True)]
    assert mean_week_m(weeks) == 35_500  # of 30,000 and 41,001, rounded half to even


def test_a_week_without_a_run_counts() -> None:
    assert mean_week_m([week(20_000), week(0)]) == 10_000


def test_without_a_whole_week_there_is_no_mean() -> None:
    assert mean_week_m([week(9, is_whole=False)]) is None
    assert mean_week_m([]) is None


@given(st.lists(st.integers(0, 200_000), min_size=1, max_size=60))
def test_the_mean_lies_between_the_least_and_the_most(metres: list[int]) -> None:
    mean = mean_week_m([week(one) for one in metres])
    assert mean is not None
    assert min(metres) <= mean <= max(metres)
