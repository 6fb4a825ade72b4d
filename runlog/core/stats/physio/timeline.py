"""The last year on one line: weeks of running, notes of symptoms, new pairs, gaps."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from runlog.core.diary import Pause
from runlog.core.period import week_of
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.changes_near import NEAR_DAYS
from runlog.core.stats.exposures import is_interval_session
from runlog.core.stats.inquiry import Evidence
from runlog.core.stats.shoe_arms import NEW_M
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import Value

MOST_WEEKS = 52
"""A year: what still can be told apart on the width of a page. A convention."""
FEWEST_WEEKS = 6
"""So that a first week is not drawn as wide as a page. A convention."""


class TimelineWeek(NamedTuple):
    """One calendar week.

    Attributes:
        first_on: Its first day.
        runs: Runs in it; None before the first record, and where nothing was journalled.
        distance_m: Metres of the runs whose distance is known; None likewise.
        unmeasured: Runs of unknown distance.
        is_partly_paused: Whether some of its days were not journalled.
    """

    first_on: date
    runs: int | None
    distance_m: int | None
    unmeasured: int
    is_partly_paused: bool


class Timeline(Value):
    """Whole weeks, and what happened in them.

    Attributes:
        first_on: The first day of the first week.
        last_on: The last day of the last week.
        weeks: In order.
        fast: Interval sessions and races, in order.
        notes: Notes of symptoms, in order.
        rated: Stretches and care done for an area that was noted, with how it was afterwards.
        pauses: Days that were not journalled, as far as they lie in these weeks.
        new_pairs: The day a new pair was first worn, and its name, in order.
    """

    first_on: date
    last_on: date
    weeks: tuple[TimelineWeek, ...]
    fast: tuple[Session, ...]
    notes: tuple[Symptom, ...]
    rated: tuple[Stretch, ...]
    pauses: tuple[Pause, ...]
    new_pairs: tuple[tuple[date, str], ...]


def timeline(
    evidence: Evidence,
    symptoms: Sequence[Symptom],
    stretches: Iterable[Stretch] = (),
    *,
    first_on: date,
    last_on: date,
    week_start: int = 0,
) -> Timeline:
    """Lay the weeks up to a day out.

    Args:
        evidence: What the journal holds.
        symptoms: The notes to show, in order of time.
        stretches: What was stretched or done, in order of time.
        first_on: The first day with a record.
        last_on: The last day; the weeks end with its own.
        week_start: First day of a week, 0 (Monday) to 6 (Sunday).
    """
    weeks = _weeks(evidence, first_on, last_on, week_start)
    begin, end = weeks[0].first_on, weeks[-1].first_on + timedelta(days=6)

    def is_shown(day: date) -> bool:
        return begin <= day <= end

    areas = {symptom.area for symptom in symptoms}
    runs = [s for s in evidence.sessions if s.sport == "run" and is_shown(s.when.day)]
    return Timeline(
        first_on=begin,
        last_on=end,
        weeks=tuple(weeks),
        fast=tuple(run for run in runs if is_interval_session(run)),
        notes=tuple(s for s in symptoms if is_shown(s.noted.day)),
        rated=tuple(
            s
            for s in stretches
            if s.after is not None and s.for_area in areas and is_shown(s.when.day)
        ),
        pauses=tuple(_clipped(evidence.pauses, begin, end)),
        new_pairs=tuple(
            (day, name)
            for day, name in new_pairs(evidence.sessions, evidence.shoes)
            if is_shown(day)
        ),
    )


def new_pairs(sessions: Sequence[Session], shoes: Iterable[Shoe]) -> list[tuple[date, str]]:
    """The day each new pair was first worn, in order.

    A pair with 50 km and more before its first session is not new; nor is any in the first
    fortnight of a journal, where everything is.
    """
    if not sessions:
        return []
    settled_on = min(s.when.day for s in sessions) + timedelta(days=NEAR_DAYS)
    worn = {shoe.name for shoe in shoes if shoe.start_m >= NEW_M}
    firsts: dict[str, date] = {}
    for session in sessions:
        if session.shoe is not None and session.shoe not in worn:
            day = firsts.get(session.shoe, session.when.day)
            firsts[session.shoe] = min(day, session.when.day)
    return sorted((day, name) for name, day in firsts.items() if day >= settled_on)


def _weeks(
    evidence: Evidence, first_on: date, last_on: date, week_start: int
) -> list[TimelineWeek]:
    last = week_of(last_on, week_start).first or last_on
    first = week_of(first_on, week_start).first or first_on
    count = min(MOST_WEEKS, max(FEWEST_WEEKS, (last - first).days // 7 + 1))
    begin = last - timedelta(weeks=count - 1)
    runs: dict[date, list[Session]] = {}
    for session in evidence.sessions:
        if session.sport == "run":
            week = session.when.day - timedelta(days=(session.when.day - begin).days % 7)
            runs.setdefault(week, []).append(session)
    starts = [begin + timedelta(weeks=number) for number in range(count)]
    return [
        _week(start, runs.get(start, []), evidence.pauses, first_on=first_on, last_on=last_on)
        for start in starts
    ]


def _week(
    start: date,
    runs: Sequence[Session],
    pauses: Iterable[Pause],
    *,
    first_on: date,
    last_on: date,
) -> TimelineWeek:
    """One week with its runs; without any it is known to be empty only if it was journalled."""
    days = [start + timedelta(days=number) for number in range(7)]
    pauses = list(pauses)
    paused = [any(p.first_on <= day <= p.last_on for p in pauses) for day in days]
    journalled = [
        first_on <= day <= last_on and not is_paused
        for day, is_paused in zip(days, paused, strict=True)
    ]
    if not runs and not any(journalled):
        return TimelineWeek(start, None, None, 0, any(paused))
    known = [run.distance_m for run in runs if run.distance_m is not None]
    return TimelineWeek(start, len(runs), sum(known), len(runs) - len(known), any(paused))


def _clipped(pauses: Iterable[Pause], begin: date, end: date) -> Iterable[Pause]:
    for pause in pauses:
        first_on, last_on = max(pause.first_on, begin), min(pause.last_on, end)
        if first_on <= last_on:
            yield Pause(first_on=first_on, last_on=last_on, reason=pause.reason)
