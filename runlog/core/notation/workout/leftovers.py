"""What to say about words that cannot be read, and what to type instead.

What was typed stands in double quotes here, in single ones elsewhere: ``'`` is a minute sign.
"""

from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.words import (
    MANNER_SPELLINGS,
    NAME_SPELLINGS,
    NOUN_SPELLINGS,
    ROLE_SPELLINGS,
    TIMES,
)
from runlog.errors import NotationError

_UNITS = dict.fromkeys((*DISTANCE_UNITS, *TIME_UNITS), "")
_KNOWN = {
    **ROLE_SPELLINGS,
    **MANNER_SPELLINGS,
    **NOUN_SPELLINGS,
    **NAME_SPELLINGS,
    **_UNITS,
    **dict.fromkeys(("then", "and", "with", "times", "between", "full", "equal", "back"), ""),
}
_SPECIAL = {
    "mona": "put the parts in brackets: (2x90s, 4x60s, 4x30s, 4x15s) r equal",
    "monafartlek": "put the parts in brackets: (2x90s, 4x60s, 4x30s, 4x15s) r equal",
}
"""Names of workouts that are not spelled out; what to type for them."""


def leftover(cursor: Cursor) -> NotationError:
    """What to say about the token at which no reading goes on."""
    token = cursor.peek()
    if token.kind == "end":
        return cursor.refusal("Something is missing at the end.", hint="a distance or a time")
    if token.kind in {"number", "clock"}:
        return _number(cursor)
    if token.kind == "word":
        return unknown_word(cursor)
    typed = cursor.typed(token)
    if cursor.sees("(", "{", "["):
        return cursor.refusal(
            f'Is a comma missing before "{typed}"?', hint="a comma before a new step"
        )
    return cursor.refusal(f'"{typed}" does not fit here.', hint=_HINTS.get(token.text, ""))


def unknown_word(cursor: Cursor) -> NotationError:
    """What to say about a word that fits nowhere, or not here."""
    token = cursor.peek()
    typed = cursor.typed(token)
    special = _SPECIAL.get(token.text)
    if special is not None:
        return cursor.refusal(f'"{typed}" is not spelled out here.', hint=special)
    if token.text in _KNOWN or token.text in {"r", "x", "in", "on", "off", "w/"}:
        return cursor.refusal(
            f'"{typed}" does not fit here.', hint='a comma before a new step; a note is "in quotes"'
        )
    near = cursor.suggestion(token, _KNOWN)
    return cursor.refusal(
        f'I do not know the word "{typed}".', hint=near or 'a note is written "in quotes"'
    )


def _number(cursor: Cursor) -> NotationError:
    """What to say about a number that is left over: `1Z`, or a comma is missing before it."""
    token, following = cursor.peek(), cursor.peek(1)
    typed = cursor.typed(token)
    is_word = following.kind == "word" and following.text not in {*_KNOWN, *TIMES, "r", "rpe", "hr"}
    if token.kind == "number" and is_word:
        near = cursor.suggestion(following, _UNITS)
        return cursor.refusal(f"{typed} what?", hint=near or f"{typed}km, {typed}min or {typed}s")
    is_count = following.kind == "word" and following.text in TIMES
    ahead = 1
    while not cursor.peek(ahead).is_spaced and cursor.peek(ahead).kind in {"number", "word"}:
        ahead += 1
    piece = cursor.text[token.start : cursor.peek(ahead - 1).end]
    hint = "a comma before a new step"
    if not is_count:
        hint += f"; @{piece} for a target, r{piece} for a recovery"
    return cursor.refusal(f'Is a comma missing before "{piece}"?', hint=hint)


_HINTS = {"-": "a range as 4:00-4:10, a new step after a comma", ")": "(", "]": "[", "}": "{"}
