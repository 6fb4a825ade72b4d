"""What paces are made of."""

from datetime import date, datetime
from typing import Any

from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.spans import spans
from runlog.core.stats.year.paces import PacePoint, pace_course, races
from tests.conftest import ZONE

MONTHS = spans(date(2026, 1, 1), date(2026, 3, 31), "month")


def run(day: str, distance_m: int | None, duration_s: float | None, **fields: Any) -> Session:
    at = datetime.fromisoformat(f"{day}T18:30").replace(tzinfo=ZONE)
    return Session(when=exact_moment(at), distance_m=distance_m, duration_s=duration_s, **fields)


def test_a_month_is_all_its_time_over_all_its_distance() -> None:
    runs = [
        run("2026-01-02", 2_000, 600, kind="easy"),
        run("2026-01-31", 8_000, 2_880, kind="easy"),
        run("2026-01-31", 5_000, 1_200, kind="race"),
        run("2026-02-01", 5_000, 1_900),
        run("2026-03-31", 4_000, 1_500, kind="easy"),
    ]
    course = pace_course(runs, MONTHS)
    assert course.kind == "easy"
    assert course.points == (
        PacePoint(
            first=date(2026, 1, 1),
            last=date(2026, 1, 31),
            runs=2,
            distance_m=10_000,
            duration_s=3_480,
        ),
        PacePoint(
            first=date(2026, 3, 1),
            last=date(2026, 3, 31),
            runs=1,
            distance_m=4_000,
            duration_s=1_500,
        ),
    )


def test_what_is_not_measured_has_no_pace() -> None:
    runs = [
        run("2026-01-02", None, 600, kind="easy"),
        run("2026-01-03", 5_000, None, kind="easy"),
        run("2026-01-04", 5_000, 1_800),
    ]
    course = pace_course(runs, MONTHS)
    assert course.kind is None
    assert [point.distance_m for point in course.points] == [5_000]


def test_without_an_easy_run_those_without_a_kind_are_told() -> None:
    runs = [run("2026-02-02", 5_000, 1_800), run("2026-02-03", 5_000, 1_500, kind="tempo")]
    course = pace_course(runs, MONTHS)
    assert (course.kind, [point.runs for point in course.points]) == (None, [1])
    assert pace_course([], MONTHS).points == ()


def test_races_are_told_in_order_with_what_is_known_of_them() -> None:
    runs = [
        run("2026-01-02", 5_000, 1_500, kind="race", tags=("parkrun",), note="mud", id=7),
        run("2026-01-03", 5_000, 1_500, kind="tempo"),
        run("2026-02-03", None, None, kind="race", shoe="Vaporfly"),
    ]
    told = races(runs)
    assert [(race.distance_m, race.tags, race.note, race.shoe) for race in told] == [
        (5_000, ("parkrun",), "mud", None),
        (None, (), None, "Vaporfly"),
    ]
    assert told[0].session_id == 7
