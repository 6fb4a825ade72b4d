"""Week after week of training, as sessions with their notes."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from runlog.actions.demo.clock import local_time
from runlog.actions.demo.diary import SessionNotes
from runlog.actions.demo.pairs import fast_pair_days
from runlog.actions.demo.runner import Runner
from runlog.actions.demo.season import Seasons, fraction_of_year, heat, nearness
from runlog.actions.demo.sessions import session_of
from runlog.actions.demo.span import Span
from runlog.actions.demo.weeks import Outing, outings_in
from runlog.actions.plausibility import check_plausible
from runlog.core.session import Session
from runlog.core.stats.run_order import end_of
from runlog.core.value import replace
from runlog.errors import RefusedError

Progress = Callable[[int, int], None]
"""Is told how many of how many weeks are done."""

_SORE_DAYS = (8, 19)
"""Between these days in a new fast pair an Achilles tendon asks for easy running."""

_EASED_M = 5000
_HOT, _COLD, _COLDEST = 0.5, 0.75, 0.06
"""Where in a northern year it is coldest, and from when on it is worth a word."""


def trained(span: Span, progress: Progress) -> list[Session]:
    """Every session, oldest first; no two at one time, none ahead.

    Args:
        span: Whose, and from when to when.
        progress: Is told how far it has come.
    """
    notes = SessionNotes(span.runner)
    sessions: list[Session] = []
    longest_m: dict[str, int] = {}
    mondays = span.mondays
    seasons = Seasons(span.runner)
    new_pairs = fast_pair_days(span.runner, span.first_day)
    for part, monday in enumerate(mondays, start=1):
        for outing, session in _week(span, seasons, monday, new_pairs):
            if _is_written_down(session, span, longest_m):
                weather = _weather(session.when.day, span.runner)
                sessions.append(notes.noted(session, outing, weather=weather))
        progress(part, len(mondays))
    return sessions


def _is_written_down(session: Session, span: Span, longest_m: dict[str, int]) -> bool:
    """Whether a session is of the journal's time, and none that `runlog add` would refuse.

    Args:
        session: The session.
        span: The journal's time.
        longest_m: Metres of the longest session of each sport so far; kept up here.
    """
    if not span.holds(session.when) or end_of(session) > span.now_s:
        return False
    now = local_time(span.now_s, span.zone)
    try:
        check_plausible(session, longest_m=longest_m.get(session.sport), now=now, units="km")
    except RefusedError:
        return False
    metres = (session.distance_m or 0, longest_m.get(session.sport, 0))
    longest_m[session.sport] = max(metres)
    return True


def _week(
    span: Span, seasons: Seasons, monday: date, new_pairs: Sequence[date]
) -> Iterator[tuple[Outing, Session]]:
    """The outings of a week with their sessions, in order."""
    done: dict[int, tuple[Outing, Session]] = {}
    for planned in outings_in(seasons.week(monday), span.runner, seasons):
        outing = _eased(planned) if _is_sore(planned.day, new_pairs) else planned
        session = session_of(outing, span.runner, span.zone)
        if session is not None:
            done.setdefault(session.when.instant_s, (outing, session))
    return iter([done[instant_s] for instant_s in sorted(done)])


def _is_sore(day: date, new_pairs: Sequence[date]) -> bool:
    return any(_SORE_DAYS[0] <= (day - new).days < _SORE_DAYS[1] for new in new_pairs)


def _eased(outing: Outing) -> Outing:
    """What is left of a workout or a parkrun when something aches."""
    if outing.title is not None or (outing.workout is None and outing.kind != "race"):
        return outing
    plain = replace(outing, kind="easy", workout=None, surface=None, moods=("easy",))
    return replace(plain, distance_m=_EASED_M)


def _weather(day: date, runner: Runner) -> str | None:
    if heat(day, runner) > _HOT:
        return "hot"
    return "cold" if nearness(fraction_of_year(day, runner), _COLDEST) > _COLD else None
