"""The charts of distance and pace: what is drawn, in which unit, of which days."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from runlog.core.diary import Pause
from runlog.core.kind import Kind
from runlog.core.stats.calendar_days import RunSum
from runlog.core.stats.chart_spans import ChartSpans
from runlog.core.stats.span_runs import PacePlot, RunPlot, span_runs
from runlog.core.stats.spans import Grain, spans
from runlog.core.units import Units
from runlog.render.grid import Look
from runlog.render.lines import Line
from runlog.render.plot_room import columns_in
from runlog.render.plot_runs import distance_lines, pace_lines, pace_of
from runlog.render.plot_told import plot_records, plot_sentences
from runlog.render.width import cell_width

MONDAY = date(2026, 10, 19)
TODAY = date(2026, 11, 20)
"""A Friday."""


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


RUNS = {
    on(0): RunSum(1, 10_000, 3600.0),
    on(6): RunSum(1, 30_000, 10_800.0),
    on(14): RunSum(2, 12_500, 3750.0),
    on(21): RunSum(1, None, None),
    on(30): RunSum(1, 5_000, 1_700.0),
}
TIMED = {day: total for day, total in RUNS.items() if total.duration_s is not None}


def plot(
    runs: dict[date, RunSum],
    *,
    grain: Grain = "week",
    pauses: list[Pause] | None = None,
    left_out: int = 0,
    last_on: date = TODAY,
) -> RunPlot:
    axis = ChartSpans(grain, spans(MONDAY, last_on, grain), left_out)
    return RunPlot(axis=axis, columns=span_runs(runs, axis.spans, pauses or []))


def paced(shown: RunPlot, kind: Kind | None = None) -> PacePlot:
    return PacePlot(axis=shown.axis, columns=shown.columns, kind=kind)


def text(lines: list[Line]) -> str:
    return "\n".join("".join(cell.text for cell in line).rstrip() for line in lines)


def distance(shown: RunPlot, units: Units = "km", *, width: int = 40) -> str:
    return text(distance_lines(shown, units, Look(width=width), today=TODAY))


def pace(shown: RunPlot, units: Units = "km", *, width: int = 40, kind: Kind | None = None) -> str:
    return text(pace_lines(paced(shown, kind), units, Look(width=width), today=TODAY))


def test_the_chart_of_distance() -> None:
    pauses = [Pause(first_on=on(30), last_on=on(31))]
    assert (
        distance(plot(RUNS, pauses=pauses))
        == """\
km per week  19 Oct – 20 Nov 2026

40 ┤█████
   │█████
30 ┤█████
   │█████
20 ┤█████
   │█████       ▄▄▄▄▄
10 ┤█████       █████
   │█████   ·   █████   ?   █████
 0 └────────────────────────~~~~~~
    Oct   Nov

57.5 km in 6 runs, most in the week of
  19 Oct: 40.0 km.
· is a week without a run.
? is a week of runs without a distance.
~ on the axis: with days that were not
  journalled.
The last week is not over."""
    )


def test_the_chart_of_pace() -> None:
    assert (
        pace(plot(TIMED))
        == """\
Mean pace per week, min/km, all runs
19 Oct – 20 Nov 2026

5:00 ┤      ▀▀
     │
5:15 ┤
     │
5:30 ┤
     │            ▀▀
5:45 ┤
     │▄▄
6:00 └───────────────
         Nov

Fastest 5:00/km in the week of 2 Nov,
  slowest 6:00/km in the week of 19 Oct.
Faster is higher: all the time of a week
  over all its distance.
No dot: no run with distance and time.
The last week is not over."""
    )


def test_months_in_miles_and_what_has_no_room() -> None:
    assert (
        distance(plot(RUNS, grain="month", left_out=3), "mi")
        == """\
mi per month  19 Oct – 20 Nov 2026

25 ┤█████
   │█████
20 ┤█████
   │█████
15 ┤█████
   │█████ ▃▃▃▃▃
10 ┤█████ █████
   │█████ █████
 5 ┤█████ █████
   │█████ █████
 0 └────────────
    Oct   Nov

35.7 mi in 6 runs, most in Oct 2026:
  24.9 mi.
The last month is not over.
3 months before have no room here; leave
  out --by to see all."""
    )


def test_a_pace_in_miles_is_of_miles() -> None:
    drawn = pace(plot({on(0): RunSum(1, 1000, 300.0)}), "mi", kind="easy")
    assert "Mean pace per week, min/mi, easy runs" in drawn
    assert drawn.splitlines()[3].startswith("8:00 ┤")
    assert "8:05 └" in drawn
    assert "No dot: no easy run with distance" in drawn
    assert "Fastest" not in drawn


def test_a_short_distance_has_decimals_at_the_side() -> None:
    drawn = distance(plot({on(0): RunSum(1, 400, 100.0)}))
    assert drawn.splitlines()[2] == "1.0 ┤"
    assert "0.4 ┤█████" in drawn


def test_runs_without_any_distance_are_drawn_as_unknown() -> None:
    drawn = distance(plot({on(0): RunSum(3, None, None)}, last_on=on(6)))
    assert "│  ?" in drawn
    assert drawn.splitlines()[-2:] == [
        "0.0 km in 3 runs.",
        "? is a week of runs without a distance.",
    ]


def test_each_column_is_a_sentence() -> None:
    pauses = [Pause(first_on=on(30), last_on=on(31))]
    assert plot_sentences(plot(RUNS, pauses=pauses), "km", today=TODAY) == [
        "km per week, 19 Oct to 20 Nov 2026.",
        "Week of 19 Oct: 40.0 km, 2 runs.",
        "Week of 26 Oct: no run.",
        "Week of 2 Nov: 12.5 km, 2 runs.",
        "Week of 9 Nov: 1 run without a distance.",
        "Week of 16 Nov: 5.0 km, 1 run, with days that were not journalled.",
        "The last week is not over.",
    ]
    assert plot_sentences(paced(plot(TIMED, left_out=1)), "mi", today=TODAY) == [
        "Mean pace per week, all runs, 19 Oct to 20 Nov 2026.",
        "Week of 19 Oct: 9:39/mi over 24.9 mi.",
        "Week of 2 Nov: 8:03/mi over 7.8 mi.",
        "Week of 16 Nov: 9:07/mi over 3.1 mi.",
        "The last week is not over.",
        "1 week before has no room here; leave out --by to see all.",
    ]


def test_months_and_years_are_named_for_themselves() -> None:
    by_month = plot_sentences(plot(RUNS, grain="month"), "km", today=TODAY)
    assert by_month[1] == "Oct 2026: 40.0 km, 2 runs."
    by_year = plot_sentences(plot(RUNS, grain="year"), "km", today=TODAY)
    assert by_year[1] == "2026: 57.5 km, 6 runs."
    later = plot_sentences(plot(RUNS), "km", today=date(2027, 1, 5))
    assert later[1] == "Week of 19 Oct 2026: 40.0 km, 2 runs."


def test_a_script_gets_a_record_for_each_column() -> None:
    pauses = [Pause(first_on=on(8), last_on=on(9))]
    shown = plot(TIMED, pauses=pauses)
    assert plot_records(shown)[:2] == [
        {
            "first_on": "2026-10-19",
            "last_on": "2026-10-25",
            "runs": 2,
            "distance_m": 40_000,
            "duration_s": 14_400,
            "is_paused": False,
        },
        {
            "first_on": "2026-10-26",
            "last_on": "2026-11-01",
            "runs": 0,
            "distance_m": None,
            "duration_s": None,
            "is_paused": True,
        },
    ]
    assert [
        (record["kind"], record["pace_s_per_km"]) for record in plot_records(paced(shown, "easy"))
    ] == [
        ("easy", 360),
        ("easy", None),
        ("easy", 300),
        ("easy", None),
        ("easy", 340),
    ]


def test_a_mean_pace_is_time_over_distance_not_a_mean_of_paces() -> None:
    # 2 km at 5:00 and 8 km at 6:00. Source: science sheet, 8.
    shown = plot({on(0): RunSum(1, 2000, 600.0), on(1): RunSum(1, 8000, 2880.0)})
    assert plot_records(paced(shown))[0]["pace_s_per_km"] == 348


SUMS = st.builds(
    RunSum,
    st.integers(1, 3),
    st.one_of(st.none(), st.integers(1, 200_000)),
    st.one_of(st.none(), st.floats(1, 100_000)),
)


@settings(deadline=None)
@given(
    runs=st.dictionaries(st.integers(0, 1100).map(on), SUMS),
    days=st.integers(0, 850),
    width=st.integers(40, 200),
    units=st.sampled_from(["km", "mi"]),
)
def test_no_line_is_wider_than_the_terminal(
    runs: dict[date, RunSum], days: int, width: int, units: Units
) -> None:
    room = {topic: columns_in(width, topic) for topic in ("km", "pace")}
    grain: Grain = "week" if days // 7 + 2 <= min(room.values()) else "month"
    shown = plot(runs, grain=grain, last_on=on(days))
    drawn = [distance(shown, units, width=width)]
    if any(pace_of(column) is not None for column in shown.columns):
        drawn.append(pace(shown, units, width=width))
    for line in "\n".join(drawn).splitlines():
        assert cell_width(line) <= width


def test_where_every_week_has_a_dot_no_missing_one_is_explained() -> None:
    drawn = pace(plot({on(0): RunSum(1, 5000, 1500.0)}, last_on=on(6)))
    assert drawn.splitlines()[-1] == "  over all its distance."
