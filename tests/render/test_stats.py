"""The table of ``stats``: rows, bars, what stands below, sentences and records."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.period import Period
from runlog.core.stats.buckets import AreaSeverity, Bucket
from runlog.core.stats.calendar_spans import Days, calendar_spans, weeks_to
from runlog.core.stats.statistics import LongestLately, Statistics
from runlog.core.stats.three_weeks import week_beside
from runlog.core.stats.volume import Volume
from runlog.core.value import replace
from runlog.render.grid import GAP, Look, fitted_columns
from runlog.render.plain import laid_out_lines
from runlog.render.stats import stats_grid
from runlog.render.stats_below import nothing_found, sentences_below
from runlog.render.stats_told import stats_records, stats_sentences
from runlog.render.width import cell_width

TODAY = date(2026, 11, 22)
LONG_AGO = date(2020, 1, 1)
TERMINAL = Look(width=80, height=50, is_terminal=True)
PIPE = Look()


def ran(distance_m: int, duration_s: float, rpe: int | None = None, runs: int = 1) -> Volume:
    """So many runs that are all known, with an effort or without."""
    return Volume(
        sessions=runs,
        distance_m=distance_m,
        duration_s=duration_s,
        paced_m=distance_m,
        paced_s=duration_s,
        effort_s=duration_s * (rpe or 0),
        longest_m=distance_m // runs,
        without_load=runs if rpe is None else 0,
    )


def weekly(
    *volumes: Volume,
    begun_on: date = LONG_AGO,
    today: date = TODAY,
    paused: Sequence[Days] = (),
    symptoms: Sequence[AreaSeverity] = (),
) -> Statistics:
    """Weeks up to this one; symptoms in the last."""
    period = weeks_to(today, len(volumes))
    spans = calendar_spans("week", period, begun_on=begun_on, today=today, paused=paused)
    kept = volumes[len(volumes) - len(spans) :]
    buckets = [
        Bucket(volume=volume, first_on=span.first_on, last_on=span.last_on, span=span)
        for span, volume in zip(spans, kept, strict=True)
    ]
    buckets[-1] = replace(buckets[-1], symptoms=tuple(symptoms))
    return Statistics(
        by="week",
        sport="run",
        asked=period,
        begun_on=begun_on,
        today=today,
        buckets=tuple(buckets),
        week=week_beside(buckets),
        longest=LongestLately(18_000, date(2026, 11, 8)),
    )


def named(by: Any, *pairs: tuple[str | None, Volume], **fields: Any) -> Statistics:
    buckets = tuple(
        Bucket(volume=volume, first_on=date(2026, 1, 2), last_on=TODAY, name=name)
        for name, volume in pairs
    )
    given = {"sport": "run", "asked": Period(None, None), "begun_on": LONG_AGO, **fields}
    return Statistics(by=by, today=TODAY, buckets=buckets, **given)


FOUR = weekly(
    ran(26_000, 9360.0, 4, 3),
    Volume(),
    replace(ran(30_000, 10_800.0, 4, 4), without_load=1),
    ran(31_200, 11_232.0, 5, 4),
    symptoms=(AreaSeverity("low_back", 4), AreaSeverity("calf", None)),
)


def texts(found: Statistics, look: Look = PIPE, units: Any = "km") -> list[list[str]]:
    return [[cell.text for cell in row] for row in stats_grid(found, units, look).rows]


# ---- rows ------------------------------------------------------------------------------------


def test_a_row_has_runs_distance_time_pace_and_load() -> None:
    assert texts(FOUR) == [
        ["26 Oct", "3", "26.0", "2:36:00", "6:00", "624", "", ""],
        ["2 Nov", "0", "0.0", "", "", "", "", ""],
        ["9 Nov", "4", "30.0", "3:00:00", "6:00", "≥ 720", "", ""],
        ["16 Nov", "4", "31.2", "3:07:12", "6:00", "936", "", "so far  ! 4/10 lower back, calf"],
    ]


def test_in_miles_distance_and_pace_are_in_miles() -> None:
    grid = stats_grid(FOUR, "mi", PIPE)
    assert [column.title for column in grid.columns] == [
        *("Week", "Runs", "mi", "Time", "/mi", "Load", "", "Noted")
    ]
    assert texts(FOUR, units="mi")[0][2:5] == ["16.2", "2:36:00", "9:39"]


def test_what_is_unknown_is_blank_and_not_nought() -> None:
    untimed = Volume(sessions=1, distance_m=5000, without_duration=1, without_load=1)
    unmeasured = Volume(sessions=1, duration_s=1800.0, without_distance=1, without_load=1)
    assert [row[1:6] for row in texts(weekly(untimed, unmeasured))] == [
        ["1", "5.0", "", "", ""],
        ["1", "", "30:00", "", ""],
    ]


@pytest.mark.parametrize(
    ("found", "noted"),
    [
        (weekly(Volume(), ran(1000, 400.0)), ["", "so far"]),
        (
            weekly(Volume(), ran(1000, 400.0), begun_on=date(2026, 11, 12)),
            ["from 12 Nov", "so far"],
        ),
        (
            weekly(*[Volume()] * 2, paused=[(date(2026, 11, 9), date(2026, 11, 16))]),
            ["not journalled", "so far, 1 day not journalled"],
        ),
        (
            weekly(
                Volume(), begun_on=date(2025, 12, 31), today=date(2026, 1, 2),
                paused=[(date(2025, 12, 31), date(2026, 1, 1))],
            ),
            ["so far, 2 days not journalled, from 31 Dec 2025"],
        ),
    ],
)  # fmt: skip
def test_a_row_says_what_its_sums_are_not(found: Statistics, noted: list[str]) -> None:
    assert [row[-1] for row in texts(found)] == noted


def test_a_week_that_nobody_journalled_is_blank_and_never_rest() -> None:
    found = weekly(*[Volume()] * 3, paused=[(date(2026, 11, 2), date(2026, 11, 10))])
    assert [row[1:3] for row in texts(found)] == [["", ""], ["", ""], ["0", "0.0"]]
    found = weekly(ran(9000, 3600.0), Volume(), paused=[(date(2026, 11, 9), date(2026, 11, 15))])
    assert texts(found)[0][1:3] == ["1", "9.0"]


def test_days_that_were_cut_off_are_said() -> None:
    period = Period(date(2026, 11, 11), date(2026, 11, 12))
    [span] = calendar_spans("week", period, begun_on=LONG_AGO, today=TODAY)
    bucket = Bucket(
        volume=ran(1000, 400.0), first_on=span.first_on, last_on=span.last_on, span=span
    )
    found = replace(FOUR, asked=period, buckets=(bucket,), week=None, longest=None)
    assert texts(found)[0][-1] == "from 11 Nov, to 12 Nov"
    assert sentences_below(found, "km") == [
        "1 run from Wed 11 Nov to Thu 12 Nov: 1.0 km in 6:40, mean pace 6:40/km."
    ]


@pytest.mark.parametrize(
    ("by", "today", "label"),
    [
        ("week", TODAY, "16 Nov"),
        ("week", date(2027, 1, 1), "16 Nov 2026"),
        ("month", TODAY, "Nov 2026"),
        ("year", TODAY, "2026"),
    ],
)
def test_a_row_is_called_by_its_first_day_month_or_year(by: Any, today: date, label: str) -> None:
    found = replace(FOUR, by=by, today=today)
    assert texts(found)[-1][0] == label


def test_pairs_and_kinds_are_called_by_name() -> None:
    shoes = named("shoe", ("👟\x1b[31m", ran(9000, 3600.0)), (None, ran(1000, 400.0)))
    assert [row[0] for row in texts(shoes)] == ["👟\\x1b[31m", "no shoe said"]
    kinds = named("kind", ("easy", ran(9000, 3600.0)), (None, ran(1000, 400.0)))
    assert [row[0] for row in texts(kinds)] == ["easy", "no kind said"]
    assert sentences_below(kinds, "km")[0].startswith("2 runs from Wed 1 Jan 2020 to Sun 22 Nov")


@pytest.mark.parametrize(
    ("sport", "title", "pace"),
    [("run", "Runs", "6:00"), ("walk", "Walks", ""), ("strength", "Sessions", "")],
)
def test_another_sport_has_its_own_word_and_no_pace(sport: Any, title: str, pace: str) -> None:
    found = replace(FOUR, sport=sport)
    assert stats_grid(found, "km", PIPE).columns[1].title == title
    assert texts(found)[0][4] == pace
    assert ("mean pace" in sentences_below(found, "km")[0]) is (sport == "run")


def test_between_years_of_months_a_blank_line_stands() -> None:
    spans = calendar_spans(
        "month", Period(date(2025, 11, 1), date(2026, 2, 28)), begun_on=LONG_AGO, today=TODAY
    )
    buckets = tuple(
        Bucket(volume=Volume(), first_on=one.first_on, last_on=one.last_on, span=one)
        for one in spans
    )
    assert stats_grid(replace(FOUR, by="month", buckets=buckets), "km", PIPE).breaks == {2}
    assert stats_grid(FOUR, "km", PIPE).breaks == frozenset()


# ---- bars ------------------------------------------------------------------------------------


def drawn(look: Look, found: Statistics = FOUR) -> list[str]:
    return list(laid_out_lines(stats_grid(found, "km", look), look))


def test_the_longest_bar_is_the_largest_distance() -> None:
    bars = [row[6] for row in texts(FOUR, TERMINAL)]
    assert len({len(one) for one in bars}) == 1
    assert bars[3] == "█" * len(bars[3])
    assert bars[1].strip() == ""
    assert 0.8 < len(bars[0].rstrip()) / len(bars[3]) < 0.9
    assert texts(FOUR, PIPE)[3][6] == ""


def test_bars_grow_with_the_terminal() -> None:
    widths = [
        len(texts(FOUR, replace(TERMINAL, width=width))[3][6]) for width in (40, 80, 100, 120)
    ]
    assert widths == sorted(widths)
    assert 6 <= widths[0] < widths[-1] <= 60
    assert len(texts(FOUR, replace(TERMINAL, width=400))[3][6]) == 60


def test_there_is_an_ascii_form() -> None:
    look = replace(TERMINAL, is_ascii=True)
    assert "\n".join(drawn(look)).isascii()
    assert texts(FOUR, look)[2][5] == ">= 720"
    assert "minutes x effort" in " ".join(drawn(look))


@given(
    st.integers(20, 220),
    st.lists(
        st.builds(ran, st.integers(1, 10**7), st.integers(30, 10**7).map(float), st.integers(0, 10))
        | st.just(Volume()),
        min_size=1,
        max_size=8,
    ),
    st.booleans(),
)
def test_whatever_there_is_to_say_it_fits_and_no_number_is_cut(
    width: int, volumes: list[Volume], is_ascii: bool
) -> None:
    look = Look(width=width, is_terminal=True, is_ascii=is_ascii)
    found = weekly(*volumes, symptoms=(AreaSeverity("low_back", 10), AreaSeverity("head", 3)))
    grid = stats_grid(found, "km", look)
    fitted = fitted_columns(grid, width)
    assert {0, 2} <= {fit.place for fit in fitted}  # what it is, and how far
    for fit in fitted:
        if fit.column.is_right:
            assert all(cell_width(row[fit.place].text) <= fit.width for row in grid.rows)
    table = sum(fit.width + GAP for fit in fitted) - GAP
    assert table <= max(width, 36)
    if width >= 40:
        assert all(cell_width(line) <= width for line in drawn(look, found))


# ---- below -----------------------------------------------------------------------------------


def test_totals_this_week_and_the_longest_stand_below() -> None:
    assert sentences_below(FOUR, "km") == [
        (
            "11 runs from Mon 26 Oct to Sun 22 Nov: 87.2 km in 8:43:12, mean pace 6:00/km, "
            "load ≥ 2280 AU (minutes × effort)."
        ),
        "1 of 11 runs without an effort (RPE) or a time: the load (≥) leaves them out.",
        "31.2 km in 3:07:12 this week; your last three weeks averaged 18.7 km in 1:52:00.",
        "The longest run of the last 30 days: 18.0 km on Sun 8 Nov.",
    ]


def test_what_runs_lack_is_said_and_of_how_many() -> None:
    untimed = Volume(sessions=2, distance_m=9000, without_duration=2, without_load=2)
    unmeasured = Volume(sessions=1, duration_s=1800.0, without_distance=1, without_load=1)
    found = replace(weekly(untimed, unmeasured), week=None, longest=None)
    assert sentences_below(found, "km") == [
        "3 runs from Mon 9 Nov to Sun 22 Nov: at least 9.0 km in at least 30:00.",
        "3 runs, 1 without a distance and 2 without a time: km and time may be more.",
    ]
    [total, lacking] = sentences_below(replace(found, buckets=found.buckets[1:]), "mi")
    assert total.endswith(": 30:00.")
    assert lacking == "1 run, 1 without a distance: mi may be more."


def test_nothing_but_a_count_is_known() -> None:
    blank = Volume(sessions=2, without_distance=2, without_duration=2, without_load=2)
    found = replace(weekly(blank), week=None, longest=None)
    assert sentences_below(found, "km")[0] == "2 runs from Mon 16 Nov to Sun 22 Nov."


@pytest.mark.parametrize(
    ("paused", "said"),
    [
        ((date(2026, 11, 9), date(2026, 11, 9)), "1 day was not journalled"),
        ((date(2026, 11, 9), date(2026, 11, 10)), "2 days were not journalled"),
    ],
)
def test_days_nobody_journalled_are_said_not_to_be_rest(paused: Days, said: str) -> None:
    lines = sentences_below(weekly(Volume(), ran(9000, 3600.0), paused=[paused]), "km")
    assert f"{said} (runlog pause), which is not the same as rest." in lines


@pytest.mark.parametrize(
    ("asked", "is_said"),
    [
        (weeks_to(TODAY, 12), True),
        (Period(date(2026, 11, 12), None), False),
        (Period(None, None), True),  # the first week is not whole
    ],
)
def test_that_the_journal_is_younger_is_said(asked: Period, is_said: bool) -> None:
    young = weekly(Volume(), ran(9000, 3600.0), begun_on=date(2026, 11, 12))
    lines = sentences_below(replace(young, asked=asked), "km")
    assert ("The journal begins on Thu 12 Nov." in lines) is is_said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            replace(FOUR, buckets=(), begun_on=None),
            "Nothing here yet. Write down your last run: runlog add 8k 45:12 yesterday",
        ),
        (
            replace(FOUR, buckets=(), asked=Period(None, date(2019, 5, 1))),
            "No run on Wed 1 May 2019. See every year: runlog stats --by year",
        ),
        (
            replace(FOUR, buckets=(), asked=Period(date(2019, 5, 1), date(2019, 6, 1))),
            "No run from Wed 1 May 2019 to Sat 1 Jun 2019. See every year: runlog stats --by year",
        ),
        (
            replace(FOUR, buckets=(), sport="walk", asked=Period(TODAY, TODAY)),
            "No walk on Sun 22 Nov. See every year: runlog stats --by year --sport walk",
        ),
        (
            replace(FOUR, buckets=(), sport="swim", asked=Period(None, None)),
            "No swim in this journal. See what there is: runlog history",
        ),
    ],
)
def test_where_there_is_nothing_the_next_command_is_said(found: Statistics, said: str) -> None:
    assert nothing_found(found) == said


# ---- for screen readers, for scripts -----------------------------------------------------------


def test_a_screen_reader_gets_a_sentence_a_row() -> None:
    assert stats_sentences(FOUR, "km")[:4] == [
        "Week of 26 Oct: 3 runs, 26.0 km in 2:36:00, 6:00/km, load 624.",
        "Week of 2 Nov: no run.",
        "Week of 9 Nov: 4 runs, 30.0 km in 3:00:00, 6:00/km, load at least 720.",
        (
            "Week of 16 Nov, so far: 4 runs, 31.2 km in 3:07:12, 6:00/km, load 936; "
            "noted 4/10 lower back, calf."
        ),
    ]
    assert stats_sentences(FOUR, "km")[4:] == sentences_below(FOUR, "km")


def test_sentences_of_other_rows_read_as_well() -> None:
    shoes = named("shoe", ("Pegasus 40", ran(9000, 3600.0)), (None, ran(1000, 400.0)))
    assert stats_sentences(shoes, "mi")[:2] == [
        "Pegasus 40: 1 run, 5.6 mi in 1:00:00, 10:44/mi.",
        "No shoe said: 1 run, 0.6 mi in 6:40, 10:44/mi.",
    ]
    paused = weekly(Volume(), paused=[(date(2026, 11, 16), TODAY)])
    assert stats_sentences(paused, "km")[0] == "Week of 16 Nov, so far, not journalled."


RECORD_KEYS = [
    *("by", "label", "sport", "first_on", "last_on", "is_complete", "runs", "distance_m"),
    *("duration_s", "pace_s_per_km", "load_au", "longest_m", "runs_without_distance"),
    *("runs_without_duration", "runs_without_load", "paused_days", "symptoms"),
]
"""What scripts rely on."""


def test_a_record_has_every_key_whatever_is_known() -> None:
    shoes = named("shoe", ("Pegasus 40", ran(9000, 3600.0)), (None, ran(1000, 400.0)))
    paused = weekly(Volume(), paused=[(date(2026, 11, 16), TODAY)])
    for found in (FOUR, shoes, paused):
        assert [list(record) for record in stats_records(found)] == [
            RECORD_KEYS for _ in found.buckets
        ]


def test_records_are_in_si_with_days_in_iso() -> None:
    *_, rest, bounded, last = stats_records(FOUR)
    assert last == {
        "by": "week",
        "label": "16 Nov",
        "sport": "run",
        "first_on": "2026-11-16",
        "last_on": "2026-11-22",
        "is_complete": False,
        "runs": 4,
        "distance_m": 31_200,
        "duration_s": 11_232.0,
        "pace_s_per_km": 360.0,
        "load_au": 936,
        "longest_m": 7800,
        "runs_without_distance": 0,
        "runs_without_duration": 0,
        "runs_without_load": 0,
        "paused_days": 0,
        "symptoms": [{"area": "low_back", "severity": 4}, {"area": "calf", "severity": None}],
    }
    assert (bounded["load_au"], bounded["runs_without_load"]) == (720, 1)
    assert (rest["runs"], rest["distance_m"], rest["load_au"]) == (0, 0, 0)
    assert (rest["pace_s_per_km"], rest["longest_m"], rest["is_complete"]) == (None, None, True)


def test_what_nobody_journalled_is_null_and_not_nought() -> None:
    [record] = stats_records(weekly(Volume(), paused=[(date(2026, 11, 16), TODAY)]))
    assert record["paused_days"] == 7
    assert [record[key] for key in ("distance_m", "duration_s", "load_au")] == [None] * 3


def test_pairs_have_no_end_and_no_pause() -> None:
    first, last = stats_records(
        named("shoe", ("Pegasus 40", ran(9000, 3600.0)), (None, ran(1000, 400.0)))
    )
    assert (first["label"], last["label"]) == ("Pegasus 40", None)
    assert (first["first_on"], first["last_on"]) == ("2026-01-02", "2026-11-22")
    assert (first["is_complete"], first["paused_days"]) == (None, None)
