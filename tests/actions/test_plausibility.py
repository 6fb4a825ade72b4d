"""What is likelier a slip than a run: asked once, of what was typed."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from runlog.actions.plausibility import check_plausible
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.errors import RefusedError

NOW = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)


def run(**fields: Any) -> Session:
    before = exact_moment(NOW - timedelta(hours=2))
    return Session(**{"when": before, "distance_m": 8000, "duration_s": 2700.0, **fields})


def check(session: Session, but: Session | None = None, longest_m: int | None = 20_000) -> None:
    check_plausible(session, longest_m=longest_m, now=NOW, units="km", but=but)


ODD: list[dict[str, Any]] = [
    {"duration_s": 600.0},
    {"duration_s": 9000.0},
    {"distance_m": 61_000, "duration_s": 20_000.0},
    {"when": exact_moment(NOW - timedelta(minutes=20))},
    {"when": exact_moment(NOW + timedelta(days=30))},
]


@pytest.mark.parametrize("fields", ODD, ids=str)
def test_what_is_likelier_a_slip_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(RefusedError):
        check(run(**fields))
    with pytest.raises(RefusedError):
        check(run(**fields), but=run())


@pytest.mark.parametrize("fields", ODD, ids=str)
def test_what_an_edit_leaves_alone_is_not_asked_again(fields: dict[str, Any]) -> None:
    check(run(**fields, rpe=5), but=run(**fields))


def test_a_day_ahead_is_no_reason_to_refuse_another_time() -> None:
    ahead = exact_moment(NOW + timedelta(days=30))
    check(run(when=ahead, duration_s=2800.0), but=run(when=ahead))
    with pytest.raises(RefusedError, match="still ahead"):
        check(run(when=exact_moment(NOW + timedelta(days=31))), but=run(when=ahead))


def test_an_edit_that_makes_it_end_ahead_is_refused() -> None:
    just_now = exact_moment(NOW - timedelta(seconds=2700))
    check(run(when=just_now))
    with pytest.raises(RefusedError, match="still ahead"):
        check(run(when=just_now, duration_s=3000.0), but=run(when=just_now))


def test_only_a_clock_can_be_ahead() -> None:
    check(run(when=day_moment(NOW.date(), "night", zone=UTC)))
    check(run(when=exact_moment(NOW), duration_s=None))
