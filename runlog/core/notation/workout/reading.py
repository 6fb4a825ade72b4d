"""From the text of a workout to its plan: items one after another, in brackets and outside."""

from dataclasses import replace

from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.workout.assembly import MOST_STEPS, assembled, pause_item
from runlog.core.notation.workout.cursor import DEEPEST, Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.ladders import read_ladder
from runlog.core.notation.workout.plan import Item, Quantity, Recovery, WorkoutPlan, step_count
from runlog.core.notation.workout.quantities import starts_quantity
from runlog.core.notation.workout.recoveries import (
    RawRecovery,
    marks_recovery,
    read_marked_recovery,
)
from runlog.core.notation.workout.steps import (
    TIMES,
    read_counts,
    read_length_of_step,
    read_words_before,
    repeated_after,
)
from runlog.core.notation.workout.suffixes import read_suffix, with_recovery
from runlog.core.notation.workout.tokens import note_text
from runlog.core.notation.workout.words import (
    MANNER_SPELLINGS,
    NOUN_SPELLINGS,
    ROLE_SPELLINGS,
    TARGET_SPELLINGS,
)
from runlog.core.units import Units
from runlog.errors import NotationError

LONGEST_TEXT = 20_000
MOST_ITEMS = 100
_OPENING = {"(": ")", "{": "}", "[": "]"}
_WEAK = frozenset({",", "\n", "&", "and"})
"""Separators after which a recovery still belongs to the repeat before (rule 6)."""
_STRONG = frozenset({";", "+", "then", "plus", "/", "->", ".", "-"})
_KNOWN = {
    **ROLE_SPELLINGS,
    **MANNER_SPELLINGS,
    **NOUN_SPELLINGS,
    **TARGET_SPELLINGS,
    **DISTANCE_UNITS,
    **dict.fromkeys(TIME_UNITS, ""),
    **dict.fromkeys(("then", "and", "with", "times", "between"), ""),
}


def parse_workout(text: str, *, units: Units = "km") -> WorkoutPlan:
    """Read a workout as runners write it.

    Args:
        text: Such as ``2km wu, 6x400 @95s r90s jog, 2km cd``.
        units: What a pace without a unit is counted in.

    Raises:
        NotationError: The text cannot be read with certainty; it says what is wrong, where,
            and what to type instead.
    """
    if len(text) > LONGEST_TEXT:
        raise NotationError(f"A workout has {LONGEST_TEXT} letters at the most.", text=text)
    cursor = Cursor(text, units=units)
    return read_plan(cursor)


def read_plan(cursor: Cursor) -> WorkoutPlan:
    """Read everything from the cursor to the end of its text.

    Raises:
        NotationError: The text cannot be read with certainty.
    """
    items = read_items(cursor, closing="")
    token = cursor.peek()
    note = ""
    if token.kind == "comment":
        note = cursor.take().text
    if cursor.peek().kind != "end":
        raise leftover(cursor)
    _check_whole(cursor, items)
    return WorkoutPlan(tuple(items), note)


def read_items(cursor: Cursor, *, closing: str) -> list[Item]:
    """Read items up to the end of the text or the closing bracket.

    Args:
        cursor: Stands before the first item.
        closing: The bracket that ends the list, which is not taken; empty for none.
    """
    drafts: list[Draft] = []
    joint = ";"
    _skip_bullet(cursor)
    while True:
        _read_next(cursor, drafts, joint)
        if len(drafts) > MOST_ITEMS:
            raise cursor.refusal(f"A workout has {MOST_ITEMS} parts at the most.")
        _take_comment(cursor, drafts)
        next_joint = _separator(cursor, drafts[-1])
        if _is_end(cursor, closing, next_joint):
            break
        if next_joint == "":
            raise leftover(cursor)
        joint = next_joint
    return [item for place, draft in enumerate(drafts) for item in _items_of(cursor, drafts, place)]
