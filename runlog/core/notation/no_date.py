"""Why a text is no date, and what to type instead."""

from runlog.core.matching import nearest
from runlog.core.notation.when_phrase import Phrase
from runlog.core.notation.when_words import DATE_WORDS, MONTHS
from runlog.errors import NotationError

_EXAMPLES = "for example: yesterday 6pm, last tue, 3 days ago, 20 nov, 2026-11-20 18:30"


def no_date(phrase: Phrase) -> NotationError:
    """The refusal of a text that begins with no date."""
    if not phrase.has(0):
        return phrase.error(0, 0, "No date was given", hint=_EXAMPLES)
    end = 1
    while phrase.is_glued(end):
        end += 1
    message, hint = _number_advice(phrase, end) if phrase.digits(0) else ("", "")
    if phrase.word(0) in MONTHS:
        message, hint = "A month alone is no day", f"for example: 8 {phrase.word(0)}"
    message = message or f"That is no date{_likely(phrase, 0)}"
    return phrase.error(0, end, message, hint=hint or _EXAMPLES)


def left_over(phrase: Phrase, at: int) -> NotationError:
    """The refusal of a text that goes on after the date, from the word at this index."""
    end = at + 1
    while phrase.has(end):
        end += 1
    return phrase.error(at, end, f"That belongs to no date{_likely(phrase, at)}", hint=_EXAMPLES)


def _number_advice(phrase: Phrase, end: int) -> tuple[str, str]:
    """What is wrong with a number, written with the tokens before `end`, and a way out."""
    word, sign, second = phrase.word(0), phrase.word(1), phrase.number(2, digits=2)
    if phrase.digits(0) == 4 and end == 1:
        return "Is that a time or a year?", f"a time is written {word[:2]}:{word[2:]}"
    if phrase.digits(0) == 4 and sign == "-" and end == 3:
        return "A month alone is no day", f"for example: {phrase.text[: phrase.end(2)].strip()}-08"
    if not phrase.has(1):
        return "A number alone is no date", "with its month: 8 nov, 8/11; a time: 8:00, 8am"
    if end == 3 and sign == "." and second is not None and 1 <= second <= 12:
        return "A decimal number is no date", f"type {word}.{second}. or {word}/{second} for a day"
    return "", ""


def _likely(phrase: Phrase, at: int) -> str:
    """A question after the likeliest date word, if one of the next words is a near miss of it."""
    for index in range(at, at + 3):
        word = phrase.word(index)
        if 4 <= len(word) <= 12 and word not in DATE_WORDS:
            near = nearest(word, sorted(DATE_WORDS), most=1)
            if near:
                return f": did you mean {near[0]}?"
    return ""
