"""Notes of what else happened, and days that were not journalled."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.note_line import NoteEntry, parse_note_line, parse_pause_line
from runlog.core.notation.when import Calendar
from runlog.errors import NotationError

_ZONE = ZoneInfo("Europe/London")
LEXICON = Lexicon(calendar=Calendar(now=datetime(2026, 11, 22, 21, 10, tzinfo=_ZONE), zone=_ZONE))


def moment(entry: NoteEntry) -> str | None:
    if entry.when is None:
        return None
    at = entry.when.moment.at
    return f"{entry.when.moment.day} {f'{at:%H:%M}' if at else entry.when.moment.part or ''}"


@pytest.mark.parametrize(
    ("line", "text", "when"),
    [
        ("new desk", "new desk", None),
        ("new desk yesterday", "new desk", "2026-11-21 "),
        ("yesterday new desk", "new desk", "2026-11-21 "),
        ("yesterday evening: moved house", "moved house", "2026-11-21 evening"),
        ("yesterday, moved house", "moved house", "2026-11-21 "),
        ("long drive to Bath on monday", "long drive to Bath", "2026-11-16 "),
        ("slept badly last night.", "slept badly", "2026-11-21 night"),
        ("drove 400 km yesterday evening", "drove 400 km", "2026-11-21 evening"),
        ("physio at 6pm", "physio", "2026-11-22 18:00"),
        ("3 days ago started antibiotics", "started antibiotics", "2026-11-19 "),
        ("20/11 flu", "flu", "2026-11-20 "),
        ("2026-11-20 flu", "flu", "2026-11-20 "),
        ("flu (20 nov)", "flu", "2026-11-20 "),
        ("yesterday dentist at 18:30", "dentist", "2026-11-21 18:30"),
        ("this morning a cold", "a cold", "2026-11-22 morning"),
        ("march", "march", None),
        ("May Day", "May Day", None),
        ("sat on the bench all day", "sat on the bench all day", None),
        ("tired and sat", "tired and sat", None),
        ("skipped lunch", "skipped lunch", None),
        ("slept 6:30", "slept 6:30", None),
        ("1/2 day gardening", "1/2 day gardening", None),
        ("3/4 of the fence painted", "3/4 of the fence painted", None),
        ("painted the fence, 3/4", "painted the fence, 3/4", None),
        ("18:30 dentist", "18:30 dentist", None),
        ("6pm dentist", "dentist", "2026-11-22 18:00"),
        ("at lunch a nap", "at lunch a nap", None),
        ("new desk since monday", "new desk since monday", None),
        ("booked physio for friday", "booked physio for friday", None),
        ("last week was stressful", "last week was stressful", None),
        ("tomorrow dentist", "tomorrow dentist", None),
        ("yesterday's run hurt", "yesterday's run hurt", None),
        ("yesterday flu until monday", "flu until monday", "2026-11-21 "),
        ("yesterday saw physio monday", "saw physio monday", "2026-11-21 "),
        ("[red]bold[/red] \x1b[31m", "[red]bold[/red] \x1b[31m", None),
    ],
)
def test_a_date_is_taken_off_the_beginning_or_end_only(
    line: str, text: str, when: str | None
) -> None:
    for words in (line.split(), [line]):
        entry = parse_note_line(words, LEXICON)
        assert (entry.text, moment(entry), entry.tags) == (text, when, ())


@pytest.mark.parametrize(
    ("line", "text", "tags"),
    [
        ("new desk tag:desk", "new desk", ("desk",)),
        ("tag:desk new desk yesterday", "new desk", ("desk",)),
        ("new tag:Desk,chair desk tag:desk", "new desk", ("desk", "chair")),
        ("vintage:desk", "vintage:desk", ()),
    ],
)
def test_tags_are_taken_out(line: str, text: str, tags: tuple[str, ...]) -> None:
    entry = parse_note_line(line.split(), LEXICON)
    assert (entry.text, entry.tags) == (text, tags)


def test_flags_leave_the_text_alone() -> None:
    options = {"date": "monday", "at": "18:30", "tag": "desk"}
    entry = parse_note_line(["new desk yesterday"], LEXICON, options=options)
    assert (entry.text, moment(entry)) == ("new desk yesterday", "2026-11-16 18:30")
    assert entry.tags == ("desk",)


def test_a_text_of_several_lines_keeps_them() -> None:
    text = "new desk\n  and a chair"
    assert parse_note_line([text], LEXICON).text == text


@pytest.mark.parametrize(
    ("words", "options", "at"),
    [
        ([], {}, ""),
        (["yesterday"], {}, ""),
        (["tag:desk"], {}, ""),
        (["2026-12-24", "holiday"], {}, "2026-12-24"),
        (["31/02", "holiday"], {}, "31/02"),
        (["desk", "tag:a?b"], {}, "a?b"),
        (["desk"], {"date": "tomorrow"}, "tomorrow"),
        (["desk"], {"tag": "a b"}, "a b"),
        (["a\0b"], {}, "\0"),
        (["a\udc80"], {}, "\udc80"),
    ],
)
def test_a_note_is_refused(words: list[str], options: dict[str, str], at: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_note_line(words, LEXICON, options=options)
    assert caught.value.word == at


@pytest.mark.parametrize(
    ("line", "first", "last", "reason"),
    [
        ("1 nov 14 nov flu", "2026-11-01", "2026-11-14", "flu"),
        ("1 nov to 14 nov", "2026-11-01", "2026-11-14", None),
        ("1 nov - 14 nov: flu and cough", "2026-11-01", "2026-11-14", "flu and cough"),
        ("from monday to yesterday: holiday", "2026-11-16", "2026-11-21", "holiday"),
        ("mon-wed conference", "2026-11-16", "2026-11-18", "conference"),
        ("1-14 nov flu", "2026-11-01", "2026-11-14", "flu"),
        ("nov 1 to 14 flu", "2026-11-01", "2026-11-14", "flu"),
        ("1 to 14 nov 2025 flu", "2025-11-01", "2025-11-14", "flu"),
        ("1st-14th november", "2026-11-01", "2026-11-14", None),
        ("1/11-14/11 flu", "2026-11-01", "2026-11-14", "flu"),
        ("2026-11-01..2026-11-14 flu", "2026-11-01", "2026-11-14", "flu"),
        ("2026-11-01 2026-11-14 flu", "2026-11-01", "2026-11-14", "flu"),
        ("28 dec 3 jan", "2025-12-28", "2026-01-03", None),
        ("3 days ago until today", "2026-11-19", "2026-11-22", None),
        ("last week", "2026-11-09", "2026-11-15", None),
        ("last week: holiday in Spain", "2026-11-09", "2026-11-15", "holiday in Spain"),
        ("last week tue to today", "2026-11-10", "2026-11-22", None),
        ("this week", "2026-11-16", "2026-11-22", None),
        ("last month", "2026-10-01", "2026-10-31", None),
        ("this month", "2026-11-01", "2026-11-22", None),
        ("yesterday flu", "2026-11-21", "2026-11-21", "flu"),
        ("today", "2026-11-22", "2026-11-22", None),
        ("monday monday", "2026-11-16", "2026-11-16", None),
    ],
)
def test_a_pause_lasts_from_one_day_to_another(
    line: str, first: str, last: str, reason: str | None
) -> None:
    entry = parse_pause_line(line.split(), LEXICON)
    assert (str(entry.first_on), str(entry.last_on), entry.reason) == (first, last, reason)


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("14 nov 1 nov", "before it begins"),
        ("20 nov 30 nov", "last year"),
        ("14-1 nov", "before it begins"),
        ("monday", "Until when"),
        ("monday flu", "Until when"),
        ("flu", "Since when"),
        ("", "Since when"),
        ("18:30 19:30", "Since when"),
        ("tomorrow next week", "ahead"),
        ("1 nov 31 feb", "no day"),
        ("1-31 feb", "no day"),
    ],
)
def test_a_pause_is_refused_with_advice(line: str, advice: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_pause_line(line.split(), LEXICON)
    assert advice in f"{caught.value.message} {caught.value.hint}"


_PIECES = (
    "1 nov 14 31 feb to - from until last week monday yesterday tag:a new desk : 2026-11-01 .. "
    "20/11 at 18:30 6pm ( ) march sat 1/2 ago 3 days \x1b ٣ İ ,"
)
_WORDS = st.one_of(st.sampled_from(_PIECES.split(" ")), st.text(max_size=8))


@given(st.lists(_WORDS, max_size=10))
def test_whatever_is_typed_is_read_or_refused(words: list[str]) -> None:
    for parse in (parse_note_line, parse_pause_line):
        try:
            parse(words, LEXICON)
        except NotationError as error:
            place = (error.start, error.end, len(error.text))
            is_printable = error.message.isprintable()
        else:
            place, is_printable = (0, 0, 0), True
        assert 0 <= place[0] <= place[1] <= place[2]
        assert is_printable


@pytest.mark.parametrize("piece", ["yesterday ", "tag:a ", "1 nov ", "a", ": ", "(", "at "])
def test_a_long_text_is_read_soon(piece: str) -> None:
    text = piece * (5_000 // len(piece))
    assert parse_note_line(["x", *text.split()], LEXICON).text
