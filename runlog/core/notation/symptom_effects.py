"""What a symptom does: what made it worse, what eased it, what it stops."""

from runlog.core.area import AREA_WORDS
from runlog.core.exercise import exercise_name
from runlog.core.matching import nearest
from runlog.core.notation.lexicon import Lexicon, exercise_named, exercise_words, or_list
from runlog.core.notation.scanning import Found, Place
from runlog.core.notation.symptom_words import (
    FOR,
    GONE_WORDS,
    SIDES,
    SINCE,
    read_phase,
    read_severity,
    read_when,
    skipped_blanks,
)
from runlog.core.pattern import Pattern
from runlog.core.symptom import INFLUENCE_WORDS, QUALITY_WORDS
from runlog.errors import NotationError

_LIST_LEAD = Pattern(
    r"(?:made\s+)?(?:(?P<worse>worse|worsened|aggravated|aggravates)"
    r"|better|eased|eases|helped|helps|relieved|relieves|improved|improves)"
    r"(?:\s*:)?(?:\s+(?:by|with|after|when|while|from|on|if|doing))?(?=\s|$|,|;)"
)
_BETWEEN = Pattern(r"\s*(?P<comma>[,;/])\s*(?:(?:and|or)\s+)?|\s*[&+]\s*|\s+(?:and|or|nor)\s+")
_ARTICLE = Pattern(r"\s*(?:(?:a|an|the|my)\s+)?")
_CANNOT = Pattern(
    r"(?:i\s+)?(?:cannot|can't|cant|can\s+not|could\s+not|couldn't|unable\s+to|not\s+able\s+to"
    r"|stops\s+me\s+from|stops\s+me|stops)(?=\s|$|,|;)"
)
_MOST_STOPPED = 8


def read_influences(place: Place, lexicon: Lexicon) -> Found | None:
    """``worse sitting and yoga``, ``better walking``, ``eased by a hot bath``."""
    match = _LIST_LEAD.match(place.segment.folded, place.start)
    if match is None:
        return None
    field = "worse" if match["worse"] else "eased"
    named, end = _listed(place, match.end(), lexicon)
    if not named:
        hint = _influence_hint(place, match.end(), lexicon)
        raise place.error(f"{match[0].capitalize()} what?", end=match.end(), hint=hint)
    slugs = tuple(dict.fromkeys(slug for slug, _ in named))
    meaning = ", ".join(exercise_name(slug) for slug in slugs)
    word = "worse with" if field == "worse" else "eased by"
    return place.found(field, end, slugs, f"{word} {meaning}")


def _influence_hint(place: Place, end: int, lexicon: Lexicon) -> str:
    """What the word after ``worse`` or ``better`` may be a slip of."""
    item = place.at(_skipped(place.segment.folded, end))
    near = nearest(item.word, [*INFLUENCE_WORDS, *exercise_words(lexicon)]) if item else []
    if near:
        return f"Did you mean {or_list(near)}?"
    return f"For example: {place.word} sitting. Say the rest in a note: -m"


def _listed(place: Place, start: int, lexicon: Lexicon) -> tuple[list[tuple[str, str]], int]:
    """Influences and exercises in a row: slug and typed words of each, and where they end."""
    named: list[tuple[str, str]] = []
    folded, end = place.segment.folded, start
    is_after_comma = False
    while (item := place.at(_skipped(folded, start))) is not None:
        found = _influence(item, lexicon)
        if found is None or (is_after_comma and found[1] in AREA_WORDS):
            break
        named.append(found[:2])
        end = found[2]
        between = _BETWEEN.match(folded, end)
        if between is None:
            break
        start, is_after_comma = between.end(), between["comma"] is not None
    return named, end


def _skipped(text: str, start: int) -> int:
    """Where the next word begins, blanks and articles left out."""
    match = _ARTICLE.match(text, start)
    return match.end() if match else start


def _influence(place: Place, lexicon: Lexicon) -> tuple[str, str, int] | None:
    """The influence or exercise at a place: its slug, the words, their end."""
    for phrase, end in place.phrases():
        slug = INFLUENCE_WORDS.get(phrase) or exercise_named(phrase, lexicon)
        if slug is not None:
            return slug, phrase, end
    return None


def read_stopped(place: Place, lexicon: Lexicon) -> Found | None:
    """``cannot bend forward``, ``no bridge``."""
    if place.word == "no":
        named, end = _listed(place, place.start + 2, lexicon)
        if not named:
            hint = "no bridge is what it stops; if it is over, say gone or 0; else a note: -m"
            raise place.error("No what?", hint=hint)
        typed = tuple(words for _, words in named)
        return place.found("stops", end, typed, f"stops {', '.join(typed)}")
    match = _CANNOT.match(place.segment.folded, place.start)
    first = None if match is None else place.at(skipped_blanks(match.string, match.end()))
    if match is None:
        return None
    end = match.end() if first is None else _activity_end(first, lexicon)
    words = place.segment.text[match.end() : end].split()
    while words and words[-1] in {"and", "or", "the", "in", "with"}:
        words = words[:-1]
    if not words:
        raise place.error(
            "Cannot do what?", end=match.end(), hint="For example: cannot bend forward"
        )
    activity = " ".join(words)
    return place.found("stops", end, (activity,), f"stops {activity}")


def _activity_end(first: Place, lexicon: Lexicon) -> int:
    """Where the words for what cannot be done end: at a comma, or where something else begins."""
    has_area = any(found.field == "area" for found in first.before)
    words = first.segment.words
    end = first.start
    for index in range(first.index, len(words)):
        place = Place(first.segment, index, first.before)
        gap = first.segment.text[end : words[index].start]
        if (index > first.index and not gap.isspace()) or _begins_else(
            place, lexicon, has_area=has_area
        ):
            return end
        if index - first.index == _MOST_STOPPED:
            raise first.error("What it stops is too long.", end=end, hint="Say it in a note: -m")
        end = words[index].end
    return end


def _begins_else(place: Place, lexicon: Lexicon, *, has_area: bool) -> bool:
    """Whether something other than the activity begins here."""
    if place.word in {"no", "last"} | GONE_WORDS or place.longest(QUALITY_WORDS):
        return True
    if not has_area and (place.longest(AREA_WORDS) or place.longest(SIDES)):
        return True
    patterns = (_CANNOT, _LIST_LEAD, SINCE, FOR)
    if any(pattern.match(place.segment.folded, place.start) for pattern in patterns):
        return True
    readers = (read_when, read_phase)
    try:
        is_severity = read_severity(place) is not None
        return is_severity or any(reader(place, lexicon) is not None for reader in readers)
    except NotationError:
        return True
