"""What comes between reps: r90s, 200m jog, [3' & 5'], full recovery, walk back, on 5:00."""

from typing import NamedTuple

from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.plan import Extent, Quantity, Recovery
from runlog.core.notation.workout.quantities import read_quantity, starts_quantity
from runlog.core.notation.workout.words import (
    EXTENT_SPELLINGS,
    MANNER_SPELLINGS,
    NOUN_SPELLINGS,
    TIMES,
)
from runlog.errors import NotationError

_REPS = frozenset({"rep", "reps", "each", "efforts", "intervals", "repeats"})
_SETS = frozenset({"set", "sets", "series", "rounds"})
_SIGNED = {"r": None, "s": "stand", "w": "walk", "j": "jog"}
_MARKERS = frozenset({"r", "rec", "recov", "recovery", "recup", "rest", "w/", "with", "off", "w"})


class RawRecovery(NamedTuple):
    """A recovery before it is known which reps it is for.

    Attributes:
        recovery: What was read.
        scope: `reps` or `sets` if the runner said between which; else empty.
        start: Index where it begins.
        end: Index after it.
        is_bracketed: Whether it stands in square brackets.
    """

    recovery: Recovery
    scope: str
    start: int
    end: int
    is_bracketed: bool = False


class _Parts:
    """What has been read of a recovery so far."""

    def __init__(self, manner: str | None) -> None:
        self.quantity: Quantity | None = None
        self.manner = manner
        self.extent: str | None = None
        self.scope = ""


def marks_recovery(cursor: Cursor) -> bool:
    """Whether a word that announces a recovery comes next: `r`, `w/`, `with`, `rest`, `S=`."""
    token = cursor.peek()
    if token.kind != "word":
        return False
    if token.text in {"s", "j"}:
        return cursor.sees("=", ahead=1)
    return token.text in _MARKERS


def read_marked_recovery(cursor: Cursor) -> RawRecovery:
    """Read a recovery after the word that announces it.

    Raises:
        NotationError: What follows is not a recovery.
    """
    marker = cursor.take()
    is_signed = cursor.accepts("=", ":")
    manner = _SIGNED.get(marker.text) if is_signed else None
    if cursor.accepts("on"):
        raise cursor.refusal("Here I expected a recovery.", hint="r90s, r200m jog, on 2:00")
    return read_recovery_body(cursor, start=marker.start, manner=manner)


def read_recovery_body(cursor: Cursor, *, start: int, manner: str | None = None) -> RawRecovery:
    """Read how long a recovery was and how it was spent, in any order.

    Args:
        cursor: Stands after the word that announces it, if there is one.
        start: Index where the recovery begins.
        manner: What the announcing word says already, as in `S=3min`.

    Raises:
        NotationError: It says neither how long nor how.
    """
    parts = _Parts(manner)
    while _takes_part(cursor, parts):
        pass
    if parts.extent == "back" and parts.manner is None:
        raise cursor.refusal("Back how?", start=start, hint="jog back or walk back")
    if parts.quantity is None and parts.manner is None and parts.extent is None:
        token = cursor.peek()
        hint = "r90s, r200m jog, r full, walk back"
        if token.kind == "word":
            hint = cursor.suggestion(token, {**MANNER_SPELLINGS, **NOUN_SPELLINGS}) or hint
        raise cursor.refusal("How long, or how, was the recovery?", start=start, hint=hint)
    extent = None if parts.extent is None else _extent(parts.extent)
    recovery = Recovery(parts.quantity, parts.manner, extent)
    return RawRecovery(recovery, parts.scope, start, cursor.end)


def read_manner(cursor: Cursor) -> str:
    """Read `jog`, `walk back`, `jog/walk` where a step says that it is a recovery."""
    manner = cursor.accepts_manner(MANNER_SPELLINGS) or ""
    if manner in {"jog", "walk"} and cursor.accepts("back"):
        return f"{manner} back"
    return manner


def reads_plain_recovery(cursor: Cursor) -> bool:
    """Whether a recovery without an announcing word comes next: `200m jog`, `walk back`."""
    if starts_quantity(cursor):
        return quantity_is_recovery(cursor)
    manner = cursor.phrase(MANNER_SPELLINGS)
    if manner is not None and starts_quantity(cursor, manner[1]):
        return not cursor.sees(*TIMES, ahead=manner[1] + 1)
    return reads_open_recovery(cursor)


def reads_open_recovery(cursor: Cursor) -> bool:
    """Whether a recovery without any length comes next: `full recovery`, `walk back`."""
    return not starts_quantity(cursor) and any(
        (first := cursor.phrase(table)) is not None
        and any(cursor.phrase(other, first[1]) is not None for other in others)
        for table, others in (
            (MANNER_SPELLINGS, (EXTENT_SPELLINGS, NOUN_SPELLINGS)),
            (EXTENT_SPELLINGS, (NOUN_SPELLINGS, MANNER_SPELLINGS)),
        )
    )


def quantity_is_recovery(cursor: Cursor, *, with_easy: bool = True) -> bool:
    """Whether the length that comes next is followed by a word for recovery: `90s rest`.

    Args:
        cursor: Stands before the length.
        with_easy: Whether `easy` is such a word.
    """
    index = cursor.index
    try:
        read_quantity(cursor, "recovery")
        return is_recovery_word(cursor, with_easy=with_easy)
    except NotationError:
        return False
    finally:
        cursor.index = index


def is_scoped(cursor: Cursor) -> bool:
    """Whether a length comes next that lies `between` reps or sets."""
    index = cursor.index
    try:
        read_quantity(cursor, "recovery")
        cursor.accepts_manner(MANNER_SPELLINGS)
        cursor.accepts_phrase(NOUN_SPELLINGS)
        return cursor.sees("between")
    except NotationError:
        return False
    finally:
        cursor.index = index


def is_recovery_word(cursor: Cursor, *, with_easy: bool = True) -> bool:
    """Whether a word comes next that makes the length before it a recovery.

    Args:
        cursor: Stands after a length.
        with_easy: Whether `easy` is such a word: it is after reps, not by itself.
    """
    if cursor.sees("easy", "ez", "slow") and with_easy:
        return True
    if cursor.sees("between"):
        return True
    if cursor.sees("r", "off"):
        is_marker = starts_quantity(cursor, 1) or cursor.sees("=", ":", ahead=1)
        tables = (MANNER_SPELLINGS, EXTENT_SPELLINGS)
        return not is_marker and all(cursor.phrase(table, 1) is None for table in tables)
    noun = cursor.phrase(NOUN_SPELLINGS)
    if noun is not None:
        return not starts_quantity(cursor, noun[1])
    if cursor.phrase(MANNER_SPELLINGS) is not None:
        return True
    extent = cursor.phrase(EXTENT_SPELLINGS)
    return extent is not None and cursor.phrase(NOUN_SPELLINGS, extent[1]) is not None


def _takes_part(cursor: Cursor, parts: _Parts) -> bool:
    """Take the next word or length of a recovery; False if what follows is none."""
    cursor.skip("a", "an", "of")
    if starts_quantity(cursor):
        return _takes_quantity(cursor, parts)
    if cursor.accepts("between"):
        return _takes_scope(cursor, parts)
    return (
        _takes_noun(cursor, parts) or _takes_manner(cursor, parts) or _takes_extent(cursor, parts)
    )


def _takes_quantity(cursor: Cursor, parts: _Parts) -> bool:
    """Take the length, unless there is one already or a count of the next item comes."""
    if parts.quantity is not None or cursor.sees("x", "*", "times", ahead=1):
        return False
    if parts.extent is not None and parts.extent != "back":
        raise cursor.refusal(
            f"Was the recovery {parts.extent} or this long?", hint="write one of them"
        )
    parts.quantity = read_quantity(cursor, "recovery")
    return True


def _takes_noun(cursor: Cursor, parts: _Parts) -> bool:
    """`rest`, `recovery`, or `r` and `off` after the length; not what announces another one."""
    noun = cursor.phrase(NOUN_SPELLINGS)
    if noun is None and parts.quantity is not None and cursor.sees("r", "off"):
        noun = "rest", 1
    if noun is None or (parts.quantity is not None and starts_quantity(cursor, noun[1])):
        return False
    cursor.index += noun[1]
    return True


def _takes_scope(cursor: Cursor, parts: _Parts) -> bool:
    """`between reps`, `between sets`."""
    cursor.skip("the", "each")
    if cursor.accepts(*_SETS):
        parts.scope = "sets"
    else:
        cursor.accepts(*_REPS)
        parts.scope = "reps"
    return True


def _takes_manner(cursor: Cursor, parts: _Parts) -> bool:
    """`jog`, `walking`, `stand`; `easy` is a jog."""
    token = cursor.peek()
    manner = cursor.accepts_manner(MANNER_SPELLINGS)
    if manner is None and parts.manner is None and cursor.accepts("easy", "ez", "slow"):
        manner = "jog"
    if manner is None:
        return False
    if parts.manner not in {None, manner}:
        raise cursor.refusal(
            f"Was the recovery {parts.manner} or {manner}?", at=token, hint="write one of them"
        )
    parts.manner = manner
    cursor.skip("run", "running")
    return True


def _takes_extent(cursor: Cursor, parts: _Parts) -> bool:
    """`full`, `equal`, `back`."""
    if parts.extent is not None or (parts.quantity is not None and not cursor.sees("back")):
        return False
    parts.extent = cursor.accepts_phrase(EXTENT_SPELLINGS)
    return parts.extent is not None


def _extent(word: str) -> Extent:
    """The extent of a canonical word."""
    extents: dict[str, Extent] = {"full": "full", "equal": "equal", "back": "back"}
    return extents[word]
