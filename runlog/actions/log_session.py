"""Log a session: what was typed, with what the journal knows, becomes an entry."""

from collections.abc import Iterable

from runlog.actions.compose_session import compose_session, measured, merge_entry
from runlog.actions.link_symptoms import link_symptoms_near
from runlog.actions.news import kind_beside, longest_beside, news_of
from runlog.actions.plausibility import check_plausible
from runlog.actions.surroundings import Surroundings
from runlog.actions.wear import wear_of_shoe
from runlog.core.notation.entry import Entry
from runlog.core.outcome import LoggedSession
from runlog.core.session import Session
from runlog.core.stats.run_order import DAY_S
from runlog.core.stats.same_run import may_be_of_that_day
from runlog.core.value import replace
from runlog.store.journal import Journal


def log_session(journal: Journal, entry: Entry, around: Surroundings) -> LoggedSession:
    """Store a session.

    Args:
        journal: Where it goes.
        entry: What was typed.
        around: When and how.

    Raises:
        RefusedError: It lacks a distance and a duration, or is not believable.
    """
    return log_sessions(journal, [entry], around)[0]


def log_sessions(
    journal: Journal, entries: Iterable[Entry], around: Surroundings
) -> list[LoggedSession]:
    """Store several sessions as one change; one that is refused stops them all.

    Raises:
        RefusedError: As `log_session`.
    """
    if around.is_dry_run:
        return [_looked_at(journal, entry, around) for entry in entries]
    with journal.change(around.label):
        return [_stored(journal, entry, around) for entry in entries]


def _looked_at(journal: Journal, entry: Entry, around: Surroundings) -> LoggedSession:
    session = _checked(journal, entry, around)
    return _beside_others(_logged(journal, session, entry, around), journal, session)


def _stored(journal: Journal, entry: Entry, around: Surroundings) -> LoggedSession:
    session = _checked(journal, entry, around)
    stored = journal.sessions.add(session)
    link_symptoms_near(journal, stored)
    return _beside_others(_logged(journal, stored, entry, around), journal, stored)


def _beside_others(logged: LoggedSession, journal: Journal, session: Session) -> LoggedSession:
    """What became of a line, with the session that it may be typed twice of."""
    twin = journal.sessions.same_as(session)
    alike = None if twin is not None else _imported_alike(journal, session)
    return replace(logged, twin=twin, alike=alike)


def _imported_alike(journal: Journal, session: Session) -> Session | None:
    """The session from a file that may be the very outing; None if there is none."""
    at_s = session.when.instant_s
    near = journal.sessions.between(at_s - DAY_S, at_s + DAY_S, sport=session.sport)
    return next(
        (one for one in near if one.source.kind != "typed" and may_be_of_that_day(session, one)),
        None,
    )


def _checked(journal: Journal, entry: Entry, around: Surroundings) -> Session:
    session = compose_session(entry, around.calendar)
    session = _with_default_shoe(journal, session)
    _check(journal, session, around)
    return session


def edit_session(
    journal: Journal,
    session: Session,
    entry: Entry,
    around: Surroundings,
    *,
    was: Session | None = None,
) -> LoggedSession:
    """Put what was typed over a session.

    Args:
        journal: Where it is.
        session: The session as it stands, but for what is to be emptied.
        entry: What was typed.
        around: When and how.
        was: The session as it stands; None if nothing is to be emptied.

    Raises:
        RefusedError: The result is not believable.
    """
    before = was or session
    edited = measured(merge_entry(session, entry, around.calendar))
    _check(journal, edited, around, but=before)
    if not around.is_dry_run:
        with journal.change(around.label):
            edited = journal.sessions.replace(edited)
            link_symptoms_near(journal, edited, before)
    return replace(_logged(journal, edited, entry, around), before=before)


def _with_default_shoe(journal: Journal, session: Session) -> Session:
    if session.shoe is not None or session.sport != "run":
        return session
    shoe = journal.shoes.default_for(session.kind)
    return session if shoe is None else replace(session, shoe=shoe.name)


def _check(
    journal: Journal, session: Session, around: Surroundings, *, but: Session | None = None
) -> None:
    if around.is_confirmed:
        return
    is_same_length = but is not None and but.distance_m == session.distance_m
    check_plausible(
        session,
        longest_m=None if is_same_length else _longest_m(journal, session, but),
        now=around.now,
        units=around.settings.units,
        but=but,
    )


def _longest_m(journal: Journal, session: Session, but: Session | None) -> int | None:
    """Metres of the longest session so far, but for the one that is being corrected."""
    longest_m = journal.sessions.longest_m
    if but is None:
        return longest_m(sport=session.sport)
    at_s = but.when.instant_s
    others = (
        longest_m(last_s=at_s - 1, sport=session.sport),
        longest_m(first_s=at_s + 1, sport=session.sport),
    )
    return max((metres for metres in others if metres is not None), default=None)


def _logged(
    journal: Journal, session: Session, entry: Entry, around: Surroundings
) -> LoggedSession:
    return LoggedSession(
        session=session,
        wear=wear_of_shoe(journal, session, around.now.date(), is_dry_run=around.is_dry_run),
        remark=entry.when.remark if entry.when else None,
        problem=entry.workout_problem,
        novelties=news_of(journal, session),
        longest=longest_beside(journal, session),
        suggested=kind_beside(journal, session),
    )
