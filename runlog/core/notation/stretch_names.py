"""Names of exercises the journal does not know yet: the runner's own, or a slip?"""

import re
from collections.abc import Sequence

from runlog.core.area import AREA_WORDS, SIDE_WORDS
from runlog.core.kind import KIND_WORDS
from runlog.core.matching import edit_distance, nearest
from runlog.core.notation.lexicon import Lexicon, exercise_words, or_list
from runlog.core.notation.scanning import Found, Unread
from runlog.core.notation.stretch_words import FILLERS, Done
from runlog.core.notation.typed_line import Segment, shown
from runlog.core.notation.when_words import DATE_WORDS, MEASURES
from runlog.core.pattern import Pattern
from runlog.core.symptom import PHASE_WORDS, QUALITY_WORDS
from runlog.errors import NotationError

_NUMBER = Pattern(r"[0-9]{1,9}(?:[.,][0-9]{1,9})?")
_NAME = Pattern(r"[^\W\d_]{1,30}(?:[ '/-][^\W\d_]{1,30}){0,7}")
_LETTERS_PER_SLIP = 6
_CHANGES = frozenset({"better", "worse", "same", "helped", "eased", "good", "bad"})
_NO_NAMES = (
    KIND_WORDS.keys() | QUALITY_WORDS.keys() | SIDE_WORDS.keys() | PHASE_WORDS.keys() | MEASURES
)
_LONG_DATE_WORDS = sorted(word for word in DATE_WORDS if len(word) >= 5)


def own_quoted(segment: Segment, lexicon: Lexicon, *, is_new: bool) -> Found:
    """A quoted text as a new name.

    Args:
        segment: The argument.
        lexicon: What is known already.
        is_new: Whether the runner said that it is one, so that it may be like another.

    Raises:
        NotationError: It can be no name, or is rather a slip; placed in the segment.
    """
    name = " ".join(segment.folded.split()).removeprefix("+").strip()
    start, end = segment.words[0].start, segment.words[-1].end
    hint = _problem(name, lexicon, is_new=is_new)
    if hint:
        message = f"{shown(name)} is not understood."
        raise NotationError(message, text=segment.text, start=start, end=end, hint=hint)
    return _own(start, end, name)


def own_word(
    word: Unread,
    found: Sequence[Found],
    others: Sequence[Unread],
    lexicon: Lexicon,
    *,
    is_new: bool,
) -> Found:
    """A single unquoted word as a new name.

    Args:
        word: The word.
        found: What was understood of its segment.
        others: All words of it that were not.
        lexicon: What is known already.
        is_new: Whether the runner said that it is one, so that it may be like another.

    Raises:
        NotationError: It can be no name, is rather a slip, or one of several words in a row.
    """
    if word.error is not None:
        raise word.error
    place = word.place
    name = place.word.removeprefix("+")
    hint = _problem(name, lexicon, is_new=is_new)
    if not hint and _has_neighbour(word, found, others):
        hint = "A new name of several words has to be quoted."
    if hint:
        raise place.error(f"{shown(place.word)} is not understood.", hint=hint)
    return _own(place.start, place.segment.words[place.index].end, name)


def _own(start: int, end: int, name: str) -> Found:
    slug = re.sub(r"[^\w]+", "_", name)
    return Found("exercise", start, end, Done((slug,), is_own=True), f"{name} (new)")


def _has_neighbour(word: Unread, found: Sequence[Found], others: Sequence[Unread]) -> bool:
    """Whether another name, known or not, stands beside a word without a comma between."""
    words, here = word.place.segment.words, word.place.index
    names = {(item.start, item.end) for item in found if item.field == "exercise"}
    unknown = {other.place.index for other in others}
    for index in (here - 1, here + 1):
        if not 0 <= index < len(words):
            continue
        left, right = sorted((words[here], words[index]), key=lambda each: each.start)
        other = words[index]
        is_name = index in unknown or any(s <= other.start < e for s, e in names)
        if is_name and word.place.segment.text[left.end : right.start].isspace():
            return True
    return False


def _problem(name: str, lexicon: Lexicon, *, is_new: bool) -> str:
    """Why a text cannot be a new name, as a hint; empty if it can."""
    if _NUMBER.fullmatch(name):
        return f"{name} what? {name}min, {name}s, x{name} for repetitions, or 5to1 for its effect"
    if name in AREA_WORDS:
        return f"What it was done for is typed: for {name}"
    if len(name) < 3 or not _NAME.fullmatch(name):
        return "For example: yoga for back 4to6, or psoas 2min last night"
    return _other_use(name) or ("" if is_new else _slip_hint(name, lexicon))


def _other_use(name: str) -> str:
    """What a word that is no exercise is for, as a hint; empty if there is nothing known."""
    if name in _CHANGES:
        return "What it did is typed as severity before and after: 5to1"
    if name in _NO_NAMES:
        return "That is no exercise; your own words go after -m."
    if name in FILLERS or any(word in DATE_WORDS for word in name.split()):
        return "A new name is words alone; the date stands outside the quotes."
    return ""


def _slip_hint(name: str, lexicon: Lexicon) -> str:
    """The names a new one is so like that it is rather a slip; empty if there are none."""
    near = nearest(name, [*exercise_words(lexicon), *_LONG_DATE_WORDS])
    if " " in name:  # a name of several words is somewhat like many others
        most = len(name) // _LETTERS_PER_SLIP
        near = [other for other in near if edit_distance(name, other, most=most) <= most]
    if not near:
        return ""
    return f"Did you mean {or_list(near)}? For a new name say what it reaches: --areas hip"
