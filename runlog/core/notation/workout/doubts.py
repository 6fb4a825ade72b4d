"""Lengths that could be something else than they look like, and are refused for that."""

from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.plan import Item, Quantity

SHORTEST_RUN_M = 200
"""Nothing shorter is a warm-up, an easy run or a tempo run."""
_EFFORTS = frozenset({"steady", "moderate", "tempo", "threshold", "M", "T", "half"})
_RUNS = _EFFORTS | {"wu", "cd", "easy", "slow", "long", "progressive", "E"}


def refuse_loose(cursor: Cursor, before: Item, draft: Draft, *, is_alone: bool) -> None:
    """Refuse a length with nothing beside it that may belong to the item before it.

    Args:
        cursor: Where they were read.
        before: The item before.
        draft: The length.
        is_alone: Whether no other such length follows.

    Raises:
        NotationError: It may be a recovery, as in `6x400, 60s`, or one of several targets, as
            in `3x1km @3:45, 3:40, 3:35`.
    """
    quantity = draft.content
    if not draft.is_loose or not isinstance(quantity, Quantity):
        return
    typed = cursor.text[draft.start :].split(",")[0].split()[0]
    is_time = quantity.unit == "s"
    ends_in_time = bool(before.targets) and before.recovery is None and not before.splits
    if ends_in_time and before.targets[-1].kind == "rep" and (is_time or quantity.value < 100):
        raise cursor.refusal(
            "Is this a step, or the time of another rep?",
            start=draft.start,
            at=cursor.peek(),
            hint=f"in {typed},… for the times that were run",
        )
    if is_time and is_alone and before.count is not None and before.recovery is None:
        raise cursor.refusal(
            f"{typed} of what?",
            start=draft.start,
            at=cursor.peek(),
            hint=f"r{typed} for the recovery, {typed} hard or {typed} easy for a step",
        )


def refuse_minutes(cursor: Cursor, item: Item, draft: Draft) -> None:
    """Refuse `90m easy`: nobody runs ninety metres at such an effort (rule 1 says metres).

    Args:
        cursor: Where it was read.
        item: As it was understood, outside of brackets.
        draft: As it was typed.

    Raises:
        NotationError: The metres are nearly certainly minutes.
    """
    quantity = item.content
    if not isinstance(quantity, Quantity) or quantity.unit != "m":
        return
    if quantity.value >= SHORTEST_RUN_M or quantity.value % 100 == 0:
        return
    says = {*item.words, *(target.name for target in item.targets)}
    if says.isdisjoint(_RUNS if item.count is None else _EFFORTS):
        return
    metres = f"{quantity.value:g}"
    raise cursor.refusal(
        f"{metres}m reads as {metres} metres: {metres}min?",
        at=cursor.peek(),
        start=draft.start,
        hint=f"{metres}min",
    )
