"""``runlog undo``: take back the last change."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.render.changes import change_records, undone_lines

app = command_app()


@app.command(cls=RunlogCommand)
def undo(
    ctx: typer.Context,
    count: Annotated[int, typer.Argument(min=1, metavar="[N]", help="How many.")] = 1,
    listing: Annotated[
        bool, typer.Option("--list", help="Only show what could be undone.")
    ] = False,
) -> None:
    """Take back the last change."""
    context = current_context(ctx)
    if listing:
        changes = context.journal.changes(limit=20)
        if context.wants_data:
            context.write_records(change_records(changes))
        else:
            context.write("\n".join(undone_lines(changes, verb="")) or "Nothing was changed yet.")
        return
    undone = context.journal.undo(count)
    if context.wants_data:
        context.write_records(change_records(undone))
    elif undone:
        context.write(
            "\n".join([*undone_lines(undone, verb="Undone"), "  bring it back: runlog redo"])
        )
    else:
        context.say("There is nothing to undo.")
