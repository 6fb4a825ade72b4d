"""What stands in brackets behind a repeat: [3' & 5'], (62"), (200m jog), (75,74,76)."""

from collections.abc import Callable

from runlog.core.notation.workout.aims import FASTEST_S_PER_KM, SLOWEST_S_PER_KM, RawTarget
from runlog.core.notation.workout.attachment import with_recovery, with_target
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.plan import Quantity, Recovery
from runlog.core.notation.workout.quantities import read_quantity, starts_quantity
from runlog.core.notation.workout.recoveries import (
    RawRecovery,
    marks_recovery,
    quantity_is_recovery,
    read_marked_recovery,
    read_recovery_body,
)
from runlog.core.notation.workout.targets import (
    read_named,
    read_numbers,
    read_target,
)
from runlog.core.notation.workout.times import read_times
from runlog.core.notation.workout.words import MANNER_SPELLINGS, ROLE_SPELLINGS, TARGET_SPELLINGS
from runlog.core.units import METRES_PER_KM, METRES_PER_LAP, METRES_PER_MILE
from runlog.core.value import replace
from runlog.errors import NotationError

_SUREST = 155
_SLOWEST = 420
"""Seconds per km between which a time in brackets is without doubt that of a run."""

Reader = Callable[[Cursor, Draft], Draft | None]


def square_brackets(cursor: Cursor, draft: Draft) -> Draft | None:
    """Read `[3']`, `[3' & 5']`, `[1min jog recovery]`.

    Raises:
        NotationError: They hold something else.
    """
    opening = cursor.peek()
    if not cursor.accepts("["):
        return None
    while True:
        start = cursor.peek().start
        if marks_recovery(cursor):
            raw = read_marked_recovery(cursor)
        else:
            raw = read_recovery_body(cursor, start=start)
        draft = with_recovery(draft, raw._replace(is_bracketed=True))
        draft = _aimed_recovery(cursor, draft)
        if not cursor.accepts("&", "/", ",", ";", "+", "and"):
            break
    if not cursor.accepts("]"):
        raise cursor.refusal('The "[" is not closed here.', start=opening.start, hint="[3'] 8x200")
    return replace(draft, is_closed=True)


def round_brackets(cursor: Cursor, draft: Draft, read: Reader) -> Draft | None:
    """Read `(62")`, `(75,74,76)`, `(200m jog)`, `(max)`, `(@T r90s)`.

    Args:
        cursor: Stands where they may begin.
        draft: The item so far.
        read: Reads one thing that may follow an item, in brackets or outside.

    Raises:
        NotationError: They hold something else.
    """
    opening = cursor.peek()
    if not cursor.accepts("("):
        return None
    before = len(draft.recoveries)
    longer = _number(cursor, draft) or _name(cursor, draft)
    while not cursor.sees("("):
        if longer is None:
            is_recovery = len(draft.recoveries) > before and cursor.sees("@")
            longer = _aimed_recovery(cursor, draft) if is_recovery else read(cursor, draft)
        if longer is None:
            break
        draft, longer = longer, None
        cursor.skip(",", ";")
        if cursor.accepts(")"):
            return replace(draft, is_closed=True)
    raise cursor.refusal(
        "This bracket is neither a time, a target nor a recovery.",
        start=opening.start,
        hint='a comma before a new step: 2km, (4x100m); a note is "in quotes"',
    )


def _number(cursor: Cursor, draft: Draft) -> Draft | None:
    """What a number at the beginning of round brackets is: times, a target or a recovery."""
    if not starts_quantity(cursor) or quantity_is_recovery(cursor):
        return None
    start = cursor.peek().start
    index = cursor.index
    if _is_aimed(cursor):
        return _aimed_recovery(
            cursor, with_recovery(draft, read_recovery_body(cursor, start=start))
        )
    if cursor.peek().kind == "clock" or cursor.peek(1).text != ",":
        raw = read_numbers(cursor) if cursor.peek().text != "mile" else None
        if raw is not None and raw.reading == "done":
            return with_target(cursor, draft, raw)
        if raw is not None and cursor.sees(")"):
            return _lone_time(cursor, draft, raw)
        cursor.index = index
    if cursor.peek(1).text in {"k", "km", "m", "mi", "mile"}:
        return None
    times = read_times(cursor, start)
    if len(times.seconds) == 1 or draft.splits is not None:
        raise cursor.refusal("What is this time?", start=start, hint="@95s, in 95 or r95s")
    return replace(draft, splits=times)


def _lone_time(cursor: Cursor, draft: Draft, raw: RawTarget) -> Draft:
    """A single time in round brackets: what the rep takes, or else the recovery.

    For reps of one distance it is their time if many people run that; what is far too fast or
    too slow is the recovery, and what lies between is refused.
    """
    content = draft.content
    metres = content.metres if isinstance(content, Quantity) else None
    if raw.reading != "number":
        if metres is not None:
            reading = _by_pace(raw.target.middle * METRES_PER_KM / metres, metres)
        elif isinstance(content, tuple):
            reading = "target"
        else:
            is_short = draft.has_aim or raw.target.middle < FASTEST_S_PER_KM
            reading = "recovery" if is_short else ""
        if reading == "target" and not draft.has_aim:
            return with_target(cursor, draft, raw._replace(reading="seconds"))
        if reading == "pace" and not draft.has_aim:
            return with_target(cursor, draft, raw)
        is_free = draft.is_repeated and not draft.recoveries and raw.target.high is None
        if reading == "recovery" and is_free:
            recovery = Recovery(Quantity(raw.target.low, "s"))
            return with_recovery(draft, RawRecovery(recovery, "", raw.start, raw.end))
    typed = cursor.text[raw.start : raw.end]
    raise cursor.refusal(
        f"({typed}) could be a target or a recovery.",
        start=raw.start,
        hint=f"@{typed} or r{typed}",
    )


def _by_pace(pace: float, metres: float) -> str:
    """What a time is by the pace it would give: `target`, `pace` itself, `recovery` or empty.

    Args:
        pace: Seconds per kilometre if it were the time of the rep.
        metres: Length of the rep.
    """
    is_pace = metres > METRES_PER_MILE and _SUREST <= pace * metres / METRES_PER_KM <= _SLOWEST
    quickest, surest = (75, 80) if metres <= METRES_PER_LAP else (125, _SUREST)
    if surest <= pace <= _SLOWEST:
        return "" if is_pace else "target"
    if is_pace:
        return "pace"
    return "recovery" if pace < quickest or pace > SLOWEST_S_PER_KM else ""


def _name(cursor: Cursor, draft: Draft) -> Draft | None:
    """A target by its name alone, `(max)`; a role such as `(easy)` stays a role."""
    if cursor.phrase(ROLE_SPELLINGS) or cursor.phrase(MANNER_SPELLINGS) or marks_recovery(cursor):
        return None
    if cursor.peek().kind != "word" or cursor.phrase(TARGET_SPELLINGS) is None:
        return None
    raw = read_named(cursor)
    return None if raw is None else with_target(cursor, draft, raw)


def _is_aimed(cursor: Cursor) -> bool:
    """Whether a length with a target comes next: `2min Z1`, `200m @E`."""
    index = cursor.index
    try:
        read_quantity(cursor, "recovery")
        is_zone = cursor.sees("z", "zone") and cursor.peek(1).kind == "number"
        return is_zone or cursor.sees("@")
    except NotationError:
        return False
    finally:
        cursor.index = index


def _aimed_recovery(cursor: Cursor, draft: Draft) -> Draft:
    """The item with the target that stands in brackets with its last recovery, if one does.

    Raises:
        NotationError: The reps have none, so that outside of brackets it would be theirs.
    """
    start = cursor.peek().start
    if not cursor.accepts("@") and not cursor.sees("z", "zone"):
        return draft
    raw = read_target(cursor)
    if draft.has_aim:
        return with_target(cursor, draft, raw)
    raise cursor.refusal(
        "The recovery has a target here and the reps have none.",
        start=start,
        hint="the target of the reps first: 6x400 @95s [200m jog @E]",
    )
