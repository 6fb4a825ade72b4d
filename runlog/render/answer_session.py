"""The answer to ``runlog add`` and ``runlog edit``: the safety net of the entry line."""

from datetime import date

from runlog.core.outcome import LoggedSession
from runlog.core.session import Session
from runlog.core.units import Units
from runlog.render.answers import (
    DOT,
    detail_lines,
    labelled,
    session_sentence,
    shoe_phrase,
    shoe_warning,
    under,
)
from runlog.render.novelties import longest_sentences, novelty_phrases
from runlog.render.text import shown


def logged_lines(
    logged: LoggedSession,
    units: Units,
    *,
    today: date,
    verb: str = "Saved",
    is_dry_run: bool = False,
) -> list[str]:
    """What was stored, always in the same order: day, distance, time, pace, pair.

    Args:
        logged: What became of the line.
        units: What the runner counts in.
        today: The runner's day.
        verb: ``Saved`` or ``Changed``.
        is_dry_run: Whether nothing was stored.
    """
    session, before = logged.session, logged.before
    parts = [session_sentence(session, units, today=today)]
    if logged.wear is not None:
        parts.append(shoe_phrase(logged.wear.use, logged.wear.wear, units))
    number = "" if session.id is None else f" #{session.id}"
    if session == before:
        return [f"Unchanged{number}  {DOT.join(parts)}"]
    head = f"Would {_bare(verb)}{number}" if is_dry_run else f"{verb}{number}"
    lines = [f"{head}  {DOT.join(parts)}"]
    if before is None:
        lines += labelled(detail_lines(session, units))
    else:
        lines.append(f"  {'was':<10}{session_sentence(before, units, today=today)}")
        lines += labelled(changed_fields(before, session, units))
    lines += labelled(_remarks(logged, units))
    if not is_dry_run:
        lines.append("  undo: runlog undo")
    return lines


def _bare(verb: str) -> str:
    return {"Saved": "save", "Changed": "change"}[verb]


def _remarks(logged: LoggedSession, units: Units) -> list[tuple[str, str]]:
    """What is to be noticed, besides what was stored."""
    lines: list[tuple[str, str]] = []
    if logged.novelties:
        lines += under("new", novelty_phrases(logged.novelties, units))
    if logged.longest is not None:
        lines += under("longest", longest_sentences(logged.longest, units))
    warning = shoe_warning(logged.wear.use, logged.wear.wear, units) if logged.wear else None
    if warning is not None:
        lines.append(("shoes", warning))
    if logged.suggested is not None:
        keep = f"runlog edit {session_number(logged)} {logged.suggested}"
        lines.append(("kind?", f"looks like {logged.suggested}; keep it: {keep}"))
    lines += _unsaid_time(logged)
    if logged.remark is not None:
        lines.append(("date", shown(logged.remark)))
    if logged.problem is not None:
        lines.append(("workout?", f"{shown(logged.problem.message)}"))
        lines.append(("", f"{shown(logged.problem.hint)}" if logged.problem.hint else ""))
    lines += _twice(logged, units)
    return [(label, text) for label, text in lines if text]


def _twice(logged: LoggedSession, units: Units) -> list[tuple[str, str]]:
    """That it is there already, or looks like one that a file brought in."""
    if logged.twin is not None:
        return [("twice?", f"the same as #{logged.twin.id}; undo: runlog undo")]
    alike = logged.alike
    if alike is None:
        return []
    which = session_sentence(alike, units, today=alike.when.day)
    return [("twice?", f"looks like #{alike.id}, from a file ({alike.source.kind}): {which}")]


def _unsaid_time(logged: LoggedSession) -> list[tuple[str, str]]:
    """That a clock was taken as the time of day, where no duration was typed besides."""
    session = logged.session
    if session.duration_s is not None or session.when.at is None or logged.before is not None:
        return []
    clock = f"{session.when.at:%H:%M}"
    return [("time?", f"{clock} is the time of day; how long it took is not said")]


def session_number(logged: LoggedSession) -> str:
    """How a session is named in a command."""
    return "last" if logged.session.id is None else str(logged.session.id)


def changed_fields(before: Session, after: Session, units: Units) -> list[tuple[str, str]]:
    """What an edit changed: label and ``before → after``."""
    old, new = _details(before, units), _details(after, units)
    return [
        (label, f"{old.get(label, '–')} → {new.get(label, '–')}")
        for label in dict.fromkeys((*old, *new))
        if old.get(label) != new.get(label)
    ]


def _details(session: Session, units: Units) -> dict[str, str]:
    shoe = {} if session.shoe is None else {"shoe": shown(session.shoe)}
    return shoe | dict(detail_lines(session, units))
