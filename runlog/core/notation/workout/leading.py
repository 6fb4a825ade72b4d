"""A workout at the beginning of other words, as in `6x400 r90s in the pegasus yesterday`."""

from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.plan import Item, Quantity, WorkoutPlan
from runlog.core.notation.workout.reading import read_plan
from runlog.core.notation.workout.words import (
    KIND_LIKE_WORDS,
    MANNER_SPELLINGS,
    NOUN_SPELLINGS,
    ROLE_SPELLINGS,
    SURFACE_WORDS,
)
from runlog.core.units import Units
from runlog.errors import NotationError

LONGEST_WINDOW = 1_000
"""Letters looked at; an entry line is shorter."""
MOST_ATTEMPTS = 8
EARLIEST_CLOCK_S = 360
"""After `at`, a bare clock from 6:00 on is the time of day."""
LONG_STEP_M = 3_000
LONG_STEP_S = 1_200
"""A lone last length from here on is that of the whole run."""
_WORKOUT_WORDS = frozenset({"hills", "fartlek"})
"""Kinds of run that are said of reps too."""
_TRAILING = frozenset({"run", "runs", "running", "of", "a", "an"})
"""Words that say nothing in a workout and may say something in an entry."""


def leading_workout(
    text: str, start: int = 0, *, units: Units = "km"
) -> tuple[WorkoutPlan, int] | None:
    """Find the longest workout that begins at a place in a line of other words.

    It is taken only if it is recognisably one: it has a repeat, a ladder, a warm-up or a
    cool-down, or it lists several steps of which the first says how it was run.

    Args:
        text: The line.
        start: Index where the workout would begin.
        units: What a pace without a unit is counted in.

    Returns:
        The workout and the index after its last character; None if there is none.
    """
    stop = start + LONGEST_WINDOW
    stop = len(text) if stop >= len(text) else _word_start(text, start, stop, stop)
    for _ in range(MOST_ATTEMPTS):
        cursor = Cursor(text, units=units, start=start, stop=stop, is_entry=True)
        try:
            if not _may_begin(cursor):
                return None
            plan = read_plan(cursor)
        except NotationError as error:
            stop = _word_start(text, start, stop, error.start)
            continue
        fault = _given_back(cursor, plan)
        if fault is None:
            end = start + len(text[start:stop].rstrip(" \t\r\n,;."))
            return (plan, end) if _is_recognisable(plan.items) else None
        stop = _word_start(text, start, stop, fault)
    return None


def _may_begin(cursor: Cursor) -> bool:
    """Whether the first word can begin a workout at all, told from that word alone."""
    token = cursor.peek()
    if token.kind in {"number", "clock"} or cursor.sees("(", "{"):
        return True
    role = cursor.phrase(ROLE_SPELLINGS)
    if role is not None:
        # `track 6x400` and `tempo 3x10min`: the word is the surface or the kind of the run.
        is_of_run = role[0] in SURFACE_WORDS | KIND_LIKE_WORDS - _WORKOUT_WORDS
        return not (is_of_run and cursor.peek(role[1]).kind == "number")
    return any(cursor.phrase(table) is not None for table in (MANNER_SPELLINGS, NOUN_SPELLINGS))


def _word_start(text: str, start: int, stop: int, fault: int) -> int:
    """Where to cut the text so that the word at fault is left out.

    Args:
        text: The line.
        start: Index where the workout begins.
        stop: Index where the last attempt ended.
        fault: Index where it stumbled.

    Returns:
        Index before `stop`, after the last word that is kept.
    """
    cut = len(text[start : min(fault, stop)].rstrip()) + start if fault >= stop else fault + 1
    while cut > start and not text[cut - 1].isspace():
        cut -= 1
    return len(text[start:cut].rstrip()) + start


def _given_back(cursor: Cursor, plan: WorkoutPlan) -> int | None:
    """Where the words begin that are better left to the entry; None if there are none.

    These are a surface at the end, a time of day after `at`, and a last length that is rather
    that of the whole run.
    """
    last = cursor.taken()[-1]
    if last.kind == "comment" or last.text in SURFACE_WORDS | _TRAILING:
        return last.start
    clock = _time_of_day(cursor)
    if clock is not None:
        return clock
    item = plan.items[-1]
    is_lone = item.count is None and item == Item(content=item.content)
    if len(plan.items) < 2 or not is_lone or not isinstance(item.content, Quantity):
        return None
    metres, seconds = item.content.metres or 0, item.content.seconds or 0
    is_long = metres >= LONG_STEP_M or seconds >= LONG_STEP_S
    return cursor.item_start if is_long or last.kind == "clock" else None


def _time_of_day(cursor: Cursor) -> int | None:
    """Where `at 18:30` begins; None if there is no such clock."""
    tokens = cursor.taken()
    for word, clock, following in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        is_clock = clock.kind == "clock" and clock.value >= EARLIEST_CLOCK_S
        is_bare = following is None or following.text not in {"/", "-", "->", "to", "pace"}
        if word.text == "at" and is_clock and is_bare:
            return word.start
    return None


def _is_recognisable(items: tuple[Item, ...]) -> bool:
    """Whether the items could not be anything but a workout."""
    first = items[0]
    return any(map(_is_telling, items)) or (len(items) > 1 and bool(first.words or first.targets))


def _is_telling(item: Item) -> bool:
    """Whether an item is a repeat, a ladder, a bracket, a warm-up or a cool-down."""
    has_parts = item.count is not None or isinstance(item.content, tuple)
    return has_parts or not {"wu", "cd"}.isdisjoint(item.words)
