"""Stretches from tables: those that a run's own list names already are one with them."""

from collections.abc import Hashable, Iterable, Sequence

from runlog.core.session import Session
from runlog.core.stats.run_order import DAY_S
from runlog.core.stretch import Stretch
from runlog.core.value import replace
from runlog.store.journal import Journal


def adopted_stretches(journal: Journal, sessions: Sequence[Session]) -> list[tuple[Stretch, ...]]:
    """For each session to be added, stretches of the journal that its list means.

    They were done at its very moment and belong to no session yet: a table of stretches was
    brought in before the one of sessions.

    Args:
        journal: What is there.
        sessions: As they are to be added.
    """
    with_lists = [session for session in sessions if session.stretches]
    loose: dict[Hashable, list[Stretch]] = {}
    for one in reversed(_near(journal, with_lists)):
        if one.session_id is None:
            loose.setdefault((one.exercise, one.when), []).append(one)
    return [
        tuple(
            waiting.pop()
            for exercise in session.stretches
            if (waiting := loose.get((exercise, session.when)))
        )
        for session in sessions
    ]


def settle_adopted(
    journal: Journal, sessions: Sequence[Session], adopted: Sequence[Sequence[Stretch]]
) -> None:
    """Give stored sessions the stretches they adopted, in the order of their own lists.

    Args:
        journal: With a change open.
        sessions: As they were to be stored, with their numbers, all stretches in their order.
        adopted: For each of them, stretches that are there; most have none.
    """
    for session, own in zip(sessions, adopted, strict=True):
        for stretch in own:
            journal.stretches.replace(replace(stretch, session_id=session.id))
    _put_in_order(journal, [session for session, own in zip(sessions, adopted, strict=True) if own])


def add_stretches(journal: Journal, rows: Sequence[Stretch]) -> None:
    """Store what the rows of a table say; one that belongs to a run goes to it.

    A row that a run's list names already, without saying more than the name, takes its place: it
    is the same stretch, with all that is known of it.

    Args:
        journal: With a change open, the sessions of this import in it.
        rows: New ones; `session_id` says that one belonged to a run, there.
    """
    of_runs = [row for row in rows if row.session_id is not None]
    bare: dict[Hashable, list[Stretch]] = {}
    for one in _near(journal, of_runs):
        if one.session_id is not None and _is_bare(one):
            bare.setdefault((one.exercise, one.when.day), []).append(one)
    settled: list[Stretch] = []
    replaced: list[Stretch] = []
    for row in rows:
        same = None if row.session_id is None else _taken(row, bare)
        replaced += [] if same is None else [same]
        settled.append(replace(row, session_id=None if same is None else same.session_id))
    numbers = dict.fromkeys(one.session_id for one in replaced if one.session_id is not None)
    before = journal.sessions.with_ids(numbers)
    for one in replaced:
        journal.stretches.delete(one.id or 0)
    journal.stretches.add_many(settled)
    _put_in_order(journal, before)


def _near(journal: Journal, records: Iterable[Session | Stretch]) -> list[Stretch]:
    """Stretches of the journal from the days of some records, oldest first."""
    moments = [record.when.instant_s for record in records]
    if not moments:
        return []
    return journal.stretches.between(min(moments) - DAY_S, max(moments) + DAY_S)


def _taken(row: Stretch, bare: dict[Hashable, list[Stretch]]) -> Stretch | None:
    """The stretch of a run's list that a row means; no other row means it then.

    Of that day; of several that of the run with the number it had there, else of that moment.
    """
    of_day = bare.get((row.exercise, row.when.day))
    if not of_day:
        return None
    same = max(of_day, key=lambda one: (one.session_id == row.session_id, one.when == row.when))
    of_day.remove(same)
    return same


def _is_bare(stretch: Stretch) -> bool:
    """Whether nothing is known of a stretch but its name and when it was."""
    bare = Stretch(exercise=stretch.exercise, when=stretch.when)
    return replace(stretch, id=None, uuid=None, session_id=None) == bare


def _put_in_order(journal: Journal, sessions: Sequence[Session]) -> None:
    """Put what was stretched with sessions in the order of their lists again."""
    now = journal.sessions.with_ids(session.id or 0 for session in sessions)
    for session, stored in zip(sessions, now, strict=True):
        if stored.stretches != session.stretches and sorted(stored.stretches) == sorted(
            session.stretches
        ):
            journal.sessions.replace(replace(stored, stretches=session.stretches))
