"""What was done before each episode, what was new in it, and what was tried against it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import TypeVar

from runlog.core.diary import Note, Pause
from runlog.core.moment import Moment
from runlog.core.session import Session
from runlog.core.stats.associations import Associations, associations
from runlog.core.stats.case_table import CaseTable
from runlog.core.stats.changes_near import NEAR_DAYS, Change, Changes, Sphere, spheres
from runlog.core.stats.coverage import COVERAGE_DAYS, AreaCoverage, coverage, exercise_areas
from runlog.core.stats.demands import DEMANDS, Demand, asked_of
from runlog.core.stats.episodes import GAP_S, Episode
from runlog.core.stats.first_times import NOTHING_SEEN, Seen, first_times
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.longest_run import LongestRun, length_state, longest_before
from runlog.core.stats.novelty import Novelty
from runlog.core.stats.ordinary_runs import OrdinaryRuns, RunFacts, Trait, facts_of
from runlog.core.stats.remedies import Remedy, Trial, remedies
from runlog.core.stats.run_order import DAY_S, HOUR_S, end_of
from runlog.core.stats.shoe_distance import metres_before, start_metres
from runlog.core.stretch import Stretch
from runlog.core.value import Value

_Item = TypeVar("_Item")

BEFORE_H = 72
"""Hours before an onset that are looked at. Source: issue 4."""
NOTED_DAYS = 7
"""Days before an onset whose notes are shown with it. A convention."""


class Diary(Value):
    """What a comparison does not need and a report does.

    Attributes:
        stretches: Stretches, exercises and care done apart from runs, or rated, in any order.
        notes: What else happened, in any order.
        own: The runner's own exercises: slug to areas.
        demands: The table of what asks for what.
        seen: What the journal held before the first session of the evidence.
    """

    stretches: Sequence[Stretch] = ()
    notes: Sequence[Note] = ()
    own: Mapping[str, Sequence[str]] = MappingProxyType({})
    demands: Mapping[str, Demand] = DEMANDS
    seen: Seen = NOTHING_SEEN


class RunBefore(Value):
    """A run shortly before an episode began.

    Attributes:
        session: The run.
        delay_s: Seconds from its end to the onset, 0 or more.
        fast_m: Metres of it that were fast.
        worn_m: Metres in its pair when it began; None without a pair.
        days_since: Calendar days since the run before it; None if it is the first.
        longest: How it compares with the longest run of 30 days; None without a distance.
        novelties: What was new in it.
        traits: What is known about it, each with the number of ordinary runs that share it.
        pair_without: Ordinary runs in its pair; None without a pair.
    """

    session: Session
    delay_s: int
    fast_m: int
    worn_m: int | None
    days_since: int | None
    longest: LongestRun | None
    novelties: tuple[Novelty, ...]
    traits: tuple[Trait, ...]
    pair_without: int | None


class EpisodeReport(Value):
    """One episode and what was around it.

    Attributes:
        episode: The episode.
        began: Its onset as it was said.
        is_background: Whether it followed no run within the window.
        runs: Runs that ended at most 72 hours before it began, the latest first.
        others: Sessions of other sports from 72 hours before it to its last note.
        notes: What else was noted from 7 days before it to its last note.
        pauses: Days in the 7 before it that were not journalled.
        uncovered: Areas that those runs asked for and that nothing had reached in the 28 days
            before it.
        trials: What was tried against it.
        changes: What was new within 14 days of it.
    """

    episode: Episode
    began: Moment
    is_background: bool
    runs: tuple[RunBefore, ...]
    others: tuple[Session, ...]
    notes: tuple[Note, ...]
    pauses: tuple[Pause, ...]
    uncovered: tuple[AreaCoverage, ...]
    trials: tuple[Trial, ...]
    changes: tuple[Change, ...]

    @property
    def worst(self) -> int:
        """The highest severity of its notes that count."""
        return max(record.symptom.severity or 0 for record in self.episode.records)

    @property
    def beside_shoes(self) -> Sphere | None:
        """What changed near it that new shoes could not be told apart from; None if nothing did.

        What was tried against it is a change in stretching, and comes before what was new in the
        running: it goes on.
        """
        changed = spheres(self.changes)
        if self.trials or "stretching" in changed:
            return "stretching"
        return "running" if "running" in changed else None


class CaseReport(Value):
    """Everything the notes of one area have to say.

    Attributes:
        found: The comparison of runs.
        episodes: Its episodes, the latest first.
        remedies: What was tried for the area, and what followed.
        ordinary: How many runs had nothing noted after them.
    """

    found: Associations
    episodes: tuple[EpisodeReport, ...]
    remedies: tuple[Remedy, ...]
    ordinary: int


def case_report(
    evidence: Evidence, inquiry: Inquiry, diary: Diary, *, latest: int | None = None
) -> CaseReport:
    """Put everything side by side that the notes hold about the episodes of one area.

    Args:
        evidence: What is compared.
        inquiry: What is asked.
        diary: What else is shown.
        latest: How many episodes are reported on, the latest ones; None means all.
    """
    table = CaseTable(evidence, inquiry)
    view = _View(evidence, diary, table)
    wanted = table.episodes if latest is None else table.episodes[-latest:] if latest else []
    return CaseReport(
        found=associations(evidence, inquiry, table),
        episodes=tuple(view.report(episode) for episode in reversed(wanted)),
        remedies=tuple(r for r in view.remedies if table.area in (None, r.area)),
        ordinary=view.ordinary.count,
    )


class _View:
    """A journal laid out so that what was around an instant is found at once."""

    def __init__(self, evidence: Evidence, diary: Diary, table: CaseTable) -> None:
        self._table, self._diary, self._pauses = table, diary, evidence.pauses
        self._sessions = sorted(
            evidence.sessions, key=lambda s: (s.when.instant_s, end_of(s), s.id or 0)
        )
        self._session_starts = [s.when.instant_s for s in self._sessions]
        self._notes = sorted(diary.notes, key=lambda n: n.when.instant_s)
        self._note_times = [n.when.instant_s for n in self._notes]
        self._stretches = sorted(diary.stretches, key=lambda s: s.when.instant_s)
        self._stretch_times = [s.when.instant_s for s in self._stretches]
        worn_m = metres_before(self._sessions, table.runs, start_metres(evidence.shoes))
        self._facts = facts_of(table.runs, worn_m)
        quiet = {row.place for row in table.known if not row.is_case}
        self.ordinary = OrdinaryRuns(f for place, f in enumerate(self._facts) if place in quiet)
        self._starts = [run.start_s for run in table.runs]
        self._longest_m = longest_before(
            self._starts, [run.session.distance_m for run in table.runs]
        )
        firsts = first_times(self._sessions, self._stretches, seen=diary.seen)
        self._news = dict(zip(map(id, self._sessions), firsts.sessions, strict=True))
        self._changes = Changes(self._sessions, firsts)
        self._background = {id(episode) for episode in table.background_episodes()}
        self.remedies = remedies(diary.stretches, evidence.symptoms)

    def report(self, episode: Episode) -> EpisodeReport:
        """One episode and what was around it."""
        onset_s, last_s = episode.onset_s, episode.last_s
        first_s = onset_s - BEFORE_H * HOUR_S
        around = self._sessions_between(first_s - DAY_S, last_s)
        near = [s for s in around if end_of(s) >= first_s]
        week_s = onset_s - NOTED_DAYS * DAY_S
        return EpisodeReport(
            episode=episode,
            began=_began(episode),
            is_background=id(episode) in self._background,
            runs=tuple(self._runs_before(onset_s)),
            others=tuple(s for s in near if s.sport != "run"),
            notes=_between(self._notes, self._note_times, week_s, last_s),
            pauses=tuple(self._pauses_near(_began(episode).day)),
            uncovered=self._uncovered(episode),
            trials=self._trials(episode),
            changes=self._changes_near(onset_s),
        )

    def _sessions_between(self, first_s: int, last_s: int) -> Sequence[Session]:
        return _between(self._sessions, self._session_starts, first_s, last_s)

    def _runs_before(self, onset_s: int) -> list[RunBefore]:
        """The runs that ended in the 72 hours before an onset, the latest first."""
        place = bisect_left(self._starts, onset_s) - 1
        found: list[RunBefore] = []
        while place >= 0 and self._facts[place].run.end_s >= onset_s - BEFORE_H * HOUR_S:
            found.append(self._run_before(place, onset_s))
            place -= 1
        return found

    def _run_before(self, place: int, onset_s: int) -> RunBefore:
        facts = self._facts[place]
        session = facts.run.session
        return RunBefore(
            session=session,
            delay_s=max(0, onset_s - facts.run.end_s),
            fast_m=facts.fast_m,
            worn_m=facts.worn_m,
            days_since=facts.days_since,
            longest=self._longest(place, facts),
            novelties=self._news[id(session)],
            traits=self.ordinary.traits(facts),
            pair_without=None if session.shoe is None else self.ordinary.in_pair(session.shoe),
        )

    def _longest(self, place: int, facts: RunFacts) -> LongestRun | None:
        distance_m, longest_m = facts.run.session.distance_m, self._longest_m[place]
        if distance_m is None:
            return None
        return LongestRun(
            state=length_state(distance_m, longest_m),
            distance_m=distance_m,
            longest_m=longest_m,
            ratio=None if longest_m is None else distance_m / longest_m,
            ten_percent_m=None if longest_m is None else 110 * longest_m // 100,
            last_run_on=self._facts[place - 1].run.day if place else None,
        )

    def _uncovered(self, episode: Episode) -> tuple[AreaCoverage, ...]:
        """What the runs before an onset asked for and the four weeks before it did not cover."""
        onset_s, as_of = episode.onset_s, _began(episode).day
        runs = [
            s
            for s in self._sessions_between(onset_s - (BEFORE_H + 24) * HOUR_S, onset_s - 1)
            if end_of(s) >= onset_s - BEFORE_H * HOUR_S
        ]
        asked = {area for run in runs for area in asked_of(run, self._diary.demands)}
        first_on = as_of - timedelta(days=COVERAGE_DAYS - 1)
        since_s = onset_s - (COVERAGE_DAYS + 1) * DAY_S
        sessions = [
            s for s in self._sessions_between(since_s, onset_s - 1) if s.when.day >= first_on
        ]
        stretches = [
            s
            for s in _between(self._stretches, self._stretch_times, since_s, onset_s - 1)
            if s.when.day >= first_on
        ]
        if asked <= self._reached(sessions, stretches):  # most often, and soon seen
            return ()
        found = coverage(
            sessions, stretches, as_of=as_of, own=self._diary.own, demands=self._diary.demands
        )
        return tuple(area for area in found.uncovered if area.area in asked)

    def _reached(self, sessions: Iterable[Session], stretches: Iterable[Stretch]) -> set[str]:
        """The areas that any of some stretches reached."""
        slugs = {slug for s in sessions for slug in s.stretches} | {s.exercise for s in stretches}
        return {area for slug in slugs for area in exercise_areas(slug, self._diary.own)}

    def _trials(self, episode: Episode) -> tuple[Trial, ...]:
        """What was tried from the onset on, until three days after the last note."""
        area = episode.records[0].symptom.area
        trials = [
            trial
            for remedy in self.remedies
            for trial in remedy.trials
            if trial.area in (None, area)
            and episode.onset_s <= trial.at_s <= episode.last_s + GAP_S
        ]
        return tuple(sorted(trials, key=lambda trial: trial.at_s))

    def _pauses_near(self, day: date) -> list[Pause]:
        first_on = day - timedelta(days=NOTED_DAYS)
        return [p for p in self._pauses if p.first_on <= day and p.last_on >= first_on]

    def _changes_near(self, onset_s: int) -> tuple[Change, ...]:
        """What was new near an onset; in the first fortnight of a journal everything is."""
        near = self._changes.near(onset_s)
        if self._diary.seen.has_sessions or not self._sessions:
            return near
        settled_on = self._sessions[0].when.day + timedelta(days=NEAR_DAYS)
        return tuple(change for change in near if change.day >= settled_on)


def _began(episode: Episode) -> Moment:
    """The onset of an episode as it was said."""
    first = min(episode.records, key=lambda record: record.began_s)
    symptom = first.symptom
    return symptom.noted if symptom.began is None else symptom.began


def _between(
    items: Sequence[_Item], instants_s: Sequence[int], first_s: int, last_s: int
) -> tuple[_Item, ...]:
    """Those of some items in order of time that lie between two instants, both included."""
    return tuple(items[bisect_left(instants_s, first_s) : bisect_right(instants_s, last_s)])
