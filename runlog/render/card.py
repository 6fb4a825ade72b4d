"""Today's card."""

from datetime import date
from typing import Any

from runlog.core.notation.distance import format_distance
from runlog.core.outcome import TodayCard
from runlog.core.units import Units
from runlog.render.answers import labelled, session_sentence, shoe_warning, symptom_sentence
from runlog.render.records import session_record, shoe_wear_record, symptom_record
from runlog.render.text import plural

WELCOME = (
    "Welcome. runlog keeps your runs, your shoes and what hurts, in one file of yours.",
    "",
    "  runlog add 8k 45:12              after a run",
    "  runlog symptoms lower back 4/10  when something hurts",
    "  runlog shoes add Pegasus 40      the pair you run in",
    "  runlog help words                every word it understands",
)


def card_lines(card: TodayCard, units: Units, *, today: date) -> list[str]:
    """The card: last session, what is open, pairs that are due, this week, the next command."""
    if card.last_session is None and not card.questions.open_symptoms:
        return list(WELCOME)
    lines: list[tuple[str, str]] = []
    if card.last_session is not None:
        said = session_sentence(card.last_session, units, today=today)
        lines.append(("last", f"#{card.last_session.id} {said}"))
    lines.append(("week", _week_phrase(card, units)))
    opened = card.questions.open_symptoms
    lines += [("open", symptom_sentence(symptom, today=today)) for symptom in opened]
    lines += [("shoes", shoe_warning(one.use, one.wear, units) or "") for one in card.due_shoes]
    lines.append(("next", _next_command(card)))
    return [line.removeprefix("  ") for line in labelled(lines)]


def _week_phrase(card: TodayCard, units: Units) -> str:
    """This week beside the mean of the three before, as two numbers; no ratio, no colour."""
    this = f"{format_distance(card.week_m, units, decimals=1)} in {plural(card.week_runs, 'run')}"
    if card.mean_before_m is None:
        return f"{this} this week"
    mean = format_distance(card.mean_before_m, units, decimals=1)
    return f"{this} this week; your last three weeks averaged {mean}"


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
        "week_runs": card.week_runs,
        "week_m": card.week_m,
        "mean_of_three_weeks_before_m": card.mean_before_m,
    }
