"""What may follow a step or a repeat: targets, times, recoveries, words and notes."""

from collections.abc import Callable

from runlog.core.notation.workout.attachment import (
    with_note,
    with_recovery,
    with_target,
    with_word,
)
from runlog.core.notation.workout.brackets import round_brackets, square_brackets
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.plan import Quantity, Recovery
from runlog.core.notation.workout.quantities import read_quantity, starts_quantity
from runlog.core.notation.workout.recoveries import (
    RawRecovery,
    marks_recovery,
    quantity_is_recovery,
    read_manner,
    read_marked_recovery,
    read_recovery_body,
    reads_plain_recovery,
)
from runlog.core.notation.workout.targets import read_named, read_numbers, read_target
from runlog.core.notation.workout.times import read_times
from runlog.core.notation.workout.words import (
    FILLERS,
    KIND_LIKE_WORDS,
    MANNER_SPELLINGS,
    NOUN_SPELLINGS,
    PACE_NAME_SPELLINGS,
    ROLE_SPELLINGS,
)
from runlog.core.value import replace

MOST_WORDS = 5
MOST_SUFFIXES = 8
_REPEAT_FILLERS = ("reps", "repeats", "intervals", "efforts", "repetitions")
_LETTER_TARGETS = frozenset({"E", "T", "I"})


def read_suffix(cursor: Cursor, draft: Draft) -> Draft | None:
    """Read one thing that follows an item.

    Args:
        cursor: Stands after the item and what was read of its suffixes.
        draft: The item so far.

    Returns:
        The item with the suffix; None if what comes next is none.

    Raises:
        NotationError: It begins like a suffix and is not one.
    """
    for reader in _READERS:
        longer = reader(cursor, draft)
        if longer is not None:
            if len(longer.targets) + len(longer.recoveries) > MOST_SUFFIXES:
                raise cursor.refusal("So many targets and recoveries for one step.")
            return longer
    return None


def _target(cursor: Cursor, draft: Draft) -> Draft | None:
    """`@4:10/km`, `at 5k pace`."""
    if not cursor.accepts("@", "at"):
        return None
    cursor.skip("@")
    return with_target(cursor, draft, read_target(cursor))


def _times(cursor: Cursor, draft: Draft) -> Draft | None:
    """`in 92,91,93`, `in 3:20`, `in 88-90`."""
    marker = cursor.peek()
    if not cursor.accepts("in"):
        return None
    if draft.splits is not None:
        raise cursor.refusal("These are times for a second time.", at=marker)
    return replace(draft, splits=read_times(cursor, marker.start), is_closed=False)


def _brackets(cursor: Cursor, draft: Draft) -> Draft | None:
    """`[3']`, `(62")`, `(200m jog)`."""
    return square_brackets(cursor, draft) or round_brackets(cursor, draft, read_suffix)


def _slash(cursor: Cursor, draft: Draft) -> Draft | None:
    """`/90s`, `/1:00r`, `/400j`: a recovery after reps; else the slash separates items."""
    if not cursor.sees("/"):
        return None
    index = cursor.index
    slash = cursor.take()
    if draft.is_repeated and marks_recovery(cursor):
        return with_recovery(draft, read_marked_recovery(cursor))
    is_step = not draft.is_repeated and not cursor.is_bracketed
    is_full = len(draft.recoveries) >= max(1, len(draft.counts))
    if not (is_step or is_full) and starts_quantity(cursor):
        if quantity_is_recovery(cursor, with_easy=draft.is_repeated):
            return with_recovery(draft, read_recovery_body(cursor, start=slash.start))
        if not _begins_item(cursor):
            quantity = read_quantity(cursor, "recovery")
            raw = RawRecovery(Recovery(quantity), "", slash.start, cursor.end)
            return with_recovery(draft, raw)
    cursor.index = index
    return None


def _begins_item(cursor: Cursor) -> bool:
    """Whether the number that comes next belongs to another item: `8x100m`, `5min cd`, `1km @T`."""
    if cursor.sees("x", "*", "times", ahead=1):
        return True
    index = cursor.index
    read_quantity(cursor, "recovery")
    token = cursor.peek()
    is_item = token.text == "@" or cursor.phrase(ROLE_SPELLINGS) is not None
    cursor.index = index
    return is_item


def _marked_recovery(cursor: Cursor, draft: Draft) -> Draft | None:
    """`r90s`, `w/ 400 jog`, `off 60`, `rest 2min`; also after a spaced hyphen."""
    ahead = cursor.sees("-") and cursor.peek(1).is_spaced
    index = cursor.index
    if ahead:
        cursor.take()
    if marks_recovery(cursor) and not _is_role_of_step(cursor, draft):
        _refuse_inside(cursor, draft)
        return with_recovery(draft, read_marked_recovery(cursor))
    if ahead and draft.is_repeated and starts_quantity(cursor) and quantity_is_recovery(cursor):
        return with_recovery(draft, read_recovery_body(cursor, start=cursor.peek().start))
    cursor.index = index
    return None


def _is_role_of_step(cursor: Cursor, draft: Draft) -> bool:
    """Whether `rest` or `recovery` says what a step is: `3min rest`, `recovery 2km`."""
    if draft.counts or not cursor.sees("rest", "recovery", "rec", "off"):
        return False
    return isinstance(draft.content, Quantity) and not starts_quantity(cursor, 1)


def _refuse_inside(cursor: Cursor, draft: Draft) -> None:
    """Refuse `10km with 5km @MP`: what is inside a step is no recovery after it."""
    if draft.is_repeated or cursor.is_bracketed or not cursor.sees("with", "w/", "w"):
        return
    index = cursor.index
    marker = cursor.take()
    cursor.skip("a", "an")
    is_doubtful = starts_quantity(cursor) and not quantity_is_recovery(cursor, with_easy=False)
    cursor.index = index
    if is_doubtful:
        raise cursor.refusal(
            f'What comes after "{cursor.typed(marker)}": a part of the step, or a recovery?',
            at=marker,
            hint="a comma between two steps; r2min for a recovery",
        )


def _send_off(cursor: Cursor, draft: Draft) -> Draft | None:
    """`on 5:00` from start to start; `1min on 1min off` is a hard minute and its recovery."""
    marker = cursor.peek()
    if not cursor.sees("on"):
        return None
    is_timed = isinstance(draft.content, Quantity) and draft.content.unit == "s"
    cursor.take()
    if not starts_quantity(cursor):
        if is_timed or cursor.is_bracketed:
            return with_word(draft, "hard")
        raise cursor.refusal("After on I expected a time.", start=marker.start, hint="on 2:00")
    if quantity_is_recovery(cursor):
        if is_timed:
            return with_word(draft, "hard")
        return with_recovery(draft, read_recovery_body(cursor, start=marker.start))
    if cursor.peek().kind == "number" and cursor.peek(1).text not in {"'", '"', "min", "mins", "s"}:
        raise cursor.refusal("After on I expected a time.", start=marker.start, hint="on 2:00")
    quantity = read_quantity(cursor, "recovery")
    if is_timed and isinstance(draft.content, Quantity) and quantity.value <= draft.content.value:
        raise cursor.refusal(
            "The next start would come before the rep is over.",
            start=marker.start,
            hint="1min on, 1min off",
        )
    recovery = Recovery(quantity, extent="on")
    return with_recovery(draft, RawRecovery(recovery, "", marker.start, cursor.end))


def _plain_recovery(cursor: Cursor, draft: Draft) -> Draft | None:
    """`200m jog`, `60 sec off`, `jog back`, `full recovery`, after reps."""
    if not reads_plain_recovery(cursor):
        return None
    start = cursor.peek().start
    if not draft.is_repeated:
        return None
    return with_recovery(draft, read_recovery_body(cursor, start=start))


def _bare_target(cursor: Cursor, draft: Draft) -> Draft | None:
    """A target that needs no `@`: `5:00/km`, `5:30->4:50`, `85%`, `Z2`."""
    token = cursor.peek()
    if token.text in {"z", "zone"} and cursor.peek(1).kind == "number":
        return with_target(cursor, draft, read_target(cursor))
    has_from = cursor.sees("from") and cursor.peek(1).kind in {"clock", "number"}
    if token.kind not in {"clock", "number"} and not has_from:
        return None
    index = cursor.index
    cursor.accepts("from")
    raw = read_numbers(cursor)
    is_plain = raw.reading == "done" and raw.target.kind != "bpm"
    is_progress = raw.target.high is not None and (
        raw.target.is_progressive or "progressive" in draft.words
    )
    if is_progress and raw.reading == "clock":
        is_plain = True
        raw = raw._replace(target=replace(raw.target, is_progressive=True))
    if not is_plain:
        cursor.index = index
        return None
    return with_target(cursor, draft, raw)


def _named_target(cursor: Cursor, draft: Draft) -> Draft | None:
    """A target by name that needs no `@`: `marathon pace`, `MP`, `all out`, `T`."""
    is_letter = cursor.typed(cursor.peek()) in _LETTER_TARGETS
    if cursor.phrase(PACE_NAME_SPELLINGS) is None and not is_letter:
        return None
    raw = read_named(cursor)
    return None if raw is None else with_target(cursor, draft, raw)


def _word(cursor: Cursor, draft: Draft) -> Draft | None:
    """What the step is: `hills`, `wu`, `jog`; words that say nothing more are passed over."""
    token = cursor.peek()
    role = cursor.phrase(ROLE_SPELLINGS)
    if role is None and not draft.counts and not isinstance(draft.content, tuple):
        role = (
            cursor.phrase(MANNER_SPELLINGS) or cursor.phrase(NOUN_SPELLINGS) or _off(cursor, draft)
        )
    if role is None:
        nouns = _REPEAT_FILLERS if draft.counts else ()
        is_filler = cursor.accepts(*FILLERS, *nouns)
        return replace(draft, is_closed=False) if is_filler else None
    word, length = role
    is_kind = word in KIND_LIKE_WORDS and (draft.has_aim or draft.recoveries)
    if cursor.is_entry and is_kind:
        return None
    if word in {"jog", "walk"}:
        word = read_manner(cursor)
    else:
        cursor.index += length
    cursor.skip(*FILLERS, "pace", "effort")
    if word in draft.words:
        return draft
    if len(draft.words) > MOST_WORDS:
        raise cursor.refusal("So many words for one step.", at=token)
    return with_word(draft, word)


def _off(cursor: Cursor, draft: Draft) -> tuple[str, int] | None:
    """`60s off` as a step of its own is a rest; `400m off` says no more than recovery."""
    if not cursor.sees("off") or not isinstance(draft.content, Quantity):
        return None
    return ("rest" if draft.content.unit == "s" else "recovery"), 1


def _note(cursor: Cursor, draft: Draft) -> Draft | None:
    """`"windy home straight"`."""
    token = cursor.peek()
    if token.kind != "note" or cursor.is_entry:
        return None
    cursor.take()
    return with_note(draft, token.text)


_READERS: tuple[Callable[[Cursor, Draft], Draft | None], ...] = (
    _target,
    _times,
    _brackets,
    _slash,
    _send_off,
    _plain_recovery,
    _marked_recovery,
    _named_target,
    _bare_target,
    _word,
    _note,
)
