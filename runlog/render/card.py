"""Today's card."""

from datetime import date
from typing import Any

from runlog.core.outcome import TodayCard
from runlog.core.units import Units
from runlog.render.answers import (
    labelled,
    session_sentence,
    shoe_warning,
    symptom_sentence,
    under,
)
from runlog.render.grid import Look
from runlog.render.records import session_record, shoe_wear_record, symptom_record
from runlog.render.sparks import week_spark
from runlog.render.three_weeks import card_phrases

WELCOME = (
    "Welcome. runlog keeps your runs, your shoes and what hurts, in one file of yours.",
    "",
    "  runlog add 8k 45:12              after a run",
    "  runlog symptoms lower back 4/10  when something hurts",
    "  runlog shoes add Pegasus 40      the pair you run in",
    "  runlog help words                every word it understands",
)


def card_lines(
    card: TodayCard, units: Units, *, today: date, look: Look | None = None
) -> list[str]:
    """The card: last session, what is open, pairs that are due, this week, the next command.

    Args:
        card: What is on it.
        units: What the runner counts in.
        today: The runner's day.
        look: How things may look on the terminal; None where nothing may be drawn.
    """
    if card.last_session is None and not card.questions.open_symptoms:
        return list(WELCOME)
    lines: list[tuple[str, str]] = []
    if card.last_session is not None:
        said = session_sentence(card.last_session, units, today=today)
        lines.append(("last", f"#{card.last_session.id} {said}"))
    lines += under("week", card_phrases(card.week, units, today=today))
    drawn = None if look is None else week_spark(card.weeks, units, look)
    lines += [] if drawn is None else [("", f"{drawn.line}  {drawn.what}, {drawn.weeks}")]
    opened = card.questions.open_symptoms
    lines += [("open", symptom_sentence(symptom, today=today)) for symptom in opened]
    lines += [("shoes", shoe_warning(one.use, one.wear, units) or "") for one in card.due_shoes]
    lines.append(("next", _next_command(card)))
    return [line.removeprefix("  ") for line in labelled(lines)]


def _next_command(card: TodayCard) -> str:
    asked = card.questions
    if asked.due_session is not None:
        return "runlog check   (ten seconds: how is the body after it?)"
    if asked.open_symptoms:
        return "runlog symptoms last 2/10   (or: … gone)"
    if asked.unrated is not None:
        return f"runlog edit {asked.unrated.id} rpe5   (its effort is missing)"
    return "runlog add 8k 45:12   after the next run"


def card_record(card: TodayCard) -> dict[str, Any]:
    """The card for scripts."""
    due = card.questions.due_session
    return {
        "last_session": None if card.last_session is None else session_record(card.last_session),
        "open_symptoms": [symptom_record(symptom) for symptom in card.questions.open_symptoms],
        "due_session_id": None if due is None else due.id,
        "due_shoes": [shoe_wear_record(one) for one in card.due_shoes],
        "week_runs": card.week.week.sessions,
        "week_m": card.week.week.distance_m,
        "week_s": card.week.week.duration_s,
        "mean_of_three_weeks_before_m": _rounded(card.week.mean_m),
        "mean_of_three_weeks_before_s": _rounded(card.week.mean_s),
    }


def _rounded(value: float | None) -> int | None:
    return None if value is None else round(value)
