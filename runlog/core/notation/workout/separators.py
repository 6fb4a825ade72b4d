"""What stands between items: commas, semicolons, plus signs, words and new lines."""

from runlog.core.notation.workout.attachment import with_note
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.leftovers import leftover
from runlog.core.notation.workout.tokens import note_text

WEAK = frozenset({",", "\n", "&", "and"})
"""Separators after which a recovery still belongs to the repeat before (rule 6)."""
STRONG = frozenset({";", "+", "then", "plus", "/", "->", ".", "-", "followed"})
"""Separators after which it is a pause between blocks."""


def separators(cursor: Cursor, drafts: list[Draft]) -> str:
    """Take all separators and comments that come, and return the strongest.

    Args:
        cursor: Stands after an item.
        drafts: Items read so far; a comment at the end of a line is a note of the last one.

    Raises:
        NotationError: Half a separator comes, such as `followed` without `by`.
    """
    joint = ""
    while True:
        token = cursor.peek()
        if token.kind == "comment" and cursor.peek(1).kind != "end":
            cursor.take()
            if not note_text(token.text):
                continue
            drafts[-1] = with_note(drafts[-1], note_text(token.text))
            continue
        if not _is_separator(cursor):
            return joint
        cursor.take()
        if token.text == "followed" and not cursor.accepts("by"):
            raise leftover(cursor)
        joint = token.text if joint in WEAK or not joint else joint
        if token.kind == "line":
            skip_bullet(cursor)


def _is_separator(cursor: Cursor) -> bool:
    """Whether a comma or another sign or word that separates items comes next."""
    token, following = cursor.peek(), cursor.peek(1)
    if token.kind == "line":
        return True
    if token.kind not in {"word", "mark"} or token.text not in WEAK | STRONG:
        return False
    if token.text == "-":
        return token.is_spaced and following.is_spaced
    if token.text == ".":
        return following.is_spaced or following.kind in {"end", "line"}
    is_stretch = cursor.is_entry and token.text == "+" and token.is_spaced
    return not (is_stretch and following.kind == "word" and not following.is_spaced)


def skip_bullet(cursor: Cursor) -> None:
    """Pass over blank lines and the sign in front of a line of a list."""
    while cursor.peek().kind == "line":
        cursor.take()
    if cursor.sees("-", "•", "*") and cursor.peek(1).is_spaced:
        cursor.take()
