"""From the text of a workout to its plan: items one after another, in brackets and outside."""

from dataclasses import replace

from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.workout.assembly import MOST_STEPS, assembled, pause_item
from runlog.core.notation.workout.cursor import DEEPEST, Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.ladders import read_ladder
from runlog.core.notation.workout.plan import Item, Quantity, Recovery, WorkoutPlan, step_count
from runlog.core.notation.workout.quantities import SMALLEST_BARE_M, starts_quantity
from runlog.core.notation.workout.recoveries import (
    RawRecovery,
    marks_recovery,
    quantity_is_recovery,
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
from runlog.core.notation.workout.tokens import Token, note_text
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
_CLOSING = frozenset(_OPENING.values())
_WEAK = frozenset({",", "\n", "&", "and"})
"""Separators after which a recovery still belongs to the repeat before (rule 6)."""
_STRONG = frozenset({";", "+", "then", "plus", "/", "->", ".", "-", "followed"})
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
    return WorkoutPlan(items, note)


def read_items(
    cursor: Cursor, *, closing: str, opening: Token | None = None
) -> tuple[Item, ...]:
    """Read items up to the end of the text or the closing bracket.

    Args:
        cursor: Stands before the first item.
        closing: The bracket that ends the list, which is not taken; empty for none.
        opening: The bracket that began it; None for none.

    Raises:
        NotationError: An item cannot be read, or something is left over.
    """
    drafts: list[Draft] = []
    joint = ";"
    _skip_bullet(cursor)
    while joint:
        _read_next(cursor, drafts, joint)
        if len(drafts) > MOST_ITEMS:
            raise cursor.refusal(f"A workout has {MOST_ITEMS} parts at the most.")
        joint = _joint_to_next(cursor, drafts, closing, opening)
    if cursor.is_bracketed and len(drafts) == 1 and _is_plain_ladder(drafts[0]):
        (ladder,) = assembled(cursor, drafts[0])
        return ladder.content if isinstance(ladder.content, tuple) else (ladder,)
    return tuple(
        item for place in range(len(drafts)) for item in _items_of(cursor, drafts, place)
    )


def read_item(cursor: Cursor) -> Draft:
    """Read one item with everything that follows it.

    Raises:
        NotationError: It is none.
    """
    draft = Draft(start=cursor.peek().start)
    draft = read_words_before(cursor, draft)
    draft = read_counts(cursor, draft)
    if draft.counts:
        draft = read_words_before(cursor, draft)
    if cursor.sees("(", "{") or (draft.counts and cursor.sees("[")):
        draft = _bracket(cursor, draft)
    else:
        draft = read_ladder(cursor, draft) or read_length_of_step(cursor, draft)
    return read_suffixes(cursor, draft)


def read_suffixes(cursor: Cursor, draft: Draft) -> Draft:
    """Read all that follows an item, until the next one begins."""
    while not (draft.is_closed and _starts_item(cursor)):
        longer = read_suffix(cursor, draft)
        if longer is None:
            break
        draft = longer
    return draft


def leftover(cursor: Cursor) -> NotationError:
    """What to say about the token at which no reading goes on."""
    token, following = cursor.peek(), cursor.peek(1)
    typed = cursor.typed(token)
    if token.kind == "number" and following.kind == "word" and not _fits_number(following.text):
        near = cursor.suggestion(following, {**DISTANCE_UNITS, **TIME_UNITS})
        return cursor.refusal(f"{typed} what?", hint=near or f"{typed}km, {typed}min or {typed}s")
    if token.kind in {"number", "clock"} or cursor.sees("(", "{"):
        return cursor.refusal(
            f'Is a comma missing before "{typed}"?',
            hint=f"a comma before a new step; @{typed} for a target, r{typed} for a recovery"
            if token.kind in {"number", "clock"}
            else "a comma before a new step",
        )
    if token.kind == "word":
        hint = cursor.suggestion(token, _KNOWN)
        known = token.text in _KNOWN
        message = f'"{typed}" does not fit here.' if known else f'I do not know the word "{typed}".'
        return cursor.refusal(message, hint=hint or 'a note is written "in quotes"')
    if token.kind == "end":
        return cursor.refusal("Something is missing at the end.")
    return cursor.refusal(f'"{typed}" does not fit here.')


def _read_next(cursor: Cursor, drafts: list[Draft], joint: str) -> None:
    """Read the next item and add it, or the recovery that belongs to the one before (rule 6)."""
    last = drafts[-1] if drafts else None
    if not cursor.is_bracketed:
        cursor.item_start = cursor.peek().start
    if marks_recovery(cursor) and (last is not None or cursor.sees("rest", "recovery")):
        raw = read_marked_recovery(cursor)
        if last is not None and joint in _WEAK and _lacks_recovery(last):
            drafts[-1] = read_suffixes(cursor, with_recovery(last, raw))
        else:
            drafts.append(read_suffixes(cursor, _pause(cursor, raw)))
        return
    draft = read_item(cursor)
    if last is not None and joint in _WEAK and _fills(last, draft):
        drafts[-1] = with_recovery(last, _as_recovery(cursor, draft))
    else:
        drafts.append(draft)


def _bracket(cursor: Cursor, draft: Draft) -> Draft:
    """The item with the items in its brackets, and the unit or count after them."""
    opening = cursor.take()
    deeper = 1 + len(draft.counts)
    cursor.depth += deeper
    if cursor.depth > DEEPEST:
        raise cursor.refusal(
            "These are too many brackets inside one another.", at=opening, start=draft.start
        )
    outer = cursor.is_bracketed, cursor.group_unit
    unit_length = _find_unit(cursor)
    cursor.is_bracketed = True
    items = read_items(cursor, closing=_OPENING[opening.text], opening=opening)
    cursor.is_bracketed, cursor.group_unit = outer
    cursor.index += 1 + unit_length
    cursor.depth -= deeper
    draft = replace(draft, content=items, is_bracketed=True, is_closed=True)
    return repeated_after(cursor, draft)


def _find_unit(cursor: Cursor) -> int:
    """Set the unit that the numbers in a bracket share: `(200, 400)m`, `(3, 2, 1 min)`.

    Returns:
        Number of tokens of that unit behind the bracket: 1 or 0.
    """
    inside = _inside(cursor)
    after = cursor.peek(len(inside) + 1)
    cursor.group_unit = ""
    if _is_unit(after) and cursor.typed(after) != "M":
        cursor.group_unit = after.text
        return 1
    *numbers, last = inside or [after]
    are_bare = all(token.kind == "number" or token.text == "," for token in numbers)
    if len(numbers) > 2 and are_bare and numbers[0].value < SMALLEST_BARE_M and _is_unit(last):
        cursor.group_unit = last.text
    return 0


def _inside(cursor: Cursor) -> list[Token]:
    """The tokens up to the bracket that closes the one just opened."""
    tokens: list[Token] = []
    depth = 1
    while True:
        token = cursor.peek(len(tokens))
        if token.kind == "mark":
            depth += (token.text in _OPENING) - (token.text in _CLOSING)
        if depth == 0 or token.kind == "end":
            return tokens
        tokens.append(token)


def _is_unit(token: Token) -> bool:
    return token.kind in {"word", "mark"} and (
        token.text in DISTANCE_UNITS or token.text in TIME_UNITS
    )


def _joint_to_next(
    cursor: Cursor, drafts: list[Draft], closing: str, opening: Token | None
) -> str:
    """Take what separates two items; empty if the list ends here.

    Raises:
        NotationError: Neither a separator nor the end of the list comes.
    """
    joint = _separators(cursor, drafts)
    token = cursor.peek()
    if token.kind in {"end", "comment"} or (closing and cursor.sees(closing)):
        if closing and not cursor.sees(closing):
            raise cursor.refusal(
                f'The bracket "{opening.text if opening else ""}" is not closed.',
                at=opening,
                hint=closing,
            )
        if joint not in {"", ",", ";", "\n", "."}:
            raise cursor.refusal("Something is missing at the end.", hint="another step")
        return ""
    if joint:
        return joint
    if drafts[-1].is_closed and _starts_item(cursor):
        return "+"
    raise leftover(cursor)


def _separators(cursor: Cursor, drafts: list[Draft]) -> str:
    """Take all separators and comments that come, and return the strongest."""
    joint = ""
    while True:
        token = cursor.peek()
        if token.kind == "comment" and cursor.peek(1).kind != "end":
            cursor.take()
            drafts[-1] = _with_comment(drafts[-1], token.text)
            continue
        if not _is_separator(cursor):
            return joint
        cursor.take()
        if token.text == "followed" and not cursor.accepts("by"):
            raise leftover(cursor)
        joint = token.text if joint in _WEAK or not joint else joint
        if token.kind == "line":
            _skip_bullet(cursor)


def _is_separator(cursor: Cursor) -> bool:
    """Whether a comma or another sign or word that separates items comes next."""
    token, following = cursor.peek(), cursor.peek(1)
    if token.kind == "line":
        return True
    if token.kind not in {"word", "mark"} or token.text not in _WEAK | _STRONG:
        return False
    if token.text == "-":
        return token.is_spaced and following.is_spaced
    if token.text == ".":
        return following.is_spaced or following.kind in {"end", "line"}
    is_stretch = cursor.is_entry and token.text == "+" and token.is_spaced
    return not (is_stretch and following.kind == "word" and not following.is_spaced)


def _skip_bullet(cursor: Cursor) -> None:
    """Pass over blank lines and the sign in front of a line of a list."""
    while cursor.peek().kind == "line":
        cursor.take()
    if cursor.sees("-", "•", "*") and cursor.peek(1).is_spaced:
        cursor.take()


def _with_comment(draft: Draft, text: str) -> Draft:
    """The item with a comment at the end of its line as its note."""
    words = note_text(text)
    if not words:
        return draft
    return replace(draft, note=f"{draft.note}; {words}" if draft.note else words)


def _is_plain_ladder(draft: Draft) -> bool:
    """Whether it is a ladder and nothing more, whose brackets are those around it."""
    bare = Draft(start=draft.start, content=draft.content, is_ladder=True)
    return draft == bare


def _starts_item(cursor: Cursor) -> bool:
    """Whether a count or a length comes next that begins a new item (rule 14)."""
    if cursor.sees("("):
        return cursor.peek(1).kind == "number" and cursor.sees(*TIMES, ahead=2)
    if not starts_quantity(cursor) or quantity_is_recovery(cursor):
        return False
    return not (cursor.peek().kind == "clock" and cursor.sees("/", "-", "->", "to", ahead=1))


def _lacks_recovery(draft: Draft) -> bool:
    """Whether it has reps or sets between which no recovery lies yet."""
    levels = len(draft.counts) + (1 if draft.is_ladder and not draft.counts else 0)
    return draft.is_repeated and len(draft.recoveries) < levels


def _fills(last: Draft, draft: Draft) -> bool:
    """Whether a length with a word such as `rest` is the recovery of the repeat before it.

    A jog or a walk much longer than the reps is a step of its own: `6x400, 2km jog`.
    """
    if not draft.is_pause or not _lacks_recovery(last) or not isinstance(draft.content, Quantity):
        return False
    if draft.words[-1] in {"rest", "recovery"}:
        return True
    rep = last.content if isinstance(last.content, Quantity) else Quantity(400, "m")
    metres, seconds = draft.content.metres, draft.content.seconds
    if metres is not None:
        return metres <= max(400, rep.metres or 0)
    return seconds is not None and seconds <= max(300, rep.seconds or 0)


def _as_recovery(cursor: Cursor, draft: Draft) -> RawRecovery:
    """A step such as `90s rest` as the recovery of the repeat before it."""
    quantity = draft.content if isinstance(draft.content, Quantity) else None
    words = [word for word in draft.words if word not in {"rest", "recovery"}]
    if len(words) > 1:
        raise cursor.refusal(
            f"Was the recovery {words[0]} or {words[1]}?", start=draft.start, hint="write one"
        )
    manner, _, back = words[0].partition(" ") if words else ("", "", "")
    recovery = Recovery(quantity, manner or None, "back" if back else None)
    return RawRecovery(recovery, "", draft.start, cursor.end)


def _pause(cursor: Cursor, raw: RawRecovery) -> Draft:
    """A recovery that stands by itself, as a step."""
    item = pause_item(cursor, raw)
    return Draft(start=raw.start, content=item.content, words=item.words)


def _items_of(cursor: Cursor, drafts: list[Draft], place: int) -> list[Item]:
    """The item of a draft and the pauses after it, which need an item to follow them."""
    items = assembled(cursor, drafts[place])
    if len(items) > 1 and place == len(drafts) - 1:
        raw = drafts[place].recoveries[-1]
        raise NotationError(
            "This recovery is one more than there are sets.",
            text=cursor.text,
            start=raw.start,
            end=raw.end,
            hint='after ";" it is a pause: 6x400 [90"]; 3min rest',
        )
    return items


def _fits_number(word: str) -> bool:
    return word in DISTANCE_UNITS or word in TIME_UNITS or word in TIMES or word in _KNOWN


def _check_whole(cursor: Cursor, items: tuple[Item, ...]) -> None:
    """Refuse what is too much for one session, and a lone length or a lone word."""
    if sum(map(step_count, items)) > MOST_STEPS:
        raise NotationError(
            f"That is more than {MOST_STEPS} steps.", text=cursor.text, hint="smaller counts"
        )
    item = items[0]
    if len(items) > 1 or item.count is not None or isinstance(item.content, tuple):
        return
    says = bool(item.targets or item.splits or item.recovery)
    if isinstance(item.content, Quantity) and not (says or item.words):
        raise NotationError(
            "A length by itself is not a workout.",
            text=cursor.text,
            hint="say how it was run: 8km easy, 5km @4:30/km",
        )
    if item.content is None and not says:
        raise NotationError(
            "A word by itself is not a workout.",
            text=cursor.text,
            hint=f"say how far or how long: 2km {item.words[0]}" if item.words else "6x400m",
        )
