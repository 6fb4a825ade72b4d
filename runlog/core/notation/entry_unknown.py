"""What to say about a word of an entry that nobody understands."""

from collections.abc import Sequence

from runlog.core.area import AREA_WORDS
from runlog.core.kind import KIND_WORDS, SPORT_WORDS, SURFACE_WORDS
from runlog.core.matching import nearest
from runlog.core.notation.distance import DISTANCE_UNITS
from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.lexicon import (
    Lexicon,
    exercise_named,
    exercise_words,
    or_list,
    shoe_words,
)
from runlog.core.notation.run_time import EDGE_WORDS
from runlog.core.notation.scanning import Unread
from runlog.core.notation.typed_line import shown
from runlog.core.notation.when_words import DATE_WORDS, MONTHS
from runlog.core.pattern import Pattern
from runlog.core.symptom import QUALITY_WORDS
from runlog.errors import NotationError

_BARE_NUMBER = Pattern(r"[0-9]+(?:[.,][0-9]+)*")
_WITH_UNIT = Pattern(r"([0-9]+(?:[.,][0-9]+)*)([a-z]+)")
_LACKING = {
    "tag": "A tag is typed in one: tag:forefoot",
    "tags": "Tags are typed in one: tag:forefoot,hot",
    "hr": "The number comes after it: hr152",
    "rpe": "The number comes after it: rpe7",
}
"""Words that begin something and are nothing alone."""
_NOTE = 'A note goes after -m, as in -m "felt strong".'


def not_understood(unread: Sequence[Unread], lexicon: Lexicon) -> NotationError:
    """The refusal of words nobody understood.

    Args:
        unread: The words of one segment, in order, one or more.
        lexicon: The runner's own words, for suggestions.

    Returns:
        An error placed in the segment, at the first of the words.
    """
    first = unread[0]
    if first.error is not None:
        return first.error
    word = first.place.word
    hint = _number_hint(word, lexicon) or _typed_otherwise(word) or _other_place(word, lexicon)
    if hint:
        return first.place.error(f"{shown(word)} is not understood.", hint=hint)
    near = _near(word, lexicon)
    meant = f"Did you mean {or_list(near)}? " if near else ""
    return first.place.error(f"{shown(word)} is not understood.", hint=meant + _note_hint(unread))


def _note_hint(unread: Sequence[Unread]) -> str:
    """How to make a note of several words nobody understood."""
    words = []
    for offset, item in enumerate(unread[:8]):
        if item.place.index != unread[0].place.index + offset or item.error is not None:
            break
        words.append(item.place.word)
    text = " ".join(words)
    is_plain = len(words) > 1 and text.isprintable() and not set(text) & set("\"'\\$`!")
    return f'For a note: -m "{text}"' if is_plain else _NOTE


def _number_hint(word: str, lexicon: Lexicon) -> str:
    """What a number lacks, or which unit was meant; empty if it is no number."""
    if _BARE_NUMBER.fullmatch(word):
        return f"Did you mean {word}{lexicon.units} or {word}min?"
    match = _WITH_UNIT.fullmatch(word)
    if match is None:
        return ""
    near = nearest(match[2], [*DISTANCE_UNITS, *TIME_UNITS, "bpm"])
    return f"Did you mean {or_list(match[1] + unit for unit in near)}?" if near else ""


def _typed_otherwise(word: str) -> str:
    """How the beginning of something well known is typed; empty if it is none."""
    if word.startswith("#") and len(word) > 1:
        return f"A tag is typed tag:{word[1:]}"
    if word.startswith("@"):
        return "A pace is typed @4:45/km or @7:30/mi, a workout of one step --workout '8k @T'."
    if word in EDGE_WORDS:
        return "A part of a workout? Put the workout in quotes, commas between its parts."
    if word in MONTHS:
        return f"A month needs its day: {word} 3"
    return _LACKING.get(word, "")


def _other_place(word: str, lexicon: Lexicon) -> str:
    """Where a word belongs that is understood elsewhere; empty if it is none."""
    if exercise_named(word, lexicon) is not None or word in lexicon.routines:
        return f"A stretch takes a plus: +{word.replace(' ', '-')}"
    if word in AREA_WORDS or word in QUALITY_WORDS:
        return f"A symptom has a command of its own: runlog symptoms {word} … {_NOTE}"
    return ""


def _near(word: str, lexicon: Lexicon) -> list[str]:
    """What the word may be a slip of, as it is typed."""
    typed: dict[str, str] = {}
    for known in (KIND_WORDS, SURFACE_WORDS, SPORT_WORDS, shoe_words(lexicon), sorted(DATE_WORDS)):
        for name in known:
            typed.setdefault(name, name)
    for name in exercise_words(lexicon):
        typed.setdefault(name, f"+{name.replace(' ', '-')}")
    for name in AREA_WORDS if len(word) > 4 else ():
        typed.setdefault(name, f"runlog symptoms {name}")
    return [typed[name] for name in nearest(word, typed) if name != word]
