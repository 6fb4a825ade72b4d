"""What became of an import or a merge."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from runlog.core.session import Session
from runlog.core.value import Value

# Only named here: `add` does not load what reads laps.
if TYPE_CHECKING:
    from runlog.core.stats.lap_structure import LapStructure


class Imported(Value):
    """A session that a file brought in or completed.

    Attributes:
        session: As it stands in the journal, or would.
        file: Where it was read.
        laps: How many laps that file held for it.
        before: As it was typed, before the file completed it; None for a new one.
        warnings: What is odd in the file, one sentence each.
        structure: What the laps of a file without structure look like; None if like nothing.
    """

    session: Session
    file: str
    laps: int = 0
    before: Session | None = None
    warnings: tuple[str, ...] = ()
    structure: "LapStructure | None" = None


class Offer(Value):
    """What a file knows of a session that is there already; it is not taken unasked.

    Attributes:
        session: As it stands in the journal, or would.
        file: Where the other record of it was read.
        fields: Names of the session's fields that the file would fill in.
        is_certain: Whether it is the same outing for sure; if not, it only looks like it.
        others: Numbers of further sessions it may be instead.
    """

    session: Session
    file: str
    fields: tuple[str, ...] = ()
    is_certain: bool = True
    others: tuple[int | None, ...] = ()


class ImportOutcome(Value):
    """What became of an import.

    Attributes:
        new: Sessions that were added, or would be, oldest first.
        completed: Sessions that were there before and that a file completed.
        known: How many were there already, those that are offered or were deleted included.
        deleted: Where sessions were read that had been deleted here.
        not_runs: What was of another sport, or no activity at all: file and reason.
        others: How many shoes, symptoms, notes and the like were added, or would be.
        left_out: What was readable and is not to be believed: file and reason.
        problems: Files that could not be read, each with the reason.
        offers: What files know of sessions that were there already.
        shoes: Names of pairs that were added, or would be.
        understood: For tables: file, and what was wanted to the header it was found under.
        unread: For tables: file, and headers of the columns that were not read.
        recalled: Answers that were remembered with the folder, as they are typed.
        has_files: Whether any file was of a kind that is read here.
        warnings: What is odd about whole files: file and sentence.
    """

    new: tuple[Imported, ...] = ()
    completed: tuple[Imported, ...] = ()
    known: int = 0
    deleted: tuple[str, ...] = ()
    not_runs: tuple[tuple[str, str], ...] = ()
    others: int = 0
    left_out: tuple[tuple[str, str], ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    offers: tuple[Offer, ...] = ()
    shoes: tuple[str, ...] = ()
    understood: tuple[tuple[str, Mapping[str, str]], ...] = ()
    unread: tuple[tuple[str, tuple[str, ...]], ...] = ()
    recalled: tuple[str, ...] = ()
    has_files: bool = False
    warnings: tuple[tuple[str, str], ...] = ()

    @property
    def is_change(self) -> bool:
        """Whether anything was brought in, or would be."""
        return bool(self.new or self.completed or self.others)

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to bring in at all, readable or not."""
        return not (self.has_files or self.problems)


class MergeConflict(Value):
    """What was changed in both journals; the newer change was kept.

    Attributes:
        record: What it is: ``session``, ``shoe`` …
        name: Its number here, or its name.
        is_ours: Whether what this journal did to it was kept.
        differing: What both changed: column, the value kept, the other one.
        taken_out: ``kept`` if one journal had taken it out and the other changed it later;
            ``lost`` if it was taken out later, and `differing` is what is gone with it; None if
            both have it.
    """

    record: str
    name: str
    is_ours: bool
    differing: tuple[tuple[str, object, object], ...] = ()
    taken_out: Literal["kept", "lost"] | None = None


class MergeOutcome(Value):
    """What became of a merge.

    Attributes:
        added: By what they are, how many entries were added, or would be.
        changed: By what they are, how many were changed.
        removed: By what they are, how many the other journal had taken out.
        conflicts: Entries changed in both.
        backup: Where the journal was copied before; None if nothing was changed.
    """

    added: Mapping[str, int] = MappingProxyType({})
    changed: Mapping[str, int] = MappingProxyType({})
    removed: Mapping[str, int] = MappingProxyType({})
    conflicts: tuple[MergeConflict, ...] = ()
    backup: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the other journal held nothing that is not here."""
        return not (self.added or self.changed or self.removed)
