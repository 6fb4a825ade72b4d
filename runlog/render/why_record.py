"""The answer to ``runlog why`` for scripts: everything, with units in the names."""

from datetime import date, datetime, tzinfo
from typing import Any

from runlog.core.outcome import WhyAnswer
from runlog.core.stats.case_report import EpisodeReport, RunBefore
from runlog.core.stats.changes_near import Change
from runlog.core.stats.coverage import AreaCoverage
from runlog.core.stats.longest_run import LongestRun
from runlog.core.stats.novelty import Novelty
from runlog.core.stats.question import Question
from runlog.core.stats.remedies import Remedy, Trial
from runlog.core.units import Units
from runlog.core.value import fields_of
from runlog.render.records import note_record, pause_record, session_record, symptom_record
from runlog.render.red_flags import flag_record
from runlog.render.verdicts import verdict
from runlog.render.why import why_lines

Record = dict[str, Any]


def why_record(answer: WhyAnswer, units: Units, *, today: date, zone: tzinfo) -> Record:
    """Everything that was found; figures of a question that was not tested are null."""
    found, report = answer.report.found, answer.report
    lines = why_lines(answer, units, today=today, zone=zone)
    return {
        "area": found.area,
        "runs_at_risk": found.runs_at_risk,
        "cases": found.cases,
        "episodes": found.episodes,
        "background_episodes": found.background_episodes,
        "already_symptomatic": found.already_symptomatic,
        "follow_up_share": _rounded(found.follow_up_share),
        "questions": [
            _question(question) | {"text": verdict(question, found)} for question in found.questions
        ],
        "red_flags": [flag_record(flag, zone) for flag in answer.flags],
        "uncovered": [area.area for area in answer.coverage.uncovered],
        "episodes_detail": [_episode(episode, zone) for episode in report.episodes],
        "text": [line for line in lines if line],
        "declared": found.is_declared,
        "window_h": found.window_h,
        "threshold": found.threshold,
        "strict": found.is_strict,
        "runs": found.runs,
        "runs_compared": found.runs_compared,
        "episodes_elsewhere": found.episodes_elsewhere,
        "pending": found.pending,
        "paused": found.paused,
        "confirmed": found.confirmed,
        "silent": found.silent,
        "unrated": found.unrated,
        "questions_tested": found.tested,
        "first_on": _day(found.first_on),
        "last_on": _day(found.last_on),
        "remedies": [remedy_record(remedy, zone) for remedy in report.remedies],
        "worth_testing": None
        if answer.test is None
        else {"exercise": answer.test.remedy, "session_id": answer.test.session.id},
    }


def _question(question: Question) -> Record:
    return {
        "name": question.name,
        "level": question.level,
        "exposed_cases": question.exposed_cases,
        "exposed": question.exposed,
        "unexposed_cases": question.unexposed_cases,
        "unexposed": question.unexposed,
        "risk_difference": _rounded(question.risk_difference),
        "low": _rounded(question.low),
        "high": _rounded(question.high),
        "p": question.p,
        "p_holm": question.p_holm,
        "declared": question.declared,
        "too_few": question.too_few,
        "held_back": list(question.held_back),
        "entangled_with": list(question.entangled_with),
        "explained_by": question.explained_by,
        "exposed_label": question.exposed_label,
        "unexposed_label": question.unexposed_label,
        "runs_needed": None if question.runs_needed is None else list(question.runs_needed),
    }


def _episode(report: EpisodeReport, zone: tzinfo) -> Record:
    episode = report.episode
    return {
        "began_at": None if report.began.at is None else report.began.at.isoformat(),
        "day": report.began.day.isoformat(),
        "part_of_day": report.began.part_of_day,
        "ended": episode.is_ended,
        "worst": report.worst,
        "background": report.is_background,
        "symptoms": [symptom_record(record.symptom) for record in episode.records],
        "runs_before": [_run(run) for run in report.runs],
        "other_sessions": [session_record(session) for session in report.others],
        "notes": [note_record(note) for note in report.notes],
        "pauses": [pause_record(pause) for pause in report.pauses],
        "uncovered": [coverage_record(area) for area in report.uncovered],
        "tried": [_trial(trial, zone) for trial in report.trials],
        "changes": [_change(change) for change in report.changes],
    }


def _run(run: RunBefore) -> Record:
    return {
        "session": session_record(run.session),
        "delay_s": run.delay_s,
        "fast_m": run.fast_m,
        "shoe_distance_m": run.worn_m,
        "days_since_run_before": run.days_since,
        "longest": None if run.longest is None else longest_record(run.longest),
        "novelties": [novelty_record(novelty) for novelty in run.novelties],
        "ordinary_runs": [trait._asdict() for trait in run.traits],
        "shoe_sessions_without": run.pair_without,
    }


def longest_record(longest: LongestRun) -> Record:
    """How a run compares with the longest of the 30 days before it."""
    return {
        "state": longest.state,
        "distance_m": longest.distance_m,
        "longest_m": longest.longest_m,
        "ratio": _rounded(longest.ratio),
        "ten_percent_m": longest.ten_percent_m,
        "last_run_on": _day(longest.last_run_on),
    }


def novelty_record(novelty: Novelty) -> Record:
    """One thing that was new."""
    return fields_of(novelty)


def coverage_record(area: AreaCoverage) -> Record:
    """An area with what asked for it and what reached it."""
    return {
        "area": area.area,
        "asked": area.asked,
        "asked_by": dict(area.words),
        "covered": area.covered,
        "covered_by": dict(area.exercises),
    }


def remedy_record(remedy: Remedy, zone: tzinfo) -> Record:
    """A remedy with every time it was tried."""
    return {
        "exercise": remedy.remedy,
        "area": remedy.area,
        "tried": remedy.tried,
        "worse": remedy.worse,
        "same": remedy.same,
        "better": remedy.better,
        "better_while_falling": remedy.better_while_falling,
        "trials": [_trial(trial, zone) for trial in remedy.trials],
    }


def _trial(trial: Trial, zone: tzinfo) -> Record:
    return {
        "exercise": trial.remedy,
        "area": trial.area,
        "day": datetime.fromtimestamp(trial.at_s, zone).date().isoformat(),
        "before": trial.before,
        "after": trial.after,
        "effect": trial.effect,
        "was_falling": trial.was_falling,
    }


def _change(change: Change) -> Record:
    return {
        "about": change.sphere,
        "what": change.what,
        "name": change.name,
        "day": change.day.isoformat(),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
