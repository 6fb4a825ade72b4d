"""``runlog stretches psoas 2min for back 5to1 last night``: what was done, and what it did."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from runlog.core.area import AREA_WORDS, AREAS
from runlog.core.exercise import EXERCISES, exercise_name
from runlog.core.matching import nearest
from runlog.core.notation.entry_fields import in_option, whole_number
from runlog.core.notation.lexicon import Lexicon, or_list
from runlog.core.notation.scanning import (
    Found,
    Reading,
    every,
    moved,
    note_of,
    only,
    readings_of,
    refuse_two,
    scan,
)
from runlog.core.notation.stretch_names import own_quoted, own_word
from runlog.core.notation.stretch_words import Amount, Done, stretch_readers
from runlog.core.notation.typed_line import Line, Option, Segment, folded, line_of, shown
from runlog.core.notation.when import When, combine_when, parse_when
from runlog.core.value import Value
from runlog.errors import NotationError

_SAID_ONCE = {"effect": "effects", "for": "areas it was done for", "note": "notes"}
_HOLDS = frozenset({"plank", "side_plank"})


class StretchItem(Value):
    """One exercise of a line.

    Attributes:
        exercise: Slug from the catalogue or the runner's own.
        duration_s: Seconds in all, above 0; None if not said.
        reps: Repetitions or holds in all, sets multiplied out (``3x12`` is 36); None if not said.
    """

    exercise: str
    duration_s: float | None = None
    reps: int | None = None


class StretchEntry(Value):
    """What a line says of stretches, exercises and other care.

    Attributes:
        line: Everything typed, in one text; the places in `readings` are in it.
        readings: Every phrase with what it was taken for, in order.
        items: What was done, in the order typed, one or more.
        own: Slugs of names the journal does not know yet, to be kept as the runner's own.
        areas: Slugs of the areas those reach, if said.
        for_area: Slug of the area it was done for; None if not said.
        before: Severity before it, 0 to 10; None if not said.
        after: Severity after it, 0 to 10; None if not said.
        when: None if not said.
        note: The runner's own words.
    """

    line: str
    readings: tuple[Reading, ...]
    items: tuple[StretchItem, ...]
    own: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    for_area: str | None = None
    before: int | None = None
    after: int | None = None
    when: When | None = None
    note: str | None = None


class _Item(NamedTuple):
    """A name with how much of it was done."""

    found: Found
    done: Done
    amount: Found | None = None


def parse_stretch_line(
    words: Sequence[str],
    lexicon: Lexicon,
    *,
    note: str | None = None,
    options: Mapping[str, str] | None = None,
) -> StretchEntry:
    """Read a line that logs stretches, exercises or other care.

    Args:
        words: The arguments; a new name of several words has to be quoted.
        lexicon: The runner's own words and calendar.
        note: What came after ``--`` or ``-m``.
        options: Flags by name: ``for areas before after date at``. With ``areas`` a new name is
            taken as it is, even if it is like one of the catalogue.

    Raises:
        NotationError: A word is not understood, something is said twice, or nothing was done.
    """
    line = line_of(words, options=options, note=note)
    is_new = any(option.name == "areas" for option in line.options)
    found = [
        item for each in line.segments for item in _segment(each, line, lexicon, is_new=is_new)
    ]
    found += [_option(option, line, lexicon) for option in line.options]
    found += note_of(line)
    refuse_two(found, _SAID_ONCE, line.text)
    items = _items(sorted(found, key=lambda item: item.start), line)
    return _entry(found, items, line, lexicon)


def _segment(segment: Segment, line: Line, lexicon: Lexicon, *, is_new: bool) -> list[Found]:
    """What one segment says, placed in the line."""
    found, unread = scan(segment, stretch_readers(lexicon))
    try:
        if segment.is_quoted and unread and unread[0].error is None:
            found, unread = [own_quoted(segment, lexicon, is_new=is_new)], []
        found += [own_word(item, found, unread, lexicon, is_new=is_new) for item in unread]
    except NotationError as error:
        raise moved(error, segment.offset, line.text) from None
    start = segment.offset
    return [item._replace(start=item.start + start, end=item.end + start) for item in found]


def _option(option: Option, line: Line, lexicon: Lexicon) -> Found:
    """What one flag says."""
    value: object
    if option.name in {"date", "at"}:
        value = in_option(option, line.text, lambda: parse_when(option.value, lexicon.calendar))
        field = "when"
    elif option.name in {"before", "after"}:
        value = in_option(
            option, line.text, lambda: whole_number(option.value, "Severity", low=0, high=10)
        )
        field = option.name
    else:
        field = "for" if option.name == "for" else "areas"
        slugs = in_option(option, line.text, lambda: _areas(option.value))
        value = slugs[0] if field == "for" else slugs
    return Found(field, option.start, option.end, value, option.value)


def _areas(text: str) -> tuple[str, ...]:
    """Slugs of areas parted by commas."""
    slugs = []
    for name in text.split(","):
        word = " ".join(folded(name).split())
        if word not in AREA_WORDS:
            near = nearest(word, AREA_WORDS)
            meant = f"Did you mean {or_list(near)}?" if near else f"Known are {', '.join(AREAS)}."
            raise NotationError(f"There is no area called {shown(name)}.", text=text, hint=meant)
        slugs.append(AREA_WORDS[word])
    return tuple(dict.fromkeys(slugs))


def _items(found: Sequence[Found], line: Line) -> list[StretchItem]:
    """Everything that was done, each with how much of it.

    Args:
        found: What was understood, in the order typed.
        line: The whole line; a comma in it parts what an amount can belong to.
    """
    items: list[_Item] = []
    for piece in _pieces(found, line.text):
        _fill_piece(items, piece, line)
    if not items:
        end = len(line.text)
        hint = "For example: psoas 2min for back 5to1"
        raise NotationError("What was done?", text=line.text, start=end, end=end, hint=hint)
    return [_item(slug, item, line) for item in items for slug in item.done.slugs]


def _pieces(found: Sequence[Found], text: str) -> list[list[Found]]:
    """Names and amounts, parted where a comma stands between them."""
    pieces: list[list[Found]] = [[]]
    end = 0
    for item in found:
        if set(text[end : item.start]) & set(",;"):
            pieces.append([])
        end = item.end
        if item.field in {"exercise", "amount"}:
            pieces[-1].append(item)
    return pieces


def _fill_piece(items: list[_Item], piece: Sequence[Found], line: Line) -> None:
    """Add the names of one piece, giving each the amount beside it."""
    first = len(items)
    waiting: Found | None = None
    for found in piece:
        if isinstance(found.value, Done):
            items.append(_Item(found, found.value, waiting))
            waiting = None
        elif isinstance(found.value, Amount) and found.value.is_each:
            _give_each(items, found, line)
        elif len(items) > first and items[-1].amount is None:
            items[-1] = items[-1]._replace(amount=found)
        elif waiting is None:
            waiting = found
        else:
            raise _unclear(waiting, line)
    has_amount = [item.amount is not None for item in items[first:]]
    if waiting is not None:
        raise _unclear(waiting, line)
    if any(has_amount) and not all(has_amount):
        raise _unclear(next(item.amount for item in items[first:] if item.amount), line)


def _give_each(items: list[_Item], amount: Found, line: Line) -> None:
    """Give an amount to every name before it that has none."""
    if not any(item.amount is None for item in items):
        raise _unclear(amount, line)
    items[:] = [item._replace(amount=item.amount or amount) for item in items]


def _unclear(found: Found, line: Line) -> NotationError:
    """The refusal of an amount that may belong to several names, or to none."""
    typed = line.text[found.start : found.end]
    return NotationError(
        f"Which of them does {shown(typed)} belong to?",
        text=line.text,
        start=found.start,
        end=found.end,
        hint=f"Put commas between: psoas {typed}, yoga; or {typed} each",
    )


def _item(slug: str, item: _Item, line: Line) -> StretchItem:
    """One exercise; refused where its amount leaves open what it counts."""
    if item.amount is None or not isinstance(item.amount.value, Amount):
        return StretchItem(exercise=slug)
    amount = item.amount.value
    if len(item.done.slugs) > 1 and not amount.is_each:
        raise _unclear(item.amount, line)
    known = EXERCISES.get(slug)
    is_hold = known is not None and (known.manner not in {"mobility", "strength"} or slug in _HOLDS)
    if amount.is_bare and is_hold:
        raise NotationError(
            f"Seconds or repetitions of {exercise_name(slug)}?",
            text=line.text,
            start=item.amount.start,
            end=item.amount.end,
            hint="With a unit: 2x45s, or 2x10 reps",
        )
    return StretchItem(exercise=slug, duration_s=amount.duration_s, reps=amount.reps)


def _entry(
    found: Sequence[Found], items: Sequence[StretchItem], line: Line, lexicon: Lexicon
) -> StretchEntry:
    """Put together what was understood."""
    effect = only(found, "effect", tuple) or (None, None)
    before, after = only(found, "before", int), only(found, "after", int)
    done = every(found, "exercise", Done)
    own = [slug for each in done if each.is_own for slug in each.slugs]
    return StretchEntry(
        line=line.text,
        readings=readings_of(found, line.text),
        items=tuple(items),
        own=tuple(dict.fromkeys(own)),
        areas=only(found, "areas", tuple) or (),
        for_area=only(found, "for", str),
        before=effect[0] if before is None else before,
        after=effect[1] if after is None else after,
        when=_moment(found, line, lexicon),
        note=only(found, "note", str),
    )


def _moment(found: Sequence[Found], line: Line, lexicon: Lexicon) -> When | None:
    """The moment, joined from everything said of it."""
    said = [item for item in found if item.field == "when"]
    if not said:
        return None
    parts, last = every(said, "when", When), said[-1]
    return combine_when(parts, lexicon.calendar, text=line.text, start=last.start, end=last.end)
