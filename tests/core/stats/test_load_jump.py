"""Load jumps: much longer than usual, or ending a much fuller week."""

from datetime import UTC, date, datetime, timedelta

import pytest

from runlog.core.diary import Pause
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.load_jump import load_jumps
from runlog.core.stats.run_order import PausedDays, runs_in_order

FIRST = datetime(2026, 3, 2, 8, tzinfo=UTC)


def run(day: float, distance_m: int | None) -> Session:
    return Session(when=exact_moment(FIRST + timedelta(days=day)), distance_m=distance_m)


def jumps(
    sessions: list[Session], *, first_day: int | None = 0, pauses: tuple[Pause, ...] = ()
) -> list[bool | None]:
    first = None if first_day is None else FIRST.date().toordinal() + first_day
    return load_jumps(runs_in_order(sessions), first_day=first, paused=PausedDays(pauses))


WEEKLY = [run(day, 10_000) for day in (0, 7, 14, 21)]
"""Ten kilometres a week for four weeks."""


def test_the_first_run_has_nothing_to_jump_from() -> None:
    assert jumps([run(0, 10_000)]) == [None]


@pytest.mark.parametrize(("distance_m", "expected"), [(11_000, False), (11_001, True)])
def test_a_run_more_than_ten_percent_longer_is_a_jump(distance_m: int, expected: bool) -> None:
    assert jumps([run(0, 10_000), run(3, distance_m)]) == [None, expected]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [([run(28, 10_000)], False), ([run(26, 3_000), run(28, 10_000)], False),
     ([run(26, 3_001), run(28, 10_000)], True)],
)  # fmt: skip
def test_a_week_more_than_thirty_percent_fuller_is_a_jump(
    extra: list[Session], expected: bool
) -> None:
    assert jumps([*WEEKLY, *extra])[-1] is expected


def test_the_week_counts_the_runs_up_to_this_one_only() -> None:
    day = [run(28, 9_000), run(28.3, 9_000)]
    assert jumps([*WEEKLY, *day])[-2:] == [False, True]


def test_a_young_journal_has_no_fuller_week() -> None:
    sessions = [*WEEKLY, run(26, 9_000), run(28, 10_000)]
    assert jumps(sessions, first_day=2)[-1] is False
    assert jumps(sessions, first_day=1)[-1] is True
    assert jumps(sessions, first_day=None)[-1] is False


def test_after_a_break_nothing_can_be_computed() -> None:
    assert jumps([run(0, 10_000), run(90, 10_000)]) == [None, None]


def test_a_pause_makes_a_jump_unknown_and_leaves_the_usual_alone() -> None:
    pause = (Pause(first_on=date(2026, 3, 4), last_on=date(2026, 3, 5)),)
    longer, shorter = [run(0, 10_000), run(8, 12_000)], [run(0, 10_000), run(8, 9_000)]
    assert jumps(longer, pauses=pause) == [None, None]
    assert jumps(shorter, pauses=pause) == [None, False]
    fuller = [*WEEKLY, run(26, 9_000), run(28, 10_000)]
    assert jumps(fuller, pauses=pause)[-1] is False


def test_a_run_of_unknown_length_makes_only_what_it_could_change_unknown() -> None:
    assert jumps([run(0, 10_000), run(3, None)]) == [None, None]
    assert jumps([run(0, 10_000), run(2, None), run(3, 12_000)])[-1] is True
    unknown_base = [run(0, 10_000), run(7, None), run(14, 10_000), run(28, 10_500)]
    assert jumps(unknown_base)[-1] is False
    unknown_week = [*WEEKLY, run(26, None), run(28, 13_001)]
    assert jumps(unknown_week)[-1] is True
    unknown_alone = [run(0, 10_000), run(7, 10_000), run(32, None)]
    assert jumps(unknown_alone)[-1] is None


def test_days_are_those_of_the_runners_calendar() -> None:
    late = datetime.fromisoformat("2026-03-30T23:30:00-10:00")
    session = Session(when=exact_moment(late), distance_m=10_000)
    assert jumps([*WEEKLY, session])[-1] is False
