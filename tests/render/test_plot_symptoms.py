"""The chart of symptoms: heights for numbers, and what nobody noted stays blank."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.area import AREAS
from runlog.core.diary import Pause
from runlog.core.stats.area_days import AreaDay
from runlog.core.stats.chart_spans import ChartSpans
from runlog.core.stats.span_areas import AreaPlot, span_areas, span_states
from runlog.core.stats.spans import Grain, spans
from runlog.render.grid import Look
from runlog.render.plot_room import columns_in
from runlog.render.plot_symptoms import symptom_lines
from runlog.render.plot_told import plot_records, plot_sentences
from runlog.render.shades import ascii_form
from runlog.render.width import cell_width

MONDAY = date(2026, 8, 31)
TODAY = date(2026, 11, 22)


def week(number: int, severity: int | None, area: str = "low_back") -> AreaDay:
    return AreaDay(MONDAY + timedelta(weeks=number), area, severity)


def plot(
    notes: list[AreaDay],
    *,
    weeks: int = 12,
    clear: tuple[int, ...] = (),
    paused: tuple[int, ...] = (),
    grain: Grain = "week",
) -> AreaPlot:
    last_on = MONDAY + timedelta(weeks=weeks, days=-1)
    axis = ChartSpans(grain, spans(MONDAY, last_on, grain))
    paused_days = [MONDAY + timedelta(weeks=one) for one in paused]
    states = span_states(
        axis.spans,
        all_clear={MONDAY + timedelta(weeks=one) for one in clear},
        pauses=[Pause(first_on=day, last_on=day) for day in paused_days],
    )
    return AreaPlot(axis=axis, states=states, areas=span_areas(notes, axis.spans))


def text(shown: AreaPlot, *, width: int, is_ascii: bool = False) -> str:
    lines = symptom_lines(shown, Look(width=width, is_ascii=is_ascii))
    if is_ascii:
        lines = [ascii_form(line) for line in lines]
    return "\n".join("".join(cell.text for cell in line).rstrip() for line in lines)


NOTES = [
    *(week(number, number) for number in range(1, 11)),
    week(0, None, "knee"),
    week(4, 0, "knee"),
    week(11, 3, "knee"),
]


def test_a_severity_is_a_height_and_the_number_where_there_is_room() -> None:
    assert (
        text(plot(NOTES, clear=(0, 2, 5), paused=(7,)), width=82)
        == """\
Symptoms, worst of each week  31 Aug – 22 Nov 2026

lower back  ·   ▁1  ▂2  ▃3  ▄4  ▄5  ▅6  ▆7  ▇8  █9  █10       worst 10/10
knee        ?       ·       0   ·       ~               ▃3    worst 3/10
            Sep             Oct             Nov

▁ 1/10 to █ 10/10   0 noted as gone   ? noted without a number
· all clear at a check-in   ~ days not journalled
Blank: no note, which is not "well"."""
    )


def test_where_it_is_narrow_a_name_stands_above_its_strip() -> None:
    assert (
        text(plot(NOTES, clear=(0, 2, 5), paused=(7,)), width=40)
        == """\
Symptoms, worst of each week
31 Aug – 22 Nov 2026

lower back  worst 10/10
·  ▁1 ▂2 ▃3 ▄4 ▄5 ▅6 ▆7 ▇8 █9 █
knee  worst 3/10
?     ·     0  ·     ~           ▃3
Sep         Oct         Nov

▁ 1/10 to █ 10/10   0 noted as gone
? noted without a number
· all clear at a check-in
~ days not journalled
Blank: no note, which is not "well"."""
    )


def test_in_ascii_the_numbers_themselves_are_drawn() -> None:
    assert (
        text(plot(NOTES, clear=(0,)), width=60, is_ascii=True)
        == """\
Symptoms, worst of each week  31 Aug - 22 Nov 2026

lower back  . 1 2 3 4 5 6 7 8 9 X     worst 10/10
knee        ?       0             3   worst 3/10
            Sep     Oct     Nov

1-9 severity, X or 10 the worst   0 noted as gone
? noted without a number   . all clear at a check-in
Blank: no note, which is not "well"."""
    )


def test_ten_is_ten_in_ascii_where_there_is_room() -> None:
    assert "9   10" in text(plot(NOTES), width=100, is_ascii=True)


def test_without_any_number_there_is_no_worst() -> None:
    drawn = text(plot([week(0, None)]), width=80)
    assert "worst" not in drawn.splitlines()[2]


def test_each_note_is_a_sentence() -> None:
    notes = [week(0, 4), week(1, None), week(2, 0, "knee")]
    assert plot_sentences(plot(notes), "km", today=TODAY) == [
        "Symptoms, worst of each week, 31 Aug to 22 Nov 2026.",
        "Lower back, week of 31 Aug: worst 4/10.",
        "Lower back, week of 7 Sep: noted without a number.",
        "Knee, week of 14 Sep: noted as gone.",
        "A week that is not named has no note of a symptom.",
    ]


def test_a_script_gets_a_record_for_each_area_and_week() -> None:
    records = plot_records(plot([week(0, 4), week(1, 0, "knee")], weeks=2, clear=(1,)))
    assert [(one["area"], one["first_on"], one["severity"], one["notes"]) for one in records] == [
        ("knee", "2026-08-31", None, 0),
        ("knee", "2026-09-07", 0, 1),
        ("low_back", "2026-08-31", 4, 1),
        ("low_back", "2026-09-07", None, 0),
    ]
    assert [one["all_clear"] for one in records] == [False, True, False, True]
    assert records[0] | {"severity": 1} == {
        "area": "knee",
        "first_on": "2026-08-31",
        "last_on": "2026-09-06",
        "severity": 1,
        "notes": 0,
        "all_clear": False,
        "is_paused": False,
    }


AREA_DAYS = st.builds(
    week,
    st.integers(0, 60),
    st.one_of(st.none(), st.integers(0, 10)),
    st.sampled_from(sorted(AREAS)),
)


@settings(deadline=None)
@given(
    notes=st.lists(AREA_DAYS, min_size=1),
    width=st.integers(40, 200),
    is_ascii=st.booleans(),
    more=st.integers(1, 60),
)
def test_no_line_is_wider_than_the_terminal(
    notes: list[AreaDay], width: int, is_ascii: bool, more: int
) -> None:
    weeks = min(columns_in(width, "symptoms"), more)
    shown = plot([week(0, 1), *notes], weeks=weeks)
    drawn = text(shown, width=width, is_ascii=is_ascii)
    assert max(cell_width(line) for line in drawn.splitlines()) <= width
    assert drawn.isascii() or not is_ascii


@given(st.integers(1, 10), st.integers(1, 10))
def test_worse_is_never_lower(one: int, other: int) -> None:
    milder, worse = sorted((one, other))
    drawn = text(plot([week(0, milder), week(1, worse)], weeks=2), width=80).splitlines()[2]
    heights = ["▁▂▃▄▅▆▇█".index(letter) for letter in drawn if letter in "▁▂▃▄▅▆▇█"]
    assert heights == sorted(heights)
