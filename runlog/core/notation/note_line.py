"""``runlog note new desk yesterday``: what else happened, in the runner's words."""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from runlog.core.notation.entry_fields import in_option, tags
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.pause_line import PauseEntry, parse_pause_line
from runlog.core.notation.typed_line import Line, for_dates, line_of
from runlog.core.notation.when import When, combine_when, leading_when, parse_when
from runlog.core.notation.when_words import WEEKDAYS, YESTERDAYS
from runlog.core.pattern import Pattern
from runlog.core.value import Value
from runlog.errors import NotationError

__all__ = ["NoteEntry", "PauseEntry", "parse_note_line", "parse_pause_line"]

_SURE_ALONE = frozenset({"today", *YESTERDAYS, *WEEKDAYS}) - {"sat", "sun"}
"""Words that are a date even alone; ``march`` and ``sat`` begin many a sentence."""

_BINDING = "since until till before after from to by for of every each next per the a an no than"
"""Words whose sense a date after them completes, so that it cannot be taken off."""

_LONGEST_DATE = 7
_TAG = Pattern(r"(?<!\S)tags?:(\S+)")
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "24/7", "9/10", "10/10"})
_HAS_CLOCK_MARK = Pattern(r"\bat\b|[ap]\.?m\b", re.IGNORECASE)


class NoteEntry(Value):
    """What else happened.

    Attributes:
        text: The runner's own words, without date and tags.
        when: None if no date was said at the beginning or end.
        tags: Small letters, in the order typed.
    """

    text: str
    when: When | None = None
    tags: tuple[str, ...] = ()


def parse_note_line(
    words: Sequence[str], lexicon: Lexicon, *, options: Mapping[str, str] | None = None
) -> NoteEntry:
    """Read a note: free text with perhaps a date before or after it, and tags.

    Args:
        words: The arguments.
        lexicon: The runner's calendar.
        options: Flags by name: ``date at tag``.

    Raises:
        NotationError: There is no text, a date is none, or two days are said.
    """
    line = line_of(words, options=options)
    typed = " ".join(filter(str.strip, words)).strip()
    named = tuple(tag for match in _TAG.finditer(typed) for tag in _tags(match[1], line))
    text = " ".join(_TAG.sub(" ", typed).split()) if named else typed
    parts, named = _flags(line, lexicon, named)
    if not parts:
        text, parts = _without_dates(text, lexicon)
    if not text:
        hint = "For example: runlog note new desk yesterday"
        raise NotationError("What happened?", text=line.text, start=len(line.text), hint=hint)
    when = combine_when(parts, lexicon.calendar, text=line.text) if parts else None
    return NoteEntry(text=text, when=when, tags=tuple(dict.fromkeys(named)))


def _tags(text: str, line: Line) -> tuple[str, ...]:
    """The tags of one word, a refusal placed in the line."""
    try:
        return _names(text.rstrip(",;."))
    except NotationError as error:
        start = max(line.text.find(text), 0)
        end = min(start + len(text), len(line.text))
        raise NotationError(
            error.message, text=line.text, start=start, end=end, hint=error.hint
        ) from None


def _names(text: str) -> tuple[str, ...]:
    value = tags(text).value
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _flags(
    line: Line, lexicon: Lexicon, named: tuple[str, ...]
) -> tuple[list[When], tuple[str, ...]]:
    """What the flags say of date and tags."""
    parts = []
    for option in line.options:
        if option.name == "tag":
            named += in_option(option, line.text, partial(_names, option.value))
        else:
            read = partial(parse_when, option.value, lexicon.calendar)
            parts.append(in_option(option, line.text, read))
    return parts, named


def _without_dates(text: str, lexicon: Lexicon) -> tuple[str, list[When]]:
    """A note without the date at its beginning or end, and what those say."""
    first = _date_before(text, lexicon)
    parts: list[When] = []
    if first is not None:
        parts, text = [first[0]], text[first[1] :].lstrip(" \t\n,;:-–—")
    last = _date_after(text, lexicon)
    if last is not None and not (parts and parts[0].day is not None and last[0].day is not None):
        parts, text = [*parts, last[0]], text[: last[1]].rstrip(" \t\n,;:-–—(")
    return text, parts


def _date_before(text: str, lexicon: Lexicon) -> tuple[When, int] | None:
    """The date phrase a note begins with; refused if it is a wrong one in figures."""
    try:
        found = leading_when(for_dates(text), 0, lexicon.calendar)
    except NotationError:
        if text[0].isdigit():
            raise
        return None
    if found is None or not _is_sure(text[: found[1]]) or text[found[1] : found[1] + 1] == "'":
        return None
    return found


def _date_after(text: str, lexicon: Lexicon) -> tuple[When, int] | None:
    """The longest date phrase a note ends with, and where it begins."""
    bare = for_dates(text).rstrip(" \t\n.!)")
    starts = [match.start() for match in re.finditer(r"[^\s(]+", bare[-120:])][-_LONGEST_DATE:]
    base = max(len(bare) - 120, 0)
    for start in (base + each for each in starts):
        try:
            found = leading_when(bare, start, lexicon.calendar)
        except NotationError:
            continue
        if found is None or found[1] < len(bare) or not _is_sure(bare[start:]):
            continue
        before = bare[:start].split()[-1:]
        return None if before and before[0].lower() in _BINDING.split() else (found[0], start)
    return None


def _is_sure(phrase: str) -> bool:
    """Whether a date phrase in free text can be nothing else."""
    words = phrase.lower().split()
    if phrase.strip() in _FRACTIONS:
        return False
    if len(words) > 1:
        return words[0] != "at" or any(letter.isdigit() for letter in phrase)
    has_figure = any(letter.isdigit() for letter in phrase)
    if has_figure and ":" in phrase and "-" not in phrase:
        return _HAS_CLOCK_MARK.search(phrase) is not None
    return has_figure or words[0].rstrip(".") in _SURE_ALONE
