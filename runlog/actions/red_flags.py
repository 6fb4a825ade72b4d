"""Red flags: which are open, and what was answered."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from runlog.core.diary import Note
from runlog.core.moment import Moment, exact_moment
from runlog.core.stats.red_flag_items import CHECKLIST, ITEM
from runlog.core.stats.red_flag_notes import (
    answer_note,
    answered_in,
    is_about_red_flags,
    seen_note,
)
from runlog.core.stats.red_flags import OPEN_DAYS, RedFlag, questions_for, red_flags
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
) -> Note:
    """Store the answer to some items.

    Args:
        journal: Where it goes.
        numbers: Items of the list; none means everything that is asked now, for a no.
        around: When and how.
        area: Slug of the area it is about; None for that of the latest symptom.
        is_yes: The answer.

    Raises:
        RefusedError: There is no such item, or a yes names none.
    """
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
    latest = journal.symptoms.recent(limit=1)
    about = area or (latest[0].area if latest else _DEFAULT_AREA)
    items = list(numbers) or _asked(journal, about, around.now)
    note = answer_note(items, area=about, when=_answered_at(latest, around), is_yes=is_yes)
    with journal.change(around.label):
        return journal.notes.add(note)


def store_seen(journal: Journal, around: "Surroundings", *, when: Moment | None = None) -> Note:
    """Store that a clinician has seen it; None means now."""
    latest = journal.symptoms.recent(limit=1)
    with journal.change(around.label):
        return journal.notes.add(seen_note(when or _answered_at(latest, around)))


def _asked(journal: Journal, area: str, now: datetime) -> list[int]:
    """The items that are asked about an area: the short list, and whatever is open."""
    flags = [flag for flag in open_red_flags(journal, now) if flag.area == area]
    is_open = {item for flag in flags if not flag.is_confirmed for item in flag.items}
    return sorted({*CHECKLIST, *is_open})


def _answered_at(latest: Sequence[Symptom], around: "Surroundings") -> Moment:
    """When an answer was given: not before the note that it answers."""
    now = exact_moment(around.now)
    if latest and latest[0].noted.day == now.day and latest[0].noted.instant_s > now.instant_s:
        return latest[0].noted
    return now
