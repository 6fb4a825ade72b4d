"""What a report compares and shows, without anything that names."""

from runlog.core.stats.anonymous import (
    Aliases,
    aliases_of,
    anonymous_pause,
    anonymous_session,
    anonymous_shoe,
    anonymous_stretch,
    anonymous_symptom,
)
from runlog.core.stats.case_report import Diary
from runlog.core.stats.demands import DEMANDS
from runlog.core.stats.inquiry import Evidence
from runlog.core.value import replace


def aliases_for(evidence: Evidence, diary: Diary) -> Aliases:
    """Letters for the pairs in the order they were added, numbers for the runner's exercises.

    Args:
        evidence: What the journal holds.
        diary: What else is shown.
    """
    worn = [session.shoe for session in evidence.sessions if session.shoe is not None]
    said = [slug for session in evidence.sessions for slug in session.stretches]
    said += [stretch.exercise for stretch in diary.stretches]
    said += [word for symptom in evidence.symptoms for word in (*symptom.worse, *symptom.eased)]
    return aliases_of([*(shoe.name for shoe in evidence.shoes), *worn], [*said, *diary.own])


def anonymous_evidence(evidence: Evidence, aliases: Aliases) -> Evidence:
    """What is compared, without names: every count stays as it was."""
    return replace(
        evidence,
        sessions=[anonymous_session(session, aliases) for session in evidence.sessions],
        symptoms=[anonymous_symptom(symptom, aliases) for symptom in evidence.symptoms],
        pauses=[anonymous_pause(pause) for pause in evidence.pauses],
        shoes=[anonymous_shoe(shoe, aliases) for shoe in evidence.shoes],
    )


def anonymous_diary(diary: Diary, aliases: Aliases) -> Diary:
    """What else is shown, without notes and names."""
    pairs, exercises = aliases.pairs, aliases.exercises
    return replace(
        diary,
        stretches=[anonymous_stretch(stretch, aliases) for stretch in diary.stretches],
        notes=(),
        own={exercises.get(name, name): areas for name, areas in diary.own.items()},
        demands={word: row for word, row in diary.demands.items() if word in DEMANDS},
        seen=diary.seen._replace(
            tags=frozenset(),
            pairs=frozenset(pairs.get(name, name) for name in diary.seen.pairs),
            exercises=frozenset(exercises.get(name, name) for name in diary.seen.exercises),
        ),
    )
