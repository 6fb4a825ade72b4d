"""Which days: week, nov, 2026-11, 12w, since monday, 1 nov..20 nov."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runlog.core.notation.period import format_period, parse_period
from runlog.core.notation.when_words import DATE_WORDS, SPAN_UNITS
from runlog.core.period import Period
from runlog.errors import NotationError

SUNDAY = date(2026, 11, 22)
DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize("row", (DATA / "periods.tsv").read_text(encoding="utf-8").splitlines()[1:])
def test_a_period_is_read(row: str) -> None:
    text, first, last = row.split("\t")

    assert parse_period(text, today=SUNDAY) == Period(
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )


@pytest.mark.parametrize(
    ("text", "word", "message", "hint"),
    [
        ("", "", "No days were named", "week"),
        ("since", "", "No days were named", "week"),
        ("blurgh", "blurgh", "no period", "12w"),
        ("8", "8", "no period", "12w"),
        ("2 hours", "2 hours", "no period", "12w"),
        ("week of", "week of", "no period", "12w"),
        ("nov 20 18:30", "18:30", "whole days", "12w"),
        ("yesterday 18:30", "18:30", "whole days", "12w"),
        ("last night", "last night", "part of a day", "12w"),
        ("tomorrow", "tomorrow", "still ahead", "last tue"),
        ("2027", "2027", "1 Jan 2027 is still ahead", "week"),
        ("2026-12", "2026-12", "1 Dec 2026 is still ahead", "week"),
        ("since 2027-01-01", " 2027-01-01", "1 Jan 2027 is still ahead", "week"),
        ("2027-01-01..", "2027-01-01", "still ahead", "week"),
        ("2026-13", "2026-13", "no month 13", "2026-11"),
        ("6m", "6m", "Is 6m months?", "6mo"),
        ("last 6m", "6m", "Is 6m months?", "6mo"),
        ("0d", "0d", "whole, from 1", "12w"),
        ("1.5w", "1.5w", "whole, from 1", "12w"),
        ("99999999d", "99999999d", "too long ago", "1900"),
        ("5000mo", "5000mo", "too long ago", "1900"),
        ("2026-11-20..2026-11-01", "2026-11-20..2026-11-01", "ends before it begins", "swap"),
        ("20 nov..1 nov", "20 nov..1 nov", "or in another year", "type the years"),
        ("fri 21 nov", "fri 21 nov", "Sat 21 Nov", "type one of the two"),
        ("31 feb..today", "31 feb", "no day 31", "29 Feb"),
    ],
)
def test_a_period_that_is_none_is_refused(text: str, word: str, message: str, hint: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_period(text, today=SUNDAY)

    assert caught.value.text == text
    assert caught.value.word == word
    assert message in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(("week_start", "first"), [(0, 16), (6, 22), (5, 21)])
def test_a_week_begins_on_the_runners_first_day(week_start: int, first: int) -> None:
    week = parse_period("week", today=SUNDAY, week_start=week_start)

    assert week == Period(date(2026, 11, first), SUNDAY)


def test_day_and_month_come_in_the_runners_order() -> None:
    assert parse_period("3/4", today=SUNDAY) == Period(date(2026, 4, 3), date(2026, 4, 3))
    american = parse_period("3/4..", today=SUNDAY, day_first=False)
    assert american == Period(date(2026, 3, 4), None)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period(date(2026, 11, 1), SUNDAY), "1 Nov 2026 – 22 Nov 2026"),
        (Period(SUNDAY, SUNDAY), "22 Nov 2026"),
        (Period(date(2026, 11, 1), None), "since 1 Nov 2026"),
        (Period(None, SUNDAY), "until 22 Nov 2026"),
        (Period(None, None), "all"),
    ],
)
def test_a_period_is_written_in_days(period: Period, text: str) -> None:
    assert format_period(period) == text


PAST_DAYS = st.dates(date(1900, 1, 1), SUNDAY)


@given(PAST_DAYS | st.none(), st.dates(date(1900, 1, 1), date(2400, 1, 1)) | st.none())
def test_a_period_that_is_written_reads_back(first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        last = first
    period = Period(first, last)

    assert parse_period(format_period(period), today=SUNDAY) == period


TYPED = """
this last past since until to from of all .. … – - 0 1 6 12 90 2025 2026 2090 99999999 20/11 11/2025
2026-11 2026-11-20 20.11. m ago before the
"""
WORDS = [*sorted(DATE_WORDS | SPAN_UNITS.keys()), *TYPED.split()]
TEXTS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", ""])), max_size=6
).map(lambda pairs: "".join(word + space for word, space in pairs))


@given(TEXTS | st.text(max_size=30), st.dates(date(1950, 1, 1), date(2400, 1, 1)))
@example("29 feb..1 mar", date(2028, 2, 29))
def test_every_text_is_read_or_refused_with_its_place(text: str, today: date) -> None:
    try:
        result: object = parse_period(text, today=today)
    except NotationError as error:
        result = error

    if isinstance(result, NotationError):
        assert result.text == text
        assert 0 <= result.start <= result.end <= len(text)
    else:
        assert isinstance(result, Period)
        assert result.first is None or result.first <= today
