"""What is new about a session, from as few entries as can tell."""

from runlog.core.kind import Kind
from runlog.core.session import Session
from runlog.core.stats.kind_guess import suggested_kind
from runlog.core.stats.longest_run import LOOKBACK_S, LongestRun, longest_run
from runlog.core.stats.novelty import Novelty, novelties
from runlog.store.journal import Journal
from runlog.store.session_filter import SessionFilter


def news_of(journal: Journal, session: Session) -> tuple[Novelty, ...]:
    """What is new about a session, beside everything that came before it.

    Not the whole journal is read for it, but the 30 days before and the one entry that can tell
    that a kind, label, pair or stretch is not new.

    Args:
        journal: Where it is, or will be.
        session: The session.
    """
    start_s = session.when.instant_s
    place = (start_s, session.id or 0)
    earlier: list[Session | None] = [
        *journal.sessions.between(start_s - LOOKBACK_S, start_s, sport=None),
        *journal.sessions.page(before=place, limit=1),
    ]
    if session.kind is not None:
        earlier.append(journal.sessions.latest_of_kind(session.kind, start_s))
    if session.shoe is not None:
        worn = SessionFilter(shoe=session.shoe)
        earlier += journal.sessions.page(worn, before=place, limit=1)
    earlier += [journal.sessions.first_use_of_tag(tag) for tag in session.tags]
    stretched = [journal.stretches.first_use_of(slug) for slug in session.stretches]
    return novelties(session, filter(None, earlier), filter(None, stretched))


def kind_beside(journal: Journal, session: Session) -> Kind | None:
    """The kind a run without a label looks like; None if nothing can be said."""
    start_s = session.when.instant_s
    return suggested_kind(session, journal.sessions.between(start_s - LOOKBACK_S, start_s))


def longest_beside(journal: Journal, session: Session) -> LongestRun | None:
    """How a run compares with the longest of the 30 days before it.

    Returns:
        None if it is no run, or its distance is unknown.
    """
    if session.sport != "run" or session.distance_m is None:
        return None
    start_s = session.when.instant_s
    before = [
        *journal.sessions.between(start_s - LOOKBACK_S, start_s - 1),
        *journal.sessions.page(
            SessionFilter(sport="run"), before=(start_s, session.id or 0), limit=1
        ),
    ]
    return longest_run(session.distance_m, start_s=start_s, sessions=before)
