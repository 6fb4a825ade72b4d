"""Records as scripts see them: the promised keys, units in their names, unknown as null."""

from datetime import date, datetime
from typing import Any

from runlog.core.diary import Check, Note, Pause
from runlog.core.interval import Interval, workout_totals
from runlog.core.outcome import Wear
from runlog.core.session import Session
from runlog.core.shoe import Shoe
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.value import fields_of

Record = dict[str, Any]


def session_record(session: Session) -> Record:
    """A session, its workout and its intervals."""
    return {
        "id": session.id,
        "uuid": session.uuid,
        "started_at": _moment(session.when.at),
        "day": session.when.day.isoformat(),
        "part_of_day": session.when.part_of_day,
        "sport": session.sport,
        "kind": session.kind,
        "kind_source": session.kind_source,
        "surface": session.surface,
        "distance_m": session.distance_m,
        "duration_s": number(session.duration_s),
        "elapsed_s": number(session.elapsed_s),
        "rpe": session.rpe,
        "heart_rate_bpm": session.heart_rate_bpm,
        "heart_rate_max_bpm": session.heart_rate_max_bpm,
        "cadence_spm": session.cadence_spm,
        "ascent_m": session.ascent_m,
        "shoe": session.shoe,
        "tags": list(session.tags),
        "stretched": session.stretched,
        "stretches": list(session.stretches),
        "note": session.note,
        "workout": workout_record(session),
        "intervals": [interval_record(interval) for interval in session.intervals],
        "source": {"kind": session.source.kind, "key": session.source.key},
    }


def workout_record(session: Session) -> Record | None:
    """The workout of a session with its totals; None if none was typed."""
    workout = session.workout
    if workout is None:
        return None
    totals = {
        name: number(value) for name, value in fields_of(workout_totals(session.intervals)).items()
    }
    return {
        "typed": workout.typed,
        "canonical": workout.canonical,
        "understood": workout.is_understood,
        **totals,
    }


def interval_record(interval: Interval) -> Record:
    """One rep, recovery or stretch of easy running."""
    return {
        "role": interval.role,
        "label": interval.label,
        "distance_m": interval.distance_m,
        "duration_s": number(interval.duration_s),
        "target": interval.target,
        "actual_s": number(interval.actual_s),
        "lap_trigger": interval.lap_trigger,
    }


def symptom_record(symptom: Symptom) -> Record:
    """A note of a symptom."""
    began = symptom.began
    return {
        "id": symptom.id,
        "uuid": symptom.uuid,
        "area": symptom.area,
        "side": symptom.side,
        "qualities": list(symptom.qualities),
        "severity": symptom.severity,
        "noted_at": _moment(symptom.noted.at),
        "day": symptom.noted.day.isoformat(),
        "part_of_day": symptom.noted.part_of_day,
        "began_at": None if began is None else _moment(began.at),
        "began_day": None if began is None else began.day.isoformat(),
        "began_part_of_day": None if began is None else began.part_of_day,
        "phase": symptom.phase,
        "worse": list(symptom.worse),
        "eased": list(symptom.eased),
        "stops": list(symptom.stops),
        "session_id": symptom.session_id,
        "status": symptom.status,
        "note": symptom.note,
    }


def stretch_record(stretch: Stretch) -> Record:
    """A stretch, an exercise or other care."""
    return {
        "id": stretch.id,
        "uuid": stretch.uuid,
        "at": _moment(stretch.when.at),
        "day": stretch.when.day.isoformat(),
        "part_of_day": stretch.when.part_of_day,
        "exercise": stretch.exercise,
        "session_id": stretch.session_id,
        "duration_s": number(stretch.duration_s),
        "reps": stretch.reps,
        "for_area": stretch.for_area,
        "before": stretch.before,
        "after": stretch.after,
        "note": stretch.note,
    }


def check_record(check: Check) -> Record:
    """A check-in."""
    return {
        "id": check.id,
        "uuid": check.uuid,
        "at": _moment(check.at.at),
        "day": check.at.day.isoformat(),
        "all_clear": check.is_all_clear,
    }


def note_record(note: Note) -> Record:
    """What else happened."""
    return {
        "id": note.id,
        "uuid": note.uuid,
        "at": _moment(note.when.at),
        "day": note.when.day.isoformat(),
        "part_of_day": note.when.part_of_day,
        "tags": list(note.tags),
        "text": note.text,
    }


def pause_record(pause: Pause) -> Record:
    """Days that were not journalled."""
    return {
        "id": pause.id,
        "uuid": pause.uuid,
        "first_on": pause.first_on.isoformat(),
        "last_on": pause.last_on.isoformat(),
        "reason": pause.reason,
    }


def shoe_record(shoe: Shoe) -> Record:
    """A pair as it was entered."""
    return {
        "id": shoe.id,
        "uuid": shoe.uuid,
        "name": shoe.name,
        "aliases": list(shoe.aliases),
        "model": shoe.model,
        "type": shoe.type,
        "start_m": shoe.start_m,
        "limit_m": shoe.limit_m,
        "price": number(shoe.price),
        "drop_mm": number(shoe.drop_mm),
        "is_default": shoe.is_default,
        "default_for": list(shoe.default_for),
        "note": shoe.note,
        "first_used_on": _day(shoe.first_used_on),
        "retired_on": _day(shoe.retired_on),
    }


def shoe_wear_record(one: Wear) -> Record:
    """A pair with what was run in it."""
    return {
        **shoe_record(one.use.shoe),
        "distance_m": one.wear.distance_m,
        "fraction": round(one.wear.fraction, 4),
        "status": one.wear.status,
        "forecast_on": _day(one.wear.forecast_on),
        "last_28_days_m": one.use.last_28_days_m,
        "sessions": one.use.sessions,
        "first_used_on": _day(one.use.first_used_on),
    }


def number(value: float | None) -> float | int | None:
    """A number without a needless ``.0``."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def workout_explained_record(session: Session) -> Record:
    """A workout with its intervals."""
    return {
        **(workout_record(session) or {}),
        "intervals": [interval_record(interval) for interval in session.intervals],
    }
