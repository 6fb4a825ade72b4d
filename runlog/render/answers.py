"""What runlog answers after something was written down."""

from collections.abc import Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.exercise import exercise_name
from runlog.core.interval import WorkoutTotals, workout_totals
from runlog.core.moment import Moment
from runlog.core.notation.distance import format_distance
from runlog.core.notation.duration import format_duration
from runlog.core.notation.pace import format_pace, mean_pace_s_per_km
from runlog.core.notation.written_when import format_when
from runlog.core.session import Session
from runlog.core.shoe import ShoeUse
from runlog.core.stats.shoe_wear import ShoeWear
from runlog.core.stretch import Stretch
from runlog.core.symptom import Symptom
from runlog.core.units import Units, unit_m
from runlog.render.text import plural, shown

DOT = " · "


def session_sentence(session: Session, units: Units, *, today: date) -> str:
    """When, how far, how long, how fast: ``Sat 21 Nov ~evening · 8.00 km · 45:12 · 5:39/km``."""
    pace = mean_pace_s_per_km(session.distance_m, session.duration_s)
    parts = [
        format_when(session.when, today=today),
        "" if session.sport == "run" else session.sport,
        "" if session.distance_m is None else format_distance(session.distance_m, units),
        "" if session.duration_s is None else format_duration(session.duration_s),
        "" if pace is None or session.sport != "run" else format_pace(pace, units),
    ]
    return DOT.join(part for part in parts if part)


def shoe_phrase(use: ShoeUse, wear: ShoeWear, units: Units) -> str:
    """A pair with its total: ``Pegasus 40 (412 km of 700)``."""
    total = format_distance(wear.distance_m, units, decimals=0)
    limit = round(wear.limit_m / unit_m(units))
    return f"{shown(use.shoe.name)} ({total} of {limit})"


def shoe_warning(use: ShoeUse, wear: ShoeWear, units: Units) -> str | None:
    """What is to be said of a pair that is due; None if it is not."""
    name = shown(use.shoe.name)
    if wear.status == "over":
        past = format_distance(wear.overshoot_m, units, decimals=0)
        return f"{name} is past its limit by {past}"
    if wear.status == "soon":
        left = format_distance(max(0, wear.limit_m - wear.distance_m), units, decimals=0)
        return f"{name} is near its limit: {left} left"
    return None


def detail_lines(session: Session, units: Units) -> list[tuple[str, str]]:
    """What else is known of a session: label and text of each line."""
    lines = [
        ("kind", _kind_phrase(session)),
        ("ground", "" if session.kind else session.surface or ""),
        ("effort", "" if session.rpe is None else f"{session.rpe} of 10"),
        ("heart", "" if session.heart_rate_bpm is None else f"{session.heart_rate_bpm} bpm"),
        ("workout", _workout_phrase(session, units)),
        ("stretch", stretch_phrase(session)),
        ("tags", ", ".join(shown(tag) for tag in session.tags)),
        ("note", "" if session.note is None else shown(session.note)),
    ]
    return [(label, text) for label, text in lines if text]


def _kind_phrase(session: Session) -> str:
    if session.kind is None:
        return ""
    return session.kind if session.surface is None else f"{session.kind}, {session.surface}"


def stretch_phrase(session: Session) -> str:
    """What was stretched: names, ``none``, or nothing if nobody asked."""
    if session.stretched is None:
        return ""
    if not session.stretched:
        return "none"
    return ", ".join(shown(exercise_name(slug)) for slug in session.stretches) or "yes"


def _workout_phrase(session: Session, units: Units) -> str:
    workout = session.workout
    if workout is None:
        return ""
    if workout.canonical is None:
        return f"{shown(workout.typed)}   not understood, kept as typed"
    totals = totals_phrase(workout_totals(session.intervals), units)
    return shown(workout.canonical) + (f"   {totals}" if totals else "")


def totals_phrase(totals: WorkoutTotals, units: Units) -> str:
    """What a workout adds up to: ``6 reps · 2.4 km work · 7:30 recovery``."""
    parts = [plural(totals.reps, "rep")] if totals.reps else []
    for name, metres, seconds in (
        ("work", totals.work_m, totals.work_s),
        ("recovery", totals.recovery_m, totals.recovery_s),
        ("easy", totals.easy_m, totals.easy_s),
    ):
        amounts = []
        if metres:
            amounts.append(format_distance(metres, units, decimals=1))
        if seconds:
            amounts.append(format_duration(seconds))
        if amounts:
            parts.append(
                f"{' in ' if name == 'work' and len(amounts) > 1 else ' + '}".join(amounts)
                + f" {name}"
            )
    return DOT.join(parts)


def labelled(lines: list[tuple[str, str]], *, width: int = 10) -> list[str]:
    """Label and text in two columns, indented below the first line of an answer."""
    return [f"  {label:<{width}}{text}" for label, text in lines]


def under(label: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    """Several lines below one label."""
    return [(label if position == 0 else "", text) for position, text in enumerate(texts)]


def symptom_sentence(symptom: Symptom, *, today: date) -> str:
    """A note of a symptom: ``Sat 21 Nov ~evening · lower back · stiffness · 4/10``."""
    side = "" if symptom.side in {None, "unsure"} else f"{symptom.side} "
    if symptom.side == "both":
        side = "both sides, "
    parts = [
        format_when(symptom.noted, today=today),
        f"{side}{area_name(symptom.area)}",
        ", ".join(quality.replace("_", " ") for quality in symptom.qualities),
        severity_phrase(symptom),
    ]
    return DOT.join(part for part in parts if part)


def severity_phrase(symptom: Symptom) -> str:
    """``4/10``, ``gone``, or nothing."""
    if symptom.is_gone:
        return "gone"
    return "" if symptom.severity is None else f"{symptom.severity}/10"


def symptom_details(symptom: Symptom, *, today: date) -> list[tuple[str, str]]:
    """What else is known of a symptom: label and text of each line."""
    lines = [
        ("began", "" if symptom.began is None else format_when(symptom.began, today=today)),
        ("felt", (symptom.phase or "").replace("_", " ")),
        ("worse", ", ".join(shown(exercise_name(word)) for word in symptom.worse)),
        ("eased", ", ".join(shown(exercise_name(word)) for word in symptom.eased)),
        ("stops", ", ".join(shown(word) for word in symptom.stops)),
        ("note", "" if symptom.note is None else shown(symptom.note)),
    ]
    return [(label, text) for label, text in lines if text]


def stretch_sentence(stretch: Stretch, *, today: date) -> str:
    """One stretch: ``Sun 22 Nov ~night · hip flexors · 2:00 · for lower back · 5 to 1``."""
    effect = ""
    if stretch.before is not None and stretch.after is not None:
        effect = f"{stretch.before} to {stretch.after}"
    parts = [
        format_when(stretch.when, today=today),
        shown(exercise_name(stretch.exercise)),
        "" if stretch.duration_s is None else format_duration(stretch.duration_s),
        "" if stretch.reps is None else f"{stretch.reps}×",
        "" if stretch.for_area is None else f"for {area_name(stretch.for_area)}",
        effect,
    ]
    return DOT.join(part for part in parts if part)


def delay_phrase(seconds: int) -> str:
    """How much later something was: ``2 h later``, ``1 day later``."""
    hours = max(0, round(seconds / 3600))
    if hours < 1:
        return "within the hour"
    if hours < 36:
        return f"{hours} h later"
    return f"{plural(round(hours / 24), 'day')} later"


def delay_between(later: Moment, earlier: Moment, seconds: int) -> str:
    """How much later one moment was: as well as it is known, and no better.

    Args:
        later: The later one.
        earlier: The earlier one.
        seconds: Between the end of what was earlier and the later one, with assumed hours.
    """
    if later.at is not None and earlier.at is not None:
        return delay_phrase(seconds)
    if later.part is None or earlier.part is None or seconds < 3600:
        days = (later.day - earlier.day).days
        return f"{plural(days, 'day')} later" if days > 0 else "the same day"
    hours = delay_phrase(seconds)
    return f"about {hours}" if hours[0].isdigit() else hours
