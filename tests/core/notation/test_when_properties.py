"""What holds for every date phrase, everywhere and at any time."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from runlog.core.moment import PARTS_OF_DAY, PartOfDay, day_moment, exact_moment
from runlog.core.notation.when import (
    Calendar,
    combine_when,
    format_when,
    leading_when,
    parse_when,
)
from runlog.core.notation.when_words import DATE_WORDS, MEASURES
from runlog.errors import NotationError

LONDON = ZoneInfo("Europe/London")
SUNDAY = Calendar(now=datetime(2026, 11, 22, 21, 10, tzinfo=LONDON), zone=LONDON)
SPRING = Calendar(now=datetime(2026, 3, 29, 9, tzinfo=LONDON), zone=LONDON)
ZONES = st.sampled_from(
    [
        *("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"),
        *("Australia/Lord_Howe", "America/Havana", "Pacific/Apia", "UTC"),
    ]
).map(ZoneInfo)

ANY_TIME = st.integers(946_684_800, 3_786_912_000)
CLOCK_CHANGES = st.sampled_from([1_774_746_000, 1_792_890_000]).flatmap(
    lambda change: st.integers(change - 90_000, change + 90_000)
)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Anywhere and any time, the nights of a clock change included."""
    zone = draw(ZONES)
    return Calendar(
        now=datetime.fromtimestamp(draw(ANY_TIME | CLOCK_CHANGES), zone),
        zone=zone,
        day_first=draw(st.booleans()),
        week_start=draw(st.integers(0, 6)),
    )


TYPED = """
a an the this last past next of on at in and half quarter before week ago early about ~ , . : - / +
t z o ' 0 00 1 6 8 12 18 20 24 29 30 31 32 45 99 2024 2026 2090 99999999 th st 6pm 6:30 18:30 45:12
1:05:30 20/11 11/20 20.11. 2026-11-20 2026-11-20T18:30 T18:30Z +14:00
"""
WORDS = [*sorted(DATE_WORDS | MEASURES), *TYPED.split()]
PHRASES = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", ""])), max_size=8
).map(lambda pairs: "".join(word + space for word, space in pairs))


def outcome(text: str, calendar: Calendar) -> object:
    """What a text is read as, or the error it is refused with."""
    try:
        return parse_when(text, calendar).moment
    except NotationError as error:
        return error


@given(PHRASES | st.text(max_size=40), calendars())
@example("2026-03-29T01:30", SPRING)
@example("١٢ nov", SUNDAY)
@example("²/11", SUNDAY)
@example("9999999999 days ago", SUNDAY)
def test_every_text_is_read_or_refused_with_its_place(text: str, calendar: Calendar) -> None:
    result = outcome(text, calendar)

    if isinstance(result, NotationError):
        assert result.text == text
        assert 0 <= result.start <= result.end <= len(text)
        assert result.message


@given(PHRASES, calendars())
def test_nothing_that_is_read_lies_ahead(text: str, calendar: Calendar) -> None:
    try:
        when = parse_when(text, calendar)
    except NotationError:
        return

    moment = when.moment
    assert moment.at is None or moment.at <= calendar.now.astimezone(UTC)
    assert moment.day <= calendar.today or when.said.exact is not None
    assert when.day in {None, moment.day}


@given(PHRASES, calendars())
def test_a_line_reads_a_phrase_as_it_is_read_alone(text: str, calendar: Calendar) -> None:
    try:
        found = leading_when(text, 0, calendar)
        alone = None if found is None else combine_when([found[0]], calendar)
    except NotationError:
        return
    if found is None or alone is None:
        return

    assert found[1] == len(text[: found[1]].rstrip())
    assert parse_when(text[: found[1]], calendar).moment == alone.moment


@given(st.integers(1, 300), st.times(), calendars())
def test_a_clock_that_is_written_reads_back(days: int, clock: time, calendar: Calendar) -> None:
    day = calendar.today - timedelta(days=days)
    wall = datetime.combine(day, clock.replace(second=0, microsecond=0), tzinfo=calendar.zone)
    at = wall.astimezone(UTC).astimezone(calendar.zone).replace(fold=0)  # one that there was
    moment = exact_moment(at)

    for text in (format_when(moment), format_when(moment, today=calendar.today)):
        again = parse_when(text, calendar).moment
        assert (again.day, again.instant_s) == (moment.day, moment.instant_s)


@given(st.integers(0, 300), st.sampled_from(PARTS_OF_DAY) | st.none(), calendars())
def test_a_part_of_a_day_that_is_written_reads_back(
    days: int, part: PartOfDay | None, calendar: Calendar
) -> None:
    day = calendar.today - timedelta(days=days)
    moment = day_moment(day, part, zone=calendar.zone)

    assert parse_when(format_when(moment), calendar).moment == moment
    assert parse_when(format_when(moment, today=calendar.today), calendar).moment == moment
