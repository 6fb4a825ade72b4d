"""Episodes as they are told to a clinician."""

from datetime import UTC, datetime, timedelta
from typing import Any

from runlog.core.moment import exact_moment
from runlog.core.session import Session
from runlog.core.stats.case_report import Diary, case_report
from runlog.core.stats.episodes import placed_records
from runlog.core.stats.inquiry import Evidence, Inquiry
from runlog.core.stats.physio.report import ToldEpisode
from runlog.core.stats.physio.told_episodes import told_episodes
from runlog.core.symptom import Symptom

START = datetime(2026, 11, 1, 9, tzinfo=UTC)


def note(days: float, severity: int | None = 4, **fields: Any) -> Symptom:
    noted = exact_moment(START + timedelta(days=days))
    return Symptom(area="calf", noted=noted, severity=severity, id=round(days * 10) + 1, **fields)


def told(*symptoms: Symptom) -> tuple[ToldEpisode, ...]:
    run = Session(when=exact_moment(START - timedelta(hours=3)), distance_m=8000)
    evidence = Evidence(sessions=[run], symptoms=symptoms)
    inquiry = Inquiry(now_s=int(START.timestamp()) + 10**7, area="calf")
    records = placed_records(symptoms, [], area="calf")
    report = case_report(evidence, inquiry, Diary())
    return told_episodes(evidence, inquiry, Diary(), records, report)


def test_the_latest_comes_first_with_its_worst() -> None:
    late, early = told(note(0, 4), note(1, 6), note(20, 3))
    assert (late.worst, early.worst) == (3, 6)
    assert early.last == note(1).noted
    assert len(early.report.runs) == 1


def test_a_note_without_a_severity_begins_an_episode_whose_worst_is_unknown() -> None:
    [episode] = told(note(0, None))
    assert episode.worst is None
    assert episode.report.episode.records[0].symptom.severity is None


def test_a_note_without_a_severity_does_not_hide_the_worst_of_the_others() -> None:
    [episode] = told(note(0, None), note(1, 5), note(2, None))
    assert episode.worst == 5
    assert len(episode.report.episode.records) == 3


def test_milder_notes_begin_no_episode() -> None:
    assert told(note(0, 2)) == ()


def test_it_is_gone_by_the_first_note_that_says_so() -> None:
    [episode] = told(note(0), note(3, None, status="gone"), note(5, 0))
    assert episode.gone == note(3).noted


def test_the_end_of_a_later_episode_is_not_the_end_of_this_one() -> None:
    late, early = told(note(0), note(20), note(21, 0))
    assert early.gone is None
    assert late.gone == note(21).noted


def test_sides_and_qualities_are_each_named_once() -> None:
    [episode] = told(
        note(0, side="left", qualities=("pain",)),
        note(1, side="left", qualities=("pain", "sharp")),
        note(2, side=None),
    )
    assert episode.sides == ("left",)
    assert episode.qualities == ("pain", "sharp")
