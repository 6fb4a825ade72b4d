"""What an item begins with: a count, a length, an on/off pair, or a bare word."""

from runlog.core.notation.duration import TIME_UNITS
from runlog.core.notation.workout.cursor import DEEPEST, Cursor
from runlog.core.notation.workout.draft import Count, Draft
from runlog.core.notation.workout.leftovers import unknown_word
from runlog.core.notation.workout.plan import Quantity, Recovery
from runlog.core.notation.workout.quantities import (
    SMALLEST_BARE_M,
    quantity_of,
    read_quantity,
    starts_quantity,
)
from runlog.core.notation.workout.recoveries import RawRecovery, read_manner
from runlog.core.notation.workout.words import (
    COUNTED_WORDS,
    EASY_WORDS,
    MANNER_SPELLINGS,
    NOUN_SPELLINGS,
    REPEAT_NOUNS,
    ROLE_SPELLINGS,
    SURFACE_WORDS,
    TIMES,
)
from runlog.core.value import replace

MOST_REPEATS = 200
MOST_WORDS = 5
PARKRUN = Quantity(5000, "m")
"""Every parkrun is a timed 5 km."""
_NOUNS = frozenset(
    spelling for noun in REPEAT_NOUNS[1:] for spelling in (noun.canonical, *noun.aliases)
)


def read_words_before(cursor: Cursor, draft: Draft) -> Draft:
    """The item with the words in front of its length: `warm up 2k`, `tempo: 3x10min`.

    Raises:
        NotationError: There are more words than one step can have.
    """
    _skip_heading(cursor, draft)
    words = list(draft.words)
    while (word := _word_before(cursor, draft)) is not None:
        if word not in words:
            words.append(word)
        if len(words) > MOST_WORDS:
            raise cursor.refusal("So many words for one step.", start=draft.start)
        cursor.skip("run", "runs", "of")
    if len(words) > len(draft.words):
        cursor.accepts(":", "=")
    return replace(draft, words=tuple(words))


def _skip_heading(cursor: Cursor, draft: Draft) -> None:
    """Pass over `ladder:` or `pyramid`, and `run` in front of a length."""
    if not draft.counts and cursor.accepts("ladder", "pyramid"):
        cursor.accepts(":")
    if cursor.sees("run", "ran") and starts_quantity(cursor, 1):
        cursor.take()


def _word_before(cursor: Cursor, draft: Draft) -> str | None:
    """Take a word that says what the step is; None if none comes."""
    role = cursor.phrase(ROLE_SPELLINGS)
    if role is None and not draft.counts:
        if cursor.phrase(MANNER_SPELLINGS) is not None:
            return read_manner(cursor)
        role = cursor.phrase(NOUN_SPELLINGS)
    if role is not None:
        cursor.index += role[1]
    return None if role is None else role[0]


def read_counts(cursor: Cursor, draft: Draft) -> Draft:
    """The item with its counts: `6x`, `3 sets of 4x`, `4-5x` (the smaller one counts)."""
    counts: list[Count] = []
    while (length := count_length(cursor)) is not None:
        counts.append(_count(cursor))
        cursor.index += length
        cursor.skip("of", "a")
        if cursor.sees("on") and starts_quantity(cursor, 1):
            cursor.take()
    if len(counts) > 1:
        check_depth(cursor, draft, cursor.depth + len(counts) + 1)
    if counts and set(draft.words) & (EASY_WORDS - {"drills"}):
        word = draft.words[0]
        raise cursor.refusal(
            f"Is the {word} repeated, or is a comma missing after it?",
            start=draft.start,
            hint=f"{word}, {counts[0].times}x…",
        )
    return replace(draft, counts=tuple(counts))


def check_depth(cursor: Cursor, draft: Draft, depth: int) -> None:
    """Refuse repeats and brackets that are nested deeper than anybody needs.

    Args:
        cursor: Where they were read.
        draft: The item that would lie at that depth.
        depth: Brackets around it, those of its canonical spelling included.

    Raises:
        NotationError: They are too many.
    """
    if depth > DEEPEST:
        raise cursor.refusal(
            "These are too many repeats or brackets inside one another.",
            start=draft.start,
            hint=f"{DEEPEST} at the most",
        )


def _count(cursor: Cursor) -> Count:
    """The number of a count, or both of a range."""
    first, last = cursor.peek(), cursor.peek(2)
    ends = [first, last] if cursor.sees("-", ahead=1) else [first]
    for token in ends:
        if not 1 <= token.value <= MOST_REPEATS or token.value % 1:
            typed = cursor.typed(token)
            raise cursor.refusal(
                f"{typed} is not how often anybody repeats something.",
                at=token,
                hint=f"from 1 to {MOST_REPEATS} times; 6x{typed}m for reps of {typed} m",
            )
    least, most = min(first.value, ends[-1].value), max(first.value, ends[-1].value)
    return Count(int(least), int(most) if most > least else None)


def count_length(cursor: Cursor) -> int | None:
    """Number of tokens of the count that comes next, with its `x`; None if none comes."""
    if cursor.peek().kind != "number":
        return None
    ahead = 1
    if cursor.sees("-", ahead=1) and cursor.peek(2).kind == "number":
        ahead = 3
    if cursor.sees(*TIMES, ahead=ahead):
        return ahead + 1
    noun = cursor.peek(ahead)
    if noun.kind == "word" and noun.text in _NOUNS:
        if cursor.sees("of", "x", ":", ahead=ahead + 1):
            return ahead + 2
        if cursor.sees("(", "{", ahead=ahead + 1):
            return ahead + 1
    if cursor.peek().value >= SMALLEST_BARE_M:
        return None  # `4x100 strides`: metres, not a hundred strides
    role = cursor.phrase(ROLE_SPELLINGS, ahead)
    return ahead if role is not None and role[0] in COUNTED_WORDS else None


def read_length_of_step(cursor: Cursor, draft: Draft) -> Draft:
    """The item with its length, or without one if its word needs none."""
    if starts_quantity(cursor):
        pair = _on_off(cursor, draft)
        if pair is not None:
            return pair
        return repeated_after(cursor, replace(draft, content=read_quantity(cursor)))
    if cursor.accepts("parkrun"):
        return replace(draft, content=PARKRUN, words=(*draft.words, "race"))
    if not draft.words and not draft.counts and cursor.peek().kind == "word":
        raise unknown_word(cursor)
    is_nameless = set(draft.words) <= {"rest", "recovery"} | SURFACE_WORDS
    if is_nameless or (draft.counts and not set(draft.words) & COUNTED_WORDS):
        read_quantity(cursor)
    return repeated_after(cursor, draft) if set(draft.words) & COUNTED_WORDS else draft


def _on_off(cursor: Cursor, draft: Draft) -> Draft | None:
    """`30/30`, `40/20`, `1/1min`: a rep and its recovery; None if it is something else.

    Raises:
        NotationError: The numbers could be seconds, minutes or metres.
    """
    on, off, unit = cursor.peek(), cursor.peek(2), cursor.peek(3)
    if not cursor.sees("/", ahead=1) or {on.kind, off.kind} != {"number"}:
        return None
    is_timed = unit.kind in {"word", "mark"} and unit.text in TIME_UNITS
    if on.value >= 100 or (not is_timed and unit.text in {"mi", "mile", "miles"}):
        return None
    is_certain = is_timed or (10 <= on.value < 50 and 10 <= off.value < 100)
    follows = cursor.sees(*TIMES, ahead=4 if is_timed else 3)
    if not is_certain or not (draft.counts or cursor.is_bracketed or follows):
        raise cursor.refusal(
            f"{cursor.text[on.start : off.end]} what?",
            at=off,
            start=on.start,
            hint=f"10x{on.text}s/{off.text}s or 10x{on.text}min/{off.text}min",
        )
    cursor.index += 4 if is_timed else 3
    typed = unit.text if is_timed else "s"
    rest = Recovery(quantity_of(cursor, off, typed))
    raw = RawRecovery(rest, "", off.start, off.end)
    pair = replace(draft, content=quantity_of(cursor, on, typed), recoveries=(raw,))
    return repeated_after(cursor, pair)


def repeated_after(cursor: Cursor, draft: Draft) -> Draft:
    """The item with a count that follows its length or its bracket: `1km x 5` (rule 17)."""
    if not cursor.sees(*TIMES) or cursor.peek(1).kind != "number":
        return draft
    count = cursor.peek(1)
    if draft.counts or count.value % 1 or not 1 <= count.value <= MOST_REPEATS:
        raise cursor.refusal("This repeats what is repeated already.", at=count, start=draft.start)
    cursor.index += 2
    cursor.accepts("reps", "times", "sets")
    if isinstance(draft.content, Quantity) and _starts_unit(cursor):
        raise cursor.refusal("What is repeated, and how often?", start=draft.start, hint="6x400m")
    return replace(draft, counts=(Count(int(count.value)),))


def _starts_unit(cursor: Cursor) -> bool:
    """Whether a unit of time comes next."""
    token = cursor.peek()
    return token.kind in {"word", "mark"} and (
        token.text in TIME_UNITS or token.text in {"m", "km"}
    )
