"""What is new about a session, from as few entries as can tell."""

from runlog.core.kind import Kind
from runlog.core.session import Session
from runlog.core.stats.kind_guess import suggested_kind
from runlog.core.stats.longest_run import LOOKBACK_S, LongestRun, longest_run
from runlog.core.stats.novelty import Novelty, novelties, session_fast_metres
from runlog.store.journal import Journal
from runlog.store.session_filter import EVERY_SESSION, SessionFilter


def news_of(journal: Journal, session: Session) -> tuple[Novelty, ...]:
    """What is new about a session, beside everything that came before it.

    Not the whole journal is read for it, but the one entry that can tell that a kind, label, pair
    or stretch is not new, and for fast metres the hard runs of the 30 days before.

    Args:
        journal: Where it is, or will be.
        session: The session.
    """
    start_s = session.when.instant_s
    earlier: list[Session | None] = [*_latest(journal, start_s)]
    if session.kind is not None:
        earlier.append(journal.sessions.latest_of_kind(session.kind, start_s))
    if session.shoe is not None:
        earlier += _latest(journal, start_s, SessionFilter(shoe=session.shoe))
    earlier += [journal.sessions.tagged_before(tag, start_s) for tag in session.tags]
    if session_fast_metres(session):
        earlier += journal.sessions.hard_between(start_s - LOOKBACK_S, start_s - 1)
    # Of what began at the very moment the order of entry decides: all of it is handed on.
    earlier += journal.sessions.between(start_s, start_s, sport=None)
    stretched = [journal.stretches.first_use_of(slug) for slug in session.stretches]
    # What was found twice counts once, as it was found last: with all that belongs to it.
    each = {one.id: one for one in earlier if one is not None}
    return novelties(session, each.values(), filter(None, stretched))


def kind_beside(journal: Journal, session: Session) -> Kind | None:
    """The kind a run without a label looks like; None if nothing can be said."""
    if session.sport != "run" or session.kind is not None:
        return None
    start_s = session.when.instant_s
    lately = journal.sessions.between(start_s - LOOKBACK_S, start_s, with_parts=False)
    return suggested_kind(session, lately)


def longest_beside(journal: Journal, session: Session) -> LongestRun | None:
    """How a run compares with the longest of the 30 days before it.

    Returns:
        None if it is no run, or its distance is unknown.
    """
    if session.sport != "run" or session.distance_m is None:
        return None
    start_s = session.when.instant_s
    longest = journal.sessions.longest_between(start_s - LOOKBACK_S, start_s - 1)
    before = [longest, *_latest(journal, start_s, SessionFilter(sport="run"))]
    return longest_run(session.distance_m, start_s=start_s, sessions=filter(None, before))


def _latest(
    journal: Journal, before_s: int, wanted: SessionFilter = EVERY_SESSION
) -> list[Session]:
    """The latest session of some that started before an instant; none if there is none."""
    return journal.sessions.page(wanted, before=(before_s, 0), limit=1, with_parts=False)
