"""Which entry is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlog.core.notation.reference import (
    RECORD_LETTERS,
    RecordName,
    Reference,
    format_reference,
    parse_reference,
)
from runlog.errors import NotationError

references = st.builds(
    Reference,
    record=st.sampled_from(sorted(RECORD_LETTERS)),
    id=st.integers(min_value=1, max_value=2**63 - 1),
)


@pytest.mark.parametrize(
    ("line", "record", "number", "rest"),
    [
        ("12", "session", 12, ""),
        ("#12", "session", 12, ""),
        ("12 8.2k rpe7", "session", 12, "8.2k rpe7"),
        ("last", "session", None, ""),
        ("LAST 8k", "session", None, "8k"),
        ("s3", "symptom", 3, ""),
        ("S3 4/10", "symptom", 3, "4/10"),
        ("t25", "stretch", 25, ""),
        ("n1", "note", 1, ""),
        ("c7", "check", 7, ""),
        ("p2", "pause", 2, ""),
        ("symptom 3 gone", "symptom", 3, "gone"),
        ("symptom #3", "symptom", 3, ""),
        ("symptom last", "symptom", None, ""),
        ("last symptom 2/10", "symptom", None, "2/10"),
        ("last run", "session", None, ""),
        ("run 4", "session", 4, ""),
        ("care last", "stretch", None, ""),
        ("last tue", "session", None, "tue"),
        ("9223372036854775807", "session", 2**63 - 1, ""),
    ],
)
def test_the_first_words_name_an_entry(
    line: str, record: RecordName, number: int | None, rest: str
) -> None:
    found, remaining = parse_reference(line.split())
    assert found == Reference(record=record, id=number)
    assert " ".join(remaining) == rest


@pytest.mark.parametrize(
    "line",
    [
        *["", "abc", "0", "#0", "#", "-1", "1e5", "1.5", "s", "s0", "sx", "symptom", "symptom x"],
        *["9223372036854775808", "9" * 40, "٣", "s٣", "#12a", "x3"],
    ],
)
def test_what_names_no_entry_is_refused_with_what_to_type(line: str) -> None:
    with pytest.raises(NotationError) as refusal:
        parse_reference(line.split())
    assert "s12 for a symptom" in refusal.value.hint


def test_a_slip_is_recognised() -> None:
    with pytest.raises(NotationError) as refusal:
        parse_reference(["symtom", "3"])
    assert refusal.value.hint.startswith("Did you mean symptom?")
    assert refusal.value.message == "'symtom' names no entry."


@given(references)
def test_what_is_shown_can_be_typed(reference: Reference) -> None:
    assert parse_reference([format_reference(reference)]) == (reference, [])


@pytest.mark.parametrize("record", sorted(RECORD_LETTERS))
def test_the_last_of_each_sort_can_be_typed_as_it_is_shown(record: RecordName) -> None:
    last = Reference(record=record, id=None)
    assert parse_reference(format_reference(last).split()) == (last, [])
