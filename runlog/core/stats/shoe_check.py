"""Is a pair due? What is known about it, and what followed the sessions in it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from runlog.core.session import Session
from runlog.core.stats.case_table import CaseTable
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.novelty import session_fast_metres
from runlog.core.stats.run_order import DAY_S
from runlog.core.stats.shoe_wear import RATE_DAYS, ShoeWear
from runlog.core.value import Value

LOOK_M = 500_000
"""Metres from which tread and midsole are worth a look. Source: science sheet, 4.2."""

Verdict = Literal["keep", "look", "replace", "retired"]
Reason = Literal["retired", "past_limit", "near_limit", "look_from_500", "within_limit"]


class ShoeCheck(Value):
    """What is known about a pair beside its distance.

    Attributes:
        verdict: What the distance alone suggests. A convention: no study found that the age of a
            shoe and a stiff back belong together.
        reasons: Why.
        is_one_change_at_a_time: Whether an episode began within 14 days: a new pair now would
            change together with whatever else does.
        sessions: Runs in it.
        followed: Runs after which an episode of any area began within the window.
        quiet: Runs after which none was noted.
        unknown: Runs of which it cannot be known: an episode was there already, the window is
            open, or it touches days that were not journalled.
        fast_share: Fast metres over all metres of its runs, 0 to 1; None without a distance.
        first_on: Day of its first run here; None if there is none.
        rotation: Pairs worn for a run in the 28 days up to now.
    """

    verdict: Verdict
    reasons: tuple[Reason, ...]
    is_one_change_at_a_time: bool
    sessions: int
    followed: int
    quiet: int
    unknown: int
    fast_share: float | None
    first_on: date | None
    rotation: int


class PairRecord(NamedTuple):
    """What followed the runs in one pair.

    Attributes:
        followed: Runs after which an episode began.
        quiet: Runs after which none was noted.
        unknown: Runs of which it cannot be known.
    """

    followed: int
    quiet: int
    unknown: int


def shoe_check(name: str, wear: ShoeWear, evidence: Evidence, *, now_s: int) -> ShoeCheck:
    """Look at one pair.

    Args:
        name: Its name.
        wear: How far it has come.
        evidence: What the journal holds.
        now_s: The present, seconds since 1970 UTC.
    """
    tables = _tables(evidence, now_s)
    worn = [s for s in evidence.sessions if s.shoe == name and s.sport == "run"]
    record = _pair_record(name, worn, tables)
    verdict, reasons = _verdict(wear)
    fortnight_s = now_s - 14 * DAY_S
    return ShoeCheck(
        verdict=verdict,
        reasons=reasons,
        is_one_change_at_a_time=any(
            fortnight_s <= episode.onset_s <= now_s
            for table in tables
            for episode in table.episodes
        ),
        sessions=len(worn),
        followed=record.followed,
        quiet=record.quiet,
        unknown=record.unknown,
        fast_share=_fast_share(worn),
        first_on=min((s.when.day for s in worn), default=None),
        rotation=len(pairs_worn(evidence.sessions, now_s=now_s)),
    )


def pairs_worn(sessions: Iterable[Session], *, now_s: int) -> tuple[str, ...]:
    """The pairs worn for a run in the 28 days up to now, the alphabet giving the order."""
    since_s = now_s - RATE_DAYS * DAY_S
    return tuple(
        sorted(
            {
                s.shoe
                for s in sessions
                if s.shoe is not None and s.sport == "run" and since_s < s.when.instant_s <= now_s
            }
        )
    )


def _tables(evidence: Evidence, now_s: int) -> list[CaseTable]:
    """What followed each run, area by area."""
    areas = dict.fromkeys(symptom.area for symptom in evidence.symptoms)
    return [CaseTable(evidence, Inquiry(now_s=now_s, area=area)) for area in areas]


def _pair_record(name: str, worn: Sequence[Session], tables: Sequence[CaseTable]) -> PairRecord:
    """What followed the runs in a pair, in any area: one that is known makes a run followed."""
    followed: set[int] = set()
    unknown: set[int] = set()
    for table in tables:
        for found in table.outcomes:
            if found.run.session.shoe != name or found.state == "quiet":
                continue
            (followed if found.state == "case" else unknown).add(id(found.run.session))
    unknown -= followed
    return PairRecord(len(followed), len(worn) - len(followed) - len(unknown), len(unknown))


def _fast_share(worn: Iterable[Session]) -> float | None:
    """Fast metres over all metres of some runs; None if no distance is known."""
    measured = [s for s in worn if s.distance_m]
    metres = sum(s.distance_m or 0 for s in measured)
    if metres == 0:
        return None
    return min(1.0, sum(session_fast_metres(s) for s in measured) / metres)


def _verdict(wear: ShoeWear) -> tuple[Verdict, tuple[Reason, ...]]:
    """What the distance of a pair suggests, and why."""
    if wear.status == "retired":
        return "retired", ("retired",)
    if wear.status == "over":
        return "replace", ("past_limit",)
    reasons: list[Reason] = []
    if wear.status == "soon":
        reasons.append("near_limit")
    if wear.distance_m >= LOOK_M:
        reasons.append("look_from_500")
    return ("look", tuple(reasons)) if reasons else ("keep", ("within_limit",))
