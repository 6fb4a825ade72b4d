"""Which entry is meant: ``12``, ``#12``, ``last``, ``s3``, ``symptom 3``."""

from collections.abc import Sequence
from typing import Literal

from runlog.core.matching import nearest
from runlog.core.value import Value
from runlog.errors import NotationError

RecordName = Literal["session", "symptom", "stretch", "note", "check", "pause"]

RECORD_LETTERS: dict[RecordName, str] = {
    "session": "",
    "symptom": "s",
    "stretch": "t",
    "note": "n",
    "check": "c",
    "pause": "p",
}
"""The letter before the number; a session is a number alone."""

_WORDS: dict[str, RecordName] = {
    **{name: name for name in RECORD_LETTERS},
    "run": "session",
    "care": "stretch",
}
_BY_LETTER: dict[str, RecordName] = {
    letter: name for name, letter in RECORD_LETTERS.items() if letter
}
_HINT = "Write 12 for a session, s12 for a symptom, t12 for a stretch, n12 for a note; or last."


class Reference(Value):
    """One entry of the journal.

    Attributes:
        record: What it is.
        id: Its number, 1 or more; None means the last one.
    """

    record: RecordName
    id: int | None


def parse_reference(words: Sequence[str]) -> tuple[Reference, list[str]]:
    """Read which entry is meant from the first one or two words.

    Args:
        words: What was typed; what follows the reference is handed back.

    Raises:
        NotationError: The words name no entry.
    """
    if not words:
        raise NotationError("Which entry?", text="", hint=_HINT)
    first, rest = words[0].casefold(), list(words[1:])
    if first in _WORDS:
        number = rest[0].casefold() if rest else ""
        return Reference(record=_WORDS[first], id=_id_of(number, words[0])), rest[1:]
    if first == "last" and rest and rest[0].casefold() in _WORDS:
        return Reference(record=_WORDS[rest[0].casefold()], id=None), rest[1:]
    record = _BY_LETTER.get(first[:1])
    if record is not None and first[1:].isdecimal():
        return Reference(record=record, id=_id_of(first[1:], words[0])), rest
    return Reference(record="session", id=_id_of(first, words[0])), rest


def format_reference(reference: Reference) -> str:
    """An entry as it is shown: ``#12``, ``s3``."""
    if reference.id is None:
        return f"last {reference.record}"
    return f"{RECORD_LETTERS[reference.record] or '#'}{reference.id}"


def _id_of(word: str, typed: str) -> int | None:
    if word == "last":
        return None
    number = word.removeprefix("#")
    if number.isascii() and number.isdecimal() and 0 < int(number[:19]) < 2**63:
        return int(number)
    near = nearest(word, [*_WORDS, "last"]) if word else []
    hint = f"Did you mean {near[0]}? {_HINT}" if near else _HINT
    raise NotationError(f"{typed!r} names no entry.", text=typed, hint=hint)
