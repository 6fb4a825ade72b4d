"""Red flags: which are open, and what was answered."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from runlog.core.area import area_name
from runlog.core.moment import Moment, exact_moment
from runlog.core.stats.red_flag_course import OPEN_DAYS
from runlog.core.stats.red_flag_items import CHECKLIST, ITEM
from runlog.core.stats.red_flag_notes import (
    AnsweredFlags,
    SeenFlags,
    answer_note,
    answered_in,
    is_about_red_flags,
    seen_note,
)
from runlog.core.stats.red_flags import RedFlag, questions_for, red_flags
from runlog.core.stats.run_order import DAY_S
from runlog.core.symptom import Symptom
from runlog.errors import RefusedError
from runlog.store.journal import Journal

# Only named here: `why` reads no dates, and does not load what reads them.
if TYPE_CHECKING:
    from runlog.actions.surroundings import Surroundings

_COURSE_DAYS = 120
"""Days of notes that tell whether a symptom rises or lasts: four weeks, with gaps of two."""
_DEFAULT_AREA = "low_back"


def open_red_flags(journal: Journal, now: datetime) -> tuple[RedFlag, ...]:
    """The flags of every area that are open now, the most urgent first."""
    now_s = int(now.timestamp())
    symptoms = journal.symptoms.between(now_s - _COURSE_DAYS * DAY_S, now_s + DAY_S)
    notes = journal.notes.between(now_s - 2 * OPEN_DAYS * DAY_S, now_s + DAY_S)
    answered = answered_in(notes)
    return red_flags(
        symptoms,
        # A note of "this evening" may be made before the hour that is assumed for it.
        now_s=max(now_s, *(symptom.noted.instant_s for symptom in symptoms[-1:]), 0),
        notes=[note for note in notes if not is_about_red_flags(note)],
        answers=answered.answers,
        seen_s=answered.seen_s,
    )


def has_urgent_flag(journal: Journal, now: datetime) -> bool:
    """Whether a flag is open that asks for more than an appointment."""
    return any(flag.tier != "C" for flag in open_red_flags(journal, now))


def questions_about(journal: Journal, symptom: Symptom) -> tuple[RedFlag, ...]:
    """What to ask when a symptom is noted, the most urgent first."""
    at_s = symptom.noted.instant_s
    earlier = [
        other
        for other in journal.symptoms.of_area(symptom.area, since_s=at_s - 4 * DAY_S)
        if other.id != symptom.id
    ]
    return questions_for(symptom, earlier)


def answer_red_flags(
    journal: Journal,
    numbers: Sequence[int],
    around: "Surroundings",
    *,
    area: str | None,
    is_yes: bool,
) -> AnsweredFlags:
    """Store the answer to some items.

    Args:
        journal: Where it goes.
        numbers: Items of the list; none means everything that is asked now, for a no. What was
            answered with yes before has to be named to be taken back.
        around: When and how.
        area: Slug of the area it is about; None for the one where it is open, else that of the
            latest symptom.
        is_yes: The answer.

    Raises:
        RefusedError: There is no such item, a yes names none, or several areas may be meant.
    """
    _check_numbers(numbers, is_yes=is_yes)
    flags = open_red_flags(journal, around.now)
    latest = journal.symptoms.recent(limit=1)
    noted = latest[0].area if latest else _DEFAULT_AREA
    about = area or _area_meant(flags, numbers, noted, is_yes=is_yes)
    items = tuple(numbers) or _asked(flags, about)
    note = answer_note(items, area=about, when=_answered_at(latest, around), is_yes=is_yes)
    with journal.change(around.label):
        stored = journal.notes.add(note)
    return AnsweredFlags(
        note=stored, area=about, items=items, still=open_red_flags(journal, around.now)
    )


def _check_numbers(numbers: Sequence[int], *, is_yes: bool) -> None:
    unknown = [number for number in numbers if number not in ITEM]
    if unknown:
        raise RefusedError(
            f"There is no number {unknown[0]} on the list.",
            word=str(unknown[0]),
            hint=f"It has 1 to {len(ITEM)}: runlog redflags",
        )
    if is_yes and not numbers:
        raise RefusedError(
            "Yes to which of them?", hint="Like: runlog redflags yes 2   the list: runlog redflags"
        )


def _area_meant(
    flags: Sequence[RedFlag], numbers: Sequence[int], noted: str, *, is_yes: bool
) -> str:
    """The area an answer is about if none is named: a no answers what is open."""
    if is_yes:
        return noted
    open_in = {
        flag.area
        for flag in flags
        if (set(numbers) & set(flag.items) if numbers else not flag.is_confirmed)
    }
    if not open_in or noted in open_in:
        return noted
    if len(open_in) > 1:
        areas = [area_name(area) for area in sorted(open_in)]
        raise RefusedError(
            f"No for which area? Open are {' and '.join(areas)}.",
            hint=f"Like: runlog redflags no --area '{areas[0]}'",
        )
    return open_in.pop()


def store_seen(
    journal: Journal,
    around: "Surroundings",
    *,
    when: Moment | None = None,
    area: str | None = None,
) -> SeenFlags:
    """Store that a clinician has seen it.

    Args:
        journal: Where it goes.
        around: When and how.
        when: When that was; None means now.
        area: Slug of the area that was seen; None means every area.
    """
    latest = journal.symptoms.recent(limit=1)
    with journal.change(around.label):
        note = seen_note(when or _answered_at(latest, around), area=area)
        stored = journal.notes.add(note)
    return SeenFlags(note=stored, still=open_red_flags(journal, around.now))


def _asked(flags: Sequence[RedFlag], area: str) -> tuple[int, ...]:
    """The items that are asked about an area: the short list, and whatever is open.

    Not those that were answered with yes: only naming one takes that back.
    """
    of_area = [flag for flag in flags if flag.area == area]
    is_open = {item for flag in of_area if not flag.is_confirmed for item in flag.items}
    confirmed = {item for flag in of_area if flag.is_confirmed for item in flag.items}
    return tuple(sorted({*CHECKLIST, *is_open} - confirmed))


def _answered_at(latest: Sequence[Symptom], around: "Surroundings") -> Moment:
    """When an answer was given: not before the note that it answers."""
    now = exact_moment(around.now)
    if latest and latest[0].noted.day == now.day and latest[0].noted.instant_s > now.instant_s:
        return latest[0].noted
    return now
