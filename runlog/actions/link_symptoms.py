"""Show each symptom with the run it came after."""

from bisect import bisect_right
from collections.abc import Sequence

from runlog.core.session import Session
from runlog.core.stats.run_before import LINK_H, run_before
from runlog.core.stats.run_order import DAY_S, HOUR_S, Run, end_of, runs_in_order
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.store.journal import Journal


def linked_run(journal: Journal, symptom: Symptom) -> tuple[Run, int] | None:
    """The run a symptom came after, and the seconds between them; None if there is none.

    What belongs to the run is not read: its intervals, tags and stretches are empty.
    """
    return run_before(symptom, _runs_near(journal, [symptom]))


def linked(journal: Journal, symptom: Symptom) -> Symptom:
    """A symptom with its link as it should be."""
    return _linked(symptom, _runs_near(journal, [symptom]))


def _linked(symptom: Symptom, runs: Sequence[Run]) -> Symptom:
    found = run_before(symptom, runs)
    return replace(symptom, session_id=None if found is None else found[0].session.id)


def _runs_near(journal: Journal, symptoms: Sequence[Symptom]) -> list[Run]:
    """The runs that one of some symptoms, at least one, may have come after."""
    noted_s = [symptom.noted.instant_s for symptom in symptoms]
    # A run of the same day may have begun after the hour that is assumed for the note.
    first_s, last_s = min(noted_s) - (LINK_H + 24) * HOUR_S, max(noted_s) + DAY_S
    return runs_in_order(journal.sessions.between(first_s, last_s, with_parts=False))


def link_symptoms_near(journal: Journal, *sessions: Session) -> None:
    """Set the links of the symptoms that one of some sessions may have come before.

    Args:
        journal: With a change open.
        sessions: Sessions that were added, changed or taken away.
    """
    for session in sessions:
        first_s = session.when.instant_s - DAY_S
        last_s = end_of(session) + (LINK_H + 24) * HOUR_S
        symptoms = journal.symptoms.between(first_s, last_s)
        runs = _runs_near(journal, symptoms) if symptoms else []
        for symptom in symptoms:
            better = _linked(symptom, runs)
            if better != symptom:
                journal.symptoms.replace(better)


def relink_symptoms(journal: Journal, sessions: Sequence[Session]) -> None:
    """Set the links of the symptoms that one of many sessions may have come before.

    Each symptom is looked at once, however many sessions are near it.

    Args:
        journal: With a change open.
        sessions: Sessions that were added, or changed (as they were, too).
    """
    if not sessions:
        return
    spans = sorted(
        (one.when.instant_s - DAY_S, end_of(one) + (LINK_H + 24) * HOUR_S) for one in sessions
    )
    starts = [start for start, _ in spans]
    reach, latest = [], spans[0][1]
    for _, end in spans:
        latest = max(latest, end)
        reach.append(latest)
    for symptom in journal.symptoms.between(starts[0], latest):
        place = bisect_right(starts, symptom.noted.instant_s)
        if place and reach[place - 1] >= symptom.noted.instant_s:
            better = linked(journal, symptom)
            if better != symptom:
                journal.symptoms.replace(better)
