"""What is new about a session: arithmetic on what came before it, and nothing more."""

from collections.abc import Iterable, Sequence
from typing import Literal

from runlog.core.session import Session
from runlog.core.stats.fast_metres import fast_metres
from runlog.core.stats.run_order import DAY_S
from runlog.core.stretch import Stretch
from runlog.core.value import Value

KIND_DAYS = 14
"""Days without a run of its kind after which the next one is news. A convention."""
FAST_DAYS = 30
"""Days of fast running a run is set beside. Source: as for the longest run, sheet, 3."""

What = Literal["kind", "fast_metres", "tag", "shoe", "stretch"]


class Novelty(Value):
    """One thing that is new about a session.

    Attributes:
        what: A kind of run not seen for 14 days or ever, more fast metres than in any run of
            the 30 days before, or the first time of a label, pair or stretch.
        name: The kind, label, pair, or slug of the stretch; None for fast metres.
        days: For a kind, the days since the last run of it; None if it is the first.
        metres: For fast metres, how many; else None.
        most_before_m: For fast metres, the most in one run of the 30 days before, 0 if none
            was fast; else None.
        total_before_m: For fast metres, all of those 30 days together; else None.
    """

    what: What
    name: str | None = None
    days: int | None = None
    metres: int | None = None
    most_before_m: int | None = None
    total_before_m: int | None = None


def novelties(
    session: Session, sessions: Iterable[Session], stretches: Iterable[Stretch] = ()
) -> tuple[Novelty, ...]:
    """What is new about a session, beside everything that came before it.

    The first session of a journal has nothing to be compared with, and so nothing is new.

    Args:
        session: The session.
        sessions: The journal's sessions in any order, it among them or not.
        stretches: What was stretched apart from runs, in any order.

    Returns:
        Kind, fast metres, labels, pair and stretches, in this order, where they are new.
    """
    before = [s for s in sessions if _is_before(s, session)]
    if not before:
        return ()
    done = {slug for s in before for slug in s.stretches}
    done.update(s.exercise for s in stretches if s.when.instant_s < session.when.instant_s)
    tagged = {tag for s in before for tag in s.tags}
    worn = {None} | {s.shoe for s in before}
    return (
        *_new_kind(session, before),
        *_new_fast_metres(session, before),
        *(Novelty(what="tag", name=tag) for tag in session.tags if tag not in tagged),
        *(Novelty(what="shoe", name=pair) for pair in (session.shoe,) if pair not in worn),
        *(Novelty(what="stretch", name=slug) for slug in session.stretches if slug not in done),
    )


def session_fast_metres(session: Session) -> int:
    """Metres a run was fast for, 0 or more.

    A race without intervals was fast from start to end.
    """
    if session.sport != "run":
        return 0
    if not session.intervals:
        return (session.distance_m or 0) if session.kind == "race" else 0
    return fast_metres(session.intervals, session.kind)


def _is_before(one: Session, other: Session) -> bool:
    """Whether a session began before another one, or was entered before it at the same moment."""
    if (one.uuid is not None and one.uuid == other.uuid) or one is other:
        return False
    if one.when.instant_s != other.when.instant_s:
        return one.when.instant_s < other.when.instant_s
    return one.id is not None and (other.id is None or one.id < other.id)


def _new_kind(session: Session, before: Sequence[Session]) -> tuple[Novelty, ...]:
    """The kind of run, if there was none like it lately."""
    if session.sport != "run" or session.kind is None:
        return ()
    days = [s.when.day for s in before if s.sport == "run" and s.kind == session.kind]
    if not days:
        return (Novelty(what="kind", name=session.kind),)
    since = (session.when.day - max(days)).days
    return (Novelty(what="kind", name=session.kind, days=since),) if since >= KIND_DAYS else ()


def _new_fast_metres(session: Session, before: Sequence[Session]) -> tuple[Novelty, ...]:
    """The fast metres, if they are more than those of any run of the days before."""
    since_s = session.when.instant_s - FAST_DAYS * DAY_S
    recent = [session_fast_metres(s) for s in before if s.when.instant_s >= since_s]
    metres, most = session_fast_metres(session), max(recent, default=0)
    if metres <= most:
        return ()
    return (
        Novelty(what="fast_metres", metres=metres, most_before_m=most, total_before_m=sum(recent)),
    )
