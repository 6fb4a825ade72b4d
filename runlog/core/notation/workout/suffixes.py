"""What may follow a step or a repeat: targets, times, recoveries, words and notes."""

from collections.abc import Callable
from dataclasses import replace

from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Draft, RawSplits
from runlog.core.notation.workout.plan import Quantity, Recovery
from runlog.core.notation.workout.quantities import read_length, read_quantity, starts_quantity
from runlog.core.notation.workout.recoveries import (
    RawRecovery,
    is_recovery_word,
    marks_recovery,
    quantity_is_recovery,
    read_marked_recovery,
    read_recovery_body,
    reads_plain_recovery,
)
from runlog.core.notation.workout.targets import (
    RawTarget,
    read_named,
    read_numbers,
    read_target,
    resolved,
)
from runlog.core.notation.workout.words import (
    FILLERS,
    KIND_LIKE_WORDS,
    MANNER_SPELLINGS,
    NOUN_SPELLINGS,
    PACE_NAME_SPELLINGS,
    ROLE_SPELLINGS,
)

LONGEST_SPLIT_S = 900
"""Longer times after `in` are the run's own."""
MOST_SPLITS = 200
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
            return longer
    return None


def with_recovery(draft: Draft, raw: RawRecovery) -> Draft:
    """The item with one more recovery."""
    return replace(draft, recoveries=(*draft.recoveries, raw), is_closed=raw.is_bracketed)


def _with_target(cursor: Cursor, draft: Draft, raw: RawTarget) -> Draft:
    """The item with one more target; after a recovery it may be the recovery's (rule 7)."""
    if not draft.recoveries or not draft.has_aim:
        return replace(draft, targets=(*draft.targets, raw), is_closed=False)
    *before, last = draft.recoveries
    if last.recovery.target is not None:
        raise cursor.refusal(
            "The recovery has a target already.", at=cursor.peek(), start=raw.start
        )
    target = resolved(raw, [last.recovery.quantity], units=cursor.units, text=cursor.text)
    aimed = last._replace(recovery=replace(last.recovery, target=target), end=cursor.end)
    return replace(draft, recoveries=(*before, aimed), is_closed=False)


def _target(cursor: Cursor, draft: Draft) -> Draft | None:
    """`@4:10/km`, `at 5k pace`."""
    if not cursor.accepts("@", "at"):
        return None
    cursor.skip("@")
    return _with_target(cursor, draft, read_target(cursor))


def _times(cursor: Cursor, draft: Draft) -> Draft | None:
    """`in 92,91,93`, `in 3:20`, `in 88-90`."""
    marker = cursor.peek()
    if not cursor.accepts("in"):
        return None
    if draft.splits is not None:
        raise cursor.refusal("These are times for a second time.", at=marker)
    return replace(draft, splits=_read_times(cursor, marker.start), is_closed=False)


def _read_times(cursor: Cursor, start: int) -> RawSplits:
    """Times joined by commas, hyphens or slashes."""
    times = [_time(cursor)]
    joints: set[str] = set()
    while cursor.sees(",", "-", "/") and cursor.peek(1).kind in {"number", "clock"}:
        if not _goes_on(cursor, joints):
            break
        joints.add(cursor.take().text)
        times.append(_time(cursor))
    if len(joints) > 1 or len(times) > MOST_SPLITS:
        raise cursor.refusal(
            "Times are joined by commas, all of them.", start=start, hint="in 92,91,93"
        )
    cursor.skip("each")
    is_range = joints == {"-"} and len(times) == 2
    return RawSplits(tuple(times), is_range, start, cursor.end)


def _goes_on(cursor: Cursor, joints: set[str]) -> bool:
    """Whether the number after a comma is another time, and not the next item."""
    if cursor.sees("x", "*", "times", ahead=2) or (joints and cursor.peek().text not in joints):
        return False
    index = cursor.index
    cursor.take()
    token, following = cursor.peek(), cursor.peek(1)
    is_time = token.kind == "clock" or (
        following.kind != "word" or following.text in {"s", "sec", "secs", "in", "with", "w/", "r"}
        or not following.is_spaced and following.text in {"s"}
    )
    is_time = is_time and not quantity_is_recovery(cursor)
    cursor.index = index
    return is_time


def _time(cursor: Cursor) -> float:
    """One time that was run: `92`, `1:32.5`, `62"`, `9'10"`."""
    token, following = cursor.peek(), cursor.peek(1)
    if token.kind not in {"number", "clock"}:
        raise cursor.refusal("After in I expected a time.", hint="in 92,91,93 or in 3:20")
    is_bare = token.kind == "number" and (
        following.kind not in {"word", "mark"}
        or following.text.rstrip(".") not in {"'", '"', "s", "sec", "secs", "min", "mins", "mn"}
        | {"second", "seconds", "minute", "minutes"}
    )
    if is_bare:
        cursor.take()
        seconds = round(token.value, 2)
    else:
        seconds = read_length(cursor, "recovery").value
    if seconds > LONGEST_SPLIT_S or seconds < 1:
        raise cursor.refusal(
            f"{cursor.text[token.start : cursor.end]} is no time for a rep.",
            at=token,
            hint="the time of the whole run goes into the entry, as 45:12",
        )
    return seconds


def _square_brackets(cursor: Cursor, draft: Draft) -> Draft | None:
    """`[3']`, `[3' & 5']`, `[1min jog recovery]`."""
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
        if cursor.accepts("@"):
            draft = _with_target(cursor, draft, read_target(cursor))
        if not cursor.accepts("&", "/", ",", ";", "+", "and"):
            break
    if not cursor.accepts("]"):
        raise cursor.refusal('The "[" is not closed here.', start=opening.start, hint="[3'] 8x200")
    return replace(draft, is_closed=True)


def _round_brackets(cursor: Cursor, draft: Draft) -> Draft | None:
    """`(62")`, `(75,74,76)`, `(200m jog)`, `(max)`, `(@T r90s)`."""
    opening = cursor.peek()
    if not cursor.accepts("("):
        return None
    first = True
    while not cursor.accepts(")"):
        longer = _bracket_number(cursor, draft) if first else None
        first = False
        if longer is None:
            longer = _named_target(cursor, draft, is_bracketed=True)
        if longer is None:
            longer = read_suffix(cursor, draft)
        if longer is None:
            raise cursor.refusal(
                "This bracket is neither a time, a target nor a recovery.",
                start=opening.start,
                hint='a comma before a new step: 2km, (4x100m); a note is "in quotes"',
            )
        draft = longer
        cursor.skip(",", ";")
    return replace(draft, is_closed=True)


def _bracket_number(cursor: Cursor, draft: Draft) -> Draft | None:
    """What a number at the beginning of round brackets is: times, a target or a recovery."""
    if not starts_quantity(cursor) or quantity_is_recovery(cursor):
        return None
    start = cursor.peek().start
    index = cursor.index
    if cursor.peek().kind == "clock" or cursor.peek(1).text != ",":
        raw = read_numbers(cursor) if cursor.peek().text != "mile" else None
        if raw is not None and raw.reading == "done":
            return _with_target(cursor, draft, raw)
        if raw is not None and cursor.sees(")"):
            return _lone_time(cursor, draft, raw)
        cursor.index = index
    if cursor.peek(1).text in {"k", "km", "m", "mi", "mile"}:
        return None
    times = _read_times(cursor, start)
    if len(times.seconds) == 1 or draft.splits is not None:
        raise cursor.refusal("What is this time?", start=start, hint="@95s, in 95 or r95s")
    return replace(draft, splits=times)


def _lone_time(cursor: Cursor, draft: Draft, raw: RawTarget) -> Draft:
    """A single time in round brackets: what the rep takes, or else the recovery.

    For reps of one distance it is their time if anybody runs that; what is far too fast or
    too slow is the recovery, and between the two it is refused.
    """
    target = raw.target
    content = draft.content
    metres = content.metres if isinstance(content, Quantity) else None
    is_unit = raw.reading != "number"
    if metres is not None and not draft.has_aim and is_unit:
        pace = target.middle * 1000 / metres
        quickest, surest = (75, 80) if metres <= 400 else (125, 155)
        slowest, no_run = (420, 720)
        if surest <= pace <= slowest:
            return _with_target(cursor, draft, raw)
        is_recovery = pace < quickest or pace > no_run
    elif isinstance(content, tuple) and not draft.has_aim and is_unit:
        return _with_target(cursor, draft, raw)
    else:
        is_recovery = is_unit and (draft.has_aim or target.middle < 120)
    if not is_recovery or target.high is not None or draft.recoveries:
        typed = cursor.text[raw.start : raw.end]
        raise cursor.refusal(
            f"({typed}) could be a target or a recovery.",
            start=raw.start,
            hint=f"@{typed} or r{typed}",
        )
    recovery = Recovery(Quantity(target.low, "s"))
    return with_recovery(draft, RawRecovery(recovery, "", raw.start, raw.end))


def _slash(cursor: Cursor, draft: Draft) -> Draft | None:
    """`/90s`, `/1:00r`, `/400j`: a recovery after reps; else the slash separates items."""
    if not cursor.sees("/") or not starts_quantity(cursor, 1):
        return None
    index = cursor.index
    slash = cursor.take()
    if quantity_is_recovery(cursor):
        return with_recovery(draft, read_recovery_body(cursor, start=slash.start))
    is_step = not draft.is_repeated and not cursor.is_bracketed
    if draft.recoveries and len(draft.recoveries) >= max(1, len(draft.counts)):
        is_step = True
    if is_step or _begins_item(cursor):
        cursor.index = index
        return None
    quantity = read_quantity(cursor, "recovery")
    raw = RawRecovery(Recovery(quantity), "", slash.start, cursor.end)
    return with_recovery(draft, raw)


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
        return with_recovery(draft, read_marked_recovery(cursor))
    if ahead and draft.is_repeated and starts_quantity(cursor) and quantity_is_recovery(cursor):
        return with_recovery(draft, read_recovery_body(cursor, start=cursor.peek().start))
    cursor.index = index
    return None


def _is_role_of_step(cursor: Cursor, draft: Draft) -> bool:
    """Whether `rest` or `recovery` says what a step is: `3min rest`, `recovery 2km`."""
    if draft.counts or not cursor.sees("rest", "recovery", "rec"):
        return False
    return isinstance(draft.content, Quantity) and not starts_quantity(cursor, 1)


def _send_off(cursor: Cursor, draft: Draft) -> Draft | None:
    """`on 5:00` from start to start; `1min on 1min off` is a hard minute and its recovery."""
    marker = cursor.peek()
    if not cursor.sees("on"):
        return None
    is_timed = isinstance(draft.content, Quantity) and draft.content.unit == "s"
    cursor.take()
    if not starts_quantity(cursor):
        if is_timed:
            return _with_word(draft, "hard")
        raise cursor.refusal("After on I expected a time.", start=marker.start, hint="on 2:00")
    if quantity_is_recovery(cursor):
        if is_timed:
            return _with_word(draft, "hard")
        return with_recovery(draft, read_recovery_body(cursor, start=marker.start))
    if cursor.peek().kind == "number" and cursor.peek(1).text not in {"'", '"', "min", "mins", "s"}:
        raise cursor.refusal("After on I expected a time.", start=marker.start, hint="on 2:00")
    quantity = read_quantity(cursor, "recovery")
    if is_timed and isinstance(draft.content, Quantity) and quantity.value <= draft.content.value:
        raise cursor.refusal(
            "The next start would come before the rep is over.", start=marker.start,
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
        return _with_target(cursor, draft, read_target(cursor))
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
    return _with_target(cursor, draft, raw)


def _named_target(
    cursor: Cursor, draft: Draft, *, is_bracketed: bool = False
) -> Draft | None:
    """A target by name that needs no `@`: `marathon pace`, `MP`, `all out`, `T`."""
    token = cursor.peek()
    found = cursor.phrase(PACE_NAME_SPELLINGS)
    is_letter = cursor.typed(token) in _LETTER_TARGETS
    role = cursor.phrase(ROLE_SPELLINGS)
    if found is None and not is_letter and not is_bracketed:
        return None
    if is_bracketed and (role is not None or cursor.phrase(MANNER_SPELLINGS) is not None):
        return None
    if is_bracketed and (token.kind != "word" or marks_recovery(cursor)) and found is None:
        return None
    raw = read_named(cursor)
    return None if raw is None else _with_target(cursor, draft, raw)


def _word(cursor: Cursor, draft: Draft) -> Draft | None:
    """What the step is: `hills`, `wu`, `jog`; words that say nothing more are passed over."""
    token = cursor.peek()
    role = cursor.phrase(ROLE_SPELLINGS)
    if role is None and not draft.counts and not isinstance(draft.content, tuple):
        role = cursor.phrase(MANNER_SPELLINGS) or cursor.phrase(NOUN_SPELLINGS)
    if role is None:
        nouns = _REPEAT_FILLERS if draft.counts else ()
        is_filler = cursor.accepts(*FILLERS, *nouns)
        return replace(draft, is_closed=False) if is_filler else None
    word, length = role
    is_kind = word in KIND_LIKE_WORDS and (draft.has_aim or draft.recoveries)
    if cursor.is_entry and is_kind:
        return None
    cursor.index += length
    if word in {"jog", "walk"} and cursor.accepts("back"):
        word = f"{word} back"
    if word in draft.words:
        return draft
    if len(draft.words) > 5:
        raise cursor.refusal("So many words for one step.", at=token)
    return _with_word(draft, word)


def _with_word(draft: Draft, word: str) -> Draft:
    words = draft.words if word in draft.words else (*draft.words, word)
    return replace(draft, words=words, is_closed=False)


def _note(cursor: Cursor, draft: Draft) -> Draft | None:
    """`"windy home straight"`."""
    token = cursor.peek()
    if token.kind != "note" or cursor.is_entry:
        return None
    cursor.take()
    note = f"{draft.note}; {token.text}" if draft.note else token.text
    return replace(draft, note=note, is_closed=False)


_READERS: tuple[Callable[[Cursor, Draft], Draft | None], ...] = (
    _target,
    _times,
    _square_brackets,
    _round_brackets,
    _slash,
    _send_off,
    _plain_recovery,
    _marked_recovery,
    _named_target,
    _bare_target,
    _word,
    _note,
)
__all__ = ["is_recovery_word", "read_suffix", "with_recovery"]
