"""Durations, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.duration import format_duration, parse_duration
from runlog.errors import NotationError


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        *(("45:12", 2712), ("1:05:30", 3930), ("45min", 2700), ("1h05", 3900), ("1h", 3600)),
        *(("1h05'30\"", 3930), ("90s", 90), ("2min30sec", 150), ("45'", 2700), ("1:02.5", 62.5)),
        *(("2 min 30 sec", 150), ("1 hr 5 min", 3900), ("2min30", 150), ("1'30", 90), ("0:45", 45)),
        *(("1.5h", 5400), ("1,5h", 5400), ("1h30m", 5400), ("75:30", 4530), ("2′30″", 150)),
        *(("45 mins", 2700), ("90 min", 5400), ("30''", 30), ("1H05", 3900), ("5 min.", 300)),
        *((" 45:12 ", 2712), ("1:00:00", 3600), ("2 hours", 7200)),
    ],
)
def test_a_duration_is_read_in_seconds(typed: str, seconds: float) -> None:
    assert parse_duration(typed) == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("typed", "part_of_message", "hint"),
    [
        ("45", "is not a duration", "45min, 45s or 45:00"),
        ("45m", "is not a duration", "45min, 45s or 45:00"),
        ("", "missing", "45:12 or 45min"),
        ("fast", "is not a duration", "45:12, 45min, 1h05 or 90s"),
        ("1:75", "after a colon comes 00 to 59", ""),
        ("1:75:00", "after a colon comes 00 to 59", ""),
        ("1:5", "is not a duration", ""),
        ("1:05:5", "is not a duration", ""),
        ("1h75min", "75 is too much there", ""),
        ("30s 5min", "is not a duration", ""),
        ("1h5", "is not a duration", ""),
        ("5min 5min", "is not a duration", ""),
        ("0:00", "is not how long a run takes", ""),
        ("500h", "is not how long a run takes", ""),
        ("90s30", "is not a duration", ""),
        ("٤٥min", "is not a duration", ""),
    ],
)
def test_what_is_no_certain_duration_is_refused(
    typed: str, part_of_message: str, hint: str
) -> None:
    with pytest.raises(NotationError) as refused:
        parse_duration(typed)

    assert part_of_message in refused.value.message
    assert hint in refused.value.hint


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        *((2712, "45:12"), (3930, "1:05:30"), (0, "0:00"), (59.5, "1:00"), (59.4, "0:59")),
        *((3599.5, "1:00:00"), (3905, "1:05:05"), (0.5, "0:01"), (36_000, "10:00:00")),
    ],
)
def test_a_duration_is_written_as_a_clock_rounded_half_up(seconds: float, text: str) -> None:
    assert format_duration(seconds) == text


@given(st.integers(1, 360_000))
def test_what_is_written_reads_back(seconds: int) -> None:
    assert parse_duration(format_duration(seconds)) == seconds


@given(st.text("0123456789:hmins'\". ,", max_size=15))
def test_any_text_is_a_duration_or_refused(text: str) -> None:
    try:
        seconds = parse_duration(text)
    except NotationError:
        return
    assert seconds > 0
