"""The words of a symptom: how bad, since when, what made it worse, what it stops."""

import re
from collections.abc import Callable
from functools import partial

from runlog.core.area import AREA_WORDS, SIDE_WORDS, area_name
from runlog.core.exercise import exercise_name
from runlog.core.kind import KIND_WORDS
from runlog.core.notation.entry_fields import whole_number
from runlog.core.notation.entry_words import when_meaning
from runlog.core.notation.lexicon import Lexicon, exercise_named
from runlog.core.notation.scanning import END, Found, Place, Reader, moved
from runlog.core.notation.when import leading_when, parse_when
from runlog.core.notation.when_words import MEASURES, SPAN_UNITS
from runlog.core.symptom import INFLUENCE_WORDS, PHASE_WORDS, QUALITY_WORDS
from runlog.errors import NotationError

FILLERS = frozenset(
    "in the my of with on a an and & is was it has had feels felt feeling again still".split()
)
"""Words of a symptom that say nothing."""

GONE_WORDS = frozenset(
    (
        *("gone", "all gone", "gone away", "completely gone", "totally gone", "went away"),
        *("resolved", "healed", "recovered", "pain free", "pain-free", "painfree"),
    )
)
_SIDES = {
    **SIDE_WORDS,
    **{"left and right": "both", "right and left": "both", "left side": "left"},
    **{"right side": "right", "l": "left", "r": "right"},
}
_OUTINGS = frozenset(
    [
        *KIND_WORDS,
        *("run", "runs", "running", "session", "workout", "training", "jog", "jogging", "track"),
        *("sprints", "sprinting", "track session", "interval session", "training run"),
    ]
)
_SEEN_FROM_RUN = {"before": "before", "during": "during", "after": "after", "while": "during"}
_RATING = r"[-+]?[0-9]{1,9}(?:[.,-][0-9]{1,9})*"
_NAMED = r"(?:severity|sev|level|nrs)\s*[:=]?\s*"
_OF_TEN = re.compile(rf"(?:{_NAMED})?({_RATING})\s*(?:/\s*10|(?:out\s+)?of\s+(?:10|ten)){END}")
_SEVERITY = re.compile(rf"{_NAMED}({_RATING}){END}")
_NUMBER = re.compile(_RATING + END)
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}" + END)
_SINCE = re.compile(r"(?:since|began|begun|started|starting|onset|from)\s*[:=]?\s*(?:on\s+|about\s+)?")
_FOR = re.compile(rf"for\s+(?:the\s+)?(?:past\s+|last\s+)?(\S{{1,9}}\s+(?:{'|'.join(SPAN_UNITS)})){END}")
_LIST_LEAD = re.compile(
    r"(?:made\s+)?(?:(?P<worse>worse|worsened|aggravated|aggravates)"
    r"|better|eased|eases|helped|helps|relieved|relieves|improved|improves)"
    r"(?:\s*:)?(?:\s+(?:by|with|after|when|while|from|on|if|doing))?(?=\s|$|,|;)"
)
_BETWEEN = re.compile(r"\s*(?P<comma>[,;/])\s*(?:(?:and|or)\s+)?|\s*[&+]\s*|\s+(?:and|or|nor)\s+")
_ARTICLE = re.compile(r"\s*(?:(?:a|an|the|my)\s+)?")
_CANNOT = re.compile(
    r"(?:i\s+)?(?:cannot|can't|cant|can\s+not|could\s+not|couldn't|unable\s+to|not\s+able\s+to"
    r"|stops\s+me\s+from|stops\s+me|stops)(?=\s|$|,|;)"
)
_MOST_STOPPED = 8


def read_severity(place: Place) -> Found | None:
    """``4/10``, ``severity 4``, ``4``."""
    match = place.match(_OF_TEN) or place.match(_SEVERITY)
    if match is not None:
        return _severity(place, match[1], match.start(1), match.end())
    match = place.match(_NUMBER)
    if match is None or _next_word(place) in MEASURES:
        return None
    return _severity(place, match[0], match.start(), match.end())


def _severity(place: Place, text: str, start: int, end: int) -> Found:
    try:
        number = whole_number(text, "Severity", low=0, high=10)
    except NotationError as error:
        hint = "0 is nothing, 10 the worst imaginable; a date is typed 3 oct."
        raise place.error(error.message, start=start, end=end, hint=hint) from None
    return place.found("severity", end, number, f"{number} of 10")


def _next_word(place: Place) -> str:
    words = place.segment.words[place.index + 1 : place.index + 2]
    return words[0].text if words else ""


def read_when(place: Place, lexicon: Lexicon) -> Found | None:
    """A date phrase; a bare clock is a time of day here, for nothing else is timed."""
    if place.match(_OF_TEN):
        return None
    clock = place.match(_CLOCK)
    if clock is not None:
        try:
            when = parse_when(clock[0], lexicon.calendar)
        except NotationError as error:
            raise moved(error, place.start, place.segment.text) from None
        return place.found("noted", clock.end(), when, when_meaning(when, lexicon))
    found = leading_when(place.segment.text, place.start, lexicon.calendar)
    if found is None or found[1] not in place.segment.ends:
        return None
    return place.found("noted", found[1], found[0], when_meaning(found[0], lexicon))


def read_began(place: Place, lexicon: Lexicon) -> Found | None:
    """``since tuesday``, ``began yesterday evening``, ``for 3 days``."""
    lasting = place.match(_FOR)
    if lasting is not None:
        try:
            when = parse_when(f"{lasting[1]} ago", lexicon.calendar)
        except NotationError as error:
            raise place.error(error.message, end=lasting.end(), hint=error.hint) from None
        return place.found("began", lasting.end(), when, f"since {when_meaning(when, lexicon)}")
    match = _SINCE.match(place.segment.folded, place.start)
    if match is None or (match.end() < len(match.string) and match.string[match.end() - 1].isalpha()):
        return None
    inner = place.at(match.end())
    if inner is not None and (found := read_when(inner, lexicon)) is not None:
        return place.found("began", found.end, found.value, f"since {found.meaning}")
    if inner is not None and read_phase(inner, lexicon) is not None:
        return place.found("filler", match.end(), None, "says nothing")
    hint = "For example: since tuesday, began yesterday evening, for 3 days"
    raise place.error("Since when?", hint=hint)


def read_phase(place: Place, lexicon: Lexicon) -> Found | None:
    """``after intervals``, ``during the run``, ``next morning``."""
    outing = _outing_end(place)
    if outing is not None:
        phase = _SEEN_FROM_RUN[place.word]
        return place.found("phase", outing, phase, f"{phase} the run")
    named = place.longest(PHASE_WORDS)
    if named is None:
        return None
    phrase, phase, end = named
    after = place.at(_skipped_blanks(place.segment.text, end))
    if phrase in _SEEN_FROM_RUN and after is not None and read_when(after, lexicon) is not None:
        raise place.error(f"{phrase} what?", hint=f"{phrase} run, or the time alone")
    return place.found("phase", end, phase, phase.replace("_", " "))


def _outing_end(place: Place) -> int | None:
    """Where ``after my long run`` ends; None if this is no such phrase."""
    if place.word not in _SEEN_FROM_RUN:
        return None
    for phrase, end in place.phrases():
        words = phrase.split()[1:]
        while words and words[0] in {"the", "my", "a", "an", "this", "that"}:
            words = words[1:]
        if " ".join(words) in _OUTINGS:
            return end
    return None


def read_influences(place: Place, lexicon: Lexicon) -> Found | None:
    """``worse sitting and yoga``, ``better walking``, ``eased by a hot bath``."""
    match = _LIST_LEAD.match(place.segment.folded, place.start)
    if match is None:
        return None
    field = "worse" if match["worse"] else "eased"
    named, end = _listed(place, match.end(), lexicon)
    if not named:
        hint = f"For example: {place.word} sitting. Say the rest in a note: -m"
        raise place.error(f"{match[0].capitalize()} what?", end=match.end(), hint=hint)
    slugs = tuple(dict.fromkeys(slug for slug, _ in named))
    meaning = ", ".join(exercise_name(slug) for slug in slugs)
    word = "worse with" if field == "worse" else "eased by"
    return place.found(field, end, slugs, f"{word} {meaning}")


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
    first = None if match is None else place.at(_skipped_blanks(match.string, match.end()))
    if match is None:
        return None
    end = match.end() if first is None else _activity_end(first, lexicon)
    words = place.segment.text[match.end() : end].split()
    while words and words[-1] in {"and", "or", "the", "in", "with"}:
        words = words[:-1]
    if not words:
        raise place.error("Cannot do what?", end=match.end(), hint="For example: cannot bend forward")
    activity = " ".join(words)
    return place.found("stops", end, (activity,), f"stops {activity}")


def _skipped_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _activity_end(first: Place, lexicon: Lexicon) -> int:
    """Where the words for what cannot be done end: at a comma, or where something else begins."""
    has_area = any(found.field == "area" for found in first.before)
    words = first.segment.words
    end = first.start
    for index in range(first.index, len(words)):
        place = Place(first.segment, index, first.before)
        gap = first.segment.text[end : words[index].start]
        if (index > first.index and not gap.isspace()) or _begins_else(place, lexicon, has_area=has_area):
            return end
        if index - first.index == _MOST_STOPPED:
            raise first.error("What it stops is too long.", end=end, hint="Say it in a note: -m")
        end = words[index].end
    return end


def _begins_else(place: Place, lexicon: Lexicon, *, has_area: bool) -> bool:
    """Whether something other than the activity begins here."""
    if place.word in {"no", "last"} | GONE_WORDS or place.longest(QUALITY_WORDS):
        return True
    if not has_area and (place.longest(AREA_WORDS) or place.longest(_SIDES)):
        return True
    patterns = (_CANNOT, _LIST_LEAD, _SINCE, _FOR)
    if any(pattern.match(place.segment.folded, place.start) for pattern in patterns):
        return True
    readers: tuple[Callable[[Place, Lexicon], Found | None], ...] = (read_when, read_phase)
    try:
        is_severity = read_severity(place) is not None
        return is_severity or any(reader(place, lexicon) is not None for reader in readers)
    except NotationError:
        return True


def read_gone(place: Place) -> Found | None:
    """``gone``, ``resolved``."""
    for phrase, end in place.phrases():
        if phrase in GONE_WORDS:
            return place.found("gone", end, True, "it is over")
    return None


def read_last(place: Place) -> Found | None:
    """``last`` at the beginning: the symptom noted last."""
    is_first = all(found.field == "filler" for found in place.before)
    end = place.segment.words[place.index].end
    if place.word != "last" or not is_first:
        return None
    return place.found("last", end, True, "the open symptom noted last")


def read_area(place: Place) -> Found | None:
    """``lower back``, ``achilles``."""
    named = place.longest(AREA_WORDS)
    return place.found("area", named[2], named[1], area_name(named[1])) if named else None


def read_side(place: Place) -> Found | None:
    """``left``, ``both``."""
    named = place.longest(_SIDES)
    return place.found("side", named[2], named[1], named[1]) if named else None


def read_quality(place: Place) -> Found | None:
    """``stiff``, ``pins and needles``."""
    named = place.longest(QUALITY_WORDS)
    return place.found("quality", named[2], named[1], named[1].replace("_", " ")) if named else None


def read_filler(place: Place) -> Found | None:
    """``is``, ``my``, ``still`` …"""
    end = place.segment.words[place.index].end
    return place.found("filler", end, None, "says nothing") if place.word in FILLERS else None


def symptom_readers(lexicon: Lexicon) -> tuple[Reader, ...]:
    """Who reads the words of a symptom, the most important first."""
    return (
        read_severity,
        partial(read_began, lexicon=lexicon),
        partial(read_when, lexicon=lexicon),
        partial(read_phase, lexicon=lexicon),
        partial(read_influences, lexicon=lexicon),
        partial(read_stopped, lexicon=lexicon),
        read_gone,
        read_last,
        read_area,
        read_side,
        read_quality,
        read_filler,
    )
