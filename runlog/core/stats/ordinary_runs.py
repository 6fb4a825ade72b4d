"""What ordinary runs are like: those after which nothing was noted."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from runlog.core.stats.novelty import session_fast_metres
from runlog.core.stats.run_order import Run

TraitName = Literal["kind", "fast", "tag", "pair", "stretched", "unstretched", "rest"]


class RunFacts(NamedTuple):
    """What is known about one run that others can be compared in.

    Attributes:
        run: The run.
        fast_m: Metres of it that were fast.
        worn_m: Metres in its pair when it began; None without a pair.
        days_since: Calendar days since the run before it; None if it is the first.
    """

    run: Run
    fast_m: int
    worn_m: int | None
    days_since: int | None


class Trait(NamedTuple):
    """One fact about a run, and how many ordinary runs share it.

    Attributes:
        what: Of its kind, with as many fast metres or more, with a label, in its pair, stretched
            afterwards or not, or as many days or more after the run before it.
        name: The kind, label or pair; None for the others.
        shared: How many of the ordinary runs it is true of.
        of: How many of them it is known of.
    """

    what: TraitName
    name: str | None
    shared: int
    of: int


def facts_of(runs: Sequence[Run], worn_m: Sequence[int | None]) -> list[RunFacts]:
    """What is known about each run.

    Args:
        runs: In order, shape (n,).
        worn_m: Metres in the pair of each when it began, shape (n,).

    Returns:
        Shape (n,).
    """
    days = [run.day for run in runs]
    since = [None, *((after - before).days for before, after in pairwise(days))]
    return [
        RunFacts(run, session_fast_metres(run.session), metres, days_since)
        for run, metres, days_since in zip(runs, worn_m, since, strict=False)
    ]


class OrdinaryRuns:
    """The runs after which nothing was noted, counted by what they were like."""

    def __init__(self, facts: Iterable[RunFacts]) -> None:
        found = list(facts)
        sessions = [one.run.session for one in found]
        self._kinds = Counter(s.kind for s in sessions)
        self._tags = Counter(tag for s in sessions for tag in set(s.tags))
        self._pairs = Counter(s.shoe for s in sessions if s.shoe is not None)
        self._stretched = Counter(s.stretched for s in sessions if s.stretched is not None)
        self._fast_m = sorted(one.fast_m for one in found)
        self._days_since = sorted(one.days_since for one in found if one.days_since is not None)
        self.count = len(found)

    def in_pair(self, name: str) -> int:
        """How many of them were run in a pair."""
        return self._pairs[name]

    def traits(self, facts: RunFacts) -> tuple[Trait, ...]:
        """What is known about a run, each with the number of ordinary runs that share it."""
        session, count = facts.run.session, self.count
        traits: list[Trait] = []
        if session.kind is not None:
            traits.append(Trait("kind", session.kind, self._kinds[session.kind], count))
        if facts.fast_m:
            traits.append(Trait("fast", None, _at_least(self._fast_m, facts.fast_m), count))
        traits += [Trait("tag", tag, self._tags[tag], count) for tag in session.tags]
        if session.shoe is not None:
            pairs = self._pairs
            traits.append(Trait("pair", session.shoe, pairs[session.shoe], pairs.total()))
        if session.stretched is not None:
            answered = self._stretched
            what: TraitName = "stretched" if session.stretched else "unstretched"
            traits.append(Trait(what, None, answered[session.stretched], answered.total()))
        if facts.days_since is not None:
            days = self._days_since
            traits.append(Trait("rest", None, _at_least(days, facts.days_since), len(days)))
        return tuple(traits)


def _at_least(ascending: Sequence[int], least: int) -> int:
    """How many of some numbers are as large or larger."""
    return len(ascending) - bisect_left(ascending, least)
