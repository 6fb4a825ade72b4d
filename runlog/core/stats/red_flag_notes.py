"""Answers about red flags, kept as notes of the diary: so that they travel and can be undone."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from runlog.core.area import AREAS, area_name
from runlog.core.diary import RED_FLAG_TAG, Note
from runlog.core.moment import Moment
from runlog.core.stats.red_flag_items import ITEM
from runlog.core.stats.red_flags import RedFlag, RedFlagAnswer
from runlog.core.value import Value

SEEN_TAG = "seen-by-clinician"


class Answered(NamedTuple):
    """What was answered so far.

    Attributes:
        answers: One for each item and area that was asked about.
        seen_s: When "seen by clinician" was last recorded, seconds since 1970 UTC, by area; what
            stands under None is about every area.
    """

    answers: tuple[RedFlagAnswer, ...]
    seen_s: Mapping[str | None, int]


class AnsweredFlags(Value):
    """What became of an answer.

    Attributes:
        note: What keeps it.
        area: Slug of the area it is about.
        items: Numbers it answers.
        still: Flags that are open after it, the most urgent first.
    """

    note: Note
    area: str
    items: tuple[int, ...]
    still: tuple[RedFlag, ...]


class SeenFlags(Value):
    """What became of "seen by clinician".

    Attributes:
        note: What keeps it.
        still: Flags that are open all the same, the most urgent first.
    """

    note: Note
    still: tuple[RedFlag, ...]


def answer_note(items: Sequence[int], *, area: str, when: Moment, is_yes: bool) -> Note:
    """The note that keeps an answer.

    Its text names the items by number only: their words would be read as new complaints.

    Args:
        items: Numbers on the list, one at least.
        area: Slug of the area it is about.
        when: When it was answered.
        is_yes: The answer.
    """
    said = "yes" if is_yes else "no"
    numbers = ", ".join(str(item) for item in items)
    return Note(
        when=when,
        text=f"red flags, {area_name(area)}: {said} to {numbers}",
        tags=(RED_FLAG_TAG, area, *(f"{said}-{item}" for item in items)),
    )


def seen_note(when: Moment, *, area: str | None = None) -> Note:
    """The note that a clinician has seen it.

    Args:
        when: When that was.
        area: Slug of the area that was seen; None means every area.
    """
    if area is None:
        return Note(when=when, text="seen by clinician", tags=(SEEN_TAG,))
    return Note(when=when, text=f"seen by clinician, {area_name(area)}", tags=(SEEN_TAG, area))


def is_about_red_flags(note: Note) -> bool:
    """Whether a note only keeps an answer, so that it says nothing else about the day."""
    return RED_FLAG_TAG in note.tags or SEEN_TAG in note.tags


def answered_in(notes: Iterable[Note]) -> Answered:
    """What was answered in some notes."""
    answers: list[RedFlagAnswer] = []
    seen_s: dict[str | None, int] = {}
    for note in notes:
        at_s = note.when.instant_s
        if SEEN_TAG in note.tags:
            area = _area_of(note)
            seen_s[area] = max(at_s, seen_s.get(area, at_s))
        if RED_FLAG_TAG in note.tags:
            answers += _answers(note, at_s)
    return Answered(tuple(answers), seen_s)


def _answers(note: Note, at_s: int) -> Iterable[RedFlagAnswer]:
    """The answers a note keeps; tags that say none are passed over."""
    area = _area_of(note)
    for tag in note.tags:
        said, _, number = tag.partition("-")
        is_item = number.isascii() and number.isdecimal() and int(number[:4]) in ITEM
        if area is not None and said in {"yes", "no"} and is_item:
            yield RedFlagAnswer(item=int(number), area=area, at_s=at_s, is_yes=said == "yes")


def _area_of(note: Note) -> str | None:
    return next((tag for tag in note.tags if tag in AREAS), None)
