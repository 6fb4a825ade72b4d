"""Everything typed as one line: its words, what was quoted, the flags and the note."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from runlog.core.pattern import Pattern
from runlog.core.value import Value
from runlog.errors import NotationError

# One character for one, so that a place in the plain text is a place in the typed one.
_PLAIN = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u3000", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u2032\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u2033", '"')
)
_WORD = Pattern(r"@?(?:[^\s,;@]|(?<=[0-9]),(?=[0-9]))+|@")
_PAUSING = Pattern(r"[:!?](?!\S)")


class Word(NamedTuple):
    """One word of a line, in small letters and without the punctuation after it."""

    text: str
    start: int
    end: int


class Segment(Value, kw_only=False):
    """Words that stand together: one quoted argument, or unquoted ones in a row.

    Attributes:
        text: As typed, but for typographic blanks, dashes and quotes.
        folded: The same in small letters, character for character.
        dated: The same without the punctuation that would stand in the way of a date.
        offset: Where in the line it begins.
        is_quoted: Whether the runner put it into quotes.
        words: Its words, in order.
        ends: Where a phrase may end.
    """

    text: str
    folded: str
    dated: str
    offset: int
    is_quoted: bool
    words: tuple[Word, ...]
    ends: frozenset[int]


class Option(NamedTuple):
    """A value given by a flag: ``--km 9``."""

    name: str
    value: str
    start: int
    end: int


class Line(Value, kw_only=False):
    """Everything that was typed, in one text with its parts.

    Attributes:
        text: The arguments joined with blanks, then the flags, then the note.
        segments: The words.
        options: The flags.
        note: The note after ``--``, as a flag of that name; None if there is none.
    """

    text: str
    segments: tuple[Segment, ...]
    options: tuple[Option, ...]
    note: Option | None


def folded(text: str) -> str:
    """A text in small letters with every character still in its place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def plain(text: str) -> str:
    """A text with typographic blanks, dashes and quotes replaced, character for character."""
    return text if text.isascii() else text.translate(_PLAIN)


def for_dates(text: str) -> str:
    """A text as a date is looked for in it: plain, and ``yesterday:`` without its colon."""
    return _PAUSING.sub(" ", plain(text))


def shown(text: str, *, most: int = 40) -> str:
    """A typed text in quotes for a message: shortened, and nothing in it acts on a terminal."""
    short = text if len(text) <= most else f"{text[: most - 1]}…"
    safe = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in short)
    return f'"{safe}"' if "'" in safe and '"' not in safe else f"'{safe}'"


def line_of(
    words: Sequence[str], *, options: Mapping[str, str] | None = None, note: str | None = None
) -> Line:
    """Put what was typed into one line.

    Args:
        words: The arguments; one with a blank inside was quoted.
        options: Flags by name, without their dashes.
        note: What stood after ``--``; blank is none.

    Raises:
        NotationError: There is a character in it that no journal can keep.
    """
    parts: list[str] = []
    arguments: list[tuple[str, int]] = []
    flags: list[Option] = []
    length = 0
    for word in filter(str.strip, words):
        arguments.append((word, length))
        parts.append(word)
        length += len(word) + 1
    for name, value in (options or {}).items():
        part = f"--{name} {value}"
        flags.append(Option(name, value, length, length + len(part)))
        parts.append(part)
        length += len(part) + 1
    own_words = (note or "").strip()
    if own_words:
        parts.append(f"-- {own_words}")
    text = " ".join(parts)
    _refuse_unstorable(text)
    kept = Option("note", own_words, length, len(text)) if own_words else None
    return Line(text, tuple(_segments(arguments)), tuple(flags), kept)


def _refuse_unstorable(text: str) -> None:
    """Refuse a text with a NUL, or with bytes that are no text."""
    at = text.find("\0")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        at = error.start if at < 0 else min(at, error.start)
    if at >= 0:
        raise NotationError(
            f"The text holds a character that cannot be kept ({text[at]!a}).",
            text=text,
            start=at,
            end=at + 1,
            hint="Type it again without it.",
        )


def _segments(arguments: Iterable[tuple[str, int]]) -> Iterable[Segment]:
    """Group unquoted arguments in a row; each quoted one stands alone."""
    together: list[str] = []
    offset = 0
    for argument, start in arguments:
        if any(letter.isspace() for letter in plain(argument.strip())):
            if together:
                yield segment_of(" ".join(together), offset, is_quoted=False)
            together = []
            yield segment_of(argument, start, is_quoted=True)
            continue
        if not together:
            offset = start
        together.append(argument)
    if together:
        yield segment_of(" ".join(together), offset, is_quoted=False)


def segment_of(text: str, offset: int = 0, *, is_quoted: bool) -> Segment:
    """Split a text into words.

    Args:
        text: The text.
        offset: Where in the line it begins.
        is_quoted: Whether it was one argument.
    """
    normal = plain(text)
    small = folded(normal)
    words = []
    ends = set()
    for match in _WORD.finditer(small):
        end = match.end()
        ends.add(end)
        if end - match.start() > 1 and small[end - 1] in ".!?:" and small[end - 2].isalpha():
            end -= 1
            ends.add(end)
        words.append(Word(small[match.start() : end], match.start(), end))
    return Segment(normal, small, for_dates(text), offset, is_quoted, tuple(words), frozenset(ends))
