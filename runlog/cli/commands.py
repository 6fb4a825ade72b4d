"""The table of commands: what there is, where it lives, and the line that `--help` shows.

Plain data, so that listing thirty commands costs no more than listing one, and so that shell
completion can read it without loading anything else.
"""

from typing import NamedTuple


class Command(NamedTuple):
    """One line of the table.

    Attributes:
        module: Module with a `typer.Typer` named ``app``.
        help: The line ``runlog --help`` shows; the first line of the command's own help.
        panel: The heading it is listed under.
        words: What it takes besides options: ``entry``, ``symptom``, ``stretch`` or ``text``
            are free words that may end in ``-- note``; None takes none of these.
    """

    module: str
    help: str
    panel: str
    words: str | None = None


_WRITE, _LOOK, _GEAR, _DATA = "Write down", "Look back", "Shoes and settings", "The journal itself"

COMMANDS: dict[str, Command] = {
    "add": Command("runlog.cli.add", "Write down a session.", _WRITE, "entry"),
    "symptoms": Command(
        "runlog.cli.symptoms", "Write down what hurts, or what has gone.", _WRITE, "symptom"
    ),
    "check": Command("runlog.cli.check", "Answer the ten-second check-in.", _WRITE, "text"),
    "stretches": Command(
        "runlog.cli.stretches", "Write down stretches and other care.", _WRITE, "stretch"
    ),
    "note": Command("runlog.cli.note", "Write down what else happened.", _WRITE, "text"),
    "pause": Command("runlog.cli.pause", "Mark days that were not journalled.", _WRITE, "text"),
    "edit": Command("runlog.cli.edit", "Correct an entry.", _WRITE, "entry"),
    "delete": Command("runlog.cli.delete", "Take an entry out.", _WRITE),
    "undo": Command("runlog.cli.undo", "Take back the last change.", _WRITE),
    "redo": Command("runlog.cli.redo", "Bring back what was undone.", _WRITE),
    "history": Command("runlog.cli.history", "Look back over your sessions.", _LOOK),
    "stats": Command("runlog.cli.stats", "See what your sessions add up to.", _LOOK),
    "calendar": Command("runlog.cli.calendar", "See your days at a glance.", _LOOK),
    "plot": Command("runlog.cli.plot", "Draw distance, pace, symptoms or shoes over time.", _LOOK),
    "report": Command("runlog.cli.report", "Make a page to keep, print or hand over.", _LOOK),
    "show": Command("runlog.cli.show", "Show one entry with all its details.", _LOOK),
    "plan": Command(
        "runlog.cli.plan", "See how a distance compares with your last 30 days.", _LOOK
    ),
    "redflags": Command("runlog.cli.redflags", "See what to have looked at, and answer it.", _LOOK),
    "why": Command("runlog.cli.why", "See what the notes of an area have in common.", _LOOK),
    "explain": Command(
        "runlog.cli.explain", "Show how a line would be read, and store nothing.", _LOOK, "entry"
    ),
    "due": Command("runlog.cli.due", "Say whether a follow-up is open.", _LOOK),
    "shoes": Command("runlog.cli.shoes", "See which shoes are due.", _GEAR),
    "config": Command("runlog.cli.config", "See and change settings.", _GEAR),
    "import": Command("runlog.cli.importing", "Bring in sessions from files.", _DATA),
    "export": Command("runlog.cli.export", "Write the whole journal out.", _DATA),
    "merge": Command("runlog.cli.merge", "Make one journal of two.", _DATA),
    "backup": Command("runlog.cli.backup", "Keep a copy of the journal.", _DATA),
    "restore": Command("runlog.cli.restore", "Go back to a copy of the journal.", _DATA),
    "doctor": Command("runlog.cli.doctor", "See whether the journal is in good health.", _DATA),
    "demo": Command("runlog.cli.demo", "Look around in a year of made-up data.", _DATA),
    "help": Command("runlog.cli.help", "Learn the words: workouts, dates, words.", _DATA),
}
"""Every command, in the order in which help lists them."""
