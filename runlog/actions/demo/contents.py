"""Everything in the journal of a runner who never was."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo

from runlog.actions.demo.body import Body, Told
from runlog.actions.demo.diary import (
    care_at_home,
    check_ins,
    illnesses,
    is_bad_for_backs,
    notes_of_days,
)
from runlog.actions.demo.numbers import numbered, numbered_pauses, numbered_shoes
from runlog.actions.demo.pairs import dressed, fast_pair_days
from runlog.actions.demo.sessions import USUAL
from runlog.actions.demo.span import Span, span_until
from runlog.actions.demo.training import Progress, trained
from runlog.core.diary import Check, Note
from runlog.core.journal_contents import JournalContents
from runlog.core.session import Session
from runlog.core.stats.follow_up import SOONEST_H
from runlog.core.stats.run_before import LINK_H, run_before
from runlog.core.stats.run_order import DAY_S, HOUR_S, Run, runs_in_order
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import replace

_SETTINGS = {"routine.usual": list(USUAL), "why.area": "low_back"}
_BEFORE_S, _AFTER_S = (LINK_H + 24) * HOUR_S, DAY_S
"""So long before and after a symptom a run may begin that it is shown with."""


def demo_contents(
    *, seed: int, years: float, now: datetime, zone: tzinfo, progress: Progress | None = None
) -> JournalContents:
    """The journal of a runner who never was, up to now.

    The same seed, years, moment and zone give the same journal, names for life included.

    Args:
        seed: Which runner; any whole number.
        years: How long it has been kept, above 0.
        now: The moment it ends; nothing in it lies ahead.
        zone: Where the runner is.
        progress: Is told how many of how many weeks are done.
    """
    span = span_until(now, zone, seed=seed, years=years)
    wardrobe = dressed(trained(span, progress or _nobody), span.runner, span.first_day)
    sessions = numbered(span, wardrobe.sessions)
    runs = runs_in_order(sessions)
    ills = list(illnesses(span.mondays, span.runner, zone))
    pauses = numbered_pauses(span, [pause for _, pause in ills])
    days = list(notes_of_days(span.mondays, span.runner, zone))
    told = _aches(span, runs, days)
    stretches = [*told.remedies, *care_at_home(span.mondays, span.runner, zone)]
    symptoms = numbered(span, told.symptoms, pauses=pauses)
    checks = check_ins([run.session for run in runs], symptoms, span.runner, zone)
    return JournalContents(
        settings=_SETTINGS,
        shoes=numbered_shoes(span, wardrobe.shoes),
        sessions=sessions,
        symptoms=tuple(_linked(symptoms, runs)),
        checks=numbered(span, _not_yet_due(checks, span, runs), pauses=pauses),
        stretches=numbered(span, [*_after_sessions(sessions), *stretches], pauses=pauses),
        notes=numbered(span, [*days, *(note for note, _ in ills)], pauses=pauses),
        pauses=pauses,
    )


def _nobody(part: int, parts: int) -> None:
    """Tell nobody how far it has come."""


def _aches(span: Span, runs: Sequence[Run], notes: Sequence[Note]) -> Told:
    """What the body said, up to the last run's morning after."""
    body = Body(span.runner, span.zone, until_s=_silent_from_s(span, runs))
    return body.told(
        [run.session for run in runs],
        bad_days=[note.when.day for note in notes if is_bad_for_backs(note)],
        new_pairs=fast_pair_days(span.runner, span.first_day),
    )


def _silent_from_s(span: Span, runs: Sequence[Run]) -> int:
    """From when on nothing was said of the body: the last run waits for its morning after."""
    if not runs:
        return span.now_s
    return min(span.now_s, runs[-1].end_s + SOONEST_H * HOUR_S)


def _not_yet_due(checks: Iterable[Check], span: Span, runs: Sequence[Run]) -> Iterator[Check]:
    silent_from_s = _silent_from_s(span, runs)
    return (check for check in checks if check.at.instant_s <= silent_from_s)


def _after_sessions(sessions: Iterable[Session]) -> Iterator[Stretch]:
    """What was stretched with a session, each on its own, as the journal keeps it."""
    for session in sessions:
        for exercise in session.stretches:
            yield Stretch(exercise=exercise, when=session.when, session_id=session.id)


def _linked(symptoms: Iterable[Symptom], runs: Sequence[Run]) -> Iterator[Symptom]:
    """Symptoms with the run each came after, by the rule for those that are typed."""
    starts = [run.start_s for run in runs]
    for symptom in symptoms:
        noted_s = symptom.noted.instant_s
        first = bisect_left(starts, noted_s - _BEFORE_S)
        last = bisect_right(starts, noted_s + _AFTER_S)
        found = run_before(symptom, runs[first:last])
        yield symptom if found is None else replace(symptom, session_id=found[0].session.id)
