"""The words of a symptom: how bad, since when, what made it worse, what it stops."""

from runlog.core.area import AREA_WORDS, SIDE_WORDS, area_name
from runlog.core.kind import KIND_WORDS
from runlog.core.notation.entry_fields import whole_number
from runlog.core.notation.entry_words import when_meaning
from runlog.core.notation.lexicon import Lexicon
from runlog.core.notation.scanning import END, Found, Place, moved
from runlog.core.notation.when import When, leading_when, parse_when
from runlog.core.notation.when_words import MEASURES, SPAN_UNITS
from runlog.core.pattern import Pattern
from runlog.core.symptom import PHASE_WORDS, QUALITY_WORDS
from runlog.errors import NotationError

_FILLERS = "in the my of with on a an and & is was it has had feels felt feeling again still"
FILLERS = frozenset(_FILLERS.split())
"""Words of a symptom that say nothing."""

GONE_WORDS = frozenset(
    (
        *("gone", "all gone", "gone away", "completely gone", "totally gone", "went away"),
        *("resolved", "healed", "recovered", "pain free", "pain-free", "painfree"),
    )
)
SIDES = {
    **SIDE_WORDS,
    "left and right": "both",
    "right and left": "both",
    "left side": "left",
    "right side": "right",
    "l": "left",
    "r": "right",
    "lt": "left",
    "rt": "right",
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
_OF_TEN = Pattern(rf"(?:{_NAMED})?({_RATING})\s*(?:/\s*10|(?:out\s+)?of\s+(?:10|ten)){END}")
_LONGEST_DATE = 80
_RATED = Pattern(r"(?<!\S)[0-9]{1,2}\s?/\s?10(?!\S)")
_SEVERITY = Pattern(rf"{_NAMED}({_RATING}){END}")
_NUMBER = Pattern(_RATING + END)
_CLOCK = Pattern(r"[0-9]{1,2}:[0-9]{2}" + END)
SINCE = Pattern(r"(?:since|began|begun|started|starting|onset|from)\s*[:=]?\s*(?:on\s+|about\s+)?")
FOR = Pattern(
    rf"for\s+(?:the\s+)?(?:past\s+|last\s+)?(\S{{1,9}}\s+(?:{'|'.join(SPAN_UNITS)})){END}"
)


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
    if place.match(_OF_TEN) or place.phrases(most=2)[0][0] == "at night":
        return None
    clock = place.match(_CLOCK)
    if clock is not None:
        try:
            when = parse_when(clock[0], lexicon.calendar)
        except NotationError as error:
            raise moved(error, place.start, place.segment.text) from None
        return place.found("noted", clock.end(), when, when_meaning(when, lexicon))
    found = _dated(place, lexicon)
    if found is None or found[1] not in place.segment.ends:
        return None
    return place.found("noted", found[1], found[0], when_meaning(found[0], lexicon))


def _dated(place: Place, lexicon: Lexicon) -> tuple[When, int] | None:
    """A date phrase and where it ends, ``3/10`` after it being no day in October."""
    text = place.segment.dated[place.start : place.start + _LONGEST_DATE]
    undated = _RATED.sub(lambda match: "_" * len(match[0]), text)
    try:
        found = leading_when(undated, 0, lexicon.calendar)
    except NotationError as error:
        raise moved(error, place.start, place.segment.text) from None
    return None if found is None else (found[0], place.start + found[1])


def read_began(place: Place, lexicon: Lexicon) -> Found | None:
    """``since tuesday``, ``began yesterday evening``, ``for 3 days``."""
    lasting = place.match(FOR)
    if lasting is not None:
        try:
            when = parse_when(f"{lasting[1]} ago", lexicon.calendar)
        except NotationError as error:
            raise place.error(error.message, end=lasting.end(), hint=error.hint) from None
        return place.found("began", lasting.end(), when, f"since {when_meaning(when, lexicon)}")
    match = SINCE.match(place.segment.folded, place.start)
    if match is None or (
        match.end() < len(match.string) and match.string[match.end() - 1].isalpha()
    ):
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
    if phase == "next_morning":
        end = _after_outing(place, phrase, end)
    after = place.at(skipped_blanks(place.segment.text, end))
    if phrase in _SEEN_FROM_RUN and after is not None and read_when(after, lexicon) is not None:
        raise place.error(f"{phrase} what?", hint=f"{phrase} run, or the time alone")
    return place.found("phase", end, phase, phase.replace("_", " "))


def _after_outing(place: Place, phrase: str, end: int) -> int:
    """Where ``next morning after intervals`` ends: the run it is seen from adds nothing."""
    last = place.index + len(phrase.split()) - 1
    index = last if phrase.endswith("after") else last + 1
    if index >= len(place.segment.words):
        return end
    return _outing_end(Place(place.segment, index, place.before)) or end


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


def read_gone(place: Place) -> Found | None:
    """``gone``, ``resolved``."""
    for phrase, end in place.phrases():
        if phrase in GONE_WORDS:
            return place.found("gone", end, phrase, "it is over")
    return None


def read_last(place: Place) -> Found | None:
    """``last`` at the beginning: the symptom noted last."""
    is_first = all(found.field == "filler" for found in place.before)
    end = place.segment.words[place.index].end
    if place.word != "last" or not is_first:
        return None
    return place.found("last", end, place.word, "the open symptom noted last")


def read_area(place: Place) -> Found | None:
    """``lower back``, ``achilles``."""
    for phrase, end in place.phrases():
        slug = AREA_WORDS.get(phrase) or AREA_WORDS.get(_without_side(phrase))
        if slug is not None:
            return place.found("area", end, slug, area_name(slug))
    return None


def _without_side(phrase: str) -> str:
    """``lower left back`` without the side in its middle."""
    words = phrase.split()
    has_side = len(words) == 3 and words[1] in SIDES
    return f"{words[0]} {words[2]}" if has_side else phrase


def read_side(place: Place) -> Found | None:
    """``left``, ``both``."""
    named = place.longest(SIDES)
    return place.found("side", named[2], named[1], named[1]) if named else None


def read_quality(place: Place) -> Found | None:
    """``stiff``, ``pins and needles``."""
    named = place.longest(QUALITY_WORDS)
    return place.found("quality", named[2], named[1], named[1].replace("_", " ")) if named else None


def read_filler(place: Place) -> Found | None:
    """``is``, ``my``, ``still``."""
    end = place.segment.words[place.index].end
    return place.found("filler", end, None, "says nothing") if place.word in FILLERS else None


def skipped_blanks(text: str, start: int) -> int:
    """Where the next word begins."""
    while start < len(text) and text[start].isspace():
        start += 1
    return start
