"""``runlog pause``: mark days that were not journalled."""

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.surroundings import read_words, surroundings
from runlog.cli.words import DryRun, Words
from runlog.core.diary import Pause
from runlog.core.notation.note_line import parse_pause_line
from runlog.render.entries import entry_sentence
from runlog.render.records import pause_record

app = command_app()

_EXAMPLES = """
runlog pause 1 nov to 14 nov flu
runlog pause last week
runlog pause            what is marked already
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def pause(ctx: typer.Context, words: Words = None, dry_run: DryRun = False) -> None:
    """Mark days that were not journalled."""
    context = current_context(ctx)
    said = [*(words or []), *([context.note] if context.note else [])]
    if not said:
        pauses = context.journal.pauses.all()
        if context.wants_data:
            context.write_records([pause_record(one) for one in pauses])
        elif pauses:
            lines = [
                f"p{one.id}  {entry_sentence(one, 'km', today=context.today)}" for one in pauses
            ]
            context.write("\n".join(lines))
        else:
            context.say("No days are marked. Mark some: runlog pause 1 nov to 14 nov flu")
        return
    entry = parse_pause_line(said, read_words(context))
    stored = Pause(first_on=entry.first_on, last_on=entry.last_on, reason=entry.reason)
    if not dry_run:
        with context.journal.change(surroundings(context, "pause", said).label):
            stored = context.journal.pauses.add(stored)
    if context.wants_data:
        context.write_object(pause_record(stored))
    else:
        head = "Would mark" if dry_run else f"Marked p{stored.id}"
        lines = [f"{head}  {entry_sentence(stored, 'km', today=context.today)}"]
        context.write("\n".join([*lines, *([] if dry_run else ["  undo: runlog undo"])]))
