"""Why does it hurt? What the notes of an area have in common, as far as they can tell."""

from datetime import datetime

from runlog.actions.read_evidence import read_diary, read_evidence
from runlog.actions.red_flags import open_red_flags
from runlog.core.area import Side
from runlog.core.outcome import WhyAnswer
from runlog.core.settings import Settings
from runlog.core.stats.case_report import case_report
from runlog.core.stats.coverage import coverage
from runlog.core.stats.episodes import EVENT_SEVERITY
from runlog.core.stats.inquiry import Inquiry
from runlog.core.stats.outcomes import WINDOW_H
from runlog.core.stats.worth_testing import worth_testing
from runlog.core.value import Value
from runlog.store.journal import Journal


class WhyQuery(Value):
    """What is asked.

    Attributes:
        area: Slug of the area; None for the declared one.
        since_s: Where the period begins, seconds since 1970 UTC; None means the whole journal.
        window_h: Hours after a run in which an episode counts as following it.
        threshold: Severity from which a note counts.
        side: Only notes of this side; None for every side.
        is_strict: Whether quiet runs that nothing confirms are left out.
        has_exploratory: Whether further questions are asked.
        latest: How many episodes are reported on; None means all.
    """

    area: str | None = None
    since_s: int | None = None
    window_h: int = WINDOW_H
    threshold: int = EVENT_SEVERITY
    side: Side | None = None
    is_strict: bool = False
    has_exploratory: bool = False
    latest: int | None = None


def answer_why(journal: Journal, query: WhyQuery, settings: Settings, now: datetime) -> WhyAnswer:
    """Gather everything the notes of an area have to say."""
    evidence = read_evidence(journal, since_s=query.since_s, now=now)
    declared = settings.other.get("why.area") or journal.earlier.first_rated(EVENT_SEVERITY)
    area = query.area
    if declared is None and evidence.symptoms:  # nothing bad enough to decide on an area yet
        area = area or evidence.symptoms[-1].area
    inquiry = Inquiry(
        now_s=int(now.timestamp()),
        area=area,
        declared_area=declared,
        since_s=query.since_s,
        window_h=query.window_h,
        threshold=query.threshold,
        side=query.side,
        is_strict=query.is_strict,
        has_exploratory=query.has_exploratory,
    )
    diary = read_diary(journal, settings, evidence, since_s=query.since_s, now=now)
    report = case_report(evidence, inquiry, diary, latest=query.latest)
    flags = [
        flag
        for flag in open_red_flags(journal, now)
        if flag.tier != "C" or flag.area == report.found.area
    ]
    is_urgent = any(flag.tier != "C" for flag in flags)
    noted = [s for s in evidence.symptoms if report.found.area in (None, s.area)]
    return WhyAnswer(
        report=report,
        flags=tuple(flags),
        coverage=coverage(
            evidence.sessions,
            diary.stretches,
            as_of=now.date(),
            own=diary.own,
            demands=diary.demands,
        ),
        test=None if is_urgent else worth_testing(report.episodes, now_s=inquiry.now_s),
        has_sessions=bool(evidence.sessions),
        symptoms=len(noted),
        of_side=sum(query.side in (None, symptom.side) for symptom in noted),
        side=query.side,
        now_s=inquiry.now_s,
    )
