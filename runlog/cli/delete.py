"""``runlog delete``: take an entry out."""

from typing import Annotated

import typer

from runlog.actions.delete_entry import delete_entry
from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.cli.entries import found_entry
from runlog.cli.surroundings import surroundings
from runlog.cli.words import DryRun
from runlog.core.notation.reference import format_reference
from runlog.render.entries import entry_record, entry_sentence

app = command_app()


@app.command(cls=RunlogCommand)
def delete(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="ID", show_default=False)],
    dry_run: DryRun = False,
) -> None:
    """Take an entry out."""
    context = current_context(ctx)
    reference, entry, rest = found_entry(context, words)
    if rest:
        raise typer.BadParameter(f"One entry at a time; {' '.join(rest)!r} is too much.")
    if not dry_run:
        delete_entry(context.journal, entry, surroundings(context, "delete", words))
    if context.wants_data:
        context.write_object(entry_record(entry))
        return
    sentence = entry_sentence(entry, context.settings.units, today=context.today)
    head = "Would delete" if dry_run else "Deleted"
    context.write(f"{head} {format_reference(reference)}  {sentence}")
    if not dry_run:
        context.write("  undo: runlog undo")
