"""Journals that nobody wrote: runners with known habits, and symptoms with known odds."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from runlog.core.diary import Check
from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stats.inquiry import Evidence
from runlog.core.symptom import Symptom

if TYPE_CHECKING:
    from runlog.core.kind import Kind

FIRST_MONDAY = date(2025, 1, 6)
AREA = "low_back"
Mood = Literal["independent", "flare_ups", "drift"]
ShoeHabit = Literal["rotated", "sequential", "entangled"]


@dataclass(frozen=True)
class Habits:
    """How a simulated runner runs, writes and hurts.

    The defaults are those of the science sheet, 7.10: four runs a week, 18 % of them intervals,
    an episode after 12 % of runs, one in ten not written down, others out of the blue every 60
    days, and a lag with a median of 14 hours.
    """

    weeks: int = 52
    weekdays: tuple[int, ...] = (1, 3, 5, 6)
    interval_share: float = 0.72  # of Tuesdays: 18 % of all runs
    base: float = 0.12
    added: float = 0.0
    mood: Mood = "independent"
    shoes: ShoeHabit = "rotated"
    unwritten: float = 0.10
    unwritten_easy: float | None = None
    background_days: float = 60.0
    lag_h: float = 14.0
    lag_spread: float = 0.6
    checked: float = 0.85
    checked_easy: float | None = None
    missed: float = 0.05
    stretched: float = 0.5


@dataclass
class _Draft:
    """A journal while it is being written."""

    sessions: list[Session] = field(default_factory=list)
    symptoms: list[Symptom] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)


def simulated_journal(habits: Habits, seed: str) -> Evidence:
    """One runner's journal.

    Args:
        habits: How this runner runs, writes and hurts.
        seed: The same seed gives the same journal, on every machine.
    """
    dice = random.Random(seed)
    draft = _Draft()
    is_flaring, phase = dice.random() < 0.3, dice.random() * 2 * math.pi
    for week in range(habits.weeks):
        for weekday in habits.weekdays:
            if dice.random() < habits.missed:
                continue
            is_flaring = dice.random() < (0.85 if is_flaring else 0.06)
            session = _run(habits, dice, week, weekday)
            draft.sessions.append(session)
            risk = _risk(habits, session, is_flaring=is_flaring, at=phase + week / 8)
            _aftermath(draft, habits, dice, session, risk)
    _out_of_the_blue(draft, habits, dice)
    shoes = (Shoe(name="A", start_m=450_000), Shoe(name="B"), Shoe(name="C"))
    return Evidence(
        sessions=draft.sessions, symptoms=draft.symptoms, checks=draft.checks, shoes=shoes
    )


def until(evidence: Evidence, now_s: int) -> Evidence:
    """The journal as it stood at some moment."""
    return Evidence(
        sessions=[s for s in evidence.sessions if s.when.instant_s <= now_s],
        symptoms=[s for s in evidence.symptoms if s.noted.instant_s <= now_s],
        checks=[c for c in evidence.checks if c.at.instant_s <= now_s],
        shoes=evidence.shoes,
    )


def week_end_s(week: int) -> int:
    """The Monday midnight after a week of the journal, seconds since 1970 UTC."""
    monday = FIRST_MONDAY + timedelta(days=7 * (week + 1))
    return int(datetime(monday.year, monday.month, monday.day, tzinfo=UTC).timestamp())


def _run(habits: Habits, dice: random.Random, week: int, weekday: int) -> Session:
    """One run of a week."""
    is_weekend = weekday >= 5
    start = datetime.combine(FIRST_MONDAY, datetime.min.time(), tzinfo=UTC) + timedelta(
        days=7 * week + weekday, hours=8 if is_weekend else 18, minutes=dice.randrange(60)
    )
    kind: Kind = "easy"
    if weekday == 1 and dice.random() < habits.interval_share:
        kind = "interval"
    elif weekday == 6:
        kind = "long"
    usual_m = {"easy": 7000, "interval": 9000, "long": 12_000 + 100 * (week % 26)}[kind]
    distance_m = round(usual_m * dice.gauss(1, 0.1) / 100) * 100
    return Session(
        when=exact_moment(start),
        kind=kind,
        kind_source="user",
        distance_m=max(distance_m, 2000),
        duration_s=max(distance_m, 2000) * 0.36,
        rpe=8 if kind == "interval" else 4,
        shoe=_pair(habits, dice, week, kind),
        stretched=dice.random() < habits.stretched,
    )


def _pair(habits: Habits, dice: random.Random, week: int, kind: Kind) -> str:
    """The pair of a run."""
    if habits.shoes == "sequential":
        return "ABC"[min(2, week * 3 // habits.weeks)]
    if habits.shoes == "entangled":
        return "A" if dice.random() < (0.95 if kind == "interval" else 0.08) else "B"
    return "A" if dice.random() < 0.5 else "B"


def _risk(habits: Habits, session: Session, *, is_flaring: bool, at: float) -> float:
    """The odds that an episode follows a run."""
    base = habits.base
    if habits.mood == "flare_ups":
        base = 3 * habits.base if is_flaring else habits.base / 3
    elif habits.mood == "drift":
        base = habits.base * (1 + 0.9 * math.sin(at))
    return min(1.0, base + (habits.added if session.kind == "interval" else 0))


def _aftermath(
    draft: _Draft, habits: Habits, dice: random.Random, session: Session, risk: float
) -> None:
    """What a run is followed by: an episode perhaps, and a check-in perhaps."""
    end = _end(session)
    is_fast = session.kind == "interval"
    unwritten, checked = habits.unwritten, habits.checked
    if not is_fast:
        unwritten = habits.unwritten if habits.unwritten_easy is None else habits.unwritten_easy
        checked = habits.checked if habits.checked_easy is None else habits.checked_easy
    if dice.random() < risk:
        lag_h = habits.lag_h * math.exp(dice.gauss(0, habits.lag_spread))
        if dice.random() >= unwritten:
            _episode(draft, dice, end + timedelta(hours=lag_h))
    elif dice.random() < checked:
        at = exact_moment(end + timedelta(hours=14))
        draft.checks.append(Check(at=at, is_all_clear=True))


def _out_of_the_blue(draft: _Draft, habits: Habits, dice: random.Random) -> None:
    """Episodes that have nothing to do with running."""
    at = datetime.combine(FIRST_MONDAY, datetime.min.time(), tzinfo=UTC)
    end = at + timedelta(weeks=habits.weeks)
    while (at := at + timedelta(days=dice.expovariate(1 / habits.background_days))) < end:
        _episode(draft, dice, at)


def _episode(draft: _Draft, dice: random.Random, onset: datetime) -> None:
    """The notes of one episode: falling day by day, perhaps until it is said to be gone."""
    severity = dice.randint(3, 6)
    at = onset
    while severity > 1:
        draft.symptoms.append(Symptom(area=AREA, noted=exact_moment(at), severity=severity))
        severity -= dice.randint(1, 3)
        at += timedelta(hours=dice.randint(12, 26))
    if dice.random() < 0.5:
        draft.symptoms.append(Symptom(area=AREA, noted=exact_moment(at), severity=0))


def _end(session: Session) -> datetime:
    """When a simulated run ended."""
    assert session.when.at is not None
    return session.when.at + timedelta(seconds=session.duration_s or 0)
