"""Make one journal of two: what was written on the laptop, and what on the desktop."""

from pathlib import Path

from runlog.actions.copy_first import CopyFirst
from runlog.actions.link_symptoms import linked
from runlog.actions.surroundings import Surroundings
from runlog.core.exchange_outcome import MergeOutcome
from runlog.errors import RefusedError
from runlog.store.journal import Journal


def merge_journals(journal: Journal, other: Path, around: Surroundings) -> MergeOutcome:
    """Bring the entries of another journal of the same runner in.

    The newest change of each entry wins, and what was taken out there is taken out here, unless
    it was changed here later. The other file is only read. The journal is copied before, unless
    nothing was ever written to it.

    Args:
        journal: The journal that becomes both.
        other: The file of the other one.
        around: When and how.

    Raises:
        JournalError: The other file is no journal this program can use, or this one cannot be
            copied or written; nothing was.
        RefusedError: It is the very journal itself.
    """
    if journal.path is not None and other.exists() and other.samefile(journal.path):
        raise RefusedError(f"{other} is this very journal.", word=str(other))
    with Journal.copy_of(other, now=around.now, zone=around.zone) as theirs:
        merging = journal.merging(theirs)
        outcome = merging.outcome()
        if around.is_dry_run or outcome.is_empty:
            return outcome
        copy_first = CopyFirst(journal, reason="before-merge", now=around.now)
        with journal.change(around.label):
            copy_first()
            merging.store()
            _relink_all(journal)
        return merging.outcome(backup=None if copy_first.copy is None else str(copy_first.copy))


def _relink_all(journal: Journal) -> None:
    """Show each symptom with the run before it: that may have come from the other journal."""
    for symptom in journal.symptoms.all():
        better = linked(journal, symptom)
        if better != symptom:
            journal.symptoms.replace(better)
