"""From the text of a workout to its plan: items one after another, in brackets and outside."""

from runlog.core.notation.workout.assembly import MOST_STEPS, assembled
from runlog.core.notation.workout.attachment import with_recovery
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.doubts import refuse_loose, refuse_minutes
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.ladders import read_ladder
from runlog.core.notation.workout.leftovers import leftover
from runlog.core.notation.workout.pauses import (
    filled,
    fills,
    lacks_recovery,
    pause_draft,
)
from runlog.core.notation.workout.plan import Item, Quantity, WorkoutPlan, step_count
from runlog.core.notation.workout.quantities import starts_quantity
from runlog.core.notation.workout.recoveries import (
    RawRecovery,
    is_scoped,
    marks_recovery,
    quantity_is_recovery,
    read_marked_recovery,
    read_recovery_body,
    reads_open_recovery,
)
from runlog.core.notation.workout.separators import WEAK, separators, skip_bullet
from runlog.core.notation.workout.shared_units import OPENING, find_unit
from runlog.core.notation.workout.steps import (
    check_depth,
    read_counts,
    read_length_of_step,
    read_words_before,
    repeated_after,
)
from runlog.core.notation.workout.suffixes import read_suffix
from runlog.core.notation.workout.tokens import Token
from runlog.core.notation.workout.words import RECOVERY_WORDS, TIMES
from runlog.core.units import Units
from runlog.core.value import replace
from runlog.errors import NotationError

LONGEST_TEXT = 20_000
MOST_ITEMS = 100


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


def read_items(cursor: Cursor, *, closing: str, opening: Token | None = None) -> tuple[Item, ...]:
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
    skip_bullet(cursor)
    while joint:
        _read_next(cursor, drafts, joint)
        if len(drafts) > MOST_ITEMS:
            raise cursor.refusal(f"A workout has {MOST_ITEMS} parts at the most.")
        joint = _joint_to_next(cursor, drafts, closing, opening)
    if cursor.is_bracketed and len(drafts) == 1 and _is_plain_ladder(drafts[0]):
        (ladder,) = assembled(cursor, drafts[0])
        return ladder.content if isinstance(ladder.content, tuple) else (ladder,)
    items: list[Item] = []
    for place, draft in enumerate(drafts):
        own = _items_of(cursor, drafts, place)
        if not cursor.is_bracketed:
            refuse_minutes(cursor, own[0], draft)
        following = drafts[place + 1] if place + 1 < len(drafts) else None
        if items:
            refuse_loose(
                cursor, items[-1], draft, is_alone=following is None or not following.is_loose
            )
        items += own
    return tuple(items)


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
    is_single = not draft.counts and not isinstance(draft.content, tuple)
    if not is_single and not RECOVERY_WORDS.isdisjoint(draft.words):
        raise cursor.refusal(
            f"Is a comma missing after {draft.words[-1]}?",
            start=draft.start,
            hint="a recovery comes after the reps: 6x400 r90s jog",
        )
    return read_suffixes(cursor, draft)


def read_suffixes(cursor: Cursor, draft: Draft) -> Draft:
    """Read all that follows an item, until the next one begins."""
    while not (draft.is_closed and _starts_item(cursor)):
        longer = read_suffix(cursor, draft)
        if longer is None:
            break
        draft = longer
    return draft


def _read_next(cursor: Cursor, drafts: list[Draft], joint: str) -> None:
    """Read the next item and add it, or the recovery that belongs to the one before (rule 6)."""
    last = drafts[-1] if drafts else None
    if not cursor.is_bracketed:
        cursor.item_start = cursor.peek().start
    raw = _free_recovery(cursor, last, joint)
    if raw is not None:
        is_between_sets = bool(raw.scope) and last is not None and bool(last.recoveries)
        is_for_last = joint in WEAK and last is not None and lacks_recovery(last)
        if last is not None and (is_between_sets or is_for_last):
            drafts[-1] = read_suffixes(cursor, with_recovery(last, raw))
        else:
            drafts.append(read_suffixes(cursor, pause_draft(cursor, raw)))
        return
    draft = read_item(cursor)
    if last is not None and joint in WEAK and fills(cursor, last, draft):
        drafts[-1] = filled(cursor, last, draft)
    else:
        drafts.append(draft)


def _free_recovery(cursor: Cursor, last: Draft | None, joint: str) -> RawRecovery | None:
    """A recovery where an item could begin: `R=2min`, `rest 5min`, `3min between sets`."""
    if marks_recovery(cursor) and (last is not None or cursor.sees("rest", "recovery")):
        return read_marked_recovery(cursor)
    if last is None:
        return None
    is_open = joint in WEAK and lacks_recovery(last) and reads_open_recovery(cursor)
    if is_open or (starts_quantity(cursor) and is_scoped(cursor)):
        return read_recovery_body(cursor, start=cursor.peek().start)
    return None


def _bracket(cursor: Cursor, draft: Draft) -> Draft:
    """The item with the items in its brackets, and the unit or count after them."""
    opening = cursor.take()
    deeper = max(1, len(draft.counts))
    cursor.depth += deeper
    check_depth(cursor, draft, cursor.depth)
    outer = cursor.is_bracketed, cursor.group_unit
    unit_length = find_unit(cursor)
    cursor.is_bracketed = True
    items = read_items(cursor, closing=OPENING[opening.text], opening=opening)
    cursor.is_bracketed, cursor.group_unit = outer
    cursor.index += 1 + unit_length
    cursor.depth -= deeper
    draft = replace(draft, content=items, is_bracketed=True, is_closed=True)
    return repeated_after(cursor, draft)


def _joint_to_next(cursor: Cursor, drafts: list[Draft], closing: str, opening: Token | None) -> str:
    """Take what separates two items; empty if the list ends here.

    Raises:
        NotationError: Neither a separator nor the end of the list comes.
    """
    joint = separators(cursor, drafts)
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
            hint=f"say how often, how far or how long: 2km {item.words[0]}, 6x strides",
        )
