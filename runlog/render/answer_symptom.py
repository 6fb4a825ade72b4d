"""The answer to ``runlog symptoms`` and ``runlog stretches``."""

from datetime import date

from runlog.core.exercise import exercise_name
from runlog.core.outcome import LoggedStretches, NotedSymptom
from runlog.core.units import Units
from runlog.render.answers import (
    delay_between,
    labelled,
    session_sentence,
    stretch_sentence,
    symptom_details,
    symptom_sentence,
)
from runlog.render.episode_news import effect_lines, news_lines
from runlog.render.red_flags import question_lines
from runlog.render.text import listed, plural, shown


def noted_lines(
    noted: NotedSymptom, units: Units, *, today: date, is_dry_run: bool = False
) -> list[str]:
    """What was stored, the run it came after, and its episode.

    Args:
        noted: What became of the line.
        units: What the runner counts in.
        today: The runner's day.
        is_dry_run: Whether nothing was stored.
    """
    symptom = noted.symptom
    verb = "Noted" if noted.before is None else "Changed"
    number = "" if symptom.id is None else f" s{symptom.id}"
    if symptom == noted.before:
        return [f"Unchanged{number}  {symptom_sentence(symptom, today=today)}"]
    head = f"Would {'note' if noted.before is None else 'change'}" if is_dry_run else verb
    lines = question_lines(noted.questions) if noted.questions else []
    lines.append(f"{head}{number}  {symptom_sentence(symptom, today=today)}")
    if noted.before is not None:
        lines.append(f"  {'was':<10}{symptom_sentence(noted.before, today=today)}")
    lines += labelled(symptom_details(symptom, today=today))
    lines += labelled(_surroundings(noted, units, today))
    if not is_dry_run:
        lines.append("  undo: runlog undo")
    return lines


def _surroundings(noted: NotedSymptom, units: Units, today: date) -> list[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    if noted.session is not None:
        said = session_sentence(noted.session, units, today=today)
        delay = delay_between(noted.symptom.noted, noted.session.when, noted.delay_s)
        lines.append(("after", f"#{noted.session.id} {said}, {delay}"))
    if noted.news is not None:
        lines += news_lines(noted.news, noted.symptom, units)
    elif noted.episode_notes > 1 and not noted.symptom.is_gone:
        lines.append(("episode", f"{plural(noted.episode_notes, 'note')} so far"))
    if noted.remark is not None:
        lines.append(("date", shown(noted.remark)))
    if not noted.symptom.is_gone:
        lines.append(("next", _next(noted)))
    return lines


def _next(noted: NotedSymptom) -> str:
    """How to write it down again, which is what a later answer stands on."""
    when = "again tomorrow morning" if noted.news is not None else "when you know more"
    return f"{when}: runlog symptoms last 2/10   or: … gone"


def stretched_lines(done: LoggedStretches, *, today: date, is_dry_run: bool = False) -> list[str]:
    """What was stored of a stretch line.

    Args:
        done: What became of the line.
        today: The runner's day.
        is_dry_run: Whether nothing was stored.
    """
    lines = []
    for stretch in done.stretches:
        number = "" if stretch.id is None else f" t{stretch.id}"
        head = "Would note" if is_dry_run else "Noted"
        lines.append(f"{head}{number}  {stretch_sentence(stretch, today=today)}")
        if stretch.note:
            lines += labelled([("note", shown(stretch.note))])
    if done.own:
        names = listed([shown(exercise_name(name)) for name in done.own])
        lines += labelled([("own", f"{names}: not in the catalogue, kept as your own word")])
    if done.remark is not None:
        lines += labelled([("date", shown(done.remark))])
    if done.so_far:
        lines += labelled(effect_lines(done))
    if not is_dry_run:
        lines.append("  undo: runlog undo")
    return lines
