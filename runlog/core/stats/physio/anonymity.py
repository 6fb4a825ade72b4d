"""A journal without anything that names: no notes, no labels, no pairs, no places."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from runlog.core.exercise import EXERCISES
from runlog.core.interval import Workout
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
from runlog.core.stats.case_report import Diary
from runlog.core.stats.demands import DEMANDS
from runlog.core.stats.inquiry import Evidence
from runlog.core.stretch import Stretch
from runlog.core.symptom import INFLUENCES, Symptom
from runlog.core.value import replace

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Aliases(NamedTuple):
    """What stands for the runner's own names.

    Attributes:
        pairs: ``pair A`` … by the name of the pair.
        exercises: ``own exercise 1`` … by the runner's own name for it.
    """

    pairs: Mapping[str, str]
    exercises: Mapping[str, str]


def aliases_for(evidence: Evidence, diary: Diary) -> Aliases:
    """Letters for the pairs in the order they were added, numbers for the runner's exercises.

    Args:
        evidence: What the journal holds.
        diary: What else is shown.
    """
    worn = [session.shoe for session in evidence.sessions if session.shoe is not None]
    names = dict.fromkeys([*(shoe.name for shoe in evidence.shoes), *worn])
    own = dict.fromkeys(_own_exercises(evidence, diary))
    return Aliases(
        pairs={name: f"pair {pair_letter(place)}" for place, name in enumerate(names)},
        exercises={name: f"own exercise {place}" for place, name in enumerate(own, 1)},
    )


def pair_letter(place: int) -> str:
    """A letter for each place from 0 on: ``A`` … ``Z``, then ``AA``, ``AB`` …."""
    more, letter = divmod(place, len(_LETTERS))
    return (pair_letter(more - 1) if more else "") + _LETTERS[letter]


def anonymous_evidence(evidence: Evidence, aliases: Aliases) -> Evidence:
    """What is compared, without names: every count stays as it was."""
    return replace(
        evidence,
        sessions=[_session(session, aliases) for session in evidence.sessions],
        symptoms=[anonymous_symptom(symptom, aliases) for symptom in evidence.symptoms],
        pauses=[replace(pause, reason=None) for pause in evidence.pauses],
        shoes=[_shoe(shoe, aliases) for shoe in evidence.shoes],
    )


def anonymous_diary(diary: Diary, aliases: Aliases) -> Diary:
    """What else is shown, without notes and names."""
    pairs, exercises = aliases.pairs, aliases.exercises
    return replace(
        diary,
        stretches=[_stretch(stretch, aliases) for stretch in diary.stretches],
        notes=(),
        own={exercises.get(name, name): areas for name, areas in diary.own.items()},
        demands={word: row for word, row in diary.demands.items() if word in DEMANDS},
        seen=diary.seen._replace(
            tags=frozenset(),
            pairs=frozenset(pairs.get(name, name) for name in diary.seen.pairs),
            exercises=frozenset(exercises.get(name, name) for name in diary.seen.exercises),
        ),
    )


def anonymous_symptom(symptom: Symptom, aliases: Aliases) -> Symptom:
    """A note of a symptom without the runner's own words."""
    return replace(
        symptom,
        worse=_named(symptom.worse, aliases),
        eased=_named(symptom.eased, aliases),
        stops=(),
        note=None,
    )


def _session(session: Session, aliases: Aliases) -> Session:
    workout = session.workout
    # Understood or not is a fact that the comparison needs; the words are the runner's.
    blank = workout and Workout(typed="", canonical="" if workout.is_understood else None)
    return replace(
        session,
        shoe=None if session.shoe is None else aliases.pairs[session.shoe],
        tags=(),
        stretches=_named(session.stretches, aliases),
        note=None,
        workout=blank,
        source=Source(kind=session.source.kind),
    )


def _stretch(stretch: Stretch, aliases: Aliases) -> Stretch:
    [exercise] = _named([stretch.exercise], aliases)
    return replace(stretch, exercise=exercise, note=None)


def _shoe(shoe: Shoe, aliases: Aliases) -> Shoe:
    return replace(
        shoe,
        name=aliases.pairs[shoe.name],
        aliases=(),
        model=None,
        type=None,
        note=None,
        price=None,
    )


def _named(words: Sequence[str], aliases: Aliases) -> tuple[str, ...]:
    return tuple(aliases.exercises.get(word, word) for word in words)


def _own_exercises(evidence: Evidence, diary: Diary) -> Iterable[str]:
    """Every exercise that the catalogue does not know, in the order of the journal."""
    said = [slug for session in evidence.sessions for slug in session.stretches]
    said += [stretch.exercise for stretch in diary.stretches]
    said += [word for symptom in evidence.symptoms for word in (*symptom.worse, *symptom.eased)]
    said += diary.own
    return [slug for slug in said if slug not in EXERCISES and slug not in INFLUENCES]
