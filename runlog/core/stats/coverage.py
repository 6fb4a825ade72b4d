"""What the sessions of four weeks asked for, and what was stretched."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from runlog.core.exercise import EXERCISES
from runlog.core.session import Session
from runlog.core.stats.demands import DEMANDS, Demand, asked_of
from runlog.core.stretch import Stretch
from runlog.core.value import Value

COVERAGE_DAYS = 28
"""Days that are looked back on. Source: issue 4 (four weeks)."""


class AreaCoverage(Value):
    """One area: how often it was asked for and how often something reached it.

    Attributes:
        area: Its slug.
        asked: Sessions that asked for it.
        words: What asked for it, with the number of sessions, the most frequent first.
        covered: How often a stretch or exercise reached it.
        exercises: Slugs of those, with how often, the most frequent first.
    """

    area: str
    asked: int
    words: tuple[tuple[str, int], ...]
    covered: int
    exercises: tuple[tuple[str, int], ...]


class Coverage(Value):
    """What was asked for and what was covered.

    Attributes:
        since_on: The first day looked at.
        until_on: The last.
        areas: Every area that was asked for or reached: those asked for most come first.
        unnamed: Sessions after which something was stretched that nobody named.
    """

    since_on: date
    until_on: date
    areas: tuple[AreaCoverage, ...]
    unnamed: int

    @property
    def uncovered(self) -> tuple[AreaCoverage, ...]:
        """Areas that were asked for and that nothing reached."""
        return tuple(area for area in self.areas if area.asked and not area.covered)


def coverage(
    sessions: Iterable[Session],
    stretches: Iterable[Stretch],
    *,
    as_of: date,
    own: Mapping[str, Sequence[str]] | None = None,
    demands: Mapping[str, Demand] = DEMANDS,
) -> Coverage:
    """Set what four weeks of sessions asked for beside what was stretched in them. Facts only.

    Args:
        sessions: The journal's sessions, in any order.
        stretches: What was stretched or done, apart from runs or linked to them.
        as_of: The last of the 28 days.
        own: The runner's own exercises: slug to areas.
        demands: The table of what asks for what.
    """
    since = as_of - timedelta(days=COVERAGE_DAYS - 1)
    recent = [s for s in sessions if since <= s.when.day <= as_of]
    asked: dict[str, Counter[str]] = {}
    asking: Counter[str] = Counter()
    for session in recent:
        for area, words in asked_of(session, demands).items():
            asking[area] += 1
            asked.setdefault(area, Counter()).update(words)
    done = _done(recent, [s for s in stretches if since <= s.when.day <= as_of])
    reached: dict[str, Counter[str]] = {}
    for exercise, count in done.items():
        for area in exercise_areas(exercise, own or {}):
            reached.setdefault(area, Counter())[exercise] += count
    areas = [
        AreaCoverage(
            area=area,
            asked=asking[area],
            words=_most_first(asked.get(area, Counter())),
            covered=reached.get(area, Counter()).total(),
            exercises=_most_first(reached.get(area, Counter())),
        )
        for area in asked.keys() | reached.keys()
    ]
    areas.sort(key=lambda a: (-a.asked, a.covered, a.area))
    return Coverage(
        since_on=since,
        until_on=as_of,
        areas=tuple(areas),
        unnamed=sum(bool(s.stretched) and not s.stretches for s in recent),
    )


def exercise_areas(exercise: str, own: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The areas an exercise reaches: the runner's own word first, then the catalogue."""
    if exercise in own:
        return own[exercise]
    return EXERCISES[exercise].areas if exercise in EXERCISES else ()


def _done(sessions: Iterable[Session], stretches: Iterable[Stretch]) -> Counter[str]:
    """How often each exercise was done, one after a run that is noted in both places once."""
    done: Counter[str] = Counter()
    after_runs: set[tuple[int, str]] = set()
    for session in sessions:
        for exercise in dict.fromkeys(session.stretches):
            done[exercise] += 1
            if session.id is not None:
                after_runs.add((session.id, exercise))
    done.update(
        s.exercise
        for s in stretches
        if s.session_id is None or (s.session_id, s.exercise) not in after_runs
    )
    return done


def _most_first(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Words with their counts, the most frequent first, the alphabet deciding between equals."""
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
