"""The time line, drawn."""

from datetime import date, timedelta
from typing import Any

import pytest

from runlog.core.diary import Pause
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.physio.timeline import TimelineWeek
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.render.html.physio_chart import timeline_chart, week_text
from runlog.render.html.physio_chart_table import timeline_table
from runlog.render.html.physio_marks import Mark, TimelineChart
from runlog.store.journal import Journal
from tests.render.html.physio_cases import TODAY, at, founding, report_of


def hurt(journal: Journal, area: str, day: str, severity: int | None = 4, **fields: Any) -> None:
    noted = exact_moment(at(day))
    journal.symptoms.add(Symptom(area=area, noted=noted, severity=severity, **fields))


def chart_of(journal: Journal, **fields: Any) -> TimelineChart:
    return timeline_chart(report_of(journal, **fields), "km")


def place(mark: Mark) -> tuple[float, float]:
    return float(mark.x.rstrip("%")), float(mark.y)


def test_worse_is_higher_and_later_is_further_right(journal: Journal) -> None:
    with journal.change("fill"):
        hurt(journal, "calf", "2026-11-10", 3)
        hurt(journal, "calf", "2026-11-12", 8)
    mild, bad = (place(note) for note in chart_of(journal).notes)
    assert mild[0] < bad[0]
    assert mild[1] > bad[1]


def test_every_mark_lies_within_the_drawing(journal: Journal) -> None:
    chart = chart_of(founding(journal))
    marks = (*chart.notes, *chart.rated, *chart.fast)
    assert len(marks) == 4 + 3 + 1
    assert all(chart.left <= place(mark)[0] <= 100 for mark in marks)
    assert all(0 <= place(mark)[1] <= chart.height for mark in marks)


def test_a_severity_nobody_said_has_a_line_of_its_own(journal: Journal) -> None:
    with journal.change("fill"):
        hurt(journal, "calf", "2026-11-10", None)
    chart = chart_of(journal)
    [note] = chart.notes
    assert note.y == chart.unrated
    assert float(note.y) > float(chart.base)
    assert note.says.endswith("severity not noted")
    assert (0, "unrated", "severity not noted") in chart.legend


def test_sides_are_told_apart_without_colour(journal: Journal) -> None:
    sides = ("left", "right", "both", "centre", "unsure", None)
    with journal.change("fill"):
        for day, side in enumerate(sides, 10):
            hurt(journal, "calf", f"2026-11-{day}", side=side)
        hurt(journal, "calf", "2026-11-20", None, status="gone")
    fills = [note.fill for note in chart_of(journal).notes]
    assert fills == ["left", "right", "full", "full", "open", "open", "gone"]


def test_areas_are_told_apart_by_their_shape(journal: Journal) -> None:
    with journal.change("fill"):
        for day, area in enumerate(("calf", "knee", "hip", "shin", "toe", "heel"), 10):
            hurt(journal, area, f"2026-11-{day}")
    chart = chart_of(journal)
    assert sorted(note.shape for note in chart.notes) == [0, 1, 2, 3, 4, 4]
    assert [entry for entry in chart.legend if entry[1] == "full"] == [
        (0, "full", "heel"),
        (1, "full", "toe"),
        (2, "full", "shin"),
        (3, "full", "hip"),
        (4, "full", "knee, calf"),
    ]


def test_episodes_are_bars_with_their_number(journal: Journal) -> None:
    chart = chart_of(founding(journal))
    assert [bar.label for bar in chart.episodes] == ["1", "2"]
    assert "episode 2: began Sat 21 Nov ~evening, 5/10 at worst" in chart.episodes[1].says


def test_numbers_without_room_are_left_out(journal: Journal) -> None:
    with journal.change("fill"):
        hurt(journal, "calf", "2025-12-01")
        for day in ("2026-11-01", "2026-11-05", "2026-11-09"):
            hurt(journal, "calf", day)
    assert [bar.label for bar in chart_of(journal).episodes] == ["1", "2", "", ""]


def test_an_episode_before_the_line_is_not_drawn(journal: Journal) -> None:
    with journal.change("fill"):
        hurt(journal, "calf", "2025-01-10")
        hurt(journal, "calf", "2026-11-10", None)
    chart = chart_of(journal)
    assert [bar.label for bar in chart.episodes] == ["2"]
    assert "severity not noted" in chart.episodes[0].says


def test_the_course_of_an_episode_is_a_line_from_note_to_note(journal: Journal) -> None:
    chart = chart_of(founding(journal))
    severities = [4, 6, 5, 5, 1]
    heights = [float(chart.base) - (float(chart.base) / 1) * 0 - 8.5 * s for s in severities]
    latest = chart.steps[:4]
    assert [float(step.y1) for step in latest] == pytest.approx(heights[:-1])
    assert [float(step.y2) for step in latest] == pytest.approx(heights[1:])
    assert len(chart.steps) == 4 + 1


def test_a_line_does_not_run_into_the_next_episode(journal: Journal) -> None:
    with journal.change("fill"):
        hurt(journal, "calf", "2026-11-01")
        hurt(journal, "calf", "2026-11-05")
    assert chart_of(journal).steps == ()


def test_new_pairs_and_gaps_are_marked(journal: Journal) -> None:
    with journal.change("fill"):
        for name in ("Old", "New", "Next", "Last"):
            journal.shoes.add(Shoe(name=name))
        journal.pauses.add(Pause(first_on=date(2026, 10, 1), last_on=date(2026, 10, 7)))
        for day, shoe in (
            ("2026-06-01", "Old"),
            ("2026-09-01", "New"),
            ("2026-09-05", "Next"),
            ("2026-11-22", "Last"),
        ):
            journal.sessions.add(
                Session(when=exact_moment(at(day)), distance_m=8000, shoe=shoe, kind="race")
            )
        hurt(journal, "calf", "2026-11-10")
    chart = chart_of(journal)
    assert [(line.label, line.is_leftward) for line in chart.pairs] == [
        ("new: New", False),
        ("", False),
        ("new: Last", True),
    ]
    assert [bar.says for bar in chart.pauses] == ["not journalled Thu 1 Oct to Wed 7 Oct"]
    assert {mark.fill for mark in chart.fast} == {"race"}
    assert {entry[1] for entry in chart.legend} >= {"paused", "race", "week"}


@pytest.mark.parametrize(
    ("runs", "distance_m", "unmeasured", "said"),
    [
        (None, None, 0, "not noted"),
        (0, 0, 0, "no run"),
        (2, 16_000, 0, "16.0 km in 2 runs"),
        (2, 8_000, 1, "at least 8.0 km in 2 runs, 1 of unknown distance"),
        (1, 0, 1, "1 run of unknown distance"),
    ],
)
def test_a_week_says_what_is_known(
    runs: int | None, distance_m: int | None, unmeasured: int, said: str
) -> None:
    week = TimelineWeek(date(2026, 11, 16), runs, distance_m, unmeasured, False)
    assert " ".join(week_text(week, "km").split()) == said


def test_the_highest_week_reaches_the_top(journal: Journal) -> None:
    chart = chart_of(founding(journal))
    assert max(float(bar.height) for bar in chart.weeks) == float(chart.floor) - float(chart.most_y)
    assert chart.most == ("21", "km")


def test_months_are_named_with_one_year(journal: Journal) -> None:
    with journal.change("fill"):
        hurt(journal, "calf", "2025-12-20")
        hurt(journal, "calf", "2026-11-10")
    months = chart_of(journal).months
    assert [month.text for month in months if " " in month.text] == ["Jan 2026"]
    assert [month.text for month in months if not month.is_optional] == [
        "Jan 2026",
        "Apr",
        "Jul",
        "Oct",
    ]


def test_a_short_line_names_its_first_month(journal: Journal) -> None:
    assert [month.text for month in chart_of(founding(journal)).months] == ["Oct 2026", "Nov"]


def test_the_description_says_it_in_words(journal: Journal) -> None:
    said = " ".join(chart_of(founding(journal)).description.split())
    assert said.startswith("9 weeks from Mon 28 Sep 2026: 4 notes of symptoms, the highest 5/10")
    assert "1 interval session or race; at most 21.0 km in a week" in said


def test_a_line_without_a_severity_or_a_run_has_a_description(journal: Journal) -> None:
    with journal.change("fill"):
        hurt(journal, "calf", "2026-11-10", None)
    chart = chart_of(journal)
    assert "the highest" not in chart.description
    assert chart.most == ("", "")


def test_the_table_holds_all_that_is_drawn(journal: Journal) -> None:
    founding(journal)
    with journal.change("more"):
        journal.shoes.add(Shoe(name="New"))
        when = exact_moment(at("2026-11-18"))
        journal.sessions.add(Session(when=when, distance_m=5000, shoe="New"))
        journal.pauses.add(Pause(first_on=date(2026, 11, 12), last_on=date(2026, 11, 13)))
    table = timeline_table(report_of(journal).timeline, "km", today=TODAY.date())
    rows = [[" ".join(cell.split()) for cell in row] for row in table.rows]
    latest, week = rows[0], rows[1]
    assert latest[:2] == ["Mon 23 Nov", "no run"]
    assert "interval · Sat 21 Nov 10:15" in week[2]
    assert "Sat 21 Nov ~evening · lower back · stiffness · 4/10; Sun 22 Nov" in week[3]
    assert "new pair New, Wed 18 Nov" in week[4]
    assert "Sun 22 Nov 22:30: 1/10 after hip flexors" in week[4]
    assert "not journalled Thu 12 Nov to Fri 13 Nov" in rows[2][4]
    assert len(rows) == 9


def test_what_was_rated_for_another_area_has_its_shape(journal: Journal) -> None:
    with journal.change("fill"):
        hurt(journal, "calf", "2026-11-20")
        hurt(journal, "knee", "2026-11-10")
        when = exact_moment(at("2026-11-10") + timedelta(hours=1))
        journal.stretches.add(Stretch(exercise="yoga", when=when, for_area="knee", after=2))
    [rated] = chart_of(journal).rated
    assert (rated.shape, rated.fill) == (1, "rated")
