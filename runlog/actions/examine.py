"""A check-up of the journal: its file, and what is written in it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from runlog.actions.link_symptoms import linked
from runlog.actions.plausibility import FASTEST_S_PER_KM, SLOWEST_S_PER_KM
from runlog.core.stats.checkup import (
    RECENT_DAYS,
    Finding,
    Topic,
    alike_names,
    follow_up_count,
    twins,
)
from runlog.core.stats.run_order import DAY_S
from runlog.core.symptom import Symptom
from runlog.errors import JournalError
from runlog.store.checkup import Some
from runlog.store.file_health import FileHealth, file_health, half_written_copies, latest_copy_on
from runlog.store.journal import Journal
from runlog.store.symptoms import OPEN_FOR_S

LITTLE_SPACE = 3
"""Times its own size that a journal needs beside it: for a copy, and for what a write takes."""
LEAST_FREE_BYTES = 20 << 20
_SHOWN = 5
_MOST_NAMES = 500
_NEAR_S = 3 * 3600
_LOW_FOLLOW_UP = 0.5


class Examined(NamedTuple):
    """What a check-up saw.

    Attributes:
        findings: Everything there is to say; of a damaged file only what is wrong with it.
        leftovers: Copies beside it that a program began and never finished.
    """

    findings: list[Finding]
    leftovers: list[Path]


def examined(path: Path, opened: Callable[[], Journal], *, now: datetime) -> Examined:
    """Look at a journal: from outside, and if it is sound at what is written in it.

    Args:
        path: Its file.
        opened: Opens it.
        now: The present.

    Raises:
        JournalError: There is none, or it cannot be looked at.
    """
    if not path.exists():
        raise JournalError(f"There is no journal at {path} yet.", hint="runlog add 8k 45:12")
    try:
        health = file_health(path, now=now)
        leftovers = half_written_copies(path, now=now)
    except OSError as error:
        raise JournalError(f"{path} cannot be looked at: {error}.") from error
    findings = list(file_findings(health, leftovers))
    if not health.damage:
        journal = opened()
        findings += backup_findings(
            latest_copy_on(path, now=now),
            today=now.date(),
            has_entries=journal.sessions.count() > 0,
        )
        findings += entry_findings(journal, now=now)
    return Examined(findings, leftovers)


def file_findings(health: FileHealth, leftovers: Iterable[Path] = ()) -> Iterator[Finding]:
    """What is wrong with the file.

    Args:
        health: What was seen of it.
        leftovers: Files of ours beside it that nobody needs any more.
    """
    broken: dict[Topic, tuple[str, ...]] = {"damaged": health.damage, "schema": health.schema}
    mendable: dict[Topic, tuple[str, ...]] = {
        "words": health.words,
        "file_mode": _mode(health.file_mode),
        "folder_mode": _mode(health.folder_mode),
        "leftover": tuple(path.name for path in leftovers),
    }
    if health.references:
        yield Finding(topic="references", urgency="broken", count=health.references)
    for topic, names in broken.items():
        if names:
            yield Finding(topic=topic, urgency="broken", count=len(names), names=names)
    for topic, names in mendable.items():
        if names:
            yield Finding(topic=topic, urgency="mendable", count=len(names), names=names)
    if health.free_bytes < max(LITTLE_SPACE * health.size_bytes, LEAST_FREE_BYTES):
        yield Finding(topic="space", urgency="look", count=health.free_bytes >> 20)


def _mode(permissions: int | None) -> tuple[str, ...]:
    return () if permissions is None else (f"{permissions:o}",)


def entry_findings(journal: Journal, *, now: datetime) -> Iterator[Finding]:
    """What looks like a slip in what was written down, or is still missing."""
    now_s = int(now.timestamp())
    since_s = now_s - RECENT_DAYS * DAY_S
    looked_at = journal.checkup
    yield from _unlinked(journal)
    yield from _never_closed(journal, now_s)
    yield from _some("ahead", looked_at.ahead(now_s + DAY_S))
    yield from _some("odd_pace", looked_at.odd_paces(FASTEST_S_PER_KM, SLOWEST_S_PER_KM))
    yield from _twins(journal)
    yield from _alike(journal)
    runs = looked_at.runs_since(since_s)
    if journal.shoes.all():
        yield from _some("no_pair", looked_at.runs_without("shoe_id", since_s=since_s), of=runs)
    yield from _some("no_rpe", looked_at.runs_without("rpe", since_s=since_s), of=runs)
    yield from _follow_up(journal, since_s, now_s)


def backup_findings(
    made_on: date | None, *, today: date, has_entries: bool, is_old_after_days: int = 90
) -> Iterator[Finding]:
    """Whether there is a copy of the journal that is worth having.

    Args:
        made_on: Day of the latest sound copy; None if there is none.
        today: The runner's day.
        has_entries: Whether there is anything to lose.
        is_old_after_days: Days after which a copy is old. A convention.
    """
    if not has_entries:
        return
    if made_on is None:
        yield Finding(topic="no_backup", urgency="look")
    elif today - made_on > timedelta(days=is_old_after_days):
        yield Finding(topic="old_backup", urgency="look", count=(today - made_on).days, day=made_on)


def wrongly_linked(journal: Journal) -> list[Symptom]:
    """Symptoms whose link to a run is not as it should be, as they should be."""
    better = ((symptom, linked(journal, symptom)) for symptom in journal.symptoms.all())
    return [after for before, after in better if before != after]


def _some(topic: Topic, some: Some, *, of: int | None = None) -> Iterator[Finding]:
    if some.total:
        yield Finding(topic=topic, urgency="look", count=some.total, of=of, ids=some.ids)


def _unlinked(journal: Journal) -> Iterator[Finding]:
    wrong = [symptom.id or 0 for symptom in wrongly_linked(journal)]
    if wrong:
        latest = tuple(sorted(wrong, reverse=True)[:_SHOWN])
        yield Finding(topic="link", urgency="mendable", count=len(wrong), ids=latest)


def _never_closed(journal: Journal, now_s: int) -> Iterator[Finding]:
    """Episodes that nobody said had gone, and nobody followed up for a fortnight."""
    for symptom in journal.symptoms.open(as_of_s=now_s, open_for_s=1 << 40):
        if symptom.noted.instant_s < now_s - OPEN_FOR_S:
            yield Finding(
                topic="never_closed",
                urgency="look",
                ids=(symptom.id or 0,),
                names=(symptom.area,),
                day=symptom.noted.day,
            )


def _twins(journal: Journal) -> Iterator[Finding]:
    pairs = journal.checkup.neighbours(_NEAR_S)
    ids = {number for pair in pairs for number in pair}
    sessions = {session.id: session for session in journal.sessions.with_ids(sorted(ids))}
    for one, other, how in twins((sessions[first], sessions[second]) for first, second in pairs):
        yield Finding(
            topic="twins",
            urgency="look",
            ids=tuple(sorted((one.id or 0, other.id or 0))),
            names=(how,),
            day=one.when.day,
        )


def _alike(journal: Journal) -> Iterator[Finding]:
    for what, names in (
        ("shoe", [shoe.name for shoe in journal.shoes.all()]),
        ("tag", journal.checkup.tags()),
        ("exercise", journal.checkup.exercises()),
    ):
        for one, other in alike_names(names[:_MOST_NAMES]):
            yield Finding(topic="names", urgency="look", names=(what, one, other))


def _follow_up(journal: Journal, since_s: int, now_s: int) -> Iterator[Finding]:
    found = follow_up_count(
        journal.sessions.between(since_s, now_s),
        journal.checks.between(since_s, now_s),
        journal.symptoms.between(since_s, now_s),
        now_s=now_s,
    )
    if found.runs and found.answered < _LOW_FOLLOW_UP * found.runs:
        yield Finding(topic="follow_up", urgency="look", count=found.answered, of=found.runs)
