"""``runlog note``: write down what else happened."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.surroundings import chosen_options, read_words, surroundings
from runlog.cli.words import DryRun, Quiet, Words
from runlog.core.diary import Note
from runlog.core.moment import exact_moment
from runlog.core.notation.note_line import parse_note_line
from runlog.render.answers import labelled
from runlog.render.entries import entry_sentence
from runlog.render.records import note_record
from runlog.render.text import shown

app = command_app()

_EXAMPLES = """
runlog note new desk at work tag:desk
runlog note yesterday long drive
runlog note --date 'last tue' fever, stayed in bed
"""


@app.command(cls=RunlogCommand, epilog=_EXAMPLES)
def note(
    ctx: typer.Context,
    words: Words = None,
    date: Annotated[str | None, typer.Option("--date", metavar="WHEN", help="When.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Label; may be repeated.")] = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Write down what else happened."""
    context = current_context(ctx)
    said = [*(words or []), *([context.note] if context.note else [])]
    entry = parse_note_line(said, read_words(context), options=chosen_options(date=date, tag=tag))
    stored = Note(
        when=exact_moment(context.now) if entry.when is None else entry.when.moment,
        text=entry.text,
        tags=entry.tags,
    )
    if not dry_run:
        with context.journal.change(surroundings(context, "note", said).label):
            stored = context.journal.notes.add(stored)
    if context.wants_data:
        context.write_object(note_record(stored))
    elif quiet:
        context.write(str(stored.id or ""))
    else:
        number = "" if stored.id is None else f" n{stored.id}"
        head = "Would note" if dry_run else f"Noted{number}"
        lines = [f"{head}  {entry_sentence(stored, context.settings.units, today=context.today)}"]
        lines += labelled([("tags", ", ".join(map(shown, stored.tags)))] if stored.tags else [])
        context.write("\n".join([*lines, *([] if dry_run else ["  undo: runlog undo"])]))
