"""The report for a physiotherapist for scripts: everything, uncut, with units in the names."""

from datetime import date
from typing import Any

from runlog.core.moment import Moment
from runlog.core.session import Session
from runlog.core.stats.physio.present import PresentState
from runlog.core.stats.physio.report import (
    AreaReport,
    FlagReply,
    OpenFlag,
    PairInUse,
    PhysioReport,
    ToldEpisode,
)
from runlog.core.stats.physio.timeline import Timeline
from runlog.core.stats.question import Question
from runlog.core.stats.red_flag_items import TIER_TEXTS
from runlog.core.stats.remedies import Remedy
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import fields_of
from runlog.render.records import number
from runlog.render.red_flags import item_record
from runlog.render.verdicts import verdict
from runlog.render.why_record import coverage_record, novelty_record

Record = dict[str, Any]


def physio_record(report: PhysioReport) -> Record:
    """Everything the page is made of, and what it had no room for."""
    return {
        "for": "physio",
        "made_on": report.made_on.isoformat(),
        "first_on": report.first_on.isoformat(),
        "last_on": report.last_on.isoformat(),
        "anonymous": report.is_anonymous,
        "runs": report.runs,
        "runs_stretched": report.stretched,
        "other_sessions": report.others,
        "symptom_notes": report.symptom_notes,
        "all_clears": report.all_clears,
        "red_flags": [_flag(flag) for flag in report.flags.open],
        "red_flag_answers": [_reply(reply) for reply in report.flags.replies],
        "seen_by_clinician": [_moment(when) for when in report.flags.seen],
        "areas": [_area(area) for area in report.areas],
        "weeks": _weeks(report.timeline),
        "shoes": [_pair(pair) for pair in report.pairs],
        "coverage": [coverage_record(area) for area in report.done.areas],
        "unnoted": fields_of(report.unnoted),
        "notes": [{**_moment(note.when), "text": note.text} for note in report.notes],
    }


def _moment(when: Moment) -> Record:
    """A moment as exactly as it is known."""
    return {
        "at": None if when.at is None else when.at.isoformat(),
        "day": when.day.isoformat(),
        "part_of_day": when.part_of_day,
    }


def _flag(one: OpenFlag) -> Record:
    flag = one.flag
    return {
        "tier": flag.tier,
        "items": [item_record(item) for item in flag.items],
        "area": flag.area,
        "trigger": flag.trigger,
        "found": flag.found or None,
        "day": one.on.isoformat(),
        "until_day": one.until.isoformat(),
        "confirmed": flag.is_confirmed,
        "text": TIER_TEXTS[flag.tier],
    }


def _reply(reply: FlagReply) -> Record:
    return {
        **_moment(reply.when),
        "area": reply.area,
        "items": list(reply.items),
        "yes": reply.is_yes,
    }


def _area(area: AreaReport) -> Record:
    found = area.found
    return {
        "area": area.area,
        "notes": area.notes,
        "notes_without_severity": area.unrated,
        "notes_without_side": area.sideless,
        "milder_spells": area.milder,
        "present": _present(area.state),
        "episodes": [_episode(episode) for episode in area.episodes],
        "remedies": [_remedy(remedy) for remedy in area.remedies],
        "declared": found.is_declared,
        "window_h": found.window_h,
        "threshold": found.threshold,
        "runs_at_risk": found.runs_at_risk,
        "runs_compared": found.runs_compared,
        "cases": found.cases,
        "background_episodes": found.background_episodes,
        "already_symptomatic": found.already_symptomatic,
        "pending": found.pending,
        "paused": found.paused,
        "confirmed": found.confirmed,
        "silent": found.silent,
        "follow_up_share": _rounded(found.follow_up_share),
        "questions": [
            {**_question(question), "text": verdict(question, found)}
            for question in found.questions
        ],
    }


def _present(state: PresentState) -> Record:
    return {
        "state": state.state,
        "began": _moment(state.began),
        "notes": state.notes,
        "severity": state.now,
        "severity_noted": None if state.now_noted is None else _moment(state.now_noted),
        "worst": state.worst,
        "worst_noted": None if state.worst_noted is None else _moment(state.worst_noted),
        "sides": list(state.sides),
        "qualities": list(state.qualities),
        "phases": list(state.phases),
        "worse": dict(state.worse),
        "eased": dict(state.eased),
        "stops": list(state.stops),
        "rated_since": None if state.rated_since is None else _rated(state.rated_since),
    }


def _rated(stretch: Stretch) -> Record:
    return {
        **_moment(stretch.when),
        "exercise": stretch.exercise,
        "before": stretch.before,
        "after": stretch.after,
    }


def _episode(episode: ToldEpisode) -> Record:
    report = episode.report
    return {
        "began": _moment(report.began),
        "worst": episode.worst,
        "sides": list(episode.sides),
        "qualities": list(episode.qualities),
        "last_noted": _moment(episode.last),
        "gone": None if episode.gone is None else _moment(episode.gone),
        "background": report.is_background,
        "symptoms": [_symptom(record.symptom) for record in report.episode.records],
        "runs_before": [
            {
                **_session(run.session),
                "delay_s": run.delay_s,
                "fast_m": run.fast_m,
                "shoe_distance_m": run.worn_m,
                "novelties": [novelty_record(novelty) for novelty in run.novelties],
            }
            for run in report.runs
        ],
        "other_sessions": [_session(session) for session in report.others],
        "uncovered": [area.area for area in report.uncovered],
        "tried": [trial.remedy for trial in report.trials],
    }


def _symptom(symptom: Symptom) -> Record:
    return {
        **_moment(symptom.noted),
        "side": symptom.side,
        "severity": symptom.severity,
        "qualities": list(symptom.qualities),
        "note": symptom.note,
    }


def _session(session: Session) -> Record:
    return {
        **_moment(session.when),
        "sport": session.sport,
        "kind": session.kind,
        "distance_m": session.distance_m,
        "duration_s": number(session.duration_s),
        "rpe": session.rpe,
        "shoe": session.shoe,
        "stretched": session.stretched,
        "stretches": list(session.stretches),
        "note": session.note,
    }


def _remedy(remedy: Remedy) -> Record:
    return {
        "exercise": remedy.remedy,
        "area": remedy.area,
        "tried": remedy.tried,
        "worse": remedy.worse,
        "same": remedy.same,
        "better": remedy.better,
        "better_while_falling": remedy.better_while_falling,
    }


def _question(question: Question) -> Record:
    """A question with its counts, as `runlog why` gives them."""
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
    }


def _weeks(line: Timeline) -> list[Record]:
    return [
        {
            "first_on": week.first_on.isoformat(),
            "runs": week.runs,
            "distance_m": week.distance_m,
            "runs_without_distance": week.unmeasured,
            "partly_paused": week.is_partly_paused,
        }
        for week in line.weeks
    ]


def _pair(pair: PairInUse) -> Record:
    return {
        **fields_of(pair),
        "drop_mm": number(pair.drop_mm),
        "first_on": _day(pair.first_on),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
