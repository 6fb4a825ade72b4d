"""Copies of the journal: the list of them, and what became of making one or going back to one."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import PurePath
from shlex import quote
from typing import Any

from runlog.core.backup import Backup, JournalGlance, Problem, Restored
from runlog.core.notation.written_when import day_text
from runlog.render.answers import DOT, labelled
from runlog.render.grid import Cell, Column, Grid
from runlog.render.text import plural, shown

NO_BACKUPS = "No copy yet. Make one: runlog backup"

_REASONS = {"damaged": "kept as it was"}
_STATES: dict[Problem, str] = {
    "damaged": "damaged",
    "newer": "too new",
    "foreign": "no journal",
    "unreadable": "unreadable",
}


# ---- the list --------------------------------------------------------------------


def backups_grid(backups: Sequence[Backup], *, today: date) -> Grid:
    """Copies, newest first.

    Args:
        backups: In the order to show.
        today: The day it is.
    """
    columns = (
        Column(title="#", spoken="copy", is_right=True),
        Column(title="When", spoken=""),
        Column(title="Why", spoken="", priority=3),
        Column(title="Size", spoken="", is_right=True, priority=5),
        Column(title="Sessions", spoken="sessions", is_right=True, priority=2),
        Column(title="Newest entry", spoken="newest entry", priority=4),
        Column(title="State", spoken="", priority=1),
    )
    footer = ("Go back to one: runlog restore 1 (-n shows what that would change)",)
    rows = [_row(backup, today) for backup in backups]
    return Grid(columns=columns, rows=rows, footer=footer)


def _row(backup: Backup, today: date) -> tuple[Cell, ...]:
    glance = backup.glance
    return (
        Cell(str(backup.number), "dim"),
        Cell(_moment(backup.made_at, today=today)),
        Cell(reason_text(backup.reason)),
        Cell(size_text(backup.size_bytes), "dim"),
        Cell("" if glance is None else str(glance.sessions)),
        Cell(_newest(glance, today=today)),
        Cell(state_text(backup), "plain" if glance is not None else "alert"),
    )


def state_text(backup: Backup) -> str:
    """Why a copy is of no use; nothing if it is sound."""
    return "" if backup.glance is not None else _STATES[backup.problem or "damaged"]


def reason_text(reason: str) -> str:
    """Why a copy was made, as the table says it."""
    return _REASONS.get(reason, reason.replace("-", " "))


def size_text(size_bytes: int) -> str:
    """A size as people say it: ``344 kB``, ``1.2 MB``, ``49 MB``."""
    if size_bytes < 999_500:
        return f"{max(1, round(size_bytes / 1000))} kB"
    size, unit = (size_bytes / 1e6, "MB") if size_bytes < 999_500_000 else (size_bytes / 1e9, "GB")
    return f"{size:.1f} {unit}" if size < 9.95 else f"{size:.0f} {unit}"


def _moment(at: datetime, *, today: date) -> str:
    return f"{day_text(at.date(), today=today)} {at:%H:%M}"


def _newest(glance: JournalGlance | None, *, today: date) -> str:
    if glance is None or glance.newest_on is None:
        return ""
    return day_text(glance.newest_on, today=today)


def backup_record(backup: Backup) -> dict[str, Any]:
    """A copy for scripts."""
    return {
        "number": backup.number,
        "path": backup.path,
        "made_at": backup.made_at.isoformat(timespec="seconds"),
        "reason": backup.reason,
        "size_bytes": backup.size_bytes,
        **_glance_record(backup.glance),
        "is_sound": backup.glance is not None,
        "problem": backup.problem,
    }


def _glance_record(glance: JournalGlance | None) -> dict[str, Any]:
    newest_on = None if glance is None else glance.newest_on
    return {
        "sessions": None if glance is None else glance.sessions,
        "symptoms": None if glance is None else glance.symptoms,
        "newest_on": None if newest_on is None else newest_on.isoformat(),
    }


# ---- a copy was made -------------------------------------------------------------


def backup_lines(backup: Backup, *, word: str, today: date) -> list[str]:
    """The answer to a copy: where it is, what is in it, how to go back to it.

    Args:
        backup: The copy.
        word: What `runlog restore` takes for it.
        today: The day it is.
    """
    parts = [size_text(backup.size_bytes)]
    if backup.glance is not None:
        newest = _newest(backup.glance, today=today)
        parts = [
            plural(backup.glance.sessions, "session"),
            plural(backup.glance.symptoms, "symptom"),
            f"newest entry {newest}" if newest else "",
            *parts,
        ]
    return [
        f"Copied to {shown(backup.path)}",
        *labelled([("holds", DOT.join(part for part in parts if part))]),
        f"  go back to it: runlog restore {quote(shown(word))}",
    ]


# ---- gone back to a copy ---------------------------------------------------------


def restored_record(restored: Restored, *, is_dry_run: bool) -> dict[str, Any]:
    """What became of it, for scripts."""
    made_at = restored.made_at
    return {
        "path": restored.copy,
        "made_at": None if made_at is None else made_at.isoformat(timespec="seconds"),
        "reason": restored.reason,
        **_glance_record(restored.then),
        "before": None if restored.now is None else _glance_record(restored.now),
        "was_damaged": restored.was_damaged,
        "is_restored": not (is_dry_run or restored.is_same),
        "is_same": restored.is_same,
        "backup": restored.backup,
        "passed_over": restored.passed_over,
    }


def restored_lines(restored: Restored, *, today: date, is_dry_run: bool = False) -> list[str]:
    """The answer: what was gone back to, what that changed, and the way back."""
    copy = shown(PurePath(restored.copy).name)
    if restored.is_same:
        return [
            f"The journal is as in {copy} already; nothing was changed.",
            "  other copies: runlog backup --list",
        ]
    lines = [f"{'Would restore' if is_dry_run else 'Restored'} {copy}"]
    lines += labelled([line for line in _details(restored, today) if line[1]])
    if restored.backup is not None and not restored.was_damaged:
        name = PurePath(restored.backup).name
        lines.append(f"  undo: runlog restore {quote(shown(name))}")
    return lines


def _details(restored: Restored, today: date) -> list[tuple[str, str]]:
    """What was gone back to, what that changed, and what became of a damaged journal."""
    before = {} if restored.now is None else _holdings(restored.now, today)
    return [
        ("made", _made(restored, today)),
        ("passed", _passed_over(restored.passed_over)),
        *(
            (label, _changed(text, before.get(label)))
            for label, text in _holdings(restored.then, today).items()
        ),
        ("entries", _entries(restored)),
        ("damaged", _kept(restored)),
    ]


def _entries(restored: Restored) -> str:
    """A word about what equal counts would hide."""
    is_alike = restored.now is not None and _glance_record(restored.now) == _glance_record(
        restored.then
    )
    return "as many as before, but not the same" if is_alike and not restored.is_same else ""


def _holdings(glance: JournalGlance, today: date) -> dict[str, str]:
    """What is in a journal, by what the line is called."""
    return {
        "sessions": str(glance.sessions),
        "symptoms": str(glance.symptoms),
        "newest": _newest(glance, today=today) or "no entry",
    }


def _changed(then: str, now: str | None) -> str:
    """What comes, and what goes for it; None if that is not known."""
    if now is None:
        return then
    return f"{then}, as before" if now == then else f"{then} instead of {now}"


def _made(restored: Restored, today: date) -> str:
    if restored.made_at is None or restored.reason is None:
        return ""
    return f"{_moment(restored.made_at, today=today)}, {reason_text(restored.reason)}"


def _passed_over(count: int) -> str:
    return f"over {plural(count, 'newer copy', 'newer copies')}: not sound" if count else ""


def _kept(restored: Restored) -> str:
    """What becomes of a damaged journal; nothing if it is none."""
    if not restored.was_damaged:
        return ""
    where = "beside the copies" if restored.backup is None else f"as {shown(restored.backup)}"
    return f"the journal as it was is kept, byte for byte, {where}"
