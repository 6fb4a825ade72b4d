"""What is new about each session of a journal, found in one walk through it."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from runlog.core.session import Session
from runlog.core.stats.novelty import FAST_DAYS, KIND_DAYS, Novelty, session_fast_metres
from runlog.core.stats.run_order import DAY_S
from runlog.core.stretch import Stretch


class Seen(NamedTuple):
    """What a journal held before the part of it that is walked through.

    Attributes:
        has_sessions: Whether there was any session.
        kinds: The day of the latest run of each kind.
        tags: Labels that were used.
        pairs: Pairs that were worn.
        exercises: Slugs of what was stretched or done.
    """

    has_sessions: bool = False
    kinds: Mapping[str, date] = MappingProxyType({})
    tags: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    exercises: frozenset[str] = frozenset()


NOTHING_SEEN = Seen()


class FirstTimes(NamedTuple):
    """What was new, and when.

    Attributes:
        sessions: What is new about each session, shape (n,), as `runlog.core.stats.novelty` says.
        stretches: Stretches and exercises done apart from a run for the first time, in order.
    """

    sessions: list[tuple[Novelty, ...]]
    stretches: list[Stretch]


def first_times(
    sessions: Sequence[Session], stretches: Iterable[Stretch], *, seen: Seen = NOTHING_SEEN
) -> FirstTimes:
    """Find what was new in each session of a part of the journal.

    It says what `runlog.core.stats.novelty.novelties` says of one session after the other, and
    takes one walk where that takes one for each.

    Args:
        sessions: Of any sport, in order of time, shape (n,).
        stretches: What was stretched or done, in any order.
        seen: What the journal held before the first of them.
    """
    walk = _Walk(seen)
    done = sorted(stretches, key=lambda s: s.when.instant_s)
    news: list[tuple[Novelty, ...]] = []
    firsts: list[Stretch] = []
    position = 0
    for session in sessions:
        while position < len(done) and done[position].when.instant_s < session.when.instant_s:
            firsts += walk.stretched(done[position])
            position += 1
        news.append(walk.ran(session))
    firsts += [first for stretch in done[position:] for first in walk.stretched(stretch)]
    return FirstTimes(news, firsts)


class _Walk:
    """What has been met so far."""

    def __init__(self, seen: Seen) -> None:
        self._has_sessions = seen.has_sessions
        self._kinds = dict(seen.kinds)
        self._tags, self._pairs = set(seen.tags), set(seen.pairs)
        self._exercises = set(seen.exercises)
        self._fast: deque[tuple[int, int]] = deque()  # instant and fast metres of fast runs

    def stretched(self, stretch: Stretch) -> list[Stretch]:
        """The stretch itself if it is the first of its sort."""
        is_new = stretch.exercise not in self._exercises
        self._exercises.add(stretch.exercise)
        return [stretch] if is_new and stretch.session_id is None else []

    def ran(self, session: Session) -> tuple[Novelty, ...]:
        """What is new about the next session."""
        news = (
            *self._kind(session),
            *self._fast_metres(session),
            *(Novelty(what="tag", name=tag) for tag in session.tags if tag not in self._tags),
            *self._pair(session),
            *(
                Novelty(what="stretch", name=slug)
                for slug in session.stretches
                if slug not in self._exercises
            ),
        )
        is_first = not self._has_sessions
        self._has_sessions = True
        self._tags.update(session.tags)
        self._exercises.update(session.stretches)
        return () if is_first else news

    def _kind(self, session: Session) -> tuple[Novelty, ...]:
        """The kind of run, if there was none like it lately."""
        if session.sport != "run" or session.kind is None:
            return ()
        last, day = self._kinds.get(session.kind), session.when.day
        self._kinds[session.kind] = day if last is None else max(last, day)
        if last is None:
            return (Novelty(what="kind", name=session.kind),)
        days = (day - last).days
        return (Novelty(what="kind", name=session.kind, days=days),) if days >= KIND_DAYS else ()

    def _fast_metres(self, session: Session) -> tuple[Novelty, ...]:
        """The fast metres, if they are more than those of any run of the days before."""
        metres, start_s = session_fast_metres(session), session.when.instant_s
        if not metres:
            return ()
        while self._fast and self._fast[0][0] < start_s - FAST_DAYS * DAY_S:
            self._fast.popleft()
        before = [fast for _, fast in self._fast]
        self._fast.append((start_s, metres))
        most = max(before, default=0)
        if metres <= most:
            return ()
        total = sum(before)
        return (
            Novelty(what="fast_metres", metres=metres, most_before_m=most, total_before_m=total),
        )

    def _pair(self, session: Session) -> tuple[Novelty, ...]:
        """The pair, if it was never worn."""
        if session.shoe is None or session.shoe in self._pairs:
            return ()
        self._pairs.add(session.shoe)
        return (Novelty(what="shoe", name=session.shoe),)
