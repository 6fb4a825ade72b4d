"""Note a symptom: link it to the run before it, and to the episode it belongs to."""

from datetime import datetime

from runlog.actions.episode_news import episode_news
from runlog.actions.link_symptoms import linked_run
from runlog.actions.red_flags import questions_about
from runlog.actions.surroundings import Surroundings
from runlog.core.moment import exact_moment
from runlog.core.notation.symptom_line import SymptomEntry
from runlog.core.notation.when import amended_when
from runlog.core.outcome import NotedSymptom
from runlog.core.stats.episodes import GAP_S
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.errors import NotFoundError, RefusedError
from runlog.store.journal import Journal


def note_symptom(journal: Journal, entry: SymptomEntry, around: Surroundings) -> NotedSymptom:
    """Store a symptom.

    Args:
        journal: Where it goes.
        entry: What was typed.
        around: When and how.

    Raises:
        RefusedError: No area was named.
        NotFoundError: ``last`` was typed, and nothing is open.
    """
    symptom = _composed(journal, entry, around.now)
    found = linked_run(journal, symptom)
    symptom = replace(symptom, session_id=None if found is None else found[0].session.id)
    if not around.is_dry_run:
        with journal.change(around.label):
            symptom = journal.symptoms.add(symptom)
    noted = _noted(journal, symptom, entry)
    return replace(
        noted,
        questions=questions_about(journal, symptom),
        news=episode_news(journal, symptom, around.settings, around.now)
        if noted.episode_notes == 1 and not around.is_dry_run
        else None,
    )


def edit_symptom(
    journal: Journal, symptom: Symptom, entry: SymptomEntry, around: Surroundings
) -> NotedSymptom:
    """Put what was typed over a symptom; a time alone keeps its day, a day alone its time."""
    edited = merge_symptom(symptom, entry)
    if entry.noted is not None:
        edited = replace(
            edited, noted=amended_when(symptom.noted, entry.noted, around.calendar).moment
        )
    found = linked_run(journal, edited)
    edited = replace(edited, session_id=None if found is None else found[0].session.id)
    if not around.is_dry_run:
        with journal.change(around.label):
            edited = journal.symptoms.replace(edited)
    return replace(_noted(journal, edited, entry), before=symptom)


def merge_symptom(symptom: Symptom, entry: SymptomEntry) -> Symptom:
    """A symptom with what was typed put over it; what was not typed stays."""
    severity = symptom.severity if entry.severity is None else entry.severity
    was_said_open = entry.severity is not None and entry.severity > 0
    is_gone = entry.is_gone or (symptom.is_gone and not was_said_open)
    return replace(
        symptom,
        area=entry.area or symptom.area,
        side=entry.side or symptom.side,
        qualities=entry.qualities or symptom.qualities,
        severity=severity,
        noted=symptom.noted if entry.noted is None else entry.noted.moment,
        began=symptom.began if entry.began is None else entry.began.moment,
        phase=entry.phase or symptom.phase,
        worse=entry.worse or symptom.worse,
        eased=entry.eased or symptom.eased,
        stops=entry.stops or symptom.stops,
        status="gone" if is_gone else "open",
        note=symptom.note if entry.note is None else entry.note or None,
    )


def _composed(journal: Journal, entry: SymptomEntry, now: datetime) -> Symptom:
    """A new note; what ``last`` follows up keeps its area and side."""
    area, side = entry.area, entry.side
    if entry.follows_last:
        last = last_open_symptom(journal, area, as_of_s=_said_s(entry, now))
        area, side = last.area, side or last.side
    if area is None:
        raise RefusedError(
            "Where is it? A symptom needs an area.",
            hint="Like: runlog symptoms lower back stiffness 4/10; the areas: runlog help words",
        )
    blank = Symptom(area=area, side=side, noted=exact_moment(now))
    return merge_symptom(blank, replace(entry, area=area, side=side))


def _said_s(entry: SymptomEntry, now: datetime) -> int:
    """When what was typed was felt, in seconds since 1970-01-01 UTC."""
    return int(now.timestamp()) if entry.noted is None else entry.noted.moment.instant_s


def last_open_symptom(journal: Journal, area: str | None, *, as_of_s: int) -> Symptom:
    """The latest note that was not said to have gone, seen from a moment.

    Raises:
        NotFoundError: There is none.
    """
    open_ones = [
        symptom
        for symptom in journal.symptoms.open(as_of_s=as_of_s)
        if area in {None, symptom.area}
    ]
    if not open_ones:
        raise NotFoundError(
            "No symptom is open, so there is nothing to follow up.",
            hint="Note a new one: runlog symptoms lower back stiffness 4/10",
        )
    return max(open_ones, key=lambda symptom: symptom.noted.instant_s)


def _noted(journal: Journal, symptom: Symptom, entry: SymptomEntry) -> NotedSymptom:
    found = linked_run(journal, symptom)
    since_s = symptom.noted.instant_s - GAP_S
    notes = [
        other
        for other in journal.symptoms.of_area(symptom.area, since_s=since_s)
        if other.noted.instant_s <= symptom.noted.instant_s
    ]
    return NotedSymptom(
        symptom=symptom,
        session=None if found is None else found[0].session,
        delay_s=0 if found is None else found[1],
        episode_notes=max(1, len(notes)),
        remark=entry.noted.remark if entry.noted else None,
    )
