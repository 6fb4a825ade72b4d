"""When it was: a day, perhaps a part of it or a clock time, never ahead of now."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from runlog.core.notation.when import Calendar, When, format_when, parse_when
from runlog.errors import NotationError

DATA = Path(__file__).parent / "data"


def calendar_at(
    now: str, zone: str = "Europe/London", *, fold: int = 0, day_first: bool = True
) -> Calendar:
    """A calendar at a local time."""
    place = ZoneInfo(zone)
    local = datetime.fromisoformat(now).replace(tzinfo=place, fold=fold)
    return Calendar(now=local, zone=place, day_first=day_first)


SUNDAY = calendar_at("2026-11-22 21:10")


def table(name: str) -> list[tuple[str, ...]]:
    """The rows of a table of phrases and what they mean."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines]


def shown(when: When) -> str:
    """Day, and clock or part: ``2026-11-21 18:30``, ``2026-11-21 evening``."""
    moment = when.moment
    time_text = f"{moment.at:%H:%M}" if moment.at else moment.part_of_day or ""
    return f"{moment.day} {time_text}".strip()


def read(phrase: str, calendar: Calendar = SUNDAY) -> str:
    """What a phrase means, or REFUSED."""
    try:
        return shown(parse_when(phrase, calendar))
    except NotationError:
        return "REFUSED"


def refusal(phrase: str, calendar: Calendar = SUNDAY) -> NotationError:
    """The error a phrase is refused with."""
    with pytest.raises(NotationError) as caught:
        parse_when(phrase, calendar)
    return caught.value


@pytest.mark.parametrize("row", table("dates.tsv"))
def test_the_shared_sample_is_read_right(row: tuple[str, ...]) -> None:
    phrase, *meaning = row

    assert read(phrase) == " ".join(meaning).strip()


@pytest.mark.parametrize(("phrase", "meaning"), table("dates_more.tsv"))
def test_british_american_and_iso_habits_are_read(phrase: str, meaning: str) -> None:
    assert read(phrase) == meaning


@pytest.mark.parametrize(("now", "phrase", "meaning"), table("dates_by_now.tsv"))
def test_the_hour_and_the_day_of_asking_count(now: str, phrase: str, meaning: str) -> None:
    assert read(phrase, calendar_at(now)) == meaning


@pytest.mark.parametrize(
    "phrase", ["", "   ", "9" * 5000, *(row[0] for row in table("dates_refused.tsv"))]
)
def test_what_is_no_date_is_refused(phrase: str) -> None:
    error = refusal(phrase)

    assert error.message
    assert error.hint
    assert error.text == phrase
    assert 0 <= error.start <= error.end <= len(phrase)


@pytest.mark.parametrize(
    ("phrase", "word", "message", "hint"),
    [
        ("tomorrow", "tomorrow", "still ahead", "yesterday"),
        ("march", "march", "A month alone", "8 march"),
        ("yesterday evning", "evning", "did you mean evening?", "for example"),
        ("20 novmber", "20", "did you mean november?", "for example"),
        ("sat on the bench", "on the bench", "belongs to no date", "for example"),
        ("thu 20 nov", "thu 20 nov", "Fri 20 Nov", "type one of the two"),
        ("31 feb", "31 feb", "Feb has no day 31", "29 Feb"),
        ("29 feb", "29 feb", "no 29 Feb in 2026", "29 Feb 2024"),
        ("2026-13-01", "2026-13-01", "no month 13", "day/month"),
        ("yesterday at 6", "yesterday at 6", "morning or in the evening", "6am, or 6pm"),
        ("at 12", "at 12", "Noon or midnight", "12:00"),
        ("at 18", "18", "no time of day", "type 18:00"),
        ("at 18.30", "18.30", "colon", "type 18:30, or 6.30pm"),
        ("24:00", "24:00", "no time of day", "00:00"),
        ("1830", "1830", "a time or a year", "18:30"),
        ("2026-11", "2026-11", "A month alone", "2026-11-08"),
        ("10.2", "10.2", "decimal", "10.2. or 10/2"),
        ("8", "8", "number alone", "8 nov"),
        ("30m ago", "30m ago", "minutes or months", "30min ago, or 30mo ago"),
        ("last week", "last week", "Which day", "last tue"),
        ("today at 22:30", "today at 22:30", "today 22:30 is still ahead", "yesterday 18:30"),
        ("20 dec 2026", "20 dec 2026", "Sun 20 Dec is still ahead", "yesterday"),
        ("20/12/2027", "20/12/2027", "Mon 20 Dec 2027 is still ahead", "yesterday"),
        ("blurgh", "blurgh", "no date", "for example"),
        ("", "", "No date was given", "for example"),
    ],
)
def test_a_refusal_says_what_where_and_what_instead(
    phrase: str, word: str, message: str, hint: str
) -> None:
    error = refusal(phrase)

    assert error.word == word
    assert message in error.message
    assert hint in error.hint


@pytest.mark.parametrize(
    ("now", "fold", "phrase", "instant"),
    [
        ("2026-03-29 09:00", 0, "00:59", "2026-03-29T00:59+00:00"),
        ("2026-03-29 09:00", 0, "02:00", "2026-03-29T02:00+01:00"),
        ("2026-03-29 09:00", 0, "9 hours ago", "2026-03-28T23:00+00:00"),
        ("2026-03-29 09:00", 0, "yesterday 01:30", "2026-03-28T01:30+00:00"),
        ("2026-03-29 00:30", 0, "01:30", "2026-03-28T01:30+00:00"),
        ("2026-10-25 09:00", 0, "01:30", "2026-10-25T01:30+01:00"),
        ("2026-10-25 09:00", 0, "today 01:30", "2026-10-25T01:30+01:00"),
        ("2026-10-25 09:00", 0, "8 hours ago", "2026-10-25T01:00+00:00"),
        ("2026-10-25 09:00", 0, "2026-10-25T01:30+00:00", "2026-10-25T01:30+00:00"),
        ("2026-10-25 01:15", 0, "01:30", "2026-10-24T01:30+01:00"),
        ("2026-10-25 01:15", 1, "01:30", "2026-10-25T01:30+01:00"),
        ("2026-10-25 01:15", 1, "1 hour ago", "2026-10-25T01:15+01:00"),
        ("2026-10-25 01:15", 1, "10 min ago", "2026-10-25T01:05+00:00"),
        ("2026-10-25 01:15", 1, "now", "2026-10-25T01:15+00:00"),
    ],
)
def test_a_night_with_a_clock_change_is_read_right(
    now: str, fold: int, phrase: str, instant: str
) -> None:
    when = parse_when(phrase, calendar_at(now, fold=fold))

    assert when.moment.at is not None
    assert when.moment.at.isoformat(timespec="minutes") == instant


@pytest.mark.parametrize(
    "phrase", ["01:30", "today 01:30", "sun 1:30am", "29/3 01:30", "2026-03-29T01:30"]
)
def test_a_time_the_clocks_skipped_is_refused(phrase: str) -> None:
    error = refusal(phrase, calendar_at("2026-03-29 09:00"))

    assert "There was no 01:30 on Sun 29 Mar" in error.message
    assert "watch" in error.hint


@pytest.mark.parametrize(
    ("now", "phrase", "remark"),
    [
        ("2026-10-25 09:00", "01:30", "01:30 happened twice that night; the earlier is meant"),
        ("2026-11-22 21:10", "11/20", "read as month/day, for there is no month 20"),
        ("2026-11-22 21:10", "11/20/2026 18:30", "read as month/day, for there is no month 20"),
        ("2026-03-31 12:00", "a month ago", "Feb 2026 had 28 days; its last is meant"),
        ("2026-11-22 10:00", "this evening", "this evening is still ahead"),
        (
            "2026-11-22 10:00",
            "sunday 18:30",
            "the 18:30 of today is still ahead; that of Sun 15 Nov is meant",
        ),
        (
            "2026-11-22 10:00",
            "evening",
            "the evening of today is still ahead; that of Sat 21 Nov is meant",
        ),
        (
            "2026-11-22 00:30",
            "tonight",
            "it is after midnight: the evening of Sat 21 Nov is meant",
        ),
        ("2026-11-22 21:10", "around 6pm", "kept as if it were exact"),
        ("2026-07-01 12:00", "2026-07-01T07:00Z", "07:00 UTC was 08:00 here"),
        ("2026-11-22 21:10", "2026-11-20T07:00Z", None),
        ("2026-11-22 21:10", "22:30", None),
        ("2026-11-22 21:10", "yesterday", None),
    ],
)
def test_a_reading_that_may_surprise_says_so(now: str, phrase: str, remark: str | None) -> None:
    assert parse_when(phrase, calendar_at(now)).remark == remark


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    [
        ("11/20", "2026-11-20"),
        ("3/4", "2026-03-04"),
        ("3/4/26", "2026-03-04"),
        ("20/11", "2026-11-20"),
        ("1.5.", "2026-01-05"),
        ("20 nov", "2026-11-20"),
        ("2026-11-20", "2026-11-20"),
    ],
)
def test_an_american_runner_writes_the_month_first(phrase: str, meaning: str) -> None:
    calendar = calendar_at("2026-11-22 21:10", "America/New_York", day_first=False)

    assert read(phrase, calendar) == meaning


@pytest.mark.parametrize(
    ("phrase", "iso"),
    [
        ("2026-11-20T18:30+01:00", "2026-11-20T18:30:00+01:00"),
        ("2026-11-20T18:30:15.123+0100", "2026-11-20T18:30:15+01:00"),
        ("2026-11-20T18:30-08", "2026-11-20T18:30:00-08:00"),
        ("2026-11-20 18:30:00 +05:30", "2026-11-20T18:30:00+05:30"),
        ("2026-11-20t18:30z", "2026-11-20T18:30:00+00:00"),
        ("20261120T183015Z", "2026-11-20T18:30:15+00:00"),
        ("20261120T1830", "2026-11-20T18:30:00+00:00"),
        ("2026-11-20 18:30:15", "2026-11-20T18:30:15+00:00"),
        ("2026-11-23T05:00+13:00", "2026-11-23T05:00:00+13:00"),
    ],
)
def test_a_moment_with_an_offset_keeps_it(phrase: str, iso: str) -> None:
    when = parse_when(phrase, SUNDAY)

    assert when.moment.at is not None
    assert when.moment.at.isoformat() == iso
    assert when.day == when.moment.day == when.moment.at.date()
    assert when.clock == when.moment.at.time()


def test_utc_is_read_on_the_runners_own_clock() -> None:
    calendar = calendar_at("2026-11-22 21:10", "America/Los_Angeles")

    assert read("2026-11-23T01:30Z", calendar) == "2026-11-22 17:30"
    assert read("2026-11-23T06:00Z", calendar) == "REFUSED"


def test_the_zone_of_now_does_not_matter() -> None:
    calendar = Calendar(now=SUNDAY.now.astimezone(UTC), zone=ZoneInfo("Asia/Tokyo"))

    assert read("today", calendar) == "2026-11-23"
    assert read("now", calendar) == "2026-11-23 06:10"


def test_the_first_day_of_the_week_moves_last_week() -> None:
    calendar = Calendar(now=SUNDAY.now, zone=SUNDAY.zone, week_start=6)

    assert read("tue last week", calendar) == "2026-11-17"
    assert read("this sunday", calendar) == "2026-11-22"


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sat 18:30", "Sat 21 Nov 18:30"),
        ("yesterday evening", "Sat 21 Nov ~evening"),
        ("yesterday", "Sat 21 Nov"),
        ("dec 24", "Wed 24 Dec 2025"),
        ("dec 24 7:05", "Wed 24 Dec 2025 07:05"),
    ],
)
def test_a_moment_is_written_as_exactly_as_it_is_known(phrase: str, text: str) -> None:
    assert format_when(parse_when(phrase, SUNDAY).moment, today=SUNDAY.today) == text


def test_without_today_the_year_is_left_out() -> None:
    assert format_when(parse_when("dec 24", SUNDAY).moment) == "Wed 24 Dec"
