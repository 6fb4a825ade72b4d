"""Where a line says when it was, and what that means together."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.core.moment import Moment, day_moment, exact_moment
from runlog.core.notation.when import (
    Calendar,
    When,
    amended_when,
    combine_when,
    leading_when,
)
from runlog.errors import NotationError

DATA = Path(__file__).parent / "data"
LONDON = ZoneInfo("Europe/London")
SUNDAY = Calendar(now=datetime(2026, 11, 22, 21, 10, tzinfo=LONDON), zone=LONDON)


def shown(when: When) -> str:
    """Day, and clock or part: ``2026-11-21 18:30``, ``2026-11-21 evening``."""
    moment = when.moment
    time_text = f"{moment.at:%H:%M}" if moment.at else moment.part_of_day or ""
    return f"{moment.day} {time_text}".strip()


def said(*phrases: str, calendar: Calendar = SUNDAY) -> list[When]:
    """What was said at several places of a line."""
    found = [leading_when(phrase, 0, calendar) for phrase in phrases]
    return [item[0] for item in found if item is not None]


def dates_in(line: str) -> list[tuple[str, When]]:
    """The date phrases a line holds, read from left to right as an entry is."""
    found = []
    index = 0
    while index < len(line):
        read = None if line[index].isspace() else leading_when(line, index, SUNDAY)
        if read is not None:
            found.append((line[index : read[1]], read[0]))
            index = read[1]
        else:
            word = line[index:].split(" ", 1)[0]
            index += max(1, len(word))
    return found


@pytest.mark.parametrize(
    "row", (DATA / "date_lines.tsv").read_text(encoding="utf-8").splitlines()[1:]
)
def test_a_line_gives_up_its_date_and_nothing_else(row: str) -> None:
    line, phrases, meaning = row.split("\t")

    found = dates_in(line)

    assert " | ".join(phrase for phrase, _ in found) == phrases
    together = combine_when([when for _, when in found], SUNDAY) if found else None
    assert (shown(together) if together else "") == meaning


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("2026-12-24", "still ahead"),
        ("tomorrow", "still ahead"),
        ("next sunday", "still ahead"),
        ("31 feb", "no day 31"),
        ("32/11", "no day 32"),
        ("today at 22:30", "still ahead"),
        ("at 22:30 today", "still ahead"),
        ("at 6", "morning or in the evening"),
        ("at 45:12", "no time of day"),
        ("yesterday evening 6:30", "how long it took"),
        ("yesterday at midnight", "which one"),
        ("this week", "Which day"),
        ("thu 20 nov", "another weekday"),
    ],
)
def test_a_line_with_a_date_that_cannot_be_had_is_refused(phrase: str, message: str) -> None:
    line = f"8k {phrase} pegasus"

    with pytest.raises(NotationError, match=message) as caught:
        leading_when(line, 3, SUNDAY)

    assert caught.value.text == line
    assert 3 <= caught.value.start < caught.value.end <= len(line) - len(" pegasus")


@pytest.mark.parametrize(("text", "start"), [("8k", 1), ("x20/11", 1), ("8k tue", 2), ("", 0)])
def test_no_date_begins_within_a_word(text: str, start: int) -> None:
    assert leading_when(text, start, SUNDAY) is None


@pytest.mark.parametrize(
    ("phrases", "message"),
    [
        (("yesterday", "tue"), "Two days were said: Sat 21 Nov and Tue 17 Nov"),
        (("at 18:30", "7am"), "Two times of day were said: 18:30 and 07:00"),
        (("morning", "evening"), "Two times of day were said: morning and evening"),
        (("2 hours ago", "at 18:30"), "Two times of day were said: 19:10 and 18:30"),
        (("2 hours ago", "evening"), "Two times of day were said: evening and 19:10"),
        (("2 hours ago", "yesterday"), "Two days were said"),
        (("morning", "at 18:30"), "18:30 and morning do not go together"),
        (("today", "at 22:30"), "today 22:30 is still ahead"),
        (("yesterday", "at midnight"), "Midnight lies between two days"),
    ],
)
def test_what_contradicts_itself_in_a_line_is_refused(
    phrases: tuple[str, ...], message: str
) -> None:
    line = " 8k ".join(phrases)

    with pytest.raises(NotationError, match=message) as caught:
        combine_when(said(*phrases), SUNDAY, text=line, start=2, end=5)

    assert (caught.value.text, caught.value.start, caught.value.end) == (line, 2, 5)


def test_a_part_of_the_day_gives_way_to_a_clock_within_it() -> None:
    assert shown(combine_when(said("yesterday evening", "at 18:30"), SUNDAY)) == "2026-11-21 18:30"


def test_a_skipped_time_is_no_hindrance_while_another_day_may_be_said() -> None:
    spring = Calendar(now=datetime(2026, 3, 29, 9, tzinfo=LONDON), zone=LONDON)
    day, clock = said("yesterday", "at 01:30", calendar=spring)

    assert shown(combine_when([day, clock], spring)) == "2026-03-28 01:30"
    with pytest.raises(NotationError, match=r"There was no 01:30"):
        combine_when([clock], spring)


@pytest.mark.parametrize(
    ("phrase", "day", "clock", "part"),
    [
        ("yesterday", date(2026, 11, 21), None, None),
        ("at 18:30", None, time(18, 30), None),
        ("yesterday 18:30", date(2026, 11, 21), time(18, 30), None),
        ("evening", None, None, "evening"),
        ("last night", date(2026, 11, 21), None, "night"),
        ("yesterday lunch", date(2026, 11, 21), None, "noon"),
        ("lunch", None, time(12), "noon"),
        ("2 hours ago", date(2026, 11, 22), time(19, 10), None),
    ],
)
def test_what_was_said_is_kept_apart(
    phrase: str, day: date | None, clock: time | None, part: str | None
) -> None:
    (when,) = said(phrase)

    assert (when.day, when.clock, when.part_of_day) == (day, clock, part)


EVENING_BEFORE = day_moment(date(2026, 11, 19), "evening", zone=LONDON)
CLOCK_BEFORE = exact_moment(datetime(2026, 11, 19, 18, 30, tzinfo=LONDON))
IN_TOKYO = exact_moment(datetime(2026, 11, 19, 6, 30, tzinfo=ZoneInfo("Asia/Tokyo")))


@pytest.mark.parametrize(
    ("moment", "phrase", "meaning"),
    [
        (CLOCK_BEFORE, "tue", "2026-11-17 18:30"),
        (EVENING_BEFORE, "tue", "2026-11-17 evening"),
        (CLOCK_BEFORE, "at 7am", "2026-11-19 07:00"),
        (EVENING_BEFORE, "at 7am", "2026-11-19 07:00"),
        (CLOCK_BEFORE, "morning", "2026-11-19 morning"),
        (CLOCK_BEFORE, "lunch", "2026-11-19 noon"),
        (CLOCK_BEFORE, "tue at 7am", "2026-11-17 07:00"),
        (CLOCK_BEFORE, "2 hours ago", "2026-11-22 19:10"),
        (day_moment(date(2026, 11, 19), zone=LONDON), "tue", "2026-11-17"),
        (IN_TOKYO, "tue", "2026-11-17 06:30"),
    ],
)
def test_an_edit_keeps_what_was_not_said(moment: Moment, phrase: str, meaning: str) -> None:
    (when,) = said(phrase)

    assert shown(amended_when(moment, when, SUNDAY)) == meaning


def test_an_edit_of_a_run_abroad_stays_abroad() -> None:
    (when,) = said("tue")

    amended = amended_when(IN_TOKYO, when, SUNDAY)

    assert amended.moment.at is not None
    assert amended.moment.at.utcoffset() == timedelta(hours=9)


def test_an_edit_into_what_is_still_ahead_is_refused() -> None:
    late = exact_moment(datetime(2026, 11, 19, 22, 30, tzinfo=LONDON))
    (today,) = said("today")

    with pytest.raises(NotationError, match="still ahead") as caught:
        amended_when(late, today, SUNDAY, text="today")

    assert caught.value.word == "today"


@pytest.mark.parametrize("unit", ["1 hour and ", "the ", "last ", "nov 20 ", "20/", "at "])
def test_a_hostile_line_is_read_a_little_at_a_time(unit: str) -> None:
    line = (unit * 10_000)[:10_000]

    found = leading_when(line, 0, SUNDAY)

    assert found is None or found[1] < 100
