"""A quoted argument of an entry: a workout, ordinary words, or a note."""

from collections.abc import Sequence

from runlog.core.kind import KIND_WORDS
from runlog.core.matching import edit_distance
from runlog.core.notation.distance import DISTANCE_UNITS, NAMED_DISTANCES_M
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.entry_unknown import not_understood
from runlog.core.notation.entry_workout import (
    looks_like_workout,
    workout_meaning,
    workout_text,
)
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.run_time import run_times
from runlog.core.notation.scanning import Found, Reader, Unread, scan
from runlog.core.notation.typed_line import Segment
from runlog.core.notation.when_words import DATE_WORDS
from runlog.errors import NotationError

_ALSO_ENGLISH = frozenset({"may", "march", "mar", "sat", "sun", "am", "jan", "dec", "second"})
"""Date words that are names or plain English as often; alone they do not make a text a date."""

_SIGNS = frozenset("@[]{}+#")
_TELLING = (
    DATE_WORDS
    | KIND_WORDS.keys()
    | {word for word in (*DISTANCE_UNITS, *TIME_UNITS, *NAMED_DISTANCES_M) if word.isalpha()}
) - _ALSO_ENGLISH
_TORN = ({"workout", "duration"}, {"workout", "distance"})
"""What is left when words tear a quoted workout apart: ``'3x8min @T 90s'``."""

_LONG_DATE_WORDS = sorted(word for word in DATE_WORDS if len(word) >= 6)


def read_quoted(
    segment: Segment, readers: Sequence[Reader], lexicon: Lexicon
) -> tuple[list[Found], NotationError | None]:
    """Read what the runner put into quotes.

    Args:
        segment: The argument.
        readers: Who reads ordinary words.
        lexicon: The runner's own words.

    Returns:
        What was understood, placed in the segment, and None; or nothing and the refusal.
    """
    is_marked = looks_like_workout(segment.folded)
    is_sure = looks_like_workout(segment.folded, is_sure=True) and not run_times(segment)
    if is_sure and (workout := _workout(segment, lexicon, is_problem_kept=False)):
        return [workout], None
    found, unread = scan(segment, readers)
    is_torn = is_sure and {item.field for item in found} in _TORN
    if not unread and not is_torn and any(item.field != "filler" for item in found):
        return found, None
    if workout := _workout(segment, lexicon, is_problem_kept=is_marked and not _has_date(segment)):
        return [workout], None
    if _is_prose(segment):
        text = segment.text.strip()
        return [Found("note", *_span(segment), text, "note")], None
    return [], _unreadable(segment, unread, lexicon)


def _workout(segment: Segment, lexicon: Lexicon, *, is_problem_kept: bool) -> Found | None:
    """The whole argument as a workout; one not understood only if it is to be kept."""
    start, end = _span(segment)
    if not any(letter.isdigit() for letter in segment.text):
        return None
    read = workout_text(segment.text[start:end], lexicon.units, is_quoted=True)
    if read.problem is not None and not is_problem_kept:
        return None
    return Found("workout", start, end, read, workout_meaning(read))


def _span(segment: Segment) -> tuple[int, int]:
    """Where the argument's text begins and ends, without the blanks around it."""
    return len(segment.text) - len(segment.text.lstrip()), len(segment.text.rstrip())


def _has_date(segment: Segment) -> bool:
    """Whether a word of it can only belong to a date, which no workout has."""
    return any(word.text in DATE_WORDS - _ALSO_ENGLISH for word in segment.words)


def _is_prose(segment: Segment) -> bool:
    """Whether it is plain words: no figure, no date, kind or unit, nor a slip of a date word."""
    if any(letter.isdigit() or letter in _SIGNS for letter in segment.text):
        return False
    words = [word.text.strip("\"'().!?:") for word in segment.words]
    return not any(word in _TELLING or _is_slip_of_date(word) for word in words)


def _is_slip_of_date(word: str) -> bool:
    """Whether it is one letter away from a long date word, as ``yesturday``."""
    return len(word) >= 6 and any(
        edit_distance(word, known, most=1) <= 1 for known in _LONG_DATE_WORDS
    )


def _unreadable(segment: Segment, unread: Sequence[Unread], lexicon: Lexicon) -> NotationError:
    """The refusal of a quoted text that is neither words, workout nor plain prose."""
    text = segment.text.strip()
    error = not_understood(unread, lexicon)
    has_quotes = set(text) & set("\"'\\$`!") or not text.isprintable() or len(text) > 60
    note = "" if has_quotes else f' "{text}"'
    meant = f"{error.hint.split('?')[0]}? " if error.hint.startswith("Did you mean") else ""
    error.hint = f"{meant}To keep the quoted text as a note: -m{note}"
    return error
