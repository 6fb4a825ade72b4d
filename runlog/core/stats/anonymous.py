"""Records without what names: no notes, labels, pairs, and no words of the runner's own."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from runlog.core.diary import Pause
from runlog.core.exercise import EXERCISES
from runlog.core.interval import Workout
from runlog.core.session import Session, Source
from runlog.core.shoe import Shoe
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


def aliases_of(pairs: Iterable[str], exercises: Iterable[str]) -> Aliases:
    """Letters for pairs and numbers for the runner's own exercises, in the order they are named.

    Args:
        pairs: Names of pairs; some may come several times.
        exercises: Exercises and influences; those of the catalogue keep their names.
    """
    own = [slug for slug in exercises if slug not in EXERCISES and slug not in INFLUENCES]
    return Aliases(
        pairs={
            name: f"pair {pair_letter(place)}" for place, name in enumerate(dict.fromkeys(pairs))
        },
        exercises={
            name: f"own exercise {place}" for place, name in enumerate(dict.fromkeys(own), 1)
        },
    )


def pair_letter(place: int) -> str:
    """A letter for each place from 0 on: ``A`` … ``Z``, then ``AA``, ``AB`` …."""
    more, letter = divmod(place, len(_LETTERS))
    return (pair_letter(more - 1) if more else "") + _LETTERS[letter]


def anonymous_session(session: Session, aliases: Aliases) -> Session:
    """A session without the runner's own words; what was measured stays."""
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


def anonymous_stretch(stretch: Stretch, aliases: Aliases) -> Stretch:
    """A stretch without the runner's own words."""
    [exercise] = _named([stretch.exercise], aliases)
    return replace(stretch, exercise=exercise, note=None)


def anonymous_symptom(symptom: Symptom, aliases: Aliases) -> Symptom:
    """A note of a symptom without the runner's own words."""
    return replace(
        symptom,
        worse=_named(symptom.worse, aliases),
        eased=_named(symptom.eased, aliases),
        stops=(),
        note=None,
    )


def anonymous_shoe(shoe: Shoe, aliases: Aliases) -> Shoe:
    """A pair of which only the distance, the limit and the days are known."""
    return replace(
        shoe,
        name=aliases.pairs[shoe.name],
        aliases=(),
        model=None,
        type=None,
        note=None,
        price=None,
    )


def anonymous_pause(pause: Pause) -> Pause:
    """Days that were not journalled, without the reason."""
    return replace(pause, reason=None)


def _named(words: Sequence[str], aliases: Aliases) -> tuple[str, ...]:
    return tuple(aliases.exercises.get(word, word) for word in words)
