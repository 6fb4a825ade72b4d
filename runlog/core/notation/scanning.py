"""How free words are read: at each place the longest phrase wins, then the first reader."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from runlog.core.notation.typed_line import Line, Segment, shown
from runlog.core.pattern import Pattern
from runlog.core.value import Value
from runlog.errors import NotationError

_T = TypeVar("_T")

_LONGEST_PHRASE = 6
_NAMED = frozenset({"kind", "surface", "sport", "shoe"})
"""Fields of names: ``race`` and ``parkrun`` say the same, two equal figures may be two things."""
_TWO_HINTS = {
    "workout": "Put the whole workout in quotes, with commas between its parts.",
    "note": "Put all of it into one.",
}

END = r"(?![^\s,;.!?:])"
"""What a phrase in a pattern must be followed by."""


class Found(NamedTuple):
    """One phrase that was understood.

    Attributes:
        field: What it is about (``distance``, ``when``, ``filler`` …).
        start: Index into the line where it begins.
        end: Index just after it.
        value: What it stands for.
        meaning: The same in words for the runner.
    """

    field: str
    start: int
    end: int
    value: object
    meaning: str


class Reading(NamedTuple):
    """What one phrase of a line was taken for.

    Attributes:
        text: The phrase as typed.
        start: Index into the line where it begins.
        end: Index just after it.
        field: What it is about; ``filler`` for words that say nothing.
        meaning: What it was taken for, in words.
    """

    text: str
    start: int
    end: int
    field: str
    meaning: str


class Place(Value, kw_only=False):
    """One word of a segment, and what was understood of the line before it."""

    segment: Segment
    index: int
    before: Sequence[Found]

    @property
    def word(self) -> str:
        """The word here, in small letters."""
        return self.segment.words[self.index].text

    @property
    def start(self) -> int:
        """Index into the segment where the word here begins."""
        return self.segment.words[self.index].start

    def at(self, start: int) -> "Place | None":
        """The place of the word that begins at an index into the segment; None if none does."""
        words = self.segment.words
        index = bisect_left(words, start, lo=self.index, key=lambda word: word.start)
        is_there = index < len(words) and words[index].start == start
        return Place(self.segment, index, self.before) if is_there else None

    def match(self, pattern: Pattern) -> re.Match[str] | None:
        """Match a pattern in small letters here; None unless it ends where a word ends."""
        match = pattern.match(self.segment.folded, self.start)
        return match if match and match.end() in self.segment.ends else None

    def phrases(self, most: int = _LONGEST_PHRASE) -> list[tuple[str, int]]:
        """The words from here up to a comma: each phrase with its end, the longest first."""
        words = self.segment.words[self.index : self.index + most]
        phrases = [(words[0].text, words[0].end)]
        for last, word in pairwise(words):
            if not self.segment.text[last.end : word.start].isspace():
                break
            phrases.append((f"{phrases[-1][0]} {word.text}", word.end))
        return phrases[::-1]

    def longest(self, table: Mapping[str, _T]) -> tuple[str, _T, int] | None:
        """The longest phrase here that stands in a table: the phrase, its entry, its end."""
        for phrase, end in self.phrases():
            if phrase in table:
                return phrase, table[phrase], end
        return None

    def found(self, field: str, end: int, value: object, meaning: str) -> Found:
        """What was understood from here to `end` (an index into the segment)."""
        return Found(field, self.start, end, value, meaning)

    def error(
        self, message: str, *, end: int | None = None, start: int | None = None, hint: str = ""
    ) -> NotationError:
        """The refusal of what stands here, by default the one word."""
        word = self.segment.words[self.index]
        first = word.start if start is None else start
        last = word.end if end is None else end
        return NotationError(message, text=self.segment.text, start=first, end=last, hint=hint)


Reader = Callable[[Place], Found | None]
"""Reads a phrase at a place; None if there is none, NotationError if there is a wrong one."""


class Unread(NamedTuple):
    """A word nobody understood, or that somebody refused."""

    place: Place
    error: NotationError | None


def scan(
    segment: Segment, readers: Sequence[Reader], *, before: Sequence[Found] = ()
) -> tuple[list[Found], list[Unread]]:
    """Read a segment from its first word to its last.

    Args:
        segment: What to read.
        readers: Who may read, the most important first.
        before: What was understood of the line before this segment.

    Returns:
        What was understood, placed in the segment, and the words nobody understood, up to the
        first that somebody refused.
    """
    found: list[Found] = list(before)
    unread: list[Unread] = []
    index = 0
    while index < len(segment.words):
        place = Place(segment, index, found)
        best, error = _best(place, readers)
        if best is None:
            unread.append(Unread(place, error))
            if error is not None:
                break  # nothing after it can save the line, and refusals are dear
            index += 1
            continue
        found.append(best)
        while index < len(segment.words) and segment.words[index].start < best.end:
            index += 1
    return found[len(before) :], unread


def _best(place: Place, readers: Sequence[Reader]) -> tuple[Found | None, NotationError | None]:
    """The longest phrase at a place; if there is none, the refusal that reaches furthest."""
    best: Found | None = None
    refusal: NotationError | None = None
    for reader in readers:
        found, error = _tried(reader, place)
        if found is not None and (best is None or found.end > best.end):
            best = found
        if error is not None and (refusal is None or error.end > refusal.end):
            refusal = error
    if best is not None and refusal is not None and refusal.end > best.end:
        return None, refusal
    return best, refusal


def _tried(reader: Reader, place: Place) -> tuple[Found | None, NotationError | None]:
    """What one reader makes of a place."""
    try:
        return reader(place), None
    except NotationError as error:
        return None, error


def moved(error: NotationError, offset: int, line: str) -> NotationError:
    """The same refusal with its place in the whole line.

    Args:
        error: A refusal of a part of the line.
        offset: Where in the line that part begins.
        line: The whole line.
    """
    start = min(error.start + offset, len(line))
    end = min(max(error.end + offset, start), len(line))
    return NotationError(error.message, text=line, start=start, end=end, hint=error.hint)


def note_of(line: Line) -> list[Found]:
    """The note after ``--``, if there is one."""
    note = line.note
    return [Found("note", note.start, note.end, note.value, "note")] if note else []


def readings_of(found: Iterable[Found], line: str) -> tuple[Reading, ...]:
    """What every phrase was taken for, in the order typed."""
    return tuple(
        Reading(line[item.start : item.end], item.start, item.end, item.field, item.meaning)
        for item in sorted(found, key=lambda item: (item.start, item.end))
    )


def every(found: Iterable[Found], field: str, kind: type[_T]) -> list[_T]:
    """All values of a field, in the order given."""
    return [i.value for i in found if i.field == field and isinstance(i.value, kind)]


def only(found: Iterable[Found], field: str, kind: type[_T]) -> _T | None:
    """The value of a field that is said at most once; None if it is not said."""
    for item in found:
        if item.field == field and isinstance(item.value, kind):
            return item.value
    return None


def refuse_two(found: Sequence[Found], nouns: Mapping[str, str], line: str) -> None:
    """Refuse a line that says one thing twice, naming both.

    Args:
        found: What was understood, placed in the line.
        nouns: The fields that are said at most once, each with its plural for the message.
        line: The whole line.

    Raises:
        NotationError: There are two of a kind.
    """
    seen: dict[str, Found] = {}
    for item in sorted(found, key=lambda item: item.start):
        first = seen.setdefault(item.field, item)
        is_alike = item.field in _NAMED and item.value == first.value
        if item.field in nouns and first is not item and not is_alike:
            texts = [shown(line[each.start : each.end]) for each in (first, item)]
            raise NotationError(
                f"There are two {nouns[item.field]}: {texts[0]} and {texts[1]}.",
                text=line,
                start=item.start,
                end=item.end,
                hint=_TWO_HINTS.get(item.field, "Keep one of them."),
            )
