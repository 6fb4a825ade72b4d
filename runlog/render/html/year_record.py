"""A report for scripts: the same as its page, with units in the names of the keys."""

from datetime import date
from typing import Any

from runlog.core.diary import Pause
from runlog.core.notation.pace import mean_pace_s_per_km
from runlog.core.stats.calendar_days import CalendarDay
from runlog.core.stats.three_weeks import WeekBeside
from runlog.core.stats.volume import Volume
from runlog.core.stats.year.bouts import Bout
from runlog.core.stats.year.paces import PaceCourse, Race
from runlog.core.stats.year.pairs import PairOfReport
from runlog.core.stats.year.parts import Part
from runlog.core.stats.year.report import YearReport
from runlog.render.records import number

Record = dict[str, Any]


def year_record(report: YearReport) -> Record:
    """Everything a report tells."""
    return {
        "for": "self",
        "first_on": report.first.isoformat(),
        "last_on": report.last.isoformat(),
        "anonymous": report.is_anonymous,
        "sessions": report.sessions,
        **_volume(report.total),
        "run_days": report.run_days,
        "longest_m": report.total.longest_m,
        "longest_on": _day(report.longest_on),
        "mean_week_m": report.mean_week_m,
        "other_sports": dict(report.others),
        "this_week": None if report.week is None else _week(report.week),
        "grain": report.grain,
        "parts": [_part(part) for part in report.parts],
        "months": [_part(month) for month in report.months],
        "days": [_day_record(day) for day in report.days],
        "pauses": [_pause(pause) for pause in report.pauses],
        "kinds": [{"kind": share.kind, **_volume(share.volume)} for share in report.kinds],
        "pace": _pace(report.pace),
        "races": [_race(race) for race in report.races],
        "shoes": [_pair(pair) for pair in report.pairs],
        "episodes": [_bout(bout) for bout in report.bouts],
        "stretches": [{"exercise": one.exercise, "times": one.times} for one in report.care],
    }


def _volume(volume: Volume) -> Record:
    return {
        "runs": volume.sessions,
        "distance_m": volume.distance_m,
        "duration_s": number(volume.duration_s),
        "without_distance": volume.without_distance,
        "without_duration": volume.without_duration,
    }


def _part(part: Part) -> Record:
    return {
        "first_on": part.span.first.isoformat(),
        "last_on": part.span.last.isoformat(),
        "whole": part.span.is_whole,
        "paused": part.is_paused,
        **_volume(part.volume),
    }


def _week(week: WeekBeside) -> Record:
    """This week so far, and the mean of the three before; null where they are not compared."""
    return {
        **_volume(week.week),
        "mean_distance_m": number(_rounded(week.mean_m)),
        "mean_duration_s": number(_rounded(week.mean_s)),
    }


def _day_record(day: CalendarDay) -> Record:
    return {
        "day": day.day.isoformat(),
        "runs": day.runs,
        "distance_m": day.distance_m,
        "duration_s": number(day.duration_s),
        "race": day.is_race,
        "other_sports": list(day.other_sports),
        "symptoms": [{"area": one.area, "severity": one.severity} for one in day.felt],
        "stretched": day.stretched,
    }


def _pause(pause: Pause) -> Record:
    return {
        "first_on": pause.first_on.isoformat(),
        "last_on": pause.last_on.isoformat(),
        "reason": pause.reason,
    }


def _pace(course: PaceCourse) -> Record:
    return {
        "kind": course.kind,
        "points": [
            {
                "first_on": point.first.isoformat(),
                "last_on": point.last.isoformat(),
                "runs": point.runs,
                "distance_m": point.distance_m,
                "duration_s": number(point.duration_s),
                "pace_s_per_km": _rounded(mean_pace_s_per_km(point.distance_m, point.duration_s)),
            }
            for point in course.points
        ],
    }


def _race(race: Race) -> Record:
    return {
        "session_id": race.session_id,
        "day": race.when.day.isoformat(),
        "distance_m": race.distance_m,
        "duration_s": number(race.duration_s),
        "pace_s_per_km": _rounded(mean_pace_s_per_km(race.distance_m, race.duration_s)),
        "shoe": race.shoe,
        "tags": list(race.tags),
        "note": race.note,
    }


def _pair(pair: PairOfReport) -> Record:
    return {
        "name": pair.name,
        "status": pair.status,
        "distance_m": pair.distance_m,
        "limit_m": pair.limit_m,
        "told_m": pair.told_m,
    }


def _bout(bout: Bout) -> Record:
    return {
        "area": bout.area,
        "began_on": bout.began_on.isoformat(),
        "last_on": bout.last_on.isoformat(),
        "state": bout.state,
        "worst": bout.worst,
        "notes": bout.notes,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
