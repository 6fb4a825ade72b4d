from datetime import UTC, datetime, timedelta

import pytest

from runlog.core.kind import Kind
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.kind_guess import suggested_kind

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)


def run(
    km: float | None, *, days_ago: float = 0, rpe: int | None = None, **more: object
) -> Session:
    metres = None if km is None else round(km * 1000)
    session = Session(when=exact_moment(NOW - timedelta(days=days_ago)), distance_m=metres, rpe=rpe)
    return Session(**{**session.__dict__, **more})


HABIT = [run(km, days_ago=day) for km, day in ((8, 3), (10, 6), (8, 10), (12, 14), (7, 20))]


@pytest.mark.parametrize(
    ("session", "kind"),
    [
        (run(10.4), "long"),  # 1.3 times the median of 8 km
        (run(10.3), None),
        (run(10.3, rpe=4), "easy"),
        (run(10.3, rpe=5), None),
        (run(5.6, rpe=2), "recovery"),
        (run(5.7, rpe=2), "easy"),
        (run(5.6, rpe=3), "easy"),
        (run(None, rpe=3), "easy"),
        (run(20, sport="ride", rpe=2), None),
        (run(20, kind="easy", kind_source="user"), None),
    ],
)
def test_what_a_run_looks_like(session: Session, kind: Kind | None) -> None:
    assert suggested_kind(session, HABIT) == kind


def test_too_few_runs_say_nothing_about_distance() -> None:
    assert suggested_kind(run(30), HABIT[:3]) is None


def test_only_the_last_weeks_count_and_not_the_run_itself() -> None:
    old = [run(5, days_ago=40 + day) for day in range(5)]
    assert suggested_kind(run(30), old) is None
    assert suggested_kind(run(9, id=7), [*HABIT, run(9, id=7)]) is None


def test_the_longest_of_a_month_is_long_even_if_the_habit_is_long() -> None:
    habit = [run(20, days_ago=day) for day in (2, 5, 9, 12)]
    assert suggested_kind(run(20), habit) == "long"
