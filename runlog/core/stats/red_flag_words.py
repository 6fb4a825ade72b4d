"""Words in a note that call for a question; a word that is denied does not."""

import re
from functools import cache
from typing import NamedTuple

from runlog.core.pattern import Pattern
from runlog.core.stats.red_flag_items import BONE_AREAS, SPINE_AREAS


class _Keyword(NamedTuple):
    """A word that calls for a question.

    Attributes:
        pattern: Regular expression of the word, lower case, whole.
        items: Numbers of the items it asks about.
        areas: Areas of which a note must be; empty for any.
        is_function: Whether the word names a part or something the body does, so that "can't"
            or "no feeling" beside it is the complaint and not a denial.
    """

    pattern: str
    items: tuple[int, ...]
    areas: frozenset[str] = frozenset()
    is_function: bool = False


# Source: science sheet, 6.2 (keyword scan).
_KEYWORDS: tuple[_Keyword, ...] = (
    _Keyword(r"saddle", (1,), SPINE_AREAS | {"groin", "hip"}, is_function=True),
    _Keyword(r"numb(?:ness)?|tingl(?:e|es|ing)", (1, 4, 12), SPINE_AREAS),
    _Keyword(
        r"bladder|pee(?:ing)?|urin(?:e|ate|ating|ation)|wee(?:ing)?(?! bit)", (2,), is_function=True
    ),
    _Keyword(r"bowels?|poo(?:ing)?", (3,), is_function=True),
    _Keyword(r"incontinen(?:t|ce)", (2, 3)),
    _Keyword(r"both (?:my )?legs", (4,), SPINE_AREAS),
    _Keyword(r"unsteady", (4,)),
    _Keyword(r"accident|crash(?:ed)?|fell(?! asleep)|fall|fallen", (6,), SPINE_AREAS),
    _Keyword(r"chest (?:pain|pains|tightness)", (7, 19)),
    _Keyword(r"fever(?:ish)?|temperature|shiver(?:ing|s|y)?", (8,)),
    _Keyword(r"night ?sweats?|weight loss|lost weight|cancer", (9,)),
    _Keyword(r"tearing pain|pulsating", (13,)),
    _Keyword(
        r"(?:can ?no?t|cannot|can't|could ?n[o']t|couldn't|unable to) walk",
        (4, 17),
        is_function=True,
    ),
    _Keyword(r"hop(?:ping|ped)?", (17,), BONE_AREAS, is_function=True),
    _Keyword(r"faint(?:ed|ing)?|passed out|breathless(?:ness)?|short of breath", (19,)),
    _Keyword(r"confused|head injury|concuss(?:ed|ion)", (19,)),
)

# What a denial does not reach beyond. "Not only" is none: it falls apart here.
_CLAUSE_ENDS = r"[.;!?,\n]|\b(?:but|though|however|except|just|only)\b"
_DENIAL = (
    r"\b(?:no|not|without|never|none|nor|neither|denies|denied"
    r"|(?:is|was|are|were|do|does|did|has|have|had)n'?t)\b"
)
_DOUBT = r"\b(?:not sure|unsure|no doubt|no wonder|(?:do|did)n'?t know|can'?t tell)\b"
# Not to feel or control a part of the body is the complaint itself.
_LOST = (
    r"\b(?:no|not|without|can'?t|cannot|don'?t|didn'?t|couldn'?t)\s+(?:\w+\s+)?"
    r"(?:feel|feeling|sense|sensation|control|able)\b"
)
_NO_TROUBLE = (
    _DENIAL + r".*\b(?:problems?|trouble|issues?|changes?|symptoms?|difficult\w*|pain|hurts?"
    r"|numb\w*|tingl\w*|weakness|loss)\b"
)
_NOT_WELL = r"\b(?:not|n't|isnt|never) (?:\w+ )?(?:fine|ok|okay|normal|good)\b"
_WELL = r"\b(?:fine|ok|okay|normal|good|all right|unchanged)\b"
_NONE = r"\s*[:=-]?\s*(?:no|none|nil)\s*$"


class Hit(NamedTuple):
    """A word that calls for a question.

    Attributes:
        word: As it was typed, in lower case.
        items: Numbers of the items it asks about.
    """

    word: str
    items: tuple[int, ...]


def red_flag_words(text: str, *, area: str | None = None) -> list[Hit]:
    """The words of a text that call for a question, those that are denied left out.

    A hit asks and never concludes, so that a doubtful one counts.

    Args:
        text: The runner's own words, English.
        area: The area the text is about; None if it is about none, which leaves out the words
            that matter for some areas only.
    """
    hits: dict[str, Hit] = {}
    for clause in re.split(_CLAUSE_ENDS, text.lower().replace("’", "'")):
        for keyword in _KEYWORDS:
            if keyword.areas and area not in keyword.areas:
                continue
            for found in _pattern(keyword.pattern).finditer(clause):
                if not _is_denied(clause, found, keyword):
                    hits.setdefault(found[0], Hit(found[0], keyword.items))
    return list(hits.values())


@cache
def _pattern(words: str) -> Pattern:
    """The whole words of one keyword; compiled when a note is first read, not at start-up."""
    return Pattern(rf"\b(?:{words})(?!\w)")


def _is_denied(clause: str, found: re.Match[str], keyword: _Keyword) -> bool:
    """Whether a clause says that the thing found is not there, or is as it should be."""
    before, after = clause[: found.start()], clause[found.end() :]
    if re.search(_DOUBT, clause):
        return False
    if not keyword.is_function:
        return bool(re.match(_NONE, after)) or _reaches(before)
    if re.search(_LOST, clause) or re.search(_NOT_WELL, clause):
        return False
    return bool(re.search(_NO_TROUBLE, clause) or re.search(_WELL, after))


def _reaches(before: str) -> bool:
    """Whether a denial earlier in a clause reaches to its end.

    It reaches over an "and" only if what stands before that is a thing asked about as well:
    "no numbness and tingling" denies both, "no pain and numb toes" does not.
    """
    denials = list(re.finditer(_DENIAL, before))
    if not denials:
        return False
    first, joined, _ = before[denials[-1].end() :].partition(" and ")
    if not joined:
        return True
    return any(_pattern(keyword.pattern).search(first) for keyword in _KEYWORDS)
