"""How the pieces of an item find their places once it is complete: rules 4, 5, 7, 13 and 14."""

from runlog.core.notation.workout.aims import RawTarget, resolved
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Count, Draft, RawSplits
from runlog.core.notation.workout.plan import (
    MEASURING_KINDS,
    Content,
    Item,
    Recovery,
    Target,
    is_recovery_step,
    rep_lengths,
    rep_measure,
    step_count,
)
from runlog.core.notation.workout.recoveries import RawRecovery
from runlog.core.value import replace
from runlog.errors import NotationError

MOST_STEPS = 1000
"""Steps of a workout when every repeat is written out."""
_NO_COUNT = Count(None)
_SCOPES = ("reps", "", "sets")


def assembled(cursor: Cursor, draft: Draft) -> list[Item]:
    """The item of a draft, and the pauses after it that some recoveries turn out to be.

    Args:
        cursor: Where it was read.
        draft: Complete.

    Raises:
        NotationError: The pieces do not go together.
    """
    places, extra = _placed(cursor, draft)
    draft, places = _with_inner(draft, places)
    item = _nested(draft, places)
    targets, splits = _aims(cursor, draft, step_count(item, with_recoveries=False))
    item = _aimed(cursor, draft, item, targets)
    item = replace(item, splits=splits, note=draft.note)
    _check_size(cursor, draft, item)
    return [item, *(pause_item(cursor, raw) for raw in extra)]


def pause_item(cursor: Cursor, raw: RawRecovery) -> Item:
    """A recovery as a step of its own, as after `;`.

    Raises:
        NotationError: It does not say how long it was.
    """
    recovery = raw.recovery
    if recovery.quantity is None or recovery.extent is not None:
        raise _refusal(cursor, raw, "A pause by itself needs a length.", hint="3min rest, 400m jog")
    manner = recovery.manner or ("rest" if recovery.quantity.unit == "s" else "recovery")
    targets = () if recovery.target is None else (recovery.target,)
    return Item(content=recovery.quantity, words=(manner,), targets=targets)


def _refusal(
    cursor: Cursor, raw: RawRecovery | RawTarget | RawSplits, message: str, hint: str = ""
) -> NotationError:
    return NotationError(message, text=cursor.text, start=raw.start, end=raw.end, hint=hint)


def _level_count(draft: Draft) -> int:
    """Levels at which a recovery can lie, not counting those inside the brackets."""
    if draft.is_ladder and draft.counts:
        return len(draft.counts) + 1
    return max(1, len(draft.counts))


def _has_inner_level(draft: Draft) -> bool:
    """Whether what the brackets hold still lacks its recovery: one repeat, or several steps.

    Of several steps only if a second recovery is written for them, and not in square brackets,
    where it would be a pause (rule 14).
    """
    content = draft.content
    if not draft.is_bracketed or not isinstance(content, tuple):
        return False
    if len(content) == 1:
        return content[0].count is not None and content[0].recovery is None
    return (
        bool(draft.counts)
        and len(draft.recoveries) == len(draft.counts) + 1
        and all(item.recovery is None for item in content)
        and not any(raw.is_bracketed for raw in draft.recoveries)
    )


def _placed(cursor: Cursor, draft: Draft) -> tuple[list[Recovery | None], list[RawRecovery]]:
    """Recoveries by level from the inside out, and those beyond (rules 5 and 14).

    Returns:
        As many recoveries as there are levels, or one more at the front for the one repeat in
        the brackets; and the recoveries that are pauses after the item.
    """
    ordered = sorted(draft.recoveries, key=lambda raw: _SCOPES.index(raw.scope))
    has_inner = _has_inner_level(draft)
    places: list[Recovery | None] = [None] * (_level_count(draft) + has_inner)
    if len(ordered) == 1:
        places[_single_place(ordered[0], len(places), has_inner=has_inner)] = ordered[0].recovery
        return places, []
    own, extra = ordered[: len(places)], ordered[len(places) :]
    for place, raw in enumerate(reversed(own), start=1):
        places[-place] = raw.recovery
    for raw in extra:
        if not raw.is_bracketed:
            raise _refusal(
                cursor,
                raw,
                "This recovery is one more than there are sets.",
                hint='after ";" it is a pause: 6x400 r90s; 3min rest',
            )
    return places, extra


def _single_place(raw: RawRecovery, places: int, *, has_inner: bool) -> int:
    """Level of the only recovery: of every rep, or of the sets after brackets (rule 5)."""
    if raw.scope == "sets":
        return places - 1
    return 0 if raw.scope == "reps" or not has_inner else 1


def _with_inner(draft: Draft, places: list[Recovery | None]) -> tuple[Draft, list[Recovery | None]]:
    """The draft with the recovery of the one repeat in its brackets put in its place."""
    if not _has_inner_level(draft) or not isinstance(draft.content, tuple):
        return draft, places
    if len(draft.content) == 1:
        content = (replace(draft.content[0], recovery=places[0]),)
    else:
        content = (Item(content=draft.content, recovery=places[0]),)
    return replace(draft, content=content), places[1:]


def _nested(draft: Draft, places: list[Recovery | None]) -> Item:
    """The repeats of a draft inside one another, each with its recovery.

    Args:
        draft: Complete.
        places: Recovery of each level, from the inside out.
    """
    counts = list(reversed(draft.counts)) or [_NO_COUNT]
    if draft.is_ladder and draft.counts:
        # A ladder is a level of its own only where it has a recovery of its own.
        if places[0] is None:
            places = places[1:]
        else:
            counts = [_NO_COUNT, *counts]
    times, most = counts[0]
    item = Item(times, draft.content, draft.words, recovery=places[0], count_most=most)
    for (times, most), recovery in zip(counts[1:], places[1:], strict=True):
        item = Item(times, (item,), recovery=recovery, count_most=most)
    return item


def _aims(cursor: Cursor, draft: Draft, reps: int) -> tuple[tuple[Target, ...], tuple[float, ...]]:
    """Targets that are settled, and the times of the reps (rules 4 and 13)."""
    lengths = list(rep_lengths(draft.content, draft.words))
    if not lengths:
        lengths = [draft.content if not isinstance(draft.content, tuple) else None]
    targets = [
        resolved(raw, lengths, units=cursor.units, text=cursor.text) for raw in draft.targets
    ]
    splits = draft.splits
    if splits is None:
        return tuple(targets), ()
    if len(splits.seconds) == reps and not (splits.is_range and reps > 2):
        return tuple(targets), splits.seconds
    if len(splits.seconds) > 1 and not splits.is_range:
        raise _refusal(
            cursor, splits, f"{len(splits.seconds)} times for {reps} reps.", "one time for each rep"
        )
    target = Target("rep", splits.seconds[0], splits.seconds[1] if splits.is_range else None)
    raw = RawTarget(target, "seconds", splits.start, splits.end)
    targets.append(resolved(raw, lengths, units=cursor.units, text=cursor.text))
    return tuple(targets), ()


def _aimed(cursor: Cursor, draft: Draft, item: Item, targets: tuple[Target, ...]) -> Item:
    """The item with its targets, on the outermost level unless an inner recovery has its own."""
    if not targets:
        return item
    _check_targets(cursor, draft, item, targets)
    inner = item.content
    is_nested = len(draft.counts) > 1 and isinstance(inner, tuple)
    if is_nested and isinstance(inner, tuple) and _has_aimed_recovery(inner):
        if item.recovery is not None and item.recovery.target is not None:
            raise _refusal(cursor, draft.targets[0], "Only one recovery can have a target here.")
        return replace(item, content=tuple(replace(part, targets=targets) for part in inner))
    return replace(item, targets=targets)


def _has_aimed_recovery(items: tuple[Item, ...]) -> bool:
    """Whether a recovery somewhere in these items has a target."""
    return any(
        (item.recovery is not None and item.recovery.target is not None)
        or (isinstance(item.content, tuple) and _has_aimed_recovery(item.content))
        for item in items
    )


def _check_targets(cursor: Cursor, draft: Draft, item: Item, targets: tuple[Target, ...]) -> None:
    """Refuse two targets of one sort, and a target that is left without a rep."""
    culprit = draft.targets[-1] if draft.targets else draft.splits
    if culprit is None:
        return
    measuring = [target for target in targets if target.kind in MEASURING_KINDS]
    if len(measuring) > 1 or len({target.kind for target in targets}) < len(targets):
        raise _refusal(cursor, culprit, "This is a second target.", hint="write one of them")
    if not _takes_target(item.content):
        raise _refusal(
            cursor, culprit, "Every step before this has a target already.", hint="write one"
        )
    quantity = None if isinstance(item.content, tuple) else item.content
    _, seconds = rep_measure(quantity, targets)
    recovery = item.recovery
    if recovery is None or recovery.extent != "on" or recovery.quantity is None:
        return
    if seconds is not None and seconds >= recovery.quantity.value:
        raise _refusal(cursor, culprit, "The rep takes longer than the time from start to start.")


def _takes_target(content: Content) -> bool:
    """Whether a step in there still lacks a target."""
    if not isinstance(content, tuple):
        return True
    return any(
        not item.targets and not is_recovery_step(item.words) and _takes_target(item.content)
        for item in content
    )


def _check_size(cursor: Cursor, draft: Draft, item: Item) -> None:
    """Refuse what has more steps than anybody runs."""
    if step_count(item) > MOST_STEPS:
        raise NotationError(
            f"That is more than {MOST_STEPS} steps.",
            text=cursor.text,
            start=draft.start,
            end=cursor.end,
            hint="smaller counts",
        )
    if item.splits and isinstance(item.content, tuple) and _has_splits(item.content):
        raise NotationError(
            "There are times inside and outside the brackets.",
            text=cursor.text,
            start=draft.start,
            end=cursor.end,
        )


def _has_splits(items: tuple[Item, ...]) -> bool:
    return any(
        item.splits or (isinstance(item.content, tuple) and _has_splits(item.content))
        for item in items
    )
