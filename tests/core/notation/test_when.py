"""When it was: a day, perhaps a part of it or a clock time, never ahead of now."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from runlog.core.moment import PARTS_OF_DAY, Moment, day_moment, exact_moment
from runlog.core.notation.when import (
    Calendar,
    When,
    amended_when,
    combine_when,
    format_when,
    leading_when,
    parse_when,
)
from runlog.core.notation.when_words import DATE_WORDS, MEASURES
from runlog.errors import NotationError

LONDON = ZoneInfo("Europe/London")


def calendar_at(
    now: str, zone: str = "Europe/London", *, fold: int = 0, day_first: bool = True
) -> Calendar:
    """A calendar at a local time."""
    place = ZoneInfo(zone)
    local = datetime.fromisoformat(now).replace(tzinfo=place, fold=fold)
    return Calendar(now=local, zone=place, day_first=day_first)


SUNDAY = calendar_at("2026-11-22 21:10")


def shown(when: When) -> str:
    """Day, and clock or part: ``2026-11-21 18:30``, ``2026-11-21 evening``."""
    moment = when.moment
    time_text = f" {moment.at:%H:%M}" if moment.at else f" {moment.part_of_day or ''}"
    return f"{moment.day}{time_text}".strip()


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


def cases(table: str) -> list[tuple[str, str]]:
    """Lines of ``phrase | meaning``."""
    rows = (line.partition("|") for line in table.strip().splitlines())
    return [(phrase.strip(), meaning.strip()) for phrase, _, meaning in rows]


def sample() -> list[tuple[str, str]]:
    """The phrases of the shared table."""
    text = (Path(__file__).parent / "data" / "dates.tsv").read_text(encoding="utf-8")
    rows = [(line + "\t\t").split("\t")[:3] for line in text.splitlines()[1:]]
    return [(phrase, f"{day} {part}".strip()) for phrase, day, part in rows]


@pytest.mark.parametrize(("phrase", "meaning"), sample())
def test_the_sample_is_read_right(phrase: str, meaning: str) -> None:
    assert read(phrase) == meaning


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    cases(
        """
        Yesterday                        | 2026-11-21
        YESTERDAY EVENING                | 2026-11-21 evening
        yesterday, 18:30                 | 2026-11-21 18:30
        yesterday at 18:30               | 2026-11-21 18:30
        yesterday.                       | 2026-11-21
        yday 7am                         | 2026-11-21 07:00
        18:30 yesterday                  | 2026-11-21 18:30
        6pm yesterday                    | 2026-11-21 18:00
        last night                       | 2026-11-21 night
        late last night                  | 2026-11-21 night
        last evening                     | 2026-11-21 evening
        8pm last night                   | 2026-11-21 20:00
        last night at 10                 | 2026-11-21 22:00
        the night before last            | 2026-11-20 night
        this morning                     | 2026-11-22 morning
        early this morning               | 2026-11-22 morning
        this morning at 7                | 2026-11-22 07:00
        this afternoon                   | 2026-11-22 afternoon
        this lunchtime                   | 2026-11-22 noon
        earlier today                    | 2026-11-22
        tonight at 8                     | 2026-11-22 20:00
        the day before yesterday         | 2026-11-20
        day before yesterday 7am         | 2026-11-20 07:00
        just now                         | 2026-11-22 21:10
        """
    ),
)
def test_near_days_are_read(phrase: str, meaning: str) -> None:
    assert read(phrase) == meaning


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    cases(
        """
        on monday                        | 2026-11-16
        tues                             | 2026-11-17
        weds                             | 2026-11-18
        thurs                            | 2026-11-19
        sat.                             | 2026-11-21
        monday morning                   | 2026-11-16 morning
        monday morning at 7              | 2026-11-16 07:00
        sunday evening                   | 2026-11-22 evening
        last sunday                      | 2026-11-15
        last saturday                    | 2026-11-21
        this past tuesday                | 2026-11-17
        this tue                         | 2026-11-17
        this sun                         | 2026-11-22
        tue last week                    | 2026-11-10
        tuesday of last week 6pm         | 2026-11-10 18:00
        last week on tuesday             | 2026-11-10
        tue this week                    | 2026-11-17
        the tue before last              | 2026-11-10
        6pm on tuesday                   | 2026-11-17 18:00
        morning of tuesday               | 2026-11-17 morning
        """
    ),
)
def test_weekdays_are_the_latest_of_their_name(phrase: str, meaning: str) -> None:
    assert read(phrase) == meaning


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    cases(
        """
        0 days ago                       | 2026-11-22
        3d ago                           | 2026-11-19
        a fortnight ago                  | 2026-11-08
        two weeks ago                    | 2026-11-08
        a month ago                      | 2026-10-22
        12 months ago                    | 2025-11-22
        a year ago                       | 2025-11-22
        2 nights ago                     | 2026-11-20 night
        2 days ago in the evening        | 2026-11-20 evening
        3 days ago, at lunch             | 2026-11-19 noon
        an hour ago                      | 2026-11-22 20:10
        2h ago                           | 2026-11-22 19:10
        about 2 hours ago                | 2026-11-22 19:10
        30 min ago                       | 2026-11-22 20:40
        half an hour ago                 | 2026-11-22 20:40
        half hour ago                    | 2026-11-22 20:40
        a half hour ago                  | 2026-11-22 20:40
        quarter of an hour ago           | 2026-11-22 20:55
        a quarter of an hour ago         | 2026-11-22 20:55
        an hour and a half ago           | 2026-11-22 19:40
        two and a half hours ago         | 2026-11-22 18:40
        1.5 hours ago                    | 2026-11-22 19:40
        1,5 hours ago                    | 2026-11-22 19:40
        1h30 ago                         | 2026-11-22 19:40
        1h20m ago                        | 2026-11-22 19:50
        2 hours 15 min ago               | 2026-11-22 18:55
        2 hours and 15 minutes ago       | 2026-11-22 18:55
        2 hours, 15 minutes ago          | 2026-11-22 18:55
        26 hours ago                     | 2026-11-21 19:10
        """
    ),
)
def test_how_long_ago_is_read(phrase: str, meaning: str) -> None:
    assert read(phrase) == meaning


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    cases(
        """
        20/11/26                         | 2026-11-20
        20/11/2026 18:30                 | 2026-11-20 18:30
        20.11.2026                       | 2026-11-20
        20.11.26                         | 2026-11-20
        20-11-2026                       | 2026-11-20
        10.2.                            | 2026-02-10
        23/11                            | 2025-11-23
        22/11                            | 2026-11-22
        2026/11/20                       | 2026-11-20
        2026.11.20                       | 2026-11-20
        20261120                         | 2026-11-20
        2026-11-20 18:30                 | 2026-11-20 18:30
        2026-11-20 at 6pm                | 2026-11-20 18:00
        2026-11-20 evening               | 2026-11-20 evening
        20 nov 2026                      | 2026-11-20
        20 November                      | 2026-11-20
        20nov                            | 2026-11-20
        20-nov-2026                      | 2026-11-20
        20/nov/2026                      | 2026-11-20
        20. November 2026                | 2026-11-20
        nov 20 2026                      | 2026-11-20
        Nov 20, 2026 at 6:30 PM          | 2026-11-20 18:30
        nov 20th                         | 2026-11-20
        nov the 20th                     | 2026-11-20
        Nov. 20                          | 2026-11-20
        19th nov                         | 2026-11-19
        the 19th of november, 2026       | 2026-11-19
        the 19th                         | 2026-11-19
        19th                             | 2026-11-19
        on the 19th at 7am               | 2026-11-19 07:00
        the 22nd                         | 2026-11-22
        the 23rd                         | 2026-10-23
        the 31st                         | 2026-10-31
        sept 5                           | 2026-09-05
        8 may                            | 2026-05-08
        fri 20 nov                       | 2026-11-20
        Friday, November 20, 2026        | 2026-11-20
        fri the 20th                     | 2026-11-20
        friday 20th                      | 2026-11-20
        fri 20/11 18:30                  | 2026-11-20 18:30
        Sat 21 Nov ~evening              | 2026-11-21 evening
        the evening of the 19th          | 2026-11-19 evening
        29 feb 2024                      | 2024-02-29
        """
    ),
)
def test_british_american_and_iso_dates_are_read(phrase: str, meaning: str) -> None:
    assert read(phrase) == meaning


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    cases(
        """
        6.30pm                           | 2026-11-22 18:30
        6:30 PM                          | 2026-11-22 18:30
        6 p.m.                           | 2026-11-22 18:00
        7:15 a.m. today                  | 2026-11-22 07:15
        630pm                            | 2026-11-22 18:30
        18h30                            | 2026-11-22 18:30
        18:30:15                         | 2026-11-22 18:30
        00:15                            | 2026-11-22 00:15
        0:15                             | 2026-11-22 00:15
        12am                             | 2026-11-22 00:00
        12pm                             | 2026-11-22 12:00
        12 noon                          | 2026-11-22 12:00
        midnight                         | 2026-11-22 00:00
        midday                           | 2026-11-22 12:00
        at lunch                         | 2026-11-22 12:00
        lunch time                       | 2026-11-22 12:00
        yesterday at noon                | 2026-11-21 noon
        yesterday around noon            | 2026-11-21 noon
        yesterday lunch at 1             | 2026-11-21 13:00
        around 6pm                       | 2026-11-22 18:00
        at 6 in the evening              | 2026-11-22 18:00
        6 in the evening                 | 2026-11-22 18:00
        7 this morning                   | 2026-11-22 07:00
        8 tonight                        | 2026-11-22 20:00
        6 yesterday evening              | 2026-11-21 18:00
        6 o'clock in the evening         | 2026-11-22 18:00
        11 at night                      | 2026-11-21 23:00
        2 in the morning                 | 2026-11-22 02:00
        yesterday evening 6:30           | 2026-11-21 18:30
        yesterday evening at 18:30       | 2026-11-21 18:30
        yesterday afternoon 12:30        | 2026-11-21 12:30
        yesterday night 11pm             | 2026-11-21 23:00
        yesterday a.m.                   | 2026-11-21 morning
        yesterday pm                     | 2026-11-21 afternoon
        yesterday mid-morning            | 2026-11-21 morning
        in the evening                   | 2026-11-22 evening
        22:30                            | 2026-11-21 22:30
        """
    ),
)
def test_times_of_day_are_read(phrase: str, meaning: str) -> None:
    assert read(phrase) == meaning


@pytest.mark.parametrize(
    "phrase",
    [
        *("", "   ", "march", "may", "nov 2026", "2026-11", "2026", "1830", "14", "8.13", "1.5"),
        *("tomorrow", "next tue", "next week", "in 2 hours", "2026-12-24", "24/12/2026"),
        *("today at 22:30", "tonight at 10", "2026-11-22 22:30", "22 nov 22:30", "20/11/85"),
        *("last week", "this month", "last weekend", "a few days ago", "a couple of days ago"),
        *("30m ago", "1.5 days ago", "half a day ago", "99999999 days ago", "5000 months ago"),
        *("99999999 hours ago", "1.x hours ago", "ago", "3 ago", "3 days", "2 hours", "the"),
        *("31 feb", "31/4", "32/11", "00/11", "30/30", "29 feb", "29 feb 2023", "0 nov"),
        *("2026-02-30", "2026-13-01", "11/00/2026", "1500-01-01", "20-11-26", "20-11"),
        *("thu 20 nov", "fri 20", "5 sat", "the 32nd", "20 nov 26", "20/11/100", "20261320"),
        *("at 6", "at 12", "at 18", "at 25", "at 18.30", "24:00", "18:75", "25:30", "18:30:99"),
        *("13pm", "18:30pm", "0:30am", "1275pm", "18:30:", "400 pm", "6 o'clock", "6 o"),
        *("yesterday midnight", "midnight evening", "yesterday 45:12", "yesterday evening 06:30"),
        *("last night at 1am", "last night at 2", "12 at night", "5pm yesterday morning"),
        *("3 in the evening", "noon 18:30", "yesterday tuesday", "yesterday this morning"),
        *("this night", "last morning", "last lunch", "the day after", "tue before last"),
        *("1/2 marathon", "20/11 km", "nov 20 km", "may 10 km", "6x400", "1:05:30 km", "4:45/km"),
        *("now 18:30", "2 hours ago 18:30", "monday evning", "tue-thu", "18:30-19:15"),
        *("2026-11-20T25:00", "2026-11-20T18:30+15:00", "2026-11-20T18:30x", "2026-11-20x"),
        *("2026-11-20T", "2026-11-20T1", "week of 16 nov", "half", "a", "~", "9" * 5000),
    ],
)
def test_what_is_no_date_is_refused(phrase: str) -> None:
    error = refusal(phrase)

    assert error.message
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
        ("20/13", "20/13", "no month 13", "day/month"),
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
    error = refusal(phrase) if phrase != "20/13" else refusal(phrase, _month_past_twelve())

    assert error.word == word
    assert message in error.message
    assert hint in error.hint


def _month_past_twelve() -> Calendar:
    """Where 20/13 is refused for its month."""
    return SUNDAY


@pytest.mark.parametrize(
    ("now", "phrase", "meaning"),
    [
        (now, phrase, meaning)
        for now, table in {
            "2026-11-22 00:30": """
                last night        | 2026-11-21 night
                tonight           | 2026-11-21 evening
                tonight at 11     | 2026-11-21 23:00
                this evening      | 2026-11-21 evening
                this afternoon    | 2026-11-21 afternoon
                this morning      | 2026-11-22 morning
                yesterday         | 2026-11-21
                today             | 2026-11-22
                22:30             | 2026-11-21 22:30
                00:15             | 2026-11-22 00:15
                00:45             | 2026-11-21 00:45
                noon              | 2026-11-21 12:00
                night             | 2026-11-21 night
                saturday night    | 2026-11-21 night
                sunday night      | 2026-11-15 night
                2 hours ago       | 2026-11-21 22:30
            """,
            "2026-11-22 03:00": """
                this morning      | 2026-11-22 morning
                this morning at 7 | REFUSED
                tonight           | 2026-11-21 evening
                sunday morning    | 2026-11-22 morning
            """,
            "2026-11-22 10:00": """
                this evening      | 2026-11-22 evening
                tonight           | 2026-11-22 evening
                today evening     | 2026-11-22 evening
                evening           | 2026-11-21 evening
                noon              | 2026-11-21 12:00
                sunday evening    | 2026-11-15 evening
                sunday 18:30      | 2026-11-15 18:30
                sunday 9:30       | 2026-11-22 09:30
                22 nov 18:30      | REFUSED
                tonight 20:00     | REFUSED
                last night        | 2026-11-21 night
            """,
            "2026-11-23 09:00": """
                monday            | 2026-11-23
                last monday       | 2026-11-16
                this tue          | REFUSED
                this mon          | 2026-11-23
                tue this week     | REFUSED
                tue last week     | 2026-11-17
                last sunday       | 2026-11-22
            """,
            "2027-01-01 00:10": """
                yesterday         | 2026-12-31
                31 dec            | 2026-12-31
                1/1               | 2027-01-01
                2 jan             | 2026-01-02
                the 31st          | 2026-12-31
                an hour ago       | 2026-12-31 23:10
                last fri          | 2026-12-25
                fri               | 2027-01-01
                a month ago       | 2026-12-01
            """,
            "2028-02-29 12:00": """
                29 feb            | 2028-02-29
                a year ago        | 2027-02-28
                4 years ago       | 2024-02-29
                1 mar             | 2027-03-01
            """,
            "2028-03-01 12:00": """
                yesterday         | 2028-02-29
                29/2              | 2028-02-29
            """,
            "2025-01-10 12:00": "29 feb | 2024-02-29",
            "2026-03-31 12:00": """
                a month ago       | 2026-02-28
                the 30th          | 2026-03-30
            """,
            "2026-03-01 12:00": "the 30th | 2026-01-30",
        }.items()
        for phrase, meaning in cases(table)
    ],
)
def test_the_hour_and_the_day_of_asking_count(now: str, phrase: str, meaning: str) -> None:
    assert read(phrase, calendar_at(now)) == meaning


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


def test_a_skipped_time_is_no_hindrance_while_another_day_may_be_said() -> None:
    calendar = calendar_at("2026-03-29 09:00")
    clock = leading_when("at 01:30", 0, calendar)
    day = leading_when("yesterday", 0, calendar)
    assert clock is not None
    assert day is not None

    assert shown(combine_when([day[0], clock[0]], calendar)) == "2026-03-28 01:30"
    with pytest.raises(NotationError, match=r"There was no 01:30"):
        combine_when([clock[0]], calendar)


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
    calendar = Calendar(now=SUNDAY.now, zone=LONDON, week_start=6)

    assert read("tue last week", calendar) == "2026-11-17"
    assert read("this sunday", calendar) == "2026-11-22"


def line_reading(line: str, calendar: Calendar = SUNDAY) -> tuple[list[str], str]:
    """The date phrases a line holds, and what they mean together."""
    found: list[When] = []
    phrases = []
    index = 0
    while index < len(line):
        read_here = None if line[index].isspace() else leading_when(line, index, calendar)
        if read_here is not None:
            found.append(read_here[0])
            phrases.append(line[index : read_here[1]])
            index = read_here[1]
        elif line[index].isspace():
            index += 1
        else:
            index = len(line[:index]) + len(line[index:].split(maxsplit=1)[0])
    return phrases, shown(combine_when(found, calendar)) if found else ""


@pytest.mark.parametrize(
    ("line", "phrases", "meaning"),
    [
        ("8k 45:12 yesterday 18:30 pegasus", ["yesterday 18:30"], "2026-11-21 18:30"),
        ("8 km in 45:12 yesterday evening in the pegasus", ["yesterday evening"], "evening"),
        ("yesterday 8k 45:12 at 18:30", ["yesterday", "at 18:30"], "2026-11-21 18:30"),
        ("at 18:30 8k yesterday", ["at 18:30", "yesterday"], "2026-11-21 18:30"),
        ("8k at 22:30", ["at 22:30"], "2026-11-21 22:30"),
        ("8k 18:30", [], ""),
        ("22:30 yesterday 5k", ["yesterday"], "2026-11-21"),
        ("6:30pm 8k", ["6:30pm"], "2026-11-22 18:30"),
        ("7am 8k", ["7am"], "2026-11-22 07:00"),
        ("10 am 8k", ["10 am"], "2026-11-22 10:00"),
        ("8k tue at 6pm 45:12", ["tue at 6pm"], "2026-11-17 18:00"),
        ("2 hours ago 8k", ["2 hours ago"], "2026-11-22 19:10"),
        ("8k in 2 hours", [], ""),
        ("2 hours yesterday", ["yesterday"], "2026-11-21"),
        ("30 min 5k", [], ""),
        ("sat on the bench", ["sat"], "2026-11-21"),
        ("march 10 km", [], ""),
        ("may be 8k", [], ""),
        ("may 10 easy", ["may 10"], "2026-05-10"),
        ("8 march 8k", ["8 march"], "2026-03-08"),
        ("30/30", [], ""),
        ("4/100 0/10", [], ""),
        ("1/2 marathon 1:45:00", [], ""),
        ("1/2 mile", [], ""),
        ("half yesterday 1:45:30", ["yesterday"], "2026-11-21"),
        ("half yesterday at 18:30:00 1:45:30", ["yesterday at 18:30:00"], "18:30"),
        ("5k yesterday morning 22:30", ["yesterday morning"], "2026-11-21 morning"),
        ("1k yesterday evening 3:45", ["yesterday evening"], "2026-11-21 evening"),
        ("8k yesterday 45:12", ["yesterday"], "2026-11-21"),
        ("8k at 5:30/km", [], ""),
        ("8k at 5:30 /km yesterday", ["yesterday"], "2026-11-21"),
        ("8k at 5:30 pace", [], ""),
        ("at 6 min/km", [], ""),
        ("8k yesterday 18:30 pace 5:30/km", ["yesterday 18:30"], "18:30"),
        ("8k yesterday 18h30", ["yesterday"], "2026-11-21"),
        ("8k at 18h30", ["at 18h30"], "2026-11-22 18:30"),
        ("8k about 22:30", [], ""),
        ("8k around 6pm", ["around 6pm"], "2026-11-22 18:00"),
        ("8k at around 18:30", ["at around 18:30"], "2026-11-22 18:30"),
        ("8k morning yesterday", ["morning yesterday"], "2026-11-21 morning"),
        ("lunch 8k yesterday", ["lunch", "yesterday"], "2026-11-21 noon"),
        ("lunch run 5k", ["lunch"], "2026-11-22 12:00"),
        ("8k evening at 6:30 yesterday", ["evening at 6:30 yesterday"], "18:30"),
        ("evening 8k at 6:30 yesterday", ["evening", "at 6:30 yesterday"], "18:30"),
        ("8k 20 nov 18:30 hr 152", ["20 nov 18:30"], "2026-11-20 18:30"),
        ("8k nov 20 hr152", ["nov 20"], "2026-11-20"),
        ("8k nov 20 hr 152", ["nov 20"], "2026-11-20"),
        ("8k nov 20 10 km", ["nov 20"], "2026-11-20"),
        ("8k nov 20 2000 m", ["nov 20"], "2026-11-20"),
        ("20/11 1/2 marathon", ["20/11"], "2026-11-20"),
        ("20/11 marathon 3:10:00", ["20/11"], "2026-11-20"),
        ("8k on the 19th", ["on the 19th"], "2026-11-19"),
        ("parkrun 19th", [], ""),
        ("the 3rd rep", [], ""),
        ("8k fri 20th", ["fri 20th"], "2026-11-20"),
        ("8k fri, 20 nov, 18:30", ["fri, 20 nov, 18:30"], "2026-11-20 18:30"),
        ("30 min ago 5k 25:00", ["30 min ago"], "2026-11-22 20:40"),
        ("8k 2026-11-20T18:30+01:00 45:12", ["2026-11-20T18:30+01:00"], "18:30"),
        ("8k 2026-11-20 18:30:00 45:12", ["2026-11-20 18:30:00"], "2026-11-20 18:30"),
        ("21k 2026-11-20 01:45:30", ["2026-11-20"], "2026-11-20"),
        ("8k 2026-11-20 45:12", ["2026-11-20"], "2026-11-20"),
        ("8k in the morning", ["in the morning"], "2026-11-22 morning"),
        ("8 this morning", ["this morning"], "2026-11-22 morning"),
        ("8k tue-thu", [], ""),
        ("8k 18:30-19:15", [], ""),
        ("8k at midnight", ["at midnight"], "2026-11-22 00:00"),
        ("8k yesterday, 45:12", ["yesterday"], "2026-11-21"),
        ("1200-800-400 tempo 2026", [], ""),
        ("8k noon", ["noon"], "2026-11-22 12:00"),
        ("sunday 8k at 22:30", ["sunday", "at 22:30"], "2026-11-15 22:30"),
    ],
)
def test_a_line_gives_up_its_date_and_nothing_else(
    line: str, phrases: list[str], meaning: str
) -> None:
    found, together = line_reading(line)

    assert found == phrases
    assert together.endswith(meaning)


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


def said(*phrases: str) -> list[When]:
    """What was said at several places of a line."""
    found = [leading_when(phrase, 0, SUNDAY) for phrase in phrases]
    return [item[0] for item in found if item is not None]


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


ZONES = st.sampled_from(
    [
        *("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"),
        *("Australia/Lord_Howe", "America/Havana", "Pacific/Apia", "UTC"),
    ]
).map(ZoneInfo)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Anywhere and any time, the nights of a clock change included."""
    zone = draw(ZONES)
    ordinary = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1))
    changing = st.datetimes(datetime(2026, 3, 28), datetime(2026, 3, 30)) | st.datetimes(
        datetime(2026, 10, 24), datetime(2026, 10, 26)
    )
    now = draw(ordinary | changing).replace(tzinfo=UTC).astimezone(zone)
    return Calendar(
        now=now,
        zone=zone,
        day_first=draw(st.booleans()),
        week_start=draw(st.integers(0, 6)),
    )


WORDS = (
    sorted(DATE_WORDS | MEASURES)
    + (
        "a an the this last past next of on at in and half quarter before week ago early about ~ , . "
        ": - / + t z o ' 0 00 1 6 8 12 18 20 24 29 30 31 32 45 99 2024 2026 2090 99999999 th st "
        "6pm 6:30 18:30 45:12 1:05:30 20/11 11/20 20.11. 2026-11-20 2026-11-20T18:30 T18:30Z +14:00"
    ).split()
)
PHRASES = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", ""])), max_size=8
).map(lambda pairs: "".join(word + space for word, space in pairs))


@given(PHRASES | st.text(max_size=40), calendars())
@example("2026-03-29T01:30", calendar_at("2026-03-29 09:00"))
@example("١٢ nov", SUNDAY)
@example("²/11", SUNDAY)
def test_no_text_raises_anything_but_a_notation_error(text: str, calendar: Calendar) -> None:
    try:
        when = parse_when(text, calendar)
    except NotationError as error:
        assert error.text == text
        assert 0 <= error.start <= error.end <= len(text)
        assert error.message
        return
    moment = when.moment
    assert moment.at is None or moment.at <= calendar.now
    assert when.said.exact is not None or moment.day <= calendar.today
    assert when.day in {None, moment.day}
    assert moment.at is None or (moment.at.second, moment.at.microsecond)[1] == 0


@given(PHRASES, calendars())
def test_a_line_reads_a_phrase_as_it_is_read_alone(text: str, calendar: Calendar) -> None:
    try:
        found = leading_when(text, 0, calendar)
        assume(found is not None)
        assert found is not None
        alone = combine_when([found[0]], calendar)
    except NotationError:
        return
    assert found[1] <= len(text)
    assert not text[found[1] - 1].isspace()
    assert parse_when(text[: found[1]], calendar).moment == alone.moment


@given(
    st.integers(0, 300),
    st.times() | st.sampled_from(PARTS_OF_DAY) | st.none(),
    calendars(),
)
def test_what_is_written_reads_back(
    days: int, detail: time | str | None, calendar: Calendar
) -> None:
    day = calendar.today - timedelta(days=days)
    if isinstance(detail, time):
        at = datetime.combine(day, detail.replace(second=0, microsecond=0), tzinfo=calendar.zone)
        real = at.astimezone(UTC).astimezone(calendar.zone)
        assume(at.replace(fold=0, tzinfo=None) == real.replace(fold=0, tzinfo=None))
        assume(at.astimezone(UTC) <= calendar.now.astimezone(UTC))
        moment = exact_moment(at.replace(fold=0))
    else:
        part = next((known for known in PARTS_OF_DAY if known == detail), None)
        moment = day_moment(day, part, zone=calendar.zone)

    again = parse_when(format_when(moment), calendar).moment

    assert again.day == moment.day
    assert again.part_of_day == moment.part_of_day
    assert again.instant_s == moment.instant_s
    assert parse_when(format_when(moment, today=calendar.today), calendar).moment == again


def test_a_long_line_is_read_in_linear_time() -> None:
    def reads(line: str) -> Sequence[int]:
        return [index for index in range(len(line)) if line[index - 1 : index] in {" ", ""}]

    for unit in ("1 hour and ", "the ", "last ", "nov 20 ", "20/"):
        line = (unit * 10_000)[:10_000]
        for start in reads(line):
            try:
                found = leading_when(line, start, SUNDAY)
            except NotationError:
                continue
            assert found is None or found[1] - start < 100
