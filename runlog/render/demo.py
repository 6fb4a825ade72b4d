"""What was made up, where it is, and what to type next."""

import shlex
from pathlib import Path
from shlex import quote
from typing import Any

from runlog.core.journal_contents import JournalContents
from runlog.core.value import Value
from runlog.render.text import shown

_TOUR = (
    ("history", "your sessions, the newest first"),
    ("stats", "what they add up to"),
    ("calendar", "your days at a glance"),
    ("shoes", "how far each pair has been"),
    ("symptoms", "what ached, and what still does"),
    ("why", "what the aches have in common"),
    ("report", "all of it on a page to keep"),
)
_COUNTED = ("sessions", "shoes", "symptoms", "checks", "stretches", "notes", "pauses")


class MadeDemo(Value):
    """A demo journal that was made.

    Attributes:
        path: Its file.
        home: The runner's home folder; None if there is none.
        seed: Which runner it is of.
        years: How long it has been kept.
        contents: What is in it.
        is_replaced: Whether there was one before.
        backup: The copy of that one, if something was written into it; None if nothing was.
        own: The journal that RUNLOG_DB names now; None if it names none.
    """

    path: Path
    home: Path | None
    seed: int
    years: int
    contents: JournalContents
    is_replaced: bool = False
    backup: Path | None = None
    own: str | None = None


def demo_lines(made: MadeDemo) -> list[str]:
    """What to type next, for a newcomer."""
    file = _typed(made.path, made.home)
    width = max(len(command) for command, _ in _TOUR)
    return [
        *_what_it_is(made, file),
        "",
        "Look around, in this shell:",
        f"  export RUNLOG_DB={file}",
        *(f"  runlog {name:{width}}   {what}" for name, what in _TOUR),
        "",
        "Back to your own journal:",
        "  unset RUNLOG_DB" if made.own is None else f"  export RUNLOG_DB={quote(shown(made.own))}",
        "",
        "One look without all that:",
        f"  runlog --db {file} history",
        "",
        "Seen enough? It is one file:",
        f"  rm {file}",
    ]


def _what_it_is(made: MadeDemo, file: str) -> list[str]:
    counts = {name: len(getattr(made.contents, name)) for name in _COUNTED}
    span = "a year" if made.years == 1 else f"{made.years} years"
    what = (
        f"Made up {span} of training: {counts['sessions']} sessions in {counts['shoes']} pairs "
        f"of shoes, {counts['symptoms']} notes of symptoms, {counts['checks']} check-ins."
    )
    lines = [
        what,
        f"  in        {file}",
        "  nobody    ran any of it, and your own journal is as it was",
    ]
    if made.backup is not None:
        lines.append(f"  before    it held entries of yours: {_typed(made.backup, made.home)}")
    return lines


def demo_record(made: MadeDemo) -> dict[str, Any]:
    """The same for scripts."""
    sessions = made.contents.sessions
    return {
        "path": str(made.path),
        "seed": made.seed,
        "years": made.years,
        "first_on": sessions[0].when.day.isoformat(),
        "last_on": sessions[-1].when.day.isoformat(),
        **{name: len(getattr(made.contents, name)) for name in _COUNTED},
        "replaced": made.is_replaced,
        "backup": None if made.backup is None else str(made.backup),
    }


def _typed(path: Path, home: Path | None) -> str:
    """A path as it may be typed in a shell, short if it is at home."""
    if home is not None and path.is_relative_to(home):
        return f"~/{shown(shlex.quote(path.relative_to(home).as_posix()))}"
    return shown(shlex.quote(str(path)))
