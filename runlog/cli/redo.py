"""``runlog redo``: bring back what was undone."""

from typing import Annotated

import typer

from runlog.cli.command import RunlogCommand, command_app, current_context
from runlog.render.changes import change_records, undone_lines

app = command_app()


@app.command(cls=RunlogCommand)
def redo(
    ctx: typer.Context,
    count: Annotated[int, typer.Argument(min=1, metavar="[N]", help="How many.")] = 1,
) -> None:
    """Bring back what was undone."""
    context = current_context(ctx)
    redone = context.journal.redo(count)
    if context.wants_data:
        context.write_records(change_records(redone))
    elif redone:
        context.write("\n".join(undone_lines(redone, verb="Done again")))
    else:
        context.say("There is nothing to redo.")
