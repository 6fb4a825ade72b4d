"""Times in a stranger's table: each row by what makes a runner's pace, or not at all."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.kind import Sport
from runlog.errors import ImportFileError
from runlog.importers.csv_table.durations import Clue, ReadDuration, durations_s
from runlog.importers.csv_table.header_words import FORMS, unit_of
from runlog.importers.csv_table.headers import Column

Row = tuple[float | None, str]


def read(rows: Sequence[Row], *, header: str = "Time", sport: Sport = "run") -> list[ReadDuration]:
    clues = [Clue(None if km is None else km * 1000, None, sport) for km, _ in rows]
    column = Column(0, header, unit_of(header))
    return durations_s([cell for _, cell in rows], column, clues, label="log.csv")


def seconds(rows: Sequence[Row], *, header: str = "Time", sport: Sport = "run") -> list[int | None]:
    found = read(rows, header=header, sport=sport)
    return [None if one.seconds is None else round(one.seconds) for one in found]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(10, "0:52"), (8, "45:12"), (12, "1:05")], [3120, 2712, 3900]),
        ([(10, "52:00"), (8, "45:12"), (12, "1:05")], [3120, 2712, 3900]),
        ([(1, "5:05"), (5, "30:00")], [305, 1800]),
        ([(0.4, "1:10"), (42.2, "3:30")], [70, 12_600]),
        ([(5, "80:00"), (5, "30:00")], [4800, 1800]),
        ([(5, "80:00")], [4800]),
        ([(10, "52:00"), (None, "1:05")], [3120, 65]),
        ([(10, "0:52"), (None, "1:05")], [3120, 3900]),
        ([(None, "45:12")], [2712]),
        ([(10, "0:52"), (8, "45:12"), (None, "45:12")], [3120, 2712, 2712]),
        ([(10, "52"), (10, "51.5"), (8, "45:12")], [3120, 3090, 2712]),
        ([(10, "52"), (10, "3120"), (10, "0.87")], [3120, 3120, 3132]),
        ([(10, "1:02:03"), (10, ""), (10, "--"), (10, "51m30s")], [3723, None, None, 3090]),
        ([(10, "-52")], [None]),
    ],
    ids=str,
)
def test_each_row_is_read_as_a_runner_s_pace(
    rows: Sequence[Row], expected: list[int | None]
) -> None:
    assert seconds(rows) == expected


@pytest.mark.parametrize(
    ("rows", "doubt"),
    [
        (
            [(10, "52:00"), (5, "2:00")],
            "2:00 for 5.00 km is no likely time: 0:24/km in minutes, 24:00/km in hours",
        ),
        ([(5, "2:00")], "2:00 for 5.00 km is no likely time"),
        ([(10, "0:52"), (8, "45:12"), (None, "1:05")], "a time of 1:05 can be minutes or hours"),
        ([(10, "7")], "7 for 10.00 km is no likely time"),
        ([(10, "15:00")], "15:00 for 10.00 km is no likely time"),
        ([(None, "51")], "a time of 51 can be seconds or minutes or hours"),
    ],
    ids=str,
)
def test_what_nobody_can_tell_is_no_time(rows: Sequence[Row], doubt: str) -> None:
    last = read(rows)[-1]
    assert last.seconds is None
    assert (last.doubt or "").startswith(doubt)


def test_a_walk_may_be_slower_and_a_ride_faster_than_any_run() -> None:
    assert seconds([(5, "1:20")], sport="walk") == [4800]
    assert seconds([(5, "0:25")], sport="walk") == [1500]
    assert seconds([(30, "1:05")], sport="ride") == [3900]


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("Time (h:mm)", "1:05", 3900),
        ("Time (mm:ss)", "1:05", 65),
        ("Time (min.sec)", "45.12", 2712),
        ("Minutes", "51.5", 3090),
        ("Seconds", "3090", 3090),
        ("Zeit (Std)", "0,86", 3096),
    ],
)
def test_a_header_that_says_its_unit_is_believed(header: str, cell: str, expected: int) -> None:
    assert seconds([(None, cell)], header=header) == [expected]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["45.12", "55.70"], [2707, 3342]),
        (["45,12", "55,70"], [2707, 3342]),
        (["45.5", "55.2"], [2730, 3312]),
        (["45.125", "55.30"], [2708, 3318]),
        (["45.00", "55.00"], [2700, 3300]),
        (["45", "55"], [2700, 3300]),
    ],
)
def test_a_column_that_shows_it_has_minutes_with_decimals(
    cells: list[str], expected: list[int]
) -> None:
    assert seconds([(8, cells[0]), (10, cells[1])]) == expected


@pytest.mark.parametrize(
    ("cells", "message", "answers"),
    [
        (["45.12", "55.30"], "is 45.12 in column 'My Time' 45 minutes and 12 seconds",
         "--map 'My Time=min.sec' or --map 'My Time=minutes'"),
        (["45,12", "55,3"], "is 45,12 in column 'My Time' 45 minutes and 12 seconds", "=min.sec"),
        (["0.42", "0.55"], "is 0.42 in column 'My Time' 0 hours and 42 minutes",
         "--map 'My Time=h.min' or --map 'My Time=hours'"),
    ],
)  # fmt: skip
def test_45_12_is_asked_about_where_nothing_tells(
    cells: list[str], message: str, answers: str
) -> None:
    with pytest.raises(ImportFileError) as caught:
        seconds([(8, cells[0]), (10, cells[1])], header="My Time")
    assert message in caught.value.message
    assert answers in caught.value.hint


@pytest.mark.parametrize(
    ("paces", "expected"), [((339, 333), [2712, 3330]), ((338.4, 331.8), [2707, 3318])]
)
def test_the_row_s_own_pace_tells(paces: tuple[float, float], expected: list[int]) -> None:
    clues = [Clue(8000, paces[0]), Clue(10_000, paces[1])]
    found = durations_s(["45.12", "55.30"], Column(0, "Time"), clues, label="log.csv")
    assert [round(one.seconds or 0) for one in found] == expected


def test_the_row_s_own_pace_tells_hours_from_minutes_too() -> None:
    """At 20 minutes to the kilometre: no usual run, and just what the row says."""
    [found] = durations_s(["1:40"], Column(0, "Time"), [Clue(5000, 1200)], label="log.csv")
    assert found.seconds == 6000


@pytest.mark.parametrize(
    ("form", "expected"), [("min.sec", 2712), ("minutes", 2707), ("seconds", 45)]
)
def test_the_runner_may_say_what_it_is(form: str, expected: int) -> None:
    column = Column(0, "Time", FORMS[form][1])
    [found] = durations_s(["45.12"], column, [Clue(8000)], label="log.csv")
    assert round(found.seconds or 0) == expected


@given(
    st.lists(
        st.tuples(st.floats(1, 60), st.floats(125, 850), st.sampled_from(["m:ss", "h:mm", "full"])),
        min_size=1,
        max_size=8,
    )
)
def test_a_runner_s_time_is_read_back_however_each_row_is_written(
    rows: list[tuple[float, float, str]],
) -> None:
    written: list[Row] = []
    truth: list[float] = []
    for km, pace, form in rows:
        time_s = round(km * pace)
        if form == "h:mm":
            time_s = max(60, time_s // 60 * 60)
        minutes, hours = divmod(time_s, 60), divmod(time_s // 60, 60)
        cell = {
            "m:ss": f"{minutes[0]}:{minutes[1]:02}",
            "h:mm": f"{hours[0]}:{hours[1]:02}",
            "full": f"{hours[0]}:{hours[1]:02}:{minutes[1]:02}",
        }[form]
        is_plain = minutes[0] < 1000 and 120 <= time_s / km <= 900
        written.append((km, cell if is_plain else ""))
        truth.append(time_s if is_plain else 0)
    for one, true_s in zip(read(written), truth, strict=True):
        assert (one.seconds or 0) == true_s
