"""What became of an import."""

from typing import Any

from runlog.core.outcome import ImportOutcome
from runlog.render.records import session_record
from runlog.render.text import plural, shown


def import_record(outcome: ImportOutcome) -> dict[str, Any]:
    """The outcome for scripts."""
    return {
        "new": len(outcome.new),
        "completed": len(outcome.completed),
        "known": outcome.known,
        "not_a_run": outcome.not_a_run,
        "others": outcome.others,
        "unreadable": len(outcome.problems),
        "sessions": [
            {
                **session_record(session),
                "laps": outcome.laps.get(session.id, 0),
                "file": outcome.files.get(session.id),
            }
            for session in (*outcome.new, *outcome.completed)
        ],
        "problems": [{"file": file, "reason": reason} for file, reason in outcome.problems],
    }


def import_lines(outcome: ImportOutcome, *, is_dry_run: bool = False) -> list[str]:
    """The closing lines of an import."""
    counts = [
        (len(outcome.new), "new"),
        (len(outcome.completed), "completed"),
        (outcome.known, "already there"),
        (outcome.not_a_run, "not a run"),
        (len(outcome.problems), "unreadable"),
    ]
    said = [f"{count} {what}" for count, what in counts if count]
    if outcome.others:
        said.append(plural(outcome.others, "other entry", "other entries"))
    said = said or ["nothing new"]
    lines = [f"{'Would import' if is_dry_run else 'Imported'}: {', '.join(said)}"]
    lines += [f"  {shown(file)}: {shown(reason)}" for file, reason in outcome.problems]
    if not is_dry_run and (outcome.new or outcome.completed or outcome.others):
        lines.append("  undo: runlog undo")
    return lines
