"""Mend what is harmless to mend, and save what still reads of what is damaged."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from runlog.actions.examine import Examined, wrongly_linked
from runlog.core.stats.checkup import Finding
from runlog.errors import JournalError, RefusedError
from runlog.store.file_health import close_to_others, rebuild_words
from runlog.store.journal import Journal
from runlog.store.salvage import Saved, save_what_reads


def mend(journal: Journal, path: Path, seen: Examined) -> list[Finding]:
    """Mend those findings that can be mended without asking; what is written is one undo.

    Args:
        journal: Open.
        path: Its file.
        seen: What a check-up saw.

    Returns:
        What was mended.

    Raises:
        JournalError: The journal cannot be written; nothing was.
        OSError: The file's permissions cannot be changed.
    """
    mended = [finding for finding in seen.findings if finding.urgency == "mendable"]
    for finding in mended:
        _mend_one(journal, path, finding, seen.leftovers)
    return mended


def save_readable(damaged: Path, new: Path, *, now: datetime) -> Saved:
    """Save what still reads of a damaged journal.

    Args:
        damaged: It is only read.
        new: Where to; it must not be there.
        now: The present.

    Raises:
        RefusedError: There is something already.
        JournalError: There is no journal, nothing of it can be read, or nothing can be written.
    """
    if new.exists():
        raise RefusedError(f"{new} is there already.", word=str(new), hint="Name a new file.")
    if not damaged.exists():
        raise JournalError(f"There is no journal at {damaged}.")
    return save_what_reads(damaged, new, now=now)


def _mend_one(journal: Journal, path: Path, finding: Finding, leftovers: Iterable[Path]) -> None:
    if finding.topic == "link":
        with journal.change("doctor --fix"):
            for symptom in wrongly_linked(journal):
                journal.symptoms.replace(symptom)
    elif finding.topic == "words":
        rebuild_words(path, finding.names)
    elif finding.topic == "leftover":
        for leftover in leftovers:
            leftover.unlink(missing_ok=True)
    else:
        close_to_others(path if finding.topic == "file_mode" else path.parent)
