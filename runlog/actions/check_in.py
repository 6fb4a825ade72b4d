"""The check-in: what is open, and what was answered."""

from datetime import datetime

from runlog.actions.surroundings import Surroundings
from runlog.core.diary import Check
from runlog.core.moment import exact_moment
from runlog.core.outcome import OpenQuestions
from runlog.core.session import Session
from runlog.core.stats.follow_up import follow_up
from runlog.core.value import replace
from runlog.errors import RefusedError
from runlog.store.journal import Journal

_RATED_WITHIN_S = 14 * 86_400
"""An effort is asked for up to 14 days after. Source: Foster et al. 2021, IJSPP 16:612."""


def open_questions(journal: Journal, now: datetime) -> OpenQuestions:
    """See what is to be asked now."""
    now_s = int(now.timestamp())
    last_run = journal.sessions.last("run")
    latest = journal.symptoms.recent(limit=1)
    due = follow_up(
        last_run=last_run,
        open_symptoms=journal.symptoms.open(),
        latest_check=journal.checks.latest(),
        latest_symptom=latest[0] if latest else None,
        now_s=now_s,
    )
    is_unrated = (
        last_run is not None
        and last_run.rpe is None
        and now_s - last_run.when.instant_s <= _RATED_WITHIN_S
    )
    return OpenQuestions(
        due_session=due.session,
        open_symptoms=due.open_symptoms,
        unrated=last_run if is_unrated else None,
        last_run=last_run,
    )


def store_check(journal: Journal, around: Surroundings, *, is_all_clear: bool) -> Check:
    """Store a check-in."""
    check = Check(at=exact_moment(around.now), is_all_clear=is_all_clear)
    if around.is_dry_run:
        return check
    with journal.change(around.label):
        return journal.checks.add(check)


def answer_effort(journal: Journal, session: Session, answer: str, around: Surroundings) -> Session:
    """Store the effort of a session.

    Raises:
        RefusedError: The answer is no number from 0 to 10.
    """
    number = answer.strip().removeprefix("rpe").strip()
    if not (number.isascii() and number.isdecimal() and int(number[:3]) <= 10):
        raise RefusedError(
            f"{answer!r} is no effort from 0 to 10.", word=answer, hint="0 is rest, 10 is all out."
        )
    with journal.change(around.label):
        return journal.sessions.replace(replace(session, rpe=int(number)))
