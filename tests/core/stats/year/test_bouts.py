"""Which symptoms a report tells of."""

from datetime import date, datetime, timedelta
from typing import Any

from runlog.core.moment import day_moment, exact_moment
from runlog.core.stats.episodes import placed_records
from runlog.core.stats.symptom_course import courses
from runlog.core.stats.year.bouts import Bout, bouts
from runlog.core.symptom import Symptom
from tests.conftest import NOW, ZONE


def note(day: str, severity: int | None, area: str = "low_back", **fields: Any) -> Symptom:
    noted = day_moment(date.fromisoformat(day), zone=ZONE)
    return Symptom(area=area, noted=noted, severity=severity, **fields)


def told(*notes: Symptom, first: date, last: date) -> tuple[Bout, ...]:
    found = courses(placed_records(notes, []), now_s=int(NOW.timestamp()))
    return bouts(found, first, last)


def test_a_symptom_lasts_from_its_first_note_to_its_last() -> None:
    [bout] = told(
        note("2026-03-02", 4),
        note("2026-03-04", 6),
        note("2026-03-06", 0, status="gone"),
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
    )
    assert bout == Bout(
        area="low_back",
        began_on=date(2026, 3, 2),
        last_on=date(2026, 3, 6),
        state="gone",
        worst=6,
        notes=3,
    )


def test_it_begins_when_it_is_said_to_have_begun() -> None:
    began = exact_moment(datetime(2026, 3, 1, 20, tzinfo=ZONE))
    [bout] = told(
        note("2026-03-02", None, began=began), first=date(2026, 1, 1), last=date(2026, 12, 31)
    )
    assert (bout.began_on, bout.worst, bout.state) == (date(2026, 3, 1), None, "unknown")


def test_what_is_noted_today_is_still_there() -> None:
    [bout] = told(note("2026-11-22", 2), first=date(2026, 1, 1), last=date(2026, 11, 22))
    assert bout.state == "open"


def test_only_those_that_were_there_are_told_in_the_order_they_began() -> None:
    march = [note("2026-03-02", 4, "knee"), note("2026-03-05", 4, "knee")]
    april = [note("2026-04-02", 4)]
    may = [note("2026-05-02", 4, "calf")]
    found = told(*may, *march, *april, first=date(2026, 3, 4), last=date(2026, 5, 1))
    assert [bout.area for bout in found] == ["knee", "low_back"]
    ends = timedelta(1)
    assert not told(*april, first=date(2026, 4, 2) + ends, last=date(2026, 5, 1))
    assert not told(*april, first=date(2026, 3, 1), last=date(2026, 4, 2) - ends)
