"""Ladders: 400-800-1200-800-400, 1-2-3-2-1min, 1000/400/200."""

from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.plan import Item, Quantity
from runlog.core.notation.workout.quantities import (
    SMALLEST_BARE_M,
    quantity_of,
    read_length,
    starts_quantity,
    unit_of,
)
from runlog.core.notation.workout.recoveries import is_recovery_word
from runlog.core.notation.workout.steps import check_depth, repeated_after
from runlog.core.notation.workout.tokens import Token
from runlog.core.notation.workout.words import TIMES
from runlog.core.value import replace

SHORTEST = 3
LONGEST = 40
_BARE_STEP_M = 10
"""Nobody runs 92 m: bare numbers like that are rather the seconds of reps."""
Rung = tuple[Token, Quantity | None]


def read_ladder(cursor: Cursor, draft: Draft) -> Draft | None:
    """Read three or more lengths joined by hyphens, slashes or commas.

    Args:
        cursor: Stands before the first length.
        draft: The item so far; commas join only where no count came before (rule 8).

    Returns:
        The item with the ladder; None if it is none.

    Raises:
        NotationError: It is one of small numbers without a unit.
    """
    if not starts_quantity(cursor):
        return None
    index = cursor.index
    start = cursor.peek().start
    rungs = _rungs(cursor, draft)
    kinds = {rung.unit == "s" for _, rung in rungs if rung is not None}
    if len(rungs) < SHORTEST or len(kinds) > 1:
        cursor.index = index
        return None
    if len(rungs) > LONGEST:
        raise cursor.refusal(f"A ladder has {LONGEST} steps at the most.", start=start)
    check_depth(cursor, draft, cursor.depth + len(draft.counts) + 1)
    unit = _last_unit(cursor, rungs)
    items = tuple(Item(content=rung or _sized(cursor, token, unit, start)) for token, rung in rungs)
    return repeated_after(cursor, replace(draft, content=items, is_ladder=True))


def _rungs(cursor: Cursor, draft: Draft) -> list[Rung]:
    """The lengths of a ladder as far as it goes, None for a number without a unit."""
    rungs = [_rung(cursor)]
    joint = cursor.peek().text
    may_join = {"-", "/"} if draft.counts or cursor.is_bracketed else {"-", "/", ","}
    if joint not in may_join:
        return rungs
    while cursor.sees(joint) and _is_rung(cursor) and len(rungs) <= LONGEST:
        if joint == "," and rungs[-1][1] is not None:
            break
        index = cursor.index
        cursor.take()
        rungs.append(_rung(cursor))
        if is_recovery_word(cursor, with_easy=False) and joint != "-":
            rungs.pop()
            cursor.index = index
            break
    return rungs


def _is_rung(cursor: Cursor) -> bool:
    """Whether a length follows the joint, and not the count of another item."""
    if not starts_quantity(cursor, 1) or cursor.peek(1).text == "mile":
        return False
    ahead = 4 if cursor.sees("-", ahead=2) and cursor.peek(3).kind == "number" else 2
    return not cursor.sees(*TIMES, ahead=2) and not cursor.sees(*TIMES, ahead=ahead)


def _rung(cursor: Cursor) -> Rung:
    """One length, or a number that takes its unit from the end of the ladder."""
    token = cursor.peek()
    following = cursor.peek(1)
    has_unit = following.kind in {"word", "mark"} and (
        following.text in DISTANCE_UNITS or following.text.rstrip(".") in TIME_UNITS
    )
    if token.kind == "number" and not has_unit:
        cursor.take()
        return token, None
    return token, read_length(cursor)


def _last_unit(cursor: Cursor, rungs: list[Rung]) -> str:
    """The unit at the end of a ladder whose other numbers have none; else empty."""
    if cursor.group_unit:
        return cursor.group_unit
    token, last = rungs[-1]
    if last is None or token.kind == "clock" or any(rung for _, rung in rungs[:-1]):
        return ""
    index = cursor.index
    while cursor.peek() != token:
        cursor.index -= 1
    cursor.take()
    unit = unit_of(cursor, token) or ""
    cursor.index = index
    return unit


def _sized(cursor: Cursor, token: Token, unit: str, start: int) -> Quantity:
    """A rung that was typed without a unit."""
    if unit and (unit in TIME_UNITS or token.value < SMALLEST_BARE_M or unit in {"m", "yd"}):
        return quantity_of(cursor, token, unit)
    if token.value < SMALLEST_BARE_M or unit:
        typed = cursor.text[start : cursor.end]
        raise cursor.refusal(
            f"{typed}: a ladder of small numbers needs a unit.",
            at=token,
            start=start,
            hint=f"{typed}min, {typed}km" if not unit else "400m-800m-1km",
        )
    if token.value % _BARE_STEP_M:
        typed = cursor.text[start : cursor.end]
        raise cursor.refusal(
            f"{typed}: are these metres, or the times of the reps?",
            at=token,
            start=start,
            hint="times stand behind in: 6x400 in 92,91,93; metres have an m",
        )
    return quantity_of(cursor, token, "m")
