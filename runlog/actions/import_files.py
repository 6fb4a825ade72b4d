"""Bring files in: read, compare with what is there, store as one change."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from runlog.actions.copy_first import CopyFirst
from runlog.actions.import_folder import remember_folder, with_answers
from runlog.actions.import_journal import import_journal
from runlog.actions.import_plan import ImportPlan, ImportWishes
from runlog.actions.import_shoes import ShoeBook, ShoeWishes
from runlog.actions.import_stretches import add_stretches, adopted_stretches, settle_adopted
from runlog.actions.known_records import unknown_records
from runlog.actions.known_sessions import KnownSessions
from runlog.actions.link_symptoms import linked, relink_symptoms
from runlog.actions.read_lexicon import read_lexicon
from runlog.actions.surroundings import Surroundings
from runlog.core.exchange_outcome import Imported, ImportOutcome
from runlog.core.session import Session
from runlog.core.value import replace
from runlog.errors import ImportFileError
from runlog.importers.journal_json import is_journal, read_journal
from runlog.importers.protocol import Assumptions, FileReading
from runlog.importers.reading import read_path
from runlog.store.journal import Journal

_HEAD_BYTES = 4096


class Progress(NamedTuple):
    """How far an import has come: parts done of how many, and the file at hand."""

    part: int
    parts: int
    file: str


def import_files(
    journal: Journal,
    paths: Sequence[Path],
    wishes: ImportWishes,
    around: Surroundings,
    *,
    watch: Callable[[Progress], None] = lambda _: None,
) -> ImportOutcome:
    """Bring in what lies at some paths: recordings, folders, exports, tables, journals of ours.

    A file that cannot be read is in the outcome, and stops nothing else. Everything is one
    change. Files are read before the journal is locked. If there is anything new the journal is
    copied before it is written to.

    Args:
        journal: Where it goes.
        paths: What the runner named.
        wishes: What the runner asked.
        around: When and how.
        watch: Told after each part that was read.

    Raises:
        NotFoundError: A pair was named that is not there.
        RefusedError: The journal cannot keep something; nothing was stored.
        JournalError: The journal cannot be copied or written; nothing was stored.
    """
    own = [path for path in paths if _is_own_journal(path)]
    others = [path for path in paths if path not in own]
    wishes, recalled = with_answers(journal, paths, wishes)
    # With a journal among them the sessions in it have to be there first.
    plan = None if own else _planned(journal, others, wishes, around, watch)
    copy_first = CopyFirst(journal, reason="before-import", now=around.now)
    with nullcontext() if around.is_dry_run else journal.change(around.label):
        outcomes = [_with_journal(journal, path, around, copy_first) for path in own]
        plan = plan or _planned(journal, others, wishes, around, watch)
        outcomes.append(_stored(journal, plan, around, copy_first))
        outcome = replace(
            _together(outcomes), recalled=recalled, has_files=bool(own) or plan.has_files
        )
        if outcome.is_change and not around.is_dry_run:
            remember_folder(journal, others, wishes)
    return outcome


# ---- reading -------------------------------------------------------------------


def _planned(
    journal: Journal,
    paths: Sequence[Path],
    wishes: ImportWishes,
    around: Surroundings,
    watch: Callable[[Progress], None],
) -> ImportPlan:
    said = ShoeWishes(journal, wishes.shoes, is_wanted=wishes.is_shoe_wanted)
    book = ShoeBook(journal.shoes.all(), said, today=around.today)
    plan = ImportPlan(KnownSessions(journal), book, wishes)
    assumptions = Assumptions(
        zone=around.zone,
        units=wishes.units,
        date_order=wishes.date_order,
        columns=dict(wishes.columns),
        sport=wishes.unsaid,
        now=around.now,
        lexicon=read_lexicon(journal, around.settings, now=around.now, zone=around.zone),
    )
    for path in paths:
        for reading in _readings(path, assumptions, plan):
            plan.take(reading)
            watch(Progress(reading.part, reading.parts, reading.file))
    plan.finish()
    return plan


def _readings(path: Path, assumptions: Assumptions, plan: ImportPlan) -> Iterator[FileReading]:
    """What a path gives; if it gives nothing, the reason is a problem of the plan."""
    try:
        yield from read_path(path, assumptions)
    except ImportFileError as error:
        plan.problems.append((str(path), _reason(error, path)))


def _reason(error: ImportFileError, path: Path) -> str:
    """Why, without the name of the file, with the next step."""
    reason = error.message
    for name in (str(path), path.name):
        reason = reason.removeprefix(f"{name}: ").removeprefix(f"{name} ")
    return f"{reason} {error.hint}" if error.hint else reason


def _is_own_journal(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            return is_journal(stream.read(_HEAD_BYTES).decode("utf-8-sig", "replace"))
    except OSError:
        return False


def _with_journal(
    journal: Journal, path: Path, around: Surroundings, copy_first: CopyFirst
) -> ImportOutcome:
    try:
        text = path.read_text(encoding="utf-8-sig")
        contents = read_journal(text, name=path.name, zone=around.zone)
    except ImportFileError as error:
        return ImportOutcome(problems=((str(path), _reason(error, path)),))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        return ImportOutcome(problems=((str(path), f"cannot be read: {reason}"),))
    return import_journal(journal, contents, around, file=str(path), before_writing=copy_first)


# ---- storing -------------------------------------------------------------------


def _stored(
    journal: Journal, plan: ImportPlan, around: Surroundings, copy_first: CopyFirst
) -> ImportOutcome:
    """Store what a plan holds, unless nothing is to be stored."""
    symptoms = unknown_records(journal.symptoms, plan.symptoms)
    stretches = unknown_records(journal.stretches, plan.stretches)
    shoes = plan.new_shoes
    if around.is_dry_run:
        new, changed = _as_planned(plan)
    else:
        if any((plan.known.new, plan.known.changed, symptoms, stretches, shoes)):
            copy_first()
        for shoe in shoes:
            journal.shoes.add(shoe)
        _remember_names(journal, plan)
        new, changed = _with_sessions(journal, plan)
        journal.symptoms.add_many([linked(journal, symptom) for symptom in symptoms])
        add_stretches(journal, stretches)
    return ImportOutcome(
        new=tuple(new),
        completed=tuple(changed),
        known=plan.repeated,
        deleted=tuple(plan.deleted),
        not_runs=tuple(plan.not_runs),
        others=len(shoes) + len(symptoms) + len(stretches),
        left_out=tuple(plan.left_out),
        problems=tuple(plan.problems),
        offers=tuple(plan.offers(is_stored=not around.is_dry_run)),
        shoes=tuple(shoe.name for shoe in shoes),
        understood=tuple(plan.understood),
        unread=tuple(plan.unread),
        warnings=tuple(plan.warnings),
    )


def _as_planned(plan: ImportPlan) -> tuple[list[Imported], list[Imported]]:
    slots = sorted(plan.known.new, key=lambda slot: slot.session.when.instant_s)
    return (
        [plan.imported(slot) for slot in slots],
        [plan.imported(slot) for slot in plan.known.changed],
    )


def _with_sessions(journal: Journal, plan: ImportPlan) -> tuple[list[Imported], list[Imported]]:
    """Store sessions, the oldest first, so that numbers grow with time."""
    slots = sorted(plan.known.new, key=lambda slot: slot.session.when.instant_s)
    ids = _add_sessions(journal, [slot.session for slot in slots])
    new: list[Imported] = []
    for slot, stored in zip(slots, journal.sessions.with_ids(ids), strict=True):
        slot.session = stored
        new.append(plan.imported(slot, stored))
    changed = [
        plan.imported(slot, journal.sessions.replace(slot.session)) for slot in plan.known.changed
    ]
    before = [one.before for one in changed if one.before is not None]
    relink_symptoms(journal, [*(one.session for one in (*new, *changed)), *before])
    return new, changed


def _add_sessions(journal: Journal, sessions: Sequence[Session]) -> list[int]:
    """Add sessions; stretches that were brought in before them become theirs."""
    adopted = adopted_stretches(journal, sessions)
    taken = [{one.exercise for one in own} for own in adopted]
    ids = journal.sessions.add_many(
        replace(session, stretches=tuple(slug for slug in session.stretches if slug not in own))
        for session, own in zip(sessions, taken, strict=True)
    )
    numbered = [replace(session, id=number) for session, number in zip(sessions, ids, strict=True)]
    settle_adopted(journal, numbered, adopted)
    return ids


def _remember_names(journal: Journal, plan: ImportPlan) -> None:
    """What the runner said a pair is called there is another name for it from now on."""
    for there, here in plan.book.aliases.items():
        shoe = journal.shoes.named(here)
        names = {
            name.casefold() for one in journal.shoes.all() for name in (one.name, *one.aliases)
        }
        if there not in names:
            journal.shoes.replace(replace(shoe, aliases=(*shoe.aliases, there)))


def _together(outcomes: Sequence[ImportOutcome]) -> ImportOutcome:
    return ImportOutcome(
        new=tuple(one for outcome in outcomes for one in outcome.new),
        completed=tuple(one for outcome in outcomes for one in outcome.completed),
        known=sum(outcome.known for outcome in outcomes),
        deleted=tuple(one for outcome in outcomes for one in outcome.deleted),
        not_runs=tuple(one for outcome in outcomes for one in outcome.not_runs),
        others=sum(outcome.others for outcome in outcomes),
        left_out=tuple(one for outcome in outcomes for one in outcome.left_out),
        problems=tuple(one for outcome in outcomes for one in outcome.problems),
        offers=tuple(one for outcome in outcomes for one in outcome.offers),
        shoes=tuple(one for outcome in outcomes for one in outcome.shoes),
        understood=tuple(one for outcome in outcomes for one in outcome.understood),
        unread=tuple(one for outcome in outcomes for one in outcome.unread),
        warnings=tuple(one for outcome in outcomes for one in outcome.warnings),
    )
