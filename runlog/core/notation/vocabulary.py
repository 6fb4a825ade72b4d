"""Every word runlog knows, for help pages and for completion."""

from typing import TYPE_CHECKING

from runlog.core.area import AREAS
from runlog.core.exercise import EXERCISES, PLAIN_NAMES
from runlog.core.kind import KIND_WORDS, SPORT_WORDS, SURFACE_WORDS
from runlog.core.moment import PARTS_OF_DAY
from runlog.core.symptom import INFLUENCES, QUALITIES

if TYPE_CHECKING:
    from runlog.core.notation.lexicon import Lexicon

_DAYS = (
    "today",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)


def stretch_words(lexicon: "Lexicon | None" = None) -> list[str]:
    """Names of stretches, exercises and care, the runner's own routines and exercises first."""
    own = [] if lexicon is None else [*lexicon.routines, *lexicon.exercises]
    names = [PLAIN_NAMES.get(slug, slug).casefold().replace(" ", "-") for slug in EXERCISES]
    return list(dict.fromkeys([*own, *names]))


def plain_words() -> list[str]:
    """Words for kinds, surfaces and sports."""
    return [word for word in (*KIND_WORDS, *SURFACE_WORDS, *SPORT_WORDS) if " " not in word]


def day_words() -> list[str]:
    """Words for days and parts of a day."""
    return [*_DAYS, *PARTS_OF_DAY]


def entry_completions(lexicon: "Lexicon") -> list[str]:
    """Words that may stand in an entry or a symptom line."""
    shoes = [shoe.name.casefold() for shoe in lexicon.shoes if not shoe.is_retired]
    stretches = [f"+{word}" for word in stretch_words(lexicon)]
    return [*shoes, *plain_words(), *day_words(), *stretches, *symptom_words()]


def symptom_words() -> list[str]:
    """Words that may stand in a symptom line."""
    slugs = [
        *AREAS,
        *QUALITIES,
        *INFLUENCES,
        "left",
        "right",
        "both",
        "last",
        "gone",
        "worse",
        "better",
    ]
    return list(dict.fromkeys(slugs))
