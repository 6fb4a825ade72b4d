"""Recoveries that stand between items: whose they are (rule 6)."""

from runlog.core.notation.workout.aims import RawTarget
from runlog.core.notation.workout.assembly import pause_item
from runlog.core.notation.workout.attachment import with_note, with_recovery, with_target
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.plan import Item, Quantity, Recovery, fills_gap
from runlog.core.notation.workout.recoveries import RawRecovery

_PLAIN = frozenset({"rest", "recovery", "easy", "slow"})
"""Words that do not say how one recovered, or no more than that it was a jog."""


def lacks_recovery(draft: Draft) -> bool:
    """Whether it has reps or sets between which no recovery lies yet."""
    levels = len(draft.counts) + (1 if draft.is_ladder and not draft.counts else 0)
    return len(draft.recoveries) < levels


def fills(cursor: Cursor, last: Draft, draft: Draft) -> bool:
    """Whether a step such as `90s rest`, after a comma, is the recovery of the repeat before.

    Args:
        cursor: Where they were read.
        last: The item before.
        draft: The step.

    Raises:
        NotationError: It could be the recovery or easy running after the reps.
    """
    if not lacks_recovery(last) or draft.counts or draft.splits or draft.recoveries:
        return False
    is_recovery = fills_gap(Item(content=draft.content, words=draft.words), last.content)
    if is_recovery is None:
        raise cursor.refusal(
            "Is this the recovery, or easy running after the reps?",
            start=draft.start,
            hint="r5min jog for a recovery, ; 5min easy or 5min cd for a step",
        )
    return is_recovery


def filled(cursor: Cursor, last: Draft, draft: Draft) -> Draft:
    """The repeat with the step after it as its recovery.

    Raises:
        NotationError: The step says two things about how one recovered.
    """
    quantity = draft.content if isinstance(draft.content, Quantity) else None
    words = [word for word in draft.words if word not in _PLAIN]
    if len(words) > 1:
        raise cursor.refusal(
            f"Was the recovery {words[0]} or {words[1]}?", start=draft.start, hint="write one"
        )
    is_easy = not {"easy", "slow"}.isdisjoint(draft.words)
    manner, _, back = words[0].partition(" ") if words else ("jog" if is_easy else "", "", "")
    recovery = Recovery(quantity, manner or None, "back" if back else None)
    longer = with_recovery(last, RawRecovery(recovery, "", draft.start, cursor.end))
    for raw in draft.targets:
        longer = with_target(cursor, longer, raw)
    return with_note(longer, draft.note) if draft.note else longer


def pause_draft(cursor: Cursor, raw: RawRecovery) -> Draft:
    """A recovery that stands by itself, as a step.

    Raises:
        NotationError: It does not say how long it was.
    """
    item = pause_item(cursor, raw)
    targets = tuple(RawTarget(target, "done", raw.start, raw.end) for target in item.targets)
    return Draft(start=raw.start, content=item.content, words=item.words, targets=targets)
