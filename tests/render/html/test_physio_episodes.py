"""Episodes as rows."""

from datetime import date, timedelta
from typing import Any

import pytest

from runlog.core.interval import Workout
from runlog.core.moment import day_moment, exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.render.html.physio_episodes import EpisodeRow, episode_row
from runlog.store.journal import Journal
from tests.conftest import ZONE
from tests.render.html.physio_cases import TODAY, at, founding, report_of


def row_of(journal: Journal, **fields: Any) -> EpisodeRow:
    latest = report_of(journal).areas[0].episodes[0]
    return episode_row(latest, 7, "km", today=TODAY.date(), **fields)


def hurt(journal: Journal, day: str, clock: str = "18:00", **fields: Any) -> None:
    noted = exact_moment(at(day, clock))
    journal.symptoms.add(Symptom(area="calf", noted=noted, **{"severity": 4, **fields}))


def run(journal: Journal, day: str, **fields: Any) -> None:
    when = fields.pop("when", exact_moment(at(day)))
    journal.sessions.add(Session(when=when, **{"distance_m": 8000, **fields}))


def test_a_row_tells_the_founding_case(journal: Journal) -> None:
    row = row_of(founding(journal))
    assert (row.number, row.began, row.area) == (7, "Sat 21 Nov ~evening", "Lower back")
    assert (row.feels, row.worst) == ("stiffness", "5/10")
    assert row.lasted == "noted over 2 days, end not noted; 2 notes"
    assert row.session[0] == "Sat 21 Nov 10:15, about 8 h before"
    assert row.session[-1] == "before that: Fri 20 Nov 7.0 km easy"
    assert dict(row.around)["Tried"] == "yoga, swim and hip flexors"
    assert dict(row.around)["Own words"] == "“cannot bend forward, a bridge is a struggle”"


def test_a_row_in_brief_leaves_out_what_is_not_needed(journal: Journal) -> None:
    row = row_of(founding(journal), is_brief=True)
    assert row.session[-1] == "Pegasus 40 had 607 km"
    assert [label for label, _ in row.around] == ["New", "Stretched after", "Not reached"]


def test_words_that_stand_elsewhere_are_left_out(journal: Journal) -> None:
    row = row_of(founding(journal), has_words=False)
    assert "Own words" not in dict(row.around)
    assert "Tried" in dict(row.around)


@pytest.mark.parametrize(
    ("hours", "said"),
    [(1, "within the hour"), (10, "9 h before"), (60, "2 days before, outside the window")],
)
def test_the_delay_is_told_as_well_as_it_is_known(journal: Journal, hours: int, said: str) -> None:
    with journal.change("fill"):
        run(journal, "2026-11-10", duration_s=3600)
        noted = exact_moment(at("2026-11-10") + timedelta(hours=hours))
        journal.symptoms.add(Symptom(area="calf", noted=noted, severity=4))
    assert row_of(journal).session[0] == f"Tue 10 Nov 09:00, {said}"


def test_a_delay_between_parts_of_a_day_is_no_hour(journal: Journal) -> None:
    with journal.change("fill"):
        day = date(2026, 11, 10)
        run(journal, day.isoformat(), when=day_moment(day, zone=ZONE))
        journal.symptoms.add(Symptom(area="calf", noted=day_moment(day, zone=ZONE), severity=4))
    assert row_of(journal).session[0] == "Tue 10 Nov, the same day"


def test_an_episode_without_a_run_before_it_says_so(journal: Journal) -> None:
    with journal.change("fill"):
        run(journal, "2026-11-01")
        hurt(journal, "2026-11-10")
    row = row_of(journal)
    assert row.session == ("no run in the 72 hours before",)
    assert row.around == ()


def test_other_sports_and_further_runs_are_named(journal: Journal) -> None:
    with journal.change("fill"):
        for day in ("2026-11-08", "2026-11-09", "2026-11-10"):
            run(journal, day, kind="easy")
        run(
            journal,
            "2026-11-09",
            sport="swim",
            distance_m=None,
            when=exact_moment(at("2026-11-09", "20:00")),
        )
        hurt(journal, "2026-11-10")
    said = row_of(journal).session
    assert "before that: Mon 9 Nov 8.0 km easy and Sun 8 Nov 8.0 km easy" in said
    assert "other sports: Mon 9 Nov swim" in said


@pytest.mark.parametrize(
    ("gone_on", "said"),
    [
        ("2026-11-10", "gone by the same day; 1 note"),
        ("2026-11-12", "gone by Thu 12 Nov, 2 days; 1 note"),
    ],
)
def test_it_lasts_until_it_is_said_to_be_gone(journal: Journal, gone_on: str, said: str) -> None:
    with journal.change("fill"):
        hurt(journal, "2026-11-10")
        hurt(journal, gone_on, "22:00", severity=None, status="gone")
    assert row_of(journal).lasted == said


def test_a_workout_that_was_not_understood_stands_as_typed(journal: Journal) -> None:
    with journal.change("fill"):
        run(journal, "2026-11-10", workout=Workout(typed="6 by something"), rpe=8)
        hurt(journal, "2026-11-10")
    assert "6 by something · RPE 8 of 10" in row_of(journal).session[1]


def test_a_pair_and_a_stretch_of_the_fortnight_before_are_new(journal: Journal) -> None:
    with journal.change("fill"):
        for name in ("Old", "New"):
            journal.shoes.add(Shoe(name=name))
        for day in ("2026-09-01", "2026-09-20", "2026-11-19"):
            run(journal, day, shoe="Old", kind="easy")
        run(journal, "2026-11-10", shoe="New", kind="tempo")
        run(journal, "2026-11-02", shoe="New", kind="easy")
        when = exact_moment(at("2026-11-12"))
        journal.stretches.add(Stretch(exercise="cobra", when=when))
        hurt(journal, "2026-11-19")
    new = dict(row_of(journal).around)["New"]
    assert new.endswith("first cobra (Thu 12 Nov)")
    assert "first run in New" not in new


def test_a_pair_first_worn_in_that_fortnight_is_new(journal: Journal) -> None:
    with journal.change("fill"):
        for name in ("Old", "New"):
            journal.shoes.add(Shoe(name=name))
        for day in ("2026-09-01", "2026-11-14", "2026-11-19"):
            run(journal, day, shoe="Old", kind="easy")
        run(journal, "2026-11-12", shoe="New", kind="easy")
        hurt(journal, "2026-11-19")
    assert dict(row_of(journal).around)["New"] == "first run in New (Thu 12 Nov)"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"stretched": None}, "not asked"),
        ({"stretched": False}, "none"),
        ({"stretched": True}, "yes"),
        ({"stretched": True, "stretches": ("bridge",)}, "bridges"),
    ],
)
def test_not_asked_is_not_none(journal: Journal, fields: dict[str, Any], said: str) -> None:
    with journal.change("fill"):
        run(journal, "2026-11-10", **fields)
        hurt(journal, "2026-11-10")
    assert dict(row_of(journal).around)["Stretched after"] == said
