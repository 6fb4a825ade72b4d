"""What is open, and what a check-in was answered."""

from collections.abc import Sequence
from datetime import date

from runlog.core.area import area_name
from runlog.core.diary import Check
from runlog.core.notation.written_when import format_when
from runlog.core.outcome import OpenQuestions
from runlog.core.symptom import Symptom
from runlog.core.units import Units
from runlog.render.answers import session_sentence, symptom_sentence


def question_lines(asked: OpenQuestions, units: Units, *, today: date) -> list[str]:
    """What would be asked, each with the command that answers it."""
    lines = []
    for symptom in asked.open_symptoms:
        lines.append(f"Open: {symptom_sentence(symptom, today=today)}")
        lines.append(f"  answer: runlog symptoms {area_name(symptom.area)} 2/10, or … gone")
    if asked.unrated is not None:
        lines.append(
            f"Effort? #{asked.unrated.id} {session_sentence(asked.unrated, units, today=today)}"
        )
        lines.append(f"  answer: runlog edit {asked.unrated.id} rpe5")
    lines.append("Anything else? All clear: runlog check ok")
    return lines


def due_line(asked: OpenQuestions, units: Units, *, today: date) -> str:
    """One line that says what is open."""
    if asked.due_session is None:
        return "Nothing is due."
    said = session_sentence(asked.due_session, units, today=today)
    return f"How is the body after #{asked.due_session.id} {said}?  runlog check"


def checked_lines(
    check: Check, still: Sequence[Symptom] = (), *, is_dry_run: bool = False
) -> list[str]:
    """What was stored, and what is open although all is said to be clear.

    Args:
        check: The check-in.
        still: Symptoms that nobody said had gone, of severity 1 or more.
        is_dry_run: Whether nothing was stored.
    """
    when = format_when(check.at, today=check.at.day)
    answer = "all clear" if check.is_all_clear else "answered"
    head = "Would note" if is_dry_run else f"Noted c{check.id}"
    lines = [f"{head}  {when} · {answer}"]
    for symptom in still:
        lines.append(f"  but open: {symptom_sentence(symptom, today=check.at.day)}")
        lines.append(f"    has it gone? runlog symptoms {area_name(symptom.area)} gone")
    return [*lines, *([] if is_dry_run else ["  undo: runlog undo"])]
