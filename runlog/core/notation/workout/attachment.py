"""How a recovery or a target is added to an item while it is being read (rule 7)."""

from runlog.core.notation.workout.aims import RawTarget, resolved
from runlog.core.notation.workout.cursor import Cursor
from runlog.core.notation.workout.draft import Draft
from runlog.core.notation.workout.recoveries import RawRecovery
from runlog.core.value import replace


def with_recovery(draft: Draft, raw: RawRecovery) -> Draft:
    """The item with one more recovery."""
    return replace(draft, recoveries=(*draft.recoveries, raw), is_closed=raw.is_bracketed)


def with_target(cursor: Cursor, draft: Draft, raw: RawTarget) -> Draft:
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


def with_word(draft: Draft, word: str) -> Draft:
    """The item with one more word."""
    words = draft.words if word in draft.words else (*draft.words, word)
    return replace(draft, words=words, is_closed=False)


def with_note(draft: Draft, note: str) -> Draft:
    """The item with one more note."""
    return replace(draft, note=f"{draft.note}; {note}" if draft.note else note, is_closed=False)
