"""What a session asks of the body: which words on it stand for which areas.

The table is there to be looked at and changed (`demand_table`). It says where the work is, not
what happens to whoever does not stretch.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from runlog.core.kind import KIND_WORDS
from runlog.core.session import Session

SETTING_PREFIX = "demand."
"""What the name of a setting begins with that holds a row of the runner's own."""


class Demand(NamedTuple):
    """What one word on a session asks for.

    Attributes:
        areas: Slugs of the areas.
        source: Where that is from; a convention where no study was read.
    """

    areas: tuple[str, ...]
    source: str


_SPRINT = Demand(
    ("hip_flexor", "hamstring", "calf"),
    "Dorn, Schache and Pandy 2012, J Exp Biol 215:1944: up to 7 m/s the calves drive speed, "
    "beyond it hip flexors and hamstrings swing the legs faster.",
)
_FOREFOOT = Demand(
    ("calf", "achilles"),
    "J Sports Sci Med 24:747: Achilles load is highest with a forefoot strike; calf soreness "
    "after changing to it: doi 10.1038/s41598-020-62464-3.",
)
_UPHILL = Demand(("calf", "achilles", "buttock"), "Convention: they lift the body uphill.")
_DOWNHILL = Demand(
    ("quad", "calf"), "Maeo et al. 2017, Sci Rep 7:5769: knee extensors most, calves too."
)
_LONG = Demand(("calf", "hamstring", "quad"), "Convention: many strides of one length.")
_STEADY = Demand(("calf", "hamstring"), "Convention: longer strides than easy running.")
_UNEVEN = Demand(("ankle", "calf"), "Convention: uneven ground.")

DEMANDS: dict[str, Demand] = {
    **dict.fromkeys(("sprints", "strides", "high_knees", "drills"), _SPRINT),
    **dict.fromkeys(("interval", "repetition", "fartlek", "race"), _SPRINT),
    **dict.fromkeys(("forefoot", "barefoot", "minimal"), _FOREFOOT),
    "hills": _UPHILL,
    "downhill": _DOWNHILL,
    "long": _LONG,
    **dict.fromkeys(("tempo", "steady", "progression"), _STEADY),
    "trail": _UNEVEN,
}
"""What the words on a session ask for: kinds, surfaces, labels of reps and tags alike."""

_SAME: dict[str, str] = {
    **{word.replace(" ", "_"): kind for word, kind in KIND_WORDS.items()},
    **dict.fromkeys(("sprint", "sprinting", "sprinted", "hill_sprints", "flying"), "sprints"),
    **dict.fromkeys(("stride", "striders", "accelerations"), "strides"),
    **dict.fromkeys(
        ("high_knee", "knees_high", "knees_up", "knee_lift", "knee_drive"), "high_knees"
    ),
    **dict.fromkeys(("drill", "abc"), "drills"),
    **dict.fromkeys(("forefeet", "forefoot_strike", "on_toes", "on_the_toes"), "forefoot"),
    **dict.fromkeys(("minimalist", "zero_drop", "racing_flats", "spikes"), "minimal"),
    **dict.fromkeys(("uphill", "uphills", "climb", "climbing", "stairs"), "hills"),
    **dict.fromkeys(("downhills", "descent", "descending"), "downhill"),
    **dict.fromkeys(("threshold", "tempos"), "tempo"),
    "trails": "trail",
}


def demand_table(own: Mapping[str, tuple[str, ...]]) -> dict[str, Demand]:
    """The table with the runner's own rows, which stand in place of ours.

    Args:
        own: Word to areas; no areas take a word out.
    """
    rows = {plain_word(word): Demand(areas, "your own") for word, areas in own.items()}
    return DEMANDS | rows


def own_demands(settings: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The runner's own rows of the table: word to areas, none to take a word out.

    Args:
        settings: Settings by dotted name; those called ``demand.WORD`` hold slugs of areas.
    """
    return {
        name.removeprefix(SETTING_PREFIX): tuple(areas.split())
        for name, areas in settings.items()
        if name.startswith(SETTING_PREFIX)
    }


def session_words(session: Session) -> tuple[str, ...]:
    """What a session says about itself, each thing once: kind, surface, labels of reps, tags."""
    labels = (part.label for part in session.intervals if part.role == "work")
    said = (session.kind, session.surface, *labels, *session.tags)
    return tuple(dict.fromkeys(plain_word(word) for word in said if word))


def asked_of(session: Session, demands: Mapping[str, Demand] = DEMANDS) -> dict[str, list[str]]:
    """The areas a run asks for, each with the words that ask; nothing for other sports."""
    if session.sport != "run":
        return {}
    asked: dict[str, list[str]] = {}
    for word in session_words(session):
        for area in _areas(word, demands):
            asked.setdefault(area, []).append(word)
    return asked


def plain_word(word: str) -> str:
    """One spelling for a word: lower case, ``_`` between its parts, ``sprints`` for sprinting."""
    spelled = "_".join(word.lower().replace("-", " ").replace("_", " ").split())
    return _SAME.get(spelled, spelled)


def _areas(word: str, demands: Mapping[str, Demand]) -> Iterable[str]:
    """The areas one word asks for."""
    return demands[word].areas if word in demands else ()
