"""What is to be said when an episode begins: what was new, what was worn, what nothing reached."""

from datetime import datetime, timedelta

from runlog.actions.read_evidence import read_diary, read_evidence
from runlog.core.outcome import EpisodeNews
from runlog.core.settings import Settings
from runlog.core.stats.case_report import CaseReport, case_report
from runlog.core.stats.episodes import EVENT_SEVERITY
from runlog.core.stats.inquiry import Inquiry
from runlog.core.symptom import Symptom
from runlog.core.value import replace
from runlog.store.journal import Journal

LOOKED_BACK = timedelta(days=730)
"""How far back `why` looks unless told otherwise. Source: issue 4."""


def episode_news(
    journal: Journal, symptom: Symptom, settings: Settings, now: datetime
) -> EpisodeNews | None:
    """What is to be said of a symptom that was just stored.

    Args:
        journal: Where it is.
        symptom: The note.
        settings: The runner's own exercises and demands.
        now: The moment of it.

    Returns:
        None unless an episode begins with it. A note without a severity is taken to.
    """
    if symptom.is_gone or (symptom.severity or EVENT_SEVERITY) < EVENT_SEVERITY:
        return None
    report = area_report(journal, symptom.area, settings, now, unrated=symptom)
    latest = report.episodes[0] if report.episodes else None
    if latest is None or latest.episode.records[0].symptom.id != symptom.id:
        return None
    return EpisodeNews(report=latest, episodes=report.found.episodes)


def area_report(
    journal: Journal,
    area: str,
    settings: Settings,
    now: datetime,
    *,
    unrated: Symptom | None = None,
) -> CaseReport:
    """The latest episode of an area.

    Args:
        journal: Where it is.
        area: Its slug.
        settings: The runner's own exercises and demands.
        now: The moment of it.
        unrated: A note that is to count although it may have no severity; None if none is.
    """
    since_s = int((now - LOOKED_BACK).timestamp())
    evidence = read_evidence(journal, since_s=since_s, now=now)
    if unrated is not None and unrated.severity is None:
        rated = replace(unrated, severity=EVENT_SEVERITY)
        symptoms = [rated if s.id == unrated.id else s for s in evidence.symptoms]
        evidence = replace(evidence, symptoms=symptoms)
    diary = read_diary(journal, settings, evidence, since_s=since_s, now=now)
    inquiry = Inquiry(now_s=int(now.timestamp()), area=area, since_s=since_s)
    return case_report(evidence, inquiry, diary, latest=1)
