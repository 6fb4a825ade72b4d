"""Episodes as they are told to a clinician: unrated notes count as well, and are said to be."""

from collections.abc import Iterable, Mapping, Sequence

from runlog.core.stats.case_report import CaseReport, Diary, EpisodeReport, case_report
from runlog.core.stats.episodes import EVENT_SEVERITY, Episode, Record
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.physio.present import sides_of
from runlog.core.stats.physio.report import ToldEpisode
from runlog.core.symptom import Symptom
from runlog.core.value import replace


def told_episodes(
    evidence: Evidence,
    inquiry: Inquiry,
    diary: Diary,
    records: Sequence[Record],
    report: CaseReport,
) -> tuple[ToldEpisode, ...]:
    """Every episode of an area, the latest first.

    The comparison leaves notes without a severity out, as it does not know how bad they were.
    Here they begin and prolong an episode, as they do when they are noted.

    Args:
        evidence: What the journal holds.
        inquiry: The area that is asked about.
        diary: What else is shown.
        records: The notes of the area in order of time.
        report: What the comparison has to say of the area.
    """
    reports = report.episodes
    if any(_is_unrated(symptom) for symptom in evidence.symptoms if symptom.area == inquiry.area):
        rated = replace(evidence, symptoms=[_rated(symptom) for symptom in evidence.symptoms])
        reports = case_report(rated, inquiry, diary).episodes
    noted = {record.symptom.id: record for record in records}
    told: list[ToldEpisode] = []
    next_s: int | None = None  # when the episode after this one began
    for one in reports:
        told.append(_told(_as_noted(one, noted), records, until_s=next_s))
        next_s = one.episode.onset_s
    return tuple(told)


def _is_unrated(symptom: Symptom) -> bool:
    return symptom.severity is None and not symptom.is_gone


def _rated(symptom: Symptom) -> Symptom:
    """A note that counts even though it does not say how bad it was."""
    return replace(symptom, severity=EVENT_SEVERITY) if _is_unrated(symptom) else symptom


def _as_noted(report: EpisodeReport, noted: Mapping[int | None, Record]) -> EpisodeReport:
    """An episode whose notes say no more than they did."""
    episode = report.episode
    records = tuple(
        record._replace(symptom=noted[record.symptom.id].symptom) for record in episode.records
    )
    return replace(report, episode=replace(episode, records=records))


def _told(report: EpisodeReport, records: Iterable[Record], *, until_s: int | None) -> ToldEpisode:
    episode: Episode = report.episode
    notes = [record.symptom for record in episode.records]
    severities = [note.severity for note in notes if note.severity is not None]
    return ToldEpisode(
        area=notes[0].area,
        report=report,
        worst=max(severities, default=None),
        sides=sides_of(notes),
        qualities=tuple(dict.fromkeys(q for note in notes for q in note.qualities)),
        last=notes[-1].noted,
        gone=next(
            (
                record.symptom.noted
                for record in records
                if record.symptom.is_gone
                and record.at_s >= episode.last_s
                and (until_s is None or record.at_s <= until_s)
            ),
            None,
        ),
    )
