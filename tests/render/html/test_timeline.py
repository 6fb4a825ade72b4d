"""Symptoms on a line of time."""

from datetime import date, timedelta

from runlog.render.html.timeline import timeline
from tests.render.html.told import TODAY, bout, report

MARCH = bout(date(2026, 3, 2), date(2026, 3, 9))
MAY = bout(date(2026, 5, 2), date(2026, 5, 2), state="unknown", worst=None, notes=1)
KNEE = bout(date(2026, 4, 1), date(2026, 4, 3), "knee", worst=10, state="open")


def test_areas_with_most_episodes_come_first() -> None:
    chart = timeline(report(bouts=(MARCH, KNEE, MAY)), today=TODAY)
    assert [line.name for line in chart.lines] == [
        "lower back: 2 episodes, 3 notes",
        "knee: 1 episode, 2 notes",
    ]
    assert chart.lines[0].line_y < chart.lines[1].line_y < chart.base < chart.height


def test_a_stroke_goes_from_the_first_day_to_the_last() -> None:
    days = (TODAY - date(2026, 1, 1)).days + 1
    [line] = timeline(report(bouts=(MARCH,)), today=TODAY).lines
    [stroke] = line.strokes
    assert float(stroke.x1.rstrip("%")) == round(100 * 60.5 / days, 2)
    assert float(stroke.x2.rstrip("%")) == round(100 * 67.5 / days, 2)


def test_the_worse_the_thicker_and_the_end_is_told() -> None:
    back, knee = timeline(report(bouts=(MARCH, KNEE, MAY)), today=TODAY).lines
    assert [float(stroke.width) for stroke in (*back.strokes, *knee.strokes)] == [10, 6, 16]
    assert [stroke.is_gone for stroke in (*back.strokes, *knee.strokes)] == [True, False, False]
    assert back.strokes[0].says == (
        "lower back, Mon 2 Mar to Mon 9 Mar: 4/10 at worst, 2 notes, gone"
    )
    assert back.strokes[1].says.endswith("no severity at worst, 1 note, not noted since")
    assert knee.strokes[0].says.endswith("still there")


def test_what_began_before_begins_at_the_edge() -> None:
    early = bout(date(2025, 12, 20), date(2026, 1, 2))
    late = bout(date(2026, 11, 20), date(2026, 12, 2))
    [line] = timeline(report(bouts=(early, late)), today=TODAY).lines
    assert line.strokes[0].x1 == "0.15%"
    assert line.strokes[1].x2 == "99.85%"
    assert "Sat 20 Dec 2025" in line.strokes[0].says


def test_what_lies_too_near_is_one_stroke() -> None:
    first = date(2016, 1, 1)
    near = [bout(first + timedelta(at), first + timedelta(at + 1)) for at in (0, 8, 16, 300)]
    chart = timeline(report(first, TODAY, bouts=tuple(near)), today=TODAY)
    [line] = chart.lines
    assert len(line.strokes) == 2
    assert line.strokes[0].says == (
        "lower back, Fri 1 Jan 2016 to Mon 18 Jan 2016: 3 episodes, 4/10 at worst, 6 notes, gone"
    )
    assert line.name == "lower back: 4 episodes, 8 notes"


def test_the_table_has_every_episode_of_a_year() -> None:
    table = timeline(report(bouts=(MARCH, KNEE, MAY)), today=TODAY).table
    assert table is not None
    assert table.rows == (
        ("lower back", "Mon 2 Mar", "Mon 9 Mar", "4/10", "2", "gone"),
        ("knee", "Wed 1 Apr", "Fri 3 Apr", "10/10", "2", "still there"),
        ("lower back", "Sat 2 May", "Sat 2 May", "", "1", "not noted since"),
    )


def test_the_table_of_many_years_has_years() -> None:
    told = report(date(2016, 1, 1), TODAY, bouts=(MARCH, KNEE, MAY))
    table = timeline(told, today=TODAY).table
    assert table is not None
    assert table.heads == ("Year", "Area", "Episodes", "Worst", "Notes")
    assert table.rows == (
        ("2026", "knee", "1", "10/10", "2"),
        ("2026", "lower back", "2", "4/10", "3"),
    )


def test_so_does_that_of_a_year_with_very_many() -> None:
    many = tuple(bout(date(2026, 1, 1) + timedelta(3 * at), TODAY) for at in range(100))
    table = timeline(report(bouts=many), today=TODAY).table
    assert table is not None
    assert [row[2] for row in table.rows] == ["100"]
