"""Damaged files through a whole import: read, compared, stored, told."""

import json
import math
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from runlog.actions.import_files import import_files
from runlog.actions.import_plan import ImportWishes
from runlog.actions.surroundings import Surroundings
from runlog.cli.export import _RECORDS
from runlog.core.exchange_outcome import ImportOutcome
from runlog.core.session import Session
from runlog.core.settings import Settings
from runlog.render.export import journal_json
from runlog.render.imported import import_grid, import_record
from runlog.render.imported_told import import_lines
from runlog.render.plain import tab_lines
from runlog.render.text import shown
from runlog.store.journal import Journal
from tests.reliability.mutations import damaged
from tests.reliability.seeds import SEEDS

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 21, 10, tzinfo=ZONE)
_AROUND = Surroundings(now=NOW, zone=ZONE, settings=Settings(), label="import")
_WISHES = ImportWishes(sports=frozenset({"run", "other"}), units="km", date_order="day_first")
_OWN = {"journal.json", "runs.csv"}
_FARTHEST_M = 10_000_000
_LONGEST_S = 400 * 86_400


class Input:
    """A damaged file, and what is made of it."""

    def __init__(self, target: str, chance: random.Random) -> None:
        """Damage one of the sound files of a format."""
        seed = chance.choice(SEEDS[target])
        self.name = seed.name
        self.data = seed.file(damaged(seed.content, chance))


@contextmanager
def two_journals() -> Iterator[tuple[Journal, Journal]]:
    """A journal in memory to be filled, and an empty one to empty it with: making one is slow."""
    with (
        Journal.in_memory(now=NOW, zone=ZONE) as journal,
        Journal.in_memory(now=NOW, zone=ZONE) as empty,
    ):
        yield journal, empty


def brought_in(path: Path, journal: Journal, empty: Journal) -> str:
    """Import a file into a journal that is emptied first.

    Returns:
        What became of it, in a few words, for counting.

    Raises:
        AssertionError: What was stored, or told, cannot be.
    """
    empty._db.connection.backup(journal._db.connection)
    outcome = import_files(journal, [path], _WISHES, _AROUND)
    _check_told(outcome, path)
    stored = list(journal.sessions.all())
    for session in stored:
        _check_sound(session, is_own=path.name in _OWN)
    _check_exported(journal)
    for _, reason in outcome.problems:
        assert "unforeseen" not in reason, reason
    if outcome.problems:
        return "refused"
    return "stored" if stored or outcome.others else "nothing in it"


def _check_told(outcome: ImportOutcome, path: Path) -> None:
    json.dumps(import_record(outcome))
    lines = [
        *tab_lines(import_grid(outcome, "km")),
        *import_lines(outcome, "km", today=NOW.date(), paths=str(path)),
    ]
    for line in "\n".join(lines).split("\n"):
        assert line.replace("\t", "") == shown(line.replace("\t", "")), f"told raw: {line!r}"


def _check_sound(session: Session, *, is_own: bool) -> None:
    """What no reader may make of any bytes; runlog's own figures are taken as they are."""
    for number in (session.distance_m, session.duration_s, session.elapsed_s):
        assert number is None or (math.isfinite(number) and number > 0), number
    if not is_own:
        assert 1900 < session.when.day.year < 2100, session.when
        assert (session.distance_m or 0) < _FARTHEST_M, session.distance_m
        assert max(session.duration_s or 0, session.elapsed_s or 0) < _LONGEST_S, session
    for text in (session.note, session.shoe, *session.tags):
        assert text is None or text.strip(), repr(text)


def _check_exported(journal: Journal) -> None:
    sections = [(name, getattr(journal, name).all(), make) for name, make in _RECORDS.items()]
    json.loads("".join(journal_json(journal.settings.as_mapping(), sections)))
