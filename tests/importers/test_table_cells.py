"""Cells of tables: numbers, times and days in the customs of many countries."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.importers.protocol import DateOrder
from runlog.importers.table_dates import (
    CellDate,
    clock_of,
    date_order,
    has_ambiguous_date,
    read_date,
)
from runlog.importers.table_numbers import Mark, decimal_mark, read_cell, read_clock_s


@pytest.mark.parametrize(
    ("cell", "with_point", "with_comma"),
    [
        ("1,393", 1393, 1.393),
        ("4,14", 4.14, 4.14),
        ("5.06", 5.06, 5.06),
        ("1.393,5", 1393.5, 1393.5),
        ("1,393.5", 1393.5, 1393.5),
        ("1 393.5", 1393.5, 1393.5),
        ("1'393", 1393, 1393),
        ("1,234,567", 1_234_567, 1_234_567),
        ("0,393", 0.393, 0.393),
        (".5", 0.5, 0.5),
        ("-3.2", -3.2, -3.2),
        ("12", 12, 12),
        ("", None, None),
        ("--", None, None),
        ("1e5", None, None),
        ("=1+1", None, None),
        ("1.2.3,4,5", None, None),
        ("12abc", None, None),
    ],
)
def test_numbers(cell: str, with_point: float | None, with_comma: float | None) -> None:
    assert read_cell(cell, ".") == with_point
    assert read_cell(cell, ",") == with_comma


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["10,02", "5,5", "1,393"], ","),
        (["10.02", "5.5"], "."),
        (["1,393", "2,500"], "."),
        (["1.393,5"], ","),
        (["1,393.5"], "."),
        (["0,500"], ","),
        (["", "Run", "7"], "."),
    ],
)
def test_the_column_tells_its_decimal_mark(cells: list[str], mark: Mark) -> None:
    assert decimal_mark(cells) == mark


@given(st.floats(0, 999, allow_nan=False), st.sampled_from([".", ","]))
def test_a_number_with_two_decimals_reads_back(value: float, mark: Mark) -> None:
    cell = f"{value:.2f}".replace(".", mark)
    assert read_cell(cell, mark) == pytest.approx(value, abs=0.0051)


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        ("1:02:03", 3723),
        ("45:30", 2730),
        ("0:45", 45),
        ("120:30", 7230),
        ("00:52.95.8", 52.95),
        ("1:02:03.5", 3723.5),
        ("51m30s", 3090),
        ("1h 05m", 3900),
        ("1h05", 3900),
        ("1h", 3600),
        ("45 min", 2700),
        ("90 sek", 90),
        ("1 hr 2 min", 3720),
        ("5'30\"", 330),
        ("PT2753.875S", 2753.875),
        ("PT1H2M3S", 3723),
        ("51.5", None),
        ("1:65:00", None),
        ("1:60", None),
        ("1:2", None),
        ("P", None),
        ("", None),
        ("soon", None),
    ],
)
def test_times(cell: str, seconds: float | None) -> None:
    assert read_clock_s(cell) == seconds


@given(st.integers(0, 99 * 3600))
def test_a_time_written_out_reads_back(seconds: int) -> None:
    cell = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    assert read_clock_s(cell) == seconds


DAY = date(2022, 10, 6)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Oct 6, 2022, 11:19:20 PM", CellDate(DAY, time(23, 19, 20))),
        ("Oct 6, 2022, 12:19:20 AM", CellDate(DAY, time(0, 19, 20))),
        ("Oct 6, 2022, 12:00:00 PM", CellDate(DAY, time(12))),
        ("Oct 6, 2022, 1:02:03\u202fAM", CellDate(DAY, time(1, 2, 3))),
        ("06.10.2022, 15:24:49", CellDate(DAY, time(15, 24, 49))),
        ("2022年10月6日 09:01:41", CellDate(DAY, time(9, 1, 41))),
        ("2022年10月6日 下午9:01:41", CellDate(DAY, time(21, 1, 41))),
        ("6 oct. 2022 à 23:19:20", CellDate(DAY, time(23, 19, 20))),
        ("6 de out. de 2022, 23:19:20", CellDate(DAY, time(23, 19, 20))),
        ("6. Okt. 2022", CellDate(DAY)),
        ("Thursday, October 6, 2022", CellDate(DAY)),
        ("October 6th, 2022", CellDate(DAY)),
        ("2022-10-06", CellDate(DAY)),
        ("2022-10-06 16:24", CellDate(DAY, time(16, 24))),
        ("2022/10/06", CellDate(DAY)),
        ("2022. 10. 6. 오후 3:04:05", CellDate(DAY, time(15, 4, 5))),
        ("2022-10-06T16:24:00+02:00", CellDate(DAY, time(16, 24), timedelta(hours=2))),
        ("2022-10-06 25:61", CellDate(DAY)),
        ("2022-13-40", None),
        ("31.02.2022", None),
        ("6 Smarch 2022", None),
        ("=TODAY()", None),
        ("", None),
    ],
)
def test_days(cell: str, expected: CellDate | None) -> None:
    assert read_date(cell, None) == expected


@pytest.mark.parametrize(
    ("cell", "order", "expected"),
    [
        ("03/04/2026", None, None),
        ("03/04/2026", "month_first", date(2026, 3, 4)),
        ("03/04/2026", "day_first", date(2026, 4, 3)),
        ("03-04-26", "day_first", date(2026, 4, 3)),
        ("14/03/2026", "month_first", date(2026, 3, 14)),
        ("03.04.2026", "month_first", date(2026, 4, 3)),
    ],
)
def test_digits_alone_need_an_order(
    cell: str, order: DateOrder | None, expected: date | None
) -> None:
    found = read_date(cell, order)
    assert (None if found is None else found.day) == expected


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["03/04/2026", "14/04/2026"], "day_first"),
        (["03/04/2026", "04/14/2026"], "month_first"),
        (["03.04.2026"], "day_first"),
        (["03/04/2026", "05/06/2026"], None),
        (["14/04/2026", "04/14/2026"], None),
        (["2026-04-03", ""], None),
    ],
)
def test_one_day_above_twelve_tells_the_order(cells: list[str], order: DateOrder | None) -> None:
    assert date_order(cells) == order


def test_which_columns_need_an_order() -> None:
    assert has_ambiguous_date(["x", "03/04/2026"])
    assert not has_ambiguous_date(["2026-04-03", "Oct 6, 2022"])


def test_day_and_time_together() -> None:
    assert clock_of(CellDate(DAY)) is None
    found = clock_of(CellDate(DAY, time(7)))
    assert found is not None
    assert found.isoformat() == "2022-10-06T07:00:00"


@given(st.text(max_size=40))
def test_no_cell_breaks_anything(cell: str) -> None:
    read_cell(cell)
    read_clock_s(cell)
    read_date(cell, "day_first")
    decimal_mark([cell])
    date_order([cell])
